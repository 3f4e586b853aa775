/** Who heads an office on a day, told no more exactly than the facts allow. */

import type { HolderEntry, HolderStatus, OfficeFile, PhotoEntry } from '../content/schema.ts'
import { type Day, daysBetween } from '../dates.ts'

/** An observation older than this says nothing about today. */
export const OBSERVATION_DAYS = 180

export interface HolderNow {
  status: HolderStatus
  name?: string
  /** First and last day in the post, where known. */
  since?: Day
  until?: Day
  /** A definitive holder whom an acting one stands in for. */
  insteadOf?: string
  /** Where the fact is an observation on a day: which day, and the id of its source. */
  observed?: { on: Day; source: string }
  /** As the entry has it; whether the person agrees today is another question. */
  photo?: PhotoEntry
  /** What the newest record says, where it is too old to say who it is today; `over` where that person has left. */
  last?: { status: HolderStatus; name?: string; on: Day; source?: string; over?: true }
}

/**
 * The holder of an office's post on a day. Dated entries take over and end by themselves; an observation counts for
 * OBSERVATION_DAYS; otherwise the status is unknown and `last` tells the newest record.
 */
export function holderOn(office: Pick<OfficeFile, 'holders'>, today: Day): HolderNow {
  const active = activeOn(office, today)
  const current = active[0]
  if (current) {
    const definitive = isActing(current) ? active.find((entry) => entry.status === 'definitive') : undefined
    return {
      status: current.status,
      name: current.name,
      since: current.from,
      until: current.until,
      insteadOf: definitive?.name,
      photo: current.photo,
    }
  }
  const seen = lastObservation(office.holders, today)
  const over = lastEnded(office.holders, today)
  if (seen && (!over?.until || seen.observed.on > over.until)) {
    const left = seen.until !== undefined && seen.until < today
    const { status, name, photo, observed } = seen
    if (!left && daysBetween(observed.on, today) <= OBSERVATION_DAYS) return { status, name, observed, photo }
    return { status: 'unknown', last: { status, name, ...observed, ...(left && { over: true }) } }
  }
  if (over?.until)
    return { status: 'unknown', last: { status: over.status, name: over.name, on: over.until, over: true } }
  return { status: 'unknown' }
}

/** The entry that says who heads the office on a day; none where nobody can be sure. */
export function entryOn(office: Pick<OfficeFile, 'holders'>, today: Day): HolderEntry | undefined {
  const now = holderOn(office, today)
  if (now.status === 'unknown') return undefined
  return now.observed ? lastObservation(office.holders, today) : activeOn(office, today)[0]
}

const activeOn = ({ holders }: Pick<OfficeFile, 'holders'>, today: Day): HolderEntry[] =>
  holders.filter((entry) => isDated(entry) && isActive(entry, today)).sort(byStart)

/** Whether somebody's own channels still count: current, not yet, over, or not known to be over. */
export function tenureOn(
  entry: HolderEntry,
  holders: readonly HolderEntry[],
  today: Day,
): 'current' | 'future' | 'over' | 'uncertain' {
  if (entry.from && entry.from > today) return 'future'
  if (entry.until && entry.until < today) return 'over'
  if (isDated(entry))
    return isActing(entry) && holders.some((other) => other !== entry && replacedSince(other, entry.from ?? '', today))
      ? 'over'
      : 'current'
  const on = entry.observed?.on ?? ''
  if (on > today) return 'future'
  const replaced = holders.some(
    (other) => other !== entry && other.name !== entry.name && replacedSince(other, on, today),
  )
  if (replaced) return 'over'
  return daysBetween(on, today) <= OBSERVATION_DAYS ? 'current' : 'uncertain'
}

/** Whether somebody heads the office for a time, in another's place. */
export function isActing(entry: { status: HolderStatus }): boolean {
  return entry.status === 'plt' || entry.status === 'plh'
}

function isDated(entry: HolderEntry): boolean {
  return !entry.observed
}

function isActive(entry: HolderEntry, today: Day): boolean {
  return (!entry.from || entry.from <= today) && (!entry.until || entry.until >= today)
}

function byStart(a: HolderEntry, b: HolderEntry): number {
  const vacantLast = Number(a.status === 'vacant') - Number(b.status === 'vacant')
  return vacantLast || (b.from ?? '').localeCompare(a.from ?? '')
}

function replacedSince(other: HolderEntry, on: Day, today: Day): boolean {
  const since = other.observed?.on ?? other.from
  return since !== undefined && since > on && since <= today && !isActing(other)
}

function lastObservation(holders: readonly HolderEntry[], today: Day) {
  return holders
    .filter(
      (entry): entry is HolderEntry & { observed: { on: Day; source: string } } =>
        entry.observed !== undefined && entry.observed.on <= today,
    )
    .sort((a, b) => b.observed.on.localeCompare(a.observed.on))[0]
}

function lastEnded(holders: readonly HolderEntry[], today: Day) {
  return holders
    .filter((entry) => isDated(entry) && entry.until !== undefined && entry.until < today)
    .sort((a, b) => (b.until ?? '').localeCompare(a.until ?? ''))[0]
}
