/** The papers that the poster is drawn on. */
import type { PosterCard } from '../../cards/card.ts'
import { pt } from '../../kit/fit.ts'
import { A4, GROUND, INK, LINE, MARGIN, PAPER, QR, QUIET, SAFE, SMALLEST, WARNING } from '../../kit/measures.ts'

/** A paper as a template sees it; lengths in units of the layout, each of which is `unit` × 0.1 mm. */
export interface Page {
  unit: number
  width: number
  height: number
  /** Edges of what may carry ink. */
  safe: { left: number; top: number; right: number; bottom: number }
  margin: number
  /** Side of the QR code with its quiet zone. */
  qr: number
  /** How many numbers are printed large. */
  large: 1 | 2
  /** Least height of their digits. */
  digits: number
  /** Smallest size of a text. */
  smallest: number
  /** Black on white, nothing filled. */
  plain?: boolean
}

/** Edges of what may carry ink on paper of a size in units: 8 mm, at the bottom 12. */
export function safeOn(width: number, height: number, unit = 1): Page['safe'] {
  const [edge, below] = [Math.ceil(80 / unit), Math.ceil(120 / unit)]
  return { left: edge, top: edge, right: width - edge, bottom: height - below }
}

const a4: Page = { ...A4, unit: 1, safe: SAFE, margin: MARGIN, qr: QR, large: 2, digits: 152, smallest: SMALLEST }
const f4: Page = { ...a4, width: 2150, height: 3300, safe: safeOn(2150, 3300) }
/** Everything as large as on A4, and √2 times that on paper; the QR code a little more, so that it has 90 mm. */
const a3: Page = { ...a4, unit: Math.SQRT2, qr: 642 }
/** As A4 on half the paper; the printer's margins stay what they are, small letters don't shrink as much. */
const a5: Page = {
  ...a4,
  unit: Math.SQRT1_2,
  width: 2093,
  safe: safeOn(2093, A4.height, Math.SQRT1_2),
  margin: 165,
  digits: 140,
  smallest: pt(10),
}
/** One of the two A4 papers, lying, that together are an A3 poster. */
const half: Page = { ...a3, height: 1485, safe: { ...safeOn(2100, 1485, Math.SQRT2), left: 80, right: 2020 } }

export const POSTER_PAGES = {
  a4,
  f4,
  'a4-person': a4,
  'a4-bw': { ...a4, qr: 600, large: 1, plain: true },
  'f4-bw': { ...f4, qr: 600, large: 1, plain: true },
  a3,
  a5,
  'a3-tiled': half,
} satisfies Partial<Record<PosterCard['format'], Page>>

/** Colours of a poster. */
export interface Palette {
  green: string
  gold: string
  ink: string
  quiet: string
  line: string
  /** Behind what answers instead of a number. */
  ground: string
  warning: string
  paper: string
  /** Words on the panel. */
  onPanel: string
}

/** The colours of a card's region, or black and white. */
export function paletteOf({ colours }: PosterCard, { plain }: Pick<Page, 'plain'>): Palette {
  if (plain) {
    const black = '#000000'
    const inks = { green: black, gold: PAPER, ink: black, quiet: black, line: black, warning: black, onPanel: black }
    return { ...inks, ground: PAPER, paper: PAPER }
  }
  const inks = { ...colours, ink: INK, quiet: QUIET, line: LINE, warning: WARNING, onPanel: PAPER }
  return { ...inks, ground: GROUND, paper: PAPER }
}
