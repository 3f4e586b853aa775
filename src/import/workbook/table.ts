/** What is written to a spreadsheet file. */

export interface Column {
  header: string
  /** In characters, as Excel counts. */
  width: number
  /** The only texts that may stand in it, besides nothing. */
  options?: readonly string[]
  /** Can be read and not changed. */
  locked?: boolean
  /** Shown beside a chosen cell; cut at 255 characters. */
  help?: string
}

export interface Table {
  /** Of the sheet; what Excel forbids in it is replaced, and it is cut at 31 characters. */
  name: string
  columns: readonly Column[]
  /** By column; a short row ends in empty cells. */
  rows: readonly (readonly string[])[]
  /** Lines of text instead of a table. */
  notes?: readonly string[]
}
