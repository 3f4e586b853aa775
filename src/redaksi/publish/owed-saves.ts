/** Saves that the project's history hasn't got, as when the editor ended before they could be committed. */

interface SavedFiles {
  n: number
  files: readonly { path: string; before: string | null; after: string | null }[]
}

/** A file as it lies on the disk, and as the last commit has it; null where it isn't there. */
export interface KnownFile {
  path: string
  now: string | null
  committed: string | null
}

/**
 * The saves between what is committed of a file and what lies there, oldest first. A file that somebody else has changed
 * since is left alone: what they have done is theirs to commit.
 * @param saves newest first
 */
export function owedSaves<S extends SavedFiles>(saves: readonly S[], known: readonly KnownFile[]): S[] {
  const owed = new Set<number>()
  for (const { path, now, committed } of known) {
    let text = now
    for (const { n, files } of saves) {
      if (text === committed) break
      const file = files.find((one) => one.path === path)
      if (!file) continue
      if (file.after !== text) break
      owed.add(n)
      text = file.before
    }
  }
  return saves.filter(({ n }) => owed.has(n)).toReversed()
}

/** Paths of saves as far as a file of theirs is what the last of them has made of it. @param saves newest first */
export function ownPaths(saves: readonly SavedFiles[], nowOf: (path: string) => string | null): string[] {
  const last = new Map<string, string | null>()
  for (const { path, after } of saves.flatMap(({ files }) => files)) if (!last.has(path)) last.set(path, after)
  return [...last].flatMap(([path, after]) => (!path.startsWith('..') && nowOf(path) === after ? [path] : []))
}
