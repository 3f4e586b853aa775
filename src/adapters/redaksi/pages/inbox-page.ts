/** The screen Kotak masuk: what comes from offices, and what they are asked with. */
import { html } from 'hono/html'
import { INBOX as w } from '../../../i18n/redaksi-inbox.ts'
import { dayInput } from './form-page.ts'
import type { Markup } from './frame.ts'
import { copyButton } from './steps.ts'

export const INBOX_PATH = '/masuk'

/** Letters of the ground on which a table rests. */
export const LONGEST_DECREE = 200

export interface InboxPage {
  isRehearsal: boolean
  today: string
  batches: readonly { n: number; title: string }[]
  /** Drafts that a second person has to look at. */
  reviews: readonly { id: string; short: string; person: string }[]
  /** What was typed last and couldn't be used, with why. */
  faults: { paste?: string; drop?: string; sheets?: string }
  pasted?: string
  /** Offices to be asked, the most pressing first. */
  due: readonly { id: string; short: string; why: string }[]
  dueCount: number
  /** Offices that have confirmed this quarter, of how many. */
  progress: { confirmed: number; of: number }
  offices: readonly { id: string; short: string }[]
  hasTeam: boolean
}

export function inboxPage(page: InboxPage): Markup {
  return html`<link rel="stylesheet" href="/publish.css">
<link rel="stylesheet" href="/inbox.css">
<h1>${w.title}</h1>
<p class="help">${w.intro}</p>
<div class="steps">
<div>
${pastePart(page)}
${dropPart(page)}
${waitingPart(page)}
</div>
<div>${outgoingPart(page)}</div>
</div>`
}

const fault = (id: string, text: string | undefined): Markup =>
  html`<p class="note wrong" id="${id}"${text ? html` role="alert"` : ''}>${text ?? ''}</p>`

const pastePart = ({
  faults,
  pasted,
}: InboxPage): Markup => html`<section class="step" aria-labelledby="j-tempel"><h2 id="j-tempel">${w.paste}</h2>
<form method="post" action="${INBOX_PATH}/tempel">
<div class="field"><label for="pesan">${w.pasteLabel}</label><p class="help" id="h-pesan">${w.pasteHelp}</p>
<textarea id="pesan" name="pesan" rows="6" aria-describedby="h-pesan n-pesan"${faults.paste ? html` aria-invalid="true"` : ''}>${pasted ?? ''}</textarea>
${fault('n-pesan', faults.paste)}</div>
<p class="actions"><button class="main">${w.readMessages}</button></p></form></section>`

const dropPart = ({
  faults,
  today,
}: InboxPage): Markup => html`<section class="step" aria-labelledby="j-berkas"><h2 id="j-berkas">${w.drop}</h2>
<form method="post" action="${INBOX_PATH}/berkas" enctype="multipart/form-data">
<div class="field"><label for="berkas">${w.dropHelp}</label>
<input type="file" id="berkas" name="berkas" class="drop" multiple accept=".xlsx,.xlsm,.csv,.tsv,.txt,.ods,.xls" aria-describedby="n-berkas"${faults.drop ? html` aria-invalid="true"` : ''}>
${fault('n-berkas', faults.drop)}</div>
<div class="field"><label for="folder">${w.folder}</label><input type="file" id="folder" name="berkas" multiple webkitdirectory></div>
${termFields({ effective: today })}
<p class="actions"><button class="main">${w.look}</button></p></form></section>`

/** From when a table holds, where its rows say nothing of that, and on what ground. */
export const termFields = ({ effective, decree = '' }: { effective: string; decree?: string | undefined }): Markup =>
  html`<div class="field"><label for="mulai">${w.effective}</label><p class="help" id="h-mulai">${w.effectiveHelp}</p>${dayInput(html`id="mulai" name="mulai" aria-describedby="h-mulai"`, effective)}</div>
<div class="field"><label for="dasar">${w.decree}</label><p class="help" id="h-dasar">${w.decreeHelp}</p><input id="dasar" name="dasar" value="${decree}" autocomplete="off" maxlength="${LONGEST_DECREE}" aria-describedby="h-dasar"></div>`

const waitingPart = ({
  batches,
  reviews,
}: InboxPage): Markup => html`<section class="step${batches.length > 0 ? ' soon' : ' good'}" aria-labelledby="j-belum"><h2 id="j-belum">${w.waiting}${batches.length > 0 ? ` (${batches.length})` : ''}</h2>
${
  batches.length === 0
    ? html`<p>${w.none}</p>`
    : html`<ul class="changes">${batches.map(
        ({ n, title }) =>
          html`<li class="save"><a href="${INBOX_PATH}/${n}">${title}</a> <form method="post" action="${INBOX_PATH}/${n}/buang"><button class="quiet" aria-label="${w.dropOf(title)}">${w.drop1}</button></form></li>`,
      )}</ul>`
}
${reviews.length > 0 ? html`<h3>${w.reviews}</h3><ul>${reviews.map(({ id, short, person }) => html`<li><a href="/kantor/${id}#belum">${short}</a>, ${w.reviewOf(person)}</li>`)}</ul>` : ''}</section>`

function outgoingPart({ due, dueCount, offices, hasTeam, faults, progress }: InboxPage): Markup {
  return html`<section class="step" aria-labelledby="j-minta"><h2 id="j-minta">${w.outgoing}</h2>
<p id="h-kemajuan">${w.progress(progress.confirmed, progress.of)}</p>
<progress max="${Math.max(1, progress.of)}" value="${progress.confirmed}" aria-labelledby="h-kemajuan"></progress>
${hasTeam ? '' : html`<p class="bar">${w.noTeam}</p>`}
<p><a class="button" href="${INBOX_PATH}/panggilan.xlsx">${w.calls}</a></p>
<h3>${dueCount > 0 ? w.dueTitle(dueCount) : w.allFresh}</h3>
${
  due.length > 0
    ? html`<form action="${INBOX_PATH}/konfirmasi.pdf" target="_blank">
<p class="help">${w.sheetsHelp}</p>
<div class="pick list" tabindex="0" role="group" aria-label="${w.chosen}">${due.map(
        ({ id, short, why }) =>
          html`<div class="due"><label class="option"><input type="checkbox" name="kantor" value="${id}"> <span>${short} <span class="help">${why}</span></span></label> <a href="${INBOX_PATH}/pesan?kantor=${id}">${w.showMessage}<span class="unseen"> ${w.forOffice(short)}</span></a></div>`,
      )}</div>
${dueCount > due.length ? html`<p class="help">${w.moreDue(dueCount - due.length)}</p>` : ''}
${fault('n-lembar', faults.sheets)}
<p class="actions"><button>${w.sheets}</button> <button formaction="${INBOX_PATH}/konfirmasi.xlsx">${w.books}</button></p></form>`
    : ''
}
<form action="${INBOX_PATH}/pesan"><div class="field"><label for="kantor">${w.message}</label>
<select id="kantor" name="kantor">${offices.map(({ id, short }) => html`<option value="${id}">${short}</option>`)}</select></div>
<p class="actions"><button>${w.showMessage}</button></p></form></section>`
}

/** The message for one office, to be copied or opened. */
export const officeMessagePage = (message: {
  id: string
  short: string
  text: string
}): Markup => html`<link rel="stylesheet" href="/publish.css">
<link rel="stylesheet" href="/inbox.css">
<script type="module" src="/publish.js"></script>
<p class="back"><a href="${INBOX_PATH}">${w.back}</a></p>
<h1>${w.messageOf(message.short)}</h1>
<p class="help" id="h-isi">${w.messageHelp}</p>
<label class="unseen" for="isi-pesan">${w.messageOf(message.short)}</label>
<textarea id="isi-pesan" class="to-copy phone" rows="${Math.min(24, message.text.split('\n').length + 4)}" readonly aria-describedby="h-isi">${message.text}</textarea>
${copyButton('isi-pesan', w.copy)}
<p class="actions"><a class="button" href="${INBOX_PATH}/konfirmasi.pdf?kantor=${message.id}" target="_blank">${w.sheets}</a> <a class="button" href="${INBOX_PATH}/konfirmasi.xlsx?kantor=${message.id}">${w.books}</a></p>`
