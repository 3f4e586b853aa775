/** Cells of a table that somebody has written anew without opening the file: the file stays as it was sent. */
import type { RawCell, RawFile, RawRow } from '../../import/table/raw.ts'

export interface MendedCell {
  sheet: string
  /** "C17" */
  cell: string
  text: string
}

const REF = /^([A-Z]{1,3})([1-9]\d{0,6})$/

/** Column from 0 and row from 1 of "C17"; undefined where it names no cell. */
export function cellPlace(cell: string): { column: number; row: number } | undefined {
  const [, letters, row] = REF.exec(cell) ?? []
  if (!letters || !row) return undefined
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
  return { column, row: Number(row) }
}

/** What a cell says, as it would be typed. */
export function cellTextIn({ sheets }: RawFile, sheet: string, cell: string): string {
  const place = cellPlace(cell)
  const row = sheets.find(({ name }) => name === sheet)?.rows.find(({ number }) => number === place?.row)
  return place ? textOfCell(row?.cells[place.column]) : ''
}

/** What else the row of a cell says, so that people know which it is: its first few texts. */
export function rowTextIn({ sheets }: RawFile, sheet: string, cell: string): string {
  const place = cellPlace(cell)
  const row = sheets.find(({ name }) => name === sheet)?.rows.find(({ number }) => number === place?.row)
  const others = (row?.cells ?? []).flatMap((one, column) => (column === place?.column ? [] : textOfCell(one) || []))
  return others
    .filter((text) => !/^\d{1,4}$/.test(text))
    .slice(0, ROW_TEXTS)
    .map((text) => (text.length > ROW_TEXT ? `${text.slice(0, ROW_TEXT)}…` : text))
    .join(' · ')
}
const ROW_TEXTS = 4
const ROW_TEXT = 60

function textOfCell(cell: RawCell | undefined): string {
  switch (cell?.kind) {
    case 'text':
    case 'number':
      return cell.text
    case 'date':
      return cell.day
    case 'boolean':
      return cell.value ? 'YA' : 'TIDAK'
    default:
      return ''
  }
}

/** The table with its cells as they were written last; a row that holds nothing has none to be mended. */
export function withMendedCells(file: RawFile, mended: readonly MendedCell[]): RawFile {
  const sheets = file.sheets.map((sheet) => {
    const own = mended.filter((one) => one.sheet === sheet.name)
    return own.length === 0 ? sheet : { ...sheet, rows: sheet.rows.map((row) => mendedRow(row, own)) }
  })
  return { ...file, sheets }
}

function mendedRow(row: RawRow, mended: readonly MendedCell[]): RawRow {
  const cells = [...row.cells]
  for (const { cell, text } of mended) {
    const place = cellPlace(cell)
    if (place?.row === row.number)
      cells[place.column] = text.trim() === '' ? undefined : { kind: 'text', text: text.trim() }
  }
  return { ...row, cells: Array.from(cells, (cell) => cell) }
}
