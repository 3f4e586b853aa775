/** What a spreadsheet file holds, cell by cell, before anybody says what it means. */

/** A cell as it stands in a file. */
export type RawCell =
  /** `link`: target of a hyperlink that says something else than the text. `formula`: the text is its stored result. */
  | { kind: 'text'; text: string; link?: string; formula?: true }
  /** `text`: plain digits, a point before decimals, no exponent ("81200000001"). */
  | { kind: 'number'; number: number; text: string }
  /** `day`: "2026-01-05"; a time of day beside it is left out. */
  | { kind: 'date'; day: string }
  | { kind: 'boolean'; value: boolean }
  /** `code`: "#REF!". */
  | { kind: 'error'; code: string }
  /** A formula without a stored result; a number with more digits than Excel keeps; what is struck through. */
  | { kind: 'lost'; why: 'formula' | 'digits' | 'struck' }

export interface RawRow {
  /** As Excel shows it, from 1. */
  number: number
  hidden: boolean
  /** By column from 0; undefined is empty. */
  cells: readonly (RawCell | undefined)[]
  /** Columns of the cells that are merged with others to their right. */
  wide?: readonly number[]
  /** By column where a cell stands, in rows that stood otherwise in the file. */
  places?: readonly (string | undefined)[]
  /** It says that it puts right what was said before. */
  corrects?: boolean
}

export interface RawSheet {
  name: string
  hidden: boolean
  /** Columns that Excel doesn't show, from 0. */
  hiddenColumns?: readonly number[]
  /** From top to bottom, empty ones left out. */
  rows: readonly RawRow[]
}

export interface RawFile {
  sheets: readonly RawSheet[]
  /** What was repaired or ignored while reading, in Indonesian. */
  notes: readonly string[]
}

/** A file that was read, or why it wasn't and how to repair that, both in Indonesian. */
export type ReadResult = { ok: true; file: RawFile } | { ok: false; reason: string; repair: string }

const LETTERS = 26

/** "C" of column 2 (from 0). */
export function columnName(column: number): string {
  const last = String.fromCharCode(65 + (column % LETTERS))
  return column < LETTERS ? last : columnName(Math.floor(column / LETTERS) - 1) + last
}

/** "C17" of column 2 (from 0) and row 17 (from 1). */
export function cellName(column: number, row: number): string {
  return `${columnName(column)}${row}`
}

/** The same file as if nothing in its sheets were hidden; sheets that are hidden whole stay so. */
export const withHiddenShown = ({ sheets, notes }: RawFile): RawFile => ({
  notes,
  sheets: sheets.map(({ hiddenColumns: _, ...sheet }) => ({
    ...sheet,
    rows: sheet.rows.map((row) => ({ ...row, hidden: false })),
  })),
})
