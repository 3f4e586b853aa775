/** What a message tells of a recorded contact without being its office's word: it doesn't answer, strangers do. */

import { hasEnded } from '../../../directory/channels/turning-days.ts'
import type { ChannelEntry, OfficeFile } from '../../../directory/content/schema.ts'
import { isSameContact } from '../../../directory/events/contact-events.ts'
import { type SaidContact, typesIn } from './contact-proposals.ts'
import { STRANGER, UNREACHABLE } from './contact-roles.ts'
import type { ReadMessage } from './read.ts'

export type ReportTeller = 'citizen' | 'office' | 'unknown'

/** "saya warga", "kata orang": somebody who isn't of the office. */
const CITIZEN =
  / (?:saya|kami|dari|ada|sebagai) (?:\S+ )?warga | warga (?:biasa|sini|desa|kabupaten|#o\d+) | rumah saya /
const OFFICE =
  / (?:nomor|wa|telepon|kontak|sms)(?: \S+){0,2} kami | dari (?:dinas )?#[oh]\d+ | saya(?: \S+){0,3} (?:staf|sekretaris|#h\d+) /
const NO_ANSWER = new RegExp(` ${UNREACHABLE} `)

/** Who writes, as far as the message tells it. */
export const tellerOf = ({ line: { text } }: ReadMessage): ReportTeller =>
  CITIZEN.test(text) ? 'citizen' : OFFICE.test(text) ? 'office' : 'unknown'

/** Contacts of an office that are told not to answer, or to be others'; each is asked about by a call. */
export function reportedIn(
  read: ReadMessage,
  said: readonly SaidContact[],
  { channels }: OfficeFile,
  sent: string,
): ChannelEntry[] {
  const { line } = read
  const isStrangers = STRANGER.test(line.text)
  if (!isStrangers && !NO_ANSWER.test(line.text)) return []
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
