/** Publishing on a server of one's own: each site a release of its own, one of which is served. */
import { isAbsolute, join, relative, resolve, sep } from 'node:path'
import { hashedOf } from '../../release/upload-plan.ts'
import { Explained } from '../base/explained.ts'
import { whileLocked } from '../base/lock.ts'
import { placed } from '../base/system-error.ts'
import { takePlace } from '../base/take-place.ts'
import { discard, makeFolder, writeFileAtomic } from '../base/write.ts'
import { lend, readSite, type SiteFiles, storeSite } from './release-files.ts'
import {
  currentName,
  currentOf,
  LOCK,
  pathOf,
  type Release,
  recordOf,
  refuseForeign,
  releasesIn,
  removeRelease,
  switchTo,
  tidy,
  unknownIn,
  workshopOf,
} from './release-folder.ts'

const KEPT = 5

export interface PublishedRelease {
  /** The release that is served now. */
  name: string
  /** The one that was served before. */
  previous?: string
  /** Whether the site was what is served already, so that there is no new release. */
  unchanged: boolean
  /** How many files the site has. */
  files: number
  /** Names of the old releases that were removed. */
  removed: string[]
}

/** Works on a folder of releases alone, from a state without leftovers. */
function alone<T>(folder: string, work: () => T): T {
  refuseForeign(folder)
  const busy = (pid: number) =>
    `Perintah lain (proses ${pid}) sedang bekerja di ${folder}. Tunggu sampai selesai, lalu ulangi.\nBila yakin tidak ada: hapus ${join(folder, LOCK)}`
  try {
    makeFolder(folder)
    return whileLocked(join(folder, LOCK), busy, () => {
      tidy(folder)
      return work()
    })
  } catch (error) {
    throw placed(error, folder, workshopOf(folder))
  }
}

/** Whether one folder lies in another, or is it; between two drives of Windows there is no way but an absolute one. */
function within(inner: string, outer: string): boolean {
  const way = relative(outer, inner)
  return !isAbsolute(way) && !way.split(sep).includes('..')
}

function refuseRegion(current: Release | undefined, { region }: SiteFiles, force: boolean): void {
  if (!current || current.region === region || force) return
  throw new Explained(
    `Situs ini untuk wilayah "${region}", sedangkan yang terpasang "${current.region}". Bila memang hendak diganti: --force-region`,
  )
}

/** "20261125-071530" in western Indonesia. */
function stampOf(time: Date): string {
  const text = new Intl.DateTimeFormat('sv-SE', {
    dateStyle: 'short',
    timeStyle: 'medium',
    timeZone: 'Asia/Jakarta',
  }).format(time)
  return text.replaceAll(/[-:]/g, '').replace(' ', '-')
}

/** A second or more after the last release, whatever a clock that was set back says: names sort by time. */
function timeAfter(last: Release | undefined, now: Date): Date {
  return new Date(Math.max(now.getTime(), last ? Date.parse(last.time) + 1000 : 0))
}

/** Removes all but the release that is served, the one before it and the newest others. */
function removeOld(folder: string): string[] {
  const current = currentOf(folder)
  const isSafe = ({ name }: Release) => name === current?.name || name === current?.previous
  const newest = releasesIn(folder).reverse()
  const old = [...newest.filter(isSafe), ...newest.filter((release) => !isSafe(release))].slice(KEPT)
  for (const { name } of old) removeRelease(folder, name)
  return old.map(({ name }) => name)
}

/** Fills a release beside the others; a record makes it whole. Undefined where its content is served already. */
function addRelease(
  folder: string,
  dist: string,
  site: SiteFiles,
  current: Release | undefined,
  time: Date,
): Release | undefined {
  const workshop = workshopOf(folder)
  const last = current && pathOf(folder, current.name)
  try {
    const hash = storeSite(dist, site, workshop, last, time)
    if (hash === current?.hash) return undefined
    if (current && last) lend(current.hashed, last, workshop)
    const release: Release = {
      name: `${stampOf(time)}-${hash.slice(0, 8)}`,
      time: time.toISOString(),
      region: site.region,
      hash,
      hashed: hashedOf(site.paths),
      previous: current?.name,
    }
    writeFileAtomic(recordOf(folder, release.name), `${JSON.stringify(release, null, 1)}\n`, { lasting: true })
    takePlace(workshop, pathOf(folder, release.name))
    return release
  } finally {
    discard(workshop)
  }
}

/**
 * Copies a built site into a folder of releases and serves it from one request to the next. Files with a hash in their
 * name that only the release before has stay reachable in this one, for pages that were opened before.
 * @param folder absolute
 * @param dist absolute folder of the built site
 * @param now the time of the release
 * @throws Explained where the folder holds other things, the site isn't finished or of another region, or another run
 *   is at work; the served release stays
 */
export function publishRelease(
  folder: string,
  dist: string,
  now: Date,
  { forceRegion = false }: { forceRegion?: boolean } = {},
): PublishedRelease {
  if (within(resolve(folder), resolve(dist)) || within(resolve(dist), resolve(folder)))
    throw new Explained(`${folder} dan ${dist} tidak boleh saling memuat. Pilih folder lain untuk rilis.`)
  const site = readSite(dist)
  return alone(folder, () => {
    const current = currentOf(folder)
    refuseRegion(current, site, forceRegion)
    const time = timeAfter(releasesIn(folder).at(-1), now)
    const release = addRelease(folder, dist, site, current, time)
    if (release) switchTo(folder, release.name)
    return {
      name: (release ?? current)!.name,
      previous: (release ?? current)!.previous,
      unchanged: release === undefined,
      files: site.paths.length,
      removed: release ? removeOld(folder) : [],
    }
  })
}

/**
 * Serves the release again that was served before the present one. Pages of the present one may be open somewhere, so
 * its files with a hash in their name are lent to the other.
 * @returns names of both
 * @throws Explained where there is none before it
 */
export function rollBack(folder: string): { from: string; to: string } {
  return alone(folder, () => {
    const from = currentName(folder)
    if (!from) throw new Explained(`Belum ada rilis yang terpasang di ${folder}.`)
    const releases = releasesIn(folder)
    const current = releases.find(({ name }) => name === from)
    const to = current
      ? releases.find(({ name }) => name === current.previous)
      : releases.findLast(({ name }) => name < from)
    if (!to) throw new Explained(`Tidak ada rilis sebelum ${from}; yang terpasang tidak diubah.`)
    if (current) lend(current.hashed, pathOf(folder, from), pathOf(folder, to.name))
    switchTo(folder, to.name)
    return { from, to: to.name }
  })
}

/** All releases, the newest first, and which is served. @throws Explained where the folder holds other things */
export function listReleases(folder: string): (Release & { current: boolean })[] {
  refuseForeign(folder)
  const served = currentName(folder)
  return releasesIn(folder)
    .reverse()
    .map((release) => ({ ...release, current: release.name === served }))
}

/** Names of releases whose record can't be read, and which is served. */
export const unknownReleases = (folder: string): { name: string; current: boolean }[] =>
  unknownIn(folder).map((name) => ({ name, current: name === currentName(folder) }))
