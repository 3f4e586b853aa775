import type { CardContact, PosterCard } from '../../cards/card.ts'
import { fit, fitLine, isNumber, linesOf, pt } from '../../kit/fit.ts'
import { icons } from '../../kit/icons.ts'
import { DIGIT_HEIGHT } from '../../kit/measures.ts'
import { at, box, column, type Element, flow, icon, rect, row, sizeOf, text } from '../../kit/primitives.ts'
import { measureOf, type PosterPen, pieceOf, remarks } from './poster-contact.ts'

const COLUMN_GAP = 40
const PADDING = 50
const FRAME = 4

/** A label with its icon, the part of the office and the remark, on one line or going on below. */
export function label(contact: CardContact, size: number, width: number, pen: PosterPen): Element {
  const side = Math.round(size * 1.15)
  const { green } = pen.palette
  const look = { role: 'h2', font: 'bold', size, width: width - side - 20, colour: green } as const
  const words = pieceOf(contact.label, { ...look, words: contact.label }, pen)
  const title = row([icon(icons[contact.icon], side, green), words], 20, { alignItems: 'center' })
  const small = Math.max(pen.page.smallest, size * 0.8)
  return flow([title, ...remarks(contact, false, small, width, pen)], width, 24)
}

function numberLine(contact: CardContact, size: number, width: number, { palette }: PosterPen): Element {
  const lineHeight = Math.round(size * 0.84)
  const look = { font: 'digits', size, colour: palette.ink, lineHeight, href: contact.href } as const
  return text('link', [contact.display], width, look)
}

/** One number or two in digits as high as the look and the width allow, the same for both. */
function mainNumbers(contacts: CardContact[], pen: PosterPen): Element {
  const { card, look, page, ruler } = pen
  const measure = measureOf(pen)
  const height = Math.max(page.digits, contacts.length > 1 ? look.digits.two : look.digits.one)
  const sizes = contacts.map(({ display, label }) => {
    const bounds = { max: height / DIGIT_HEIGHT, min: page.digits / DIGIT_HEIGHT }
    const request = { text: display, font: 'digits', width: measure, ...bounds } as const
    return fitLine(request, { office: card.name, field: label }, ruler).size
  })
  const size = Math.min(...sizes)
  const blocks = contacts.map((contact) =>
    column([label(contact, look.body, measure, pen), numberLine(contact, size, measure, pen)]),
  )
  return column(blocks, Math.max(48, look.gap))
}

/** Contacts side by side in equal columns, row by row; numbers in digits of `size`. */
function grid(contacts: CardContact[], size: number, columns: number, width: number, pen: PosterPen): Element {
  const cell = Math.floor((width - COLUMN_GAP * (columns - 1)) / columns)
  const cells = contacts.map((contact) => {
    const { display: words, href } = contact
    const look = isNumber(words) ? ({ font: 'digits', size } as const) : ({ font: 'bold', size: size * 0.7 } as const)
    const value = {
      ...look,
      words,
      href,
      role: 'link',
      width: cell,
      maxLines: linesOf(contact),
      lineHeight: size * 1.05,
    } as const
    const title = label(contact, Math.max(pt(11), size * 0.45), cell, pen)
    return column([title, pieceOf(contact.label, { ...value, colour: pen.palette.ink }, pen)], 0, { width: cell })
  })
  const rows: Element[] = []
  for (let first = 0; first < cells.length; first += columns) {
    rows.push(row(cells.slice(first, first + columns), COLUMN_GAP, { alignItems: 'flex-end', width }))
  }
  return column(rows, Math.round(size * 0.3))
}

/** What stands where the numbers would, on a quiet ground or in a frame: nobody is left without an answer. */
function emptyBlock(empty: NonNullable<PosterCard['empty']>, pen: PosterPen): Element {
  const { card, look, page, palette, ruler } = pen
  const measure = measureOf(pen)
  const width = measure - 2 * PADDING
  const request = { text: empty.headline, font: 'bold', width, max: pt(24), min: pt(16), maxLines: 3 } as const
  const { lines, size } = fit(request, { office: card.name, field: 'headline' }, ruler)
  const headline = text('h2', lines, width, { font: 'bold', size, colour: palette.ink, lineHeight: size * 1.2 })
  const answers = grid(empty.answers, look.further.size * 1.3, Math.min(2, look.further.columns), width, pen)
  const words = column(empty.answers.length > 0 ? [headline, answers] : [headline], PADDING)
  const height = sizeOf(words).height + 2 * PADDING
  const [inner, low] = [measure - 2 * FRAME, height - 2 * FRAME]
  const inside = page.plain ? [at(FRAME, FRAME, rect(inner, low, palette.paper, 20 - FRAME))] : []
  const ground = rect(measure, height, page.plain ? palette.ink : palette.ground, 20)
  return box({ width: measure, height }, [ground, ...inside, at(PADDING, PADDING, words)])
}

/** The numbers of a poster as parts of the page: the main ones large, then the others; or what answers instead. */
export function numberParts(pen: PosterPen): Element[] {
  const { card, look, page } = pen
  const [main, further] = [card.numbers.slice(0, page.large), card.numbers.slice(page.large)]
  if (main.length === 0) return card.empty ? [emptyBlock(card.empty, pen)] : []
  const large = mainNumbers(main, pen)
  if (further.length === 0) return [large]
  const grids = [look.further.columns, 2].map((columns) =>
    grid(further, look.further.size, columns, measureOf(pen), pen),
  )
  const lowest = grids.reduce((best, other) => (sizeOf(other).height < sizeOf(best).height ? other : best))
  return [large, lowest]
}
