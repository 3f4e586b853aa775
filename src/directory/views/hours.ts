/** Opening hours in words. */
import { type HoursRow, WEEKDAYS } from '../content/schema.ts'

/** How hours are said. */
export interface HoursWords {
  days: Record<(typeof WEEKDAYS)[number], string>
  everyDay: string
  allDay: string
}

const NO_BREAK = '\u00a0'

/** On paper, and so in what an edition states. */
const INDONESIAN: HoursWords = {
  days: { mon: 'Senin', tue: 'Selasa', wed: 'Rabu', thu: 'Kamis', fri: 'Jumat', sat: 'Sabtu', sun: 'Minggu' },
  everyDay: 'Setiap hari',
  allDay: '24 jam',
}

/** "Senin–Kamis 07.30–15.30, Jumat 07.30–11.00" or "Setiap hari 24 jam". */
export function hoursText(rows: readonly HoursRow[], words: HoursWords = INDONESIAN): string {
  return rows.map((row) => `${daysText(row.days, words)} ${timeText(row, words)}`).join(', ')
}

function timeText({ from, to }: HoursRow, { allDay }: HoursWords): string {
  return from === '00:00' && to === '24:00' ? allDay : `${from.replace(':', '.')}–${to.replace(':', '.')}`
}

function daysText(days: HoursRow['days'], { days: names, everyDay }: HoursWords): string {
  const order = [...new Set(days)].sort((a, b) => WEEKDAYS.indexOf(a) - WEEKDAYS.indexOf(b))
  if (order.length === WEEKDAYS.length) return everyDay
  const first = order[0]
  const last = order.at(-1)
  if (!first || !last) return ''
  const inRow = WEEKDAYS.indexOf(last) - WEEKDAYS.indexOf(first) === order.length - 1
  if (inRow && order.length > 2) return `${names[first]}–${names[last]}`
  return order.map((day) => names[day]).join(', ')
}

/**
 * The same as people say it, in Indonesian: "Senin–Kamis 07.30–12.00 dan 13.00–15.30, Jumat 07.30–11.00". No line ends
 * between a day and its time: a space that holds both stands there.
 */
export function saidHours(rows: readonly HoursRow[]): string {
  const days = Map.groupBy(rows, (row) => daysText(row.days, INDONESIAN))
  return [...days]
    .map(([days, times]) => {
      const said = times.map((row) => timeText(row, INDONESIAN).replaceAll(' ', NO_BREAK)).join(` dan${NO_BREAK}`)
      return `${days.replaceAll(' ', NO_BREAK)}${NO_BREAK}${said}`
    })
    .join(', ')
}
