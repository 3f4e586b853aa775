import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { readAllAreas, readRegencies, readStartingList } from '../../adapters/region/areas.ts'
import { readRegionFiles } from '../../adapters/region/content.ts'
import { DUTIES, OFFICE_ID, officeRecordSchema } from '../content/schema.ts'
import { buildDirectory } from '../directory.ts'
import { startingOffices } from './new-offices.ts'
import { areasText, newRegion } from './new-region.ts'
import { timeZoneOf } from './provinces.ts'
import { type RegencyAreas, regionId } from './regency.ts'
import { STARTING_LIST, type StartingList } from './starting-list.ts'

const TODAY = '2026-11-23'
const national = readRegionFiles('src/content/contoh').filter(({ path }) => path.startsWith('../'))
let all: RegencyAreas[]
let list: StartingList
beforeAll(async () => {
  all = await readAllAreas(await readRegencies())
  list = readStartingList()
})
const regency = (code: string) => all.find((one) => one.code === code)!
function built(code: string) {
  const files = newRegion(regency(code), { id: 'baru' }, list)
  const { directory, problems } = buildDirectory([...national, ...files], TODAY, { region: 'baru' })
  return { files, directory, problems }
}

describe('all 514 regencies and cities', () => {
  it('are known, each with its own folder, its areas and its province', () => {
    expect(all).toHaveLength(514)
    expect(new Set(all.map((one) => regionId(one, all))).size).toBe(514)
    expect(all.filter((one) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(regionId(one, all)))).toEqual([])
    expect(all.filter(({ districts, villages }) => districts.length === 0 || villages.length === 0)).toEqual([])
  })

  it('have an office for each kecamatan and for the regional head, under ids and names that are theirs alone', () => {
    const wrong = all.filter((one) => {
      const offices = startingOffices(one, list)
      const found = [...offices.values()]
      const districts = found.flatMap(({ kind, area }) => (kind === 'district' ? [area] : []))
      return !(
        [...offices.keys()].every((id) => OFFICE_ID.test(id)) &&
        found.every((office) => officeRecordSchema.safeParse(office).success) &&
        new Set(found.map(({ name }) => name.toLowerCase())).size === found.length &&
        found.every(({ parent }) => !parent || offices.has(parent)) &&
        found.some(({ kind }) => kind === 'regional-head') &&
        JSON.stringify(districts) === JSON.stringify(one.districts.map(({ code }) => code))
      )
    })
    expect(wrong.map(({ name }) => name)).toEqual([])
  })

  it('say nothing of people and contacts, and that no name is compared yet', () => {
    for (const one of all)
      for (const office of startingOffices(one, list).values()) {
        expect([office.holders, office.channels, office.leads]).toEqual([undefined, undefined, undefined])
        if (office.nameSources[0] === STARTING_LIST) expect(office.remarks?.join()).toContain('belum dicocokkan')
        else expect(office.kind).toBe('district')
      }
  })
})

/** The largest, names twice in a kecamatan, names with commas and slips, Jakarta's, Papua's desa adat, cities with desa. */
const TRIED = [
  '11.08',
  '12.07',
  '31.01',
  '31.74',
  '13.77',
  '35.73',
  '71.02',
  '91.03',
  '91.20',
  '94.03',
  '16.09',
  '71.08',
  '96.71',
]

describe.each(TRIED)('%s', (code) => {
  it('passes every check, with an office for every village', () => {
    const { directory, problems } = built(code)
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([])
    const { districts, villages } = regency(code)
    const areasOf = (kind: string) =>
      directory!.offices.flatMap((office) => (office.kind === kind ? (office.area?.code ?? []) : [])).sort()
    expect(areasOf('district')).toEqual(districts.map((one) => one.code).sort())
    expect(areasOf('village')).toEqual(villages.map((one) => one.code).sort())
  })
})

it('the areas of a region that is there come out as they are', () => {
  expect(areasText(regency('33.16'))).toBe(readFileSync('src/content/blora/areas.csv', 'utf8'))
})

it('names keep their commas and lose their slips', () => {
  expect(areasText(regency('12.07'))).toContain('12.07.28.1007,"Lubuk Pakam I,II",kelurahan\n')
  expect(areasText(regency('91.03'))).toContain('91.03.01.3007,Kampung Adat Yoboi,desa\n')
  expect(areasText(regency('35.13'))).toContain("35.13.15.2017,Soka'an,desa\n")
})

it.each([
  ['11.08', 'aceh-utara', 'Gampong', 'kec-'],
  ['11.17', 'bener-meriah', 'Desa', 'kec-'],
  ['13.06', 'agam', 'Nagari', 'kec-'],
  ['13.09', 'kepulauan-mentawai', 'Desa', 'kec-'],
  ['13.77', 'pariaman', 'Desa', 'kec-'],
  ['35.07', 'malang', 'Desa', 'kec-'],
  ['35.73', 'kota-malang', 'Desa', 'kec-'],
  ['91.71', 'jayapura', 'Kampung', 'distrik-'],
] as const)('%s is called %s and its villages %s', (code, id, village, district) => {
  const { directory } = built(code)
  expect(regionId(regency(code), all).replace(/^kota-(?=jayapura)/, '')).toBe(id)
  expect(directory!.region.terms.village).toBe(village)
  const ids = directory!.offices.flatMap((office) => (office.kind === 'district' ? [office.id] : []))
  expect(ids.filter((one) => !one.startsWith(district))).toEqual([])
})

it.each([
  ['33.16', 'Asia/Jakarta'],
  ['61.71', 'Asia/Jakarta'],
  ['51.03', 'Asia/Makassar'],
  ['64.71', 'Asia/Makassar'],
  ['81.71', 'Asia/Jayapura'],
  ['96.71', 'Asia/Jayapura'],
])('the clock of %s is that of %s', (code, zone) => {
  expect(timeZoneOf(code)).toBe(zone)
})

it('the clocks of all 38 provinces are known', () => {
  const provinces = new Set(all.map(({ code }) => code.slice(0, 2)))
  const zones = Map.groupBy(provinces, (province) => timeZoneOf(`${province}.01`))
  expect(Object.fromEntries([...zones].map(([zone, found]) => [zone, found.length]))).toEqual({
    ...{ 'Asia/Jakarta': 18, 'Asia/Makassar': 12, 'Asia/Jayapura': 8 },
  })
})

it('a regency has somebody for every duty but the bank that not every one has', () => {
  const had = new Set(built('35.22').directory && list.offices.flatMap(({ duties }) => duties))
  expect(DUTIES.filter((duty) => !had.has(duty))).toEqual(['regional-bank'])
})

it('a region says what was answered, and where nothing was, what can’t exist', () => {
  const text = (answers: object) =>
    newRegion(regency('35.22'), { id: 'bojonegoro', ...answers }, list).find(({ path }) => path === 'region.yaml')!.text
  expect(text({})).toContain('address: https://pengaduan-bojonegoro.invalid\n  confirmed: false')
  expect(text({})).toContain('languages: [ id, jv, en ]')
  expect(text({ site: 'https://aduan.contoh.invalid/b', languages: ['id'] })).toMatch(
    /address: https:\/\/aduan\.contoh\.invalid\/b\n {2}confirmed: false[\s\S]*languages: \[ id \]/,
  )
})

it('cities of Jakarta, which are no governments of their own, begin without departments', () => {
  expect(
    [...startingOffices(regency('31.74'), list)].filter(([, { kind }]) => kind !== 'district').map(([id]) => id),
  ).toEqual(['wali-kota', 'wakil-wali-kota'])
})
