/** What is edited in the record of one office, before it is written. */
import type { Day } from '../directory/dates.ts'
import type { HolderEdits } from '../directory/personnel-change.ts'
import type { ChannelEntry, ChannelType, OfficeFile, SourceFile } from '../directory/schema.ts'
import type { CellNote, Place } from './statements.ts'

/** One thing that changes, for people to read. */
export interface Line {
  at: Place
  what: string
  before: string
  after: string
  /** Not recorded until the office confirms it. */
  withheld?: true
}

export interface OfficeEdits {
  id: string
  /** The record as it is. */
  office: OfficeFile
  holder?: HolderEdits
  /** Present holders that need an id, because something of theirs is recorded. */
  identify: { index: number; id: string }[]
  end: { index: number; until: Day }[]
  units: { index: number; unit: string }[]
  add: ChannelEntry[]
  confirm: { index: number; entry: ChannelEntry['confirmations'][number] }[]
  leads: { type: ChannelType; unit?: string }[]
  /** Leads that have been answered. */
  answered: { type: ChannelType; unit?: string }[]
  set: Partial<Pick<OfficeFile, 'name' | 'short' | 'kind' | 'post' | 'address' | 'ended'>>
  former?: { name: string; until: Day }
  source: { id: string; entry: SourceFile }
  usesSource: boolean
  lines: Line[]
}

export interface Basis {
  /** Day from which it holds. */
  on: Day
  today: Day
  decree?: string
  source: { id: string; entry: SourceFile }
}

export type Tell = (note: Omit<CellNote, 'sheet' | 'cell'> & { at: Place }) => void

export const noEdits = (id: string, office: OfficeFile, source: OfficeEdits['source']): OfficeEdits => ({
  ...{ id, office, source, usesSource: false, identify: [], end: [], units: [], add: [], confirm: [] },
  ...{ leads: [], answered: [], set: {}, lines: [] },
})

/** Whether anything is edited. */
export const hasEdits = (edits: OfficeEdits): boolean => edits.lines.length > 0
