/** Forms about who heads an office. */
import { HOLDER_STATUSES, type HolderEntry, type HolderStatus } from '../../directory/content/schema.ts'
import type { Day } from '../../directory/dates.ts'
import { headEvent } from '../../directory/events/holder-events.ts'
import { dayInWords } from '../../directory/events/words.ts'
import { holderOn } from '../../directory/people/holders.ts'
import { nameLikeness } from '../../directory/people/person-name.ts'
import { FORM_TEXTS, OFFICE_WORDS, REDAKSI } from '../../i18n/redaksi.ts'
import { readPerson } from '../../import/cells/person-cell.ts'
import { STATUSES } from '../../import/cells/terms.ts'
import { type Ground, groundText, UNASKED } from '../edit.ts'
import { type EventForm, type FormContext, field, isOpen, Reading } from '../form.ts'
import { groundFields, onField } from '../questions.ts'

/** Standings that somebody named may have. */
const NAMED = HOLDER_STATUSES.filter((status) => status !== 'vacant' && status !== 'unknown')
const TERMED: readonly HolderStatus[] = ['plt', 'plh', 'pj', 'pjs']

/** The paper that names the head. */
const BY_NAME = { paper: 'a4-person' } as const satisfies Partial<EventForm>

const present = ({ state, today }: FormContext) => holderOn(state.record, today)

/** What an appointment rests on, as the record keeps it. */
const basisOf = (ground: Ground, on: Day, { today, content }: FormContext): string =>
  groundText(ground, { on, today, sample: content.region.value.sample })

/** A name as the field says it; "Plt." before it is another question's answer. */
function readName(reading: Reading): string | undefined {
  const text = reading.text('name')
  if (text === '') return reading.refuse('name', REDAKSI.empty(REDAKSI.nameLabel))
  const person = reading.take('name', readPerson(text))
  if (!person) return undefined
  if (person.status && person.name && person.status !== reading.text('status'))
    reading.tell('name', REDAKSI.statusApart(STATUSES.labels[person.status]))
  if (!person.name) return reading.refuse('name', REDAKSI.noName(text))
  return reading.isPlain('name', person.name) ? person.name : undefined
}

/** Those who are known to come and aren't the one who is told. */
const appointed = ({ state, today }: FormContext, name?: string): HolderEntry[] =>
  state.record.holders
    .filter((entry) => entry.name !== undefined && !entry.observed && (entry.from ?? '') > today)
    .filter((entry) => name === undefined || nameLikeness(entry.name, name) !== 'same')
    .sort((a, b) => a.from!.localeCompare(b.from!))

const appointedText = (entries: readonly HolderEntry[]): string =>
  entries
    .map(({ name, status, from }) =>
      [status === 'definitive' ? '' : STATUSES.labels[status], name, OFFICE_WORDS.from(dayInWords(from!))]
        .filter(Boolean)
        .join(' '),
    )
    .join(', ')

/** Nobody heads an office from the day on which it closes. */
function refuseAfterEnd(reading: Reading, on: Day | undefined, { state: { record } }: FormContext): void {
  if (on && record.ended && on >= record.ended.on) reading.refuse('on', REDAKSI.afterEnd(dayInWords(record.ended.on)))
}

const change: EventForm = {
  ...FORM_TEXTS.pejabat,
  ...BY_NAME,
  applies: isOpen,
  fields: (context) => [
    field('name', 'text', { required: true }),
    field('status', 'select', {
      required: true,
      // a list that nobody has touched would make every Plt. a definitive head
      options: [
        { value: '', label: REDAKSI.pick },
        ...NAMED.map((status) => ({ value: status, label: STATUSES.labels[status] })),
      ],
    }),
    onField(context.today),
    field('until', 'date', { when: { field: 'status', is: TERMED } }),
    ...(present(context).name
      ? [field('same', 'radio', { onDemand: true, options: REDAKSI.sameOptions(present(context).name!) })]
      : []),
    ...(appointed(context).length > 0
      ? [
          field('appointed', 'radio', {
            help: REDAKSI.known(appointedText(appointed(context))),
            onDemand: true,
            options: REDAKSI.appointedOptions(appointedText(appointed(context))),
          }),
        ]
      : []),
    ...groundFields(),
  ],
  read: (answers, context) => {
    const reading = new Reading(answers, context)
    const name = readName(reading)
    const status = reading.choice('status', NAMED)
    const [on, ground] = [reading.day('on'), reading.ground()]
    const until = status && TERMED.includes(status) && reading.text('until') !== '' ? reading.day('until') : undefined
    refuseAfterEnd(reading, on, context)
    if (on && until && until < on) reading.refuse('until', REDAKSI.untilBefore(dayInWords(on)))
    const was = present(context).name
    const likeness = nameLikeness(was, name)
    const same = reading.text('same')
    const basis = on && ground && basisOf(ground, on, context)
    const isNear = was !== undefined && name !== was && (likeness === 'spelling' || likeness === 'alike')
    if (isNear && same !== 'yes' && same !== 'no') reading.refuse('same', REDAKSI.sameOrOther(was))
    // who acts till before the day of somebody who is to come takes nothing from them
    const others = name ? appointed(context, name).filter(({ from }) => !until || from! <= until) : []
    const instead = others.length > 0 ? reading.text('appointed') : ''
    if (others.length > 0 && instead !== 'both' && instead !== 'instead')
      reading.refuse('appointed', REDAKSI.appointed(appointedText(others)))
    const respelt = isNear && same === 'yes' ? ({ kind: 'head-respelt', was, name: name! } as const) : undefined
    // who goes on in the same standing does so since the recorded day; a last day or degrees may be told
    const goesOn = likeness === 'same' && status === present(context).status
    if (goesOn && name === was && !until) reading.refuse('name', REDAKSI.same)
    if (goesOn) reading.tell('name', REDAKSI.sameHead)
    const more = {
      ...(until && { until }),
      ...(basis && { basis }),
      ...(isNear && same === 'no' && { isOther: true }),
      ...(instead === 'instead' && { instead: true as const }),
    }
    const event = name && status && on ? headEvent(status, { name, ...(!goesOn && { from: on }), ...more }) : undefined
    // the same person, only spelt otherwise: nobody takes office
    const isOnlySpelling = respelt && status === present(context).status
    return reading.done({ events: isOnlySpelling ? [respelt] : [respelt, event], on, ground })
  },
}

const respell: EventForm = {
  ...FORM_TEXTS.ejaan,
  ...BY_NAME,
  applies: (context) => present(context).name !== undefined,
  fields: (context) => [field('name', 'text', { value: present(context).name ?? '', required: true })],
  read: (answers, context) => {
    const reading = new Reading(answers, context)
    const name = readName(reading)
    const was = present(context).name!
    if (name === was) reading.refuse('name', REDAKSI.same)
    if (name && nameLikeness(was, name) === 'other') reading.tell('name', REDAKSI.otherPerson(was))
    return reading.done({
      events: [name ? { kind: 'head-respelt', was, name } : undefined],
      ...{ on: context.today, ground: UNASKED },
    })
  },
}

const vacate: EventForm = {
  ...FORM_TEXTS.kosong,
  ...BY_NAME,
  applies: (context) => present(context).status !== 'vacant' && isOpen(context),
  fields: (context) => [onField(context.today), ...groundFields()],
  read: (answers, context) => {
    const reading = new Reading(answers, context)
    const [on, ground] = [reading.day('on'), reading.ground()]
    refuseAfterEnd(reading, on, context)
    const basis = on && ground && basisOf(ground, on, context)
    return reading.done({
      events: [on ? headEvent('vacant', { from: on, ...(basis && { basis }) }) : undefined],
      ...{ on, ground },
    })
  },
}

export const HOLDER_FORMS = { pejabat: change, ejaan: respell, kosong: vacate } satisfies Record<string, EventForm>
