/** The sheet for what comes by telephone or in a chat: written by the export, filled in by staff, read by the import. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readSpreadsheet } from '../../src/adapters/spreadsheet/read.ts'
import { writeXlsx } from '../../src/adapters/spreadsheet/write.ts'
import type { ContentFile } from '../../src/directory/content/read.ts'
import { officeFinder } from '../../src/import/statements/offices.ts'
import { meaningOf } from '../../src/import/table/columns.ts'
import type { RawFile } from '../../src/import/table/raw.ts'
import { directoryTables } from '../../src/import/workbook/directory-tables.ts'
import { newsTable } from '../../src/import/workbook/news-table.ts'
import type { Table } from '../../src/import/workbook/table.ts'
import { applied, BLORA, CONTOH, contentOf, fileOf, plan, rawOf, rawSheet, TODAY } from '../support/import.ts'

const BOTH: [string, ContentFile[]][] = [
  ['contoh', CONTOH],
  ['blora', BLORA],
]
const table = newsTable(contentOf(CONTOH), TODAY)

/** The sheet with a row filled in by header. */
function filled(...rows: Record<string, string>[]): Table {
  return { ...table, rows: rows.map((row) => table.columns.map(({ header }) => row[header] ?? '')) }
}
const SIGNED = { Hasil: 'Tersambung', 'Tanggal dicek': '20 November 2026', Pemeriksa: 'Petugas 1', Cara: 'WhatsApp' }
const DLH = { Kantor: 'Dinas Lingkungan Hidup Kabupaten Contoh' }
const office = (files: readonly ContentFile[], id: string) => contentOf(files).offices.get(id)!.value

/** A workbook as a program of its own would find it on the disk. */
async function written(tables: readonly Table[]): Promise<RawFile> {
  const folder = mkdtempSync(join(tmpdir(), 'kabar-'))
  try {
    writeFileSync(join(folder, 'direktori.xlsx'), writeXlsx(tables))
    const result = await readSpreadsheet(join(folder, 'direktori.xlsx'))
    if (!result.ok) throw new Error(result.reason)
    return result.file
  } finally {
    rmSync(folder, { recursive: true })
  }
}

describe('the sheet of news', () => {
  it('has columns that the import understands, each once', () => {
    const meanings = table.columns.map(({ header }) => meaningOf(header)?.kind)
    expect(meanings).toEqual([
      ...['officeId', 'office', 'status', 'holder', 'channelType', 'value', 'unit'],
      ...['result', 'checkedOn', 'checkedBy', 'how'],
    ])
  })

  it.each(BOTH)('offers every office of %s by a name that means it alone', (_, files) => {
    const content = contentOf(files)
    const names = newsTable(content, TODAY).columns.find(({ header }) => header === 'Kantor')!.options!
    const { find } = officeFinder(content)
    const found = names.map((name) => find({ names: [name] }))
    expect(found.filter(({ ok }) => !ok)).toEqual([])
    const open = [...content.offices].filter(([, { value }]) => !(value.ended && value.ended.on <= TODAY))
    expect(new Set(found.map((one) => one.ok && one.value))).toEqual(new Set(open.map(([id]) => id)))
  })

  it.each(BOTH)('says nothing while it is empty, in the workbook of %s', async (region, files) => {
    const raw = await written(directoryTables(contentOf(files), TODAY))
    expect(raw.sheets.map(({ name }) => name)).toContain('Kabar baru')
    expect(plan(raw, files, { region })).toMatchObject({ edits: [], notes: [], rows: { applied: 0, refused: 0 } })
  })

  it('brings a head, and a number that was tried', async () => {
    const raw = await written([
      filled(
        { ...DLH, Status: 'Plt', 'Nama pejabat': 'Budi Misal, S.T.' },
        { ...DLH, 'Jenis saluran': 'Telepon', 'Nomor, akun atau alamat': '+62002531099', Bagian: 'Loket', ...SIGNED },
      ),
    ])
    const result = plan(raw)
    expect(result.rows).toMatchObject({ read: 2, applied: 2, refused: 0 })
    const { holders, channels } = office(applied(result), 'dlh')
    expect(holders[0]).toMatchObject({ status: 'plt', name: 'Budi Misal, S.T.' })
    expect(channels.at(-1)).toMatchObject({
      ...{ type: 'phone', value: '+62002531099', unit: 'Loket' },
      confirmations: [{ on: '2026-11-20', by: 'Petugas 1', how: 'whatsapp', result: 'reached' }],
    })
    expect(plan(raw, applied(result)).edits).toEqual([])
  })

  const beside = (change: (table: Table) => Table, ...rows: Record<string, string>[]) =>
    rawOf(
      directoryTables(contentOf(CONTOH), TODAY).map((one) =>
        one.name === table.name ? filled(...rows) : one.name === 'Pejabat' ? change(one) : one,
      ),
    )
  const asIs = (one: Table) => one
  /** The workbook's own row of the office's head, written over. */
  const renamed = (name: string) => (one: Table) => ({
    ...one,
    rows: one.rows.map((row) => (row[0] === 'dlh' ? row.with(4, name) : row)),
  })

  it('is read beside the other sheets of its workbook', () => {
    const raw = beside(asIs, { ...DLH, 'Jenis saluran': 'Surel', 'Nomor, akun atau alamat': 'kabar@contoh.invalid' })
    const result = plan(raw)
    expect(result.edits.map(({ id }) => id)).toEqual(['dlh'])
    expect(office(applied(result), 'dlh').channels.at(-1)).toMatchObject({ value: 'kabar@contoh.invalid' })
  })

  it('brings a head though the sheet Pejabat still names the one before', () => {
    const raw = beside(asIs, { ...DLH, 'Nama pejabat': 'Budi Misal, S.T.' })
    const result = plan(raw)
    expect(result.rows).toMatchObject({ applied: 1, refused: 0 })
    expect(office(applied(result), 'dlh').holders[0]).toMatchObject({ name: 'Budi Misal, S.T.', from: TODAY })
    expect(plan(raw, applied(result))).toMatchObject({ edits: [], rows: { applied: 0, refused: 0 } })
  })

  it('and contradicts what was changed there', () => {
    const { rows, files } = plan(beside(renamed('Sri Contoh, S.T.'), { ...DLH, 'Nama pejabat': 'Budi Misal, S.T.' }))
    expect([rows.refused, files]).toEqual([2, []])
  })

  it('refuses a result without its day, by its cell', () => {
    const { notes, files } = plan(
      fileOf(
        rawSheet('Kabar baru', [
          table.columns.map(({ header }) => header),
          ['', DLH.Kantor, '', '', 'Telepon', '+62002531099', '', 'Tersambung', '', 'Petugas 1', ''],
        ]),
      ),
    )
    expect(files).toEqual([])
    expect(notes).toContainEqual(expect.objectContaining({ sheet: 'Kabar baru', cell: 'I2', refused: true }))
  })
})
