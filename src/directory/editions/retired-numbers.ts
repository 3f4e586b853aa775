/** Numbers that no longer belong to anybody here, so that they may stand nowhere in what is published. */
import { isNumberType } from '../channels/contacts.ts'
import { findPhoneTokens } from '../channels/phone-tokens.ts'
import { judgeChannel, judgeShared } from '../channels/publication.ts'
import { turningDays } from '../channels/turning-days.ts'
import type { Content } from '../content/content.ts'
import type { ChannelEntry, OfficeFile } from '../content/schema.ts'
import { addDays, type Day } from '../dates.ts'
import { tenureOn } from '../people/holders.ts'

/** A dead mobile number may be sold again after this many days. */
export const RESALE_DAYS = 60

/** A number that an office had and that nobody has any more. Not part of the Directory: it may not be published. */
export interface RetiredNumber {
  /** E.164 */
  value: string
  /** Id of the office or shared channel that had it last. */
  owner: string
  /** Last day on which it was theirs; absent where only recorded paper still tells of it. */
  last?: Day
}

const GONE: readonly string[] = ['over', 'holder-left', 'no-consent', 'wrong']

/**
 * Every number that was a channel of an office or stands in a recorded edition, and that today nobody in the content
 * holds validly: its day has passed, its holder or its office has gone, it turned out wrong, its consent was taken back.
 * One that has moved to another office or a shared channel isn't retired; nor are short codes, which nobody resells.
 */
export function retiredNumbers(content: Content, today: Day): RetiredNumber[] {
  const held = holdings(content, today)
  const valid = new Set(held.filter(({ state }) => state === 'valid').map(({ value }) => value))
  const found = new Map<string, RetiredNumber>()
  const past = held.filter(({ state }) => state === 'gone')
  for (const { value, owner, last } of [...past, ...onPaper(content)]) {
    const other = found.get(value)
    if (valid.has(value) || !value.startsWith('+') || (other && (other.last ?? '') >= (last ?? ''))) continue
    found.set(value, { value, owner, ...(last && { last }) })
  }
  return [...found.values()].sort((a, b) => a.value.localeCompare(b.value))
}

/**
 * Those retired numbers that stand in a text of any kind (HTML, JSON, vCard …), in whatever spelling. Whole numbers are
 * compared, so that a longer number isn't taken for a shorter one that it holds.
 */
export function retiredIn(text: string, retired: ReadonlyMap<string, RetiredNumber>): RetiredNumber[] {
  if (retired.size === 0) return []
  // lines that a vCard folds go on behind their break
  return findPhoneTokens(text.replaceAll('\r\n ', '')).flatMap((token) => retired.get(token) ?? [])
}

interface Holding {
  value: string
  owner: string
  /** future: not theirs yet, so that it neither keeps a number in service nor retires it. */
  state: 'valid' | 'gone' | 'future'
  last?: Day
}

function holdings(content: Content, today: Day): Holding[] {
  const ofOffices = [...content.offices].flatMap(([owner, { value: file }]) =>
    numbersIn(file.channels).map((channel): Holding => {
      const state = stateOn(channel, file, today)
      const last = state === 'gone' ? lastDay(channel, file, today) : undefined
      return { value: channel.value, owner, state, last }
    }),
  )
  const { channels, sources } = content.channels.value
  const ofChannels = channels.flatMap(({ id, office, level, contacts }) =>
    numbersIn(contacts).map((contact): Holding => {
      const wrong = judgeShared(contact, { level }, sources, today).reason === 'wrong'
      const on = contact.confirmations
        .filter(({ result }) => result === 'wrong')
        .map(({ on }) => on)
        .sort()[0]
      const last = wrong && on ? addDays(on, -1) : undefined
      return { value: contact.value, owner: office ?? id, state: wrong ? 'gone' : 'valid', last }
    }),
  )
  return [...ofOffices, ...ofChannels]
}

function onPaper({ editions }: Content): Pick<Holding, 'value' | 'owner' | 'last'>[] {
  return editions.value.editions.flatMap(({ office, facts }) =>
    numbersIn([...facts.channels, ...facts.others]).map(({ value }) => ({ value, owner: office })),
  )
}

function stateOn(channel: ChannelEntry, file: OfficeFile, day: Day): Holding['state'] {
  if (file.ended && file.ended.on <= day) return 'gone'
  const { reason } = judgeChannel(channel, file, day)
  const holder = file.holders.find(({ id }) => id !== undefined && id === channel.holder)
  const awaits = holder !== undefined && tenureOn(holder, file.holders, day) === 'future'
  if (reason === 'not-yet' || (reason === 'holder-left' && awaits)) return 'future'
  return GONE.includes(reason) ? 'gone' : 'valid'
}

/** Last day on which a channel was an office's: the day before the one from which it has been gone until today. */
export function lastDay(channel: ChannelEntry, file: OfficeFile, today: Day): Day | undefined {
  const days = turningDays(channel, file, today)
  const back = days.findLastIndex((day) => stateOn(channel, file, day) !== 'gone')
  const gone = days[back + 1]
  return gone && addDays(gone, -1)
}

const numbersIn = <C extends Pick<ChannelEntry, 'type'>>(channels: readonly C[]): C[] =>
  channels.filter(({ type }) => isNumberType(type))
