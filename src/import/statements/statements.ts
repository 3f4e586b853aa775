/** What the rows of a file say, before anybody compares it with what is recorded. */

import type { Day } from '../../directory/dates.ts'
import type { Statements } from '../rows/statement.ts'
import type { RawFile } from '../table/raw.ts'
import { readChat } from './chat-statements.ts'
import { readTable } from './sheet-statements.ts'
import { noteOf } from './table-notes.ts'

/** Of several files a sheet is named with its file: "[balasan.xlsx]Petunjuk". */
const SKIPPED = /^(?:\[.*\])?petunjuk$/i
/** The hidden sheet of our own workbooks, which holds what their dropdowns offer. */
const OPTIONS = /^(?:\[.*\])?pilihan$/i

/**
 * Reads every sheet of a file that holds a table.
 * @param today where lists that are too old are to be refused
 */
export function readStatements(file: RawFile, today?: Day): Statements {
  const said: Statements = {
    ...{ statements: [], notes: [] },
    ...{ rows: new Set(), hidden: new Set(), empty: new Set(), headings: new Set() },
  }
  for (const sheet of file.sheets) {
    if (SKIPPED.test(sheet.name) || (sheet.hidden && OPTIONS.test(sheet.name))) continue
    if (sheet.hidden) said.notes.push(noteOf(sheet, 'lembar tersembunyi tidak dibaca'))
    else readChat(sheet, said) || readTable(sheet, said, today)
  }
  return said
}
