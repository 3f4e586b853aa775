/** What of a thing in the inbox is still to be dealt with; once nothing is, it leaves of itself. */
import type { Edit } from '../../../redaksi/edit.ts'
import type { OpenRegion } from '../../../redaksi/open-region.ts'
import type { EditorDesk } from '../desk.ts'
import { type Batches, batchesOf, type MessageBatch } from './batches.ts'
import { type PlannedBatch, planBatch } from './inbox-view.ts'
import { sheetSecret } from './sheet-secret.ts'

/** Whether anything is left once some offices are taken in. */
export function isLeft({ offices, ...planned }: PlannedBatch, taken: ReadonlySet<string> = new Set()): boolean {
  if (offices.some(({ id, faults, changes }) => !taken.has(id) && (faults.length > 0 || changes.length > 0)))
    return true
  if (planned.kind === 'table') return planned.plan.notes.some(({ refused }) => refused)
  return (
    planned.read.refused.length > 0 ||
    undecided(planned) > 0 ||
    (planned.reports.length > 0 && !planned.batch.reported) ||
    offices.some(({ said }) => said.some(({ tone }) => tone === 'odd'))
  )
}

/** Free messages of which nothing was saved and nothing noted. */
const undecided = ({ others, batch }: Omit<Extract<PlannedBatch, { kind: 'messages' }>, 'offices'>): number => {
  const done = new Set([...(batch.saved ?? []), ...(batch.noted ?? [])])
  return others.filter((_, at) => !done.has(at + 1)).length
}

/** Keeps what has become of a thing, or lets it go where nothing of it is left. @returns whether it is gone */
export function keepOrDrop(
  batch: MessageBatch,
  open: OpenRegion,
  { region, root, batches }: { region: string; root: string; batches: Batches },
): boolean {
  const isDone = !isLeft(planBatch(batch, open, { region, secret: sheetSecret(root) }))
  if (isDone) batches.drop(batch.n)
  else batches.put(batch)
  return isDone
}

/** Notes the messages that saved edits were read from. @returns whether one has left the inbox by it */
export function finishMessages(edits: readonly Edit[], { context, region }: EditorDesk): boolean {
  const told = Map.groupBy(
    edits.flatMap(({ from }) => from ?? []),
    ({ batch }) => batch,
  )
  // the region has just been changed: it is read anew only for a message
  if (told.size === 0) return false
  const batches = batchesOf(context.region, context.root)
  const { open } = region()
  const gone = [...told].map(([n, messages]) => {
    const batch = batches.of(n)
    if (!open || batch?.kind !== 'messages') return false
    const saved = [...new Set([...(batch.saved ?? []), ...messages.map(({ message }) => message)])]
    return keepOrDrop({ ...batch, saved }, open, { ...context, batches })
  })
  return gone.includes(true)
}
