/** The words that say nothing as they travel, for lines are slow. */
import { nearest } from './near.ts'
import { createVocabulary, type Synonyms, wordsOf } from './words.ts'

/**
 * Synonyms whose words that say nothing are those alone which would else be taken for something.
 * @param texts in which words are looked for, names of places among them: a word that is none of theirs, nor like one, says nothing by itself
 */
export function leanSynonyms({ ignore, same }: Synonyms, texts: readonly string[]): Synonyms {
  const { formOf, known } = createVocabulary({ ignore: [], same })
  const surface = [...new Set([...known, ...texts.flatMap(wordsOf)])]
  const held = new Set(surface.map(formOf))
  const isLike = (word: string): boolean =>
    held.has(formOf(word)) || surface.some((one) => one.startsWith(word)) || nearest(word, surface) !== undefined
  const silent = [...new Set(ignore.flatMap((line) => line.split(' ')))]
  return {
    ignore: [silent.filter(isLike).sort().join(' ')],
    same,
  }
}
