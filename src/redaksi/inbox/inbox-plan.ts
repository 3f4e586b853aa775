/** What comes in at once for several offices, office by office: what it would do, and what has to be agreed to first. */
import type { WaitingNumber } from '../../directory/channels/waiting-list.ts'
import { type ContentFile, withChanges } from '../../directory/content/read.ts'
import { patchedRecord } from '../../directory/content/record-patch.ts'
import type { Reprint } from '../../directory/editions/reprint.ts'
import { recordChanges } from '../../import/edits/record-changes.ts'
import type { ImportPlan } from '../../import/plan.ts'
import { type ImportReport, reportOf } from '../../import/report.ts'
import { type CellNote, refusesRow } from '../../import/rows/statement.ts'
import type { Edit } from '../edit.ts'
import { applyEdits, nameIn, newlyOld, officeState, type RedLine, redLinesOf } from '../office-plan.ts'
import { type OpenRegion, officeOfProblem } from '../open-region.ts'
import { type Fault, plainFault } from '../plain-fault.ts'
import { newNumbers } from '../review.ts'
import type { AnswerLine, OfficeAnswer } from './answer-outcomes.ts'

/** What is changed at an office, in words. */
export interface InboxChangeLine {
  what: string
  before: string
  after: string
}

export interface InboxOffice {
  id: string
  short: string
  /** What was sent, line by line. */
  said: readonly AnswerLine[]
  changes: InboxChangeLine[]
  notes: string[]
  /** Why it can't be taken. */
  faults: Fault[]
  /** What of it is left out, and why; the rest can be taken. */
  leftOut: Fault[]
  redLines: RedLine[]
  /** Numbers that it hadn't before, as people read them. */
  numbers: string[]
  /** Paper that becomes old, as people name it. */
  papers: string[]
}

/** Edits with the numbers that a draft gives them. */
const numbered = (edits: readonly Omit<Edit, 'id'>[]): Edit[] =>
  edits.map((edit, index) => ({ id: String(index + 1), ...edit }))

const lineOf = ({ what, before, after }: InboxChangeLine): InboxChangeLine => ({ what, before, after })

const paperName = ({ office, code }: Reprint): string => `${office.short} ${code}`

/** What becomes of offices by their answers, all together. */
function tryAnswers(
  open: OpenRegion,
  answers: readonly OfficeAnswer[],
): { offices: InboxOffice[]; change: InboxChange } {
  const tried = answers.map(({ office, edits, lines }) => {
    const base = officeState(open, office)
    return { office, said: lines, base, ...applyEdits(base, numbered(edits), open) }
  })
  const files = tried.flatMap(({ office, base, state }) => {
    const path = `offices/${office}.yaml`
    const text = open.files.find((file) => file.path === path)?.text
    const next = base.record === state.record ? text : patchedRecord(text, base.record, state.record)
    return next === undefined || next === text ? [] : [{ path, text: next }]
  })
  const before = open.on(open.today)
  const { built: after, problems } = open.builder.build(withChanges(open.sound, files), open.today)
  const errors = Map.groupBy(
    problems.filter(({ severity }) => severity === 'error'),
    officeOfProblem,
  )
  const papers =
    before && after ? Map.groupBy(newlyOld(before, after), ({ office }) => office.id) : new Map<string, Reprint[]>()
  const offices = tried.map(({ office: id, said, base, state, lines }): InboxOffice => {
    const records = { before: base.record, after: state.record }
    return {
      ...{ id, short: nameIn(open.content)(id), said },
      changes: recordChanges(base, state, open.today, nameIn(open.content)).map(lineOf),
      notes: lines.flatMap(({ notes }) => notes),
      faults: (errors.get(id) ?? []).map((problem) => plainFault(problem, open.content)),
      leftOut: lines.flatMap(({ refused }) => refused ?? []),
      redLines:
        before && after
          ? redLinesOf({ open, id, records, directories: { before: before.directory, after: after.directory } })
          : [],
      numbers: newNumbers(records, open.today),
      papers: (papers.get(id) ?? []).map(paperName),
    }
  })
  const told = new Set(tried.map(({ office }) => office))
  return {
    offices,
    change: {
      files,
      waiting: [
        ...open.waiting.filter(({ office }) => !told.has(office)),
        ...tried.flatMap(({ state }) => state.waiting),
      ],
      parts: offices.flatMap(({ id, changes }) => (changes.length > 0 ? [{ office: id, lines: changes }] : [])),
    },
  }
}

/** What the answers of offices would do. @param open its content holds all of them */
export const planAnswers = (open: OpenRegion, answers: readonly OfficeAnswer[]): InboxOffice[] =>
  tryAnswers(open, answers).offices

/** What a table would do to the offices that it names. @param open those of broken files are left out of it */
export function planTable(open: OpenRegion, plan: ImportPlan): { offices: InboxOffice[]; report: ImportReport } {
  const report = reportOf(plan)
  const { effects } = plan
  const offices = report.offices.map(({ id, lines }): InboxOffice => {
    const { before, after } = plan.edits.find((edit) => edit.id === id)!
    const losing = effects
      ? redLinesOf({
          ...{ open, id, records: { before, after } },
          directories: { before: effects.before, after: effects.after },
        })
      : []
    return {
      ...{ id, short: nameIn(open.content)(id), said: [], notes: [], faults: [], leftOut: [], redLines: losing },
      changes: lines.map(lineOf),
      numbers: newNumbers({ before, after }, open.today),
      papers: report.reprint.filter(({ name }) => name === officeName(plan, id)).flatMap(({ codes }) => codes),
    }
  })
  return { offices, report }
}

const officeName = ({ effects }: ImportPlan, id: string): string | undefined =>
  effects?.before.offices.find((office) => office.id === id)?.name

/** What is refused of a table, cell by cell; a note of the whole file has no cell that could be mended. */
export const refusedCells = ({ notes }: Pick<ImportPlan, 'notes'>): (CellNote & { whole: boolean })[] =>
  notes.filter(({ refused }) => refused).map((note) => ({ ...note, whole: refusesRow(note) }))

/** A whole change of several offices, ready to be written. */
export interface InboxChange {
  files: ContentFile[]
  waiting: readonly WaitingNumber[]
  /** What was changed, office by office. */
  parts: { office: string; lines: InboxChangeLine[] }[]
}

/**
 * The answers of the chosen offices as one change.
 * @param agreed red lines that were ticked, as "office/line"
 * @returns the offices of which something can't be taken instead, where there are any
 */
export function changeByAnswers(
  open: OpenRegion,
  answers: readonly OfficeAnswer[],
  chosen: ReadonlySet<string>,
  agreed: ReadonlySet<string>,
): { ok: true; change: InboxChange } | { ok: false; offices: string[] } {
  const { offices, change } = tryAnswers(
    open,
    answers.filter(({ office }) => chosen.has(office)),
  )
  const refused = offices.filter(({ id, faults, redLines }) => faults.length > 0 || !areAgreed(id, redLines, agreed))
  return refused.length > 0 ? { ok: false, offices: refused.map(({ id }) => id) } : { ok: true, change }
}

/** Whether all red lines of an office were ticked. */
const areAgreed = (office: string, redLines: readonly RedLine[], agreed: ReadonlySet<string>): boolean =>
  redLines.every(({ id }) => agreed.has(`${office}/${id}`))

/** A table's change of the offices that were chosen. @param plan made of them alone */
export function changeByTable(
  open: OpenRegion,
  plan: ImportPlan,
  agreed: ReadonlySet<string>,
): { ok: true; change: InboxChange } | { ok: false; offices: string[] } {
  const { offices } = planTable(open, plan)
  const refused = offices.filter(({ id, redLines }) => !areAgreed(id, redLines, agreed)).map(({ id }) => id)
  if (refused.length > 0 || plan.problems.length > 0) return { ok: false, offices: refused }
  const parts = offices.map(({ id, changes }) => ({ office: id, lines: changes }))
  return { ok: true, change: { files: plan.files, waiting: plan.waiting, parts } }
}
