/** Changes several content files together: all of them or none, even where the process is killed between two. */
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ContentFile } from '../directory/read.ts'
import { root } from './root.ts'
import { placed } from './system-error.ts'
import { discard, isRunning, makeFolder, temporaryOf, writeFileAtomic } from './write.ts'

interface Journal {
  owner: number
  folder: string
  /** The files as they were; null for one that there was none of. */
  before: { path: string; text: string | null }[]
}

const journalOf = (folder: string): string => join(root, '.cache/impor', `${folder.replace(/[^a-z0-9]+/gi, '-')}.json`)

/** Puts back the files of a change that a killed process has left half done. @param folder absolute */
export function recoverContent(folder: string): void {
  const path = journalOf(folder)
  if (!existsSync(path)) return
  const journal = JSON.parse(readFileSync(path, 'utf8')) as Journal
  if (journal.owner !== process.pid && isRunning(journal.owner)) return
  restore(journal)
  discard(path)
}

function restore({ folder, before }: Journal): void {
  for (const { path, text } of before) {
    const file = join(folder, path)
    if (text === null) discard(file)
    else if (!existsSync(file) || readFileSync(file, 'utf8') !== text) writeFileAtomic(file, text)
  }
}

/**
 * Writes content files, whole or not at all.
 * @param folder absolute folder of the region
 * @throws what the system refuses, with its place; every file is as it was
 */
export function writeContent(folder: string, files: readonly ContentFile[]): void {
  const journal: Journal = {
    owner: process.pid,
    folder,
    before: files.map(({ path }) => {
      const file = join(folder, path)
      return { path, text: existsSync(file) ? readFileSync(file, 'utf8') : null }
    }),
  }
  const path = journalOf(folder)
  const temporary = files.map((file) => temporaryOf(join(folder, file.path)))
  try {
    for (const [index, { text }] of files.entries()) writeFileSync(temporary[index]!, text)
    makeFolder(join(root, '.cache/impor'))
    writeFileAtomic(path, JSON.stringify(journal))
    try {
      for (const [index, file] of files.entries()) renameSync(temporary[index]!, join(folder, file.path))
    } catch (error) {
      restore(journal)
      throw error
    }
  } catch (error) {
    throw placed(error, folder)
  } finally {
    for (const file of temporary) discard(file)
    discard(path)
  }
}
