/** What the finder searches, as a browser has it once all is loaded. */
import type { Directory } from '../../src/directory/model.ts'
import { finderLayers } from '../../src/finder/rows.ts'
import type { FinderRows } from '../../src/finder/searched.ts'

/** Everything of a directory that can be found, seldom words too. */
export function finderRows(directory: Directory): FinderRows {
  const { first, rare } = finderLayers(directory)
  return { ...first, rare }
}
