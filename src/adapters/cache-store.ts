import { createHash, randomUUID } from 'node:crypto'
import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { root } from './root.ts'

const DAY = 24 * 60 * 60 * 1000
const CHECKSUM_BYTES = 32

/** Folder of finished posters, or POSTER_CACHE; not in node_modules, which `npm ci` deletes. */
export const CACHE_FOLDER = process.env.POSTER_CACHE ?? join(root, '.cache/posters')

const checksum = (bytes: Uint8Array): Buffer => createHash('sha256').update(bytes).digest()

/** Notes that an entry is in use, at most once a day; an entry pruned meanwhile is none of our business. */
async function touch(path: string): Promise<void> {
  const now = new Date()
  const { mtimeMs } = await stat(path)
  if (now.getTime() - mtimeMs > DAY) await utimes(path, now, now)
}

/** Gives an entry's bytes; undefined where there is none or its checksum doesn't match. */
export async function readEntry(key: string, folder: string): Promise<Uint8Array | undefined> {
  const path = join(folder, key)
  try {
    const entry = await readFile(path)
    const bytes = entry.subarray(CHECKSUM_BYTES)
    if (!checksum(bytes).equals(entry.subarray(0, CHECKSUM_BYTES))) return undefined
    await touch(path)
    return bytes
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}

/** Stores an entry, whole or not at all. */
export async function writeEntry(key: string, bytes: Uint8Array, folder: string): Promise<void> {
  await mkdir(folder, { recursive: true })
  const temporary = join(folder, `${key}.${randomUUID()}.tmp`)
  await writeFile(temporary, Buffer.concat([checksum(bytes), bytes]))
  await rename(temporary, join(folder, key))
}

/** Deletes what hasn't been used for `days` days before `now`, left-over temporary files too; gives their number. */
export async function pruneCache(now: Date, days = 30, folder = CACHE_FOLDER): Promise<number> {
  await mkdir(folder, { recursive: true })
  let deleted = 0
  for (const name of await readdir(folder)) {
    const path = join(folder, name)
    const age = now.getTime() - (await stat(path)).mtimeMs
    if (age <= (name.endsWith('.tmp') ? 1 : days) * DAY) continue
    await rm(path, { force: true })
    deleted++
  }
  return deleted
}
