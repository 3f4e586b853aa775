/**
 * From what a citizen types to who deals with it. Runs in the browser, so it imports nothing of the core, and calls
 * only what phones of 2018 have (Chrome 64).
 */
import { createPlaces, type District, type DistrictRow, type Village } from './places.ts'
import { createRanking, formsOf, type Phrase, type Ranked } from './ranking.ts'
import { createVocabulary, type Synonyms } from './words.ts'

/** What is searched, as it travels to the browser: short, for slow lines. */
export interface FinderRows extends Synonyms {
  /** Name of the region without its level, as it stands in many names. */
  region: string
  /** id, name, what else it is called (";" between), title of its post, first contact and its link ("" if there is none). */
  offices: [string, string, string, string, string, string][]
  /** Whose words they are, and the words; an office, channel or body by its place in its list. */
  words: [Target, ...string[]][]
  /** name, about, first contact, its link, 1 if it is for emergencies. */
  channels: [string, string, string, string, 0 | 1][]
  /** Whoever isn't the regency: name, about, place in `channels` of where it can be told or -1. */
  bodies: [string, string, number][]
  districts: DistrictRow[]
  /** Villages whose office keeps the id of an earlier code. */
  ids: Record<string, string>
  /** What a desa, a kelurahan and a kecamatan are called. */
  levels: [string, string, string]
}

type Target = number | 'district' | 'village' | `c${number}` | `b${number}`

export type Found =
  | { kind: 'office'; id: string; name: string; contact: string; href: string; word?: string; place?: string }
  | { kind: 'district' | 'village'; word: string }
  | { kind: 'channel'; name: string; about: string; contact: string; href: string; urgent: boolean; word?: string }
  | { kind: 'body'; name: string; about: string; channel?: { name: string; contact: string; href: string } }

export interface Answer {
  results: Found[]
  /** A village's name that occurs in several kecamatan: which one is meant? */
  ask?: { name: string; count: number }
}

const MOST = 12
/** An emergency comes first from this share of the best score on, if this much of its phrase is meant. */
const URGENT = 0.6
const MEANT = 0.75
/** What an emergency counts of which less is meant. */
const UNSURE = 0.8
/** What fits much worse than the best isn't shown; what fits nearly as well comes before the place's camat. */
const POOR = 0.3
const NEARLY = 0.8
/** Where places come in that may not be meant. */
const DOUBTFUL = 3

/** "Desa Sumberejo", and no level before a name that begins with it. */
const named = (level: string, name: string): string => (name.indexOf(`${level} `) === 0 ? name : `${level} ${name}`)

/** Makes the finder: a query in, who deals with it out, best first. */
export function createFinder(rows: FinderRows): (query: string) => Answer {
  const vocabulary = createVocabulary(rows)
  const rank = createRanking(phrasesOf(rows), rows.region, vocabulary)
  const forms = new Set<string>()
  for (const [, ...words] of rows.words)
    for (const word of words) for (const form of formsOf(word, vocabulary)) forms.add(form)
  const { region, levels } = rows
  const [desa, kelurahan, kecamatan] = levels
  const placeIn = createPlaces(rows.districts, rows.ids, { region, forms, levels, formOf: vocabulary.formOf })
  const levelName = ({ level, name }: Village): string => named(level === 'desa' ? desa : kelurahan, name)

  function office(index: number, more: { word?: string; place?: string } = {}): Found {
    const [id, name, , , contact, href] = rows.offices[index]!
    return { kind: 'office', id, name, contact, href, ...more }
  }
  const camatOf = ({ office: index }: District): Found => office(index)
  const aboveOf = (village: Village): Found => office(village.district.office, { place: levelName(village) })
  function villageOf(village: Village): Found {
    const place = named(kecamatan, village.district.name)
    return { kind: 'office', id: village.id, name: levelName(village), contact: village.contact, href: '', place }
  }

  function toFound({ target, word }: Ranked<Target>): Found {
    if (target === 'district' || target === 'village') return { kind: target, word: word ?? '' }
    if (typeof target === 'number') return office(target, word ? { word } : {})
    const index = Number(target.slice(1))
    if (target.startsWith('c')) {
      const [name, about, contact, href, urgent] = rows.channels[index]!
      return { kind: 'channel', name, about, contact, href, urgent: urgent === 1, ...(word && { word }) }
    }
    const [name, about, channel] = rows.bodies[index]!
    const [channelName = '', , contact = '', href = ''] = rows.channels[channel] ?? []
    return { kind: 'body', name, about, ...(channelName && { channel: { name: channelName, contact, href } }) }
  }

  const isUrgent = ({ target }: Ranked<Target>): boolean =>
    typeof target === 'string' && target.startsWith('c') && rows.channels[Number(target.slice(1))]?.[4] === 1

  /** Who deals with a problem: emergencies first if they are meant, and nothing that fits much worse than the best. */
  function problems(query: string): Ranked<Target>[] {
    const all = rank(query)
      .map((one) => (isUrgent(one) && one.share < MEANT ? { ...one, score: one.score * UNSURE } : one))
      .sort((a, b) => b.score - a.score)
    const best = all[0]?.score ?? 0
    const fit = all.filter(({ score }) => score >= best * POOR)
    const urgent = fit.filter((one) => isUrgent(one) && one.share >= MEANT && one.score >= best * URGENT)
    return [...urgent, ...fit.filter((one) => !urgent.includes(one))]
  }

  /** Problems of a place: those whose words or names hold the place too come first among equals. */
  function problemsAt(rest: string, query: string): Ranked<Target>[] {
    const whole = new Map(rank(query).map(({ target, score }) => [target, score]))
    const found = problems(rest)
    const best = Math.max(...found.map(({ score }) => score))
    const scoreOf = ({ target }: Ranked<Target>) => whole.get(target) ?? 0
    const near = found.filter(({ score }) => score >= best * NEARLY).sort((a, b) => scoreOf(b) - scoreOf(a))
    const first = near.filter(isUrgent)
    return [...new Set([...first, ...near, ...found])]
  }

  return (query) => {
    const place = placeIn(query)
    if (!place) return { results: unique(problems(query).map(toFound)) }
    const { districts, villages } = place
    const ask = villages.length > 1 ? { ask: { name: place.name, count: villages.length } } : {}
    const camats = [...districts.map(camatOf), ...villages.map(aboveOf)]
    const own = [...districts.map(camatOf), ...villages.map(villageOf), ...villages.map(aboveOf)]
    if (!place.sure) {
      const found = problems(query).map(toFound)
      return { results: unique([...found.slice(0, DOUBTFUL), ...own, ...found.slice(DOUBTFUL)]), ...ask }
    }
    const ranked = place.rest === '' ? [] : problemsAt(place.rest, query)
    if (ranked.length === 0) return { results: unique(own), ...ask }
    const best = ranked[0]!.score
    const before = Math.max(1, Math.min(2, ranked.filter(({ score }) => score >= best * NEARLY).length))
    // what every camat or village office deals with is dealt with by this one
    const found = ranked.map((one) => {
      if (one.target === 'district') return camats
      return one.target === 'village' && villages.length > 0 ? villages.map(villageOf) : [toFound(one)]
    })
    const results = [...found.slice(0, before), camats, villages.map(villageOf), ...found.slice(before)]
    return { results: unique(([] as Found[]).concat(...results)), ...ask }
  }
}

function phrasesOf({ offices, channels, bodies, words }: FinderRows): Phrase<Target>[] {
  const phrases: Phrase<Target>[] = []
  const name = (target: Target, text: string) => phrases.push({ target, text, isName: true })
  for (const [index, [, full, others, post]] of offices.entries()) {
    const names = others.split(';').filter(Boolean)
    for (const text of new Set([full, ...names])) name(index, text)
    if (post) for (const text of new Set([full, names[0] ?? full])) name(index, `${post} ${text}`)
  }
  for (const [index, [text]] of channels.entries()) name(`c${index}`, text)
  for (const [index, [text]] of bodies.entries()) name(`b${index}`, text)
  for (const [target, ...texts] of words) for (const text of texts) phrases.push({ target, text, isName: false })
  return phrases
}

function unique(results: Found[]): Found[] {
  const key = (found: Found) =>
    found.kind === 'office' ? found.id : `${found.kind} ${'name' in found ? found.name : ''}`
  const seen = new Map<string, Found>()
  for (const found of results) if (!seen.has(key(found))) seen.set(key(found), found)
  return [...seen.values()].slice(0, MOST)
}
