import { describe, expect, it } from 'vitest'
import { nationalVocabulary } from '../../tests/search/vocabulary.ts'
import { createPlaces, type DistrictRow } from './places.ts'

const DISTRICTS: DistrictRow[] = [
  [7, '99.01.01', 'Contoh Kota', '1001k:Contoh Kota:(000) 1', '2002:Sumberejo'],
  [8, '99.01.02', 'Umpamasari', '2001:Sumberejo', ':Pelem', ':Ngawen'],
  [9, '99.01.03', 'Ngawen', '2001:Sambongrejo', ':Pasar Lama'],
]
const IDS = { '99.01.03.2001': 'd9901032999' }
const { formOf } = nationalVocabulary
const forms = new Set(['pelem'])
const placesOf = (levels: [string, string, string]) =>
  createPlaces(DISTRICTS, IDS, { region: 'contoh', forms, formOf, levels })
const places = placesOf(['Desa', 'Kelurahan', 'Kecamatan'])
const found = (query: string, search = places) => {
  const place = search(query)
  return (
    place && {
      ...place,
      districts: place.districts.map(({ name }) => name),
      villages: place.villages.map(({ id }) => id),
    }
  )
}

describe('a place in a query', () => {
  it('is told by the words of the region for a village and a kecamatan', () => {
    const inPapua = placesOf(['Kampung', 'Kelurahan', 'Distrik'])
    expect(found('kampung ngawen', inPapua)).toMatchObject({ villages: ['d9901022003'], districts: [], rest: '' })
    expect(found('distrik ngawen', inPapua)).toMatchObject({ villages: [], districts: ['Ngawen'], rest: '' })
    expect(found('desa ngawen', inPapua)).toMatchObject({ villages: ['d9901022003'], districts: [] })
  })

  it.each([
    ['jalan rusak sambongrejo', { villages: ['d9901032999'], districts: [], rest: 'jalan rusak', sure: true }],
    ['jalan rusak sambongreja', { villages: ['d9901032999'], rest: 'jalan rusak', sure: false, near: true }],
    ['jalan rusak sambongreja ngawen', { villages: ['d9901032999'], rest: 'jalan rusak', sure: true, near: true }],
    ['jalan rusak sumberejo sambongreja', { villages: ['d9901012002', 'd9901022001'], near: false }],
    ['camat ngawen ora tau ana', { districts: ['Ngawen'], rest: 'camat ora tau ana' }],
    ['kades sambongrejo jarang ngantor', { villages: ['d9901032999'], rest: 'kades jarang ngantor' }],
    ['jalan rusak desa sambongrejo', { villages: ['d9901032999'], rest: 'jalan rusak' }],
    ['camat ngawen', { districts: ['Ngawen'], villages: [], rest: '' }],
    ['desa ngawen', { districts: [], villages: ['d9901022003'], rest: '' }],
    ['ngawen', { districts: ['Ngawen'], villages: ['d9901022003'] }],
    ['pasar lama bocor', { villages: ['d9901032002'], rest: 'bocor' }],
    ['sumberejo', { villages: ['d9901012002', 'd9901022001'], rest: '' }],
    ['kantor desa sumberejo tutup', { villages: ['d9901012002', 'd9901022001'], rest: 'kantor tutup', isOffice: true }],
    ['lampu desa sumberejo mati', { rest: 'lampu mati', isOffice: false }],
    ['sumberejo umpamasari lampu mati', { villages: ['d9901022001'], rest: 'lampu mati' }],
    ['nomor kontak kepala desa sumberejo kecamatan contoh kota', { villages: ['d9901012002'], rest: '' }],
  ])('"%s"', (query, expected) => {
    expect(found(query)).toMatchObject(expected)
  })

  it.each(['jalan rusak', '', 'busuk', 'kantor camat', 'sumbedojo', 'jl sambongreja', 'dukuh sumberejjo'])(
    '"%s" names none',
    (query) => {
      expect(places(query)).toBeUndefined()
    },
  )

  it('that is a word for problems too may or may not be meant, unless its level is said', () => {
    expect(places('pelem busuk')?.sure).toBe(false)
    expect(places('desa pelem busuk')?.sure).toBe(true)
    expect(places('pelem')?.sure).toBe(true)
  })
})
