import type { Contact, PosterCard } from './card.ts'
import { type FontName, fit, type Place, type Ruler } from './fit.ts'
import type { Page, Palette } from './page.ts'
import { type Look, SMALLEST } from './poster-look.ts'
import { type Element, type Role, text } from './primitives.ts'

/** What every part of a poster is drawn with. */
export interface Pen {
  card: PosterCard
  page: Page
  palette: Palette
  look: Look
  ruler: Ruler
}

/** Width between the margins. */
export const measureOf = ({ page }: Pick<Pen, 'page'>): number => page.width - 2 * page.margin

/** Words to be set in one piece: `size` at most, `width` at most, on up to `maxLines` lines. */
export interface PieceRequest {
  words: string
  role: Role
  font: FontName
  size: number
  min?: number
  width: number
  maxLines?: number
  /** No word may be broken, not even an address. */
  whole?: boolean
  colour: string
  href?: string
  lineHeight?: number
}

/** A text just as wide as its words, so that another can stand right beside it; throws a FitError. */
export function piece(request: PieceRequest, place: Place, ruler: Ruler): Element {
  const { words, role, font, size: max, min = SMALLEST, width, maxLines = 1, whole, colour, href } = request
  const { lines, size, joint } = fit({ text: words, font, width, max, min, maxLines, whole }, place, ruler)
  const measure = Math.ceil(Math.max(...lines.map((line) => ruler(line, font, size)))) + 4
  return text(role, lines, measure, { font, size, colour, href, joint, lineHeight: request.lineHeight ?? size * 1.25 })
}

/** A piece on the poster, never smaller than its page allows; `field` is named where it doesn't fit. */
export function pieceOf(field: string, request: PieceRequest, { card, page, ruler }: Omit<Pen, 'look'>): Element {
  const size = Math.max(request.size, page.smallest)
  return piece({ min: page.smallest, ...request, size }, { office: card.name, field }, ruler)
}

/** What is said of a contact in small letters: its kind (where not said already), its part of the office, the remark. */
export function remarks(contact: Contact, kind: boolean, size: number, width: number, pen: Pen): Element[] {
  const said = [kind ? contact.label : undefined, contact.unit].filter((words) => words !== undefined).join(' · ')
  const parts = [
    { words: said, colour: pen.palette.quiet },
    { words: contact.note ?? '', colour: pen.palette.warning },
  ]
  const look = { role: 'p', font: 'regular', size, width, maxLines: 2, lineHeight: size * 1.2 } as const
  return parts.filter(({ words }) => words !== '').map((part) => pieceOf(contact.label, { ...look, ...part }, pen))
}
