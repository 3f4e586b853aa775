/** Who heads an office, as a row says it. */
import { plain } from '../../directory/content/plain.ts'
import type { HolderStatus } from '../../directory/content/schema.ts'
import { withoutStatus } from '../cells/acting.ts'
import { textOf } from '../cells/cells.ts'
import { type CellPerson, readPerson } from '../cells/person-cell.ts'
import { type CellTerms, STATUSES, saysNothing } from '../cells/terms.ts'
import { HEADERS } from '../table/columns.ts'
import type { FoundTable } from '../table/find-table.ts'
import type { RawCell } from '../table/raw.ts'
import { good, type Read } from '../table/reading.ts'
import { type ActingSaid, decideActing, isMark } from './acting-decision.ts'
import { decideDay, isHeadPost } from './acting-posts.ts'
import { filled } from './decision.ts'
import { decideHolder } from './holder-decision.ts'
import { areHeads, decideName, decideTerm, decideTitle, decideTurn } from './names-decision.ts'
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

/** Whom the columns of those who act name, and in which. */
function readActing(
  row: RowCells,
  table: FoundTable,
  head: string | undefined,
): (ActingSaid & { column: number }) | 'refused' | undefined {
  const found: (ActingSaid & { column: number })[] = []
  for (const column of row.columnsOf('acting')) {
    const header = table.headers[column]!
    const written = row.take(column, HEADERS.holder, textOf(row.cell(column))) ?? ''
    if (isHeadPost(written)) continue
    const person = readPerson(written, table.isOwn)
    if (!person.ok && !isMark(written) && !saysNothing(written) && STATUSES.read(written) === undefined) {
      row.take(column, HEADERS.holder, person)
      return 'refused'
    }
    const { name, status: nameStatus } = person.ok ? person.value : {}
    const decision = decideActing({ header, written, ...filled({ name, nameStatus }) }, head ?? found[0]?.name)
    const acting = row.settle(decision, column)
    if (decision.objections) return 'refused'
    if (acting) found.push({ ...acting, column })
  }
  return found.find(({ name }) => name !== undefined) ?? found[0]
}

/**
 * What a row says of the head; `understood` where its cells say something, even that nothing is known.
 * @param which of two posts in the row, of which each may have its days
 */
export function readHolder(
  row: RowCells,
  table: FoundTable,
  fromPost: HolderStatus | undefined,
  which?: 'own' | 'acting',
): { holder?: HolderStatement; understood: boolean } {
  const named = row.columnOf('holder')
  const column = named ?? row.columnOf('acting') ?? row.columnOf('status')
  if (column === undefined) return { understood: false }
  const nameText = row.typedWords('holder')
  // refused just now
  if (named !== undefined && nameText === '' && saysSomething(row.cell(named))) return { understood: true }
  const whole = [row.text('titleBefore'), nameText].filter(Boolean).join(' ')
  const written = [whole, row.text('titleAfter')].filter(Boolean).join(', ')
  const head = readPerson(written, table.isOwn)
  const acting = readActing(row, table, head.ok ? head.value.name : undefined)
  if (acting === 'refused') return { understood: true }
  if (acting?.name !== undefined)
    return readNamed(row, table, {
      column: acting.column,
      person: good({ name: acting.name }),
      fromPost,
      ofColumn: acting.status,
      which,
    })
  const header = named === undefined ? undefined : table.headers[named]
  if (nameText !== '' && !row.settle(decideName(nameText, areHeads(table, row.at.sheet), header)))
    return { understood: false }
  return readNamed(row, table, { column, person: head, fromPost, which, ...(acting && { ofColumn: acting.status }) })
}

interface Named {
  column: number
  person: Read<CellPerson>
  fromPost: HolderStatus | undefined
  /** What the column says in which the name stands, or is marked. */
  ofColumn?: HolderStatus
  which?: 'own' | 'acting' | undefined
}

function readNamed(row: RowCells, table: FoundTable, { column, person: read, fromPost, ofColumn, which }: Named) {
  const person = row.take(column, HEADERS.holder, read)
  const status = row.term('status', WRITTEN_STATUSES)
  const ofWhich = <T>(kind: 'from' | 'until' | 'basis', value: T | undefined): T | undefined => {
    const [at, acting] = [row.columnOf(kind), row.columnOf('actingPost') ?? row.columnOf('acting')]
    if (which === undefined || !value || at === undefined || acting === undefined) return value
    return row.settle(decideDay(kind, at, acting)) === which ? value : undefined
  }
  const isActing = [status, read.ok ? read.value.status : undefined, ofColumn, fromPost].some(
    (one) => one !== undefined && one !== 'definitive' && one !== 'vacant',
  )
  const dayOf = (kind: 'from' | 'until', acting: 'actingFrom' | 'actingUntil') => {
    const day = row.day(acting)
    if (day && isActing && which !== 'own') return day
    if (day && which === undefined)
      row.settle({ remarks: [{ of: acting, message: 'yang disebut di barisnya bukan Plt: tidak dipakai' }] })
    return ofWhich(kind, row.day(kind))
  }
  const [from, until] = [dayOf('from', 'actingFrom'), dayOf('until', 'actingUntil')]
  const [basis, checked] = [ofWhich('basis', row.text('basis')), row.day('checkedOn')]
  if (!person) return { understood: true }
  const { name, placeholder } = person
  const over = [table.section ?? '', table.title, row.at.sheet]
  if (name !== undefined) {
    const turn = decideTurn(name, over, table.today)
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
  for (const at of row.columnsOf('term')) {
    const term = decideTerm(row.take(at, HEADERS.term, textOf(row.cell(at))) ?? '', name, table.today)
    row.settle(term, at)
    if (term.objections) return { understood: true }
  }
  const remarks = row.columnsOf('remark').map((at) => {
    const remark = decideRemark(row.take(at, HEADERS.remark, textOf(row.cell(at))) ?? '', name)
    return { at, isDoubt: remark.objections !== undefined, ...row.settle(remark, at) }
  })
  if (doubt.objections || remarks.some(({ isDoubt }) => isDoubt)) return { understood: true }
  const ownRemarked = remarks.find((one) => one.status !== undefined)?.status
  const isStated = [status, person.status, ofColumn, fromPost, ownRemarked].some((one) => one !== undefined)
  const titled = isStated || name === undefined ? {} : decideTitle(name, over)
  const remarked = ownRemarked ?? row.settle(titled)
  if (titled.objections) return { understood: true }
  const besides = remarks.find(({ post }) => post !== undefined)
  const decision = decideHolder(
    { ...{ name, nameStatus: person.status, placeholder }, written: status, ofColumn, fromPost, remarked, from, until },
    row.has('status'),
  )
  if (decision.kind === 'nothing') return { understood: decision.understood }
  if (decision.kind === 'said') {
    const holder: HolderStatement = { at: row.place(column), ...decision.holder, ...filled({ basis, checked }) }
    if (besides?.post) holder.remarked = { at: row.place(besides.at), post: besides.post }
    return { understood: true, holder }
  }
  row.settle({ objections: [decision.objection] })
  return { understood: true }
}
