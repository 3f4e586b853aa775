/** One process at a time: a file that names the process at work. */
import { linkSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { Explained } from './explained.ts'
import { isAtWork, type LockOwner, ownerText, readOwner, self } from './owner.ts'
import { placed } from './system-error.ts'
import { sleep } from './take-place.ts'
import { discard, temporaryOf } from './write.ts'

/** Milliseconds between two looks. */
const LOOK = 50
/** Milliseconds until a lock without a text is taken for a broken one. */
const EMPTY = 200

/** How to wait for the process at work. */
export interface Patience {
  /** Milliseconds. */
  longest: number
  /** Called once, when the wait begins. */
  say: (pid: number) => void
}

const isThere = (error: unknown): boolean => (error as { code?: string }).code === 'EEXIST'

/** Gives a file the lock's name, unless there is one. A link, unlike a new file, is never there without its text. */
function claim(from: string, file: string): boolean {
  try {
    linkSync(from, file)
    return true
  } catch (error) {
    if (isThere(error)) return false
  }
  // a disk without links, as a stick's
  try {
    writeFileSync(file, ownerText(self), { flag: 'wx' })
    return true
  } catch (error) {
    if (isThere(error)) return false
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

/** Who holds a lock; a lock whose text says nobody, or somebody who has ended, is taken away. */
function holderOf(file: string): LockOwner | undefined {
  const text = textOf(file)
  if (text === undefined) return undefined
  const owner = readOwner(text)
  if (owner && isAtWork(owner)) return owner
  // where there are no links, one that has just been made has no text yet
  if (!owner) sleep(EMPTY)
  if (textOf(file) === text) remove(file, text)
  return undefined
}

function take(file: string, busy: (pid: number) => string, { longest, say }: Patience): void {
  const mine = temporaryOf(file)
  let waited = 0
  try {
    writeFileSync(mine, ownerText(self), { flush: true })
    while (!claim(mine, file)) {
      const owner = holderOf(file)
      if (!owner) continue
      if (waited >= longest) throw new Explained(busy(owner.pid))
      if (waited === 0) say(owner.pid)
      sleep(LOOK)
      waited += LOOK
    }
  } catch (error) {
    throw placed(error, dirname(file))
  } finally {
    discard(mine)
  }
}

/**
 * Works while no other process does; the lock of a process that has ended, or one without a text, is taken over.
 * @param file the lock, in a folder that is there
 * @param busy what to say when the process of this number is still at work
 * @param patience how to wait for it; without, it isn't waited for
 * @throws Explained when another process is at work, and what the work throws
 */
export function whileLocked<T>(
  file: string,
  busy: (pid: number) => string,
  work: () => T,
  patience: Patience = { longest: 0, say: () => undefined },
): T {
  take(file, busy, patience)
  try {
    return work()
  } finally {
    discard(file)
  }
}
