/** npm run import -- FILE…: shows what spreadsheets would change; writes only with --apply, whole or not at all. */
import { resolve } from 'node:path'
import { regionFolder, requireContent } from '../src/adapters/content.ts'
import { changeContent } from '../src/adapters/content-write.ts'
import { Explained } from '../src/adapters/explained.ts'
import { readImportFiles } from '../src/adapters/import-files.ts'
import { run } from '../src/adapters/run.ts'
import { readSettings } from '../src/adapters/settings.ts'
import { loadWaiting, protectWaiting, waitingChange, waitingPath } from '../src/adapters/waiting-list.ts'
import { writeFileAtomic } from '../src/adapters/write.ts'
import { isDay } from '../src/directory/dates.ts'
import type { ContentFile } from '../src/directory/read.ts'
import { whyNotApplied } from '../src/sheets/apply.ts'
import { planImport } from '../src/sheets/plan.ts'
import { reportHtml, reportOf, reportText } from '../src/sheets/report.ts'

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
    },
    { takesFiles: true },
  )
  const { effective, decree } = flags
  if (effective && !isDay(effective))
    throw new Explained(`--effective "${effective}" salah. Tulis TTTT-BB-HH, misalnya 2027-01-04`)
  const { raw, name } = await readImportFiles(given)
  const { region, today, site } = settings
  const look = (given?: ContentFile[]) => {
    const waiting = loadWaiting(region)
    const plan = planImport(raw, requireContent(settings, given).files, {
      ...{ region, today, waiting, fileName: name },
      ...(site && { site }),
      ...(effective && { effective }),
      ...(decree && { decree }),
    })
    const report = reportOf(plan)
    for (const note of raw.notes) console.log(`Catatan: ${note}`)
    console.log(reportText(report))
    if (flags.report) writeFileAtomic(resolve(flags.report), reportHtml(report))
    if (flags.report) console.log(`Laporan: ${resolve(flags.report)}`)
    const why = whyNotApplied(plan, { skipRefused: flags['skip-refused'] === true, forceLoss: flags['force-loss'] })
    return { plan, why, waiting }
  }
  if (!flags.apply) {
    const { why } = look()
    console.log(
      why ? `\nBelum bisa diterapkan: ${why}` : '\nIni baru percobaan. Untuk menerapkannya, ulangi dengan --apply',
    )
    return why ? 1 : 0
  }
  const { written, value } = changeContent(region, (files) => {
    const { plan, why, waiting } = look(files)
    if (why) throw new Explained(`Tidak ada yang diubah: ${why}`)
    return { changes: [...plan.files, ...waitingChange(region, waiting, plan.waiting)], value: plan }
  })
  protectWaiting(region)
  const changed = written.filter(({ path }) => value.files.some((file) => file.path === path)).length
  console.log(
    `\nDiterapkan: ${changed} berkas di ${regionFolder(region)}. Berikutnya: npm run build, lalu npm run reprint`,
  )
  if (value.waiting.length > 0)
    console.log(
      `${value.waiting.length} nomor menunggu dipastikan (${waitingPath(region)}): npm run freshness -- --calls panggilan.xlsx`,
    )
  return 0
})
