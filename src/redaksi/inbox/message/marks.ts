/** The parts of a message that were understood, for those who read along, and the words that weren't. */
import { FREE_MESSAGE as w } from '../../../i18n/redaksi-message.ts'
import type { Edit } from '../../edit.ts'
import type { FoundPerson } from './people.ts'
import type { ReadMessage } from './read.ts'
import type { Span, Token } from './tokens.ts'

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
  | 'hours'
  | 'aside'

export interface Mark extends Span {
  means: MarkMeaning
}

/** What the edits of a message rest on besides what is always marked. */
export interface Used {
  edits: readonly Omit<Edit, 'id'>[]
  people: readonly FoundPerson[]
  /** Words that name a part of the office. */
  unit: readonly Token[]
  /** Words of what changes nothing. */
  aside: readonly Token[]
  /** Words that are told not to be read. */
  left?: readonly Token[]
  /** Times at which it is open. */
  hours: readonly Span[]
}

/** The marks, in order and not overlapping. */
export function marksOf(read: ReadMessage, { people, unit, aside, hours, left = [] }: Used): Mark[] {
  const marks: Mark[] = []
  const add = (spans: readonly Span[], means: MarkMeaning) =>
    marks.push(...spans.map(({ start, end }) => ({ start, end, means })))
  add(read.frame.heads, 'frame')
  add(read.letters, 'letter')
  for (const value of read.values.found) add([value], value.kind === 'number' ? 'number' : 'account')
  add(hours, 'hours')
  add(read.days.filter(isOutside(hours)), 'day')
  add(read.offices, 'office')
  add(people, 'person')
  add(unit, 'unit')
  const free = wordsOf(read).filter((token) => !unit.includes(token) && isOutside(hours)(token))
  add(
    free.filter((token) => token.sort && aside.includes(token)),
    'aside',
  )
  const said = free.filter((token) => !aside.includes(token) && !left.includes(token))
  add(
    said.filter(({ sort }) => sort === 'status'),
    'status',
  )
  add(
    said.filter(({ sort }) => sort === 'change' || sort === 'coming' || sort === 'leaving'),
    'action',
  )
  return marks.sort((a, b) => a.start - b.start)
}

const isOutside =
  (spans: readonly Span[]) =>
  (one: Span): boolean =>
    !spans.some(({ start, end }) => one.start < end && start < one.end)

const wordsOf = ({ tokens }: ReadMessage): Token[] => tokens.filter(({ is }) => is === 'word')

/** Words and names that weren't understood, greetings and words of politeness apart. */
export function unreadIn(read: ReadMessage, { people, unit, aside, hours }: Used): string[] {
  const isGreeted = /^(?: (?:salam|mohon|maaf|izin|pak|bu|mas|ya|dan|[.,|]))*(?: (?:pak|bu|mas)) #p0 [,.|]/.test(
    read.line.text,
  )
  const unused = read.people.filter((person, at) => !(at === 0 && isGreeted) && !people.includes(person))
  const free = wordsOf(read).filter((token) => !unit.includes(token) && isOutside(hours)(token))
  const isItem = ({ word, start }: Token) => /^\d{1,2}$/.test(word) && /(?:^|\n)[ \t]*$/.test(read.text.slice(0, start))
  const isStray = (token: Token) => (token.sort === 'others' && !aside.includes(token)) || isStrayDaytime(token, read)
  const unread = [...unused, ...free.filter((token) => (token.sort === undefined && !isItem(token)) || isStray(token))]
    .sort((a, b) => a.start - b.start)
    .map(({ start, end }) => read.text.slice(start, end))
  return [...new Set(unread)]
}

/** "malam" that greets nobody says when something holds; "jam" of opening hours is read with them. */
function isStrayDaytime(token: Token, { tokens, opening }: ReadMessage): boolean {
  const at = tokens.indexOf(token)
  if (token.sort !== 'daytime' || (opening && token.word === 'jam')) return false
  return at > 0 && tokens[at - 1]!.word !== 'salam'
}

const HEADS: readonly string[] = ['takes-office', 'acts-for', 'post-vacant', 'head-respelt']

/** Doubts about words with a meaning that no edit rests on. */
export function leftOver({ text, tokens }: ReadMessage, { edits, unit, aside }: Used): string[] {
  const isOfHead = edits.some(({ events }) => events.some(({ kind }) => HEADS.includes(kind)))
  const sorts: readonly string[] = isOfHead
    ? ['staff', 'foreign', 'complaint', 'unit']
    : ['staff', 'foreign', 'complaint', 'status', 'leaving', 'coming']
  const left = tokens.filter(
    (token) => token.sort && sorts.includes(token.sort) && !unit.includes(token) && !aside.includes(token),
  )
  return [...new Set(left.map(({ start, end }) => w.leftOver(text.slice(start, end))))]
}
