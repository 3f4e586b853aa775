import { createHash } from 'node:crypto'
import { copyFile, link, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { root } from '../base/root.ts'
import { placed } from '../base/system-error.ts'
import { takePlaceLater } from '../base/take-place.ts'
import { discard, isAbandoned, makeFolder, temporaryOf } from '../base/write.ts'

const DAY = 24 * 60 * 60 * 1000
const CHECKSUM_BYTES = 32
/** Names of entries: other files are being written. */
const KEY = /^[0-9a-f]{64}$/

/** Folder of finished posters, or POSTER_CACHE; not in node_modules, which `npm ci` deletes. */
export const CACHE_FOLDER = process.env.POSTER_CACHE ?? join(root, '.cache/posters')

const checksum = (bytes: Uint8Array): Buffer => createHash('sha256').update(bytes).digest()

/** Notes that an entry is in use, at most once a day. */
async function touch(path: string): Promise<void> {
  const now = new Date()
  const { mtimeMs } = await stat(path)
  if (now.getTime() - mtimeMs > DAY) await utimes(path, now, now)
}

/** For what helps and isn't needed: others may be pruning the same folder, or it can only be read. */
const never = () => undefined

/** Gives an entry's bytes; undefined where there is none or its checksum doesn't match. */
export async function readEntry(key: string, folder: string): Promise<Uint8Array | undefined> {
  const path = join(folder, key)
  let entry: Buffer
  try {
    entry = await readFile(path)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
  const bytes = entry.subarray(CHECKSUM_BYTES)
  if (!checksum(bytes).equals(entry.subarray(0, CHECKSUM_BYTES))) return undefined
  await touch(path).catch(never)
  return bytes
}

/** Stores an entry, whole or not at all. @throws the system's error, with the folder as its place */
export async function writeEntry(key: string, bytes: Uint8Array, folder: string): Promise<void> {
  const path = join(folder, key)
  const temporary = temporaryOf(path)
  try {
    makeFolder(folder)
    await writeFile(temporary, Buffer.concat([checksum(bytes), bytes]))
    await takePlaceLater(temporary, path)
  } catch (error) {
    discard(temporary)
    throw placed(error, folder)
  }
}

/**
 * Lends entries to another cache, which may delete them but doesn't change them; gives their number.
 * @param isLent whether an entry, by its key, is lent
 */
export async function lendEntries(
  to: string,
  isLent: (key: string) => boolean,
  folder = CACHE_FOLDER,
): Promise<number> {
  makeFolder(to)
  const keys = (await readdir(folder).catch(() => [])).filter((name) => KEY.test(name) && isLent(name))
  for (const key of keys) {
    const [entry, lent] = [join(folder, key), join(to, key)]
    // another disk can't hold the same file
    await link(entry, lent).catch(() => copyFile(entry, lent))
  }
  return keys.length
}

/** Deletes what hasn't been used for `days` days before `now`, and what killed processes have left; gives the number. */
export async function pruneCache(now: Date, days = 30, folder = CACHE_FOLDER): Promise<number> {
  let deleted = 0
  for (const name of await readdir(folder).catch(() => [])) {
    const path = join(folder, name)
    const age = now.getTime() - ((await stat(path).catch(never))?.mtimeMs ?? now.getTime())
    if (!isAbandoned(name) && age <= (name.endsWith('.tmp') ? 1 : days) * DAY) continue
    const gone = await rm(path, { force: true }).then(() => true, never)
    if (gone) deleted++
  }
  return deleted
}
