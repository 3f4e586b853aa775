/** What the cells of a row come to: a value or none, and what is to be said of them by their columns. */
import type { Single } from '../table/columns.ts'

/** What is wrong, of which column, and how to repair it. */
export interface Objection {
  of: Single
  message: string
  repair: string
  /** Nothing else in the row rests on it: the rest of it is used. */
  alone?: boolean
}

/** Something to know that doesn't stop the row. */
export type Remark = Pick<Objection, 'of' | 'message'> & { repair?: string }

export interface Decision<T> {
  value?: T
  objections?: readonly Objection[]
  remarks?: readonly Remark[]
}

/** Whether the table of a row has a column. */
export type HasColumn = (kind: Single) => boolean

/** What is said of something, without what isn't. */
export const filled = <T extends object>(all: T) =>
  Object.fromEntries(Object.entries(all).filter(([, value]) => value)) as {
    [K in keyof T]?: Exclude<T[K], '' | false>
  }
