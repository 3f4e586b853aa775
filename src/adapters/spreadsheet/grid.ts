/** The filled cells of a sheet while it is read. */
import { cellName, type RawCell, type RawRow } from '../../import/table/raw.ts'
import { withLink } from './cell.ts'
import { MOST_CELLS, MOST_COLUMNS, MOST_ROWS, thousands } from './limits.ts'
import type { Range } from './range.ts'
import { tooLarge } from './refusal.ts'

/** Cells by row number and column; `filled` counts those of the sheets before it too. */
export interface Grid {
  sheet: string
  rows: Map<number, (RawCell | undefined)[]>
  filled: number
  /** Columns of the merged cells that go on to the right, by row. */
  wide: Map<number, number[]>
}

/**
 * Puts a value into a cell.
 * @throws {Refusal} where the sheet grows too large
 */
export function fill(grid: Grid, column: number, row: number, value: RawCell): void {
  const place = cellName(column, row)
  if (row > MOST_ROWS)
    throw tooLarge(`Lembar "${grid.sheet}" memuat lebih dari ${thousands(MOST_ROWS)} baris (ada isi di ${place}).`)
  if (column >= MOST_COLUMNS)
    throw tooLarge(`Lembar "${grid.sheet}" memuat lebih dari ${MOST_COLUMNS} kolom (ada isi di ${place}).`)
  const cells = grid.rows.get(row) ?? []
  if (cells.length === 0) grid.rows.set(row, cells)
  if (!cells[column] && ++grid.filled > MOST_CELLS)
    throw tooLarge(`Berkas ini memuat lebih dari ${thousands(MOST_CELLS)} sel berisi.`)
  cells[column] = value
}

/** Columns of a range that hold something in a row. */
function* filledIn(cells: readonly (RawCell | undefined)[], { left, right }: Range): Generator<[number, RawCell]> {
  for (let column = left; column <= Math.min(right, cells.length - 1); column++) {
    const value = cells[column]
    if (value) yield [column, value]
  }
}

/** Gives the texts of a range their link; the names of cells that can have none are returned. */
export function addLink(grid: Grid, range: Range, link: string): string[] {
  const dropped: string[] = []
  for (const [row, cells] of grid.rows) {
    if (row < range.top || row > range.bottom) continue
    for (const [column, value] of filledIn(cells, range)) {
      const linked = withLink(value, link)
      if (linked) cells[column] = linked
      else dropped.push(cellName(column, row))
    }
  }
  return dropped
}

/**
 * Gives all rows of a merged range the value of its top left cell, in its first column. What other programs have left
 * in the cells beneath, where nobody sees it, is removed; the names of those cells are returned.
 * @param lastRow of the sheet, for ranges that go on to the end of all rows
 */
export function merge(grid: Grid, range: Range, lastRow: number): string[] {
  const value = grid.rows.get(range.top)?.[range.left]
  const removed: string[] = []
  for (let row = range.top; row <= Math.min(range.bottom, lastRow, MOST_ROWS); row++) {
    const cells = grid.rows.get(row) ?? []
    for (const [column] of filledIn(cells, range)) {
      if (column === range.left && row === range.top) continue
      removed.push(cellName(column, row))
      cells[column] = undefined
      grid.filled--
    }
    if (!value) continue
    fill(grid, range.left, row, value)
    if (range.right > range.left) grid.wide.set(row, [...(grid.wide.get(row) ?? []), range.left])
  }
  return removed
}

/** The rows that hold something, from top to bottom. */
export function gridRows(grid: Grid, hidden: ReadonlySet<number>): RawRow[] {
  return [...grid.rows]
    .filter(([, cells]) => cells.some((value) => value))
    .sort(([a], [b]) => a - b)
    .map(([number, cells]) => {
      const wide = grid.wide.get(number)
      return { number, hidden: hidden.has(number), cells: Array.from(cells), ...(wide && { wide }) }
    })
}
