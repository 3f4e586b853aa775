/** From a channel in the content to a contact ready to show. */

import { PLATFORMS, type Platform } from '../content/platforms.ts'
import { CHANNEL_TYPES, type ChannelEntry, type ChannelType, PHONE_TYPES, type SourceFile } from '../content/schema.ts'
import type { Day } from '../dates.ts'
import type { Contact, PublicSource } from '../model.ts'
import { confirmationOn } from './freshness.ts'
import { displayPhone, smsHref, spokenPhone, telHref, waHref } from './phone.ts'
import type { Publication } from './publication.ts'
import { accountUrl, displayAccount } from './social.ts'

/** Order on pages and paper: what most people can use comes first. */
const ORDER: readonly ChannelType[] = [
  'whatsapp',
  'phone',
  'sms',
  ...CHANNEL_TYPES.filter((type) => !isNumberType(type)),
]

/** Whether such a contact is dialled. */
export function isNumberType(type: ChannelType): boolean {
  return (PHONE_TYPES as readonly string[]).includes(type)
}

/** Whether such a contact is an account. */
export function isSocialType(type: ChannelType): type is Platform {
  return Object.hasOwn(PLATFORMS, type)
}

/** What people read: "(0296) 531004", "@dpuprcontoh", "dpupr.contoh.go.id". */
export function displayValue(type: ChannelType, value: string): string {
  if (isNumberType(type)) return displayPhone(value)
  if (isSocialType(type)) return displayAccount(type, value)
  return value.replace(/^https:\/\/(www\.)?/, '').replace(/\/$/, '')
}

/** Address that opens the contact: tel:, sms:, wa.me, mailto: or https:. */
export function contactHref(type: ChannelType, value: string): string {
  if (type === 'whatsapp') return waHref(value)
  if (type === 'sms') return smsHref(value)
  if (type === 'phone') return telHref(value)
  if (type === 'email') return `mailto:${value}`
  return isSocialType(type) ? accountUrl(type, value) : value
}

/** What may be told of a source; an invented address (sample regions) is no link. */
export function publicSource(source: SourceFile): PublicSource {
  return {
    citation: source.document ? `${source.citation} (${source.document})` : source.citation,
    ...(source.url && !isInvented(source.url) && { url: source.url }),
    ...(source.date && { date: source.date }),
    ...(!source.date && source.recorded && { recorded: source.recorded }),
  }
}

/** Hosts under .invalid never exist (RFC 6761). */
function isInvented(url: string): boolean {
  return new URL(url).hostname.endsWith('.invalid')
}

/**
 * @param channel a channel that may be shown
 * @param verdict what publication() said of it
 * @param inert leave links out (sample regions)
 */
export function toContact(
  channel: Pick<ChannelEntry, 'id' | 'type' | 'value' | 'sources' | 'confirmations'> & Partial<ChannelEntry>,
  verdict: Publication,
  sources: Readonly<Record<string, SourceFile>>,
  today: Day,
  inert: boolean,
): Contact {
  const confirmation = confirmationOn(channel, today)
  return {
    id: channel.id,
    type: channel.type,
    value: channel.value,
    display: displayValue(channel.type, channel.value),
    ...(isNumberType(channel.type) && { spoken: spokenPhone(channel.value) }),
    ...(!inert && { href: contactHref(channel.type, channel.value) }),
    ...(channel.unit && { unit: channel.unit }),
    ...(channel.hours && { hours: channel.hours }),
    publication: verdict,
    ...(confirmation.on && { confirmedOn: confirmation.on, dueOn: confirmation.due }),
    sources: channel.sources.flatMap((id) => sources[id] ?? []).map(publicSource),
  }
}

/** Whole-office contacts before those of a part, then by type, then as in the file. */
export function inOrder(contacts: readonly Contact[]): Contact[] {
  const rank = (contact: Contact) => ORDER.indexOf(contact.type) + (contact.unit ? ORDER.length : 0)
  return [...contacts].sort((a, b) => rank(a) - rank(b))
}

/** Numbers an office can be called or written on. */
export function numbersOf(office: { contacts: readonly Contact[] }): Contact[] {
  return office.contacts.filter((contact) => isNumberType(contact.type))
}
