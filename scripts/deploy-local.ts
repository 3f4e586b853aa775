/** npm run deploy:local -- DIR: publishes the built site on this machine; --rollback takes it back, --list tells. */
import { resolve } from 'node:path'
import { Explained } from '../src/adapters/base/explained.ts'
import { root } from '../src/adapters/base/root.ts'
import { run } from '../src/adapters/cli/run.ts'
import { listReleases, publishRelease, rollBack, unknownReleases } from '../src/adapters/release/release.ts'

const when = new Intl.DateTimeFormat('id-ID', { dateStyle: 'long', timeStyle: 'short', timeZone: 'Asia/Jakarta' })

run('deploy:local', async ({ settings, flags, given }) => {
  if (given.length !== 1 || (flags.rollback && flags.list))
    throw new Explained('Sebutkan satu folder, misalnya: npm run deploy:local -- /srv/pengaduan [--rollback | --list]')
  const folder = resolve(root, given[0]!)
  // the web server runs as somebody else, and everything here is public
  process.umask(0o022)
  if (flags.list) {
    const releases = listReleases(folder)
    for (const { name, time, region, current } of releases)
      console.log(
        `${current ? '→' : ' '} ${name}  ${when.format(new Date(time))} WIB  ${region}${current ? '  (terpasang)' : ''}`,
      )
    const unknown = unknownReleases(folder)
    for (const { name, current } of unknown)
      console.log(
        `${current ? '→' : ' '} ${name}  catatannya rusak atau hilang: tidak bisa dipakai untuk mundur${current ? '  (terpasang)' : ''}`,
      )
    if (releases.length + unknown.length === 0) console.log(`Belum ada rilis di ${folder}.`)
  } else if (flags.rollback) {
    const { from, to } = rollBack(folder)
    console.log(`Kembali ke rilis ${to} (tadinya ${from}).`)
  } else {
    const done = publishRelease(folder, settings.out, new Date(), { forceRegion: flags['force-region'] })
    if (done.unchanged)
      console.log(`Isi ${settings.out} sama dengan rilis ${done.name} yang terpasang; tidak ada yang diganti.`)
    else
      console.log(
        `Terpasang: rilis ${done.name}, ${done.files} berkas${done.previous ? ` (tadinya ${done.previous})` : ''}.`,
      )
    if (done.removed.length > 0) console.log(`Rilis lama dihapus: ${done.removed.join(', ')}`)
  }
  return 0
})
