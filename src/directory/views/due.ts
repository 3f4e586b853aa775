/** Which contacts should be asked for again, and how pressing it is. */

import { confirmationOn, STALE_DAYS } from '../channels/freshness.ts'
import { liveChannels } from '../channels/turning-days.ts'
import { type Content, recordedOffices } from '../content/content.ts'
import type { ChannelEntry } from '../content/schema.ts'
import { type Day, daysBetween } from '../dates.ts'

/** overdue: older than STALE_DAYS; due: older than FRESH_DAYS; never: not confirmed yet. */
export type Pressing = 'overdue' | 'due' | 'never'

export interface DueOffice {
  id: string
  name: string
  contacts: Record<Pressing, number>
  /** Contacts that it is said to have, none of which is recorded. */
  leads: number
  /** Day of its oldest confirmation that is due. */
  oldest?: Day
}

/** How pressing it is to ask for a contact; undefined while it is fresh, and where it turned out wrong. */
export function pressingOf(channel: Pick<ChannelEntry, 'confirmations'>, today: Day): Pressing | undefined {
  const { on, due, wrong } = confirmationOn(channel, today)
  if (wrong) return undefined
  if (on === undefined) return 'never'
  if ((due ?? '') > today) return undefined
  return daysBetween(on, today) > STALE_DAYS ? 'overdue' : 'due'
}

/** Offices that somebody should ask, the most pressing first; those of which everything is fresh are left out. */
export function dueOffices(content: Pick<Content, 'offices'>, today: Day): DueOffice[] {
  const found = recordedOffices(content).flatMap(([id, value]): DueOffice[] => {
    if (value.ended && value.ended.on <= today) return []
    const contacts: DueOffice['contacts'] = { overdue: 0, due: 0, never: 0 }
    const days: Day[] = []
    for (const channel of liveChannels(value, today)) {
      const pressing = pressingOf(channel, today)
      const { on } = confirmationOn(channel, today)
      if (pressing) contacts[pressing]++
      if (pressing && on) days.push(on)
    }
    const oldest = days.sort()[0]
    const leads = value.leads.length
    const isEmpty = value.channels.length === 0 && leads === 0
    if (contacts.overdue + contacts.due + contacts.never + leads === 0 && !isEmpty) return []
    return [{ id, name: value.name, contacts, leads, ...(oldest && { oldest }) }]
  })
  const rank = ({ contacts }: DueOffice) => contacts.overdue * 10_000 + contacts.due * 100 + contacts.never
  return found.sort((a, b) => rank(b) - rank(a) || a.id.localeCompare(b.id))
}
