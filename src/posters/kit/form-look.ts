import { pt } from './fit.ts'
import { A4, SMALLEST } from './measures.ts'

/** Margin of the form in 0.1 mm: a punched hole reaches 15 mm into the paper. */
export const FORM_MARGIN = 150
export const MEASURE = A4.width - 2 * FORM_MARGIN

/** Side of the QR code with its quiet zone, and of the boxes to tick. */
export const FORM_QR = 300
/** Side of the code with the finished answer, the module below which it grows, and one at which it may be corrected better. */
export const ANSWER_QR = 480
export const ANSWER_MODULE = 5.1
export const ROOMY_MODULE = 6
export const TICK = 42

/** Column of the labels, and the gap between columns. */
export const LABEL = 290
export const FORM_GAP = 30

/** Lines to write on: dark enough for a photocopy. */
export const PEN_LINE = '#5F6E66'

/** Size of what explains. */
export const SMALL = SMALLEST

/** Least height of the empty place for signature and stamp. */
export const SIGNATURE = 255

/** Sizes of a sheet in 0.1 mm, and how its blanks are arranged. */
export interface FormStyle {
  /** Columns of the blanks for what is missing, and of those for the head. */
  missing: 1 | 2
  head: 2 | 4
  /** Least and greatest height of a line to write on. */
  least: number
  most: number
  /** Least gap between the sections, space below a heading, space above and below what is held. */
  gap: number
  below: number
  padding: number
  /** Text at most: office name, heading of the sheet and its sections, sentences, what is held (numbers and words). */
  name: number
  heading: number
  section: number
  body: number
  digits: number
  value: number
}

/** A style with the height that a line to write on gets. */
export type FormLook = FormStyle & { pitch: number }

const airy: FormStyle = {
  ...{ missing: 1, head: 2, least: 90, most: 130, gap: 46, below: 14, padding: 8 },
  ...{ name: pt(20), heading: pt(16), section: pt(12), body: pt(10.5), digits: pt(15), value: pt(11.5) },
}
const dense: FormStyle = {
  ...{ missing: 1, head: 2, least: 82, most: 110, gap: 28, below: 4, padding: 6 },
  ...{ name: pt(16), heading: pt(14), section: pt(11), body: pt(9.5), digits: pt(13), value: pt(10.5) },
}
const densest: FormStyle = {
  ...{ missing: 2, head: 4, least: 72, most: 90, gap: 10, below: 0, padding: 2 },
  ...{ name: pt(13), heading: pt(12), section: pt(10), body: pt(9), digits: pt(11), value: pt(10) },
}

/** From airy to dense: a long line is worth more than a high one. The first style that fits the page is taken. */
export const STYLES: FormStyle[] = [
  airy,
  dense,
  { ...airy, missing: 2 },
  { ...dense, missing: 2, least: 76 },
  { ...densest, head: 2 },
  densest,
]
