/** Pieces of the confirmation sheet: words, boxes to tick, blanks to write on, headed sections. */

import type { ConfirmationCard } from '../cards/card.ts'
import type { FontName, Ruler } from './fit.ts'
import { FORM_GAP, type FormLook, MEASURE, PEN_LINE, SMALL, TICK } from './form-look.ts'
import { INK, PAPER, QUIET } from './measures.ts'
import { piece } from './piece.ts'
import { at, box, column, type Element, type Role, rect, row, sizeOf } from './primitives.ts'

/** What every part is drawn with: the card, how much room there is, how words are measured. */
export interface FormPen {
  card: ConfirmationCard
  look: FormLook
  ruler: Ruler
}

/** Looks of a few words; small, regular and ink unless said. */
interface WordsLook {
  width: number
  role?: Role
  font?: FontName
  size?: number
  maxLines?: number
  colour?: string
  href?: string
  lineHeight?: number
}

/** Words just as wide as they are; throws a FitError, which names `field`, where they need more room. */
export function formWords(field: string, text: string, look: WordsLook, { card, ruler }: FormPen): Element {
  const { role = 'p', font = 'regular', size = SMALL, colour = INK, ...more } = look
  return piece({ words: text, role, font, size, colour, ...more }, { office: card.name, field }, ruler)
}

/** Gives an element a wider place of its own. */
export const inColumn = (width: number, element: Element): Element =>
  box({ width, height: sizeOf(element).height }, [element])

/** An outline as thick as `edge`: a filled box with a smaller white one in it. */
export function outline(width: number, height: number, edge: number, children: Element[] = []): Element {
  const inner = at(edge, edge, rect(width - 2 * edge, height - 2 * edge, PAPER))
  return box({ width, height }, [inner, ...children], { kind: 'rect', fill: INK, radius: 0 })
}

/** Thickness of the frame of a head in black and white, and of its foot; space beside the words. */
const HEAD = { frame: 5, foot: 16, aside: 36 }

/** Width within the frame of a head. */
export const HEAD_MEASURE = MEASURE - 2 * HEAD.aside

/** The head of all papers in black and white, over the whole width: a frame with a thick foot, `above` clear over and under its words. */
export function framedHead(words: Element, above: number): Element {
  const { frame, foot, aside } = HEAD
  const height = sizeOf(words).height + 2 * above + frame + foot
  const inner = rect(MEASURE - 2 * frame, height - frame - foot, PAPER)
  const framed = [at(frame, frame, inner), at(aside, frame + above, words)]
  return box({ width: MEASURE, height }, framed, { kind: 'rect', fill: INK, radius: 0 })
}

/** Boxes to tick, each with its word, side by side. */
export function ticks(labels: string[], pen: FormPen): Element {
  const each = labels.map((label) =>
    row([outline(TICK, TICK, 4), formWords(label, label, { width: 300 }, pen)], 12, { alignItems: 'center' }),
  )
  return row(each, FORM_GAP)
}

/** A line to write on. */
export const penLine = (width: number): Element => rect(width, 3, PEN_LINE)

/** A line to write on, with its label small in the upper left corner, so that the line keeps the whole width. */
export function blank(label: string, width: number, height: number, pen: FormPen): Element {
  const said = formWords(label, label, { width, colour: QUIET, maxLines: 2 }, pen)
  const full = Math.max(height, sizeOf(said).height + 30)
  return box({ width, height: full }, [at(0, 8, said), at(0, full - 3, penLine(width))])
}

/** How headings of sections look. */
export const headingLook = ({ card, look }: FormPen) =>
  ({ role: 'h2', font: 'bold', size: look.section, colour: card.colours.green }) as const

/** The rule above a section. */
export const rule = ({ card }: FormPen): Element => rect(MEASURE, 4, card.colours.green)

/** The heading of a section under a rule over the whole width, and what is said beside it. */
export function formSection(heading: string, beside: string, pen: FormPen): Element {
  const { look } = pen
  const title = formWords(heading, heading, { ...headingLook(pen), width: MEASURE }, pen)
  const width = MEASURE - sizeOf(title).width - FORM_GAP
  const sentence = beside === '' ? [] : [formWords(heading, beside, { width, size: look.body, maxLines: 2 }, pen)]
  const parts = [rule(pen), row([title, ...sentence], FORM_GAP, { alignItems: 'center' })]
  return column(parts, 10, { height: sizeOf(column(parts, 10)).height + look.below })
}
