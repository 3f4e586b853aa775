/** How long pages are on a phone, and how soon what matters comes; with the fonts that the phone has of itself. */
import mupdf from 'mupdf'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { officePath, pagesInTurn, pageTypes, published } from '../support/directory.ts'
import { usePages } from '../support/pages.ts'
import { walk } from '../support/screen-reader.ts'
import { blora, contoh, type Site } from '../support/sites.ts'

const { blank, address, open } = usePages()

const SCREEN = { width: 360, height: 740 }
const HIGHEST = { header: 96, home: 2600, office: 3600, page: 12 * SCREEN.height }
const MOST_STOPS = 30

/** A page on a phone whose fonts from the net haven't come. */
async function phone(site: Site): Promise<{ page: Page; go: (path: string) => Promise<void> }> {
  const page = await blank({ viewport: SCREEN })
  await page.route('**/*.woff2', (route) => route.abort())
  return {
    page,
    go: async (path) => {
      await page.goto(await address(site, path))
    },
  }
}

const heightOf = (page: Page) => page.evaluate(() => document.documentElement.scrollHeight)
const topOf = async (page: Page, selector: string) => (await page.locator(selector).first().boundingBox())!

test('a step’s number stands beside the first line of its link', async () => {
  const { page, go } = await phone(blora)
  await page.setViewportSize({ width: 320, height: 600 })
  await go('k/bag-pbj/')
  const steps = await page.locator('ol.steps > li > a:first-child').evaluateAll((all) =>
    all.map((link) => {
      // what stands in the link's line, as the number does, and takes no room
      const mark = document.createElement('span')
      mark.style.cssText = 'display: inline-block; width: 0'
      mark.textContent = '1'
      link.before(mark)
      const [top, { height, top: above }] = [mark.getBoundingClientRect().top, link.getBoundingClientRect()]
      mark.remove()
      return { isLong: height > 60, below: top - above }
    }),
  )
  expect(steps.filter(({ isLong }) => isLong).length).toBeGreaterThan(0)
  for (const { below } of steps) expect(below).toBeLessThan(20)
})

test('an address below the name of its step is closer to it than to the other steps', async () => {
  const { page, go } = await phone(blora)
  await go('k/setda/')
  const lines = await page.locator('ol.steps > li').evaluateAll((all) =>
    all.map((step) => {
      const words = document.createRange()
      words.selectNodeContents(step)
      return [...words.getClientRects()].map(({ y, height }) => y + height / 2)
    }),
  )
  const broken = lines.findIndex((ys) => Math.max(...ys) - Math.min(...ys) > 15)
  expect(broken).toBeGreaterThan(0)
  const [before, own, after] = lines.slice(broken - 1) as [number[], number[], number[]]
  const [name, address] = [Math.min(...own), Math.max(...own)]
  expect(address - name).toBeLessThan(name - Math.max(...before))
  expect(address - name).toBeLessThan(Math.min(...after) - address)
})

test('on a wide screen the way out stands at the right edge of the page', async () => {
  const page = await blank({ viewport: { width: 1280, height: 800 } })
  await page.goto(await address(blora, 'bantuan/'))
  const [exit, side] = [await topOf(page, '[data-exit]'), await topOf(page, '.split > :last-child')]
  expect(exit.x + exit.width).toBeCloseTo(side.x + side.width, 0)
})

describe.each([blora, contoh])('$name', (site) => {
  test('no page is longer than twelve screens, the home page and offices far less', async () => {
    const { page, go } = await phone(site)
    const long: string[] = []
    const pages = pagesInTurn(site, 6).filter((path) => !path.startsWith('embed/'))
    expect(pages.length).toBeGreaterThan(40)
    for (const path of pages) {
      await go(path)
      const most = /^(?:\w\w\/)?$/.test(path)
        ? HIGHEST.home
        : /^(?:\w\w\/)?k\//.test(path)
          ? HIGHEST.office
          : HIGHEST.page
      const height = await heightOf(page)
      if (height > most) long.push(`${path}: ${height} > ${most}`)
    }
    expect(long).toEqual([])
  })

  test.each(['', 'jv/', 'en/', 'k/dpupr/'])('what stands above the content of “%s” is low', async (path) => {
    const { page, go } = await phone(site)
    await go(path)
    expect((await topOf(page, 'main')).y).toBeLessThanOrEqual(HIGHEST.header)
  })

  test('the home page has danger in one row and problems three abreast, big enough for a thumb', async () => {
    const { page, go } = await phone(site)
    await go('')
    const boxes = (selector: string) =>
      page.locator(selector).evaluateAll((all) => all.map((one) => one.getBoundingClientRect().toJSON()))
    const calls = await boxes('.calls .call')
    expect(calls.length).toBeGreaterThanOrEqual(2)
    expect(new Set(calls.map(({ y }) => y)).size).toBe(1)
    const tiles = await boxes('.tiles a')
    expect(tiles).toHaveLength(9)
    expect(new Set(tiles.map(({ y }) => y)).size).toBe(3)
    for (const { height } of [...calls, ...tiles]) expect(height).toBeGreaterThanOrEqual(56)
  })

  test('on the page of help the numbers and the way out are seen at once, and the way out stays', async () => {
    const { page, go } = await phone(site)
    await go('bantuan/')
    for (const call of await page.locator('.calls .call').all()) {
      const { y, height } = (await call.boundingBox())!
      expect(y + height).toBeLessThanOrEqual(400)
    }
    await page.evaluate(() => scrollTo(0, 1500))
    const { y, height } = await topOf(page, '[data-exit]')
    expect(y).toBeGreaterThanOrEqual(0)
    expect(y + height).toBeLessThan(SCREEN.height)
  })
})

// of the invented region nothing can be called
test.each(Object.entries(pageTypes(blora)).filter(([type]) => /^(?:kantor|camat|desa)/.test(type)))(
  '%s: a way to somebody is within thirty stops of the keyboard',
  async (_, path) => {
    const page = await open(blora, path)
    const order = await page.evaluate(() => {
      const way = document.querySelector('main .contacts a.button')!
      return [...document.querySelectorAll('*')].indexOf(way)
    })
    const stops = await walk(page, 'Tab', (stop) => stop.order === order)
    expect(stops.at(-1)!.order).toBe(order)
    expect(stops.length).toBeLessThanOrEqual(MOST_STOPS)
  },
)

test('the first result is within thirty stops of the keyboard', async () => {
  const page = await open(blora, 'cari/?q=dalan%20bolong')
  const stops = await walk(page, 'Tab', ({ name }) => name.startsWith('Dinas Pekerjaan Umum'))
  expect(stops.at(-1)!.name).toMatch(/^Dinas Pekerjaan Umum/)
  expect(stops.length).toBeLessThanOrEqual(MOST_STOPS)
})

test('leaving quickly takes the page out of the history', async () => {
  const { page, go } = await phone(blora)
  await page.route('https://**', (route) => route.fulfill({ contentType: 'text/html', body: '<title>Cuaca</title>' }))
  await go('hak/')
  await go('bantuan/')
  await page.click('[data-exit]')
  await page.waitForURL('https://**')
  await page.goBack()
  expect(new URL(page.url()).pathname).toBe('/hak/')
})

test('a box narrows the offices to print for, and those of the status', async () => {
  for (const path of ['cetak/', 'status/']) {
    const page = await open(blora, path)
    await page.fill('#saring', 'cepu kec')
    expect(await page.locator('[data-filtered] li:visible').count()).toBe(1)
    expect(await page.locator('[data-filtered] li:visible').innerText()).toContain('Cepu')
    await page.fill('#saring', 'xqzwv')
    expect(await page.innerText('#saringan')).toBe('Tidak ada kantor dengan nama itu.')
    await page.fill('#saring', '')
    expect(await page.locator('[data-filtered] li').count()).toBeGreaterThan(50)
    expect(await page.innerText('#saringan')).toBe('')
  }
})

test('the language changes and what was asked stays', async () => {
  const page = await open(blora, 'cari/?q=dalan%20bolong')
  await page.click('.languages summary')
  await page.getByRole('link', { name: 'English', exact: true }).click()
  await page.waitForURL('**/en/cari/?q=dalan%20bolong')
  expect(await page.inputValue('#q')).toBe('dalan bolong')
})

describe('printed', () => {
  const richest = (site: Site) => published(site).offices.toSorted((a, b) => b.contacts.length - a.contacts.length)[0]!
  const empty = (site: Site) => published(site).offices.find(({ ended, contacts }) => !ended && contacts.length === 0)!

  test.each([blora, contoh].flatMap((site) => [richest, empty].map((pick) => ({ site, office: pick(site) }))))(
    '$site.name, $office.id: an office is one sheet, with its name, numbers, address and code',
    async ({ site, office }) => {
      const page = await open(site, officePath(office))
      const pdf = mupdf.Document.openDocument(await page.pdf({ format: 'A4' }), 'application/pdf')
      expect(pdf.countPages()).toBe(1)
      const words = JSON.parse(pdf.loadPage(0).toStructuredText('').asJSON(1))
        .blocks.flatMap(({ lines = [] }: { lines?: { text: string }[] }) => lines.map(({ text }) => text))
        .join(' ')
        .replace(/\s+/g, ' ')
      for (const part of [office.name, ...office.contacts.map(({ display }) => display)]) expect(words).toContain(part)
      expect(words.replaceAll(' ', '')).toContain(`${site.address.replace('https://', '')}/k/${office.id}/`)
      await page.emulateMedia({ media: 'print' })
      const code = page.locator('img.qr')
      expect(await code.isVisible()).toBe(true)
      expect(await code.evaluate((image: HTMLImageElement) => image.complete && image.naturalWidth > 0)).toBe(true)
    },
  )
})
