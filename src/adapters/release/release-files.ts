/** The files of a release: what a finished site has, how they are stored, and the ones that outlive their release. */
import { createHash, type Hash } from 'node:crypto'
import {
  copyFileSync,
  existsSync,
  linkSync,
  readdirSync,
  readFileSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { hashedOf } from '../../release/upload-plan.ts'
import { Explained } from '../base/explained.ts'
import { takePlace } from '../base/take-place.ts'
import { makeFolder, temporaryOf } from '../base/write.ts'
import { MARK } from '../site/output.ts'

/** Folder of the files that carry their hash in their name. */
const HASHED = '_astro/'
const NEEDED = ['index.html', '404.html', 'sw.js', 'sitemap-index.xml']
const MOST_TOLD = 5

export interface SiteFiles {
  /** Id of the region. */
  region: string
  /** Paths in the site, with "/", sorted. */
  paths: string[]
}

interface Mark {
  region: { id: string }
  offices: { id: string }[]
}

function readMark(dist: string): Mark {
  try {
    const mark = JSON.parse(readFileSync(join(dist, MARK), 'utf8')) as Mark
    if (typeof mark.region.id === 'string' && mark.offices.length > 0) return mark
  } catch {}
  throw new Explained(`${dist} bukan situs yang sudah jadi. Jalankan dulu: npm run build`)
}

/**
 * What a built site holds.
 * @throws Explained where it isn't a finished site: pages are missing or empty, or something is neither file nor folder
 */
export function readSite(dist: string): SiteFiles {
  const { region, offices } = readMark(dist)
  const entries = readdirSync(dist, { recursive: true, withFileTypes: true })
  const pathOf = (entry: (typeof entries)[number]) =>
    relative(dist, join(entry.parentPath, entry.name)).replaceAll('\\', '/')
  const odd = entries.find((entry) => !entry.isFile() && !entry.isDirectory())
  if (odd)
    throw new Explained(`${pathOf(odd)} di ${dist} bukan berkas biasa (tautan?). Bangun ulang situs: npm run build`)
  const paths = entries
    .filter((entry) => entry.isFile())
    .map(pathOf)
    .sort()
  const has = new Set(paths)
  const needed = [...NEEDED, ...offices.map(({ id }) => `k/${id}/index.html`)]
  const missing = needed.filter((path) => !has.has(path) || statSync(join(dist, path)).size === 0)
  if (hashedOf(paths).length === 0) missing.push(HASHED)
  if (missing.length > 0)
    throw new Explained(
      `Situs di ${dist} tidak lengkap: ${missing.length} berkas tidak ada atau kosong (${missing.slice(0, MOST_TOLD).join(', ')}${missing.length > MOST_TOLD ? ' …' : ''}).\nBangun ulang: npm run build`,
    )
  return { region: region.id, paths }
}

/** Gives a file a second name; not between file systems, nor where the system forbids it. */
function link(from: string, to: string): boolean {
  try {
    linkSync(from, to)
    return true
  } catch {
    return false
  }
}

const holds = (file: string, bytes: Buffer): boolean =>
  existsSync(file) && statSync(file).size === bytes.length && readFileSync(file).equals(bytes)

function storeFile(bytes: Buffer, file: string, last: string | undefined, time: Date): void {
  makeFolder(dirname(file))
  if (last && holds(last, bytes) && link(last, file)) return
  writeFileSync(file, bytes)
  utimesSync(file, time, time)
}

const add = (hash: Hash, path: string, bytes: Buffer): Hash => hash.update(`${path}\0${bytes.length}\0`).update(bytes)

/**
 * Copies a site. What hasn't changed since the last release is the same file on the disk, with its time, so a browser
 * needn't fetch it again; what has changed gets a time of its own, since servers tell files apart by time and size.
 * @param last folder of the last release
 * @param time later than that of any file of the last release
 * @returns hash of the content, hexadecimal
 * @throws Explained where the site was built anew in the meantime
 */
export function storeSite(
  dist: string,
  { paths }: SiteFiles,
  target: string,
  last: string | undefined,
  time: Date,
): string {
  const { ino } = statSync(dist)
  const hash = createHash('sha256')
  for (const path of paths) {
    const bytes = readFileSync(join(dist, path))
    add(hash, path, bytes)
    storeFile(bytes, join(target, path), last && join(last, path), time)
  }
  if (statSync(dist).ino !== ino) throw new Explained(`${dist} dibangun ulang sewaktu disalin. Ulangi sesudah selesai.`)
  return hash.digest('hex')
}

/** Puts files of one release into another that lacks them; a killed process leaves whole files. */
export function lend(paths: readonly string[], from: string, to: string): void {
  for (const path of paths) {
    const [source, target] = [join(from, path), join(to, path)]
    if (existsSync(target) || !existsSync(source)) continue
    makeFolder(dirname(target))
    if (link(source, target)) continue
    const temporary = temporaryOf(target)
    copyFileSync(source, temporary)
    takePlace(temporary, target)
  }
}
