/**
 * Messages by which offices confirm their contacts, read back: what they say becomes edits. Whatever a telephone has made
 * of a message, each of its lines is bound to a value: what isn't recorded is never confirmed, and a new contact waits
 * until somebody has called by a way that is known already.
 */
import { addDays, type Day, daysBetween, isDay } from '../../directory/dates.ts'
import { dayInWords } from '../../directory/events/words.ts'
import { ANSWER_WORDS as w } from '../../i18n/redaksi-inbox.ts'
import type { Edit } from '../edit.ts'
import type { Fault } from '../plain-fault.ts'
import { type AnswerContext, answerTo, type OfficeAnswer } from './answer-outcomes.ts'
import type { IncomingMessage } from './messages.ts'
import { ANSWER_DAYS, CODE_LETTERS } from './office-answer.ts'

export interface RefusedMessage extends Fault {
  text: string
}

export interface ReadAnswers {
  answers: OfficeAnswer[]
  refused: RefusedMessage[]
  /** Messages without a confirmation in them. */
  others: IncomingMessage[]
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
      else read.answers.push(answerTo(message.text.slice(head.index + head[0].length, end), { ...asked, context }))
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

/** Of messages of one office the last word on each contact counts; that there was another is said. */
function lastWords(answers: readonly OfficeAnswer[]): OfficeAnswer[] {
  const byOffice = Map.groupBy(answers, ({ office }) => office)
  return [...byOffice.values()].map((all) => {
    if (all.length === 1) return all[0]!
    const keyOf = ({ events }: Omit<Edit, 'id'>) => JSON.stringify(['id' in events[0]! ? events[0].id : events[0]])
    const edits = all.flatMap((one) => one.edits)
    const last = edits.filter((edit, at) => !edits.slice(at + 1).some((later) => keyOf(later) === keyOf(edit)))
    const newest = all.at(-1)!
    const lines = all.flatMap((one) => one.lines)
    // several messages about different contacts are one answer
    if (last.length === edits.length) return { ...newest, edits, lines }
    return { ...newest, edits: last, lines: [...lines, { text: '', tone: 'odd', said: w.twice(all.length) }] }
  })
}
