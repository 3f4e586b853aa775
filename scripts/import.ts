/**
 * npm run import -- FILE…: shows what spreadsheets would change; writes only with --apply, whole or not at all.
 * With --undo it takes the last applied import back, with --ask not before it is told to.
 */
import { join, resolve } from 'node:path'
import { agrees, withQuestions } from '../src/adapters/ask.ts'
import { regionFolder } from '../src/adapters/content.ts'
import { writeContent } from '../src/adapters/content-write.ts'
import { Explained } from '../src/adapters/explained.ts'
import { remember } from '../src/adapters/import-history.ts'
import { lookAtImport } from '../src/adapters/import-look.ts'
import { root } from '../src/adapters/root.ts'
import { run } from '../src/adapters/run.ts'
import { readSettings } from '../src/adapters/settings.ts'
import { undoImport } from '../src/adapters/undo-import.ts'
import { isDay } from '../src/directory/dates.ts'
import { whyNotApplied } from '../src/sheets/apply.ts'
import { appliedImport } from '../src/sheets/undo.ts'

run(async () => {
  const { settings, flags, given } = readSettings(
    process.argv.slice(2),
    {
      apply: { type: 'boolean' },
      effective: { type: 'string' },
      decree: { type: 'string' },
      report: { type: 'string' },
      'skip-refused': { type: 'boolean' },
      'force-loss': { type: 'string' },
      undo: { type: 'boolean' },
      ask: { type: 'boolean' },
    },
    { takesFiles: true },
  )
  const { effective, decree } = flags
  if (flags.undo) {
    if (flags.apply || given.length > 0)
      throw new Explained('--undo berdiri sendiri, tanpa berkas dan tanpa --apply: npm run import -- --undo')
    const agree = flags.ask
      ? () => withQuestions((ask) => agrees(ask, '\nUrungkan? (ya/tidak)'))
      : () => Promise.resolve(true)
    const count = await undoImport(settings, agree)
    console.log(
      count === undefined
        ? 'Tidak ada yang diubah.'
        : `\nDiurungkan: ${count} berkas di ${regionFolder(settings.region)}. Edisi yang sudah dicatat tetap tercatat. Berikutnya: npm run build, lalu npm run reprint`,
    )
    return 0
  }
  if (effective && !isDay(effective))
    throw new Explained(`--effective "${effective}" salah. Tulis TTTT-BB-HH, misalnya 2027-01-04`)
  const page = flags.report && resolve(flags.report)
  const { plan, report, files } = await lookAtImport(given, settings, { effective, decree, page })
  if (page) console.log(`Laporan: ${page}`)
  const why = whyNotApplied(plan, { skipRefused: flags['skip-refused'] === true, forceLoss: flags['force-loss'] })
  if (!flags.apply) {
    console.log(
      why ? `\nBelum bisa diterapkan: ${why}` : '\nIni baru percobaan. Untuk menerapkannya, ulangi dengan --apply',
    )
    return why ? 1 : 0
  }
  if (why) throw new Explained(`Tidak ada yang diubah: ${why}`)
  const { region, today } = settings
  writeContent(join(root, regionFolder(region)), plan.files)
  const before = new Map(files.map(({ path, text }) => [path, text]))
  const written = plan.files.map(({ path, text }) => ({ path, before: before.get(path) ?? null, after: text }))
  console.log(`\nDiterapkan: ${plan.files.length} berkas di ${regionFolder(region)}.`)
  console.log(
    `${remember(region, appliedImport(report, today, written))} Berikutnya: npm run build, lalu npm run reprint`,
  )
  return 0
})
