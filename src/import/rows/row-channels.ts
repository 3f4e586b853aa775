/** What a row says of contacts: a column for each type, a row for one channel, or numbers in a message. */
import type { ChannelType } from '../../directory/content/schema.ts'
import type { Day } from '../../directory/dates.ts'
import { textOf } from '../cells/cells.ts'
import { type CellContact, readCell } from '../cells/contact-cell.ts'
import { readNumbers } from '../cells/phone-cell.ts'
import { HOWS, OWNERS, RESULTS, TYPES } from '../cells/terms.ts'
import { readDay } from '../cells/written-day.ts'
import { HEADERS } from '../table/columns.ts'
import { good, type Read, refuse } from '../table/reading.ts'
import { type ChannelCells, decideChannel, decideRemoval, isAboutContact, isPair } from './channel-decision.ts'
import { type ChannelColumn, decideColumn, isAlone, withSeveralUses } from './column-decision.ts'
import { decideConfirmation, withConfirmation } from './confirmation-decision.ts'
import { decideMessage } from './message-decision.ts'
import { decideBeside, doubtAmong } from './number-remarks.ts'
import type { RowCells } from './row-cells.ts'
import type { ChannelStatement } from './statement.ts'

/** The contacts of a row; a result that stands in it is that of its numbers. */
export function readChannels(row: RowCells): ChannelStatement[] {
  const confirmation = readConfirmation(row)
  const before = row.refusals()
  const own = readOwnChannel(row)
  const named = withSeveralUses([...readNamedChannels(row), ...readMessage(row)])
  // which of them was tried, nobody can say any more
  if (confirmation && row.refusals() > before) return []
  return row.settle(withConfirmation(named, own, confirmation)) ?? []
}

function readConfirmation(row: RowCells): ChannelStatement['confirmation'] {
  const result = row.term('result', RESULTS)
  if (!result) return undefined
  const [on, by, how] = [row.day('checkedOn'), row.text('checkedBy'), row.term('how', HOWS)]
  return row.settle(decideConfirmation({ result, on, by, how }, row.has))
}

function readNamedChannels(row: RowCells): ChannelStatement[] {
  const unit = row.has('value') ? '' : row.text('unit')
  const said = [...row.columns].flatMap(([column, meaning]): ChannelStatement[] => {
    if (meaning.kind !== 'channel') return []
    const contacts = contactsOf(row, column, meaning)
    return decideColumn(meaning, contacts, unit).map((one) => ({ at: row.place(column), ...one }))
  })
  if (said.length === 0) return said
  const owner = row.has('value') ? undefined : row.text('owner')
  const doubt = doubtAmong(row.besides())
  return row.settle(decideBeside(said, doubt, owner), doubt?.column) ?? []
}

function contactsOf(row: RowCells, column: number, meaning: ChannelColumn): CellContact[] {
  const field = TYPES.labels[meaning.type]
  const [cell, alone] = [row.cell(column), isAlone(meaning)]
  const written = row.take(column, field, textOf(cell), alone) ?? ''
  const link = cell?.kind === 'text' ? cell.link : undefined
  return row.take(column, field, readCell(meaning, written, link), alone) ?? []
}

function contactsIn(row: RowCells, column: number, type: ChannelType, alone = false): string[] {
  const field = TYPES.labels[type]
  const cell = row.cell(column)
  const written = row.take(column, field, textOf(cell), alone) ?? ''
  const link = cell?.kind === 'text' ? cell.link : undefined
  const read = readCell({ type }, written, link)
  return row.take(column, field, read.ok ? ofType(type, read.value, read.notes) : read, alone) ?? []
}

/** The values of a row's own type; another kind belongs in a row of its own, another use of the same number is told. */
function ofType(type: ChannelType, contacts: readonly CellContact[], notes: readonly string[]): Read<string[]> {
  const values = contacts.filter((one) => one.type === type).map(({ value }) => value)
  const other = contacts.find((one) => one.type !== type)
  if (!other) return good(values, [...notes])
  const message = `isinya ${TYPES.labels[other.type]}, jenisnya ${TYPES.labels[type]}`
  return values.includes(other.value)
    ? good(values, [...notes, `${message}: hanya ${TYPES.labels[type]} yang dibaca`])
    : refuse(message, 'tulis tiap kontak di baris sendiri, dengan jenisnya')
}

function readOwnChannel(row: RowCells): ChannelStatement[] {
  const [column, correction] = [row.columnOf('value'), row.columnOf('correct')]
  if (column === undefined) return []
  const isCorrected = correction !== undefined && row.cell(correction) !== undefined
  const removal = row.settle(decideRemoval(row.text('remove')))
  if (removal === undefined) return []
  const about = { id: row.text('channelId'), remove: removal, isCorrected }
  const alone = !isPair(about)
  const type = row.term('channelType', TYPES, alone)
  const cells: ChannelCells = { ...about, type, values: [], correct: [] }
  if (type) {
    cells.values = contactsIn(row, column, type, alone)
    if (isCorrected) cells.correct = contactsIn(row, correction, type)
  } else {
    cells.written = row.take(column, HEADERS.value, textOf(row.cell(column)), alone)
    cells.writtenType = row.text('channelType')
  }
  if (isAboutContact(cells)) {
    cells.unit = row.text('unit')
    cells.lastChecked = lastCheckedIn(row)
    cells.owner = row.term('owner', OWNERS)
    cells.on = row.day('consentOn')
    cells.evidence = row.text('evidence')
  }
  const said = row.settle(decideChannel(cells, row.has))
  return said ? [{ at: row.place(column), ...said }] : []
}

/** The day of the last confirmation, where somebody has written one into our own sheet. */
function lastCheckedIn(row: RowCells): Day | undefined {
  const column = row.columnOf('lastChecked')
  const written = column === undefined ? undefined : textOf(row.cell(column))
  const day = written?.ok ? readDay(written.value) : undefined
  return day?.ok ? day.value : undefined
}

function readMessage(row: RowCells): ChannelStatement[] {
  const column = row.columnOf('message')
  const told = row.settle(decideMessage(row.text('message')))
  if (column === undefined || !told) return []
  return (['whatsapp', 'phone'] as const).flatMap((type) => {
    const values = told[type].flatMap((number) => row.take(column, TYPES.labels[type], readNumbers(number)) ?? [])
    if (values.length === 0) return []
    return [{ at: row.place(column), type, values: [...new Set(values)], fromMessage: true as const }]
  })
}
