/** What an event changes: the record of one office, and the numbers of that office that wait for a confirmation. */

import type { WaitingNumber } from '../channels/waiting-list.ts'
import type { OfficeFile, SourceFile } from '../content/schema.ts'
import type { Day } from '../dates.ts'

export interface OfficeState {
  id: string
  record: OfficeFile
  waiting: readonly WaitingNumber[]
}

export interface EventContext {
  /** Day from which it holds. */
  on: Day
  today: Day
  /** Where it stood: the list, the message, the page. */
  source: { id: string; entry: SourceFile }
  /** The document that the source names, for the waiting list. */
  document: string
}

/** What became of it; a refusal leaves everything as it was. All texts are Indonesian. */
export type Outcome = { ok: true; state: OfficeState; notes: string[] } | { ok: false; message: string; repair: string }

/** The event happened. @param notes what people should know of it */
export const done = (state: OfficeState, notes: string[] = []): Outcome => ({ ok: true, state, notes })
/** The event can't have happened as it is told. */
export const refused = (message: string, repair: string): Outcome => ({ ok: false, message, repair })

/** An office of which nothing was recorded before, as a village's, has its name from what is told of it first. */
export function named(before: OfficeState, after: OfficeState, source: EventContext['source']): OfficeState {
  const { record } = after
  if (record === before.record || record.nameSources.length > 0) return after
  return { ...after, record: citing({ ...record, nameSources: [source.id] }, source) }
}

/** The record with a source, where it doesn't have it yet. */
export const citing = (record: OfficeFile, { id, entry }: EventContext['source']): OfficeFile =>
  Object.hasOwn(record.sources, id) ? record : { ...record, sources: { ...record.sources, [id]: entry } }
