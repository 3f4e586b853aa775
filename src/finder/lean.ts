/** The words that say nothing, and those that mean the same, as they travel: lines are slow. */
import { nearest } from './near.ts'
import { inFull, SHORTEST_PREFIX } from './ranking.ts'
import { createVocabulary, heldForm, type Synonyms, stem, wordsOf } from './words.ts'

/** Words that say nothing, a space between; lines of words that mean the same, "|" between. */
export interface Lean {
  ignore: string
  same: string
}

/** Words so long may be made of others. */
const DERIVED = 6

/**
 * Synonyms whose words that say nothing are those alone which would else be taken for something.
 * @param texts in which words are looked for, names of places among them: a word that is none of theirs, nor like one, says nothing by itself
 * @param shown words that may be misspelt as they stand
 */
export function leanSynonyms(
  { ignore, soft, same }: Synonyms,
  texts: readonly string[],
  shown: ReadonlySet<string>,
): Lean {
  const { formOf, known } = createVocabulary({ ignore: [], same })
  const surface = [...new Set([...known, ...texts.flatMap(wordsOf)])]
  const held = new Set(surface.map(formOf))
  const isLike = (word: string): boolean =>
    heldForm(word, formOf, held) !== undefined ||
    (word.length >= SHORTEST_PREFIX && surface.some((one) => one.startsWith(word))) ||
    nearest(word, surface) !== undefined ||
    inFull(word, surface) !== undefined
  const silent = [...new Set(ignore.flatMap((line) => line.split(' ')))]
  return {
    ignore: silent.filter(isLike).sort().join(' '),
    same: withoutDerived({ ignore: silent, soft, same }, new Set([...silent, ...shown]), held).join('|'),
  }
}

/** Lines without what is understood by their other words: "sapine" where there is "sapi". */
function withoutDerived(
  { same, ...silent }: Synonyms,
  kept: ReadonlySet<string>,
  held: ReadonlySet<string | undefined>,
): string[] {
  const rows = same.map((row) => row.split(' '))
  const full = createVocabulary({ ...silent, same })
  const isPlain = (word: string, at: number) =>
    at === 0 || kept.has(word) || word.length < DERIVED || word.includes('_')
  /** Lines with these words, and those that aren't understood by them. */
  const completed = (some: readonly string[][]): string[][] => {
    const { formOf } = createVocabulary({ ...silent, same: some.map((row) => row.join(' ')) })
    const isUnderstood = (word: string) =>
      formOf(word) !== undefined && heldForm(word, formOf, held) === full.formOf(word)
    return rows.map((row, at) => row.filter((word) => some[at]!.includes(word) || !isUnderstood(word)))
  }
  const once = completed(rows.map((row) => row.filter(isPlain)))
  const roots = once.map((row) =>
    row.filter((word, at) => isPlain(word, at) || stem(word) === word || !row.includes(stem(word))),
  )
  return completed(roots).map((row) => row.join(' '))
}
