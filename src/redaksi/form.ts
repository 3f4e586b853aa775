/** What all forms of the editor share: fields, notes beside them, and how answers are read. */
import { reportMobiles } from '../directory/checks/offices.ts'
import type { Content } from '../directory/content/content.ts'
import { disguise, hasIdentityNumber } from '../directory/content/read.ts'
import { httpsUrl } from '../directory/content/schema.ts'
import { visible } from '../directory/content/visible.ts'
import type { Day } from '../directory/dates.ts'
import type { OfficeState } from '../directory/events/state.ts'
import { FIELD_TEXTS, type FieldName, REDAKSI } from '../i18n/redaksi.ts'
import { readAnsweredDay } from '../import/cells/answered-day.ts'
import type { Read } from '../import/table/reading.ts'
import type { Format } from '../posters/cards/card.ts'
import { ASKED_GROUNDS, type Edit, type Ground } from './edit.ts'
import { plainFault } from './plain-fault.ts'

export type Control =
  | 'text'
  | 'tel'
  | 'email'
  | 'url'
  | 'date'
  | 'select'
  | 'radio'
  | 'textarea'
  | 'checks'
  | 'tick'
  | 'week'
  | 'photo'

export interface FieldOption {
  value: string
  label: string
  help?: string
}

/** A question of a form. */
export interface FormField {
  name: FieldName
  control: Control
  label: string
  help?: string
  /** What stands in it before anybody types; several where several may be ticked. */
  value: string | readonly string[]
  options?: readonly FieldOption[]
  required?: boolean
  /** Asked only once a note says why. */
  onDemand?: boolean
  /** Asked only where another field holds one of these; without any, where it holds something. */
  when?: { field: FieldName; is?: readonly string[] }
}

/** Something about a field; blocking, it can't be taken so. */
export interface FieldNote {
  message: string
  repair?: string
  blocking: boolean
}
export type FieldNotes = Partial<Record<FieldName, FieldNote>>

/** What a browser has sent: one text a field, or several. */
export type Answers = Readonly<Partial<Record<string, string | readonly string[]>>>

/** What a form knows. */
export interface FormContext {
  content: Content
  /** The office with what its draft says already. */
  state: OfficeState
  today: Day
  /** Who sits at the editor. */
  person: string
  /** What the form is about: id of a channel, value of a waiting number, type and unit of a lead. */
  target?: string
}

/** Whether an office is there on the day, also where the day on which it closes is known. */
export const isOpen = ({ state: { record }, today }: FormContext): boolean =>
  record.ended === undefined || record.ended.on > today

export type FormRead = { ok: true; edit: Omit<Edit, 'id'>; notes: FieldNotes } | { ok: false; notes: FieldNotes }

export interface EventForm {
  title: string
  /** What it does, in a sentence. */
  intro?: string
  fields: (context: FormContext) => FormField[]
  read: (answers: Answers, context: FormContext) => FormRead
  /** Whether it can be asked of this office now. */
  applies: (context: FormContext) => boolean
  /** What it is about, where that is no contact. */
  about?: (context: FormContext) => string | undefined
  /** The paper that shows what it changes, where not every paper does. */
  paper?: Format
}

/** A question with its words. */
export const field = (name: FieldName, control: Control, more: Partial<FormField> = {}): FormField => ({
  ...{ name, control, value: '' },
  ...FIELD_TEXTS[name],
  ...more,
})

/** The one text of a field, without blanks around it. */
export function answerOf(answers: Answers, name: string): string {
  const answer = Object.hasOwn(answers, name) ? answers[name] : undefined
  return (typeof answer === 'string' ? answer : (answer?.[0] ?? '')).trim()
}

/** All ticked answers of a field. */
export function ticked(answers: Answers, name: string): string[] {
  const answer = Object.hasOwn(answers, name) ? answers[name] : undefined
  return (typeof answer === 'string' ? [answer] : [...(answer ?? [])]).filter((one) => one !== '')
}

/** What answers are read with; an office that is only being made has no state yet. */
type ReadingContext = Pick<FormContext, 'today' | 'content'> & Partial<Pick<FormContext, 'state'>>

/** Answers on their way to an edit: what is wrong with them is collected beside the fields. */
export class Reading {
  readonly notes: FieldNotes = {}
  readonly answers: Answers
  readonly context: ReadingContext

  constructor(answers: Answers, context: ReadingContext) {
    this.answers = answers
    this.context = context
  }

  /** Says why a field can't be taken; what stops it stands before what is only worth knowing. */
  refuse(name: FieldName, message: string, repair?: string): undefined {
    if (!this.notes[name]?.blocking)
      this.notes[name] = { message: sayable(message), ...(repair && { repair }), blocking: true }
    return undefined
  }

  /** Says what is worth knowing of a field, behind what was said of it before. */
  tell(name: FieldName, message: string): void {
    const said = this.notes[name]
    if (said?.blocking) return
    this.notes[name] = { message: said ? `${said.message}; ${sayable(message)}` : sayable(message), blocking: false }
  }

  /** What a field says, or why it can't be taken. */
  take<T>(name: FieldName, read: Read<T>): T | undefined {
    if (!read.ok) return this.refuse(name, read.message, read.repair)
    if (read.notes.length > 0) this.tell(name, read.notes.join('; '))
    return read.value
  }

  text(name: FieldName): string {
    return answerOf(this.answers, name)
  }

  /** A text that must be there, of at most 500 letters. */
  words(name: FieldName, { optional = false } = {}): string | undefined {
    const text = this.text(name).replace(/\s+/g, ' ')
    if (text === '') return optional ? undefined : this.refuse(name, REDAKSI.empty(FIELD_TEXTS[name].label))
    return this.isPlain(name, text) ? text : undefined
  }

  /** Whether a text may be written as it is; else it is said why not. */
  isPlain(name: FieldName, text: string): boolean {
    const { content, state } = this.context
    if (text.length > LONGEST) this.refuse(name, REDAKSI.tooLong(LONGEST))
    else if (disguise(text) !== undefined || UNSEEN.test(text)) this.refuse(name, REDAKSI.unseen, REDAKSI.retype)
    else if (hasIdentityNumber(text)) this.refuse(name, REDAKSI.identityNumber)
    else if (!content.region.value.sample) {
      const own = new Set(state?.record.channels.map(({ value }) => value))
      reportMobiles(text, own, [], (fault) => {
        const { message, repair } = plainFault(fault, content)
        this.refuse(name, message, repair)
      })
    }
    return !this.notes[name]?.blocking
  }

  day(name: FieldName, { latest }: { latest?: Day } = {}): Day | undefined {
    if (this.text(name) === '') return this.refuse(name, REDAKSI.empty(FIELD_TEXTS[name].label))
    const said = readAnsweredDay(this.text(name), this.context.today)
    if (!said.ok) return this.refuse(name, said.message)
    if (latest && said.day > latest) return this.refuse(name, REDAKSI.notYet)
    this.tell(name, said.words)
    return said.day
  }

  /** One of the terms that a field offers. */
  choice<T extends string>(name: FieldName, offered: readonly T[]): T | undefined {
    const text = this.text(name)
    return offered.find((one) => one === text) ?? this.refuse(name, REDAKSI.choose)
  }

  /** @param hearsay whether what others say is enough: of a contact, which then waits until the office is asked */
  ground({ hearsay = false } = {}): Ground | undefined {
    const kind = this.choice('ground', ASKED_GROUNDS)
    if (kind === 'hearsay' && !hearsay) return this.refuse('ground', REDAKSI.hearsay, REDAKSI.callFirst)
    if (kind === 'letter') {
      const text = this.words('letter')
      return text === undefined ? undefined : { kind, text }
    }
    if (kind === 'announcement') {
      const text = this.text('address')
      return isAddress(text) ? { kind, text } : this.refuse('address', REDAKSI.noAddress)
    }
    return kind && { kind }
  }

  get isGood(): boolean {
    return Object.values(this.notes).every((note) => !note.blocking)
  }

  /** The edit, where nothing is wrong. */
  done(edit: {
    events: (Edit['events'][number] | undefined)[]
    on: Day | undefined
    ground: Ground | undefined
    photo?: string | undefined
  }): FormRead {
    const { on, ground, events, photo } = edit
    const all = events.flatMap((event) => event ?? [])
    if (!this.isGood || !on || !ground || all.length === 0) return { ok: false, notes: this.notes }
    return { ok: true, edit: { events: all, on, ground, ...(photo && { photo }) }, notes: this.notes }
  }
}

const LONGEST = 500

/** Whether a text is an https address that a source may have. */
export const isAddress = (text: string): boolean => text.length <= LONGEST && httpsUrl.safeParse(text).success

const UNSEEN = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}]/u

/** Letters of a sentence beside a field, which may repeat what was typed. */
const LONGEST_NOTE = 300

function sayable(message: string): string {
  const text = visible(message)
  return text.length > LONGEST_NOTE ? `${text.slice(0, LONGEST_NOTE)}…` : text
}
