/** The screen Cetak: paper that has to be replaced, any other paper, and what was given out. */
import { html } from 'hono/html'
import type { Need } from '../../../directory/editions/reprint.ts'
import { PRINT as w } from '../../../i18n/redaksi-publish.ts'
import { CHANGED, type PrintRow, type PrintView, wholeDistrict } from '../../../redaksi/publish/print-view.ts'
import type { TypedIssue } from '../../../redaksi/publish/print-wish.ts'
import type { Markup } from './frame.ts'
import { copyButton } from './steps.ts'

export interface PrintPage {
  view: PrintView
  isRehearsal: boolean
  /** Whether something was saved that isn't published. */
  isUnpublished: boolean
  /** What was typed last, where it is shown again. */
  typed: TypedIssue
  faults: Partial<Record<keyof TypedIssue, string>>
}

export function printPage(page: PrintPage): Markup {
  const { view, isUnpublished, isRehearsal } = page
  return html`<link rel="stylesheet" href="/publish.css">
<script type="module" src="/publish.js"></script>
<p class="back"><a href="/terbitkan">${w.back}</a></p>
<h1>${w.title}</h1>
<p class="help">${w.intro} ${w.newTab}</p>
${view.isDraft ? html`<p class="bar">${w.draft}</p>` : isUnpublished ? html`<p class="bar">${w.unpublished}</p>` : ''}
<div class="steps">
<div>${replacePart(view)}</div>
<div>${otherPart(view)}
${isRehearsal || view.isDraft ? '' : notePart(page)}</div>
</div>`
}

const TONES: Record<Need, string> = { must: 'bad', should: 'soon', no: 'good' }

function replacePart({ rows, hasEditions, hasChanged, changed, isDraft }: PrintView): Markup {
  const unknown = isDraft ? [] : changed.filter(({ isOnRecord }) => !isOnRecord)
  const hasFresh = [...rows.must, ...rows.should].some(({ isNew }) => isNew)
  const isEmpty = rows.must.length + rows.should.length === 0
  const forms = html`${unknown.length > 0 ? html`<p class="bar">${w.unrecordedPapers(unknown.map(({ short }) => short).join(', '))}</p>` : ''}${hasEditions && hasChanged && !hasFresh ? html`<p class="help">${w.noneFresh}</p>` : ''}<form method="post" action="/cetak/buat" target="_blank">
${(['must', 'should'] as const).map((need) => (rows[need].length > 0 ? groupPart(need, rows[need]) : ''))}
${isEmpty ? html`<section class="step good"><p>${hasEditions ? w.nothing : w.noLedger}</p></section>` : actionsPart(rows)}</form>`
  const rest = rows.no
  return html`${forms}
${
  rest.length > 0
    ? html`<section class="step good"><details><summary>${w.needs.no} (${rest.length})</summary><ul class="papers">${rest.map((row) => rowPart(row, false))}</ul></details></section>`
    : ''
}`
}

const actionsPart = (rows: PrintView['rows']): Markup =>
  [...rows.must, ...rows.should].every(({ ended }) => ended)
    ? html``
    : html`<p class="actions"><button class="main" name="apa" value="pengganti">${w.makePdf}</button>
<button name="apa" value="stiker">${w.makeStickers}</button></p>`

const groupPart = (need: Need, rows: readonly PrintRow[]): Markup =>
  html`<section class="step ${TONES[need]}" aria-labelledby="j-${need}"><h2 id="j-${need}">${w.needs[need]} (${rows.length})</h2>
${dueRows(rows)}</section>`

/** What comes of what was changed of late, apart from what has hung for long. */
function dueRows(rows: readonly PrintRow[]): Markup {
  const [fresh, old] = [rows.filter(({ isNew }) => isNew), rows.filter(({ isNew }) => !isNew)]
  const list = (some: readonly PrintRow[]) => html`<ul class="papers">${some.map((row) => rowPart(row, true))}</ul>`
  return html`${fresh.length > 0 ? html`<h3>${w.fresh}</h3>${list(fresh)}` : ''}${old.length > 0 ? html`<h3>${w.hanging}</h3>${list(old)}` : ''}`
}

function rowPart(row: PrintRow, isChosen: boolean): Markup {
  const { id, short, code, paper, reasons, copies, places, ended, message } = row
  const title = html`<strong>${short}</strong> <span class="help">${w.papers[paper]}, ${w.edition(code)}</span>`
  const where = places.map((one) => w.place(one.place, one.copies)).join(', ')
  return html`<li>${
    isChosen && !ended
      ? html`<label class="option"><input type="checkbox" name="kantor" value="${id}" checked> <span>${title}</span></label>`
      : html`<p>${title}</p>`
  }
<p>${copies > 0 ? w.issued(copies, where) : w.notIssued}</p>
<ul>${reasons.map((reason) => html`<li>${reason}</li>`)}</ul>
${ended ? html`<p>${w.ended}</p>` : html`<p><a href="/cetak?kantor=${id}#dibagikan">${w.note}</a></p>`}
${message === undefined ? '' : messagePart(row, message)}</li>
`
}

const messagePart = ({ id, short }: PrintRow, message: string): Markup => html`<details><summary>${w.message}</summary>
<label class="unseen" for="pesan-${id}">${w.messageOf(short)}</label>
<textarea id="pesan-${id}" class="to-copy" rows="6" readonly>${message}</textarea>
${copyButton(`pesan-${id}`, w.copy)}</details>`

function otherPart({ groups, districts, formats, changed }: PrintView): Markup {
  return html`<section class="step" aria-labelledby="j-lain"><h2 id="j-lain">${w.other}</h2>
<form method="post" action="/cetak/buat" target="_blank">
<fieldset class="field"><legend>${w.offices}</legend>
<div class="pick">${changed.length > 0 ? wholePart(CHANGED, w.changedOnes(changed.length)) : ''}${districts.map(({ id, short, offices }) => wholePart(wholeDistrict(id), w.wholeDistrict(short, offices.length)))}${groups.map(
    ({
      kind,
      label,
      offices,
    }) => html`${offices.length > 1 ? wholePart(kind, w.wholeGroup(label)) : html`<p class="help">${label}</p>`}
${offices.map(({ id, short }) => html`<label class="option"><input type="checkbox" name="kantor" value="${id}"> ${short}</label>`)}`,
  )}</div></fieldset>
<fieldset class="field"><legend>${w.formats}</legend>
<div class="pick low">${formats.map(({ id, name }) => html`<label class="option"><input type="checkbox" name="format" value="${id}"${id === 'a4' ? html` checked` : ''}> ${name}</label>`)}</div></fieldset>
<div class="field"><label for="lembar">${w.copies}</label>
<input id="lembar" name="lembar" inputmode="numeric" value="1" autocomplete="off" class="short"></div>
<p class="actions"><button class="main" name="apa" value="kertas">${w.makePdf}</button></p>
</form></section>`
}

const wholePart = (value: string, label: string): Markup =>
  html`<label class="option whole"><input type="checkbox" name="semua" value="${value}"> <strong>${label}</strong></label>`

function notePart({ view, typed, faults }: PrintPage): Markup {
  const all = view.groups.map(
    ({ label, offices }) =>
      html`<optgroup label="${label}">${offices.map(({ id, short }) => html`<option value="${id}"${id === typed.office ? html` selected` : ''}>${short}</option>`)}</optgroup>`,
  )
  const kinds = view.formats.map(
    ({ id, name }) => html`<option value="${id}"${id === typed.format ? html` selected` : ''}>${name}</option>`,
  )
  return html`<section class="step" id="dibagikan" aria-labelledby="j-dibagikan"><h2 id="j-dibagikan">${w.noted}</h2>
<p class="help">${w.notedHelp}</p>
<form method="post" action="/cetak/dibagikan" novalidate>
${fieldPart('kantor', w.office, faults.office, (more) => html`<select id="i-kantor" name="kantor"${more}><option value="">${w.pick}</option>${all}</select>`)}
${fieldPart('format', w.format, faults.format, (more) => html`<select id="i-format" name="format"${more}>${kinds}</select>`)}
${fieldPart('lembar', w.howMany, faults.copies, (more) => html`<input id="i-lembar" name="lembar" inputmode="numeric" autocomplete="off" value="${typed.copies}"${more}>`)}
${fieldPart('tempat', w.where, faults.place, (more) => html`<input id="i-tempat" name="tempat" autocomplete="off" value="${typed.place}"${more}>`, w.whereHelp)}
<p class="actions"><button>${w.save}</button></p>
</form></section>`
}

function fieldPart(
  name: string,
  label: string,
  fault: string | undefined,
  control: (more: Markup) => Markup,
  help?: string,
): Markup {
  const described = html` aria-describedby="${help ? `h-i-${name} ` : ''}n-i-${name}"${fault ? html` aria-invalid="true"` : ''}`
  return html`<div class="field"><label for="i-${name}">${label}</label>
${help ? html`<p class="help" id="h-i-${name}">${help}</p>` : ''}
${control(described)}
<p class="note wrong" id="n-i-${name}">${fault ?? ''}</p></div>`
}

/** Why nothing could be made, in the tab that was to show it. */
export const cannotPage = (fault: string): Markup =>
  html`<h1>${w.cannot}</h1><p class="faults" role="alert">${fault}</p><p><a class="button" href="/cetak">${w.again}</a></p>`
