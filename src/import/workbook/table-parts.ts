/** What the sheets that we write have in common. */
import { displayValue, isNumberType } from '../../directory/channels/contacts.ts'
import { confirmationOn } from '../../directory/channels/freshness.ts'
import type { ChannelEntry } from '../../directory/content/schema.ts'
import type { Day } from '../../directory/dates.ts'
import { HEADERS, type Single } from '../table/columns.ts'
import type { Column } from './table.ts'

/** A column of our own by its meaning. */
export const tableColumn = (kind: Single, width: number, more: Omit<Column, 'header' | 'width'> = {}): Column => ({
  header: HEADERS[kind],
  width,
  ...more,
})
/** A dropdown of these words. */
export const tableWords = (labels: Record<string, string>) => ({ options: Object.values(labels) })
export const DATE_HELP = 'Tulis tanggal, misalnya 5 Januari 2026.'

export const ID = tableColumn('officeId', 16, { locked: true })
export const NAME = { header: HEADERS.office, width: 44 }

/** How a value is written in a cell, so that reading it gives the value again. */
export const tableCell = ({ type, value }: Pick<ChannelEntry, 'type' | 'value'>): string =>
  isNumberType(type) ? (value.startsWith('+6200') ? value : displayValue(type, value)) : value

/** When a contact was last confirmed, in words of a cell. */
export function confirmationText(channel: ChannelEntry, today: Day): string {
  const { on, wrong } = confirmationOn(channel, today)
  return wrong ? 'ternyata salah' : (on ?? 'belum pernah')
}
