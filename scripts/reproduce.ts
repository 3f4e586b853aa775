/** npm run reproduce [-- --shard i/n]: builds the site, or a part of it, once more from nothing, and compares it byte for byte. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Explained } from '../src/adapters/base/explained.ts'
import { run } from '../src/adapters/cli/run.ts'
import { differences, hashesIn, readManifest } from '../src/adapters/site/manifest.ts'
import { shardText } from '../src/directory/shard.ts'

const MOST_SAID = 20

run('reproduce', async ({ settings }) => {
  const { region, today, site } = readManifest(settings.out)
  const folder = mkdtempSync(join(tmpdir(), 'pengaduan-'))
  const out = join(folder, 'situs')
  try {
    const asked = ['--region', region, '--today', today, '--site', site, '--out', out]
    const env = { ...process.env, POSTER_CACHE: join(folder, 'simpanan'), SHARD: shardText(settings.shard) }
    const { status } = spawnSync(process.execPath, ['scripts/build.ts', ...asked], { env, stdio: 'inherit' })
    if (status !== 0) throw new Explained('Bangunan kedua gagal; lihat pesan di atas.')
    const [built, second] = [hashesIn(settings.out), hashesIn(out)]
    // a part has fewer files than the site that is whole
    const isCompared = (path: string) => settings.shard.of === 1 || path in second
    const first = Object.fromEntries(Object.entries(built).filter(([path]) => isCompared(path)))
    const found = differences(second, first)
    for (const difference of found.slice(0, MOST_SAID)) console.error(difference)
    console.log(`${Object.keys(first).length} berkas dibandingkan dengan bangunan kedua, ${found.length} berbeda.`)
    return found.length > 0 ? 1 : 0
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})
