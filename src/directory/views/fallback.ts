/** Who answers where an office has no contact: its parent, then the regency's and the nation's complaint channels. */

import { inOrder } from '../channels/contacts.ts'
import { districtCodeOf, officeOfDistrict, officeWithId } from '../lookup.ts'
import type { Contact, Directory, OfficeFacts, SharedChannel } from '../model.ts'
import { workingChannels } from './lists.ts'

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

/** Most answers that are given at once, and most contacts of each. */
export const MOST_ANSWERS = 3
const MOST_CONTACTS = 2

/** At most three answers, nearest first; each has something that can be used. */
export function whoAnswersFor(office: OfficeFacts, directory: Around): FallbackAnswer[] {
  const channels = openChannels(directory).map(asAnswer)
  return [...officesInstead(office, directory).map(officeAnswer), ...channels]
    .slice(0, MOST_ANSWERS)
    .map((answer) => ({ ...answer, contacts: answer.contacts.slice(0, MOST_CONTACTS) }))
}

/** Everybody who answers, with all contacts: the offices above, nearest first, the front doors, then other channels. */
export function everybodyFor(
  office: OfficeFacts,
  directory: Around & Pick<Directory, 'region'>,
): Omit<FallbackAnswer, 'officeId'>[] {
  const doors = frontDoors(directory)
  const others = openChannels(directory).filter(({ id }) => !doors.some((door) => door.id === id))
  return [...officesInstead(office, directory).map(officeAnswer), ...[...doors, ...others].map(asAnswer)]
}

const officeAnswer = ({ id, name, short, contacts }: OfficeFacts): FallbackAnswer => ({
  ...{ name, short, contacts },
  officeId: id,
})

const asAnswer = ({ name, contacts }: SharedChannel): FallbackAnswer => ({ name, short: name, contacts })

/** Working channels that take complaints and have a contact, the regency's and others'. */
export const openChannels = ({ channels }: Pick<Around, 'channels'>): SharedChannel[] =>
  workingChannels({ channels }, 'complaint').filter(({ contacts }) => contacts.length > 0)

/** Most front doors that are offered at once. */
const MOST_DOORS = 3

/**
 * Channels that take any complaint, each with the way that most people can use first: the regency's own, then those of
 * the ladder in its order. One that an office runs for its own matters isn't among them.
 */
export function frontDoors({
  region,
  channels,
}: Pick<Directory, 'region'> & Pick<Around, 'channels'>): SharedChannel[] {
  const open = openChannels({ channels })
  const steps = region.ladder.steps.map(({ channel }) => channel)
  const rank = ({ id, level }: SharedChannel) => (level === 'regency' ? -1 : steps.indexOf(id))
  const isDoor = ({ id, level, office }: SharedChannel) =>
    steps.includes(id) || (level === 'regency' && (!office || office === region.corrections.office))
  return open
    .filter(isDoor)
    .sort((a, b) => rank(a) - rank(b))
    .slice(0, MOST_DOORS)
    .map((channel) => ({ ...channel, contacts: inOrder(channel.contacts) }))
}

/** Offices above an office, nearest first, that can be reached. */
export function officesInstead(office: OfficeFacts, directory: Around): OfficeFacts[] {
  return ancestors(office, directory).filter(({ contacts }) => contacts.length > 0)
}

/** The camat's office of a village, by code; undefined for every other office. */
export function camatOfficeOf(office: OfficeFacts, { offices }: Pick<Around, 'offices'>): OfficeFacts | undefined {
  const code = office.kind === 'village' ? districtCodeOf(office) : undefined
  return code === undefined ? undefined : officeOfDistrict(offices, code)
}

function ancestors(office: OfficeFacts, directory: Around): OfficeFacts[] {
  const found: OfficeFacts[] = []
  const next = (current: OfficeFacts) => {
    const up = officeWithId(directory.offices, current.parent ?? '') ?? camatOfficeOf(current, directory)
    return up && !found.includes(up) && up !== office ? up : undefined
  }
  for (let current = next(office); current; current = next(current)) found.push(current)
  return found.filter((candidate) => !candidate.ended)
}
