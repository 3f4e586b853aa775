/** The screen Terbitkan: its steps from what has changed to what is printed. Everything on it works without its script. */
import { html } from 'hono/html'
import { BUILD, CHECKS, INSTALL, LIVE, RECORD, SEND, PUBLISH as w } from '../../../i18n/redaksi-publish.ts'
import { progressView } from '../../../redaksi/publish/build-progress.ts'
import type { ChangesView, ListedSave, SavedOffice } from '../../../redaksi/publish/changes.ts'
import type { ProblemLine, ProblemsView } from '../../../redaksi/publish/problems-view.ts'
import type { TargetKind } from '../../../redaksi/publish/targets.ts'
import type { PublishingState } from '../publish/publishing.ts'
import type { Markup } from './frame.ts'

/** A place where the site is put. */
export interface TargetPart {
  name: string
  address: string
  kind: TargetKind
  /** Whether what is sent there can be read on its way. */
  isPlain: boolean
  /** Of a target that needs one: whether it was typed. */
  password?: 'known' | 'wanted'
  /** Of what is carried by hand: what has changed, and what is gone, where that is known. */
  changes?: { paths: readonly string[]; gone: readonly string[] } | undefined
  /** Whether there is a release to go back to. */
  hasBefore: boolean
  /** What was tried or done there last. */
  tried?: { ok: boolean; text: string }
  /** What was seen at its address. */
  seen?: { ok: boolean; text: string }
}

export interface InstallPart {
  targets: readonly TargetPart[]
  /** Mistakes in the file of targets. */
  broken: readonly string[]
  isUnset: boolean
  hasSite: boolean
  isDraft: boolean
  /** Why nothing can be put there now. */
  why?: string
  /** A text by which a place is asked for. */
  request: string
}

export interface PublishPage {
  isRehearsal: boolean
  changes: ChangesView
  /** When it was published last, in a sentence. */
  last?: string
  problems: ProblemsView
  record: { draft: string } | { waiting: number }
  state: PublishingState
  isRunning: boolean
  /** How far the sending of the site is, where one is on its way. */
  sending?: { text: string; percent: number }
  sendingKind?: string
  built?: { text: string; note: string; isCurrent: boolean }
  install: InstallPart
  /** Writes a time in words. */
  moment: (at: string) => string
}

const SAVES_SHOWN = 3
const WARNINGS_SHOWN = 40

export function publishPage(page: PublishPage): Markup {
  const { isRehearsal, install, problems, isRunning, sending } = page
  const target = install.targets.find(({ kind, password }) => kind !== 'zip' && password !== 'wanted')
  const isOffered = target && !isRehearsal && !isRunning && !sending && problems.errors.length === 0
  return html`<link rel="stylesheet" href="/publish.css">
<script type="module" src="/publish.js"></script>
<div class="publish-head"><div><h1>${w.title}</h1>
<p class="help">${page.last ?? w.never} ${w.intro}</p></div>
${
  isOffered
    ? html`<form method="post" action="/terbitkan/semua"><input type="hidden" name="tujuan" value="${target.name}"><button class="main" aria-describedby="h-semua">${w.all}</button>
<p class="help" id="h-semua">${w.allHelp(target.name)}</p></form>`
    : ''
}</div>
<div class="steps">
<div>
${changesPart(page)}
${checksPart(page)}
</div>
<div>
${recordPart(page)}
${buildPart(page)}
${installPart(page)}
${printPart()}
</div>
</div>`
}

type StepTone = 'good' | 'soon' | 'bad' | 'plain'

const step = (number: number, id: string, title: string, tone: StepTone, body: Markup): Markup =>
  html`<section class="step ${tone}" id="${id}" aria-labelledby="j-${id}">
<h2 id="j-${id}"><span>${number}</span> ${title}</h2>
${body}
</section>`

function changesPart({ changes, isRehearsal, moment }: PublishPage): Markup {
  const { count, offices, files } = changes
  const title = `${w.steps.changes} (${count})`
  return step(
    1,
    'perubahan',
    title,
    count === 0 ? 'good' : 'soon',
    html`${offices.length + files.length === 0 ? html`<p>${w.noChanges}</p>` : ''}
${
  offices.length > 0
    ? html`<ul class="changes">${offices.map((office) => officePart(office, isRehearsal, moment))}</ul>`
    : ''
}
${files.length > 0 ? html`<p class="help">${w.files(files.join(', '))}</p>` : ''}`,
  )
}

function officePart(
  { id, short, saves, outside, known }: SavedOffice,
  isRehearsal: boolean,
  moment: PublishPage['moment'],
): Markup {
  const part = (save: ListedSave) => savePart(save, short, isRehearsal, moment)
  const more = saves.slice(SAVES_SHOWN)
  return html`<li><strong>${known ? html`<a href="/kantor/${id}">${short}</a>` : short}</strong>
${outside ? html`<p>${w.outside}</p>` : ''}
${saves.length > 0 ? html`<ul>${saves.slice(0, SAVES_SHOWN).map(part)}</ul>` : ''}
${more.length > 0 ? html`<details><summary>${w.moreSaves(more.length)}</summary><ul>${more.map(part)}</ul></details>` : ''}</li>
`
}

function savePart(
  { n, at, person, lines, others = [] }: ListedSave,
  short: string,
  isRehearsal: boolean,
  moment: PublishPage['moment'],
): Markup {
  const when = moment(at)
  return html`<li class="save"><div><p class="help">${when}, ${person}</p>
${lines.map(({ what, before, after }) => html`<p>${w.from(what, before, after)}</p>`)}</div>
${
  isRehearsal
    ? ''
    : html`<form method="post" action="/urungkan"><input type="hidden" name="simpanan" value="${n}"><input type="hidden" name="kembali" value="/terbitkan"><button aria-label="${w.undoOf(short, when)}">${others.length > 0 ? w.undoAll(others.length + 1) : w.undo}</button></form>`
}</li>
`
}

function checksPart({ problems: { errors, warnings } }: PublishPage): Markup {
  const shown = warnings.slice(0, WARNINGS_SHOWN)
  const isClean = errors.length + warnings.length === 0
  return step(
    2,
    'pemeriksaan',
    w.steps.checks,
    errors.length > 0 ? 'bad' : warnings.length > 0 ? 'plain' : 'good',
    html`<p>${isClean ? CHECKS.none : CHECKS.count(errors.length, warnings.length)}</p>
${errors.length > 0 ? html`<p class="faults">${CHECKS.blocked}</p><ul class="problems">${errors.map(problemPart)}</ul>` : ''}
${
  warnings.length > 0
    ? html`<details><summary>${CHECKS.warnings(warnings.length)}</summary><ul class="problems">${shown.map(problemPart)}</ul>
${warnings.length > shown.length ? html`<p>${CHECKS.more(warnings.length - shown.length)}</p>` : ''}</details>`
    : ''
}`,
  )
}

const problemPart = ({ about, part, office, text, repair, link, technical }: ProblemLine): Markup =>
  html`<li><p><strong>${office ? html`<a href="/kantor/${office}">${about}</a>` : about}</strong>${part ? `, ${part}` : ''}: ${text}. <span class="help">${CHECKS.repair}: ${repair}.</span></p>
${link ? html`<p><a class="button" href="${link.href}"${link.href.includes('/isian/') ? html` data-isian` : ''}>${link.label}<span class="unseen"> ${about}</span></a></p>` : ''}
${technical ? html`<details><summary>${CHECKS.forKeeper}</summary><p class="said">${technical}</p></details>` : ''}</li>
`

function recordPart({ record, isRehearsal, problems, isRunning }: PublishPage): Markup {
  if ('draft' in record) return step(3, 'edisi', w.steps.record, 'soon', html`<p>${record.draft}</p>`)
  const { waiting } = record
  const isOffered = waiting > 0 && !isRehearsal && !isRunning && problems.errors.length === 0
  return step(
    3,
    'edisi',
    w.steps.record,
    waiting === 0 ? 'good' : 'soon',
    html`<p>${waiting === 0 ? RECORD.allRecorded : RECORD.waiting(waiting)}</p><p class="help">${RECORD.help}</p>
${isOffered ? html`<form method="post" action="/terbitkan/catat"><button>${RECORD.button}</button></form>` : ''}`,
  )
}

function buildPart(page: PublishPage): Markup {
  const { state, isRunning, built, isRehearsal, problems, record } = page
  const tone = state.kind === 'failed' ? 'bad' : built?.isCurrent ? 'good' : 'soon'
  const isOffered = !isRunning && !page.sending && !isRehearsal && problems.errors.length === 0
  return step(
    4,
    'bangun',
    w.steps.build,
    tone,
    html`${isRunning ? runningPart(state) : endPart(state)}
${state.papers.length > 0 ? quickPart(state) : ''}
${isRunning ? '' : html`<p>${built ? `${built.text} ${built.note}` : BUILD.none}</p>`}
${
  isOffered
    ? html`<form method="post" action="/terbitkan/bangun"><button${built?.isCurrent ? '' : html` class="main"`}>${'draft' in record ? BUILD.buttonDraft : BUILD.button}</button></form>`
    : ''
}`,
  )
}

function runningPart({ kind, progress }: PublishingState): Markup {
  const { percent, text } = progress ? progressView(progress) : { percent: 1, text: BUILD.papers }
  return html`<div id="kemajuan" data-keadaan="${kind}"><p id="langkah">${text}</p>
<progress id="batang" max="100" value="${percent}" aria-label="${BUILD.progress}">${percent} %</progress>
<p class="help">${BUILD.running}</p></div>
<div class="actions"><form method="post" action="/terbitkan/hentikan"><button>${BUILD.stop}</button></form>
<noscript><a class="button" href="/terbitkan#bangun">${BUILD.reload}</a></noscript></div>`
}

function endPart({ kind, lines }: PublishingState): Markup | string {
  if (kind === 'built') return html`<p class="done">${BUILD.ready}</p>`
  if (kind === 'stopped') return html`<p>${BUILD.stopped}</p>`
  if (kind !== 'failed') return ''
  return html`<p class="faults">${BUILD.failed}</p>
<p>${lines.length > 0 ? BUILD.said : BUILD.silent}</p>
${lines.length > 0 ? html`<pre class="said">${lines.join('\n')}</pre>` : ''}`
}

const quickPart = ({ papers }: PublishingState): Markup =>
  html`<p>${BUILD.quick}</p><ul>${papers.map(({ office, short }) => html`<li><a href="/terbitkan/kertas/${office}" target="_blank" rel="noopener">${BUILD.paper(short)} <span class="unseen">${BUILD.newTab}</span></a></li>`)}</ul>`

function installPart({ install, isRehearsal, isRunning, sending, sendingKind = '' }: PublishPage): Markup {
  const { targets, broken, isUnset, isDraft, why, request, hasSite } = install
  const isLive = targets.length > 0 && targets.every(({ seen }) => seen?.ok)
  const isOffered = !isRehearsal && !isRunning && !sending
  return step(
    5,
    'pasang',
    w.steps.install,
    isLive ? 'good' : targets.some(({ tried, seen }) => tried?.ok === false || seen?.ok === false) ? 'bad' : 'plain',
    html`${broken.length > 0 ? html`<div class="faults"><p>${INSTALL.broken}</p><ul>${broken.map((line) => html`<li>${line}</li>`)}</ul></div>` : ''}
${why ? html`<p>${why}</p>` : isDraft && hasSite ? html`<p>${INSTALL.draftSite}</p>` : ''}
${isUnset && broken.length === 0 ? html`<p>${INSTALL.noTarget}</p>` : ''}
${sending ? sendingPart(sending, sendingKind) : ''}
${targets.map((target) => targetPart(target, install, isOffered))}
${isUnset ? requestPart(request) : ''}`,
  )
}

const sendingPart = ({ text, percent }: { text: string; percent: number }, kind: string): Markup =>
  html`<div id="kemajuan" data-keadaan="${kind}"><p id="langkah">${text}</p>
<progress id="batang" max="100" value="${percent}" aria-label="${BUILD.progress}">${percent} %</progress>
<p class="help">${SEND.running}</p></div>
<div class="actions"><form method="post" action="/terbitkan/hentikan"><button>${BUILD.stop}</button></form>
<noscript><a class="button" href="/terbitkan#pasang">${BUILD.reload}</a></noscript></div>`

function targetPart(target: TargetPart, { why, hasSite, targets }: InstallPart, isOffered: boolean): Markup {
  const { name, address, kind, isPlain, hasBefore, tried, seen, password } = target
  const isByHand = kind === 'zip'
  const form = (path: string, label: string, main = false) =>
    html`<form method="post" action="/terbitkan/${path}"><input type="hidden" name="tujuan" value="${name}"><button${main ? html` class="main"` : ''}>${label}</button></form>`
  return html`<div class="target">
${targets.length > 1 || !isByHand ? html`<h3>${name}</h3>` : ''}
<p class="help">${LIVE.at(address)}</p>
${isPlain ? html`<p class="faults">${SEND.plain}</p>` : ''}
${seen ? html`<p class="${seen.ok ? 'done' : 'undone'}">${seen.ok ? '' : html`<strong>${LIVE.notLive}</strong>: `}${seen.text}</p>` : ''}
${tried ? html`<p class="${tried.ok ? '' : 'faults'}">${tried.text}</p>` : ''}
${isOffered && password ? passwordPart(target, !why) : ''}
${
  isOffered
    ? html`<div class="actions">
${!isByHand && !why && !password ? form('pasang', INSTALL.button, !seen?.ok) : ''}
${!isByHand && !password ? form('uji', INSTALL.try) : ''}
${isByHand && hasSite ? html`<a class="button" href="/terbitkan/situs.zip" download>${INSTALL.zip}</a>` : ''}
${isByHand && !why ? form('diunggah', INSTALL.uploaded) : ''}
${hasSite ? form('lihat', INSTALL.look) : ''}
${hasBefore ? html`<a class="button" href="/terbitkan/mundur?tujuan=${encodeURIComponent(name)}">${INSTALL.backButton}</a>` : ''}
</div>`
    : ''
}
${isByHand && hasSite ? html`<p class="help">${INSTALL.zipHelp}</p>${changesOfZip(target, isOffered)}` : ''}
</div>`
}

/** Asks for a password, or says that it is known; two buttons of one form, since both need it. */
function passwordPart({ name, password }: TargetPart, mayInstall: boolean): Markup {
  const id = `sandi-${name.replaceAll(/[^A-Za-z0-9]/g, '-')}`
  return html`<form method="post" action="/terbitkan/uji" class="field"><input type="hidden" name="tujuan" value="${name}">
<label for="${id}">${SEND.password}</label>
<p class="help" id="h-${id}">${password === 'known' ? SEND.passwordKnown : ''} ${SEND.passwordHelp}</p>
<input type="password" id="${id}" name="sandi" autocomplete="off" aria-describedby="h-${id}"${password === 'known' ? '' : html` required`}>
<div class="actions">${mayInstall ? html`<button class="main" formaction="/terbitkan/pasang">${INSTALL.button}</button>` : ''}<button>${INSTALL.try}</button></div></form>`
}

/** What has to be carried, where not all of it has to. */
function changesOfZip({ name, changes }: TargetPart, isOffered: boolean): Markup {
  if (!changes) return html`<p class="help">${SEND.unknown}</p>`
  const { paths, gone } = changes
  if (paths.length === 0) return html`<p class="help">${SEND.nothing}</p>`
  return html`${isOffered ? html`<p><a class="button" href="/terbitkan/perubahan.zip?tujuan=${encodeURIComponent(name)}" download>${SEND.changed(paths.length)}</a></p>` : ''}
<p class="help">${SEND.changedHelp}</p>
${
  gone.length > 0
    ? html`<label for="dihapus">${SEND.delete(gone.length)}</label>
<textarea id="dihapus" class="to-copy" rows="4" readonly>${gone.join('\n')}</textarea>${copyButton('dihapus', INSTALL.copy)}`
    : ''
}`
}

const requestPart = (request: string): Markup => html`<details><summary>${INSTALL.ask}</summary>
<label class="unseen" for="permintaan">${INSTALL.ask}</label>
<textarea id="permintaan" class="to-copy" rows="8" readonly>${request}</textarea>
${copyButton('permintaan', INSTALL.copy)}</details>`

/** A button that copies a text; it shows only where its script runs. */
export const copyButton = (of: string, label: string): Markup =>
  html`<p><button type="button" hidden data-salin="${of}" data-sudah="${INSTALL.copiedText}">${label}</button></p>`

const printPart = (): Markup =>
  step(6, 'cetak', w.steps.print, 'plain', html`<p><a class="button" href="/cetak">${w.toPrint}</a></p>`)

/** Asks before an older site is served. */
export const backPage = (name: string, when: string): Markup => html`<h1>${INSTALL.backTitle}</h1>
<p>${INSTALL.backText(name, when)}</p>
<form method="post" action="/terbitkan/mundur" class="actions"><input type="hidden" name="tujuan" value="${name}"><button class="main">${INSTALL.backYes}</button>
<a class="button" href="/terbitkan#pasang">${INSTALL.cancel}</a></form>`
