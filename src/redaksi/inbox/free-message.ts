/**
 * A message as an office writes it, in everyday Indonesian or Javanese, as edits that a person looks at. It applies
 * nothing. Whatever isn't understood for certain is a doubt, and whatever can't be said is no edit.
 */
import type { WaitingNumber } from '../../directory/channels/waiting-list.ts'
import type { Content } from '../../directory/content/content.ts'
import { visible } from '../../directory/content/visible.ts'
import type { Day } from '../../directory/dates.ts'
import type { OfficeState } from '../../directory/events/state.ts'
import { saysUnclear, FREE_MESSAGE as w } from '../../i18n/redaksi-message.ts'
import type { Edit } from '../edit.ts'
import { type Aside, asideNotes, asideOf, asidesIn, withoutTokens } from './message/asides.ts'
import { frameOf } from './message/frame.ts'
import { speaksOfHead } from './message/head-proposals.ts'
import { leftOver, type Mark, marksOf, type Used, unreadIn } from './message/marks.ts'
import { choiceOf, type OfficeChoice, saidOfOthers } from './message/office-choice.ts'
import { type ReadMessage, readMessage } from './message/read.ts'
import { type ReportTeller, reportedIn, tellerOf } from './message/reports.ts'
import { stopsIn } from './message/stops.ts'
import type { Span } from './message/tokens.ts'
import { changesNumber, contactsOf, type SaidOfOffice, saidOfOffice, speaksOfDead } from './said-of-office.ts'

/** A contact that is told not to be reached, by whom. */
export interface ToldReport {
  /** Id of the office's channel. */
  channel: string
  from: ReportTeller
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
  /** What its writer sent afterwards, and that may take it back or say more of it. */
  followed?: string
  /** Office that somebody has chosen by hand. */
  office?: string
}

const LONGEST = 3000
const MOST_CONTACTS = 6
/** Signs that turn the order of what is read; no telephone writes them. */
const UNSEEN = /(?![\n\r\t])[\p{Cc}\p{Cs}\u202d\u202e\u2066\u2067]/u

/** Reads a message that was pasted as it came. */
export function readFreeMessage(text: string, context: MessageContext): FreeProposal {
  const none = (doubt: string): FreeProposal => ({
    offices: [],
    edits: [],
    reports: [],
    marks: [],
    notes: [],
    unread: [],
    doubts: [doubt],
  })
  if (text.length > LONGEST) return none(w.tooLong)
  const frame = frameOf(text, context.today)
  const sent = context.sentOn ?? frame.sent ?? context.today
  const read = readMessage(text, { content: context.content, sent, frame })
  if (read.tokens.length === 0) return none(w.empty)
  const choice = choiceOf(read, context)
  const elsewhere = context.office ? saidOfOthers(read, context.office) : []
  const asides = [
    ...elsewhere.map((clause) => asideOf('elsewhere', clause, text)),
    ...asidesIn(
      withoutTokens(
        read.line,
        elsewhere.flatMap(({ tokens }) => tokens),
      ),
      text,
    ),
  ]
  const gone = asides.flatMap(({ tokens }) => tokens)
  const tokens = read.tokens.filter((token) => !gone.includes(token))
  const isHere = ({ start }: Span) => !elsewhere.some((clause) => clause.tokens.some((token) => token.start === start))
  const values = { ...read.values, found: read.values.found.filter(isHere) }
  const core = { ...read, tokens, values, line: withoutTokens(read.line, gone) }
  return withMarks(read, choice, asides, proposalOf(core, choice, asides, { ...context, sent }))
}

interface Proposal extends SaidOfOffice, Pick<Used, 'left'> {
  reports: ToldReport[]
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
  if (context.followed) doubts.push(w.followed(context.followed.replace(/\s+/g, ' ')))
  if (UNSEEN.test(read.text)) doubts.push(w.unseen)
  if (values.found.length > MOST_CONTACTS) return nothing(w.tooMany(values.found.length))
  const [office, ...others] = choice.offices
  const isSure = office !== undefined && others.length === 0 && !choice.isClosed
  const reports = isSure ? reportsOf(read, office, context) : []
  const { stops, doubts: beside, left } = stopsIn(read)
  if (stops.length > 0) return { ...nothing(...stops), reports }
  doubts.push(...beside)
  const { opening } = read
  const speaks =
    opening || values.found.length > 0 || speaksOfHead(read.line) || speaksOfDead(read) || changesNumber(read)
  if (
    !speaks &&
    / (?:ganti|ubah|pindah)(?: \S+){0,2} (?:alamat|jl|gedung|komplek|kompleks) | alamat(?: \S+){0,3} (?:ganti|ubah|pindah|baru) /.test(
      read.line.text,
    )
  )
    return nothing(w.address)
  if (!speaks && asides.some(({ kind }) => kind === 'stays') && !/ (?:ganti|ubah|pindah|baru) /.test(read.line.text))
    return nothing(w.onlyStays)
  if (!speaks) return { ...nothing(...(values.doubts.length > 0 ? [] : [w.nothing])), reports }
  if (!isSure) return nothing()
  const record = context.content.offices.get(office)!.value
  const state: OfficeState = { id: office, record, waiting: context.waiting.filter((one) => one.office === office) }
  return { ...saidOfOffice(read, state, context, { doubts, asides }), left, reports }
}

function reportsOf(read: ReadMessage, office: string, { content, sent }: MessageContext & { sent: Day }): ToldReport[] {
  const record = content.offices.get(office)!.value
  return reportedIn(read, contactsOf(read), record, sent).map(({ id }) => ({ channel: id, from: tellerOf(read) }))
}

/** Whether it is said what becomes of it: a change, or that nothing changes. */
const isUnderstood = (edits: number, doubts: readonly string[]): boolean =>
  edits > 0 || (doubts.length > 0 && !doubts.some(saysUnclear))

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
    ...(unread.length > 0 && isUnderstood(edits.length, proposal.doubts) ? [w.unread(unread)] : []),
  ]
  if (edits.length === 0 && doubts.length === 0) doubts.push(w.nothing)
  return {
    ...{ offices: choice.offices, edits, reports, marks: marksOf(read, used) },
    notes: [...new Set(asideNotes(asides).map(visible))],
    ...{ unread, doubts: [...new Set(doubts.map(visible))] },
  }
}
