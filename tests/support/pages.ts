/** Pages of the built sites: as files, as documents and open in a browser. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, constants } from 'node:zlib'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll } from 'vitest'
import { filesIn } from '../../src/adapters/base/files.ts'
import { sharedBrowser } from './browser.ts'
import { type Server, serve } from './server.ts'
import { type Site, TODAY } from './sites.ts'

/** Every file of a site, as paths with "/" from its root, in a fixed order. */
export const filesOf = ({ folder }: Site): string[] => filesIn(folder)

export function readText({ folder }: Site, file: string): string {
  return readFileSync(join(folder, file), 'utf8')
}

/** Bytes of a file as servers send it. */
export const packedSize = (site: Site, file: string): number => brotliCompressSync(readText(site, file)).length

/** Whether a file fits into so many bytes as servers send it. */
export function fits(site: Site, file: string, most: number): boolean {
  // packed a little, which takes a twentieth of the time: what fits so fits packed as well as can be
  const packed = brotliCompressSync(readText(site, file), { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } })
  return packed.length <= most || packedSize(site, file) <= most
}

/** Paths of all pages from the root of the site: "", "k/dpupr/", "404.html". */
export function pagesOf(site: Site): string[] {
  return filesOf(site)
    .filter((file) => file.endsWith('.html'))
    .map((file) => file.replace(/(^|\/)index\.html$/, '$1'))
}

/** Enough of a region's villages: where nothing is known of them their pages are alike. */
const VILLAGES = 8
/** One page in so many of another language is looked at; the texts are the same on all. */
const TRANSLATED = 12

/** Pages that may differ: of those that are alike some, in other languages a sample. */
export function variedPages(site: Site): string[] {
  const pages = pagesOf(site)
  const villages = pages.filter((path) => /^(k|embed)\/d\d{10}\//.test(path))
  const first = pages.filter((path) => !/^(jv|en)\//.test(path) && !villages.includes(path))
  const others = pages.filter((path) => /^(jv|en)\//.test(path))
  return [...first, ...villages.slice(0, VILLAGES), ...others.filter((_, index) => index % TRANSLATED === 0)]
}

/** File of a page. */
export function fileOf(path: string): string {
  return path === '' || path.endsWith('/') ? `${path}index.html` : path
}

/** What a test can do in the browser; contexts are closed after each test, servers after the file. */
export interface Pages {
  /**
   * Opens a page of a site in a context of its own; one with a query when its results are there. Nothing is kept for days
   * without a connection, unless the context's `serviceWorkers` says "allow".
   */
  open: (site: Site, path: string, options?: BrowserContextOptions) => Promise<Page>
  /** An empty page, on the day for which the sites are built. */
  blank: (options?: BrowserContextOptions) => Promise<Page>
  server: (site: Site) => Promise<Server>
  /** Address of a page on the test's server. */
  address: (site: Site, path: string) => Promise<string>
}

export function usePages(): Pages {
  let browser: Browser
  const servers = new Map<Site, Promise<Server>>()
  beforeAll(async () => {
    browser = await sharedBrowser()
  })
  afterEach(() => Promise.all(browser.contexts().map((context) => context.close())))
  afterAll(async () => {
    for (const server of servers.values()) await (await server).close()
  })

  const server = (site: Site) => {
    const running = servers.get(site) ?? serve(site.folder, site.base)
    servers.set(site, running)
    return running
  }
  const address = async (site: Site, path: string) => `${(await server(site)).origin}${site.base}${path}`
  const blank = async (options?: BrowserContextOptions) => {
    const context = await browser.newContext({ serviceWorkers: 'block', ...options })
    // a week later every page would say that it is old
    await context.addInitScript(
      (now) => {
        Date.now = () => now
      },
      Date.parse(`${TODAY}T12:00:00+07:00`),
    )
    return context.newPage()
  }
  const open = async (site: Site, path: string, options?: BrowserContextOptions) => {
    const page = await blank(options)
    await page.goto(await address(site, path))
    // "Memuat …" on a busy machine is no answer yet
    const isAnswered = () => /[^…\s]$/.test(document.querySelector('#jumlah')?.textContent ?? '')
    if (path.includes('?q=') && options?.javaScriptEnabled !== false) await page.waitForFunction(isAnswered)
    return page
  }
  return { open, blank, server, address }
}
