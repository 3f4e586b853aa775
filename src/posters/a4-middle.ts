import { piece, remarks } from './a4-contact.ts'
import { INK, type Look, MEASURE, QR, SMALLEST } from './a4-look.ts'
import type { Contact, IconName, PosterCard } from './card.ts'
import { fit, pt, type Ruler } from './fit.ts'
import { arrow, icons } from './icons.ts'
import { at, box, column, type Element, flow, icon, qr, row, sizeOf, text } from './primitives.ts'
import { QUIET_ZONE, qrPath } from './qr.ts'

/** What the quiet zone sticks out of the margin at least. */
const SHIFT = 50
const LEFT = QR - SHIFT
const GUTTER = 70
const SIDE = MEASURE - LEFT - GUTTER
const ICON = 64
const ICON_GAP = 30
const TEXT = SIDE - ICON - ICON_GAP

/** Icon, value and beside or below it, small, what kind of account it is. */
function account(card: PosterCard, contact: Contact, look: Look, ruler: Ruler): Element {
  const place = { office: card.name, field: contact.label }
  const { display: words, href } = contact
  const value = { words, role: 'link', font: 'bold', size: look.account.size, width: TEXT, colour: INK, href } as const
  const said = remarks(contact, true, look.account.remark, TEXT, place, ruler)
  return withIcon(card, contact.icon, flow([piece(value, place, ruler), ...said], TEXT, 24), look)
}

function withIcon(card: PosterCard, name: IconName, words: Element, look: Look): Element {
  const height = Math.max(look.account.pitch, sizeOf(words).height + 14)
  const side = Math.min(ICON, look.account.pitch - 14)
  const drawn = box({ width: ICON, height: side, justifyContent: 'center' }, [
    icon(icons[name], side, card.colours.green),
  ])
  return row([drawn, words], ICON_GAP, { height, alignItems: 'center' })
}

/** Address or opening hours: sentences that may take several lines. */
function sentence(card: PosterCard, name: 'address' | 'hours', words: string, look: Look, ruler: Ruler): Element {
  const max = Math.min(look.account.size, pt(13))
  const request = { text: words, font: 'regular', width: TEXT, max, min: pt(10), maxLines: 4 } as const
  const { lines, size } = fit(request, { office: card.name, field: name }, ruler)
  const body = text('p', lines, TEXT, { font: 'regular', size, colour: INK, lineHeight: size * 1.25 })
  return withIcon(card, name, body, look)
}

function caption(card: PosterCard, width: number, size: number, ruler: Ruler): Element {
  const request = { text: card.qr.caption, font: 'regular', width, max: size, min: SMALLEST, maxLines: 3 } as const
  const { lines, size: fitted } = fit(request, { office: card.name, field: 'qr.caption' }, ruler)
  return text('p', lines, width, { font: 'regular', size: fitted, colour: INK })
}

/** The QR code, moved so that its dark modules, not its quiet zone, stand on the left margin. */
function qrCode(card: PosterCard, size: number): Element {
  const path = qrPath(card.qr.payload)
  const quiet = Math.round((QUIET_ZONE / path.modules) * size)
  return box({ width: size - SHIFT, height: size }, [at(-quiet, 0, qr(path, size, card.qr.alt))])
}

/** The QR code with its caption, and beside it everything else that reaches the office. */
export function middlePart(card: PosterCard, look: Look, ruler: Ruler): Element {
  const beside = [
    ...card.accounts.map((contact) => account(card, contact, look, ruler)),
    ...(card.address ? [sentence(card, 'address', card.address, look, ruler)] : []),
    ...(card.hours ? [sentence(card, 'hours', card.hours, look, ruler)] : []),
  ]
  if (beside.length === 0) {
    const code = qrCode(card, look.lonelyQr)
    const room = MEASURE - sizeOf(code).width - GUTTER
    return row([code, caption(card, room, pt(20), ruler)], GUTTER, { alignItems: 'center' })
  }
  const side = column(beside)
  const height = Math.max(QR, sizeOf(side).height)
  const left = column([qrCode(card, QR), caption(card, LEFT, pt(12), ruler)])
  const right = box({ width: SIDE, height, flexDirection: 'column', justifyContent: 'center' }, [side])
  return row([left, right], GUTTER)
}

/** Who is next when nobody answers: the question, then the steps with triangles between, over as many lines as needed. */
export function ladderPart(card: PosterCard, look: Look, ruler: Ruler): Element | undefined {
  if (!card.ladder) return undefined
  const size = look.body
  const side = Math.round(size * 0.7)
  const place = { office: card.name, field: 'ladder' }
  const set = (words: string, font: 'bold' | 'regular', href?: string): Element => {
    const role = href ? 'link' : 'p'
    return piece({ words, role, font, size, width: MEASURE - side - 16, maxLines: 3, colour: INK, href }, place, ruler)
  }
  const steps = card.ladder.steps.map(({ label, href }) =>
    row([icon(arrow, side, card.colours.green), set(label, 'regular', href)], 16, { alignItems: 'center' }),
  )
  const question = set(card.ladder.question, 'bold')
  const together = row([question, ...steps], 24, { alignItems: 'center' })
  if (sizeOf(together).width <= MEASURE) return together
  return column([question, flow(steps, MEASURE, 24, 8)], 8)
}
