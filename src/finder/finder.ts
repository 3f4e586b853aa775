/**
 * From what a citizen types to who deals with it. Runs in the browser, so it imports nothing of the core, and calls
 * only what phones of 2018 have (Chrome 64).
 */
import { withOther, withOwners, withPapers } from './order.ts'
import { createPlaces, type District, type Village } from './places.ts'
import { createRanking, formsOf, isTelling, type Ranked, SHORTEST_PREFIX } from './ranking.ts'
import {
  DEALS,
  type FinderRows,
  type FinderTarget,
  idOf,
  phrasesOf,
  synonymsOf,
  targetsOf,
  unmarked,
  withRare,
} from './searched.ts'
import { createVocabulary, wordsOf } from './words.ts'

/** Something to press: what it is called, its link. */
export type Way = [string, string]

/** Why it was found: the words that were typed, and what they are taken for if they are only nearly known. */
interface Why {
  word?: string
  guess?: string
}

interface FoundOffice extends Why {
  kind: 'office'
  id: string
  name: string
  contact: string
  href: string
  /** The part of the office whose contact it is. */
  unit?: string
  /** What it deals with, in people's words. */
  deals: string[]
  /** Where the office itself can't be told anything by its contact: what is open to any complaint. */
  doors?: Way[]
  place?: string
  /** Another office of the same place. */
  also?: { id: string; name: string }
}

export type Found =
  | FoundOffice
  | ({ kind: 'district' | 'village'; doors: Way[] } & Why)
  | ({ kind: 'channel'; name: string; about: string; contact: string; href: string; elsewhere: boolean } & Why)
  | ({ kind: 'body'; name: string; about: string; channel?: { name: string; contact: string; href: string } } & Why)
  | ({ kind: 'page'; page: string } & Why)

/** Who is called at once. */
export interface Urgent {
  name: string
  about: string
  contact: string
  href: string
  /** Who would be called, if it were known to work here. */
  missing?: string
}

export interface Answer {
  /** What stands above all else. */
  urgent?: Urgent
  results: Found[]
  /** A village's name that occurs in several kecamatan: which one is meant? */
  ask?: { name: string; count: number }
  /** A telephone number that was typed: is it official? */
  number?: string
  /** Rare sayings may know better: something was typed that no one found answers wholly. */
  unsure?: true
}

/** What is told of problems beside who deals with them. */
type Told = Pick<Answer, 'urgent' | 'unsure'>

const MOST = 12
/** Danger comes first from this share of the best score on, if this much of its phrase is meant. */
const URGENT = 0.5
const MEANT = 0.75
/** Danger is told by what is so long though it is misspelt: "rabat" is no "raba". */
const SURE = 6
/** What fits much worse than the best isn't shown; what fits nearly as well comes before the place's offices. */
const POOR = 0.3
const NEARLY = 0.8
/** Where places come in that may not be meant. */
const DOUBTFUL = 3
/** A page on the web: it may show much and take no complaint. */
const SHOWING = /^https:\/\/(?!wa\.me\/)/
/** A telephone number among words; a NIK is longer. */
const NUMBER = /\+?\d[\d\s().\-–]*\d/
const [FEWEST, MOST_DIGITS] = [6, 15]

/** "Desa Sumberejo", and no level before a name that begins with it. */
const named = (level: string, name: string): string => (name.indexOf(`${level} `) === 0 ? name : `${level} ${name}`)

/** Makes the finder: a query in, who deals with it out, best first. Danger is told by what is known at once, always. */
export function createFinder(rows: FinderRows): (query: string) => Answer {
  const all = rows.rare ? withRare(rows, rows.rare) : rows
  const vocabulary = createVocabulary(synonymsOf(all))
  const rank = createRanking(phrasesOf(all), rows, vocabulary)
  const rankFirst = all === rows ? rank : createRanking(phrasesOf(rows), rows, createVocabulary(synonymsOf(rows)))
  const forms = new Set<string>()
  for (const [, words] of all.words)
    for (const word of words.split(';'))
      for (const form of formsOf(unmarked(word).replace(/\|/g, ' '), vocabulary)) forms.add(form)
  const { region, levels, doors } = rows
  const [desa, kelurahan, kecamatan] = levels
  const placeIn = createPlaces(rows.districts, rows.ids, { region, forms, levels, formOf: vocabulary.formOf })
  const urgentFor = urgentOf(rows)

  const levelName = ({ level, name }: Village): string => named(level === 'desa' ? desa : kelurahan, name)
  const dealsOf = (target: FinderTarget): string[] => {
    const row = rows.words.find(([whose]) => targetsOf(whose).indexOf(target) >= 0)
    return row ? row[1].split(';', DEALS).map(unmarked) : []
  }

  function office(index: number, more: Partial<FoundOffice> = {}): FoundOffice {
    const [, name, , contact, href, unit] = rows.offices[index]!
    const kept = { id: idOf(rows.offices[index]!), name, contact, href, deals: dealsOf(index), ...(unit && { unit }) }
    return { kind: 'office', ...kept, ...((contact === '' || unit || SHOWING.test(href)) && { doors }), ...more }
  }
  const alsoOf = ({ office }: District) => ({ id: idOf(rows.offices[office]!), name: rows.offices[office]![1] })
  /** The camat's office, and the village that has the name of its kecamatan. */
  function camatOf(district: District, villages: readonly Village[]): FoundOffice {
    const same = villages.find((village) => village.district === district)
    return office(district.office, same && { also: { id: same.id, name: levelName(same) } })
  }
  function villageOf(village: Village): FoundOffice {
    const { id, contact, district } = village
    const where = { place: named(kecamatan, district.name), also: alsoOf(district) }
    const made = { id, name: levelName(village), contact, href: '', deals: dealsOf('village'), ...where }
    return { kind: 'office', ...made, ...(contact === '' && { doors }) }
  }

  function toFound({ target, word, guess }: Ranked<FinderTarget>): Found {
    const why = { ...(word && { word }), ...(guess && { guess }) }
    if (target === 'district' || target === 'village') return { kind: target, doors, ...why }
    if (typeof target === 'number') return office(target, why)
    if (target.charAt(0) === 'p') return { kind: 'page', page: target.slice(1), ...why }
    const index = Number(target.slice(1))
    if (target.charAt(0) === 'c') {
      const [name, about, contact, href, whose] = rows.channels[index]!
      return { kind: 'channel', name, about, contact, href, elsewhere: whose === 2, ...why }
    }
    const [name, about, channel] = rows.bodies[index]!
    const [channelName = '', , contact = '', href = ''] = rows.channels[channel] || []
    return { kind: 'body', name, about, ...why, ...(channelName && { channel: { name: channelName, contact, href } }) }
  }

  const isUrgent = ({ target }: Ranked<FinderTarget>): boolean =>
    typeof target === 'string' && rows.channels[Number(/^c(\d+)/.exec(target)?.[1])]?.[4] === 1
  /** Who deals with a problem, without what fits much worse than the best, and who is called if it is danger. */
  function problems(query: string): { found: readonly Ranked<FinderTarget>[]; told: Told } {
    const ranked = rank(query)
    const first = all === rows ? ranked : rankFirst(query)
    const danger = first.find(
      (one) =>
        isDanger(one.target) &&
        one.isWhole &&
        !(one.guess && one.word!.length < SURE) &&
        one.score >= first[0]!.score * URGENT &&
        !isPart(one, first),
    )?.target
    const best = ranked[0]?.score || 0
    const urgent = danger && urgentFor(Number(String(danger).slice(1)))
    // whoever is for emergencies isn't shown for half of a phrase, nor for what is no danger
    const isFarFetched = (one: Ranked<FinderTarget>) =>
      isUrgent(one) && (one.share < MEANT || (one.isDanger && !one.isWhole) || isPart(one, ranked))
    const others = ranked.filter((one) => !isDanger(one.target) && !isFarFetched(one))
    // where a danger is better known than all else, what was typed wholly is told beside it
    const isAlone = others.every((one) => isUrgent(one) || one.score < best * POOR)
    const found = others.filter((one) => one.score >= best * POOR || (isAlone && one.isWhole))
    const asks = wordsOf(query).some((word) => word.length >= SHORTEST_PREFIX && vocabulary.formOf(word))
    // rare sayings can't know better once they are there
    const isUnsure = all === rows && asks && !ranked[0]?.isAll
    // whoever deals with the danger comes first
    const inOrder = urgent ? [...found.filter(tellsOfDanger), ...found.filter((one) => !tellsOfDanger(one))] : found
    const owned = withOwners(inOrder, ranked, rows.owners, vocabulary)
    return {
      found: urgent ? owned : withPapers(withOther(owned)),
      told: { ...(urgent && { urgent }), ...(isUnsure && { unsure: true }) },
    }
  }

  /** Problems of a place: those whose words or names hold the place too come first among equals. */
  function atPlace(found: readonly Ranked<FinderTarget>[], query: string): readonly Ranked<FinderTarget>[] {
    const ranked = rank(query)
    const whole = new Map(ranked.map(({ target, score }) => [target, score]))
    const best = Math.max(...found.map(({ score }) => score))
    const scoreOf = ({ target }: Ranked<FinderTarget>) => whole.get(target) || 0
    const near = found.filter(({ score }) => score >= best * NEARLY).sort((a, b) => scoreOf(b) - scoreOf(a))
    return withOwners([...new Set([...near, ...found])], ranked, rows.owners, vocabulary)
  }

  /** An emergency number that was typed as it is called, whether it works here or not. */
  function codeIn(words: readonly string[]): Urgent | undefined {
    const code = words.length < DOUBTFUL && words.find((word) => /^1\d\d$/.test(word))
    if (!code) return undefined
    const working = rows.channels.find(([, , contact, , whose]) => whose === 1 && contact === code)
    if (working) return { name: working[0], about: working[1], contact: code, href: working[3] }
    const absent = rows.absent.find(([name]) => wordsOf(name).indexOf(code) >= 0)
    return absent && { ...urgentFor(absent[1])!, missing: absent[0] }
  }

  function found(query: string): Answer {
    const place = placeIn(query)
    if (!place) {
      const { found, told } = problems(query)
      return answer(found.map(toFound), told)
    }
    const { districts, villages } = place
    const ask = villages.length > 1 ? { ask: { name: place.name, count: villages.length } } : {}
    const camats = districts.map((district) => camatOf(district, villages))
    const others = villages.filter(({ district }) => districts.indexOf(district) < 0)
    const guess = place.near && { guess: place.name }
    const own = [...camats, ...others.map(villageOf)].map((one) => ({ ...one, ...guess }))
    if (!place.sure) {
      const { found, told } = problems(query)
      const offices = found.map(toFound)
      return { ...answer([...offices.slice(0, DOUBTFUL), ...own, ...offices.slice(DOUBTFUL)], told), ...ask }
    }
    const { found, told } = place.rest === '' ? { found: [] } : problems(place.rest)
    if (found.length === 0) return { ...answer(own, told), ...ask }
    const ranked = atPlace(found, query)
    const best = ranked[0]!.score
    const meant = ranked.filter(({ score }) => score >= best * NEARLY).length
    const before = place.isOffice ? 0 : Math.max(1, Math.min(2, meant))
    // what every camat or village office deals with is dealt with by this one
    const each = ranked.map((one): Found[] => {
      if (one.target === 'district')
        return [...new Set([...districts, ...villages.map(({ district }) => district)])].map((one) =>
          office(one.office),
        )
      return one.target === 'village' && villages.length > 0 ? villages.map(villageOf) : [toFound(one)]
    })
    return { ...answer(([] as Found[]).concat(...each.slice(0, before), own, ...each.slice(before)), told), ...ask }
  }

  return (query) => {
    const [number = ''] = NUMBER.exec(query) || []
    const digits = number.replace(/\D/g, '').length
    if (digits >= FEWEST && digits <= MOST_DIGITS) return { number, ...found(query.replace(number, ' ')) }
    const urgent = codeIn(wordsOf(query))
    return { ...found(query), ...(urgent && { urgent }) }
  }
}

/** Whether its words are only a part of another phrase, which was typed wholly: burning rubbish is no fire. */
function isPart({ shared }: Ranked<FinderTarget>, all: readonly Ranked<FinderTarget>[]): boolean {
  const telling = shared.filter(isTelling)
  return all.some(
    (one) =>
      one.isWhole &&
      one.shared.filter(isTelling).length > telling.length &&
      telling.every((term) => one.shared.indexOf(term) >= 0),
  )
}

const tellsOfDanger = ({ isDanger, isWhole }: Ranked<FinderTarget>): boolean => isDanger && isWhole

const isDanger = (target: FinderTarget): boolean => typeof target === 'string' && target.charAt(0) === '!'

/** Who is called in a danger. */
const urgentOf =
  ({ dangers, channels }: FinderRows) =>
  (danger: number): Urgent | undefined => {
    const [at, missing] = dangers[danger] || [-1]
    const channel = channels[at]
    if (!channel) return undefined
    const [name, about, contact, href] = channel
    return { name, about, contact, href, ...(missing && { missing }) }
  }

/** Each once, an office that has a card isn't named on another's, and whoever is called already isn't told again. */
function answer(found: readonly Found[], told: Told = {}): Answer {
  const keys = new Set<string>(told.urgent ? [told.urgent.name] : [])
  const results = found
    .filter((one) => {
      const key = one.kind === 'office' ? one.id : 'name' in one ? one.name : one.kind === 'page' ? one.page : one.kind
      return !keys.has(key) && keys.add(key)
    })
    .slice(0, MOST)
    .map((one) => (one.kind === 'office' && one.also && keys.has(one.also.id) ? { ...one, also: undefined } : one))
  return { results, ...told }
}
