/**
 * Publishing into a folder that is served as it is, where no links can be made: a share, a host without commands. New
 * files come before the pages that name them, the list of files comes last, and what is gone is removed after that.
 */
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { hashedOf, inUploadOrder, staysInside } from '../../release/upload-plan.ts'
import { Explained } from '../base/explained.ts'
import { placed } from '../base/system-error.ts'
import { takePlace } from '../base/take-place.ts'
import { discard, makeFolder, removePath, temporaryOf, writeFileAtomic } from '../base/write.ts'
import { MANIFEST, parseManifest } from '../site/manifest.ts'
import { readSite } from './release-files.ts'

/** Paths that a copy was going to bring: where it was cut short, the next one removes those that it doesn't bring. */
const UNDER_WAY = '.salinan-berjalan.json'

export interface CopiedSite {
  /** How many files were new or different. */
  copied: number
  removed: number
  files: number
}

/** What a folder holds of a site. */
export interface CopiedFiles {
  region?: string
  /** Paths that its list names. */
  listed: string[]
  /** Paths that a copy has left there beside them. */
  left: string[]
}

/** What lies in a folder; nothing where it is empty. @throws Explained where it holds other things */
export function copiedFiles(folder: string): CopiedFiles {
  const names = existsSync(folder) ? readdirSync(folder) : []
  const left = readUnderWay(folder)
  const file = join(folder, MANIFEST)
  const manifest = existsSync(file) ? parseManifest(readFileSync(file, 'utf8')) : undefined
  if (!manifest && names.length > 0 && left.length === 0)
    throw new Explained(
      `Folder ${folder} berisi berkas lain (${names.slice(0, 3).join(', ')}${names.length > 3 ? ' …' : ''}). Pilih folder kosong, atau folder yang sudah berisi situs ini.`,
    )
  return { ...(manifest && { region: manifest.region }), listed: Object.keys(manifest?.files ?? {}), left }
}

function readUnderWay(folder: string): string[] {
  const file = join(folder, UNDER_WAY)
  if (!existsSync(file)) return []
  try {
    const paths: unknown = JSON.parse(readFileSync(file, 'utf8'))
    return Array.isArray(paths) ? paths.filter((path): path is string => typeof path === 'string') : []
  } catch {
    return []
  }
}

/**
 * Copies a finished site into a folder, and removes what it had and has no more; files with a hash in their name stay for
 * pages that are open, until the next time.
 * @throws Explained where the folder holds other things or another region's site, or the site isn't finished
 */
export function copySite(folder: string, dist: string): CopiedSite {
  const { region, paths } = readSite(dist)
  const { ino } = statSync(dist)
  const before = copiedFiles(folder)
  if (before.region !== undefined && before.region !== region)
    throw new Explained(`Folder ${folder} berisi situs wilayah lain ("${before.region}"). Pilih folder lain.`)
  const now = new Set(paths)
  const gone = (some: readonly string[]) => some.filter((path) => !now.has(path) && staysInside(path))
  // what pages that are open may still ask for; the next copy finds it among what is left
  const lent = hashedOf(gone(before.listed))
  try {
    makeFolder(folder)
    writeFileAtomic(join(folder, UNDER_WAY), JSON.stringify([...new Set([...paths, ...before.left])]))
    const wanted = inUploadOrder(paths.filter((path) => path !== MANIFEST))
    const copied = wanted.filter((path) => copyFile(join(dist, path), join(folder, path))).length
    if (statSync(dist).ino !== ino)
      throw new Explained(`${dist} dibangun ulang sewaktu disalin. Ulangi sesudah selesai.`)
    copyFile(join(dist, MANIFEST), join(folder, MANIFEST))
    const removed = gone([...new Set([...before.listed, ...before.left])]).filter((path) => !lent.includes(path))
    for (const path of removed) removePath(join(folder, path))
    if (lent.length > 0) writeFileAtomic(join(folder, UNDER_WAY), JSON.stringify(lent))
    else discard(join(folder, UNDER_WAY))
    return { copied, removed: removed.length, files: paths.length }
  } catch (error) {
    throw placed(error, folder)
  }
}

/** Copies a file that is new or different, whole or not at all. @returns whether it was */
function copyFile(from: string, to: string): boolean {
  const bytes = readFileSync(from)
  if (existsSync(to) && statSync(to).size === bytes.length && readFileSync(to).equals(bytes)) return false
  makeFolder(dirname(to))
  const temporary = temporaryOf(to)
  try {
    writeFileSync(temporary, bytes)
    takePlace(temporary, to)
  } catch (error) {
    discard(temporary)
    throw error
  }
  return true
}
