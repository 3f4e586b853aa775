/**
 * Messages by which offices confirm their contacts, read back: what they say becomes edits. Whatever a telephone has made
 * of a message, each of its lines is bound to a value: what isn't recorded is never confirmed, and a new contact waits
 * until somebody has called by a way that is known already.
 */
import { displayValue, isNumberType } from '../../directory/channels/contacts.ts'
import { hasEnded } from '../../directory/channels/lifetime.ts'
import type { Content } from '../../directory/content/content.ts'
import { plain } from '../../directory/content/plain.ts'
import { CHANNEL_TYPES, type ChannelEntry, type ChannelType, type OfficeFile } from '../../directory/content/schema.ts'
import { addDays, type Day, daysBetween, isDay } from '../../directory/dates.ts'
import { type ContactEvent, isSameContact } from '../../directory/events/contact-events.ts'
import type { HeadEvent, SeenEvent } from '../../directory/events/holder-events.ts'
import { dayInWords } from '../../directory/events/words.ts'
import { holderOn } from '../../directory/people/holders.ts'
import { ANSWER_WORDS as w } from '../../i18n/redaksi-inbox.ts'
import { TYPES } from '../../import/statements/terms.ts'
import type { Edit } from '../edit.ts'
import type { Fault } from '../plain-fault.ts'
import { answerIn } from './answer-words.ts'
import { ANSWER_DAYS, CODE_LETTERS } from './confirmation-message.ts'
import { contactsIn, escaped, type Place, placesOf } from './message-values.ts'
import type { IncomingMessage } from './messages.ts'

/** One thing that a message says of an office, and what comes of it. */
export interface AnswerLine {
  /** As it stands in the message. */
  text: string
  /** done: it changes what is recorded; waits: somebody has to call first; odd: nothing comes of it. */
  tone: 'done' | 'waits' | 'odd'
  said: string
}

export interface OfficeAnswer {
  office: string
  /** Day of the sheet. */
  asked: Day
  /** Day on which it was sent, as far as that is known; else today. */
  on: Day
  edits: Omit<Edit, 'id'>[]
  lines: AnswerLine[]
}

export interface RefusedMessage extends Fault {
  text: string
}

export interface ReadAnswers {
  answers: OfficeAnswer[]
  refused: RefusedMessage[]
  /** Messages without a confirmation in them. */
  others: IncomingMessage[]
}

export interface AnswerContext {
  content: Content
  /** Offices whose files can't be used as they are. */
  broken: ReadonlySet<string>
  today: Day
  /** Who notes it. */
  person: string
  /** The code of an office's sheet of a day. */
  codeOf: (office: string, day: Day) => string
}

const LETTERS = `[${CODE_LETTERS}]`
/** "dpupr 261129 MXQCTB": an office, the day of a sheet, its code. */
const HEAD = new RegExp(
  `(?<![\\p{L}\\p{N}-])(?:([a-z0-9][a-z0-9-]{1,31})[^\\p{L}\\p{N}]{1,8})?(\\d{6})[^\\p{L}\\p{N}]{1,8}(${LETTERS}{3} ?${LETTERS}{3})(?![\\p{L}\\p{N}])`,
  'giu',
)
/** What every such message begins with, as telephones spell it. */
const BEGIN = /(?<!\p{L})(?:konfirmasi|confirmation|confirm|komfirmasi|konfirmsi)(?!\p{L})/giu

/** Reads all confirmations in messages, in their order; the last word on a contact counts. */
export function readConfirmations(messages: readonly IncomingMessage[], context: AnswerContext): ReadAnswers {
  const read: ReadAnswers = { answers: [], refused: [], others: [] }
  for (const message of messages) {
    const heads = [...message.text.matchAll(HEAD)]
    if (heads.length === 0) {
      const begun = message.text.match(BEGIN) && namedOffice(message.text, context)
      if (begun) read.refused.push({ text: message.text, message: w.noCode(begun), repair: w.askAgain })
      else read.others.push(message)
      continue
    }
    for (const [index, head] of heads.entries()) {
      const next = heads[index + 1]
      const end = next ? startOf(message.text, next.index) : message.text.length
      const text = message.text.slice(startOf(message.text, head.index), end).trim()
      const asked = sheetOf(head, message.on, context)
      if ('fault' in asked) read.refused.push({ text, ...asked.fault })
      else read.answers.push(answerOf(message.text.slice(head.index + head[0].length, end), { ...asked, context }))
    }
  }
  return { ...read, answers: lastWords(read.answers) }
}

/** A message begins at its word, if that stands before its head. */
function startOf(text: string, head: number): number {
  const before = text.slice(Math.max(0, head - 24), head)
  const begun = [...before.matchAll(BEGIN)].at(-1)
  return begun ? Math.max(0, head - 24) + begun.index : head
}

const namedOffice = (text: string, { content }: AnswerContext): string | undefined =>
  text
    .toLowerCase()
    .match(/[a-z0-9][a-z0-9-]{1,31}/g)
    ?.find((word) => content.offices.has(word))

interface Sheet {
  office: string
  asked: Day
  on: Day
}

/** Which sheet a head is of, or why nothing may come of it. */
function sheetOf(
  [, id = '', short = '', letters = '']: RegExpExecArray | RegExpMatchArray,
  sentOn: Day | undefined,
  context: AnswerContext,
): Sheet | { fault: Fault } {
  const { content, broken, today, codeOf } = context
  const code = letters.replace(' ', '').toUpperCase()
  const asked = `20${short.slice(0, 2)}-${short.slice(2, 4)}-${short.slice(4)}`
  const refusal = (message: string, repair: string = w.askAgain) => ({ fault: { message, repair } })
  if (!isDay(asked)) return refusal(w.noDay(short))
  const told = content.offices.has(id.toLowerCase()) ? id.toLowerCase() : undefined
  const owner = [...content.offices.keys()].find((office) => codeOf(office, asked) === code)
  const nameOf = (office: string) => content.offices.get(office)?.value.short ?? office
  if (owner === undefined) {
    const other = told && daysBefore(today).find((day) => codeOf(told, day) === code)
    return refusal(other ? w.otherDay(dayInWords(asked), dayInWords(other)) : w.forged(told && nameOf(told)))
  }
  if (told !== undefined && told !== owner) return refusal(w.otherOffice(nameOf(owner), nameOf(told)))
  if (broken.has(owner)) return refusal(w.broken(nameOf(owner)), w.mendFirst)
  const { ended } = content.offices.get(owner)!.value
  if (ended && ended.on < today) return refusal(w.ended(nameOf(owner), dayInWords(ended.on)), w.nothingToDo)
  const on = sentOn && sentOn <= today ? sentOn : today
  if (asked > today) return refusal(w.early(dayInWords(asked)))
  if (asked > on) return refusal(w.beforeSheet(dayInWords(on), dayInWords(asked)))
  if (daysBetween(asked, on) > ANSWER_DAYS) return refusal(w.late(dayInWords(asked), ANSWER_DAYS))
  return { office: owner, asked, on }
}

/** Days of which a code may be. */
const daysBefore = (today: Day): Day[] =>
  Array.from({ length: 2 * ANSWER_DAYS + 1 }, (_, back) => addDays(today, -back))

interface Told extends Sheet {
  context: AnswerContext
}

/** What the lines under a head say. */
function answerOf(body: string, told: Told): OfficeAnswer {
  const { office, asked, on, context } = told
  const record = context.content.offices.get(office)!.value
  const edits: Omit<Edit, 'id'>[] = []
  const lines: AnswerLine[] = []
  for (const slot of slotsOf(body, record)) {
    const outcome = slot.head ? headOutcome(slot, record, told) : contactOutcome(slot, record, told)
    if (!outcome) continue
    const { events = [], ...line } = outcome
    lines.push({ text: slot.text.replace(/\s+/g, ' ').trim(), ...line })
    for (const event of events) edits.push({ events: [event], on, ground: { kind: 'sheet' } })
  }
  return { office, asked, on, edits, lines }
}

interface Outcome extends Omit<AnswerLine, 'text'> {
  events?: (ContactEvent | HeadEvent | SeenEvent)[]
}

function contactOutcome(slot: Slot, record: OfficeFile, { context, on }: Told): Outcome | undefined {
  const { answer, rest } = answerIn(slot.answer)
  const fresh = slot.fresh.filter(({ type, value }) => !slot.channel || !isSameContact(slot.channel, type, value))
  const more = rest.length > 0 ? ` ${w.more(rest.join(' '))}` : ''
  const odd = (said: string): Outcome => ({ tone: 'odd', said })
  if (fresh.length > 1) return odd(w.several)
  const [one] = fresh
  const { channel } = slot
  if (!channel) {
    if (!one) return rest.length > 0 || answer ? odd(w.unread) : undefined
    const known = record.channels.find(({ type, value }) => isSameContact({ type, value }, one.type, one.value))
    if (known && !hasEnded(known, on)) return odd(w.known)
    if (answer === 'wrong' || answer === 'unclear') return odd(w.notRecorded)
    return { tone: 'waits', said: w.waits + more, events: [{ kind: 'contact-told', ...one, unproven: true }] }
  }
  if (hasEnded(channel, on)) return odd(w.endedContact(dayInWords(channel.until!)))
  const confirmation = { on, by: context.person, how: 'whatsapp' as const }
  if (answer === 'unclear') return odd(w.unclear)
  if (one) {
    if (answer === 'right') return odd(w.rightAndNew)
    const known = record.channels.find(({ type, value }) => isSameContact({ type, value }, one.type, one.value))
    if (known && !hasEnded(known, on)) return odd(w.knownInstead)
    // an account that takes a number's place is no other number
    if (isNumberType(one.type) !== isNumberType(channel.type)) return odd(w.otherKind)
    const type = isNumberType(channel.type) ? channel.type : one.type
    return {
      tone: 'waits',
      said: w.replacedWaits + more,
      events: [{ kind: 'contact-replaced', id: channel.id, type, value: one.value, unproven: true }],
    }
  }
  if (answer === 'replaced') return odd(w.nothingNew)
  if (answer === 'wrong')
    return {
      tone: 'done',
      said: w.wrong + more,
      events: [{ kind: 'contact-wrong', id: channel.id, confirmation: { ...confirmation, result: 'wrong' } }],
    }
  if (answer === 'right')
    return {
      tone: 'done',
      said: w.right + more,
      events: [{ kind: 'contact-confirmed', id: channel.id, confirmation: { ...confirmation, result: 'reached' } }],
    }
  return odd(rest.length > 0 ? w.unread : w.unanswered)
}

/** Whoever heads the office: confirmed, they are seen; anybody else goes the way of an appointment. */
function headOutcome(slot: Slot, record: OfficeFile, { on }: Told): Outcome | undefined {
  const { answer, rest } = answerIn(slot.answer)
  const now = holderOn(record, on)
  if (slot.named && answer === 'right' && rest.length === 0)
    return {
      tone: 'done',
      said: w.headSeen,
      events:
        now.name && now.status !== 'vacant'
          ? [{ kind: 'head-seen', status: now.status as SeenEvent['status'], name: now.name, on }]
          : [],
    }
  if (!answer && rest.length === 0) return slot.named ? { tone: 'odd', said: w.unanswered } : undefined
  return { tone: 'odd', said: w.otherHead }
}

/** A piece of a message: a label, what is recorded, what was answered. */
interface Slot {
  text: string
  /** Whether its label is that of the head, and whether the recorded name stands in it. */
  head: boolean
  named: boolean
  channel?: ChannelEntry
  /** What stands behind the value, or in its place. */
  answer: string
  /** Contacts in it that aren't the recorded one. */
  fresh: { type: ChannelType; value: string }[]
}

const LABELS: readonly (readonly [string, ChannelType | 'head' | 'sender'])[] = [
  ...CHANNEL_TYPES.map((type) => [TYPES.labels[type], type] as const),
  ...(['Telp', 'Tlp', 'Telpon', 'Phone', 'Telephone', 'HP'] as const).map((label) => [label, 'phone'] as const),
  ...(['WA'] as const).map((label) => [label, 'whatsapp'] as const),
  ...(['Email', 'E-mail'] as const).map((label) => [label, 'email'] as const),
  ...(['Website', 'Web'] as const).map((label) => [label, 'website'] as const),
  ...(['Kepala', 'Head', 'Pimpinan'] as const).map((label) => [label, 'head'] as const),
  ...(['Pengisi', 'Filler', 'Nama pengisi'] as const).map((label) => [label, 'sender'] as const),
]
const LABEL = new RegExp(
  `(?:(?<=^|\\n)[^\\p{L}\\p{N}\\n]*(?:\\d{1,2}[.)]\\s*)?|(?<![\\p{L}\\p{N}])\\d{1,2}[.)]\\s*|(?<![\\p{L}\\p{N}.@/-]))(${[
    ...LABELS,
  ]
    .map(([label]) => label)
    .sort((one, two) => two.length - one.length)
    .join('|')})(?![\\p{L}\\p{N}@])(?!\\.\\p{L})`,
  'giu',
)
const kindOfLabel = new Map(LABELS.map(([label, kind]) => [label.toLowerCase(), kind]))

/** The pieces of a message, by its labels and by the contacts in it that are recorded. */
function slotsOf(body: string, record: OfficeFile): Slot[] {
  const all = record.channels.flatMap((channel) => channelPlaces(body, channel).map((place) => ({ ...place, channel })))
  const inside = (at: number) => all.some(({ start, end }) => at > start && at < end)
  const labels = [...body.matchAll(LABEL)]
    .map((label) => ({ index: label.index, kind: kindOfLabel.get(label[1]!.toLowerCase()) }))
    .filter(({ index }) => !inside(index))
  const places = clearPlaces(all, (at) => labels.findLast(({ index }) => index <= at)?.kind)
  const cuts = new Map<number, ChannelType | 'head' | 'sender' | undefined>([[0, undefined]])
  for (const { index, kind } of labels) cuts.set(index, kind)
  // two contacts behind one label are two pieces
  for (const [at, { start }] of places.entries()) {
    const from = places[at - 1]?.end ?? 0
    if (at > 0 && ![...cuts.keys()].some((cut) => cut >= from && cut <= start)) cuts.set(start, undefined)
  }
  const starts = [...cuts.keys()].sort((one, two) => one - two)
  const slots: Slot[] = []
  for (const [at, start] of starts.entries()) {
    const end = starts[at + 1] ?? body.length
    const kind = cuts.get(start)
    if (kind === 'sender') break
    const text = body.slice(start, end)
    const place = places.find((one) => one.start >= start && one.start < end)
    // before the first label or contact stands how to answer
    if (kind === undefined && !place) continue
    slots.push(
      slotOf(text, {
        kind,
        record,
        ...(place && { place: { ...place, start: place.start - start, end: place.end - start } }),
      }),
    )
  }
  // a label of a kind that nothing was filled in for, or that is part of a unit's name
  return slots.filter((slot) => slot.channel || slot.head || slot.fresh.length > 0 || answerIn(slot.answer).answer)
}

/** Where a name stands in a text, whatever its blanks, full stops and capitals. */
function nameIn(text: string, name: string): { end: number } | undefined {
  const words = plain(name).split(' ').map(escaped)
  const found = new RegExp(`(?<![\\p{L}\\p{N}])${words.join('[^\\p{L}\\p{N}]*')}(?![\\p{L}\\p{N}])`, 'iu').exec(text)
  return found ? { end: found.index + found[0].length } : undefined
}

/** Where a contact stands in a text, as it is recorded or as people read it. */
const channelPlaces = (text: string, { type, value }: ChannelEntry): Place[] => [
  ...placesOf(text, { type, value }),
  ...(isNumberType(type) ? [] : placesOf(text, { type, value: displayValue(type, value) })),
]

interface ChannelPlace extends Place {
  channel: ChannelEntry
}

/**
 * One contact at each place: accounts of several networks may have one name, and a number may have been recorded before.
 * What the label in front names comes first, then what still holds, then whichever has more letters in common.
 */
function clearPlaces(
  all: readonly ChannelPlace[],
  labelAt: (start: number) => ChannelType | 'head' | 'sender' | undefined,
): ChannelPlace[] {
  const rank = ({ start, end, channel }: ChannelPlace) =>
    (channel.type === labelAt(start) ? 1000 : 0) + (channel.until ? 0 : 500) + (end - start)
  const clear: ChannelPlace[] = []
  for (const place of all.toSorted((one, two) => rank(two) - rank(one)))
    if (!clear.some((other) => place.start < other.end && other.start < place.end)) clear.push(place)
  return clear.sort((one, two) => one.start - two.start)
}

function slotOf(
  text: string,
  {
    kind,
    record,
    place,
  }: {
    kind: ChannelType | 'head' | undefined
    record: OfficeFile
    place?: { start: number; end: number; channel: ChannelEntry }
  },
): Slot {
  if (kind === 'head') {
    const name = record.holders.map((holder) => holder.name && nameIn(text, holder.name)).find(Boolean)
    const said = name ? text.slice(name.end) : text.replace(LABEL, ' ')
    return { text, head: true, named: name !== undefined, answer: ownLine(said), fresh: [] }
  }
  const behind = place ? text.slice(place.end) : text.replace(LABEL, ' ')
  const line = ownLine(behind)
  const fresh = contactsIn(line, kind)
  return {
    ...{ text, head: false, named: false, answer: withoutContacts(line, fresh), fresh },
    ...(place && { channel: place.channel }),
  }
}

/** An answer ends with its line; where that is empty, it stands in the next. */
function ownLine(text: string): string {
  const [first = '', ...more] = text.split('\n')
  return /[\p{L}\p{N}✅✔👍☑❌✖✗❎👎]/u.test(first) ? first : `${first} ${more.find((line) => line.trim() !== '') ?? ''}`
}

const withoutContacts = (text: string, contacts: Slot['fresh']): string =>
  contacts
    .flatMap((contact) => placesOf(text, contact))
    .sort((one, two) => two.start - one.start)
    .reduce((left, { start, end }) => `${left.slice(0, start)} ${left.slice(end)}`, text)

/** Of messages of one office the last word on each contact counts; that there was another is said. */
function lastWords(answers: readonly OfficeAnswer[]): OfficeAnswer[] {
  const byOffice = Map.groupBy(answers, ({ office }) => office)
  return [...byOffice.values()].map((all) => {
    if (all.length === 1) return all[0]!
    const keyOf = ({ events }: Omit<Edit, 'id'>) => JSON.stringify(['id' in events[0]! ? events[0].id : events[0]])
    const edits = all.flatMap((one) => one.edits)
    const last = edits.filter((edit, at) => !edits.slice(at + 1).some((later) => keyOf(later) === keyOf(edit)))
    const newest = all.at(-1)!
    return {
      ...newest,
      edits: last,
      lines: [...all.flatMap(({ lines }) => lines), { text: '', tone: 'odd', said: w.twice(all.length) }],
    }
  })
}
