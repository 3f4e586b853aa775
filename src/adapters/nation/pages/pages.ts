/** The pages of the national index: the country, a province, a regency. */
import { html } from 'hono/html'
import { dateText, daysBetween } from '../../../directory/dates.ts'
import { tidyName } from '../../../directory/new-region/regency.ts'
import { officeUrl } from '../../../directory/url.ts'
import { id as t } from '../../../i18n/id.ts'
import { NATION as w } from '../../../i18n/nation.ts'
import {
  figuresOf,
  type Nation,
  type NationProvince,
  type NationRegency,
  newsOf,
  OLD_SITE_DAYS,
  regenciesOf,
} from '../../../nation/nation.ts'
import { COVERED, type Coverage, type RegencyFacts } from '../../../nation/regency-facts.ts'
import { framed, type Html, type NationFrame, provincePath, regencyPath } from './frame.ts'
import { changeList, coverageBars, freshnessText } from './parts.ts'

/** So many changes of a regency stand on the first page, and on its own. */
const NEWS_OF_EACH = 2

/** Every page by its path. */
export function nationPages(nation: Nation, frame: NationFrame): Map<string, string> {
  return new Map([
    ['index.html', homePage(nation, frame)],
    ['404.html', missingPage(frame)],
    ...nation.provinces.map((one) => [`${provincePath(one.code)}index.html`, provincePage(one, frame)] as const),
    ...regenciesOf(nation).map((one) => [`${regencyPath(one.code)}index.html`, regencyPage(one, frame)] as const),
  ])
}

function homePage(nation: Nation, frame: NationFrame): string {
  const { base } = frame
  const figures = figuresOf(regenciesOf(nation))
  const content = html`<div class="nation"><div class="ask"><h1>${w.home}</h1><p class="lead">${w.lead}</p>
<form class="search" role="search" action="${base}" data-shards="${base}data/cari/" data-pages="${base}" data-texts="${JSON.stringify(w.live)}" hidden>
<label for="q">${w.label}</label><p class="small" id="q-hint">${w.hint}</p>
<input id="q" name="q" type="search" autocomplete="off" spellcheck="false" aria-describedby="q-hint"> <button type="submit">${w.button}</button></form>
<noscript><p class="note">${w.noScript}</p></noscript>
<p class="found" id="jumlah" role="status"></p><ol class="rows results" id="hasil"></ol></div>
<div class="now"><h2>${w.figures}</h2><p><strong class="figure num">${w.of(figures.joined, figures.regencies)}</strong> ${w.joined}</p>
${coverageBars(figures.coverage)}<p class="small">${freshnessText(figures)}</p></div>
<div class="list"><h2 id="provinsi">${w.provinces}</h2><ul class="rows states">${nation.provinces.map(
    ({ code, name, regencies }) =>
      html`<li><a class="name" href="${base}${provincePath(code)}">${name}</a> <span class="small">${w.provinceJoined(figuresOf(regencies).joined, regencies.length)}</span></li>`,
  )}</ul></div>
<div class="lately">${newsPart(nation, base)}</div></div>`
  return framed(frame, { title: w.home, path: '', content, searched: true, warning: warningOf(regenciesOf(nation)) })
}

function newsPart(nation: Nation, base: string): Html {
  const news = newsOf(nation)
  return html`<h2>${w.news}</h2><p class="small">${news.length > 0 ? w.newsText : w.noNews}</p>
<ul class="rows news">${news.map(
    ({ regency, on, changes }) =>
      html`<li><span class="small">${dateText(t, on)}</span><a class="name" href="${base}${regencyPath(regency.code)}">${regency.name}</a>${regency.facts ? changeList(regency.facts, changes.slice(0, NEWS_OF_EACH)) : ''}${changes.length > NEWS_OF_EACH ? html`<span class="small">${w.moreNews(changes.length - NEWS_OF_EACH)}</span>` : ''}</li>`,
  )}</ul>`
}

function provincePage({ code, name, regencies }: NationProvince, frame: NationFrame): string {
  const figures = figuresOf(regencies)
  const title = w.provinceTitle(name)
  const content = html`<p class="links"><a href="${frame.base}#provinsi">${w.back}</a></p><h1>${title}</h1>
<p class="lead">${w.joinedOf(figures.joined, figures.regencies)}.</p>
<div class="split"><div><ul class="rows states">${regencies.map(
    (one) =>
      html`<li><a class="name" href="${frame.base}${regencyPath(one.code)}">${one.name}</a> <span class="small">${one.facts ? stateOf(one.facts) : w.absent}</span></li>`,
  )}</ul></div>
<div>${figures.joined > 0 ? html`${coverageBars(figures.coverage)}<h2>${w.freshness}</h2><p>${freshnessText(figures)}</p>` : ''}</div></div>`
  return framed(frame, { title, path: provincePath(code), content, warning: warningOf(regencies) })
}

/** What is to be said where some of the sites joined are invented. */
function warningOf(regencies: readonly NationRegency[]): string | undefined {
  const joined = regencies.flatMap(({ facts }) => facts ?? [])
  const samples = joined.filter(({ sample }) => sample).length
  if (samples === 0) return undefined
  return samples === joined.length ? w.sample : w.someSamples(samples, joined.length)
}

/** How many of all a regency's offices have confirmed a contact lately. */
function stateOf({ coverage, sample }: RegencyFacts): string {
  const sum = (what: keyof Coverage) => COVERED.reduce((total, name) => total + coverage[name][what], 0)
  const state = w.regencyState(sum('confirmed'), sum('all'))
  return sample ? `${w.sampleMark}, ${state}` : state
}

function regencyPage(regency: NationRegency, frame: NationFrame): string {
  const { code, name, province, facts, districts } = regency
  const content = html`<p class="links"><a href="${frame.base}${provincePath(code.slice(0, 2))}">${w.provinceTitle(province)}</a></p>
<h1>${name}</h1>
${facts ? joinedPart(facts, name, frame) : html`<p class="note">${w.absentText}</p><h2>${w.districts}</h2><ul class="plain columns">${districts.map((one) => html`<li>${tidyName(one.name)}</li>`)}</ul>`}`
  return framed(frame, { title: name, path: regencyPath(code), content, warning: warningOf([regency]) })
}

function joinedPart(facts: RegencyFacts, name: string, { today }: NationFrame): Html {
  const { address, opens, sample, generated, notice, places, changes } = facts
  const age = daysBetween(generated, today)
  const built = dateText(t, generated)
  const kecamatan = places
    .filter(({ level }) => level === 'kecamatan')
    .sort((a, b) => a.name.localeCompare(b.name, 'id'))
  return html`${notice && !sample ? html`<p class="note">${notice}</p>` : ''}
${opens ? html`<p><a class="button" href="${address}/"><span class="value">${w.open(name)}</span><span class="kind">${w.searchThere}</span></a></p>` : html`<p class="note">${w.noSite}</p>`}
<div class="split"><div><h2>${facts.words.district ?? w.districts}</h2><ul class="plain columns">${kecamatan.map(
    (one) => html`<li>${opens ? html`<a href="${officeUrl(address, one.office)}">${one.name}</a>` : one.name}</li>`,
  )}</ul></div>
<div>${coverageBars(facts.coverage)}
<h2>${w.freshness}</h2><p>${freshnessText({ ...facts.freshness })}</p>
<p${age > OLD_SITE_DAYS ? html` class="note alert"` : ''}>${age > OLD_SITE_DAYS ? w.builtDays(built, age) : w.built(built)}</p>
<h2>${w.news}</h2>${changes.length > 0 ? [...Map.groupBy(changes, ({ on }) => on)].map(([on, own]) => html`<h3>${dateText(t, on)}</h3>${changeList(facts, own)}`) : html`<p>${w.noNews}</p>`}</div></div>`
}

function missingPage(frame: NationFrame): string {
  const content = html`<h1>${w.notFound}</h1><p>${w.notFoundText}</p><p class="links"><a href="${frame.base}">${w.toHome}</a></p>`
  return framed(frame, { title: w.notFound, path: '404.html', content, hidden: true })
}
