/** npm run export -- FILE.xlsx|.csv|.vcf|.json: what the team edits, and what others reuse. */
import { resolve } from 'node:path'
import { requireContent, requireDirectory } from '../src/adapters/content.ts'
import { Explained } from '../src/adapters/explained.ts'
import { run } from '../src/adapters/run.ts'
import { readSettings } from '../src/adapters/settings.ts'
import { writeCsv, writeXlsx } from '../src/adapters/spreadsheet/write.ts'
import { writeFileAtomic } from '../src/adapters/write.ts'
import { directoryJson } from '../src/exports/json.ts'
import { officeVcard } from '../src/exports/vcard.ts'
import { id } from '../src/i18n/id.ts'
import { directoryTables } from '../src/sheets/export.ts'

run(async () => {
  const { settings, given } = readSettings(process.argv.slice(2), {}, { takesFiles: true })
  const [file, ...more] = given
  const kind = /\.(xlsx|csv|vcf|json)$/i.exec(file ?? '')?.[1]?.toLowerCase()
  if (!file || !kind || more.length > 0)
    throw new Explained('Sebut satu berkas .xlsx, .csv, .vcf atau .json, misalnya: npm run export -- direktori.xlsx')
  const path = resolve(file)
  if (kind === 'vcf' || kind === 'json') {
    const directory = requireDirectory(settings)
    const cards = directory.offices.filter(({ ended }) => !ended).map((office) => officeVcard(office, directory, id))
    writeFileAtomic(path, kind === 'vcf' ? cards.join('') : `${JSON.stringify(directoryJson(directory), null, 1)}\n`)
    console.log(`Ditulis: ${path}`)
    return 0
  }
  const tables = directoryTables(requireContent(settings).content, settings.today)
  if (kind === 'xlsx') {
    writeFileAtomic(path, writeXlsx(tables))
    console.log(`Ditulis: ${path}`)
    return 0
  }
  // one table a file: a CSV file has no sheets
  for (const table of tables.filter(({ notes }) => !notes)) {
    const one = path.replace(/\.csv$/i, `-${table.name.toLowerCase().replaceAll(' ', '-')}.csv`)
    writeFileAtomic(one, writeCsv(table))
    console.log(`Ditulis: ${one}`)
  }
  return 0
})
