/** A second pair of eyes, where the team wants one: it prevents slips. Names at one computer prove nothing. */
import { displayValue, isNumberType } from '../directory/channels/contacts.ts'
import { hasEnded } from '../directory/channels/turning-days.ts'
import type { OfficeFile } from '../directory/content/schema.ts'
import type { Day } from '../directory/dates.ts'

/** Numbers that an office has after a change and hadn't before, as people read them. */
export function newNumbers({ before, after }: { before: OfficeFile; after: OfficeFile }, today: Day): string[] {
  const live = ({ channels }: OfficeFile) =>
    channels.filter((channel) => isNumberType(channel.type) && !hasEnded(channel, today))
  const known = new Set(live(before).map(({ value }) => value))
  return live(after).flatMap(({ type, value }) => (known.has(value) ? [] : [displayValue(type, value)]))
}
