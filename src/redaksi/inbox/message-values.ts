/** Contacts in running text: where a known one stands, however it is spelt, and what new ones there are. */
import { isNumberType } from '../../directory/channels/contacts.ts'
import type { ChannelType } from '../../directory/content/schema.ts'
import { readContacts } from '../../import/cells/cells.ts'

export interface Place {
  start: number
  end: number
}

/** Between the digits of a number. */
const GAP = '[\\s().\\u2010-\\u2015-]{0,3}'

/** Text as a part of a regular expression. */
export const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** A number with its country code, with 0 or without either, digits apart as people write them. */
function numberPattern(value: string): RegExp {
  const spread = (digits: string) => [...digits].join(GAP)
  if (!value.startsWith('+62')) return new RegExp(`(?<![\\d+])${spread(value)}(?!\\d)`, 'g')
  return new RegExp(
    `(?<![\\d+])\\(?(?:\\+?${GAP}6${GAP}2${GAP}\\(?0?\\)?|0)?${GAP}${spread(value.slice(3))}(?!\\d)`,
    'g',
  )
}

function patternOf(type: ChannelType, value: string): RegExp {
  if (isNumberType(type)) return numberPattern(value)
  const bare = value.replace(/^https?:\/\/(?:www\.)?/, '').replace(/\/$/, '')
  return new RegExp(`(?<![\\p{L}\\p{N}._-])(?:https?://)?(?:www\\.)?@?${escaped(bare)}/?(?![\\p{L}\\p{N}_-])`, 'giu')
}

/** Where a contact stands in a text. @param value canonical */
export function placesOf(text: string, { type, value }: { type: ChannelType; value: string }): Place[] {
  return [...text.matchAll(patternOf(type, value))].map((found) => ({
    start: found.index,
    end: found.index + found[0].length,
  }))
}

const NUMBER = /(?<![\d\p{L}])[+(]{0,2}\d[\d\s().\u2010-\u2015-]{4,22}\d(?!\d)/gu
const EMAIL = /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu
const SITE = /(?:https?:\/\/|www\.)[^\s,;<>"']+/giu

/**
 * The contacts in a text, in canonical form.
 * @param label the kind that a label in front of it names
 */
export function contactsIn(text: string, label?: ChannelType): { type: ChannelType; value: string }[] {
  const emails = text.match(EMAIL) ?? []
  const sites = text.replace(EMAIL, ' ').match(SITE) ?? []
  const numbers = text.replace(EMAIL, ' ').replace(SITE, ' ').match(NUMBER) ?? []
  const numberType = label && isNumberType(label) ? label : 'phone'
  const siteType = label === 'form' ? 'form' : 'website'
  return [
    ...numbers.flatMap((number) => readAs(numberType, number)),
    ...emails.flatMap((email) => readAs('email', email)),
    ...sites.flatMap((site) => readAs(siteType, site)),
  ]
}

const readAs = (type: ChannelType, text: string): { type: ChannelType; value: string }[] => {
  const read = readContacts(type, text)
  return read.ok ? read.value.map((value) => ({ type, value })) : []
}
