/** The confirmation sheets of offices as workbooks, and with each kecamatan one for all of its villages. */
import type { Content } from '../../directory/content/content.ts'
import type { Day } from '../../directory/dates.ts'
import { confirmationTable, villagesTable } from './check-tables.ts'
import type { Table } from './table.ts'

export interface ConfirmationBook {
  /** Of the file, without its ending. */
  name: string
  table: Table
}

/** The workbooks by which offices confirm, those of villages behind all others. */
export function confirmationBooks(content: Content, today: Day, ids: readonly string[]): ConfirmationBook[] {
  const districts = ids.filter((id) => content.offices.get(id)?.value.kind === 'district')
  return [
    ...ids.map((id) => ({ name: `konfirmasi-${id}`, table: confirmationTable(content, today, id) })),
    ...districts.map((id) => ({ name: `desa-${id}`, table: villagesTable(content, today, id) })),
  ]
}
