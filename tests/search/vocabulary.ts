/** How the words of all regions are understood. */
import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import type { SynonymsFile } from '../../src/directory/content/schema.ts'
import { createVocabulary } from '../../src/finder/words.ts'

const { same, rare, ...others } = parse(readFileSync('src/content/_national/synonyms.yaml', 'utf8'), {
  schema: 'failsafe',
}) as SynonymsFile

export const nationalVocabulary = createVocabulary({ ...others, same: [...same, ...rare] })
