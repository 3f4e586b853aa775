/** npm run reprint: which printed paper has to be replaced, why, where it is, and what takes its place; with --rehearsal by the ledger to throw away. */
import { resolve } from 'node:path'
import { Explained } from '../src/adapters/base/explained.ts'
import { root } from '../src/adapters/base/root.ts'
import { writeFileAtomic } from '../src/adapters/base/write.ts'
import { run } from '../src/adapters/cli/run.ts'
import { printableSet } from '../src/adapters/pool/paper-refusal.ts'
import { renderPosters } from '../src/adapters/pool/posters.ts'
import { requireContent } from '../src/adapters/region/content.ts'
import { rehearseReprint } from '../src/adapters/region/rehearsal.ts'
import { unrecorded, whyNotRecorded } from '../src/directory/editions/ledger.ts'
import { reprints } from '../src/directory/editions/reprint.ts'
import { reprintMessages, reprintTable } from '../src/directory/editions/reprint-words.ts'
import { replacementSets } from '../src/posters/sets/replacement.ts'

run('reprint', async ({ settings, flags }) => {
  if (flags.pdf && flags.stickers && resolve(root, flags.pdf) === resolve(root, flags.stickers))
    throw new Explained(
      '--pdf dan --stickers menyebut berkas yang sama. Beri stikernya nama lain: --stickers stiker.pdf',
    )
  if (flags.rehearsal) return rehearseReprint(settings)
  const { directory, content } = requireContent(settings)
  const ledger = content.editions.value
  const papers = reprints({ directory, content, ledger })
  const messages = reprintMessages(papers, directory)
  const say = flags.json ? console.error : console.log
  if (flags.json) console.log(JSON.stringify({ today: directory.today, papers, messages }, null, 2))
  else if (ledger.editions.length === 0)
    say('Buku edisi masih kosong: belum ada poster tercatat, tidak ada yang perlu diganti.')
  else say([reprintTable(papers), ...messages.map(({ text }) => text)].join('\n\n'))
  const unready = whyNotRecorded(directory)
  if (unready && (ledger.editions.length === 0 || flags.pdf || flags.stickers)) say(`\n${unready}`)
  if ((flags.pdf || flags.stickers) && !unready && unrecorded(directory).length > 0)
    say('\nCatat dulu edisi penggantinya sebelum dicetak: npm run record')
  const wanted = replacementSets(flags, papers, directory, ledger).map((set) => ({ ...set, ...printableSet(set.card) }))
  const made = wanted.filter(({ card }) => card.cards.length > 0)
  const { files } = await renderPosters(made.map(({ card }) => ({ card, kind: 'pdf' })))
  for (const [index, { file }] of made.entries()) writeFileAtomic(resolve(root, file), files[index]!)
  for (const { file, card } of wanted)
    say(`\n${file}: ${card.cards.length > 0 ? `${card.cards.length} kertas.` : 'tidak ada isinya, jadi tidak dibuat.'}`)
  const refused = wanted.flatMap(({ refused }) => refused)
  for (const why of refused) console.error(`Tidak bisa dibuat: ${why}`)
  return refused.length > 0 ? 1 : 0
})
