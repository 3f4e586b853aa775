/** The papers that the poster is drawn on. */
import type { PosterCard } from '../../cards/card.ts'
import { pt } from '../../kit/fit.ts'
import { A4, GROUND, INK, LINE, MARGIN, PAPER, SAFE, SMALLEST, WARNING } from '../../kit/measures.ts'
import type { Bleed } from '../../kit/primitives.ts'

/** A paper as a template sees it; lengths in units of the layout, each of which is `unit` × 0.1 mm. */
export interface Page {
  unit: number
  width: number
  height: number
  /** Edges of what may carry ink. */
  safe: { left: number; top: number; right: number; bottom: number }
  margin: number
  /** Height of the head with its foot line; the same on every paper of a format. */
  kop: number
  /** Size of the reader's question, too. */
  question: number
  /** Side of the QR code without its quiet zone. */
  qr: number
  /** How many numbers are printed large. */
  large: 1 | 2
  /** Least height of their digits, and of further numbers'. */
  digits: number
  further: number
  /** Smallest size of a text. */
  smallest: number
  /** For offices with very many contacts: nothing is said of how one complains, and what is beside the matter is small. */
  brief?: boolean
  /** Where the head goes on when a print shop cuts the paper: to its sides alone, or upwards too if unsaid. */
  bleeds?: Bleed
  /** Black on white, nothing filled. */
  plain?: boolean
}

/** Edges of what may carry ink on paper of a size in units: 8 mm, at the bottom 12. */
export function safeOn(width: number, height: number, unit = 1): Page['safe'] {
  const [edge, below] = [Math.ceil(80 / unit), Math.ceil(120 / unit)]
  return { left: edge, top: edge, right: width - edge, bottom: height - below }
}

/** What the others are made of: what A4 alone is to have needs a field. */
const a4: Page = {
  ...{ ...A4, unit: 1, safe: SAFE, margin: MARGIN },
  ...{ kop: 340, question: pt(38.5), qr: 574, large: 2, digits: 161, further: 81, smallest: SMALLEST },
}
const f4: Page = { ...a4, width: 2150, height: 3300, safe: safeOn(2150, 3300) }
/** Everything as large as on A4, and √2 times that on paper; the QR code a little more, so that it has 85 mm. */
const a3: Page = { ...a4, unit: Math.SQRT2, qr: 604 }
/** As A4 on half the paper; the printer's margins stay what they are, small letters don't shrink as much. */
const a5: Page = {
  ...a4,
  unit: Math.SQRT1_2,
  width: 2093,
  safe: safeOn(2093, A4.height, Math.SQRT1_2),
  margin: 165,
  digits: 145,
  qr: 570,
  smallest: pt(10),
}
/** One of the two A4 papers, lying, that together are an A3 poster. */
const half: Page = { ...a3, height: 1485, safe: { ...safeOn(2100, 1485, Math.SQRT2), left: 80, right: 2020 } }

export const POSTER_PAGES = {
  a4,
  f4,
  'a4-person': a4,
  'a4-bw': { ...a4, plain: true },
  'f4-bw': { ...f4, plain: true },
  a3,
  a5,
  'a3-tiled': half,
} satisfies Partial<Record<PosterCard['format'], Page>>

/** Colours of a poster; words and digits are black, so that a cheap printer takes its black ink for them. */
export interface Palette {
  green: string
  gold: string
  ink: string
  line: string
  /** Behind what answers instead of a number. */
  ground: string
  warning: string
  paper: string
  /** Words on the head, and what is on a tile. */
  onPanel: string
}

/** The colours of a card's region, or black and white. */
export function paletteOf({ colours }: Pick<PosterCard, 'colours'>, { plain }: Pick<Page, 'plain'>): Palette {
  const black = { ink: INK, paper: PAPER }
  if (plain) {
    const inks = { green: INK, gold: PAPER, line: INK, warning: INK, onPanel: INK, ground: PAPER }
    return { ...black, ...inks }
  }
  return { ...black, ...colours, line: LINE, warning: WARNING, onPanel: PAPER, ground: GROUND }
}
