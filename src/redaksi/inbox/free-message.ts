/**
 * A message as an office writes it, in everyday Indonesian or Javanese, as edits that a person looks at. It applies
 * nothing. Whatever isn't understood for certain is a doubt, and whatever can't be said is no edit.
 */
import type { WaitingNumber } from '../../directory/channels/waiting-list.ts'
import type { Content } from '../../directory/content/content.ts'
import { plain } from '../../directory/content/plain.ts'
import { visible } from '../../directory/content/visible.ts'
import type { Day } from '../../directory/dates.ts'
import type { RecordEvent } from '../../directory/events/apply-event.ts'
import { isSameContact } from '../../directory/events/contact-events.ts'
import type { OfficeState } from '../../directory/events/state.ts'
import { FREE_MESSAGE as w } from '../../i18n/redaksi-message.ts'
import type { Edit } from '../edit.ts'
import { type Aside, asideNotes, asidesIn, withoutTokens } from './message/asides.ts'
import { clausesOf } from './message/clauses.ts'
import {
  type ContactContext,
  type ContactProposal,
  endUnwritten,
  proposeContacts,
  type SaidContact,
  typesIn,
} from './message/contact-proposals.ts'
import { DEAD, rolesIn, saysOldIsDead } from './message/contact-roles.ts'
import { frameOf } from './message/frame.ts'
import { proposeHead, speaksOfHead } from './message/head-proposals.ts'
import { leftOver, type Mark, marksOf, type Used, unreadIn } from './message/marks.ts'
import { choiceOf, type OfficeChoice } from './message/office-choice.ts'
import { type Opening, openingDoubts } from './message/opening.ts'
import { type ReadMessage, readMessage } from './message/read.ts'
import { isCitizens, reportedIn } from './message/reports.ts'
import { stopsIn } from './message/stops.ts'
import { editsInTurn } from './message/turns.ts'
import { unitIn } from './message/units.ts'

/** A contact that is told not to be reached, by whom. */
export interface ToldReport {
  /** Id of the office's channel. */
  channel: string
  from: 'citizen' | 'office'
}

export interface FreeProposal {
  /** Offices that may be meant, surest first; one only where there is no doubt. */
  offices: string[]
  /** What it would change, if it could be said as an edit; in order. */
  edits: Omit<Edit, 'id'>[]
  /** Contacts that don't answer, as it tells, or that strangers answer: a citizen's or an office's word. */
  reports: ToldReport[]
  /** Parts of the text that were understood, and as what. Offsets into the text, not overlapping, in order. */
  marks: Mark[]
  /** What was understood and changes nothing, Indonesian sentences. */
  notes: string[]
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
  const none = (doubt: string): FreeProposal => ({ offices: [], edits: [], reports: [], marks: [], notes: [], unread: [], doubts: [doubt] })
  if (text.length > LONGEST) return none(w.tooLong)
  const frame = frameOf(text, context.today)
  const sent = context.sentOn ?? frame.sent ?? context.today
  const read = readMessage(text, { content: context.content, sent, frame })
  if (read.tokens.length === 0) return none(w.empty)
  const choice = choiceOf(read, context)
  const asides = asidesIn(read.line, text)
  const gone = asides.flatMap(({ tokens }) => tokens)
  const tokens = read.tokens.filter((token) => !gone.includes(token))
  const core = { ...read, tokens, line: withoutTokens(read.line, gone) }
  return withMarks(read, choice, asides, proposalOf(core, choice, asides, { ...context, sent }))
}

interface Proposal extends Omit<Used, 'aside'> {
  edits: Omit<Edit, 'id'>[]
  reports: ToldReport[]
  doubts: string[]
}

const NOTHING = { edits: [], reports: [], people: [], unit: [], hours: [] }

/** @param read without what changes nothing */
function proposalOf(
  read: ReadMessage,
  choice: OfficeChoice,
  asides: readonly Aside[],
  context: MessageContext & { sent: Day },
): Proposal {
  const { values, frame } = read
  const doubts = [...choice.doubts, ...values.doubts]
  const nothing = (...more: string[]): Proposal => ({ ...NOTHING, doubts: [...doubts, ...more] })
  if (frame.messages > 1) return nothing(w.chain(frame.messages), w.nothing)
  if (frame.isForwarded) doubts.push(w.forwarded)
  if (UNSEEN.test(read.text)) doubts.push(w.unseen)
  if (values.found.length > MOST_CONTACTS) return nothing(w.tooMany(values.found.length))
  const [office, ...others] = choice.offices
  const isSure = office !== undefined && others.length === 0 && !choice.isClosed
  const reports = isSure ? reportsOf(read, office, context) : []
  const { stops, doubts: beside } = stopsIn(read)
  if (stops.length > 0) return { ...nothing(...stops), reports }
  doubts.push(...beside)
  const { opening } = read
  const speaks =
    opening || values.found.length > 0 || speaksOfHead(read.line) || speaksOfDead(read) || changesNumber(read)
  if (!speaks && asides.some(({ kind }) => kind === 'stays')) return nothing(w.onlyStays)
  if (!speaks) return { ...nothing(...(values.doubts.length > 0 ? [] : [w.nothing])), reports }
  if (!isSure) return nothing()
  const record = context.content.offices.get(office)!.value
  const state: OfficeState = { id: office, record, waiting: context.waiting.filter((one) => one.office === office) }
  return { ...said(read, state, context, { doubts, asides, opening }), reports }
}

function reportsOf(read: ReadMessage, office: string, { content, sent }: MessageContext & { sent: Day }): ToldReport[] {
  const record = content.offices.get(office)!.value
  const from = isCitizens(read) ? 'citizen' : 'office'
  return reportedIn(read, contactsOf(read), record, sent).map(({ id }) => ({ channel: id, from }))
}

const contactsOf = ({ values, line }: ReadMessage): SaidContact[] => {
  const roles = rolesIn(line)
  return values.found.map((contact, index) => ({ contact, ...roles[index]! }))
}

const speaksOfDead = ({ line }: ReadMessage): boolean =>
  new RegExp(` (?:nomor|wa|telepon|sms|kontak)(?: \\S+){0,8} ${DEAD} `).test(line.text)

/** A change of a number that isn't written. */
const changesNumber = ({ line }: ReadMessage): boolean =>
  / (?:nomor|wa|telepon|sms|kontak|surel|situs|akun) (?:\S+ ){0,6}(?:ganti|ubah|pindah|salah|baru) | (?:ganti|ubah) (?:\S+ ){0,3}(?:nomor|wa|telepon) /.test(
    line.text,
  )

interface Beside {
  doubts: string[]
  asides: readonly Aside[]
  opening: Opening | undefined
}

/** What is said of the one office that is meant. */
function said(
  read: ReadMessage,
  state: OfficeState,
  context: MessageContext & { sent: Day },
  { doubts, asides, opening }: Beside,
): Omit<Proposal, 'reports'> {
  const { line, people, day } = read
  const { content, sent, today } = context
  const on = day.on ?? sent
  const unit = unitIn(read, state.record)
  const contacts = contactsOf(read)
  const contactContext: ContactContext = {
    ...{ state, on, sent, unit },
    spoken: onlyOne(typesIn(line.text)),
    isReplacing: / (?:ganti|ubah|pindah) | kontak(?: \S+){0,3} baru /.test(line.text),
    isAdding: / (?:tambah|belum ada) /.test(line.text),
    isOldDead: saysOldIsDead(line) && !contacts.some(({ role }) => GONE.has(role)) && kindsIn(line) < 2,
    nameElsewhere: (type, value) => elsewhere(content, state.id, on, type, value),
  }
  const told =
    contacts.length > 0
      ? proposeContacts(contacts, contactContext)
      : speaksOfDead(read)
        ? endUnwritten(onlyOne(typesIn(line.text)), contactContext)
        : { events: [], doubts: changesNumber(read) && !opening ? [w.noNumber] : [] }
  const head = speaksOfHead(line)
    ? proposeHead({ line, people, state, sent, hasDay: day.on !== undefined, until: day.until, basis: read.letter })
    : { events: [], doubts: [], used: [] }
  doubts.push(...day.doubts, ...told.doubts, ...head.doubts)
  if (told.events.length > 0) {
    const more = endBeside(read, told.events, contactContext)
    told.events.push(...more.events)
    doubts.push(...more.doubts)
  }
  if (told.events.length > 0) doubts.push(...doubtsOfContacts(read, contacts, told.events, head.events))
  if (told.events.length > 0 || opening) doubts.push(...contradictions(asides, told.events, state))
  if (opening) doubts.push(...openingDoubts(day.on !== undefined && day.on > today))
  const groups: RecordEvent[][] = [
    ...head.events.map((event) => [event]),
    ...told.events,
    ...(opening ? [[{ kind: 'office-described' as const, hours: opening.hours }]] : []),
  ]
  const ground: Edit['ground'] = { kind: 'message', text: sent }
  const turns = editsInTurn(groups, { on, ground, content, today, state })
  doubts.push(...turns.doubts)
  if (turns.edits.length === 0 && doubts.length === 0) doubts.push(w.nothing)
  return { edits: turns.edits, doubts, people: head.used, unit: unit?.tokens ?? [], hours: opening?.spans ?? [] }
}

/** Kinds that a clause of its own says aren't used any more: "telepon sudah dicabut". */
function endBeside({ line }: ReadMessage, events: readonly RecordEvent[][], context: ContactContext): ContactProposal {
  const touched = events.flat()
  const types = clausesOf(line).flatMap(({ text }) =>
    / #k\d/.test(text) || !new RegExp(` ${DEAD} `).test(text) || / lama /.test(text) ? [] : typesIn(text),
  )
  const told = types
    .filter((type) => !touched.some((event) => 'type' in event && event.type === type))
    .map((type) => endUnwritten(type, context))
  const ids = new Set(touched.flatMap((event) => ('id' in event ? [event.id] : [])))
  const fresh = told.filter(({ events: [only] }) => only?.some((event) => 'id' in event && !ids.has(event.id)))
  return { events: fresh.flatMap((one) => one.events), doubts: fresh.flatMap((one) => one.doubts) }
}

const GONE: ReadonlySet<string> = new Set(['old', 'dead', 'wrong'])

/** How many kinds of contacts a message speaks of. */
const kindsIn = (line: ReadMessage['line']): number =>
  new Set(line.tokens.map(({ word }) => word).filter((word) => KINDS.test(word))).size

/** What makes changes of contacts doubtful whatever they are. */
function doubtsOfContacts(
  { text, line, day, values }: ReadMessage,
  contacts: readonly SaidContact[],
  events: readonly RecordEvent[][],
  heads: readonly RecordEvent[],
): string[] {
  const isEnding = events.flat().some(({ kind }) => kind === 'contact-ended' || kind === 'contact-wrong')
  const isUsed = isEnding || contacts.some(({ role }) => role === 'dead' || role === 'wrong')
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

/** What is said to stay, and to change too. */
function contradictions(asides: readonly Aside[], events: readonly RecordEvent[][], state: OfficeState): string[] {
  const changed = new Set(events.flat().flatMap((event) => ('type' in event ? [event.type as string] : [])))
  const staying = asides.filter(({ kind }) => kind === 'stays')
  const isUnit = (text: string) => state.record.channels.some(({ unit }) => unit && sharesWord(text, unit))
  return staying.some(({ text, written }) => !isUnit(written) && typesIn(text).some((type) => changed.has(type)))
    ? [w.staysAndChanges]
    : []
}

const sharesWord = (text: string, unit: string): boolean => {
  const words = plain(text).split(' ')
  return plain(unit)
    .split(' ')
    .some((word) => word.length > 2 && words.includes(word))
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

/** With the parts that were understood, and the words that weren't, which are a doubt of their own. */
function withMarks(
  read: ReadMessage,
  choice: OfficeChoice,
  asides: readonly Aside[],
  proposal: Proposal,
): FreeProposal {
  const { edits } = proposal
  const reports = edits.length === 0 ? proposal.reports : []
  const used: Used = { ...proposal, aside: asides.flatMap(({ tokens }) => tokens) }
  const unread = unreadIn(read, used)
  const doubts = [
    ...proposal.doubts,
    ...(edits.length > 0 ? leftOver(read, used) : []),
    ...(unread.length > 0 && edits.length > 0 ? [w.unread(unread)] : []),
  ]
  if (edits.length === 0 && doubts.length === 0) doubts.push(w.nothing)
  return {
    ...{ offices: choice.offices, edits, reports, marks: marksOf(read, used) },
    notes: [...new Set(asideNotes(asides).map(visible))],
    ...{ unread, doubts: [...new Set(doubts.map(visible))] },
  }
}
