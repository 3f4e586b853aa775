/** Which papers an office has, and the card of each: exactly what will be printed. */
import { channelName } from '../../directory/channels/contact-text.ts'
import { isNumberType } from '../../directory/channels/contacts.ts'
import { printed } from '../../directory/channels/printed.ts'
import { paperAnswers, paperLadder } from '../../directory/editions/paper.ts'
import { officeById } from '../../directory/lookup.ts'
import type { Contact, Directory, Edition, Office } from '../../directory/model.ts'
import { editionUrl, officeUrl, typedAddress } from '../../directory/url.ts'
import { camatOfficeOf } from '../../directory/views/fallback.ts'
import { saidHours } from '../../directory/views/hours.ts'
import { villageOffices } from '../../directory/views/lists.ts'
import { paperTexts } from '../../i18n/paper.ts'
import { type FileKind, FORMAT_IDS, FORMATS, type FormatFile, fileName, formatFiles } from '../formats.ts'
import type { Format, PosterCard, PosterFormat, PreviewCard, SingleCard } from './card.ts'
import {
  adviceOf,
  dataDateText,
  kickerOf,
  kopOf,
  markOf,
  personOf,
  promiseOf,
  questionsOf,
  toPrint,
} from './card-words.ts'
import { confirmationCard } from './confirmation-card.ts'
import { districtCard, installCard } from './kecamatan-card.ts'

const t = paperTexts

export type { FileKind } from '../formats.ts'

export interface PosterFile {
  card: SingleCard
  kind: FileKind
}

/** A file of an office: whose, and its name: "a4.pdf". */
export type OfficePaper = PosterFile & { office: Office; name: string }

/** What decides which papers an office has. */
type Having = Pick<Office, 'ended' | 'kind' | 'holder' | 'area' | 'contacts' | 'unmade'>

/** Whether an office has a format that can be made: one that has ended keeps only the picture that chats show. */
function has(office: Having, format: Format): boolean {
  if (office.unmade?.includes(format)) return false
  if (office.ended) return format === 'og'
  const { of } = FORMATS[format]
  if (of === 'named') return office.holder.name !== undefined
  return of === 'office' || (office.kind === 'district' && office.area !== undefined)
}

/**
 * Formats that the build makes of an office: all that it has, but of villages, which are many, the main ones, and none
 * as long as there is nothing to tell on them.
 */
export function builtFormats(office: Having): Format[] {
  if (office.kind !== 'village') return [...FORMAT_IDS]
  return office.contacts.length > 0 ? FORMAT_IDS.filter((format) => FORMATS[format].everywhere) : []
}

/** Whether a paper tells of its office alone: a kecamatan's sheets and the form for confirmation name others too. */
export const isOfOneOffice = (format: Format): boolean => FORMATS[format].of !== 'district' && format !== 'konfirmasi'

/**
 * Files of an office.
 * @param formats instead of those that the build makes of it
 */
export function postersOf(office: Having, formats: readonly Format[] = builtFormats(office)): FormatFile[] {
  return formatFiles(formats).filter(({ format }) => has(office, format))
}

/**
 * The card and kind behind a file's name, of any format.
 * @param name "a4.pdf", "konfirmasi.pdf", "og.png", "f4.pdf"
 * @throws when the office or the file doesn't exist
 */
export function posterFile(directory: Directory, id: string, name: string): PosterFile {
  const office = officeById(directory, id)
  const file = postersOf(office, FORMAT_IDS).find((candidate) => candidate.name === name)
  if (!file) throw new Error(`poster "${name}" dari "${id}" tidak ada`)
  return { card: cardOf(office, directory, file.format), kind: file.kind }
}

/** Every file of an office with its card; of the given formats, or else of those that the build makes. */
export function officeFiles(office: Office, directory: Directory, formats?: readonly Format[]): OfficePaper[] {
  return postersOf(office, formats).map(({ format, kind, name }) => ({
    ...{ office, name, kind },
    card: cardOf(office, directory, format),
  }))
}

/** A kecamatan's offices that papers are made of: the camat's, and those villages' that there is something to tell of. */
export function packOffices(office: Office, directory: Directory): [Office, ...Office[]] {
  return [office, ...villageOffices(directory, office).filter((village) => builtFormats(village).length > 0)]
}

/** Path of the picture that chats show of an office: its own, or that of the camat above a village that has none. */
export function previewPath(office: Office, directory: Directory): string | undefined {
  const owner = [office, camatOfficeOf(office, directory)].find(
    (candidate) => candidate && postersOf(candidate as Office).some(({ format }) => format === 'og'),
  )
  return owner && `poster/${owner.id}/${fileName('og', 'png')}`
}

/** The files of every office; of the given formats, or else of those that the build makes. */
export function allPosterFiles(directory: Directory, { formats }: { formats?: readonly Format[] } = {}): OfficePaper[] {
  return directory.offices.flatMap((office) => officeFiles(office, directory, formats))
}

/** The card of one paper of an office. */
export function cardOf(office: Office, directory: Directory, format: Format): SingleCard {
  switch (format) {
    case 'og':
      return previewCard(office, directory)
    case 'konfirmasi':
      return confirmationCard(
        office,
        directory,
        { ...commonOf(office, directory), kicker: kickerOf(office, directory.region) },
        t,
      )
    case 'sheet-a4':
    case 'sheet-f4':
    case 'sheet-a3':
      return districtCard(office, directory, { ...commonOf(office, directory), format }, t)
    case 'install':
      return installCard(packOffices(office, directory), directory, commonOf(office, directory), t)
    default:
      return posterCard(office, directory, format)
  }
}

/** The edition that a paper is of; the code alone states nothing that could grow old. */
export function editionOn(office: Office, format: Format): Edition | undefined {
  if (format === 'qr') return undefined
  if (format === 'a4-person') return office.edition.person
  return format === 'sheet-a4' || format === 'sheet-f4' || format === 'sheet-a3' ? office.edition.sheet : office.edition
}

/** Who answers instead of an office: there is no room for more on the upper half of two. */
const MOST_ON_HALF = 2

/** What all papers of an office share. */
const commonOf = (office: Office, { region }: Directory) => ({
  ...markOf(printed(office).contacts, region),
  dataDate: dataDateText(office),
})

/** Where a photo goes along with what is written; an address of one part isn't the office's. */
const takesPhotos = ({ type, unit }: Pick<Contact, 'type' | 'unit'>): boolean =>
  !unit && ['whatsapp', 'email', 'form'].includes(type)

/** The card of any paper or picture that is drawn from the poster's contents. */
export function posterCard(office: Office, directory: Directory, format: PosterFormat = 'a4'): PosterCard {
  const { region } = directory
  const { contacts, more } = printed(office)
  const numbers = contacts.filter(({ type }) => isNumberType(type))
  const answers = paperAnswers(office, directory).slice(0, format === 'a3-tiled' ? MOST_ON_HALF : undefined)
  const link = typedAddress(region.site.address, office.id)
  const edition = editionOn(office, format)
  return {
    format,
    lang: 'id',
    title: t.poster.title(office.name),
    colours: region.colours,
    government: region.government.toUpperCase(),
    ...markOf(contacts, region),
    kop: kopOf(office, directory),
    questions: questionsOf(office, region),
    promise: promiseOf(region),
    name: office.name,
    short: office.short,
    ...headOf(office, directory, format),
    numbers: numbers.map(toPrint),
    accounts: contacts.filter(({ type }) => !isNumberType(type)).map(toPrint),
    ...(more.length > 0 && { more: t.poster.more(more.length) }),
    ...(numbers.length === 0 && {
      empty: {
        headline: answers.length > 0 ? t.poster.none : t.poster.noneAtAll,
        note: t.poster.toCome,
        answers: answers.map(({ short, contact }) => ({
          ...toPrint(contact),
          label: `${short}, ${channelName(contact.type, t)}`,
          ...adviceOf(contact, region),
        })),
      },
    }),
    ...(office.address && { address: office.address.text }),
    ...(office.hours && { hours: saidHours(office.hours) }),
    qr: {
      payload: edition
        ? editionUrl(region.site.address, office.id, edition.code)
        : officeUrl(region.site.address, office.id),
      caption: numbers.length > 0 ? t.poster.qrCaption : t.poster.qrCaptionNone,
      distance: t.poster.qrDistance,
      alt: t.poster.qrAlt(link),
    },
    ...ladderOf(office, directory),
    link,
    free: t.poster.free,
    edition: edition ? t.paper.edition(edition.code) : '',
    dataDate: dataDateText({ edition: (format === 'a4-person' && office.edition.person) || office.edition }),
    checkLine: t.poster.checkLine,
    place: t.poster.place,
    contactMe: t.poster.contactMe,
    tell: t.poster.tell([...contacts, ...answers.map(({ contact }) => contact)].some(takesPhotos)),
    craft: t.poster.craft,
  }
}

/** The picture that chat apps show for an office's page: name, first number, address. */
function previewCard(office: Office, directory: Directory): PreviewCard {
  const { region } = directory
  const { contacts } = printed(office)
  const first = contacts[0] ?? office.contacts[0]
  const [instead] = paperAnswers(office, directory)
  return {
    format: 'og',
    lang: 'id',
    title: office.name,
    colours: region.colours,
    government: region.government.toUpperCase(),
    kop: kopOf(office, directory),
    mark: markOf(contacts, region).mark,
    kicker: kickerOf(office, region),
    name: office.name,
    contact: first
      ? { label: channelName(first.type, t), display: first.display }
      : instead
        ? { label: `${instead.short}, ${channelName(instead.contact.type, t)}`, display: instead.contact.display }
        : { label: '', display: t.poster.toCome },
    link: typedAddress(region.site.address, office.id),
  }
}

/** Who holds the post: named in full on one paper, on the others in a line where the region prints it. */
function headOf(office: Office, { region }: Directory, format: PosterFormat): Pick<PosterCard, 'holder' | 'person'> {
  if (format === 'a4-person') return { person: personOf(office) }
  const { name } = office.holder
  return region.poster.holder && name ? { holder: `${office.postTitle ?? ''} ${name}`.trim() } : {}
}

/** An address tells whose it is; a number doesn't. */
const stepText = (name: string, contact?: Pick<Contact, 'type' | 'display'>): string =>
  contact && !isNumberType(contact.type) ? contact.display : [name, contact?.display].filter(Boolean).join(' ')

function ladderOf(office: Office, directory: Directory): Pick<PosterCard, 'ladder'> {
  const steps = paperLadder(office, directory).map(({ name, role, contact }) => ({
    label: role === 'camat' ? directory.region.terms.districtHead : stepText(name, contact),
    ...(contact?.href && { href: contact.href }),
  }))
  return steps.length > 0 ? { ladder: { question: t.poster.ladder, steps } } : {}
}
