/** The lower part of a poster: the QR code in its frame with its caption; what to say, and where the office is. */
import type { CardContact, IconName, PosterCard } from '../../cards/card.ts'
import { attempt, EVERYTHING, FitError, fit, linesOf, pt, tryFit } from '../../kit/fit.ts'
import { icons } from '../../kit/icons.ts'
import { address, line } from '../../kit/parts.ts'
import { at, box, column, type Element, flow, icon, item, qr, rect, row, sizeOf, text } from '../../kit/primitives.ts'
import { QUIET_ZONE, qrPath } from '../../kit/qr.ts'
import { atLargest, type Look, lookAt } from './look.ts'
import { timed } from './numbers.ts'
import type { Page } from './page.ts'
import { measureOf, numbersOn, type PosterPen, pieceOf, remarks } from './poster-contact.ts'

const BORDER = 6
/** Between the border and the code's white square, which covers part of the border where it is drawn in whole pixels. */
const CLEAR = 4
const RADIUS = 26
/** Height of the title over the code, and where there is little room. */
const BAR = { usual: 88, brief: 66 }
const GUTTER = 66
const ICON_GAP = 26
/** Between what to say and its hint beside it. */
const HINT_GAP = 18
/** Units of 0.1 mm in a centimetre, and how many sides away a code is read. */
const CENTIMETRE = 100
const SIDES_AWAY = 10

/** From how far a code is scanned, in whole steps of 5 cm. */
const distance = (side: number): number => Math.floor((side * SIDES_AWAY) / CENTIMETRE / 5) * 5

/** The address in words: as large as it may be over its lines, or on one line where that saves a line that is needed. */
function linkUnder(width: number, { card, page, palette, ruler }: PosterPen): Element {
  const desk = { card: { ...card, colours: { ...card.colours, green: palette.green } }, smallest: page.smallest, ruler }
  if (!page.brief || ruler(card.link, 'bold', page.smallest) > width - 4) return address(pt(15), width, desk, 'center')
  const look = {
    font: 'bold',
    max: pt(15),
    width,
    colour: palette.green,
    role: 'link',
    href: `https://${card.link}`,
  } as const
  return line('link', card.link, look, desk)
}

/** The code in a frame with a title over it and the address under it, so that a glued-over code is noticed. */
function codeFrame(pen: PosterPen): Element {
  const { card, page, palette } = pen
  const path = qrPath(card.qr.payload)
  const module = page.qr / (path.modules - 2 * QUIET_ZONE)
  const whole = Math.ceil(module * path.modules)
  const inside = whole + 2 * CLEAR
  const width = inside + 2 * BORDER
  const bar = page.brief ? BAR.brief : BAR.usual
  const words = { role: 'p', font: 'bold', width: width - 60, whole: true } as const
  const title = pieceOf(
    'qr.caption',
    { ...words, words: card.qr.caption, role: 'h2', size: pt(page.brief ? 11 : 15), colour: palette.onPanel },
    pen,
  )
  const link = linkUnder(whole - 40, pen)
  const said = card.qr.distance.replace('#', String(distance(page.qr * page.unit)))
  const far = pieceOf('qr.distance', { ...words, words: said, font: 'regular', size: pt(10), colour: palette.ink }, pen)
  const under = column(page.brief ? [link] : [link, far], 0, { alignItems: 'center', width: whole })
  const height = bar + whole + sizeOf(under).height + 14 + 2 * BORDER
  const [below, rest] = [BORDER + bar, height - bar - 2 * BORDER]
  // the paper is square above and round below, or round all over with a line under the title
  const inner = page.plain
    ? [
        at(BORDER, BORDER, rect(inside, height - 2 * BORDER, palette.paper, RADIUS - BORDER)),
        at(BORDER, below - 4, rect(inside, 4, palette.ink)),
      ]
    : [
        at(BORDER, below, rect(inside, rest, palette.paper, RADIUS - BORDER)),
        at(BORDER, below, rect(inside, RADIUS, palette.paper)),
      ]
  const middle = (element: Element): number => Math.round((width - sizeOf(element).width) / 2)
  return box({ width, height }, [
    rect(width, height, palette.green, RADIUS),
    ...inner,
    at(middle(title), BORDER + Math.round((bar - BORDER - sizeOf(title).height) / 2), title),
    at(BORDER + CLEAR, bar + BORDER, qr(path, whole, card.qr.alt)),
    at(BORDER + CLEAR, bar + BORDER + whole, under),
  ])
}

function heading(words: string, width: number, pen: PosterPen): Element {
  const look = { role: 'h2', font: 'bold', size: pen.look.heading, colour: pen.palette.green, maxLines: 2 } as const
  return pieceOf('heading', { words, width, ...look }, pen)
}

/** What to say when one complains, part by part; the hints below what they are said of, or beside it. */
function tellPart(width: number, stacked: boolean, pen: PosterPen): Element[] {
  const { card, look, page, palette } = pen
  if (page.brief || card.tell.items.length === 0) return []
  const numeral = Math.round(look.ask * 1.6)
  const room = width - numeral
  const said = card.tell.items.map(({ ask, hint }) => {
    const bold = { role: 'p', font: 'digits', colour: palette.green, size: look.ask, width: room } as const
    const hints = stacked ? { min: look.hint } : { maxLines: 2 }
    const small = { ...bold, ...hints, words: hint, font: 'regular', size: look.hint, colour: palette.ink } as const
    return [pieceOf('tell', { ...bold, words: ask }, pen), pieceOf('tell', small, pen)]
  })
  // all alike: where one hint has no room beside what it is said of, none stands there
  const below = stacked || said.some((parts) => sizeOf(row(parts, HINT_GAP)).width > room)
  const count = { font: 'digits', size: look.ask * (below ? 1.7 : 1), role: 'p', colour: palette.green } as const
  const items = said.map((parts, index) => {
    const number = pieceOf('tell', { ...count, words: String(index + 1), width: numeral }, pen)
    const place = box({ width: numeral, height: sizeOf(number).height }, [number])
    return item('tell', row([place, below ? column(parts) : flow(parts, room, HINT_GAP)], 0, { alignItems: 'center' }))
  })
  const [first, ...others] = items
  return [column([heading(card.tell.heading, width, pen), first!], Math.round(look.gap * 0.25)), ...others]
}

/** An icon, and words beside it. */
function withIcon(name: IconName, words: Element, { look, palette }: PosterPen, alt?: string): Element {
  const side = Math.round(look.place * 1.2)
  const height = Math.max(look.pitch, sizeOf(words).height + 8)
  const drawn = box({ width: side, height: side }, [icon(icons[name], side, palette.green, alt)])
  return item('place', row([drawn, words], ICON_GAP, { height: Math.round(height), alignItems: 'center' }))
}

const indent = ({ look }: PosterPen): number => Math.round(look.place * 1.2) + ICON_GAP

/** How much smaller a sentence may be where it then stands on one line. */
const ONE_LINE = 0.85

/** Address or opening hours: sentences that may take several lines. */
function sentence(name: 'address' | 'hours', words: string, width: number, pen: PosterPen): Element {
  const { card, look, page, palette, ruler } = pen
  const room = width - indent(pen)
  const min = Math.max(page.smallest, pt(10))
  const request = {
    text: words,
    font: 'regular',
    width: room,
    max: Math.max(look.place, min),
    min,
    maxLines: 4,
  } as const
  const place = { office: card.name, field: name }
  const short = { ...request, maxLines: 1, min: Math.max(min, look.place * ONE_LINE) }
  const fitted = tryFit(short, ruler) ?? tryFit(request, ruler)
  const { lines, size, joint } = fitted ?? fit({ ...request, maxLines: 8 }, place, ruler)
  const body = text('p', lines, room, { font: 'regular', size, colour: palette.ink, lineHeight: size * 1.2, joint })
  return withIcon(name, body, pen)
}

/** The remark that most accounts have: said once under them, a sign stands at each. */
const SIGN = '*'
const SIGN_GAP = 8

/** Accounts in as many columns as there is room for; what is too wide for its column takes two. */
function accountsPart(width: number, pen: PosterPen): Element[] {
  const { card, look, page, palette } = pen
  if (card.accounts.length === 0) return []
  const notes = Map.groupBy(
    card.accounts.flatMap(({ note }) => note ?? []),
    (note) => note,
  )
  const common = card.accounts.length > 1 ? [...notes].find(([, all]) => all.length > 1)?.[0] : undefined
  const small = Math.max(page.smallest, look.place * 0.8)
  const room = width - indent(pen)
  const sign = pieceOf(
    'note',
    { words: SIGN, role: 'p', font: 'bold', size: look.place, width: 40, colour: palette.warning },
    pen,
  )
  const cellOf = (contact: CardContact): Element => {
    const signed = common !== undefined && contact.note === common
    const value = {
      words: contact.display,
      role: 'link',
      font: 'regular',
      size: Math.max(look.place, pt(10)),
      min: Math.max(page.smallest, pt(10)),
      width: signed ? room - sizeOf(sign).width - SIGN_GAP : room,
      href: contact.href,
      maxLines: linesOf(contact),
      colour: palette.ink,
      lineHeight: look.place * 1.2,
    } as const
    const remark = remarks({ ...contact, note: signed ? undefined : contact.note }, false, small, room, pen)
    const shown = pieceOf(contact.label, value, pen)
    const whole = signed ? row([shown, sign], SIGN_GAP) : shown
    return withIcon(contact.icon, flow([whole, ...remark], room, 20), pen, contact.label)
  }
  const said = common
    ? [
        pieceOf(
          'note',
          {
            words: `${SIGN} ${common}`,
            role: 'p',
            font: 'regular',
            size: small,
            width,
            colour: palette.warning,
            maxLines: 2,
          },
          pen,
        ),
      ]
    : []
  const more = card.more
    ? [pieceOf('more', { words: card.more, role: 'p', font: 'bold', size: small, width, colour: palette.ink }, pen)]
    : []
  const below = [...more, ...said]
  return [inColumns(card.accounts.map(cellOf), width, pen), ...(below.length > 0 ? [flow(below, width, 40)] : [])]
}

/** Cells in two columns where there are many, each line as high as its highest; one that needs the whole width has it. */
function inColumns(cells: Element[], width: number, { look }: PosterPen): Element {
  if (cells.length <= 2 && look.gap > 10) return column(cells)
  const half = Math.floor((width - 24) / 2)
  const lines: Element[] = []
  let waiting: Element | undefined
  for (const one of cells) {
    if (sizeOf(one).width > half) {
      lines.push(one)
      continue
    }
    if (!waiting) {
      waiting = one
      continue
    }
    lines.push(row([box({ width: half, height: sizeOf(waiting).height }, [waiting]), one], 24))
    waiting = undefined
  }
  return column(waiting ? [...lines, waiting] : lines)
}

/** Where the office is, and everything else that reaches it. */
function placePart(width: number, pen: PosterPen): Element[] {
  const { card } = pen
  const hours = card.hours && timed(card, pen) < 0 ? card.hours : undefined
  const said = [
    ...(card.address ? [sentence('address', card.address, width, pen)] : []),
    ...(hours ? [sentence('hours', hours, width, pen)] : []),
    ...accountsPart(width, pen),
  ]
  const title = pen.page.brief ? [] : [heading(card.place, width, pen)]
  return said.length > 0 ? [column([...title, ...said])] : []
}

/** Widest gap between the parts beside the code. */
const WIDEST = 150

/** Places of the scale beyond its end: where there is room to spare, what to say is larger, its hints below it. */
const ROOMY = [2.2, 2, 1.8, 1.6, 1.4, 1.2, 1]
/** Places of the scale at which hints may stand below what to say where they can't at its end, and how much smaller that may be. */
const TIGHTER = [0.9, 0.8, 0.7, 0.6, 0.5]
const WORTH_BELOW = 0.75
/** The largest beside several numbers. */
const MODEST = 1.2

/** What stands beside the code, as large as its height allows, whatever the other parts have to shrink to. */
function beside(width: number, height: number, pen: PosterPen): Element[] {
  const draw = (look: Look, stacked: boolean): Element[] => {
    const own = { ...pen, look }
    const tell = tellPart(width, stacked, own)
    const apart = tell.length > 0 ? [box({ width, height: Math.round(look.gap * 0.5) })] : []
    return [...tell, ...placePart(width, own).map((place) => column([...apart, place]))]
  }
  const fits = (look: Look, stacked: boolean): Element[] | undefined => {
    const parts = draw(look, stacked)
    return sizeOf(column(parts, Math.round(look.gap * 0.3))).height <= height ? parts : undefined
  }
  const belowAt = (places: readonly number[]): Element[] | undefined => {
    for (const t of places) {
      const parts = attempt(() => fits(lookAt(t), true))
      if (parts && !(parts instanceof FitError)) return parts
    }
    return undefined
  }
  const roomy = belowAt(numbersOn(pen.card).length > 1 ? ROOMY.filter((t) => t <= MODEST) : ROOMY)
  if (roomy) return roomy
  const tooMuch = { office: pen.card.name, field: EVERYTHING }
  const aside = (look: Look) => {
    const parts = fits(look, false)
    return parts && { parts, look }
  }
  const drawn = attempt(() => atLargest(aside, tooMuch))
  if (drawn instanceof FitError) return draw(lookAt(0), false)
  return belowAt(TIGHTER.filter((t) => lookAt(t).ask >= drawn.look.ask * WORTH_BELOW)) ?? drawn.parts
}

/** What is drawn of a card on a page: it has a scale of its own, so that every look of the rest shares one. */
const drawnParts = new WeakMap<Page, WeakMap<PosterCard, Element>>()

/** The QR code in its frame, and beside it everything else that reaches the office. */
export function codeAndPlacePart(pen: PosterPen): Element {
  const ofPage = drawnParts.get(pen.page) ?? new WeakMap<PosterCard, Element>()
  drawnParts.set(pen.page, ofPage)
  const known = ofPage.get(pen.card) ?? drawPart(pen)
  ofPage.set(pen.card, known)
  return known
}

function drawPart(pen: PosterPen): Element {
  const frame = codeFrame(pen)
  const width = measureOf(pen) - sizeOf(frame).width - GUTTER
  const parts = beside(width, sizeOf(frame).height, pen)
  const height = Math.max(sizeOf(frame).height, sizeOf(column(parts, 8)).height)
  const spare = height - sizeOf(column(parts)).height
  const gap = Math.min(WIDEST, Math.floor(spare / Math.max(1, parts.length - 1)))
  return row([frame, column(parts, gap, { width, height, justifyContent: 'center' })], GUTTER)
}
