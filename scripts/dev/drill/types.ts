import type { HolderStatus } from '../../../src/directory/content/schema.ts'
import type { Day } from '../../../src/directory/dates.ts'
import type { RowCount } from '../../../src/import/statements/row-count.ts'
import type { Table } from '../../../src/import/workbook/table.ts'

/** What a row of the workbook is bound to do. */
export type Fate = Exclude<keyof RowCount, 'read'>

/** What has to become of a number that is told: recorded, kept until it is confirmed, or not taken at all. */
export interface ToldNumber {
  office: string
  value: string
  fate: 'recorded' | 'waiting' | 'refused' | 'skipped'
}

export interface Drill {
  tables: Table[]
  /** By "Pejabat!17": what has to become of the row. */
  fates: Map<string, Fate>
  /** Who has to head an office afterwards. */
  heads: Map<string, { status: HolderStatus; name?: string }>
  /** Numbers that end, by office. */
  ended: { office: string; value: string }[]
  told: ToldNumber[]
  /** Rows by a word of the note that they must have: "juga nomor". */
  noted: Map<string, string>
}

/** An office as its file says it, read without the importer. */
export interface DrillOffice {
  id: string
  name: string
  kind: string
  parent?: string
  title: string
  head: string
  numbers: { id: string; value: string; until?: Day }[]
}

/** An official who comes to an office that day. */
export interface Move {
  office: DrillOffice
  name: string
  order: number
}
