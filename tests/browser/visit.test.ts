/** Every page opened in a browser: nothing foreign, nothing refused, nothing beside the screen. */
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { pageTypes } from '../support/directory.ts'
import { usePages, variedPages } from '../support/pages.ts'
import { blora, contoh, SITES, type Site } from '../support/sites.ts'

const { open, blank, address, server } = usePages()

/** Width of the smallest phones; also what 640 px leave at 200 % zoom and 1280 px at 400 %. */
const NARROWEST = 320
/** The style sheet's 112.5 %, doubled. */
const TEXT_AT_200_PERCENT = '225%'

/** Opens every page of a site in turn in one tab, and collects what a look at each of them finds. */
async function visit(page: Page, site: Site, look: () => string[]): Promise<string[]> {
  const found: string[] = []
  for (const path of variedPages(site)) {
    await page.goto(await address(site, path))
    found.push(...(await page.evaluate(look)).map((finding) => `${path}: ${finding}`))
  }
  return found
}

/** What sticks out beside the screen (a box that scrolls by itself may), and numbers broken over two lines. */
function misplaced(): string[] {
  const { clientWidth, scrollWidth } = document.documentElement
  const isWide = (node: Element) => node.getBoundingClientRect().right > clientWidth + 1
  const wide = scrollWidth > clientWidth ? [...document.querySelectorAll('body *')].filter(isWide).slice(-1) : []
  const isBroken = (node: Element) => {
    const range = document.createRange()
    const text = document.createTreeWalker(node, NodeFilter.SHOW_TEXT)
    while (text.nextNode() && !/\d{3}/.test(text.currentNode.textContent ?? ''));
    range.selectNodeContents(text.currentNode)
    return new Set([...range.getClientRects()].map(({ top }) => top)).size > 1
  }
  const broken = [...document.querySelectorAll('a[href^="tel:"], .num, .number .value')].filter(isBroken)
  return [...wide, ...broken].map((node) => `${scrollWidth} px: ${node.outerHTML.slice(0, 150)}`)
}

/** Spaces that the source's line breaks have put where a reader sees them. */
function straySpaces(): string[] {
  return [...document.body.innerText.matchAll(/.{0,40} [.,;:!?](?=\s|$)/g)].map(([found]) => found)
}

describe.each(SITES)('$name', (site) => {
  test('loads nothing foreign, and the browser complains about nothing', async () => {
    const page = await blank({ viewport: { width: NARROWEST, height: 640 } })
    const { origin } = await server(site)
    const complaints: string[] = []
    page.on('console', (message) => complaints.push(`${message.type()}: ${message.text()} ${message.location().url}`))
    page.on('pageerror', (error) => complaints.push(String(error)))
    page.on('requestfailed', (request) => {
      // the next page is opened while pictures further down are still on their way
      const reason = request.failure()?.errorText
      if (reason !== 'net::ERR_ABORTED') complaints.push(`gagal: ${request.url()} ${reason}`)
    })
    page.on(
      'response',
      (response) => response.status() >= 400 && complaints.push(`${response.status()} ${response.url()}`),
    )
    const requests: string[] = []
    page.on('request', (request) => requests.push(request.url()))
    await visit(page, site, () => [])
    expect(complaints).toEqual([])
    expect(requests.length).toBeGreaterThan(variedPages(site).length)
    expect(requests.filter((url) => !url.startsWith(`${origin}${site.base}`))).toEqual([])
    expect(await page.context().cookies()).toEqual([])
  })
})

describe.each([blora, contoh])('$name', (site) => {
  test.each([
    { width: NARROWEST, deviceScaleFactor: 1 },
    { width: 360, deviceScaleFactor: 2 },
  ])('fits on a screen of $width px, with its numbers in one piece', async ({ width, deviceScaleFactor }) => {
    const page = await blank({ viewport: { width, height: 640 }, deviceScaleFactor })
    expect(await visit(page, site, misplaced)).toEqual([])
  })

  test('is typeset without spaces before commas and full stops', async () => {
    expect(await visit(await blank(), site, straySpaces)).toEqual([])
  })

  test.each(Object.entries(pageTypes(site)))('%s: fits with text of twice the size', async (_, path) => {
    const page = await open(site, path, { viewport: { width: 640, height: 800 } })
    await page.evaluate((size) => {
      document.documentElement.style.fontSize = size
    }, TEXT_AT_200_PERCENT)
    expect(await page.evaluate(misplaced)).toEqual([])
  })

  test.each(Object.entries(pageTypes(site)))('%s: prints without menu, with its numbers', async (_, path) => {
    const page = await open(site, path)
    const numbers = await visibleText(page, '.num, .button .value')
    await page.emulateMedia({ media: 'print' })
    expect(await visibleText(page, 'nav, .skip, form, .downloads')).toEqual([])
    expect(await visibleText(page, '.num, .button .value')).toEqual(numbers)
    expect(await visibleText(page, 'h1')).toHaveLength(1)
    expect(await visibleText(page, '.banner')).toHaveLength(1)
  })

  test.each(Object.entries(pageTypes(site)))('%s: reads in order without its style sheet', async (_, path) => {
    const page = await open(site, path)
    const before = await visibleText(page, 'h1, h2, h3, li, p:not(.judgement), td')
    await page.evaluate(() => {
      for (const style of document.querySelectorAll('style')) style.remove()
    })
    expect(await visibleText(page, 'h1, h2, h3, li, p:not(.judgement), td')).toEqual(before)
    const banner = expect.stringMatching(/^(CONTOH|Situs percobaan)/)
    const first = path.startsWith('embed/') ? [banner] : ['Langsung ke isi', banner]
    expect((await visibleText(page, 'a, h1, .banner')).slice(0, first.length)).toEqual(first)
  })
})

/** Texts of the elements that are seen, in the order of the page; what is folded away isn't. */
function visibleText(page: Page, selector: string): Promise<string[]> {
  return page.evaluate(
    (selector) =>
      [...document.querySelectorAll(selector)]
        .filter((node) => node.getClientRects().length > 0 && node.checkVisibility())
        .map((node) => node.textContent.replace(/\s+/g, ' ').trim()),
    selector,
  )
}
