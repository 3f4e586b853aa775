/** Search over offices, problems and places: compact rows made at build time, searched in the browser. */
import MiniSearch from 'minisearch'
import { villagesOf } from './lists.ts'
import type { Directory } from './model.ts'

export interface SearchRow {
  id: string
  name: string
  short: string
  /** First contact, or that there is none. */
  contact: string
  /** Problems in everyday words. */
  topics: string
  /** Villages of a kecamatan. */
  places: string
}

/** One row for each office that still exists. @param none words for an office without a contact */
export function searchRows(directory: Directory, none: string): SearchRow[] {
  return directory.offices
    .filter((office) => !office.ended)
    .map((office) => ({
      id: office.id,
      name: office.name,
      short: [office.short, office.postTitle].filter(Boolean).join(' '),
      contact: office.contacts[0]?.display ?? none,
      topics: office.topics.join('; '),
      places: villagesOf(directory, office)
        .map((village) => village.name)
        .join('; '),
    }))
}

/** Words that say nothing about the problem. */
const STOP = new Set([
  'yang',
  'yg',
  'di',
  'ke',
  'dan',
  'saya',
  'aku',
  'ada',
  'mau',
  'tidak',
  'kabupaten',
  'neng',
  'ing',
  'sing',
  'ora',
  'gak',
])

/** Makes the search: a query in, the rows that fit out, best first. */
export function searchIndex(rows: readonly SearchRow[]): (query: string) => SearchRow[] {
  const engine = new MiniSearch<SearchRow>({
    fields: ['topics', 'short', 'name', 'places'],
    processTerm: (term) => (STOP.has(term.toLowerCase()) ? null : term.toLowerCase()),
    searchOptions: {
      prefix: (term) => term.length > 2,
      fuzzy: (term) => (term.length > 4 ? 0.2 : 0),
      boost: { topics: 3, short: 3, places: 2 },
    },
  })
  engine.addAll(rows)
  const byId = new Map(rows.map((row) => [row.id, row]))
  return (query) => engine.search(query).flatMap((hit) => byId.get(String(hit.id)) ?? [])
}
