/** Which saves can't be taken back as things stand, and what stands in their way. */
import type { ContentFile } from '../../directory/content/read.ts'
import { undoOf } from '../../import/undo.ts'
import { savesSince } from './changes.ts'

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

/**
 * What stands in the way of each save that can't be taken back, by its number.
 * @param saves newest first
 * @param files all that saves write, as it lies on the disk
 */
export function undoBlocks<S extends WrittenSave>(
  saves: readonly S[],
  files: readonly ContentFile[],
): Map<number, UndoBlock<S>> {
  const now = new Map(files.map(({ path, text }) => [path, text]))
  // what was taken back stands in nobody's way, and neither does its taking back
  const standing = savesSince(saves, 0)
  const blockOf = (save: S): UndoBlock<S> | undefined => {
    // of the region's files those that it has written, or each save would look through all of them
    const own = save.files.flatMap(({ path }) => (now.has(path) ? { path, text: now.get(path)! } : []))
    const undo = undoOf({ files: [...save.files] }, own)
    if (undo.kind !== 'changed') return undo.kind === 'done' ? undo : undefined
    const writers = undo.paths.map((path) => {
      const last = standing.find(({ files: written }) => written.some((file) => file.path === path))
      const after = last?.files.find((file) => file.path === path)?.after
      return last && last.n > save.n && after === (now.get(path) ?? null) ? last : undefined
    })
    const newest = standing.find((one) => writers.includes(one))
    return newest && !writers.includes(undefined) ? { kind: 'save', save: newest } : { kind: 'outside' }
  }
  return new Map(
    saves.flatMap((save): [number, UndoBlock<S>][] => {
      const block = blockOf(save)
      return block ? [[save.n, block]] : []
    }),
  )
}
