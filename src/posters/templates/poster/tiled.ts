/** The A3 poster on two A4 papers that are glued together: the upper half overlaps, the lower half is cut. */
import type { PosterCard } from '../../cards/card.ts'
import { pt, type Ruler } from '../../kit/fit.ts'
import { at, box, column, dashes, type Element, type PageDrawing, sizeOf } from '../../kit/primitives.ts'
import { posterFooter } from './foot.ts'
import { kopPart } from './kop.ts'
import { POSTER_PAGES } from './page.ts'
import { bodyParts, fuller, kopEnd, onFirstPage } from './poster.ts'
import { measureOf, type PosterPen, pieceOf } from './poster-contact.ts'

const HALF = POSTER_PAGES['a3-tiled']
/** 10 mm that take the glue, and the strip above the lower half's edge that is cut off. */
const GLUE = Math.round(100 / HALF.unit)
const OFF = Math.round(70 / HALF.unit)
const SEAM = HALF.safe.bottom - GLUE
const EDGE = HALF.safe.top + OFF
/** Nothing is as near to the seam as this, so that a crooked cut hurts nothing. */
const CLEAR = 36

/** Line at the seam and what to do there; both are cut off or hidden in the end. */
function seam(words: string, line: number, below: boolean, pen: PosterPen): Element[] {
  const { left, right } = HALF.safe
  const width = right - left
  const look = { role: 'p', font: 'regular', size: pt(8), min: pt(7), width, colour: pen.palette.ink } as const
  const said = pieceOf('craft', { ...look, words }, { ...pen, page: { ...HALF, smallest: pt(7) } })
  const top = below ? line + 10 : line - 6 - sizeOf(said).height
  return [
    at(left, line, dashes([[0, 0, width, 0]], [width, 4], pen.palette.ink, { left, right: HALF.width - right })),
    at(Math.round(left + (width - sizeOf(said).width) / 2), top, said),
  ]
}

function half(children: Element[]): Element {
  return box({ width: HALF.width, height: HALF.height, backgroundColor: '#FFFFFF' }, children)
}

/** Both halves in one look, the parts divided where both have room; undefined where they are too high. */
function halves(pen: PosterPen): Element[] | undefined {
  const { card, look, page } = pen
  const parts = bodyParts(pen)
  const foot = posterFooter(pen)
  const [top, bottom] = [kopEnd(page), HALF.safe.bottom - sizeOf(foot).height]
  const rooms = [SEAM - CLEAR - top, bottom - EDGE - CLEAR] as const
  const spare = (some: Element[], room: number): number => room - sizeOf(column(some, look.gap)).height - 2 * look.gap
  const least = (count: number): number =>
    Math.min(spare(parts.slice(0, count), rooms[0]), spare(parts.slice(count), rooms[1]))
  const counts = parts.map((_, index) => index).filter((count) => count > 0 && least(count) >= 0)
  const upper = counts.sort((a, b) => least(b) - least(a))[0]
  if (upper === undefined) return undefined
  const body = (some: Element[], room: number): Element =>
    column(some, 0, { width: measureOf(pen), height: room, justifyContent: 'space-evenly' })
  return [
    half([
      ...kopPart(pen),
      at(HALF.margin, top, body(parts.slice(0, upper), rooms[0])),
      ...seam(card.craft.upper, SEAM, true, pen),
    ]),
    half([
      ...seam(card.craft.lower, EDGE, false, pen),
      at(HALF.margin, EDGE + CLEAR, body(parts.slice(upper), rooms[1])),
      at(HALF.margin, bottom, foot),
    ]),
  ]
}

/** Draws the two halves of an A3 poster, as airy as the content allows. */
export function tiled(card: PosterCard, ruler: Ruler): PageDrawing[] {
  const { title, lang } = card
  return onFirstPage(card, fuller(HALF), ruler, halves).map((root) => ({
    title,
    lang,
    root,
    unit: HALF.unit,
  }))
}
