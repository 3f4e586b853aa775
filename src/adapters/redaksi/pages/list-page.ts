/** The list of offices that the editor opens with. It works without its script, which only spares the reload. */
import { html } from 'hono/html'
import { OFFICE_ID } from '../../../directory/content/schema.ts'
import { LIST } from '../../../i18n/redaksi-list.ts'
import { LIST_FILTERS, listAddress, toggled } from '../../../redaksi/list-query.ts'
import { isWhole, type ListFold, type ListRow, type ListView } from '../../../redaksi/office-list.ts'
import { type Frame, frame, type Markup } from './frame.ts'

/** Where a new office is asked for. */
export const NEW_OFFICE_PATH = '/kantor-baru'

/** The list as a whole page. */
export function listPage(view: ListView, given: Frame): Markup {
  const all = view.rows.length + view.rest.length
  const said = LIST.count.replace('##', String(all)).replace('#', String(view.rows.length))
  return frame(
    given,
    html`<link rel="stylesheet" href="/list.css">
<script type="module" src="/list.js"></script>
<div class="list-head"><h1>${LIST.title}</h1> <p><a class="button" href="${NEW_OFFICE_PATH}">${LIST.newOffice}</a></p></div>
${pressingPart(view)}
${searchPart(view)}
${chipsPart(view)}
<p id="jumlah" data-pola="${LIST.count}" data-kosong="${LIST.none}">${view.rows.length === 0 ? LIST.none : said}</p>
${rowsPart(view)}`,
  )
}

const pressingPart = ({ pressing }: ListView): Markup | string =>
  pressing.length === 0
    ? ''
    : html`<ul class="pressing" aria-label="${LIST.pressing}">
${pressing.map(({ text, filter }) => html`<li><a href="${listAddress({ text: '', filters: [filter] })}">${text}</a></li>`)}
</ul>`

const searchPart = ({ query }: ListView): Markup => html`<form class="search" role="search" action="/" id="saringan">
<label for="cari">${LIST.search}</label>
<p class="help" id="h-cari">${LIST.searchHelp}</p>
<div class="search-line"><input type="search" id="cari" name="cari" value="${query.text}" aria-describedby="h-cari" autocomplete="off" spellcheck="false" autocapitalize="off">
${query.filters.length > 0 ? html`<input type="hidden" name="saring" value="${query.filters.join()}">` : ''}<button>${LIST.find}</button></div>
</form>`

const chipsPart = ({ chips, query }: ListView): Markup => html`<nav class="chips" aria-label="${LIST.narrow}"><ul>
${chips
  .filter(({ count, on }) => on || count > 0)
  .map(
    ({ filter, count, on }) =>
      html`<li><a href="${listAddress(toggled(query, filter))}" data-saringan="${filter}"${on ? html` aria-current="true"` : ''}>${LIST.filters[filter]} <span>${count}</span></a></li>`,
  )}
<li id="semua"${isWhole(query) ? html` hidden` : ''}><a href="/" class="everything">${LIST.everything}</a></li>
</ul></nav>`

/** All offices: those that are looked for first, the others hidden behind them, so that the script can show them again. */
function rowsPart(view: ListView): Markup {
  const { rows, rest, folds } = view
  if (!isWhole(view.query))
    return listOf([
      ...rows.map((row) => rowPart(row)),
      ...rest.map((row) => rowPart(row, true)),
      ...folds.map((fold) => foldPart(fold, [], true)),
    ])
  const inside = Map.groupBy(rows, ({ fold }) => fold)
  const items = [
    ...(inside.get(undefined) ?? []).map((row) => ({ place: row.place, part: rowPart(row) })),
    ...folds.map((fold) => ({ place: fold.place, part: foldPart(fold, inside.get(fold.id) ?? []) })),
  ]
  return listOf(items.sort((a, b) => a.place - b.place).map(({ part }) => part))
}

const listOf = (items: readonly Markup[]): Markup =>
  html`<ul class="offices" id="kantor" aria-label="${LIST.list}">${items}</ul>`

function foldPart({ id, text, place }: ListFold, rows: readonly ListRow[], hidden = false): Markup {
  return html`<li class="fold" data-urut="${place}"${hidden ? html` hidden` : ''}><details><summary>${text}</summary>
<ul id="l-${id}">${rows.map((row) => rowPart(row))}</ul></details></li>
`
}

function rowPart(
  { id, short, name, facts, broken, draft, filters, search, fold, place }: ListRow,
  hidden = false,
): Markup {
  const body = html`<strong>${short}</strong>${draft ? html` <span class="badge">${LIST.draft}</span>` : ''}${broken === undefined ? '' : html` <span class="badge bad">${filters.includes('bermasalah') ? LIST.broken : LIST.heldUp}</span>`}
<span class="name">${name === short ? '' : name}</span>
<span class="facts">${broken ?? facts.map((fact, index) => html`${index > 0 ? html`<span class="dot" aria-hidden="true"> · </span><span class="unseen">, </span>` : ''}<span>${fact}</span>`)}</span>`
  return html`<li data-cari="${search}" data-saring="${LIST_FILTERS.filter((filter) => filters.includes(filter)).join(' ')}" data-urut="${place}"${fold ? html` data-lipat="${fold}"` : ''}${hidden ? html` hidden` : ''}>${OFFICE_ID.test(id) ? html`<a href="/kantor/${id}">${body}</a>` : html`<p>${body}</p>`}</li>
`
}
