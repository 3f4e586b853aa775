/** Folders of finished sites, or of their data alone, as facts of their regencies; whatever isn't one is told why. */
import { createHash } from 'node:crypto'
import { lstatSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Day } from '../../directory/dates.ts'
import { NATION as w } from '../../i18n/nation.ts'
import type { GivenSite } from '../../nation/nation.ts'
import { readPublished, type SiteRefusal } from '../../nation/published.ts'
import { regencyFacts } from '../../nation/regency-facts.ts'
import { MANIFEST, parseManifest } from '../site/manifest.ts'
import { MARK } from '../site/output.ts'

const CHANGES = 'data/changes.json'
/** Nobody's data is larger; what is would fill the memory. */
const MOST_MEGABYTES = 32
const MEGABYTE = 1e6

/** Reads a folder. */
export function readGivenSite(folder: string, today: Day): GivenSite {
  const site = publishedIn(folder)
  return { folder, read: 'message' in site ? site : regencyFacts(site, today) }
}

function publishedIn(folder: string): ReturnType<typeof readPublished> {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return { message: w.noFolder, repair: w.chooseSite }
  const refusal = notPlain(folder, 'data')
  if (refusal) return refusal
  const [stated, directory, changes] = [MANIFEST, MARK, CHANGES].map((file) => textOf(folder, file))
  if (typeof stated !== 'string') return stated!
  if (typeof directory !== 'string') return directory!
  if (typeof changes !== 'string') return changes!
  const manifest = parseManifest(stated)
  if (!manifest) return { message: w.badManifest, repair: w.buildAgain }
  if (manifest.shard) return { message: w.onlyPart, repair: w.mergeFirst }
  for (const [file, text] of [[MARK, directory] as const, [CHANGES, changes] as const]) {
    const hash = createHash('sha256').update(text).digest('hex')
    if (!Object.hasOwn(manifest.files, file) || manifest.files[file] !== hash)
      return { message: w.otherHash(file), repair: w.copyAgain }
  }
  return readPublished({ directory, changes }, manifest)
}

/** A link may lead to any place of this machine, and what it holds would be published. */
function notPlain(folder: string, path: string): SiteRefusal | undefined {
  const found = lstatSync(join(folder, path), { throwIfNoEntry: false })
  if (!found) return { message: w.noFile(path), repair: w.chooseSite }
  const isPlain = path === 'data' ? found.isDirectory() : found.isFile()
  if (!isPlain) return { message: w.notPlain(path), repair: w.copyReal }
  if (found.isFile() && found.size > MOST_MEGABYTES * MEGABYTE)
    return { message: w.tooLarge(path, MOST_MEGABYTES), repair: w.askWhy }
  return undefined
}

function textOf(folder: string, path: string): string | SiteRefusal {
  const refusal = notPlain(folder, path)
  if (refusal) return refusal
  try {
    return readFileSync(join(folder, path), 'utf8')
  } catch {
    return { message: w.notPlain(path), repair: w.copyAgain }
  }
}
