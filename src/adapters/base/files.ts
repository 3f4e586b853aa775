/** Which files a folder holds, with those below it. */
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { Explained } from './explained.ts'

/** Names of all files in a folder, with "/", in a fixed order. */
export function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort()
}

/**
 * Paths of all files in a folder. Node's own recursion follows links, which may lead to any place of this machine.
 * @param above folder within it, with a slash at its end, that alone is looked into
 * @throws Explained for a link
 */
export function pathsIn(folder: string, above = ''): string[] {
  return readdirSync(join(folder, above), { withFileTypes: true }).flatMap((entry) => {
    const path = `${above}${entry.name}`
    if (entry.isSymbolicLink())
      throw new Explained(`${path} adalah tautan (symlink) ke tempat lain. Ganti dengan berkasnya sendiri.`)
    if (entry.isDirectory()) return pathsIn(folder, `${path}/`)
    return entry.isFile() ? [path] : []
  })
}
