/** npm run import -- FILE…: shows what spreadsheets would change; writes only with --apply, whole or not at all. */
import { resolve } from 'node:path'
import { regionFolder, requireContent } from '../src/adapters/content.ts'
import { changeContent } from '../src/adapters/content-write.ts'
import { Explained } from '../src/adapters/explained.ts'
import { readImportFiles } from '../src/adapters/import-files.ts'
import { run } from '../src/adapters/run.ts'
import { readSettings } from '../src/adapters/settings.ts'
import { writeFileAtomic } from '../src/adapters/write.ts'
import { isDay } from '../src/directory/dates.ts'
import type { ContentFile } from '../src/directory/read.ts'
import { visible } from '../src/directory/visible.ts'
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
    const plan = planImport(raw, requireContent(settings, given).files, {
      ...{ region, today, fileName: name },
      ...(site && { site }),
      ...(effective && { effective }),
      ...(decree && { decree }),
    })
    const report = reportOf(plan)
    for (const note of raw.notes) console.log(visible(`Catatan: ${note}`))
    console.log(visible(reportText(report)))
    if (flags.report) writeFileAtomic(resolve(flags.report), visible(reportHtml(report)))
    if (flags.report) console.log(`Laporan: ${resolve(flags.report)}`)
    const why = whyNotApplied(plan, { skipRefused: flags['skip-refused'] === true, forceLoss: flags['force-loss'] })
    return { plan, why }
  }
  if (!flags.apply) {
    const { why } = look()
    console.log(
      why ? `\nBelum bisa diterapkan: ${why}` : '\nIni baru percobaan. Untuk menerapkannya, ulangi dengan --apply',
    )
    return why ? 1 : 0
  }
  const { written } = changeContent(region, (files) => {
    const { plan, why } = look(files)
    if (why) throw new Explained(`Tidak ada yang diubah: ${why}`)
    return { changes: plan.files, value: plan }
  })
  console.log(
    `\nDiterapkan: ${written.length} berkas di ${regionFolder(region)}. Berikutnya: npm run build, lalu npm run reprint`,
  )
  return 0
})
