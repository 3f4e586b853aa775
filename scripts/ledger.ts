/** npm run ledger [-- --base REF]: that nothing has gone from the ledger since an earlier state; it only ever grows. */

import { Explained } from '../src/adapters/base/explained.ts'
import { earlierState, textIn } from '../src/adapters/base/git.ts'
import { root } from '../src/adapters/base/root.ts'
import { run } from '../src/adapters/cli/run.ts'
import { regionFolder } from '../src/adapters/region/content.ts'
import { textOnDisk } from '../src/adapters/region/content-files.ts'
import { isLedger, lostEntries } from '../src/directory/editions/ledger.ts'

run('ledger', async ({ settings, flags }) => {
  const base = earlierState(flags.base || undefined)
  const path = `${regionFolder(settings.region)}/editions.yaml`
  const before = base && textIn(base, path)
  if (before === undefined) {
    console.log(`Tidak ada ${path} yang lebih dulu untuk dibandingkan.`)
    return 0
  }
  const now = textOnDisk(root, path)
  if (now === null)
    throw new Explained(`SALAH ${path}\n  buku edisi ini hilang sejak ${base}\n  → kembalikan seperti semula`)
  if (!isLedger(before))
    throw new Explained(
      `SALAH ${path}\n  buku edisi dalam keadaan ${base} tidak terbaca, jadi tidak diketahui apa yang hilang\n  → bandingkan dengan keadaan yang masih utuh: npm run ledger -- --base COMMIT`,
    )
  if (!isLedger(now)) throw new Explained(`SALAH ${path}\n  buku edisi ini tidak terbaca\n  → lihat: npm run check`)
  const lost = lostEntries(before, now)
  for (const entry of lost) console.error(`SALAH ${path}\n  ${entry} sejak ${base}\n  → kembalikan seperti semula`)
  if (lost.length === 0) console.log(`${path}: semua catatan sejak ${base} masih utuh.`)
  return lost.length > 0 ? 1 : 0
})
