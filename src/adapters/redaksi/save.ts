/** The one way in which the editor writes: a draft becomes one change of the content, or nothing does. */
import type { ContentFile } from '../../directory/content/read.ts'
import type { OfficeFile } from '../../directory/content/schema.ts'
import type { Day } from '../../directory/dates.ts'
import type { RecordChange } from '../../import/edits/record-changes.ts'
import { undoOf } from '../../import/undo.ts'
import type { OfficePlan } from '../../redaksi/office-plan.ts'
import { planOffice } from '../../redaksi/office-plan.ts'
import { type OpenRegion, openRegion } from '../../redaksi/open-region.ts'
import { changeContent, type FileChange, type Written } from '../region/content-write.ts'
import { currentWaiting, protectWaiting, waitingChange, waitingFiles } from '../region/waiting-list.ts'
import { type Draft, officeStamp } from './drafts.ts'
import type { Save, Saves } from './saves.ts'

/** What became of a save. */
export type Saved =
  | { kind: 'saved'; changes: RecordChange[] }
  /** The office has changed since the draft began. */
  | { kind: 'conflict' }
  /** Nothing of the draft changes anything. */
  | { kind: 'nothing' }
  /** Why it can't be saved; red lines that weren't agreed to. */
  | { kind: 'refused'; plan: OfficePlan }

export interface SaveContext {
  region: string
  today: Day
  builder: OpenRegion['builder']
  saves: Saves
  person: string
  at: Date
}

/** Whether a plan may be saved with what was agreed to. */
export const mayBeSaved = ({ errors, lines, redLines }: OfficePlan, agreed: readonly string[]): boolean =>
  errors.length === 0 && lines.every(({ refused }) => !refused) && redLines.every(({ id }) => agreed.includes(id))

/**
 * Saves a draft: planned anew on what lies on the disk now, while nobody else writes.
 * @param agreed ids of the red lines that somebody has ticked
 * @throws Explained where another command is at work for too long, or the disk refuses
 */
export function saveDraft(id: string, draft: Draft, agreed: readonly string[], context: SaveContext): Saved {
  const { region, today, builder } = context
  let outcome: Saved = { kind: 'nothing' }
  const plan = (files: ContentFile[]): { changes: FileChange[]; value: undefined } => {
    const waiting = currentWaiting({ region, today })
    const { open } = openRegion(files, { today, waiting, builder })
    if (!open?.content.offices.has(id) || open.broken.has(id) || officeStamp(open, id) !== draft.base) {
      outcome = { kind: 'conflict' }
      return { changes: [], value: undefined }
    }
    const planned = planOffice(open, id, draft.edits)
    if (!mayBeSaved(planned, agreed)) {
      outcome = { kind: 'refused', plan: planned }
      return { changes: [], value: undefined }
    }
    const changes: FileChange[] = [
      ...(planned.file ? [planned.file] : []),
      ...waitingChange(region, waiting, planned.waiting),
    ]
    if (changes.length > 0) outcome = { kind: 'saved', changes: planned.changes }
    return { changes, value: undefined }
  }
  changeContent(region, plan, (written) => {
    protectWaiting(region)
    if (outcome.kind === 'saved') record(context, id, outcome.changes, written)
  })
  return outcome
}

function record(
  { saves, person, at }: SaveContext,
  office: string,
  changes: readonly Pick<RecordChange, 'what' | 'before' | 'after'>[],
  files: readonly Written[],
  undoes?: number,
): void {
  if (files.length === 0) return
  const lines = changes.map(({ what, before, after }) => ({ what, before, after }))
  saves.add({ at: at.toISOString(), person, office, lines, files: [...files], ...(undoes && { undoes }) })
}

/**
 * Writes the file of a new office, if the content is right with it and nobody has made one of that id meanwhile.
 * @returns whether it was written
 */
export function saveNewOffice(
  { id, record: made, file }: { id: string; record: OfficeFile; file: ContentFile },
  context: SaveContext,
): boolean {
  let isMade = false
  const { today, builder } = context
  changeContent(
    context.region,
    (files) => {
      const isTaken = files.some(({ path }) => path === file.path)
      isMade = !isTaken && isSound(files, [file], { today, builder })
      return { changes: isMade ? [file] : [], value: undefined }
    },
    (written) => record(context, id, [{ what: 'kantor baru', before: '', after: made.name }], written),
  )
  return isMade
}

/** What became of taking a save back. */
export type TakenBack = 'done' | 'changed' | 'gone' | 'broken'

/** Takes a save back, if nobody has changed its files since. */
export function takeBack(save: Save, context: SaveContext): TakenBack {
  const { region, today, builder } = context
  let outcome: TakenBack = 'gone'
  const applied = { title: '', day: '', offices: [], files: save.files }
  changeContent(
    region,
    (files) => {
      const undo = undoOf(applied, [...files, ...waitingFiles(region)])
      if (undo.kind !== 'possible') {
        outcome = undo.kind === 'changed' ? 'changed' : 'gone'
        return { changes: [], value: undefined }
      }
      if (!isSound(files, undo.changes, { today, builder })) {
        outcome = 'broken'
        return { changes: [], value: undefined }
      }
      outcome = 'done'
      return { changes: undo.changes, value: undefined }
    },
    (written) => {
      protectWaiting(region)
      const lines = save.lines.map(({ what, before, after }) => ({ what, before: after, after: before }))
      record(context, save.office, lines, written, save.n)
    },
  )
  return outcome
}

/** Whether the content has no more mistakes afterwards than it has now. */
function isSound(
  files: readonly ContentFile[],
  changes: readonly FileChange[],
  { today, builder }: Pick<SaveContext, 'today' | 'builder'>,
): boolean {
  const changed = new Map(changes.map(({ path, text }) => [path, text]))
  const kept = files.filter(({ path }) => !changed.has(path))
  const next = changes.flatMap(({ path, text }) => (text === null || path.startsWith('..') ? [] : [{ path, text }]))
  const errors = (some: readonly ContentFile[]) =>
    builder.build(some, today).problems.filter(({ severity }) => severity === 'error').length
  return errors([...kept, ...next].sort((a, b) => (a.path < b.path ? -1 : 1))) <= errors(files)
}
