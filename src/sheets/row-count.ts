/** What became of the rows of a file. */
import type { Place, Said } from './statements.ts'

export interface RowCount {
  read: number
  applied: number
  unchanged: number
  refused: number
}

/** Rows by what became of them, each as "Pejabat!17". */
export interface RowFates {
  /** Rows that edit something. */
  changed: ReadonlySet<string>
  refused: ReadonlySet<string>
}

/** A row, as "Pejabat!17". */
export const rowKey = ({ sheet, row }: Pick<Place, 'sheet' | 'row'>): string => `${sheet}!${row}`

/** Every row is one of three: it changes something, it says what is known, or it is refused. */
export function countRows(said: Said, { changed, refused }: RowFates): RowCount {
  const good = new Set(said.statements.map(({ at }) => rowKey(at)))
  const applied = [...changed].filter((key) => !refused.has(key)).length
  const unchanged = [...good].filter((key) => !changed.has(key) && !refused.has(key)).length
  return { read: said.rows, applied, unchanged, refused: said.rows - applied - unchanged }
}

/** Rows that say what is known: what is odd about them has been looked at before. */
export const silentRows = (said: Said, { changed }: RowFates): Set<string> =>
  new Set(said.statements.map(({ at }) => rowKey(at)).filter((key) => !changed.has(key)))
