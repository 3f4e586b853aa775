/** The ledger of published editions: what is to be entered, and the text with it entered. */
import { isMap, isSeq, parseDocument } from 'yaml'
import type { Directory } from './model.ts'
import { canonicalYaml } from './read.ts'
import type { EditionsFile } from './schema.ts'

type Entry = EditionsFile['editions'][number]

/** Current editions of offices that still exist and that the ledger doesn't hold yet. */
export function unrecorded(directory: Directory): Entry[] {
  return directory.offices
    .filter(({ ended }) => !ended)
    .flatMap(({ id, edition }) => {
      const recorded = new Set(edition.known.filter(({ recordedOn }) => recordedOn).map(({ code }) => code))
      const current = [edition, edition.person, edition.sheet].filter((one) => one !== undefined)
      const fresh = new Map(current.filter(({ code }) => !recorded.has(code)).map((one) => [one.code, one.facts]))
      return [...fresh].map(([code, facts]) => ({ office: id, code, on: directory.today, facts }))
    })
}

/**
 * The ledger's text with entries added at its end; nothing that stands in it changes.
 * @param text the present editions.yaml
 */
export function withEntries(text: string, entries: readonly Entry[]): string {
  const document = parseDocument(text, { schema: 'failsafe' })
  const list = isMap(document.contents) ? document.get('editions') : undefined
  // two editions may share parts of their facts; the ledger is read without aliases
  const nodes = entries.map((entry) => document.createNode(plain(entry), { aliasDuplicateObjects: false }))
  if (isSeq(list)) {
    list.flow = false
    for (const node of nodes) list.add(node)
  } else document.set('editions', nodes)
  return canonicalYaml(document.toString({ lineWidth: 0 }))
}

/** Without fields that hold nothing. */
function plain({ facts, ...entry }: Entry) {
  const stated = Object.entries(facts).filter(([, value]) => value !== undefined && value.length > 0)
  return { ...entry, facts: Object.fromEntries(stated) }
}
