/** The site is built beside the last one and swapped in whole: a failed or killed build leaves the last good one. */
import { cpSync, existsSync, readdirSync } from 'node:fs'
import { basename, dirname, join, sep } from 'node:path'
import { Explained } from '../base/explained.ts'
import { isRunning } from '../base/owner.ts'
import { root } from '../base/root.ts'
import { placed } from '../base/system-error.ts'
import { takePlace } from '../base/take-place.ts'
import { discard, makeFolder, removePath } from '../base/write.ts'
import { MANIFEST } from './manifest.ts'

const NEW = '.baru-'
const OLD = '.lama'
/** A file that every whole site has. */
export const MARK = 'data/directory.json'
/** Files of which every site has one, and every part of a site too. */
const MARKS = [MANIFEST, MARK]

/**
 * Name of the folder that a site is built in, without the number of the process. Beside the last site; but outside of
 * the project Astro would move files from one file system to another and fail, so those sites are built in the cache.
 */
const workshopOf = (out: string): string =>
  `${out.startsWith(root + sep) ? out : join(root, '.cache/situs', basename(out))}${NEW}`

/** Removes the folders of processes that are no longer running. */
function removeAbandoned(prefix: string): void {
  const parent = dirname(prefix)
  if (!existsSync(parent)) return
  for (const name of readdirSync(parent).filter((candidate) => candidate.startsWith(basename(prefix)))) {
    const owner = name.slice(basename(prefix).length)
    if (/^\d+$/.test(owner) && !isRunning(Number(owner))) discard(join(parent, name))
  }
}

/** Whether a folder holds anything but a site, which the next site would take the place of. */
const isForeign = (folder: string): boolean =>
  existsSync(folder) && !MARKS.some((mark) => existsSync(join(folder, mark))) && readdirSync(folder).length > 0

/**
 * Puts back what a build killed between the two renames has left, and removes what others have left unfinished.
 * @throws Explained where the folder holds other files, or another program holds it
 */
export function recoverOutput(out: string): void {
  if (isForeign(out))
    throw new Explained(`Folder ${out} berisi berkas lain, yang akan hilang. Pilih folder kosong atau folder situs.`)
  const old = `${out}${OLD}`
  if (!existsSync(out) && existsSync(old)) takePlace(old, out)
  removePath(old)
  removeAbandoned(`${out}${NEW}`)
  removeAbandoned(workshopOf(out))
  probe(out)
  probeNew(out)
}

/** Makes the folder that the next site comes in, and takes it away: what can't be made there is said before the work. */
function probeNew(out: string): void {
  const site = `${out}${NEW}${process.pid}`
  if (!existsSync(dirname(out))) return
  try {
    makeFolder(site)
  } catch (error) {
    throw placed(error, out, site)
  } finally {
    discard(site)
  }
}

/** Takes the last site away and puts it back, as the swap will: what stands in its way is said before the work. */
function probe(out: string): void {
  const old = `${out}${OLD}`
  if (!existsSync(out)) return
  try {
    takePlace(out, old)
  } catch (error) {
    const held = ['EPERM', 'EBUSY', ...(process.platform === 'win32' ? ['EACCES'] : [])]
    if (!held.includes(String((error as { code?: string }).code))) throw placed(error, dirname(out))
    throw new Explained(
      `Folder ${out} sedang dibuka program lain, jadi hasil baru tidak akan bisa menggantikannya. Tutup PDF, jendela folder dan terminal yang membuka ${basename(out)}, lalu ulangi. Belum ada yang dibangun.`,
    )
  }
  takePlace(old, out)
}

/** Does a part of the work; what the system refuses during it has a place that stays. */
async function at(place: string, passing: string, work: () => unknown): Promise<void> {
  try {
    await work()
  } catch (error) {
    throw placed(error, place, passing)
  }
}

/** Puts a new site in the place of the last one, which comes back when that fails. */
function swap(site: string, out: string): void {
  const old = `${out}${OLD}`
  if (existsSync(out)) takePlace(out, old)
  try {
    takePlace(site, out)
  } catch (error) {
    if (existsSync(old)) takePlace(old, out)
    throw error
  }
  discard(old)
}

/**
 * @param out folder of the site
 * @param make fills the folder it is given
 * @throws what `make` throws; the system's errors have a place
 */
export async function publish(out: string, make: (folder: string) => Promise<void>): Promise<void> {
  const site = `${out}${NEW}${process.pid}`
  const workshop = `${workshopOf(out)}${process.pid}`
  try {
    await at(dirname(out), site, () => makeFolder(site))
    await at(dirname(workshop), workshop, () => make(workshop))
    await at(dirname(out), site, () => {
      if (workshop !== site) cpSync(workshop, site, { recursive: true })
      swap(site, out)
    })
  } finally {
    discard(site)
    discard(workshop)
  }
}
