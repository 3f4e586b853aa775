/** The place that a query names. Runs in the browser, so it imports nothing of the core. */
import { distance, nearest } from './near.ts'
import { type Vocabulary, wordsOf } from './words.ts'

/** Place in `offices` of the camat's, code of the kecamatan, its name, then its villages: see VILLAGE. */
export type DistrictRow = [number, string, string, ...string[]]

/** End of the village's code unless it follows the one before, "k" if it is a kelurahan, ":" after them; its name, its contact. */
const VILLAGE = /^(?:(\d*)(k?):)?([^:]*):?(.*)$/

export interface Village {
  id: string
  level: 'desa' | 'kelurahan'
  name: string
  contact: string
  district: District
}

export interface District {
  /** Place of its camat's office in the rows. */
  office: number
  name: string
}

/** All places of one name. */
export interface KnownPlace {
  name: string
  districts: District[]
  villages: Village[]
}

export interface PlaceInQuery extends KnownPlace {
  /** The query without the place. */
  rest: string
  /** Whether the word can only mean the place. */
  sure: boolean
  /** Whether its name is only nearly what was typed. */
  near: boolean
  /** Whether its office itself is named: "kantor kecamatan". */
  isOffice: boolean
}

/** Words for a level, or for whoever heads it. */
const LEVELS: Record<string, 'district' | 'village'> = {}
for (const word of ['kecamatan', 'kec', 'camat', 'kecamatane']) LEVELS[word] = 'district'
for (const word of ['desa', 'ds', 'deso', 'dusun', 'kelurahan', 'kel', 'lurah', 'kades', 'petinggi', 'balai'])
  LEVELS[word] = 'village'

/** Whoever heads a place may be what is wrong: "kades Sendangharjo ora tau ngantor". */
const HEADS = /^(?:camat|lurah|kades|petinggi)$/

/** Words around a place that don't make the query one about a problem. */
const AROUND = new Set([
  ...Object.keys(LEVELS),
  'kepala',
  'kantor',
  'pak',
  'bu',
  'kontak',
  'nomor',
  'nomer',
  'no',
  'telepon',
  'telp',
  'wa',
  'hp',
])

/** What follows is a hamlet, a street or a building: like a village's name or not, it isn't a village misspelt. */
const NOT_VILLAGES =
  /^(dukuh|dk|dukuhan|dusun|dsn|jalan|dalan|jln|jl|gang|gg|rt|rw|perum|perumahan|pasar|sd|sdn|smp|toko)$/

const LONGEST = 3
const SHORTEST_NEAR = 6
/** From so many letters on, two of a place's name may be wrong. */
const SHORTEST_OF_TWO = 10

interface Match {
  from: number
  to: number
  place: KnownPlace
  level?: 'district' | 'village'
  sure: boolean
  near: boolean
  isOffice: boolean
}

/**
 * Makes the search for places.
 * @param ids of villages whose office keeps the id of an earlier code
 * @param region word that names the whole region too: only with its level it is the kecamatan
 * @param levels what a desa, a kelurahan and a kecamatan are called here
 * @param forms of words that are used for problems: one of them may or may not mean a place
 */
export function createPlaces(
  districts: readonly DistrictRow[],
  ids: Readonly<Record<string, string>>,
  {
    region,
    forms,
    formOf,
    levels: [desa, kelurahan, kecamatan],
  }: {
    region: string
    forms: ReadonlySet<string>
    levels: readonly [string, string, string]
  } & Pick<Vocabulary, 'formOf'>,
): (query: string) => PlaceInQuery | undefined {
  const levelOf: typeof LEVELS = { ...LEVELS }
  for (const word of [desa, kelurahan]) levelOf[word.toLowerCase()] = 'village'
  levelOf[kecamatan.toLowerCase()] = 'district'
  const isAround = (word: string) => AROUND.has(word) || word in levelOf
  const places = readPlaces(districts, ids)

  function matchAt(words: readonly string[], from: number, length: number): Match | undefined {
    const name = words.slice(from, from + length).join('')
    const form = formOf(name)
    const isWord = length === 1 && (form === undefined || forms.has(form))
    const exact = places.get(name)
    const place = exact || (isWord || length > 1 ? undefined : nearPlace(name, words[from - 1] || ''))
    if (!place) return undefined
    const level = levelOf[words[from - 1] || '']
    const alone = words.every((word, at) => (at >= from && at < from + length) || isAround(word))
    if (name === region && !level && !alone) return undefined
    const sure = exact !== undefined && (!isWord || level !== undefined || alone)
    const isOffice = level !== undefined && words[from - 2] === 'kantor'
    return { from, to: from + length, place, ...(level && { level }), sure, near: exact === undefined, isOffice }
  }

  /** The place whose name is nearly this one. */
  function nearPlace(name: string, before: string): KnownPlace | undefined {
    if (name.length < SHORTEST_NEAR || NOT_VILLAGES.test(before)) return undefined
    const near = nearest(name, places.keys())
    const mistakes = name.length < SHORTEST_OF_TWO ? 1 : 2
    return near !== undefined && distance(name, near, mistakes) <= mistakes ? places.get(near) : undefined
  }

  function matchesIn(words: readonly string[]): Match[] {
    const found: Match[] = []
    for (let length = LONGEST; length > 0; length--) {
      for (let from = 0; from + length <= words.length; from++) {
        if (found.some((other) => from < other.to && from + length > other.from)) continue
        const match = matchAt(words, from, length)
        if (match) found.push(match)
      }
    }
    // a place typed rightly is never displaced by one that is nearly it
    const exact = found.filter(({ near }) => !near)
    const right =
      exact.length > 0 ? found.filter((one) => !one.near || inside([one, ...exact])?.matches.includes(one)) : found
    return right.sort((a, b) => Number(b.sure) - Number(a.sure) || a.from - b.from)
  }

  return (query) => {
    const words = wordsOf(query)
    const matches = matchesIn(words)
    const [first] = matches
    if (!first) return undefined
    const pair = inside(matches)
    const used = pair ? pair.matches : [first]
    const isUsed = (at: number) =>
      used.some(
        ({ from, to }) =>
          (at >= from && at < to) || (at === from - 1 && words[at]! in levelOf && !HEADS.test(words[at]!)),
      )
    const rest = words.filter((_, at) => !isUsed(at))
    const restText = rest.every((word) => isAround(word) || word === region) ? '' : rest.join(' ')
    if (pair)
      return {
        name: pair.village.name,
        districts: [],
        villages: [pair.village],
        rest: restText,
        sure: true,
        near: pair.matches.some(({ near }) => near),
        isOffice: pair.matches[0]!.isOffice,
      }
    const { place, level, sure, near, isOffice } = first
    const isDistrict = level === 'district' && place.districts.length > 0
    const isVillage = level === 'village' && place.villages.length > 0
    return {
      name: place.name,
      districts: isVillage ? [] : place.districts,
      villages: isDistrict ? [] : place.villages,
      rest: restText,
      sure,
      near,
      isOffice,
    }
  }
}

/** A village and its kecamatan, both named: "Sambongrejo Ngawen". */
function inside(matches: readonly Match[]): { village: Village; matches: Match[] } | undefined {
  for (const outer of matches) {
    for (const inner of matches) {
      const village = inner.place.villages.find(({ district }) => outer.place.districts.includes(district))
      if (inner !== outer && village && inner.level !== 'district') return { village, matches: [inner, outer] }
    }
  }
  return undefined
}

function readPlaces(districts: readonly DistrictRow[], ids: Readonly<Record<string, string>>): Map<string, KnownPlace> {
  const places = new Map<string, KnownPlace>()
  const at = (name: string): KnownPlace => {
    const key = wordsOf(name).join('')
    const place = places.get(key) || { name, districts: [], villages: [] }
    places.set(key, place)
    return place
  }
  for (const [office, code, name, ...villages] of districts) {
    const district: District = { office, name }
    at(name).districts.push(district)
    let last = 0
    for (const row of villages) {
      const [, stated, kelurahan, village = '', contact = ''] = VILLAGE.exec(row) || []
      const end = stated || String(last + 1)
      last = Number(end)
      const id = ids[`${code}.${end}`] || `d${`${code}${end}`.replace(/\./g, '')}`
      at(village).villages.push({ id, level: kelurahan ? 'kelurahan' : 'desa', name: village, contact, district })
    }
  }
  return places
}
