import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Area } from './content/area.ts'
import {
  areasOfDistrict,
  areaWithCode,
  districtCodeOf,
  officeOfDistrict,
  officeOfVillage,
  officesOf,
  officeWithId,
} from './lookup.ts'
import type { OfficeFacts } from './model.ts'

const code = fc.constantFrom('99.01.01', '99.01.02', '99.01.01.2001', '99.01.01.1002', '99.01.02.2001')
const area: fc.Arbitrary<Area> = fc.record({ code, name: fc.string() }).map(({ code, name }) => ({
  ...{ code, name },
  level: code.length === 8 ? 'kecamatan' : code.includes('.1') && !code.includes('.2') ? 'kelurahan' : 'desa',
}))
const office = fc
  .record({
    id: fc.constantFrom('setda', 'dinas', 'kec-a', 'kec-b', 'constructor'),
    kind: fc.constantFrom('department', 'district', 'village'),
    parent: fc.constantFrom(undefined, 'setda', 'dinas'),
    area: fc.option(area, { nil: undefined }),
    ended: fc.constantFrom(undefined, { on: '2026-01-01' }),
  })
  .map((facts) => facts as unknown as OfficeFacts)

describe('what is looked up', () => {
  test('is what going through the list would find', () => {
    fc.assert(
      fc.property(fc.array(office), fc.string(), code, (offices, any, place) => {
        for (const key of ['setda', 'constructor', any]) {
          expect(officeWithId(offices, key)).toBe(offices.find(({ id }) => id === key))
          expect(officesOf(offices, key)).toEqual(offices.filter(({ parent }) => parent === key))
        }
        const there = offices.filter(({ area }) => area?.code === place)
        expect(officeOfVillage(offices, place)).toBe(there.find(({ kind, ended }) => kind === 'village' && !ended))
        expect(officeOfDistrict(offices, place)).toBe(there.find(({ kind }) => kind === 'district'))
      }),
    )
  })

  test('holds for areas too: villages by name', () => {
    fc.assert(
      fc.property(fc.array(area), code, (areas, key) => {
        expect(areaWithCode(areas, key)).toBe(areas.find((one) => one.code === key))
        const villages = areas.filter((one) => one.level !== 'kecamatan' && one.code.startsWith(`${key}.`))
        const inOrder = [...villages].sort((a, b) => a.name.localeCompare(b.name, 'id'))
        expect(areasOfDistrict(areas, key)).toEqual(inOrder)
      }),
    )
  })

  test.each([
    ['a camat’s office', { kind: 'district', area: '99.01.01' }, '99.01.01'],
    ['a village', { kind: 'village', area: '99.01.01.2001' }, '99.01.01'],
    [
      'a village of the directory',
      { kind: 'village', area: { code: '99.01.02.1001', name: 'Umpama', level: 'kelurahan' } },
      '99.01.02',
    ],
    ['a village without a code', { kind: 'village' }, undefined],
    ['any other office', { kind: 'department', area: '99.01.01.2001' }, undefined],
  ] as const)('the kecamatan of %s', (_, office, expected) => {
    expect(districtCodeOf(office)).toBe(expected)
  })

  test('is looked up anew in another list', () => {
    const [first, second] = [{ id: 'setda' }, { id: 'setda' }] as unknown as [OfficeFacts, OfficeFacts]
    expect(officeWithId([first], 'setda')).toBe(first)
    expect(officeWithId([second], 'setda')).toBe(second)
  })
})
