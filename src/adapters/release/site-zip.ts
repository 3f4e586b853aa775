/** A finished site as one archive, made while it is sent: no more than a file of it is held. */
import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { Zip, ZipDeflate, ZipPassThrough } from 'fflate'
import { inUploadOrder } from '../../release/upload-plan.ts'
import { Explained } from '../base/explained.ts'
import { MANIFEST } from '../site/manifest.ts'
import { readSite } from './release-files.ts'

/** Files that an archive of this form can hold. */
const MOST_FILES = 65_535
/** What gets smaller; papers and pictures are compressed already. */
const TEXT = /\.(?:html|css|js|json|jsonld|xml|svg|txt|csv|atom|vcf|webmanifest)$/

/**
 * The archive of a site, or of some of its files, the list of its files last.
 * @param day date of every file in it
 * @param only paths, in their order; all where nothing is said
 * @throws Explained where the site isn't finished or has too many files; its stream fails where the site is built anew meanwhile
 */
export function siteZip(dist: string, day: string, only?: readonly string[]): ReadableStream<Uint8Array> {
  const site = readSite(dist)
  const paths = only ?? inUploadOrder(site.paths)
  if (paths.length > MOST_FILES)
    throw new Explained(`Situs ini ${paths.length} berkas, terlalu banyak untuk satu ZIP. Pakai tujuan jenis folder.`)
  const { ino } = statSync(dist)
  const left = [...paths.filter((path) => path !== MANIFEST), MANIFEST].values()
  // ZIP knows local time only, without its zone
  const mtime = new Date(`${day}T00:00:00`)
  let archive: Zip
  return new ReadableStream<Uint8Array>({
    start: (controller) => {
      archive = new Zip((error, bytes, isLast) => {
        if (error) return controller.error(error)
        controller.enqueue(bytes)
        if (isLast) controller.close()
      })
    },
    pull: () => {
      const { value: path, done } = left.next()
      if (done) return archive.end()
      const bytes = readFileSync(join(dist, path))
      if (statSync(dist).ino !== ino) throw new Explained('Situs dibangun ulang sewaktu diunduh. Unduh sekali lagi.')
      const entry = TEXT.test(path) ? new ZipDeflate(path, { level: 6 }) : new ZipPassThrough(path)
      entry.mtime = mtime
      archive.add(entry)
      entry.push(bytes, true)
    },
  })
}
