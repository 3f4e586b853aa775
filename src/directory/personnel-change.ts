/** What happens to an office's record when people or the office itself change. Pure: says what to edit, edits nothing. */
import { addDays, type Day } from './dates.ts'
import { isActing } from './holders.ts'
import type { ChannelEntry, HolderEntry, HolderStatus, OfficeFile } from './schema.ts'

/** Who heads an office from a day on. */
export interface NewHolder {
  status: HolderStatus
  /** Absent when the post is vacant. */
  name?: string
  /** First day in the post, where it is said; else it is the day of the change. */
  from?: Day
  /** Last day, where it is known beforehand. */
  until?: Day
  /** Decree or other basis. */
  basis?: string
}

/** What to edit in an office's holders; positions are those of the present list. */
export interface HolderEdits {
  /** Whether somebody else heads the office, or the same person in another way; not a mere correction. */
  isChange: boolean
  /** Entries that end, with their last day. */
  close: { index: number; until: Day }[]
  /** The entry that is corrected; without it `entry` goes to the top. */
  amend?: number
  entry: HolderEntry
  /** Channels that end with the people who leave. */
  ended: ChannelEntry[]
}

/** The holders' edits of a change on a day; undefined where the record says it already. */
export function changeHolder(
  office: Pick<OfficeFile, 'holders' | 'channels'>,
  next: NewHolder,
  on: Day,
): HolderEdits | undefined {
  const from = next.from ?? on
  const present = office.holders
    .map((holder, index) => ({ holder, index }))
    .filter(({ holder }) => servesOn(holder, on))
  const same = present.find(({ holder }) => isSame(holder, next))
  if (same && !(same.holder.observed && next.from)) return corrected(same, next)
  // somebody who is known to come later ends it
  const later = office.holders
    .flatMap((holder) => (!holder.observed && !isActing(holder) && (holder.from ?? '') > from ? holder.from! : []))
    .sort()[0]
  const until = next.until ?? (later && addDays(later, -1))
  const entry: HolderEntry = { ...stated(next), status: next.status, from, ...(until && { until }) }
  const amended = present.find(({ holder }) => holder.from === from && isActing(holder) === isActing(next))
  const leaving = present.filter(({ holder, index }) => index !== amended?.index && gives(holder, next))
  const gone = new Set([...leaving, ...(amended ? [amended] : [])].flatMap(({ holder }) => holder.id ?? []))
  return {
    isChange: same === undefined,
    close: leaving
      .filter(({ holder }) => !holder.observed && (holder.from ?? '') < from)
      .map(({ index }) => ({ index, until: addDays(from, -1) })),
    ...(amended && { amend: amended.index }),
    entry,
    ended: office.channels.filter(
      ({ holder, until }) => holder !== undefined && gone.has(holder) && !(until && until < from),
    ),
  }
}

/** The same person in the same post: the spelling of the name, the first and the last day may be corrected. */
function corrected(
  { holder, index }: { holder: HolderEntry; index: number },
  next: NewHolder,
): HolderEdits | undefined {
  const differs =
    (next.name ?? '').toLowerCase() !== (holder.name ?? '').toLowerCase() ||
    (next.from !== undefined && next.from !== holder.from) ||
    (next.until !== undefined && next.until !== holder.until)
  if (!differs) return undefined
  return { isChange: false, close: [], amend: index, entry: { ...holder, ...stated(next) }, ended: [] }
}

const stated = ({ name, from, until, basis }: NewHolder) => ({
  ...(name && { name }),
  ...(from && { from }),
  ...(until && { until }),
  ...(basis && { basis }),
})

/** Whether an entry says who heads the office on a day; of an observation only its first day is known. */
function servesOn({ from, until, observed }: HolderEntry, on: Day): boolean {
  return (observed ? observed.on <= on : (from ?? '') <= on) && (until === undefined || until >= on)
}

/** Whether one in office makes way: a Plh stands in for somebody who comes back, everybody else takes the place. */
function gives(holder: HolderEntry, next: NewHolder): boolean {
  return next.status !== 'plh' || isActing(holder) || holder.status === 'vacant'
}

function isSame(holder: HolderEntry, next: NewHolder): boolean {
  return holder.status === next.status && bareName(holder.name) === bareName(next.name)
}

const TITLE = /^(?:\p{L}{1,4}\.)+$|^(?:prof|dr|drs|dra|ir|h|hj|kh|ny|apt|ns)$/iu

/** A person's name as it is compared: without degrees, capitals and marks. "Drs. H. SUPARDI, M.Si" gives "supardi". */
export function bareName(name: string | undefined): string {
  const words = (name ?? '').split(',')[0]!.trim().split(/\s+/)
  const bare = words.filter((word) => !TITLE.test(word))
  return (bare.length > 0 ? bare : words)
    .join(' ')
    .normalize('NFKD')
    .replace(/[^\p{L} ]/gu, '')
    .toLowerCase()
}
