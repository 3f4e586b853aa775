import type { CardContact, PosterCard } from '../../cards/card.ts'
import { isNumber, type Ruler } from '../../kit/fit.ts'
import { icons } from '../../kit/icons.ts'
import { type PieceRequest, piece } from '../../kit/piece.ts'
import { at, box, type Element, icon, rect } from '../../kit/primitives.ts'
import type { Look } from './look.ts'
import type { Page, Palette } from './page.ts'

/** What every part of a poster is drawn with. */
export interface PosterPen {
  card: PosterCard
  page: Page
  palette: Palette
  look: Look
  ruler: Ruler
}

/** Width between the margins. */
export const measureOf = ({ page }: Pick<PosterPen, 'page'>): number => page.width - 2 * page.margin

/** Numbers that a poster names: the office's own, or those of who answers instead; several take as much ink as may be. */
export const numbersOn = ({ empty, numbers }: PosterCard): CardContact[] =>
  [...numbers, ...(empty?.answers ?? [])].filter(({ display }) => isNumber(display))

/** A piece on the poster, never smaller than its page allows; `field` is named where it doesn't fit. */
export function pieceOf(field: string, request: PieceRequest, { card, page, ruler }: Omit<PosterPen, 'look'>): Element {
  const size = Math.max(request.size, page.smallest)
  return piece({ min: page.smallest, ...request, size }, { office: card.name, field }, ruler)
}

/** What is said of a contact in small letters: its kind (where not said already), its part of the office, the remark. */
export function remarks(contact: CardContact, kind: boolean, size: number, width: number, pen: PosterPen): Element[] {
  const said = [kind ? contact.label : undefined, contact.unit].filter((words) => words !== undefined).join(' · ')
  const parts = [
    { words: said, colour: pen.palette.ink },
    { words: contact.note ?? '', colour: pen.palette.warning },
  ]
  const look = { role: 'p', font: 'regular', size, width, maxLines: 4, lineHeight: size * 1.2 } as const
  return parts.filter(({ words }) => words !== '').map((part) => pieceOf(contact.label, { ...look, ...part }, pen))
}

const OUTLINE = 8

/** A contact's icon on a tile; an outline where nothing is filled. */
export function tile({ icon: name }: Pick<CardContact, 'icon'>, side: number, pen: PosterPen): Element {
  const { page, palette } = pen
  const inner = Math.round(side * 0.64)
  const place = Math.round((side - inner) / 2)
  const radius = Math.round(side * 0.11)
  const frame = Math.max(4, Math.round((side / 220) * OUTLINE))
  const inside = page.plain
    ? [at(frame, frame, rect(side - 2 * frame, side - 2 * frame, palette.paper, Math.max(0, radius - frame)))]
    : []
  return box({ width: side, height: side }, [
    rect(side, side, palette.green, radius),
    ...inside,
    at(place, place, icon(icons[name], inner, palette.onPanel)),
  ])
}
