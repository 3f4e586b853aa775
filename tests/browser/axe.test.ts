/** Accessibility of every type of page: axe without a finding, and targets that a thumb hits. */
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { COLOUR_RULES, findings, SMALLEST_TARGET, smallTargets } from '../support/accessibility.ts'
import { pageTypes, translatedTypes } from '../support/directory.ts'
import { usePages } from '../support/pages.ts'
import { blora, contoh } from '../support/sites.ts'
import { inTurn } from '../support/system/turns.ts'

const { open } = usePages()

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

test.each(inTurn(PAGES, 3))('$site.name, $type', async ({ site, path }) => {
  const page = await open(site, path, { viewport: PHONE })
  await expectFine(page, '360')
  await page.setViewportSize(DESK)
  await expectFine(page, '1280')
  await expectFineInTheDark(page, '1280')
})

/** The texts are others, the pages are the same: each of them in turn, at each brightness. */
describe.each([
  { language: 'jv', viewport: PHONE },
  { language: 'en', viewport: DESK },
])('in the language $language, $viewport.width px wide', ({ language, viewport }) => {
  const types = Object.entries(translatedTypes(contoh, language))
  expect(types.length).toBeGreaterThan(15)
  test.each(inTurn(types, 3))('%s', async (_, path) => {
    const page = await open(contoh, path, { viewport })
    expect(await page.getAttribute('html', 'lang')).toBe(language)
    await expectFine(page, `${viewport.width}`)
    await expectFineInTheDark(page, `${viewport.width}`)
  })
})
