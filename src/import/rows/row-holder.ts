/** Who heads an office, as a row says it. */
import type { HolderStatus } from '../../directory/content/schema.ts'
import { readPerson } from '../cells/person-cell.ts'
import { STATUSES } from '../cells/terms.ts'
import { HEADERS } from '../table/columns.ts'
import type { FoundTable } from '../table/find-table.ts'
import type { RawCell } from '../table/raw.ts'
import { good } from '../table/reading.ts'
import { filled } from './decision.ts'
import { decideHolder } from './holder-decision.ts'
import { areHeads, decideName } from './names-decision.ts'
import { decideRemark } from './remark-decision.ts'
import type { RowCells } from './row-cells.ts'
import type { HolderStatement } from './statement.ts'

const saysSomething = (cell: RawCell | undefined): boolean =>
  cell !== undefined && !(cell.kind === 'text' && cell.text.trim() === '')

/** What a row says of the head; `understood` where its cells say something, even that nothing is known. */
export function readHolder(
  row: RowCells,
  table: FoundTable,
  fromPost: HolderStatus | undefined,
): { holder?: HolderStatement; understood: boolean } {
  const named = row.columnOf('holder')
  const column = named ?? row.columnOf('status')
  if (column === undefined) return { understood: false }
  const nameText = row.typedWords('holder')
  // refused just now
  if (named !== undefined && nameText === '' && saysSomething(row.cell(named))) return { understood: true }
  const header = named === undefined ? undefined : table.headers[named]
  if (nameText !== '' && !row.settle(decideName(nameText, areHeads(table, row.at.sheet), header)))
    return { understood: false }
  const whole = [row.text('titleBefore'), nameText].filter(Boolean).join(' ')
  const written = [whole, row.text('titleAfter')].filter(Boolean).join(', ')
  const person = row.take(column, HEADERS.holder, readPerson(written, table.isOwn))
  const status = row.term('status', STATUSES)
  const [from, until, basis, checked] = [row.day('from'), row.day('until'), row.text('basis'), row.day('checkedOn')]
  if (!person) return { understood: true }
  const { name, placeholder } = person
  if (placeholder !== undefined)
    row.take(column, HEADERS.holder, good(undefined, [`"${placeholder}" bukan nama, pejabatnya tidak diubah`]))
  const remark = decideRemark(row.text('remark'), name)
  const remarked = row.settle(remark)
  if (remark.objections) return { understood: true }
  const decision = decideHolder(
    { ...{ name, nameStatus: person.status, placeholder }, written: status, fromPost, remarked, from, until },
    row.has('status'),
  )
  if (decision.kind === 'nothing') return { understood: decision.understood }
  if (decision.kind === 'said') {
    const holder = { at: row.place(column), ...decision.holder, ...filled({ basis, checked }) }
    return { understood: true, holder }
  }
  row.settle({ objections: [decision.objection] })
  return { understood: true }
}
