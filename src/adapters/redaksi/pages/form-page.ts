/** A form of one event: its questions, and what is wrong beside each. */
import { html } from 'hono/html'
import { isDay } from '../../../directory/dates.ts'
import { dayInWords } from '../../../directory/events/words.ts'
import { PAGES, PHOTO_WORDS, REDAKSI } from '../../../i18n/redaksi.ts'
import type { Answers, EventForm, FieldNote, FieldNotes, FormField } from '../../../redaksi/form.ts'
import { answerOf, ticked } from '../../../redaksi/form.ts'
import { weekName } from '../../../redaksi/forms/office-forms.ts'
import type { Markup } from './frame.ts'
import { photoPart } from './photo-part.ts'

export interface FormPage {
  form: Pick<EventForm, 'title' | 'intro'>
  /** What the button says. */
  button?: string
  fields: readonly FormField[]
  /** What was typed, where it is shown again. */
  answers?: Answers
  notes?: FieldNotes
  /** Why the whole can't be done. */
  fault?: { message: string; repair?: string }
  /** Where it is sent; tried at "…&coba". */
  action: string
  /** The contact that it is about, in words. */
  about?: string
  back: string
}

/** The form as it stands in a dialog or on a page of its own. */
export function formPart({
  form,
  fields,
  answers,
  notes = {},
  fault,
  action,
  about,
  back,
  button = PAGES.take,
}: FormPage): Markup {
  const wrong = fields.filter(({ name }) => notes[name]?.blocking)
  return html`<form method="post" action="${action}" class="event" novalidate${fields.some(({ control }) => control === 'photo') ? html` enctype="multipart/form-data"` : ''}>
<h1 id="judul-isian" tabindex="-1">${form.title}</h1>
${about ? html`<p class="about">${about}</p>` : ''}
${form.intro ? html`<p>${form.intro}</p>` : ''}
${
  wrong.length > 0 || fault
    ? html`<div class="faults" role="alert" tabindex="-1"><p>${PAGES.cannot}</p><ul>
${wrong.map(({ name, label }) => html`<li><a href="#f-${name}">${label}: ${notes[name]!.message}</a></li>`)}
${fault ? html`<li>${fault.message}${fault.repair ? html` – ${fault.repair}` : ''}</li>` : ''}
</ul></div>`
    : ''
}
${fields.map((field) => fieldPart(field, answers, notes[field.name]))}
<p class="actions"><button class="main">${button}</button> <a class="cancel" href="${back}">${PAGES.cancel}</a></p>
</form>`
}

function fieldPart(field: FormField, answers: Answers | undefined, note: FieldNote | undefined): Markup {
  const { name, label, help, when } = field
  if (field.control === 'photo') {
    // no browser shows a file again: whoever has sent a good one is asked for it once more
    const again = answers && answerOf(answers, name) ? PHOTO_WORDS.again : ''
    return photoPart(field, { text: note ? noteText(note) : again, isWrong: note?.blocking ?? false })
  }
  const value = answers ? (field.control === 'checks' ? ticked(answers, name) : answerOf(answers, name)) : field.value
  const described = [help && `h-${name}`, `n-${name}`].filter(Boolean).join(' ')
  const asked = note !== undefined || (answers !== undefined && answerOf(answers, name) !== '')
  const shown = when
    ? html` data-when="${when.field}" data-is="${when.is?.join(' ') ?? ''}"`
    : field.onDemand
      ? html` data-demand${asked ? '' : html` hidden`}`
      : ''
  const noted = html`<p class="note${note?.blocking ? ' wrong' : ''}" id="n-${name}">${note ? noteText(note) : ''}</p>`
  const grouped = ['radio', 'checks', 'week', 'tick'].includes(field.control)
  if (grouped)
    return html`<fieldset class="field" id="f-${name}"${shown} aria-describedby="${described}"><legend>${label}</legend>
${help ? html`<p class="help" id="h-${name}">${help}</p>` : ''}
${groupPart(field, value, answers)}${noted}</fieldset>`
  return html`<div class="field"${shown}><label for="f-${name}">${label}</label>
${help ? html`<p class="help" id="h-${name}">${help}</p>` : ''}
${controlPart(field, String(value), described, note?.blocking ?? false)}${noted}</div>`
}

/** A note on a field, with how to repair it. */
export const noteText = ({ message, repair }: Pick<FieldNote, 'message' | 'repair'>): string =>
  repair ? `${message}: ${repair}` : message

function controlPart(
  { name, control, options = [], required }: FormField,
  value: string,
  described: string,
  wrong: boolean,
) {
  const common = html`id="f-${name}" name="${name}" aria-describedby="${described}"${wrong ? html` aria-invalid="true"` : ''}${required ? html` aria-required="true"` : ''}`
  if (control === 'select')
    return html`<select ${common}>${options.map((option) => html`<option value="${option.value}"${option.value === value ? html` selected` : ''}>${option.label}</option>`)}</select>`
  if (control === 'textarea') return html`<textarea ${common} rows="4">${value}</textarea>`
  const mode = control === 'tel' ? html` inputmode="tel"` : ''
  if (control === 'date') return dayInput(common, value)
  return html`<input type="text" ${common}${mode} value="${value}" autocomplete="off" spellcheck="false">`
}

/** A day in words: a field for dates shows it in the order of the browser's language. The calendar is for a script. */
export function dayInput(common: Markup, value: string): Markup {
  const [day, text] = isDay(value) ? [value, dayInWords(value)] : ['', value]
  return html`<span class="day"><input type="text" ${common} value="${text}" placeholder="${PAGES.dayExample}" autocomplete="off" spellcheck="false"><input type="date" data-day value="${day}" title="${PAGES.calendar}" aria-hidden="true" tabindex="-1" hidden></span>`
}

function groupPart(field: FormField, value: string | readonly string[], answers: Answers | undefined): Markup {
  const { name, control, options = [] } = field
  if (control === 'week') return weekPart(answers ?? (JSON.parse(String(value)) as Answers))
  const kind = control === 'radio' ? 'radio' : 'checkbox'
  const isOn = (option: string) => (Array.isArray(value) ? value.includes(option) : value === option)
  return html`<div class="options${control === 'checks' ? ' many' : ''}">
${options.map(
  (option) =>
    html`<label class="option"><input type="${kind}" name="${name}" value="${option.value}"${isOn(option.value) ? html` checked` : ''}> <span>${option.label}</span></label>`,
)}</div>`
}

/** The last day that takes a day's hours over: what opens on working days is often closed on the others. */
const COPIED_TO: Readonly<Record<string, string>> = { mon: 'fri', tue: 'fri', wed: 'fri', thu: 'fri', sat: 'sun' }

function copyPart(day: string): Markup {
  const last = COPIED_TO[day]
  if (last === undefined) return html``
  return html`<button type="button" class="small" data-copy-to="${last}" hidden>${PAGES.copyTo(REDAKSI.days[last] ?? '')}</button>`
}

function weekPart(answers: Answers): Markup {
  const cell = (day: string, span: 1 | 2, end: 'from' | 'to', label: string) => {
    const key = weekName(day, span, end)
    return html`<td><input name="${key}" value="${answerOf(answers, key)}" inputmode="numeric" size="5" aria-label="${label}" placeholder="${span === 1 ? (end === 'from' ? '07.30' : '15.30') : ''}"></td>`
  }
  return html`<table class="week"><thead><tr><th scope="col">${PAGES.day}</th><th scope="col">${PAGES.opens}</th><th scope="col">${PAGES.closes}</th><th scope="col">${PAGES.opensAgain}</th><th scope="col">${PAGES.closes}</th><td></td></tr></thead>
<tbody>${Object.entries(REDAKSI.days).map(
    ([day, label]) => html`<tr data-day="${day}"><th scope="row">${label}</th>
${cell(day, 1, 'from', `${label}, ${PAGES.opens}`)}${cell(day, 1, 'to', `${label}, ${PAGES.closes}`)}${cell(day, 2, 'from', `${label}, ${PAGES.opensAgain}`)}${cell(day, 2, 'to', `${label}, ${PAGES.closesAgain}`)}
<td>${copyPart(day)}</td></tr>`,
  )}</tbody></table>`
}
