/** npm run package [-- --start]: whether a package for Windows is whole; the first start in a newly unpacked folder. */
import { Explained } from '../../src/adapters/base/explained.ts'
import { root } from '../../src/adapters/base/root.ts'
import { withQuestions } from '../../src/adapters/cli/ask.ts'
import { run } from '../../src/adapters/cli/run.ts'
import { startPackage } from '../../src/adapters/package/first-start.ts'
import { faultsText, packageFaults, packageTitle, readPackageList } from '../../src/adapters/package/package-list.ts'

run('package', async ({ flags }) => {
  const list = readPackageList(root)
  if (!list)
    throw new Explained(
      'Folder ini bukan paket Windows yang utuh: paket.json tidak ada atau rusak. Ekstrak ZIP-nya sekali lagi.',
    )
  const faults = faultsText(packageFaults(root, list, !flags.start))
  if (faults) throw new Explained(faults)
  if (flags.start) await withQuestions((ask) => startPackage({ folder: root, list }, ask, console.log))
  else
    console.log(`Paket utuh: ${Object.keys(list.files).length} berkas, wilayah ${list.region}, ${packageTitle(list)}.`)
  return 0
})
