/** Forms about an office itself: its name, address, hours, duties, other names, remarks, what it is part of, its end. */
import { recordedOffices } from '../../directory/content/content.ts'
import { DUTIES, type HoursRow, WEEKDAYS } from '../../directory/content/schema.ts'
import { dayInWords } from '../../directory/events/words.ts'
import { DUTY_NAMES } from '../../i18n/duties.ts'
import { FORM_TEXTS, REDAKSI } from '../../i18n/redaksi.ts'
import { UNASKED } from '../edit.ts'
import { answerOf, type EventForm, type FormContext, field, isOpen, Reading, ticked } from '../form.ts'
import { groundFields, onField } from '../questions.ts'

const address: EventForm = {
  ...FORM_TEXTS.alamat,
  applies: isOpen,
  fields: (context) => [
    field('street', 'textarea', { value: context.state.record.address?.text ?? '', required: true }),
    onField(context.today),
    ...groundFields(),
  ],
  read: (answers, context) => {
    const reading = new Reading(answers, context)
    const text = reading.words('street')
    if (text && text === context.state.record.address?.text) reading.refuse('street', REDAKSI.same)
    const on = reading.day('on')
    // what has no day of its own in the record is shown as soon as the site is built
    if (on && on > context.today) reading.refuse('on', REDAKSI.movesLater(dayInWords(on)), REDAKSI.movesLaterHow)
    return reading.done({
      events: [text ? { kind: 'office-described', address: text } : undefined],
      ...{ on, ground: reading.ground() },
    })
  },
}

/** "mon-1-from": a day of the week, its first or second span, one end of it. */
export const weekName = (day: string, span: 1 | 2, end: 'from' | 'to'): string => `${day}-${span}-${end}`

/** Hours as the table of the week holds them: by day, each span its own text, as people write it. */
function weekOf(hours: readonly HoursRow[] | undefined): Record<string, string> {
  const week: Record<string, string> = {}
  for (const day of WEEKDAYS) {
    const spans = (hours ?? []).filter(({ days }) => days.includes(day)).slice(0, 2)
    for (const [index, { from, to }] of spans.entries()) {
      week[weekName(day, (index + 1) as 1 | 2, 'from')] = from.replace(':', '.')
      week[weekName(day, (index + 1) as 1 | 2, 'to')] = to.replace(':', '.')
    }
  }
  return week
}

const CLOCK = /^([01]?\d|2[0-4])(?:[:.]?([0-5]\d))?$/

/** "7.30" and "0730" as "07:30", "12" as "12:00". */
function clock(text: string): string | undefined {
  const [, hour, minute = '00'] = CLOCK.exec(text.trim()) ?? []
  const said = hour && `${hour.padStart(2, '0')}:${minute}`
  return said && said <= '24:00' ? said : undefined
}

/** The week as rows: days of the same spans together. */
function readWeek(reading: Reading): HoursRow[] | undefined {
  const at = (day: string, span: 1 | 2, end: 'from' | 'to') => answerOf(reading.answers, weekName(day, span, end))
  const rows = new Map<string, HoursRow>()
  for (const span of [1, 2] as const)
    for (const day of WEEKDAYS) {
      const [open, close] = [at(day, span, 'from'), at(day, span, 'to')]
      if (open === '' && close === '') continue
      const [from, to] = [clock(open), clock(close)]
      if (open === '' || close === '') return reading.refuse('week', REDAKSI.bothClocks(day))
      if (!from || !to) return reading.refuse('week', REDAKSI.badClock(day, from ? close : open))
      if (from >= to) return reading.refuse('week', REDAKSI.clockOrder(day))
      const first = clock(at(day, 1, 'to'))
      if (span === 2 && !first) return reading.refuse('week', REDAKSI.noFirstSpan(day))
      if (span === 2 && from < first!) return reading.refuse('week', REDAKSI.clockOrder(day))
      const key = `${span} ${from} ${to}`
      const row = rows.get(key)
      if (row) row.days.push(day)
      else rows.set(key, { days: [day], from, to })
    }
  const order = (row: HoursRow) => WEEKDAYS.indexOf(row.days[0]!)
  return [...rows.values()].sort((a, b) => order(a) - order(b) || a.from.localeCompare(b.from))
}

const hours: EventForm = {
  ...FORM_TEXTS.jam,
  applies: isOpen,
  fields: (context) => [
    field('week', 'week', { value: JSON.stringify(weekOf(context.state.record.hours)) }),
    ...groundFields(),
  ],
  read: (answers, context) => {
    const reading = new Reading(answers, context)
    const rows = readWeek(reading)
    return reading.done({
      events: [rows && { kind: 'office-described', hours: rows.length > 0 ? rows : null }],
      ...{ on: context.today, ground: reading.ground() },
    })
  },
}

/** Lines of a text, without blanks around them, each once. */
const linesOf = (text: string): string[] => [
  ...new Set(
    text
      .split(/\r?\n/)
      .map((line) => line.replace(/\s+/g, ' ').trim())
      .filter(Boolean),
  ),
]

function lines(kind: 'sebutan' | 'keterangan', name: 'aliases' | 'remarks'): EventForm {
  return {
    ...FORM_TEXTS[kind],
    applies: isOpen,
    fields: ({ state }) => [field(name, 'textarea', { value: state.record[name].join('\n') })],
    read: (answers, context) => {
      const reading = new Reading(answers, context)
      const list = linesOf(reading.text(name))
      if (list.length > 40) reading.refuse(name, REDAKSI.tooMany(40))
      for (const line of list) reading.isPlain(name, line)
      return reading.done({
        events: [{ kind: 'office-described', [name]: list }],
        ...{ on: context.today, ground: UNASKED },
      })
    },
  }
}

const duties: EventForm = {
  ...FORM_TEXTS.urusan,
  applies: isOpen,
  fields: ({ state }) => [
    field('duties', 'checks', {
      value: state.record.duties,
      options: DUTIES.map((duty) => ({ value: duty, label: DUTY_NAMES[duty] })),
    }),
  ],
  read: (answers, context) => {
    const reading = new Reading(answers, context)
    const said = ticked(answers, 'duties')
    const { duties: before } = context.state.record
    const chosen = DUTIES.filter((duty) => said.includes(duty))
    if (chosen.length !== new Set(said).size) reading.refuse('duties', REDAKSI.choose)
    // the main one stays the first
    const list = [...before.filter((duty) => chosen.includes(duty)), ...chosen.filter((duty) => !before.includes(duty))]
    return reading.done({
      events: [{ kind: 'office-described', duties: list }],
      ...{ on: context.today, ground: UNASKED },
    })
  },
}

const rename: EventForm = {
  ...FORM_TEXTS.nama,
  applies: isOpen,
  fields: (context) => [
    field('officeName', 'text', { value: context.state.record.name, required: true }),
    field('short', 'text', { value: context.state.record.short, required: true }),
    field('why', 'radio', { value: 'renamed', options: REDAKSI.renameOptions, required: true }),
    onField(context.today),
    ...groundFields(),
  ],
  read: (answers, context) => {
    const reading = new Reading(answers, context)
    const { record } = context.state
    const [name, short] = [reading.words('officeName'), reading.words('short')]
    const why = reading.choice('why', ['renamed', 'misspelt'])
    if (name === record.name && short === record.short) reading.refuse('officeName', REDAKSI.same)
    const on = reading.day('on')
    if (on && on > context.today && name === record.name && why !== 'misspelt')
      reading.refuse('on', REDAKSI.shortLater(dayInWords(on)), REDAKSI.shortLaterHow)
    return reading.done({
      events: [
        name && short
          ? {
              kind: 'office-described',
              ...(name !== record.name && { name }),
              ...(short !== record.short && { short }),
              ...(why === 'misspelt' && { misspelt: true }),
            }
          : undefined,
      ],
      ...{ on, ground: reading.ground() },
    })
  },
}

/** Offices that another may be part of: not those that are part of it. */
function possibleParents(context: FormContext) {
  const { offices } = context.content
  const isBelow = (id: string, seen: readonly string[] = []): boolean => {
    const above = offices.get(id)?.value.parent
    return above !== undefined && !seen.includes(above) && (above === context.state.id || isBelow(above, [...seen, id]))
  }
  return otherOffices(context).filter(({ value }) => !isBelow(value))
}

const parent: EventForm = {
  ...FORM_TEXTS.induk,
  applies: isOpen,
  fields: (context) => [
    field('parent', 'select', {
      value: context.state.record.parent ?? '',
      options: [{ value: '', label: REDAKSI.noParent }, ...possibleParents(context)],
    }),
  ],
  read: (answers, context) => {
    const reading = new Reading(answers, context)
    const chosen = reading.choice('parent', ['', ...possibleParents(context).map(({ value }) => value)])
    if (chosen === (context.state.record.parent ?? '')) reading.refuse('parent', REDAKSI.same)
    return reading.done({
      events: [chosen === undefined ? undefined : { kind: 'office-described', parent: chosen || null }],
      ...{ on: context.today, ground: UNASKED },
    })
  },
}

const post: EventForm = {
  ...FORM_TEXTS.jabatan,
  applies: isOpen,
  fields: ({ state }) => [field('post', 'text', { value: state.record.post?.title ?? '', required: true })],
  read: (answers, context) => {
    const reading = new Reading(answers, context)
    const title = reading.words('post')
    if (title && title === context.state.record.post?.title) reading.refuse('post', REDAKSI.same)
    return reading.done({
      events: [title ? { kind: 'office-described', post: title } : undefined],
      ...{ on: context.today, ground: UNASKED },
    })
  },
}

const close: EventForm = {
  ...FORM_TEXTS.tutup,
  applies: () => true,
  fields: (context) => [
    field('endedOn', 'date', { value: context.state.record.ended?.on ?? context.today, required: true }),
    field('successor', 'select', {
      value: context.state.record.ended?.successor ?? '',
      options: [{ value: '', label: REDAKSI.noSuccessor }, ...successors(context)],
    }),
    ...groundFields(),
  ],
  read: (answers, context) => {
    const reading = new Reading(answers, context)
    const { ended: before } = context.state.record
    const [ended, ground] = [reading.day('endedOn'), reading.ground()]
    const successor = reading.choice('successor', ['', ...successors(context).map(({ value }) => value)])
    if (before && ended === before.on && successor === (before.successor ?? '')) reading.refuse('endedOn', REDAKSI.same)
    return reading.done({
      events: [ended ? { kind: 'office-described', ended, successor: successor || null } : undefined],
      ...{ on: ended, ground },
    })
  },
}

/** Offices that may take over: villages only from villages. The one that is recorded already stays. */
function successors(context: FormContext) {
  const { content, state } = context
  const { kind, ended } = state.record
  return [
    ...otherOffices(context),
    ...recordedOffices(content)
      .filter(([id, office]) => id !== state.id && !office.ended && office.kind === 'village' && kind === 'village')
      .map(([id, { name }]) => ({ value: id, label: name })),
    ...recordedOffices(content)
      .filter(([id, office]) => id === ended?.successor && office.ended)
      .map(([id, { name }]) => ({ value: id, label: name })),
  ]
}

const reopen: EventForm = {
  ...FORM_TEXTS['batal-tutup'],
  applies: ({ state }) => state.record.ended !== undefined,
  fields: () => groundFields(),
  read: (answers, context) => {
    const reading = new Reading(answers, context)
    return reading.done({
      events: [{ kind: 'office-described', ended: null, successor: null }],
      ...{ on: context.today, ground: reading.ground() },
    })
  },
}

const otherOffices = ({ content, state }: FormContext) =>
  [...content.offices]
    .filter(([id, { value }]) => id !== state.id && !value.ended && value.kind !== 'village')
    .map(([id, { value }]) => ({ value: id, label: value.name }))

export const OFFICE_FORMS = {
  nama: rename,
  alamat: address,
  jam: hours,
  urusan: duties,
  sebutan: lines('sebutan', 'aliases'),
  keterangan: lines('keterangan', 'remarks'),
  induk: parent,
  jabatan: post,
  tutup: close,
  'batal-tutup': reopen,
} satisfies Record<string, EventForm>
