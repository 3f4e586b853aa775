/** Editions: what an office's paper states, the code printed on it, and whether it is still true. */
import { createHash } from 'node:crypto'
import type { EditionFacts } from '../content/schema.ts'

const ALPHABET = '23456789CFGHJMPQRVWX'
const LETTERS = 'CFGHJMPQRVWX'

/** masih berlaku | berlaku, belum dicek ulang | poster lama */
export type Judgement = 'valid' | 'unchecked' | 'outdated'

/**
 * The code of an edition: 4 characters without look-alikes or vowels, the first a letter (it is also an element id).
 * It depends on the facts alone: not on their order, nor on template, format, language or marks.
 */
export function editionCode(facts: EditionFacts): string {
  const { channels, others, ...rest } = facts
  const stated = Object.entries(rest).filter(([, value]) => value !== undefined)
  const keys = [channels, others].map((list) => list.map(channelKey).sort())
  const canonical = JSON.stringify([stated.sort(([a], [b]) => a.localeCompare(b)), ...keys])
  const hash = createHash('sha256').update(canonical).digest()
  return [...hash.subarray(0, 4)].map((byte, index) => pick(index === 0 ? LETTERS : ALPHABET, byte)).join('')
}

/** What today's directory says of paper. */
export interface Today {
  /** Facts that the office's paper states now. */
  facts: EditionFacts
  /** Holder of the newest record, where it is too old to say who it is now but nothing says that they left. */
  lastHolder?: string
  /** Keys (see {@link channelKey}) of every contact that somebody in the directory has. */
  shown: ReadonlySet<string>
  /** Those that are confirmed within the last STALE_DAYS, or a national body's own. */
  checked: ReadonlySet<string>
}

/** Something that paper states and that is no longer so. */
export type Difference =
  /** Another one today; `now` is absent where none is known. */
  | { of: 'name' | 'link' | 'address' | 'hours' | 'holder'; was: string; now?: string }
  /** own: a contact that isn't the office's any more; others: a contact of others that nobody has any more. */
  | { of: 'own' | 'others'; channel: EditionFacts['channels'][number] }

const STATED = ['name', 'link', 'address', 'hours'] as const

/**
 * How recorded paper differs from today's facts: in what it states alone, so an added number is no difference, nor is
 * a holder whom nobody has confirmed of late. Contacts of others need only still be somebody's.
 */
export function differencesOf(recorded: EditionFacts, { facts, lastHolder, shown }: Today): Difference[] {
  const own = new Set(facts.channels.map(channelKey))
  const { holder } = recorded
  const left = holder !== facts.holder && (facts.holder !== undefined || holder !== lastHolder)
  const changed = STATED.filter((field) => recorded[field] !== undefined && recorded[field] !== facts[field])
  return [
    ...changed.map((field) => ({ of: field, was: recorded[field]!, now: facts[field] })),
    ...recorded.channels.filter((one) => !own.has(channelKey(one))).map((channel) => ({ of: 'own' as const, channel })),
    ...recorded.others
      .filter((one) => !shown.has(channelKey(one)))
      .map((channel) => ({ of: 'others' as const, channel })),
    ...(holder !== undefined && left ? [{ of: 'holder' as const, was: holder, now: facts.holder }] : []),
  ]
}

/**
 * Judges recorded paper by its facts and today's, never by inequality of codes: an added number doesn't make old paper
 * false, a dead number, another name or another address does. A holder on it whom nobody has confirmed of late makes
 * it unchecked, a successor or a vacancy old.
 */
export function judgeEdition(recorded: EditionFacts, today: Today): Judgement {
  if (differencesOf(recorded, today).length > 0) return 'outdated'
  const sure = recorded.holder === undefined || recorded.holder === today.facts.holder
  const printed = [...recorded.channels, ...recorded.others]
  return sure && printed.every((channel) => today.checked.has(channelKey(channel))) ? 'valid' : 'unchecked'
}

/** Identity of a printed channel: its type and canonical value. */
export function channelKey(channel: { type: string; value: string }): string {
  return `${channel.type} ${channel.value}`
}

function pick(letters: string, byte: number): string {
  return letters[byte % letters.length] ?? ''
}
