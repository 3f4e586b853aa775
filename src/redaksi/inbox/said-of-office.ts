/** What a message says of the one office that it means: its contacts, its head, when it is open. */
import type { Content } from '../../directory/content/content.ts'
import { plain } from '../../directory/content/plain.ts'
import { PLATFORMS, platformsWith } from '../../directory/content/platforms.ts'
import type { ChannelType } from '../../directory/content/schema.ts'
import type { Day } from '../../directory/dates.ts'
import type { RecordEvent } from '../../directory/events/apply-event.ts'
import { isSameContact } from '../../directory/events/contact-events.ts'
import type { OfficeState } from '../../directory/events/state.ts'
import { FREE_MESSAGE as w } from '../../i18n/redaksi-message.ts'
import type { Edit } from '../edit.ts'
import type { Aside } from './message/asides.ts'
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
import { proposeHead, speaksOfHead } from './message/head-proposals.ts'
import type { Used } from './message/marks.ts'
import { openingDoubts } from './message/opening.ts'
import type { ReadMessage } from './message/read.ts'
import { editsInTurn } from './message/turns.ts'
import { unitIn } from './message/units.ts'
import { narrowedBy, untouchedKinds } from './message-limits.ts'

const KINDS = /^(?:wa|telepon|hotline|sms|surel|situs|formulir|akun)$/

/** Every contact of a message with what is said of it. */
export const contactsOf = ({ values, line }: ReadMessage): SaidContact[] => {
  const roles = rolesIn(line)
  return values.found.map((contact, index) => ({ contact, ...roles[index]! }))
}

/** Kinds of contacts by the words for them, accounts by their network. */
const typesNamed = ({ line, tokens, text }: ReadMessage): ChannelType[] => [
  ...typesIn(line.text),
  ...(/ surel /.test(line.text) ? (['email'] as const) : []),
  ...(/ situs /.test(line.text) ? (['website'] as const) : []),
  ...new Set(
    tokens.flatMap(({ word, start, end }) =>
      word === 'akun' ? platformsCalled(text.slice(start, end).toLowerCase()) : [],
    ),
  ),
]

const platformsCalled = (written: string): ChannelType[] =>
  platformsWith().filter((platform) => PLATFORMS[platform].words.includes(written))

/** Whether it says that a contact isn't used any more. */
export const speaksOfDead = ({ line }: ReadMessage): boolean =>
  new RegExp(` (?:nomor|wa|telepon|sms|kontak|surel|situs|akun)(?: \\S+){0,8} ${DEAD} `).test(line.text)

/** A change of a number that isn't written. */
export const changesNumber = ({ line }: ReadMessage): boolean =>
  / (?:nomor|wa|telepon|sms|kontak|surel|situs|akun) (?:\S+ ){0,6}(?:ganti|ubah|pindah|salah|baru) | (?:ganti|ubah) (?:\S+ ){0,3}(?:nomor|wa|telepon) /.test(
    line.text,
  )

/** Why a line doesn't work that will again. */
const OUTAGE = / karena(?: \S+){0,2} (?:gangguan|jaringan|kabel|petir|telkom|listrik) /

/** Without the clauses of contacts that stay: the part that they name isn't that of what changes. */
function withoutStaying(read: ReadMessage, contacts: readonly SaidContact[]): ReadMessage {
  const staying = contacts.flatMap(({ role, contact }) => (role === 'stays' ? contact.start : []))
  if (staying.length === 0 || staying.length === contacts.length) return read
  const gone = clausesOf(read.line).filter(({ tokens }) => tokens.some(({ start }) => staying.includes(start)))
  return { ...read, tokens: read.tokens.filter((token) => !gone.some(({ tokens }) => tokens.includes(token))) }
}

export interface SaidOfOffice extends Omit<Used, 'aside' | 'edits'> {
  edits: Omit<Edit, 'id'>[]
  doubts: string[]
}

/**
 * Everything that is said of an office, as edits.
 * @param read without its asides
 * @param beside the asides, and what is doubtful already
 */
export function saidOfOffice(
  read: ReadMessage,
  state: OfficeState,
  { content, sent, today }: { content: Content; sent: Day; today: Day },
  beside: { doubts: readonly string[]; asides: readonly Aside[] },
): SaidOfOffice {
  const { line, text, people, day, opening } = read
  const doubts = [...beside.doubts]
  const on = day.on ?? sent
  const contacts = contactsOf(read)
  const unit = unitIn(withoutStaying(read, contacts), state.record)
  const contactContext: ContactContext = {
    ...{ state, on, sent, unit },
    spoken: onlyOne(typesIn(line.text)),
    isReplacing: / (?:ganti|ubah|pindah) | kontak(?: \S+){0,3} baru /.test(line.text),
    isAdding: / (?:tambah|belum ada) /.test(line.text),
    isOldDead: saysOldIsDead(line) && !contacts.some(({ role }) => GONE.has(role)) && kindsIn(line) < 2,
    isOnlyOut:
      beside.asides.some(({ kind, text: why }) => kind === 'reason' && OUTAGE.test(why)) ||
      line
        .covered(new RegExp(` ${DEAD}(?= )`, 'g'))
        .every(({ start, end }) => /^(?:mati|matek|pejah)$/i.test(text.slice(start, end))),
    nameElsewhere: (type, value) => elsewhere(content, state.id, on, type, value),
  }
  const told =
    contacts.length > 0
      ? proposeContacts(contacts, contactContext)
      : speaksOfDead(read) && !/ (?:pribadi|saya) /.test(line.text)
        ? endUnwritten(onlyOne(typesNamed(read)), contactContext)
        : { events: [], doubts: changesNumber(read) && !opening ? [w.noNumber] : [] }
  const head = speaksOfHead(line)
    ? proposeHead({ line, people, state, sent, hasDay: day.on !== undefined, until: day.until, basis: read.letter })
    : { events: [], doubts: [], used: [] }
  doubts.push(...day.doubts, ...told.doubts, ...head.doubts)
  const more = contacts.length > 0 ? endBeside(read, told.events, contactContext) : { events: [], doubts: [] }
  const events = [...told.events, ...more.events]
  doubts.push(...more.doubts)
  if (events.length > 0) {
    doubts.push(...doubtsOfContacts(read, contacts, events, head.events))
    doubts.push(...narrowedBy(read, contacts, unit?.tokens ?? []))
    doubts.push(...untouchedKinds(read, contacts, events.flat(), state.record))
  }
  if (events.length > 0 || opening) doubts.push(...contradictions(beside.asides, events, state))
  if (opening) doubts.push(...openingDoubts(day.on !== undefined && day.on > today))
  const groups: RecordEvent[][] = [
    ...head.events.map((event) => [event]),
    ...events,
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
