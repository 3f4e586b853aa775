/** Large print on A4: whose it is, what for, number, code, address and mark, nothing else and nothing small. */
import type { PosterCard } from '../../cards/card.ts'
import { pt, type Ruler, widthOfLines } from '../../kit/fit.ts'
import { A4, DIGIT_HEIGHT, INK, SAFE, WARNING } from '../../kit/measures.ts'
import {
  address,
  advised,
  askedIn,
  block,
  brokenNumber,
  code,
  contactFont,
  contactValue,
  type Desk,
  firstOf,
  line,
  mainContact,
  markTag,
  naming,
  paper,
  spread,
} from '../../kit/parts.ts'
import { at, column, type Element, type PageDrawing, rect, row, sizeOf, text } from '../../kit/primitives.ts'
import { emblemPart } from './short-kop.ts'

const MARGIN = 100
const MEASURE = A4.width - 2 * MARGIN
const SMALL = pt(24)
const QUESTION = pt(38)
const EMBLEM = 240
const GUTTER = 60
/** Digits at most, name at most: what is tried, until it fits. A small name is better than digits of less than 30 mm. */
const ATTEMPTS = [
  ...[420, 380, 340, 320].map((digits) => ({ digits, name: pt(36) })),
  ...[34, 31, 28, 24].map((name) => ({ digits: 300, name: pt(name) })),
  ...[280, 260, 240, 220, 200, 180].map((digits) => ({ digits, name: SMALL })),
]
/** Side of the QR code that is tried. */
const CODES = [900, 720, 620]
const GAP = 28
/** How a short number is used, in the rest of its line. */
const ADVICE = { max: pt(29), maxLines: 4, width: MEASURE, gap: GUTTER }

/** How large the region's name is below the office's. */
const REGION = 0.75

/** The office's name, and on a line of its own, smaller, what it ends with: the region's name, a village's kecamatan. */
function nameOf(max: number, width: number, desk: Desk): Element {
  const { kop, name } = desk.card
  const rest = name.startsWith(kop.name) ? name.slice(kop.name.length) : ''
  const region = rest.match(/^,? (.+)/)?.[1]
  const look = { role: 'h1', font: 'bold', max, width, maxLines: 6, height: 660, leading: 1.12 } as const
  if (!region) return block('name', name, look, desk)
  const below = { ...look, role: 'p', max: Math.max(SMALL, max * REGION), maxLines: 2 } as const
  return column([block('name', kop.name, look, desk), block('name', region, below, desk)])
}

/** Emblem, office and mark above a green rule. */
function head(max: number, desk: Desk): Element {
  const { card } = desk
  const emblem = emblemPart(card, EMBLEM)
  const mark = card.mark ? [markTag(card.mark, pt(28), desk)] : []
  const width = MEASURE - [...emblem, ...mark].reduce((sum, part) => sum + sizeOf(part).width + GUTTER, 0)
  const line = row([...emblem, nameOf(max, width, desk), ...mark], GUTTER, { alignItems: 'center' })
  return column([line, rect(MEASURE, 16, card.colours.green)], 24)
}

/** A number in digits of up to `height`, on two lines where it gets larger by that. */
function number(display: string, href: string | undefined, height: number, { ruler }: Desk): Element {
  const parts = brokenNumber(display, ruler)
  const sizeIn = (lines: string[]): number =>
    Math.min(height / DIGIT_HEIGHT, ...lines.map((part) => (MEASURE - 8) / ruler(part, 'digits', 1)))
  const lines = sizeIn(parts) > sizeIn([display]) ? parts : [display]
  const size = sizeIn(lines)
  const joint = lines[0]?.endsWith('-') ? '' : undefined
  const width = widthOfLines(lines, 'digits', size, ruler)
  return text('link', lines, width, { font: 'digits', size, colour: INK, lineHeight: size * 0.86, href, joint })
}

/** What the reader asks: the most telling that stands on one line. */
function question(desk: Desk): Element {
  const { card } = desk
  const asked = askedIn(MEASURE - 4, 'bold', QUESTION, desk)
  return line(
    'questions',
    asked,
    { role: 'h2', font: 'bold', max: QUESTION, width: MEASURE, colour: card.colours.green },
    desk,
  )
}

/** The number with its kind; or what answers instead. */
function middle(height: number, desk: Desk): Element {
  const { card } = desk
  const words = { font: 'bold', width: MEASURE, maxLines: 3 } as const
  const none = card.numbers.length > 0 || !card.empty ? [] : [card.empty.headline]
  const said = none.map((headline) => block('empty', headline, { ...words, max: pt(30) }, desk))
  const contact = mainContact(card)
  if (!contact) return column(said)
  const names = naming(contact, { ...words, max: pt(29) }, desk)
  const { display, href } = contact
  const value =
    contactFont(contact) === 'digits'
      ? advised(contact, number(display, href, height, desk), ADVICE, desk)
      : contactValue('contact', contact, { role: 'link', font: 'bold', max: pt(44), width: MEASURE, href }, desk)
  return column([...said, names, value], 12)
}

/** The code, and beside it the address in words. */
function reach(size: number, desk: Desk): Element {
  const square = code(size, 'Q', 'left', desk)
  const words = address(pt(32), MEASURE - sizeOf(square).width - 20, desk)
  return row([square, words], 20, { alignItems: 'center' })
}

function foot(desk: Desk): Element {
  const { card } = desk
  const look = { max: SMALL, width: MEASURE, maxLines: 4, leading: 1.15 }
  const note = card.mark && card.markNote ? [card.markNote] : []
  return column([
    ...note.map((words) => block('markNote', words, { ...look, font: 'bold', colour: WARNING }, desk)),
    block('dataDate', `${card.edition} · ${card.dataDate}`, { ...look, font: 'regular' }, desk),
  ])
}

/** Draws the large print with digits as large as there is room; throws a FitError where there is too little. */
export function largePrint(card: PosterCard, ruler: Ruler): PageDrawing {
  const desk: Desk = { card, smallest: SMALL, ruler }
  const bottom = foot(desk)
  const variants = ATTEMPTS.flatMap((one) => CODES.map((size) => ({ ...one, size })))
  const page = ({ digits, name, size }: (typeof variants)[number]): Element | undefined => {
    const top = head(name, desk)
    const start = SAFE.top + 20 + sizeOf(top).height
    const room = SAFE.bottom - sizeOf(bottom).height - start
    const body = spread([question(desk), middle(digits, desk), reach(size, desk)], MEASURE, room, GAP)
    if (!body) return undefined
    return paper(A4.width, A4.height, [
      at(MARGIN, SAFE.top + 20, top),
      at(MARGIN, start, body),
      at(MARGIN, SAFE.bottom - sizeOf(bottom).height, bottom),
    ])
  }
  return { title: card.title, lang: card.lang, root: firstOf(variants, page, desk) }
}
