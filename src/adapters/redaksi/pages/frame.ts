/** What all pages of the editor have: head, ways to the screens, who sits there. */
import { html } from 'hono/html'
import type { HtmlEscapedString } from 'hono/utils/html'
import { CONFLICT, SCREENS } from '../../../i18n/redaksi.ts'
import { PUBLISH } from '../../../i18n/redaksi-publish.ts'

export type Markup = HtmlEscapedString | Promise<HtmlEscapedString>

export type EditorScreen = keyof typeof SCREENS.names

export interface Frame {
  title: string
  screen?: EditorScreen
  region: string
  person?: string
  /** "Latihan: hari ini dianggap …" */
  rehearsal?: string
  /** Why the last saves are in no commit. */
  uncommitted?: string
  /** Saves since the site was published last. */
  changes?: number
  /** What lies in the inbox. */
  incoming?: number
  /** What is said first: a success, or something to know. */
  bar?: Markup
}

/** A whole page. */
export const frame = (
  { title, screen, region, person, rehearsal, uncommitted, changes = 0, incoming = 0, bar: said }: Frame,
  body: Markup,
): Markup =>
  html`<!doctype html>
<html lang="id">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} – Redaksi ${region}</title>
<link rel="stylesheet" href="/redaksi.css">
<link rel="icon" href="data:,">
<script type="module" src="/redaksi.js"></script>
</head>
<body>
<a class="skip" href="#isi">${SCREENS.skip}</a>
<header>
<p class="brand">Redaksi <span>${region}</span></p>
<nav aria-label="${SCREENS.nav}">
${(Object.entries(SCREENS.names) as [EditorScreen, string][]).map(
  ([name, label]) =>
    html`<a href="${SCREENS.paths[name]}"${screen === name ? html` aria-current="page"` : ''}>${label}${countText({ publish: changes, inbox: incoming, offices: 0, print: 0 }[name])}</a>`,
)}
</nav>
${person ? html`<p class="who"><a href="/siapa">${person}</a></p>` : ''}
</header>
${rehearsal ? html`<p class="rehearsal">${rehearsal}</p>` : ''}
<main id="isi" tabindex="-1">
${uncommitted ? bar(uncommitted, 'bad') : ''}
${said ?? ''}
${body}
</main>
<p id="kabar" class="unseen" role="status" aria-live="polite"></p>
</body>
</html>
`

const countText = (count: number): string => (count > 0 ? ` (${count})` : '')

/** Something to know, above a page. @param tone good: it has worked; bad: something has to be done */
export const bar = (text: Markup | string, tone: 'good' | 'bad' | 'plain' = 'plain'): Markup =>
  html`<div class="bar ${tone}"${tone === 'bad' ? html` role="alert"` : html` role="status"`}>${text}</div>`

/** Why a save can't be taken back, by its number; undefined where it can. */
export type WhyKept = (n: number) => string | undefined

/** The button that takes a save back, or why it can't be. @param back the page that is shown afterwards */
export function undoPart(n: number, back: string, whyKept: WhyKept): Markup {
  const kept = whyKept(n)
  return kept
    ? html`<span class="help">${kept}</span>`
    : html`<form method="post" action="/urungkan"><input type="hidden" name="simpanan" value="${n}"><input type="hidden" name="kembali" value="${back}"><button class="small">${PUBLISH.undo}</button></form>`
}

/** What became of taking a save back, as the address says it: what was taken back last, or why a save wasn't. */
export function undoBars(
  news: string | undefined,
  { undone, whyKept }: { undone: () => string | undefined; whyKept: () => WhyKept },
): Markup[] {
  if (news === 'diurungkan') return [bar(undone() ?? CONFLICT.undone, 'good')]
  const kept = /^berubah-(\d{1,6})$/.exec(news ?? '')?.[1]
  if (kept) return [bar(whyKept()(Number(kept)) ?? CONFLICT.undoChanged, 'bad')]
  return news === 'rusak' ? [bar(CONFLICT.undoBroken, 'bad')] : []
}
