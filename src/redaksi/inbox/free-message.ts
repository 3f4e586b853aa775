/**
 * A message as an office writes it, in everyday Indonesian or Javanese, as edits that a person looks at. It applies
 * nothing. Whatever isn't understood for certain is a doubt, and whatever can't be said is no edit.
 */
import type { WaitingNumber } from '../../directory/channels/waiting-list.ts'
import type { Content } from '../../directory/content/content.ts'
import { visible } from '../../directory/content/visible.ts'
import type { Day } from '../../directory/dates.ts'
import { applyEvent, type RecordEvent } from '../../directory/events/apply-event.ts'
import { isSameContact } from '../../directory/events/contact-events.ts'
import type { OfficeState } from '../../directory/events/state.ts'
import { FREE_MESSAGE as w } from '../../i18n/redaksi-message.ts'
import { type Edit, editContext } from '../edit.ts'
import {
  type ContactContext,
  endUnwritten,
  proposeContacts,
  type SaidContact,
  typesIn,
} from './message/contact-proposals.ts'
import { DEAD, rolesIn, type Said, saysOldIsDead } from './message/contact-roles.ts'
import { frameOf } from './message/frame.ts'
import { proposeHead, speaksOfHead } from './message/head-proposals.ts'
import { choiceOf, type OfficeChoice } from './message/office-choice.ts'
import { type ReadMessage, readMessage } from './message/read.ts'
import { stopsIn } from './message/stops.ts'
import { unitIn } from './message/units.ts'

export type MarkMeaning =
  | 'office'
  | 'number'
  | 'account'
  | 'person'
  | 'day'
  | 'action'
  | 'unit'
  | 'status'
  | 'letter'
  | 'frame'

export interface FreeProposal {
  /** Offices that may be meant, surest first; one only where there is no doubt. */
  offices: string[]
  /** What it would change, if it could be said as an edit; in order. */
  edits: Omit<Edit, 'id'>[]
  /** Parts of the text that were understood, and as what. Offsets into the text, not overlapping, in order. */
  marks: { start: number; end: number; means: MarkMeaning }[]
  /** Words that weren't understood; greetings and words of politeness apart. */
  unread: string[]
  /** Why a person has to look twice, Indonesian sentences; a proposal that isn't certain has at least one. */
  doubts: string[]
}

export interface MessageContext {
  content: Content
  today: Day
  waiting: readonly WaitingNumber[]
  /** Day on which the message was sent; else it is today. */
  sentOn?: Day
  /** Office that somebody has chosen by hand. */
  office?: string
}

const LONGEST = 3000
const MOST_CONTACTS = 6
const KINDS = /^(?:wa|telepon|hotline|sms|surel|situs|formulir|akun)$/
/** Signs that turn the order of what is read; no telephone writes them. */
const UNSEEN = /(?![\n\r\t])[\p{Cc}\p{Cs}\u202d\u202e\u2066\u2067]/u

/** Reads a message that was pasted as it came. */
export function readFreeMessage(text: string, context: MessageContext): FreeProposal {
  const none = (doubt: string): FreeProposal => ({ offices: [], edits: [], marks: [], unread: [], doubts: [doubt] })
  if (text.length > LONGEST) return none(w.tooLong)
  const frame = frameOf(text, context.today)
  const sent = context.sentOn ?? frame.sent ?? context.today
  const read = readMessage(text, { content: context.content, sent, frame })
  if (read.tokens.length === 0) return none(w.empty)
  const choice = choiceOf(read, context)
  return withMarks(read, choice, proposalOf(read, choice, { ...context, sent }))
}

interface Proposal {
  edits: Omit<Edit, 'id'>[]
  doubts: string[]
  /** Parts of the text that the edits rest on besides what is always marked. */
  usedPeople: ReadMessage['people']
  unit?: ReadMessage['tokens'][number][]
}

function proposalOf(read: ReadMessage, choice: OfficeChoice, context: MessageContext & { sent: Day }): Proposal {
  const { values, frame } = read
  const doubts = [...choice.doubts, ...values.doubts]
  const nothing = (...more: string[]): Proposal => ({ edits: [], doubts: [...doubts, ...more], usedPeople: [] })
  if (frame.messages > 1) return nothing(w.chain(frame.messages), w.nothing)
  if (frame.isForwarded) doubts.push(w.forwarded)
  if (UNSEEN.test(read.text)) doubts.push(w.unseen)
  if (values.found.length > MOST_CONTACTS) return nothing(w.tooMany(values.found.length))
  const stops = stopsIn(read)
  if (stops.length > 0) return nothing(...stops)
  const [office, ...others] = choice.offices
  const speaks = values.found.length > 0 || speaksOfHead(read.line) || speaksOfDead(read) || changesNumber(read)
  if (!speaks) return nothing(...(values.doubts.length > 0 ? [] : [w.nothing]))
  if (!office || others.length > 0 || choice.isClosed) return nothing()
  const record = context.content.offices.get(office)!.value
  const state: OfficeState = { id: office, record, waiting: context.waiting.filter((one) => one.office === office) }
  return said(read, state, context, doubts)
}

const speaksOfDead = ({ line }: ReadMessage): boolean =>
  new RegExp(` (?:nomor|wa|telepon|sms|kontak)(?: \\S+){0,8} ${DEAD} `).test(line.text)

/** A change of a number that isn't written. */
const changesNumber = ({ line }: ReadMessage): boolean =>
  / (?:nomor|wa|telepon|sms|kontak|surel|situs|akun) (?:\S+ ){0,6}(?:ganti|ubah|pindah|salah|baru) | (?:ganti|ubah) (?:\S+ ){0,3}(?:nomor|wa|telepon) /.test(
    line.text,
  )

/** What is said of the one office that is meant. */
function said(
  read: ReadMessage,
  state: OfficeState,
  context: MessageContext & { sent: Day },
  doubts: string[],
): Proposal {
  const { line, values, people } = read
  const { content, sent } = context
  const day = read.day
  doubts.push(...day.doubts)
  const on = day.on ?? sent
  const ground: Edit['ground'] = { kind: 'message', text: sent }
  const unit = unitIn(read, state.record)
  const roles = rolesIn(line)
  const contacts: SaidContact[] = values.found.map((contact, index) => ({ contact, ...roles[index]! }))
  const contactContext: ContactContext = {
    ...{ state, on, sent, unit },
    spoken: onlyOne(typesIn(line.text)),
    isReplacing: / (?:ganti|ubah|pindah) /.test(line.text),
    isAdding: / tambah /.test(line.text),
    isOldDead: saysOldIsDead(line) && !roles.some(({ role }) => GONE.has(role)) && kindsIn(line) < 2,
    nameElsewhere: (type, value) => elsewhere(content, state.id, on, type, value),
  }
  const told =
    contacts.length > 0
      ? proposeContacts(contacts, contactContext)
      : speaksOfDead(read)
        ? endUnwritten(onlyOne(typesIn(line.text)), contactContext)
        : { events: [], doubts: changesNumber(read) ? [w.noNumber] : [] }
  const head = speaksOfHead(line)
    ? proposeHead({ line, people, state, sent, hasDay: day.on !== undefined, until: day.until, basis: read.letter })
    : { events: [], doubts: [], used: [] }
  doubts.push(...told.doubts, ...head.doubts)
  if (told.events.length > 0) doubts.push(...doubtsOfContacts(read, roles, told.events, head.events))
  const groups: RecordEvent[][] = [...head.events.map((event) => [event]), ...told.events]
  const edits = inTurn(groups, { on, ground, content, today: context.today, state }, doubts)
  if (edits.length === 0 && doubts.length === 0) doubts.push(w.nothing)
  return { edits, doubts, usedPeople: head.used, ...(unit && { unit: unit.tokens }) }
}

const GONE: ReadonlySet<string> = new Set(['old', 'dead', 'wrong'])

/** How many kinds of contacts a message speaks of. */
const kindsIn = (line: ReadMessage['line']): number =>
  new Set(line.tokens.map(({ word }) => word).filter((word) => KINDS.test(word))).size

/** What makes changes of contacts doubtful whatever they are. */
function doubtsOfContacts(
  { text, line, day, values }: ReadMessage,
  roles: readonly Said[],
  events: readonly RecordEvent[][],
  heads: readonly RecordEvent[],
): string[] {
  const isEnding = events.flat().some(({ kind }) => kind === 'contact-ended' || kind === 'contact-wrong')
  const isUsed = isEnding || roles.some(({ role }) => role === 'dead' || role === 'wrong')
  const dead = line.covered(new RegExp(` ${DEAD}(?= )`, 'g'))
  return [
    ...(day.until ? [w.onlyUntil] : []),
    ...(isEnding && day.on && !day.isTold ? [w.untoldDay] : []),
    ...(heads.length > 0 ? [w.both] : []),
    ...(dead.length > 0 && !isUsed && values.found.length > 0
      ? [w.leftOver(text.slice(dead[0]!.start, dead.at(-1)!.end))]
      : []),
  ]
}

const onlyOne = <T>(list: readonly T[]): T | undefined => (list.length === 1 ? list[0] : undefined)

/** The name of another office that has a contact. */
function elsewhere(
  content: Content,
  own: string,
  on: Day,
  type: Parameters<typeof isSameContact>[1],
  value: string,
): string | undefined {
  const found = [...content.offices].find(
    ([id, { value: record }]) =>
      id !== own && record.channels.some((one) => isSameContact(one, type, value) && !(one.until && one.until < on)),
  )
  return found?.[1].value.short
}

/** Edits that can be done one after the other; why one can't is a doubt, and what it says too. */
function inTurn(
  groups: readonly RecordEvent[][],
  {
    on,
    ground,
    content,
    today,
    state,
  }: { on: Day; ground: Edit['ground']; content: Content; today: Day; state: OfficeState },
  doubts: string[],
): Omit<Edit, 'id'>[] {
  const edits: Omit<Edit, 'id'>[] = []
  let now = state
  for (const events of groups) {
    let next: OfficeState | undefined = now
    for (const event of events) {
      if (!next) break
      const outcome = applyEvent(
        next,
        event,
        editContext({ on, ground }, now.record, { today, sample: content.region.value.sample }),
      )
      if (!outcome.ok) doubts.push(w.refused(outcome.message))
      else if (event.kind !== 'contact-replaced') doubts.push(...outcome.notes.map(w.noteOf))
      next = outcome.ok ? outcome.state : undefined
    }
    if (!next) continue
    if (next === now) doubts.push(w.nothing)
    else edits.push({ events, on, ground })
    now = next
  }
  return edits
}

/** The parts that were understood, and the words that weren't, which are a doubt of their own. */
function withMarks(read: ReadMessage, choice: OfficeChoice, proposal: Proposal): FreeProposal {
  const { values, days, offices, tokens, line } = read
  const marks: FreeProposal['marks'] = []
  const add = (spans: readonly { start: number; end: number }[], means: MarkMeaning) =>
    marks.push(...spans.map(({ start, end }) => ({ start, end, means })))
  add(read.frame.heads, 'frame')
  add(read.letters, 'letter')
  add(
    values.found.filter(({ kind }) => kind === 'number'),
    'number',
  )
  add(
    values.found.filter(({ kind }) => kind !== 'number'),
    'account',
  )
  add(days, 'day')
  add(offices, 'office')
  add(proposal.usedPeople, 'person')
  const unit = proposal.unit ?? []
  add(unit, 'unit')
  const words = tokens.filter(({ is }) => is === 'word')
  const free = words.filter((token) => !unit.includes(token))
  add(
    free.filter(({ sort }) => sort === 'status'),
    'status',
  )
  add(
    free.filter(({ sort }) => sort === 'change' || sort === 'coming' || sort === 'leaving'),
    'action',
  )
  const isGreeted = /^(?: (?:salam|mohon|maaf|izin|pak|bu|mas|ya|dan|[.,|]))*(?: (?:pak|bu|mas)) #p0 [,.|]/.test(
    line.text,
  )
  const unused = read.people.filter((person, at) => !(at === 0 && isGreeted) && !proposal.usedPeople.includes(person))
  const unread = [...unused, ...free.filter((token) => token.sort === undefined || isStrayDaytime(token, read))]
    .sort((a, b) => a.start - b.start)
    .map(({ start, end }) => read.text.slice(start, end))
  const left = proposal.edits.length > 0 ? leftOver(read, proposal) : []
  const doubts = [
    ...proposal.doubts,
    ...left,
    ...(unread.length > 0 && proposal.edits.length > 0 ? [w.unread(unread)] : []),
  ]
  if (proposal.edits.length === 0 && doubts.length === 0) doubts.push(w.nothing)
  return {
    ...{ offices: choice.offices, edits: proposal.edits },
    marks: marks.sort((a, b) => a.start - b.start),
    ...{ unread, doubts: [...new Set(doubts.map(visible))] },
  }
}

/** "malam" that greets nobody says when something holds. */
function isStrayDaytime(token: ReadMessage['tokens'][number], { tokens }: ReadMessage): boolean {
  const at = tokens.indexOf(token)
  return token.sort === 'daytime' && at > 0 && tokens[at - 1]!.word !== 'salam'
}

/** Words with a meaning that no edit rests on. */
function leftOver({ text, tokens }: ReadMessage, { edits, unit = [] }: Proposal): string[] {
  const kinds = new Set(edits.flatMap(({ events }) => events.map(({ kind }) => kind)))
  const isOfHead = ['takes-office', 'acts-for', 'post-vacant', 'head-respelt'].some((kind) =>
    kinds.has(kind as RecordEvent['kind']),
  )
  const sorts: readonly string[] = isOfHead
    ? ['staff', 'foreign', 'complaint', 'unit']
    : ['staff', 'foreign', 'complaint', 'status', 'leaving', 'coming']
  const left = tokens.filter((token) => token.sort && sorts.includes(token.sort) && !unit.includes(token))
  return [...new Set(left.map(({ start, end }) => w.leftOver(text.slice(start, end))))]
}
