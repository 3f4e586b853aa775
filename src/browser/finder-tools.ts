/** All that a search needs once somebody turns to it, in one file. */
import { type Answer, createFinder } from '../finder/finder.ts'
import type { FinderRows, RareRows } from '../finder/searched.ts'
import { type Links, type LiveTexts, showAnswer } from './finder-results.ts'

/** What finds an answer, and what says and shows it. */
export function searchTools(rows: FinderRows, texts: LiveTexts, links: Links) {
  let find = createFinder(rows)
  return {
    find: (query: string): Answer => find(query),
    /** From now on rare sayings are known too. */
    learn(rare: RareRows): void {
      find = createFinder({ ...rows, rare })
    },
    show: (answer: Answer) => showAnswer(answer, texts, links),
  }
}
