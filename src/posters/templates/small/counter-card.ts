/** A card for the counter: A4 folded to a standing A5, the number in front, what to say on the back. */
import type { CardContact, PosterCard } from '../../cards/card.ts'
import { pt, type Ruler } from '../../kit/fit.ts'
import { icons } from '../../kit/icons.ts'
import { A4, DIGIT_HEIGHT, PAPER, QUIET, SAFE, WARNING } from '../../kit/measures.ts'
import {
  address,
  block,
  code,
  contactFont,
  contactValue,
  type Desk,
  firstOf,
  line,
  markTag,
  naming,
  paper,
  spread,
} from '../../kit/parts.ts'
import {
  at,
  box,
  column,
  dashes,
  type Element,
  icon,
  type PageDrawing,
  rect,
  row,
  sizeOf,
  turned,
} from '../../kit/primitives.ts'

const FOLD = A4.height / 2
const MARGIN = 140
const MEASURE = A4.width - 2 * MARGIN
/** Each half as it stands: the fold above, where ink keeps away, the edge of the paper below. */
const TOP = 70
const BOTTOM = FOLD - (A4.height - SAFE.bottom)
const PANEL = 230
const GOLD_LINE = 12
const GUTTER = 50
const GAP = 30
const LEAST_GAP = 14

/** Largest name, height of one number's digits and of two numbers', side of the QR code. */
interface Size {
  name: number
  one: number
  two: number
  qr: number
}

/** From large to small. */
const SIZES: Size[] = [
  { name: pt(30), one: 170, two: 130, qr: 500 },
  { name: pt(26), one: 155, two: 120, qr: 440 },
  { name: pt(22), one: 140, two: 110, qr: 400 },
  { name: pt(18), one: 120, two: 100, qr: 360 },
  { name: pt(16), one: 110, two: 90, qr: 320 },
]

/** Panel over the whole width with a line of words, and what stands at its right end. */
function panel(words: string, mark: Element[], desk: Desk): Element[] {
  const { green, gold } = desk.card.colours
  const width = SAFE.right - SAFE.left
  const room = MEASURE - mark.reduce((sum, tag) => sum + sizeOf(tag).width + GUTTER, 0)
  const said = line('heading', words, { font: 'bold', max: pt(34), width: room, colour: PAPER }, desk)
  const content = row([said, ...mark], 0, { width: MEASURE, justifyContent: 'space-between', alignItems: 'center' })
  return [
    at(SAFE.left, TOP, rect(width, PANEL, green)),
    at(SAFE.left, TOP + PANEL, rect(width, GOLD_LINE, gold)),
    at(MARGIN, TOP + Math.round((PANEL - sizeOf(content).height) / 2), content),
  ]
}

/** Kind and number, one below the other. */
function contactPart(contact: CardContact, height: number, width: number, desk: Desk): Element {
  const { green } = desk.card.colours
  const side = pt(16)
  const look = { role: 'h2', font: 'bold', max: pt(14), width: width - side - 20, maxLines: 2, colour: green } as const
  const label = row([icon(icons[contact.icon], side, green), naming(contact, look, desk)], 16, {
    alignItems: 'center',
  })
  const font = contactFont(contact)
  const max = font === 'digits' ? height / DIGIT_HEIGHT : pt(24)
  const value = contactValue(contact.label, contact, { role: 'link', font, max, width, href: contact.href }, desk)
  return column([label, value])
}

/** Numbers, or that there are none and who answers. */
function contacts(width: number, { one, two }: Size, desk: Desk): Element {
  const { numbers, empty } = desk.card
  const some = numbers.length > 0 ? numbers.slice(0, 2) : (empty?.answers.slice(0, 2) ?? [])
  const height = numbers.length === 1 ? one : numbers.length > 1 ? two : 90
  const none = numbers.length > 0 || !empty ? [] : [empty.headline]
  return column(
    [
      ...none.map((words) => block('empty', words, { font: 'bold', max: pt(22), width, maxLines: 2 }, desk)),
      ...some.map((contact) => contactPart(contact, height, width, desk)),
    ],
    GAP,
  )
}

function foot(desk: Desk): Element {
  const { card } = desk
  const look = { font: 'regular', max: pt(10), width: MEASURE, maxLines: 2 } as const
  const note = card.mark && card.markNote ? [card.markNote] : []
  return column([
    ...note.map((words) => block('markNote', words, { ...look, font: 'bold', colour: WARNING }, desk)),
    block('dataDate', `${card.edition} · ${card.dataDate}`, look, desk),
  ])
}

/** What stands between panel and foot, spread over the room. */
function body(parts: Element[], below: Element): Element[] | undefined {
  const start = TOP + PANEL + GOLD_LINE
  const room = BOTTOM - sizeOf(below).height - start
  const between = spread(parts, MEASURE, room, LEAST_GAP)
  return between && [at(MARGIN, start, between), at(MARGIN, BOTTOM - sizeOf(below).height, below)]
}

const side = (parts: Element[]): Element => box({ width: A4.width, height: FOLD }, parts)

/** Name, numbers and code, in one size. */
function front(size: Size, desk: Desk): Element | undefined {
  const { card } = desk
  const square = code(size.qr, 'Q', 'right', desk)
  const width = MEASURE - sizeOf(square).width - GUTTER
  const numbers = contacts(width, size, desk)
  const height = Math.max(sizeOf(numbers).height, sizeOf(square).height)
  const left = box({ width, height, justifyContent: 'center', flexDirection: 'column' }, [numbers])
  const look = { role: 'h1', font: 'bold', max: size.name, width: MEASURE, maxLines: 4, leading: 1.12 } as const
  const name = block('name', card.name, look, desk)
  const parts = [name, row([left, square], GUTTER, { alignItems: 'center' }), address(pt(20), MEASURE, desk)]
  const mark = card.mark ? [markTag(card.mark, pt(20), desk)] : []
  const between = body(parts, foot(desk))
  return between && side([...panel(card.questions[0]!, mark, desk), ...between])
}

/** What to say, as a list of questions with a hint each. */
function back(desk: Desk): Element | undefined {
  const { card } = desk
  const { green } = card.colours
  const items = card.tell.items.map(({ ask, hint }, index) => {
    const number = line('tell', String(index + 1), { font: 'digits', max: pt(44), width: 100, colour: green }, desk)
    const words = column([
      line('tell', ask, { font: 'bold', max: pt(27), width: MEASURE - 120 }, desk),
      line('tell', hint, { font: 'regular', max: pt(20), width: MEASURE - 120, colour: QUIET }, desk),
    ])
    return row([box({ width: 100, height: sizeOf(number).height }, [number]), words], 20, { alignItems: 'center' })
  })
  const below = column([
    address(pt(16), MEASURE, desk),
    block('free', card.free, { font: 'regular', max: pt(11), width: MEASURE, maxLines: 2 }, desk),
  ])
  const between = body(items, below)
  return between && side([...panel(card.tell.heading, [], desk), ...between])
}

/** Draws both sides of the card, the back upside down, so that both stand right once the paper is folded. */
export function counterCard(card: PosterCard, ruler: Ruler): PageDrawing {
  const desk: Desk = { card, smallest: pt(9), ruler }
  const width = SAFE.right - SAFE.left
  const said = line(
    'fold',
    card.craft.fold,
    { font: 'regular', max: pt(8), min: pt(8), width: 600, colour: QUIET },
    desk,
  )
  const root = paper(A4.width, A4.height, [
    at(
      0,
      FOLD,
      firstOf(SIZES, (size) => front(size, desk), desk),
    ),
    at(0, 0, turned(180, firstOf([desk], back, desk))),
    at(SAFE.left, FOLD, dashes([[0, 0, width, 0]], [width, 4], QUIET)),
    at(SAFE.left, FOLD + 6, said),
  ])
  return { title: card.title, lang: card.lang, root }
}
