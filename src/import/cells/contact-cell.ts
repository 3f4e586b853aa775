/** The contacts of a cell, each by its own kind: a number, an address, a site and an account may stand in one. */
import { isNumberType } from '../../directory/channels/contacts.ts'
import { isMobile } from '../../directory/channels/phone.ts'
import { PLATFORMS, platformsWith } from '../../directory/content/platforms.ts'
import type { ChannelType } from '../../directory/content/schema.ts'
import { good, type Read, refuse } from '../table/reading.ts'
import { readContacts } from './cells.ts'
import { isDitto } from './list-marks.ts'
import { type CellNumber, personBeside, readPhones, whyNotOffices } from './phone-cell.ts'
import { saysNothing } from './terms.ts'

/** A contact as a cell tells it. */
export interface CellContact {
  type: ChannelType
  /** Canonical. */
  value: string
}

/** What the header says of its column. */
export interface ContactColumn {
  type: ChannelType
  /** It is for fax numbers too. */
  fax?: boolean
  /** It is for calls and for WhatsApp: a landline is for calling. */
  mixed?: boolean
  /** It is for several kinds of contacts. */
  any?: boolean
}

const LONGEST = 500
const EMAIL = /[^\s@,;:|/<>()[\]"']+@[^\s@,;:|/<>()[\]"']+\.[^\s@,;:|/<>()[\]"']+/g
const SITE =
  /(?:https?:\/\/|www\.)[^\s,;|<>()]+|(?<![\p{L}\p{N}@.\])-])[a-z0-9-]+(?:\.[a-z0-9-]+){0,4}\.(?:id|com|net|org|info|me|invalid)(?:\/[^\s,;|<>()]*)?(?![\p{L}\p{N}@.-])/giu
/** Links that hold a number, or lead to a group: the reader of numbers knows them. */
const NUMBER_LINK = /^(?:https?:\/\/)?(?:www\.)?(?:wa\.(?:me|link)|(?:api|web|chat)\.whatsapp\.com)(?:\/|$)/i
const NETWORKS = platformsWith().flatMap((type) => PLATFORMS[type].words.map((word) => [word, type] as const))
/** "IG: @dinas", "FB = dinas", "ig @dinas", up to what stands beside it. */
const ACCOUNT = new RegExp(
  `(?<![\\p{L}\\p{N}@._-])(${NETWORKS.map(([word]) => word)
    .sort((one, two) => two.length - one.length)
    .join('|')})\\s*(?:[:=]\\s*|(?=@)|\\s(?=@))([^\\n;,|]+)`,
  'giu',
)
/** What only says what follows. */
const LABELS = new RegExp(
  `(?<!\\p{L})(?:e-?mail|surel|website|web|situs|laman|alamat|kontak|media sosial|medsos|sosmed|telp|tlp|telepon|hp|wa|whatsapp|no|nomor|dan|atau|akun|${NETWORKS.map(([word]) => word).join('|')})(?!\\p{L})[.:]*`,
  'giu',
)
const OF_ADDRESSES = /(?<!\p{L})(?:e-?mail|surel|website|web|situs|laman|media sosial|medsos|sosmed)(?!\p{L})[.:]*/giu
const BY_KIND = 'tulis jenisnya di depan, misalnya IG: @dinas.contoh, atau pakai kolom tersendiri'

const networkOf = (host: string): ChannelType | undefined =>
  platformsWith().find((type) => PLATFORMS[type].hosts.includes(host))

/** Which kind an address is of: that of its network, or a site. */
function kindOfSite(site: string): ChannelType {
  const [host = ''] = site.replace(/^https?:\/\//i, '').split(/[/?#]/)
  return networkOf(host.toLowerCase()) ?? 'website'
}

/** Reads a cell whose column is for one type of contacts, or for any. @param link where the cell leads */
export function readCell(column: ContactColumn, text: string, link?: string): Read<CellContact[]> {
  const { type, any = false } = column
  if (text === '' || saysNothing(text)) return good([])
  if (isDitto(text)) return refuse(`"${text}" artinya seperti di atas`, 'tulis isinya sekali lagi')
  const isNumber = isNumberType(type)
  if (!any && !isNumber && type !== 'website') return typed(type, readContacts(type, text, link))
  if (text.length > LONGEST) return refuse(`isinya ${text.length} huruf, terlalu panjang`, 'tulis kontaknya saja')
  const parts = partsOf(text)
  const others = parts.found.filter(({ type: kind }) => kind !== type)
  if (parts.found.length === 0 && isNumber && !text.includes('@'))
    return linked(numbersOf(column, readPhones(text, column.fax)), text, link)
  if (!any && !isNumber && others.length === 0) return typed(type, readContacts(type, text, link))
  const why = whyNotOffices(text)
  if (why) return why
  const contacts: CellContact[] = []
  const notes: string[] = []
  for (const { type: kind, text: written } of parts.found) {
    const read = typed(kind, readContacts(kind, written, parts.found.length === 1 ? link : undefined))
    if (!read.ok) return read
    contacts.push(...read.value)
    notes.push(...read.notes)
  }
  const rest = readRest(column, parts.rest)
  if (!rest.ok) return rest
  const all = [...rest.value, ...contacts]
  const isUnknown = all.length === 0 && (rest.notes.length === 0 || !/\d/.test(text))
  return isUnknown ? refuse(`"${text}" tidak dikenal sebagai kontak`, BY_KIND) : good(all, [...rest.notes, ...notes])
}

/** Numbers, where the cell doesn't lead to another one. */
function linked(read: Read<CellContact[]>, text: string, link = ''): Read<CellContact[]> {
  const target = NUMBER_LINK.test(link) || /^tel:/i.test(link) ? readPhones(link.replace(/^tel:/i, '')) : undefined
  const isOther =
    target?.ok && read.ok && !target.value.every((one) => read.value.some((two) => two.value === one.value))
  return isOther
    ? refuse(`tulisannya "${text}", tetapi tautannya menuju "${link}"`, 'tulis yang benar, lalu hapus tautannya')
    : read
}

/** What stands beside addresses and accounts: numbers, or words. */
function readRest(column: ContactColumn, rest: string): Read<CellContact[]> {
  const words = rest
    .replace(LABELS, ' ')
    .replace(/[^\p{L}\p{N}@]+/gu, ' ')
    .trim()
  if (words.includes('@') || (words !== '' && /@|_/.test(rest)))
    return refuse(`"${rest.trim()}" tidak jelas akun atau alamat apa`, BY_KIND)
  if (/\d/.test(words))
    return isNumberType(column.type)
      ? numbersOf(column, readPhones(rest.replace(OF_ADDRESSES, ' '), column.fax))
      : refuse(`"${words}" bukan untuk kolom ini`, 'tulis nomor telepon di kolomnya sendiri')
  if (!/\p{L}/u.test(words)) return good([])
  return personBeside(words, true)
    ? refuse(`"${words}" di samping kontak: kontak orang, atau kontak kantor?`, 'hapus keterangannya bila milik kantor')
    : good([], [`keterangan "${words}" tidak disimpan`])
}

const typed = (type: ChannelType, read: Read<string[]>): Read<CellContact[]> =>
  read.ok ? { ...read, value: read.value.map((value) => ({ type, value })) } : read

interface Part {
  type: ChannelType
  text: string
}

/** Addresses, sites and accounts of a text, and what is left of it. */
function partsOf(text: string): { found: Part[]; rest: string } {
  const found: Part[] = []
  const take = (type: ChannelType, written: string): string => {
    found.push({ type, text: written })
    return '\n'
  }
  const rest = text
    .replace(EMAIL, (email) => take('email', email.replace(/\.$/, '')))
    .replace(SITE, (site) => (NUMBER_LINK.test(site) ? site : take(kindOfSite(site), site.replace(/[.)]+$/, ''))))
    .replace(ACCOUNT, (all, word: string, written: string) => {
      const network = NETWORKS.find(([one]) => one === word.toLowerCase())?.[1]
      const [account = '', ...more] = written.split(/\s+\/\s+|\s+(?=dan\s)/)
      return network && account.trim() !== '' ? `${take(network, account.trim())}${more.join('\n')}` : all
    })
  return { found, rest }
}

/** Numbers by what they are for: what stands beside them says it, or else their column. */
function numbersOf(column: ContactColumn, read: Read<CellNumber[]>): Read<CellContact[]> {
  if (!read.ok) return read
  const notes = [...read.notes]
  const contacts = read.value.flatMap(({ value, uses }) => {
    const isCarried = isMobile(value)
    if (column.type === 'phone') return (uses.length > 0 ? uses : [column.type]).map((type) => ({ type, value }))
    const more = uses.filter((use) => use !== 'phone' && use !== column.type)
    if (column.mixed) {
      const types = uses.length > 0 ? uses : [isCarried ? column.type : ('phone' as const)]
      return types.map((type) => ({ type, value }))
    }
    if (!isCarried && uses.length === 1 && uses[0] === 'phone') return [{ type: 'phone' as const, value }]
    if (!isCarried) notes.push('nomor telepon kabel di kolom ini: pastikan memang bisa')
    return [column.type, ...more].map((type) => ({ type, value }))
  })
  return good(contacts, notes)
}
