/** Words set in one piece. */
import { type FontName, fit, type PaperPlace, type Ruler, widthOfLines } from './fit.ts'
import { SMALLEST } from './measures.ts'
import { type Element, type Role, text } from './primitives.ts'

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
export function piece(request: PieceRequest, place: PaperPlace, ruler: Ruler): Element {
  const { words, role, font, size: max, min = SMALLEST, width, maxLines = 1, whole, colour, href } = request
  const { lines, size, joint } = fit({ text: words, font, width, max, min, maxLines, whole }, place, ruler)
  const measure = widthOfLines(lines, font, size, ruler)
  return text(role, lines, measure, { font, size, colour, href, joint, lineHeight: request.lineHeight ?? size * 1.25 })
}
