import { BULLETIN, bulletin } from '../posters/bulletin.ts'
import type { BulletinCard, Card, PosterCard, SetCard, SingleCard } from '../posters/card.ts'
import { counterCard } from '../posters/counter-card.ts'
import { districtSheet } from '../posters/district-sheet.ts'
import { type FileKind, FORMATS, THUMB } from '../posters/formats.ts'
import { installSheet } from '../posters/install-sheet.ts'
import { largePrint } from '../posters/large-print.ts'
import { POSTER_PAGES } from '../posters/page.ts'
import { poster } from '../posters/poster.ts'
import { preview } from '../posters/preview.ts'
import type { Sheet } from '../posters/primitives.ts'
import { qrPicture } from '../posters/qr-picture.ts'
import { sheet } from '../posters/sheet.ts'
import { PICTURES, social } from '../posters/social.ts'
import { stickers } from '../posters/stickers.ts'
import { tearOff } from '../posters/tear-off.ts'
import { tiled } from '../posters/tiled.ts'
import { ruler } from './fonts.ts'
import { type Layout, layOut } from './layout.ts'
import { stacked } from './layout-move.ts'
import type { Bookmark } from './pdf-outline.ts'

/** Resolution of pictures of paper, and the one at which a unit of the layout is a pixel. */
const PAPER_DPI = 150
const PIXEL_DPI = 254

/** A card that is one drawing. */
type DrawnCard = SingleCard | BulletinCard

function draw(card: DrawnCard): Sheet | Sheet[] {
  switch (card.format) {
    case 'bulletin':
      return bulletin(card, ruler)
    case 'konfirmasi':
      return sheet(card, ruler)
    case 'og':
      return preview(card, ruler)
    case 'sheet-a4':
    case 'sheet-f4':
    case 'sheet-a3':
      return districtSheet(card, ruler)
    case 'install':
      return installSheet(card, ruler)
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
    case 'qr':
      return qrPicture(card, ruler)
    default:
      return poster(card, POSTER_PAGES[card.format], ruler)
  }
}

/** Lays a card out by the template of its format, page by page; throws a FitError where its text doesn't fit. */
export async function layOutCard(card: DrawnCard): Promise<Layout[]> {
  const layouts: Layout[] = []
  for (const page of [draw(card)].flat()) layouts.push(await layOut(page))
  return layouts
}

/** How a file is made beside its card and kind. */
export interface RenderOptions {
  /** PDF for a print shop: what is printed beyond the edges, in mm. */
  bleed?: number
}

/** Renders a card as a print PDF, its first page as a picture, or as many as its format has as a small one; the same card gives the same bytes. */
export const renderCard = (card: Card, kind: FileKind, options: RenderOptions = {}): Promise<Uint8Array> =>
  render(card, kind, options, layOutCard)

/** A renderCard that lays a card out once for all its kinds, as long as they are asked for one after the other. */
export function rememberingRenderer(): typeof renderCard {
  let last: { card: string; layouts: Promise<Layout[]> } | undefined
  const layOutOnce: typeof layOutCard = (single) => {
    const card = JSON.stringify(single)
    if (last?.card !== card) last = { card, layouts: layOutCard(single) }
    return last.layouts
  }
  return (card, kind, options = {}) => render(card, kind, options, layOutOnce)
}

async function render(
  card: Card,
  kind: FileKind,
  { bleed }: RenderOptions,
  layOut: typeof layOutCard,
): Promise<Uint8Array> {
  const { title, lang } = card
  if (card.format === 'set') {
    const { layouts, outline } = await layOutSet(card)
    return (await import('./pdf.ts')).toPdf(layouts, { title, lang, outline, bleed })
  }
  const layouts = await layOut(card)
  if (kind === 'pdf') return (await import('./pdf.ts')).toPdf(layouts, { title, lang, bleed })
  const { toPng, toSvgFile } = await import('./png.ts')
  if (kind === 'svg') return toSvgFile(layouts[0]!)
  const { pages, size } = card.format === 'bulletin' ? BULLETIN : FORMATS[card.format]
  if (kind === 'thumb') {
    const all = stacked(layouts.slice(0, pages))
    return toPng(all, (THUMB / Math.max(all.width, all.height)) * PIXEL_DPI)
  }
  return toPng(layouts[0]!, size.unit === 'px' ? PIXEL_DPI : PAPER_DPI)
}

/** The pages of a set, and the name of each paper with its first page. */
async function layOutSet({ cards }: SetCard): Promise<{ layouts: Layout[]; outline: Bookmark[] }> {
  const layouts: Layout[] = []
  const outline: Bookmark[] = []
  for (const card of cards) {
    outline.push({ title: card.name, page: layouts.length })
    layouts.push(...(await layOutCard(card)))
  }
  return { layouts, outline }
}
