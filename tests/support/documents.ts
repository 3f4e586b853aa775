/** Pages read as documents: what stands in them, without running or drawing anything. */
import { createHash } from 'node:crypto'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { writeFileAtomic } from '../../src/adapters/base/write.ts'
import { fileOf, pagesOf, readText } from './pages.ts'
import { serve } from './server.ts'
import type { Site } from './sites.ts'

export interface SiteDocument {
  /** Path from the root of the site. */
  path: string
  lang: string
  title: string
  headings: string[]
  canonical: string
  robots: string
  /** The page in other languages, by language. */
  alternates: Record<string, string>
  policy: string
  banner: string
  jsonLd: string[]
  ids: string[]
  links: { href: string; text: string; rel: string }[]
  /** Addresses that the page loads or sends to: scripts, pictures, icons, forms, data. */
  loads: string[]
  /** Public addresses that it names in its head. */
  meta: string[]
  /** Addresses in its style sheet. */
  styles: string[]
}

/**
 * All pages of a site. They are read once: what was found is kept beside the site, until that or this file is another.
 * @param page an empty page of the browser, whose parser is used
 */
export async function readDocuments(page: Page, site: Site): Promise<SiteDocument[]> {
  const hash = createHash('sha256')
  for (const file of [`${site.folder}/manifest.json`, import.meta.filename]) hash.update(readFileSync(file))
  const key = hash.digest('hex')
  const kept = `${site.folder}.documents.json`
  const known =
    existsSync(kept) && (JSON.parse(readFileSync(kept, 'utf8')) as { key: string; documents: SiteDocument[] })
  if (known && known.key === key) return known.documents
  const documents = await parsed(page, site)
  writeFileAtomic(kept, JSON.stringify({ key, documents }))
  return documents
}

/** A page of a site as text. */
export interface PageText {
  path: string
  html: string
}

/**
 * Lets a function of the browser look at pages of a site. They come there as one file over HTTP, which takes a third of
 * the time that they'd take as a value of the test.
 * @param page an empty page of the browser; @param look knows nothing but what it is given
 */
export async function lookAtPages<R>(
  page: Page,
  site: Site,
  paths: readonly string[],
  look: (pages: PageText[]) => R,
): Promise<R> {
  const folder = mkdtempSync(join(tmpdir(), 'halaman-'))
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>x</title>')
  writeFileSync(
    join(folder, 'pages.json'),
    JSON.stringify(paths.map((path) => ({ path, html: readText(site, fileOf(path)) }))),
  )
  const server = await serve(folder)
  try {
    await page.goto(`${server.origin}/`)
    const pages = await page.evaluateHandle(async () => (await (await fetch('pages.json')).json()) as PageText[])
    return await page.evaluate(look as (pages: unknown) => R, pages)
  } finally {
    await server.close()
    rmSync(folder, { recursive: true })
  }
}

/** What is found comes back as one text: it takes half a million values one by one. */
async function parsed(page: Page, site: Site): Promise<SiteDocument[]> {
  const found = await lookAtPages(page, site, pagesOf(site), (pages) => {
    const read = ({ path, html }: PageText) => {
      const found = new DOMParser().parseFromString(html, 'text/html')
      const all = (selector: string) => [...found.querySelectorAll(selector)]
      const attributes = (selector: string, name: string) => all(selector).map((node) => node.getAttribute(name) ?? '')
      const one = (selector: string, name: string) => attributes(selector, name)[0] ?? ''
      return {
        path,
        lang: one('html', 'lang'),
        title: found.title,
        headings: all('h1').map((node) => node.textContent.trim()),
        canonical: one('link[rel="canonical"]', 'href'),
        alternates: Object.fromEntries(
          all('link[rel="alternate"][hreflang]').map((node) => [
            node.getAttribute('hreflang') ?? '',
            node.getAttribute('href') ?? '',
          ]),
        ),
        robots: one('meta[name="robots"]', 'content'),
        policy: one('meta[http-equiv="content-security-policy"]', 'content'),
        banner: all('.banner')[0]?.textContent.trim() ?? '',
        jsonLd: all('script[type="application/ld+json"]').map((node) => node.textContent),
        ids: attributes('[id]', 'id'),
        links: all('a').map((node) => ({
          href: node.getAttribute('href') ?? '',
          text: node.textContent.trim() || (node.querySelector('img')?.alt ?? ''),
          rel: node.getAttribute('rel') ?? '',
        })),
        loads: [
          ...attributes('[src]', 'src'),
          ...attributes('link:not([rel="canonical"], [rel="alternate"])', 'href'),
          ...attributes('form[action]', 'action'),
          ...attributes('[data-rows]', 'data-rows'),
          ...attributes('[data-worker]', 'data-worker'),
        ],
        meta: [
          ...attributes('link[rel="canonical"], link[rel="alternate"]', 'href'),
          ...attributes('meta[property="og:url"], meta[property="og:image"]', 'content'),
        ],
        styles: all('style').flatMap((node) =>
          [...node.textContent.matchAll(/url\(['"]?([^'")]+)/g)].map(([, address]) => address),
        ),
      }
    }
    return JSON.stringify(pages.map(read))
  })
  return JSON.parse(found) as SiteDocument[]
}
