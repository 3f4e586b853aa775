/** Adds to a region's ledger, as every change of content is made. */
import type { Directory } from '../../directory/model.ts'
import type { RegionSettings } from '../cli/settings.ts'
import { requireContent } from './content.ts'
import { changeContent } from './content-write.ts'

/** Seen from the region's folder. */
const LEDGER = 'editions.yaml'

/**
 * @param add is given the directory and the ledger's text; gives what is to be entered and the text with it
 * @returns what was entered
 * @throws as `changeContent` and `requireContent` do, and what `add` throws: nothing is then entered
 */
export function addToLedger<T>(
  settings: RegionSettings,
  add: (directory: Directory, text: string) => { entries: T[]; text: string },
): T[] {
  const { value } = changeContent(settings.region, (given) => {
    const { directory, files } = requireContent(settings, given)
    const { entries, text } = add(directory, files.find(({ path }) => path === LEDGER)!.text)
    return { changes: entries.length > 0 ? [{ path: LEDGER, text }] : [], value: entries }
  })
  return value
}
