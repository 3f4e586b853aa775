/** What several pages show: bars of coverage, how fresh it is, what changed. */
import { html } from 'hono/html'
import { channelName } from '../../../directory/channels/contact-text.ts'
import { dateText } from '../../../directory/dates.ts'
import { officeUrl } from '../../../directory/url.ts'
import { id as t } from '../../../i18n/id.ts'
import { NATION as w } from '../../../i18n/nation.ts'
import type { JoinedFigures } from '../../../nation/nation.ts'
import { COVERED, type IndexedChange, type RegencyFacts } from '../../../nation/regency-facts.ts'
import type { Html } from './frame.ts'

/** In percent, to a tenth. */
function widthOf(count: number, all: number): number {
  return all === 0 ? 0 : Math.round((1000 * count) / all) / 10
}

/** How many offices of each kind have a contact that was confirmed lately. */
export const coverageBars = (coverage: RegencyFacts['coverage']): Html => html`<h2>${w.coverage}</h2>
<dl class="bars shares">${COVERED.map((name) => {
  const { confirmed, all } = coverage[name]
  const share = widthOf(confirmed, all)
  return html`<div><dt>${w.covered[name]}</dt><dd><span class="n">${w.of(confirmed, all)}</span> <span class="n share">${w.percent(share)}</span><svg viewBox="0 0 100 10" preserveAspectRatio="none" focusable="false" aria-hidden="true"><rect class="all" width="100" height="10"></rect><rect width="${share}" height="10"></rect></svg></dd></div>`
})}</dl>
<p class="small">${w.coverageText}</p>`

/** How many contacts are confirmed, and how old the oldest confirmation is. */
export const freshnessText = ({
  contacts,
  confirmed,
  oldest,
}: Pick<JoinedFigures, 'contacts' | 'confirmed' | 'oldest'>): string =>
  oldest ? `${w.contacts(confirmed, contacts)} ${w.oldest(dateText(t, oldest))}` : w.never

/** What changed at offices, each with the link to its own page. */
export const changeList = (facts: RegencyFacts, changes: readonly IndexedChange[]): Html =>
  html`<ul>${changes.map(({ office, short, kind, types }) => {
    const what = types.length > 0 ? `: ${types.map((type) => channelName(type, t)).join(', ')}` : ''
    return html`<li>${facts.opens ? html`<a href="${officeUrl(facts.address, office)}">${short}</a>` : short} – ${w.changes[kind]}${what}</li>`
  })}</ul>`
