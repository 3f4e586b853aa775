/**
 * npm run reproduce [-- --shard i/n]: builds the site once more, every page and every paper from nothing, or of the papers
 * only every n-th, and compares it byte for byte.
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Explained } from '../src/adapters/base/explained.ts'
import { run } from '../src/adapters/cli/run.ts'
import { lendEntries } from '../src/adapters/pool/cache-store.ts'
import { differences, hashesIn, readManifest } from '../src/adapters/site/manifest.ts'
import type { Shard } from '../src/directory/shard.ts'

const MOST_SAID = 20

/** Whether a paper, by its key in the cache, is drawn anew with a part: their keys are spread evenly. */
const isDrawn = (key: string, { part, of }: Shard): boolean => Number.parseInt(key.slice(0, 8), 16) % of === part - 1

run('reproduce', async ({ settings }) => {
  const { region, today, site } = readManifest(settings.out)
  const folder = mkdtempSync(join(tmpdir(), 'pengaduan-'))
  const out = join(folder, 'situs')
  try {
    const asked = ['--region', region, '--today', today, '--site', site, '--out', out]
    const cache = join(folder, 'simpanan')
    await lendEntries(cache, (key) => !isDrawn(key, settings.shard))
    const env = { ...process.env, POSTER_CACHE: cache, SHARD: '' }
    const { status } = spawnSync(process.execPath, ['scripts/build.ts', ...asked], { env, stdio: 'inherit' })
    if (status !== 0) throw new Explained('Bangunan kedua gagal; lihat pesan di atas.')
    const first = hashesIn(settings.out)
    const found = differences(hashesIn(out), first)
    for (const difference of found.slice(0, MOST_SAID)) console.error(difference)
    console.log(`${Object.keys(first).length} berkas dibandingkan dengan bangunan kedua, ${found.length} berbeda.`)
    return found.length > 0 ? 1 : 0
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})
