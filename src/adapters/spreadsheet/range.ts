/** Addresses of cells as workbooks write them. */

/** Columns from 0, rows from 1, ends included. */
export interface Range {
  left: number
  top: number
  right: number
  bottom: number
}

const ADDRESS = /^([A-Z]{1,3})([1-9]\d{0,6})$/

/** Column and row of "C17"; undefined for anything else. */
export function addressOf(text: string): { column: number; row: number } | undefined {
  const [, letters, digits] = ADDRESS.exec(text) ?? []
  if (!letters) return undefined
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
  return { column, row: Number(digits) }
}

/** Range of "A1:C17" or of a single "A1"; undefined for anything else. */
export function rangeOf(text: string): Range | undefined {
  const [first = '', last = first] = text.replaceAll('$', '').split(':')
  const [from, to] = [addressOf(first), addressOf(last)]
  return from && to && { left: from.column, top: from.row, right: to.column, bottom: to.row }
}
