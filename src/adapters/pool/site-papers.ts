/** The papers and pictures of a site at their addresses: poster/dpupr/a4.pdf, poster/sets/all-a4.pdf. */
import { writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Directory } from '../../directory/model.ts'
import { inShard, type Shard } from '../../directory/shard.ts'
import { allPacks, type BuiltFile } from '../../posters/sets/sets.ts'
import { severalAtOnce } from '../base/several-at-once.ts'
import { makeFolder } from '../base/write.ts'
import { renderCached } from './cache.ts'
import { renderPack } from './zip.ts'

/**
 * Writes the papers of a site, or of a part of one, from the cache; what isn't in it is made. Astro, whose routes give
 * the same files in development, would take four times as long for them.
 * @param site folder of the site
 * @param files all that the build makes of the part
 * @throws the system's error, when a file can't be written
 */
export async function writeSitePapers(
  site: string,
  files: readonly BuiltFile[],
  directory: Directory,
  shard: Shard,
): Promise<void> {
  const papers = [
    ...files.flatMap(({ address, ...file }) =>
      address === undefined
        ? []
        : {
            path: join(site, 'poster', address),
            bytes: async () => (await renderCached([file])).files[0] as Uint8Array,
          },
    ),
    ...inShard(allPacks(directory), shard).map((pack) => ({
      path: join(site, 'poster/sets', pack.name),
      bytes: () => renderPack(pack, directory),
    })),
  ]
  for (const folder of new Set(papers.map(({ path }) => dirname(path)))) makeFolder(folder)
  await severalAtOnce(papers, async ({ path, bytes }) => writeFile(path, await bytes()))
}
