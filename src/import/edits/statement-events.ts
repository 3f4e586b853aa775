/** From what a row says to what happens to the record of its office. */

import { displayValue, isNumberType } from '../../directory/channels/contacts.ts'
import { confirmationOn } from '../../directory/channels/freshness.ts'
import { areaCode, phoneClass } from '../../directory/channels/phone.ts'
import { hasEnded, liveChannels } from '../../directory/channels/turning-days.ts'
import type { WaitingNumber } from '../../directory/channels/waiting-list.ts'
import type { ChannelEntry, ChannelType, OfficeFile, SourceFile } from '../../directory/content/schema.ts'
import { addDays, type Day } from '../../directory/dates.ts'
import type { RecordEvent } from '../../directory/events/apply-event.ts'
import { isSameContact, type ReportedContact } from '../../directory/events/contact-events.ts'
import { headEvent } from '../../directory/events/holder-events.ts'
import type { EventContext } from '../../directory/events/state.ts'
import { dayInWords } from '../../directory/events/words.ts'
import { OWNERS, TYPES } from '../cells/terms.ts'
import type { CellPlace, ChannelStatement, HolderStatement, Statement } from '../rows/statement.ts'
import { freeSource, type Source } from './import-source.ts'

/** A first day further ahead is a slip of the year. */
const FURTHEST_START = 366

/** What a file rests on. */
export interface Basis extends EventContext {
  /** What a number rests on that stood in a message. */
  message: Source
  /** Recorded channels of which the list tells what has become of them. */
  answered: ReadonlySet<string>
  /** Numbers that wait for a confirmation. */
  waiting: readonly WaitingNumber[]
  /** Area codes of the numbers that the region's offices have. */
  areaCodes: ReadonlySet<string>
  /** Decree or letter: of the appointments and of what offices are called, not of the numbers that stand beside. */
  decree?: { text: string; source: Source } | undefined
}

/** An event, and the cell that tells of it. */
export interface EventStep {
  at: CellPlace
  event: RecordEvent
  context: EventContext
  /** Refused, it leaves what else its row says, but for the other steps of its cell. */
  alone?: true
}

/** Something odd in a row; refused, the whole row isn't used, or with `alone` what its cell says. */
export interface Doubt {
  at: CellPlace
  message: string
  repair?: string
  refused?: true
  alone?: true
}

/** The events that a row tells of, in the order in which they happen. */
export function eventsOf(record: OfficeFile, statement: Statement, common: Basis): (EventStep | Doubt)[] {
  const { lead, source } = statement
  const basis = source ? { ...common, ...readSourceBasis(source, record, common) } : common
  return [
    ...detailSteps(record, statement, basis),
    ...holderSteps(statement, basis),
    ...(lead ? [{ ...{ at: lead.at, context: basis }, event: { kind: 'contact-said' as const, ...lead } }] : []),
    ...statement.channels.flatMap((said) => channelSteps(record, said, statement.holder, basis)),
  ]
}

/** What was read somewhere rests on that alone, not on the list in which it was collected. */
function readSourceBasis(
  source: SourceFile,
  { sources }: OfficeFile,
  { on, today }: Basis,
): Pick<Basis, 'source' | 'decree'> {
  const dated = source.date ? source : { ...source, recorded: today }
  return { source: freeSource({ id: `sumber-${source.date ?? on}`, entry: dated }, sources), decree: undefined }
}

function detailSteps(record: OfficeFile, { at, details }: Statement, basis: Basis): (EventStep | Doubt)[] {
  if (!details) return []
  const { kind, emptied = [], ...rest } = details
  const event: RecordEvent = { kind: 'office-described', ...rest, ...(kind && { officeKind: kind }) }
  const kept = emptied.filter(({ of }) => record[of] !== undefined).map(({ header }) => header)
  const message = `${kept.join(', ')} dikosongkan di lembar ini: yang tercatat tetap`
  const step = { at, event, context: basis.decree ? { ...basis, source: basis.decree.source } : basis }
  return kept.length > 0 ? [{ at, message }, step] : [step]
}

function holderSteps({ holder, source: read }: Statement, basis: Basis): (EventStep | Doubt)[] {
  if (!holder?.status) return []
  const { at, status, name, from, until, checked } = holder
  if (from && from > addDays(basis.today, FURTHEST_START))
    return [
      {
        ...{ at, refused: true as const },
        message: `mulai ${dayInWords(from)} masih lebih dari setahun lagi`,
        repair: 'periksa tahunnya',
      },
    ]
  if (read && !from) return [seenStep(holder, read, basis)]
  const reason = holder.basis ?? basis.decree?.text
  const rest = {
    ...(name && { name }),
    ...(from && { from }),
    ...(until && { until }),
    ...(reason && { basis: reason }),
    ...(checked && { checked }),
  }
  return [{ at, event: headEvent(status, rest), context: basis }]
}

/** A page tells who headed the office on its day, not since when. */
function seenStep({ at, status, name }: HolderStatement, { date }: SourceFile, basis: Basis): EventStep | Doubt {
  if (!date || !status)
    return { at, message: 'pejabat dari sumber tanpa tanggal', repair: 'isi Tanggal sumber, atau Mulai', refused: true }
  return { at, event: { kind: 'head-seen', status, ...(name && { name }), on: date }, context: basis }
}

function channelSteps(
  record: OfficeFile,
  said: ChannelStatement,
  holder: HolderStatement | undefined,
  basis: Basis,
): (EventStep | Doubt)[] {
  const context = said.fromMessage ? { ...basis, source: basis.message } : basis
  const step = (event: RecordEvent): EventStep => ({ at: said.at, event, context, ...(said.alone && { alone: true }) })
  const told = (value: string): ReportedContact => ({
    type: said.type,
    value,
    ...(said.several?.includes(value) && { several: true as const }),
    ...(said.unit && { unit: said.unit }),
    ...(said.owner && { owner: said.owner }),
    ...(said.consent && { consent: said.consent }),
    ...(said.confirmation && { confirmation: said.confirmation }),
    ...(farCode(value, basis) && { unproven: true as const }),
    ...(holder?.from && { ownerFrom: holder.from }),
  })
  const own = said.id === undefined ? undefined : record.channels.find(({ id }) => id === said.id)
  // the event tells that there is none of this id
  if (said.id !== undefined && !own) return [step({ kind: 'contact-ended', id: said.id })]
  if (own && !hasEnded(own, basis.on)) return ownSteps(own, said, told, step, basis.today)
  if (!said.remove)
    return said.values.flatMap((value) => [
      ...farNotes(record, said, value, basis),
      secondNumber(record, said, value, basis) ?? step({ kind: 'contact-told', ...told(value) }),
    ])
  if (own) return []
  const named = liveChannels(record, basis.on).filter((channel) =>
    said.values.some((value) => isSameContact(channel, said.type, value)),
  )
  return named.length > 0
    ? named.map(({ id }) => step({ kind: 'contact-ended', id }))
    : [{ at: said.at, message: 'yang dihapus tidak tercatat' }]
}

/** The area code of a landline, if no office of the region has it: that of another town, or a slip of the pen. */
function farCode(value: string, { areaCodes }: Basis): string | undefined {
  const code = phoneClass(value) === 'landline' ? areaCode(value) : ''
  return code !== '' && areaCodes.size > 0 && !areaCodes.has(code) ? code : undefined
}

function farNotes(
  { channels }: OfficeFile,
  { at, type, confirmation }: ChannelStatement,
  value: string,
  basis: Basis,
): Doubt[] {
  const code = farCode(value, basis)
  if (!code || confirmation || channels.some((one) => isSameContact(one, type, value))) return []
  const message = `kode wilayah ${code} bukan kode nomor kantor di sini (${[...basis.areaCodes].sort().join(', ')}): periksa nomornya`
  return [{ at, message }]
}

/**
 * A number that a list by which we call brings beside a recorded one, of which it says nothing: whether it takes its
 * place or is a second one, nobody can guess; both would be shown.
 */
function secondNumber(
  record: OfficeFile,
  { at, type, unit, owner = 'office', beside, alone }: ChannelStatement,
  value: string,
  { on, today, answered, waiting }: Basis,
): Doubt | undefined {
  const isIt = (one: { type: ChannelType; value: string }) => isSameContact(one, type, value)
  const isKnown = record.channels.some(isIt) || waiting.some(isIt)
  if (!beside || !isNumberType(type) || isKnown) return undefined
  const rival = liveChannels(record, on).find(
    (one) =>
      one.type === type &&
      one.unit === unit &&
      one.owner === owner &&
      !answered.has(one.id) &&
      !confirmationOn(one, today).wrong,
  )
  if (!rival) return undefined
  const old = displayValue(rival.type, rival.value)
  return {
    at,
    message: `kantor ini sudah punya ${old}: nomor ini penggantinya, atau nomor kedua?`,
    repair: `pengganti: di baris ${old} pilih Salah dan tulis nomor ini di Seharusnya; nomor kedua: isi Bagian, atau pilih Tersambung juga di baris ${old}`,
    refused: true,
    ...(alone && { alone }),
  }
}

/** A row about a channel that is recorded. */
function ownSteps(
  own: ChannelEntry,
  said: ChannelStatement,
  told: (value: string) => ReportedContact,
  step: (event: RecordEvent) => EventStep,
  today: Day,
): (EventStep | Doubt)[] {
  const { id } = own
  const [value, ...more] = said.values
  const isNew = value !== undefined && !isSameContact(own, said.type, value)
  if (said.type !== own.type)
    return [
      {
        ...{ at: said.at, refused: true as const },
        message: `jenisnya ${TYPES.labels[said.type]}, di direktori ${TYPES.labels[own.type]}`,
        repair: 'kembalikan jenisnya; jenis lain: pilih hapus di baris ini, lalu tambah baris baru tanpa ID saluran',
      },
    ]
  if (said.owner && said.owner !== own.owner && !isNew && !said.remove)
    return [
      {
        ...{ at: said.at, refused: true as const },
        message: `miliknya ${OWNERS.labels[said.owner]}, di direktori ${OWNERS.labels[own.owner]}`,
        repair: 'pilih hapus di baris ini, lalu tambah baris baru tanpa ID saluran; yang pribadi dengan persetujuan',
      },
    ]
  if (more.length > 0)
    return [
      {
        at: said.at,
        message: 'satu baris dengan ID saluran hanya boleh berisi satu nomor',
        repair: 'tulis yang kedua di baris baru tanpa ID saluran',
        refused: true,
      },
    ]
  if (said.remove)
    return [step(isNew ? { kind: 'contact-replaced', id, dead: true, ...told(value) } : { kind: 'contact-ended', id })]
  const { unit, confirmation } = said
  if (confirmation?.result === 'wrong' || said.correct)
    return [
      ...(confirmation ? [step({ kind: 'contact-wrong', id, confirmation })] : []),
      ...(said.correct ?? []).map((right) => step(rightOne(id, told(right)))),
    ]
  if (value === undefined)
    return [
      {
        at: said.at,
        message: 'kosong, tetapi tidak dihapus; ketik hapus di kolom Hapus bila memang tidak dipakai lagi',
      },
    ]
  if (isNew) return [step({ kind: 'contact-replaced', id, ...told(value) })]
  return [
    ...keptNotes(own, said, today),
    ...(unit && unit !== own.unit ? [step({ kind: 'unit-named', id, unit })] : []),
    ...(confirmation ? [step({ kind: 'contact-confirmed', id, confirmation })] : []),
  ]
}

/** What such a row seems to change and doesn't. */
function keptNotes(own: ChannelEntry, said: ChannelStatement, today: Day): Doubt[] {
  const { at, unitEmptied, lastChecked, confirmation } = said
  const isLater = lastChecked !== undefined && lastChecked > (confirmationOn(own, today).on ?? '')
  return [
    ...(unitEmptied && own.unit ? [{ at, message: `Bagian dikosongkan: "${own.unit}" tetap` }] : []),
    ...(isLater && !confirmation
      ? [{ at, message: 'Terakhir dikonfirmasi tidak dibaca dari lembar ini; catat di lembar Kabar baru' }]
      : []),
  ]
}

/** Ways in which the office itself has said what is right; who only rang a wrong number hasn't reached the right one. */
const OWN_WORD: readonly string[] = ['sheet', 'letter', 'visit', 'email']

function rightOne(id: string, { confirmation, ...told }: ReportedContact): RecordEvent {
  const isConfirmed = confirmation !== undefined && OWN_WORD.includes(confirmation.how)
  return {
    kind: 'contact-replaced',
    id,
    dead: true,
    ...told,
    ...(isConfirmed && { confirmation: { ...confirmation, result: 'reached' as const } }),
  }
}
