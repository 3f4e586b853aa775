/** Columns that nobody sees. */
import { findTable } from '../table/find-table.ts'
import type { RawSheet } from '../table/raw.ts'

/** Hidden columns hold what nobody has looked at; only those by which rows are known are read all the same. */
export function withoutHiddenColumns(sheet: RawSheet): { sheet: RawSheet; columns: number[] } {
  const { hiddenColumns = [] } = sheet
  if (hiddenColumns.length === 0) return { sheet, columns: [] }
  const found = findTable(sheet)
  const columns = hiddenColumns.filter((column) => {
    const kind = found?.columns.get(column)?.kind
    const isFilled = sheet.rows.some(({ cells }) => cells[column] !== undefined)
    return isFilled && kind !== 'officeId' && kind !== 'channelId' && kind !== 'channelType'
  })
  const gone = new Set(columns)
  const rows = sheet.rows
    .map((row) => ({ ...row, cells: row.cells.map((cell, column) => (gone.has(column) ? undefined : cell)) }))
    .filter(({ cells }) => cells.some(Boolean))
  return { sheet: { ...sheet, rows }, columns }
}
