/** Two changes of one office: what others have done since a draft began, beside what the draft does. */
import { readYaml } from '../directory/content/read.ts'
import { officeRecordSchema } from '../directory/content/schema.ts'
import { recordChanges } from '../import/edits/record-changes.ts'
import type { Edit } from './edit.ts'
import { applyEdits, nameIn, officeState } from './office-plan.ts'
import type { OpenRegion } from './open-region.ts'

export interface Conflict {
  rows: { what: string; was: string; now: string; mine: string }[]
  edits: {
    edit: string
    text: string
    /** Both change the same. */
    clashes: boolean
    /** Why it can't be done any more. */
    refused?: string
  }[]
}

/** @param draft its edits, and the text of the office's file when it began */
export function conflictOf(
  open: OpenRegion,
  id: string,
  { edits, text }: { edits: readonly Edit[]; text: string | null },
): Conflict {
  const now = officeState(open, id)
  const { parsed } = readYaml({ path: `offices/${id}.yaml`, text: text ?? '' }, officeRecordSchema)
  const was = parsed ? { ...now, record: parsed.value } : now
  const theirs = recordChanges(was, now, open.today, nameIn(open.content))
  const { lines } = applyEdits(now, edits, open)
  const own = applyEdits(was, edits, open).lines
  const mine = lines.map((line, index) => (line.refused ? (own[index]?.changes ?? []) : line.changes))
  const keys = [...new Set([...theirs, ...mine.flat()].map(({ key }) => key))]
  const find = (list: readonly { key: string }[], key: string) => list.find((one) => one.key === key)
  return {
    rows: keys.map((key) => {
      const [their, my] = [theirs.find((one) => one.key === key), mine.flat().find((one) => one.key === key)]
      return {
        what: (their ?? my)!.what,
        was: (their ?? my)!.before || '–',
        now: (their?.after ?? my?.before) || '–',
        mine: my?.after || '–',
      }
    }),
    edits: lines.map(({ edit, refused }, index) => ({
      edit: edit.id,
      text: mine[index]!.map(({ what, after }) => `${what}: ${after}`).join('; ') || '–',
      clashes: mine[index]!.some(({ key }) => find(theirs, key) !== undefined),
      ...(refused && { refused: refused.message }),
    })),
  }
}
