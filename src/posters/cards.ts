/** Which papers an office has, and the card of each: exactly what will be printed. */
import { isNumberType, printedContacts } from '../directory/contacts.ts'
import { hoursText } from '../directory/hours.ts'
import {
  type Directory,
  type Office,
  type Contact as OfficeContact,
  officeById,
  type Region,
} from '../directory/model.ts'
import { paperAnswers, paperLadder } from '../directory/paper.ts'
import { editionUrl, typedAddress } from '../directory/url.ts'
import { dateText, texts } from '../i18n/texts.ts'
import type { Card, Contact, Format, PosterCard, PosterFormat, PreviewCard } from './card.ts'
import { type FileKind, FORMATS, type FormatFile, formatFiles } from './formats.ts'
import { sheetCard } from './sheet-card.ts'

const t = texts('id')
/** A poster has room for this many accounts and words. */
const MOST_ACCOUNTS = 6
const MOST_TOPICS = 4
const ALL_FORMATS = Object.keys(FORMATS) as Format[]

export type { FileKind } from './formats.ts'

export interface PosterFile {
  card: Card
  kind: FileKind
}

/**
 * Files of an office; one that has ended keeps only the picture that chats show.
 * @param formats instead of those that are made of every office
 */
export function postersOf(office: Pick<Office, 'ended'>, formats?: readonly Format[]): FormatFile[] {
  return formatFiles(formats).filter(({ format }) => !office.ended || format === 'og')
}

/**
 * The card and kind behind a file's name, of any format.
 * @param name "a4.pdf", "konfirmasi.pdf", "og.png", "f4.pdf"
 * @throws when the office or the file doesn't exist
 */
export function posterFile(directory: Directory, id: string, name: string): PosterFile {
  const office = officeById(directory, id)
  const file = postersOf(office, ALL_FORMATS).find((candidate) => candidate.name === name)
  if (!file) throw new Error(`poster "${name}" dari "${id}" tidak ada`)
  return { card: cardOf(office, directory, file.format), kind: file.kind }
}

/** Every file of every office; of the given formats, or else of those that are made of every office. */
export function allPosterFiles(
  directory: Directory,
  { formats }: { formats?: readonly Format[] } = {},
): (PosterFile & { office: Office; name: string })[] {
  return directory.offices.flatMap((office) =>
    postersOf(office, formats).map(({ format, kind, name }) => ({
      office,
      name,
      kind,
      card: cardOf(office, directory, format),
    })),
  )
}

function cardOf(office: Office, directory: Directory, format: Format): Card {
  if (format === 'og') return previewCard(office, directory)
  if (format !== 'konfirmasi') return posterCard(office, directory, format)
  const common = { ...markOf(office, directory.region), kicker: kickerOf(office), dataDate: dataDateText(office) }
  return sheetCard(office, directory, common, t)
}

/** Final paper may hang; until the address is confirmed, or while a contact on it isn't fresh, it is a draft. */
export function isFinal(office: Office, region: Region): boolean {
  return region.site.confirmed && printedContacts(office).every(({ publication }) => publication.print === 'final')
}

/** Corner band of every paper of an office. */
export function markOf(office: Office, region: Region): Pick<PosterCard, 'mark' | 'markNote'> {
  if (region.sample) return { mark: t.poster.sample as 'CONTOH', markNote: t.poster.sampleNote }
  return isFinal(office, region) ? { mark: null } : { mark: t.poster.draft as 'DRAF', markNote: t.poster.draftNote }
}

/** The card of any paper or picture that is drawn from the poster's contents. */
export function posterCard(office: Office, directory: Directory, format: PosterFormat = 'a4'): PosterCard {
  const { region } = directory
  const printed = printedContacts(office)
  const numbers = printed.filter(({ type }) => isNumberType(type))
  const answers = paperAnswers(office, directory)
  const link = typedAddress(region.site.address, office.id)
  return {
    format,
    lang: 'id',
    title: t.poster.title(office.name),
    colours: region.colours,
    government: region.government.toUpperCase(),
    ...markOf(office, region),
    heading: { first: t.poster.first, second: t.poster.second },
    kicker: kickerOf(office),
    name: office.name,
    short: office.short,
    ...(region.poster.holder &&
      office.holder.name && { holder: `${office.postTitle ?? ''} ${office.holder.name}`.trim() }),
    topics: office.topics.slice(0, MOST_TOPICS),
    numbers: numbers.map(toPrint),
    accounts: printed
      .filter(({ type }) => !isNumberType(type))
      .slice(0, MOST_ACCOUNTS)
      .map(toPrint),
    ...(numbers.length === 0 && {
      empty: {
        headline: t.poster.none,
        answers: answers.map(({ short, contact }) => ({
          ...toPrint(contact),
          label: `${short}, ${t.channel[contact.type]}`,
        })),
      },
    }),
    ...(office.address && { address: office.address.text }),
    ...(office.hours && { hours: hoursText(office.hours) }),
    qr: {
      payload: editionUrl(region.site.address, office.id, office.edition.code),
      caption: t.poster.qrCaption,
      alt: t.poster.qrAlt(link),
    },
    ...ladderOf(office, directory),
    link,
    free: t.poster.free,
    edition: t.poster.edition(office.edition.code),
    dataDate: dataDateText(office),
    checkLine: t.poster.checkLine,
    tell: t.poster.tell,
    craft: t.poster.craft,
  }
}

/** The picture that chat apps show for an office's page: name, first number, address. */
export function previewCard(office: Office, directory: Directory): PreviewCard {
  const { region } = directory
  const first = office.contacts[0]
  return {
    format: 'og',
    lang: 'id',
    title: office.name,
    colours: region.colours,
    government: region.government.toUpperCase(),
    mark: markOf(office, region).mark,
    kicker: kickerOf(office),
    name: office.name,
    contact: first ? { label: t.channel[first.type], display: first.display } : { label: '', display: t.poster.none },
    link: typedAddress(region.site.address, office.id),
  }
}

/** "DINAS · DPUPR" */
export function kickerOf(office: Office): string {
  const kind =
    office.kind === 'village' && office.area?.level === 'kelurahan' ? t.kelurahanOffice : t.kicker[office.kind]
  return `${kind} · ${office.short}`.toUpperCase()
}

/** "data per 13 Januari 2026" */
export function dataDateText({ edition }: Office): string {
  return edition.dataDate ? t.poster.data(dateText(t, edition.dataDate)) : t.poster.undated
}

function toPrint(contact: OfficeContact): Contact {
  const { reason } = contact.publication
  const note =
    reason === 'unconfirmed'
      ? t.poster.unconfirmed
      : reason === 'stale' && contact.confirmedOn
        ? t.poster.stale(dateText(t, contact.confirmedOn))
        : undefined
  return {
    icon: contact.type,
    label: t.channel[contact.type],
    display: contact.display,
    ...(contact.href && { href: contact.href }),
    ...(contact.unit && { unit: contact.unit }),
    ...(note && { note }),
  }
}

function ladderOf(office: Office, directory: Directory): Pick<PosterCard, 'ladder'> {
  const steps = paperLadder(office, directory).map(({ name, role, contact }) => ({
    label: role === 'camat' ? t.office.camat : [name, contact?.display].filter(Boolean).join(' '),
    ...(contact?.href && { href: contact.href }),
  }))
  return steps.length > 0 ? { ladder: { question: t.poster.ladder, steps } } : {}
}
