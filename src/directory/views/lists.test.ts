import { describe, expect, it } from 'vitest'
import { directory, office } from '../../../tests/content/model.ts'
import type { Area } from '../content/area.ts'
import { districtsOf, officesByKind, partsOf, villageOffice, villagesOf } from './lists.ts'

const area = (code: string, name: string, level: Area['level']): Area => ({ code, name, level })
const KOTA = area('99.01.01', 'Contoh Kota', 'kecamatan')
const LAIN = area('99.01.02', 'Sampelrejo', 'kecamatan')
const areas = [
  KOTA,
  area('99.01.01.2002', 'Sampelrejo', 'desa'),
  area('99.01.01.2001', 'Misalrejo', 'desa'),
  LAIN,
  area('99.01.02.2001', 'Sampelrejo', 'desa'),
  area('99.01.011.2001', 'Palsu', 'desa'),
]
const ended = { on: '2026-01-05' }
const kota = office('kec-kota', { kind: 'district', name: 'Kecamatan Kota', area: KOTA })
const all = directory(
  [
    office('rsud', { kind: 'hospital', name: 'RSUD', parent: 'dinkes' }),
    office('kec-lain', { kind: 'district', name: 'Kecamatan A', area: LAIN }),
    kota,
    office('dinkes', { name: 'Dinas Kesehatan' }),
    office('dinsos', { name: 'dinas Sosial' }),
    office('dinas-a', { name: 'Dinas A' }),
    office('dinpasar', { name: 'Dinas Pasar', ended }),
    office('d9901012001', { kind: 'village', parent: 'kec-kota', area: areas[2] }),
    office('d9901012009', { kind: 'village', parent: 'kec-kota', area: areas[1], ended }),
    office('upt', { name: 'UPT', parent: 'dinkes', ended }),
    office('puskesmas', { name: 'Puskesmas', parent: 'dinkes' }),
  ],
  [],
  { areas },
)
const names = (offices: { name: string }[]) => offices.map(({ name }) => name)

describe('offices in groups', () => {
  it('kecamatan that are no more are none', () => {
    const gone = office('kec-lama', { kind: 'district', name: 'Kecamatan B', area: LAIN, ended })
    expect(districtsOf({ ...all, offices: [...all.offices, gone] })).toEqual(districtsOf(all))
    expect(names(districtsOf(all).map((district) => district.office))).toEqual(['Kecamatan A', 'Kecamatan Kota'])
  })

  it('by kind in the order of importance, by name within, without those that are no more', () => {
    expect(officesByKind(all).map(({ kind, offices }) => [kind, ...names(offices)])).toEqual([
      ['department', 'Dinas A', 'Dinas Kesehatan', 'dinas Sosial', 'Puskesmas'],
      ['hospital', 'RSUD'],
      ['district', 'Kecamatan A', 'Kecamatan Kota'],
      ['village', 'Dinas d9901012001'],
    ])
  })

  it('kecamatan by name, each with its villages by name', () => {
    expect(districtsOf(all).map(({ office, villages }) => [office.id, ...names(villages)])).toEqual([
      ['kec-lain', 'Sampelrejo'],
      ['kec-kota', 'Misalrejo', 'Sampelrejo'],
    ])
  })

  it('parts of an office, without villages and those that are no more', () => {
    expect(names(partsOf(all, office('dinkes')))).toEqual(['Puskesmas', 'RSUD'])
    expect(partsOf(all, kota)).toEqual([])
  })
})

describe('villages', () => {
  it('belong to kecamatan offices only', () => {
    expect(villagesOf(all, office('dinas', { area: KOTA }))).toEqual([])
    expect(villagesOf(all, office('kec', { kind: 'district' }))).toEqual([])
  })

  it('are found by their present code', () => {
    expect(villageOffice(all, areas[2]!)?.id).toBe('d9901012001')
    expect(villageOffice(all, areas[4]!)).toBeUndefined()
  })

  it('whose office is no more have none', () => {
    expect(villageOffice(all, areas[1]!)).toBeUndefined()
  })
})
