/** What citizens, and offices of others' numbers, have told of wrong numbers: notes on contacts that ask for a call, until it has been made. */
import { hasEnded } from '../directory/channels/turning-days.ts'
import type { Content } from '../directory/content/content.ts'
import type { ChannelType, OfficeFile } from '../directory/content/schema.ts'
import { addDays, type Day } from '../directory/dates.ts'
import { dayInWords } from '../directory/events/words.ts'
import { OFFICE_WORDS } from '../i18n/redaksi.ts'

/** A report as it is kept. */
export interface NumberReport {
  office: string
  type: ChannelType
  /** Canonical. */
  value: string
  /** Day on which it was told. */
  on: Day
  /** Who told it: a citizen, unless it says otherwise. */
  from?: 'office' | 'unknown'
  /** How often the contact had been checked by then: once more, and the report is dealt with. */
  checks: number
}

/** After this many days a report that nobody has looked into says nothing any more. */
const REPORT_DAYS = 180

export interface OpenReports {
  count: number
  /** Who has told them, as far as that is known. */
  by: ('citizen' | 'office')[]
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
    const { from = 'citizen' } = report
    const tellers: string[] = [...(known?.by ?? []), ...(from === 'unknown' ? [] : [from])]
    const by = (['citizen', 'office'] as const).filter((one) => tellers.includes(one))
    open.set(channel.id, { count: (known?.count ?? 0) + 1, by, last })
  }
  return open
}

/** "dilaporkan salah oleh warga, 2 kali, terakhir 22 November 2026" */
export const toldText = (reports: OpenReports): string => OFFICE_WORDS.told(reports, dayInWords(reports.last))

/** What is told of contacts, by office and by the contact's id, for those who call them. */
export function reportedContacts(
  reports: readonly NumberReport[],
  { offices }: Pick<Content, 'offices'>,
  today: Day,
): Map<string, Map<string, string>> {
  const told = [...new Set(reports.map(({ office }) => office))].flatMap((id): [string, Map<string, string>][] => {
    const record = offices.get(id)?.value
    const open = record && openReports(reports, id, record, today)
    return open && open.size > 0 ? [[id, new Map([...open].map(([channel, one]) => [channel, toldText(one)]))]] : []
  })
  return new Map(told)
}
