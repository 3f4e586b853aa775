/** All files of the national index. */
import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { basePath } from '../../directory/url.ts'
import { type Nation, regenciesOf } from '../../nation/nation.ts'
import { placeShards, type SpokenNames } from '../../nation/place-shards.ts'
import { root } from '../base/root.ts'
import { makeFolder } from '../base/write.ts'
import { headerFile } from '../site/headers.ts'
import { HTACCESS, htaccess } from '../site/htaccess.ts'
import { writeManifest } from '../site/manifest.ts'
import { nationAssets } from './assets.ts'
import { nationPages } from './pages/pages.ts'

const ICON = 'favicon.svg'
const LICENCE = { name: 'ODbL 1.0', url: 'https://opendatacommons.org/licenses/odbl/1-0/' }

/**
 * Fills an empty folder with the index; the same sites on the same day give the same bytes.
 * @param site public address of the index, where it is known
 * @returns how many files it has
 */
export async function writeNation(
  folder: string,
  nation: Nation,
  { site, spoken }: { site?: string; spoken: SpokenNames },
): Promise<number> {
  const base = site ? basePath(site) : '/'
  const { files: assets, ...look } = await nationAssets(base)
  const { today } = nation
  const pages = nationPages(nation, {
    ...look,
    base,
    today,
    licence: LICENCE,
    ...(site && { site: site.replace(/\/+$/, '') }),
  })
  const { list, shards } = placeShards(nation, spoken)
  const files = new Map<string, string | Uint8Array>([
    ...pages,
    ...assets,
    [ICON, readFileSync(join(root, 'public', ICON))],
    ['robots.txt', 'User-agent: *\nAllow: /\n'],
    ['_headers', headerFile(pages.get('index.html') ?? '', base)],
    ['data/cari/daftar.json', JSON.stringify(list)],
    ...[...shards].map(([name, shard]) => [`data/cari/${name}.json`, JSON.stringify(shard)] as const),
  ])
  files.set(HTACCESS, htaccess({ base, files: [...files.keys()], https: false }))
  for (const [path, data] of files) {
    makeFolder(dirname(join(folder, path)))
    writeFileSync(join(folder, path), data)
  }
  const content = createHash('sha256')
    .update(JSON.stringify(regenciesOf(nation)))
    .digest('hex')
  writeManifest(folder, { region: 'nasional', today, site: site ?? '', languages: ['id'], content })
  return files.size + 1
}
