/** What an office's record says that somebody should look into: acting heads that stay too long, terms that run out. */

import type { HolderEntry, OfficeFile } from '../content/schema.ts'
import { addDays, type Day, daysBetween } from '../dates.ts'

/** Plh at most 30 days; Plt 3 months, once extended by 3 (PermenPANRB 22/2021, told by press; not a ruling). */
export const PLH_DAYS = 30
export const PLT_MONTHS = 3
/** With its extension. */
export const PLT_EXTENDED_MONTHS = 6
/** How long beforehand the end of a vacancy is told of where nobody is recorded to follow. */
const EXPIRY_DAYS = 30

/**
 * plh, plt, plt-extended: acting for `days`; vacant-until: the vacancy ends on `on`, and nobody is recorded to follow;
 * over: the last term ended on `on`, and nobody is.
 */
export type Attention =
  | { kind: 'plh' | 'plt' | 'plt-extended'; days: number }
  | { kind: 'vacant-until' | 'over'; on: Day }

/** What is to be looked into of who heads an office, with the entry that it is about. */
export function attentionOn(
  { holders, ended }: Pick<OfficeFile, 'holders' | 'ended'>,
  today: Day,
): (Attention & { index: number })[] {
  if (ended && ended.on <= today) return []
  const acting = holders.flatMap((holder, index) => {
    const found = overstay(holder, today)
    return found ? [{ ...found, index }] : []
  })
  const ending = expiry(holders, today)
  return [...acting, ...(ending ? [ending] : [])]
}

/** Twelfths of a year, rounded up: 92 days are three months. */
const daysOf = (months: number): number => Math.ceil((months * 365) / 12)

function overstay({ status, from, until, observed }: HolderEntry, today: Day): Attention | undefined {
  if (observed || !from || from > today || (until && until < today)) return undefined
  const days = daysBetween(from, today)
  if (status === 'plh' && days > PLH_DAYS) return { kind: 'plh', days }
  if (status !== 'plt' || days <= daysOf(PLT_MONTHS)) return undefined
  return { kind: days > daysOf(PLT_EXTENDED_MONTHS) ? 'plt-extended' : 'plt', days }
}

/** The last term that is recorded, where it has ended, or as a vacancy is about to, and nobody follows. */
function expiry(holders: readonly HolderEntry[], today: Day): (Attention & { index: number }) | undefined {
  if (holders.length === 0 || holders.some(({ until }) => until === undefined)) return undefined
  const last = Math.max(...holders.map(({ until }) => Date.parse(until ?? '')))
  const index = holders.findIndex(({ until }) => Date.parse(until ?? '') === last)
  const { until: on = today, status } = holders[index] as HolderEntry
  if (on < today) return { kind: 'over', on, index }
  return status === 'vacant' && on <= addDays(today, EXPIRY_DAYS) ? { kind: 'vacant-until', on, index } : undefined
}
