import { describe, expect, it } from 'vitest'
import { findTable } from '../table/find-table.ts'
import { areHeads, decideName } from './names-decision.ts'

const text = (one: string) => ({ kind: 'text' as const, text: one })
const tableOf = (title: string, headers: string[]) =>
  findTable({
    ...{ name: 'Data', hidden: false },
    rows: [[title], headers].map((row, index) => ({ number: index + 1, hidden: false, cells: row.map(text) })),
  })!

describe('the names of a list', () => {
  it.each<[string, string[], ReturnType<typeof areHeads>]>([
    ['', ['Kantor', 'Nama Pejabat'], 'said'],
    ['', ['Kantor', 'Nama', 'Jabatan'], 'said'],
    ['', ['Kantor', 'Nama', 'Status'], 'said'],
    ['Pelantikan pejabat', ['Kantor', 'Nama'], 'said'],
    ['Daftar operator dinas', ['Kantor', 'Nama'], 'others'],
    ['Operator para camat', ['Kantor', 'Nama'], 'others'],
    ['', ['Kecamatan', 'Desa', 'Nama'], 'by level'],
    ['', ['Kecamatan', 'Nama'], 'by level'],
    ['Daftar kontak', ['Kantor', 'Nama'], undefined],
  ])('under "%s" with %j: %s', (title, headers, heads) => {
    expect(areHeads(tableOf(title, headers), 'Data')).toBe(heads)
  })

  it('may be told by the name of the sheet', () => {
    expect(areHeads(tableOf('', ['Kantor', 'Nama']), 'Kepala OPD')).toBe('said')
  })
})

describe('a name', () => {
  it.each(['said', 'by level'] as const)('of a list of heads (%s) is that of one', (heads) => {
    expect(decideName('Ani Misal', heads, 'Nama')).toEqual({ value: true })
  })

  it('of a list of others is told', () => {
    const message = '"Ani Misal" tidak dibaca: daftar ini bukan daftar pimpinan'
    expect(decideName('Ani Misal', 'others', 'Nama')).toEqual({ value: false, remarks: [{ of: 'holder', message }] })
  })

  it('of nobody knows whom is refused', () => {
    const message = 'kolom "Nama" tidak menyebut jabatan "Ani Misal"'
    const repair = 'ubah judulnya menjadi Nama pejabat bila semua pimpinan, atau tambah kolom Jabatan'
    const objections = [{ of: 'holder', message, repair }]
    expect(decideName('Ani Misal', undefined, 'Nama')).toEqual({ value: false, objections })
  })
})
