/** Who answers where an office has no contact: its parent, then the regency's and the nation's complaint channels. */
import { codeAbove, officeOfDistrict, officeWithId } from '../lookup.ts'
import type { Contact, OfficeFacts, SharedChannel } from '../model.ts'

export interface FallbackAnswer {
  name: string
  short: string
  /** Set when it is an office with a page of its own. */
  officeId?: string
  contacts: Contact[]
}

/** What is asked: all offices and shared channels. */
export interface Around {
  offices: readonly OfficeFacts[]
  channels: readonly SharedChannel[]
}

/** At most three answers, nearest first; each has something that can be used. */
export function whoAnswersFor(office: OfficeFacts, directory: Around): FallbackAnswer[] {
  const offices = ancestors(office, directory).map(({ id, name, short, contacts }) => ({
    name,
    short,
    officeId: id,
    contacts: contacts.slice(0, 2),
  }))
  const channels = directory.channels
    .filter((channel) => channel.purpose === 'complaint' && channel.works === 'yes')
    .map(({ name, contacts }) => ({ name, short: name, contacts: contacts.slice(0, 2) }))
  return [...offices, ...channels].filter(({ contacts }) => contacts.length > 0).slice(0, 3)
}

/** The camat's office of a village, by code; undefined for every other office. */
export function districtOf(office: OfficeFacts, { offices }: Pick<Around, 'offices'>): OfficeFacts | undefined {
  if (office.kind !== 'village' || !office.area) return undefined
  return officeOfDistrict(offices, codeAbove(office.area.code))
}

function ancestors(office: OfficeFacts, directory: Around): OfficeFacts[] {
  const found: OfficeFacts[] = []
  const next = (current: OfficeFacts) => {
    const up = officeWithId(directory.offices, current.parent ?? '') ?? districtOf(current, directory)
    return up && !found.includes(up) && up !== office ? up : undefined
  }
  for (let current = next(office); current; current = next(current)) found.push(current)
  return found.filter((candidate) => !candidate.ended)
}
