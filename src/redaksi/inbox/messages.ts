/** Pasted text as messages: one each, with the day that the telephone writes in front. */
import type { Day } from '../../directory/dates.ts'
import { isDay } from '../../directory/dates.ts'
import { chatMessages } from '../../import/table/chat.ts'

export interface IncomingMessage {
  text: string
  /** Day on which it was sent, where that is told. */
  on?: Day
}

/** Marks of quotations, which say nothing. */
const QUOTES = /(?<=^|\n)[ \t]*>+ ?|["“”„«»]+/g
/** Bold, italics, struck through: a pair around words; alone they may be part of an account's name. */
const PAIRED = /(?<![\p{L}\p{N}_@])([*_~`]{1,3})(?=\S)(.*?\S)\1(?![\p{L}\p{N}])/gu

/** The messages of a text; without days in it all of it is one. */
export function incomingMessages(text: string): IncomingMessage[] {
  return chatMessages(text.normalize('NFKC')).flatMap(({ day, lines }) => {
    const plainText = lines.join('\n').replace(QUOTES, '').replace(PAIRED, '$2').trim()
    const on = day && dayOf(day)
    return plainText === '' ? [] : [{ text: plainText, ...(on && { on }) }]
  })
}

/** "28/11/26" of a telephone. */
function dayOf(written: string): Day | undefined {
  const [day = '', month = '', year = ''] = written.split('/')
  const whole = `${year.length === 2 ? `20${year}` : year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return isDay(whole) ? whole : undefined
}
