/** npm run ledger [-- --base REF]: that nothing has gone from the ledger since an earlier state; it only ever grows. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { regionFolder } from '../src/adapters/content.ts'
import { Explained } from '../src/adapters/explained.ts'
import { hasCommit, isEarlier, textIn } from '../src/adapters/git.ts'
import { root } from '../src/adapters/root.ts'
import { run } from '../src/adapters/run.ts'
import { readSettings } from '../src/adapters/settings.ts'
import { lostEntries } from '../src/directory/ledger.ts'

run(async () => {
  const { settings, flags } = readSettings(process.argv.slice(2), { base: { type: 'string' } })
  if (flags.base && !hasCommit(flags.base)) throw new Explained(`Keadaan "${flags.base}" tidak ada di git.`)
  const base = flags.base ?? ['origin/main', 'HEAD~1'].find((ref) => isEarlier(ref))
  const path = `${regionFolder(settings.region)}/editions.yaml`
  const before = base && textIn(base, path)
  if (before === undefined) {
    console.log(`Tidak ada ${path} yang lebih dulu untuk dibandingkan.`)
    return 0
  }
  const lost = lostEntries(before, readFileSync(join(root, path), 'utf8'))
  for (const entry of lost) console.error(`SALAH ${path}\n  ${entry} sejak ${base}\n  → kembalikan seperti semula`)
  if (lost.length === 0) console.log(`${path}: semua catatan sejak ${base} masih utuh.`)
  return lost.length > 0 ? 1 : 0
})
