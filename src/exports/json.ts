/**
 * The directory as JSON: what may be published, and nothing internal. Every field is named here one by one, down to the
 * last source, so that nothing that the model gains leaks by itself; schema.ts says what each means.
 */

import { contactLicence } from '../directory/channels/licence.ts'
import { type Publication, SHOWN_STATES, type ShownState } from '../directory/channels/publication.ts'
import type { HoursRow } from '../directory/content/schema.ts'
import type { Contact, Directory, Office, PublicSource, Region } from '../directory/model.ts'
import type { Change } from '../directory/views/changes.ts'
import { confirmationProgress } from '../directory/views/confirmation-progress.ts'
import { id as t } from '../i18n/id.ts'
import { noticeText } from '../i18n/texts.ts'
import {
  type ChangesData,
  DATA_VERSION,
  type DirectoryData,
  type OfficeData,
  type OfficeFileData,
  schemaUrl,
} from './schema.ts'
import type { ContactData, SourceData } from './schema-parts.ts'

/** All offices with the region and the day they were computed for. */
export function directoryJson(directory: Directory): DirectoryData {
  const { region, today, channels } = directory
  const { quarter, confirmed, of } = confirmationProgress(directory)
  return {
    ...head(region),
    region: {
      id: region.id,
      name: region.name,
      province: region.province,
      code: region.code,
      site: { address: region.site.address, confirmed: region.site.confirmed },
      sample: region.sample,
    },
    generated: today,
    licence: licenceJson(region),
    progress: { from: quarter.from, until: quarter.until, confirmed, of },
    offices: directory.offices.map(officeFields),
    channels: channels.map(({ id, name, level, body, office, purpose, about, works, contacts, place }) => ({
      id,
      name,
      level,
      body,
      office,
      purpose,
      about,
      works,
      contacts: contacts.map(contactJson),
      place: place && { text: place.text, sources: place.sources.map(sourceJson) },
    })),
  }
}

/** One office in a file of its own. */
export function officeJson(office: Office, { region, today }: Directory): OfficeFileData {
  return { ...head(region), generated: today, ...officeFields(office) }
}

/** Every change, newest first. */
export function changesJson({ region, today, changes }: Directory): ChangesData {
  return { ...head(region), region: region.id, generated: today, changes: changes.map(changeJson) }
}

/** On which terms the data may be used, in words too. */
export function licenceJson(region: Region): DirectoryData['licence'] {
  const { citation, url, licence, licenceUrl } = region.areas
  const contacts = contactLicence(region)
  return {
    areas: { citation, url, licence, licenceUrl },
    contacts: {
      confirmed: contacts !== undefined,
      ...contacts,
      note: `${t.data.licenceContacts} ${contacts ? t.data.licenceSet(contacts.licence) : t.data.licenceUnset}`,
    },
  }
}

function head(region: Region) {
  return { $schema: schemaUrl(region.site.address), version: DATA_VERSION, notice: noticeText(t, region) } as const
}

function officeFields(office: Office): OfficeData {
  const { area, address, ended, edition } = office
  return {
    id: office.id,
    kind: office.kind,
    name: office.name,
    short: office.short,
    formerNames: office.formerNames.map(({ name, until }) => ({ name, until })),
    page: edition.facts.link,
    parent: office.parent,
    area: area && { code: area.code, name: area.name, level: area.level },
    address: address && { text: address.text, sources: address.sources.map(sourceJson) },
    hours: hoursJson(office.hours),
    ended: ended && { on: ended.on, successor: ended.successor },
    post: office.postTitle,
    holder: holderJson(office.holder),
    contacts: office.contacts.map(contactJson),
    topics: [...office.topics],
    remarks: [...office.remarks],
    sources: { name: office.nameSources.map(sourceJson) },
    required: office.required,
    edition: { code: edition.code, dataDate: edition.dataDate },
  }
}

function holderJson({ status, name, since, until, insteadOf, observed, last }: Office['holder']): OfficeData['holder'] {
  return {
    status,
    name,
    since,
    until,
    insteadOf,
    observed: observed && { on: observed.on, source: sourceJson(observed.source) },
    last: last && {
      status: last.status,
      name: last.name,
      on: last.on,
      source: last.source && sourceJson(last.source),
      over: last.over,
    },
  }
}

function contactJson(contact: Contact): ContactData {
  return {
    type: contact.type,
    value: contact.value,
    display: contact.display,
    href: contact.href,
    unit: contact.unit,
    hours: hoursJson(contact.hours),
    state: stateOf(contact.publication),
    confirmedOn: contact.confirmedOn,
    dueOn: contact.dueOn,
    sources: contact.sources.map(sourceJson),
  }
}

/** How far a contact can be trusted. @throws where it may not be shown, which no Contact is */
function stateOf({ reason }: Publication): ShownState {
  const state = SHOWN_STATES.find((known) => known === reason)
  if (!state) throw new Error(`kontak yang belum boleh tampil (${reason}) ada di antara yang tampil`)
  return state
}

function sourceJson({ citation, url, date, recorded }: PublicSource): SourceData {
  return { citation, url, date, recorded }
}

function hoursJson(rows: readonly HoursRow[] | undefined): OfficeData['hours'] {
  return rows?.map(({ days, from, to }) => ({ days: [...days], from, to }))
}

function changeJson(change: Change): ChangesData['changes'][number] {
  const { on, office } = change
  switch (change.kind) {
    case 'closed':
      return { on, office, kind: change.kind, successor: change.successor }
    case 'renamed':
      return { on, office, kind: change.kind, from: change.from, to: change.to }
    case 'head':
    case 'acting':
      return {
        ...{ on, office, kind: change.kind },
        status: change.status,
        name: change.name,
        observed: change.observed,
      }
    case 'vacant':
      return { on, office, kind: change.kind, observed: change.observed }
    case 'head-left':
      return { on, office, kind: change.kind, status: change.status, name: change.name }
    case 'contact-wrong':
      return { on, office, kind: change.kind, type: change.type }
    default:
      return { on, office, kind: change.kind, type: change.type, unit: change.unit }
  }
}
