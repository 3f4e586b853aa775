/** From what a row says to what happens to the record of its office. */
import { applyEvent, type RecordEvent } from '../directory/events/apply-event.ts'
import { isSameContact, type ToldContact } from '../directory/events/contact-events.ts'
import { headEvent } from '../directory/events/holder-events.ts'
import type { EventContext, OfficeState } from '../directory/events/state.ts'
import type { ChannelEntry, SourceFile } from '../directory/schema.ts'
import type { CellNote, ChannelStatement, HolderStatement, Place, Statement } from './statements.ts'

/** What a file rests on. */
export interface Basis extends EventContext {
  /** Decree or letter: of the appointments and of what offices are called, not of the numbers that stand beside. */
  decree?: { text: string; source: { id: string; entry: SourceFile } }
}

export type Tell = (note: Omit<CellNote, 'sheet' | 'cell'> & { at: Place }) => void

interface Step {
  at: Place
  event: RecordEvent
  context: EventContext
}

/** The office's state after a row; what is refused is told, and then the row changes nothing. */
export function applyStatement(state: OfficeState, statement: Statement, basis: Basis, tell: Tell): OfficeState {
  let next = state
  const apply = ({ at, event, context }: Step): boolean => {
    const outcome = applyEvent(next, event, context)
    if (!outcome.ok) {
      tell({ at, message: outcome.message, repair: outcome.repair, refused: true })
      return false
    }
    for (const message of outcome.notes) tell({ at, message, refused: false })
    next = outcome.state
    return true
  }
  const steps = [...detailSteps(statement, basis), ...holderSteps(statement, basis)]
  if (!steps.every(apply)) return state
  for (const said of statement.channels) {
    const found = channelSteps(next, said, statement.holder, basis, tell)
    if (!found?.every(apply)) return state
  }
  return next
}

function detailSteps({ at, details }: Statement, basis: Basis): Step[] {
  if (!details) return []
  const { kind, ...rest } = details
  const event: RecordEvent = { kind: 'office-described', ...rest, ...(kind && { officeKind: kind }) }
  return [{ at, event, context: basis.decree ? { ...basis, source: basis.decree.source } : basis }]
}

function holderSteps({ holder }: Statement, basis: Basis): Step[] {
  if (!holder?.status) return []
  const { at, status, name, from, until } = holder
  const reason = holder.basis ?? basis.decree?.text
  const rest = {
    ...(name && { name }),
    ...(from && { from }),
    ...(until && { until }),
    ...(reason && { basis: reason }),
  }
  return [{ at, event: headEvent(status, rest), context: basis }]
}

/** What a row says of one channel; undefined where it is refused. */
function channelSteps(
  state: OfficeState,
  said: ChannelStatement,
  holder: HolderStatement | undefined,
  basis: Basis,
  tell: Tell,
): Step[] | undefined {
  const step = (event: RecordEvent): Step => ({ at: said.at, event, context: basis })
  const told = (value: string): ToldContact => ({
    type: said.type,
    value,
    ...(said.unit && { unit: said.unit }),
    ...(said.owner && { owner: said.owner }),
    ...(said.consent && { consent: said.consent }),
    ...(said.confirmation && { confirmation: said.confirmation }),
    ...(holder?.from && { ownerFrom: holder.from }),
  })
  const own = said.id === undefined ? undefined : state.record.channels.find(({ id }) => id === said.id)
  if (said.id !== undefined && !own) return [step({ kind: 'contact-ended', id: said.id })]
  const isOver = own?.until !== undefined && own.until < basis.on
  if (!own || isOver) {
    if (said.remove) {
      const named = own ? [] : findNamed(state, said, basis)
      if (!own && named.length === 0) tell({ at: said.at, message: 'yang dihapus tidak tercatat', refused: false })
      return named.map(({ id }) => step({ kind: 'contact-ended', id }))
    }
    return said.values.map((value) => step({ kind: 'contact-told', ...told(value) }))
  }
  return ownSteps(own, said, told, step, tell)
}

function findNamed({ record }: OfficeState, { type, values }: ChannelStatement, { on }: Basis): ChannelEntry[] {
  return record.channels.filter(
    (channel) => !(channel.until && channel.until < on) && values.some((value) => isSameContact(channel, type, value)),
  )
}

function ownSteps(
  own: ChannelEntry,
  said: ChannelStatement,
  told: (value: string) => ToldContact,
  step: (event: RecordEvent) => Step,
  tell: Tell,
): Step[] | undefined {
  const { id } = own
  const [value, ...more] = said.values
  if (more.length > 0) {
    tell({
      at: said.at,
      message: 'satu baris dengan ID saluran hanya boleh berisi satu nomor',
      repair: 'tulis yang kedua di baris baru tanpa ID saluran',
      refused: true,
    })
    return undefined
  }
  const isOther = value !== undefined && !isSameContact(own, said.type, value)
  if (said.remove)
    return [
      step(isOther ? { kind: 'contact-replaced', id, dead: true, ...told(value) } : { kind: 'contact-ended', id }),
    ]
  if (said.confirmation?.result === 'wrong' || said.correct) {
    const { confirmation } = said
    const wrong = confirmation ? [step({ kind: 'contact-wrong', id, confirmation })] : []
    return [...wrong, ...(said.correct ?? []).map((right) => step(rightOne(id, told(right))))]
  }
  if (value === undefined) {
    tell({
      at: said.at,
      message: 'kosong, tetapi tidak dihapus',
      repair: 'ketik hapus di kolom Hapus bila memang tidak dipakai lagi',
      refused: false,
    })
    return []
  }
  if (isOther) return [step({ kind: 'contact-replaced', id, ...told(value) })]
  const { unit, confirmation } = said
  return [
    ...(unit && unit !== own.unit ? [step({ kind: 'unit-named', id, unit })] : []),
    ...(confirmation ? [step({ kind: 'contact-confirmed', id, confirmation })] : []),
  ]
}

/** Ways in which the office itself has said what is right; who only rang a wrong number hasn't reached the right one. */
const OWN_WORD: readonly string[] = ['sheet', 'letter', 'visit', 'email']

function rightOne(id: string, { confirmation, ...told }: ToldContact): RecordEvent {
  const isConfirmed = confirmation !== undefined && OWN_WORD.includes(confirmation.how)
  return {
    kind: 'contact-replaced',
    id,
    dead: true,
    ...told,
    ...(isConfirmed && { confirmation: { ...confirmation, result: 'reached' as const } }),
  }
}
