/** Finding an office, with and without JavaScript. */
import { describe, expect, test } from 'vitest'
import { officePath, published } from '../support/directory.ts'
import { usePages } from '../support/pages.ts'
import { blora, contoh, SITES } from '../support/sites.ts'

const { open, blank, address } = usePages()
const results = '#hasil li'
const status = '#jumlah'

describe.each(SITES)('$name', (site) => {
  test('the home page leads to results, the first of them to the right office', async () => {
    const page = await open(site, '')
    await page.fill('#q', 'dalan bolong')
    await page.click('form.search button')
    await page.waitForSelector(results)
    expect(new URL(page.url()).pathname).toBe(`${site.base}cari/`)
    expect(await page.textContent(status)).toBe(`${await page.locator(results).count()} hasil.`)
    expect(await page.locator('ol#hasil').count()).toBe(1)
    await page.click(`${results} a`)
    expect(new URL(page.url()).pathname).toBe(`${site.base}k/dpupr/`)
  })

  test('without JavaScript the home page leads to the list of problems, and that to the office', async () => {
    const page = await open(site, '', { javaScriptEnabled: false })
    await page.fill('#q', 'dalan bolong')
    await page.click('form.search button')
    expect(new URL(page.url()).pathname).toBe(`${site.base}masalah/`)
    const problem = page.locator('li', { has: page.getByText('dalan bolong', { exact: true }) })
    await problem.getByRole('link').first().click()
    expect(new URL(page.url()).pathname).toBe(`${site.base}k/dpupr/`)
  })
})

test.each([
  { query: 'dalan bolong', office: 'dpupr' },
  { query: 'KTP ilang', office: 'dindukcapil' },
  { query: 'camat Cepu', office: 'kec-cepu' },
  { query: 'Kec. Banjarejo', office: 'kec-banjarejo' },
])('$query finds $office first', async ({ query, office }) => {
  const page = await open(blora, `cari/?q=${encodeURIComponent(query)}`)
  expect(await page.locator(`${results} a`).first().getAttribute('href')).toBe(`/k/${office}/`)
})

test('going back shows the query and its results again', async () => {
  const page = await open(blora, '')
  await page.fill('#q', 'camat Cepu')
  await page.press('#q', 'Enter')
  await page.waitForSelector(results)
  const found = await page.textContent('#hasil')
  await page.click(`${results} a`)
  await page.waitForURL('**/k/kec-cepu/')
  await page.goBack()
  await page.waitForSelector(results)
  expect(await page.inputValue('#q')).toBe('camat Cepu')
  expect(await page.textContent('#hasil')).toBe(found)
  await page.goBack()
  expect(new URL(page.url()).pathname).toBe('/')
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
  await page.waitForSelector(`${status}:not(:empty)`)
  expect(await page.textContent(status)).toBe('Data pencarian tidak bisa dimuat. Pakai daftar semua masalah.')
  expect(await page.locator('main a[href="/masalah/"]').isVisible()).toBe(true)
})

test('without JavaScript the results page says so and leads on', async () => {
  const page = await open(blora, 'cari/?q=jalan', { javaScriptEnabled: false })
  expect(await page.innerText('main')).toContain('Pencarian perlu JavaScript.')
  await page.click('form.search button')
  expect(new URL(page.url()).pathname).toBe('/masalah/')
})

test.each([blora, contoh])('$name: without JavaScript every contact can be read on its office’s page', async (site) => {
  const page = await blank({ javaScriptEnabled: false })
  const offices = published(site).offices.filter(({ contacts }) => contacts.length > 0)
  expect(offices.length).toBeGreaterThan(2)
  for (const office of offices) {
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
  await page.fill('#q', 'dalan bolong')
  await page.click('form.search button')
  await page.waitForSelector(results)
})
