/** Writes what has changed in an office's record into the text of its file: comments, order and everything else stay. */
import { type Document, isSeq, type Node, parseDocument, type YAMLMap, type YAMLSeq } from 'yaml'
import { canonicalYaml } from './read.ts'
import type { OfficeFile } from './schema.ts'

type Fields = Readonly<Record<string, unknown>>

/** Lists whose items are found by what they hold; holders, which have no such thing, keep their order below new ones. */
const LISTS = ['holders', 'channels', 'leads', 'formerNames'] as const
type List = (typeof LISTS)[number]

/**
 * @param text the office's present file; undefined where it has none yet (a village's)
 * @param before the record as the file says it
 * @param after the record that events made of it
 * @returns the file of the record after, in canonical form
 */
export function patchedRecord(text: string | undefined, before: OfficeFile, after: OfficeFile): string {
  const document = parseDocument(text ?? newFile(before), { schema: 'failsafe' })
  const known: Fields = text === undefined ? { ...before, sources: {} } : before
  for (const key of Object.keys({ ...before, ...after }))
    if (!isEqual(known[key], (after as Fields)[key])) patchField(document, key, before, after)
  return canonicalYaml(document.toString({ lineWidth: 0 }))
}

function patchField(document: Document, key: string, before: OfficeFile, after: OfficeFile): void {
  const value = (after as Fields)[key]
  if (key === 'sources') patchSources(document, before, after)
  else if (isList(key) && isSeq(document.get(key))) patchList(document, key, before[key], after[key])
  else if (value === undefined || (Array.isArray(value) && value.length === 0)) document.delete(key)
  else insert(document, key, nodeOf(document, isList(key) ? after[key].map((item) => written(key, item)) : value))
}

const isList = (key: string): key is List => (LISTS as readonly string[]).includes(key)

const nodeOf = (document: Document, value: unknown): Node =>
  document.createNode(value, { aliasDuplicateObjects: false }) as Node

/** Sources are added, or taken out: what one says is never changed. */
function patchSources(document: Document, before: OfficeFile, { sources }: OfficeFile): void {
  const map = document.get('sources') as YAMLMap
  map.flow = false
  for (const [id, entry] of Object.entries(sources)) if (!map.has(id)) map.set(id, nodeOf(document, entry))
  for (const id of Object.keys(before.sources)) if (!Object.hasOwn(sources, id)) map.delete(id)
}

function patchList(document: Document, key: List, before: readonly Fields[], after: readonly Fields[]): void {
  const list = document.get(key) as YAMLSeq
  list.flow = false
  const nodes = list.items as YAMLMap[]
  const placeOf = places(key, before, after)
  list.items = after.map((item, index) => {
    const at = placeOf(item, index)
    if (at < 0) return nodeOf(document, written(key, item))
    patchItem(document, nodes[at]!, before[at]!, item)
    return nodes[at]!
  })
  if (list.items.length === 0) document.delete(key)
}

/** Where in the list an item was; -1 where it is new. */
function places(key: List, before: readonly Fields[], after: readonly Fields[]) {
  if (key === 'holders') return (_: Fields, index: number) => Math.max(-1, index - (after.length - before.length))
  if (key === 'channels') return ({ id }: Fields) => before.findIndex((one) => one.id === id)
  if (key === 'formerNames') return ({ name }: Fields) => before.findIndex((one) => one.name === name)
  return ({ type, unit }: Fields) => before.findIndex((one) => one.type === type && one.unit === unit)
}

function patchItem(document: Document, node: YAMLMap, before: Fields, after: Fields): void {
  for (const key of Object.keys({ ...before, ...after })) {
    const [old, value] = [before[key], after[key]]
    if (isEqual(old, value)) continue
    const list = node.get(key)
    const more = Array.isArray(old) && Array.isArray(value) && isEqual(value.slice(0, old.length), old)
    if (more && isSeq(list)) for (const item of value.slice(old.length)) list.add(nodeOf(document, item))
    else if (isMissing(key, value)) node.delete(key)
    else if (key === 'id') node.items.unshift(...(nodeOf(document, { id: value }) as YAMLMap).items)
    else node.set(key, nodeOf(document, value))
  }
}

const isEqual = (one: unknown, two: unknown): boolean => one === two || JSON.stringify(one) === JSON.stringify(two)

/** Whether the schema fills a value in by itself. */
const isMissing = (key: string, value: unknown): boolean =>
  value === undefined || (key === 'owner' && value === 'office') || (Array.isArray(value) && value.length === 0)

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

const HOLDER_KEYS = ['id', 'name', 'status', 'from', 'until', 'basis']

/** A new item as it stands in a file: in the usual order, without what the schema fills in. */
function written(list: List, item: Fields): Fields {
  const keys = list === 'holders' ? [...HOLDER_KEYS, ...Object.keys(item)] : Object.keys(item)
  return Object.fromEntries([...new Set(keys)].flatMap((key) => (isMissing(key, item[key]) ? [] : [[key, item[key]]])))
}

/** The file of a village that has had none. */
function newFile({ name, nameSources, short, kind, parent, area, post }: OfficeFile): string {
  const quoted = (text: string) => JSON.stringify(text)
  return [
    `name: ${quoted(name)}`,
    `nameSources: [ ${nameSources.join(', ')} ]`,
    `short: ${quoted(short)}`,
    `kind: ${kind}`,
    ...(parent ? [`parent: ${parent}`] : []),
    ...(area ? [`area: ${quoted(area)}`] : []),
    ...(post ? [`post:\n  title: ${quoted(post.title)}`] : []),
    'sources: {}',
    '',
  ].join('\n')
}
