/** The directory as JSON: what may be published, and nothing internal. */
import type { Contact, Directory, Office } from '../directory/model.ts'

/** All offices with the region and the day they were computed for. */
export function directoryJson(directory: Directory) {
  const { region, today, channels } = directory
  return {
    region: {
      id: region.id,
      name: region.name,
      province: region.province,
      code: region.code,
      site: region.site,
      sample: region.sample,
    },
    generated: today,
    licence: { areas: region.areas },
    offices: directory.offices.map((office) => officeJson(office, directory)),
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
      place,
    })),
  }
}

/** One office; fields are named one by one so that nothing new leaks by itself. */
export function officeJson(office: Office, directory: Directory) {
  const { holder } = office
  return {
    id: office.id,
    kind: office.kind,
    name: office.name,
    short: office.short,
    formerNames: office.formerNames,
    page: office.edition.facts.link,
    parent: office.parent,
    area: office.area,
    address: office.address,
    hours: office.hours,
    ended: office.ended,
    post: office.postTitle,
    holder: {
      status: holder.status,
      name: holder.name,
      since: holder.since,
      until: holder.until,
      insteadOf: holder.insteadOf,
      observed: holder.observed,
      last: holder.last,
    },
    contacts: office.contacts.map(contactJson),
    topics: office.topics,
    remarks: office.remarks,
    sources: { name: office.nameSources },
    required: office.required,
    edition: { code: office.edition.code, dataDate: office.edition.dataDate },
    generated: directory.today,
  }
}

/** Every change, newest first. */
export function changesJson({ region, today, changes }: Directory) {
  return { region: region.id, generated: today, changes }
}

function contactJson(contact: Contact) {
  return {
    type: contact.type,
    value: contact.value,
    display: contact.display,
    href: contact.href,
    unit: contact.unit,
    hours: contact.hours,
    state: contact.publication.reason,
    confirmedOn: contact.confirmedOn,
    dueOn: contact.dueOn,
    sources: contact.sources,
  }
}
