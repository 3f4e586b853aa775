/** npm run export -- FILE.xlsx|.csv|.vcf|.json: what the team edits, and what others reuse. */
import { resolve } from 'node:path'
import { Explained } from '../src/adapters/base/explained.ts'
import { run } from '../src/adapters/cli/run.ts'
import { readSettings } from '../src/adapters/cli/settings.ts'
import { requireContent, requireDirectory } from '../src/adapters/region/content.ts'
import { writeForTeam } from '../src/adapters/region/team-files.ts'
import { writeCsv, writeXlsx } from '../src/adapters/spreadsheet/write.ts'
import { directoryJson } from '../src/exports/json.ts'
import { officeVcard } from '../src/exports/vcard.ts'
import { id } from '../src/i18n/id.ts'
import { directoryTables } from '../src/import/workbook/export.ts'

run(async () => {
  const { settings, given } = readSettings(process.argv.slice(2), {}, { takesFiles: true })
  const [file, ...more] = given
  const kind = /\.(xlsx|csv|vcf|json)$/i.exec(file ?? '')?.[1]?.toLowerCase()
  if (!file || !kind || more.length > 0)
    throw new Explained('Sebut satu berkas .xlsx, .csv, .vcf atau .json, misalnya: npm run export -- direktori.xlsx')
  const write = (filesAt: Parameters<typeof writeForTeam>[1]) => {
    const { base, note } = writeForTeam(resolve(file), filesAt, settings.today)
    if (note) console.log(note)
    for (const { path } of filesAt(base)) console.log(`Ditulis: ${path}`)
    return 0
  }
  const bytesOf = (text: string) => Buffer.from(text)
  if (kind === 'vcf' || kind === 'json') {
    const directory = requireDirectory(settings)
    const cards = directory.offices.filter(({ ended }) => !ended).map((office) => officeVcard(office, directory, id))
    const text = kind === 'vcf' ? cards.join('') : `${JSON.stringify(directoryJson(directory), null, 1)}\n`
    return write((path) => [{ path, bytes: bytesOf(text) }])
  }
  const tables = directoryTables(requireContent(settings).content, settings.today)
  if (kind === 'xlsx') return write((path) => [{ path, bytes: writeXlsx(tables) }])
  // one table a file: a CSV file has no sheets
  const sheets = tables.filter(({ notes }) => !notes)
  return write((path) =>
    sheets.map((table) => ({
      path: path.replace(/\.csv$/i, `-${table.name.toLowerCase().replaceAll(' ', '-')}.csv`),
      bytes: bytesOf(writeCsv(table)),
    })),
  )
})
