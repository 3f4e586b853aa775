import type { Card, SetCard } from '../../posters/cards/card.ts'
import { type FileKind, FORMATS, THUMB } from '../../posters/formats.ts'
import { BULLETIN } from '../../posters/templates/bulletin.ts'
import { layOut } from './layout.ts'
import { stacked } from './layout-move.ts'
import type { Bookmark } from './pdf-outline.ts'
import type { Layout } from './placed.ts'
import { type DrawnCard, draw } from './render-draw.ts'

/** Resolution of pictures of paper, and the one at which a unit of the layout is a pixel. */
const PAPER_DPI = 150
const PIXEL_DPI = 254

/** Lays a card out by the template of its format, page by page; throws a FitError where its text doesn't fit. */
export async function layOutCard(card: DrawnCard): Promise<Layout[]> {
  const layouts: Layout[] = []
  for (const page of draw(card)) layouts.push(await layOut(page))
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
