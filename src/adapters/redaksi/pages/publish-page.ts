/** The screen Terbitkan: its steps from what has changed to what is printed. Everything on it works without its script. */
import { html } from 'hono/html'
import { dayInWords } from '../../../directory/events/words.ts'
import { BUILD, CHECKS, RECORD, PUBLISH as w } from '../../../i18n/redaksi-publish.ts'
import { texts } from '../../../i18n/texts.ts'
import type { Format } from '../../../posters/cards/card.ts'
import { formatName } from '../../../posters/formats.ts'
import { progressView } from '../../../redaksi/publish/build-progress.ts'
import { type ChangesView, changeText, type ListedSave, type SavedOffice } from '../../../redaksi/publish/changes.ts'
import { type ProblemLine, type ProblemsView, regionPart } from '../../../redaksi/publish/problems-view.ts'
import type { PublishingState } from '../publish/publishing.ts'
import type { Markup, WhyKept } from './frame.ts'
import { type InstallPart, installPart, type SendingPart } from './place-part.ts'
import { progressPart, step } from './steps.ts'

export interface PublishPage {
  isRehearsal: boolean
  changes: ChangesView
  /** Why a save can't be taken back as things stand, by its number. */
  whyKept: WhyKept
  /** When it was published last, in a sentence. */
  last?: string
  problems: ProblemsView
  record: { draft: string } | { waiting: number }
  state: PublishingState
  isRunning: boolean
  /** How far the sending of the site is, where one is on its way. */
  sending?: SendingPart
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

function changesPart(page: PublishPage): Markup {
  const { count, offices, files } = page.changes
  const title = `${w.steps.changes} (${count})`
  return step(
    1,
    'perubahan',
    title,
    count === 0 ? 'good' : 'soon',
    html`${offices.length + files.length === 0 ? html`<p>${w.noChanges}</p>` : ''}
${offices.length > 0 ? html`<ul class="changes">${offices.map((office) => officePart(office, page))}</ul>` : ''}
${files.length > 0 ? html`<p class="help">${w.files([...new Set(files.map(regionPart))].join(', '))}</p>` : ''}`,
  )
}

type SavesPage = Pick<PublishPage, 'isRehearsal' | 'moment' | 'whyKept'>

function officePart({ id, short, saves, outside, known }: SavedOffice, page: SavesPage): Markup {
  const part = (save: ListedSave) => savePart(save, short, page)
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
  { isRehearsal, moment, whyKept }: SavesPage,
): Markup {
  const [when, kept] = [moment(at), whyKept(n)]
  return html`<li class="save"><div><p class="help">${when}, ${person}</p>
${lines.map((line) => html`<p>${changeText(line)}</p>`)}
${kept && !isRehearsal ? html`<p class="help">${kept}</p>` : ''}</div>
${
  isRehearsal || kept
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

/** What is wrong where nothing else can be shown, each with its file in small. */
export const brokenPart = (lines: readonly ProblemLine[]): Markup =>
  html`<link rel="stylesheet" href="/publish.css"><ul class="problems">${lines.map(({ about, part, text, technical }) => html`<li><p><strong>${about}</strong>${part ? `, ${part}` : ''}: ${text}.</p><p class="help said">${technical ?? ''}</p></li>`)}</ul>`

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
${quickPart(state)}
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
  return progressPart({ kind, percent, text, help: BUILD.running, step: 'bangun' })
}

function endPart({ kind, lines }: PublishingState): Markup | string {
  if (kind === 'built') return html`<p class="done">${BUILD.ready}</p>`
  if (kind === 'stopped') return html`<p>${BUILD.stopped}</p>`
  if (kind !== 'failed') return ''
  return html`<p class="faults">${BUILD.failed}</p>
<p>${lines.length > 0 ? BUILD.said : BUILD.silent}</p>
${lines.length > 0 ? html`<pre class="said">${lines.join('\n')}</pre>` : ''}`
}

/** What has changed on posters: today's can be opened, what comes later is told with its day. */
function quickPart({ papers: { now, later, none } }: PublishingState): Markup {
  const t = texts('id')
  const name = (format: Format) => formatName(format, t).name
  return html`${
    now.length > 0
      ? html`<p>${BUILD.quick}</p><ul>${now.map(({ office, short, format }) => html`<li><a href="/terbitkan/kertas/${office}/${format}" target="_blank" rel="noopener">${BUILD.paper(short, name(format))} <span class="unseen">${BUILD.newTab}</span></a></li>`)}</ul>`
      : ''
  }${
    later.length > 0
      ? html`<p>${BUILD.later}</p><ul>${later.map(({ short, format, day }) => html`<li>${BUILD.laterPaper(short, name(format), dayInWords(day))}</li>`)}</ul>`
      : ''
  }${none.length > 0 ? html`<p class="help">${BUILD.noPaper(none.join(', '))}</p>` : ''}`
}

const printPart = (): Markup =>
  step(6, 'cetak', w.steps.print, 'plain', html`<p><a class="button" href="/cetak">${w.toPrint}</a></p>`)
