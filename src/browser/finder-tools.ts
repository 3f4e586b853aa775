/** All that a search needs once somebody turns to it, in one file. */
export { createFinder } from '../finder/finder.ts'
export { showAnswer } from './finder-results.ts'
