/** What rows say, as values: before anybody compares it with what is recorded. */
import type { ChannelType, HolderStatus, OfficeKind, SourceFile } from '../../directory/content/schema.ts'
import type { Day } from '../../directory/dates.ts'
import type { ContactOwner, How, Result } from '../cells/terms.ts'
import type { HeadedLevel } from '../table/columns.ts'

/** Something about a cell that somebody should know; with `refused` its row isn't used, or with `alone` only the cell. */
export interface CellNote {
  sheet: string
  /** "C17"; a row or a whole sheet has the first of its cells. */
  cell: string
  field?: string
  message: string
  repair?: string
  refused: boolean
  /** Nothing else in the row rests on the refused cell: the rest of it is used. */
  alone?: true
}

/** Whether a note refuses its whole row. */
export const refusesRow = ({ refused, alone }: Pick<CellNote, 'refused' | 'alone'>): boolean => refused && !alone

/** The row of a note, as "Pejabat!17". */
export const noteRow = ({ sheet, cell }: Pick<CellNote, 'sheet' | 'cell'>): string =>
  `${sheet}!${cell.replace(/^[A-Z]+/, '')}`

export interface CellPlace {
  sheet: string
  row: number
  cell: string
}

/** What an office may be said to have no more, in a cell that is emptied, with the header of its column. */
export interface Emptied {
  of: 'short' | 'kind' | 'post' | 'address' | 'ended'
  header: string
}

export interface ChannelStatement {
  at: CellPlace
  /** Of the channel that the row is about; absent where it brings a new one. */
  id?: string
  type: ChannelType
  /** Canonical values. */
  values: string[]
  /** Those of the values that the row tells for another use too, as "HP" and as "WA". */
  several?: readonly string[]
  unit?: string
  owner?: ContactOwner
  consent?: { on: Day; evidence: string }
  /** Nothing stands in the cell of the unit. */
  unitEmptied?: true
  /** The day that stands as that of the last confirmation. */
  lastChecked?: Day
  remove?: true
  confirmation?: { on: Day; by: string; how: How; result: Result }
  /** What the office says instead of a wrong value. */
  correct?: string[]
  /** A row without id in a list by which recorded contacts are confirmed: it stands beside their rows. */
  beside?: true
  /** It stood in a message that was pasted into the row. */
  fromMessage?: true
  /** Nothing else in the row rests on it, nor it on anything else: refused, it leaves the others. */
  alone?: true
}

export interface HolderStatement {
  at: CellPlace
  status?: HolderStatus
  /** No cell says the status: a name alone is that of a definitive head. */
  assumed?: true
  name?: string
  from?: Day
  until?: Day
  basis?: string
  /** Day on which it was asked. */
  checked?: Day
  /** The post that a remark beside it names: that of this office, or another one. */
  remarked?: { at: CellPlace; post: string }
}

/** How a row names its office. */
export interface OfficeKey {
  id?: string
  names: string[]
  /** Under a header that names the level, where a bare name is enough. */
  district?: string
  village?: string
}

/** What a row says of one office. */
export interface Statement {
  at: CellPlace
  office: OfficeKey
  /**
   * Post of the person, or of the number, that the row is about; absent where the list is one of heads. `besides`:
   * held besides the one in the column of posts, maybe elsewhere.
   */
  post?: { at: CellPlace; text: string; besides?: true }
  /** Offices that the column of names is about: "Nama Camat". */
  headed?: HeadedLevel
  details?: {
    name?: string
    short?: string
    kind?: OfficeKind
    post?: string
    address?: string
    ended?: Day
    successor?: string
    /** Cells in which nothing stands. */
    emptied?: readonly Emptied[]
  }
  holder?: HolderStatement
  channels: ChannelStatement[]
  /** A contact that is said to exist, and that the source doesn't tell. */
  lead?: { at: CellPlace; type: ChannelType; unit?: string }
  /** Where it was read, if it isn't the office's own word: a page, a newspaper. */
  source?: SourceFile
  /** It says that it puts right what another row says. */
  corrects?: true
}

export interface Statements {
  statements: Statement[]
  notes: CellNote[]
  /** Rows of data, as "Pejabat!17", refused ones too. */
  rows: Set<string>
  /** Of them those that aren't shown, and aren't read. */
  hidden: Set<string>
  /** Of them those that name an office and say nothing of it. */
  empty: Set<string>
  /** Of them those that only say what the rows below are about. */
  headings: Set<string>
}
