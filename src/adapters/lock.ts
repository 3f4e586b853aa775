/** One process at a time: a file that holds the number of the process at work. */
import { linkSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { Explained } from './explained.ts'
import { discard, isRunning, temporaryOf } from './write.ts'

/** Gives a file the lock's name, unless there is one. A link, unlike a new file, is never there without its text. */
function claim(from: string, file: string): boolean {
  try {
    linkSync(from, file)
    return true
  } catch (error) {
    if ((error as { code?: string }).code === 'EEXIST') return false
    throw error
  }
}

function textOf(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return undefined
  }
}

/** Removes the lock of a process that has ended, and no other that has just taken its place. */
function remove(file: string, text: string): void {
  const away = temporaryOf(`${file}.lama`)
  try {
    renameSync(file, away)
  } catch {
    return
  }
  if (textOf(away) !== text) claim(away, file)
  discard(away)
}

function take(file: string, busy: (pid: string) => string): void {
  const mine = temporaryOf(file)
  try {
    writeFileSync(mine, String(process.pid))
    while (!claim(mine, file)) {
      const owner = textOf(file)
      if (owner !== undefined && isRunning(Number(owner))) throw new Explained(busy(owner))
      if (owner !== undefined) remove(file, owner)
    }
  } finally {
    discard(mine)
  }
}

/**
 * Works while no other process does; the lock of a process that has ended is taken over.
 * @param file the lock, in a folder that is there
 * @param busy what to say when the process of this number is at work
 * @throws Explained when another process is at work, and what the work throws
 */
export function whileLocked<T>(file: string, busy: (pid: string) => string, work: () => T): T {
  take(file, busy)
  try {
    return work()
  } finally {
    discard(file)
  }
}
