/** Columns whose header nobody knows, and that say "Plt" or "pensiun" of whoever is named beside. */
import { plain } from '../../directory/content/plain.ts'
import { tellsOfHead } from '../rows/remark-decision.ts'
import type { Meaning } from '../table/columns.ts'
import type { FoundTable } from '../table/find-table.ts'
import { columnName } from '../table/raw.ts'

/** Of what was before, or of whom somebody works with, not of what they are. */
const OF_OTHERS = /(?:^| )(?:riwayat|pengalaman|pendidikan|diklat|tugas pokok|tupoksi|alamat|atasan|pengganti)(?: |$)/

/** The table with such columns as remarks: passed over, somebody who acts would head the office. */
export function withTellingColumns(table: FoundTable): FoundTable {
  const kinds = [...table.columns.values()].map(({ kind }) => kind)
  if (!kinds.includes('holder') && !kinds.includes('acting')) return table
  const rows = table.rows.filter(({ hidden }) => !hidden)
  const width = Math.max(0, ...rows.map(({ cells }) => cells.length))
  const telling = Array.from({ length: width }, (_, column) => column).filter((column) => {
    if (table.columns.has(column) || OF_OTHERS.test(plain(table.headers[column] ?? ''))) return false
    return rows.some(({ cells }) => {
      const cell = cells[column]
      return cell?.kind === 'text' && tellsOfHead(cell.text)
    })
  })
  if (telling.length === 0) return table
  const names = new Set(telling.map(columnName))
  const isOther = (cell: string) => !names.has(cell.replace(/\d+$/, ''))
  return {
    ...table,
    columns: new Map<number, Meaning>([
      ...table.columns,
      ...telling.map((column): [number, Meaning] => [column, { kind: 'remark' }]),
    ]),
    unknown: table.unknown.filter(({ cell }) => isOther(cell)),
    untitled: table.untitled.filter(isOther),
  }
}
