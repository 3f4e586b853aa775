/** What is said of contacts, as events of an office; what can't be said so is a doubt. */
import { displayValue, isNumberType } from '../../../directory/channels/contacts.ts'
import { isMobile } from '../../../directory/channels/phone.ts'
import { hasEnded } from '../../../directory/channels/turning-days.ts'
import type { ChannelEntry, ChannelType } from '../../../directory/content/schema.ts'
import type { Day } from '../../../directory/dates.ts'
import type { RecordEvent } from '../../../directory/events/apply-event.ts'
import { isSameContact, type ReportedContact } from '../../../directory/events/contact-events.ts'
import type { OfficeState } from '../../../directory/events/state.ts'
import { FREE_MESSAGE as w } from '../../../i18n/redaksi-message.ts'
import { TYPES } from '../../../import/cells/terms.ts'
import type { ContactRole, Said } from './contact-roles.ts'
import type { FoundValue } from './values.ts'

/** A contact of the message with what is said of it. */
export interface SaidContact extends Said {
  contact: FoundValue
}

export interface ContactContext {
  state: OfficeState
  on: Day
  sent: Day
  /** Part of the office that the message names; `recorded` where it has contacts already. */
  unit?: { name: string; isRecorded: boolean } | undefined
  /** What kind of number the whole message speaks of, where that is one alone. */
  spoken: ChannelType | undefined
  /** Whether the message says anywhere that something is changed. */
  isReplacing: boolean
  /** Whether it says anywhere that something is added. */
  isAdding: boolean
  /** Whether it says that an old contact that it doesn't write isn't used any more. */
  isOldDead: boolean
  /** Whether "mati" is all that it says of what isn't used any more, or why it is out: a line may be down for a day. */
  isOnlyOut: boolean
  nameElsewhere: (type: ChannelType, value: string) => string | undefined
}

export interface ContactProposal {
  events: RecordEvent[][]
  doubts: string[]
}

/** Kinds of numbers by the words for them. */
export function typesIn(text: string): ChannelType[] {
  const words: [ChannelType, RegExp][] = [
    ['whatsapp', / wa(?= )/],
    ['phone', / (?:telepon|hotline)(?= )/],
    ['sms', / sms(?= )/],
  ]
  return words.filter(([, pattern]) => pattern.test(text)).map(([type]) => type)
}

const shown = (contact: { type: ChannelType; value: string }): string => displayValue(contact.type, contact.value)

const live = ({ state, on }: ContactContext): ChannelEntry[] =>
  state.record.channels.filter((channel) => !hasEnded(channel, on))

/** The kind of a contact, and whether that is only believed. */
function typeOf({ contact, lead, tail }: SaidContact, context: ContactContext, old: ChannelEntry | undefined) {
  if (contact.kind !== 'number') return { type: contact.kind as ChannelType, isAssumed: false }
  const beside = typesIn(lead.slice(Math.max(lead.lastIndexOf(' | '), lead.lastIndexOf(' . '), 0)))
  const named = beside.length > 0 ? beside : typesIn(tail.split(/ [|.,] /)[0]!)
  const [own, ...more] = named
  if (own && more.length === 0) return { type: own, isAssumed: false }
  if (old) return { type: old.type, isAssumed: false }
  if (more.length > 0) return { type: own!, isAssumed: true }
  if (context.spoken) return { type: context.spoken, isAssumed: false }
  if (!isMobile(contact.value)) return { type: 'phone' as const, isAssumed: false }
  const ofUnit = live(context).filter(
    ({ type, unit }) => isNumberType(type) && context.unit && unit === context.unit.name,
  )
  if (ofUnit.length === 1) return { type: ofUnit[0]!.type, isAssumed: true }
  const mobiles = live(context).filter(
    ({ type, value, owner }) => isNumberType(type) && type !== 'sms' && isMobile(value) && owner === 'office',
  )
  return mobiles.length === 1
    ? { type: mobiles[0]!.type, isAssumed: true }
    : { type: 'phone' as const, isAssumed: true }
}

/** The events of everything that is said of contacts. */
export function proposeContacts(all: readonly SaidContact[], context: ContactContext): ContactProposal {
  const takenOut = all.filter((one) => isTakenOut(one, context))
  const { said, doubts: readAs } = withOld(
    all.map((one) => (takenOut.includes(one) ? { ...one, role: 'dead' } : one)),
    context,
  )
  const doubts = [
    ...takenOut.map((one) => w.takenOut(shown(asPhone(one)))),
    ...readAs,
    ...said.flatMap(({ contact }) => contact.doubts.map((note) => w.noteOf(note))),
  ]
  const untold = said.flatMap((one) => refusal(one, context) ?? [])
  const usable = said.filter((one) => refusal(one, context) === undefined)
  const of = (...roles: ContactRole[]) => usable.filter(({ role }) => roles.includes(role))
  const gone = of('old', 'dead', 'wrong')
  const unclear = of('none')
  const isUnclear = unclear.some((one) => said.some((other) => other !== one && isOfKind(one, other)))
  doubts.push(...untold)
  if (isUnclear) return { events: [], doubts: [...doubts, ...withKnown(unclear, context), w.unclearRoles] }
  const fresh = of('new', 'added', 'none')
  if (hasTwins(fresh)) return { events: [], doubts: [...doubts, w.bothNew] }
  const used = new Set<SaidContact>()
  const events: RecordEvent[][] = []
  for (const one of fresh) {
    const old = gone.find((other) => !used.has(other) && isOfKind(other, one))
    if (old) used.add(old)
    const proposal = bring(one, old, context)
    doubts.push(...proposal.doubts)
    if (proposal.events.length > 0) events.push(proposal.events)
  }
  const rest = gone.filter((other) => !used.has(other))
  // a new one of another kind may be meant for it
  const isExchanged = fresh.length === 1 && rest.length === 1 && context.isReplacing
  if (fresh.length > 0 && rest.length > 0) doubts.push(isExchanged ? w.otherKind : w.unclearRoles)
  for (const one of rest) {
    const proposal = end(isExchanged && one.role === 'old' ? { ...one, role: 'dead' } : one, context)
    doubts.push(...proposal.doubts)
    if (proposal.events.length > 0) events.push(proposal.events)
  }
  return { events, doubts }
}

/** A number that is recorded as the office's and that is to go, since it is somebody's own. */
const isTakenOut = (one: SaidContact, { state, on }: ContactContext): boolean =>
  (one.role === 'personal' || one.role === 'staff') &&
  / hapus /.test(`${one.lead}${one.tail}`) &&
  state.record.channels.some(
    (channel) =>
      channel.owner === 'office' &&
      !hasEnded(channel, on) &&
      isSameContact(channel, asPhone(one).type, one.contact.value),
  )

/** A recorded one of which nothing is said, beside the only new one, is the old one. */
function withOld(said: readonly SaidContact[], context: ContactContext): { said: SaidContact[]; doubts: string[] } {
  const [fresh, ...others] = said.filter(({ role }) => role === 'new')
  const [unsaid, ...more] = said.filter(({ role }) => role === 'none')
  const isOld =
    fresh !== undefined &&
    unsaid !== undefined &&
    others.length + more.length === 0 &&
    context.isReplacing &&
    isOfKind(fresh, unsaid) &&
    !said.some(({ role }) => role === 'old' || role === 'dead' || role === 'wrong') &&
    withKnown([unsaid], context).length > 0
  if (!isOld) return { said: [...said], doubts: [] }
  return {
    said: said.map((one) => (one === unsaid ? { ...one, role: 'old' } : one)),
    doubts: [w.readAsOld(shown(asPhone(unsaid)))],
  }
}

/** Whether two contacts may be of one kind: a number of which it isn't said may be of any. */
function isOfKind(one: SaidContact, two: SaidContact): boolean {
  const [mine, other] = [one, two].map(({ lead }) => onlyType(lead))
  return one.contact.kind === two.contact.kind && (!mine || !other || mine === other)
}

/** The kind of number that the words right in front tell. */
export function onlyType(lead: string): ChannelType | undefined {
  const [type, ...more] = typesIn(` ${lead.split(/ [|.,] /).findLast((part) => part.trim() !== '') ?? ''} `)
  return more.length === 0 ? type : undefined
}

/** Two new ones for one place. */
function hasTwins(fresh: readonly SaidContact[]): boolean {
  const keys = fresh.map(
    ({ contact, lead }) => `${contact.kind} ${contact.kind === 'number' ? typesIn(lead).join() : ''}`,
  )
  return new Set(keys).size < keys.length
}

const asPhone = ({ contact }: SaidContact) => ({
  type: contact.kind === 'number' ? ('phone' as const) : (contact.kind as ChannelType),
  value: contact.value,
})

/** Why nothing is proposed of a contact whatever else is said. */
function refusal(one: SaidContact, { state, on }: ContactContext): string | undefined {
  const text = shown(asPhone(one))
  const isHeads =
    / (?:nomor|wa|telepon|kontak|sms)(?: (?:baru|lama|yg|di|untuk|[:]))*(?: (?:pak|bu))* (?:#h\d+|camat|kades|lurah|kepala|kadin|direktur|inspektur|sekda)(?! dinas)/.test(
      one.lead,
    )
  const recorded = state.record.channels.find(
    (channel) => isSameContact(channel, asPhone(one).type, one.contact.value) && !hasEnded(channel, on),
  )
  switch (one.role) {
    case 'personal':
      return w.personal(text)
    case 'staff':
      return w.ofStaff(text)
    case 'sender':
      return w.sender(text)
    case 'head':
      return w.ofHead(text)
    case 'unreachable':
      return w.unreachable
    case 'stays':
      return recorded ? w.staysNumber(text) : w.staysUnknown(text)
    default:
      if (recorded?.owner === 'personal') return w.personal(text)
      return isHeads ? w.ofHead(text) : undefined
  }
}

const withKnown = (said: readonly SaidContact[], context: ContactContext): string[] =>
  said.flatMap((one) => {
    const { type, value } = asPhone(one)
    return live(context).some((channel) => isSameContact(channel, type, value)) ? [w.known(shown({ type, value }))] : []
  })

/** A new contact, in the place of an old one where there is one. */
function bring(one: SaidContact, old: SaidContact | undefined, context: ContactContext) {
  const { state, unit } = context
  const doubts: string[] = []
  const find = (said: SaidContact) => {
    const { type, value } = asPhone(said)
    return live(context).find((channel) => isSameContact(channel, type, value))
  }
  const recordedOld = old && find(old)
  if (old && !recordedOld) doubts.push(w.unknownOld(shown(asPhone(old))))
  const { type, isAssumed } = typeOf(one, context, recordedOld)
  const { value } = one.contact
  const text = shown({ type, value })
  if (find(one)) return { events: [], doubts: [...doubts, w.known(text)] }
  if (state.waiting.some((other) => isSameContact(other, type, value)))
    return { events: [], doubts: [...doubts, w.waits(text)] }
  const past = state.record.channels.find((channel) => isSameContact(channel, type, value))
  if (past) doubts.push(w.knownPast(text))
  const elsewhere = context.nameElsewhere(type, value)
  if (elsewhere) doubts.push(w.elsewhere(text, elsewhere))
  if (isAssumed) doubts.push(w.typeAssumed(text, TYPES.labels[type]))
  if (type === 'whatsapp' && !isMobile(value)) doubts.push(w.noMobile(text))
  const told: ReportedContact = { type, value, ...(unit && { unit: unit.name }), unproven: true }
  if (unit && !unit.isRecorded) doubts.push(w.unitUnknown(unit.name))
  const replaced = recordedOld ?? (old ? undefined : replacedBy(one, type, context, doubts))
  if (!replaced) return { events: [{ kind: 'contact-told' as const, ...told }], doubts }
  const isDead = old ? old.role === 'dead' || old.role === 'wrong' : context.isOldDead
  const events: RecordEvent[] = [
    { kind: 'contact-replaced', id: replaced.id, ...told, ...(isDead && { dead: true }) },
    ...(isDead ? [{ kind: 'contact-ended' as const, id: replaced.id }] : []),
  ]
  return { events, doubts }
}

/** The recorded contact whose place a new one takes, where the message doesn't write it. */
function replacedBy(
  one: SaidContact,
  type: ChannelType,
  context: ContactContext,
  doubts: string[],
): ChannelEntry | undefined {
  const isSaid = one.role !== 'added' && (one.isReplacing || context.isReplacing)
  if (one.role === 'added' || (one.role === 'none' && context.isAdding)) return undefined
  if (one.role === 'none' && !context.isReplacing) {
    doubts.push(w.newWithoutVerb(shown({ type, value: one.contact.value })))
    return undefined
  }
  const alike = alikeOf(type, context)
  const label = TYPES.labels[type]
  if (alike.length === 1) {
    const [only] = alike as [ChannelEntry]
    if (isMobile(only.value) !== isMobile(one.contact.value) && isNumberType(type))
      doubts.push(w.otherNet(shown({ type, value: one.contact.value })))
    if (!isSaid) doubts.push(w.replacesOrAdds(shown({ type, value: one.contact.value })))
    if (only.unit && !context.unit) doubts.push(w.unitTaken(only.unit))
    else if (!context.unit && live(context).some((other) => other.type === type && other.unit))
      doubts.push(w.besidesUnits)
    return only
  }
  if (alike.length > 1) doubts.push(w.whichReplaced(label))
  else if (context.isOldDead || (one.isReplacing && one.role === 'new')) doubts.push(w.nothingReplaced(label))
  return undefined
}

/** Contacts of a kind that the message may mean: of the part that it names, or of the whole office. */
function alikeOf(type: ChannelType, context: ContactContext): ChannelEntry[] {
  const all = live(context).filter((channel) => channel.type === type && channel.owner === 'office')
  if (context.unit) return all.filter(({ unit }) => unit === context.unit!.name)
  const whole = all.filter(({ unit }) => unit === undefined)
  return whole.length > 0 ? whole : all
}

/** A contact that goes without another in its place. */
function end(one: SaidContact, context: ContactContext): { events: RecordEvent[]; doubts: string[] } {
  const { type, value } = asPhone(one)
  const text = shown({ type, value })
  const channel = live(context).find((other) => isSameContact(other, type, value))
  if (!channel) return { events: [], doubts: [w.unknownOld(text)] }
  if (one.role === 'old') return { events: [], doubts: [w.noAction(text)] }
  const mayBeOutage = one.role === 'dead' && type === 'phone' && !isMobile(value) && context.isOnlyOut
  return { events: [goneEvent(one.role, channel, context)], doubts: mayBeOutage ? [w.mayBeOutage] : [] }
}

function goneEvent(role: ContactRole, { id }: ChannelEntry, { sent }: ContactContext): RecordEvent {
  return role === 'wrong'
    ? { kind: 'contact-wrong', id, confirmation: { on: sent, by: w.informer, how: 'whatsapp', result: 'wrong' } }
    : { kind: 'contact-ended', id }
}

/** What is said to be dead without its number: the only one of its kind. */
export function endUnwritten(type: ChannelType | undefined, context: ContactContext): ContactProposal {
  const alike = type ? alikeOf(type, context) : []
  const [only, ...more] = alike
  if (!only || more.length > 0) return { events: [], doubts: [w.noNumber] }
  return { events: [[{ kind: 'contact-ended', id: only.id }]], doubts: [w.notWritten(shown(only))] }
}
