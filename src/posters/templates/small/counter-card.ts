/** A card for the counter: A4 folded to a standing A5 whose two sides say the same, so that no way of standing is wrong. */
import type { CardContact, PosterCard } from '../../cards/card.ts'
import { isNumber, pt, type Ruler } from '../../kit/fit.ts'
import { A4, DIGIT_HEIGHT, QUIET, SAFE, WARNING } from '../../kit/measures.ts'
import {
  address,
  advised,
  askedIn,
  block,
  code,
  contactFont,
  contactValue,
  type Desk,
  factsOf,
  firstOf,
  line,
  naming,
  paper,
  spread,
} from '../../kit/parts.ts'
import {
  at,
  box,
  column,
  copyOf,
  dashes,
  type Element,
  flow,
  type PageDrawing,
  rect,
  row,
  sizeOf,
  turned,
} from '../../kit/primitives.ts'
import { kopPart } from '../poster/kop.ts'
import { lookAt } from '../poster/look.ts'
import { type Page, POSTER_PAGES, paletteOf } from '../poster/page.ts'
import { type PosterPen, tile } from '../poster/poster-contact.ts'

const FOLD = A4.height / 2
/** Each half as it stands: the fold above, where ink keeps away, the edge of the paper below. */
const TOP = 70
const BOTTOM = FOLD - (A4.height - SAFE.bottom)
const PAGE: Page = {
  ...{ ...POSTER_PAGES.a4, height: FOLD, safe: { ...SAFE, top: TOP, bottom: BOTTOM } },
  ...{ kop: 224, question: pt(30), smallest: pt(8), bleeds: 'aside' },
}
const { margin: MARGIN } = PAGE
const MEASURE = A4.width - 2 * MARGIN
const START = TOP + PAGE.kop
const GUTTER = 50
const LEAST_GAP = 12
const MOST_NUMBERS = 2
const MOST_ANSWERS = 3
/** Height of the digits that answer instead of an office's own, as a share of these. */
const INSTEAD = 0.9
/** Widths of the address under the code, and of the remark that a number is to come. */
const ADDRESS = 470
const NOTE = 500

/** Height of one number's digits and of two numbers' at most, size of what answers instead, the QR code's side and caption. */
interface Size {
  one: number
  two: number
  answer: number
  qr: number
  /** Left out where there is no room for anything else. */
  uncaptioned?: true
}

/** From large to small. */
const SIZES: Size[] = [
  { one: 175, two: 116, answer: pt(27), qr: 384 },
  { one: 160, two: 112, answer: pt(24), qr: 370 },
  { one: 140, two: 108, answer: pt(21), qr: 360 },
  { one: 120, two: 96, answer: pt(18), qr: 350 },
  { one: 105, two: 88, answer: pt(15), qr: 320 },
  { one: 105, two: 88, answer: pt(15), qr: 320, uncaptioned: true },
]

/** What a side is drawn with. */
const penOf = ({ card, ruler }: Desk): PosterPen => ({
  ...{ card, page: PAGE, palette: paletteOf(card, PAGE), look: lookAt(1), ruler },
})

/** The most telling question that stands on one line, and what follows it. */
function question(desk: Desk): Element {
  const { card } = desk
  const asked = askedIn(MEASURE - 4, 'bold', PAGE.question, desk)
  const look = { role: 'h2', font: 'bold', max: PAGE.question, width: MEASURE, colour: card.colours.green } as const
  const promise = { font: 'regular', max: pt(16), width: MEASURE, maxLines: 2 } as const
  return column([
    line('questions', asked, { ...look, leading: 1.16 }, desk),
    block('promises', card.promise, promise, desk),
  ])
}

/** Side of the tile beside words of a size. */
const tileSide = (size: number): number => Math.round(size * 0.46 + pt(10))

/** Between a tile, or the place for the largest of all, and the words beside it. */
const BESIDE = 30

/** A contact beside its tile in its place: kind above, number or address below in a size that all share. */
function contactRow(contact: CardContact, max: number, place: number, width: number, desk: Desk): Element {
  const { href } = contact
  const side = tileSide(max)
  const room = width - place - BESIDE
  const label = naming(contact, { role: 'h2', font: 'bold', max: pt(13), width: room, maxLines: 2 }, desk)
  const value = { role: 'link', font: contactFont(contact), max, width: room, href } as const
  const shown = contactValue(contact.label, contact, value, desk)
  const look = { max: pt(16), maxLines: 2, width: room, gap: 40 }
  const words = column([label, advised(contact, shown, look, desk)])
  const picture = box({ width: place, height: side, justifyContent: 'center' }, [tile(contact, side, penOf(desk))])
  return row([picture, words], BESIDE, { alignItems: 'center' })
}

/** Size in which each of the contacts stands on one line, `max` at most; one that is too long for that is broken. */
function commonSize(contacts: readonly CardContact[], max: number, room: number, { ruler }: Desk): number {
  const fits = contacts.map((contact) => (room - 4) / ruler(contact.display, contactFont(contact), 1))
  return Math.min(max, ...fits.filter((size) => size >= pt(12)))
}

/** Numbers with digits of one height, then addresses in one size. */
function contactRows(
  some: readonly CardContact[],
  { digits, letters }: { digits: number; letters: number },
  width: number,
  desk: Desk,
): Element[] {
  const [numbers, addresses] = [true, false].map((wanted) =>
    some.filter(({ display }) => isNumber(display) === wanted),
  ) as [CardContact[], CardContact[]]
  const room = width - tileSide(numbers.length > 0 ? digits / DIGIT_HEIGHT : letters) - BESIDE
  const [large, small] = [
    commonSize(numbers, digits / DIGIT_HEIGHT, room, desk),
    commonSize(addresses, letters, room, desk),
  ] as const
  const place = tileSide(numbers.length > 0 ? large : small)
  const rows = (all: CardContact[], size: number): Element[] =>
    all.map((contact) => contactRow(contact, size, place, width, desk))
  return [...rows(numbers, large), ...rows(addresses, small)]
}

/** The numbers; or what answers instead, and that a number is to come. */
function contacts(width: number, { one, two, answer }: Size, desk: Desk): Element {
  const { numbers, empty } = desk.card
  const main = numbers.slice(0, MOST_NUMBERS)
  const answers = empty?.answers ?? []
  const called = answers.slice(0, 1).some(({ display }) => isNumber(display))
  const some = main.length > 0 ? main : answers.slice(0, called ? MOST_NUMBERS : MOST_ANSWERS)
  const digits = main.length === 1 ? one : main.length > 1 ? two : two * INSTEAD
  const rows = contactRows(some, { digits, letters: answer }, width, desk)
  if (main.length > 0 || !empty) return column(rows, 24)
  const headline = { font: 'bold', max: pt(18) } as const
  const measure = Math.min(width, Math.ceil(desk.ruler(empty.headline, 'bold', headline.max)) + 8)
  const words = [
    block('empty', empty.headline, { ...headline, width: measure, maxLines: 3 }, desk),
    block('empty', empty.note, { font: 'regular', max: pt(12), width: NOTE, maxLines: 2 }, desk),
  ]
  return column([flow(words, width, 30), ...rows], 20)
}

/** The code with its caption over it and the address under it. */
function reach({ qr, uncaptioned }: Size, desk: Desk): Element {
  const square = code(qr, 'Q', 'right', desk)
  const look = { font: 'bold', max: pt(13), width: ADDRESS } as const
  const caption = uncaptioned ? [] : [line('qr.caption', desk.card.qr.caption, look, desk)]
  const link = address(pt(14), ADDRESS, desk, 'right')
  return column([...caption, square, link], 0, {
    width: Math.max(ADDRESS, sizeOf(square).width),
    alignItems: 'flex-end',
  })
}

/** What to say when one complains: side by side, a numeral before each. */
function tell(desk: Desk): Element[] {
  const { card } = desk
  const { heading, items } = card.tell
  if (items.length === 0) return []
  const gap = 40
  const width = Math.floor((MEASURE - gap * (items.length - 1)) / items.length)
  const numeral = 80
  const room = width - numeral
  const cells = items.map(({ ask, hint }, index) => {
    const bold = { font: 'digits', colour: card.colours.green } as const
    const count = line('tell', String(index + 1), { ...bold, max: pt(34), width: numeral }, desk)
    const words = column([
      line('tell', ask, { ...bold, max: pt(18), width: room, leading: 1.15 }, desk),
      block('tell', hint, { font: 'regular', max: pt(12), width: room, maxLines: 2 }, desk),
    ])
    return row([box({ width: numeral, height: sizeOf(count).height }, [count]), words], 0, {
      alignItems: 'center',
      width,
    })
  })
  const title = line('tell', heading, { role: 'h2', font: 'bold', max: pt(13), width: MEASURE }, desk)
  return [column([rect(MEASURE, 4, card.colours.green), title, row(cells, gap)], 10)]
}

/** What the paper isn't, its edition and the day of its data, what a report costs. */
function foot(desk: Desk): Element {
  const { card } = desk
  const look = { font: 'regular', max: pt(10), width: MEASURE, maxLines: 2 } as const
  const note = card.mark && card.markNote ? [card.markNote] : []
  return column([
    ...note.map((words) => block('markNote', words, { ...look, font: 'bold', colour: WARNING }, desk)),
    block('dataDate', factsOf(card), look, desk),
  ])
}

/** One side in one size, or undefined where it is higher than its half of the paper. */
function side(size: Size, desk: Desk): Element | undefined {
  const code = reach(size, desk)
  const width = MEASURE - sizeOf(code).width - GUTTER
  const numbers = contacts(width, size, desk)
  const left = box({ width, height: sizeOf(numbers).height }, [numbers])
  const main = row([left, code], GUTTER, { alignItems: 'center' })
  const below = foot(desk)
  const room = BOTTOM - sizeOf(below).height - START
  const between = spread([question(desk), main, ...tell(desk)], MEASURE, room, LEAST_GAP)
  return (
    between &&
    box({ width: A4.width, height: FOLD }, [
      ...kopPart(penOf(desk)),
      at(MARGIN, START, between),
      at(MARGIN, BOTTOM - sizeOf(below).height, below),
    ])
  )
}

/** Draws the card, the upper side upside down, so that both stand right once the paper is folded; one is read out. */
export function counterCard(card: PosterCard, ruler: Ruler): PageDrawing {
  const desk: Desk = { card, smallest: pt(9), ruler }
  const width = SAFE.right - SAFE.left
  const small = { font: 'regular', max: pt(8), min: pt(8), width: 600, colour: QUIET } as const
  const said = line('fold', card.craft.fold, small, desk)
  const one = firstOf(SIZES, (size) => side(size, desk), desk)
  const root = paper(A4.width, A4.height, [
    at(0, FOLD, one),
    at(0, 0, turned(180, copyOf(one))),
    at(
      SAFE.left,
      FOLD,
      dashes([[0, 0, width, 0]], [width, 4], QUIET, { left: SAFE.left, right: A4.width - SAFE.right }),
    ),
    at(SAFE.left, FOLD + 6, said),
  ])
  return { title: card.title, lang: card.lang, root }
}
