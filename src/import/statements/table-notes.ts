/** What is told of a sheet and of its table as a whole: which columns aren't read, and why. */

import { areHeads } from '../rows/names-decision.ts'
import { isOfDetails } from '../rows/office-decision.ts'
import type { CellNote } from '../rows/statement.ts'
import type { FoundTable } from '../table/find-table.ts'
import { cellName, type RawRow, type RawSheet } from '../table/raw.ts'

/** A note about a sheet, by its first cell where nothing else is said. */
export const noteOf = ({ name }: Pick<RawSheet, 'name'>, message: string, more: Partial<CellNote> = {}): CellNote => ({
  ...{ sheet: name, cell: 'A1', message, refused: false },
  ...more,
})

/** "3, 5–7" */
export function numbered(rows: readonly Pick<RawRow, 'number'>[]): string {
  const runs: [number, number][] = []
  for (const { number } of rows) {
    const last = runs.at(-1)
    if (last && last[1] === number - 1) last[1] = number
    else runs.push([number, number])
  }
  return runs.map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`)).join(', ')
}

/** What nobody looks for in vain: columns that aren't read, or are read as something that their header doesn't say. */
export function headerNotes(sheet: Pick<RawSheet, 'name'>, table: FoundTable): CellNote[] {
  const notes: CellNote[] = []
  const tell = (cell: string, message: string, more?: Partial<CellNote>) =>
    notes.push(noteOf(sheet, message, { cell, ...more }))
  const columns = [...table.columns]
  const cellOf = (column: number) => cellName(column, table.headerRow)
  const columnOf = (kind: string) => columns.find(([, meaning]) => meaning.kind === kind)?.[0]
  for (const [remark, { kind }] of columns)
    if (kind === 'remark')
      tell(
        cellOf(remark),
        `dari kolom "${table.headers[remark] ?? ''}" hanya status yang dibaca: Plt, Plh, Pj, Pjs, Kosong`,
      )
  for (const [term, { kind }] of columns)
    if (kind === 'term')
      tell(
        cellOf(term),
        `dari kolom "${table.headers[term] ?? ''}" hanya dibaca apakah sudah lewat; hari terakhir ditulis di kolom Sampai`,
      )
  for (const { cell, header } of table.unknown) tell(cell, `kolom "${header}" tidak dikenal, tidak dibaca`)
  for (const cell of table.untitled) tell(cell, 'kolom ini tidak punya judul, tidak dibaca')
  for (const [column, meaning] of columns) {
    if (meaning.kind !== 'ignored' || !meaning.why) continue
    if (meaning.why === 'data pribadi') tell(cellOf(column), 'kolom data pribadi tidak dibaca dan tidak disimpan')
    else tell(cellOf(column), `kolom "${table.headers[column]}" tidak dibaca: ${meaning.why}`)
  }
  if (!isOfDetails((kind) => columnOf(kind) !== undefined))
    for (const kind of ['address', 'kind', 'successor']) {
      const column = columnOf(kind)
      const why = 'hanya berlaku di lembar Kantor hasil ekspor'
      if (column !== undefined) tell(cellOf(column), `kolom "${table.headers[column]}" tidak dibaca: ${why}`)
    }
  for (const { cells, header } of table.twice)
    tell(cells[1], `judul "${header}" ada di ${cells[0]} dan ${cells[1]}`, {
      refused: true,
      repair: 'hapus salah satu kolomnya; dua daftar yang bersebelahan disusun ke bawah',
    })
  const names = columns.find(([, meaning]) => meaning.kind === 'holder' && meaning.vague)?.[0]
  if (names !== undefined && areHeads(table, sheet.name) === 'by level')
    tell(cellOf(names), `kolom "${table.headers[names]}" dibaca sebagai nama camat, kepala desa atau lurah`)
  return notes
}

const MOST_NAMED = 40

/** Headings are named, so that nobody looks for them among the offices. */
export function headingsNote(sheet: Pick<RawSheet, 'name'>, headings: FoundTable['headings']): CellNote {
  const named = headings.slice(0, MOST_NAMED).map(({ number, text }) => `baris ${number} "${text}"`)
  const more = headings.length > MOST_NAMED ? ` dan ${headings.length - MOST_NAMED} lainnya` : ''
  const cell = `A${headings[0]!.number}`
  return noteOf(sheet, `judul bagian, dilewati: ${named.join(', ')}${more}`, { cell })
}
