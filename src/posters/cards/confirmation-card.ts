/** The card of the confirmation sheet: what is held on an office, with its source, and what is still missing. */

import { channelName } from '../../directory/channels/contact-text.ts'
import { platformsWith } from '../../directory/content/platforms.ts'
import type { ChannelType } from '../../directory/content/schema.ts'
import { dateText } from '../../directory/dates.ts'
import { officeById } from '../../directory/lookup.ts'
import type { Contact, Directory, Office } from '../../directory/model.ts'
import { editionUrl, typedAddress } from '../../directory/url.ts'
import { hoursText } from '../../directory/views/hours.ts'
import type { PaperTexts } from '../../i18n/paper.ts'
import type { ConfirmationCard } from './card.ts'
import { kopOf } from './card-words.ts'

/** Kinds that every office is asked for; rarer ones find room on a blank line. */
const ASKED: readonly ChannelType[] = [
  'phone',
  'whatsapp',
  'sms',
  'email',
  'website',
  ...platformsWith(({ asked }) => asked),
]

/** What all papers of an office share, see cards.ts. */
export type Common = Pick<ConfirmationCard, 'mark' | 'kicker' | 'dataDate'>

/** The confirmation sheet of an office. Withheld values stay out of it too: it is public. */
export function confirmationCard(
  office: Office,
  directory: Directory,
  common: Common,
  t: PaperTexts,
): ConfirmationCard {
  const { region } = directory
  const link = typedAddress(region.site.address, office.id)
  const s = t.sheet
  return {
    format: 'konfirmasi',
    lang: 'id',
    title: s.title(office.name),
    colours: region.colours,
    government: region.government.toUpperCase(),
    kop: kopOf(office, directory),
    mark: common.mark === 'CONTOH' ? 'CONTOH' : null,
    heading: s.heading,
    kicker: common.kicker,
    name: office.name,
    purpose: s.purpose(officeById(directory, region.corrections.office).name),
    qr: { payload: editionUrl(region.site.address, office.id, office.edition.code), alt: t.poster.qrAlt(link) },
    link,
    held: {
      heading: s.held,
      nothing: s.nothing,
      right: s.right,
      wrong: s.wrong,
      should: s.should,
      rows: heldRows(office, t),
    },
    missing: { heading: s.missing, labels: missingLabels(office, t), office: s.office, personal: s.personal },
    head: { heading: s.head, held: heldHead(office, t), blanks: [s.name, s.post, s.since, s.decree] },
    place: [
      { label: s.address, value: office.address?.text ?? t.office.noAddress },
      { label: t.office.hours, value: office.hours ? hoursText(office.hours) : t.office.noHours },
    ],
    consent: { heading: s.consentTitle, text: s.consent, blanks: [s.consentOwner] },
    signature: { blanks: [s.signed, s.date] },
    edition: t.paper.edition(office.edition.code),
    dataDate: common.dataDate,
  }
}

function heldRows(office: Office, t: PaperTexts): ConfirmationCard['held']['rows'] {
  return office.contacts.map((contact) => ({
    label: labelOf(contact, t),
    value: contact.display,
    detail: detailOf(contact, t),
  }))
}

function labelOf({ type, unit }: { type: ChannelType; unit?: string }, t: PaperTexts): string {
  return [channelName(type, t), unit].filter(Boolean).join(', ')
}

function detailOf(contact: Contact, t: PaperTexts): string {
  if (contact.confirmedOn) return t.sheet.confirmedOn(dateText(t, contact.confirmedOn))
  const source = contact.sources[0]
  return source
    ? t.sheet.source([source.citation, source.date && dateText(t, source.date)].filter(Boolean).join(', '))
    : ''
}

/** The usual kinds that aren't held, kinds that are said to exist, and room for one more. */
function missingLabels(office: Office, t: PaperTexts): string[] {
  const held = new Set(office.contacts.map(({ type }) => type))
  const said = office.withheld.map(({ type }) => type)
  const asked = [...ASKED, ...said].filter((type, index, all) => !held.has(type) && all.indexOf(type) === index)
  return [...asked.map((type) => channelName(type, t)), t.sheet.other]
}

/** Who heads the office, in which way, and since or as of when; what is known may be old. */
function heldHead({ holder, postTitle }: Office, t: PaperTexts): string {
  const { status, name } = holder.name ? holder : (holder.last ?? holder)
  const on = holder.observed?.on ?? holder.last?.on ?? holder.since
  const acting = (t.poster.acting as Partial<Record<typeof status, { short: string }>>)[status]?.short
  const words = name
    ? [acting, postTitle, name].filter(Boolean).join(' ')
    : status === 'vacant'
      ? t.status.vacant
      : t.status.unknown
  return on ? `${words} (${dateText(t, on)})` : words
}
