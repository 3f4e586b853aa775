/** Files that are whole or not there. */
import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { isRunning } from './owner.ts'
import { placed } from './system-error.ts'
import { takePlace } from './take-place.ts'

/** Where this process writes a file before it takes its place. */
export const temporaryOf = (path: string): string => `${path}.${process.pid}.tmp`

/** How such a name ends. */
export const TEMPORARY = /\.(\d+)\.tmp$/

/** Whether a name is that of a file that a process has left unfinished when it ended. */
export function isAbandoned(name: string): boolean {
  const owner = TEMPORARY.exec(name)?.[1]
  return owner !== undefined && !isRunning(Number(owner))
}

/** Makes a folder and those above it. Node's own recursion would call a place that can only be read missing. */
export function makeFolder(folder: string): void {
  if (existsSync(folder) || dirname(folder) === folder) return
  makeFolder(dirname(folder))
  try {
    mkdirSync(folder)
  } catch (error) {
    if ((error as { code?: string }).code !== 'EEXIST') throw error
  }
}

/** Removes a file or folder, if there is one; on Windows it may be held for moments. */
export function removePath(path: string): void {
  rmSync(path, { recursive: true, force: true, maxRetries: process.platform === 'win32' ? 10 : 0, retryDelay: 50 })
}

/** Removes what isn't needed any more; where that fails, whoever comes next will try again. */
export function discard(path: string): void {
  try {
    removePath(path)
  } catch {}
}

/** Makes the names in a folder outlast a power cut; Windows does so by itself and opens no folders. */
export function settle(folder: string): void {
  let opened: number | undefined
  try {
    opened = openSync(folder, 'r')
    fsyncSync(opened)
  } catch (error) {
    if ((error as { code?: string }).code === 'EIO') throw error
  } finally {
    if (opened !== undefined) closeSync(opened)
  }
}

/** Removes what killed processes have left in a folder, if there is one. */
export function clearAbandoned(folder: string): void {
  if (!existsSync(folder)) return
  for (const name of readdirSync(folder).filter(isAbandoned)) discard(join(folder, name))
}

const tidy = new Set<string>()

/** Makes a folder, which somebody may empty while a server runs; the first time, removes what killed processes have left. */
function prepare(folder: string): void {
  makeFolder(folder)
  if (tidy.has(folder)) return
  clearAbandoned(folder)
  tidy.add(folder)
}

/**
 * Writes beside the file and renames; a killed process leaves the old file.
 * @param lasting whether it has to outlast a power cut too: what can't be made again
 * @param secret whether nobody but its owner may read it, from its first moment
 */
export function writeFileAtomic(
  path: string,
  data: string | Uint8Array,
  { lasting = false, secret = false } = {},
): void {
  const temporary = temporaryOf(path)
  try {
    prepare(dirname(path))
    writeFileSync(temporary, data, { flush: lasting, ...(secret && { mode: 0o600 }) })
    takePlace(temporary, path)
    if (lasting) settle(dirname(path))
  } catch (error) {
    discard(temporary)
    throw placed(error, dirname(path))
  }
}

/**
 * Writes a folder that isn't there yet, whole or not at all.
 * @param files paths in it, with "/", and their texts
 * @throws what the system refuses, with its place; also where the folder is there
 */
export function writeNewFolder(folder: string, files: readonly { path: string; text: string }[]): void {
  const temporary = temporaryOf(folder)
  try {
    prepare(dirname(folder))
    for (const { path, text } of files) {
      makeFolder(dirname(join(temporary, path)))
      writeFileSync(join(temporary, path), text, { flush: true })
    }
    takePlace(temporary, folder)
    settle(dirname(folder))
  } catch (error) {
    discard(temporary)
    throw placed(error, dirname(folder))
  }
}
