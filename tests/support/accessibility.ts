/** What a page has to be so that everybody can use it. */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type axe from 'axe-core'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'

/** WCAG 2.0–2.2 at A and AA, good practice, and the contrast of AAA. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
const ALSO = { 'color-contrast-enhanced': { enabled: true }, 'target-size': { enabled: true } }
/** What depends on the colour scheme. */
export const COLOUR_RULES = ['color-contrast', 'color-contrast-enhanced', 'link-in-text-block']
/** A thumb, in CSS pixels. */
export const SMALLEST_TARGET = 44

/** The small form: what the package itself gives as its source is twice as long. */
const AXE = readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8')

/** What axe finds on a page. @param rules only these */
export async function findings(page: Page, rules?: string[]): Promise<string[]> {
  const options = {
    ...(rules
      ? { runOnly: { type: 'rule' as const, values: rules } }
      : { runOnly: { type: 'tag' as const, values: TAGS }, rules: ALSO }),
    // of what is right, axe describes one element a rule, not each
    resultTypes: ['violations' as const],
  }
  // once a page: its source is half a megabyte, and our pages have no frames
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(AXE)
  const { found, passed } = await page.evaluate(async (options) => {
    const { violations, passes } = await (window as unknown as { axe: typeof axe }).axe.run(document, options)
    const found = violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html, any }) => `${id}: ${html} ${any[0]?.message ?? ''}`),
    )
    return { found, passed: passes.length }
  }, options)
  expect(passed).toBeGreaterThan(0)
  return found
}

/** Links, buttons and fields that are smaller than a thumb; those inside a sentence are exempt (WCAG 2.5.5). */
export function smallTargets(page: Page, smallest: number): Promise<string[]> {
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
