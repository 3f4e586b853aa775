/** That contacts were tried: with which result, on which day, by whom and how. */
import { isNumberType } from '../../directory/channels/contacts.ts'
import type { Day } from '../../directory/dates.ts'
import type { How, Result } from '../cells/terms.ts'
import { HEADERS } from '../table/columns.ts'
import type { Decision, HasColumn } from './decision.ts'
import type { ChannelStatement } from './statement.ts'

export interface ConfirmationCells {
  result: Result
  on?: Day
  by?: string
  how?: How
}

type Confirmation = NonNullable<ChannelStatement['confirmation']>

/** A confirmation needs its day and whoever has tried; the sheet with a column of evidence is its own way. */
export function decideConfirmation({ result, on, by, how }: ConfirmationCells, has: HasColumn): Decision<Confirmation> {
  if (on && by) return { value: { on, by, how: how ?? (has('evidence') ? 'sheet' : 'call'), result } }
  const missing = [...(on ? [] : ['checkedOn' as const]), ...(by ? [] : ['checkedBy' as const])]
  return {
    objections: missing.map((kind) => ({
      of: has(kind) ? kind : 'result',
      message: `hasilnya diisi, tetapi ${HEADERS[kind].toLowerCase()} kosong`,
      repair: 'konfirmasi dicatat dengan tanggal dan siapa yang memeriksa',
    })),
  }
}

/** All contacts of a row. A confirmation is that of the one which the row is about; or else of its numbers, if it has any. */
export function withConfirmation(
  named: readonly ChannelStatement[],
  own: readonly ChannelStatement[],
  confirmation: Confirmation | undefined,
): ChannelStatement[] {
  const numbers = named.filter(({ type }) => isNumberType(type))
  const tried = own.length > 0 ? own : numbers.length > 0 ? numbers : named
  return [...named, ...own].map((one) => (confirmation && tried.includes(one) ? { ...one, confirmation } : one))
}
