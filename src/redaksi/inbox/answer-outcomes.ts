/** What an answer says of each contact and of the head, as events of the office, and what nothing comes of. */
import { isNumberType } from '../../directory/channels/contacts.ts'
import { hasEnded } from '../../directory/channels/turning-days.ts'
import type { Content } from '../../directory/content/content.ts'
import type { OfficeFile } from '../../directory/content/schema.ts'
import type { Day } from '../../directory/dates.ts'
import { type ContactEvent, isSameContact } from '../../directory/events/contact-events.ts'
import type { HeadEvent, SeenEvent } from '../../directory/events/holder-events.ts'
import { dayInWords } from '../../directory/events/words.ts'
import { holderOn } from '../../directory/people/holders.ts'
import { ANSWER_WORDS as w } from '../../i18n/redaksi-inbox.ts'
import type { Edit } from '../edit.ts'
import { type Slot, slotsOf } from './answer-slots.ts'
import { answerIn } from './answer-words.ts'

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

/** A sheet that is answered, and who notes it. */
export interface Told {
  office: string
  /** Day of the sheet, and the one on which it is answered. */
  asked: Day
  on: Day
  context: Pick<AnswerContext, 'content' | 'person'>
}

/** What the lines under a head say. */
export function answerTo(body: string, told: Told): OfficeAnswer {
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
