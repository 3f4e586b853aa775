/**
 * npm run import -- FILE…: shows what spreadsheets would change; writes only with --apply, whole or not at all.
 * With --undo it takes the last applied import back, with --ask not before it is told to.
 */
import { resolve } from 'node:path'
import { Explained } from '../src/adapters/base/explained.ts'
import { agrees, withQuestions } from '../src/adapters/cli/ask.ts'
import { run } from '../src/adapters/cli/run.ts'
import { regionFolder } from '../src/adapters/region/content.ts'
import { changeContent } from '../src/adapters/region/content-write.ts'
import { remember } from '../src/adapters/region/import-history.ts'
import { importLook } from '../src/adapters/region/import-look.ts'
import { undoImport } from '../src/adapters/region/undo-import.ts'
import { protectWaiting, waitingChange, waitingPath } from '../src/adapters/region/waiting-list.ts'
import { isDay } from '../src/directory/dates.ts'
import { whyNotApplied } from '../src/import/apply.ts'
import type { ImportPlan } from '../src/import/plan.ts'
import { appliedImport } from '../src/import/undo.ts'

run('import', async ({ settings, flags, given }) => {
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
  const { region, today } = settings
  const look = await importLook(given, settings, { effective, decree, page, hidden: flags.hidden === true })
  const whyNot = (plan: ImportPlan) =>
    whyNotApplied(plan, { skipRefused: flags['skip-refused'] === true, forceLoss: flags['force-loss'] })
  if (!flags.apply) {
    const why = whyNot(look().plan)
    console.log(
      why ? `\nBelum bisa diterapkan: ${why}` : '\nIni baru percobaan. Untuk menerapkannya, ulangi dengan --apply',
    )
    return why ? 1 : 0
  }
  let remembered = ''
  const { written, value } = changeContent(
    region,
    (files) => {
      const { plan, report, waiting } = look(files)
      const why = whyNot(plan)
      if (why) throw new Explained(`Tidak ada yang diubah: ${why}`)
      return { changes: [...plan.files, ...waitingChange(region, waiting, plan.waiting)], value: { plan, report } }
    },
    (written, { report }) => {
      protectWaiting(region)
      remembered = remember(region, appliedImport(report, today, written))
    },
  )
  const { plan } = value
  const changed = written.filter(({ path }) => plan.files.some((file) => file.path === path)).length
  console.log(`\nDiterapkan: ${changed} berkas di ${regionFolder(region)}.`)
  console.log(`${remembered} Berikutnya: npm run build, lalu npm run reprint`)
  if (plan.waiting.length > 0)
    console.log(
      `${plan.waiting.length} nomor menunggu dipastikan (${waitingPath(region)}): npm run freshness -- --calls panggilan.xlsx`,
    )
  return 0
})
