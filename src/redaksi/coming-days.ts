/** When something of an office changes by itself: what was recorded ahead. */
import { turningDays } from '../directory/channels/turning-days.ts'
import type { OfficeFile } from '../directory/content/schema.ts'
import { addDays, type Day } from '../directory/dates.ts'

/** No day is later. */
const LAST: Day = '9999-12-31'

/** Days after today on which a contact or a head begins or ends, or the office does, the earliest first. */
export function comingDays(record: Pick<OfficeFile, 'channels' | 'holders' | 'ended'>, today: Day): Day[] {
  const days = [
    ...record.channels.flatMap((channel) => turningDays(channel, record, LAST)),
    ...record.holders.flatMap(({ from, until }) => [from, until && addDays(until, 1)]),
    record.ended?.on,
  ]
  return [...new Set(days)].filter((day): day is Day => day !== undefined && day > today).sort()
}
