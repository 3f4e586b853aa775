/** Which saves can't be taken back as things stand, and what stands in their way. */
import type { Problem } from '../../directory/content/problems.ts'
import type { ContentFile } from '../../directory/content/read.ts'
import { undoOf } from '../../import/undo.ts'
import { savesSince } from './changes.ts'
import type { WantedFile } from './undo-problem.ts'

interface WrittenSave {
  n: number
  undoes?: number | undefined
  files: readonly { path: string; before: string | null; after: string | null }[]
}

/** What stands in the way of taking a save back. */
export type UndoBlock<S> =
  /** A later save of the same files, which has to be taken back first. */
  | { kind: 'save'; save: S }
  /** Its files were changed since by no save. */
  | { kind: 'outside' }
  /** Everything is as it was before it. */
  | { kind: 'done' }
  /** The content would be wrong without it. */
  | { kind: 'wrong'; problem: Problem }

/**
 * Tells of a save, by its number, what stands in the way of taking it back, where anything does.
 * @param saves newest first
 * @param files all that saves write, as it lies on the disk
 * @param mistake what would be wrong with the content by a change
 */
export function undoBlocks<S extends WrittenSave>(
  saves: readonly S[],
  files: readonly ContentFile[],
  mistake: (changes: readonly WantedFile[]) => Problem | undefined,
): (n: number) => UndoBlock<S> | undefined {
  const now = new Map(files.map(({ path, text }) => [path, text]))
  // what was taken back stands in nobody's way, and neither does its taking back
  const standing = savesSince(saves, 0)
  const blockOf = (save: S): UndoBlock<S> | undefined => {
    // of the region's files those that it has written, or each save would look through all of them
    const own = save.files.flatMap(({ path }) => (now.has(path) ? { path, text: now.get(path)! } : []))
    const undo = undoOf({ files: [...save.files] }, own)
    if (undo.kind === 'done') return undo
    if (undo.kind === 'possible') {
      const problem = mistake(undo.changes)
      return problem && { kind: 'wrong', problem }
    }
    const writers = undo.paths.map((path) => {
      const last = standing.find(({ files: written }) => written.some((file) => file.path === path))
      const after = last?.files.find((file) => file.path === path)?.after
      return last && last.n > save.n && after === (now.get(path) ?? null) ? last : undefined
    })
    const newest = standing.find((one) => writers.includes(one))
    return newest && !writers.includes(undefined) ? { kind: 'save', save: newest } : { kind: 'outside' }
  }
  return (n) => {
    const save = saves.find((one) => one.n === n)
    return save && blockOf(save)
  }
}
