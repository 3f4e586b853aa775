/** npm run restore [-- FILE.zip]: brings a region's content back from a dated copy. */
import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { Explained } from '../src/adapters/base/explained.ts'
import { root } from '../src/adapters/base/root.ts'
import { agrees, withQuestions } from '../src/adapters/cli/ask.ts'
import { run } from '../src/adapters/cli/run.ts'
import { COPIES, copiesOf, readCopy } from '../src/adapters/region/copies.ts'
import { restoreCopy } from '../src/adapters/region/restore.ts'

run('restore', async ({ settings, flags, given }) => {
  const names = given.length > 0 ? [] : copiesOf(settings.region)
  if (given.length > 1) throw new Explained('Sebut satu salinan saja.')
  if (given.length === 0 && names.length === 0) throw new Explained(`Belum ada salinan di folder ${COPIES}.`)
  for (const [index, name] of names.entries()) console.log(`  ${index + 1}  ${name}`)
  if (flags.list) return 0
  return withQuestions(async (ask) => {
    const name = given[0] ?? names[Number(await ask('Nomor berapa? Kosongkan untuk berhenti:')) - 1]
    const file = name && [resolve(root, name), join(root, COPIES, name)].find((path) => existsSync(path))
    if (given[0] && !file) throw new Explained(`Tidak ada berkas ${given[0]}.`)
    // nobody is asked about what is no copy
    if (file) readCopy(file, settings.region)
    if (!file || !(await agrees(ask, `Isi wilayah ${settings.region} dijadikan seperti ${name}? (ya/tidak)`))) {
      console.log('Tidak ada yang diubah.')
      return 0
    }
    const count = restoreCopy(file, settings)
    console.log(
      `Dikembalikan: ${count} berkas. Buku edisi dan daftar tunggu tetap. Berikutnya: terbitkan dari Redaksi.`,
    )
    return 0
  })
})
