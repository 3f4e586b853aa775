/** npm run drill: a day on which 305 officials move, rehearsed on an invented regency of 400 offices. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Explained } from '../../src/adapters/base/explained.ts'
import { run } from '../../src/adapters/cli/run.ts'
import { readRegionFiles } from '../../src/adapters/region/content.ts'
import { readImportFiles } from '../../src/adapters/region/import-files.ts'
import { waitingPath } from '../../src/adapters/region/waiting-list.ts'
import { writeXlsx } from '../../src/adapters/spreadsheet/write.ts'
import { readWaiting } from '../../src/directory/channels/waiting-list.ts'
import { addDays } from '../../src/directory/dates.ts'
import { planImport } from '../../src/import/plan.ts'
import { Project } from '../../tests/support/project.ts'
import { round } from './bench/figures.ts'
import { reconcile, summaryOf } from './drill/reconcile.ts'
import { DRILL_OFFICES, drillRegion } from './drill/region.ts'
import { CHANGED, drillWorkbook } from './drill/workbook.ts'

const REGION = 'latihan'
const ON = '2027-01-04'
const DECREE = 'SK Latihan 1/2027'

run('drill', async () => {
  const project = new Project()
  /** Runs a command of the copied project and takes its time. @throws where it fails otherwise than it may */
  async function step(name: string, script: string, args: string[], today = ON): Promise<string> {
    const started = performance.now()
    const { code, said } = await project.run([`scripts/${script}.ts`, ...args, '--region', REGION, '--today', today])
    const seconds = round((performance.now() - started) / 1000)
    console.log(`${String(seconds).padStart(6)} s  ${name}`)
    if (code !== 0 && name !== 'impor, percobaan') throw new Explained(`${name} gagal:\n${said}`)
    return said
  }
  try {
    const before = drillRegion(ON)
    const folder = join(project.folder, 'src/content', REGION)
    project.addRegion(REGION, before)
    const drill = drillWorkbook(before, ON)
    const workbook = join(project.folder, 'mutasi.xlsx')
    writeFileSync(workbook, writeXlsx(drill.tables))
    console.log(
      `${DRILL_OFFICES} kantor, ${CHANGED} pejabat berganti, ${drill.fates.size} baris di ${drill.tables.length} lembar\n`,
    )
    const eve = addDays(ON, -1)
    await step('sehari sebelumnya: bangun', 'build', [], eve)
    await step('sehari sebelumnya: catat edisi', 'record', [], eve)
    const args = [workbook, '--effective', ON, '--decree', DECREE]
    await step('impor, percobaan', 'import', [...args, '--report', join(project.folder, 'laporan.html')])
    const { raw, name } = await readImportFiles([workbook])
    const plan = planImport(raw, readRegionFiles(folder), {
      region: REGION,
      today: ON,
      effective: ON,
      decree: DECREE,
      fileName: name,
    })
    await step('impor, terapkan', 'import', [...args, '--apply', '--skip-refused'])
    await step('bangun', 'build', [])
    await step('catat edisi', 'record', [])
    const reprint = await step('daftar cetak ulang', 'reprint', [])
    const result = reconcile(drill, plan, before, readRegionFiles(folder), ON)
    const kept = join(project.folder, waitingPath(REGION))
    const waiting = existsSync(kept) ? (readWaiting(readFileSync(kept, 'utf8')) ?? []) : []
    if (waiting.length !== plan.waiting.length)
      result.wrong.push(`daftar tunggu: seharusnya ${plan.waiting.length}, tersimpan ${waiting.length}`)
    console.log(`\n${summaryOf(result, drill, plan).join('\n')}\n`)
    for (const one of result.wrong) console.log(`! ${one}`)
    console.log(reprint.split('\n').slice(0, 12).join('\n'))
    if (result.wrong.length > 0) throw new Explained(`${result.wrong.length} hal tidak cocok`)
    console.log('\nSemua baris, pejabat dan nomor cocok.')
    return 0
  } finally {
    project.remove()
  }
})
