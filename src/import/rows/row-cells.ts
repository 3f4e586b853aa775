/** The cells of one row by what their columns mean; what can't be read is noted by its cell. */
import type { Day } from '../../directory/dates.ts'
import { once } from '../../directory/lookup.ts'
import { cellWords, textOf, typedWordsOf } from '../cells/cells.ts'
import type { CellTerms } from '../cells/terms.ts'
import { monthFirstIn, readDay } from '../cells/written-day.ts'
import { HEADERS, type Single } from '../table/columns.ts'
import type { FoundTable } from '../table/find-table.ts'
import { cellName, type RawCell, type RawRow } from '../table/raw.ts'
import type { Read } from '../table/reading.ts'
import type { Decision, HasColumn, Objection, Remark } from './decision.ts'
import type { BesideCell } from './number-remarks.ts'
import type { CellNote, CellPlace } from './statement.ts'

export interface RowCells {
  /** Where the row is spoken of: the cell that names its office. */
  at: CellPlace
  columns: FoundTable['columns']
  columnOf: (kind: Single) => number | undefined
  columnsOf: (kind: Single) => number[]
  has: HasColumn
  place: (column: number) => CellPlace
  cell: (column: number) => RawCell | undefined
  /** Its texts under headers for remarks, and under those that nobody knows. */
  besides: () => BesideCell[]
  /** What a reading gives, or a note and nothing. `alone`: what can't be read is refused without its row. */
  take: <T>(column: number, field: string, reading: Read<T>, alone?: boolean) => T | undefined
  text: (kind: Single) => string
  /** A text that is called something, "TRUE" and numbers are refused. */
  words: (kind: Single) => string
  /** The same, no result of a formula. */
  typedWords: (kind: Single) => string
  day: (kind: Single) => Day | undefined
  term: <T extends string>(kind: Single, terms: CellTerms<T>, alone?: boolean) => T | undefined
  /** How much has been refused, single cells too. */
  refusals: () => number
  /**
   * What a decision gives; what it objects and remarks is noted by its cells.
   * @param column that it is about, where there are several of its kind
   */
  settle: <T>(decision: Decision<T>, column?: number) => T | undefined
}

/** Columns of days. */
const DAYS = ['from', 'until', 'actingFrom', 'actingUntil', 'ended', 'checkedOn', 'consentOn', 'sourceDate'] as const

/** Columns of a table by what they mean. */
const columnsByKind = once((columns: FoundTable['columns']) =>
  Map.groupBy(columns.keys(), (column) => columns.get(column)!.kind),
)

/** Where a table shows that the month stands before the day, in all its columns of days. */
const monthFirstOf = once(({ columns, rows }: FoundTable) =>
  monthFirstIn(
    rows,
    DAYS.flatMap((kind) => columnsByKind(columns).get(kind) ?? []),
  ),
)

/** @param notes where what is odd is written down */
export function rowCells(sheet: string, row: RawRow, table: FoundTable, notes: CellNote[]): RowCells {
  const { columns } = table
  const columnsOf = (kind: Single) => columnsByKind(columns).get(kind) ?? []
  const columnOf = (kind: Single) => columnsOf(kind)[0]
  const place = (column: number): CellPlace => ({
    ...{ sheet, row: row.number },
    cell: row.places?.[column] ?? cellName(column, row.number),
  })
  const at = place(
    (['officeId', 'office', 'village', 'district', 'post', 'actingPost'] as const)
      .map(columnOf)
      .find((one) => one !== undefined) ?? 0,
  )
  function take<T>(column: number, field: string, reading: Read<T>, alone = false): T | undefined {
    const { cell } = place(column)
    if (!reading.ok) {
      const { message, repair } = reading
      notes.push({ ...{ sheet, cell, field, message, repair, refused: true }, ...(alone && { alone }) })
      return undefined
    }
    for (const message of reading.notes) notes.push({ sheet, cell, field, message, refused: false })
    return reading.value
  }
  const reader =
    (read: (cell: RawCell | undefined) => Read<string>) =>
    (kind: Single): string => {
      const column = columnOf(kind)
      return column === undefined ? '' : (take(column, HEADERS[kind], read(row.cells[column])) ?? '')
    }
  const text = reader(textOf)
  const note = ({ of, message, repair }: Remark, column = columnOf(of)) => {
    const { cell } = column === undefined ? at : place(column)
    return { ...{ sheet, cell, field: HEADERS[of], message }, ...(repair && { repair }) }
  }
  const refuse = (objection: Objection, column?: number) =>
    void notes.push({ ...note(objection, column), refused: true, ...(objection.alone && { alone: true }) })
  const tell = (remark: Remark, column?: number) => void notes.push({ ...note(remark, column), refused: false })
  return {
    ...{ at, columns, columnOf, columnsOf, place, take, text },
    has: (kind) => columnOf(kind) !== undefined,
    cell: (column) => row.cells[column],
    besides: () =>
      row.cells.flatMap((cell, column) => {
        const kind = columns.get(column)?.kind
        const isBeside = cell?.kind === 'text' && (kind === undefined || kind === 'remark')
        return isBeside ? [{ column, header: table.headers[column] ?? '', text: cell.text }] : []
      }),
    refusals: () => notes.filter(({ refused }) => refused).length,
    words: reader(cellWords),
    typedWords: reader(typedWordsOf),
    day(kind) {
      const column = columnOf(kind)
      if (column === undefined) return undefined
      return take(column, HEADERS[kind], readDay(text(kind), monthFirstOf(table)))
    },
    term(kind, terms, alone) {
      const written = text(kind)
      const read = written === '' ? undefined : terms.read(written)
      if (written !== '' && read === undefined) {
        const repair = `pilih salah satu: ${Object.values<string>(terms.labels).join(', ')}`
        refuse({ of: kind, message: `"${written}" tidak dikenal`, repair, alone })
      }
      return read
    },
    settle({ value, objections = [], remarks = [] }, column) {
      for (const objection of objections) refuse(objection, column)
      for (const remark of remarks) tell(remark, column)
      return value
    },
  }
}
