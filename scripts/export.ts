/** npm run export -- FILE.xlsx|.csv|.vcf|.json: what the team edits, and what others reuse. */
import { extname, resolve } from 'node:path'
import { Explained } from '../src/adapters/base/explained.ts'
import { run } from '../src/adapters/cli/run.ts'
import { requireContent, requireDirectory } from '../src/adapters/region/content.ts'
import { writeForTeam } from '../src/adapters/region/team-files.ts'
import { writeCsv, writeXlsx } from '../src/adapters/spreadsheet/write.ts'
import { allMeant } from '../src/directory/meant.ts'
import { directoryJson } from '../src/exports/json.ts'
import { officeVcard } from '../src/exports/vcard.ts'
import { id } from '../src/i18n/id.ts'
import { directoryTables } from '../src/import/workbook/directory-tables.ts'

const KINDS = ['xlsx', 'csv', 'vcf', 'json'] as const

const USUAL = 'Sebut satu berkas .xlsx, .csv, .vcf atau .json, misalnya: npm run export -- direktori.xlsx'

run('export', async ({ settings, given }) => {
  const [file, ...more] = given
  if (!file || more.length > 0) throw new Explained(USUAL)
  const kind = kindOf(file)
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

/** @throws Explained where nothing is written as such a file */
function kindOf(file: string): (typeof KINDS)[number] {
  const written = extname(file).slice(1).toLowerCase()
  const kind = KINDS.find((one) => one === written)
  if (kind) return kind
  const { refusals } = allMeant(
    [written],
    KINDS.map((id) => ({ id })),
    'Jenis berkas',
  )
  throw new Explained([...refusals, USUAL].join('\n'))
}
