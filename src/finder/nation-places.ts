/**
 * A place's name → the regency that has it, over the whole country: kilobytes are read instead of megabytes. Names stand
 * in shards by their first letters. Runs in the browser, so it imports nothing of the core.
 */
import { distance } from './near.ts'
import { wordsOf } from './words.ts'

/** Whom a code of four digits means, or of two, a province with its name alone: name, province, address of its site ("" if there is none), "desa" and "kecamatan" there. */
export type RegencyRow = [name: string, province: string, site: string, village?: string, district?: string]

/**
 * A name, the word of it that it is found by here, and whose it is: the code's digits (two a province, four a regency,
 * six a kecamatan, ten a village), "k" for a kelurahan, ":" and the office's id where that isn't "d" and the code.
 */
export type PlaceRow = [name: string, from: number, ...whose: string[]]

export interface PlaceShard {
  regencies: Record<string, RegencyRow>
  /** Name of a kecamatan and the id of its camat's office, by six digits. */
  districts: Record<string, [name: string, id: string]>
  rows: PlaceRow[]
}

/** Where shards begin, in order, by which they are named: each holds what comes from there until the next. */
export interface ShardList {
  areas: readonly string[]
  villages: readonly string[]
}

export interface FoundPlace {
  level: 'province' | 'regency' | 'district' | 'village'
  /** Two digits of a province, "12.34" of a regency. */
  code: string
  /** "Desa Misalrejo" */
  name: string
  /** What it lies in, nearest first. */
  within: string[]
  /** Address of the regency's site; "" where there is none. */
  site: string
  /** Of the office whose page it is. */
  office?: string
}

export interface PlacesAnswer {
  /** All that are called so, best first. */
  places: FoundPlace[]
  /** Whether so little was typed that not all was looked at. */
  short: boolean
  /** What is nearly it, where nothing is called so. */
  guess?: string
}

const SHORTEST = 2
/** So many shards of each kind are read of one word. */
const MOST_SHARDS = 2
/** So many words are tried as the beginning of a name. */
const MOST_STARTS = 3
const LONG = 9
const SHORTEST_NEAR = 5
const AS_TYPED = 15

type Level = FoundPlace['level']
const LEVELS: Record<string, Level> = {}
for (const word of ['provinsi', 'prov', 'propinsi']) LEVELS[word] = 'province'
for (const word of ['kabupaten', 'kab', 'kota', 'kotamadya', 'pemkab', 'pemkot']) LEVELS[word] = 'regency'
for (const word of ['kecamatan', 'kec', 'camat', 'distrik', 'kapanewon', 'kemantren']) LEVELS[word] = 'district'
for (const word of ['desa', 'ds', 'kelurahan', 'kel', 'lurah', 'kades', 'gampong', 'nagari', 'kampung', 'kalurahan'])
  LEVELS[word] = 'village'
const RANK: Record<Level, number> = { regency: 0, province: 1, district: 2, village: 3 }

/** A name's words in letters and digits that stand in names of files. */
export const plainWords = (name: string): string[] =>
  wordsOf(name)
    .map((word) => word.replace(/[^a-z0-9]/g, ''))
    .filter((word) => word !== '')

/** What a name is found by, from a word of it on. */
export const placeKey = (name: string, from: number): string => plainWords(name).slice(from).join('')

interface Hit {
  place: FoundPlace
  score: number
}

/**
 * Looks for a place.
 * @param load reads a shard by its name: "areas-ab", "villages-misal"
 */
export async function findPlaces(
  query: string,
  list: ShardList,
  load: (name: string) => Promise<PlaceShard>,
): Promise<PlacesAnswer> {
  const typed = plainWords(query)
  let levels = 0
  while (levels < typed.length && typed[levels]! in LEVELS) levels++
  const named = typed.slice(levels)
  const level = typed.filter((word) => word in LEVELS)[0]
  const tries = named.length > 0 && named.length < typed.length ? [typed, named] : [typed]
  let isShort = typed.join('').length < SHORTEST
  for (let from = 0; !isShort && from < Math.min(typed.length, MOST_STARTS); from++) {
    let hits: Hit[] = []
    let cut = false
    for (const words of tries) {
      const asked = shardsFor(words.slice(from), list)
      const shards = await Promise.all(asked.names.map(load))
      const found = ([] as Hit[]).concat(...shards.map((one) => hitsIn(one, words.slice(from), words.slice(0, from))))
      // a level may be part of the name
      hits = hits.concat(found.map((hit) => ({ ...hit, score: hit.score + (words === typed ? AS_TYPED : 0) })))
      cut = cut || asked.cut
    }
    if (hits.length > 0) return answerOf(hits, level, cut)
    isShort = cut && from === 0 && typed.length === 1
  }
  return isShort ? { places: [], short: true } : guess(named, list, load, level)
}

/** Names that are nearly what was typed: they begin alike, so they stand in the same shards. */
async function guess(
  words: readonly string[],
  list: ShardList,
  load: (name: string) => Promise<PlaceShard>,
  level: string | undefined,
): Promise<PlacesAnswer> {
  const none = { places: [], short: false }
  const [word = ''] = words
  if (word.length < SHORTEST_NEAR) return none
  const most = word.length < LONG ? 1 : 2
  const wanted = words.join('')
  const { names } = shardsFor([word], list)
  const shards = await Promise.all(names.map(load))
  let best = most + 1
  let found = ''
  for (const { rows } of shards)
    for (const [name, from] of rows) {
      const key = placeKey(name, from)
      const far = Math.min(distance(key, word, most), distance(key, wanted, most))
      if (far < best) [best, found] = [far, key]
    }
  if (found === '') return none
  const rest = distance(found, wanted, most) === best ? [] : words.slice(1)
  const hits = ([] as Hit[]).concat(...shards.map((shard) => hitsIn(shard, [found, ...rest], [])))
  return hits.length > 0 ? { ...answerOf(hits, level, false), guess: hits[0]!.place.name } : none
}

/** Names of the shards that may hold a name which begins with these words, and whether some were left out. */
function shardsFor(words: readonly string[], list: ShardList): { names: string[]; cut: boolean } {
  const names: string[] = []
  let cut = false
  for (const kind of ['areas', 'villages'] as const) {
    const starts = list[kind]
    const wanted: number[] = []
    for (let count = words.length; count > 0; count--) {
      const key = words.slice(0, count).join('')
      const first = shardOfKey(key, starts)
      const last = count === words.length ? shardOfKey(`${key}~`, starts) : first
      if (last - first >= MOST_SHARDS) cut = true
      for (let at = Math.max(0, first); at <= Math.min(last, first + MOST_SHARDS - 1); at++)
        if (wanted.indexOf(at) < 0) wanted.push(at)
    }
    for (const at of wanted) names.push(`${kind}-${starts[at]}`)
  }
  return { names, cut }
}

/** Place in the list of the shard that a key would stand in; -1 before all. */
function shardOfKey(key: string, starts: readonly string[]): number {
  let [low, high] = [0, starts.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (starts[middle]! <= key) low = middle + 1
    else high = middle
  }
  return low - 1
}

function hitsIn(shard: PlaceShard, words: readonly string[], others: readonly string[]): Hit[] {
  const hits: Hit[] = []
  for (const [name, from, ...whose] of shard.rows) {
    const key = placeKey(name, from)
    const used = wordsUsed(key, words)
    if (used === 0) continue
    const isWhole = words.slice(0, used).join('') === key
    const rest = others.concat(words.slice(used)).filter((word) => !(word in LEVELS))
    for (const row of whose) {
      const place = placeOfRow(row, name, shard)
      const around = plainWords([place.name, ...place.within].join(' '))
      if (!rest.every((word) => around.some((one) => one.indexOf(word) === 0))) continue
      hits.push({ place, score: (isWhole ? 100 + used * 20 : 0) - (from > 0 ? 20 : 0) - key.length })
    }
  }
  return hits
}

/** How many words a name begins with: all of it, or all words and more. */
function wordsUsed(key: string, words: readonly string[]): number {
  for (let count = words.length; count > 0; count--) {
    const joined = words.slice(0, count).join('')
    if (key === joined || (count === words.length && key.indexOf(joined) === 0)) return count
  }
  return 0
}

function placeOfRow(row: string, name: string, { regencies, districts }: PlaceShard): FoundPlace {
  const [, digits = '', kelurahan, id] = /^(\d+)(k?)(?::(.*))?$/.exec(row) || []
  const [regency = '', province = '', site = '', village = 'Desa', district = 'Kecamatan'] =
    regencies[digits.slice(0, 4)] || []
  const code = `${digits.slice(0, 2)}.${digits.slice(2, 4)}`
  if (digits.length === 2)
    return { level: 'province', code: digits, name: `Provinsi ${regency || name}`, within: [], site: '' }
  if (digits.length === 4) return { level: 'regency', code, name: regency, within: [province], site }
  const [inside = '', camat = ''] = districts[digits.slice(0, 6)] || []
  const named = levelled(district, inside)
  if (digits.length === 6)
    return { level: 'district', code, name: named, within: [regency, province], site, office: camat }
  return {
    ...{ level: 'village', code, name: levelled(kelurahan ? 'Kelurahan' : village, name), site },
    ...{ within: [named, regency, province], office: id || `d${digits}` },
  }
}

/** "Desa Misalrejo", and no level before a name that begins with it. */
const levelled = (level: string, name: string): string => (name.indexOf(`${level} `) === 0 ? name : `${level} ${name}`)

/** @param level the word for a level that was typed: "kota" is nearer to a city than "kabupaten" */
function answerOf(hits: Hit[], level: string | undefined, short: boolean): PlacesAnswer {
  const fits = ({ level: own, name }: FoundPlace) =>
    level === undefined || LEVELS[level] !== own ? 0 : plainWords(name)[0] === level ? 50 : 40
  const scoreOf = ({ place, score }: Hit) => score - RANK[place.level] * 5 + fits(place)
  const seen = new Set<string>()
  const places = hits
    .sort((a, b) => scoreOf(b) - scoreOf(a) || compare(labelOf(a.place), labelOf(b.place)))
    .filter(({ place }) => {
      const key = `${labelOf(place)} ${place.office || ''}`
      return !seen.has(key) && seen.add(key)
    })
    .map(({ place }) => place)
  return { places, short }
}

const labelOf = ({ name, within }: FoundPlace): string => [name, ...within].join(', ')
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
