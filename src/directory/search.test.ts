import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { directory, office } from '../../tests/content/model.ts'
import { readRegionFiles } from '../adapters/content.ts'
import { buildDirectory } from './directory.ts'
import { searchIndex } from './search.ts'
import { searchRows } from './search-rows.ts'

const files = readRegionFiles(join(import.meta.dirname, '../content/blora'))
const rows = searchRows(buildDirectory(files, '2026-11-23', { region: 'blora' }).directory!, 'belum tercatat')
const search = searchIndex(rows)
const ids = (query: string) => search(query).map(({ id }) => id)

describe('what citizens of the real region type', () => {
  it.each([
    ['dalan bolong', 'dpupr'],
    ['jalan berlubang', 'dpupr'],
    ['jembatan ambrol', 'dpupr'],
    ['e-KTP', 'dindukcapil'],
    ['akta kelahiran', 'dindukcapil'],
    ['lampu jalan mati', 'dinrumkimhub'],
    ['lampu dalan mati', 'dinrumkimhub'],
    ['PJU', 'dinrumkimhub'],
    ['banyu mati', 'pdam'],
    ['air keruh', 'pdam'],
    ['banyu pdam ora mili', 'pdam'],
    ['rabuk', 'dp4'],
    ['pupuk subsidi langka', 'dp4'],
    ['sapi lara', 'dp4'],
    ['bansos', 'dinsos-p3a'],
    ['KDRT', 'dinsos-p3a'],
    ['kobongan', 'satpol-pp'],
    ['ular masuk rumah', 'satpol-pp'],
    ['banjir', 'bpbd'],
    ['sampah', 'dlh'],
    ['puskesmas', 'dinkesda'],
    ['kades', 'dinpmd'],
    ['pungutan sekolah', 'dindik'],
    ['gas melon', 'dindagkop-ukm'],
    ['rumah sakit cepu', 'rsud-cepu'],
    ['igd cepu', 'rsud-cepu'],
    ['camat cepu', 'kec-cepu'],
    ['kecamatan randublatung', 'kec-randublatung'],
    ['bupati', 'bupati'],
    ['wabup', 'wakil-bupati'],
    ['DPUPR', 'dpupr'],
    ['dinas kesehatan', 'dinkesda'],
    ['inspektorat', 'inspektorat'],
    ['pungli', 'inspektorat'],
  ])('"%s" finds %s first', (query, expected) => {
    expect(ids(query)[0]).toBe(expected)
  })

  it.each([
    ['dalna bolong', 'dpupr'],
    ['jaln rusak', 'dpupr'],
    ['jembtan', 'dpupr'],
    ['sampa', 'dlh'],
    ['banjirr', 'bpbd'],
    ['puskemas', 'dinkesda'],
    ['inspektrat', 'inspektorat'],
    ['kecamatn randublatng', 'kec-randublatung'],
  ])('mistyped as "%s" it finds %s first', (query, expected) => {
    expect(ids(query)[0]).toBe(expected)
  })

  it.each([
    ['KTP ilang', 'dindukcapil'],
    ['ktp hilang', 'dindukcapil'],
    ['pupuk langka', 'dp4'],
  ])('"%s" finds %s first, whatever happened to it', (query, expected) => {
    expect(ids(query)[0]).toBe(expected)
  })

  it.each([
    ['Bangkleyan', 'kec-jati'],
    ['desa Singget', 'kec-jati'],
    ['Pengkoljagong', 'kec-jati'],
    ['Tempellemahbang', 'kec-jepon'],
    ['Ledok', 'kec-sambong'],
  ])('the village %s finds %s', (query, expected) => {
    expect(ids(query).slice(0, 2)).toContain(expected)
  })

  it('a village of several kecamatan finds all of them', () => {
    const named = rows.filter(({ places }) => places.split('; ').includes('Sumberejo')).map(({ id }) => id)
    expect(named.length).toBeGreaterThan(1)
    expect(ids('Sumberejo')).toEqual(expect.arrayContaining(named))
  })

  it.each(['', '   ', 'yang di ke', 'saya mau', 'xyzzyq', '???'])('"%s" finds nothing', (query) => {
    expect(ids(query)).toEqual([])
  })

  it('capitals and words that say nothing make no difference', () => {
    expect(ids('DALAN BOLONG')).toEqual(ids('dalan bolong'))
    expect(ids('saya mau KTP')).toEqual(ids('ktp'))
  })

  it('every keyword finds an office that deals with it among the first three', () => {
    const missed = rows.flatMap(({ topics }) =>
      topics.split('; ').filter(
        (topic) =>
          !search(topic)
            .slice(0, 3)
            .some((row) => row.topics.split('; ').includes(topic)),
      ),
    )
    expect(missed).toEqual([])
  })
})

describe('the rows', () => {
  it('are one for each office, with its villages', () => {
    expect(rows).toHaveLength(57)
    expect(rows.find(({ id }) => id === 'kec-jati')?.places.split('; ')).toHaveLength(12)
    expect(rows.find(({ id }) => id === 'dpupr')).toMatchObject({ contact: '(0296) 531004', places: '' })
    expect(rows.find(({ id }) => id === 'dlh')?.contact).toBe('belum tercatat')
  })

  it('leave out offices that are no more', () => {
    const made = searchRows(directory([office('a'), office('b', { ended: { on: '2026-01-05' } })]), '')
    expect(made.map(({ id }) => id)).toEqual(['a'])
  })
})
