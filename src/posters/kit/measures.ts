/** Sizes and colours that all papers share. */
import { pt } from './fit.ts'

/** Sizes of an A4 page in 0.1 mm: inkjets print nothing within 8 mm of the edges and 12 mm of the bottom. */
export const A4 = { width: 2100, height: 2970 }
export const SAFE = { left: 80, top: 80, right: 2020, bottom: 2850 }
export const MARGIN = 140

/** Colours beside the region's two. */
export const INK = '#000000'
export const QUIET = '#3C4A43'
export const LINE = '#C9D3CD'
export const GROUND = '#EEF2EF'
export const WARNING = '#8A1C1C'
export const PAPER = '#FFFFFF'

/** Share of the size that the digits' face is high. */
export const DIGIT_HEIGHT = 0.7

/** How far below the middle of its line a face's letters stand, as a share of their size. */
export const BASELINE = { regular: 0.334, bold: 0.334, digits: 0.4 } as const

/** Side of the QR code with its quiet zone. */
export const QR = 620

/** Smallest size of anything printed. */
export const SMALLEST = pt(9)
