/** Which phrases a query is about. Runs in the browser, so it imports nothing but words. */
import { nearest } from './near.ts'
import { type Vocabulary, wordsOf } from './words.ts'

/** Somebody's words for a problem, or somebody's name. */
export interface Phrase<T> {
  target: T
  text: string
  /** Whether it is a name: a name that is meant is meant wholly. */
  isName: boolean
}

export interface Ranked<T> {
  target: T
  score: number
  /** How much of the phrase that fits best is meant, 0 to 1. */
  share: number
  /** The phrase that fits best, unless it is a name. */
  word?: string
}

/** What a word still being typed counts, and one that says only where. */
const PREFIX = 0.6
const REGION = 0.3
/** What counts of a phrase however long it is; the rest counts by the share of the phrase that is meant. */
const BASE = 0.35
/** Words of the query that other phrases of the same target hold. */
const ELSEWHERE = 0.45
const SHORTEST_PREFIX = 3

/**
 * Makes a ranking: a query in, targets out, best first. A word weighs more the fewer targets use it; a phrase counts by
 * the weight of the words that it shares with the query, and more if it holds little else.
 * @param region word that is in many names and says nothing
 */
export function createRanking<T>(
  phrases: readonly Phrase<T>[],
  region: string,
  vocabulary: Vocabulary,
): (query: string) => Ranked<T>[] {
  const { formOf, known } = vocabulary
  const terms = phrases.map(({ text }) => formsOf(text, vocabulary))
  const holders = new Map<string, Set<T>>()
  const surface = new Set(known)
  for (const [index, { target, text }] of phrases.entries()) {
    for (const word of wordsOf(text)) surface.add(word)
    for (const term of terms[index]!) holders.set(term, (holders.get(term) ?? new Set()).add(target))
  }
  const count = new Set(phrases.map(({ target }) => target)).size
  const weightOf = (term: string): number => {
    const weight = Math.log(1 + count / (holders.get(term)?.size ?? count))
    return term === region ? weight * REGION : weight
  }

  /** Forms that a query means, each with what it counts. */
  function meant(query: string): Map<string, number> {
    const words = wordsOf(query)
    const found = new Map<string, number>()
    for (const [at, word] of words.entries()) {
      const form = formOf(word)
      if (form === undefined) continue
      if (holders.has(form)) found.set(form, 1)
      else if (
        at === words.length - 1 &&
        word.length >= SHORTEST_PREFIX &&
        [...surface].some((one) => one.startsWith(word))
      ) {
        for (const other of surface) {
          const full = other.startsWith(word) ? formOf(other) : undefined
          if (full && holders.has(full)) found.set(full, Math.max(found.get(full) ?? 0, PREFIX))
        }
      } else {
        const other = surface.has(word) ? undefined : nearest(word, surface)
        const right = other && formOf(other)
        if (right && holders.has(right)) found.set(right, 1)
      }
    }
    return found
  }

  return (query) => {
    const wanted = meant(query)
    const best = new Map<T, { score: number; share: number; shared: Set<string>; word?: string }>()
    const all = new Map<T, Set<string>>()
    for (const [index, { target, text, isName }] of phrases.entries()) {
      const shared = terms[index]!.filter((term) => wanted.has(term))
      if (shared.length === 0) continue
      const sum = shared.reduce((total, term) => total + weightOf(term) * wanted.get(term)!, 0)
      const whole = terms[index]!.reduce((total, term) => total + weightOf(term), 0)
      const share = whole > 0 ? sum / whole : 0
      const score = sum * (isName ? share : BASE + (1 - BASE) * share)
      const held = all.get(target) ?? new Set()
      for (const term of shared) held.add(term)
      all.set(target, held)
      if (score > (best.get(target)?.score ?? 0))
        best.set(target, { score, share, shared: new Set(shared), ...(!isName && { word: text }) })
    }
    return [...best]
      .map(([target, { score, share, shared, word }]) => {
        const others = [...all.get(target)!].filter((term) => !shared.has(term))
        const more = others.reduce((total, term) => total + weightOf(term) * wanted.get(term)!, 0)
        return { target, score: score + ELSEWHERE * more, share, ...(word && { word }) }
      })
      .sort((a, b) => b.score - a.score)
  }
}

/** The forms of a text's words, each once. */
export function formsOf(text: string, { formOf }: Vocabulary): string[] {
  const forms = wordsOf(text)
    .filter((word) => word.length > 1)
    .map(formOf)
  return [...new Set(forms.filter((form) => form !== undefined))]
}
