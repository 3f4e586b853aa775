/** Opening hours in words. */
import { type HoursRow, WEEKDAYS } from './schema.ts'

const DAY_NAMES: Record<(typeof WEEKDAYS)[number], string> = {
  mon: 'Senin',
  tue: 'Selasa',
  wed: 'Rabu',
  thu: 'Kamis',
  fri: 'Jumat',
  sat: 'Sabtu',
  sun: 'Minggu',
}

/** "Senin–Kamis 07.30–15.30, Jumat 07.30–11.00" or "Setiap hari 24 jam". */
export function hoursText(rows: readonly HoursRow[]): string {
  return rows.map((row) => `${daysText(row.days)} ${timeText(row)}`).join(', ')
}

function timeText({ from, to }: HoursRow): string {
  return from === '00:00' && to === '24:00' ? '24 jam' : `${from.replace(':', '.')}–${to.replace(':', '.')}`
}

function daysText(days: HoursRow['days']): string {
  const order = [...new Set(days)].sort((a, b) => WEEKDAYS.indexOf(a) - WEEKDAYS.indexOf(b))
  if (order.length === WEEKDAYS.length) return 'Setiap hari'
  const first = order[0]
  const last = order.at(-1)
  if (!first || !last) return ''
  const inRow = WEEKDAYS.indexOf(last) - WEEKDAYS.indexOf(first) === order.length - 1
  if (inRow && order.length > 2) return `${DAY_NAMES[first]}–${DAY_NAMES[last]}`
  return order.map((day) => DAY_NAMES[day]).join(', ')
}
