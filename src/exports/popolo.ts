/**
 * The directory in the terms of Popolo, the data specification for people and organizations in public office:
 * http://www.popoloproject.com/specs/ (classes and JSON schemas: github.com/popolo-project/popolo-spec). Popolo says
 * what each class holds but not how classes share a file; here they lie side by side in one object, as collections of
 * Popolo data usually do, with `meta` for what the specification has no place for.
 *
 * Told are offices, their posts, the people whom the pages name as today's holders, and areas. Contacts have no
 * `valid_from`: that one was confirmed on a day, which their note tells, doesn't say since when it holds.
 */
import { createHash } from 'node:crypto'
import { contactKind, contactState } from '../directory/channels/contact-text.ts'
import { isMobile } from '../directory/channels/phone.ts'
import type { ChannelType } from '../directory/content/schema.ts'
import { dateText } from '../directory/dates.ts'
import type { Contact, Directory, Office, PublicSource, Region } from '../directory/model.ts'
import { bareName } from '../directory/people/person-name.ts'
import type { Texts } from '../i18n/id.ts'
import { reuse } from '../i18n/reuse.ts'
import { noticeText } from '../i18n/texts.ts'
import { licenceJson } from './json.ts'

export interface Link {
  url: string
  note?: string
}

export interface ContactDetail {
  type: string
  label: string
  value: string
  note?: string
  sources?: Link[]
}

export interface Organization {
  id: string
  name: string
  other_names?: { name: string; end_date?: string; note: string }[]
  classification?: string
  parent_id?: string
  area_id?: string
  dissolution_date?: string
  contact_details?: ContactDetail[]
  links?: Link[]
  sources?: Link[]
}

export interface PopoloPost {
  id: string
  label: string
  role: string
  organization_id: string
  area_id?: string
}

export interface Membership {
  id: string
  label: string
  role: string
  person_id: string
  organization_id: string
  post_id: string
  start_date?: string
  end_date?: string
  sources?: Link[]
}

export interface PopoloArea {
  id: string
  name: string
  identifier: string
  classification: string
  parent_id?: string
}

export interface Popolo {
  meta: { generated: string; notice?: string; url: string; licence: ReturnType<typeof licenceJson> }
  areas: PopoloArea[]
  organizations: Organization[]
  posts: PopoloPost[]
  persons: { id: string; name: string }[]
  memberships: Membership[]
}

/** Kinds of media of the specification's code list; accounts have their own names, which it allows. */
const MEDIA: Partial<Record<ChannelType, string>> = { phone: 'voice', sms: 'text', website: 'url', form: 'url' }

/** The whole directory. Ids begin with the region's and hold for as long as the office, the post or the person does. */
export function directoryPopolo(directory: Directory, t: Texts): Popolo {
  const { region, today, areas, offices } = directory
  const notice = noticeText(t, region)
  const headed = offices.flatMap((office) => membershipOf(office, region, t))
  return {
    meta: {
      generated: today,
      ...(notice && { notice }),
      url: `${region.site.address}/data/`,
      licence: licenceJson(region),
    },
    areas: [
      {
        id: areaId(region, region.code),
        name: region.name,
        identifier: region.code,
        classification: /^kota\b/i.test(region.name) ? 'kota' : 'kabupaten',
      },
      ...areas.map(({ code, name, level }) => ({
        id: areaId(region, code),
        name,
        identifier: code,
        classification: level,
        parent_id: areaId(
          region,
          code
            .split('.')
            .slice(0, level === 'kecamatan' ? 2 : 3)
            .join('.'),
        ),
      })),
    ],
    organizations: [
      { id: governmentId(region), name: region.government, area_id: areaId(region, region.code) },
      ...offices.map((office) => organization(office, region, t)),
    ],
    posts: offices.filter(hasPost).map((office) => post(office, region, t)),
    persons: headed.map(({ person }) => person),
    memberships: headed.map(({ membership }) => membership),
  }
}

function organization(office: Office, region: Region, t: Texts): Organization {
  const { id, name, short, formerNames, kind, parent, area, ended, address } = office
  const sources = linksOf(office.nameSources)
  return {
    id: organizationId(region, id),
    name,
    other_names: [
      ...(short === name ? [] : [{ name: short, note: reuse.shortName }]),
      ...formerNames.map(({ name, until }) => ({ name, end_date: until, note: reuse.formerName })),
    ],
    classification: t.kind[kind],
    // a village governs itself: it lies in the regency and is no part of its government
    ...((parent || kind !== 'village') && {
      parent_id: parent ? organizationId(region, parent) : governmentId(region),
    }),
    ...(area && { area_id: areaId(region, area.code) }),
    ...(ended && { dissolution_date: ended.on }),
    contact_details: [
      ...office.contacts.map((contact) => contactDetail(contact, t)),
      ...(address
        ? [{ type: 'address', label: reuse.address, value: address.text, ...sourcesOf(address.sources, t) }]
        : []),
    ],
    links: [{ url: office.edition.facts.link, note: reuse.permanent }],
    ...(sources.length > 0 && { sources }),
  }
}

function contactDetail(contact: Contact, t: Texts): ContactDetail {
  const { type, value, sources } = contact
  const medium = type === 'phone' && isMobile(value) ? 'cell' : (MEDIA[type] ?? type)
  const cited = sourcesOf(sources, t)
  const note = [contactState(contact, t), cited.note].flatMap((part) => part || []).join('. ')
  return {
    type: medium,
    label: contactKind(contact, t),
    value,
    ...cited,
    ...(note && { note }),
  }
}

/** A post is told of where its title or its holder is known. */
function hasPost({ postTitle, holder, ended }: Office): boolean {
  return !ended && Boolean(postTitle ?? holder.name)
}

function post(office: Office, region: Region, t: Texts): PopoloPost {
  const role = office.postTitle ?? t.office.leader
  return {
    id: postId(region, office.id),
    label: `${role}, ${office.name}`,
    role,
    organization_id: organizationId(region, office.id),
    ...(office.area && { area_id: areaId(region, office.area.code) }),
  }
}

/** Who holds the post today, where the pages name them too. */
function membershipOf(office: Office, region: Region, t: Texts) {
  const { name, status, since, until, observed } = office.holder
  if (!name || office.ended) return []
  const title = office.postTitle ?? t.office.leader
  const role = status === 'definitive' ? title : `${t.status[status]} ${title}`
  const label = [`${role}, ${office.name}`, observed && t.office.observed(dateText(t, observed.on))]
  const own = `${office.id}/${createHash('sha256').update(bareName(name)).digest('hex').slice(0, 8)}`
  const person = { id: `${region.id}/orang/${own}`, name }
  const sources = observed ? linksOf([observed.source]) : []
  const membership: Membership = {
    id: `${region.id}/masa-jabatan/${own}`,
    label: label.filter(Boolean).join(', '),
    role,
    person_id: person.id,
    organization_id: organizationId(region, office.id),
    post_id: postId(region, office.id),
    ...(since && { start_date: since }),
    ...(until && { end_date: until }),
    ...(sources.length > 0 && { sources }),
  }
  return [{ person, membership }]
}

/** Sources with an address as links, the others in words. */
function sourcesOf(sources: readonly PublicSource[], t: Texts): { note?: string; sources?: Link[] } {
  const links = linksOf(sources)
  const said = sources
    .filter(({ url }) => !url)
    .map(({ citation, date }) => (date ? `${citation}, ${dateText(t, date)}` : citation))
  return {
    ...(said.length > 0 && { note: `${t.office.source} ${said.join(' · ')}` }),
    ...(links.length > 0 && { sources: links }),
  }
}

function linksOf(sources: readonly PublicSource[]): Link[] {
  return sources.flatMap(({ url, citation, date }) =>
    url ? [{ url, note: date ? `${citation}, ${date}` : citation }] : [],
  )
}

const areaId = (region: Region, code: string) => `${region.id}/wilayah/${code}`
const governmentId = (region: Region) => `${region.id}/pemerintah`
const organizationId = (region: Region, id: string) => `${region.id}/kantor/${id}`
const postId = (region: Region, id: string) => `${region.id}/jabatan/${id}`
