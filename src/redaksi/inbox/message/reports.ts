/** What a message tells of a recorded contact without being its office's word: it doesn't answer, strangers do. */
import type { ChannelEntry, OfficeFile } from '../../../directory/content/schema.ts'
import { hasEnded } from '../../../directory/channels/lifetime.ts'
import { isSameContact } from '../../../directory/events/contact-events.ts'
import { STRANGER } from './contact-roles.ts'
import type { SaidContact } from './contact-proposals.ts'
import { typesIn } from './contact-proposals.ts'
import type { ReadMessage } from './read.ts'

/** "saya warga", "kata orang": somebody who isn't of the office. */
const CITIZEN = / (?:saya|kami|dari|ada|sebagai) (?:\S+ )?warga | warga (?:biasa|sini|desa|kabupaten|#o\d+) /
const UNREACHABLE = / tidak (?:bisa |pernah )*(?:hubungi|daftar|nyambung|bales|balas|respon) /

/** Whether whoever writes says that they are a citizen. */
export const isCitizens = ({ line }: ReadMessage): boolean => CITIZEN.test(line.text)

/** Contacts of an office that are told not to answer, or to be others'; each is asked about by a call. */
export function reportedIn(
  read: ReadMessage,
  said: readonly SaidContact[],
  { channels }: OfficeFile,
  sent: string,
): ChannelEntry[] {
  const { line } = read
  const isStrangers = STRANGER.test(line.text)
  if (!isStrangers && !UNREACHABLE.test(line.text)) return []
  const live = channels.filter((channel) => !hasEnded(channel, sent))
  if (said.length === 0) {
    const types = typesIn(line.text)
    const alike = live.filter(({ type }) => types.length === 1 && type === types[0])
    return alike.length === 1 ? alike : []
  }
  return said.flatMap(({ contact: { kind, value } }) =>
    live.filter((one) => isSameContact(one, kind === 'number' ? 'phone' : kind, value)),
  )
}
