/** What has changed since the site was published last: saves of the editor, and files that were changed in other ways. */
import { createHash } from 'node:crypto'
import { properIdIn } from '../../directory/content/content.ts'
import type { ContentFile } from '../../directory/content/read.ts'
import { addDays, type Day } from '../../directory/dates.ts'
import { once } from '../../directory/lookup.ts'
import type { OpenRegion } from '../open-region.ts'

/** What a publication was made of. */
export interface PublishedState {
  /** Number of the last save that is in it. */
  save: number
  /** Hash of every content file, by path. */
  files: Readonly<Record<string, string>>
}

/** A save as it is listed. */
export interface ListedSave {
  n: number
  /** ISO 8601. */
  at: string
  person: string
  office: string
  lines: readonly { what: string; before: string; after: string }[]
  /** What was saved of other offices in the same breath. */
  others?: readonly Pick<ListedSave, 'office' | 'lines'>[] | undefined
  undoes?: number | undefined
}

/** What a save changed, office by office. */
export const savedParts = ({ office, lines, others = [] }: ListedSave): Pick<ListedSave, 'office' | 'lines'>[] => [
  { office, lines },
  ...others,
]

/** What is said of something that stays what it is. */
const SAID_OF_IT = /^(?:sampai|dikonfirmasi|ternyata|tidak dijawab) /

/** "Telepon: (0296) 531… menjadi (0296) 532…"; "Telepon: (0296) 531… dikonfirmasi 29 November 2026" */
export const changeText = ({ what, before, after }: ListedSave['lines'][number]): string =>
  [`${what}:`, before, ...(before && !SAID_OF_IT.test(after) ? ['menjadi'] : []), after || 'kosong']
    .filter(Boolean)
    .join(' ')

/** What has changed of one office. */
export interface SavedOffice {
  id: string
  short: string
  /** Newest first. */
  saves: ListedSave[]
  /** Whether it has been changed by an import or by hand, and by no save. */
  outside: boolean
  /** Whether it can be opened. */
  known: boolean
}

/** All changes, by office, the one that was saved last first. */
export interface ChangesView {
  count: number
  offices: SavedOffice[]
  /** Files that belong to no office and have changed: areas, shared channels. */
  files: string[]
}

/** The ledger grows with every record and every paper that is given out: no change of what is told. */
const LEDGER = 'editions.yaml'

/** A hash of each content file; two states of a region are compared by them. */
export const fileHashes = once(
  (files: readonly ContentFile[]): Record<string, string> =>
    Object.fromEntries(
      files
        .filter(({ path }) => path !== LEDGER)
        .map(({ path, text }) => [path, createHash('sha256').update(text).digest('hex').slice(0, 16)]),
    ),
)

/**
 * Saves after a number that stand: neither taken back nor taking one back that came after it, too.
 * @param saves newest first
 */
export function savesSince<T extends Pick<ListedSave, 'n' | 'undoes'>>(saves: readonly T[], since: number): T[] {
  const later = new Set(saves.filter(({ n }) => n > since).map(({ n }) => n))
  for (const { n, undoes } of saves)
    if (later.has(n) && undoes !== undefined && later.has(undoes)) {
      later.delete(n)
      later.delete(undoes)
    }
  return saves.filter(({ n }) => later.has(n))
}

/** Days for which a change is called new. */
export const NEW_DAYS = 7

/** Saves of the last days that stand. @param saves newest first */
export function recentSaves<T extends Pick<ListedSave, 'n' | 'undoes' | 'at'>>(saves: readonly T[], today: Day): T[] {
  const from = addDays(today, -NEW_DAYS)
  return savesSince(saves, saves.find(({ at }) => at.slice(0, 10) < from)?.n ?? 0)
}

/** What has changed since a publication; without one, every save that stands. @param saves newest first */
export function changesSince(
  open: Pick<OpenRegion, 'files' | 'content'>,
  saves: readonly ListedSave[],
  published?: PublishedState,
): ChangesView {
  const standing = savesSince(saves, published?.save ?? 0)
  const changed = published ? changedFiles(fileHashes(open.files), published.files) : []
  const told = standing.flatMap((save) => savedParts(save).map((part) => ({ ...save, ...part })))
  const byOffice = Map.groupBy(told, ({ office }) => office)
  const outside = changed.flatMap((path) => properIdIn(path) ?? []).filter((id) => !byOffice.has(id))
  const change = (id: string, own: ListedSave[], isOutside: boolean): SavedOffice => {
    const office = open.content.offices.get(id)?.value
    return { id, short: office?.short ?? id, saves: own, outside: isOutside, known: office !== undefined }
  }
  return {
    count: standing.length + outside.length,
    offices: [
      ...[...byOffice].map(([id, own]) => change(id, own, false)),
      ...outside.map((id) => change(id, [], true)),
    ],
    files: changed.filter((path) => properIdIn(path) === undefined),
  }
}

/** Paths that are new, gone or different. */
function changedFiles(now: Readonly<Record<string, string>>, then: Readonly<Record<string, string>>): string[] {
  const [after, before] = [new Map(Object.entries(now)), new Map(Object.entries(then))]
  return [...new Set([...after.keys(), ...before.keys()])].filter((path) => after.get(path) !== before.get(path)).sort()
}
