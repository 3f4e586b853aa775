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
export const MOST_SHARD_BYTES = 16_000
/** What is found by a word within its name has so many letters from there on. */
const SHORTEST_LATER = 3

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
  const tables = tablesOf(regencies)
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
    const own = cutShards(entries, tables)
    for (const [prefix, shard] of own) shards.set(`${kind}-${prefix}`, shard)
    return own.map(([prefix]) => prefix)
  }
  return { list: { areas: cut('areas', areas), villages: cut('villages', villages) }, shards }
}

const digitsOf = (code: string): string => code.replaceAll('.', '')
const named = (name: string, spoken: SpokenNames): string[] => [name, ...(spoken[name] ?? [])]

interface Tables {
  regencies: Map<string, RegencyRow>
  districts: Map<string, [name: string, id: string]>
}

function tablesOf(all: readonly NationRegency[]): Tables {
  const regencies = new Map<string, RegencyRow>()
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

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** Shards by the shortest first letters with which each is small enough. */
function cutShards(entries: readonly Entry[], tables: Tables, letters = 1): [prefix: string, shard: PlaceShard][] {
  const groups = Map.groupBy(entries, ({ key }) => `${key}_`.slice(0, letters))
  return [...groups]
    .sort(([a], [b]) => compare(a, b))
    .flatMap(([prefix, own]) => {
      const isEnd = prefix.endsWith('_')
      // names alone are most of a shard: what is much too large needn't be made to know it
      const shard = isEnd || own.length < MOST_SHARD_BYTES / 10 ? shardOf(own, tables) : undefined
      const fits = shard && (isEnd || Buffer.byteLength(JSON.stringify(shard)) <= MOST_SHARD_BYTES)
      return fits ? [[prefix, shard] as [string, PlaceShard]] : cutShards(own, tables, letters + 1)
    })
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
