/** Every page opened in a browser: nothing foreign, nothing refused, nothing beside the screen. */
import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { pagesInTurn, pageTypes, toldTypes, translatedTypes } from '../support/directory.ts'
import { usePages } from '../support/pages.ts'
import { blora, contoh, type Site, underPath } from '../support/sites.ts'
import { inTurn } from '../support/system/turns.ts'

const { open, blank, address, server } = usePages()

/** Width of the smallest phones; also what 640 px leave at 200 % zoom and 1280 px at 400 %. */
const NARROWEST = 320
/** Milliseconds for all pages of a site, on a busy machine. */
const PATIENCE = 900_000
/** The style sheet's 112.5 %, doubled. */
const TEXT_AT_200_PERCENT = '225%'

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

/** The screens that a page is seen on, and what is looked for there. */
const SCREENS = {
  narrowest: { width: NARROWEST, height: 640, deviceScaleFactor: 1, look: misplaced },
  phone: { width: 360, height: 640, deviceScaleFactor: 2, look: misplaced },
  desk: { width: 1280, height: 720, deviceScaleFactor: 1, look: straySpaces },
}

interface Visit {
  paths: string[]
  /** What the browser said, and what didn't come. */
  complaints: string[]
  requests: string[]
  cookies: unknown[]
  /** What was found on each screen. */
  found: Record<keyof typeof SCREENS, string[]>
}

/** Opens pages in turn in one tab, looks at each of them on every screen, and collects what the browser says. */
async function visit(site: Site, paths: string[]): Promise<Visit> {
  const page = await blank({ serviceWorkers: 'allow' })
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
  const session = await page.context().newCDPSession(page)
  const found: Visit['found'] = { narrowest: [], phone: [], desk: [] }
  for (const path of paths) {
    await page.goto(await address(site, path))
    for (const [name, { look, ...screen }] of Object.entries(SCREENS)) {
      await session.send('Emulation.setDeviceMetricsOverride', { ...screen, mobile: false })
      expect(await page.evaluate(() => innerWidth)).toBe(screen.width)
      found[name as keyof typeof SCREENS].push(...(await page.evaluate(look)).map((finding) => `${path}: ${finding}`))
    }
  }
  return { paths, complaints, requests, cookies: await page.context().cookies(), found }
}

/** Under a path, where the same pages have other addresses, one of every type and language. */
const VISITED = [
  { site: blora, paths: pagesInTurn(blora) },
  { site: contoh, paths: pagesInTurn(contoh) },
  {
    site: underPath,
    paths: ['', ...['jv', 'en'].flatMap((language) => Object.values(translatedTypes(underPath, language)))],
  },
]

describe.each(VISITED)('$site.name', ({ site, paths }) => {
  let visited: Visit
  beforeAll(async () => {
    visited = await visit(site, paths)
  }, PATIENCE)

  test('loads nothing foreign, and the browser complains about nothing', async () => {
    const { origin } = await server(site)
    expect(visited.complaints).toEqual([])
    expect(visited.requests.length).toBeGreaterThan(visited.paths.length)
    expect(visited.requests.filter((url) => !url.startsWith(`${origin}${site.base}`))).toEqual([])
    expect(visited.cookies).toEqual([])
  })

  test.each(['narrowest', 'phone'] as const)('%s: fits on the screen, with its numbers in one piece', (screen) => {
    expect(visited.found[screen]).toEqual([])
  })

  test('is typeset without spaces before commas and full stops', () => {
    expect(visited.found.desk).toEqual([])
  })
})

const READ = 'h1, h2, h3, li, p:not(.judgement), td'
const NUMBERS = '.num, .button .value'
const TYPES = [
  ...Object.entries(pageTypes(blora)).map(([type, path]) => ({ site: blora, type, path })),
  ...Object.entries(toldTypes(contoh)).map(([type, path]) => ({ site: contoh, type, path })),
]

test.each(inTurn(TYPES, 2))(
  '$site.name, $type: prints without menu, fits with text of twice the size, reads in order without its style sheet',
  async ({ site, path }) => {
    const page = await open(site, path)
    const [numbers, texts] = [await visibleText(page, NUMBERS), await visibleText(page, READ)]

    await page.emulateMedia({ media: 'print' })
    expect(await visibleText(page, 'nav, .skip, form, .downloads')).toEqual([])
    expect(await visibleText(page, NUMBERS)).toEqual(numbers)
    expect(await visibleText(page, 'h1')).toHaveLength(1)
    expect(await visibleText(page, '.banner')).toHaveLength(1)
    await page.emulateMedia({ media: null })

    const size = page.viewportSize()!
    await page.setViewportSize({ width: 640, height: 800 })
    const setSize = (text: string) =>
      page.evaluate((fontSize) => {
        document.documentElement.style.fontSize = fontSize
      }, text)
    await setSize(TEXT_AT_200_PERCENT)
    expect(await page.evaluate(misplaced)).toEqual([])
    await setSize('')
    await page.setViewportSize(size)

    await page.evaluate(() => {
      for (const style of document.querySelectorAll('style')) style.remove()
    })
    expect(await visibleText(page, READ)).toEqual(texts)
    const banner = expect.stringMatching(/^(CONTOH|Situs percobaan)/)
    const first = path.startsWith('embed/') ? [banner] : ['Langsung ke isi', banner]
    expect((await visibleText(page, 'a, h1, .banner')).slice(0, first.length)).toEqual(first)
  },
)

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
