/** Phones of 2018 and browsers of few means: pages without scripts and new styles, and scripts without what came later. */
import type { Page } from 'playwright-core'
import ts from 'typescript'
import { describe, expect, test } from 'vitest'
import { contrast } from '../../src/directory/colour.ts'
import { officePath, pageTypes, published, toldTypes } from '../support/directory.ts'
import { filesOf, readText, usePages } from '../support/pages.ts'
import { blora, contoh, SITES, type Site } from '../support/sites.ts'
import { inTurn } from '../support/system/turns.ts'

const { open, blank, address } = usePages()

const SCREEN = { width: 320, height: 570 }
const SMALLEST_TARGET = 44
const LEAST_CONTRAST = 4.5

/** What Chrome 64 doesn't know of styles; it skips a rule whose selector it can't read, and each such declaration. */
const NEW = {
  block: /^@(?!media|font-face)|\((?!min-width|max-width)[a-z-]*(?::|\)| *[<>=])/,
  selector: /:(?:is|where|has|focus-visible|focus-within|defined)\b|:not\([^)]*[,\s]|&/,
  property:
    /^(?:gap|row-gap|column-gap|inset\b.*|aspect-ratio|accent-color|color-scheme|content-visibility|place-.*|text-wrap|text-decoration-(?:thickness|skip-ink)|text-underline-offset|overscroll-.*|scroll-(?:margin|padding)\b.*|(?:margin|padding|border|min|max)?-?(?:inline|block)(?:-.*)?)$/,
  value: /\b(?:clamp|min|max|color-mix|light-dark|oklch|oklab|lch|lab|env)\(|\d(?:d|s|l)v[hw]\b/,
}
/** What Opera Mini doesn't know besides. */
const VARIABLES = /^--|\bvar\(/

/** Each of these knows more than the one before it. */
const BROWSERS = [
  { browser: 'Opera Mini', variables: false },
  { browser: 'Chrome 64', variables: true },
]

/** A sheet's parts: what stands before the braces, and between them. */
function blocksOf(css: string): [head: string, body: string][] {
  const blocks: [string, string][] = []
  let [from, depth, brace] = [0, 0, 0]
  for (const { index, 0: char } of css.matchAll(/[{}]/g)) {
    if (char === '{' && depth++ === 0) brace = index
    if (char === '}' && --depth === 0) {
      blocks.push([css.slice(from, brace).trim(), css.slice(brace + 1, index)])
      from = index + 1
    }
  }
  return blocks
}

/** A style sheet as an old browser reads it. */
function oldSheet(css: string, variables: boolean): string {
  const isKnown = (declaration: string) => {
    const [property = '', value = ''] = declaration.split(/:(.*)/s)
    if (!variables && VARIABLES.test(declaration)) return false
    return !NEW.property.test(property.trim()) && !NEW.value.test(value)
  }
  return blocksOf(css)
    .map(([head, body]) => {
      if (NEW.block.test(head) || (!head.startsWith('@') && (NEW.selector.test(head) || body.includes('{')))) return ''
      const kept = head.startsWith('@media') ? oldSheet(body, variables) : body.split(';').filter(isKnown).join(';')
      return `${head}{${kept}}`
    })
    .join('\n')
}

/** Opens a page without scripts, with its style sheet as an old browser reads it. */
async function openOld(site: Site, path: string, variables: boolean): Promise<Page> {
  const page = await blank({ viewport: SCREEN, javaScriptEnabled: false, bypassCSP: true })
  await page.route(
    (url) => !/\.\w+$/.test(url.pathname) || url.pathname.endsWith('.html'),
    async (route) => {
      const response = await route.fetch()
      const body = (await response.text()).replace(
        /<style>(.*?)<\/style>/s,
        (_, css: string) => `<style>${oldSheet(css, variables)}</style>`,
      )
      await route.fulfill({ response, body })
    },
  )
  await page.goto(await address(site, path))
  return page
}

interface Shown {
  text: string
  colour: string
  /** Of the nearest element with a background. */
  background: string
  isOnScreen: boolean
}

/** Every piece of text that isn't closed away, with how it is seen. */
function shownTexts(page: Page): Promise<Shown[]> {
  return page.evaluate(() => {
    const nodes = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    const shown: Shown[] = []
    while (nodes.nextNode()) {
      const text = nodes.currentNode.textContent?.replace(/\s+/g, ' ').trim() ?? ''
      const parent = nodes.currentNode.parentElement as Element
      const range = document.createRange()
      range.selectNodeContents(nodes.currentNode)
      if (text === '' || range.getClientRects().length === 0) continue
      const { left, right, width, height } = range.getBoundingClientRect()
      const { color, visibility, opacity } = getComputedStyle(parent)
      let [at, background] = [parent as Element | null, '']
      for (; at && background === ''; at = at.parentElement) {
        const { backgroundColor } = getComputedStyle(at)
        if (!/\b0\)$/.test(backgroundColor)) background = backgroundColor
      }
      const inScroller = parent.closest('.scroll') !== null
      const isOnScreen =
        width > 0 &&
        height > 0 &&
        visibility === 'visible' &&
        opacity === '1' &&
        left >= 0 &&
        (inScroller || right <= innerWidth + 1)
      shown.push({ text, colour: color, background: background || 'rgb(255, 255, 255)', isOnScreen })
    }
    return shown
  })
}

function hex(colour: string): string {
  const parts = colour.match(/\d+/g)?.slice(0, 3) ?? []
  return `#${parts.map((part) => Number(part).toString(16).padStart(2, '0')).join('')}`
}

/** Links that call or write, with the room that they take up. */
function callLinks(page: Page): Promise<{ href: string; text: string; width: number; height: number }[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLAnchorElement>('a.button, a.call, a.num, a.address')]
      .filter((link) => link.getClientRects().length > 0)
      .map((link) => {
        const { width, height } = link.getBoundingClientRect()
        return { href: link.href, text: link.innerText, width, height }
      }),
  )
}

const SKIP = 'Langsung ke isi'

test('the old sheet has lost what is new, and kept what is old', () => {
  const css = ':root{--a:#111}.a{color:#111;color:var(--a);gap:1rem;padding:1px}.b:has(i){top:0}@layer c{.c{top:0}}'
  const media = '@media (min-width:40rem){.d{inset:0;left:0}}@media (width>=40rem){.e{top:0}}@media print{.f{top:0}}'
  expect(
    oldSheet(css + media, false)
      .split('\n')
      .filter(Boolean),
  ).toEqual([
    ':root{}',
    '.a{color:#111;padding:1px}',
    '@media (min-width:40rem){.d{left:0}}',
    '@media print{.f{top:0}}',
  ])
  expect(oldSheet(css, true)).toContain('.a{color:#111;color:var(--a);padding:1px}')
})

test.each(SITES)('$name: the style sheet asks for the width of the screen as one did then', (site) => {
  const [, css = ''] = /<style>(.*?)<\/style>/s.exec(readText(site, 'index.html')) ?? []
  const widths = blocksOf(css).flatMap(([head]) => (head.includes('width') ? [head] : []))
  expect(widths.length).toBeGreaterThan(0)
  for (const head of widths) expect(head).toMatch(/^@media \((?:min|max)-width: ?[\d.]+rem\)$/)
})

const TYPES = [
  ...Object.entries(pageTypes(blora)).map(([type, path]) => ({ site: blora, type, path })),
  ...Object.entries(toldTypes(contoh)).map(([type, path]) => ({ site: contoh, type, path })),
]

test.each(inTurn(TYPES, 2))(
  '$site.name, $type: is all there without scripts, readable, on a narrow screen',
  async ({ site, path }) => {
    const today = await open(site, path, { viewport: SCREEN, javaScriptEnabled: false })
    const wanted = (await shownTexts(today)).map(({ text }) => text)
    for (const { browser, variables } of BROWSERS) {
      const page = await openOld(site, path, variables)
      const shown = await shownTexts(page)
      expect(shown.length, browser).toBeGreaterThan(path.startsWith('embed/') ? 5 : 20)
      expect(
        shown.map(({ text }) => text),
        browser,
      ).toEqual(wanted)
      expect(
        shown.filter(({ isOnScreen, text }) => !isOnScreen && text !== SKIP),
        browser,
      ).toEqual([])
      const width = await page.evaluate(() => document.documentElement.scrollWidth)
      expect(width, browser).toBeLessThanOrEqual(SCREEN.width)
      const faint = shown.filter(({ colour, background }) => contrast(hex(colour), hex(background)) < LEAST_CONTRAST)
      expect(faint, browser).toEqual([])
    }
  },
)

test.each(BROWSERS)('$browser, without scripts, shows a menu and buttons that stand out', async ({ variables }) => {
  const page = await openOld(blora, officePath({ id: 'dpupr' }), variables)
  for (const selector of ['.top', 'a.button.number'])
    expect(
      await page
        .locator(selector)
        .first()
        .evaluate((node) => getComputedStyle(node).backgroundColor),
      selector,
    ).toBe('rgb(11, 79, 58)')
})

test('Opera Mini, without scripts: every number of every office is a link that a thumb hits', async () => {
  const offices = published(blora).offices.filter(({ contacts, ended }) => contacts.length > 0 && !ended)
  expect(offices.length).toBeGreaterThan(2)
  const page = await openOld(blora, '', false)
  for (const office of inTurn(offices, 3)) {
    await page.goto(await address(blora, officePath(office)))
    const links = await callLinks(page)
    expect(
      links.filter(({ href }) => !/^(?:tel|sms|mailto|https):/.test(href)),
      office.id,
    ).toEqual([])
    expect(
      links.filter(({ width, height }) => Math.min(width, height) < SMALLEST_TARGET),
      office.id,
    ).toEqual([])
    for (const { display, href } of office.contacts)
      expect(
        links.some((link) => link.text.includes(display) && link.href.startsWith(href?.replace(/\/$/, '') ?? '?')),
        `${office.id} ${display}`,
      ).toBe(true)
  }
})

test.each(['', 'bantuan/', 'luring/', 'masalah/', 'masalah/l/', 'masalah/jalan-rusak/'])(
  'Opera Mini, without scripts: every number on /%s is a link that a thumb hits',
  async (path) => {
    const page = await openOld(blora, path, false)
    // what it doesn't know to fold, it shows
    await page.evaluate(() => {
      for (const fold of document.querySelectorAll<HTMLDetailsElement>('main details')) fold.open = true
    })
    const links = await callLinks(page)
    expect(links.length).toBeGreaterThan(0)
    expect(links.filter(({ width, height }) => Math.min(width, height) < SMALLEST_TARGET)).toEqual([])
  },
)

/** What a script looks like in ES2018, and in the language of today: the same where it uses nothing newer. */
function written(text: string, target: ts.ScriptTarget): string {
  const { outputText, diagnostics } = ts.transpileModule(text, {
    reportDiagnostics: true,
    compilerOptions: { target, module: ts.ModuleKind.ESNext },
  })
  expect(diagnostics?.map(({ messageText }) => messageText)).toEqual([])
  return outputText
}

/** Methods and functions that came after Chrome 64. Each was taken from the page's world in the tests below. */
const LATER = {
  'Array.prototype': [
    'flat',
    'flatMap',
    'at',
    'findLast',
    'findLastIndex',
    'toSorted',
    'toReversed',
    'toSpliced',
    'with',
  ],
  'String.prototype': ['replaceAll', 'matchAll', 'at', 'trimStart', 'trimEnd', 'isWellFormed', 'toWellFormed'],
  Object: ['fromEntries', 'hasOwn', 'groupBy'],
  Promise: ['allSettled', 'any', 'withResolvers', 'try'],
  'Element.prototype': ['replaceChildren', 'toggleAttribute', 'checkVisibility', 'setHTMLUnsafe', 'getHTML'],
  'Document.prototype': ['replaceChildren', 'startViewTransition'],
  'DocumentFragment.prototype': ['replaceChildren'],
  'Set.prototype': ['union', 'intersection', 'difference', 'isSubsetOf'],
  'Iterator.prototype': ['map', 'filter', 'toArray', 'take', 'some', 'find'],
  URL: ['canParse', 'parse'],
  AbortSignal: ['timeout', 'any'],
  window: ['structuredClone', 'queueMicrotask', 'requestIdleCallback', 'scheduler', 'reportError'],
}
const BIGINT = /\b\d+n\b/

describe.each(SITES)('$name', (site) => {
  const scripts = filesOf(site).filter((file) => /^(?:_astro\/.*|sw)\.js$/.test(file))

  test.each(scripts)('%s is written in the JavaScript of 2018', (file) => {
    const text = readText(site, file)
    expect(written(text, ts.ScriptTarget.ES2018)).toBe(written(text, ts.ScriptTarget.ESNext))
    expect(text).not.toMatch(BIGINT)
  })

  test('the service worker calls nothing that came later', () => {
    const names = Object.values(LATER).flat()
    const used = [...readText(site, 'sw.js').matchAll(/[.\s](\w+)\(/g)].map(([, name]) => name!)
    expect(used).toContain('addAll')
    expect(used.filter((name) => names.includes(name) && !['filter', 'map', 'some', 'find'].includes(name))).toEqual([])
  })
})

test.each(['a?.b', 'a ?? b', 'a ??= b', 'try { a() } catch { b() }', 'class A { b = 1 }', 'class A { #b() {} }'])(
  '%s would be noticed',
  (text) => {
    expect(written(text, ts.ScriptTarget.ES2018)).not.toBe(written(text, ts.ScriptTarget.ESNext))
  },
)

describe('a browser that has only what Chrome 64 has', () => {
  /** An empty page whose scripts find nothing newer, and what goes wrong in it. */
  async function blank64(): Promise<{ page: Page; wrong: string[] }> {
    const page = await blank()
    await page.addInitScript((later) => {
      for (const [path, names] of Object.entries(later)) {
        const holder = path.split('.').reduce<unknown>((at, name) => (at as Record<string, unknown>)?.[name], window)
        for (const name of names) if (holder) delete (holder as Record<string, unknown>)[name]
      }
    }, LATER)
    const wrong: string[] = []
    page.on('pageerror', (error) => wrong.push(String(error)))
    page.on('console', (message) => message.type() === 'error' && wrong.push(message.text()))
    return { page, wrong }
  }

  test('finds offices, and places', async () => {
    const { page, wrong } = await blank64()
    await page.goto(await address(blora, ''))
    for (const [query, path] of [
      ['dalan bolong', '/k/dpupr/'],
      ['jalan rusak tempellemahbang', '/k/kec-jepon/'],
    ] as const) {
      await page.fill('#q', query)
      await page.keyboard.press('Enter')
      await page.locator(`#hasil a[href="${path}"]`).waitFor()
    }
    expect(wrong).toEqual([])
  })

  test('checks a number', async () => {
    const { page, wrong } = await blank64()
    await page.goto(await address(blora, 'cek-nomor/'))
    await page.fill('#nomor', '0296-531004')
    await page.click('form.check button')
    await page.locator('#jawaban a[href="/k/dpupr/"]').waitFor()
    expect(wrong).toEqual([])
  })

  test('writes a complaint, with the numbers to send it to', async () => {
    const { page, wrong } = await blank64()
    const office = published(blora).offices.find(({ contacts }) => contacts.some(({ type }) => type === 'email'))!
    await page.goto(await address(blora, officePath(office)))
    await page.click('#tulis > summary')
    await page.fill('#aduan-what', 'Lampu 💡 mati \ud83d')
    expect(await page.textContent('#pesan')).toContain('Lampu 💡 mati')
    const href = await page.getAttribute('.ways a[data-type="email"]', 'href')
    expect(decodeURIComponent(href ?? '')).toContain('Lampu 💡 mati \ufffd')
    expect(wrong).toEqual([])
  })

  test('stands in for an office’s page that isn’t kept', async () => {
    const { page, wrong } = await blank64()
    await page.goto(await address(blora, 'luring/'))
    await page.waitForLoadState('load')
    expect(wrong).toEqual([])
  })
})
