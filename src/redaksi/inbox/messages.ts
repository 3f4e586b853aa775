/** Pasted text as messages: one each, with the day that the telephone writes in front. */
import type { Day } from '../../directory/dates.ts'
import { daysBetween, isDay } from '../../directory/dates.ts'
import { chatMessages, isRetraction } from '../../import/table/chat.ts'
import { knownWord } from './message/words.ts'

export interface IncomingMessage {
  text: string
  /** Day on which it was sent, where that is told. */
  on?: Day
  /** What its writer sent afterwards that may take it back or say more of it. */
  followed?: string
}

/** Marks of quotations, which say nothing. */
const QUOTES = /(?<=^|\n)[ \t]*>+ ?|["“”„«»]+/g
/** Bold, italics, struck through: a pair around words; alone they may be part of an account's name. */
const PAIRED = /(?<![\p{L}\p{N}_@])([*_~`]{1,3})(?=\S)(.*?\S)\1(?![\p{L}\p{N}])/gu

/** A number and nothing else. */
const BARE_NUMBER = /^[+(]{0,2}\d[\d .()-]{5,}\d$/

const HAS_NUMBER = /\d[\d .()-]{5,}\d/

/** Whether a text is no message but rows of a spreadsheet, as they are copied: cells with tabs between. */
export function isTable(text: string): boolean {
  const [first, ...rows] = text.split(/\r?\n/).filter((line) => line.trim() !== '')
  const isRow = (line: string | undefined) => line?.includes('\t') ?? false
  return isRow(first) && rows.length > 0 && rows.filter(isRow).length * 2 >= rows.length
}

interface SentMessage {
  text: string
  on?: Day | undefined
  sender?: string | undefined
}

/** The messages of a text; without days in it all of it is one. */
export function incomingMessages(text: string): IncomingMessage[] {
  const messages = joined(
    chatMessages(text.normalize('NFKC')).flatMap(({ day, sender, lines }): SentMessage[] => {
      const plainText = lines.join('\n').replace(QUOTES, '').replace(PAIRED, '$2').trim()
      return plainText === '' ? [] : [{ text: plainText, sender, on: day && dayOf(day) }]
    }),
  )
  const followed = followedBy(messages)
  return messages.map((message) => {
    const { text: own, on } = message
    const next = followed.get(message)
    return { text: own, ...(on && { on }), ...(next && { followed: next.text }) }
  })
}

/** Of each message what its writer sent next, where that says more of it, or else what they took back soon after. */
function followedBy(messages: readonly SentMessage[]): Map<SentMessage, SentMessage> {
  const followed = new Map<SentMessage, SentMessage>()
  const later = new Map<string, { next: SentMessage; retraction: SentMessage | undefined }>()
  for (const message of messages.toReversed()) {
    const { sender, on, text } = message
    if (!sender) continue
    const known = later.get(sender)
    const isNear = (one: SentMessage) => !on || !one.on || Math.abs(daysBetween(on, one.on)) <= 1
    const told = [known && saysMore(known.next.text) ? known.next : undefined, known?.retraction]
    const found = told.find((one) => one !== undefined && isNear(one))
    if (found) followed.set(message, found)
    later.set(sender, { next: message, retraction: isRetraction(text) ? message : known?.retraction })
  }
  return followed
}

/** Whether a message without a number says more than thanks: "mulai besok ya", "tunggu dulu". */
const saysMore = (text: string): boolean =>
  !HAS_NUMBER.test(text) && (text.match(/\p{L}+/gu) ?? []).some((word) => knownWord(word)?.sort !== 'polite')

/** With a number that its writer sent alone put behind what was sent just before, where that has none. */
function joined(messages: readonly SentMessage[]): SentMessage[] {
  const all: SentMessage[] = []
  for (const message of messages) {
    const last = all.at(-1)
    const isRest = last?.sender && last.sender === message.sender && last.on === message.on
    if (isRest && BARE_NUMBER.test(message.text) && !HAS_NUMBER.test(last.text))
      last.text = `${last.text} ${message.text}`
    else all.push({ ...message })
  }
  return all
}

/** "28/11/26" of a telephone. */
function dayOf(written: string): Day | undefined {
  const [day = '', month = '', year = ''] = written.split('/')
  const whole = `${year.length === 2 ? `20${year}` : year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return isDay(whole) ? whole : undefined
}
