/** Who helps women, children, people with disabilities and the old. */
import { platformsWith } from '../content/platforms.ts'
import type { Contact, Directory, Office, SharedChannel } from '../model.ts'
import { workingChannels } from './lists.ts'

/** Ways that need neither hearing nor a voice. */
const WRITTEN = new Set<Contact['type']>([
  ...(['whatsapp', 'sms', 'email', 'form'] as const),
  ...platformsWith(({ written }) => written),
])

export interface Care {
  /** Channels for danger that work here, those for these people first. */
  urgent: SharedChannel[]
  /** Further channels named for them, also such as wait for a confirmation. */
  others: SharedChannel[]
  offices: Office[]
  /** Whoever of all these can be written to, and those of any complaint. */
  written: { name: string; contacts: Contact[] }[]
}

/** What the page for them shows, by the region's own list. */
export function careOf({ region, channels, offices }: Directory): Care {
  const { care } = region
  const rank = ({ id }: { id: string }) =>
    care.channels.includes(id) ? care.channels.indexOf(id) : care.channels.length
  const urgent = workingChannels({ channels }, 'urgent').sort((a, b) => rank(a) - rank(b))
  const others = channels.filter((channel) => care.channels.includes(channel.id) && !urgent.includes(channel))
  const named = care.offices.flatMap((id) => offices.find((office) => office.id === id && !office.ended) ?? [])
  const complaint = channels.filter((channel) => channel.purpose === 'complaint' && !others.includes(channel))
  const written = [...urgent, ...others, ...named, ...complaint].map(({ name, contacts }) => ({
    name,
    contacts: contacts.filter(({ type }) => WRITTEN.has(type)),
  }))
  return { urgent, others, offices: named, written: written.filter(({ contacts }) => contacts.length > 0) }
}
