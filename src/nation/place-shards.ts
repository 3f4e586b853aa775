/** The names of all places, cut into files by their first letters, each small enough for a slow line. */
import { placeOf, tidyName } from '../directory/new-region/regency.ts'
import {
  type PlaceRow,
  type PlaceShard,
  placeKey,
  plainWords,
  type RegencyRow,
  type ShardList,
} from '../finder/nation-places.ts'
import { type Nation, type NationRegency, regenciesOf } from './nation.ts'
import { hasUsualId } from './regency-facts.ts'

/** Other names of provinces and regencies, as people say them, by the official one. */
export type SpokenNames = Readonly<Record<string, readonly string[]>>

/** Bytes of a shard, uncompressed. */
const MOST_SHARD_BYTES = 16_000
/** What is found by a word within its name has so many letters from there on. */
const SHORTEST_LATER = 3
const MOST_LATER = 40

interface Entry {
  key: string
  name: string
  from: number
  whose: string
}

export interface PlaceShards {
  list: ShardList
  /** By name: "areas-ab". */
  shards: Map<string, PlaceShard>
}

/** Everything that can be found: provinces, regencies and kecamatan of all the country, villages that have a page. */
export function placeShards(nation: Nation, spoken: SpokenNames): PlaceShards {
  const regencies = regenciesOf(nation)
  const tables = tablesOf(nation, regencies)
  const areas = [
    ...nation.provinces.flatMap(({ code, name }) => named(name, spoken).flatMap((one) => entriesOf(one, code))),
    ...regencies.flatMap(({ code, name }) =>
      named(name, spoken).flatMap((one) => entriesOf(placeOf(one), digitsOf(code))),
    ),
    ...[...tables.districts].flatMap(([digits, [name]]) => entriesOf(name, digits)),
  ]
  const villages = regencies.flatMap(villageEntries)
  const shards = new Map<string, PlaceShard>()
  const cut = (kind: keyof ShardList, entries: readonly Entry[]): string[] => {
    const own = cutShards(withoutCommon(entries), tables)
    for (const [start, shard] of own) shards.set(`${kind}-${start}`, shard)
    return own.map(([start]) => start)
  }
  return { list: { areas: cut('areas', areas), villages: cut('villages', villages) }, shards }
}

const digitsOf = (code: string): string => code.replaceAll('.', '')
const named = (name: string, spoken: SpokenNames): string[] => [name, ...(spoken[name] ?? [])]

interface Tables {
  regencies: Map<string, RegencyRow>
  districts: Map<string, [name: string, id: string]>
}

function tablesOf({ provinces }: Nation, all: readonly NationRegency[]): Tables {
  const regencies = new Map<string, RegencyRow>(provinces.map(({ code, name }) => [code, [name, '', '']]))
  const districts = new Map<string, [string, string]>()
  for (const { code, name, province, facts, ...areas } of all) {
    const { village, district } = facts?.words ?? {}
    const words = district ? [village ?? 'Desa', district] : village ? [village] : []
    regencies.set(digitsOf(code), [name, province, facts?.opens ? facts.address : '', ...words] as RegencyRow)
    for (const area of areas.districts) districts.set(digitsOf(area.code), [tidyName(area.name), ''])
    for (const place of facts?.places ?? [])
      if (place.level === 'kecamatan') districts.set(digitsOf(place.code), [place.name, place.office])
  }
  return { regencies, districts }
}

function villageEntries({ facts }: NationRegency): Entry[] {
  const villages = (facts?.places ?? []).filter(({ level }) => level !== 'kecamatan')
  return villages.flatMap((place) => {
    const id = hasUsualId(place) ? '' : `:${place.office}`
    return entriesOf(place.name, `${digitsOf(place.code)}${place.level === 'kelurahan' ? 'k' : ''}${id}`)
  })
}

/** A name stands at its beginning and at each of its later words. */
function entriesOf(name: string, whose: string): Entry[] {
  return plainWords(name)
    .map((_, from) => ({ key: placeKey(name, from), name, from, whose }))
    .filter(({ key, from }) => from === 0 || key.length >= SHORTEST_LATER)
}

/** Without what is found by a word that ends very many names and tells none: "baru", "timur". */
function withoutCommon(entries: readonly Entry[]): Entry[] {
  const later = Map.groupBy(
    entries.filter(({ from }) => from > 0),
    ({ key }) => key,
  )
  return entries.filter(({ key, from }) => from === 0 || (later.get(key)?.length ?? 0) <= MOST_LATER)
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** Keys in their order, cut where a shard has become large enough; places of one key stay together. */
function cutShards(entries: readonly Entry[], tables: Tables): [start: string, shard: PlaceShard][] {
  const groups = [...Map.groupBy(entries, ({ key }) => key)].sort(([a], [b]) => compare(a, b))
  const shards: [string, PlaceShard][] = []
  let [own, bytes, start, known] = [[] as Entry[], 0, '', new Set<string>()]
  let last = ''
  for (const [key, group] of groups) {
    const more = bytesOf(group, tables, known)
    if (own.length > 0 && bytes + more > MOST_SHARD_BYTES) {
      shards.push([start, shardOf(own, tables)])
      ;[own, bytes, start, known] = [[], 0, '', new Set()]
    }
    start ||= startOf(key, last)
    bytes += own.length === 0 ? bytesOf(group, tables, known) : more
    for (const { whose } of group) for (const length of CODES) known.add(whose.slice(0, length))
    own.push(...group)
    last = key
  }
  return own.length > 0 ? [...shards, [start, shardOf(own, tables)]] : shards
}

/** Digits of a regency and of a kecamatan, which have a row of their own in a shard. */
const CODES = [4, 6]

/** About what a name's places add to a shard. */
function bytesOf(group: readonly Entry[], { regencies, districts }: Tables, known: ReadonlySet<string>): number {
  const own = new Set<string>()
  let bytes = 0
  for (const { name, whose } of group) {
    bytes += whose.length + 3 + (own.has(name) ? 0 : name.length + 7)
    own.add(name)
    for (const code of CODES.map((length) => whose.slice(0, length))) {
      const row = known.has(code) || own.has(code) ? undefined : (regencies.get(code) ?? districts.get(code))
      if (row) bytes += row.join('').length + 3 * row.length + code.length + 6
      own.add(code)
    }
  }
  return bytes
}

/** The shortest beginning of a key that comes after the key before it. */
function startOf(key: string, before: string): string {
  let length = 1
  while (length < key.length && key.slice(0, length) <= before) length++
  return key.slice(0, length)
}

function shardOf(entries: readonly Entry[], tables: Tables): PlaceShard {
  const rows = new Map<string, PlaceRow>()
  const sorted = [...entries].sort(
    (a, b) => compare(a.key, b.key) || compare(a.name, b.name) || compare(a.whose, b.whose),
  )
  for (const { name, from, whose } of sorted) {
    const row = rows.get(`${from} ${name}`)
    if (row) row.push(whose)
    else rows.set(`${from} ${name}`, [name, from, whose])
  }
  const digits = [...new Set(sorted.map(({ whose }) => whose.replace(/k?(:.*)?$/, '')))].sort()
  const pick = <T>(table: ReadonlyMap<string, T>, length: number): Record<string, T> =>
    Object.fromEntries(
      [...new Set(digits.map((one) => one.slice(0, length)))].flatMap((code) => {
        const row = table.get(code)
        return row === undefined ? [] : [[code, row]]
      }),
    )
  return { regencies: pick(tables.regencies, 4), districts: pick(tables.districts, 6), rows: [...rows.values()] }
}
