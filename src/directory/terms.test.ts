import { describe, expect, it } from 'vitest'
import { finderRows } from '../../tests/search/searched.ts'
import { append, directoryOf } from '../../tests/support/region.ts'
import { createFinder } from '../finder/finder.ts'
import { texts } from '../i18n/texts.ts'
import { cardOf } from '../posters/cards/cards.ts'
import { officeById } from './lookup.ts'
import { kickerText, NATIONAL_TERMS } from './terms.ts'

const AREAS = `code,name,level
99.01.01,Contoh,kecamatan
99.01.01.2001,Misalrejo,desa
99.01.01.2002,Alue Misal,desa
99.01.01.2003,Gampong Umpama,desa
99.01.01.1004,Sampelan,kelurahan
`
const words = (lines: string) => ({ 'areas.csv': AREAS, 'region.yaml': append(`terms:\n${lines}`) })
const ACEH = words('  village: Gampong\n  villageHead: Keuchik\n')
const PAPUA = words(
  '  village: Kampung\n  villageHead: Kepala Kampung\n  district: Distrik\n  districtHead: Kepala Distrik\n',
)

describe('what villages are called', () => {
  it.each([
    ['nowhere else', { 'areas.csv': AREAS }, 'Desa Alue Misal', 'Kecamatan Contoh', 'Kepala Desa'],
    ['in Aceh', ACEH, 'Gampong Alue Misal', 'Kecamatan Contoh', 'Keuchik'],
    ['in Papua', PAPUA, 'Kampung Alue Misal', 'Distrik Contoh', 'Kepala Kampung'],
  ])('%s', (_, changes, short, district, postTitle) => {
    const directory = directoryOf(changes)
    expect(officeById(directory, 'd9901012002')).toMatchObject({ name: `${short}, ${district}`, short, postTitle })
    expect(officeById(directory, 'd9901011004')).toMatchObject({ short: 'Kelurahan Sampelan', postTitle: 'Lurah' })
    const find = createFinder(finderRows(directory))
    expect(find('alue misal').results[0]).toMatchObject({ id: 'd9901012002', name: short, place: district })
  })

  it('a name that begins with the level is not told it twice', () => {
    expect(officeById(directoryOf(ACEH), 'd9901012003').short).toBe('Gampong Umpama')
    expect(officeById(directoryOf({ 'areas.csv': AREAS }), 'd9901012003').short).toBe('Desa Gampong Umpama')
  })
})

it('two villages of one name in a kecamatan are told apart by their code', () => {
  const directory = directoryOf({ 'areas.csv': AREAS.replace('Gampong Umpama', 'Alue Misal') })
  expect(['d9901012002', 'd9901012003'].map((id) => officeById(directory, id).name)).toEqual([
    'Desa Alue Misal, Kecamatan Contoh',
    'Desa Alue Misal, Kecamatan Contoh (99.01.01.2003)',
  ])
})

describe('paper says it as the region does', () => {
  const cardsIn = (changes: Parameters<typeof directoryOf>[0]) => {
    const directory = directoryOf(changes)
    const district = officeById(directory, 'kec-contoh')
    return {
      village: cardOf(officeById(directory, 'd9901012002'), directory, 'konfirmasi'),
      sheet: cardOf(district, directory, 'sheet-a4'),
    }
  }
  it.each([
    ['nowhere else', { 'areas.csv': AREAS }, 'DESA ALUE MISAL', 'Desa (3) dan kelurahan (1)', 'Kantor camat'],
    ['in Aceh', ACEH, 'GAMPONG ALUE MISAL', 'Gampong (3) dan kelurahan (1)', 'Kantor camat'],
    ['in Papua', PAPUA, 'KAMPUNG ALUE MISAL', 'Kampung (3) dan kelurahan (1)', 'Kantor kepala distrik'],
  ])('%s', (_, changes, kicker, villages, camat) => {
    const { village, sheet } = cardsIn(changes)
    expect(village).toMatchObject({ kicker })
    expect(sheet).toMatchObject({ villages: { heading: villages }, camat: { heading: camat } })
  })
})

it.each([
  ['department', 'Dinas PMD', 'Dinas PMD'],
  ['department', 'DPUPR', 'Dinas · DPUPR'],
  ['district', 'Kec. Contoh', 'Kantor camat · Kec. Contoh'],
  ['village', 'Desa Contoh', 'Desa Contoh'],
] as const)('a %s called %s is headed %s', (kind, short, said) => {
  expect(kickerText({ kind, short }, NATIONAL_TERMS, texts('id'))).toBe(said)
})
