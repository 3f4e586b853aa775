/** npm run bulletin: what has changed on a day, as a message for chats and a picture. */
import { join, relative } from 'node:path'
import { Explained } from '../src/adapters/base/explained.ts'
import { root } from '../src/adapters/base/root.ts'
import { writeFileAtomic } from '../src/adapters/base/write.ts'
import { run } from '../src/adapters/cli/run.ts'
import { paperFolder } from '../src/adapters/cli/settings.ts'
import { renderPosters } from '../src/adapters/pool/posters.ts'
import { requireDirectory } from '../src/adapters/region/content.ts'
import { type Day, dateText, isDay } from '../src/directory/dates.ts'
import { batchOf } from '../src/directory/views/changes.ts'
import { paperTexts as t } from '../src/i18n/paper.ts'
import { bulletinCard, bulletinText } from '../src/posters/cards/bulletin-card.ts'

run('bulletin', async ({ settings, flags }) => {
  const [on, since] = [dayOf('on', flags.on), dayOf('since', flags.since)]
  if (on && since) throw new Explained('Pilih salah satu: --on TANGGAL atau --since TANGGAL.')
  const directory = requireDirectory(settings)
  const batch = batchOf(directory.changes, { on, since })
  if (!batch) {
    if (on) throw new Explained(t.bulletin.noneOn(dateText(t, on)))
    throw new Explained(since ? t.bulletin.noneSince(dateText(t, since)) : t.bulletin.nothing)
  }
  const { files } = await renderPosters([{ card: bulletinCard(batch, directory, t), kind: 'png' }])
  const folder = paperFolder(settings)
  const text = bulletinText(batch, directory, t)
  const name = `perubahan-${batch.to}`
  writeFileAtomic(join(folder, `${name}.txt`), text)
  writeFileAtomic(join(folder, `${name}.png`), files[0] as Uint8Array)
  console.log(text)
  console.log(`${name}.txt dan ${name}.png di ${relative(root, folder) || folder}`)
  return 0
})

function dayOf(flag: string, given: string | undefined): Day | undefined {
  if (given === undefined || isDay(given)) return given
  throw new Explained(`--${flag} "${given}" salah. Tulis TTTT-BB-HH, misalnya 2027-01-04`)
}
