/** What other sites show of ours: a card in a frame and a badge, as they copy them from the page of open data. */
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Page } from 'playwright-core'
import { afterEach, describe, expect, test } from 'vitest'
import { published } from '../support/directory.ts'
import { filesOf, fits, readText, usePages } from '../support/pages.ts'
import { blora, contoh, SITES, type Site } from '../support/sites.ts'

const { blank, open, server } = usePages()
const KB = 1024
const NARROWEST = 280

/** Another site, of another origin, with a policy of its own. */
let host: Server | undefined
async function hostPage(body: string, policy: string): Promise<string> {
  host = createServer((_, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': policy })
    response.end(`<!doctype html><html lang="id"><title>Situs desa</title><body>${body}</body></html>`)
  })
  await new Promise<void>((resolve) => host!.listen(0, '127.0.0.1', resolve))
  return `http://localhost:${(host.address() as AddressInfo).port}/`
}
afterEach(() => {
  host?.closeAllConnections()
  host?.close()
})

/** Code that a page offers to be copied, with the addresses of the test's server instead of the public ones. */
async function offered(site: Site): Promise<{ card: string; badge: string; program: string; origin: string }> {
  const page = await open(site, 'data/')
  const { origin } = await server(site)
  const codes = (await page.locator('pre').allTextContents()).map((text) =>
    text.replaceAll(new URL(site.address).origin, origin),
  )
  const find = (start: string) => codes.find((text) => text.startsWith(start))!
  return { card: find('<iframe'), badge: find('<a '), program: find('const '), origin }
}

/** A page with the code in it, and all that the browser says of it. */
async function shown(body: string, policy: string): Promise<{ page: Page; said: string[] }> {
  const page = await blank({ viewport: { width: 400, height: 700 } })
  const said: string[] = []
  page.on('console', (message) => said.push(message.text()))
  page.on('pageerror', (error) => said.push(String(error)))
  await page.goto(await hostPage(body, policy))
  return { page, said }
}

describe.each(SITES)('$name', (site) => {
  test('the card that is offered shows the contacts on another site, and runs and loads nothing there', async () => {
    const { card, origin } = await offered(site)
    const { page, said } = await shown(card, `default-src 'none'; style-src 'unsafe-inline'; frame-src ${origin}`)
    const frame = page.frames()[1]!
    await frame.waitForSelector('h1')
    expect(said).toEqual([])
    expect(await frame.locator('script, img, link[rel="stylesheet"], iframe, form').count()).toBe(0)
    const id = /\/embed\/([a-z0-9-]+)\//.exec(card)?.[1]
    const office = published(site).offices.find((office) => office.id === id)!
    expect(await frame.locator('h1').textContent()).toBe(office.name)
    expect(await frame.locator('.row b').allTextContents()).toEqual(office.contacts.map(({ display }) => display))
    const green = await frame.locator('.top').evaluate((node) => getComputedStyle(node).backgroundColor)
    expect(green).toBe('rgb(11, 79, 58)')
    const { width, right } = await frame.evaluate(() => ({ width: innerWidth, right: document.body.scrollWidth }))
    expect(right).toBeLessThanOrEqual(width)
  })

  test('the badge that is offered is drawn on another site and leads to the office’s page', async () => {
    const { badge, origin } = await offered(site)
    const { page, said } = await shown(badge, `default-src 'none'; style-src 'unsafe-inline'; img-src ${origin}`)
    const picture = page.locator('img')
    await picture.evaluate((image: HTMLImageElement) => image.decode())
    expect(said).toEqual([])
    expect(await picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(340)
    expect(await page.locator('a').getAttribute('href')).toMatch(/\/k\/[a-z0-9-]+\/$/)
  })
})

/** How many different colours a picture has, and what share of it is dark. */
async function inkOf(page: Page, selector: string): Promise<{ colours: number; dark: number }> {
  return page.locator(selector).evaluate(async (image: HTMLImageElement) => {
    await image.decode()
    const canvas = document.createElement('canvas')
    canvas.width = image.naturalWidth
    canvas.height = image.naturalHeight
    const context = canvas.getContext('2d')!
    context.drawImage(image, 0, 0)
    const { data } = context.getImageData(0, 40, canvas.width, canvas.height - 40)
    const colours = new Set<number>()
    let dark = 0
    for (let at = 0; at < data.length; at += 4) {
      colours.add((data[at]! << 16) | (data[at + 1]! << 8) | data[at + 2]!)
      if (data[at]! + data[at + 1]! + data[at + 2]! < 300) dark++
    }
    return { colours: colours.size, dark: (dark * 4) / data.length }
  })
}

test('a badge has letters in it', async () => {
  const page = await open(contoh, 'data/')
  const { colours, dark } = await inkOf(page, 'img.badge')
  expect(colours).toBeGreaterThan(20)
  expect(dark).toBeGreaterThan(0.03)
  expect(dark).toBeLessThan(0.3)
})

describe.each([blora, contoh])('the cards of $name', (site) => {
  const { offices } = published(site)
  const cards = filesOf(site).filter((file) => /^embed\/.*\.html$/.test(file))

  test('are there for every office, as are the badges', () => {
    expect(cards.sort()).toEqual(offices.map(({ id }) => `embed/${id}/index.html`).sort())
    const badges = filesOf(site).filter((file) => /^embed\/[^/]+\.svg$/.test(file))
    expect(badges.sort()).toEqual(offices.map(({ id }) => `embed/${id}.svg`).sort())
  })

  test('weigh at most 3 KB, the badges 8', () => {
    expect(cards.filter((path) => !fits(site, path, 3 * KB))).toEqual([])
    expect(offices.filter(({ id }) => !fits(site, `embed/${id}.svg`, 8 * KB)).map(({ id }) => id)).toEqual([])
  })

  test('hold no script, say that they are not to be indexed, and let nothing in', () => {
    for (const path of cards) {
      const html = readText(site, path)
      expect(html, path).not.toMatch(/<script|\son\w+=|javascript:/i)
      expect(html, path).toContain('<meta name="robots" content="noindex">')
      expect(html, path).toMatch(
        /content="default-src 'none'; style-src 'sha256-[^;]+'; form-action 'none'; base-uri 'none'"/,
      )
    }
  })

  test('show every contact of their office with what is known of it, and those of closed offices none', () => {
    for (const { id, contacts, ended } of offices) {
      const html = readText(site, `embed/${id}/index.html`)
      for (const { display, state } of contacts) {
        expect(html.includes(`>${display}<`), `${id}: ${display}`).toBe(!ended)
        if (ended) continue
        const mark = { confirmed: 'Dikonfirmasi kantor', stale: 'perlu dicek ulang', unconfirmed: 'Belum dikonfirmasi' }
        expect(html, id).toContain(mark[state as 'stale'])
      }
      if (ended?.successor) expect(html).toContain(`/k/${ended.successor}/"`)
      expect(html).toContain(`/k/${id}/"`)
    }
  })
})

test.each(['light', 'dark'] as const)('a card is readable from 280 px on (%s)', async (colorScheme) => {
  const page = await open(contoh, 'embed/dinkominfo/', { colorScheme, viewport: { width: NARROWEST, height: 600 } })
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(NARROWEST)
  const [ink, paper] = await page.evaluate(() => {
    const { color, backgroundColor } = getComputedStyle(document.body)
    return [color, backgroundColor]
  })
  expect([ink, paper]).toEqual(
    colorScheme === 'dark' ? ['rgb(238, 243, 240)', 'rgb(22, 32, 27)'] : ['rgb(20, 32, 27)', 'rgb(255, 255, 255)'],
  )
})

test('a call from a card leaves the host’s page where it is; a page opens in a window of its own', async () => {
  const { card, origin } = await offered(blora)
  const { page } = await shown(card, `default-src 'none'; style-src 'unsafe-inline'; frame-src ${origin}`)
  const frame = page.frames()[1]!
  const here = page.url()
  await frame.locator('a[href^="tel:"]').first().click()
  await frame.waitForTimeout(200)
  expect(page.url()).toBe(here)
  expect(await frame.locator('h1').count()).toBe(1)
  const [opened] = await Promise.all([page.waitForEvent('popup'), frame.locator('a.go').click()])
  await opened.waitForLoadState()
  expect(opened.url()).toMatch(/\/k\/[a-z0-9-]+\/$/)
  expect(await opened.evaluate(() => window.opener)).toBeNull()
})

test('the program that is offered reads the data, and refuses what is older than seven days', async () => {
  const { program } = await offered(contoh)
  const dayOf = (days: number) => Date.parse(published(contoh).generated) + days * 86_400_000
  const run = async (now: number) => {
    const lines: string[] = []
    const console = { log: (...parts: string[]) => lines.push(parts.join(' ')) }
    const program_ = new Function('fetch', 'console', 'Date', `return (async () => { ${program} })()`)
    await program_(fetch, console, { now: () => now, parse: Date.parse })
    return lines
  }
  const lines = await run(dayOf(6))
  expect(lines[0]).toMatch(/^CONTOH: /)
  expect(lines.at(-1)).toMatch(/\/k\/[a-z0-9-]+\/$/)
  expect(lines.join('\n')).toMatch(/confirmed 2026-/)
  await expect(run(dayOf(8))).rejects.toThrow('lebih dari 7 hari')
})
