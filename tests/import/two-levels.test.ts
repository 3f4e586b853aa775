/** Lists that tell of a kecamatan and of its villages in one row. */
import { describe, expect, it } from 'vitest'
import { liveChannels } from '../../src/directory/channels/turning-days.ts'
import { holderOn } from '../../src/directory/people/holders.ts'
import { meaningOf } from '../../src/import/table/columns.ts'
import { applied, CONTOH, contentOf, fileOf, plan, rawSheet } from '../support/import.ts'

const ON = '2026-11-30'
const OFFICES = contentOf(CONTOH).offices
const [VILLAGE, SECOND] = [...OFFICES.values()].flatMap(({ value }) =>
  value.parent === 'kec-misalwungu' && value.kind === 'village' && value.post?.title !== 'Lurah' ? [value] : [],
)
const DISTRICT = OFFICES.get('kec-misalwungu')!.value
const idOf = (name: string) => [...OFFICES].find(([, { value }]) => value.name === name)![0]
const bare = (name: string) => name.replace(/^(?:Kecamatan|Desa) /, '').split(',')[0]!
const [KEC, ONE, TWO] = [DISTRICT, VILLAGE!, SECOND!].map(({ name }) => bare(name)) as [string, string, string]
const CAMAT = 'Drs. Camat Misalan, M.Si.'

const read = (...rows: string[][]) =>
  plan(fileOf(rawSheet('Data', rows)), CONTOH, { today: '2026-11-29', effective: ON })
type Result = ReturnType<typeof read>
const head = (result: Result, name: string) =>
  holderOn(contentOf(applied(result)).offices.get(idOf(name))!.value, ON).name
const phones = (result: Result, name: string) =>
  liveChannels(contentOf(applied(result)).offices.get(idOf(name))!.value, ON)
    .filter(({ type }) => type === 'phone')
    .map(({ value }) => value)

const LAYOUTS: [string, string[][]][] = [
  [
    'in one row of headers',
    [
      ['No', 'Kecamatan', 'Nama Camat', 'Telp Kecamatan', 'Desa', 'Nama Kades', 'Telp Desa'],
      ['1', KEC, CAMAT, '0002538881', ONE, 'Kades Satu', '0002538882'],
      ['2', '', '', '', TWO, 'Kades Dua', ''],
    ],
  ],
  [
    'under merged headers',
    [
      ['NO', 'KECAMATAN', '', '', 'DESA/KELURAHAN', '', ''],
      ['NO', 'Nama', 'Camat', 'Telp', 'Nama', 'Kepala Desa/Lurah', 'Telp'],
      ['1', KEC, CAMAT, '0002538881', ONE, 'Kades Satu', '0002538882'],
      ['2', KEC, CAMAT, '0002538881', TWO, 'Kades Dua', ''],
    ],
  ],
  [
    'under the titles of the heads',
    [
      ['Kecamatan', 'Desa', 'CAMAT', '', 'KADES', ''],
      ['Kecamatan', 'Desa', 'Nama', 'TMT', 'Nama', 'TMT'],
      [KEC, '', CAMAT, '30/11/2026', '', ''],
      ['', ONE, '', '', 'Kades Satu', '30/11/2026'],
      ['', TWO, '', '', 'Kades Dua', '30/11/2026'],
    ],
  ],
]

describe.each(LAYOUTS)('a camat and the heads of the villages %s', (_, rows) => {
  const result = read(...rows)
  it('each head their own office', () => {
    expect(result.notes.filter((note) => note.refused)).toEqual([])
    expect([DISTRICT, VILLAGE!, SECOND!].map(({ name }) => head(result, name))).toEqual([
      CAMAT,
      'Kades Satu',
      'Kades Dua',
    ])
    expect(result.rows).toMatchObject({ refused: 0, skipped: 0 })
  })
})

it.each(LAYOUTS.slice(0, 2))('a number %s is that of its own level', (_, rows) => {
  const result = read(...rows)
  expect(phones(result, DISTRICT.name)).toContain('+62002538881')
  expect(phones(result, VILLAGE!.name)).toContain('+62002538882')
  expect(phones(result, VILLAGE!.name)).not.toContain('+62002538881')
  expect(phones(result, SECOND!.name)).not.toContain('+62002538881')
})

it('a number under the title of a head is that person’s, and not read', () => {
  const result = read(
    ['KECAMATAN', 'CAMAT', '', 'DESA', 'KADES', ''],
    ['KECAMATAN', 'Nama', 'No. HP', 'DESA', 'Nama', 'No. HP'],
    [KEC, CAMAT, '0002538881', ONE, 'Kades Satu', '0002538882'],
  )
  expect([head(result, DISTRICT.name), head(result, VILLAGE!.name)]).toEqual([CAMAT, 'Kades Satu'])
  expect(JSON.stringify(result.files)).not.toMatch(/253888/)
  expect(result.notes.filter(({ message }) => message.includes('nomor pribadi pejabat'))).toHaveLength(2)
})

it('two columns of names of which one doesn’t say whose are still refused', () => {
  const result = read(['Kecamatan', 'Nama Camat', 'Desa', 'Nama'], [KEC, CAMAT, ONE, 'Kades Satu'])
  expect(result.files).toEqual([])
  expect(result.notes.filter((note) => note.refused)).toMatchObject([{ message: expect.stringContaining('judul') }])
})

it.each([
  ['Status Desa', undefined],
  ['ID Kecamatan', undefined],
  ['Status Kades', 'status'],
  ['TMT Camat', 'from'],
  ['Luas Desa', undefined],
])('the header "%s" means %s', (header, kind) => {
  expect(meaningOf(header)?.kind).toBe(kind)
})
