/** The one way in which the editor writes: a draft becomes one change of the content, or nothing does. */
import { isWaiting } from '../../directory/channels/waiting-list.ts'
import type { ContentFile } from '../../directory/content/read.ts'
import type { OfficeFile } from '../../directory/content/schema.ts'
import type { Day } from '../../directory/dates.ts'
import type { RecordChange } from '../../import/edits/record-changes.ts'
import { undoOf } from '../../import/undo.ts'
import { groundText } from '../../redaksi/edit.ts'
import type { InboxChange } from '../../redaksi/inbox/inbox-plan.ts'
import { type OfficePlan, planOffice } from '../../redaksi/office-plan.ts'
import { type OpenRegion, openRegion } from '../../redaksi/open-region.ts'
import { savedParts } from '../../redaksi/publish/changes.ts'
import { errorMadeBy } from '../../redaksi/publish/undo-problem.ts'
import { changeContent, type FileChange, type Written } from '../region/content-write.ts'
import { currentWaiting, protectWaiting, waitingChange, waitingFiles } from '../region/waiting-list.ts'
import { type Draft, officeStamp } from './drafts.ts'
import type { Save, Saves } from './saves.ts'

/** What became of a save; `waits` where a number of it waits to be made sure of. */
export type Saved =
  | { kind: 'saved'; changes: RecordChange[]; latest: Day; grounds: string[]; waits: boolean }
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
const mayBeSaved = ({ errors, lines, redLines }: OfficePlan, agreed: readonly string[]): boolean =>
  errors.length === 0 && lines.every(({ refused }) => !refused) && redLines.every(({ id }) => agreed.includes(id))

/**
 * Saves a draft: planned anew on what lies on the disk now, while nobody else writes.
 * @param agreed ids of the red lines that somebody has ticked
 * @throws Explained where another command is at work for too long, or the disk refuses
 */
export function saveDraft(id: string, draft: Draft, agreed: readonly string[], context: SaveContext): Saved {
  const { region, today, builder } = context
  const plan = (files: ContentFile[]): { changes: readonly FileChange[]; value: Saved } => {
    const waiting = currentWaiting({ region, today })
    const { open } = openRegion(files, { today, waiting, builder })
    if (!open?.content.offices.has(id) || open.broken.has(id) || officeStamp(open, id) !== draft.base)
      return { changes: [], value: { kind: 'conflict' } }
    const planned = planOffice(open, id, draft.edits)
    if (!mayBeSaved(planned, agreed)) return { changes: [], value: { kind: 'refused', plan: planned } }
    const changes = [
      ...(planned.file ? [planned.file, ...planned.photos] : []),
      ...waitingChange(region, waiting, planned.waiting),
    ]
    return {
      changes,
      value: changes.length > 0 ? savedOf(planned, context) : { kind: 'nothing' },
    }
  }
  return changeContent(region, plan, (written, saved) => {
    protectWaiting(region)
    if (saved.kind !== 'saved') return
    record(context, [{ office: id, lines: saved.changes }], written, { grounds: saved.grounds })
  }).value
}

function savedOf({ id, base, state, changes, latest, lines, after }: OfficePlan, { today }: SaveContext): Saved {
  const sample = after?.content.region.value.sample ?? false
  const asked = lines.filter(({ edit }) => !edit.ground.unasked)
  const grounds = asked.map(({ edit: { ground, on } }) => groundText(ground, { on, today, sample }))
  const waits = state.waiting.some((number) => !isWaiting(base.waiting, id, number))
  return { kind: 'saved', changes, latest, grounds: [...new Set(grounds)], waits }
}

/** What was changed of offices, the first of which a save is named by. */
type SavedParts = readonly { office: string; lines: readonly Pick<RecordChange, 'what' | 'before' | 'after'>[] }[]

function record(
  { saves, person, at }: SaveContext,
  parts: SavedParts,
  files: readonly Written[],
  more: Pick<Save, 'undoes' | 'grounds'> = {},
): void {
  const [first, ...others] = parts.map(({ office, lines }) => ({
    office,
    lines: lines.map(({ what, before, after }) => ({ what, before, after })),
  }))
  if (files.length === 0 || !first) return
  saves.add({
    at: at.toISOString(),
    person,
    ...first,
    files: [...files],
    ...(others.length > 0 && { others }),
    ...more,
  })
}

/** What became of taking in what had come from several offices. */
export type TakenIn =
  | { kind: 'saved'; offices: number }
  | { kind: 'nothing' }
  /** Offices of which something can't be taken as it stands; nothing was written. */
  | { kind: 'refused'; offices: string[] }

/**
 * Takes in what has come from several offices: planned anew on what lies on the disk, whole or not at all.
 * @param planned the change of the chosen offices, made of the region as it is then
 */
export function saveInbox(
  planned: (open: OpenRegion) => { ok: true; change: InboxChange } | { ok: false; offices: string[] },
  context: SaveContext,
): TakenIn {
  const { region, today, builder } = context
  let parts: SavedParts = []
  const plan = (files: ContentFile[]): { changes: readonly FileChange[]; value: TakenIn } => {
    const waiting = currentWaiting({ region, today })
    const { open } = openRegion(files, { today, waiting, builder })
    const made = open ? planned(open) : { ok: false as const, offices: [] }
    if (!made.ok) return { changes: [], value: { kind: 'refused', offices: made.offices } }
    const { change } = made
    if (errorMadeBy(files, change.files, context)) return { changes: [], value: { kind: 'refused', offices: [] } }
    parts = change.parts
    const changes = [...change.files, ...waitingChange(region, waiting, change.waiting)]
    return { changes, value: changes.length > 0 ? { kind: 'saved', offices: parts.length } : { kind: 'nothing' } }
  }
  return changeContent(region, plan, (written) => {
    protectWaiting(region)
    record(context, parts, written)
  }).value
}

/**
 * Writes the file of a new office, if the content is right with it and nobody has made one of that id meanwhile.
 * @returns whether it was written
 */
export function saveNewOffice(
  { id, record: made, file }: { id: string; record: OfficeFile; file: ContentFile },
  context: SaveContext,
): boolean {
  const plan = (files: ContentFile[]) => {
    const value = !files.some(({ path }) => path === file.path) && !errorMadeBy(files, [file], context)
    return { changes: value ? [file] : [], value }
  }
  return changeContent(context.region, plan, (written) =>
    record(context, [{ office: id, lines: [{ what: 'kantor baru', before: '', after: made.name }] }], written),
  ).value
}

/** What became of taking a save back. */
export type TakenBack = 'done' | 'changed' | 'gone' | 'broken'

/** Takes a save back, if nobody has changed its files since. */
export function takeBack(save: Save, context: SaveContext): TakenBack {
  const { region } = context
  const plan = (files: ContentFile[]): { changes: readonly FileChange[]; value: TakenBack } => {
    const undo = undoOf(save, [...files, ...waitingFiles(region)])
    if (undo.kind !== 'possible') return { changes: [], value: undo.kind === 'changed' ? 'changed' : 'gone' }
    if (errorMadeBy(files, undo.changes, context)) return { changes: [], value: 'broken' }
    return { changes: undo.changes, value: 'done' }
  }
  return changeContent(region, plan, (written) => {
    protectWaiting(region)
    const back = savedParts(save).map(({ office, lines }) => ({
      office,
      lines: lines.map(({ what, before, after }) => ({ what, before: after, after: before })),
    }))
    record(context, back, written, { undoes: save.n })
  }).value
}
