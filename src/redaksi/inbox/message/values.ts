/** Numbers, addresses and accounts that stand in a message, read as the import reads them. */

import { isMobile } from '../../../directory/channels/phone.ts'
import { checkValue } from '../../../directory/checks/channels.ts'
import type { Content } from '../../../directory/content/content.ts'
import { PLATFORMS, type Platform, platformsWith } from '../../../directory/content/platforms.ts'
import type { ChannelType } from '../../../directory/content/schema.ts'
import { once } from '../../../directory/lookup.ts'
import { FREE_MESSAGE } from '../../../i18n/redaksi-message.ts'
import { readContacts } from '../../../import/cells/cells.ts'
import type { Thing } from './tokens.ts'

/** What sort of contact it is by itself; a number may be a telephone's, WhatsApp's or for SMS. */
export type ValueKind = 'number' | Exclude<ChannelType, 'phone' | 'whatsapp' | 'sms'>

export interface FoundValue extends Thing {
  sign: 'k'
  kind: ValueKind
  /** Canonical. */
  value: string
  doubts: string[]
}

export interface MessageValues {
  found: FoundValue[]
  /** What looks like a contact and can't be read. */
  doubts: string[]
}

const EMAIL = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g
const SITE =
  /(?<![\w@.])(?:https?:\/\/[^\s,;()<>"]+|(?:[a-z0-9-]+\.)+(?:go\.id|desa\.id|co\.id|or\.id|invalid|id|com|net|org|me)(?:\/[^\s,;()<>"]*)?)(?![\w@])/gi
const WORDS_OF = platformsWith().flatMap((platform) =>
  PLATFORMS[platform].words.map((word) => [word, platform] as const),
)
const ACCOUNT = new RegExp(
  `(?<![\\p{L}\\p{N}])(${WORDS_OF.map(([word]) => word)
    .sort((a, b) => b.length - a.length)
    .join('|')})((?:\\s+\\p{L}+){0,6}\\s*[:=]?\\s*)(@[\\w.]+\\w)`,
  'giu',
)
const LABEL_ACCOUNT = new RegExp(
  `(?<![\\p{L}\\p{N}])(${WORDS_OF.map(([word]) => word).join('|')})(\\s*[:=]\\s*|\\s+(?=\\w+[._]))([\\w.]+\\w)`,
  'giu',
)
const HANDLE = /(?<![\w@./-])\w+[._][\w.]*\w(?![\w@/-])/g
/** A number with whatever stands between its digits; a date, a decree and an identity number are none. */
const RUN =
  /(?<![\p{L}\p{N}/]|\d[.,-])(?:\(?\+\s?62\)?(?:[\s.-]*\(\d{2,4}\))?|62(?=[\s.-]*\d)|\(0\d{2,4}\)|0|8(?=[\d\s.-]{8}))[\d \t\u00a0.\u2010-\u2015-]{5,}\d(?![\p{L}/]|[.,-]?\d)/gu
const NEXT_NUMBER = /[ \t\u00a0]+(?=\(?\+?62|\(?0\d)/
/** Digits of a number. */
const SHORTEST = 8
/** A number as it is dialled within its area: three digits and three or four more. */
const LOCAL =
  /(?<![\p{L}\p{N}/]|[\d.,+-]|rp\.?\s?|kode pos\s|rt\s|rw\s)[2-9]\d{2}[ .-]?\d{3,4}(?![\p{L}\p{N}/]|[.,-]?\d)/giu
/** What tells that a telephone number stands behind it. */
const TELEPHONE =
  /(?<!\p{L})(?:te?le?po?n|telp|te?lp|tlpn|tilpun|tilpon|tlp|tel|nomo?e?r|no|hotline|call center|igd|ugd|damkar)(?!\p{L})/iu
/** What tells in front of it that it is another number. */
const OTHER_NUMBER = /(?<!\p{L})(?:sk|surat|rek\w*|nik|nip|faks?|fax|anggota|pelanggan)(?!\p{L})[^\d\n]{0,20}$/iu
/** The area of a region's numbers is one where so many of them share it. */
const MOST = 0.75

/** All contacts of a text, in order. @param taken parts that are something else: days, times */
export function valuesIn(
  text: string,
  taken: readonly { start: number; end: number }[],
  content: Content,
): MessageValues {
  const isSample = content.region.value.sample
  const values: MessageValues = { found: [], doubts: [] }
  const isFree = (start: number, end: number) =>
    ![...taken, ...values.found].some((one) => start < one.end && one.start < end)
  const add = (kind: ValueKind, start: number, written: string, meant = written): boolean => {
    if (!isFree(start, start + written.length)) return false
    const type: ChannelType = kind === 'number' ? 'phone' : kind
    const read = readContacts(type, meant)
    const [value, ...more] = read.ok ? read.value : []
    if (!read.ok || value === undefined || more.length > 0) return false
    const faults: string[] = []
    checkValue({ type, value }, isSample, [], ({ message }) => faults.push(message))
    if (faults.length > 0) return false
    const doubts = read.notes.filter((note) => !note.startsWith('keterangan') && !note.includes('bukan situs'))
    values.found.push({ sign: 'k', start, end: start + written.length, kind, value, doubts })
    return true
  }
  const refuse = (start: number, written: string) => {
    if (isFree(start, start + written.length)) values.doubts.push(FREE_MESSAGE.unreadable(written.trim()))
  }
  for (const { 0: all, index } of text.matchAll(EMAIL)) if (!add('email', index, all)) refuse(index, all)
  for (const { 0: all, index } of text.matchAll(SITE)) {
    const written = all.replace(/[.!?]+$/, '')
    if (!add(kindOfSite(written), index, written)) refuse(index, written)
  }
  for (const account of [ACCOUNT, LABEL_ACCOUNT])
    for (const { 0: all, 1: label = '', 3: handle = '', index } of text.matchAll(account)) {
      const platform = WORDS_OF.find(([word]) => word === label.toLowerCase())?.[1]
      const start = index + all.length - handle.length
      if (platform && isFree(start, start + handle.length) && !add(platform, start, handle)) refuse(start, handle)
    }
  for (const { 0: handle, index } of text.matchAll(HANDLE)) {
    const platform = recordedAccounts(content).get(handle.toLowerCase())
    if (platform) add(platform, index, handle)
  }
  for (const { 0: run, index } of text.matchAll(RUN)) {
    if (!isFree(index, index + run.length) || add('number', index, run)) continue
    for (const [start, piece] of piecesOf(run)) if (!add('number', index + start, piece)) refuse(index + start, piece)
  }
  const locals = localIn(text, content)
  for (const { start, written, meant, isKnown } of locals) {
    const isMeant = TELEPHONE.test(text.slice(0, start)) || locals.some((one) => one.isKnown)
    if (!isKnown && (!isMeant || OTHER_NUMBER.test(text.slice(0, start)))) continue
    if (add('number', start, written, meant) && !isKnown) values.found.at(-1)!.doubts.push(FREE_MESSAGE.areaAssumed)
  }
  values.found.sort((a, b) => a.start - b.start)
  return values
}

/** Numbers without their area, whole, and whether they are recorded. */
const localIn = (text: string, content: Content) =>
  [...text.matchAll(LOCAL)].flatMap(({ 0: written, index: start }) => {
    const digits = written.replace(/\D/g, '')
    const area = areaOf(content, digits.length)
    const meant = `${area}${digits}`
    return area ? [{ start, written, meant, isKnown: recordedPhones(content).includes(meant) }] : []
  })

/** Numbers of a region that ring at a desk. */
const recordedPhones = once(({ offices }: Content): readonly string[] =>
  [...offices.values()].flatMap(({ value: { channels } }) =>
    channels.flatMap(({ type, value }) =>
      type === 'phone' && value.startsWith('+62') && !isMobile(value) ? [value] : [],
    ),
  ),
)

/** An area's code: two digits in the largest cities, else three. */
const AREA = /^\+62(?:21|22|24|31|61|\d{3})$/

/** What nearly all numbers of a region begin with, in front of so many digits. */
function areaOf(content: Content, digits: number): string | undefined {
  const numbers = recordedPhones(content)
  const areas = Map.groupBy(numbers, (value) => value.slice(0, -digits))
  const [area, own] = [...areas].sort(([, a], [, b]) => b.length - a.length)[0] ?? []
  return area && own && AREA.test(area) && own.length >= numbers.length * MOST ? area : undefined
}

/** Accounts as they are recorded, which are known without their sign. */
const recordedAccounts = once(
  ({ offices }: Content): ReadonlyMap<string, Platform> =>
    new Map(
      [...offices.values()].flatMap(({ value: { channels } }) =>
        channels.flatMap(({ type, value }) =>
          platformsWith().includes(type as Platform)
            ? [[value.replace(/^@/, '').toLowerCase(), type as Platform] as const]
            : [],
        ),
      ),
    ),
)

function kindOfSite(written: string): ValueKind {
  const host = written
    .replace(/^https?:\/\//i, '')
    .split(/[/?#]/)[0]!
    .toLowerCase()
  if (/^(?:wa\.me|api\.whatsapp\.com)$/.test(host)) return 'number'
  const own = platformsWith().find((platform: Platform) => PLATFORMS[platform].hosts.includes(host))
  return own ?? 'website'
}

/** Numbers with nothing but blanks between them. */
function piecesOf(run: string): [start: number, piece: string][] {
  const pieces = run.split(NEXT_NUMBER)
  if (pieces.some((piece) => piece.replace(/\D/g, '').length < SHORTEST)) return [[0, run]]
  let start = 0
  return pieces.map((piece): [number, string] => {
    const at = run.indexOf(piece, start)
    start = at + piece.length
    return [at, piece]
  })
}
