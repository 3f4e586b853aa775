/** The index of the country in a browser: found with and without script, light enough for an old phone, for everybody. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import ts from 'typescript'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { readSpokenNames } from '../../src/adapters/nation/spoken-names.ts'
import { writeNation } from '../../src/adapters/nation/write.ts'
import { officeUrl } from '../../src/directory/url.ts'
import { type Nation, type NationRegency, regenciesOf } from '../../src/nation/nation.ts'
import { COLOUR_RULES, findings, SMALLEST_TARGET, smallTargets } from '../support/accessibility.ts'
import { sharedBrowser } from '../support/browser.ts'
import { wholeNation } from '../support/nation-sites.ts'
import { type Server, serve } from '../support/server.ts'
import { inTurn } from '../support/system/turns.ts'

const BASE = '/nasional/'
const PHONE = { width: 360, height: 740 }
const KILOBYTE = 1000
const folder = mkdtempSync(join(tmpdir(), 'pengaduan-indeks-'))

let nation: Nation
let browser: Browser
let server: Server
/** A regency whose site isn't joined. */
let absent: NationRegency

beforeAll(async () => {
  nation = await wholeNation()
  absent = regenciesOf(nation).at(-1)!
  delete absent.facts
  await writeNation(folder, nation, { site: 'https://contoh.invalid/nasional', spoken: readSpokenNames() })
  server = await serve(folder, BASE)
  browser = await sharedBrowser()
})
afterEach(() => Promise.all(browser.contexts().map((context) => context.close())))
afterAll(async () => {
  await server?.close()
  rmSync(folder, { recursive: true, force: true })
})

/** Opens a page; anything that the browser complains of is a failure. */
async function open(path: string, options: BrowserContextOptions = {}): Promise<Page> {
  const page = await (await browser.newContext({ viewport: PHONE, ...options })).newPage()
  page.on('console', (message) => complaints.push(message.text()))
  page.on('pageerror', (error) => complaints.push(error.message))
  await page.goto(`${server.origin}${BASE}${path}`)
  return page
}
const complaints: string[] = []
afterEach(() => {
  expect(complaints.splice(0)).toEqual([])
})

async function search(page: Page, query: string): Promise<void> {
  await page.fill('#q', query)
  await page.press('#q', 'Enter')
  await page.waitForSelector('#hasil li')
}

const PATHS = (): Record<string, string> => ({
  home: '',
  province: 'provinsi/35/',
  regency: 'daerah/35.22/',
  'a regency that isn’t joined': `daerah/${absent.code}/`,
  results: '?q=sidomulyo',
})

describe('everybody can use', () => {
  it.each(inTurn(['home', 'province', 'regency', 'a regency that isn’t joined', 'results'], 2))('%s', async (name) => {
    const path = PATHS()[name]!
    const page = await open(path)
    if (name === 'results') await page.waitForSelector('#hasil li')
    expect(await findings(page)).toEqual([])
    expect(await smallTargets(page, SMALLEST_TARGET)).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(PHONE.width)
    const dark = await open(path, { colorScheme: 'dark' })
    if (name === 'results') await dark.waitForSelector('#hasil li')
    expect(await findings(dark, COLOUR_RULES)).toEqual([])
  })
})

describe('the search', () => {
  it('leads to a village’s page on its regency’s own site', async () => {
    const regency = regenciesOf(nation).find(({ code }) => code === '35.22')!
    const villages = regency.facts!.places.filter(({ level }) => level !== 'kecamatan')
    for (const village of villages.filter((_, index) => index % 90 === 0)) {
      const district = regency.facts!.places.find(({ code }) => code === village.code.slice(0, 8))!
      const page = await open(`?q=${encodeURIComponent(`${village.name} ${district.name}`)}`)
      await page.waitForSelector('#hasil li')
      const links = await page.$$eval('#hasil a.name', (found) => found.map((one) => one.getAttribute('href')))
      expect(links).toContain(officeUrl(regency.facts!.address, village.office))
    }
  })

  it('shows more where more are called so, and the keyboard goes on there', async () => {
    const page = await open('?q=sidomulyo')
    await page.waitForSelector('#hasil li')
    const cards = page.locator('#hasil li')
    const [, all = ''] = /^(\d+) tempat/.exec((await page.textContent('#jumlah')) ?? '') ?? []
    expect(await cards.count()).toBe(12)
    await page.click('button.more')
    expect(await cards.count()).toBe(24)
    expect(
      await page.evaluate(() =>
        [...document.querySelectorAll('#hasil li')].indexOf(document.activeElement!.closest('li')!),
      ),
    ).toBe(12)
    for (let left = Number(all) - 24; left > 0; left -= 12) await page.click('button.more')
    expect(await cards.count()).toBe(Number(all))
    expect(await page.locator('button.more').isVisible()).toBe(false)
  })

  it('says of a regency that isn’t joined that it isn’t', async () => {
    const page = await open('')
    await search(page, absent.name)
    const first = page.locator('#hasil li').first()
    expect(await first.innerText()).toContain('Daerah ini belum bergabung.')
    expect(await first.locator('a').getAttribute('href')).toBe(`${BASE}daerah/${absent.code}/`)
  })

  it('keeps what was typed as words, and says that nothing is called so', async () => {
    const page = await open(`?q=${encodeURIComponent('<img src=x onerror=alert(1)>')}`)
    await page.waitForFunction(() => document.querySelector('#jumlah')?.textContent?.startsWith('Tidak ada tempat'))
    expect(await page.locator('#hasil img').count()).toBe(0)
  })

  it('says what to do where the network is gone, and finds it when it is back', async () => {
    const page = await open('')
    await page.route('**/data/cari/**', (route) => route.abort())
    await page.fill('#q', 'bojonegoro')
    await page.waitForFunction(() => document.querySelector('#jumlah')?.textContent?.includes('Periksa sambungan'))
    await page.unroute('**/data/cari/**')
    await page.press('#q', 'Enter')
    await page.waitForSelector('#hasil li')
    complaints.length = 0
  })
})

it('without script one comes from province to regency to its site', async () => {
  const page = await open('', { javaScriptEnabled: false })
  expect(await page.locator('form').isVisible()).toBe(false)
  await page.click('text=Jawa Timur')
  await page.click('text=Kabupaten Bojonegoro')
  expect(await page.locator('a.button').getAttribute('href')).toMatch(/^https:\/\/pengaduan-kabupaten-bojonegoro\./)
})

it('a page runs no script but the index’s own', async () => {
  const page = await open('')
  await page.evaluate(() => {
    const script = document.createElement('script')
    script.textContent = 'document.title = "diambil alih"'
    document.body.append(script)
  })
  expect(await page.title()).not.toBe('diambil alih')
  expect(complaints.splice(0).join()).toContain('Content Security Policy')
})

describe('on a slow line', () => {
  const bytes = (path: string) => readFileSync(join(folder, path))
  const files = (path: string) => readdirSync(join(folder, path)).map((name) => join(path, name))

  it('the first page with its styles and script is 50 KB at most, and 50 KB with its fonts as it is sent', () => {
    const assets = files('aset')
    const scripts = assets.filter((path) => path.endsWith('.js'))
    const all = ['index.html', ...assets].map(bytes)
    const plain = ['index.html', ...scripts].reduce((sum, path) => sum + bytes(path).length, 0)
    expect(plain).toBeLessThanOrEqual(50 * KILOBYTE)
    expect(all.reduce((sum, one) => sum + brotliCompressSync(one).length, 0)).toBeLessThanOrEqual(50 * KILOBYTE)
  })

  it('every other page is 50 KB at most, every file of the search 20 KB', () => {
    const heavy = (path: string, file: string, most: number) =>
      files(path).filter((one) => statSync(join(folder, one, file)).size > most * KILOBYTE)
    expect(heavy('daerah', 'index.html', 50)).toEqual([])
    expect(heavy('provinsi', 'index.html', 50)).toEqual([])
    expect(heavy('data/cari', '', 20)).toEqual([])
  })

  it('the script is written in the JavaScript of 2018', () => {
    const text = bytes(files('aset').find((path) => path.endsWith('.js'))!).toString()
    const written = (target: ts.ScriptTarget) => ts.transpileModule(text, { compilerOptions: { target } }).outputText
    expect(written(ts.ScriptTarget.ES2018)).toBe(written(ts.ScriptTarget.ESNext))
    expect(text).not.toMatch(/\.(?:flat|flatMap|at|replaceAll|matchAll|fromEntries|hasOwn|replaceChildren)\(/)
  })

  it('a search reads a few files', async () => {
    const page = await open('')
    const before = server.heard.length
    await search(page, 'sidomulyo')
    const asked = server.heard.slice(before).filter((line) => line.includes('/data/cari/'))
    expect(asked.length).toBeGreaterThan(1)
    expect(asked.length).toBeLessThanOrEqual(5)
  })
})
