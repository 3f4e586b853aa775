/** The days on which a channel's standing may change: everything dated that publication() looks at, ages apart. */

import type { ChannelEntry, OfficeFile } from '../content/schema.ts'
import { addDays, type Day } from '../dates.ts'

/**
 * Days, oldest first and none after `today`, on which a channel may begin, end or be found right or wrong. What it is
 * from such a day on has to be asked of publication(); between two of them nothing dated happens to it.
 */
export function turningDays(channel: ChannelEntry, office: Pick<OfficeFile, 'holders' | 'ended'>, today: Day): Day[] {
  const after = (last: Day | undefined) => (last ? addDays(last, 1) : undefined)
  const holders = channel.holder ? office.holders : []
  const days = [
    channel.from,
    after(channel.until),
    channel.consent?.on,
    channel.consent?.withdrawn,
    ...channel.confirmations.filter(({ result }) => result !== 'no-answer').map(({ on }) => on),
    ...holders.flatMap(({ from, until, observed }) => [from, after(until), observed?.on]),
    office.ended?.on,
  ]
  const known = days.filter((day): day is Day => day !== undefined && day <= today)
  return [...new Set(known)].sort()
}

/** Whether the last day of something lies before a day. */
export const hasEnded = ({ until }: { until?: Day | undefined }, day: Day): boolean =>
  until !== undefined && until < day

/** Channels that have not ended by a day, those still to begin too. */
export const liveChannels = ({ channels }: Pick<OfficeFile, 'channels'>, day: Day): ChannelEntry[] =>
  channels.filter((channel) => !hasEnded(channel, day))
