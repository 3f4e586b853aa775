/** How pages stand on a computer's screen, where there is room beside everything. */
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { usePages } from '../support/pages.ts'
import { blora, contoh, type Site } from '../support/sites.ts'

const { address, blank, open } = usePages()
const wide = (site: Site, path: string): Promise<Page> => open(site, path, { viewport: { width: 1280, height: 900 } })

/** How far apart the lines of each element stand, in pixels: nearly nothing where there is only one. */
const spreadOf = (page: Page, selector: string): Promise<number[]> =>
  page.locator(selector).evaluateAll((all) =>
    all.map((element) => {
      const words = document.createRange()
      words.selectNodeContents(element)
      const middles = [...words.getClientRects()].map(({ y, height }) => y + height / 2)
      return Math.max(...middles) - Math.min(...middles)
    }),
  )
const ONE_LINE = 8

test('an address of who is next stands on the line of its name, a number on one line', async () => {
  const steps = await spreadOf(await wide(blora, 'k/dpupr/'), 'ol.steps > li')
  const numbers = await spreadOf(await wide(contoh, 'k/d9901011001/'), 'ol.steps .whole')
  for (const some of [steps, numbers]) {
    expect(some.length).toBeGreaterThan(1)
    expect(Math.max(...some)).toBeLessThan(ONE_LINE)
  }
})

test('hours from one to the other stand on one line', async () => {
  const hours = await spreadOf(await wide(contoh, 'k/d9901011001/'), '.first > p > .whole')
  expect(hours.length).toBeGreaterThan(1)
  expect(Math.max(...hours)).toBeLessThan(ONE_LINE)
})

test('an address under a code is broken before its path alone', async () => {
  const page = await wide(contoh, 'k/d9901011001/')
  const pieces = await page.locator('.of-code').evaluate((address) => address.innerHTML.split('<wbr>'))
  expect(pieces.at(-1)!.trim()).toBe('/k/d9901011001/')
})

test('further ways to a door stand apart', async () => {
  const page = await wide(contoh, 'k/d9901011001/')
  const ways = await page
    .locator('.doors li')
    .evaluateAll((doors) =>
      doors.map((door) =>
        [...door.querySelectorAll('.small > *')]
          .map((way) => way.getBoundingClientRect())
          .map(({ left, right }) => ({ left, right })),
      ),
    )
  const pairs = ways.filter(({ length }) => length > 1)
  expect(pairs.length).toBeGreaterThan(0)
  for (const [first, second] of pairs) expect(second!.left - first!.right).toBeGreaterThan(8)
})

test('contacts of others than the office have a heading that is true of all of them', async () => {
  for (const path of ['k/setda/', 'k/dpupr/']) {
    const page = await wide(blora, path)
    expect(await page.locator('.first h3').allInnerTexts()).toContain('Kontak lain')
  }
})

test('results of the search take the whole width, the best first and the others side by side', async () => {
  const page = await wide(blora, 'cari/?q=jalan')
  await page.locator('.results > li').nth(4).waitFor()
  const boxes = await page
    .locator('.results > li')
    .evaluateAll((all) =>
      all.map((card) => card.getBoundingClientRect()).map(({ left, right, top }) => ({ left, right, top })),
    )
  const [first, second, third] = boxes as [Box, Box, Box]
  type Box = (typeof boxes)[number]
  expect(first.right - first.left).toBeGreaterThan(1000)
  expect(second.top).toBe(third.top)
  expect(third.left).toBeGreaterThan(second.right)
  expect(third.right).toBeCloseTo(first.right, 0)
})

test('the list of all offices stands in two columns, no name against its state', async () => {
  const page = await wide(blora, 'status/')
  const rows = await page.locator('.states > li').evaluateAll((all) =>
    all.map((row) => {
      const [name, state] = [row.querySelector('.name')!, row.querySelector('.state')!].map((one) =>
        one.getBoundingClientRect(),
      )
      return { left: Math.round(name!.left), apart: state!.top >= name!.bottom || state!.left - name!.right >= 12 }
    }),
  )
  expect(new Set(rows.map(({ left }) => left)).size).toBe(2)
  expect(rows.filter(({ apart }) => !apart)).toEqual([])
})

test('digits have a plain zero wherever they stand', async () => {
  const page = await wide(blora, 'k/setda/')
  const [inText, own] = await page.evaluate(() => {
    const widthOf = (font: string): number => {
      const context = document.createElement('canvas').getContext('2d')!
      context.font = `40px ${font}`
      return context.measureText('0').width
    }
    return [widthOf("'Atkinson Hyperlegible Next', system-ui"), widthOf('system-ui')]
  })
  expect(inText).toBe(own)
})

test('every paper of an office shows how it looks', async () => {
  const page = await wide(contoh, 'cetak/setda/')
  const papers = page.locator('.papers > li')
  expect(await papers.count()).toBeGreaterThan(12)
  expect(await papers.locator('img').count()).toBe(await papers.count())
})

test('what is said of an old copy stands over the page, not at the window’s edge', async () => {
  const page = await blank({ viewport: { width: 1280, height: 900 } })
  await page.clock.setFixedTime(new Date('2026-12-24T12:00:00+07:00'))
  await page.goto(await address(blora, 'k/setda/'))
  const [note, content] = await Promise.all(['#salinan', 'main'].map((part) => page.locator(part).boundingBox()))
  expect([note!.x, note!.width]).toEqual([content!.x, content!.width])
})
