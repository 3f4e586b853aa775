/** What becomes of an office's holders when somebody takes office, acts for the head, leaves it empty or is spelt otherwise. */

import { hasEnded } from '../channels/turning-days.ts'
import type { ChannelEntry, HolderEntry, HolderStatus, OfficeFile } from '../content/schema.ts'
import { addDays, type Day } from '../dates.ts'
import { isActing } from '../people/holders.ts'
import { nameLikeness } from '../people/person-name.ts'
import { citing, done, type EventContext, type OfficeState, type Outcome, refused } from './state.ts'
import { dayInWords } from './words.ts'

/** Who heads an office from a day on. */
export interface HeadEvent {
  kind: 'takes-office' | 'acts-for' | 'post-vacant'
  status: HolderStatus
  /** Absent when the post is vacant. */
  name?: string
  /** First day in the post, where it is said; else it is the day of the change. */
  from?: Day
  /** Last day, where it is known beforehand. */
  until?: Day
  /** Decree or other basis; a correction keeps the one that is recorded. */
  basis?: string | undefined
  /** Day on which somebody has asked who it is. */
  checked?: Day
  /** Somebody has said that it is another person, however near the names are. */
  isOther?: boolean
  /** Whoever else was known to come doesn't take office after all. */
  instead?: true
}

/** Who heads an office as a source tells it of one day; it may have been so before and after. */
export interface SeenEvent {
  kind: 'head-seen'
  status: HolderStatus
  name?: string | undefined
  on: Day
}

/** The name of somebody who heads the office was misspelt: whatever the letters, it is the same person. */
export interface RespeltEvent {
  kind: 'head-respelt'
  was: string
  name: string
}

/** The event that a status and a name tell of. */
export function headEvent(status: HolderStatus, rest: Omit<HeadEvent, 'kind' | 'status'>): HeadEvent {
  const kind = status === 'vacant' ? 'post-vacant' : isActing({ status }) ? 'acts-for' : 'takes-office'
  return { kind, status, ...rest }
}

type Entry = { holder: HolderEntry; index: number }
const entriesOf = (holders: readonly HolderEntry[]): Entry[] => holders.map((holder, index) => ({ holder, index }))

/**
 * Changes who heads an office. Whoever leaves keeps an entry of their own with all that is theirs; whoever comes gets
 * nothing of it, unless it is the same person in another standing.
 */
export function changeHead(state: OfficeState, event: HeadEvent, context: EventContext): Outcome {
  if (!event.instead) return takeOver(state, event, context)
  const free = withoutAppointed(state, event, context)
  return free.ok ? takeOver(free.state, event, context) : free
}

/** As if nobody else had been known to come: whoever was to make way for them stays. */
function withoutAppointed(state: OfficeState, event: HeadEvent, { today }: EventContext): Outcome {
  const { holders, channels } = state.record
  const gone = holders.filter(
    (holder) => !holder.observed && (holder.from ?? '') > today && holder.name && !isSamePerson(holder, event),
  )
  const owner = gone.find(({ id }) => id !== undefined && channels.some(({ holder }) => holder === id))
  if (owner) return refused(`${owner.name} sudah punya kontak pribadi yang tercatat`, 'akhiri dulu kontaknya')
  const madeWay = new Set(gone.map(({ from }) => addDays(from!, -1)))
  const left = holders.flatMap((holder): HolderEntry[] => {
    if (gone.includes(holder)) return []
    const { until, ...open } = holder
    return [until !== undefined && madeWay.has(until) ? open : holder]
  })
  return done(withHolders(state, left))
}

function takeOver(state: OfficeState, event: HeadEvent, context: EventContext): Outcome {
  const { on, today } = context
  if (event.checked && event.checked > today)
    return refused(`dicek ${dayInWords(event.checked)}, padahal hari itu belum tiba`, 'perbaiki tanggalnya')
  const notes: string[] = []
  const { record } = state
  const said = withoutForeignDates(record.holders, event, notes)
  const from = said.from ?? on
  const entries = entriesOf(record.holders)
  const present = entries.filter(({ holder }) => servesOn(holder, from))
  const same = present.find(({ holder }) => isSame(holder, said))
  if (same?.holder.observed && !said.from && event.checked && event.checked > same.holder.observed.on)
    return seeHead(
      state,
      { kind: 'head-seen', status: said.status, name: same.holder.name, on: event.checked },
      context,
    )
  if (same && !(same.holder.observed && said.from)) return correct(state, same, said, notes)
  const past = entries.find(
    ({ holder }) => said.name && isSame(holder, said) && !holder.observed && hasEnded(holder, on),
  )
  if (past && (!said.from || said.from === past.holder.from)) {
    const ended = `${past.holder.name} tercatat sebagai pejabat terdahulu, sampai ${dayInWords(past.holder.until ?? on)}`
    if (said.from) return { ok: true, state, notes: [`${ended}; tidak dihidupkan lagi`] }
    return refused(
      `${ended}: daftar lama?`,
      'bila memang menjabat lagi, isi Mulai; bila daftarnya lama, hapus barisnya',
    )
  }
  const misspelt = present.find(
    ({ holder }) =>
      !said.isOther && holder.status === said.status && nameLikeness(holder.name, said.name) === 'spelling',
  )
  if (misspelt) {
    if (said.from && said.from !== misspelt.holder.from)
      return refused(
        `"${said.name}" hampir sama dengan "${misspelt.holder.name}" yang tercatat, tetapi Mulai-nya lain: orang yang sama atau orang lain?`,
        'bila hanya ejaannya: kosongkan Mulai. Bila orang lain: isi dulu Sampai pejabat yang lama, lalu impor lagi',
      )
    notes.push(`dianggap orang yang sama dengan "${misspelt.holder.name}": hanya ejaannya yang diperbaiki`)
    return correct(state, misspelt, said, notes)
  }
  return succeed(state, said, from, on, notes)
}

/** Records who a source says heads the office on a day; dated entries stand above it. */
export function seeHead(state: OfficeState, { status, name, on }: SeenEvent, { source }: EventContext): Outcome {
  const { record } = state
  const known = record.holders.some(
    (holder) => holder.observed?.on === on && holder.status === status && nameLikeness(holder.name, name) === 'same',
  )
  const dated = record.holders.find((holder) => !holder.observed && servesOn(holder, on))
  if (known || (dated && isSame(dated, { status, ...(name && { name }) }))) return { ok: true, state, notes: [] }
  const entry: HolderEntry = { ...(name && { name }), status, observed: { on, source: source.id } }
  return {
    ok: true,
    notes: dated ? [`menurut sumber ini ${name ?? 'kosong'}, tetapi tercatat ${dated.name ?? dated.status}`] : [],
    state: { ...state, record: citing({ ...record, holders: [entry, ...record.holders] }, source) },
  }
}

/** Writes the name of a head otherwise, wherever that person is recorded; their days and contacts stay. */
export function respellHead(state: OfficeState, { was, name }: RespeltEvent): Outcome {
  const { holders } = state.record
  if (!holders.some((holder) => holder.name === was))
    return refused(`"${was}" tidak tercatat di kantor ini`, 'muat ulang halamannya: mungkin baru saja diubah')
  return done(
    withHolders(
      state,
      holders.map((holder) => (holder.name === was ? { ...holder, name } : holder)),
    ),
  )
}

/** A list of today's heads carries the last head's days: they say nothing of the one who comes. */
function withoutForeignDates(holders: readonly HolderEntry[], event: HeadEvent, notes: string[]): HeadEvent {
  const others = holders.filter((holder) => !isSame(holder, event))
  const own = holders.filter((holder) => isSame(holder, event))
  const isForeign = (key: 'from' | 'until') =>
    event[key] !== undefined &&
    others.some((holder) => holder[key] === event[key]) &&
    !own.some((holder) => holder[key] === event[key])
  const { from, until, ...rest } = event
  if (isForeign('from'))
    notes.push(`Mulai ${dayInWords(from!)} adalah milik pejabat yang tercatat sebelumnya, jadi tidak dipakai`)
  if (isForeign('until'))
    notes.push(`Sampai ${dayInWords(until!)} adalah milik pejabat yang tercatat sebelumnya, jadi tidak dipakai`)
  return {
    ...rest,
    ...(from && !isForeign('from') && { from }),
    ...(until && !isForeign('until') && { until }),
  }
}

/** The same person in the same post: the spelling of the name, the first and the last day may be corrected. */
function correct(state: OfficeState, { holder, index }: Entry, said: HeadEvent, notes: string[]): Outcome {
  const isSpelt = (said.name ?? '').toLowerCase() === (holder.name ?? '').toLowerCase()
  // capitals alone are how a list is set, not how somebody writes themselves
  const spelling = isSpelt && holder.name ? { name: holder.name } : {}
  const isChanged =
    !isSpelt ||
    (said.from !== undefined && said.from !== holder.from) ||
    (said.until !== undefined && said.until !== holder.until)
  if (!isChanged) return { ok: true, state, notes: [] }
  return {
    ok: true,
    notes,
    state: withHolders(
      state,
      replaced(state.record.holders, index, { ...holder, ...stated({ ...said, basis: undefined }), ...spelling }),
    ),
  }
}

function succeed(state: OfficeState, said: HeadEvent, from: Day, on: Day, notes: string[]): Outcome {
  const { holders, channels } = state.record
  const entries = entriesOf(holders)
  const isHistory = hasEnded(said, on)
  const leaving = isHistory
    ? []
    : entries.filter(({ holder }) => !holder.observed && serves(holder, from, on) && makesWay(holder, said))
  // somebody who is known to come later ends it
  const later = entries
    .filter(
      ({ holder }) => !holder.observed && !isActing(holder) && (holder.from ?? '') > from && (holder.from ?? '') > on,
    )
    .sort((a, b) => (a.holder.from! < b.holder.from! ? -1 : 1))[0]
  const early = later && isSamePerson(later.holder, said) && later.holder.status === said.status ? later : undefined
  const overtaken = leaving.filter(({ holder }) => (holder.from ?? '') >= from)
  const amended =
    early ??
    overtaken.find(({ holder }) => holder.status === 'vacant') ??
    overtaken.find(({ holder }) => isSamePerson(holder, said))
  const clash = overtaken.find(({ index }) => index !== amended?.index)
  if (clash)
    return refused(
      `${clash.holder.name ?? 'kekosongan'} tercatat mulai ${dayInWords(clash.holder.from!)}, jadi ${said.name ?? 'kekosongan'} tidak bisa mulai ${dayInWords(from)}`,
      clash.holder.from === from
        ? 'bila yang tercatat itu salah, urungkan dulu impornya; bila berganti lagi, isi Mulai dengan hari sesudahnya'
        : 'periksa Mulai; bila sudah lewat masanya, isi juga Sampai',
    )
  const until = said.until ?? (later && later !== early ? addDays(later.holder.from!, -1) : undefined)
  if (later && later !== early && !said.until)
    notes.push(
      `sampai ${dayInWords(until!)}, karena ${later.holder.name ?? 'pejabat lain'} sudah dijadwalkan mulai ${dayInWords(later.holder.from!)}`,
    )
  const alike = leaving.find(({ holder }) => !said.isOther && nameLikeness(holder.name, said.name) === 'alike')
  if (alike) notes.push(`namanya mirip "${alike.holder.name}" yang diganti: pastikan memang orang lain`)
  const before = amended?.holder.status === 'vacant' ? undefined : amended?.holder
  const person = entries.find(({ holder }) => holder !== before && servesOn(holder, from) && isSamePerson(holder, said))
  const photo = (before ?? person?.holder)?.photo
  const entry: HolderEntry = {
    ...(early ? early.holder : before?.id && { id: before.id }),
    ...stated(said),
    status: said.status,
    from,
    ...(until && { until }),
    ...(photo && { photo }),
  }
  const closed = holders.map((holder, index) =>
    index !== amended?.index && leaving.some((one) => one.index === index)
      ? { ...holder, until: addDays(from, -1) }
      : holder,
  )
  const next = amended ? replaced(closed, amended.index, entry) : [entry, ...closed]
  const moved = person && !before ? carriedOver(next, person.holder, entry, channels, from) : undefined
  return { ok: true, notes, state: withHolders(state, moved?.holders ?? next, moved?.channels) }
}

/** Somebody who goes on in another standing keeps their own contacts: they end with the old entry and begin with the new. */
function carriedOver(
  holders: readonly HolderEntry[],
  old: HolderEntry,
  entry: HolderEntry,
  channels: readonly ChannelEntry[],
  from: Day,
): { holders: HolderEntry[]; channels: ChannelEntry[] } | undefined {
  const isOwn = (channel: ChannelEntry) => old.id !== undefined && channel.holder === old.id && !hasEnded(channel, from)
  if (!channels.some(isOwn)) return undefined
  const id = freshHolderId(holders, from)
  const taken = channels.map((channel) => channel.id)
  const next = channels.flatMap((channel): ChannelEntry[] => {
    if (!isOwn(channel)) return [channel]
    if ((channel.from ?? '') >= from) return [{ ...channel, holder: id }]
    const again = { ...channel, id: freshId(taken, channel.id), holder: id, from }
    taken.push(again.id)
    return [{ ...channel, until: addDays(from, -1) }, again]
  })
  return { holders: holders.map((holder) => (holder === entry ? { id, ...entry } : holder)), channels: next }
}

/** An id for somebody who heads an office from a day on: "pejabat-2026". */
export const freshHolderId = (holders: readonly HolderEntry[], from: Day): string =>
  freshId(
    holders.map(({ id }) => id),
    `pejabat-${from.slice(0, 4)}`,
  )

/** An id that isn't taken: the stem, or the stem with the next number. */
export function freshId(taken: readonly (string | undefined)[], stem: string): string {
  let number = 1
  const name = () => (number === 1 ? stem : `${stem}-${number}`)
  while (taken.includes(name())) number++
  return name()
}

const stated = ({ name, from, until, basis }: HeadEvent) => ({
  ...(name && { name }),
  ...(from && { from }),
  ...(until && { until }),
  ...(basis && { basis }),
})

const withHolders = (state: OfficeState, holders: HolderEntry[], channels?: ChannelEntry[]): OfficeState => ({
  ...state,
  record: { ...state.record, holders, ...(channels && { channels }) } satisfies OfficeFile,
})

const replaced = (holders: readonly HolderEntry[], at: number, entry: HolderEntry): HolderEntry[] =>
  holders.map((holder, index) => (index === at ? entry : holder))

/** Whether an entry says who heads the office on a day; of an observation only its first day is known. */
export function servesOn(holder: HolderEntry, on: Day): boolean {
  return (holder.observed?.on ?? holder.from ?? '') <= on && !hasEnded(holder, on)
}

/** Whether a dated entry holds on any day from the change's first until the day it is made. */
function serves(holder: HolderEntry, from: Day, on: Day): boolean {
  const last = from > on ? from : on
  return (holder.from ?? '') <= last && !hasEnded(holder, from)
}

/** Whether one in office makes way: a Plh stands in for somebody who comes back, everybody else takes the place. */
function makesWay(holder: HolderEntry, next: HeadEvent): boolean {
  return next.status !== 'plh' || isActing(holder) || holder.status === 'vacant'
}

function isSame(holder: HolderEntry, next: Pick<HeadEvent, 'status' | 'name'>): boolean {
  return holder.status === next.status && nameLikeness(holder.name, next.name) === 'same'
}

function isSamePerson(holder: HolderEntry, next: Pick<HeadEvent, 'name'>): boolean {
  return holder.name !== undefined && nameLikeness(holder.name, next.name) === 'same'
}
