/** NationFrame of every page of the national index: head, banner, header, footer. Everything put into it is escaped. */
import { html, raw } from 'hono/html'
import type { Day } from '../../../directory/dates.ts'
import { dateText } from '../../../directory/dates.ts'
import { id as t } from '../../../i18n/id.ts'
import { NATION as w } from '../../../i18n/nation.ts'

export type Html = ReturnType<typeof html>

/** What all pages share. */
export interface NationFrame {
  /** Path that the index lies under: "/" or "/nasional/". */
  base: string
  /** Public address, without a slash at its end, where there is one. */
  site?: string
  today: Day
  css: string
  cssHash: string
  /** Path of the script from the root. */
  script: string
  licence: { name: string; url: string }
}

interface Page {
  title: string
  /** Path from the root: "daerah/12.34/". */
  path: string
  content: Html
  /** Whether it has the search box. */
  searched?: boolean
  /** Whether search engines are to leave it out. */
  hidden?: boolean
  /** What is to be said of what is invented on it. */
  warning?: string | undefined
}

/** A whole page. */
export function framed(
  frame: NationFrame,
  { title, path, content, searched = false, hidden = false, warning }: Page,
): string {
  const { base, site, css, cssHash, script } = frame
  const policy = [
    ...["default-src 'none'", `style-src 'sha256-${cssHash}'`, "script-src 'self'", "img-src 'self'"],
    ...["font-src 'self'", "connect-src 'self'", "form-action 'self'", "base-uri 'none'"],
  ].join('; ')
  const name = `${w.site} ${w.country}`
  return `${html`<!doctype html>
<html lang="id"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="content-security-policy" content="${raw(policy)}">
<title>${path === '' ? name : `${title} – ${name}`}</title>
<meta name="description" content="${w.description}">
<meta name="referrer" content="no-referrer">
<meta name="theme-color" content="#0b4f3a">
<meta name="format-detection" content="telephone=no">
${warning || hidden ? html`<meta name="robots" content="noindex">` : ''}
${site && !hidden ? html`<link rel="canonical" href="${site}/${path}">` : ''}
<link rel="icon" href="${base}favicon.svg" type="image/svg+xml">
<style>${raw(css)}</style>
${searched ? html`<script src="${base}${script}" defer></script>` : ''}</head>
<body><a class="skip" href="#isi">${w.skip}</a>
${warning ? html`<aside class="banner" aria-label="${t.paper.sample}"><p class="wrap">${warning}</p></aside>` : ''}
<header class="top"><div class="wrap"><a class="brand" href="${base}"${path === '' ? html` aria-current="page"` : ''}><strong>${w.site}</strong> ${w.country}</a></div></header>
<main id="isi" class="wrap">${content}</main>
<footer class="foot"><div class="wrap"><p>${w.footer(dateText(t, frame.today))}</p>
<p class="small">${w.areas} <a href="${frame.licence.url}" rel="noopener">${frame.licence.name}</a></p></div></footer>
</body></html>`}\n`
}

/** Path of a regency's or a province's page from the root. */
export const regencyPath = (code: string): string => `daerah/${code}/`
/** Page of a province, from the root of the index. */
export const provincePath = (code: string): string => `provinsi/${code}/`
