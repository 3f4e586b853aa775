/** What the rows of a file say, before anybody compares it with what is recorded. */

import { readRow } from '../rows/row.ts'
import { rowCells } from '../rows/row-cells.ts'
import { areHeads } from '../rows/row-holder.ts'
import { type CellNote, refusesRow, type Statement, type Statements } from '../rows/statement.ts'
import { type Chat, chatOf, isCorrection } from '../table/chat.ts'
import { FORMER, HEADERS, namesOffice } from '../table/columns.ts'
import { type FoundTable, findTable } from '../table/find-table.ts'
import { cellName, columnName, type RawFile, type RawRow, type RawSheet } from '../table/raw.ts'
import { districtIn } from '../table/section-headings.ts'
import { rowKey } from './row-count.ts'

/** Of several files a sheet is named with its file: "[balasan.xlsx]Petunjuk". */
const SKIPPED = /^(?:\[.*\])?petunjuk$/i
/** The hidden sheet of our own workbooks, which holds what their dropdowns offer. */
const OPTIONS = /^(?:\[.*\])?pilihan$/i
/** Reads every sheet of a file that holds a table. */
export function readStatements(file: RawFile): Statements {
  const said: Statements = {
    ...{ statements: [], notes: [] },
    ...{ rows: new Set(), hidden: new Set(), empty: new Set(), headings: new Set() },
  }
  for (const sheet of file.sheets) {
    if (SKIPPED.test(sheet.name) || (sheet.hidden && OPTIONS.test(sheet.name))) continue
    if (sheet.hidden) said.notes.push(noteOf(sheet, 'lembar tersembunyi tidak dibaca'))
    else readChat(sheet, said) || readSheet(sheet, said)
  }
  return said
}

/** Reads the messages of a sheet that is a chat, and says which of them weren't read. */
function readChat(sheet: RawSheet, said: Statements): boolean {
  const chat = chatOf(sheet)
  if (!chat) return false
  for (const one of chat.sheets) readSheet(one, said)
  for (const { at, channels } of said.statements)
    if (at.sheet === sheet.name) for (const channel of channels) channel.fromMessage = true
  refuseRetracted(sheet.name, chat.retractions, said)
  const cell = `A${chat.unread[0] ?? 1}`
  const lines = numbered(chat.unread.map((number) => ({ number })))
  if (chat.sheets.length === 0)
    said.notes.push(
      noteOf(sheet, 'obrolan ini tidak berisi pesan yang bisa dibaca', { cell: 'A1', refused: true, repair: MESSAGE }),
    )
  else if (lines !== '')
    said.notes.push(
      noteOf(sheet, `${chat.unread.length} pesan tidak dibaca, mulai di baris ${lines}`, {
        cell,
        repair: `baca sendiri; ${MESSAGE}`,
      }),
    )
  return true
}

/** What a message that isn't read may have taken back isn't used: only a person reads which of it. */
function refuseRetracted(sheet: string, retractions: Chat['retractions'], said: Statements): void {
  const lines = new Map(retractions.toReversed().flatMap(({ line, meant }) => meant.map((row) => [row, line])))
  const isMeant = ({ at }: Statement) => at.sheet === sheet && lines.has(at.row)
  for (const { at } of said.statements.filter(isMeant))
    said.notes.push({
      ...{ sheet, cell: at.cell, refused: true },
      message: `mungkin diralat oleh pesan di baris ${lines.get(at.row)}`,
      repair: 'baca keduanya; betulkan pesan ini, atau hapus pesan yang meralat bila bukan tentang ini',
    })
  said.statements = said.statements.filter((one) => !isMeant(one))
}

const MESSAGE =
  'tulis kabarnya di lembar Kabar baru, atau minta kantor menulis satu isian satu baris: Kantor: …, Jabatan: …, Nama: …, HP: …'

const noteOf = ({ name }: RawSheet, message: string, more: Partial<CellNote> = {}): CellNote => ({
  ...{ sheet: name, cell: 'A1', message, refused: false },
  ...more,
})

const MOST_NAMED = 40
const SHOW_HIDDEN = 'tampilkan dulu (Batal Sembunyikan, hapus filter), atau ulangi dengan --hidden'

function readSheet(whole: RawSheet, said: Statements): void {
  const { sheet, columns } = withoutHiddenColumns(whole)
  const tell = (message: string, more: Partial<CellNote> = {}) => said.notes.push(noteOf(sheet, message, more))
  const table = findTable(sheet)
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
  tellHeaders(table, tell)
  const names = [...table.columns].find(([, meaning]) => meaning.kind === 'holder' && meaning.vague)
  if (names && areHeads(table, sheet.name) === 'by level')
    tell(`kolom "${table.headers[names[0]]}" dibaca sebagai nama camat, kepala desa atau lurah`, {
      cell: cellName(names[0], table.headerRow),
    })
  for (const row of table.rows) said.rows.add(rowKey({ sheet: sheet.name, row: row.number }))
  if (table.twice.length > 0) return
  if (table.besides.length > 0)
    tell(`di bawah daftar, tidak dibaca (jumlah, tanda tangan, keterangan): baris ${numbered(table.besides)}`, {
      cell: `A${table.besides[0]!.number}`,
    })
  tellHeadings(sheet.name, table, said)
  const hidden = table.rows.filter((row) => row.hidden)
  for (const { number } of hidden) said.hidden.add(rowKey({ sheet: sheet.name, row: number }))
  if (hidden.length > 0)
    tell(`baris tersembunyi atau tersaring tidak dibaca: ${numbered(hidden)}`, {
      cell: `A${hidden[0]!.number}`,
      repair: SHOW_HIDDEN,
    })
  readRows(sheet.name, { ...table, rows: table.rows.filter((row) => !row.hidden) }, said)
}

/** Hidden columns hold what nobody has looked at; only those by which rows are known are read all the same. */
function withoutHiddenColumns(sheet: RawSheet): { sheet: RawSheet; columns: number[] } {
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

function tellHeaders(table: FoundTable, tell: (message: string, more?: Partial<CellNote>) => void): void {
  const remark = [...table.columns].find(([, { kind }]) => kind === 'remark')?.[0]
  if (remark !== undefined)
    tell(`dari kolom "${table.headers[remark]}" hanya Plt, Plh, Pj dan Pjs yang dibaca`, {
      cell: cellName(remark, table.headerRow),
    })
  for (const { cell, header } of table.unknown) tell(`kolom "${header}" tidak dikenal, tidak dibaca`, { cell })
  for (const [column, meaning] of table.columns) {
    if (meaning.kind !== 'ignored' || !meaning.why) continue
    const cell = cellName(column, table.headerRow)
    if (meaning.why === 'data pribadi') tell('kolom data pribadi tidak dibaca dan tidak disimpan', { cell })
    else if (meaning.why === FORMER) tell(`kolom "${table.headers[column]}" tidak dibaca: keadaan lama`, { cell })
    else tell(`kolom "${table.headers[column]}" tidak dibaca: ${meaning.why}`, { cell })
  }
  const kinds = new Map([...table.columns].map(([column, { kind }]) => [kind, column]))
  if (!kinds.has('short') && !kinds.has('ended'))
    for (const kind of ['address', 'kind', 'successor'] as const) {
      const column = kinds.get(kind)
      if (column !== undefined)
        tell(`kolom "${table.headers[column]}" tidak dibaca: hanya berlaku di lembar Kantor hasil ekspor`, {
          cell: cellName(column, table.headerRow),
        })
    }
  for (const { cells, header } of table.twice)
    tell(`judul "${header}" ada di ${cells[0]} dan ${cells[1]}`, {
      cell: cells[1],
      refused: true,
      repair: 'hapus salah satu kolomnya',
    })
}

/** Headings are counted once and named, so that nobody looks for them among the offices. */
function tellHeadings(sheet: string, { headings }: FoundTable, said: Statements): void {
  if (headings.length === 0) return
  for (const { number } of headings) {
    said.rows.add(rowKey({ sheet, row: number }))
    said.headings.add(rowKey({ sheet, row: number }))
  }
  const named = headings.slice(0, MOST_NAMED).map(({ number, text }) => `baris ${number} "${text}"`)
  const more = headings.length > MOST_NAMED ? ` dan ${headings.length - MOST_NAMED} lainnya` : ''
  const cell = `A${headings[0]!.number}`
  said.notes.push({ sheet, cell, message: `judul bagian, dilewati: ${named.join(', ')}${more}`, refused: false })
}

/** "3, 5–7" */
function numbered(rows: readonly Pick<RawRow, 'number'>[]): string {
  const runs: [number, number][] = []
  for (const { number } of rows) {
    const last = runs.at(-1)
    if (last && last[1] === number - 1) last[1] = number
    else runs.push([number, number])
  }
  return runs.map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`)).join(', ')
}

function readRows(sheet: string, table: FoundTable, said: Statements): void {
  // people write the kecamatan once, over all its villages
  let district = ''
  const kinds = new Set([...table.columns.values()].map(({ kind }) => kind))
  const isByVillage = kinds.has('village')
  const parts = partsOf(table)
  const headings = isByVillage && !kinds.has('district') ? [...table.headings] : []
  for (const row of table.rows) {
    const notes: CellNote[] = []
    const views = parts.map((part) => ({ part, cells: rowCells(sheet, row, part, notes) }))
    const [{ cells }] = views as [(typeof views)[number]]
    const above = cells.words('district')
    if (above !== '') district = above
    while (headings[0] && headings[0].number < row.number) district = districtIn(headings.shift()!.text) ?? district
    const speaking = views.filter((view) => saysAnything(row, view.part))
    const read = (speaking.length > 0 ? speaking : views.slice(0, 1)).map((view) =>
      readRow(view.cells, view.part, isByVillage ? district : above),
    )
    said.notes.push(...new Map(notes.map((note) => [JSON.stringify(note), note])).values())
    const good = read.filter((one) => one !== undefined)
    if (good.length < read.length || notes.some(refusesRow)) continue
    const corrects = row.corrects || row.cells.some((cell) => cell?.kind === 'text' && isCorrection(cell.text))
    const told = good.flatMap(({ statements }) => statements)
    said.statements.push(...told.map((one) => ({ ...one, ...(corrects && { corrects }) })))
    if (good.every(({ understood }) => !understood)) said.empty.add(rowKey(cells.at))
  }
}

/**
 * A table with the columns of a kecamatan beside those of its villages, "Nama Camat" beside "Nama Kades", as a table of
 * villages and one of kecamatan; any other as it is.
 */
function partsOf(table: FoundTable): FoundTable[] {
  const all = [...table.columns]
  const isOfDistrict = ([, meaning]: (typeof all)[number]) =>
    meaning.kind !== 'ignored' && 'level' in meaning && meaning.level === 'district'
  const of = (kind: string) => all.filter(([, meaning]) => meaning.kind === kind)
  const above = all.filter(isOfDistrict)
  if (above.length === 0 || of('village').length === 0 || of('district').length === 0) return [table]
  return [
    { ...table, columns: new Map(all.filter((column) => !isOfDistrict(column))) },
    { ...table, columns: new Map([...of('district'), ...above]) },
  ]
}

/** Whether a row says anything of the offices that it names. */
const saysAnything = ({ cells }: RawRow, { columns }: FoundTable): boolean =>
  [...columns].some(
    ([column, meaning]) => meaning.kind !== 'ignored' && !namesOffice(meaning) && cells[column] !== undefined,
  )
