/** The search of the national index, over all 514 regencies: which place is found, and how little is read for it. */
import { beforeAll, describe, expect, it } from 'vitest'
import { readSpokenNames } from '../../src/adapters/nation/spoken-names.ts'
import { officeUrl } from '../../src/directory/url.ts'
import { type FoundPlace, findPlaces } from '../../src/finder/nation-places.ts'
import { figuresOf, type Nation, regenciesOf } from '../../src/nation/nation.ts'
import { type PlaceShards, placeShards } from '../../src/nation/place-shards.ts'
import { wholeNation } from '../support/nation-sites.ts'

let nation: Nation
let index: PlaceShards
beforeAll(async () => {
  nation = await wholeNation()
  index = placeShards(nation, readSpokenNames())
})

/** What is found, and how many bytes were read for it. */
async function look(query: string) {
  let bytes = 0
  const read = new Set<string>()
  const answer = await findPlaces(query, index.list, async (name) => {
    const shard = index.shards.get(name)
    if (!shard) throw new Error(`there is no shard ${name}`)
    if (!read.has(name)) bytes += Buffer.byteLength(JSON.stringify(shard))
    read.add(name)
    return shard
  })
  return { ...answer, bytes }
}

const told = ({ name, within }: FoundPlace) => [name, ...within].join(', ')
/** Every n-th, so that all provinces come in. */
const sample = <T>(all: readonly T[], count: number): T[] =>
  all.filter((_, index) => index % Math.ceil(all.length / count) === 0)

describe('all regencies', () => {
  it('are joined, and every village of theirs is counted', () => {
    expect(nation.refused).toEqual([])
    const { joined, coverage } = figuresOf(regenciesOf(nation))
    const official = regenciesOf(nation)
    expect(joined).toBe(514)
    expect(coverage.districts.all).toBe(official.reduce((sum, { districts }) => sum + districts.length, 0))
    expect(coverage.villages.all).toBe(official.reduce((sum, { villages }) => sum + villages.length, 0))
  })

  it('are found first by their names, each at its own site', async () => {
    for (const { name, province, facts } of regenciesOf(nation)) {
      const { places } = await look(name)
      expect(told(places[0]!)).toBe(`${name}, ${province}`)
      expect(places[0]!.site).toBe(facts!.address)
    }
  })

  it('stand in shards that are small, and few are read for a name', async () => {
    const sizes = [...index.shards.values()].map((shard) => Buffer.byteLength(JSON.stringify(shard)))
    expect(Math.max(...sizes)).toBeLessThanOrEqual(20_000)
    expect(Buffer.byteLength(JSON.stringify(index.list))).toBeLessThanOrEqual(20_000)
    expect([...index.shards.keys()].filter((name) => !/^(areas|villages)-[a-z0-9]+$/.test(name))).toEqual([])
  })
})

describe('kecamatan and villages', () => {
  it('are found with their kecamatan and regency, and lead to their own pages', async () => {
    const all = regenciesOf(nation).flatMap((regency) =>
      (regency.facts?.places ?? []).map((place) => ({ regency, place })),
    )
    for (const { regency, place } of sample(all, 600)) {
      const district = regency.facts!.places.find(({ code }) => code === place.code.slice(0, 8))!
      const inside = place.level === 'kecamatan' ? '' : district.name
      const { places, bytes } = await look(`${place.name} ${inside} ${regency.name}`)
      const links = places.flatMap(({ site, office }) => (office ? [officeUrl(site, office)] : []))
      expect(links, `${place.name} ${inside} ${regency.name}`).toContain(
        officeUrl(regency.facts!.address, place.office),
      )
      expect(bytes).toBeLessThan(200_000)
    }
  })

  it('have no link that isn’t on the site of their regency', () => {
    const sites = new Set(regenciesOf(nation).map(({ facts }) => facts!.address))
    for (const { regencies } of index.shards.values())
      for (const [code, [, , site]] of Object.entries(regencies))
        if (code.length === 4) expect(sites.has(site)).toBe(true)
  })
})

it('knows only official names in what people say of them', () => {
  const official = new Set(regenciesOf(nation).flatMap(({ name, province }) => [name, province]))
  expect(Object.keys(readSpokenNames()).filter((name) => !official.has(name))).toEqual([])
})

describe('what people type', () => {
  it.each([
    ['solo', 'Kota Surakarta, Jawa Tengah'],
    ['Jogja', 'Kota Yogyakarta, Daerah Istimewa Yogyakarta'],
    ['jateng', 'Provinsi Jawa Tengah'],
    ['GUNUNG KIDUL', 'Kabupaten Gunungkidul, Daerah Istimewa Yogyakarta'],
    ['kota bandung', 'Kota Bandung, Jawa Barat'],
    ['kab. bandung', 'Kabupaten Bandung, Jawa Barat'],
    ['priok', 'Kecamatan Tanjung Priok, Kota Administrasi Jakarta Utara, Daerah Khusus Ibukota Jakarta'],
    ['kec tanjungpriok', 'Kecamatan Tanjung Priok, Kota Administrasi Jakarta Utara, Daerah Khusus Ibukota Jakarta'],
    ['tanjung pri', 'Kecamatan Tanjung Priok, Kota Administrasi Jakarta Utara, Daerah Khusus Ibukota Jakarta'],
    ['bojonogoro', 'Kabupaten Bojonegoro, Jawa Timur'],
    ['pangkep', 'Kabupaten Pangkajene dan Kepulauan, Sulawesi Selatan'],
    ['OKU Timur', 'Kabupaten Ogan Komering Ulu Timur, Sumatera Selatan'],
    ['tanjabbar', 'Kabupaten Tanjung Jabung Barat, Jambi'],
  ])('%s is %s', async (query, expected) => {
    const { places } = await look(query)
    expect(told(places[0]!)).toBe(expected)
  })

  it.each(['', 'x', 'qwxyzv', '<script>alert(1)</script>', '../../x', '＿＿', '1234567890'])(
    '%s finds nothing and breaks nothing',
    async (query) => {
      expect((await look(query)).places).toEqual([])
    },
  )

  it('is said to be near where it was misspelt, and to be short where too little was typed', async () => {
    expect((await look('bojonogoro')).guess).toBe('Kabupaten Bojonegoro')
    expect((await look('s')).short).toBe(true)
    expect((await look('su')).short).toBe(true)
  })

  it('is found in every place of a name that many have', async () => {
    const { places } = await look('sidomulyo')
    expect(places.length).toBeGreaterThan(90)
    expect(places.filter(({ name }) => !/sido ?mulyo/i.test(name))).toEqual([])
  })
})
