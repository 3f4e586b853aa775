/**
 * What has changed, and when: told by the dated facts of the content alone, never by the history of its files, so a
 * fact that is recorded late stands at its own day. The list is part of the Directory and keeps its promise: a contact
 * is told of only while it was shown at that time and nobody has taken their consent back, and then by its type and
 * part, never by its value. So nothing that is passed on (a feed, a picture in a chat) can outlive a number; the
 * office's page, to which every change leads, has today's. Names of holders are those that the pages tell too.
 */

import { judgeChannel, type Publication } from '../channels/publication.ts'
import { turningDays } from '../channels/turning-days.ts'
import type { ChannelEntry, ChannelType, HolderEntry, HolderStatus, OfficeFile } from '../content/schema.ts'
import { addDays, type Day, firstDay } from '../dates.ts'
import { isActing } from '../people/holders.ts'
import { bareName } from '../people/person-name.ts'

/** What may happen to an office, in the order in which a day's changes are told. */
const CHANGE_KINDS = [
  'closed',
  'renamed',
  'head',
  'acting',
  'vacant',
  'head-left',
  'contact-new',
  'contact-confirmed',
  'contact-ended',
  'contact-wrong',
] as const
export type ChangeKind = (typeof CHANGE_KINDS)[number]
export type ContactChange = Extract<ChangeKind, `contact-${string}`>

/** One change: on its day it is first true. */
export type Change = { on: Day; office: string } & (
  | { kind: 'closed'; successor?: string }
  | { kind: 'renamed'; from: string; to: string }
  /** `observed`: a source says that it was so on this day; it may have been so before. */
  | { kind: 'head' | 'acting'; status: HolderStatus; name?: string; observed?: true }
  | { kind: 'vacant'; observed?: true }
  | { kind: 'head-left'; status: HolderStatus; name: string }
  | { kind: Exclude<ContactChange, 'contact-wrong'>; type: ChannelType; unit?: string }
  | { kind: 'contact-wrong'; type: ChannelType }
)

/** All changes of all offices until a day, newest first; of one day office by office, each in the order of the kinds. */
export function changesUntil(offices: Iterable<readonly [id: string, file: OfficeFile]>, today: Day): Change[] {
  const rank = ({ kind }: Change) => CHANGE_KINDS.indexOf(kind)
  return [...offices]
    .flatMap(([id, file]) => changesOf(id, file, today))
    .filter(({ on }) => on <= today)
    .sort((a, b) => b.on.localeCompare(a.on) || a.office.localeCompare(b.office) || rank(a) - rank(b))
}

/** Changes by day, in the order that they have. */
export function byDay(changes: readonly Change[]): { on: Day; changes: Change[] }[] {
  return [...Map.groupBy(changes, ({ on }) => on)].map(([on, changes]) => ({ on, changes }))
}

/** As many are told in full on the page of all changes, and as many folded up: what is older would make it heavy. */
const NEWEST = 60
const OLDER = 200

/** The newest changes, the next by year, newest first, and how many are older still. */
export function changeYears(changes: readonly Change[]): {
  newest: Change[]
  years: { year: string; changes: Change[] }[]
  older: number
} {
  const years = Map.groupBy(changes.slice(NEWEST, NEWEST + OLDER), ({ on }) => on.slice(0, 4))
  return {
    newest: changes.slice(0, NEWEST),
    years: [...years].map(([year, changes]) => ({ year, changes })),
    older: Math.max(0, changes.length - NEWEST - OLDER),
  }
}

/** Changes that are told of together, and the days that they span. */
export interface Batch {
  from: Day
  to: Day
  changes: Change[]
}

/**
 * The changes of a day, or from a day on; of the newest day with changes if nothing is said. `from` and `to` are the
 * days of the oldest and newest change in it. Undefined where there is none.
 */
export function batchOf(changes: readonly Change[], { on, since }: { on?: Day; since?: Day } = {}): Batch | undefined {
  const day = on ?? (since ? undefined : changes[0]?.on)
  const chosen = changes.filter((change) => (day ? change.on === day : change.on >= (since ?? '')))
  const [newest, oldest] = [chosen[0], chosen.at(-1)]
  return newest && oldest && { from: oldest.on, to: newest.on, changes: chosen }
}

function changesOf(office: string, file: OfficeFile, today: Day): Change[] {
  const over = file.ended?.on
  const inService = ({ on }: Change) => over === undefined || on < over
  return [
    ...ends(office, file),
    ...renames(office, file),
    ...[...heads(office, file), ...file.channels.flatMap((one) => ofChannel(office, one, file, today))].filter(
      inService,
    ),
  ]
}

function ends(office: string, { ended }: OfficeFile): Change[] {
  return ended ? [{ on: ended.on, office, kind: 'closed', ...(ended.successor && { successor: ended.successor }) }] : []
}

function renames(office: string, { name, formerNames }: OfficeFile): Change[] {
  const names = [...formerNames].sort((a, b) => a.until.localeCompare(b.until))
  return names.map((former, index) => ({
    ...{ on: addDays(former.until, 1), office, kind: 'renamed', from: former.name },
    to: names[index + 1]?.name ?? name,
  }))
}

function heads(office: string, { holders }: OfficeFile): Change[] {
  return holders.flatMap((entry) => [...begins(office, entry, holders), ...leaves(office, entry, holders)])
}

function begins(office: string, entry: HolderEntry, holders: readonly HolderEntry[]): Change[] {
  const { status, name, observed } = entry
  const on = entry.from ?? observed?.on
  const seen = !entry.from && observed ? ({ observed: true } as const) : {}
  if (!on || status === 'unknown' || (!entry.from && repeats(entry, holders))) return []
  if (status === 'vacant') return [{ on, office, kind: 'vacant', ...seen }]
  if (isActing(entry)) return [{ on, office, kind: 'acting', status, ...(name && { name }), ...seen }]
  return name ? [{ on, office, kind: 'head', status, name, ...seen }] : []
}

/** Whether an observation only says again what the newest entry before it says. */
function repeats(entry: HolderEntry, holders: readonly HolderEntry[]): boolean {
  const on = entry.observed?.on ?? ''
  const startOf = (other: HolderEntry) => other.from ?? other.observed?.on ?? ''
  const before = holders
    .filter((other) => other !== entry && startOf(other) <= on && !(other.until && other.until < on))
    .sort((a, b) => startOf(b).localeCompare(startOf(a)))[0]
  return before !== undefined && before.status === entry.status && bareName(before.name) === bareName(entry.name)
}

/** The end of a term, but not where the same person goes on in another way. */
function leaves(office: string, entry: HolderEntry, holders: readonly HolderEntry[]): Change[] {
  const { status, name, until } = entry
  if (!until || !name) return []
  const on = addDays(until, 1)
  const goesOn = holders.some(
    (other) => other !== entry && (other.from ?? other.observed?.on) === on && bareName(other.name) === bareName(name),
  )
  return goesOn ? [] : [{ on, office, kind: 'head-left', status, name }]
}

/** What happened to a contact while it was shown, day by day. */
function ofChannel(office: string, channel: ChannelEntry, file: OfficeFile, today: Day): Change[] {
  const withdrawn = channel.consent?.withdrawn
  if (channel.owner === 'personal' && withdrawn && withdrawn <= today) return []
  const reached = channel.confirmations.filter(({ result }) => result === 'reached').map(({ on }) => on)
  const [first] = reached.sort()
  const holder = file.holders.find(({ id }) => id !== undefined && id === channel.holder)
  /** An observation of its holder, or a source's own date, doesn't say that it is new. */
  const begins = (on: Day) => on === channel.from || on === holder?.from || (first !== undefined && first <= on)
  const what = { type: channel.type, ...(channel.unit && { unit: channel.unit }) }
  return turningDays(channel, file, today).flatMap((on): Change[] => {
    const [before, after] = [addDays(on, -1), on].map((day) => verdictOn(channel, file, day)) as [
      Publication,
      Publication,
    ]
    const isShown = after.web !== 'no'
    if (isShown && before.web === 'no') return begins(on) ? [{ on, office, kind: 'contact-new', ...what }] : []
    if (isShown && on === first) return [{ on, office, kind: 'contact-confirmed', ...what }]
    if (isShown || before.web === 'no') return []
    if (after.reason === 'wrong') return [{ on, office, kind: 'contact-wrong', type: channel.type }]
    return [{ on, office, kind: 'contact-ended', ...what }]
  })
}

/**
 * Whether a contact was shown on a day of the past. Where nothing says since when it holds, its sources count from
 * their own dates: the sheet on which an office confirms a contact doesn't show it before.
 */
function verdictOn(channel: ChannelEntry, { holders, sources }: OfficeFile, day: Day): Publication {
  const isDated = channel.from !== undefined && channel.from <= day
  const known = Object.entries(sources).filter(
    ([, { date, recorded }]) => isDated || firstDay(date ?? recorded ?? '0000') <= day,
  )
  return judgeChannel(channel, { sources: Object.fromEntries(known), holders }, day)
}
