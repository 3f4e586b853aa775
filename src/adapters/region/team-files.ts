/** Files that the team goes on working in, such as workbooks: what they have changed is never written over. */
import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { basename, dirname, extname, join } from 'node:path'
import { z } from 'zod'
import type { Day } from '../../directory/dates.ts'
import { root, shownPath } from '../base/root.ts'
import { placed } from '../base/system-error.ts'
import { writeFileAtomic } from '../base/write.ts'

/** Which files were written last, by their absolute path, each with its hash. */
const MEMORY = join(root, '.cache/isi/terakhir-ditulis.json')
const memorySchema = z.record(z.string(), z.string())

interface TeamFile {
  /** Absolute. */
  path: string
  bytes: Uint8Array
}

const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** @throws what the system refuses, with its place */
function bytesIn(path: string): Uint8Array {
  try {
    return readFileSync(path)
  } catch (error) {
    throw placed(error, path)
  }
}

/** What was written last; nothing where that is lost: then every file that is there is the team's. */
function readMemory(): Record<string, string> {
  try {
    return memorySchema.parse(JSON.parse(readFileSync(MEMORY, 'utf8')))
  } catch {
    return {}
  }
}

/** "direktori.xlsx", "direktori-2026-11-23.xlsx", "direktori-2026-11-23-2.xlsx" … */
function* namesFor(base: string, today: Day): Generator<string, never> {
  yield base
  const kind = extname(base)
  const dated = `${join(dirname(base), basename(base, kind))}-${today}`
  yield `${dated}${kind}`
  for (let count = 2; ; count++) yield `${dated}-${count}${kind}`
}

/**
 * Writes files under a name, or under a later one where a file is there that isn't what was written last.
 * @param base the file or folder that was asked for, absolute
 * @param filesAt the files, where they are to be written under such a name
 * @returns the name that was taken, and in Indonesian why, where it is another
 */
export function writeForTeam(
  base: string,
  filesAt: (base: string) => readonly TeamFile[],
  today: Day,
): { base: string; note?: string } {
  const memory = readMemory()
  const isTeams = ({ path, bytes }: TeamFile) => {
    if (!existsSync(path)) return false
    const found = hashOf(bytesIn(path))
    return found !== memory[path] && found !== hashOf(bytes)
  }
  let edited: string | undefined
  for (const name of namesFor(base, today)) {
    const files = filesAt(name)
    const found = files.find(isTeams)
    edited ??= found?.path
    if (found) continue
    for (const { path, bytes } of files) writeFileAtomic(path, bytes)
    for (const { path, bytes } of files) memory[path] = hashOf(bytes)
    writeFileAtomic(MEMORY, JSON.stringify(memory), { lasting: true })
    const kept = edited && shownPath(edited)
    return { base: name, ...(kept && { note: `${kept} sudah disunting sejak terakhir ditulis, jadi dibiarkan.` }) }
  }
  throw new Error('unreachable')
}
