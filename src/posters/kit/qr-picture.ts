/** The QR code alone, for letters, banners and signs: below it the address in words, so that a glued-over code is noticed. */
import type { PosterCard } from '../cards/card.ts'
import type { Ruler } from './fit.ts'
import { INK } from './measures.ts'
import { address, type Desk, line, paper } from './parts.ts'
import { at, column, type PageDrawing, qr } from './primitives.ts'
import { QUIET_ZONE, qrPath } from './qr.ts'

const WIDTH = 1200
const HEIGHT = 1400
const SMALLEST = 30
/** The address is as large as the first; it stands on one line where it isn't smaller there than the second. */
const LINK = { max: 52, oneLine: 40 }
const MARK = 56
/** What stays free between the code's quiet zone and the words. */
const GAP = 10

/** Draws the code with the address and, on drafts and samples, the mark; throws a FitError where the address is too long. */
export function qrPicture(card: PosterCard, ruler: Ruler): PageDrawing {
  const path = qrPath(card.qr.payload)
  const module = Math.floor(WIDTH / path.modules)
  const size = module * path.modules
  const left = Math.round((WIDTH - size) / 2)
  const [edge, width] = [left + QUIET_ZONE * module, size - 2 * QUIET_ZONE * module]
  const desk: Desk = { card: { ...card, colours: { ...card.colours, green: INK } }, smallest: SMALLEST, ruler }
  const mark = card.mark ? [line('mark', card.mark, { font: 'bold', max: MARK, width }, desk)] : []
  const look = { font: 'bold', max: LINK.max, width, role: 'link', href: `https://${card.link}` } as const
  const short = ruler(card.link, 'bold', LINK.oneLine) <= width - 4
  const link = short ? line('link', card.link, look, desk) : address(LINK.max, width, desk)
  const words = column([link, ...mark], GAP)
  const root = paper(WIDTH, HEIGHT, [at(left, 0, qr(path, size, card.qr.alt)), at(edge, size, words)])
  return { title: card.title, lang: card.lang, root }
}
