/** What citizens have told of wrong numbers: notes on contacts that ask for a call, until it has been made. */
import { hasEnded } from '../../directory/channels/lifetime.ts'
import type { WrongReport } from '../../directory/channels/wrong-report.ts'
import type { Content } from '../../directory/content/content.ts'
import type { ChannelEntry, ChannelType, OfficeFile } from '../../directory/content/schema.ts'
import { addDays, type Day } from '../../directory/dates.ts'
import { placesOf } from './message-values.ts'

/** A report as it is kept. */
export interface NumberReport {
  office: string
  type: ChannelType
  /** Canonical. */
  value: string
  /** Day on which it was told. */
  on: Day
  /** How often the contact had been checked by then: once more, and the report is dealt with. */
  checks: number
}

/** After this many days a report that nobody has looked into says nothing any more. */
const REPORT_DAYS = 180

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
export const numberReport = (office: string, channel: ChannelEntry, on: Day): NumberReport => ({
  ...{ office, type: channel.type, value: channel.value, on },
  checks: channel.confirmations.length,
})

export interface OpenReports {
  count: number
  /** Day of the last one. */
  last: Day
}

/** The reports of an office's contacts that nobody has dealt with, by the contact's id. */
export function openReports(
  reports: readonly NumberReport[],
  office: string,
  { channels }: Pick<OfficeFile, 'channels'>,
  today: Day,
): Map<string, OpenReports> {
  const open = new Map<string, OpenReports>()
  for (const report of reports) {
    if (report.office !== office || addDays(report.on, REPORT_DAYS) < today) continue
    const channel = channels.find(
      ({ type, value, confirmations }) =>
        type === report.type && value === report.value && confirmations.length <= report.checks,
    )
    if (!channel || hasEnded(channel, today)) continue
    const known = open.get(channel.id)
    const last = known && known.last > report.on ? known.last : report.on
    open.set(channel.id, { count: (known?.count ?? 0) + 1, last })
  }
  return open
}
