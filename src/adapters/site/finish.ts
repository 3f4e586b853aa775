/** What is made of a site's finished pages: the service worker, which names their files, headers, and sitemaps. */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { FIRST } from '../../directory/content/languages.ts'
import { basePath } from '../../directory/url.ts'
import { sitemaps } from '../../exports/sitemap.ts'
import { filesIn } from '../base/files.ts'
import { root } from '../base/root.ts'
import { headerFile } from './headers.ts'
import { HTACCESS, htaccess } from './htaccess.ts'

/** Kept of the first language; of the others the list of all offices, until more of them is read. */
const PAGES = ['', 'cek-nomor/']
const EVERYWHERE = 'luring/'
const FILES = ['data/search.json', 'data/search-rare.json', 'data/numbers.json', 'favicon.svg', 'manifest.webmanifest']
const PAGE = 'index.html'
/** What search engines needn't find: parts of other sites' pages. */
const NOT_LISTED = /^embed\//

/** What a site is built for. */
export interface SiteFacts {
  /** Public address, without a slash at its end. */
  site: string
  languages: readonly string[]
  /** Whether its server leads everybody on to https. */
  https?: boolean | undefined
}

/** Completes a site whose pages and files are all there. @param folder of the site, without a slash at its end */
export function finishSite(folder: string, facts: SiteFacts): void {
  writeFileSync(join(folder, 'sw.js'), serviceWorker(folder, facts))
  writeFileSync(join(folder, '_headers'), headerFile(readFileSync(join(folder, PAGE), 'utf8'), basePath(facts.site)))
  const pages = filesIn(folder).filter((name) => name.split('/').at(-1) === PAGE && !NOT_LISTED.test(name))
  const paths = pages.map((name) => name.slice(0, -PAGE.length))
  for (const [name, text] of Object.entries(sitemaps(facts.site, paths))) writeFileSync(join(folder, name), text)
  const { site, https = false } = facts
  writeFileSync(join(folder, HTACCESS), htaccess({ base: basePath(site), files: filesIn(folder), https }))
}

function serviceWorker(folder: string, { site, languages }: SiteFacts): string {
  const base = basePath(site)
  const scripts = readdirSync(join(folder, '_astro')).filter((name) => /\.(js|woff2)$/.test(name))
  const others = languages.filter((language) => language !== FIRST)
  const lists = [EVERYWHERE, ...others.map((language) => `${language}/${EVERYWHERE}`)]
  const kept = [...PAGES, ...lists, ...FILES, ...scripts.sort().map((name) => `_astro/${name}`)]
  const fileOf = (path: string) => join(folder, path === '' || path.endsWith('/') ? path + PAGE : path)
  const hash = createHash('sha256')
  for (const path of kept) hash.update(path).update(readFileSync(fileOf(path)))
  return readFileSync(join(root, 'src/browser/service-worker.js'), 'utf8')
    .replace('__VERSION__', hash.digest('hex').slice(0, 12))
    .replace("'__BASE__'", () => JSON.stringify(base))
    .replace('__KEPT__', () => JSON.stringify(kept.map((path) => `${base}${path}`)))
    .replace('__LANGUAGES__', JSON.stringify(others))
}
