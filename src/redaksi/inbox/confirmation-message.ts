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
/** A message with more lines would make a code too dense to be scanned; the others are asked for on paper. */
const MOST_ITEMS = 6

/** "MXQCTB": what only whoever knows the secret can tell of an office and the day of its sheet. */
export function confirmationCode(secret: string, office: string, day: Day): string {
  const digest = createHmac('sha256', secret).update(`${office}\n${day}`).digest()
  return [...digest.subarray(0, CODE_LENGTH)].map((byte) => CODE_LETTERS[byte % CODE_LETTERS.length]).join('')
}

/** "261129" of 2026-11-29. */
export const shortDay = (day: Day): string => day.slice(2).replace(/-/g, '')

/** What a line of the message asks about. */
export interface AskedLine {
  /** "Telepon, Loket" */
  label: string
  /** As people read it. */
  shown: string
}

/** The contacts that a message asks about, numbers first. */
export const askedContacts = ({ contacts }: Pick<Office, 'contacts'>): Contact[] => contacts.slice(0, MOST_ITEMS)

/** Kinds that every office is asked for and that it has none of. */
const MISSING = ['phone', 'whatsapp', 'email'] as const

/** The lines of the message, each with what is held. */
export const askedLines = (office: Pick<Office, 'contacts'>): AskedLine[] =>
  askedContacts(office).map(({ type, unit, display }) => ({
    label: [channelName(type, texts('id')), unit].filter(Boolean).join(' '),
    shown: display,
  }))

/**
 * The text that an office sends: one line a contact, "BENAR" behind it, which it changes where it isn't so.
 * @param day of the sheet or message by which it is asked
 */
export function officeAnswerText(
  office: Pick<Office, 'id' | 'contacts' | 'holder'>,
  { day, code }: { day: Day; code: string },
): string {
  const { name } = office.holder
  const lines = [
    ...askedLines(office).map(({ label, shown }) => `${label} ${shown}: ${w.right}`),
    ...(name ? [`${w.head} ${name}: ${w.right}`] : []),
  ]
  const missing = MISSING.filter((type) => !office.contacts.some((contact) => contact.type === type))
  return [
    `${w.begin} ${office.id} ${shortDay(day)} ${code}`,
    w.how,
    ...lines.map((line, index) => `${index + 1}. ${line}`),
    ...missing.map((type) => `${channelName(type, texts('id'))}: `),
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
