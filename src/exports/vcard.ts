/** Contact cards, vCard 3.0 (RFC 2426): what phones of every age read. */
import { channelName } from '../directory/channels/contact-text.ts'
import { isNumberType } from '../directory/channels/contacts.ts'
import { firstDay } from '../directory/dates.ts'
import type { Contact, Directory, Office } from '../directory/model.ts'
import type { Texts } from '../i18n/id.ts'

const MAX_OCTETS = 75

/**
 * The card of an office, with CRLF line ends. The office stands in FN (not its holder), and the permanent page in URL,
 * so that a card kept for years still leads to today's numbers. Sample regions' cards hold no number.
 */
export function officeVcard(office: Office, directory: Directory, t: Texts): string {
  const { region } = directory
  const contacts = office.contacts.filter((contact) => contact.href)
  const lines = [
    'BEGIN:VCARD',
    'VERSION:3.0',
    `FN:${escapeText(office.name)}`,
    `N:${escapeText(office.name)};;;;`,
    `ORG:${escapeText(region.government)};${escapeText(office.name)}`,
    `NICKNAME:${escapeText(office.short)}`,
    ...contacts.flatMap((contact) => contactLine(contact, t)),
    ...(office.address ? [`ADR;TYPE=WORK:;;${escapeText(office.address.text)};;;;`] : []),
    `URL:${escapeText(office.edition.facts.link)}`,
    `NOTE:${escapeText(note(office, directory, t))}`,
    `REV:${firstDay(office.edition.dataDate ?? directory.today).replaceAll('-', '')}T000000Z`,
    'X-ABShowAs:COMPANY',
    'END:VCARD',
  ]
  return lines.map((line) => `${fold(line.normalize('NFC'))}\r\n`).join('')
}

function contactLine(contact: Contact, t: Texts): string[] {
  if (contact.type === 'email') return [`EMAIL;TYPE=INTERNET:${escapeText(contact.value)}`]
  if (!isNumberType(contact.type)) return [`X-SOCIALPROFILE;TYPE=${contact.type}:${escapeText(contact.href ?? '')}`]
  const type = contact.type === 'phone' ? 'WORK,VOICE' : 'WORK,CELL'
  return [`TEL;TYPE=${type};X-LABEL=${channelName(contact.type, t)}:${contact.value}`]
}

function note(office: Office, directory: Directory, t: Texts): string {
  const unconfirmed = office.contacts
    .filter((contact) => contact.href && contact.publication.reason === 'unconfirmed')
    .map((contact) => contact.display)
  const doubt = unconfirmed.length > 0 ? ` ${t.office.unconfirmed}: ${unconfirmed.join(', ')}.` : ''
  return `${directory.region.sample ? `${t.banner.sample} ` : ''}${t.footer.free}${doubt}`
}

function escapeText(text: string): string {
  return text.replace(/[\\,;]/g, '\\$&').replace(/\r\n?|\n/g, '\\n')
}

/** Lines of at most 75 octets, never cut inside a character; continued lines begin with a space. */
function fold(line: string): string {
  const parts: string[] = []
  let part = ''
  for (const character of line) {
    const limit = parts.length === 0 ? MAX_OCTETS : MAX_OCTETS - 1
    if (Buffer.byteLength(part + character) > limit) {
      parts.push(part)
      part = ''
    }
    part += character
  }
  return [...parts, part].join('\r\n ')
}
