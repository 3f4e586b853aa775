/** Dated copies of a region's content, for offices without Git: one archive a state, the newest thirty. */
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, posix } from 'node:path'
import { unzipSync, type Zippable, zipSync } from 'fflate'
import type { ContentFile } from '../../directory/content/read.ts'
import { Explained } from '../base/explained.ts'
import { root } from '../base/root.ts'
import { systemMessage } from '../base/system-error.ts'
import { discard, writeFileAtomic } from '../base/write.ts'
import { encodingOf, readRegionFiles, regionFolder } from './content-files.ts'

/** Folder of the copies, relative to the project. Git ignores it. */
export const COPIES = 'cadangan'
/** Copies of a region that are kept. */
const KEPT = 30

const stateOf = (files: readonly ContentFile[]): string => {
  const hash = createHash('sha256')
  for (const { path, text } of files) hash.update(`${path}\0${text}\0`)
  return hash.digest('hex').slice(0, 12)
}

const TIME = '2026-11-29-183012'
const STATE = '-0123456789ab.zip'
/** As TIME, in western Indonesia, wherever the computer thinks it is. */
const timeText = (now: Date): string =>
  new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'medium', timeZone: 'Asia/Jakarta' })
    .format(now)
    .replace(' ', '-')
    .replaceAll(':', '')

/** The time of a new copy. Those before and after a change may be of one second: the later one is named so. */
function timeAfter(newest: string | undefined, now: Date): string {
  const taken = newest?.slice(-TIME.length - STATE.length, -STATE.length)
  for (let seconds = 0; seconds < 60; seconds++) {
    const time = timeText(new Date(now.getTime() + seconds * 1000))
    if (taken === undefined || time > taken) return time
  }
  return timeText(now)
}

/** Names of a region's copies, the newest first. */
export function copiesOf(region: string, folder = root): string[] {
  const place = join(folder, COPIES)
  if (!existsSync(place)) return []
  const isOne = new RegExp(`^${region}-\\d{4}-\\d\\d-\\d\\d-\\d{6}-[0-9a-f]{12}\\.zip$`)
  return readdirSync(place)
    .filter((name) => isOne.test(name))
    .sort()
    .reverse()
}

/**
 * Keeps a copy of the content, unless the newest copy is of the same. What is being done goes on where that fails.
 * @param given the content, where it was read just now
 */
export function keepCopy(region: string, given?: readonly ContentFile[], now = new Date(), folder = root): void {
  try {
    const files = given ?? readRegionFiles(join(folder, regionFolder(region)))
    const state = stateOf(files)
    const [newest] = copiesOf(region, folder)
    if (newest?.endsWith(`-${state}.zip`)) return
    const bytes = zipSync(archived(region, files, now), { level: 6 })
    const name = `${region}-${timeAfter(newest, now)}-${state}.zip`
    writeFileAtomic(join(folder, COPIES, name), bytes, { lasting: true })
    for (const old of copiesOf(region, folder).slice(KEPT)) discard(join(folder, COPIES, old))
  } catch (error) {
    console.error(
      `Salinan isi di folder ${COPIES} tidak bisa dibuat. ${systemMessage(error) ?? (error as Error).message}`,
    )
  }
}

function archived(region: string, files: readonly ContentFile[], now: Date): Zippable {
  const entry = ({ path, text }: ContentFile): [string, Zippable[string]] => {
    const bytes = new Uint8Array(Buffer.from(text, encodingOf(path)))
    return [posix.join(region, path), [bytes, { mtime: now }]]
  }
  return Object.fromEntries(files.map(entry))
}

/** The files of a region's own folder in a copy. @throws Explained where it is none */
export function readCopy(file: string, region: string): ContentFile[] {
  const start = `${region}/`
  const isSafe = (name: string) => /^[\w./-]+$/.test(name) && !name.split('/').includes('..')
  try {
    const entries = unzipSync(new Uint8Array(readFileSync(file)), {
      filter: ({ name, originalSize }) => name.startsWith(start) && isSafe(name) && originalSize < 2 ** 24,
    })
    const files = Object.entries(entries).map(([name, bytes]) => {
      const path = name.slice(start.length)
      return { path, text: Buffer.from(bytes).toString(encodingOf(path)) }
    })
    if (files.some(({ path }) => path === 'region.yaml')) return files
  } catch (error) {
    const why = systemMessage(error)
    if (why) throw new Explained(why)
  }
  throw new Explained(`${file} bukan salinan isi wilayah "${region}". Pilih yang lain: npm run restore -- --list`)
}
