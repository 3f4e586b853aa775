/** Citizens' messages that a number is wrong, as notes on the contacts that they mean. */
import { hasEnded } from '../../directory/channels/turning-days.ts'
import type { WrongReport } from '../../directory/channels/wrong-report.ts'
import type { Content } from '../../directory/content/content.ts'
import type { ChannelEntry } from '../../directory/content/schema.ts'
import type { Day } from '../../directory/dates.ts'
import type { NumberReport } from '../number-reports.ts'
import { placesOf } from './message-values.ts'

/** Which contact a report means; undefined where the office has none such now. */
export function reportedChannel(
  { office, value }: WrongReport,
  { offices }: Pick<Content, 'offices'>,
  today: Day,
): ChannelEntry | undefined {
  if (value === undefined) return undefined
  return offices.get(office)?.value.channels.find((channel) => !hasEnded(channel, today) && isMeant(channel, value))
}

/** Digits alone may have lost the sign of the country, or have it without its plus. */
const isMeant = (channel: ChannelEntry, said: string): boolean =>
  [said, `+${said}`].some((text) =>
    placesOf(text, channel).some(({ start, end }) => start === 0 && end === text.length),
  )

/** The note that a report becomes. */
export const numberReport = (
  office: string,
  channel: ChannelEntry,
  on: Day,
  from?: NumberReport['from'],
): NumberReport => ({
  ...{ office, type: channel.type, value: channel.value, on, ...(from && { from }) },
  checks: channel.confirmations.length,
})
