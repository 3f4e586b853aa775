/** What a row says of contacts: a column for each type, a row for one channel, or numbers in a message. */
import type { ChannelType } from '../../directory/content/schema.ts'
import { readContacts, saysRemove, textOf } from '../cells/cells.ts'
import { readNumbers } from '../cells/phone-cell.ts'
import { HOWS, OWNERS, RESULTS, TYPES } from '../cells/terms.ts'
import { HEADERS } from '../table/columns.ts'
import { type ChannelCells, decideChannel, isAboutContact, isPair } from './channel-decision.ts'
import { decideColumn, isAlone, typeIn } from './column-decision.ts'
import { decideConfirmation, withConfirmation } from './confirmation-decision.ts'
import { decideMessage } from './message-decision.ts'
import type { RowCells } from './row-cells.ts'
import type { ChannelStatement } from './statement.ts'

/** The contacts of a row; a result that stands in it is that of its numbers. */
export function readChannels(row: RowCells): ChannelStatement[] {
  const confirmation = readConfirmation(row)
  const before = row.refusals()
  const own = readOwnChannel(row)
  const named = [...readNamedChannels(row), ...readMessage(row)]
  // which of them was tried, nobody can say any more
  if (confirmation && row.refusals() > before) return []
  return withConfirmation(named, own, confirmation)
}

function readConfirmation(row: RowCells): ChannelStatement['confirmation'] {
  const result = row.term('result', RESULTS)
  if (!result) return undefined
  const [on, by, how] = [row.day('checkedOn'), row.text('checkedBy'), row.term('how', HOWS)]
  return row.settle(decideConfirmation({ result, on, by, how }, row.has))
}

function readNamedChannels(row: RowCells): ChannelStatement[] {
  const unit = row.has('value') ? '' : row.text('unit')
  return [...row.columns].flatMap(([column, meaning]): ChannelStatement[] => {
    if (meaning.kind !== 'channel') return []
    const cell = row.cell(column)
    const type = typeIn(meaning, cell?.kind === 'text' ? cell.text : '')
    const values = contactsIn(row, column, type, { fax: meaning.fax, alone: isAlone(meaning) })
    return decideColumn(meaning, type, values, unit).map((said) => ({ at: row.place(column), ...said }))
  })
}

function contactsIn(
  row: RowCells,
  column: number,
  type: ChannelType,
  { fax = false, alone = false }: { fax?: boolean; alone?: boolean } = {},
): string[] {
  const field = TYPES.labels[type]
  const cell = row.cell(column)
  const written = row.take(column, field, textOf(cell), alone) ?? ''
  const link = cell?.kind === 'text' ? cell.link : undefined
  return row.take(column, field, readContacts(type, written, link, fax), alone) ?? []
}

function readOwnChannel(row: RowCells): ChannelStatement[] {
  const [column, correction] = [row.columnOf('value'), row.columnOf('correct')]
  if (column === undefined) return []
  const isCorrected = correction !== undefined && row.cell(correction) !== undefined
  const about = { id: row.text('channelId'), remove: saysRemove(row.text('remove')), isCorrected }
  const alone = !isPair(about)
  const type = row.term('channelType', TYPES, alone)
  const cells: ChannelCells = { ...about, type, values: [], correct: [] }
  if (type) {
    cells.values = contactsIn(row, column, type, { alone })
    if (isCorrected) cells.correct = contactsIn(row, correction, type)
  } else {
    cells.written = row.take(column, HEADERS.value, textOf(row.cell(column)), alone)
    cells.writtenType = row.text('channelType')
  }
  if (isAboutContact(cells)) {
    cells.unit = row.text('unit')
    cells.owner = row.term('owner', OWNERS)
    cells.on = row.day('consentOn')
    cells.evidence = row.text('evidence')
  }
  const said = row.settle(decideChannel(cells, row.has))
  return said ? [{ at: row.place(column), ...said }] : []
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
