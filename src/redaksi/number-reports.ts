/** What citizens have told of wrong numbers: notes on contacts that ask for a call, until it has been made. */
import { hasEnded } from '../directory/channels/lifetime.ts'
import type { ChannelType, OfficeFile } from '../directory/content/schema.ts'
import { addDays, type Day } from '../directory/dates.ts'

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
