/** Forms about contacts: added, confirmed, replaced, corrected, wrong, no longer used, called, dropped. */
import { displayValue, isNumberType } from '../../directory/channels/contacts.ts'
import { confirmationOn } from '../../directory/channels/freshness.ts'
import { isMobileChannel } from '../../directory/channels/publication.ts'
import { hasEnded } from '../../directory/channels/turning-days.ts'
import type { WaitingNumber } from '../../directory/channels/waiting-list.ts'
import { checkMobile, checkValue } from '../../directory/checks/channels.ts'
import { CHANNEL_TYPES, type ChannelEntry, type ChannelType } from '../../directory/content/schema.ts'
import { addDays } from '../../directory/dates.ts'
import { channelKey } from '../../directory/editions/edition.ts'
import type { ReportedContact } from '../../directory/events/contact-events.ts'
import { type FieldName, FORM_TEXTS, REDAKSI } from '../../i18n/redaksi.ts'
import { readContacts } from '../../import/cells/cells.ts'
import { TYPES } from '../../import/cells/terms.ts'
import { UNASKED } from '../edit.ts'
import { type Control, type EventForm, type FormContext, type FormField, field, Reading } from '../form.ts'
import { othersWith } from '../other-offices.ts'
import { plainFault } from '../plain-fault.ts'
import {
  checkFields,
  groundFields,
  groundOfCheck,
  madeSureFields,
  onField,
  REACHING,
  readCheck,
  readContactGround,
  readMadeSure,
  readResult,
  resultField,
  sureGroundFields,
} from '../questions.ts'
import { ownerFields, readContactOwner, refuseOutside } from './owner-fields.ts'

/** The channel that a form is about. */
export const channelOf = ({ state, target }: FormContext): ChannelEntry | undefined =>
  state.record.channels.find(({ id }) => id === target)

/** The number that waits and that a form is about. */
export const waitingOf = ({ state, target }: FormContext): WaitingNumber | undefined =>
  state.waiting.find((number) => channelKey(number) === target)

/** Names a contact that is said to exist. */
export const leadKey = ({ type, unit }: { type: ChannelType; unit?: string | undefined }): string =>
  `${type} ${unit ?? ''}`.trim()

/** The contact that is said to exist and that a form is about. */
const leadOf = ({ state, target }: FormContext) => state.record.leads.find((lead) => leadKey(lead) === target)

const isLive = (context: FormContext): boolean => {
  const channel = channelOf(context)
  return channel !== undefined && !hasEnded(channel, context.today)
}

const controlOf = (type: ChannelType): Control =>
  isNumberType(type) ? 'tel' : type === 'email' ? 'email' : type === 'website' || type === 'form' ? 'url' : 'text'

const valueField = (name: FieldName, type: ChannelType, value = ''): FormField =>
  // browsers know nothing of "@nama", nor of an address without https://
  field(name, controlOf(type) === 'tel' ? 'tel' : 'text', { value, required: true, label: TYPES.labels[type] })

/** A contact as the field says it, in canonical form. */
function readValue(reading: Reading, name: FieldName, type: ChannelType): string | undefined {
  const text = reading.text(name)
  if (text === '') return reading.refuse(name, REDAKSI.empty(TYPES.labels[type]))
  const values = reading.take(name, readContacts(type, text))
  if (!values) return undefined
  const [value, ...more] = values
  if (!value) return reading.refuse(name, REDAKSI.empty(TYPES.labels[type]))
  if (more.length > 0) return reading.refuse(name, REDAKSI.onlyOne)
  const { content } = reading.context
  checkValue({ type, value }, content.region.value.sample, [], (fault) => {
    const { message, repair } = plainFault({ ...fault, message: fault.message.replace(/^.*?": /, '') }, content)
    reading.refuse(name, message, repair)
  })
  return reading.notes[name]?.blocking ? undefined : value
}

/** What somebody should look at before a number goes in: whose else it is. */
function tellOthers(reading: Reading, name: FieldName, value: string, context: FormContext): void {
  const others = othersWith(value, context.state.id, context)
  if (others.length > 0) reading.tell(name, REDAKSI.sharedWith(others))
}

const add: EventForm = {
  ...FORM_TEXTS.tambah,
  applies: () => true,
  fields: (context) => {
    const lead = leadOf(context)
    return [
      field('type', 'select', {
        value: lead?.type ?? 'whatsapp',
        required: true,
        options: CHANNEL_TYPES.map((type) => ({ value: type, label: TYPES.labels[type] })),
      }),
      field('value', 'text', { required: true }),
      field('unit', 'text', { value: lead?.unit ?? '' }),
      ...ownerFields(context),
      ...madeSureFields(context.today),
      onField(context.today),
      ...sureGroundFields(),
    ]
  },
  read: (answers, context) => {
    const reading = new Reading(answers, context)
    const type = reading.choice('type', CHANNEL_TYPES)
    const value = type && readValue(reading, 'value', type)
    const unit = reading.words('unit', { optional: true })
    const { owner, head, consent } = readContactOwner(reading, context)
    if (value) tellOthers(reading, 'value', value, context)
    const sure = readMadeSure(reading, context.person)
    const on = reading.day('on')
    const { ground, unproven } = readContactGround(reading, sure)
    if (head && on) refuseOutside(reading, on, head)
    const lead = leadOf(context)
    const told = type &&
      value && {
        ...{ kind: 'contact-told' as const, type, value },
        ...(unit && { unit }),
        ...(owner === 'personal' && { owner }),
        ...(consent && { consent }),
        ...(sure && { confirmation: sure }),
        ...(unproven && { unproven }),
      }
    if (told && !sure && !unproven && isMobileChannel(told)) reading.tell('value', REDAKSI.waitsFor)
    const gone = lead && sure && (lead.type !== type || lead.unit !== unit) ? dropped(lead) : undefined
    return reading.done({ events: [told || undefined, gone], on, ground })
  },
}

const dropped = ({ type, unit }: { type: ChannelType; unit?: string | undefined }) =>
  ({ kind: 'lead-dropped', type, ...(unit && { unit }) }) as const

const confirm: EventForm = {
  ...FORM_TEXTS.dikonfirmasi,
  applies: isLive,
  fields: ({ today }) => [resultField(), ...checkFields(today)],
  read: (answers, context) => {
    const reading = new Reading(answers, context)
    const result = readResult(reading)
    const confirmation = result && readCheck(reading, context.person, result)
    const id = context.target ?? ''
    const kind = result === 'wrong' ? 'contact-wrong' : 'contact-confirmed'
    return reading.done({
      events: [confirmation && { kind, id, confirmation }],
      ...{ on: context.today, ground: UNASKED },
    })
  },
}

const replace: EventForm = {
  ...FORM_TEXTS.berganti,
  applies: isLive,
  fields: (context) => {
    const channel = channelOf(context)!
    return [
      { ...valueField('value', channel.type), label: REDAKSI.newValue(TYPES.labels[channel.type]) },
      ...madeSureFields(context.today),
      field('old', 'radio', {
        ...{ value: 'works', options: REDAKSI.oldOptions, when: { field: 'sure', is: ['no'] } },
      }),
      onField(context.today),
      ...sureGroundFields(),
    ]
  },
  read: (answers, context) => {
    const reading = new Reading(answers, context)
    const channel = channelOf(context)!
    const { type, id } = channel
    const value = readValue(reading, 'value', type)
    if (value === channel.value) reading.refuse('value', REDAKSI.same)
    if (value) tellOthers(reading, 'value', value, context)
    const sure = readMadeSure(reading, context.person)
    const old = sure === null ? reading.choice('old', ['works', 'dead']) : undefined
    const on = reading.day('on')
    const { ground, unproven } = readContactGround(reading, sure)
    if (value && sure === null && !unproven && isMobileChannel({ type, value })) reading.tell('value', REDAKSI.waitsFor)
    const { consent } = channel
    const told: ReportedContact | undefined = value
      ? {
          ...{ type, value },
          ...(channel.unit && { unit: channel.unit }),
          ...(consent?.evidence && { consent: { on: consent.on, evidence: consent.evidence } }),
          ...(sure && { confirmation: sure }),
          ...(unproven && { unproven }),
        }
      : undefined
    return reading.done({
      events: [told && { kind: 'contact-replaced', id, ...(old === 'dead' && { dead: true }), ...told }],
      ...{ on, ground },
    })
  },
}

const correct: EventForm = {
  ...FORM_TEXTS['salah-ketik'],
  applies: isLive,
  fields: (context) => {
    const channel = channelOf(context)!
    const isChecked = confirmationOn(channel, context.today).freshness !== 'never'
    return [
      valueField('value', channel.type, displayValue(channel.type, channel.value)),
      ...(isChecked ? [field('checked', 'tick', { options: [{ value: 'yes', label: REDAKSI.checkedRight }] })] : []),
    ]
  },
  read: (answers, context) => {
    const reading = new Reading(answers, context)
    const channel = channelOf(context)!
    const { id, type } = channel
    const value = readValue(reading, 'value', type)
    if (value === channel.value) reading.refuse('value', REDAKSI.same)
    const printed = context.content.editions.value.editions.find(
      ({ office, facts }) =>
        office === context.state.id && facts.channels.some((one) => one.type === type && one.value === channel.value),
    )
    if (printed) reading.tell('value', REDAKSI.wasPrinted(printed.code))
    if (value) tellOthers(reading, 'value', value, context)
    const checked = reading.text('checked') === 'yes'
    if (!checked && value && confirmationOn(channel, context.today).freshness !== 'never')
      reading.tell('checked', REDAKSI.uncheckedAgain)
    const confirmations = checked ? channel.confirmations : []
    const { content } = context
    if (value)
      checkMobile({ type, value, confirmations }, content.region.value.sample, [], (fault) => {
        const { message, repair } = plainFault(fault, content)
        reading.refuse('value', message, repair)
      })
    return reading.done({
      events: [value ? { kind: 'contact-corrected', id, value, checked } : undefined],
      ...{ on: context.today, ground: UNASKED },
    })
  },
}

const end: EventForm = {
  ...FORM_TEXTS.berakhir,
  applies: isLive,
  fields: ({ today }) => [field('last', 'date', { value: addDays(today, -1), required: true }), ...groundFields()],
  read: (answers, context) => {
    const reading = new Reading(answers, context)
    const [until, ground] = [reading.day('last'), reading.ground()]
    const id = context.target ?? ''
    return reading.done({
      events: [until ? { kind: 'contact-ended', id, until } : undefined],
      // it is without it from the day after
      ...{ on: until && addDays(until, 1), ground },
    })
  },
}

const wrong: EventForm = {
  ...FORM_TEXTS['ternyata-salah'],
  applies: isLive,
  fields: (context) => {
    const channel = channelOf(context)!
    return [
      ...checkFields(context.today),
      field('right', isNumberType(channel.type) ? 'tel' : 'text'),
      field('sure', 'radio', { options: REDAKSI.sureOptions, when: { field: 'right' } }),
      ...sureGroundFields(),
    ]
  },
  read: (answers, context) => {
    const reading = new Reading(answers, context)
    const { id, type, unit, ...channel } = channelOf(context)!
    const confirmation = readCheck(reading, context.person, 'wrong')
    const right = reading.text('right') === '' ? undefined : readValue(reading, 'right', type)
    if (right === channel.value) reading.refuse('right', REDAKSI.same)
    const sure = right ? reading.choice('sure', ['yes', 'no']) : 'yes'
    if (right) tellOthers(reading, 'right', right, context)
    const { ground, unproven } = readContactGround(reading, sure === 'no' ? null : sure && confirmation)
    if (right && sure === 'no' && !unproven && isMobileChannel({ type, value: right }))
      reading.tell('right', REDAKSI.waitsFor)
    const told = right
      ? {
          ...{ kind: 'contact-replaced' as const, id, dead: true, type, value: right },
          ...(unit && { unit }),
          ...(channel.consent?.evidence && {
            consent: { on: channel.consent.on, evidence: channel.consent.evidence },
          }),
          ...(sure === 'yes' && confirmation && { confirmation: { ...confirmation, result: 'reached' as const } }),
          ...(unproven && { unproven }),
        }
      : undefined
    return reading.done({
      events: [confirmation && { kind: 'contact-wrong', id, confirmation }, told],
      ...{ on: context.today, ground },
    })
  },
}

const called: EventForm = {
  ...FORM_TEXTS.ditelepon,
  applies: (context) => waitingOf(context) !== undefined,
  fields: (context) => {
    const { today } = context
    const from = waitingOf(context)?.from ?? today
    return [resultField(), ...checkFields(today, { ways: REACHING }), onField(from > today ? from : today)]
  },
  read: (answers, context) => {
    const reading = new Reading(answers, context)
    const { type, value, unit } = waitingOf(context)!
    const result = readResult(reading)
    const how = reading.choice('how', REACHING)
    const confirmation = result && readCheck(reading, context.person, result)
    return reading.done({
      events: [confirmation && { kind: 'contact-told', type, value, ...(unit && { unit }), confirmation }],
      ...{ on: reading.day('on'), ground: how && groundOfCheck({ how }) },
    })
  },
}

const dropLead: EventForm = {
  ...FORM_TEXTS['catatan-hapus'],
  applies: (context) => leadOf(context) !== undefined,
  fields: () => groundFields(),
  read: (answers, context) => {
    const reading = new Reading(answers, context)
    return reading.done({
      events: [dropped(leadOf(context)!)],
      ...{ on: context.today, ground: reading.ground() },
    })
  },
}

const withdraw: EventForm = {
  ...FORM_TEXTS['tarik-persetujuan'],
  applies: (context) =>
    isLive(context) && channelOf(context)?.consent?.withdrawn === undefined && channelOf(context)?.owner === 'personal',
  fields: ({ today }) => [onField(today), ...groundFields()],
  read: (answers, context) => {
    const reading = new Reading(answers, context)
    const [on, ground] = [reading.day('on'), reading.ground()]
    return reading.done({
      events: [on ? { kind: 'consent-withdrawn', id: context.target ?? '', from: on } : undefined],
      ...{ on, ground },
    })
  },
}

const name: EventForm = {
  ...FORM_TEXTS.bagian,
  applies: isLive,
  fields: (context) => [field('unit', 'text', { value: channelOf(context)?.unit ?? '', required: true })],
  read: (answers, context) => {
    const reading = new Reading(answers, context)
    const unit = reading.words('unit')
    return reading.done({
      events: [unit ? { kind: 'unit-named', id: context.target ?? '', unit } : undefined],
      ...{ on: context.today, ground: UNASKED },
    })
  },
}

export const CONTACT_FORMS = {
  tambah: add,
  dikonfirmasi: confirm,
  berganti: replace,
  'salah-ketik': correct,
  berakhir: end,
  'ternyata-salah': wrong,
  bagian: name,
  'tarik-persetujuan': withdraw,
  ditelepon: called,
  'catatan-hapus': dropLead,
} satisfies Record<string, EventForm>
