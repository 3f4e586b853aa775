import type { Card, PosterCard } from '../posters/card.ts'
import { counterCard } from '../posters/counter-card.ts'
import { FORMATS } from '../posters/formats.ts'
import { largePrint } from '../posters/large-print.ts'
import { POSTER_PAGES } from '../posters/page.ts'
import { poster } from '../posters/poster.ts'
import { preview } from '../posters/preview.ts'
import type { Sheet } from '../posters/primitives.ts'
import { sheet } from '../posters/sheet.ts'
import { PICTURES, social } from '../posters/social.ts'
import { stickers } from '../posters/stickers.ts'
import { tearOff } from '../posters/tear-off.ts'
import { tiled } from '../posters/tiled.ts'
import { ruler } from './fonts.ts'
import { type Layout, layOut } from './layout.ts'

/** Kinds of file a card becomes. */
export type RenderKind = 'pdf' | 'png'

/** Resolution of pictures of paper, and the one at which a unit of the layout is a pixel. */
const PAPER_DPI = 150
const PIXEL_DPI = 254

function draw(card: Card): Sheet | Sheet[] {
  switch (card.format) {
    case 'konfirmasi':
      return sheet(card, ruler)
    case 'og':
      return preview(card, ruler)
    default:
      return drawPoster(card)
  }
}

function drawPoster(card: PosterCard): Sheet | Sheet[] {
  switch (card.format) {
    case 'a3-tiled':
      return tiled(card, ruler)
    case 'large-print':
      return largePrint(card, ruler)
    case 'tear-off':
      return tearOff(card, ruler)
    case 'counter-card':
      return counterCard(card, ruler)
    case 'stickers':
      return stickers(card, ruler)
    case 'feed':
    case 'story':
      return social(card, PICTURES[card.format], ruler)
    default:
      return poster(card, POSTER_PAGES[card.format], ruler)
  }
}

/** Lays a card out by the template of its format, page by page; throws a FitError where its text doesn't fit. */
export async function layOutCard(card: Card): Promise<Layout[]> {
  const layouts: Layout[] = []
  for (const page of [draw(card)].flat()) layouts.push(await layOut(page))
  return layouts
}

/** Renders a card as a print PDF, or its first page as a PNG; the same card gives the same bytes. */
export async function renderCard(card: Card, kind: RenderKind): Promise<Uint8Array> {
  const layouts = await layOutCard(card)
  const { title, lang } = card
  if (kind === 'pdf') return (await import('./pdf.ts')).toPdf(layouts, { title, lang })
  return (await import('./png.ts')).toPng(layouts[0]!, FORMATS[card.format].size.unit === 'px' ? PIXEL_DPI : PAPER_DPI)
}

/** Renders many cards as one print PDF with a bookmark for each. */
export async function renderSet(cards: Card[], { title, lang }: { title: string; lang: string }): Promise<Uint8Array> {
  const pages: Layout[] = []
  const outline: { title: string; page: number }[] = []
  for (const card of cards) {
    outline.push({ title: card.name, page: pages.length })
    pages.push(...(await layOutCard(card)))
  }
  return (await import('./pdf.ts')).toPdf(pages, { title, lang, outline })
}
