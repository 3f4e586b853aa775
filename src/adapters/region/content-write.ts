/**
 * The one way in which content is changed: one process at a time, from reading to writing; all files or none, even where
 * the process is killed between two; and nothing that somebody else has changed meanwhile.
 */
import { existsSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { NATIONAL } from '../../directory/content/national.ts'
import { type ContentFile, withChanges } from '../../directory/content/read.ts'
import { Explained } from '../base/explained.ts'
import { pathsIn } from '../base/files.ts'
import { whileLocked } from '../base/lock.ts'
import { root } from '../base/root.ts'
import { placed, systemMessage } from '../base/system-error.ts'
import { sleep, takePlace } from '../base/take-place.ts'
import {
  clearAbandoned,
  discard,
  isAbandoned,
  makeFolder,
  removePath,
  settle,
  TEMPORARY,
  temporaryOf,
} from '../base/write.ts'
import { encodingOf, isContentPath, readRegionFiles, regionFolder, stampOf, textOnDisk } from './content-files.ts'
import {
  changingNow,
  heldText,
  isHalfDone,
  journalFolder,
  openJournal,
  recoverChanges,
  restore,
  STATE,
  stateName,
  type Written,
} from './content-journal.ts'
import { keepCopy } from './copies.ts'

export type { Written } from './content-journal.ts'

/** How long another process is waited for, in milliseconds. */
export const PATIENCE = 10_000
const LOOK = 50

/** Folder of what changes with the content and is no part of it, relative to the project. */
export const PRIVATE = 'private'

const tell = (text: string): void => console.error(text)

/** Works while no other process holds a lock. @param what is being changed, as people know it */
function alone<T>(name: string, what: string, work: () => T): T {
  const lock = join(STATE, `${name}.kunci`)
  try {
    makeFolder(STATE)
  } catch (error) {
    throw placed(error, STATE)
  }
  const busy = (pid: number) =>
    `Perintah lain (proses ${pid}) masih mengubah ${what}. Tidak ada yang diubah. Tunggu sampai selesai, lalu ulangi.\nBila yakin tidak ada: hapus ${relative(root, lock)}`
  const say = (pid: number) => tell(`menunggu perintah lain (proses ${pid}) yang sedang mengubah ${what} …`)
  return whileLocked(lock, busy, work, { longest: PATIENCE, say })
}

const aloneIn = <T>(folder: string, work: () => T): T => alone(stateName(folder), relative(root, folder), work)

/** Works while no other process writes a region's content, or makes that region. */
export const whileChanging = <T>(region: string, work: () => T): T => aloneIn(join(root, regionFolder(region)), work)

/** Removes what killed processes have left among the files of a folder. */
function sweep(folder: string, isLeft: (name: string) => boolean): void {
  if (!existsSync(folder)) return
  for (const path of pathsIn(folder).filter(isLeft)) discard(join(folder, path))
}

/** Puts back what killed processes have left half done, and clears away what they have left. @param folder absolute */
export function recoverContent(folder: string): void {
  // one process at a time, whosever region it is
  if (isHalfDone(folder)) alone('pulih', 'isi', () => recoverChanges(folder, tell))
  for (const one of [folder, join(folder, NATIONAL)]) sweep(one, isAbandoned)
  for (const one of [STATE, join(root, PRIVATE)]) clearAbandoned(one)
}

/** The content files as they are between two changes, never in the middle of one. */
function readBetween(folder: string): ContentFile[] {
  for (let waited = 0; ; waited += LOOK) {
    const before = stampOf(folder)
    const other = changingNow(folder)
    const files = readRegionFiles(folder)
    if (other === undefined && stampOf(folder) === before) return files
    const name = relative(root, folder)
    if (waited >= PATIENCE)
      throw new Explained(
        `${name} terus berubah${other ? ` oleh perintah lain (proses ${other})` : ''}. Tunggu sampai selesai, lalu ulangi.`,
      )
    if (waited === 0) tell(`menunggu sampai ${name} selesai diubah …`)
    sleep(LOOK)
  }
}

/**
 * The content files of a region, whole: what killed processes have left half done is put back first, and no change is
 * seen in its middle.
 * @param folder absolute
 * @throws Explained where another process doesn't come to its end
 */
export function readSteadily(folder: string): ContentFile[] {
  recoverContent(folder)
  return readBetween(folder)
}

/** A file that is to change. */
export interface FileChange {
  /** Seen from the region's folder, with "/". */
  path: string
  /** Its new text, of a photo in base64; null where it is to go. */
  text: string | null
}

/**
 * Changes a region's content: reads it, lets it be decided what changes, and writes that, while every other command that
 * writes content waits.
 * @param plan is given the content and says what changes, and what else the caller wants to know; what it throws leaves
 *   everything as it is
 * @param last what belongs to the change once its files are in place, while the others still wait
 * @returns what the plan gave, and every file that was written as it was and as it is: enough to take it back
 * @throws Explained where another process is at work for too long, or a file has changed meanwhile
 */
export function changeContent<T>(
  region: string,
  plan: (files: ContentFile[]) => { changes: readonly FileChange[]; value: T },
  last: (written: Written[], value: T) => void = () => undefined,
): { written: Written[]; value: T } {
  const folder = join(root, regionFolder(region))
  return aloneIn(folder, () => {
    // nobody else writes here now, whatever the number in the name
    sweep(folder, (name) => TEMPORARY.test(name))
    const files = readSteadily(folder)
    const { changes, value } = plan(files)
    const texts = new Map(files.map(({ path, text }) => [path, text]))
    const wanted = changes
      .map(({ path, text }) => ({ path, before: texts.get(path) ?? textOutside(folder, path), after: text }))
      .filter(({ before, after }) => before !== after)
    if (wanted.length > 0) keepCopy(region, files)
    const write = () => writeContent(folder, wanted)
    if (wanted.some(({ path }) => path.startsWith(NATIONAL))) aloneIn(join(folder, NATIONAL), write)
    else write()
    last(wanted, value)
    if (wanted.length > 0) keepCopy(region, contentAfter(files, wanted))
    return { written: wanted, value }
  })
}

/** The content as it is once some files are written. */
function contentAfter(files: readonly ContentFile[], written: readonly Written[]): ContentFile[] {
  const ofContent = written.filter(({ path }) => isContentPath(path))
  return withChanges(
    files,
    ofContent.map(({ path, after }) => ({ path, text: after })),
  )
}

/** The text of a file that isn't among the content, like a list that stays on this machine; null where there is none. */
function textOutside(folder: string, path: string): string | null {
  const file = join(folder, path)
  if (relative(root, file).startsWith('..')) throw new Error(`${path} lies outside of the project`)
  return textOnDisk(folder, path)
}

/** @throws Explained where a file isn't what was read */
function refuseChanged(folder: string, files: readonly Written[]): void {
  const changed = files.filter(({ path, before }) => textOnDisk(folder, path) !== before)
  if (changed.length === 0) return
  const names = changed.map(({ path }) => relative(root, join(folder, path)))
  throw new Explained(
    `${names.join(', ')} berubah sewaktu perintah ini bekerja. Tidak ada yang diubah. Ulangi perintahnya.`,
  )
}

/**
 * Writes content files, whole or not at all.
 * @param folder absolute folder of the region
 * @throws Explained where a file isn't what it was; what the system refuses, with its place; every file is then as it
 *   was, or will be as soon as it can be written
 */
export function writeContent(folder: string, files: readonly Written[]): void {
  if (files.length === 0) return
  const temporary = files.map(({ path }) => temporaryOf(join(folder, path)))
  try {
    for (const [index, { path, after }] of files.entries()) {
      const place = journalFolder(folder, path)
      try {
        makeFolder(place)
        if (after !== null) writeFileSync(temporary[index]!, after, { encoding: encodingOf(path), flush: true })
      } catch (error) {
        throw placed(error, place)
      }
    }
    moveIn(folder, files, temporary)
  } catch (error) {
    throw placed(error, folder)
  } finally {
    for (const file of temporary) discard(file)
  }
}

function moveIn(folder: string, files: readonly Written[], temporary: readonly string[]): void {
  const { journal, close } = openJournal(folder, files)
  try {
    refuseChanged(folder, files)
    for (const [index, { path, after }] of files.entries()) {
      if (after === null) removePath(join(folder, path))
      else takePlace(temporary[index]!, join(folder, path))
    }
    for (const one of new Set(files.map(({ path }) => journalFolder(folder, path)))) settle(one)
    close()
    settle(STATE)
  } catch (error) {
    const { held } = restore(journal)
    if (held.length === 0) close()
    else throw new Explained(`${systemMessage(error) ?? (error as Error).message}\n${heldText(held)}`)
    throw error
  }
}
