/**
 * A citizen's message that a number is wrong: how it is written on an office's page, and how it is read when it comes
 * back. One line of it is read by machine and is the same in every language:
 *
 *     Nomor salah: (0296) 531004 [DPUPR, dpupr, F7Q2]
 *
 * What comes back has been forwarded, quoted, joined and filled in by strangers: it is data, bounded, and nothing more.
 */

import { texts } from '../../i18n/texts.ts'
import { LANGUAGE_CODES } from '../content/languages.ts'
import { EDITION_CODE, OFFICE_ID } from '../content/schema.ts'
import { officeById } from '../lookup.ts'
import type { Contact, Directory, Office } from '../model.ts'
import { displayPhone, waHref } from './phone.ts'

export interface WrongReport {
  /** Id of an office, as it stands in the message: perhaps of none that there is. */
  office: string
  /** Code of the edition on the page that it was written from. */
  edition: string
  /** The wrong number in digits as it was typed, or the wrong account; absent where it was left open. */
  value?: string
  /** All else that was said, empty questions apart; perhaps nothing. */
  words: string
}

/** Ways that can carry a text which is already written. */
const WAYS = ['whatsapp', 'email', 'sms'] as const
/** More than anybody writes about a number. */
const LONGEST_TEXT = 10_000
const LONGEST_WORDS = 1000
/** As far as a published address can be long. */
const LONGEST_VALUE = 2000
const MOST_OF_NAME = 60
const OPEN = '…'

/** Where a citizen sends it: to the team's number, or to the office that takes corrections where it can be written to. */
export function wrongReportWay(directory: Directory): Pick<Contact, 'type' | 'display' | 'href'> | undefined {
  const { confirmations, corrections, sample } = directory.region
  if (confirmations) {
    const { whatsapp } = confirmations
    return { type: 'whatsapp', display: displayPhone(whatsapp), ...(!sample && { href: waHref(whatsapp) }) }
  }
  const { contacts } = officeById(directory, corrections.office)
  return WAYS.flatMap((way) => contacts.find(({ type }) => type === way) ?? [])[0]
}

/**
 * The message.
 * @param asked what the citizen may add, a line each
 * @param value the wrong number or account as people read it; left open where none is said
 */
export function wrongReportText(
  { id, short, edition }: Pick<Office, 'id' | 'short'> & { edition: Pick<Office['edition'], 'code'> },
  asked: readonly string[],
  value: string = OPEN,
): string {
  const named = short
    .normalize('NFKC')
    .replace(/[[\]\s]+/g, ' ')
    .trim()
    .slice(0, MOST_OF_NAME)
  const line = `Nomor salah: ${value} [${named}, ${id}, ${edition.code}]`
  return [line, ...asked.map((question) => `${question}: ${OPEN}`)].join('\n')
}

/** What stands before a message copied out of a chat: "[28/11/26 14.05] Nama:", "[14.05, 28/11/2026] Nama:", "28/11/26 14.05 - Nama:". */
const CHAT_HEAD =
  /^[ \t>]*\[?(?:\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4},? \d{1,2}[.:]\d{2}(?:[.:]\d{2})?|\d{1,2}[.:]\d{2}(?:[.:]\d{2})?,? \d{1,4}[/.-]\d{1,2}[/.-]\d{1,4})\]?(?: -)? [^:\n]{1,60}: ?/gm
/** Perhaps the end of the line: the office's name, its id and the code. */
const BRACKETS = /\[([^[\]]{0,300})\]/g
/** What commas, line breaks and quoting put between them. */
const BETWEEN = /[\s,>]+/
/** How the line begins, in spellings that keyboards make of it. */
const HEAD = /nom\p{L}{1,2}r\s+sal\p{L}{0,4}[\s>*:]*$/iu
const BEGIN = /sal\p{L}{0,4}[\s>*]*:/giu
const NUMBER = /\d[\d\s().·/\p{Pd}]*/gu
const ACCOUNT = /^(?=.*\p{L})(?:@\S+|\S+@\S+|[\p{L}\d-]+(?:\.[\p{L}\d-]+)+(?:[/?]\S*)?)$/u
const AROUND = /^["'`“”„«»‘’*~<>(]+|["'`“”„«»‘’*~<>).,;!?]+$/gu
const EMPTY_ANSWER = String.raw`[\s>]*:[\s>]*\.{2,}`

/** The questions of every language, where nothing was answered. */
const UNANSWERED = LANGUAGE_CODES.flatMap((language) => texts(language).office.wrongAsked).map((question) => {
  const spaced = question.replace(/[()]/g, String.raw`\$&`).replaceAll(' ', String.raw`[\s>]+`)
  return new RegExp(spaced + EMPTY_ANSWER, 'giu')
})

/** Reads such a message, whatever has become of it on its way; undefined where there is none in the text. The first counts. */
export function readWrongReport(text: string): WrongReport | undefined {
  const plain = text
    .slice(0, LONGEST_TEXT)
    .normalize('NFKC')
    .slice(0, LONGEST_TEXT)
    .replace(/\r\n?/g, '\n')
    .replace(/\p{Cf}|(?!\n)\p{Cc}/gu, '')
    .replace(CHAT_HEAD, '')
  for (const { index, 0: stamp, 1: within = '' } of plain.matchAll(BRACKETS)) {
    const [id = '', code = ''] = within.split(BETWEEN).filter(Boolean).slice(-2)
    const [office, edition] = [id.toLowerCase(), code.toUpperCase()]
    if (!OFFICE_ID.test(office) || !EDITION_CODE.test(edition)) continue
    const start = startOfValue(plain, index)
    const value = valueIn(plain.slice(start, index))
    const before = plain.slice(0, start).replace(HEAD, '')
    const between = value === undefined ? plain.slice(start, index).replace(HEAD, '') : ''
    const words = wordsOf([before, between, plain.slice(index + stamp.length)])
    return { office, edition, ...(value !== undefined && { value }), words }
  }
  return undefined
}

/** Where the wrong number begins that ends before the stamp: behind "salah:", or any colon, or the line's own start. */
function startOfValue(plain: string, end: number): number {
  const from = Math.max(0, end - LONGEST_VALUE)
  const near = plain.slice(from, end)
  const begin = [...near.matchAll(BEGIN)].at(-1)
  if (begin) return from + begin.index + begin[0].length
  const colon = near.lastIndexOf(':')
  return from + (colon >= 0 ? colon : near.trimEnd().lastIndexOf('\n')) + 1
}

/** A number in digits, or an account. */
function valueIn(said: string): string | undefined {
  const account = said
    .split(/\s+/)
    .map((token) => token.replace(AROUND, ''))
    .find((token) => ACCOUNT.test(token))
  if (account) return account
  const numbers = [...said.matchAll(NUMBER)].map(([found]) => found.replace(/\D/g, ''))
  return numbers.find(({ length }) => length >= 3 && length <= 16)
}

function wordsOf(parts: string[]): string {
  const said = UNANSWERED.reduce((left, question) => left.replace(question, ''), parts.join('\n'))
  const lines = said.split('\n').map((line) => line.replace(/^[\s>]+/, '').trim())
  return lines
    .filter((line) => /[\p{L}\p{N}]/u.test(line))
    .join('\n')
    .slice(0, LONGEST_WORDS)
}
