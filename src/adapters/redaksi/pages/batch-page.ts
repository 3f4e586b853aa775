/** What one thing in the inbox would do, office by office, with what is refused of it. */
import { html } from 'hono/html'
import { displayValue } from '../../../directory/channels/contacts.ts'
import { dayInWords } from '../../../directory/events/words.ts'
import { INBOX as w } from '../../../i18n/redaksi-inbox.ts'
import { type InboxOffice, refusedCells } from '../../../redaksi/inbox/inbox-plan.ts'
import { cellPlace, cellTextIn, rowTextIn } from '../../../redaksi/inbox/mended-cells.ts'
import { changeText } from '../../../redaksi/publish/changes.ts'
import type { PlannedBatch } from '../inbox/inbox-view.ts'
import type { Markup } from './frame.ts'
import { INBOX_PATH, termFields } from './inbox-page.ts'

const SHOWN = 200

export interface BatchPage {
  planned: PlannedBatch
  title: string
  isRehearsal: boolean
  /** What people call the offices. */
  names: ReadonlyMap<string, string>
  /** Offices at which what a message says waits to be saved, by the message's place. */
  drafted: ReadonlyMap<number, string>
}

export function batchPage(page: BatchPage): Markup {
  const { planned, title } = page
  const { batch } = planned
  return html`<link rel="stylesheet" href="/publish.css">
<link rel="stylesheet" href="/inbox.css">
<script type="module" src="/inbox.js"></script>
<p class="back"><a href="${INBOX_PATH}">${w.back}</a></p>
<h1>${title}</h1>
${planned.kind === 'table' ? tableAbout(planned) : ''}
${isOfProposals(planned) ? '' : planPart(page)}
${planned.kind === 'table' ? tableRest(planned) : messageRest(planned, page)}
<form method="post" action="${INBOX_PATH}/${batch.n}/buang" class="actions"><button class="quiet">${w.close}</button></form>`
}

/** Whether nothing lies there but free messages: what they may mean stands by itself. */
const isOfProposals = (planned: PlannedBatch): boolean =>
  planned.offices.length === 0 && planned.kind === 'messages' && planned.proposals.length > 0

/** What would change, office by office, and the button that takes it in. */
function planPart({ planned: { offices, batch }, isRehearsal }: BatchPage): Markup {
  const takeable = offices.filter(isTakeable)
  return html`<form method="post" action="${INBOX_PATH}/${batch.n}/terapkan" id="rencana">
<h2>${w.plan}</h2>
${offices.length === 0 ? html`<p>${w.nothingToDo}</p>` : offices.map(officePart)}
${
  takeable.length > 0
    ? html`<p class="bar-save"><span class="summary" id="pilihan" role="status"></span><button class="main" id="terapkan"${isRehearsal ? html` disabled` : ''}>${w.apply(takeable.length)}</button></p>`
    : ''
}
</form>`
}

/** Whether anything of an office would be written. */
const isTakeable = ({ faults, changes }: InboxOffice): boolean => faults.length === 0 && changes.length > 0

const TONES = { done: 'good', waits: 'soon', odd: 'bad' } as const

function officePart(office: InboxOffice): Markup {
  const { id, short, said, changes, notes, faults, leftOut, redLines, papers } = office
  const can = isTakeable(office)
  return html`<section class="step ${faults.length > 0 ? 'bad' : redLines.length > 0 ? 'soon' : 'good'}" aria-labelledby="k-${id}">
<h3 id="k-${id}">${
    can
      ? html`<label class="option"><input type="checkbox" name="kantor" value="${id}" checked aria-label="${w.take(short)}"> <span>${short}</span></label>`
      : short
  }</h3>
${said.length > 0 ? html`<ul class="said">${said.map(({ text, tone, said: what }) => html`<li class="${TONES[tone]}">${text ? html`<q>${text}</q> ` : ''}<span>${what}</span></li>`)}</ul>` : ''}
${changes.length > 0 ? html`<ul>${changes.map((change) => html`<li>${changeText(change)}</li>`)}</ul>` : html`<p class="help">${w.same}</p>`}
${notes.map((note) => html`<p class="help">${note}</p>`)}
${faultList(w.cannotTake, faults)}
${faultList(w.leftOut, leftOut)}
${papers.length > 0 ? html`<p>${w.papers} ${papers.join(', ')}</p>` : ''}
${
  can && redLines.length > 0
    ? html`<fieldset class="red"><legend>${w.agree}</legend>${redLines.map((line) => html`<label class="option"><input type="checkbox" name="setuju" value="${id}/${line.id}"> <span>${line.text}</span></label>`)}</fieldset>`
    : ''
}</section>`
}

/** With a capital, as sentences begin. */
const sentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

const faultList = (title: string, faults: InboxOffice['faults']): Markup | '' =>
  faults.length === 0
    ? ''
    : html`<p class="faults">${title}</p><ul>${faults.map(({ message, repair }) => html`<li>${sentence(message)}. <span class="help">${sentence(repair)}.</span></li>`)}</ul>`

type PlannedTable = Extract<PlannedBatch, { kind: 'table' }>
type PlannedMessages = Extract<PlannedBatch, { kind: 'messages' }>

const tableAbout = ({ report, batch, plan }: PlannedTable): Markup => html`<p>${report.counts}.</p>
<p class="help">${report.about.join('; ')}</p>
<form method="post" action="${INBOX_PATH}/${batch.n}/berlaku" class="terms">${termFields(batch)}<p class="actions"><button>${w.useTerms}</button></p></form>
${
  plan.rows.hidden > 0 && !batch.hidden
    ? html`<form method="post" action="${INBOX_PATH}/${batch.n}/tersembunyi" class="actions"><p>${w.hiddenRows(plan.rows.hidden)}</p><button>${w.useHidden}</button></form>`
    : ''
}`

const list = (title: string, items: readonly (Markup | string)[], { isOpen = false } = {}): Markup | '' =>
  items.length === 0
    ? ''
    : html`<section class="step"><details${isOpen ? html` open` : ''}><summary>${title}</summary><ul class="problems">${items.slice(0, SHOWN).map((item) => html`<li>${item}</li>`)}</ul>
${items.length > SHOWN ? html`<p>+ ${items.length - SHOWN}</p>` : ''}</details></section>`

function tableRest({ plan, report, batch }: PlannedTable): Markup {
  const refused = refusedCells(plan)
  return html`${
    refused.length > 0
      ? html`<section class="step bad" id="ditolak"><h2>${w.refused(refused.length)}</h2><ul class="problems">${refused
          .slice(0, SHOWN)
          .map((note) => html`<li>${refusedPart(note, batch)}</li>`)}</ul>
${refused.length > SHOWN ? html`<p>+ ${refused.length - SHOWN}</p>` : ''}</section>`
      : ''
  }
${list(w.problems, report.problems)}
${list(
  w.warnings(report.warnings.length),
  report.warnings.map(
    ({ sheet, cell, message, repair }) =>
      html`<strong>${sheet}!${cell}</strong>: ${message}${repair ? html` <span class="help">${repair}</span>` : ''}`,
  ),
)}
${list(w.files, batch.raw.notes, { isOpen: true })}`
}

function refusedPart(
  { sheet, cell, message, repair }: ReturnType<typeof refusedCells>[number],
  batch: PlannedTable['batch'],
): Markup {
  const row = rowTextIn(batch.raw, sheet, cell)
  const said = html`<strong>${sheet}!${cell}</strong>: ${message}${repair ? html`. <span class="help">${repair}</span>` : ''}${row ? html`<br><span class="help">${w.rowOf(row)}</span>` : ''}`
  if (!cellPlace(cell)) return said
  const mended = batch.mended.find((one) => one.sheet === sheet && one.cell === cell)
  const text = mended?.text ?? cellTextIn(batch.raw, sheet, cell)
  const id = `sel-${sheet}-${cell}`.replace(/[^A-Za-z0-9-]/g, '_')
  return html`${said}
<form method="post" action="${INBOX_PATH}/${batch.n}/sel" class="mend"><input type="hidden" name="lembar" value="${sheet}"><input type="hidden" name="sel" value="${cell}">
<label for="${id}">${w.mendOf(cell)}</label><input id="${id}" name="isi" value="${text}" autocomplete="off"><button>${w.mend}<span class="unseen">: ${cell}</span></button></form>`
}

const messageRest = ({ read, reports, batch, proposals }: PlannedMessages, page: BatchPage): Markup =>
  html`${proposals.length > 0 ? proposalsPart(proposals, batch, page) : ''}
${reports.length > 0 && !batch.reported ? reportsPart(reports, batch.n) : ''}
${
  read.refused.length > 0
    ? html`<section class="step bad" id="ditolak"><h2>${w.refused(read.refused.length)}</h2><ul class="problems">${read.refused
        .slice(0, SHOWN)
        .map(
          ({ text, message, repair }) =>
            html`<li>${sentence(message)}. <span class="help">${sentence(repair)}.</span><blockquote>${text.slice(0, 600)}</blockquote></li>`,
        )}</ul></section>`
    : ''
}`

const reportsPart = (
  reports: PlannedMessages['reports'],
  n: number,
): Markup => html`<section class="step soon" aria-labelledby="j-laporan"><h2 id="j-laporan">${w.reports(reports.length)}</h2>
<ul class="problems">${reports
  .slice(0, SHOWN)
  .map(
    ({ said, channel, text }) =>
      html`<li>${
        channel
          ? html`<a href="/kantor/${said.office}">${said.office}</a>: ${displayValue(channel.type, channel.value)}`
          : html`${said.office}: ${said.value ?? ''} <span class="help">${w.notReported}</span>`
      }<blockquote>${text.slice(0, 600)}</blockquote></li>`,
  )}</ul>
<form method="post" action="${INBOX_PATH}/${n}/laporan" class="actions"><button class="main">${w.noteReports}</button></form></section>`

const proposalsPart = (all: PlannedMessages['proposals'], batch: PlannedMessages['batch'], page: BatchPage): Markup =>
  html`<section class="step" id="pesan-lain" aria-labelledby="j-pesan-lain"><h2 id="j-pesan-lain">${w.others(all.length)}</h2>
<p class="help">${w.othersHelp}</p>
${all.slice(0, SHOWN).map((one, index) => proposalPart(one, index + 1, batch, page))}
${all.length > SHOWN ? html`<p>+ ${all.length - SHOWN}</p>` : ''}</section>`

function proposalPart(
  { message, proposal, changes, reported }: PlannedMessages['proposals'][number],
  index: number,
  { n, noted = [], saved = [] }: PlannedMessages['batch'],
  { names, drafted }: BatchPage,
): Markup {
  if (saved.includes(index))
    return html`<div class="message"><blockquote>${message.text}</blockquote><p class="help">${w.messageSaved}</p></div>`
  const { offices, doubts, notes, unread, edits } = proposal
  const waits = drafted.get(index)
  const [sure] = offices.length === 1 ? offices : []
  const id = `kantor-${index}`
  const listed = [...offices, ...[...names.keys()].filter((one) => !offices.includes(one))]
  return html`<div class="message"><blockquote>${markedText(message.text, proposal.marks)}</blockquote>
${changes.length > 0 && sure ? html`<p><strong>${names.get(sure) ?? sure}</strong>, ${w.holdsFrom(dayInWords(proposal.edits[0]!.on))}</p><ul>${changes.map((change) => html`<li>${changeText(change)}</li>`)}</ul>` : ''}
${doubts.length + notes.length > 0 ? html`<ul class="said">${notes.map((note) => html`<li class="good">${note}</li>`)}${doubts.map((doubt) => html`<li class="soon">${doubt}</li>`)}</ul>` : ''}
${unread.length > 0 && edits.length === 0 ? html`<p class="help">${w.unreadWords(unread.join(', '))}</p>` : ''}
${reported.length > 0 ? toldPart(reported, index, n, noted.includes(index)) : ''}
${
  waits
    ? html`<p class="help">${w.messageDrafted(names.get(waits) ?? waits)} <a href="/kantor/${waits}#belum">${w.openDraft}</a></p></div>`
    : html`<form method="post" action="${INBOX_PATH}/${n}/pesan" class="mend"><input type="hidden" name="pesan" value="${index}">
<label for="${id}">${w.office}</label><select id="${id}" name="kantor">${listed.map((one) => html`<option value="${one}">${names.get(one) ?? one}</option>`)}</select>
<button>${changes.length > 0 ? w.useMessage : w.tryMessage}</button></form></div>`
}`
}

/** Contacts that a message says can't be reached: a note on them asks for a call. */
const toldPart = (
  reported: PlannedMessages['proposals'][number]['reported'],
  index: number,
  n: number,
  isNoted: boolean,
): Markup =>
  html`<form method="post" action="${INBOX_PATH}/${n}/lapor" class="mend"><input type="hidden" name="pesan" value="${index}">
<p>${w.toldWrong(reported.map(({ channel }) => displayValue(channel.type, channel.value)).join(', '), reported[0]!.from)}</p>
${isNoted ? html`<p class="help">${w.toldNoted}</p>` : html`<button>${w.noteReport}</button>`}</form>`

/** A message with what was understood of it marked. */
function markedText(text: string, marks: PlannedMessages['proposals'][number]['proposal']['marks']): Markup[] {
  const parts: Markup[] = []
  let at = 0
  for (const { start, end, means } of marks) {
    parts.push(html`${text.slice(at, start)}`, html`<mark title="${w.marks[means]}">${text.slice(start, end)}</mark>`)
    at = end
  }
  return [...parts, html`${text.slice(at)}`]
}
