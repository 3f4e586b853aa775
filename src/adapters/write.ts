/** Files that are whole or not there. */
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { placed } from './system-error.ts'

/** Where this process writes a file before it takes its place. */
export const temporaryOf = (path: string): string => `${path}.${process.pid}.tmp`

/** Whether a name is that of a file that a process has left unfinished when it ended. */
export function isAbandoned(name: string): boolean {
  const owner = /\.(\d+)\.tmp$/.exec(name)?.[1]
  return owner !== undefined && !isRunning(Number(owner))
}

/** Whether there is a process of this number, whoever's it is; one that has ended and that nobody has asked after is none. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return !hasEnded(pid)
  } catch (error) {
    return (error as { code?: string }).code === 'EPERM'
  }
}

/** Linux keeps the number of a process until its parent has asked how it ended (proc_pid_stat(5), state Z). */
function hasEnded(pid: number): boolean {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return stat.slice(stat.lastIndexOf(')') + 2).startsWith('Z')
  } catch {
    return false
  }
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

/** Removes what isn't needed any more; where that fails, whoever comes next will try again. */
export function discard(path: string): void {
  try {
    rmSync(path, { recursive: true, force: true })
  } catch {}
}

const tidy = new Set<string>()

/** Makes a folder; the first time, removes what killed processes have left in it. */
function prepare(folder: string): void {
  if (tidy.has(folder)) return
  makeFolder(folder)
  for (const name of readdirSync(folder).filter(isAbandoned)) discard(join(folder, name))
  tidy.add(folder)
}

/** Writes beside the file and renames; a killed process leaves the old file. */
export function writeFileAtomic(path: string, data: string | Uint8Array): void {
  const temporary = temporaryOf(path)
  try {
    prepare(dirname(path))
    writeFileSync(temporary, data)
    renameSync(temporary, path)
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
      writeFileSync(join(temporary, path), text)
    }
    renameSync(temporary, folder)
  } catch (error) {
    discard(temporary)
    throw placed(error, dirname(folder))
  }
}
