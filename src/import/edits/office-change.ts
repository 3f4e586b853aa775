/** What the rows about one office make of its record, one after the other. */

import type { WaitingNumber } from '../../directory/channels/waiting-list.ts'
import { recordErrors } from '../../directory/checks/index.ts'
import type { Content } from '../../directory/content/content.ts'
import type { OfficeFile } from '../../directory/content/schema.ts'
import { type Day, laterOf } from '../../directory/dates.ts'
import { applyEvent } from '../../directory/events/apply-event.ts'
import { isSameContact } from '../../directory/events/contact-events.ts'
import { named, type OfficeState } from '../../directory/events/state.ts'
import type { CellNote, CellPlace, ChannelStatement, Statement } from '../rows/statement.ts'
import { rowKey } from '../statements/row-count.ts'
import { freeSource, type Sources } from './import-source.ts'
import { type OfficeChange, type RecordChange, recordChanges } from './record-changes.ts'
import { type Basis, type Doubt, type EventStep, eventsOf } from './statement-events.ts'

export interface ChangeOptions {
  content: Content
  /** Day from which it holds. */
  on: Day
  today: Day
  /** Name of the list. */
  document: string
  sources: Sources
  /** Numbers of the region that wait for a confirmation. */
  waiting: readonly WaitingNumber[]
  /** Area codes of the numbers that its offices have. */
  areaCodes: ReadonlySet<string>
}

/** What changes at an office, and what became of each row about it. */
export interface TriedChange extends OfficeChange {
  waiting: readonly WaitingNumber[]
  notes: CellNote[]
  /** Rows, as rowKey names them. */
  refused: string[]
  changed: string[]
}

type Trail = { at: CellPlace; changes: RecordChange[] }[]

/** Tries the rows about an office in their order. A row that can't be taken changes nothing, but for single cells. */
export function changeOf(id: string, statements: readonly Statement[], options: ChangeOptions): TriedChange {
  const { content, on } = options
  const record = content.offices.get(id)!.value
  const start: OfficeState = { id, record, waiting: options.waiting.filter(({ office }) => office === id) }
  const basis = { ...basisOf(start, options), answered: answeredIn(statements, record) }
  const result = { notes: [] as CellNote[], refused: [] as string[], changed: [] as string[] }
  const trail: Trail = []
  let state = start
  for (const statement of statements) {
    const row = tryRow(state, statement, basis, options)
    result.notes.push(...row.notes)
    if (!row.state) result.refused.push(rowKey(statement.at))
    else if (row.trail.length > 0) {
      state = row.state
      trail.push(...row.trail)
      result.changed.push(rowKey(statement.at))
    }
  }
  return {
    ...{ id, before: record, after: state.record, waiting: state.waiting, ...result },
    lines: recordChanges(start, state, on).map((change) => ({ ...change, at: cellOf(change, trail) })),
  }
}

/** Channels that a row calls right, wrong, ended or replaced; "not answered" leaves them as they were. */
function answeredIn(statements: readonly Statement[], { channels }: OfficeFile): Set<string> {
  const isOther = ({ id, type, values }: ChannelStatement) =>
    channels.some((one) => one.id === id && values.some((value) => !isSameContact(one, type, value)))
  return new Set(
    statements
      .flatMap((statement) => statement.channels)
      .filter((said) => {
        const result = said.confirmation?.result
        return result === 'reached' || result === 'wrong' || said.remove || said.correct || isOther(said)
      })
      .flatMap(({ id }) => id ?? []),
  )
}

function basisOf(
  { record, waiting }: OfficeState,
  { on, today, document, sources, areaCodes }: ChangeOptions,
): Omit<Basis, 'answered'> {
  const { list, message, decree } = sources
  return {
    ...{ on, today, document, waiting, areaCodes, source: freeSource(list, record.sources) },
    message: freeSource(message, record.sources),
    ...(decree && { decree: { text: decree.entry.document!, source: freeSource(decree, record.sources) } }),
  }
}

/** The state after a row, with the cells that changed it; no state where the whole row is refused. */
function tryRow(
  before: OfficeState,
  statement: Statement,
  basis: Basis,
  options: ChangeOptions,
): { state?: OfficeState; trail: Trail; notes: CellNote[] } {
  const trail: Trail = []
  const notes: CellNote[] = []
  let state = before
  for (const cell of cellsOf(eventsOf(before.record, statement, basis))) {
    const tried = tryCell(state, cell, basis, options)
    notes.push(...tried.notes)
    if (tried.state) {
      state = tried.state
      trail.push(...tried.trail)
    } else if (!tried.alone) return { trail: [], notes: tried.notes }
  }
  return { state, trail, notes }
}

type Step = EventStep | Doubt

/** Steps that stand or fall together: those of a cell that nothing else rests on; all others one by one. */
function cellsOf(steps: readonly Step[]): Step[][] {
  const cells: Step[][] = []
  for (const step of steps) {
    const last = cells.at(-1)
    if (step.alone && last?.[0]?.alone && last[0].at.cell === step.at.cell) last.push(step)
    else cells.push([step])
  }
  return cells
}

/** The state after the steps of a cell; no state where one of them is refused, `alone` where its row goes on. */
function tryCell(
  before: OfficeState,
  steps: readonly Step[],
  basis: Basis,
  options: ChangeOptions,
): { state?: OfficeState; trail: Trail; notes: CellNote[]; alone?: true } {
  const trail: Trail = []
  const notes: CellNote[] = []
  let state = before
  const told = ({ at }: Step, message: string, refused = false): CellNote => ({
    ...{ sheet: at.sheet, cell: at.cell, message, refused },
  })
  const refuse = (step: Step, { message, repair }: { message: string; repair?: string }) => {
    const alone = step.alone && { alone: true as const }
    return { trail: [], notes: [{ ...told(step, message, true), ...(repair && { repair }), ...alone }], ...alone }
  }
  for (const step of steps) {
    if ('message' in step) {
      if (step.refused) return refuse(step, step)
      notes.push(told(step, step.message))
      continue
    }
    const outcome = applyEvent(state, step.event, step.context)
    if (!outcome.ok) return refuse(step, outcome)
    notes.push(...outcome.notes.map((message) => told(step, message)))
    const next = named(state, outcome.state, basis.source)
    if (isSameState(next, state)) continue
    const [broken] = recordErrors(next.id, next.record, options.content, laterOf(options.today, options.on))
    if (broken) return refuse(step, broken)
    trail.push({ at: step.at, changes: recordChanges(state, next, basis.on) })
    state = next
  }
  return { state, trail, notes }
}

const isSameState = (one: OfficeState, two: OfficeState): boolean =>
  one === two || JSON.stringify([one.record, one.waiting]) === JSON.stringify([two.record, two.waiting])

/** The last cell that said something of what has changed. */
function cellOf({ key }: RecordChange, trail: Trail): CellPlace {
  return (trail.findLast(({ changes }) => changes.some((one) => one.key === key)) ?? trail.at(-1)!).at
}
