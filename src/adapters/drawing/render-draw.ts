/** Cards drawn by the templates, with the faces that they are printed in. */

import type { BulletinCard, PosterCard, SingleCard } from '../../posters/cards/card.ts'
import type { Element, PageDrawing } from '../../posters/kit/primitives.ts'
import { qrPicture } from '../../posters/kit/qr-picture.ts'
import { bulletin } from '../../posters/templates/bulletin.ts'
import { confirmationForm } from '../../posters/templates/confirmation-form/form.ts'
import { installPaper } from '../../posters/templates/install/install.ts'
import { kecamatanPaper } from '../../posters/templates/kecamatan/kecamatan.ts'
import { largePrint } from '../../posters/templates/poster/large-print.ts'
import { POSTER_PAGES } from '../../posters/templates/poster/page.ts'
import { poster } from '../../posters/templates/poster/poster.ts'
import { preview } from '../../posters/templates/poster/preview.ts'
import { PICTURES, social } from '../../posters/templates/poster/social.ts'
import { tiled } from '../../posters/templates/poster/tiled.ts'
import { counterCard } from '../../posters/templates/small/counter-card.ts'
import { stickers } from '../../posters/templates/small/stickers.ts'
import { tearOff } from '../../posters/templates/small/tear-off.ts'
import { checkGlyphs, ruler } from './fonts.ts'

/** A card that is one drawing. */
export type DrawnCard = SingleCard | BulletinCard

/** Draws a card by the template of its format, page by page; throws a FitError where its text doesn't fit. */
export const draw = (card: DrawnCard): PageDrawing[] => [drawCard(card)].flat()

function drawCard(card: DrawnCard): PageDrawing | PageDrawing[] {
  switch (card.format) {
    case 'bulletin':
      return bulletin(card, ruler)
    case 'konfirmasi':
      return confirmationForm(card, ruler)
    case 'og':
      return preview(card, ruler)
    case 'sheet-a4':
    case 'sheet-f4':
    case 'sheet-a3':
      return kecamatanPaper(card, ruler)
    case 'install':
      return installPaper(card, ruler)
    default:
      return drawPoster(card)
  }
}

function drawPoster(card: PosterCard): PageDrawing | PageDrawing[] {
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

/** Throws a FitError or a GlyphError where a card can't be printed; the same as its rendering would, without drawing it. */
export function checkCard(card: DrawnCard): void {
  for (const { root } of draw(card)) checkElement(root)
}

function checkElement({ props: { drawing, children } }: Element): void {
  if (drawing?.kind === 'line') checkGlyphs(drawing)
  if (Array.isArray(children)) for (const child of children) checkElement(child)
}
