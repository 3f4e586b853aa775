/** The confirmation sheet: a form that an office fills in by pen, signs, stamps and sends back. One page, or a second for the answer by telephone. */

import type { ConfirmationCard, SheetAnswer } from '../../cards/card.ts'
import { EVERYTHING, FitError, fit, pt, type Ruler } from '../../kit/fit.ts'
import { FORM_MARGIN, FORM_QR, MEASURE, STYLES } from '../../kit/form-look.ts'
import { type FormPen, formWords, framedHead, HEAD_MEASURE, outline } from '../../kit/form-parts.ts'
import { A4, INK, PAPER, SAFE } from '../../kit/measures.ts'
import { emblemPicture, squareRoom } from '../../kit/parts.ts'
import { at, box, column, type Element, type PageDrawing, qr, row, sizeOf, text } from '../../kit/primitives.ts'
import { QUIET_ZONE, qrPath } from '../../kit/qr.ts'
import { answerPart } from './answer.ts'
import { consentPart, headPart, missingPart, placePart } from './blanks.ts'
import { recordedPart } from './recorded.ts'

const TOP = SAFE.top
const MOST_GAP = 110
const ABOVE_FOOTER = 20
const HEAD_GAP = 30

/** Framed word at the right end of the header. */
function markLabel(mark: string, pen: FormPen): Element {
  const said = formWords('mark', mark, { width: 400, font: 'bold', size: pt(13) }, pen)
  return outline(sizeOf(said).width + 40, sizeOf(said).height + 16, 6, [at(20, 8, said)])
}

/** Emblem, who asks and for what, in the head of all papers. */
function header(pen: FormPen): Element {
  const { card } = pen
  const { emblem } = card.kop
  const drawn = emblem ? [emblemPicture(emblem, squareRoom(pen.look.heading * 2.3), true)] : []
  const mark = card.mark ? [markLabel(card.mark, pen)] : []
  const taken = [...drawn, ...mark].reduce((sum, part) => sum + sizeOf(part).width + HEAD_GAP, 0)
  const width = HEAD_MEASURE - taken
  const said = column(
    [
      formWords('government', card.government, { width, font: 'bold' }, pen),
      formWords('heading', card.heading, { width, size: pen.look.heading, font: 'bold' }, pen),
    ],
    0,
    { width },
  )
  return framedHead(
    row([...drawn, said, ...mark], HEAD_GAP, { width: HEAD_MEASURE, alignItems: 'center' }),
    pen.look.below + 3,
  )
}

/** The QR code, moved so that its dark modules, not its quiet zone, end at the right margin. */
function qrCode(card: ConfirmationCard): Element {
  const path = qrPath(card.qr.payload)
  const quiet = Math.round((QUIET_ZONE / path.modules) * FORM_QR)
  return box({ width: FORM_QR - quiet, height: FORM_QR }, [at(0, 0, qr(path, FORM_QR, card.qr.alt))])
}

/** Whose sheet it is and what to do with it, beside the QR code; where another opens the answer, that is the only one. */
function identity(pen: FormPen): Element {
  const { card, look, ruler } = pen
  const code = card.answer ? [] : [qrCode(card)]
  const width = MEASURE - code.reduce((sum, part) => sum + sizeOf(part).width + 20, 0)
  const request = { text: card.name, font: 'bold', width, max: look.name, min: pt(11), maxLines: 3 } as const
  const { lines, size } = fit(request, { office: card.name, field: 'name' }, ruler)
  const link = { role: 'link', width, font: 'bold', size: pt(11), href: `https://${card.link}` } as const
  const said = column(
    [
      formWords('kicker', card.kicker, { width, font: 'bold', colour: card.colours.green }, pen),
      text('h1', lines, width, { font: 'bold', size, colour: INK, lineHeight: size * 1.15 }),
      formWords('purpose', card.purpose, { width, size: look.body, maxLines: 3 }, pen),
      formWords('link', card.link, link, pen),
    ],
    10,
  )
  return row([said, ...code], 20, { alignItems: 'center' })
}

function footer(pen: FormPen): Element {
  const { edition, dataDate } = pen.card
  const said = [edition, dataDate].map((text) => formWords('edition', text, { width: MEASURE / 2 }, pen))
  return row(said, 0, { width: MEASURE, justifyContent: 'space-between' })
}

/** The parts of a page, from top to bottom. */
type Parts = (pen: FormPen) => Element[]

/** What an office fills in by pen, below `more`. */
const form =
  (more: Parts = () => []): Parts =>
  (pen) => [
    ...[identity(pen), ...more(pen), recordedPart(pen), ...missingPart(pen)],
    ...[headPart(pen), placePart(pen), consentPart(pen)],
  ]

/** The answer on a page of its own, under the office's name. */
const answerAlone =
  (answer: SheetAnswer): Parts =>
  (pen) => [
    formWords('name', pen.card.name, { width: MEASURE, size: pen.look.name, font: 'bold', maxLines: 3 }, pen),
    answerPart(pen, answer),
  ]

/** The page with as much room to write as the look says, or undefined where it is higher than the paper. */
function page(pen: FormPen, partsOf: Parts): Element | undefined {
  const head = header(pen)
  const foot = footer(pen)
  const parts = partsOf(pen)
  const { look } = pen
  const top = TOP + sizeOf(head).height + 10 + look.gap / 2
  const room = SAFE.bottom - sizeOf(foot).height - ABOVE_FOOTER - top
  const spare = room - sizeOf(column(parts, look.gap)).height
  if (spare < 0) return undefined
  const wider = Math.min(MOST_GAP, look.gap + Math.floor(spare / (parts.length - 1)))
  return box({ ...A4, backgroundColor: PAPER }, [
    at(FORM_MARGIN, TOP, head),
    at(FORM_MARGIN, top, column(parts, wider)),
    at(FORM_MARGIN, SAFE.bottom - sizeOf(foot).height, foot),
  ])
}

/** The page with as much room to write as the paper has, or undefined where it has too little. */
function fittedPage(card: ConfirmationCard, parts: Parts, ruler: Ruler): Element | undefined {
  for (const style of STYLES) {
    const draw = (pitch: number): Element | undefined => page({ card, look: { ...style, pitch }, ruler }, parts)
    let root = draw(style.least)
    if (!root) continue
    let [low, high] = [style.least, style.most]
    while (low < high) {
      const pitch = Math.ceil((low + high) / 2)
      const higher = draw(pitch)
      if (higher) [root, low] = [higher, pitch]
      else high = pitch - 1
    }
    return root
  }
  return undefined
}

/** The one page of a sheet, or two where the form and how to answer by telephone have no room on one. */
function pagesOf(card: ConfirmationCard, ruler: Ruler): (Element | undefined)[] {
  const { answer } = card
  if (!answer) return [fittedPage(card, form(), ruler)]
  const together = fittedPage(
    card,
    form((pen) => [answerPart(pen, answer)]),
    ruler,
  )
  return together ? [together] : [fittedPage(card, form(), ruler), fittedPage(card, answerAlone(answer), ruler)]
}

/** Draws a confirmation sheet with as much room to write as one page has; throws a FitError where it has too little. */
export function confirmationForm(card: ConfirmationCard, ruler: Ruler): PageDrawing[] {
  return pagesOf(card, ruler).map((root) => {
    if (!root) throw new FitError({ office: card.name, field: EVERYTHING }, card.name)
    return { title: card.title, lang: card.lang, root }
  })
}
