/** What becomes of an office's contacts: told, replaced, corrected, confirmed, turned out wrong, no longer used. */
import { isNumberType } from '../channels/contacts.ts'
import { confirmationOn } from '../channels/freshness.ts'
import { isMobileChannel } from '../channels/publication.ts'
import { hasEnded } from '../channels/turning-days.ts'
import { isWaiting, type WaitingNumber } from '../channels/waiting-list.ts'
import type { ChannelEntry, ChannelType, OfficeFile } from '../content/schema.ts'
import { addDays, type Day } from '../dates.ts'
import { freshHolderId, freshId, servesOn } from './holder-events.ts'
import { citing, done, type EventContext, type OfficeState, type Outcome, refused } from './state.ts'
import { dayInWords } from './words.ts'

type Confirmation = ChannelEntry['confirmations'][number]

/** A contact as it is told. */
export interface ReportedContact {
  type: ChannelType
  /** Canonical. */
  value: string
  unit?: string
  owner?: 'office' | 'personal'
  /** Of a personal contact: the signed paper and its day. */
  consent?: { on: Day; evidence: string }
  confirmation?: Confirmation
  /** Nobody knows that the office has told it: whatever its kind, it waits until somebody has confirmed it. */
  unproven?: true
  /** The list tells its number for another use too: it is a contact beside that one. */
  several?: true
  /** Whose it is, where it is personal: whoever heads the office from this day on; else on the day of the change. */
  ownerFrom?: Day
}

export type ContactEvent =
  /** A contact that the office has, wherever it was told. */
  | ({ kind: 'contact-told' } & ReportedContact)
  /** One takes another's place. `dead`: the old one is known not to work any more. */
  | ({ kind: 'contact-replaced'; id: string; dead?: boolean } & ReportedContact)
  /** A slip of the pen: it never was another. `checked`: what was confirmed was the right one. */
  | { kind: 'contact-corrected'; id: string; value: string; checked: boolean }
  /** A contact that somebody says there is, without telling it. */
  | { kind: 'contact-said'; type: ChannelType; unit?: string }
  | { kind: 'contact-confirmed'; id: string; confirmation: Confirmation }
  | { kind: 'contact-wrong'; id: string; confirmation: Confirmation }
  | { kind: 'contact-ended'; id: string; until?: Day }
  | { kind: 'unit-named'; id: string; unit: string }
  /** It stands one place earlier or later among those of its kind. */
  | { kind: 'contact-moved'; id: string; by: -1 | 1 }
  /** Whoever it belongs to doesn't agree any more, from a day on. */
  | { kind: 'consent-withdrawn'; id: string; from: Day }
  /** There isn't such a contact, or nobody looks for it any more. */
  | { kind: 'lead-dropped'; type: ChannelType; unit?: string }

/** Whether two values are one contact: a number is one whatever it is used for. */
export const isSameContact = (a: { type: ChannelType; value: string }, type: ChannelType, value: string): boolean =>
  a.value === value && (a.type === type || (isNumberType(a.type) && isNumberType(type)))

/** Applies what is told of a contact; the state stays as it is where it is refused. */
export function changeContact(state: OfficeState, event: ContactEvent, context: EventContext): Outcome {
  const { confirmation } = event as { confirmation?: Confirmation }
  if (confirmation && confirmation.on > context.today)
    return refused(
      `konfirmasi bertanggal ${dayInWords(confirmation.on)}, padahal hari itu belum tiba`,
      'perbaiki tanggalnya',
    )
  if (event.kind === 'contact-told') return tell(state, event, context)
  if (event.kind === 'contact-said') return done(withLead(state, event, context))
  if (event.kind === 'lead-dropped') return done(withoutLead(state, event))
  const channel = state.record.channels.find(({ id }) => id === event.id)
  if (!channel)
    return refused(`ID saluran "${event.id}" tidak ada di kantor ini`, 'kosongkan ID saluran untuk menambah yang baru')
  switch (event.kind) {
    case 'contact-replaced':
      return replace(state, channel, event, context)
    case 'contact-corrected': {
      const { confirmations, ...rest } = channel
      return done(put(state, { ...rest, value: event.value, confirmations: event.checked ? confirmations : [] }))
    }
    case 'contact-confirmed':
    case 'contact-wrong':
      return done(confirmed(state, channel, event.confirmation))
    case 'contact-ended':
      return done(put(state, ended(channel, event.until ?? addDays(context.on, -1))))
    case 'unit-named':
      return done(put(state, { ...channel, unit: event.unit }))
    case 'contact-moved':
      return move(state, channel, event.by, context)
    case 'consent-withdrawn': {
      const { consent } = channel
      if (!consent) return refused('kontak ini milik kantor, tidak ada persetujuannya', 'pakai Tidak dipakai lagi')
      return done(put(state, { ...channel, consent: { ...consent, withdrawn: event.from } }))
    }
  }
}

/** Puts a channel before or behind the next of its kind; of other kinds the order is that of the kinds. */
function move(state: OfficeState, channel: ChannelEntry, by: -1 | 1, { on }: EventContext): Outcome {
  const { channels } = state.record
  const isAlike = (one: ChannelEntry) => one.type === channel.type && !hasEnded(one, on)
  const at = channels.indexOf(channel)
  const to =
    by < 0 ? channels.slice(0, at).findLastIndex(isAlike) : channels.findIndex((one, i) => i > at && isAlike(one))
  if (to < 0) return done(state)
  const next = [...channels]
  ;[next[at], next[to]] = [channels[to]!, channel]
  return done({ ...state, record: { ...state.record, channels: next } })
}

function tell(state: OfficeState, told: ReportedContact, context: EventContext): Outcome {
  const { channels } = state.record
  const isExact = (one: { type: ChannelType; value: string }) => one.type === told.type && one.value === told.value
  const isIt = (one: { type: ChannelType; value: string }) =>
    told.several ? isExact(one) : isSameContact(one, told.type, told.value)
  const isReached = told.confirmation?.result === 'reached'
  const alive = channels.filter((channel) => isIt(channel) && !hasEnded(channel, context.on))
  const live = alive.find(isExact) ?? alive[0]
  if (live && told.confirmation) return done(answered(confirmed(state, live, told.confirmation), told))
  if (live) {
    if (confirmationOn(live, context.today).wrong)
      return done(state, ['tercatat sebagai nomor atau akun yang salah; tetap tidak ditayangkan'])
    // a list calls any number "HP"; that it is for WhatsApp, it says on purpose
    return done(state, isExact(live) || told.type === 'phone' ? [] : [OTHER_USE])
  }
  const waitings = state.waiting.filter(isIt)
  const waits = waitings.find(isExact) ?? waitings[0]
  if (told.confirmation && !isReached) {
    if (waits && told.confirmation.result === 'wrong')
      return done(withoutLead(withoutWaiting(state, told), told), ['ternyata salah, dihapus dari daftar tunggu'])
    return done(state, [
      waits ? 'tetap di daftar tunggu' : 'belum tercatat, dan hasilnya bukan Tersambung: tidak dicatat',
    ])
  }
  if (waits && !isReached) return done(state, [])
  const past = channels.find((channel) => isIt(channel) && hasEnded(channel, context.on))
  if (past && !isReached)
    return done(state, [
      `sudah berakhir ${dayInWords(past.until!)}, tidak dihidupkan lagi; bila dipakai lagi, pastikan dulu`,
    ])
  if (waits?.replaces) {
    const old = channels.find(({ id }) => id === waits.replaces)
    if (old && !hasEnded(old, context.on)) return replace(state, old, { ...waiting(waits), ...told }, context)
  }
  return add(state, { ...(waits && waiting(waits)), ...told }, context)
}

const OTHER_USE =
  'nomor ini sudah tercatat untuk keperluan lain (telepon, WhatsApp atau SMS); yang ini tidak ditambahkan: bila keduanya, tulis keduanya di satu baris'

const waiting = ({ unit, owner, consent }: WaitingNumber) => ({
  ...(unit && { unit }),
  ...(owner && { owner }),
  ...(consent && { consent }),
})

function replace(
  state: OfficeState,
  old: ChannelEntry,
  told: ReportedContact & { dead?: boolean },
  context: EventContext,
): Outcome {
  const { on, today } = context
  const inherited: ReportedContact = { ...(old.unit && { unit: old.unit }), owner: old.owner, ...told }
  const known = state.record.channels.find(
    (channel) => channel.id !== old.id && isSameContact(channel, told.type, told.value) && !hasEnded(channel, on),
  )
  if (known) return done(put(state, ended(old, addDays(on, -1))), ['yang baru sudah tercatat; yang lama berakhir'])
  if (told.unproven && !isReached(told)) return wait(state, inherited, context, old.id)
  if (!told.dead && isNumberType(old.type) && isNumberType(told.type) && !isReached(told) && isTrusted(old, today)) {
    const next = wait(state, inherited, context, old.id)
    return next.ok ? done(next.state, ['nomor lama tetap dipakai sampai yang baru dipastikan', ...next.notes]) : next
  }
  const begun = old.from ?? ''
  const canHold = isReached(told) || !isMobileChannel(told)
  // what somebody has found to be a stranger's stays on record, even of the day on which it came in
  if (begun >= on && canHold && !confirmationOn(old, today).wrong) {
    const missing = withoutConsent(inherited)
    if (missing) return missing
    const { confirmations: _, sources: __, ...rest } = old
    const amended: ChannelEntry = {
      ...rest,
      type: told.type,
      value: told.value,
      sources: [context.source.id],
      confirmations: isReached(told) ? [told.confirmation!] : [],
    }
    return done(answered(put(cited(state, context), amended), told))
  }
  const closed = put(state, ended(old, addDays(on, -1)))
  return add(closed, inherited, context, old)
}

/** Adds a contact, or lets it wait where the office has to confirm it first. */
function add(state: OfficeState, told: ReportedContact, context: EventContext, after?: ChannelEntry): Outcome {
  const missing = withoutConsent(told)
  if (missing) return missing
  if (!isReached(told) && (told.unproven || isMobileChannel(told))) return wait(state, told, context)
  const owned = told.owner === 'personal' ? holderOf(state.record, told, context) : { record: state.record }
  const { channels } = owned.record
  const channel: ChannelEntry = {
    id: freshId(
      channels.map(({ id }) => id),
      STEMS[told.type] ?? told.type,
    ),
    type: told.type,
    value: told.value,
    ...(told.unit && { unit: told.unit }),
    owner: told.owner ?? 'office',
    ...(told.owner === 'personal' && told.consent && { consent: { kind: 'written' as const, ...told.consent } }),
    ...(owned.holder && { holder: owned.holder }),
    ...(after?.hours && { hours: after.hours }),
    from: context.on,
    sources: [context.source.id],
    confirmations: isReached(told) ? [told.confirmation!] : [],
  }
  const at = after ? channels.findIndex(({ id }) => id === after.id) + 1 : channels.length
  const record = { ...owned.record, channels: [...channels.slice(0, at), channel, ...channels.slice(at)] }
  // one that takes another's place is no second one
  const second =
    !after &&
    channels.some(
      (other) =>
        isNumberType(told.type) &&
        other.type === told.type &&
        other.unit === channel.unit &&
        other.owner === channel.owner &&
        !hasEnded(other, context.on) &&
        !confirmationOn(other, context.today).wrong &&
        // two numbers of one cell stand beside each other on purpose
        !(other.from === context.on && other.sources.includes(context.source.id)),
    )
  return done(
    answered(cited({ ...state, record }, context), told),
    second ? ['ditambahkan di samping nomor yang sudah ada; bila menggantikannya, tulis di baris nomor lama'] : [],
  )
}

const STEMS: Partial<Record<ChannelType, string>> = {
  phone: 'telepon',
  whatsapp: 'wa',
  email: 'surel',
  website: 'situs',
  form: 'formulir',
}

/** Keeps a number until the office has confirmed it; the record only says that there is one. */
function wait(state: OfficeState, told: ReportedContact, context: EventContext, replaces?: string): Outcome {
  const missing = withoutConsent(told)
  if (missing) return missing
  const { type, unit } = told
  const number: WaitingNumber = {
    office: state.id,
    ...{ type, ...(unit && { unit }) },
    value: told.value,
    ...(told.owner === 'personal' && { owner: told.owner }),
    ...(told.owner === 'personal' && told.consent && { consent: told.consent }),
    ...(replaces && { replaces }),
    told: context.today,
    ...(context.on > context.today && { from: context.on }),
    document: context.document,
  }
  // told once more it waits since the first time
  const isTold = state.waiting.some((one) => one.replaces === replaces && isWaiting([one], state.id, told))
  const others = state.waiting.filter((one) => !(replaces && one.replaces === replaces))
  const next = isTold ? state.waiting : isWaiting(others, state.id, told) ? others : [...others, number]
  return done(withLead({ ...state, waiting: next }, told, context))
}

/** The record says that there is a contact of this kind, as the source tells. */
function withLead(
  state: OfficeState,
  { type, unit }: Pick<ReportedContact, 'type' | 'unit'>,
  context: EventContext,
): OfficeState {
  const { record } = state
  if (record.leads.some((one) => one.type === type && one.unit === unit)) return state
  const lead = { type, ...(unit && { unit }), sources: [context.source.id] }
  return cited({ ...state, record: { ...record, leads: [...record.leads, lead] } }, context)
}

const isReached = ({ confirmation }: ReportedContact): boolean => confirmation?.result === 'reached'

/** Whether an office has confirmed a contact, however long ago, and nobody has found it wrong since. */
function isTrusted(channel: ChannelEntry, today: Day): boolean {
  return confirmationOn(channel, today).freshness !== 'never'
}

function withoutConsent(told: ReportedContact): Outcome | undefined {
  return told.owner === 'personal' && !told.consent
    ? refused(
        'nomor atau akun pribadi tanpa persetujuan',
        'isi Tanggal persetujuan dan Bukti persetujuan, atau pakai kontak kantor',
      )
    : undefined
}

/** Ends a channel; one that begins later on its own first day. */
function ended(channel: ChannelEntry, until: Day): ChannelEntry {
  if (channel.until && channel.until <= until) return channel
  return { ...channel, until: channel.from && channel.from > until ? channel.from : until }
}

function confirmed(state: OfficeState, channel: ChannelEntry, entry: Confirmation): OfficeState {
  if (channel.confirmations.some(({ on, result }) => on === entry.on && result === entry.result)) return state
  return put(state, { ...channel, confirmations: [...channel.confirmations, entry] })
}

/** The state with a channel in the place of the one of its id. */
function put(state: OfficeState, channel: ChannelEntry): OfficeState {
  const channels = state.record.channels.map((one) => (one.id === channel.id ? channel : one))
  return { ...state, record: { ...state.record, channels } }
}

const cited = (state: OfficeState, { source }: EventContext): OfficeState => ({
  ...state,
  record: citing(state.record, source),
})

/** A contact that is known now is neither said to exist any more nor waited for. */
const answered = (state: OfficeState, told: ReportedContact): OfficeState =>
  withoutLead(withoutWaiting(state, told), told)

/** Without a number that is known now; said wrong it is nobody's here, for no use. */
function withoutWaiting(state: OfficeState, { type, value, confirmation }: ReportedContact): OfficeState {
  const isExact = (one: WaitingNumber) => one.type === type && one.value === value
  const isOne = confirmation?.result !== 'wrong' && state.waiting.some(isExact)
  const waiting = state.waiting.filter((one) => !(isOne ? isExact(one) : isSameContact(one, type, value)))
  return waiting.length === state.waiting.length ? state : { ...state, waiting }
}

function withoutLead(state: OfficeState, { type, unit }: Pick<ReportedContact, 'type' | 'unit'>): OfficeState {
  if (state.waiting.some((one) => one.type === type && one.unit === unit)) return state
  const leads = state.record.leads.filter((one) => !(one.type === type && one.unit === unit))
  return leads.length === state.record.leads.length ? state : { ...state, record: { ...state.record, leads } }
}

/** Id of whoever a personal contact belongs to, given where there is none. */
function holderOf(
  record: OfficeFile,
  { ownerFrom }: ReportedContact,
  { on }: EventContext,
): { record: OfficeFile; holder?: string } {
  const day = ownerFrom ?? on
  const index = record.holders.findIndex((entry) => entry.name !== undefined && servesOn(entry, day))
  const entry = record.holders[index]
  if (!entry) return { record }
  if (entry.id) return { record, holder: entry.id }
  const id = freshHolderId(record.holders, entry.from ?? day)
  const holders = record.holders.map((holder, at) => (at === index ? { id, ...entry } : holder))
  return { record: { ...record, holders }, holder: id }
}
