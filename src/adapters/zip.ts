/** Archives of finished files. */
import { type Zippable, zipSync } from 'fflate'
import type { Day } from '../directory/dates.ts'
import type { Directory } from '../directory/model.ts'
import { type Pack, packFiles } from '../posters/sets.ts'
import { renderCached } from './cache.ts'

/** A file in an archive; path with forward slashes. */
export interface ZipEntry {
  path: string
  bytes: Uint8Array
}

/**
 * Packs files as they are: PDF and PNG are compressed already. The same files and day give the same bytes.
 * @param day date of every file in the archive
 */
export function zip(entries: readonly ZipEntry[], day: Day): Uint8Array {
  // ZIP knows local time only, without its zone
  const mtime = new Date(`${day}T00:00:00`)
  const files: Zippable = {}
  for (const { path, bytes } of entries) files[path] = [bytes, { level: 0, mtime }]
  return zipSync(files)
}

/** A kecamatan's pack as an archive. */
export async function renderPack(pack: Pack, directory: Directory): Promise<Uint8Array> {
  const wanted = packFiles(pack, directory)
  const { files } = await renderCached(wanted)
  const entries = wanted.map(({ path }, index) => ({ path, bytes: files[index] as Uint8Array }))
  return zip(entries, directory.today)
}
