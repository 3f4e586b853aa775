/** Days as people write them, and what a whole column tells of how. */
import { addDays, type Day, isDay } from '../../directory/dates.ts'
import { dayInWords } from '../../directory/events/words.ts'
import { id } from '../../i18n/id.ts'
import { cellName, type RawRow } from '../table/raw.ts'
import { good, type Read, refuse } from '../table/reading.ts'
import { saysNothing } from './terms.ts'

const MONTHS = new Map(
  id.months.flatMap((name, index) => [
    [name.toLowerCase(), index + 1] as const,
    [name.slice(0, 3).toLowerCase(), index + 1] as const,
  ]),
)
/** Other spellings of the months, and the English ones. */
const SPELLINGS = [
  ...[
    'january',
    'pebruari peb february',
    'march',
    '',
    'may',
    'june',
    'july',
    'agt ags august aug',
    'sept',
    'october oct',
  ],
  ...['nopember nop', 'december dec'],
]
for (const [index, names] of SPELLINGS.entries())
  for (const name of names.split(' ').filter(Boolean)) MONTHS.set(name, index + 1)

/** "03" of "maret" and "mar"; undefined where a word is no month. */
export const monthOf = (word: string): string | undefined => {
  const month = MONTHS.get(word)
  return month === undefined ? undefined : String(month).padStart(2, '0')
}

const NUMERIC = /^(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4}|\d{2})$/
const YEAR_FIRST = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:T.*)?$/
const WORDED = /^(\d{1,2})(?:st|nd|rd|th)?[\s.-]*([a-z]+)\.?,?[\s.-]*'?(\d{4}|\d{2})$/i
/** Only an English name of the month may stand before the day: "Dec 1, 2026". */
const MONTH_FIRST = /^([a-z]+)\.?\s*(\d{1,2})(?:st|nd|rd|th)?(?:\s*,\s*|\s+)(\d{4})$/i
/** What people put round a day. */
const ROUND = [
  /^(?:(?:tmt|t\.m\.t\.?|per|mulai|sejak|terhitung(?: mulai)?|tanggal|tgl\.?|pada)\b[\s.:]*)+/i,
  /^(?:senin|selasa|rabu|kamis|jumat|jum['’]at|sabtu|minggu|ahad),?\s+/i,
  /[\s,]+\d{1,2}[.:]\d{2}(?:[.:]\d{2})?(?:\s*(?:wib|am|pm))?$/i,
]
/** Days of this century's first half as Excel counts them, which show where a cell isn't formatted as a date. */
const SERIAL = /^(\d{5})(?:[.,]\d+)?$/
const FIRST_SERIAL = 36_526
const LAST_SERIAL = 55_152
const SERIAL_ZERO = '1899-12-30'

/**
 * The first cell of some columns in which the month stands before the day, "1/13/26": then "12/1/2026" may be either,
 * in all of them, since one program has written them. Undefined where nothing contradicts the usual order.
 */
export function monthFirstIn(rows: readonly RawRow[], columns: readonly number[]): string | undefined {
  for (const { cells, number } of rows)
    for (const column of columns) {
      const cell = cells[column]
      const [, first, second] = (cell?.kind === 'text' && NUMERIC.exec(cell.text.trim())) || []
      if (Number(first) <= 12 && Number(second) > 12 && Number(second) <= 31) return cellName(column, number)
    }
  return undefined
}

const LONGEST = 60
const REPAIR = 'tulis tanggal-bulan-tahun, misalnya 5 Januari 2026 atau 05/01/2026'

/**
 * A day as people write it, the day before the month: "5 Januari 2026", "05/01/26", "2026-01-05", "Jan 5, 2026".
 * @param monthFirst cell of a column of days in which the month stands first
 */
export function readDay(text: string, monthFirst?: string): Read<Day | undefined> {
  if (text.length > LONGEST) return refuse('isinya terlalu panjang untuk sebuah tanggal', REPAIR)
  if (saysNothing(text) || text === '') return good(undefined)
  const cleaned = ROUND.reduce((rest, around) => rest.replace(around, ''), text.trim()).trim()
  const serial = Number(SERIAL.exec(cleaned)?.[1])
  if (serial >= FIRST_SERIAL && serial <= LAST_SERIAL) return readAs(addDays(SERIAL_ZERO, serial))
  const iso = YEAR_FIRST.exec(cleaned)
  const numeric = NUMERIC.exec(cleaned)
  const named = WORDED.exec(cleaned)
  const monthNamed = MONTH_FIRST.exec(cleaned)
  const worded = named ?? (monthNamed && [monthNamed[0], monthNamed[2], monthNamed[1], monthNamed[3]])
  const [, one = '', two = ''] = numeric ?? []
  if (monthFirst && numeric && one !== two && Number(one) <= 12 && Number(two) <= 12)
    return refuse(
      `"${text}" bisa tanggal ${Number(one)} bulan ${Number(two)} atau sebaliknya: di ${monthFirst} bulan ditulis di depan`,
      'tulis bulannya dengan huruf, misalnya 5 Januari 2026',
    )
  const isSwapped = monthFirst !== undefined && Number(one) <= 12 && Number(two) > 12
  const parts = iso
    ? [iso[1], iso[2], iso[3]]
    : numeric
      ? isSwapped
        ? [numeric[3], one, two]
        : [numeric[3], two, one]
      : worded
        ? [worded[3], String(MONTHS.get(worded[2]!.toLowerCase()) ?? ''), worded[1]]
        : []
  const [year = '', month = '', date = ''] = parts
  const day = `${year.length === 2 ? `20${year}` : year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`
  if (!isDay(day)) return refuse(`"${text}" bukan tanggal yang ada`, REPAIR)
  // a month by its name, with its whole year, can be no other
  return iso?.[0].includes('-') || (worded && year.length === 4) ? good(day) : readAs(day)
}

/** A day that was written otherwise, told as it was understood. */
const readAs = (day: Day): Read<Day> => good(day, [`dibaca sebagai ${dayInWords(day)}`])
