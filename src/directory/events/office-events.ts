/** What becomes of an office itself: a new name, another address, its end. */

import type { Duty, HoursRow, OfficeFile, OfficeKind } from '../content/schema.ts'
import { addDays, type Day } from '../dates.ts'
import { citing, done, type EventContext, type OfficeState, type Outcome, refused } from './state.ts'

/** What is told of an office; what is left out stays. */
export interface OfficeEvent {
  kind: 'office-described'
  name?: string
  short?: string
  /** What kind of office it is. */
  officeKind?: OfficeKind
  post?: string
  /** Office it is part of; null: of none. */
  parent?: string | null
  address?: string
  /** When it is open; null: nobody knows any more. */
  hours?: readonly HoursRow[] | null
  /** What else people call it, what it deals with, what a reader should know: each list whole. */
  aliases?: readonly string[]
  duties?: readonly Duty[]
  remarks?: readonly string[]
  /** The name was misspelt: it never was another. */
  misspelt?: boolean
  /** From when it is no more; null: it isn't closed after all. */
  ended?: Day | null
  /** Office that takes over; null: none does. */
  successor?: string | null
}

/** Changes what an office is called, where it is, and whether it still is. */
export function describeOffice(state: OfficeState, event: OfficeEvent, { on, today, source }: EventContext): Outcome {
  const { record } = state
  const ended = event.ended === undefined ? record.ended?.on : event.ended
  const successor = event.successor === undefined ? record.ended?.successor : event.successor
  if (event.successor && !ended) return refused('ada pengganti, tetapi tanggal tutupnya kosong', 'isi Tanggal tutup')
  const isRenamed = event.name !== undefined && event.name !== record.name
  const isOtherName = isRenamed && !event.misspelt && event.name!.toLowerCase() !== record.name.toLowerCase()
  const isMoved = event.address !== undefined && event.address !== record.address?.text
  const isClosed = ended !== record.ended?.on || successor !== record.ended?.successor
  const isCalled = event.short !== undefined && event.short !== record.short
  const former = { name: record.name, ...(isCalled && { short: record.short }), until: addDays(on, -1) }
  const next: OfficeFile = {
    ...record,
    ...(isRenamed && { name: event.name!, nameSources: [source.id] }),
    ...(isOtherName && { formerNames: [former, ...record.formerNames] }),
    ...(event.short && { short: event.short }),
    ...(event.officeKind && { kind: event.officeKind }),
    ...(event.parent && { parent: event.parent }),
    ...(event.post && event.post !== record.post?.title && { post: { title: event.post } }),
    ...(isMoved && { address: { text: event.address!, sources: [source.id] } }),
    ...(event.hours && { hours: [...event.hours] }),
    ...(event.aliases && { aliases: [...event.aliases] }),
    ...(event.duties && { duties: [...event.duties] }),
    ...(event.remarks && { remarks: [...event.remarks] }),
    ...(ended && isClosed && { ended: { on: ended, ...(successor && { successor }) } }),
  }
  if (event.hours === null) delete next.hours
  if (event.parent === null) delete next.parent
  if (ended === null) delete next.ended
  // what has no day of its own in the record is shown as soon as the site is built
  const early = [isCalled && !isOtherName && 'singkatan', isMoved && 'alamat', event.hours && 'jam layanan']
  const notes =
    on > today ? early.flatMap((what) => (what ? [`${what} langsung tampak, tidak menunggu harinya`] : [])) : []
  return done({ ...state, record: isRenamed || isMoved ? citing(next, source) : next }, notes)
}
