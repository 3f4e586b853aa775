/** Eight stickers on A4, placed as on ready-made label sheets of 99.1 × 67.7 mm, so that both these and plain paper do. */
import type { CardContact, PosterCard } from '../../cards/card.ts'
import { pt, type Ruler } from '../../kit/fit.ts'
import { A4, QUIET, SAFE, WARNING } from '../../kit/measures.ts'
import {
  address,
  advised,
  type BlockLook,
  block,
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
} from '../../kit/parts.ts'
import {
  at,
  column,
  copyOf,
  type Element,
  type OutlinePath,
  type PageDrawing,
  row,
  shape,
  sizeOf,
} from '../../kit/primitives.ts'
import { emblemPart } from '../poster/short-kop.ts'

const LABEL = { width: 991, height: 677 }
const LEFTS = [46, 1063]
const TOP = 131
const ROWS = 4
/** What stays free around the words, so that a crooked cut hurts nothing. */
const INSET = { x: 50, y: 36 }
const WIDTH = LABEL.width - 2 * INSET.x
const HEIGHT = LABEL.height - 2 * INSET.y
const LEAST_GAP = 8
/** Digits at most and side of the QR code, from large to small. */
const SIZES = [
  { digits: pt(46), qr: 310 },
  { digits: pt(40), qr: 300 },
  { digits: pt(34), qr: 290 },
  { digits: pt(34), qr: 270 },
  { digits: pt(29), qr: 255 },
]
const GUTTER = 24
const EMBLEM = 124
const MARK = 50

/** Emblem, what for and whose, and the mark. */
function head(desk: Desk): Element {
  const { card } = desk
  const emblem = emblemPart(card, EMBLEM)
  const mark = card.mark ? [markTag(card.mark, pt(9), desk)] : []
  const width = WIDTH - [...emblem, ...mark].reduce((sum, part) => sum + sizeOf(part).width + GUTTER, 0)
  const question = { font: 'bold', max: pt(19), width, colour: card.colours.green, leading: 1.1 } as const
  const name = { role: 'h1', font: 'bold', max: pt(15), width, height: 82, maxLines: 2, leading: 1.1 } as const
  const words = column(
    [line('questions', card.questions.at(-1)!, question, desk), block('short', card.short, name, desk)],
    0,
    { width },
  )
  return row([...emblem, words, ...mark], GUTTER, { width: WIDTH, alignItems: 'center' })
}

/** Kind of a number; where the sticker says that it is a new one, that stands large before it. */
function kind(contact: CardContact, look: BlockLook, desk: Desk): Element {
  const { notice } = desk.card
  if (!notice) return naming(contact, look, desk)
  const said = line('notice', notice, { font: 'bold', max: pt(17), width: WIDTH / 2 }, desk)
  const width = WIDTH - sizeOf(said).width - GUTTER
  return row([said, naming(contact, { ...look, width }, desk)], GUTTER, { alignItems: 'center' })
}

/** Kind and number; or what answers instead. */
function number(digits: number, desk: Desk): Element {
  const { card } = desk
  const contact = mainContact(card)
  const words = { font: 'regular', max: pt(10), width: WIDTH, maxLines: 2 } as const
  if (!contact) return card.empty ? block('empty', card.empty.headline, { ...words, max: pt(20) }, desk) : column([])
  const font = contactFont(contact)
  const max = font === 'digits' ? digits : pt(24)
  const value = { role: 'link', font, max, width: WIDTH, href: contact.href } as const
  const shown = contactValue('contact', contact, value, desk)
  const advice = { max: pt(13), maxLines: 2, width: WIDTH, gap: GUTTER }
  return column([kind(contact, words, desk), advised(contact, shown, advice, desk)])
}

/** The code, and beside it the address and which edition this is. */
function reach(size: number, desk: Desk): Element {
  const { card } = desk
  const square = code(size, 'M', 'left', desk)
  const width = WIDTH - sizeOf(square).width - GUTTER
  const small = { font: 'regular', max: pt(8), width, maxLines: 4, leading: 1.1 } as const
  const note = card.mark && card.markNote ? [card.markNote] : []
  const words = [
    line('qr.caption', card.qr.caption, { font: 'bold', max: pt(12), width }, desk),
    address(pt(12), width, desk),
    block('dataDate', `${card.edition} · ${card.dataDate}`, { ...small, colour: QUIET }, desk),
    ...note.map((words) => block('markNote', words, { ...small, font: 'bold', colour: WARNING }, desk)),
  ]
  return row([square, column(words, 4)], GUTTER, { alignItems: 'center' })
}

/** One sticker in one size, or undefined where it is higher than its label. */
function sticker({ digits, qr }: (typeof SIZES)[number], desk: Desk): Element | undefined {
  const parts = [head(desk), number(digits, desk), reach(qr, desk)]
  if (sizeOf(column(parts, LEAST_GAP)).height > HEIGHT) return undefined
  return column(parts, 0, { width: WIDTH, height: HEIGHT, justifyContent: 'space-between' })
}

/** Where plain paper is cut: short marks at the edges and a cross between the stickers. */
function marks(): Element {
  const middle = A4.width / 2
  const ys = Array.from({ length: ROWS + 1 }, (_, index) => TOP + index * LABEL.height)
  const across = (y: number, from: number, to: number): string => `M${from} ${y - 1}H${to}v3H${from}z`
  const down = (from: number, to: number): string => `M${middle - 1} ${from}h3V${to}h-3z`
  const half = MARK / 2
  const bars = (left: number, right: number): string[] =>
    ys.flatMap((y) => [
      across(y, left, SAFE.left + MARK),
      across(y, middle - half, middle + half),
      across(y, SAFE.right - MARK, right),
      down(y - half, y + half),
    ])
  const beyond = (bleed: number): OutlinePath => {
    const ends = [down(-bleed, TOP), down(ys.at(-1)!, A4.height + bleed)]
    const d = [...bars(-bleed, A4.width + bleed), ...ends].join('')
    return { d, view: [A4.width + 2 * bleed, A4.height + 2 * bleed, -bleed, -bleed] }
  }
  return shape(bars(SAFE.left, SAFE.right).join(''), A4.width, A4.height, QUIET, beyond)
}

/** Draws the sheet of stickers; a reader who listens hears one. */
export function stickers(card: PosterCard, ruler: Ruler): PageDrawing {
  const desk: Desk = { card, smallest: pt(7.5), ruler }
  const one = firstOf(SIZES, (size) => sticker(size, desk), desk)
  const places = Array.from({ length: ROWS }, (_, index) =>
    LEFTS.map((left) => [left + INSET.x, TOP + index * LABEL.height + INSET.y] as const),
  ).flat()
  const root = paper(A4.width, A4.height, [
    at(0, 0, marks()),
    ...places.map(([left, top], index) => at(left, top, index === 0 ? one : copyOf(one))),
  ])
  return { title: card.title, lang: card.lang, root }
}
