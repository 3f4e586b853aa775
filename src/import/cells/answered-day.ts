/** A day as somebody types it in answer to a question. */

import { plain } from '../../directory/content/plain.ts'
import { addDays, type Day, daysBetween } from '../../directory/dates.ts'
import { dayInWords } from '../../directory/events/words.ts'
import { id } from '../../i18n/id.ts'
import { readDay } from './written-day.ts'

/** A day further away is a slip of the year. */
const FURTHEST = 3 * 366

const NEAR: ReadonlyMap<string, number> = new Map(
  Object.entries({
    'hari ini': 0,
    sekarang: 0,
    besok: 1,
    'besok pagi': 1,
    lusa: 2,
    kemarin: -1,
  }),
)

export type AnsweredDay =
  /** `words`: the day as it was understood, "Senin, 4 Januari 2027 (37 hari lagi)". */
  { ok: true; day: Day; words: string } | { ok: false; message: string }

/** Reads a day, the day before the month; nothing at all is today. */
export function readAnsweredDay(text: string, today: Day): AnsweredDay {
  const near = text.trim() === '' ? 0 : NEAR.get(plain(text))
  const read = near === undefined ? readDay(text) : undefined
  const day = near === undefined ? (read?.ok ? read.value : undefined) : addDays(today, near)
  if (!day)
    return {
      ok: false,
      message: `"${text}" bukan tanggal yang lengkap dan ada. Tulis tanggal, bulan, tahun, misalnya 4 Januari 2027 atau 04/01/2027; boleh juga: besok.`,
    }
  const named = WEEKDAYS.find((name) => plain(text).startsWith(`${name.toLowerCase()} `))
  if (named && named !== weekday(day))
    return { ok: false, message: `${dayInWords(day)} hari ${weekday(day)}, bukan ${named}. Yang mana?` }
  if (Math.abs(daysBetween(today, day)) > FURTHEST)
    return { ok: false, message: `${dayWords(day)} terlalu jauh dari hari ini. Periksa tahunnya.` }
  return { ok: true, day, words: `${dayWords(day)} (${distance(daysBetween(today, day))})` }
}

const WEEKDAYS = Object.values(id.hours.days)
const MONDAY = '2024-01-01'

const weekday = (day: Day): string => WEEKDAYS[((daysBetween(MONDAY, day) % 7) + 7) % 7]!

const dayWords = (day: Day): string => `${weekday(day)}, ${dayInWords(day)}`

function distance(days: number): string {
  if (days === 0) return 'hari ini'
  return days > 0 ? `${days} hari lagi` : `${-days} hari yang lalu`
}
