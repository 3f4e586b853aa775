/** The table of what is held on an office: right or wrong, and how it should be. */

import type { ConfirmationCard } from '../../cards/card.ts'
import { isNumber, pt, tryFit } from '../../kit/fit.ts'
import { FORM_GAP, LABEL, MEASURE, SMALL } from '../../kit/form-look.ts'
import { type FormPen, formSection, formWords, inColumn, penLine, ticks } from '../../kit/form-parts.ts'
import { LINE, QUIET } from '../../kit/measures.ts'
import { at, box, column, type Element, flow, rect, row, sizeOf } from '../../kit/primitives.ts'

type Row = ConfirmationCard['held']['rows'][number]

const LEFT = 830
const VALUE = LEFT - LABEL - FORM_GAP

const boxesOf = (pen: FormPen): Element => ticks([pen.card.held.right, pen.card.held.wrong], pen)

const detailOf = (detail: string, width: number, pen: FormPen): Element[] =>
  detail === '' ? [] : [formWords('sumber', detail, { width, colour: QUIET, maxLines: 4 }, pen)]

/** Label, value and detail: the label beside the value, or above it where either needs more room than that. */
function statement({ label, value, detail }: Row, pen: FormPen): Element {
  const { look, ruler } = pen
  const number = isNumber(value)
  const font = number ? 'digits' : 'bold'
  const size = number ? look.digits : look.value
  const beside =
    tryFit({ text: value, font, width: VALUE, max: size, min: pt(10), maxLines: 1 }, ruler) &&
    tryFit({ text: label, font: 'regular', width: LABEL, max: look.body, min: SMALL, maxLines: 1 }, ruler)
  const width = beside ? VALUE : LEFT
  const said = formWords(label, value, { font, size, width, maxLines: beside ? 1 : 4, lineHeight: size * 1.15 }, pen)
  const naming = { size: look.body, lineHeight: look.body * 1.15 }
  const name = formWords(label, label, { ...naming, width: beside ? LABEL : LEFT, maxLines: beside ? 1 : 2 }, pen)
  const right = flow([said, ...detailOf(detail, width, pen)], width, FORM_GAP)
  return beside ? row([inColumn(LABEL, name), right], FORM_GAP, { alignItems: 'center' }) : column([name, right])
}

/** One contact: the statement, the boxes, the line for what it should be, a thin rule below. */
function heldRow(held: Row, start: number, pen: FormPen): Element {
  const said = statement(held, pen)
  const boxes = boxesOf(pen)
  const height = Math.max(pen.look.pitch, sizeOf(said).height + 2 * pen.look.padding + 3)
  const middle = (element: Element): number => Math.round((height - sizeOf(element).height) / 2)
  return box({ width: MEASURE, height }, [
    at(0, middle(said), said),
    at(LEFT + FORM_GAP, middle(boxes), boxes),
    at(0, height - 3, rect(start - FORM_GAP, 3, LINE)),
    at(start, height - 3, penLine(MEASURE - start)),
  ])
}

/** Rows that share their detail stand together under it; a row alone has it beside or below its value if it is short. */
function group(detail: string, rows: Row[], start: number, pen: FormPen): Element[] {
  const short = tryFit({ text: detail, font: 'regular', width: VALUE, max: SMALL, min: SMALL, maxLines: 1 }, pen.ruler)
  if (detail === '' || (rows.length === 1 && short)) return rows.map((held) => heldRow(held, start, pen))
  return [
    box({ width: MEASURE, height: pen.look.padding }),
    ...detailOf(detail, MEASURE, pen),
    ...rows.map((held) => heldRow({ ...held, detail: '' }, start, pen)),
  ]
}

/** Everything that is held, or that nothing is. */
export function recordedPart(pen: FormPen): Element {
  const { heading, nothing, should, rows } = pen.card.held
  if (rows.length === 0) return formSection(heading, nothing, pen)
  const start = LEFT + sizeOf(boxesOf(pen)).width + 2 * FORM_GAP
  const head = formSection(heading, '', pen)
  const over = formWords(should, should, { width: MEASURE - start, colour: QUIET }, pen)
  const groups = [...Map.groupBy(rows, ({ detail }) => detail)]
  return column([
    box(sizeOf(head), [head, at(start, sizeOf(head).height - pen.look.below - sizeOf(over).height, over)]),
    ...groups.flatMap(([detail, members]) => group(detail, members, start, pen)),
  ])
}
