/**
 * What is searched, as it travels to the browser, and the phrases that it is made of. Runs in the browser, so it imports
 * nothing of the core.
 */
import type { DistrictRow } from './places.ts'
import type { OtherMeaning, Phrase } from './ranking.ts'
import { sayingsOf } from './sayings.ts'
import { type Synonyms, wordsOf } from './words.ts'

/** What is searched, as it travels to the browser: short, for slow lines. */
export interface FinderRows {
  /** What tells these rows from those of another build: rare sayings name offices by their place in them. */
  stamp: string
  /** Words that say nothing. */
  ignore: string
  /** Words that count in danger alone, and words that mean the same, "|" between lines. */
  soft: string
  same: string
  /** Words that say whom it is about. */
  whom: string
  /** Words that tell that a danger is only talked of. */
  calm: string
  /** What means something else behind some words: burnt papers are spoilt ones. */
  after: OtherMeaning[]
  /** Name of the region without its level, as it stands in many names. */
  region: string
  /**
   * id ("" if it is its short name's), name, what else it is called, the short name first (";" between), the contact to press and its link ("" if there is
   * none), the part of the office whose contact it is if it isn't the whole office's.
   */
  offices: [string, string, string, string, string, string?][]
  /** What is open to any complaint, in the order in which to try: what it is called, its link. */
  doors: [string, string][]
  /**
   * Whose words they are, and the words (";" between, "|" between choices); offices, a channel or body by their place in
   * their list, -1 for nobody's. Before "!" stands the place of the danger that all words from there on tell of: "0!kebakaran;damkar;!asap".
   */
  words: [FinderTarget | readonly number[], string][]
  /** The most frequent problems, first the one that people have most. */
  frequent: readonly string[]
  /** name, about, contact, its link, 1 if it is for emergencies, 2 if it is for what isn't the regency's. */
  channels: [string, string, string, string, 0 | 1 | 2][]
  /** Of each danger the place in `channels` of who is called, or -1, and who would be called if that worked here. */
  dangers: [number, string?][]
  /** Emergency channels that don't work here, each with the danger that it is for. */
  absent: [string, number][]
  /** Whoever isn't the regency: name, about, place in `channels` of where it can be told or -1. */
  bodies: [string, string, number][]
  /** Things, whoever has them, and the offices that have such things usually: SMA, the province, the office for schools. */
  owners: [string, FinderTarget, readonly number[]][]
  districts: DistrictRow[]
  /** Villages whose office keeps the id of an earlier code. */
  ids: Record<string, string>
  /** What a desa, a kelurahan and a kecamatan are called. */
  levels: [string, string, string]
  /** What few people say, as soon as it is there. */
  rare?: RareRows
}

/** What few people say, as it travels after the rows of the same build. */
export type RareRows = Pick<FinderRows, 'stamp' | 'words' | 'ignore' | 'same'>

/** Rows with what few people say in them; of another build nothing is taken. */
export const withRare = (rows: FinderRows, { stamp, words, ignore, same }: RareRows): FinderRows =>
  stamp === rows.stamp
    ? {
        ...rows,
        words: [...rows.words, ...words],
        ignore: `${rows.ignore} ${ignore}`,
        same: `${rows.same}|${same}`,
      }
    : rows

export type FinderTarget = number | 'district' | 'village' | `c${number}` | `b${number}` | `!${number}` | `p${string}`

/** So many of an office's words say what it deals with. */
export const DEALS = 3
const DANGER = /^(\d*)!/

/** A word without the danger that it and those behind it tell of. */
export const unmarked = (word: string): string => word.replace(DANGER, '')

/** Whose words a row's are, each by itself. */
export const targetsOf = (whose: FinderTarget | readonly number[]): FinderTarget[] =>
  ([] as FinderTarget[]).concat(whose)

/** The id of an office. */
export const idOf = ([id, , others]: readonly [string, string, string, ...unknown[]]): string =>
  id || wordsOf(others.split(';', 1)[0]!).join('-')

/** How words are understood. */
export const synonymsOf = ({ ignore, soft, same, whom, calm }: FinderRows): Synonyms => ({
  ignore: [ignore],
  soft: soft.split('|'),
  same: same.split('|'),
  whom: [whom],
  calm: [calm],
})

/** Everything that words are looked for in. */
export function phrasesOf({ offices, channels, bodies, words, absent }: FinderRows): Phrase<FinderTarget>[] {
  const phrases: Phrase<FinderTarget>[] = []
  const name = (target: FinderTarget, text: string) => phrases.push({ target, text, isName: true })
  for (const [index, [, full, others]] of offices.entries()) {
    for (const text of [full, ...others.split(';')]) name(index, text)
  }
  for (const [index, [text, , contact]] of channels.entries()) {
    name(`c${index}`, text)
    if (/^\d+$/.test(contact)) name(`c${index}`, contact)
  }
  for (const [text, danger] of absent) name(`!${danger}`, text)
  for (const [index, [text]] of bodies.entries()) name(`b${index}`, text)
  for (const [whose, texts] of words) {
    let danger = ''
    for (const word of texts.split(';')) {
      danger = DANGER.exec(word)?.[1] ?? danger
      const targets = targetsOf(whose).filter((target) => target !== -1)
      if (danger) targets.push(`!${Number(danger)}`)
      for (const text of sayingsOf(unmarked(word)))
        for (const target of targets) phrases.push({ target, text, isName: false, ...(danger && { isDanger: true }) })
    }
  }
  return phrases
}
