/** Who heads an office, as a row says it. */
import { plain } from '../../directory/content/plain.ts'
import type { HolderStatus } from '../../directory/content/schema.ts'
import { withoutStatus } from '../cells/acting.ts'
import { readPerson } from '../cells/person-cell.ts'
import { type CellTerms, STATUSES, saysNothing } from '../cells/terms.ts'
import { HEADERS } from '../table/columns.ts'
import type { FoundTable } from '../table/find-table.ts'
import type { RawCell } from '../table/raw.ts'
import { good } from '../table/reading.ts'
import { filled } from './decision.ts'
import { decideHolder } from './holder-decision.ts'
import { areHeads, decideName, decideTurn } from './names-decision.ts'
import { decideRemark } from './remark-decision.ts'
import type { RowCells } from './row-cells.ts'
import type { HolderStatement } from './statement.ts'

/** In its own column a status may have its post beside it: "Pj. Kades (PNS)". */
const WRITTEN_STATUSES: CellTerms<HolderStatus> = {
  labels: STATUSES.labels,
  read(text) {
    const { text: beside, status, several } = withoutStatus(text)
    const isPost = /^(?:kepala|kades|camat|lurah|direktur|pns|asn)?(?: (?:dinas|badan|desa|opd|pns|asn))*$/.test(
      plain(beside),
    )
    return STATUSES.read(text) ?? (isPost && !several ? status : undefined)
  },
}

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
  const status = row.term('status', WRITTEN_STATUSES)
  const [from, until, basis, checked] = [row.day('from'), row.day('until'), row.text('basis'), row.day('checkedOn')]
  if (!person) return { understood: true }
  const { name, placeholder } = person
  if (name !== undefined) {
    const turn = decideTurn(name, [table.section ?? '', table.title, row.at.sheet])
    row.settle(turn)
    if (turn.objections) return { understood: true }
  }
  if (placeholder !== undefined)
    row.take(column, HEADERS.holder, good(undefined, [`"${placeholder}" bukan nama, pejabatnya tidak diubah`]))
  const left = row.columnOf('leaving')
  const leaving = row.text('leaving')
  const doubt =
    left === undefined || saysNothing(leaving)
      ? {}
      : decideRemark(`${table.headers[left]}: ${leaving}`, name, 'leaving')
  row.settle(doubt)
  const remark = decideRemark(row.text('remark'), name)
  const { status: remarked, post } = row.settle(remark) ?? {}
  const remarkedAt = row.columnOf('remark')
  if (doubt.objections || remark.objections) return { understood: true }
  const decision = decideHolder(
    { ...{ name, nameStatus: person.status, placeholder }, written: status, fromPost, remarked, from, until },
    row.has('status'),
  )
  if (decision.kind === 'nothing') return { understood: decision.understood }
  if (decision.kind === 'said') {
    const holder: HolderStatement = { at: row.place(column), ...decision.holder, ...filled({ basis, checked }) }
    if (post && remarkedAt !== undefined) holder.remarked = { at: row.place(remarkedAt), post }
    return { understood: true, holder }
  }
  row.settle({ objections: [decision.objection] })
  return { understood: true }
}
