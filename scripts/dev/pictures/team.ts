/** Pictures of the way by spreadsheet: the workbook's sheet of heads, and the report of an import. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { requireContent } from '../../../src/adapters/region/content.ts'
import { writeXlsx } from '../../../src/adapters/spreadsheet/write.ts'
import { escapeXml } from '../../../src/exports/atom.ts'
import { columnName } from '../../../src/import/table/raw.ts'
import { directoryTables } from '../../../src/import/workbook/directory-tables.ts'
import type { Table } from '../../../src/import/workbook/table.ts'
import type { Studio } from './studio.ts'

const ROWS = 14
const DAY = '2027-01-04'
const DECREE = 'SK Bupati Contoh 800/1/2027'

/** A sheet as spreadsheet programs show it: letters above, numbers beside, locked columns grey. */
function sheetHtml({ columns, rows }: Table): string {
  const cells = (values: readonly string[], tag = 'td') =>
    values.map((value, at) => `<${tag}${columns[at]?.locked ? ' class="locked"' : ''}>${escapeXml(value)}</${tag}>`)
  const lines = [columns.map(({ header }) => header), ...rows.slice(0, ROWS)]
  const table = lines.map((line, at) => `<tr><th>${at + 1}</th>${cells(line, at === 0 ? 'th' : 'td').join('')}</tr>`)
  const letters = columns.map((_, at) => `<th>${columnName(at)}</th>`)
  return `<!doctype html><style>
    body { margin: 0; font: 12.5px sans-serif } table { border-collapse: collapse }
    td, th { border: 1px solid #c8ccca; padding: 2px 5px; text-align: left; vertical-align: top }
    td:nth-child(7), td:nth-child(8) { white-space: nowrap }
    .locked { background: #ececec } tr:nth-child(2) th { background: #dce8f2 }
    tr > th:first-child, tr:first-child th { background: #f3f3f3; font-weight: normal; color: #666; text-align: center }
  </style><table><tr><th></th>${letters.join('')}</tr>${table.join('')}</table>`
}

/** The team's workbook on the day of an appointment: two heads, a number, and two slips. */
function edited(tables: readonly Table[]): Table[] {
  const change =
    (name: string, edits: readonly [office: string, heading: string, value: string][]) => (table: Table) => {
      if (table.name !== name) return table
      const rows = table.rows.map((row) => [...row])
      for (const [office, heading, value] of edits) {
        const row = rows.find(([id]) => id === office)
        const at = table.columns.findIndex((column) => column.header === heading)
        if (!row || at < 0) throw new Error(`${name}: ${office}, ${heading}`)
        row[at] = value
      }
      return { ...table, rows }
    }
  const heads = change('Pejabat', [
    ['dinkes', 'Nama pejabat', 'dr. Sri Misalningrum, M.Kes.'],
    ['dinkes', 'Status', 'Plt'],
    ['dinkes', 'Mulai', '04/01/2027'],
    ['dlh', 'Nama pejabat', 'Ir. Joko Umpamanto, M.Si.'],
    ['dlh', 'Mulai', '04/01/2027'],
    ['dinkominfo', 'Sampai', '13/12/2026'],
    ['dinkominfo', 'Mulai', '04/01/2027'],
  ])
  const numbers = change('Saluran', [
    ['dlh', 'Nomor, akun atau alamat', '(0002) 531077'],
    ['pdam', 'Nomor, akun atau alamat', '6,28121E+12'],
  ])
  return tables.map(heads).map(numbers)
}

export async function takeTeam(studio: Studio): Promise<void> {
  const { content } = requireContent({ region: 'contoh', today: studio.today })
  const tables = directoryTables(content, studio.today)
  const heads = await studio.page({ viewport: { width: 936, height: 430 } })
  await heads.setContent(sheetHtml(tables.find(({ name }) => name === 'Pejabat')!))
  await studio.take(heads, 'pejabat')

  const inProject = (name: string) => join(studio.project.folder, name)
  writeFileSync(inProject('direktori.xlsx'), writeXlsx(edited(tables)))
  const settings = ['--region', 'contoh', '--today', studio.today, '--effective', DAY, '--decree', DECREE]
  await studio.run(['scripts/import.ts', 'direktori.xlsx', ...settings, '--report', 'laporan.html'], [0, 1])
  const report = await studio.page({ viewport: { width: 900, height: 1080 } })
  await report.goto(pathToFileURL(inProject('laporan.html')).href)
  if (/\b0 ditolak/.test(readFileSync(inProject('laporan.html'), 'utf8'))) throw new Error('laporan tanpa penolakan')
  await studio.take(report, 'impor')
}
