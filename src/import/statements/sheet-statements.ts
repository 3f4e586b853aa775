/** What a sheet says that holds a table. */
import type { CellNote, Statements } from '../rows/statement.ts'
import { HEADERS, namesOffice } from '../table/columns.ts'
import { findTable } from '../table/find-table.ts'
import { columnName, type RawSheet } from '../table/raw.ts'
import { tablesOf } from '../table/split-tables.ts'
import { withoutHiddenColumns } from './hidden-columns.ts'
import { rowKey } from './row-count.ts'
import { headerNotes, headingsNote, noteOf, numbered } from './table-notes.ts'
import { readRows } from './table-rows.ts'
import { withTellingColumns } from './telling-columns.ts'

const SHOW_HIDDEN = 'tampilkan dulu (Batal Sembunyikan, hapus filter), atau ulangi dengan --hidden'

/** Reads the rows of a sheet, and tells what of it isn't read. */
export function readTable(whole: RawSheet, said: Statements): void {
  const { sheet, columns } = withoutHiddenColumns(whole)
  for (const [at, one] of tablesOf(sheet).entries()) readOne(one, at === 0 ? columns : [], said)
}

/** @param columns that are hidden, and told */
function readOne(sheet: RawSheet, columns: readonly number[], said: Statements): void {
  const tell = (message: string, more: Partial<CellNote> = {}) => said.notes.push(noteOf(sheet, message, more))
  const found = findTable(sheet)
  const table = found && withTellingColumns(found)
  if (!table || ![...table.columns.values()].some(namesOffice)) {
    if (sheet.rows.length > 0)
      tell('lembar ini tidak punya baris judul yang dikenal', {
        refused: true,
        repair: `judul kolomnya misalnya ${HEADERS.officeId}, ${HEADERS.office}, ${HEADERS.holder}, No. HP`,
      })
    return
  }
  if (columns.length > 0)
    tell(`kolom tersembunyi tidak dibaca: ${columns.map(columnName).join(', ')}`, {
      cell: `${columnName(columns[0]!)}1`,
      repair: SHOW_HIDDEN,
    })
  said.notes.push(...headerNotes(sheet, table))
  const keyOf = ({ number }: { number: number }) => rowKey({ sheet: sheet.name, row: number })
  for (const row of table.rows) said.rows.add(keyOf(row))
  if (table.twice.length > 0) return
  if (table.besides.length > 0)
    tell(`di bawah daftar, tidak dibaca (jumlah, tanda tangan, keterangan): baris ${numbered(table.besides)}`, {
      cell: `A${table.besides[0]!.number}`,
    })
  for (const heading of table.headings) for (const rows of [said.rows, said.headings]) rows.add(keyOf(heading))
  if (table.headings.length > 0) said.notes.push(headingsNote(sheet, table.headings))
  const hidden = table.rows.filter((row) => row.hidden)
  for (const row of hidden) said.hidden.add(keyOf(row))
  if (hidden.length > 0)
    tell(`baris tersembunyi atau tersaring tidak dibaca: ${numbered(hidden)}`, {
      cell: `A${hidden[0]!.number}`,
      repair: SHOW_HIDDEN,
    })
  readRows(sheet.name, { ...table, rows: table.rows.filter((row) => !row.hidden) }, said)
}
