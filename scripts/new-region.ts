/** npm run new-region -- --code 35.22: makes the content of a regency or city out of official names and the starting list. */
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { Explained } from '../src/adapters/base/explained.ts'
import { root } from '../src/adapters/base/root.ts'
import { writeNewFolder } from '../src/adapters/base/write.ts'
import { withQuestions } from '../src/adapters/cli/ask.ts'
import { run } from '../src/adapters/cli/run.ts'
import { findRegencies, readAllAreas, readRegencies, readStartingList } from '../src/adapters/region/areas.ts'
import { regionFolder } from '../src/adapters/region/content.ts'
import { whileChanging } from '../src/adapters/region/content-write.ts'
import { regencyLine, regionWish } from '../src/adapters/region/new-region.ts'
import { newRegion } from '../src/directory/new-region/new-region.ts'

run('new-region', async ({ flags, given }) => {
  const regencies = await readRegencies()
  if (flags.list) {
    const { found, near } = findRegencies(given.join(' '), regencies)
    for (const regency of found) console.log(regencyLine(regency))
    if (found.length === 0) console.log(['Tidak ada yang bernama begitu.', ...near.map(regencyLine)].join('\n'))
    return found.length > 0 ? 0 : 1
  }
  const taken = readdirSync(join(root, 'src/content'))
  const wish = { ...flags, code: flags.code ?? (given.join(' ') || undefined) }
  const isAsked = process.stdin.isTTY && !flags.yes
  const { regency, answers } = isAsked
    ? await withQuestions((ask) => regionWish(wish, regencies, taken, ask))
    : await regionWish(wish, regencies, taken)
  const [areas] = await readAllAreas([regency])
  const files = newRegion(areas!, answers, readStartingList())
  const folder = join(root, regionFolder(answers.id))
  whileChanging(answers.id, () => {
    if (existsSync(folder)) throw new Explained(`${regionFolder(answers.id)} baru saja dibuat perintah lain.`)
    writeNewFolder(folder, files)
  })
  const offices = files.filter(({ path }) => path.startsWith('offices/')).length
  console.log(`${regency.name}: ${offices} kantor (${areas!.districts.length} di antaranya kecamatan) dan ${areas!.villages.length} desa/kelurahan di ${regionFolder(answers.id)}.
Nama kantor dari daftar awal belum dicocokkan; kontak dan pejabat belum ada satu pun. Berikutnya:
  npm run check -- --region ${answers.id}      (apa yang masih kurang, berurutan)
  npm run build -- --region ${answers.id}      (situs dan poster, di dist/)
  npm pkg set config.region=${answers.id}      (menjadikannya wilayah bawaan; sesudah itu tanpa --region)
Selengkapnya: docs/adopt.md`)
  return 0
})
