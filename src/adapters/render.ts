import { a4 } from '../posters/a4.ts'
import type { Card } from '../posters/card.ts'
import { preview } from '../posters/preview.ts'
import { sheet } from '../posters/sheet.ts'
import { ruler } from './fonts.ts'
import { type Layout, layOut, type Sheet } from './layout.ts'

/** Kinds of file a card becomes. */
export type RenderKind = 'pdf' | 'png'

/** Resolution of pictures of paper, and the one at which a unit of the layout is a pixel. */
const PAPER_DPI = 150
const PIXEL_DPI = 254

function draw(card: Card): Sheet {
  switch (card.format) {
    case 'a4':
      return a4(card, ruler)
    case 'konfirmasi':
      return sheet(card, ruler)
    case 'og':
      return preview(card, ruler)
  }
}

/** Lays a card out by the template of its format; throws a FitError where its text doesn't fit. */
export const layOutCard = (card: Card): Promise<Layout> => layOut(draw(card))

/** Renders a card as a print PDF or a PNG; the same card gives the same bytes. */
export async function renderCard(card: Card, kind: RenderKind): Promise<Uint8Array> {
  const layout = await layOutCard(card)
  if (kind === 'pdf') return (await import('./pdf.ts')).toPdf(layout)
  return (await import('./png.ts')).toPng(layout, card.format === 'og' ? PIXEL_DPI : PAPER_DPI)
}
