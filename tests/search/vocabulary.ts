/** How the words of all regions are understood. */
import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { createVocabulary, type Synonyms } from '../../src/finder/words.ts'

export const nationalVocabulary = createVocabulary(
  parse(readFileSync('src/content/_national/synonyms.yaml', 'utf8'), { schema: 'failsafe' }) as Synonyms,
)
