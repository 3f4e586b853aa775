/** Whether the content would be right with files changed: what no save and no undo may make wrong. */

import { recordErrors } from '../../directory/checks/index.ts'
import { properIdIn } from '../../directory/content/content.ts'
import type { Problem } from '../../directory/content/problems.ts'
import { type ContentFile, withChanges } from '../../directory/content/read.ts'
import { type OfficeFile, officeRecordSchema } from '../../directory/content/schema.ts'
import type { Day } from '../../directory/dates.ts'
import type { OpenRegion } from '../open-region.ts'

/** A file as it would be; null where it goes. */
export interface WantedFile {
  path: string
  text: string | null
}

/** The first mistake that the content has only with a change; undefined where it has no more of them than now. */
export function errorMadeBy(
  files: readonly ContentFile[],
  changes: readonly WantedFile[],
  { today, builder }: { today: Day } & Pick<OpenRegion, 'builder'>,
): Problem | undefined {
  // what lies outside of the region is no content of it
  const own = changes.filter(({ path }) => !path.startsWith('..'))
  const errors = (some: readonly ContentFile[]) =>
    builder.build(some, today).problems.filter(({ severity }) => severity === 'error')
  const after = errors(withChanges(files, own))
  if (after.length === 0) return undefined
  const before = errors(files)
  if (after.length <= before.length) return undefined
  const known = new Set(before.map(keyOf))
  return after.find((problem) => !known.has(keyOf(problem))) ?? after.at(-1)
}

const keyOf = ({ rule, file, message }: Problem): string => [rule, file, message].join('\n')

/**
 * The mistake that taking a save back would make, or none. All of the content is looked at only where more than the
 * facts of the offices themselves would change by it: that takes as long as the whole page.
 */
export function undoProblem(open: OpenRegion, changes: readonly WantedFile[]): Problem | undefined {
  if (changes.every((change) => change.path.startsWith('..') || concernsNobodyElse(open, change))) return undefined
  return errorMadeBy(open.files, changes, open)
}

/** Whether a file is that of an office that stays, with its name and photos, and nothing is wrong with it by itself. */
function concernsNobodyElse({ content, broken, today, builder }: OpenRegion, { path, text }: WantedFile): boolean {
  const id = properIdIn(path)
  const now = id === undefined || broken.has(id) ? undefined : content.offices.get(id)
  if (id === undefined || !now || now.file !== path || text === null) return false
  const { parsed, problems } = builder.read({ path, text }, officeRecordSchema)
  if (!parsed || problems.some(({ severity }) => severity === 'error')) return false
  const shared = ({ name, holders }: OfficeFile) => JSON.stringify([name, holders.map(({ photo }) => photo?.file)])
  return shared(parsed.value) === shared(now.value) && recordErrors(id, parsed.value, content, today).length === 0
}
