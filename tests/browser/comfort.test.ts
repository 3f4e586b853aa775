/** Pages as their readers have set them: forced colours, dark, without motion; and nothing that jumps or waits. */
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { contrast } from '../../src/directory/colour.ts'
import { pageTypes } from '../support/directory.ts'
import { readText, usePages } from '../support/pages.ts'
import { blora } from '../support/sites.ts'
import { inTurn } from '../support/system/turns.ts'

const { open, blank, address } = usePages()

const PHONE = { width: 360, height: 740 }
/** "Slow 3G" and a phone with a quarter of this machine's speed. */
const SLOW = { offline: false, latency: 400, downloadThroughput: 50_000, uploadThroughput: 50_000 }
const SLOWER = 4

const types = pageTypes(blora)
const PATHS = Object.entries(types)
/** Pages that most people come to, and those that scripts change. */
const BUSY = {
  beranda: '',
  kantor: types.kantor!,
  camat: types.camat!,
  'cari, belum diisi': 'cari/',
  'cari, dengan hasil': 'cari/?q=dalan%20bolong',
  'cek nomor': 'cek-nomor/',
}

function hex(colour: string): string {
  const parts = colour.match(/\d+/g)?.slice(0, 3) ?? []
  return `#${parts.map((part) => Number(part).toString(16).padStart(2, '0')).join('')}`
}

/** What is told by a colour alone: boxes and things to press without an edge or an underline. */
const unmarked = (page: Page) =>
  page.evaluate(() => {
    const selector =
      'a.button, button, input:not([type="radio"]), textarea, .search, .note, main details[open] > summary, .menu > summary, .call, .tiles a, .card, .exit a, .results a.num, .results a.address'
    const isMarked = (node: Element) => {
      const style = getComputedStyle(node)
      const hasEdge = (side: 'top' | 'right' | 'bottom' | 'left') =>
        style.getPropertyValue(`border-${side}-style`) !== 'none' &&
        Number.parseFloat(style.getPropertyValue(`border-${side}-width`)) >= 1 &&
        style.getPropertyValue(`border-${side}-color`) !== style.backgroundColor
      const sides = (['top', 'right', 'bottom', 'left'] as const).filter(hasEdge).length
      // one line under the page that is open is enough, a box has four
      if (node.matches('.menu li *')) return sides > 0
      return sides === 4 || style.textDecorationLine === 'underline'
    }
    const shown = [...document.querySelectorAll(selector)].filter((node) => node.getClientRects().length > 0)
    return shown.filter((node) => !isMarked(node)).map((node) => node.outerHTML.slice(0, 150))
  })

/** What moves, or would when something changes. */
const moving = (page: Page) =>
  page.evaluate(() =>
    [document.documentElement, ...document.querySelectorAll('body, body *')].flatMap((node) => {
      const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(node)
      const still = /^(?:0s(?:, )?)+$/.test(transitionDuration) && animationName === 'none' && scrollBehavior === 'auto'
      return still ? [] : node.outerHTML.slice(0, 150)
    }),
  )

const coloursOf = (page: Page) =>
  page.evaluate(() => {
    const { backgroundColor, color } = getComputedStyle(document.body)
    const link = document.querySelector('footer a, main > p > a.go')!
    return { paper: backgroundColor, ink: color, link: getComputedStyle(link).color }
  })

test.each(inTurn(PATHS, 2))(
  '%s: nothing moves, it is dark where that is wished for, and keeps its marks in forced colours',
  async (_, path) => {
    const page = await open(blora, path, { viewport: PHONE, reducedMotion: 'reduce', colorScheme: 'light' })
    expect(await moving(page)).toEqual([])
    expect(await page.evaluate(() => document.getAnimations().length)).toBe(0)

    const light = await coloursOf(page)
    await page.emulateMedia({ colorScheme: 'dark' })
    const dark = await coloursOf(page)
    for (const name of ['paper', 'ink', 'link'] as const) expect(dark[name], name).not.toBe(light[name])
    expect(contrast(hex(light.paper), '#000000')).toBeGreaterThan(15)
    expect(contrast(hex(dark.paper), '#FFFFFF')).toBeGreaterThan(15)

    await page.emulateMedia({ colorScheme: 'light', forcedColors: 'active' })
    expect(await page.evaluate(() => matchMedia('(forced-colors: active)').matches)).toBe(true)
    expect(await unmarked(page)).toEqual([])
  },
)

test('in forced colours what the keyboard is on has an outline, and bars stand out', async () => {
  const page = await open(blora, 'status/', { forcedColors: 'active' })
  await page.keyboard.press('Tab')
  const outline = await page.evaluate(() => getComputedStyle(document.activeElement!).outline)
  expect(outline).toMatch(/solid 3px$/)
  const [fill, background] = await page.evaluate(() => [
    getComputedStyle(document.querySelector('.bars rect')!).fill,
    getComputedStyle(document.body).backgroundColor,
  ])
  expect(contrast(hex(fill!), hex(background!))).toBeGreaterThan(3)
})

/** Two frames, after which what has changed is drawn. */
const drawn = (page: Page) =>
  page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))))

/** A jump as the browser tells of it. */
type Shift = PerformanceEntry & {
  value: number
  sources: { node?: Node; previousRect: DOMRectReadOnly; currentRect: DOMRectReadOnly }[]
}

/** A slow page, which collects how far its parts jump. */
async function slowPage(): Promise<{ page: Page; jumps: () => Promise<string[]> }> {
  const page = await blank({ viewport: PHONE })
  const session = await page.context().newCDPSession(page)
  await session.send('Network.emulateNetworkConditions', SLOW)
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER })
  await page.addInitScript(() => {
    const holder = window as unknown as { jumps: string[] }
    holder.jumps = []
    new PerformanceObserver((list) => {
      const far = (one: number, two: number) => Math.abs(one - two) >= 0.5
      for (const { value, sources } of list.getEntries() as Shift[]) {
        // letters of another face in a box that stays where it was are no jump
        const moved = sources.some(
          ({ previousRect: a, currentRect: b }) =>
            far(a.x, b.x) || far(a.y, b.y) || far(a.width, b.width) || far(a.height, b.height),
        )
        if (sources.length > 0 && !moved) continue
        const place = ({ x, y, width, height }: DOMRectReadOnly) => `${x} ${y} ${width}×${height}`
        const parts = sources.map(({ node, previousRect, currentRect }) => {
          const what = (node as Element | undefined)?.outerHTML?.slice(0, 60)
          return `${what}: ${place(previousRect)} → ${place(currentRect)}`
        })
        holder.jumps.push(`${value.toFixed(4)} ${parts.join(' | ')}`)
      }
    }).observe({ type: 'layout-shift', buffered: true })
  })
  const jumps = async () => {
    await drawn(page)
    return page.evaluate(() => (window as unknown as { jumps: string[] }).jumps)
  }
  return { page, jumps }
}

describe('on a slow connection', () => {
  test.each(inTurn(Object.entries(BUSY), 2))('%s: nothing jumps, whatever arrives when', async (_, path) => {
    const { page, jumps } = await slowPage()
    const fonts = [400, 700].map((weight) =>
      page
        .waitForResponse((response) => new RegExp(`latin-${weight}.*woff2$`).test(response.url()))
        .then((response) => response.finished()),
    )
    await page.goto(await address(blora, path), { waitUntil: 'load' })
    await Promise.all(fonts)
    await page.evaluate(() => document.fonts.ready)
    if (path.includes('?q=')) await page.waitForSelector('#hasil > li')
    expect(await jumps()).toEqual([])
  })

  test('the parts of the header stand where they will, however much of it has come', async () => {
    const html = readText(blora, 'index.html')
    const ends = [
      '</a>',
      '<details class="menu languages" name="menu">',
      '</details>',
      '<details class="menu" name="menu">',
    ]
    const header = html.indexOf('<header')
    const cuts = ends.map((end) => html.indexOf(end, header) + end.length)
    expect(cuts).toEqual(cuts.toSorted((a, b) => a - b))
    const page = await blank({ viewport: PHONE })
    const places = async (text: string) => {
      await page.route('**/', (route) => route.fulfill({ contentType: 'text/html', body: text }))
      await page.goto(await address(blora, ''))
      return page.evaluate(() =>
        [...document.querySelectorAll('.top, .brand, .menu')].map((part) => {
          const { x, y, height } = part.getBoundingClientRect()
          return { x, y, height }
        }),
      )
    }
    const whole = await places(html)
    expect(whole).toHaveLength(4)
    for (const [index, cut] of cuts.entries()) {
      const parts = await places(html.slice(0, cut))
      expect(parts, ends[index]).toEqual(whole.slice(0, [2, 3, 3, 4][index]))
    }
  })

  test('a jump would be seen', async () => {
    const { page, jumps } = await slowPage()
    await page.goto(await address(blora, ''))
    await page.evaluate(() => {
      const block = document.createElement('div')
      block.innerHTML = '<br><br><br><br>'
      document.body.prepend(block)
    })
    expect(await jumps()).toHaveLength(1)
  })
})

/** Opens a page while files of a kind don't come. */
async function openWithout(path: string, files: string): Promise<Page> {
  const page = await blank({ viewport: PHONE })
  await page.route(files, () => undefined)
  await page.goto(await address(blora, path), { waitUntil: 'commit' })
  await page.waitForSelector('footer p:last-child')
  return page
}

/** What can be read without scripts, those sentences apart that say so. */
async function readable(page: Page): Promise<string> {
  return page.evaluate(() => {
    for (const note of document.querySelectorAll('noscript')) note.remove()
    return document.body.innerText
  })
}

describe('while files are on their way', () => {
  test.each(inTurn(Object.entries(BUSY), 2))('%s: without its scripts the page is whole', async (_, path) => {
    const page = await openWithout(path, '**/_astro/*.js')
    const plain = await open(blora, path, { viewport: PHONE, javaScriptEnabled: false })
    expect(await readable(page)).toBe(await readable(plain))
    expect(await page.evaluate(() => performance.getEntriesByName('first-contentful-paint').length)).toBe(1)
    expect(await page.evaluate(() => document.readyState)).toBe('interactive')
  })

  test('room is kept for a script’s form, and none where no script will come', async () => {
    const height = async (page: Page) => (await page.locator('form.check').boundingBox())?.height ?? 0
    const waiting = await openWithout('cek-nomor/', '**/_astro/*.js')
    expect(await height(waiting)).toBeGreaterThan(100)
    expect(await height(await open(blora, 'cek-nomor/', { viewport: PHONE }))).toBe(await height(waiting))
    expect(await height(await open(blora, 'cek-nomor/', { viewport: PHONE, javaScriptEnabled: false }))).toBe(0)
  })

  test.each(inTurn(Object.entries(BUSY), 2))('%s: without its fonts the text is shown', async (_, path) => {
    const page = await openWithout(path, '**/*.woff2')
    const element = await page.evaluate(
      () =>
        new Promise<string>((resolve) => {
          new PerformanceObserver((list) => {
            const entries = list.getEntries() as (PerformanceEntry & { element?: Element })[]
            const found = entries.find(({ element }) => element?.textContent?.trim())
            if (found) resolve(found.element?.tagName ?? '')
          }).observe({ type: 'largest-contentful-paint', buffered: true })
        }),
    )
    expect(element).toMatch(/^(?:H1|P|LI|A|SPAN|STRONG|LABEL)$/)
    const loading = await page.evaluate(() => [...document.fonts].filter(({ status }) => status === 'loading').length)
    expect(loading).toBeGreaterThan(0)
  })
})
