/**
 * The message by which an office confirms its contacts: finished when its telephone opens it, readable by people, bound
 * to the office and a day by a code. It proves only that its sender held the sheet.
 */
import { createHmac } from 'node:crypto'
import { channelName } from '../../directory/channels/contact-text.ts'
import { waHref } from '../../directory/channels/phone.ts'
import type { Day } from '../../directory/dates.ts'
import type { Contact, Office } from '../../directory/model.ts'
import { CONFIRM_WORDS as w } from '../../i18n/redaksi-inbox.ts'
import { texts } from '../../i18n/texts.ts'

/** Days in which a sheet is answered. */
export const ANSWER_DAYS = 30
/** Letters of codes: no vowels, so that they are no words, which telephones would correct. */
export const CODE_LETTERS = 'BCDFGHJKLMNPQRSTVWXY'
const CODE_LENGTH = 6
/** A code of a message with more lines would be too dense to be scanned: there are several then. */
const MOST_ITEMS = 6

/** "MXQCTB": what only whoever knows the secret can tell of an office and the day of its sheet. */
export function confirmationCode(secret: string, office: string, day: Day): string {
  const digest = createHmac('sha256', secret).update(`${office}\n${day}`).digest()
  return [...digest.subarray(0, CODE_LENGTH)].map((byte) => CODE_LETTERS[byte % CODE_LETTERS.length]).join('')
}

/** "261129" of 2026-11-29. */
export const shortDay = (day: Day): string => day.slice(2).replace(/-/g, '')

/** Kinds that every office is asked for and that it has none of. */
const MISSING = ['phone', 'whatsapp', 'email'] as const

/** What an office is asked with: its sheet's day and code. */
interface Asked {
  /** Of the sheet or message by which it is asked. */
  day: Day
  code: string
}

type AskedOffice = Pick<Office, 'id' | 'contacts' | 'holder'>

/** "WhatsApp Bina Marga 0008-1012-0001": as people know it, in as few letters as a code on paper needs. */
function askedLine({ type, unit, display }: Contact): string {
  const part = unit?.replace(/\s*\(.*\)/, '').replace(/^Bidang (?=\S)/, '')
  return [channelName(type, texts('id')), part, `${display}: ${w.right}`].filter(Boolean).join(' ')
}

/**
 * The text that an office sends: one line a contact, "BENAR" behind it, which it changes where it isn't so; then who heads
 * it, and what isn't held.
 */
export const officeAnswerText = (office: AskedOffice, asked: Asked): string =>
  answerText(office, asked, office.contacts, true)

/** The same as messages that each fit a code on paper, all contacts among them. */
export function officeAnswerParts(office: AskedOffice, asked: Asked): string[] {
  const { contacts } = office
  const count = Math.max(1, Math.ceil(contacts.length / MOST_ITEMS))
  const size = Math.ceil(contacts.length / count)
  return Array.from({ length: count }, (_, part) =>
    answerText(office, asked, contacts.slice(part * size, (part + 1) * size), part === count - 1),
  )
}

/** @param isLast whether what isn't a contact is asked for too */
function answerText(office: AskedOffice, { day, code }: Asked, contacts: readonly Contact[], isLast: boolean): string {
  const { name } = office.holder
  const missing = MISSING.filter((type) => !office.contacts.some((contact) => contact.type === type))
  return [
    `${w.begin} ${office.id} ${shortDay(day)} ${code}`,
    w.how,
    ...contacts.map(askedLine),
    ...(isLast && name ? [`${w.head} ${name}: ${w.right}`] : []),
    ...(isLast ? missing.map((type) => `${channelName(type, texts('id'))}: `) : []),
    `${w.sender}: `,
  ].join('\n')
}

/**
 * Address that opens WhatsApp with a text, to a number, or to somebody whom its user chooses. What a query may hold as it
 * is (RFC 3986) stays so: each sign that is saved makes the code on paper coarser.
 * @param number E.164
 */
export function whatsappAddress(text: string, number?: string): string {
  const encoded = encodeURIComponent(text).replace(/%(?:3A|2F|2C|40)/g, decodeURIComponent)
  return `${number ? waHref(number) : 'https://wa.me/'}?text=${encoded}`
}
