/** Search over compact rows of offices, problems and places; runs in the browser, so it imports nothing of the core. */
import MiniSearch from 'minisearch'

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

/** Words that don't tell which office it is: small words, and what can happen to anything. */
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
  'ilang',
  'hilang',
  'langka',
])

/** Makes the search: a query in, the rows that fit out, best first. */
export function searchIndex(rows: readonly SearchRow[]): (query: string) => SearchRow[] {
  const engine = new MiniSearch<SearchRow>({
    fields: ['topics', 'short', 'name', 'places'],
    processTerm: (term) => (term.length < 2 || STOP.has(term.toLowerCase()) ? null : term.toLowerCase()),
    searchOptions: {
      prefix: (term) => term.length > 2,
      fuzzy: (term) => (term.length > 4 ? 0.2 : 0),
      weights: { fuzzy: 0.15, prefix: 0.4 },
      boost: { topics: 3, short: 3, places: 2 },
    },
  })
  engine.addAll(rows)
  const byId = new Map(rows.map((row) => [row.id, row]))
  return (query) => engine.search(query).flatMap((hit) => byId.get(String(hit.id)) ?? [])
}
