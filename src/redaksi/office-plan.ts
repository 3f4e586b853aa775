/** What saving a draft would do to an office, to what is published and to paper that hangs: made of what will be written. */
import { displayValue, isNumberType, numbersOf } from '../directory/channels/contacts.ts'
import { printed } from '../directory/channels/printed.ts'
import { hasEnded } from '../directory/channels/turning-days.ts'
import type { WaitingNumber } from '../directory/channels/waiting-list.ts'
import { recordErrors } from '../directory/checks/index.ts'
import { sourceUses } from '../directory/checks/offices.ts'
import type { Problem } from '../directory/content/problems.ts'
import { type ContentFile, withChanges } from '../directory/content/read.ts'
import { patchedRecord } from '../directory/content/record-patch.ts'
import type { RuleId } from '../directory/content/rules.ts'
import type { OfficeFile } from '../directory/content/schema.ts'
import { type Day, laterOf } from '../directory/dates.ts'
import { channelKey } from '../directory/editions/edition.ts'
import { type Reprint, reprints } from '../directory/editions/reprint.ts'
import { applyEvent } from '../directory/events/apply-event.ts'
import { named, type OfficeState } from '../directory/events/state.ts'
import { dayInWords } from '../directory/events/words.ts'
import { officeWithId, once } from '../directory/lookup.ts'
import type { Directory } from '../directory/model.ts'
import { PHOTO_WORDS, RED_LINES } from '../i18n/redaksi.ts'
import { type RecordChange, recordChanges } from '../import/edits/record-changes.ts'
import { comingDays } from './coming-days.ts'
import { type Edit, editContext } from './edit.ts'
import type { Built, OpenRegion } from './open-region.ts'
import { othersWith } from './other-offices.ts'
import { type Pictured, photoChanges, picturedPaper, sentPhotos } from './photo-plan.ts'
import { type Fault, plainFault, plainNote } from './plain-fault.ts'

/** What an edit does to the office, after those before it. */
export interface EditLine {
  edit: Edit
  changes: RecordChange[]
  notes: string[]
  /** Why it can't be done; then it is left out. */
  refused?: Fault
}

/** Something grave that has to be agreed to before it is saved. */
export interface RedLine {
  id: string
  text: string
}

export interface OfficePlan {
  id: string
  base: OfficeState
  state: OfficeState
  lines: EditLine[]
  /** Everything that changes, taken together. */
  changes: RecordChange[]
  /** The file that would be written; absent where nothing changes in it. */
  file?: ContentFile
  /** Photos that come and go with it, in base64; null where one goes. */
  photos: { path: string; text: string | null }[]
  /** All numbers of the region that wait afterwards. */
  waiting: readonly WaitingNumber[]
  /** Why nothing can be saved. */
  errors: Fault[]
  warnings: Fault[]
  today: Day
  /** Latest day from which one of the edits holds, today at least. */
  latest: Day
  /** Days to come on which something of the office changes, the edits' own among them. */
  coming: Day[]
  /** The region as it would be on a day. */
  builtOn: (day: Day) => Built | undefined
  before?: Built
  after?: Built
  /** Recorded paper that becomes old by it. */
  papers: Reprint[]
  /** Whether any paper of the office is recorded: else nobody here knows what hangs. */
  isOnRecord: boolean
  /** Posters that state something else afterwards, whether they hang or not. */
  restated: ('plain' | 'named')[]
  /** Where consent to a photo ends, recorded paper that may show it. */
  pictured?: Pictured[]
  redLines: RedLine[]
}

/** The office as it is recorded, with its numbers that wait. */
export function officeState({ content, waiting }: Pick<OpenRegion, 'content' | 'waiting'>, id: string): OfficeState {
  return { id, record: content.offices.get(id)!.value, waiting: waiting.filter(({ office }) => office === id) }
}

/** Applies a draft's edits in their order; one that can't be done is left out and says why. */
export function applyEdits(
  base: OfficeState,
  edits: readonly Edit[],
  { content: recorded, today }: Pick<OpenRegion, 'content' | 'today'>,
): { state: OfficeState; lines: EditLine[] } {
  const content = { ...recorded, photos: new Map([...recorded.photos, ...sentPhotos(edits)]) }
  const { sample } = content.region.value
  let state = base
  const lines = edits.map((edit): EditLine => {
    const context = editContext(edit, state.record, { today, sample })
    const notes: string[] = []
    let next = state
    for (const event of edit.events) {
      const outcome = applyEvent(next, event, context)
      if (!outcome.ok) return { edit, changes: [], notes, refused: plainFault(outcome, content) }
      notes.push(...outcome.notes.map(plainNote))
      next = outcome.state
    }
    next = withoutIdleSources(state, named(state, next, context.source))
    const [error] = recordErrors(next.id, next.record, content, laterOf(edit.on, today))
    if (error && next !== state) return { edit, changes: [], notes, refused: plainFault(error, content) }
    const changes = recordChanges(state, next, edit.on, nameIn(content))
    state = next
    return { edit, changes, notes }
  })
  return { state, lines }
}

/** Without sources on which something rested before, and nothing does any more: whoever saves can't take them out. */
function withoutIdleSources({ record: before }: OfficeState, after: OfficeState): OfficeState {
  const idsOf = (record: OfficeFile) => new Set(sourceUses(record).map(([id]) => id))
  const [was, is] = [idsOf(before), idsOf(after.record)]
  const idle = Object.keys(after.record.sources).filter((id) => was.has(id) && !is.has(id))
  if (idle.length === 0) return after
  const sources = Object.fromEntries(Object.entries(after.record.sources).filter(([id]) => !idle.includes(id)))
  return { ...after, record: { ...after.record, sources } }
}

/** @param open the region; its content holds the office */
export function planOffice(open: OpenRegion, id: string, edits: readonly Edit[]): OfficePlan {
  const { content, today } = open
  const base = officeState(open, id)
  const { state, lines } = applyEdits(base, edits, open)
  const done = lines.filter(({ refused }) => !refused)
  const latest = done.map(({ edit }) => edit.on).reduce(laterOf, today)
  const path = `offices/${id}.yaml`
  const old = open.files.find((file) => file.path === path)?.text
  const isChanged = JSON.stringify(base.record) !== JSON.stringify(state.record)
  const text = isChanged ? patchedRecord(old, content.offices.get(id)!.value, state.record) : undefined
  const file = text !== undefined && text !== old ? { path, text } : undefined
  const turn = { id, base: base.record, record: state.record }
  const photos = photoChanges(
    open,
    turn,
    done.map(({ edit }) => edit),
  )
  const pictured = picturedPaper(open, turn)
  // on each day from which something holds it has to be right; the last is shown
  const days = [...new Set([...done.map(({ edit }) => laterOf(edit.on, today)), latest])].sort()
  const changes = file ? [file, ...photos.changes] : []
  const looks = days.map((day) => ({ day, before: open.on(day), ...builtWith(open, changes, day) }))
  const { before, built: after } = looks.at(-1)!
  // what only time brings isn't the draft's doing
  const known = new Set([...open.problems, ...days.flatMap(open.problemsOn)].map(problemKey))
  const fresh = new Map(
    looks.flatMap(({ problems }) => problems).map((problem) => [problemKey(problem), problem] as const),
  )
  for (const key of known) fresh.delete(key)
  const told = (some: readonly Problem[]) => some.map((problem) => plainFault(problem, content))
  const redLines = looks.flatMap((look) =>
    look.before && look.built
      ? redLinesOf({
          ...{ open, id, records: { before: base.record, after: state.record } },
          directories: { before: look.before.directory, after: look.built.directory },
        })
      : [],
  )
  return {
    ...{ id, base, state, lines, today, latest },
    coming: [...new Set([...comingDays(state.record, today), ...(latest > today ? [latest] : [])])].sort(),
    builtOn: (day) => (day === latest ? after : builtWith(open, changes, day).built),
    changes: recordChanges(base, state, latest, nameIn(content)),
    ...(file && { file }),
    ...{ photos: photos.changes, ...(pictured && { pictured }) },
    waiting: [...open.waiting.filter(({ office }) => office !== id), ...state.waiting],
    errors: [
      ...told([...fresh.values()].filter(({ severity }) => severity === 'error')),
      ...photos.taken.map(() => PHOTO_WORDS.taken),
    ],
    warnings: told(
      [...fresh.values()].filter(
        ({ severity, rule, file: of }) => severity !== 'error' && of === path && !UNTOLD.includes(rule),
      ),
    ),
    ...(before && { before }),
    ...(after && { after }),
    papers: before && after ? newlyOld(before, after) : [],
    isOnRecord: content.editions.value.editions.some(({ office }) => office === id),
    restated: before && after ? restatedBy(before.directory, after.directory, id) : [],
    redLines: redLines.filter(({ id: line }, at) => redLines.findIndex((one) => one.id === line) === at),
  }
}

/** The region with files as they would be, on a day. */
function builtWith(
  { builder, sound, on }: OpenRegion,
  changes: Parameters<typeof withChanges>[1],
  day: Day,
): ReturnType<OpenRegion['builder']['build']> {
  if (changes.length > 0) return builder.build(withChanges(sound, changes), day)
  const built = on(day)
  return { problems: [], ...(built && { built }) }
}
/** No matter of whoever sits at a form: a source that nothing rests on any more; consent that they take back. */
const UNTOLD: readonly RuleId[] = ['unused-source', 'photo-withdrawn']

/** Which posters of an office state something else. */
export function restatedBy(before: Directory, after: Directory, id: string): OfficePlan['restated'] {
  const [was, is] = [officeWithId(before.offices, id)?.edition, officeWithId(after.offices, id)?.edition]
  return [
    ...(was?.code === is?.code ? [] : (['plain'] as const)),
    ...(was?.person?.code === is?.person?.code ? [] : (['named'] as const)),
  ]
}

/** What people call an office. */
export const nameIn =
  ({ offices }: Pick<OpenRegion['content'], 'offices'>) =>
  (id: string): string =>
    offices.get(id)?.value.short ?? id

/** A problem as it is known again: its place in the file may be another. */
const problemKey = ({ rule, file, message }: Problem): string => [rule, file, message].join('\n')

/** Kept for what is as it was, which each key that is typed asks again. */
const reprintsOf = once(({ directory, content }: Built): Reprint[] =>
  reprints({ directory, content, ledger: content.editions.value }),
)

/** Paper that was as good as today's before, and isn't any more, or for another reason. */
export function newlyOld(before: Built, after: Built): Reprint[] {
  const key = ({ office, code, need, reasons }: Reprint) => [office.id, code, need, ...reasons].join('\n')
  const known = new Set(reprintsOf(before).map(key))
  return reprintsOf(after).filter((paper) => paper.need !== 'no' && !known.has(key(paper)))
}

/** An office before and after a change: its record, and all that is published. */
export interface RecordTurn {
  open: Pick<OpenRegion, 'content' | 'today' | 'retired'>
  id: string
  records: { before: OfficeFile; after: OfficeFile }
  directories: { before: Directory; after: Directory }
}

/** What of a change is grave enough to be agreed to first. */
export function redLinesOf({ open, id, records, directories }: RecordTurn): RedLine[] {
  const [was, is] = [officeWithId(directories.before.offices, id), officeWithId(directories.after.offices, id)]
  const printedNumbers = (office: typeof was) =>
    office ? printed(office).contacts.filter(({ type }) => isNumberType(type)).length : 0
  const lines: RedLine[] = []
  if (was && numbersOf(was).length > 0 && is && !is.ended && numbersOf(is).length === 0)
    lines.push({ id: 'tanpa-nomor', text: RED_LINES.noNumber })
  else if (is && !is.ended && printedNumbers(was) > 0 && printedNumbers(is) === 0)
    lines.push({ id: 'poster-tanpa-nomor', text: RED_LINES.posterWithout })
  const live = records.before.channels.filter((channel) => !hasEnded(channel, open.today))
  const known = new Set(live.map(channelKey))
  const fresh = records.after.channels.filter(
    (channel) => !known.has(channelKey(channel)) && !hasEnded(channel, open.today),
  )
  for (const { type, value, owner } of fresh) {
    const shown = displayValue(type, value)
    const others = othersWith(value, id, open)
    if (others.length > 0) lines.push({ id: `bersama-${value}`, text: RED_LINES.shared(shown, others.join(', ')) })
    const retired = open.retired.find((one) => one.value === value)
    if (retired)
      lines.push({ id: `mati-${value}`, text: RED_LINES.retired(shown, retired.last && dayInWords(retired.last)) })
    if (owner === 'personal') lines.push({ id: `pribadi-${value}`, text: RED_LINES.personal(shown) })
  }
  return lines
}
