/** The papers and pictures of a site at their addresses: poster/dpupr/a4.pdf, poster/sets/all-a4.pdf. */
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Directory } from '../../directory/model.ts'
import { inShard, type Shard } from '../../directory/shard.ts'
import { officeFiles } from '../../posters/cards/cards.ts'
import { allPacks, allSets, setFile } from '../../posters/sets/sets.ts'
import { severalAtOnce } from '../base/several-at-once.ts'
import { renderCached } from './cache.ts'
import type { RenderRequest } from './job.ts'
import { renderPack } from './zip.ts'

interface SiteFile {
  /** Within the site. */
  path: string
  bytes(): Promise<Uint8Array>
}

/** Every file of a part of the site; what an office shows stands first. */
function siteFiles(directory: Directory, shard: Shard): SiteFile[] {
  const cached = async (request: RenderRequest) => (await renderCached([request])).files[0] as Uint8Array
  return [
    ...inShard(directory.offices, shard).flatMap((office) =>
      officeFiles(office, directory).map((file) => ({
        path: `poster/${office.id}/${file.name}`,
        bytes: () => cached(file),
      })),
    ),
    ...inShard(allSets(directory), shard).map((set) => ({
      path: `poster/sets/${set.name}`,
      bytes: () => cached(setFile(set, directory)),
    })),
    ...inShard(allPacks(directory), shard).map((pack) => ({
      path: `poster/sets/${pack.name}`,
      bytes: () => renderPack(pack, directory),
    })),
  ]
}

/**
 * Writes the papers of a site, or of a part of one, from the cache; what isn't in it is made. Astro, whose routes give
 * the same files in development, would take four times as long for them.
 * @param folder of the site
 * @throws the system's error, when a file can't be written
 */
export async function writeSitePapers(folder: string, directory: Directory, shard: Shard): Promise<void> {
  const files = siteFiles(directory, shard)
  for (const above of new Set(files.map(({ path }) => dirname(path))))
    await mkdir(join(folder, above), { recursive: true })
  await severalAtOnce(files, async ({ path, bytes }) => writeFile(join(folder, path), await bytes()))
}
