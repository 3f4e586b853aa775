/** Heads that a workbook only repeats: our export names all of them, whichever of its sheets brings news. */

import type { HolderEntry, OfficeFile } from '../../directory/content/schema.ts'
import type { Day } from '../../directory/dates.ts'
import { holderOn } from '../../directory/people/holders.ts'
import type { HolderStatement, Statement } from '../rows/statement.ts'

/**
 * Rows about one office, of which those that repeat a recorded head to the day say nothing of a head any more, where
 * another row names somebody else. So a row left as it was exported contradicts no news, neither before nor after the
 * news is applied, and exports of two days don't contradict each other.
 */
export function withoutRepeatedHeads(
  statements: readonly Statement[],
  office: Pick<OfficeFile, 'holders'>,
  today: Day,
): Statement[] {
  const isRepeated = (said: HolderStatement) => repeats(said, office, today)
  const heads = statements.flatMap(({ holder }) => holder ?? [])
  const names = new Set(heads.map(({ status, name, from }) => JSON.stringify([status, name, from])))
  if (names.size < 2) return [...statements]
  return statements.map((statement) => {
    if (!statement.holder || !isRepeated(statement.holder)) return statement
    const { holder: _, ...rest } = statement
    return rest
  })
}

/** Whether it is today's head as the export writes them, or one whose recorded first day says that it is a known one. */
function repeats({ status, name, from, until }: HolderStatement, { holders }: Pick<OfficeFile, 'holders'>, today: Day) {
  const now = holderOn({ holders }, today)
  if (status === now.status && name === now.name && from === now.since && until === now.until) return true
  const isKnown = (entry: HolderEntry) => entry.status === status && entry.name === name && entry.from === from
  return from !== undefined && holders.some((entry) => isKnown(entry) && (until === undefined || until === entry.until))
}
