/** Adds to a region's ledger, as every change of content is made. */
import { LEDGER_FILE } from '../../directory/content/schema.ts'
import { type Issued, unrecorded, whyNotRecorded, withEntries, withIssued } from '../../directory/editions/ledger.ts'
import type { Directory } from '../../directory/model.ts'
import { issue, type PrintedPaper } from '../../posters/sets/issue.ts'
import { Explained } from '../base/explained.ts'
import type { RegionSettings } from '../cli/settings.ts'
import { requireContent } from './content.ts'
import { changeContent } from './content-write.ts'

/**
 * @param add is given the directory and the ledger's text; gives what is to be entered and the text with it
 * @returns what was entered
 * @throws as `changeContent` and `requireContent` do, and what `add` throws: nothing is then entered
 */
function addToLedger<T>(
  settings: RegionSettings,
  add: (directory: Directory, text: string) => { entries: T[]; text: string },
): T[] {
  const { value } = changeContent(settings.region, (given) => {
    const { directory, files } = requireContent(settings, given)
    const { entries, text } = add(directory, files.find(({ path }) => path === LEDGER_FILE)!.text)
    return { changes: entries.length > 0 ? [{ path: LEDGER_FILE, text }] : [], value: entries }
  })
  return value
}

/**
 * Enters the current editions that the ledger doesn't hold yet.
 * @returns how many, or why none can be recorded as long as the site's address isn't decided on
 * @throws as `addToLedger` does
 */
export function recordEditions(settings: RegionSettings): { recorded: number } | { why: string } {
  let why: string | undefined
  const recorded = addToLedger(settings, (directory, text) => {
    why = whyNotRecorded(directory)
    const entries = why ? [] : unrecorded(directory)
    return { entries, text: withEntries(text, entries) }
  })
  return why === undefined ? { recorded: recorded.length } : { why }
}

/**
 * Notes what was printed and given out.
 * @throws Explained with everything that speaks against it, and as `addToLedger` does: nothing is then noted
 */
export const issuePaper = (settings: RegionSettings, printed: PrintedPaper): Issued[] =>
  addToLedger(settings, (directory, text) => {
    const { entries, refusals } = issue(directory, printed)
    if (refusals.length > 0) throw new Explained(refusals.join('\n'))
    return { entries, text: withIssued(text, entries) }
  })
