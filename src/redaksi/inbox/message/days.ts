/** Days in a message: "besok", "senin depan", "tgl 5", "per 1 desember", told from the day on which it was sent. */
import { addDays, type Day, daysBetween, isDay } from '../../../directory/dates.ts'
import { dayInWords } from '../../../directory/events/words.ts'
import { FREE_MESSAGE } from '../../../i18n/redaksi-message.ts'
import { readAnsweredDay } from '../../../import/cells/answered-day.ts'
import type { Thing } from './tokens.ts'

export interface FoundDay extends Thing {
  sign: 'd'
  /** Absent where it can't be said which day is meant. */
  day?: Day
  doubt?: string
  /** Told by its name alone, or "kemarin": it may be every week's, or that of something else. */
  isVague?: boolean
  /** As it stands in the text. */
  written: string
}

const WEEKDAYS: Readonly<Record<string, number>> = Object.fromEntries(
  [
    ['senin', 'senen', 'snin'],
    ['selasa', 'slasa', 'sls'],
    ['rabu', 'rebo'],
    ['kamis', 'kemis', 'kms'],
    ['jumat', "jum'at", 'jum’at', 'jumuah', 'jemuwah', 'jmt'],
    ['sabtu', 'setu', 'sbtu'],
    ['minggu', 'ahad'],
  ].flatMap((names, index) => names.map((name) => [name, index])),
)
const MONDAY = '2024-01-01'
const weekdayOf = (day: Day): number => ((daysBetween(MONDAY, day) % 7) + 7) % 7

const NEAR: readonly (readonly [RegExp, number])[] = [
  [/^(?:hari ini|dinten (?:punika|niki)|dina iki|sekarang|saiki|sakniki|sapunika|samenika)$/, 0],
  [/^(?:besok|bsk|besuk|sesuk|mbenjing|benjing|mbenjang)(?: (?:pagi|siang|sore|enjing))?$/, 1],
  [/^(?:lusa|emben|kalih dinten malih)$/, 2],
  [/^(?:kemarin|kmrn|kmarin|wingi|kala wingi)(?: \S+)?$/, -1],
]

const MONTHS =
  'jan(?:uari)?|feb(?:ruari)?|pebruari|peb|mar(?:et)?|apr(?:il)?|mei|juni?|juli?|agu(?:stus)?|agt|ags|sep(?:t(?:ember)?)?|okt(?:ober)?|nov(?:ember)?|nopember|nop|des(?:ember)?'
const NAMES = Object.keys(WEEKDAYS).join('|')
/** "Senin" or "Senin, " in front of a date. */
const NAMED = `(?:(?:${NAMES}),?\\s+(?:tgl\\.?\\s*|tanggal\\s*)?)?`
const NEXT =
  'depan|dpn|ngajeng|sesuk|besok|mbenjing|yang akan datang|yad|iki|ini|niki|lalu|kemarin|kmrn|wingi|kepungkur'
const AT = '(?<![\\p{L}\\p{N}/.-])'
const END = '(?![\\p{L}\\p{N}]|[/-]\\d)'
const pattern = (inner: string): RegExp => new RegExp(`${AT}${inner}${END}`, 'giu')

const WHOLE = pattern(`(${NAMED}\\d{1,2}\\s*[/.-]\\s*\\d{1,2}\\s*[/.-]\\s*(?:20\\d{2}|\\d{2})|20\\d{2}-\\d{2}-\\d{2})`)
const WORDED = pattern(`(${NAMED})(\\d{1,2})[\\s.-]*(${MONTHS})\\.?(?:[\\s.,-]*(20\\d{2}|[’']\\d{2}))?`)
const NUMBERED = pattern(`(?<=(?:per|mulai|tgl|tanggal|tmt|sejak|${NAMES})\\s)()(\\d{1,2})\\s*[/-]\\s*(0?[1-9]|1[0-2])`)
/** Between the first and the last of a span: "1-12 desember", "jam 7 s/d 14". */
export const UNTIL = '(?:-|–|s\\.?\\/?d\\.?|sampai(?:\\s+dengan)?|hingga|ngantos|nganti|dumugi)'
const RANGE = pattern(`(\\d{1,2})(\\s*${UNTIL}\\s*)(\\d{1,2})\\s+(${MONTHS})\\.?(?:\\s+(20\\d{2}))?`)
const OF_MONTH = pattern(
  `(${NAMED})(?:tgl|tanggal|tg)\\.?\\s*(\\d{1,2})(?:\\s*(bulan depan|bln depan|wulan ngajeng|besok|bulan ini|bln ini|(?:yang |yg )?lalu|kemarin|kmrn|wingi))?`,
)
const BARE_MONTH = pattern(`(?<=(?:per|mulai|sejak|tmt|wiwit)\\s)(?:(?:bulan|bln)\\s+)?(${MONTHS})(?:\\s+(20\\d{2}))?`)
const WEEK = pattern(
  '(?:\\d+\\s*|dua\\s+|tiga\\s+)(?:minggu|pekan|hari|bulan)|(?:minggu|pekan|mgg)\\s+(?:depan|dpn|ngajeng|ini|iki|lalu|kemarin)',
)
const WEEKDAY = pattern(`(?:hari\\s+|dinten\\s+|dino\\s+|dina\\s+)?(${NAMES})(?:\\s+(${NEXT}))?`)
const MONTH = pattern('(?:awal|akhir|tengah|pertengahan)?\\s*(?:bulan|bln|wulan)\\s+(?:depan|dpn|ngajeng)')
const RELATIVE = pattern(
  '(?:hari ini|dinten (?:punika|niki)|dina iki|(?<=(?:mulai|per|wiwit|tmt)\\s)(?:sekarang|saiki|sakniki|sapunika|samenika)|(?:besok|bsk|besuk|sesuk|mbenjing|benjing|mbenjang)(?: (?:pagi|siang|sore|enjing))?|lusa|emben|(?:kala wingi|kemarin|kmrn|kmarin|wingi)(?: (?:pagi|siang|sore|malam|malem|bengi|enjing|sonten))?)',
)

const PAST = /^(?:kala wingi|kemarin|kmrn|kmarin|wingi)(?: \S+)?$/i

/** What is behind us where a day is told: "sejak tgl 5". */
const SINCE = /(?:sejak|wiwit|kawit|sdh|sudah|sampun|wis)\s+(?:hari\s+)?$/iu
/** The same with what was done in between: "sudah diganti tgl 5". */
const DONE = /(?:sdh|sudah|udah|sampun|wis|telah)(?:\s+\S+){1,3}\s+$/iu
/** A day further off than this may as well be that of the other year. */
const FAR = 120

/** All days of a text, in order. @param sent day on which it was written */
export function daysIn(text: string, sent: Day): FoundDay[] {
  const found: FoundDay[] = []
  const add = (match: RegExpMatchArray, read: Pick<FoundDay, 'day' | 'doubt' | 'isVague'>) => {
    const start = match.index! + (match[0].length - match[0].trimStart().length)
    const end = match.index! + match[0].trimEnd().length
    if (!found.some((one) => start < one.end && one.start < end))
      found.push({ sign: 'd', start, end, written: text.slice(start, end), ...read })
  }
  const before = (match: RegExpMatchArray) => SINCE.test(text.slice(0, match.index))
  for (const match of text.matchAll(WHOLE)) add(match, answered(match[0], sent))
  for (const match of text.matchAll(RANGE)) {
    const [whole, first = '', to = '', last = '', month = '', year = ''] = match
    const part = (at: number, length: number, date: string) => {
      const piece = Object.assign([whole.slice(at, at + length)], { index: match.index + at }) as RegExpMatchArray
      add(piece, worded({ date, month, year: year || undefined }, sent))
    }
    const start = first.length + to.length
    part(0, first.length, first)
    part(start, whole.length - start, last)
  }
  for (const match of text.matchAll(WORDED)) add(match, worded(partsOf(match), sent))
  for (const match of text.matchAll(NUMBERED)) add(match, worded(partsOf(match), sent))
  for (const match of text.matchAll(BARE_MONTH)) {
    const first = worded({ date: '1', month: match[1]!, year: match[2] }, sent)
    add(match, first.day ? { ...first, doubt: FREE_MESSAGE.monthOnly(match[0]) } : first)
  }
  for (const match of text.matchAll(OF_MONTH)) add(match, ofMonth(match, sent, text.slice(0, match.index)))
  for (const match of text.matchAll(WEEK)) add(match, { doubt: FREE_MESSAGE.whichDay(match[0]) })
  for (const match of text.matchAll(MONTH)) add(match, { doubt: FREE_MESSAGE.whichDay(match[0].trim()) })
  for (const match of text.matchAll(WEEKDAY)) add(match, { ...weekday(match, sent, before(match)), isVague: true })
  for (const match of text.matchAll(RELATIVE)) {
    const dated = found.find(({ end }) => /^\s+$/.test(text.slice(end, match.index)) && end < match.index)
    // "23 November kemarin" is one day
    if (dated && /^(?:kemarin|kmrn|wingi)$/i.test(match[0])) {
      dated.end = match.index + match[0].length
      if (dated.day && dated.day > sent) dated.doubt = FREE_MESSAGE.whichDay(text.slice(dated.start, dated.end))
    } else add(match, { ...near(match[0], sent), ...(PAST.test(match[0]) && { isVague: true }) })
  }
  return found.sort((a, b) => a.start - b.start)
}

function answered(text: string, sent: Day): Pick<FoundDay, 'day' | 'doubt'> {
  const read = readAnsweredDay(
    text
      .replace(/,/, ' ')
      .replace(/\s+/g, ' ')
      .replace(/(?:tgl\.?|tanggal)\s*/i, ''),
    sent,
  )
  return read.ok ? { day: read.day } : { doubt: read.message }
}

/** A day as it is written: its name with "tgl", its number, its month, its year. */
interface WrittenDay {
  name?: string
  date: string
  month: string
  year?: string | undefined
}

const partsOf = ([, name = '', date = '', month = '', year]: RegExpMatchArray): WrittenDay => ({
  ...{ name, date, month, year },
})

/** A day without its year is the nearest. */
function worded({ name = '', date, month, year }: WrittenDay, sent: Day): Pick<FoundDay, 'day' | 'doubt'> {
  const own = year?.replace(/[’']/, '20')
  const around = Number(sent.slice(0, 4))
  const all = (own ? [own] : [around - 1, around, around + 1]).map((one) =>
    answered(
      [`${name.replace(/(?:tgl\.?|tanggal)\s*/i, '')}${date}`, month, one].join(/^\d/.test(month) ? '/' : ' '),
      sent,
    ),
  )
  const days = all.flatMap(({ day }) => day ?? [])
  const far = (day: Day) => Math.abs(daysBetween(sent, day))
  const [day, other] = days.sort((a, b) => far(a) - far(b))
  if (!day) return all[own ? 0 : 1]!
  return other && far(day) > FAR ? { day, doubt: eitherDay(`${date} ${month}`, day, other) } : { day }
}

const eitherDay = (written: string, one: Day, two: Day): string =>
  FREE_MESSAGE.twoDays(written, dayInWords(one), dayInWords(two))

/** "tgl 5": the next one, or the last where it is told as something past; whichever is told, the nearer may be meant. */
function ofMonth(match: RegExpMatchArray, sent: Day, before: string): Pick<FoundDay, 'day' | 'doubt'> {
  const [whole, name = '', date = ''] = match
  const which = (match[3] ?? '').toLowerCase()
  const day = Number(date)
  const wanted = WEEKDAYS[/^[^\s,]*/.exec(name.toLowerCase())![0]]
  if (wanted !== undefined) {
    // "senin tgl 23" is of the month whose 23rd is a Monday
    const near = [0, -1, 1].flatMap((more) => dayOfMonth(sent, more, day) ?? [])
    const [own, ...others] = near.filter((one) => weekdayOf(one) === wanted)
    return own && others.length === 0 ? { day: own } : { doubt: FREE_MESSAGE.whichDay(whole) }
  }
  const ofMonths = (...months: number[]) => months.flatMap((more) => dayOfMonth(sent, more, day) ?? [])
  const [own] = /depan|ngajeng/.test(which) ? ofMonths(1) : /ini/.test(which) ? ofMonths(0) : []
  if (own) return { day: own }
  const last = ofMonths(0, -1).find((one) => one <= sent)
  const next = ofMonths(0, 1).find((one) => one >= sent)
  const isPast = (which !== '' && which !== 'besok') || SINCE.test(before)
  if (isPast) return last ? { day: last } : { doubt: FREE_MESSAGE.whichDay(whole) }
  if (!last || !next || last === next) return next ? { day: next } : { doubt: FREE_MESSAGE.whichDay(whole) }
  if (DONE.test(before)) return { day: last, doubt: eitherDay(whole, last, next) }
  const isNearer = daysBetween(last, sent) < daysBetween(sent, next)
  return isNearer && which === '' ? { day: next, doubt: eitherDay(whole, last, next) } : { day: next }
}

function dayOfMonth(sent: Day, more: number, day: number): Day | undefined {
  const month = Number(sent.slice(0, 4)) * 12 + Number(sent.slice(5, 7)) - 1 + more
  const text = [Math.floor(month / 12), (month % 12) + 1, day].map((part) => String(part).padStart(2, '0')).join('-')
  return isDay(text) ? text : undefined
}

/** A weekday: the coming one; "depan" where that is in another week than the coming one is in doubt. */
function weekday(match: RegExpMatchArray, sent: Day, isPast: boolean): Pick<FoundDay, 'day' | 'doubt'> {
  const [whole, name = ''] = match
  const which = (match[2] ?? '').toLowerCase()
  const wanted = WEEKDAYS[name.toLowerCase()]!
  const ahead = (wanted - weekdayOf(sent) + 7) % 7
  if (isPast || /lalu|kemarin|kmrn|wingi|kepungkur/.test(which))
    return { day: addDays(sent, ahead === 0 ? -7 : ahead - 7) }
  if (ahead === 0)
    return /^$|ini|iki|niki/.test(which)
      ? { day: sent, doubt: FREE_MESSAGE.whichDay(whole) }
      : { day: addDays(sent, 7) }
  const coming = addDays(sent, ahead)
  const isThisWeek = weekdayOf(sent) + ahead < 7
  return /depan|dpn|ngajeng/.test(which) && isThisWeek
    ? {
        day: addDays(coming, 7),
        doubt: FREE_MESSAGE.twoDays(whole, dayInWords(coming), dayInWords(addDays(coming, 7))),
      }
    : { day: coming }
}

function near(text: string, sent: Day): Pick<FoundDay, 'day' | 'doubt'> {
  const words = text.toLowerCase().replace(/\s+/g, ' ')
  const more = NEAR.find(([words_]) => words_.test(words))?.[1]
  return more === undefined ? {} : { day: addDays(sent, more) }
}
