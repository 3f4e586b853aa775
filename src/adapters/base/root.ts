import { isAbsolute, relative } from 'node:path'

/**
 * Folder of the project. Commands are npm scripts, which npm runs from there; a module's own address doesn't tell,
 * since the site's modules are bundled.
 */
export const root = process.cwd()

/** A path as it is typed in the project's folder. */
export function shownPath(path: string): string {
  const near = relative(root, path)
  return near === '' || near.startsWith('..') || isAbsolute(near) ? path : near
}
