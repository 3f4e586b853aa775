/** What became of a contact that stands on paper and that the office no longer shows. */
import { isNumberType } from '../channels/contacts.ts'
import { confirmationOn } from '../channels/freshness.ts'
import { judgeChannel, judgeShared, type Publication, type Withheld } from '../channels/publication.ts'
import type { Content } from '../content/content.ts'
import type { ChannelEntry, ChannelType, EditionFacts, OfficeFile } from '../content/schema.ts'
import type { Day } from '../dates.ts'
import { channelKey } from './edition.ts'
import { lastDay } from './retired-numbers.ts'

type Stated = EditionFacts['channels'][number]

export type ContactOutcome =
  /** It is somebody else's in the directory now; `to` is their short name. */
  | { became: 'moved'; to: string }
  /** Its number still answers at the office, in other ways alone. */
  | { became: 'other-way'; types: ChannelType[] }
  /** Over; the last day is unknown where nothing is recorded of it any more. */
  | { became: 'dead'; lastDay?: Day }
  /** Somebody else's, outside the directory; found on a day. */
  | { became: 'wrong'; on: Day }
  /** Whoever it belongs to doesn't allow it any more. */
  | { became: 'withdrawn' }
  /** Still the office's, but not printed while others that are confirmed can be, or not shown until it is. */
  | { became: 'unconfirmed'; shown: boolean }

/** A trace of the contact, left by whoever in the content has or had it. */
interface Trace {
  owner: string
  short: string
  type: ChannelType
  reason: Publication['reason']
  shown: boolean
  /** Where it has ended and that is known. */
  lastDay?: Day
  wrongOn?: Day
}

const OVER: ReadonlySet<string> = new Set<Withheld>(['not-yet', 'over', 'holder-left', 'no-consent', 'wrong'])

/**
 * What became of a contact that isn't printed any more.
 * @param stated as it stands on the paper
 * @param office whose own it was; absent for a contact of others
 */
export function outcomeOf(stated: Stated, office: string | undefined, content: Content, today: Day): ContactOutcome {
  const records = recordsOf(stated, content, today)
  const same = records.filter(({ type }) => type === stated.type)
  const ended = same.filter(({ reason }) => OVER.has(reason))
  const former = new Set(office ? [office] : ended.map(({ owner }) => owner))
  const alive = records.filter(({ reason }) => !OVER.has(reason))
  const next = alive.find(({ owner }) => former.size > 0 && !former.has(owner))
  if (next) return { became: 'moved', to: next.short }
  const own = alive.filter(({ owner }) => !office || owner === office)
  const still = own.find(({ type }) => type === stated.type)
  if (still) return { became: 'unconfirmed', shown: still.shown }
  if (own.length > 0) return { became: 'other-way', types: own.map(({ type }) => type) }
  return endOf(ended.filter(({ owner }) => !office || owner === office))
}

function endOf(ended: readonly Trace[]): ContactOutcome {
  const [latest] = ended.toSorted((a, b) => (b.lastDay ?? '').localeCompare(a.lastDay ?? ''))
  const wrong = ended.find(({ wrongOn }) => wrongOn)
  if (wrong?.wrongOn) return { became: 'wrong', on: wrong.wrongOn }
  if (latest?.reason === 'no-consent') return { became: 'withdrawn' }
  return { became: 'dead', ...(latest?.lastDay && { lastDay: latest.lastDay }) }
}

function recordsOf(stated: Stated, { offices, channels }: Content, today: Day): Trace[] {
  const own = [...offices].flatMap(([owner, { value: office }]) =>
    office.channels
      .filter((channel) => isSame(channel, stated))
      .map((channel) => ({ owner, short: office.short, ...recordIn(channel, office, today) })),
  )
  const shared = channels.value.channels.flatMap(({ id, name, level, works, contacts }) =>
    contacts
      .filter((contact) => isSame(contact, stated))
      .map((contact) => {
        const verdict = judgeShared(contact, { level }, channels.value.sources, today)
        const reason = works === 'yes' ? verdict.reason : 'over'
        const shown = works === 'yes' && verdict.web !== 'no'
        return { owner: id, short: name, type: contact.type, reason, shown, ...wrongOn(contact, today) }
      }),
  )
  return [...own, ...shared]
}

function recordIn(channel: ChannelEntry, office: OfficeFile, today: Day): Omit<Trace, 'owner' | 'short'> {
  const { ended } = office
  const verdict = judgeChannel(channel, office, today)
  const closed = ended !== undefined && ended.on <= today
  const reason = closed && !OVER.has(verdict.reason) ? 'over' : verdict.reason
  const last = lastDay(channel, office, today)
  const shown = !closed && verdict.web !== 'no'
  return { type: channel.type, reason, shown, ...(last && { lastDay: last }), ...wrongOn(channel, today) }
}

function wrongOn(channel: Pick<ChannelEntry, 'confirmations'>, today: Day): { wrongOn?: Day } {
  if (!confirmationOn(channel, today).wrong) return {}
  const days = channel.confirmations.filter(({ on, result }) => result === 'wrong' && on <= today).map(({ on }) => on)
  return { wrongOn: days.sort().at(-1) }
}

/** The same number, whatever is done with it; of accounts and addresses the same kind too. */
function isSame(a: { type: ChannelType; value: string }, b: Stated): boolean {
  return isNumberType(a.type) && isNumberType(b.type) ? a.value === b.value : channelKey(a) === channelKey(b)
}
