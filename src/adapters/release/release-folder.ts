/**
 * The folder that a web server's sites are published in:
 *
 *     current → releases/20261125-071530-1a2b3c4d
 *     releases/20261125-071530-1a2b3c4d/          the site, as it is served
 *     releases/20261125-071530-1a2b3c4d.json      what is known of it; a release is whole when it has both
 */
import { existsSync, lstatSync, readdirSync, readFileSync, readlinkSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { Explained } from '../base/explained.ts'
import { takePlace } from '../base/take-place.ts'
import { discard, isAbandoned, settle, temporaryOf } from '../base/write.ts'

const releaseSchema = z.object({
  name: z.string(),
  /** When it was published, ISO 8601. */
  time: z.iso.datetime(),
  /** Id of the region. */
  region: z.string(),
  /** Hash of its content, hexadecimal. */
  hash: z.string(),
  /** Its own files with a hash in their name, without those of the release before. */
  hashed: z.array(z.string()),
  /** The release that was served before it. */
  previous: z.string().optional(),
})
export type Release = z.output<typeof releaseSchema>

const RELEASES = 'releases'
const CURRENT = 'current'
export const LOCK = '.kunci'
/** Folder of a release that is being filled, before the number of the process. */
const NEW = '.baru-'

const NAME = /^\d{8}-\d{6}-[0-9a-f]{8}$/
const IN_FOLDER = /^(releases|current|\.kunci|(current|\.kunci)(\.lama)?\.\d+\.tmp)$/
const IN_RELEASES = /^(\d{8}-\d{6}-[0-9a-f]{8}(\.json(\.\d+\.tmp)?)?|\.baru-\d+)$/

/** Folder of a release. */
export const pathOf = (folder: string, name: string): string => join(folder, RELEASES, name)
/** File that makes a release whole, beside its folder. */
export const recordOf = (folder: string, name: string): string => join(folder, RELEASES, `${name}.json`)
/** Where this process fills a release. */
export const workshopOf = (folder: string): string => join(folder, RELEASES, `${NEW}${process.pid}`)

const namesIn = (folder: string): string[] => (existsSync(folder) ? readdirSync(folder).sort() : [])

/** @throws Explained where a folder holds anything but releases */
export function refuseForeign(folder: string): void {
  const foreign = [
    ...namesIn(folder).filter((name) => !IN_FOLDER.test(name)),
    ...namesIn(join(folder, RELEASES)).filter((name) => !IN_RELEASES.test(name)),
  ]
  if (foreign.length > 0)
    throw new Explained(
      `Folder ${folder} berisi berkas lain (${foreign.slice(0, 3).join(', ')}${foreign.length > 3 ? ' …' : ''}). Pilih folder kosong, atau folder yang sudah dipakai perintah ini.`,
    )
  currentName(folder)
}

/**
 * Name of the release that is served; undefined where there is none.
 * @throws Explained where "current" is something else
 */
export function currentName(folder: string): string | undefined {
  const path = join(folder, CURRENT)
  const stat = lstatSync(path, { throwIfNoEntry: false })
  if (!stat) return undefined
  const [parent, name = '', ...more] = stat.isSymbolicLink() ? readlinkSync(path).split(/[\\/]/) : []
  if (parent === RELEASES && NAME.test(name) && more.length === 0) return name
  throw new Explained(`${path} bukan tautan ke sebuah rilis. Pindahkan dulu, lalu ulangi.`)
}

/** What is known of a release; undefined where its record is missing, empty or torn. */
function readRecord(folder: string, name: string): Release | undefined {
  try {
    return releaseSchema.parse(JSON.parse(readFileSync(recordOf(folder, name), 'utf8')))
  } catch {
    return undefined
  }
}

const namesOf = (folder: string): string[] => namesIn(join(folder, RELEASES)).filter((name) => NAME.test(name))

/** All whole releases, the oldest first. */
export const releasesIn = (folder: string): Release[] =>
  namesOf(folder).flatMap((name) => readRecord(folder, name) ?? [])

/** Names of releases of which nothing is known: they are no way back, and the next publication removes all but the one that is served. */
export const unknownIn = (folder: string): string[] => namesOf(folder).filter((name) => !readRecord(folder, name))

/** The release that is served, if it is whole. */
export const currentOf = (folder: string): Release | undefined =>
  releasesIn(folder).find(({ name }) => name === currentName(folder))

/** Removes a release. Killed between both steps, it leaves one that isn't whole. */
export function removeRelease(folder: string, name: string): void {
  discard(recordOf(folder, name))
  discard(pathOf(folder, name))
}

/** Removes what killed runs have left; never what is served. Only while no other run is at work. */
export function tidy(folder: string): void {
  const served = currentName(folder)
  const whole = new Set(releasesIn(folder).map(({ name }) => name))
  for (const name of namesIn(folder).filter(isAbandoned)) discard(join(folder, name))
  for (const entry of namesIn(join(folder, RELEASES))) {
    const [name = ''] = entry.split('.json')
    if (entry !== served && (!whole.has(name) || entry.endsWith('.tmp'))) discard(join(folder, RELEASES, entry))
  }
}

/** What to do where the system makes no symbolic links, as Windows does for most accounts. */
function explained(error: unknown): unknown {
  if (!['EPERM', 'ENOSYS', 'ENOTSUP', 'UNKNOWN'].includes(String((error as { code?: string }).code))) return error
  return new Explained(
    'Sistem tidak mengizinkan tautan simbolis, yang diperlukan supaya pergantian tidak terasa oleh pengunjung.\nDi Windows: aktifkan Mode Pengembang (Settings → System → For developers) atau jalankan sebagai Administrator. Atau pasang di server Linux.',
  )
}

/** Serves another release, from one request to the next: there is no moment without one. */
export function switchTo(folder: string, name: string): void {
  const temporary = temporaryOf(join(folder, CURRENT))
  discard(temporary)
  try {
    symlinkSync(join(RELEASES, name), temporary, 'dir')
  } catch (error) {
    throw explained(error)
  }
  takePlace(temporary, join(folder, CURRENT))
  settle(folder)
}
