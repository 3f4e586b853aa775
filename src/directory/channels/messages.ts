/** Complaints in words, and links that open a chat or mail with one already begun. Runs in browsers of 2018 too. */
import type { SpokenLanguage } from '../content/languages.ts'
import type { Contact } from '../model.ts'

/** What a citizen fills in; what isn't said stays open, and a name nobody has to give. */
export interface Complaint {
  what?: string
  where?: string
  since?: string
  name?: string
}

/** To an office one speaks krama. */
const WORDS: Record<SpokenLanguage, Record<keyof Complaint | 'to' | 'begin' | 'end', string>> = {
  id: {
    to: 'Yth.',
    begin: 'Saya mau mengadu.',
    what: 'Masalahnya',
    where: 'Tempatnya',
    since: 'Sejak kapan',
    name: 'Nama (boleh dikosongkan)',
    end: 'Terima kasih.',
  },
  jv: {
    to: 'Katur',
    begin: 'Kula badhé matur wadulan.',
    what: 'Prekawisipun',
    where: 'Panggenanipun',
    since: 'Wiwit kala menapa',
    name: 'Nami (kénging dipunkosongi)',
    end: 'Matur nuwun.',
  },
}

const ASKED = ['what', 'where', 'since', 'name'] as const

/** A short complaint to an office, one line a thing; an open one has dots, or is left out once something is filled in. */
export function complaintText(office: string, language: SpokenLanguage = 'id', complaint: Complaint = {}): string {
  const words = WORDS[language]
  const filled = ASKED.some((part) => complaint[part]?.trim())
  const lines = ASKED.filter((part) => complaint[part]?.trim() || !filled).map(
    (part) => `${words[part]}: ${complaint[part]?.trim() || '…'}`,
  )
  return [`${words.to} ${office}`, words.begin, ...lines, words.end].join('\n')
}

/**
 * Address that opens the contact, with the text filled in where its kind can carry one.
 * @param text plain text with line breaks
 */
export function complaintHref(contact: Pick<Contact, 'type' | 'href'>, text?: string): string | undefined {
  const { type, href } = contact
  if (!href || !text) return href
  // half a character, which no address can hold
  const encoded = encodeURIComponent(text.replace(/\p{Cs}/gu, '\uFFFD'))
  if (type === 'whatsapp') return `${href}?text=${encoded}`
  if (type === 'sms') return `${href}?body=${encoded}`
  // a mail's lines end as RFC 6068 has it
  if (type === 'email') return `${href}?body=${encoded.replace(/(?:%0D)?%0A/g, '%0D%0A')}`
  return href
}
