/** All that a search needs once somebody turns to it, in one file. */
import { type Answer, createFinder } from '../finder/finder.ts'
import type { FinderRows } from '../finder/searched.ts'
import { type Links, type LiveTexts, showAnswer } from './finder-results.ts'

/** What finds an answer, and what says and shows it. */
export const searchTools = (rows: FinderRows, texts: LiveTexts, links: Links) => ({
  find: createFinder(rows),
  show: (answer: Answer) => showAnswer(answer, texts, links),
})
