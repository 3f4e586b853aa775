/** The rows that the browser searches, made at build time. */
import { villagesOf } from './lists.ts'
import type { Directory } from './model.ts'
import type { SearchRow } from './search.ts'

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
