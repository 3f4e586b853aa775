/** What became of the rows of a file. */
import type { CellPlace, Statements } from '../rows/statement.ts'

/** Every row that was read is exactly one of the others. */
export interface RowCount {
  read: number
  applied: number
  /** Changes something, though one of its cells is refused. */
  partly: number
  /** Says what is known. */
  unchanged: number
  refused: number
  /** Of somebody who heads no office. */
  skipped: number
  /** Names an office and says nothing of it that is understood. */
  empty: number
  hidden: number
  /** Headings between the rows. */
  headings: number
}

/** Rows by what became of them, each as "Pejabat!17". */
export interface RowOutcomes {
  /** Rows that edit something. */
  changed: ReadonlySet<string>
  refused: ReadonlySet<string>
  /** Rows of which a cell is refused, and the rest used. */
  partly: ReadonlySet<string>
  /** Rows of which a part is about somebody who heads no office. */
  skipped: ReadonlySet<string>
}

/** A row, as "Pejabat!17". */
export const rowKey = ({ sheet, row }: Pick<CellPlace, 'sheet' | 'row'>): string => `${sheet}!${row}`

/** Counts what became of each row. */
export function countRows(said: Statements, fates: RowOutcomes): RowCount {
  const good = new Set(said.statements.map(({ at }) => rowKey(at)))
  const fateOf = (key: string): Exclude<keyof RowCount, 'read'> => {
    if (said.hidden.has(key)) return 'hidden'
    if (said.headings.has(key)) return 'headings'
    if (fates.refused.has(key) || !good.has(key)) return 'refused'
    if (fates.changed.has(key)) return fates.partly.has(key) ? 'partly' : 'applied'
    if (fates.partly.has(key)) return 'refused'
    if (fates.skipped.has(key)) return 'skipped'
    return said.empty.has(key) ? 'empty' : 'unchanged'
  }
  const counts: RowCount = {
    read: said.rows.size,
    applied: 0,
    partly: 0,
    unchanged: 0,
    refused: 0,
    skipped: 0,
    empty: 0,
    hidden: 0,
    headings: 0,
  }
  for (const key of said.rows) counts[fateOf(key)]++
  return counts
}

/** Rows that say what is known: what is odd about them has been looked at before. */
export const silentRows = (said: Statements, { changed, skipped }: RowOutcomes): Set<string> =>
  new Set(
    said.statements
      .map(({ at }) => rowKey(at))
      .filter((key) => !changed.has(key) && !skipped.has(key) && !said.empty.has(key)),
  )
