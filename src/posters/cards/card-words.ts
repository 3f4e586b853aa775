/** What all cards say in the same words: marks, kinds of offices, dates, contacts. */

import { channelName } from '../../directory/channels/contact-text.ts'
import { isCode } from '../../directory/channels/phone.ts'
import { dateText } from '../../directory/dates.ts'
import type { Directory, EditionNow, Office, Contact as OfficeContact, Region } from '../../directory/model.ts'
import { kickerText } from '../../directory/terms.ts'
import { camatOfficeOf } from '../../directory/views/fallback.ts'
import { paperTexts } from '../../i18n/paper.ts'
import type { CardContact, CardPerson, Kop, PosterCard } from './card.ts'

const t = paperTexts

/** Final paper may hang; until the address is confirmed, or while a contact on it isn't fresh, it is a draft. */
export function isFinal(contacts: readonly OfficeContact[], region: Region): boolean {
  return region.site.confirmed && contacts.every(({ publication }) => publication.print === 'final')
}

/** Corner band of a paper that states these contacts. */
export function markOf(contacts: readonly OfficeContact[], region: Region): Pick<PosterCard, 'mark' | 'markNote'> {
  if (region.sample) return { mark: t.paper.sample as 'CONTOH', markNote: t.poster.sampleNote }
  if (isFinal(contacts, region)) return { mark: null }
  const open = contacts.some(({ publication }) => publication.print !== 'final')
  const reason = region.site.confirmed ? 'contact' : open ? 'both' : 'address'
  return { mark: t.paper.draft as 'DRAF', markNote: t.poster.draft[reason] }
}

/** The head of an office's papers. */
export function kopOf(office: Office, directory: Directory): Kop {
  const { region } = directory
  const above = office.kind === 'village' ? camatOfficeOf(office, directory) : undefined
  const line = above ? withoutRegion(above.name, region) : region.slogan
  const name = withoutRegion(office.name, region)
  return {
    government: region.government.toUpperCase(),
    name: line && name.endsWith(`, ${line}`) ? name.slice(0, -line.length - 2) : name,
    ...(line && { line }),
    ...(region.emblem && { emblem: region.emblem }),
  }
}

/** A name as it stands under the government's: without the region's own behind it. */
function withoutRegion(name: string, region: Region): string {
  const short = name.endsWith(` ${region.name}`) ? name.slice(0, -region.name.length - 1) : name
  return short.includes(' ') ? short : name
}

/** What the reader of an office's paper asks, the first of two questions alone, and last what everybody asks. */
export function questionsOf(
  { kind, duties, area }: Pick<Office, 'kind' | 'duties' | 'area'>,
  { terms }: Region,
): string[] {
  const village = area?.level === 'kelurahan' ? area.level : terms.village.toLowerCase()
  const ofKind = kind === 'village' ? t.poster.villageQuestion(village) : t.poster.kindQuestions[kind]
  const own = ofKind ?? (duties[0] && t.poster.questions[duties[0]])
  const first = own?.match(/^[^?]+\?/)?.[0]
  return [...new Set([own, first, t.poster.first].filter((asked) => asked !== undefined))]
}

/** That it is free, and by when it is answered where the region has confirmed that it promises so. */
export function promiseOf({ promises }: Pick<Region, 'promises'>): string {
  return t.poster.promise(promises.find(({ confirmed, poster }) => confirmed && poster)?.poster)
}

/** "DINAS · DPUPR" */
export function kickerOf(office: Office, { terms }: Region): string {
  return kickerText(office, terms, t).toUpperCase()
}

/** "data per 13 Januari 2026" */
export function dataDateText({ edition }: { edition: Pick<EditionNow, 'dataDate'> }): string {
  return edition.dataDate ? t.paper.data(dateText(t, edition.dataDate)) : t.paper.undated
}

/** Only a number of the whole country is as short; whoever reads what is sent there has to be told of which regency it is. */
export const adviceOf = (
  { type, value }: Pick<OfficeContact, 'type' | 'value'>,
  { name }: Region,
): Pick<CardContact, 'advice'> => (type === 'sms' && isCode(value) ? { advice: t.poster.nationalSms(name) } : {})

/** A contact as it is printed. */
export function toPrint(contact: OfficeContact): CardContact {
  const { reason } = contact.publication
  const note =
    reason === 'unconfirmed'
      ? t.poster.unconfirmed
      : reason === 'stale' && contact.confirmedOn
        ? t.poster.stale(dateText(t, contact.confirmedOn))
        : undefined
  return {
    icon: contact.type,
    label: channelName(contact.type, t),
    display: contact.display,
    ...(contact.href && { href: contact.href }),
    ...(contact.unit && { unit: contact.unit }),
    ...(note && { note }),
  }
}

/** Who holds the post, as people say it; undefined where nobody is known by name today. */
export function personOf({ holder, postTitle = t.office.leader }: Office): CardPerson | undefined {
  const { name, status, observed, photo } = holder
  if (!name) return undefined
  const acting = (t.poster.acting as Partial<Record<typeof status, { short: string; means: string }>>)[status]
  return {
    name,
    post: acting ? `${acting.short} ${postTitle}` : postTitle,
    ...(acting && { status: acting.means }),
    ...(observed && { asOf: t.office.observed(dateText(t, observed.on)) }),
    ...(photo && { photo: { ...photo, alt: t.poster.photoAlt(name) } }),
  }
}
