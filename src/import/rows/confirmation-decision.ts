/** That contacts were tried: with which result, on which day, by whom and how. */
import { isNumberType } from '../../directory/channels/contacts.ts'
import type { ChannelType } from '../../directory/content/schema.ts'
import type { Day } from '../../directory/dates.ts'
import { type How, type Result, TYPES } from '../cells/terms.ts'
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

/** What is tried by a way that tries one kind of numbers alone. */
const TRIED: Partial<Record<How, ChannelType>> = { call: 'phone', whatsapp: 'whatsapp', sms: 'sms' }

/**
 * All contacts of a row. A confirmation is that of the one which the row is about; or else of its numbers, if it has
 * any, of those alone that are tried that way; of two numbers nobody can say which was.
 */
export function withConfirmation(
  named: readonly ChannelStatement[],
  own: readonly ChannelStatement[],
  confirmation: Confirmation | undefined,
): Decision<ChannelStatement[]> & { value: ChannelStatement[] } {
  if (!confirmation) return { value: [...named, ...own] }
  const numbers = named.filter(({ type }) => isNumberType(type))
  const type = TRIED[confirmation.how]
  const fitting = numbers.filter((one) => one.type === type)
  const tried = own.length > 0 ? own : fitting.length > 0 ? fitting : numbers.length > 0 ? numbers : named
  if (own.length === 0 && type && new Set(tried.flatMap(({ values }) => values)).size > 1 && numbers.length > 0) {
    const message = 'hasil ini di samping beberapa nomor: yang mana yang dicoba?'
    return { value: [], objections: [{ of: 'result', message, repair: 'tulis tiap nomor di baris sendiri' }] }
  }
  const others = numbers.filter((one) => own.length === 0 && !tried.includes(one))
  const message = `hasil ini dibaca untuk ${[...new Set(tried.map((one) => TYPES.labels[one.type]))].join(', ')} saja`
  return {
    value: [...named, ...own].map((one) => (tried.includes(one) ? { ...one, confirmation } : one)),
    ...(others.length > 0 && {
      remarks: [{ of: 'result', message, repair: 'tulis nomor yang lain di baris sendiri' }],
    }),
  }
}
