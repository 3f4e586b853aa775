/** Days as people write them, and what a whole column tells of how. */
import { type Day, isDay } from '../../directory/dates.ts'
import { once } from '../../directory/lookup.ts'
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
for (const [name, month] of [
  ['agt', 8],
  ['ags', 8],
  ['nop', 11],
  ['nopember', 11],
  ['pebruari', 2],
  ['peb', 2],
  ['may', 5],
  ['aug', 8],
  ['oct', 10],
  ['dec', 12],
] as const)
  MONTHS.set(name, month)

const NUMERIC = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})$/

/**
 * The first cell of a column in which the month stands before the day, "1/13/26": then "12/1/2026" may be either.
 * Undefined where nothing in the column contradicts the usual order.
 */
export function monthFirstIn(rows: readonly RawRow[], column: number): string | undefined {
  const known = columnsOf(rows)
  if (!known.has(column)) known.set(column, findMonthFirst(rows, column))
  return known.get(column)
}

const columnsOf = once((_: readonly RawRow[]) => new Map<number, string | undefined>())

function findMonthFirst(rows: readonly RawRow[], column: number): string | undefined {
  const found = rows.find(({ cells }) => {
    const cell = cells[column]
    const [, first, second] = (cell?.kind === 'text' && NUMERIC.exec(cell.text.trim())) || []
    return Number(first) <= 12 && Number(second) > 12 && Number(second) <= 31
  })
  return found && cellName(column, found.number)
}

const LONGEST = 60
const REPAIR = 'tulis tanggal-bulan-tahun, misalnya 5 Januari 2026 atau 05/01/2026'

/**
 * A day as people write it, the day before the month: "5 Januari 2026", "05/01/26", "2026-01-05".
 * @param monthFirst cell of the same column in which the month stands first
 */
export function readDay(text: string, monthFirst?: string): Read<Day | undefined> {
  if (text.length > LONGEST) return refuse('isinya terlalu panjang untuk sebuah tanggal', REPAIR)
  if (saysNothing(text) || text === '') return good(undefined)
  const cleaned = text.trim().replace(/^(?:senin|selasa|rabu|kamis|jumat|jum'at|sabtu|minggu),?\s+/i, '')
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ].*)?$/.exec(cleaned)
  const numeric = NUMERIC.exec(cleaned)
  const worded = /^(\d{1,2})[\s.-]+([a-z]+)\.?[\s.-]+(\d{4}|\d{2})$/i.exec(cleaned)
  if (/^\d{5}(?:\.\d+)?$/.test(cleaned))
    return refuse(
      `"${text}" adalah angka urut Excel, bukan tanggal`,
      'ubah format selnya menjadi Tanggal, atau ketik 5 Januari 2026',
    )
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
  return isDay(day)
    ? good(day, iso ? [] : [`dibaca sebagai ${Number(date)} ${id.months[Number(month) - 1]} ${day.slice(0, 4)}`])
    : refuse(`"${text}" bukan tanggal yang ada`, REPAIR)
}
