/** What a sheet says that holds a table. */
import type { Day } from '../../directory/dates.ts'
import type { CellNote, Statements } from '../rows/statement.ts'
import { HEADERS, isOfComing, namesOffice } from '../table/columns.ts'
import { findTable } from '../table/find-table.ts'
import { personForm } from '../table/form.ts'
import { headerText } from '../table/header-rows.ts'
import { columnName, type RawSheet } from '../table/raw.ts'
import { tablesOf } from '../table/split-tables.ts'
import { withoutHiddenColumns } from './hidden-columns.ts'
import { rowKey } from './row-count.ts'
import { headerNotes, headingsNote, noteOf, numbered } from './table-notes.ts'
import { readRows } from './table-rows.ts'
import { withTellingColumns } from './telling-columns.ts'

const MOST_SEARCHED = 30
const SHOW_HIDDEN = 'tampilkan dulu (Batal Sembunyikan, hapus filter), atau ulangi dengan --hidden'

/** Reads the rows of a sheet, and tells what of it isn't read. */
export function readTable(whole: RawSheet, said: Statements, today?: Day): void {
  const { sheet, columns } = withoutHiddenColumns(whole)
  const form = personForm(sheet)
  if (form) {
    if (form.unread.length > 0) {
      const rows = form.unread.map((number) => ({ number }))
      said.notes.push(
        noteOf(sheet, `isian formulir yang tidak dibaca: baris ${numbered(rows)}`, { cell: `A${form.unread[0]}` }),
      )
    }
    readOne(form.sheet, columns, said, today)
    return
  }
  for (const [at, one] of tablesOf(sheet).entries()) readOne(one, at === 0 ? columns : [], said, today)
}

/** A header of those who may come one day, as a sheet with nobody else has. */
function comingIn({ rows }: RawSheet): string | undefined {
  for (const { cells } of rows.slice(0, MOST_SEARCHED))
    for (const cell of cells) if (isOfComing(headerText(cell))) return headerText(cell)
  return undefined
}

/** @param columns that are hidden, and told */
function readOne(sheet: RawSheet, columns: readonly number[], said: Statements, today: Day | undefined): void {
  const tell = (message: string, more: Partial<CellNote> = {}) => said.notes.push(noteOf(sheet, message, more))
  const found = findTable(sheet)
  const table = found && withTellingColumns(found)
  if (!table || ![...table.columns.values()].some(namesOffice)) {
    const coming = comingIn(sheet)
    if (sheet.rows.length > 0)
      tell('lembar ini tidak punya baris judul yang dikenal', {
        refused: true,
        repair: coming
          ? `"${coming}" menyebut yang belum tentu menjabat; bila sudah, ganti judulnya menjadi ${HEADERS.holder} atau ${HEADERS.post}`
          : `judul kolomnya misalnya ${HEADERS.officeId}, ${HEADERS.office}, ${HEADERS.holder}, No. HP`,
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
  readRows(sheet.name, { ...table, ...(today && { today }), rows: table.rows.filter((row) => !row.hidden) }, said)
}
