/**
 * Posters as pages of a headless Chromium that stays open: for every office a page is opened, set, printed as A4 and shot
 * at 150 dpi, and another is opened, set and shot as the picture for a feed; or the same two pages serve all offices; or
 * all offices are one document of many pages.
 */
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { BrowserContext, Page } from 'playwright-core'
import type { PosterCard } from '../../../src/posters/cards/card.ts'
import { launchBrowser } from '../../../tests/support/browser.ts'
import { serve } from './contender.ts'
import { documentOf, toHtml } from './html.ts'
import type { Make } from './tasks.ts'
import { A4, FEED, feedTree, type Node, posterTree } from './template.ts'

const browser = await launchBrowser()
/** As many pixels to the CSS inch as 150 dpi ask. */
const paper = await browser.newContext({ viewport: A4, deviceScaleFactor: 150 / 96 })
const feed = await browser.newContext({ viewport: FEED })

/** Lets a page be used: a new one, or the one that is already open. */
async function withPage(context: BrowserContext, fresh: boolean, use: (page: Page) => Promise<void>): Promise<void> {
  const page = (fresh ? undefined : context.pages()[0]) ?? (await context.newPage())
  await use(page)
  if (fresh) await page.close()
}

async function show(page: Page, trees: Node[], size: string): Promise<void> {
  await page.setContent(documentOf(trees.map(toHtml), size))
  await page.evaluate('document.fonts.ready')
}

const print = (page: Page): Promise<Buffer> =>
  page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true })

/** Chromium refuses a picture now and then, and gives it a moment later. */
async function shoot(page: Page, attempts = 10): Promise<Buffer> {
  try {
    return await page.screenshot()
  } catch (error) {
    if (attempts === 1 || !/Unable to capture/.test(String(error))) throw error
    await page.waitForTimeout(200)
    return shoot(page, attempts - 1)
  }
}

/** Makes the files of a card, whose names begin with `path`. */
async function make(card: PosterCard, kinds: Make['kinds'], fresh: boolean, path: string): Promise<void> {
  await withPage(paper, fresh, async (page) => {
    await show(page, [await posterTree(card)], 'A4')
    if (kinds.includes('png')) await writeFile(`${path}.png`, await shoot(page))
    if (kinds.includes('pdf')) await writeFile(`${path}.pdf`, await print(page))
  })
  if (!kinds.includes('feed')) return
  await withPage(feed, fresh, async (page) => {
    await show(page, [feedTree(card)], `${FEED.width}px ${FEED.height}px`)
    await writeFile(`${path}-feed.png`, await shoot(page))
  })
}

async function makeBook(cards: PosterCard[], path: string): Promise<void> {
  await withPage(paper, true, async (page) => {
    await show(page, await Promise.all(cards.map(posterTree)), 'A4')
    await writeFile(path, await print(page))
  })
}

serve(
  async ({ cards, kinds, folder, browse }: Make) => {
    if (browse === 'book') return makeBook(cards, join(folder, 'book.pdf'))
    for (const [index, card] of cards.entries()) {
      await make(card, kinds, browse === 'new pages', join(folder, String(index)))
    }
  },
  () => browser.close(),
)
