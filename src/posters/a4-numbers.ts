import { piece, remarks } from './a4-contact.ts'
import { DIGIT_HEIGHT, GROUND, INK, type Look, MAIN_DIGITS, MEASURE, SMALLEST } from './a4-look.ts'
import type { Contact, PosterCard } from './card.ts'
import { fit, fitLine, isNumber, pt, type Ruler } from './fit.ts'
import { icons } from './icons.ts'
import { at, box, column, type Element, flow, icon, rect, row, sizeOf, text } from './primitives.ts'

const MAIN = 2
const COLUMN_GAP = 40
const PADDING = 50

/** A label with its icon, the part of the office and the remark, on one line or going on below. */
function label(card: PosterCard, contact: Contact, size: number, width: number, ruler: Ruler): Element {
  const place = { office: card.name, field: contact.label }
  const side = Math.round(size * 1.15)
  const { green } = card.colours
  const words = {
    words: contact.label,
    role: 'h2',
    font: 'bold',
    size,
    width: width - side - 20,
    colour: green,
  } as const
  const title = row([icon(icons[contact.icon], side, green), piece(words, place, ruler)], 20, { alignItems: 'center' })
  return flow([title, ...remarks(contact, false, Math.max(SMALLEST, size * 0.8), width, place, ruler)], width, 24)
}

function numberLine(contact: Contact, size: number, width: number): Element {
  const look = { font: 'digits', size, colour: INK, lineHeight: Math.round(size * 0.84), href: contact.href } as const
  return text('link', [contact.display], width, look)
}

/** One number in digits of up to `height`, which all main numbers share. */
function mainNumbers(card: PosterCard, contacts: Contact[], look: Look, ruler: Ruler): Element {
  const height = contacts.length > 1 ? look.digits.two : look.digits.one
  const sizes = contacts.map(({ display, label }) => {
    const request = {
      text: display,
      font: 'digits',
      width: MEASURE,
      max: height / DIGIT_HEIGHT,
      min: MAIN_DIGITS / DIGIT_HEIGHT,
    } as const
    return fitLine(request, { office: card.name, field: label }, ruler).size
  })
  const size = Math.min(...sizes)
  const blocks = contacts.map((contact) =>
    column([label(card, contact, look.body, MEASURE, ruler), numberLine(contact, size, MEASURE)]),
  )
  return column(blocks, Math.max(48, look.gap))
}

/** Contacts side by side in equal columns, row by row; numbers in digits of `size`. */
function grid(
  card: PosterCard,
  contacts: Contact[],
  size: number,
  columns: number,
  width: number,
  ruler: Ruler,
): Element {
  const cell = Math.floor((width - COLUMN_GAP * (columns - 1)) / columns)
  const cells = contacts.map((contact) => {
    const { display: words, href } = contact
    const look = isNumber(words) ? ({ font: 'digits', size } as const) : ({ font: 'bold', size: size * 0.7 } as const)
    const place = { office: card.name, field: contact.label }
    const value = { ...look, words, href, role: 'link', width: cell, colour: INK, lineHeight: size * 1.05 } as const
    const title = label(card, contact, Math.max(pt(11), size * 0.45), cell, ruler)
    return column([title, piece(value, place, ruler)], 0, { width: cell })
  })
  const rows: Element[] = []
  for (let first = 0; first < cells.length; first += columns) {
    rows.push(row(cells.slice(first, first + columns), COLUMN_GAP, { alignItems: 'flex-end', width }))
  }
  return column(rows, Math.round(size * 0.3))
}

/** What stands where the numbers would, on a quiet ground: nobody is left without an answer. */
function emptyBlock(card: PosterCard, empty: NonNullable<PosterCard['empty']>, look: Look, ruler: Ruler): Element {
  const width = MEASURE - 2 * PADDING
  const request = { text: empty.headline, font: 'bold', width, max: pt(24), min: pt(16), maxLines: 3 } as const
  const { lines, size } = fit(request, { office: card.name, field: 'headline' }, ruler)
  const headline = text('h2', lines, width, { font: 'bold', size, colour: INK, lineHeight: size * 1.2 })
  const answers = grid(card, empty.answers, look.further.size * 1.3, Math.min(2, look.further.columns), width, ruler)
  const words = column(empty.answers.length > 0 ? [headline, answers] : [headline], PADDING)
  const height = sizeOf(words).height + 2 * PADDING
  return box({ width: MEASURE, height }, [rect(MEASURE, height, GROUND, 20), at(PADDING, PADDING, words)])
}

/** The numbers of a poster as parts of the page: the main ones large, then the others; or what answers instead. */
export function numberParts(card: PosterCard, look: Look, ruler: Ruler): Element[] {
  const main = card.numbers.slice(0, MAIN)
  const further = card.numbers.slice(MAIN)
  if (main.length === 0) return card.empty ? [emptyBlock(card, card.empty, look, ruler)] : []
  const large = mainNumbers(card, main, look, ruler)
  if (further.length === 0) return [large]
  const grids = [look.further.columns, 2].map((columns) =>
    grid(card, further, look.further.size, columns, MEASURE, ruler),
  )
  const lowest = grids.reduce((best, other) => (sizeOf(other).height < sizeOf(best).height ? other : best))
  return [large, lowest]
}
