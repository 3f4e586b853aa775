/** Writes an office's edits into the text of its file: comments, order and everything else stay as they are. */
import { type Document, isMap, isSeq, type Node, parseDocument, type YAMLMap, type YAMLSeq } from 'yaml'
import { canonicalYaml } from '../directory/read.ts'
import type { HolderEntry } from '../directory/schema.ts'
import type { OfficeEdits } from './office-edits.ts'

/**
 * @param text the office's present file; undefined where it has none yet (a village's)
 * @returns the file with the edits, in canonical form
 */
export function patchedOffice(text: string | undefined, edits: OfficeEdits): string {
  const document = parseDocument(text ?? newFile(edits), { schema: 'failsafe' })
  const make = (value: unknown) => document.createNode(value, { aliasDuplicateObjects: false }) as Node
  const list = (key: string): YAMLSeq => {
    const found = document.get(key)
    if (isSeq(found)) {
      found.flow = false
      return found
    }
    const made = make([]) as YAMLSeq
    insert(document, key, made)
    return made
  }
  const item = (key: string, index: number) => document.getIn([key, index]) as YAMLMap

  for (const { index, until } of edits.holder?.close ?? []) item('holders', index).set('until', until)
  for (const { index, id } of edits.identify) item('holders', index).items.unshift(...(make({ id }) as YAMLMap).items)
  for (const { index, until } of edits.end) item('channels', index).set('until', until)
  for (const { index, unit } of edits.units) item('channels', index).set('unit', unit)
  for (const { index, entry } of edits.confirm) {
    const channel = item('channels', index)
    const confirmations = channel.get('confirmations')
    if (isSeq(confirmations)) confirmations.add(make(entry))
    else channel.set('confirmations', make([entry]))
  }
  if (edits.holder) {
    const { amend, entry } = edits.holder
    // after the entries' places have been used: a new one moves them
    if (amend === undefined) list('holders').items.unshift(make(inOrder(entry)))
    else for (const [key, value] of Object.entries(inOrder(entry))) item('holders', amend).set(key, make(value))
  }
  for (const channel of edits.add) list('channels').add(make(withoutEmpty(channel)))
  const isAnswered = (node: unknown) =>
    isMap(node) && edits.answered.some(({ type, unit }) => node.get('type') === type && node.get('unit') === unit)
  if (edits.answered.length > 0) {
    const leads = list('leads')
    leads.items = leads.items.filter((node) => !isAnswered(node))
    if (leads.items.length === 0) document.delete('leads')
  }
  for (const lead of edits.leads) list('leads').add(make({ ...lead, sources: [edits.source.id] }))
  if (edits.former) list('formerNames').items.unshift(make(edits.former))
  for (const [key, value] of Object.entries(edits.set)) insert(document, key, make(value))
  if (edits.set.name) insert(document, 'nameSources', make([edits.source.id]))
  if (edits.usesSource || text === undefined)
    (document.get('sources') as YAMLMap).set(edits.source.id, make(edits.source.entry))
  return canonicalYaml(document.toString({ lineWidth: 0 }))
}

/** Sets a key; a new one stands before the sources, which end every file. */
function insert(document: Document, key: string, value: Node): void {
  const map = document.contents as YAMLMap
  if (map.has(key)) {
    map.set(key, value)
    return
  }
  const [pair] = (document.createNode({ [key]: value }) as YAMLMap).items
  const at = map.items.findIndex(({ key: name }) => String(name) === 'sources')
  if (pair) map.items.splice(at < 0 ? map.items.length : at, 0, pair)
}

function inOrder({ id, name, status, from, until, basis, ...rest }: HolderEntry): Record<string, unknown> {
  const all = { id, name, status, from, until, basis, ...rest }
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined))
}

/** Without what the schema fills in by itself. */
function withoutEmpty(channel: OfficeEdits['add'][number]): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(channel).filter(
      ([key, value]) =>
        value !== undefined &&
        !(key === 'owner' && value === 'office') &&
        !(key === 'confirmations' && channel.confirmations.length === 0),
    ),
  )
}

/** The file of a village that has had none. */
function newFile({ office: { name, short, kind, parent, area, post }, source }: OfficeEdits): string {
  const quoted = (text: string) => JSON.stringify(text)
  return [
    `name: ${quoted(name)}`,
    `nameSources: [ ${source.id} ]`,
    `short: ${quoted(short)}`,
    `kind: ${kind}`,
    ...(parent ? [`parent: ${parent}`] : []),
    ...(area ? [`area: ${quoted(area)}`] : []),
    ...(post ? [`post:\n  title: ${quoted(post.title)}`] : []),
    'sources: {}',
    '',
  ].join('\n')
}
