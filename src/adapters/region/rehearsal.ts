/**
 * The way of paper for practice: record, issue and reprint with a ledger to throw away. Nothing of the content changes,
 * and every line says so.
 */
import { existsSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import type { Content } from '../../directory/content/content.ts'
import { LEDGER_FILE } from '../../directory/content/schema.ts'
import { buildDirectory } from '../../directory/directory.ts'
import { unrecorded, withEntries, withIssued } from '../../directory/editions/ledger.ts'
import { reprints } from '../../directory/editions/reprint.ts'
import { reprintMessages, reprintTable } from '../../directory/editions/reprint-words.ts'
import type { Directory } from '../../directory/model.ts'
import { issue, type PrintedPaper } from '../../posters/sets/issue.ts'
import { Explained } from '../base/explained.ts'
import { root } from '../base/root.ts'
import { writeFileAtomic } from '../base/write.ts'
import type { RegionSettings } from '../cli/settings.ts'
import { loadRegion, readOnce, regionFolder, requireDirectory } from './content.ts'

const ledgerOf = (region: string): string => join(root, '.cache/latihan', `${region}-${LEDGER_FILE}`)

const marked = (text: string): string => text.replace(/^(?=.)/gm, 'LATIHAN: ')
const say = (text: string): void => console.log(marked(text))

/** Begins the practice: a copy of the real ledger with the current editions in it. @returns exit code */
export function rehearseRecord(settings: RegionSettings): number {
  const { region } = settings
  const entries = unrecorded(requireDirectory(settings))
  const real = readFileSync(join(root, regionFolder(region), LEDGER_FILE), 'utf8')
  writeFileAtomic(ledgerOf(region), withEntries(real, entries))
  say(
    [
      `${entries.length} edisi dicatat di buku latihan (${relative(root, ledgerOf(region))}), mulai dari awal.`,
      `Buku edisi yang sebenarnya (${regionFolder(region)}/${LEDGER_FILE}) tidak berubah. Poster latihan jangan dipasang.`,
      'Berikutnya: npm run issue -- --rehearsal --office … --copies … --place …, lalu npm run reprint -- --rehearsal',
    ].join('\n'),
  )
  return 0
}

/** Notes printed paper in the ledger to throw away. @returns exit code */
export function rehearseIssue(settings: RegionSettings, printed: PrintedPaper): number {
  const { directory, text } = rehearsed(settings)
  const { entries, refusals } = issue(directory, printed, { rehearsal: true })
  if (refusals.length > 0) throw new Explained(marked(refusals.join('\n')))
  writeFileAtomic(ledgerOf(settings.region), withIssued(text, entries))
  for (const { copies, code, office, place, on } of entries)
    say(`${copies} lembar edisi ${code} dari "${office}" dicatat di buku latihan: ${place}, ${on}.`)
  return 0
}

/** The list of paper to be replaced by the ledger to throw away; makes no paper. @returns exit code */
export function rehearseReprint(settings: RegionSettings): number {
  const { directory, content } = rehearsed(settings)
  const papers = reprints({ directory, content, ledger: content.editions.value })
  say([reprintTable(papers), ...reprintMessages(papers, directory).map(({ text }) => text)].join('\n\n'))
  say('Hanya daftar: untuk latihan tidak dibuat PDF atau stiker.')
  return 0
}

/** The region as it would be with the ledger to throw away. */
function rehearsed(settings: RegionSettings): { directory: Directory; content: Content; text: string } {
  const { region, today, site } = settings
  const path = ledgerOf(region)
  if (!existsSync(path)) throw new Explained(marked('Buku latihan belum ada: npm run record -- --rehearsal dulu.'))
  const text = readFileSync(path, 'utf8')
  const files = loadRegion(settings).files.map((file) => (file.path === LEDGER_FILE ? { ...file, text } : file))
  const { directory, content } = buildDirectory(files, today, { region, read: readOnce, ...(site && { site }) })
  if (directory && content) return { directory, content, text }
  throw new Explained(
    marked('Isi atau buku latihan belum benar: npm run check, lalu mulai lagi dengan npm run record -- --rehearsal.'),
  )
}
