/** Which phrases a query is about. Runs in the browser, so it imports nothing but words. */
import { nearest } from './near.ts'
import { heldForm, SOFT, type Vocabulary, wordsOf } from './words.ts'

/** Somebody's words for a problem, or somebody's name. */
export interface Phrase<T> {
  target: T
  text: string
  /** Whether it is a name: a name that is meant is meant wholly. */
  isName: boolean
  /** Whether it tells of danger: then words count that say nothing elsewhere. */
  isDanger?: boolean
}

export interface Ranked<T> {
  target: T
  score: number
  /** How much is meant of the phrase that is meant most wholly, 0 to 1. */
  share: number
  /** The forms that the query shares with the phrase that fits best, and whether they are all of it. */
  shared: string[]
  isWhole: boolean
  /** Whether that phrase tells of danger. */
  isDanger: boolean
  /**
   * Whether it answers all that was typed: every word is known as it stands and is among its own, one phrase of which is
   * meant wholly. Of a word that is still being typed this isn't asked.
   */
  isAll: boolean
  /** All forms of the query that any of its phrases holds. */
  held: ReadonlySet<string>
  /** The words of the query that the phrase that fits best holds, unless it is a name. */
  word?: string
  /** What they are taken for, if they are known only as something like them. */
  guess?: string
}

/** What a word still being typed counts, one that is only nearly known, and one that says only where. */
const PREFIX = 0.6
const NEAR = 0.9
const REGION = 0.3
/** What stands beside something says where it is, seldom what is wrong: "lampu depan mushola". */
const BESIDE = /^(?:depan|dpn|ngarep|mburi|belakang|sebelah|samping|dek[ae]t|cedh?ak|cerak|pinggir)$/
const PLACE = 0.5
/** What stands after "in" says where it is more often than what is wrong: "karcis parkir di pasar". */
export const IN = /^(?:di|neng|ning|ing|nang|ng|wonten)$/
const WITHIN = 0.75
/** Whom it is about, beside what tells more: "puskesmas tidak ada jalur kursi roda". */
const WHOM = 0.4
/** So many words further on, what tells that a danger is only talked of still does: "klaim bpjs korban tabrakan". */
const ALONG = 3
/** What counts of a phrase however long it is; the rest counts by the share of the phrase that is meant. */
const BASE = 0.35
/** Words of the query that other phrases of the same target hold. */
const ELSEWHERE = 0.45
/** What being the most frequent of all problems adds, and what each further phrase with a word of the query. */
const FREQUENT = 0.2
const FURTHER = 0.02
const MOST_FURTHER = 5
/** A word still being typed has so many letters at least. */
export const SHORTEST_PREFIX = 3
/** Of words that were typed as one the longest has so many letters at least, and all together at most. */
const LONG_PART = 5
const LONGEST_JOINED = 40
const ABBREVIATED = /^[b-df-hj-np-tv-z]{3,}$/

/** What the forms of a query are like, "-" before a word that says nothing, in which a form means another. */
export type OtherMeaning = [forms: string, usual: string, meaning: string]

/** What a word of the query means: how much it counts, how it is typed, what it is taken for. */
interface Meant {
  counts: number
  /** What is left of it where it tells no danger, for it says where or whom rather than what. */
  aside: number
  typed: string
  guess?: string
  /** A danger that is only talked of. */
  isTold?: boolean
}

interface Best {
  score: number
  share: number
  shared: string[]
  isName: boolean
  isDanger: boolean
  isWhole: boolean
}

/**
 * Makes a ranking: a query in, targets out, best first. A word weighs more the fewer targets use it; a phrase counts by
 * the weight of the words that it shares with the query, and more if it holds little else. Words that nobody typed all
 * weigh the same.
 * @param region word that is in many names and says nothing
 * @param frequent the most frequent problems, first the one that people have most
 * @param after what means something else in some queries
 */
export function createRanking<T>(
  phrases: readonly Phrase<T>[],
  { region, frequent, after }: { region: string; frequent: readonly string[]; after: readonly OtherMeaning[] },
  vocabulary: Vocabulary,
): (query: string) => Ranked<T>[] {
  const { formOf, softFormOf, paired, known, whom, calm } = vocabulary
  const terms = phrases.map(({ text, isDanger }) => formsOf(text, vocabulary, isDanger))
  const meanings = after.map(([behind, usual, meaning]) => ({ behind: new RegExp(behind), usual, meaning }))
  const holders = new Map<string, Set<T>>()
  const surface = new Set(known)
  /** What tells of danger by itself. */
  const alarming = new Set<string>()
  for (const [index, { target, text, isDanger }] of phrases.entries()) {
    for (const word of wordsOf(text)) surface.add(word)
    const [first = '', second] = terms[index]!
    if (isDanger && !second) alarming.add(first)
    // words of danger are no less telling of other problems
    for (const term of terms[index]!)
      if (!isDanger) holders.set(term, (holders.get(term) || new Set()).add(target))
      else if (!holders.has(term)) holders.set(term, new Set())
  }
  const count = new Set(phrases.map(({ target }) => target)).size
  const weightOf = (term: string): number => {
    const weight = Math.log(1 + count / (holders.get(term)!.size || 1))
    return term === region ? weight * REGION : weight
  }
  const usual = [...holders.keys()].reduce((total, term) => total + weightOf(term), 0) / Math.max(1, holders.size)
  const commonness = (text: string): number => {
    const at = frequent.indexOf(text)
    return at < 0 ? 1 : 1 + FREQUENT * (1 - at / frequent.length)
  }

  const isOneWord = (word: string): boolean => {
    const form = formOf(word)
    return form !== undefined && (surface.has(word) || holders.has(form))
  }
  /** Telling words that were typed as one, "jalanrusak". */
  function apart(word: string): string[] | undefined {
    if (isOneWord(word)) return [word]
    for (let at = word.length - SHORTEST_PREFIX; at >= SHORTEST_PREFIX; at--) {
      const rest = isOneWord(word.slice(0, at)) && apart(word.slice(at))
      if (rest) return [word.slice(0, at), ...rest]
    }
    return undefined
  }
  /** A word, or those that it is made of, one of which is long: short ones make up many a word. */
  function partsOf(word: string): readonly string[] {
    const parts = word.length > LONGEST_JOINED || heldForm(word, formOf, holders) ? undefined : apart(word)
    return parts?.some((part) => part.length >= LONG_PART) ? parts : [word]
  }

  /** Forms that a query means, and whether each of its words is known as it is typed. */
  function meant(query: string): { wanted: Map<string, Meant>; isKnown: boolean } {
    const words = paired(([] as string[]).concat(...wordsOf(query).map(partsOf)))
    const forms = words.map(formOf).map((form, at) => `${form && holders.has(form) ? '' : '-'}${form || words[at]} `)
    const turns = meanings.filter(({ behind }) => behind.test(forms.join('')))
    const found = new Map<string, Meant>()
    let [isKnown, left] = [true, 0]
    for (const [at, word] of words.entries()) {
      const soft = softFormOf(word)
      if (soft) found.set(soft, { counts: 1, aside: 1, typed: word })
      if (formOf(word) === undefined) continue
      const before = words[at - 1] || ''
      const aside = BESIDE.test(before) ? PLACE : IN.test(before) ? WITHIN : 1
      const usual = heldForm(word, formOf, holders)
      const form = turns.find((turn) => turn.usual === usual)?.meaning || usual
      if (calm.has(formOf(word))) left = ALONG + 1
      const isTold = alarming.has(form || '') && (left > 0 || calm.has(formOf(words[at + 1] || '')))
      left = isTold ? 0 : left - 1
      if (form) found.set(form, { counts: 1, aside, typed: word, isTold })
      else if (
        at === words.length - 1 &&
        word.length >= SHORTEST_PREFIX &&
        [...surface].some((one) => one.startsWith(word))
      ) {
        for (const other of surface) {
          const full = other.startsWith(word) ? formOf(other) : undefined
          if (full && holders.has(full) && !found.has(full)) found.set(full, { counts: PREFIX, aside: 1, typed: word })
        }
      } else {
        // what is so short is still being typed
        if (word.length >= SHORTEST_PREFIX) isKnown = false
        const other = surface.has(word) ? undefined : inFull(word, surface) || nearest(word, surface)
        const right = other && formOf(other)
        // what is typed rightly isn't displaced by what is nearly it
        if (right && holders.has(right) && !found.has(right))
          found.set(right, {
            counts: NEAR,
            aside: 1,
            typed: word,
            guess: other,
            isTold: left >= 0 && alarming.has(right),
          })
      }
    }
    for (const [form, meant] of found)
      if (whom.has(form) && [...found.keys()].some((one) => isTelling(one) && weightOf(one) > weightOf(form)))
        meant.aside *= WHOM
    return { wanted: found, isKnown }
  }

  function fit(index: number, wanted: ReadonlyMap<string, Meant>): Best | undefined {
    const { text, isName, isDanger = false } = phrases[index]!
    const all = terms[index]!
    const shared = all.filter((term) => wanted.has(term))
    if (!shared.some(isTelling)) return undefined
    const sum = shared.reduce((total, term) => total + weightOf(term) * countOf(wanted.get(term)!, isDanger), 0)
    const typed = shared.reduce((total, term) => total + weightOf(term), 0)
    const whole = typed + usual * (all.length - shared.length)
    const share = whole > 0 ? sum / whole : 0
    const score = sum * (isName ? share : (BASE + (1 - BASE) * share) * commonness(text))
    const isTold = isDanger && shared.some((term) => wanted.get(term)!.isTold)
    return { score, share, shared, isName, isDanger, isWhole: shared.length === all.length && !isTold }
  }

  return (query) => {
    const { wanted, isKnown } = meant(query)
    const telling = [...wanted.keys()].filter(isTelling)
    const isTyping = telling.some((term) => wanted.get(term)!.counts === PREFIX)
    const best = new Map<T, Best>()
    const all = new Map<T, Set<string>>()
    const further = new Map<T, number>()
    for (const [index, { target }] of phrases.entries()) {
      const one = fit(index, wanted)
      if (!one) continue
      const held = all.get(target) || new Set()
      for (const term of one.shared) held.add(term)
      all.set(target, held)
      further.set(target, (further.get(target) ?? -1) + 1)
      const before = best.get(target)
      const share = Math.max(one.share, before?.share || 0)
      const isBetter =
        !before || (one.isDanger && one.isWhole !== before.isWhole ? one.isWhole : one.score > before.score)
      best.set(target, { ...(isBetter ? one : before), share })
    }
    return [...best]
      .map(([target, { score, share, shared, isName, isWhole, isDanger }]) => {
        const held = all.get(target)!
        const others = [...held].filter((term) => shared.indexOf(term) < 0)
        const more = others.reduce((total, term) => total + weightOf(term) * countOf(wanted.get(term)!), 0)
        const often = 1 + FURTHER * Math.min(MOST_FURTHER, further.get(target)!)
        const isAll = isKnown && (isTyping || (isWhole && telling.every((term) => held.has(term))))
        const counted = {
          target,
          share,
          shared,
          held,
          isWhole,
          isDanger,
          isAll,
          score: score * often + ELSEWHERE * more,
        }
        return { ...counted, ...said(shared, wanted, isName) }
      })
      .sort((a, b) => b.score - a.score)
  }
}

const countOf = ({ counts, aside }: Meant, isDanger = false): number => (isDanger ? counts : counts * aside)

/** The known word that is written without its vowels. */
export const inFull = (word: string, known: Iterable<string>): string | undefined =>
  ABBREVIATED.test(word) ? [...known].find((one) => one.replace(/[aiueo]/g, '') === word) : undefined

/** In the words that were typed, in their order. */
function said(shared: readonly string[], wanted: ReadonlyMap<string, Meant>, isName: boolean) {
  const ones = [...wanted].filter(([term]) => shared.indexOf(term) >= 0).map(([, one]) => one)
  const guess = ones
    .map(({ guess }) => guess)
    .filter(Boolean)
    .join(' ')
    .replace(/_/g, ' ')
  const word = [...new Set(ones.map(({ typed }) => typed))].join(' ').replace(/_/g, ' ')
  return { ...(!isName && { word }), ...(guess && { guess }) }
}

/** Whether a form tells something alone. */
export const isTelling = (form: string): boolean => form.charAt(0) !== SOFT

/** The forms of a text's words, each once. */
export function formsOf(text: string, { formOf, softFormOf, paired }: Vocabulary, isDanger = false): string[] {
  const forms = paired(wordsOf(text))
    .filter((word) => word.length > 1)
    .map((word) => formOf(word) || (isDanger ? softFormOf(word) : undefined))
  return [...new Set(forms.filter((form) => form !== undefined))]
}
