/** Accessibility of every type of page: axe without a finding, and targets that a thumb hits. */
import AxeBuilder from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { pageTypes, translatedTypes } from '../support/directory.ts'
import { usePages } from '../support/pages.ts'
import { blora, contoh } from '../support/sites.ts'

const { open } = usePages()

/** WCAG 2.0–2.2 at A and AA, good practice, and the contrast of AAA. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
const ALSO = { 'color-contrast-enhanced': { enabled: true }, 'target-size': { enabled: true } }
/** What depends on the colour scheme. */
const COLOUR_RULES = ['color-contrast', 'color-contrast-enhanced', 'link-in-text-block']
const SMALLEST_TARGET = 44

async function findings(page: Page, rules?: string[]): Promise<string[]> {
  const options = {
    ...(rules
      ? { runOnly: { type: 'rule' as const, values: rules } }
      : { runOnly: { type: 'tag' as const, values: TAGS }, rules: ALSO }),
    // of what is right, axe describes one element a rule, not each
    resultTypes: ['violations' as const],
  }
  const { violations, passes } = await new AxeBuilder({ page }).options(options).setLegacyMode().analyze()
  expect(passes.length).toBeGreaterThan(0)
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html, any }) => `${id}: ${html} ${any[0]?.message ?? ''}`))
}

/** Links, buttons and fields that are smaller than a thumb; those inside a sentence are exempt (WCAG 2.5.5). */
function smallTargets(page: Page, smallest: number): Promise<string[]> {
  return page.evaluate((smallest) => {
    const isInSentence = (target: Element) => {
      const block = target.closest('p, li, dd, td, th, div, h1, h2, h3, h4, main')
      const words = [...(block?.childNodes ?? [])].filter((node) => node.nodeType === Node.TEXT_NODE)
      const inline = getComputedStyle(target).display === 'inline'
      return inline && words.some((node) => /\p{L}/u.test(node.textContent ?? ''))
    }
    return [...document.querySelectorAll('a[href], button, input, select, summary')].flatMap((target) => {
      // what labels a choice can be pressed too
      const pressed = target.closest('label') ?? target
      const { width, height, right } = pressed.getBoundingClientRect()
      const hidden = width === 0 || right < 0
      if (hidden || isInSentence(target) || Math.min(width, height) > smallest - 0.5) return []
      return `${width.toFixed(0)}×${height.toFixed(0)} ${target.outerHTML.slice(0, 150)}`
    })
  }, smallest)
}

const PHONE = { width: 360, height: 740 }
const DESK = { width: 1280, height: 800 }

/** Looks at a page in a bright room, with all rules. */
async function expectFine(page: Page, where: string): Promise<void> {
  expect.soft(await findings(page), `${where}, terang`).toEqual([])
  expect.soft(await smallTargets(page, SMALLEST_TARGET), `${where}, sasaran`).toEqual([])
}

async function expectFineInTheDark(page: Page, where: string): Promise<void> {
  await page.emulateMedia({ colorScheme: 'dark' })
  expect.soft(await findings(page, COLOUR_RULES), `${where}, gelap`).toEqual([])
}

/** Cards are in one language; all other pages of the sample region are looked at in the two others. */
const cards = Object.entries(pageTypes(contoh)).filter(([, path]) => path.startsWith('embed/'))
const PAGES = [
  ...Object.entries(pageTypes(blora)).map(([type, path]) => ({ site: blora, type, path })),
  ...cards.map(([type, path]) => ({ site: contoh, type, path })),
]

test.each(PAGES)('$site.name, $type', async ({ site, path }) => {
  const page = await open(site, path, { viewport: PHONE })
  await expectFine(page, '360')
  await page.setViewportSize(DESK)
  await expectFine(page, '1280')
  await expectFineInTheDark(page, '1280')
})

/** The texts are others, the pages are the same: each of them once at each brightness. */
describe.each([
  { language: 'jv', viewport: PHONE },
  { language: 'en', viewport: DESK },
])('in the language $language, $viewport.width px wide', ({ language, viewport }) => {
  const types = Object.entries(translatedTypes(contoh, language))
  expect(types.length).toBeGreaterThan(15)
  test.each(types)('%s', async (_, path) => {
    const page = await open(contoh, path, { viewport })
    expect(await page.getAttribute('html', 'lang')).toBe(language)
    await expectFine(page, `${viewport.width}`)
    await expectFineInTheDark(page, `${viewport.width}`)
  })
})
