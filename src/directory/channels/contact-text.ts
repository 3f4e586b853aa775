/** What is said of a contact wherever it is shown: what it is, and how far it can be trusted. */
import type { Texts } from '../../i18n/id.ts'
import { PLATFORMS } from '../content/platforms.ts'
import type { ChannelType } from '../content/schema.ts'
import { dateText } from '../dates.ts'
import type { Contact } from '../model.ts'
import { isNumberType, isSocialType } from './contacts.ts'
import type { ShownState } from './publication.ts'

/** What a type is called in a language: "Telepon", "WhatsApp", "Instagram". */
export function channelName(type: ChannelType, t: Pick<Texts, 'channel'>): string {
  return isSocialType(type) ? PLATFORMS[type].label : t.channel[type]
}

/** "Telepon, milik Bidang Rekaan" */
export function contactKind({ type, unit }: Pick<Contact, 'type' | 'unit'>, t: Texts): string {
  return unit ? `${channelName(type, t)}, ${t.office.withPart(unit)}` : channelName(type, t)
}

/** "Dikonfirmasi kantor 2 November 2026"; undefined where nothing is to be said. */
export function contactState(
  { publication, confirmedOn, type }: Pick<Contact, 'publication' | 'confirmedOn'> & Partial<Pick<Contact, 'type'>>,
  t: Texts,
): string | undefined {
  const on = confirmedOn && dateText(t, confirmedOn)
  const said: Record<ShownState, string | undefined> = {
    confirmed: on && t.office.confirmed(on),
    stale: on && t.office.recheck(on),
    unconfirmed: t.office.unconfirmed,
    sourced: type && !isNumberType(type) ? t.office.sourcedAddress : t.office.sourced,
  }
  return said[publication.reason as ShownState]
}
