/** The ledger of published editions and issued paper: what is to be entered, and the text with it entered. */
import { isMap, isSeq, parseDocument } from 'yaml'
import { canonicalYaml, plainValue } from '../content/read.ts'
import type { EditionsFile } from '../content/schema.ts'
import { officeWithId } from '../lookup.ts'
import type { Directory } from '../model.ts'

type Entry = EditionsFile['editions'][number]
/** Paper that was printed and given out. */
export type Issued = EditionsFile['issued'][number]

/** Current editions of offices that still exist and that the ledger doesn't hold yet. */
export function unrecorded(directory: Directory): Entry[] {
  return directory.offices
    .filter(({ ended }) => !ended)
    .flatMap(({ id, edition }) => {
      const recorded = new Set(edition.known.filter(({ recordedOn }) => recordedOn).map(({ code }) => code))
      const { person, sheet } = edition
      const current = [
        edition,
        ...(person ? [{ ...person, paper: 'person' as const }] : []),
        ...(sheet ? [{ ...sheet, paper: 'sheet' as const }] : []),
      ]
      return current
        .filter(({ code }, index) => !recorded.has(code) && current.findIndex((one) => one.code === code) === index)
        .map((one) => ({
          ...{ office: id, code: one.code },
          ...('paper' in one && { paper: one.paper }),
          ...{ on: directory.today, facts: one.facts },
        }))
    })
}

/** Who looks after the region's data, as its readers are told. */
export const teamOf = ({ region, offices }: Pick<Directory, 'region' | 'offices'>): string =>
  officeWithId(offices, region.corrections.office)?.name ?? 'tim komunikasi'

/** Why no edition can be recorded yet, who decides that, and how to practise; undefined where they can be. */
export function whyNotRecorded(directory: Directory): string | undefined {
  const { region } = directory
  if (region.site.confirmed) return undefined
  const team = teamOf(directory)
  return `Alamat situs belum ditetapkan, jadi semua poster masih DRAF dan edisinya belum bisa dicatat: ${region.government} harus menetapkan dulu alamat ${region.site.address} dan situsnya dipasang di sana, lalu ${team} mengganti site.confirmed menjadi true di src/content/${region.id}/region.yaml. Untuk berlatih: npm run record -- --rehearsal`
}

/**
 * The ledger's text with entries added at its end; nothing that stands in it changes.
 * @param text the present editions.yaml
 */
export function withEntries(text: string, entries: readonly Entry[]): string {
  return appended(text, 'editions', entries.map(plain))
}

/** The ledger's text with issued paper added at the end of its list; nothing that stands in it changes. */
export function withIssued(text: string, entries: readonly Issued[]): string {
  const values = entries.map((entry) => ({ ...entry, copies: String(entry.copies) }))
  return values.length === 0 ? text : appended(text, 'issued', values)
}

function appended(text: string, key: 'editions' | 'issued', values: readonly object[]): string {
  const document = parseDocument(text, { schema: 'failsafe' })
  const list = isMap(document.contents) ? document.get(key) : undefined
  // two editions may share parts of their facts; the ledger is read without aliases
  const nodes = values.map((value) => document.createNode(value, { aliasDuplicateObjects: false }))
  if (isSeq(list)) {
    list.flow = false
    for (const node of nodes) list.add(node)
  } else document.set(key, nodes)
  return canonicalYaml(document.toString({ lineWidth: 0 }))
}

/** Without fields that hold nothing. */
function plain({ facts, ...entry }: Entry) {
  const stated = Object.entries(facts).filter(([, value]) => value !== undefined && value.length > 0)
  return { ...entry, facts: Object.fromEntries(stated) }
}

/** Whether a text can be read as a ledger; one that can't be would seem to have held nothing. */
export function isLedger(text: string): boolean {
  const document = parseDocument(text, { schema: 'failsafe' })
  if (document.errors.length > 0) return false
  if (document.contents === null) return true
  const ledger = isMap(document.contents) ? (plainValue(document) as Record<string, unknown> | undefined) : undefined
  const lists = [ledger?.editions, ledger?.issued]
  return ledger !== undefined && lists.every((list) => list === undefined || list === '' || Array.isArray(list))
}

/**
 * What the ledger held and no longer holds as it was, one sentence an entry: it only ever grows.
 * @param before its text then
 * @param after its text now
 */
export function lostEntries(before: string, after: string): string[] {
  return (['editions', 'issued'] as const).flatMap((key) => {
    const left = entriesIn(after, key).map(canonical)
    const codes = new Set(entriesIn(after, key).map(nameOf))
    return entriesIn(before, key).flatMap((entry) => {
      const at = left.indexOf(canonical(entry))
      if (at < 0) return [`${nameOf(entry)} ${codes.has(nameOf(entry)) ? 'berubah' : 'hilang'}`]
      left.splice(at, 1)
      return []
    })
  })
}

/** "edisi F7Q2 dari "dlh"", "kertas F7Q2 dari "dlh", 12 lembar di Balai Contoh (2026-11-20)" */
function nameOf({ office, code, on, copies, place }: Record<string, unknown>): string {
  return copies === undefined && place === undefined
    ? `edisi ${code} dari "${office}"`
    : `kertas ${code} dari "${office}", ${copies} lembar di ${place} (${on})`
}

function entriesIn(text: string, key: string): Record<string, unknown>[] {
  const document = parseDocument(text, { schema: 'failsafe' })
  const ledger = isMap(document.contents) ? (plainValue(document) as Record<string, unknown> | undefined) : undefined
  const list = ledger?.[key]
  return Array.isArray(list) ? list.filter((entry) => typeof entry === 'object' && entry !== null) : []
}

/** The same text for the same content, whatever the order of its keys. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, part) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  )
}

/**
 * Papers that are out: one of another edition, given out later for the same office, place and format, has taken the
 * place of those before.
 */
export function stillHanging<
  T extends { office: string; code: string; on: string; place: string; format?: string | undefined },
>(issued: readonly T[]): T[] {
  const key = ({ office, place, format }: T) => `${office} ${format ?? ''} ${place.trim().toLowerCase()}`
  /** Of what was given out later: the last day of each edition. */
  const later = new Map<string, Map<string, string>>()
  const hanging = issued.toReversed().filter((paper) => {
    const days = later.get(key(paper)) ?? new Map<string, string>()
    later.set(key(paper), days)
    const isReplaced = [...days].some(([code, on]) => code !== paper.code && on >= paper.on)
    if (paper.on > (days.get(paper.code) ?? '')) days.set(paper.code, paper.on)
    return !isReplaced
  })
  return hanging.reverse()
}
