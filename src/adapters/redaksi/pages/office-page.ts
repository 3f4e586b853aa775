/** The page of an office: its facts as the draft makes them, what waits to be saved, and the paper beside them. */
import { html } from 'hono/html'
import type { Day } from '../../../directory/dates.ts'
import type { Reprint } from '../../../directory/editions/reprint.ts'
import { NEED_WORDS } from '../../../directory/editions/reprint-words.ts'
import { dayInWords } from '../../../directory/events/words.ts'
import { CLOSING, FORM_TEXTS, PHOTO_WORDS as p, SCREENS, OFFICE_WORDS as w } from '../../../i18n/redaksi.ts'
import { LIST } from '../../../i18n/redaksi-list.ts'
import { CHECKS } from '../../../i18n/redaksi-publish.ts'
import { texts } from '../../../i18n/texts.ts'
import type { Format } from '../../../posters/cards/card.ts'
import { formatName } from '../../../posters/formats.ts'
import { eventForm, type FormKind } from '../../../redaksi/forms/index.ts'
import type { EditLine, OfficePlan } from '../../../redaksi/office-plan.ts'
import type { ContactView, OfficeView } from '../../../redaksi/office-view.ts'
import { changeText } from '../../../redaksi/publish/changes.ts'
import type { Markup } from './frame.ts'

/** What of the preview is on screen. */
export interface PaperLook {
  format: Format
  formats: readonly Format[]
  /** The day that is shown: today, or one on which something changes. */
  day: Day
  picture?: { key: string } | { page: string } | { problem: string }
  /** Whether the page on a telephone is looked at, no paper. */
  isPage: boolean
  /** Edition before and after. */
  editions?: { was: string; is: string }
}

export interface OfficePage {
  view: OfficeView
  plan: OfficePlan
  look: PaperLook
  history: readonly { when: string; text: string }[]
  /** Papers that can't be made afterwards. */
  unmade: readonly { format: Format; why: string }[]
  /** Whether nothing can be saved, being a rehearsal. */
  isRehearsal: boolean
  /** Whether a second person has to look at it first. */
  review: boolean
}

/** What the page on a telephone is called among the papers. */
export const PHONE = 'halaman'

const path = (id: string, more = ''): string => `/kantor/${id}${more}`

/** "/kantor/dlh/isian/berganti?untuk=telepon" */
export const formPath = (id: string, kind: FormKind, target?: string): string =>
  path(id, `/isian/${kind}${target ? `?untuk=${encodeURIComponent(target)}` : ''}`)

export function officePage(page: OfficePage): Markup {
  const { view, plan } = page
  return html`<p class="back"><a href="/">${w.back}</a></p>
<h1>${view.name}</h1>
${view.ending ? html`<p class="bar">${view.ending}</p>${closingPart(view)}` : ''}
${view.paper.map(paperState)}
<div class="bench">
<div class="record">
${pendingPart(page)}
${contactsPart(view)}
${headPart(view)}
${factsPart(view)}
${historyPart(page)}
</div>
<aside class="look" aria-label="${w.preview}" id="pratinjau">
${lookPart(plan, page.look)}
</aside>
</div>`
}

/** What is still to be done where the office closes, each with the way to it. */
function closingPart({ closing }: OfficeView): Markup | '' {
  if (closing.length === 0) return ''
  return html`<section class="closing" aria-labelledby="langkah"><h2 id="langkah">${CLOSING.title}</h2><ul>${closing.map(
    ({ text, at }) => {
      const way =
        at === 'nobody'
          ? ''
          : at === 'papers'
            ? html` <a href="${SCREENS.paths.print}">${w.toPrint}</a>`
            : html` <a href="${formPath(at.office, at.form)}">${at.label}<span class="unseen">: ${labelOf(at.form)}</span></a>`
      return html`<li>${text}${way}</li>`
    },
  )}</ul></section>`
}

/** How its poster stands, and the way to what is done about that. */
const paperState = (state: string): Markup =>
  html`<p class="help">${w.paper(state)} ${state === LIST.papers.unrecorded ? html`<a href="${SCREENS.paths.publish}#edisi">${CHECKS.toRecord}</a>` : html`<a href="${SCREENS.paths.print}">${w.toPrint}</a>`}</p>`

const opener = (id: string, kind: FormKind, target: string | undefined, label: string, about = ''): Markup =>
  html`<a class="button" href="${formPath(id, kind, target)}" data-isian>${label}…${about ? html`<span class="unseen"> ${about}</span>` : ''}</a>`

function contactsPart({ id, contacts, past, waiting, leads, forms: _ }: OfficeView): Markup {
  return html`<section aria-labelledby="saluran"><h2 id="saluran">${w.contacts}</h2>
${contacts.length > 0 ? html`<ul class="cards" data-urutan="${path(id, '/urutan')}" data-kata="${w.drag}">${contacts.map((contact) => contactPart(id, contact))}</ul>` : html`<p>${w.noContacts}</p>`}
<p>${opener(id, 'tambah', undefined, `+ ${FORM_TEXTS.tambah.title}`)}</p>
${
  waiting.length > 0
    ? html`<h3 id="tunggu">${w.waiting}</h3><p class="help">${w.waitingHelp}</p><ul class="cards">${waiting.map((contact) => contactPart(id, contact))}</ul>`
    : ''
}
${leads.length > 0 ? html`<h3>${w.leads}</h3><ul class="cards">${leads.map((contact) => contactPart(id, contact))}</ul>` : ''}
${past.length > 0 ? html`<details><summary>${w.past(past.length)}</summary><ul class="cards">${past.map((contact) => contactPart(id, { ...contact, forms: [] }))}</ul></details>` : ''}
</section>`
}

/** Asked most: they stand open, the rest behind a word. */
const MAIN: readonly FormKind[] = ['dikonfirmasi', 'berganti', 'ditelepon', 'tambah']

const labelOf = (kind: FormKind): string => eventForm(kind).title

function contactPart(id: string, contact: ContactView): Markup {
  const { kind, value, unit, state, reported, tone, source, isChanged, forms, target, canMove } = contact
  const about = `${kind} ${value}`
  const main = forms.filter((form) => MAIN.includes(form))
  const rest = forms.filter((form) => !MAIN.includes(form))
  const moves = [
    ...(canMove?.up ? [{ by: 'naik', sign: '▲', label: w.up(about) }] : []),
    ...(canMove?.down ? [{ by: 'turun', sign: '▼', label: w.down(about) }] : []),
  ]
  const drags = moves.length > 0 ? html` data-seret="${target}" data-jenis="${contact.type}"` : ''
  return html`<li class="card ${tone}"${drags}><p class="value"><strong>${value}</strong> <span>${kind}${unit ? `, ${unit}` : ''}</span>${isChanged ? html` <span class="badge">${w.changed}</span>` : ''}</p>
<p class="state">${state}</p>
${reported ? html`<p class="faults">${reported}</p>` : ''}
${source ? html`<p class="source">${source}</p>` : ''}
${
  forms.length > 0
    ? html`<div class="actions">${main.map((form) => opener(id, form, target, labelOf(form), about))}
${
  rest.length + moves.length > 0
    ? html`<details class="menu"><summary>${w.more}<span class="unseen"> ${about}</span></summary><div>${rest.map((form) => opener(id, form, target, labelOf(form), about))}
${moves.map(({ by, sign, label }) => html`<form method="post" action="${path(id, `/urutan`)}"><input type="hidden" name="saluran" value="${target}"><button name="arah" value="${by}" aria-label="${label}">${sign}</button></form>`)}</div></details>`
    : ''
}</div>`
    : ''
}</li>`
}

function headPart({ id, holder }: OfficeView): Markup {
  return html`<section aria-labelledby="pejabat"><h2 id="pejabat">${w.head}</h2>
<div class="card"><p class="value"><strong>${holder.now || w.unknownHead}</strong></p>
${holder.since ? html`<p class="state">${holder.since}</p>` : ''}
${holder.insteadOf ? html`<p class="state">${holder.insteadOf}</p>` : ''}
${holder.basis ? html`<p class="source">${holder.basis}</p>` : ''}
${holder.photo ? html`<p class="state">${holder.photo}</p>` : ''}
${holder.later.map((text) => html`<p class="later">${w.later}: ${text}</p>`)}
<div class="actions">${holder.forms.map((kind) => opener(id, kind, undefined, labelOf(kind)))}</div></div>
${holder.past.length > 0 ? html`<details><summary>${w.past(holder.past.length)}</summary><ul>${holder.past.map((text) => html`<li>${text}</li>`)}</ul></details>` : ''}
</section>`
}

function factsPart({ id, facts, forms }: OfficeView): Markup {
  return html`<section aria-labelledby="kantor"><h2 id="kantor">${w.office}</h2>
<dl class="facts">${facts.map(({ label, text, source, form }) => html`<div><dt>${label}</dt><dd>${text}${source ? html` <span class="source">${w.basis(source)}</span>` : ''}</dd>${form ? html`<dd>${opener(id, form, undefined, 'Ubah', label)}</dd>` : ''}</div>`)}</dl>
<p>${forms.map((kind) => opener(id, kind, undefined, labelOf(kind)))}</p>
</section>`
}

function historyPart({ history }: OfficePage): Markup {
  return html`<section aria-labelledby="riwayat"><h2 id="riwayat">${w.history}</h2>
${history.length > 0 ? html`<ul class="history">${history.map(({ when, text }) => html`<li><span>${when}</span> ${text}</li>`)}</ul>` : html`<p>${w.noHistory}</p>`}
</section>`
}

function pendingPart({ plan, view, isRehearsal, unmade, review }: OfficePage): Markup {
  if (plan.lines.length === 0) return html`<div id="belum"></div>`
  const blocked = plan.errors.length > 0 || plan.lines.some(({ refused }) => refused) || isRehearsal
  return html`<section class="pending" id="belum" aria-labelledby="judul-belum"><h2 id="judul-belum" tabindex="-1">${w.pending}</h2>
<ul>${plan.lines.map((line) => linePart(view.id, line))}</ul>
${consequences(plan, unmade)}
<form method="post" action="${path(view.id, '/simpan')}" class="saving">
${
  plan.redLines.length > 0
    ? html`<fieldset class="red"><legend>${w.agree}</legend>${plan.redLines.map(({ id, text }) => html`<label class="option"><input type="checkbox" name="setuju" value="${id}"> <span>${text}</span></label>`)}</fieldset>`
    : ''
}
${isRehearsal ? html`<p>${w.noSaving}</p>` : ''}
${review ? html`<p>${w.review}</p>` : ''}
<p class="bar-save"><span class="summary">${summaryOf(plan)}</span>
<button class="quiet" formaction="${path(view.id, '/buang')}">${w.discard}</button>
<button class="main" id="simpan"${blocked ? html` disabled` : ''}>${review ? w.askReview : w.save}</button></p>
</form>
</section>`
}

const sheetsOf = (plan: OfficePlan): number =>
  plan.papers.filter(({ need }) => need === 'must').reduce((sum, { copies }) => sum + copies, 0)

/** "1 hal berubah · 15 lembar wajib diganti", of the lines that are shown. */
export const summaryOf = (plan: OfficePlan): string =>
  w.summary(plan.lines.flatMap(({ changes }) => changes).length, sheetsOf(plan), plan.isOnRecord)

function linePart(id: string, { edit, changes, notes, refused }: EditLine): Markup {
  const texts = changes.map(changeText)
  const shown = texts.length > 0 ? texts : [w.nothing]
  return html`<li class="${refused ? 'refused' : ''}"><div>${refused ? html`<strong>${w.refusedEdit}:</strong> ${refused.message}` : html`<ul>${shown.map((text) => html`<li>${text}</li>`)}</ul>`}
${notes.map((note) => html`<p class="help">${note}</p>`)}</div>
<form method="post" action="${path(id, '/batalkan')}"><button class="small" name="isian" value="${edit.id}">${w.undoEdit}<span class="unseen"> ${texts.join('; ')}</span></button></form></li>`
}

/** What changes, which paper becomes old by it, and what can't be made any more. */
export function consequences(plan: OfficePlan, unmade: OfficePage['unmade']): Markup {
  return html`<div class="consequences">
${plan.papers.length > 0 ? html`<ul class="papers">${plan.papers.map(paperPart)}</ul>` : plan.pictured ? '' : noPapersPart(plan)}
${plan.pictured ? picturedPart(plan.pictured) : ''}
${[...plan.errors, ...plan.warnings].length > 0 ? html`<ul class="faults">${[...plan.errors, ...plan.warnings].map(({ message }) => html`<li>${message}</li>`)}</ul>` : ''}
${unmade.length > 0 ? html`<p class="faults">${w.unmade}</p><ul class="faults">${unmade.map(({ format, why }) => html`<li>${formatName(format, texts('id')).name}: ${why}</li>`)}</ul>` : ''}
</div>`
}

/** That nothing recorded becomes old says little where nothing was ever recorded. */
const noPapersPart = ({ isOnRecord, restated }: OfficePlan): Markup =>
  isOnRecord
    ? html`<p>${w.noPapers}</p>`
    : html`<p>${w.unknownPapers}${restated.length > 0 ? ` ${w.restated(restated.map((one) => w.posters[one]).join(', '))}` : ''} <a href="/cetak">${w.toPrint}</a></p>`

/** Paper that may show a photo to which nobody agrees any more. */
const picturedPart = (papers: NonNullable<OfficePlan['pictured']>): Markup =>
  papers.length === 0
    ? html`<p>${p.noPapers}</p>`
    : html`<p>${p.papers}</p><ul class="papers">${papers.map(({ code, copies, places }) => html`<li class="must">${p.paper(code, copies, places)}</li>`)}</ul>`

function paperPart({ office, need, code, copies, issued, reasons }: Reprint): Markup {
  const places = [...new Set(issued.map(({ place }) => place))].join(', ')
  const sheets = copies > 0 ? `${copies} lembar edisi ${code} di ${places}` : `edisi ${code}`
  return html`<li class="${need}"><strong>${NEED_WORDS[need]}:</strong> ${sheets} (${office.short}) – ${reasons.join('; ')}</li>`
}

/** The preview: which paper, on which day, and its picture. */
function lookPart(plan: OfficePlan, look: PaperLook): Markup {
  const { format, formats, day } = look
  const t = texts('id')
  const name = formatName(format, t).name
  return html`<form method="get" action="${path(plan.id)}" class="choose"><label class="unseen" for="kertas">${w.format}</label>
<select id="kertas" name="kertas">${formats.map((one) => html`<option value="${one}"${one === format && !look.isPage ? html` selected` : ''}>${formatName(one, t).name}</option>`)}
<option value="${PHONE}"${look.isPage ? html` selected` : ''}>${w.phone}</option></select>
${
  plan.coming.length > 0
    ? html`<label class="unseen" for="hari">${w.shownDay}</label><select id="hari" name="hari"><option value="ini">${w.today}</option>${plan.coming.map((one) => html`<option value="${one}"${one === day ? html` selected` : ''}>${w.effective(dayInWords(one))}</option>`)}</select>`
    : ''
}
<button class="small">Tampilkan</button></form>
<div id="gambar">${picturePart(plan, look, name)}</div>
<p class="edition">${underPicture(plan, look)}</p>`
}

/** "Edisi C85V menjadi Q637 · Pratinjau per 4 Januari 2027" */
export const underPicture = ({ today }: OfficePlan, { editions, day }: PaperLook): string =>
  [editions && w.edition(editions.was, editions.is), day > today && w.asOf(dayInWords(day))].filter(Boolean).join(' · ')

/** The paper or page beside a form, or why there is none. */
export function picturePart(plan: OfficePlan, { picture }: PaperLook, name: string): Markup {
  if (!picture) return html`<p>${w.waits}</p>`
  if ('page' in picture)
    return html`<iframe src="/halaman/${picture.page}.html" sandbox="allow-same-origin" title="${w.phoneOf(plan.state.record.short)}"></iframe>`
  if ('problem' in picture) return html`<p class="faults">${picture.problem}</p>`
  return html`<a href="/gambar/${picture.key}.svg" target="_blank" rel="noopener"><img src="/gambar/${picture.key}.svg" alt="${w.alt(name, plan.state.record.short)}"></a>`
}
