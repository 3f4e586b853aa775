/** npm run posters: only the papers that are asked for, in any format, into a folder or one archive. */
import { join, relative } from 'node:path'
import { Explained } from '../src/adapters/base/explained.ts'
import { root } from '../src/adapters/base/root.ts'
import { writeFileAtomic } from '../src/adapters/base/write.ts'
import { run } from '../src/adapters/cli/run.ts'
import { paperFolder } from '../src/adapters/cli/settings.ts'
import { refusedPapers } from '../src/adapters/pool/papers.ts'
import { renderPosters } from '../src/adapters/pool/posters.ts'
import { zip } from '../src/adapters/pool/zip.ts'
import { requireContent } from '../src/adapters/region/content.ts'
import { refuseRetired, retiredOnPaper } from '../src/adapters/site/retired-guard.ts'
import { formatProblems } from '../src/directory/content/problems.ts'
import { texts } from '../src/i18n/texts.ts'
import type { Format } from '../src/posters/cards/card.ts'
import type { OfficePaper } from '../src/posters/cards/cards.ts'
import { FORMAT_IDS, FORMATS, formatName } from '../src/posters/formats.ts'
import { isUnmade, paperProblems } from '../src/posters/paper-problems.ts'
import { selectFiles } from '../src/posters/sets/selection.ts'
import { readWish, whyNothing } from '../src/posters/sets/wish.ts'

/** What print shops ask for is 3 mm; more than this would be a mistake. */
const MOST_BLEED = 10

run('posters', async ({ settings, flags }) => {
  if (flags.list) {
    for (const format of FORMAT_IDS) console.log(describe(format))
    return 0
  }
  const { directory, retired, content, folder: region } = requireContent(settings)
  const bleed = bleedOf(flags.bleed)
  const { wish, refusals: unknown } = readWish(directory, flags)
  if (unknown.length > 0) throw new Explained(unknown.join('\n'))
  const wanted = selectFiles(directory, wish).filter(({ kind }) => !bleed || kind === 'pdf')
  if (wanted.length === 0) throw new Explained(whyNothing(directory, wish, bleed !== undefined))
  if (bleed && !flags.draft) refuseDrafts(wanted)
  const refusals = await refusedPapers(wanted)
  const isRefused = ({ office, card }: OfficePaper) =>
    refusals.some((refusal) => refusal.office === office.id && refusal.format === card.format)
  const files = wanted.filter((file) => !isRefused(file))
  refuseRetired(retiredOnPaper(files, retired), region)
  const { files: bytes, rendered, fromCache } = await renderPosters(files.map((file) => ({ ...file, bleed })))
  const folder = paperFolder(settings)
  const made = files.map(({ office, name }, index) => ({ path: `${office.id}/${name}`, bytes: bytes[index]! }))
  const target = flags.zip ? join(folder, 'poster.zip') : folder
  if (flags.zip) writeFileAtomic(target, zip(made, directory.today))
  else for (const file of made) writeFileAtomic(join(folder, file.path), file.bytes)
  console.log(
    `${files.length} berkas di ${relative(root, target) || target}: ${rendered} dibuat, ${fromCache} dari cache.`,
  )
  if (refusals.length === 0) return 0
  console.error(`\n${wanted.length - files.length} berkas tidak bisa dibuat:`)
  const unmade = paperProblems({ refusals, emblem: [] }, directory, content).filter(isUnmade)
  for (const text of formatProblems(unmade, region)) console.error(text)
  return 1
})

/** A print shop prints what it is given, so that what isn't final is refused unless it is asked for by name. */
function refuseDrafts(files: readonly OfficePaper[]): void {
  const marked = files.filter(({ card }) => 'mark' in card && card.mark)
  if (marked.length === 0) return
  const offices = [...new Set(marked.map(({ office }) => office.id))]
  throw new Explained(
    `${marked.length} dari ${files.length} berkas masih DRAF atau CONTOH, belum untuk percetakan: ${offices.slice(0, 8).join(', ')}${offices.length > 8 ? ' …' : ''}. ` +
      'Pastikan dulu kontaknya, atau tambahkan --draft bila memang hanya untuk contoh cetak.',
  )
}

function describe(format: Format): string {
  const { name, use } = formatName(format, texts('id'))
  const { size, pages } = FORMATS[format]
  return `${format.padEnd(14)} ${name}, ${size.width} × ${size.height} ${size.unit}${pages > 1 ? `, ${pages} lembar` : ''}: ${use}`
}

function bleedOf(given: string | undefined): number | undefined {
  if (given === undefined) return undefined
  const millimetres = Number(given.replace(',', '.'))
  if (!(millimetres > 0 && millimetres <= MOST_BLEED))
    throw new Explained(
      `--bleed "${given}" salah. Tulis milimeter di luar tepi, paling banyak ${MOST_BLEED}: --bleed 3`,
    )
  return millimetres
}
