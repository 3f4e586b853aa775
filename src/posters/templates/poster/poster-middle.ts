import type { CardContact, IconName } from '../../cards/card.ts'
import { fit, linesOf, pt, tryFit } from '../../kit/fit.ts'
import { arrow, icons } from '../../kit/icons.ts'
import { at, box, column, type Element, flow, icon, qr, row, sizeOf, text } from '../../kit/primitives.ts'
import { QUIET_ZONE, qrPath } from '../../kit/qr.ts'
import { measureOf, type PosterPen, pieceOf, remarks } from './poster-contact.ts'

/** What the quiet zone sticks out of the margin at least. */
const SHIFT = 50
const GUTTER = 70
const ICON = 64
const ICON_GAP = 30

/** Width of what stands beside the QR code, and of the words there. */
const sideOf = (pen: PosterPen): number => measureOf(pen) - (pen.page.qr - SHIFT) - GUTTER
const wordsOf = (pen: PosterPen): number => sideOf(pen) - ICON - ICON_GAP

/** Icon, value and beside or below it, small, what kind of account it is. */
function account(contact: CardContact, pen: PosterPen): Element {
  const { look, page, palette } = pen
  const { display: words, href, label } = contact
  const width = wordsOf(pen)
  const font = page.plain ? 'regular' : 'bold'
  const value = {
    words,
    role: 'link',
    maxLines: linesOf(contact),
    font,
    size: look.account.size,
    width,
    colour: palette.ink,
    href,
  } as const
  const said = remarks(contact, true, Math.max(look.account.remark, pen.page.smallest), width, pen)
  return withIcon(contact.icon, flow([pieceOf(label, value, pen), ...said], width, 24), pen)
}

function withIcon(name: IconName, words: Element, { look, palette }: PosterPen): Element {
  const height = Math.max(look.account.pitch, sizeOf(words).height + 14)
  const side = Math.min(ICON, look.account.pitch - 14)
  const drawn = box({ width: ICON, height: side, justifyContent: 'center' }, [icon(icons[name], side, palette.green)])
  return row([drawn, words], ICON_GAP, { height, alignItems: 'center' })
}

/** Address or opening hours: sentences that may take several lines. */
function sentence(name: 'address' | 'hours', words: string, pen: PosterPen): Element {
  const { card, look, palette, ruler } = pen
  const width = wordsOf(pen)
  const max = Math.min(Math.max(look.account.size, pt(10)), pt(13))
  const request = { text: words, font: 'regular', width, max, min: pt(10), maxLines: 4 } as const
  const place = { office: card.name, field: name }
  const { lines, size, joint } = tryFit(request, ruler) ?? fit({ ...request, maxLines: 8 }, place, ruler)
  const body = text('p', lines, width, { font: 'regular', size, colour: palette.ink, lineHeight: size * 1.25, joint })
  return withIcon(name, body, pen)
}

/** That there are more accounts on the page. */
function further(words: string, pen: PosterPen): Element {
  const { look, page, palette } = pen
  const size = Math.max(look.account.remark, page.smallest)
  const said = pieceOf(
    'more',
    { words, role: 'p', font: 'regular', size, width: wordsOf(pen), colour: palette.quiet },
    pen,
  )
  return row([box({ width: ICON, height: 1 }), said], ICON_GAP, {
    height: sizeOf(said).height + 14,
    alignItems: 'center',
  })
}

function caption(width: number, max: number, { card, page, palette, ruler }: PosterPen): Element {
  const request = { text: card.qr.caption, font: 'regular', width, max, min: page.smallest, maxLines: 3 } as const
  const { lines, size } = fit(request, { office: card.name, field: 'qr.caption' }, ruler)
  return text('p', lines, width, { font: 'regular', size, colour: palette.ink })
}

/** The QR code, moved so that its dark modules, not its quiet zone, stand on the left margin. */
function qrCode(size: number, { card }: PosterPen): Element {
  const path = qrPath(card.qr.payload)
  const quiet = Math.round((QUIET_ZONE / path.modules) * size)
  return box({ width: size - SHIFT, height: size }, [at(-quiet, 0, qr(path, size, card.qr.alt))])
}

/** The QR code with its caption, and beside it everything else that reaches the office. */
export function middlePart(pen: PosterPen): Element {
  const { card, look, page } = pen
  const beside = [
    ...card.accounts.map((contact) => account(contact, pen)),
    ...(card.more ? [further(card.more, pen)] : []),
    ...(card.address ? [sentence('address', card.address, pen)] : []),
    ...(card.hours ? [sentence('hours', card.hours, pen)] : []),
  ]
  if (beside.length === 0) {
    const code = qrCode(Math.max(look.lonelyQr, page.qr), pen)
    const room = measureOf(pen) - sizeOf(code).width - GUTTER
    return row([code, caption(room, pt(20), pen)], GUTTER, { alignItems: 'center' })
  }
  const side = column(beside)
  const height = Math.max(page.qr, sizeOf(side).height)
  const left = column([qrCode(page.qr, pen), caption(page.qr - SHIFT, pt(12), pen)])
  const right = box({ width: sideOf(pen), height, flexDirection: 'column', justifyContent: 'center' }, [side])
  return row([left, right], GUTTER)
}

/** Who is next when nobody answers: the question, then the steps with triangles between, over as many lines as needed. */
export function ladderPart(pen: PosterPen): Element | undefined {
  const { card, look, palette } = pen
  if (!card.ladder) return undefined
  const measure = measureOf(pen)
  const size = look.body
  const side = Math.round(size * 0.7)
  const set = (words: string, font: 'bold' | 'regular', href?: string): Element => {
    const place = { width: measure - side - 16, maxLines: 3, colour: palette.ink }
    return pieceOf('ladder', { words, role: href ? 'link' : 'p', font, size, href, ...place }, pen)
  }
  const steps = card.ladder.steps.map(({ label, href }) =>
    row([icon(arrow, side, palette.green), set(label, 'regular', href)], 16, { alignItems: 'center' }),
  )
  const question = set(card.ladder.question, 'bold')
  const together = row([question, ...steps], 24, { alignItems: 'center' })
  if (sizeOf(together).width <= measure) return together
  return column([question, flow(steps, measure, 24, 8)], 8)
}
