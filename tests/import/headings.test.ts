/** Headings between the rows of a list are passed over, counted once and named; rows that say something never are. */
import { describe, expect, it } from 'vitest'
import { reportOf } from '../../src/import/report.ts'
import { readStatements } from '../../src/import/statements/statements.ts'
import type { RawFile } from '../../src/import/table/raw.ts'
import { CONTOH, fileOf, plan, rawFile, rawSheet } from '../support/import.ts'
import { workbook } from '../support/workbooks.ts'

type Rows = Parameters<typeof rawSheet>[1]
const HEADER = ['No', 'Kantor', 'Nama Pejabat', 'Telp']
const ONE = ['1', 'Dinas Kesehatan', 'dr. Enam Misal', '']
const TWO = ['2', 'DLH', 'Ir. Tujuh Misal', '']
const SHORT = ['Kantor', 'Nama Pejabat', 'Telp']
const DINKES = ['Dinas Kesehatan', 'dr. Enam Misal', '']

/** A sheet whose cells of these rows are merged with all to their right. */
function merged(rows: Rows, numbers: readonly number[]): RawFile {
  const sheet = rawSheet('Data', rows)
  return fileOf({
    ...sheet,
    rows: sheet.rows.map((row) =>
      numbers.includes(row.number) ? { ...row, wide: [row.cells.findIndex(Boolean)] } : row,
    ),
  })
}

const readAll = (raw: RawFile) => {
  const { headings, statements, notes, rows } = readStatements(raw)
  return {
    headings: [...headings],
    rows: rows.size,
    heads: statements.flatMap(({ holder }) => holder?.name ?? []),
    notes: notes.map(({ cell, message }) => `${cell} ${message}`),
    refused: notes.filter((note) => note.refused).map(({ cell }) => cell),
  }
}

describe('a row between the others is a heading', () => {
  it.each<[string, RawFile, number[]]>([
    ['in the column of numbers', merged([HEADER, ['A. SEKRETARIAT DAERAH'], ONE, ['B. DINAS'], TWO], []), [2, 4]],
    [
      'with its letter in a cell',
      merged([HEADER, ['A', 'Sekretariat Daerah'], ONE, ['II.', 'BADAN'], TWO], []),
      [2, 4],
    ],
    ['that names a kind of offices', merged([HEADER, ['', 'DINAS DAERAH'], ONE, ['', 'Kecamatan'], TWO], []), [2, 4]],
    ['merged over all columns', merged([HEADER, ONE, ['', 'WILAYAH UTARA'], TWO], [3]), [3]],
    ['merged from the first column on', merged([SHORT, ['PUSAT KOTA'], DINKES], [2]), [2]],
    ['right under the headers', merged([SHORT, ['KECAMATAN'], DINKES], [2]), [2]],
    ['right under the headers, not merged', merged([SHORT, ['KECAMATAN'], DINKES], []), [2]],
    [
      'repeated in every cell that was merged',
      merged([HEADER, ONE, ['UTARA', 'UTARA', 'UTARA', 'UTARA'], TWO], []),
      [3],
    ],
    ['called as the header is', merged([SHORT, DINKES, ['Kantor']], []), [3]],
  ])('%s', (_, raw, numbers) => {
    const { headings, heads, refused, notes } = readAll(raw)
    expect(headings).toEqual(numbers.map((number) => `Data!${number}`))
    expect(refused).toEqual([])
    expect(heads).toContain('dr. Enam Misal')
    expect(notes.filter((note) => note.includes('judul bagian, dilewati'))).toEqual([
      expect.stringMatching(new RegExp(`^A${numbers[0]} .*baris ${numbers.join('.*baris ')} "`)),
    ])
  })
})

describe('a row is none', () => {
  it.each<[string, Rows, string[]]>([
    ['with a name alone', [HEADER, ONE, ['', '', 'dr. Siapa Misal', '']], ['B3']],
    ['with a number alone', [HEADER, ONE, ['', '', '', '0002531001']], ['B3']],
    ['with the name of an office', [HEADER, ONE, ['2', 'DLH', '', '']], []],
    ['with the name of a kind and a head', [HEADER, ONE, ['2', 'DINAS', 'dr. Siapa Misal', '']], []],
    [
      'with the same number twice',
      [
        ['Kantor', 'Telp', 'WA'],
        ['DLH', '0002531001', ''],
        ['', '0002531002', '0002531002'],
      ],
      ['A3'],
    ],
  ])('%s', (_, rows, cells) => {
    const read = readAll(merged(rows, []))
    expect([read.headings, read.refused]).toEqual([[], cells])
  })
})

it('a heading that names a kecamatan says where the villages below it are', () => {
  const rows = (...district: string[]) => [
    ['Desa', 'Nama Kades'],
    ...district.map((one) => [one, '']),
    ['Sampelrejo', 'Delapan Misal'],
  ]
  const refusals = (raw: RawFile) => plan(raw, CONTOH).notes.filter((note) => note.refused)
  const [found] = plan(merged(rows(), [])).edits
  const parent = found!.after.parent!
  const other = ['kec-misalwungu', 'kec-contoh-kota'].find((id) => id !== parent)!
  const named = (id: string) => `A. KECAMATAN ${id.slice(4).replace('-', ' ').toUpperCase()}`
  expect(refusals(merged(rows('DESA', named(parent)), [2, 3]))).toEqual([])
  expect(refusals(merged(rows(named(other)), [2]))).toMatchObject([
    { message: expect.stringContaining('tidak ada di') },
  ])
})

it('each heading is counted once, and the rows add up', () => {
  const result = plan(merged([HEADER, ['DINAS'], ONE, ['KECAMATAN'], TWO], [2, 4]))
  expect(reportOf(result).counts).toBe('4 baris: 2 mengubah, 0 sudah sama, 0 ditolak, 2 judul bagian')
})

it('a workbook tells which cells are merged across', () => {
  const cell = (at: string, text: string) => `<c r="${at}" t="inlineStr"><is><t>${text}</t></is></c>`
  const sheet = `<sheetData><row r="1">${cell('A1', 'KECAMATAN')}</row><row r="2">${cell('A2', 'x')}</row></sheetData><mergeCells><mergeCell ref="A1:C1"/><mergeCell ref="A2:A3"/></mergeCells>`
  const [data] = rawFile(workbook({ sheet }), 'uji.xlsx').sheets
  expect(data!.rows.map(({ wide }) => wide)).toEqual([[0], undefined])
})
