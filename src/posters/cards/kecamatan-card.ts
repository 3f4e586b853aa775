/** The cards that only a kecamatan has: its sheet of all contacts, and the sheet that goes with its pack of papers. */
import { isNumberType } from '../../directory/channels/contacts.ts'
import { newest, type PartialDate } from '../../directory/dates.ts'
import type { Directory, Office, Contact as OfficeContact, Region } from '../../directory/model.ts'
import { editionUrl, typedAddress } from '../../directory/url.ts'
import { contactsInDistrict, type DistrictContacts, districtContacts } from '../../directory/views/district.ts'
import type { PaperTexts } from '../../i18n/paper.ts'
import type { CardContact, DistrictCard, InstallCard, PosterCard } from './card.ts'
import { adviceOf, dataDateText, kopOf, markOf, toPrint } from './card-words.ts'

/** What all papers of an office share, see cards.ts. */
type Common = Pick<PosterCard, 'mark' | 'markNote' | 'dataDate'>

/**
 * The sheet of a kecamatan.
 * @throws when the office is none
 */
export function districtCard(
  office: Office,
  directory: Directory,
  common: Common & Pick<DistrictCard, 'format'>,
  t: PaperTexts,
): DistrictCard {
  const { region } = directory
  const sheet = districtContacts(office, directory)
  const edition = office.edition.sheet
  if (!sheet || !edition) throw new Error(`"${office.id}" bukan kantor camat`)
  const link = typedAddress(region.site.address, office.id)
  const d = t.district
  const head = region.terms.districtHead.toLowerCase()
  const elsewhere = sheet.channels.length > 0 ? d.instead.channels : d.instead.page
  const nearby = sheet.own.length > 0 ? d.instead.camat(head) : elsewhere
  const [kelurahan, desa] = [true, false].map(
    (wanted) => sheet.villages.filter(({ area }) => (area.level === 'kelurahan') === wanted).length,
  ) as [number, number]
  const [front] = doorsOf(sheet)
  const instead = sheet.own.length > 0 ? d.camat(head).toLowerCase() : (front?.contact.display ?? d.noNumber)
  return {
    ...common,
    ...markOf([...sheet.own, ...contactsInDistrict(sheet)], region),
    lang: 'id',
    title: d.title(office.name),
    colours: region.colours,
    government: region.government.toUpperCase(),
    kop: kopOf(office, directory),
    heading: d.heading,
    name: office.name,
    camat: {
      ...{
        heading: d.camat(head),
        contacts: sheet.own.map(toPrint),
        none: front ? d.camatLater(head) : d.noCamat(head, elsewhere),
      },
      doors:
        sheet.own.length > 0
          ? []
          : doorsOf(sheet)
              .slice(0, MOST_DOORS)
              .map((one) => door(one, region)),
    },
    villages: {
      heading: d.villages(region.terms.village, desa, kelurahan),
      ...(sheet.villages.every(({ contact }) => !contact) && { none: d.noVillages(nearby) }),
      rows: sheet.villages.map(({ area, contact }) => ({
        name: area.level === 'kelurahan' ? d.kelurahan(area.name) : area.name,
        ...(contact ? { contact: inLedger(contact, t) } : { instead }),
      })),
    },
    services: {
      heading: d.services,
      ...servicesOf(sheet, front, region, d),
    },
    channels: {
      heading: d.channels,
      rows: sheet.channels.map(({ channel, contact }) => ({
        name: withoutNumber(channel.name, contact.display),
        contact: toPrint(contact),
      })),
    },
    qr: {
      payload: editionUrl(region.site.address, office.id, edition.code),
      caption: t.poster.qrCaption,
      alt: t.poster.qrAlt(link),
    },
    link,
    free: t.poster.free,
    edition: t.paper.edition(edition.code),
    dataDate: dataDateText({ ...office, edition: { ...office.edition, dataDate: sheetDate(office, sheet) } }),
    checkLine: t.poster.checkLine,
  }
}

/** Who deals with the most frequent problems; the channel that answers for several of them is named once. */
function servicesOf(
  { services }: DistrictContacts,
  front: Door | undefined,
  region: Region,
  t: PaperTexts['district'],
): Omit<DistrictCard['services'], 'heading'> {
  const shared = front && services.filter(({ contact }) => !contact).length > 1 ? door(front, region).label : undefined
  return {
    ...(shared && { through: t.throughAll(shared) }),
    rows: services.map(({ office: { short }, problems, contact }) => ({
      problems: capital(problems.join(', ')),
      name: contact || !front || shared ? short : t.through(short, front.channel.name),
      ...(contact && { contact: toPrint(contact) }),
      ...(!contact && front && { contact: toPrint(front.contact), ...(shared && { marked: true }) }),
    })),
  }
}

type Door = DistrictContacts['channels'][number]

/** Doors beside the code of a sheet whose camat has no number yet. */
const MOST_DOORS = 2

/** Who takes complaints; first whoever can be reached by a number that is known to answer: it needs nothing but a telephone. */
function doorsOf({ channels }: DistrictContacts): Door[] {
  const doors = channels.filter(({ channel }) => channel.purpose === 'complaint')
  const first = doors.find(({ contact }) => isNumberType(contact.type) && contact.publication.print === 'final')
  return first ? [first, ...doors.filter((door) => door !== first)] : doors
}

const door = ({ channel, contact }: Door, region: Region): CardContact => {
  const printed = toPrint(contact)
  const label = `${withoutNumber(channel.name, printed.display)}, ${printed.label}`
  return { ...printed, label, ...adviceOf(contact, region) }
}

/** A contact in a long list has one remark, whatever it waits for, so that the remark needs to be said only once. */
function inLedger(contact: OfficeContact, t: PaperTexts): CardContact {
  const printed = toPrint(contact)
  return printed.note ? { ...printed, note: t.poster.unconfirmed } : printed
}

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)

/** A channel that is called by its number is named without it where the number stands beside it. */
const withoutNumber = (name: string, display: string): string =>
  name.endsWith(` ${display}`) ? name.slice(0, -display.length - 1) : name

/** Newest dated fact on the sheet. */
function sheetDate({ edition }: Office, sheet: DistrictContacts): PartialDate | undefined {
  const contacts = contactsInDistrict(sheet)
  const dates = contacts.flatMap(({ confirmedOn, sources }) => [confirmedOn, ...sources.map(({ date }) => date)])
  return newest([edition.dataDate, ...dates])
}

/** Papers of a pack that the install sheet has one row for. */
const SHEETS = ['sheet-a4', 'sheet-f4', 'sheet-a3']
const POSTERS = ['a4', 'f4']

/** Whether none of some papers can be made of an office. */
const lacks = ({ unmade = [] }: Office, formats: readonly string[]): boolean =>
  formats.every((format) => unmade.includes(format))

/**
 * The sheet that goes with a kecamatan's pack: every paper in it, with blanks for where and when it was hung.
 * @param offices the camat's first, then the villages' that have papers
 */
export function installCard(
  offices: readonly [Office, ...Office[]],
  directory: Directory,
  common: Common,
  t: PaperTexts,
): InstallCard {
  const [office] = offices
  const { region } = directory
  const i = t.install
  return {
    ...common,
    format: 'install',
    lang: 'id',
    title: i.title(office.name),
    colours: region.colours,
    government: region.government.toUpperCase(),
    kop: kopOf(office, directory),
    heading: i.heading,
    name: office.name,
    steps: { heading: i.stepsHeading, items: i.steps },
    papers: {
      heading: i.papers,
      columns: i.columns,
      rows: [
        ...(office.edition.sheet && !lacks(office, SHEETS)
          ? [{ name: i.sheet, edition: office.edition.sheet.code }]
          : []),
        ...offices
          .filter((one) => !lacks(one, POSTERS))
          .map(({ short, edition }) => ({ name: i.poster(short), edition: edition.code })),
      ],
    },
    signature: { blanks: i.blanks },
    link: typedAddress(region.site.address, office.id),
    checkLine: t.poster.checkLine,
  }
}
