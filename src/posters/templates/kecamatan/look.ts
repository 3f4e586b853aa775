/** Papers and sizes of the kecamatan sheet. */
import type { DistrictCard } from '../../cards/card.ts'
import { pt } from '../../kit/fit.ts'
import { type Page, POSTER_PAGES } from '../poster/page.ts'

/** Least height of the camat's digits and least side of the QR code in units; on A3 both are √2 times that. */
const DIGITS = 100
const QR = 450

const { a4, f4, a3 } = POSTER_PAGES
/** Lower than the posters', because a sheet has much to say. */
const KOP = 300
export const SHEET_PAGES: Record<DistrictCard['format'], Page> = {
  'sheet-a4': { ...a4, kop: KOP, digits: DIGITS, qr: QR },
  'sheet-f4': { ...f4, kop: KOP, digits: DIGITS, qr: QR },
  'sheet-a3': { ...a3, kop: KOP, digits: DIGITS, qr: QR, smallest: pt(12) / a3.unit },
}

/** Sizes in units of the page, each as large as the sheet's content leaves room for. */
export interface KecamatanSizes {
  /** What the sheet answers. */
  asked: number
  qr: number
  /** Height of the camat's digits at most, size of what stands over and under them. */
  digits: number
  label: number
  account: number
  /** Headings of sections, and what is said under them. */
  section: number
  remark: number
  /** Problems and channels, what is said under them, their numbers. */
  entry: number
  detail: number
  number: number
  /** Villages; on how many lines a name may stand, in how many columns at least numbers stand. */
  village: { name: number; number: number; pad: number; gutter: number; maxLines: number; columns: number }
  /** Whether what is said of a name stands beside it, not under it, and no numbers are larger than others. */
  dense: boolean
  /** Space above and below a row, between columns, least space between parts. */
  pad: number
  gutter: number
  gap: number
}

const between = (least: number, size: number, most: number): number => Math.max(least, Math.min(size, most))

/** Sizes of a page; what is small in them never gets smaller than the page's smallest, what is important stays larger. */
function sizesOf({ smallest }: Page, { scale, wrapped, wide }: Attempt): KecamatanSizes {
  const letters = (points: number, least = 1): number => Math.max(pt(points * scale), smallest * least)
  const gutter = Math.round(between(40, 60 * scale, 80))
  return {
    asked: pt(between(18, 30 * scale, 36)),
    qr: Math.round(between(QR, 560 * scale, 700)),
    digits: between(DIGITS, 118 * scale, 160),
    label: letters(13, 1.15),
    account: letters(14, 1.1),
    section: letters(15, 1.25),
    remark: letters(11.5, 1.05),
    entry: letters(13, 1.05),
    detail: letters(10.5),
    number: letters(18, 1.33),
    village: {
      ...{ name: letters(12.5), number: letters(15, 1.1), pad: Math.round(12 * scale) },
      ...{ gutter, maxLines: wrapped ? 4 : 1, columns: wide ? 2 : 3 },
    },
    dense: scale < DENSE,
    pad: Math.round(12 * scale),
    gutter,
    gap: Math.round(36 * scale),
  }
}

/** Scale below which height is dearer than ease. */
const DENSE = 0.7

/** How large everything is, whether villages' names may go on below, and whether villages may stand in two columns. */
interface Attempt {
  scale: number
  wrapped: boolean
  wide: boolean
}

const [LARGEST, STEP, STEPS] = [1.4, 0.04, 30]
/** How much smaller names on one line, and many villages in three columns, may be before several or two are preferred. */
const WORTH = 0.16
const MANY = 12

/** From airy to dense; the first sizes at which the whole content fits are taken. */
export function kecamatanSizes(page: Page, villages: number): KecamatanSizes[] {
  const scales = Array.from({ length: STEPS }, (_, index) => LARGEST - index * STEP)
  const attempts = scales.flatMap((scale): Attempt[] => [
    ...(villages > MANY ? [{ scale, wrapped: false, wide: false }] : []),
    { scale, wrapped: false, wide: true },
    { scale, wrapped: true, wide: true },
  ])
  const rank = ({ scale, wrapped, wide }: Attempt): number =>
    scale - (wrapped ? WORTH : 0) - (wide && villages > MANY ? WORTH : 0)
  return attempts.sort((a, b) => rank(b) - rank(a)).map((attempt) => sizesOf(page, attempt))
}
