/** Archives of finished files. */
import { type Zippable, zipSync } from 'fflate'
import type { Day } from '../../directory/dates.ts'
import type { Directory } from '../../directory/model.ts'
import { paperTexts } from '../../i18n/paper.ts'
import { type Pack, packFiles, packGaps } from '../../posters/sets/sets.ts'
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

/** Says in an archive what isn't in it. */
const GAPS = 'BELUM-ADA.txt'

/** A kecamatan's pack as an archive; what can't be made is named in a text beside the papers. */
export async function renderPack(pack: Pack, directory: Directory): Promise<Uint8Array> {
  const wanted = packFiles(pack, directory)
  const { files } = await renderCached(wanted)
  const entries = wanted.map(({ path }, index) => ({ path, bytes: files[index] as Uint8Array }))
  const gaps = packGaps(pack)
  const said = [paperTexts.install.gaps, ...gaps].join('\r\n')
  const note = gaps.length > 0 ? [{ path: GAPS, bytes: new TextEncoder().encode(`${said}\r\n`) }] : []
  return zip([...entries, ...note], directory.today)
}
