/** Finding an office, with and without JavaScript. */
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { officePath, published } from '../support/directory.ts'
import { usePages } from '../support/pages.ts'
import { blora, contoh, SITES } from '../support/sites.ts'
import { inTurn } from '../support/system/turns.ts'

const { open, blank, address } = usePages()
const results = '#hasil > li'
const status = '#jumlah'
const pathOf = (page: Page) => new URL(page.url()).pathname
const queryOf = (page: Page) => new URL(page.url()).searchParams.get('q')

/** Types as people do, and waits for what is found. */
async function search(page: Page, query: string): Promise<void> {
  await page.click('#q')
  await page.keyboard.type(query)
  await page.keyboard.press('Enter')
  await page.waitForSelector(results)
}

describe.each(SITES)('$name', (site) => {
  test('the box on the home page finds the right office without leaving the page', async () => {
    const page = await open(site, '')
    await search(page, 'dalan bolong')
    expect(pathOf(page)).toBe(site.base)
    expect(queryOf(page)).toBe('dalan bolong')
    const count = await page.locator(results).count()
    expect(await page.textContent(status)).toBe(count === 1 ? '1 hasil.' : `${count} hasil.`)
    expect(await page.locator(`${results}:visible`).count()).toBe(Math.min(5, count))
    await page.click(`${results} a`)
    expect(pathOf(page)).toBe(`${site.base}k/dpupr/`)
  })

  test('without JavaScript the home page leads to the list of problems, and that to the office', async () => {
    const page = await open(site, '', { javaScriptEnabled: false })
    await page.fill('#q', 'dalan bolong')
    await page.click('form.search button')
    expect(pathOf(page)).toBe(`${site.base}masalah/`)
    await page.locator('.letters').getByRole('link', { name: 'D', exact: true }).click()
    const problem = page.locator('li', { has: page.getByText('dalan bolong', { exact: true }) })
    await problem.getByRole('link').first().click()
    expect(pathOf(page)).toBe(`${site.base}k/dpupr/`)
  })
})

test('a link with words brings the first result into view, with what can be pressed', async () => {
  for (const height of [740, 420]) {
    const page = await open(contoh, 'cari/?q=dalan%20bolong', { viewport: { width: 360, height } })
    const first = page.locator(`${results} a`).first()
    await first.waitFor()
    const box = (await first.boundingBox())!
    expect(box.y, String(height)).toBeGreaterThanOrEqual(0)
    expect(box.y + box.height, String(height)).toBeLessThanOrEqual(height)
  }
})

test('an address in a result’s button stands in one line on a small phone', async () => {
  const page = await open(blora, `?q=${encodeURIComponent('dalan bolong')}`, { viewport: { width: 360, height: 740 } })
  const lines = await page.locator(`${results}:visible .address .apart`).evaluateAll((nodes) =>
    nodes.map((node) => {
      const range = document.createRange()
      range.selectNodeContents(node)
      return range.getClientRects().length
    }),
  )
  expect(new Set(lines)).toEqual(new Set([1]))
})

test('nothing is loaded for the search until somebody turns to it', async () => {
  const page = await blank()
  const asked: string[] = []
  page.on('request', (request) => asked.push(new URL(request.url()).pathname))
  await page.goto(await address(blora, ''))
  await page.waitForLoadState('load')
  const heavy = () => asked.filter((path) => /search\.json|finder-tools/.test(path))
  // what the copy for days without a connection fetches, it fetches in a worker of its own
  expect(heavy()).toEqual([])
  await page.focus('#q')
  await page.waitForFunction(() =>
    performance.getEntriesByType('resource').some(({ name }) => name.endsWith('search.json')),
  )
  expect(heavy().length).toBeGreaterThan(1)
})

/** What was asked of the server for the search's rare sayings. */
async function rareAsked(path: string) {
  const page = await blank()
  const asked: string[] = []
  page.on('request', (request) => asked.push(new URL(request.url()).pathname))
  return {
    page,
    path: await address(blora, path),
    rare: () => asked.filter((one) => /search-rare\.json/.test(one)).length,
  }
}

test('rare sayings are loaded for words that aren’t known without them, once, and the answer comes anew', async () => {
  const { page, path, rare } = await rareAsked('cari/?q=jalan%20rusak')
  await page.goto(path)
  await page.waitForSelector(results)
  // longer than it takes to see that what was typed is all of it
  await page.waitForTimeout(1500)
  expect(rare()).toBe(0)
  await page.fill('#q', 'kran netes terus')
  const first = page.locator(`${results} a.name`).first()
  await page.waitForFunction(() => document.querySelector('#hasil a.name')?.getAttribute('href') === '/k/pdam/')
  expect(await first.getAttribute('href')).toBe('/k/pdam/')
  await page.fill('#q', 'sedot wc')
  await page.waitForFunction(() => document.querySelector('#hasil a.name')?.getAttribute('href') === '/k/dinrumkimhub/')
  expect(rare()).toBe(1)
})

/** A first answer, whose rare sayings come when they are let; then a better one takes its place. */
async function beforeRare() {
  const { page, path } = await rareAsked('cari/?q=listrik%20njegleg%20pasar')
  const send = Promise.withResolvers<void>()
  await page.route('**/data/search-rare.json', async (route) => {
    await send.promise
    await route.continue()
  })
  await page.goto(path)
  await page.waitForSelector(results)
  const before = await page.textContent('#hasil')
  const arrive = async () => {
    send.resolve()
    await page.waitForFunction((text) => document.querySelector('#hasil')?.textContent !== text, before)
  }
  return { page, arrive }
}

test('an answer that comes anew leaves the focus on the result that had it', async () => {
  const { page, arrive } = await beforeRare()
  const focused = () => page.evaluate(() => (document.activeElement as HTMLAnchorElement).href)
  await page.locator(`${results} a`).nth(1).focus()
  const held = await focused()
  await arrive()
  expect(await focused()).toBe(held)
})

test('what stands in both answers stays the same link, for whoever reads it just then', async () => {
  const { page, arrive } = await beforeRare()
  const links = await page.evaluateHandle(() => [...document.querySelectorAll<HTMLAnchorElement>('#hasil a.name')])
  await arrive()
  const stayed = await links.evaluate((old) =>
    [...document.querySelectorAll<HTMLAnchorElement>('#hasil a.name')]
      .filter((now) => old.some(({ href }) => href === now.href))
      .map((now) => old.includes(now)),
  )
  expect(stayed.length).toBeGreaterThan(0)
  expect(stayed).not.toContain(false)
})

test('without rare sayings the first answer stays', async () => {
  const page = await blank()
  await page.route('**/data/search-rare.json', (route) => route.fulfill({ status: 503, body: 'Sibuk' }))
  const answered = page.waitForResponse('**/data/search-rare.json')
  await page.goto(await address(blora, 'cari/?q=jalan%20rusak%20kae'))
  await answered
  expect(await page.locator(`${results} a`).first().getAttribute('href')).toBe('/k/dpupr/')
  expect(await page.textContent(status)).toMatch(/hasil\.$/)
})

test('results come while one types, and the address follows', async () => {
  const page = await open(blora, 'cari/')
  await page.click('#q')
  await page.keyboard.type('puskes')
  // results of the first letters may stand there before the last are looked for
  await page.waitForFunction(() => new URLSearchParams(location.search).get('q') === 'puskes')
  expect(await page.locator(`${results} a`).first().getAttribute('href')).toBe('/k/dinkesda/')
  await page.fill('#q', '')
  await page.waitForFunction(() => document.querySelectorAll('#hasil > li').length === 0)
  expect(await page.textContent(status)).toBe('')
  expect(queryOf(page)).toBeNull()
})

test('a result shows the number to call, so that nobody has to open a page first', async () => {
  const page = await open(blora, 'cari/?q=dalan%20bolong')
  const call = page.locator(`${results}:first-child a.num`)
  expect(await call.getAttribute('href')).toBe('tel:+62296531004')
  expect(await call.getAttribute('aria-label')).toContain('0 2 9 6 5 3 1 0 0 4')
  // in the face with the plain zero, as on the office's page
  expect(await call.evaluate((link) => getComputedStyle(link).fontFamily)).toMatch(/^system-ui/)
})

test('the place of a problem offers department, and village and camat on one card', async () => {
  const page = await open(blora, 'cari/?q=jalan%20rusak%20tempellemahbang')
  const links = await page.locator(`${results} a.name`).evaluateAll((all) => all.map((one) => one.getAttribute('href')))
  expect(links.slice(0, 2)).toEqual(['/k/dpupr/', '/k/d3316082012/'])
  const card = page.locator(results).nth(1)
  expect(await card.textContent()).toContain('Desa Tempellemahbang')
  expect(await card.locator('a.also').getAttribute('href')).toBe('/k/kec-jepon/')
  expect(await card.locator('a.also').textContent()).toContain('Kecamatan Jepon')
})

test('a village that several kecamatan have is asked after', async () => {
  const page = await open(blora, 'cari/?q=sumberejo')
  expect(await page.textContent(status)).toMatch(/^“Sumberejo” ada di 3 kecamatan\. Pilih yang Anda maksud\./)
  expect(await page.locator(`${results} a.name[href^="/k/d33"]`).count()).toBe(3)
})

test('danger shows who comes at once, first and to be called', async () => {
  const page = await open(blora, 'cari/?q=digebugi%20bojo')
  const first = page.locator(results).first()
  expect(await first.textContent()).toMatch(/^Darurat/)
  expect(await first.locator('a').getAttribute('href')).toBe('tel:129')
})

test('what isn’t the regency’s is said to be somebody else’s, with a way to them', async () => {
  const page = await open(blora, 'cari/?q=kartu%20BPJS%20hilang')
  const first = page.locator(results).first()
  expect(await first.textContent()).toMatch(/^Bukan urusan PemkabBPJS Kesehatan/)
  expect(await first.locator('a').getAttribute('href')).toBe('https://www.lapor.go.id')
})

test('an office without a contact has the open doors as buttons, numbers first', async () => {
  const page = await open(blora, 'cari/?q=ktp%20hilang')
  const card = page.locator(results).first()
  expect(await card.locator('a.name').getAttribute('href')).toBe('/k/dindukcapil/')
  expect(await card.textContent()).toContain('Mengurus KTP, kartu keluarga, akta kelahiran')
  const doors = await card.locator('.doors a').evaluateAll((all) => all.map((one) => one.getAttribute('href')))
  expect(doors).toEqual(['sms:1708', 'https://dinkominfo.blorakab.go.id/lapor', 'https://www.lapor.go.id'])
  const low = await card.locator('.doors a').evaluateAll((all) => all.filter((one) => one.clientHeight < 44))
  expect(low).toEqual([])
})

test('five cards are shown, the others when they are asked for', async () => {
  const page = await open(blora, 'cari/?q=desa')
  const count = await page.locator(results).count()
  expect(count).toBeGreaterThan(5)
  expect(await page.locator(`${results}:visible`).count()).toBe(5)
  await page.click(`text=Tampilkan lainnya (${count - 5})`)
  expect(await page.locator(`${results}:visible`).count()).toBe(count)
  expect(await page.locator('button.more').isVisible()).toBe(false)
  await page.fill('#q', '')
  await page.waitForFunction(() => document.querySelectorAll('#hasil > li').length === 0)
})

test('a fire shows a number that can be dialled, and why the fire brigade’s isn’t there', async () => {
  const page = await open(blora, 'cari/?q=113')
  const first = page.locator(results).first()
  expect(await first.textContent()).toContain('Pemadam kebakaran 113 belum dipastikan berlaku di sini')
  expect(await first.locator('a').getAttribute('href')).toBe('tel:110')
})

test('a telephone number leads to the page that says whose it is, with the number in it', async () => {
  const page = await open(blora, 'cari/?q=0296%20531004')
  await page.locator(`${results} a`).first().click()
  expect(pathOf(page)).toBe('/cek-nomor/')
  await page.waitForFunction(
    () => document.querySelector<HTMLInputElement>('form.check input')?.value === '0296 531004',
  )
  expect(new URL(page.url()).search).toBe('')
})

test.each([
  ['cetak', '/cetak/'],
  ['tidak ditanggapi', '/hak/'],
])('"%s" leads to %s', async (query, path) => {
  const page = await open(blora, `cari/?q=${encodeURIComponent(query)}`)
  await page.locator(`${results} a`).first().click()
  expect(pathOf(page)).toBe(path)
})

test('the keyboard alone goes from the box through the results and back', async () => {
  const page = await open(blora, '')
  await search(page, 'camat cepu')
  const focused = () =>
    page.evaluate(() => (document.activeElement as HTMLAnchorElement).pathname ?? document.activeElement?.id)
  await page.keyboard.press('ArrowDown')
  expect(await focused()).toBe('/k/kec-cepu/')
  await page.keyboard.press('ArrowUp')
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('q')
  await page.keyboard.press('Tab')
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('BUTTON')
  await page.keyboard.press('Tab')
  expect(await focused()).toBe('/k/kec-cepu/')
  await page.keyboard.press('Enter')
  await page.waitForURL('**/k/kec-cepu/')
})

test('going back shows the query and its results again', async () => {
  const page = await open(blora, '')
  await search(page, 'camat Cepu')
  const found = await page.textContent('#hasil')
  await page.click(`${results} a`)
  await page.waitForURL('**/k/kec-cepu/')
  await page.goBack()
  await page.waitForSelector(results)
  expect(await page.inputValue('#q')).toBe('camat Cepu')
  expect(await page.textContent('#hasil')).toBe(found)
})

test.each(['xqzwv', '<img src=x onerror=alert(1)>', '%'])(
  'finds nothing for %j, and says what to do',
  async (query) => {
    const page = await open(blora, `cari/?q=${encodeURIComponent(query)}`)
    expect(await page.textContent(status)).toMatch(/^Tidak ada yang cocok\. Coba kata lain/)
    expect(await page.locator(results).count()).toBe(0)
    expect(await page.inputValue('#q')).toBe(query)
    expect(await page.locator('main a[href="/masalah/"]').isVisible()).toBe(true)
  },
)

test('says nothing as long as nothing was asked', async () => {
  const page = await open(blora, 'cari/')
  expect(await page.textContent(status)).toBe('')
  expect(await page.locator(results).count()).toBe(0)
})

test.each([
  { failure: 'no network', respond: undefined },
  { failure: 'an error of the server', respond: { status: 503, body: 'Sibuk' } },
  { failure: 'half a file', respond: { status: 200, body: '[{"id":"dp' } },
])('says so when the data can’t be loaded: $failure', async ({ respond }) => {
  const page = await blank()
  await page.route('**/data/search.json', (route) => (respond ? route.fulfill(respond) : route.abort()))
  await page.goto(await address(blora, 'cari/?q=jalan'))
  await page.waitForFunction(() => /dimuat/.test(document.querySelector('#jumlah')?.textContent ?? ''))
  expect(await page.textContent(status)).toBe('Data pencarian tidak bisa dimuat. Pakai daftar semua masalah.')
  expect(await page.locator('main a[href="/masalah/"]').isVisible()).toBe(true)
})

test('without JavaScript the results page says so and leads on', async () => {
  const page = await open(blora, 'cari/?q=jalan', { javaScriptEnabled: false })
  expect(await page.innerText('main')).toContain('Tanpa JavaScript, tombol Cari membuka daftar semua masalah')
  await page.click('form.search button')
  expect(pathOf(page)).toBe('/masalah/')
})

test.each([blora, contoh])('$name: without JavaScript every contact can be read on its office’s page', async (site) => {
  const page = await blank({ javaScriptEnabled: false })
  const offices = published(site).offices.filter(({ contacts }) => contacts.length > 0)
  expect(offices.length).toBeGreaterThan(2)
  for (const office of inTurn(offices, 3)) {
    await page.goto(await address(site, officePath(office)))
    const readable = await page.locator('main').innerText()
    for (const { display } of office.contacts) expect(readable, office.id).toContain(display)
  }
})

test('an address that isn’t there gets the page that helps, with its status', async () => {
  const page = await blank()
  const response = await page.goto(await address(blora, 'k/tidak-ada/'))
  expect(response?.status()).toBe(404)
  expect(await page.textContent('h1')).toBe('Halaman tidak ditemukan')
  await search(page, 'dalan bolong')
})

test('who asks for an office’s poster comes to its papers, who asks for one to all of them', async () => {
  const link = async (query: string) =>
    (await open(blora, `cari/?q=${encodeURIComponent(query)}`)).locator(`${results} a`).first().getAttribute('href')
  expect(await link('poster dpupr')).toBe('/cetak/dpupr/')
  expect(await link('cetak poster')).toBe('/cetak/')
})
