/** Whether a contact may be shown, and how. The only place that decides it. */

import {
  type ChannelEntry,
  type ChannelsFile,
  type HolderEntry,
  type OfficeFile,
  PHONE_TYPES,
  type SourceFile,
} from '../content/schema.ts'
import type { Day } from '../dates.ts'
import { tenureOn } from '../people/holders.ts'
import { confirmationOn } from './freshness.ts'
import { isMobile } from './phone.ts'

/** Unconfirmed contacts from sources older than this are withheld. */
const OLDEST_SOURCE_YEAR = 2021

/** How far a contact that is shown can be trusted, the surest first; `sourced`: a national or province body's own. */
export const SHOWN_STATES = ['confirmed', 'sourced', 'stale', 'unconfirmed'] as const
export type ShownState = (typeof SHOWN_STATES)[number]

export interface Publication {
  /** Shown on pages and in exports: plainly, marked with the reason, or not at all. */
  web: 'yes' | 'marked' | 'no'
  /** On paper: on final posters, only on drafts, or not at all. */
  print: 'final' | 'draft' | 'no'
  /** How sure it is, or why it is withheld. */
  reason: ShownState | Withheld
}

export type Withheld = 'not-yet' | 'over' | 'holder-left' | 'no-consent' | 'wrong' | 'mobile' | 'old-source' | 'uncited'

export interface PublicationContext {
  sources: Readonly<Record<string, SourceFile>>
  /** Holders of the office; none for shared channels. */
  holders: readonly HolderEntry[]
  /** Who runs it: an office of the regency, or a province or national body. */
  body: 'regency' | 'other'
}

type Subject = Pick<ChannelEntry, 'type' | 'value' | 'sources' | 'confirmations'> &
  Partial<Pick<ChannelEntry, 'owner' | 'consent' | 'holder' | 'from' | 'until'>>

/**
 * Decides what may be done with a channel on a day (docs/architecture.md has the table).
 * @param channel channel of an office, or a contact of a shared channel
 * @param today the day it is asked for
 */
export function publication(channel: Subject, context: PublicationContext, today: Day): Publication {
  const ended = validity(channel, context, today)
  if (ended) return withhold(ended)
  const confirmation = confirmationOn(channel, today)
  if (confirmation.wrong) return withhold('wrong')
  if (confirmation.freshness === 'fresh' || confirmation.freshness === 'due')
    return { web: 'yes', print: 'final', reason: 'confirmed' }
  const sources = channel.sources.flatMap((id) => context.sources[id] ?? [])
  const usable = sources.filter((source) => source.grade !== 'arsip-resmi-2016' && isCited(source))
  const sourced = usable.some((source) => source.date ?? source.recorded)
  if (context.body === 'other' && sourced) return { web: 'yes', print: 'final', reason: 'sourced' }
  if (confirmation.freshness === 'stale') return { web: 'marked', print: 'draft', reason: 'stale' }
  if (context.body === 'other') return withhold('uncited')
  if (isMobileChannel(channel)) return withhold('mobile')
  if (usable.length === 0) return withhold('uncited')
  if (!usable.some((source) => Number((dayOf(source, channel) ?? '').slice(0, 4)) >= OLDEST_SOURCE_YEAR))
    return withhold('old-source')
  return { web: 'marked', print: 'draft', reason: 'unconfirmed' }
}

/** What may be done on a day with a channel of an office. */
export function judgeChannel(
  channel: Subject,
  { sources, holders }: Pick<OfficeFile, 'sources' | 'holders'>,
  day: Day,
): Publication {
  return publication(channel, { sources, holders, body: 'regency' }, day)
}

/** What may be done on a day with a contact of a channel that isn't any office's. */
export function judgeShared(
  contact: Subject,
  { level }: Pick<ChannelsFile['channels'][number], 'level'>,
  sources: PublicationContext['sources'],
  day: Day,
): Publication {
  return publication(contact, { sources, holders: [], body: level === 'regency' ? 'regency' : 'other' }, day)
}

/** A personal channel may be used: consent given, not withdrawn, and of a kind that suffices for its type. */
export function hasConsent(channel: Pick<Subject, 'type' | 'owner' | 'consent'>, today: Day): boolean {
  if (channel.owner !== 'personal') return true
  const { consent } = channel
  if (!consent || consent.on > today || (consent.withdrawn && consent.withdrawn <= today)) return false
  return consent.kind === 'written'
    ? Boolean(consent.evidence || consent.url)
    : Boolean(consent.url) && !isNumber(channel)
}

function validity(channel: Subject, context: PublicationContext, today: Day): Withheld | undefined {
  if (channel.from && channel.from > today) return 'not-yet'
  if (channel.until && channel.until < today) return 'over'
  if (!hasConsent(channel, today)) return 'no-consent'
  if (!channel.holder) return undefined
  const holder = context.holders.find((entry) => entry.id === channel.holder)
  const tenure = holder ? tenureOn(holder, context.holders, today) : 'over'
  return tenure === 'over' || tenure === 'future' ? 'holder-left' : undefined
}

/** When a source says it. A site that is its own source says it on the day on which somebody has read it there. */
function dayOf({ date, recorded, url }: SourceFile, { type, value }: Subject): string | undefined {
  const isItself = type === 'website' && url !== undefined && hostOf(url) === hostOf(value)
  return date ?? (isItself ? recorded : undefined)
}

const hostOf = (address: string): string | undefined => (URL.canParse(address) ? new URL(address).host : undefined)

function isCited(source: SourceFile): boolean {
  return Boolean(source.url || source.document)
}

function isNumber(channel: Pick<Subject, 'type'>): boolean {
  return (PHONE_TYPES as readonly string[]).includes(channel.type)
}

/** Whether a channel hangs on a mobile number, which may be resold when it dies. */
export function isMobileChannel({ type, value }: Pick<Subject, 'type' | 'value'>): boolean {
  return type === 'whatsapp' || type === 'sms' || (type === 'phone' && isMobile(value))
}

function withhold(reason: Withheld): Publication {
  return { web: 'no', print: 'no', reason }
}
