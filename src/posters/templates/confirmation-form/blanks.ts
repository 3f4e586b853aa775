/** What an office writes on the confirmation sheet: what is missing, its head, corrections, consent, signature. */

import { FORM_GAP, LABEL, MEASURE, SIGNATURE } from '../../kit/form-look.ts'
import {
  blank,
  type FormPen,
  formSection,
  formWords,
  headingLook,
  inColumn,
  outline,
  penLine,
  rule,
  ticks,
} from '../../kit/form-parts.ts'
import { at, column, type Element, row, sizeOf } from '../../kit/primitives.ts'

const GUTTER = 50
const CONSENT = 1060
const PLACE = 760
const DATE = 280

/** Width of each of `count` columns. */
const columnWidth = (count: number): number => Math.floor((MEASURE - (count - 1) * GUTTER) / count)

/** Elements in rows of `count`, read row by row. */
function inRows(count: number, elements: Element[]): Element[] {
  return elements.flatMap((_, index) =>
    index % count === 0 ? [row(elements.slice(index, index + count), GUTTER, { alignItems: 'flex-end' })] : [],
  )
}

/** A long line with its label beside it. */
function wideBlank(label: string, width: number, pen: FormPen): Element {
  const { pitch, body } = pen.look
  const name = formWords(label, label, { width: LABEL, size: body, maxLines: 2 }, pen)
  const height = Math.max(pitch, sizeOf(name).height + 10)
  return row([inColumn(LABEL, name), penLine(width - LABEL - FORM_GAP)], FORM_GAP, { height, alignItems: 'flex-end' })
}

/** A blank for every kind of contact that isn't known, with whose it is; nothing where all are known. */
export function missingPart(pen: FormPen): Element[] {
  const { heading, labels, office, personal } = pen.card.missing
  const { pitch } = pen.look
  if (labels.length === 0) return []
  const columns = labels.length === 1 ? 1 : pen.look.missing
  const boxes = ticks([office, personal], pen)
  const room = columnWidth(columns) - sizeOf(boxes).width - FORM_GAP
  const cells = labels.map((label) => {
    const line = columns === 1 ? wideBlank(label, room, pen) : blank(label, room, pitch, pen)
    return row([line, boxes], FORM_GAP, { alignItems: 'flex-end' })
  })
  return [column([formSection(heading, '', pen), ...inRows(columns, cells)])]
}

/** Who heads the office as far as is known, and blanks for who does. */
export function headPart(pen: FormPen): Element {
  const { heading, held, blanks } = pen.card.head
  const lines = blanks.map((label) => blank(label, columnWidth(pen.look.head), pen.look.pitch, pen))
  return column([formSection(heading, held, pen), ...inRows(pen.look.head, lines)])
}

/** Address and hours as held, each with a line for what they should be. */
export function placePart(pen: FormPen): Element {
  const { card, look } = pen
  const { green } = card.colours
  const rows = card.place.map(({ label, value }) => {
    const name = formWords(
      label,
      label,
      { width: LABEL, size: look.body, font: 'bold', colour: green, maxLines: 2 },
      pen,
    )
    const said = formWords(label, value, { width: PLACE, size: look.body, maxLines: 4 }, pen)
    const height = Math.max(look.pitch, Math.max(sizeOf(said).height, sizeOf(name).height) + 2 * look.padding + 4)
    const line = blank(card.held.should, MEASURE - LABEL - PLACE - 2 * FORM_GAP, height, pen)
    return row([inColumn(LABEL, name), inColumn(PLACE, said), line], FORM_GAP, { alignItems: 'center' })
  })
  return column([rule(pen), ...rows])
}

/** The frame for signature and stamp, its label in the upper left corner. */
function signatureFrame(label: string, width: number, least: number, pen: FormPen): Element {
  const said = formWords(label, label, { width: width - 40, maxLines: 2 }, pen)
  const height = Math.max(least, sizeOf(said).height + 20 + SIGNATURE)
  return outline(width, height, 4, [at(20, 12, said)])
}

/** Consent, blanks and date on the left; on the right, as in every official letter, the signature. */
export function consentPart(pen: FormPen): Element {
  const { consent, signature } = pen.card
  const [signed, ...others] = signature.blanks
  const said = column(
    [
      formWords(consent.heading, consent.heading, { ...headingLook(pen), width: CONSENT }, pen),
      formWords(consent.heading, consent.text, { width: CONSENT, maxLines: 8 }, pen),
    ],
    pen.look.below / 2,
  )
  const least = sizeOf(said).height + pen.look.pitch
  const right = signed === undefined ? [] : [signatureFrame(signed, MEASURE - CONSENT - GUTTER, least, pen)]
  const height = Math.max(least, sizeOf(column(right)).height)
  const room = CONSENT - others.length * (DATE + FORM_GAP) - (consent.blanks.length - 1) * FORM_GAP
  const line = (label: string, width: number): Element => blank(label, width, height - sizeOf(said).height, pen)
  const lines = [
    ...consent.blanks.map((label) => line(label, Math.floor(room / consent.blanks.length))),
    ...others.map((label) => line(label, DATE)),
  ]
  return column([rule(pen), row([column([said, row(lines, FORM_GAP)]), ...right], GUTTER)], 10)
}
