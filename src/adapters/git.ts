/** Files as they were in an earlier state of the project. */
import { spawnSync } from 'node:child_process'
import { root } from './root.ts'

/** What git says; undefined where it refuses, or where there is no git. */
function ask(args: string[], folder: string): string | undefined {
  const { status, stdout } = spawnSync('git', args, { cwd: folder, encoding: 'utf8', maxBuffer: 1e8 })
  return status === 0 ? stdout : undefined
}

const commitOf = (ref: string, folder: string): string | undefined =>
  ask(['rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`], folder)

/** Whether there is a commit of this name. */
export function hasCommit(ref: string, folder = root): boolean {
  return commitOf(ref, folder) !== undefined
}

/** Whether a name is that of a commit other than the present one: in a fresh clone origin/main is the present one. */
export function isEarlier(ref: string, folder = root): boolean {
  return hasCommit(ref, folder) && commitOf(ref, folder) !== commitOf('HEAD', folder)
}

/** A file's text in a commit; undefined where it isn't in it. @param path within the folder */
export function textIn(ref: string, path: string, folder = root): string | undefined {
  return ask(['show', '--end-of-options', `${ref}:./${path}`], folder)
}
