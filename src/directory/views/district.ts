/** What the sheet of a kecamatan tells: the villages, who deals with the most frequent problems, other channels. */
import { isNumberType } from '../channels/contacts.ts'
import { printed } from '../channels/printed.ts'
import type { Area } from '../content/area.ts'
import { officeOfVillage, once } from '../lookup.ts'
import type { Contact, Directory, OfficeFacts, SharedChannel } from '../model.ts'
import type { Around } from './fallback.ts'
import { villagesOf, workingChannels } from './lists.ts'

/** What is asked: areas, offices, shared channels and the frequent problems. */
export type Surroundings = Around & Pick<Directory, 'areas' | 'topics'>

export interface DistrictContacts {
  /** The camat's own contacts that there is room for. */
  own: Contact[]
  /** Desa and kelurahan by name; without a contact where none may be printed. */
  villages: { area: Area; contact?: Contact }[]
  /** Offices that deal with the region's frequent problems, each once, with those of its problems. */
  services: { office: OfficeFacts; problems: string[]; contact?: Contact }[]
  /** Shared channels that work here: urgent ones first, then those for any complaint, then the rest. */
  channels: { channel: SharedChannel; contact: Contact }[]
}

const MOST_OWN = 3
const PURPOSES: readonly SharedChannel['purpose'][] = ['urgent', 'complaint', 'service']

/** The sheet of a kecamatan office; undefined for every other office. */
export function districtContacts(office: OfficeFacts, around: Surroundings): DistrictContacts | undefined {
  if (office.kind !== 'district' || !office.area) return undefined
  return {
    own: printed(office).contacts.slice(0, MOST_OWN),
    villages: villagesOf(around, office).map((area) => {
      const own = officeOfVillage(around.offices, area.code)
      return { area, contact: own && mainContact(own) }
    }),
    services: servicesIn(around),
    channels: PURPOSES.flatMap((purpose) => workingChannels(around, purpose)).flatMap((channel) => {
      const contact = channelContact(channel)
      return contact ? [{ channel, contact }] : []
    }),
  }
}

/** Contacts of others that the sheet states. */
export function contactsInDistrict({ villages, services, channels }: DistrictContacts): Contact[] {
  return [...villages, ...services, ...channels].flatMap(({ contact }) => contact ?? [])
}

/** The one contact of a channel that there is room for: a number, which needs nothing but a telephone, else the first. */
function channelContact({ contacts }: SharedChannel): Contact | undefined {
  const printable = contacts.filter(({ publication }) => publication.print !== 'no')
  return printable.find(({ type }) => isNumberType(type)) ?? printable[0]
}

/** The one contact of an office that there is room for: the whole office's before a part's, numbers first. */
function mainContact(office: OfficeFacts): Contact | undefined {
  return printed(office).contacts[0]
}

const servicesIn = once(({ offices, topics }: Surroundings): DistrictContacts['services'] => {
  const services = new Map<string, DistrictContacts['services'][number]>()
  for (const problem of topics.frequent) {
    const office = offices.find(
      ({ ended, kind, topics: own }) =>
        !ended && kind !== 'district' && kind !== 'village' && own.some((topic) => topic === problem),
    )
    if (!office) continue
    const service = services.get(office.id) ?? { office, problems: [], contact: mainContact(office) }
    services.set(office.id, { ...service, problems: [...service.problems, problem] })
  }
  return [...services.values()]
})
