/** How the sheet is answered by telephone: a code that opens WhatsApp with the finished message, and the message to type. */

import type { AnswerMessage, SheetAnswer } from '../../cards/card.ts'
import { pt } from '../../kit/fit.ts'
import { ANSWER_MODULE, ANSWER_QR, FORM_GAP, MEASURE, ROOMY_MODULE } from '../../kit/form-look.ts'
import { type FormPen, formSection, formWords, outline } from '../../kit/form-parts.ts'
import { at, box, column, type Element, qr, row, sizeOf } from '../../kit/primitives.ts'
import { QUIET_ZONE, qrPath } from '../../kit/qr.ts'

/** Space around the message in its frame. */
const ASIDE = 24
const OVER = 14

/**
 * The code, of level M where that leaves its modules large; moved so that its dark modules, not its quiet zone, begin at
 * the left margin.
 */
function answerCode({ payload, alt }: AnswerMessage['qr']): Element {
  const better = qrPath(payload, 'M')
  const path = better.modules * ROOMY_MODULE <= ANSWER_QR ? better : qrPath(payload, 'L')
  const size = Math.max(ANSWER_QR, Math.ceil(path.modules * ANSWER_MODULE))
  const quiet = Math.round((QUIET_ZONE / path.modules) * size)
  return box({ width: size - quiet, height: size }, [at(-quiet, 0, qr(path, size, alt))])
}

/** The message in a frame; its first line, by which it is known, is bold. */
function message(lines: readonly string[], width: number, pen: FormPen): Element {
  const size = pen.look.body
  const said = lines.map((line, index) => {
    const font = index === 0 ? 'bold' : 'regular'
    return formWords('answer', line, { width: width - 2 * ASIDE, size, font, maxLines: 3, lineHeight: size * 1.3 }, pen)
  })
  const inner = column(said)
  return outline(width, sizeOf(inner).height + 2 * OVER, 4, [at(ASIDE, OVER, inner)])
}

/** What to do, then each code beside the message that it sends; a lone one has what to do beside it too. */
export function answerPart(pen: FormPen, { heading, validUntil, text, number, parts }: SheetAnswer): Element {
  const { body } = pen.look
  const title = formSection(heading, validUntil, pen)
  const how = (width: number) => [
    formWords('answer', text, { width, size: body, maxLines: 6 }, pen),
    formWords('answer', number, { width, size: pt(14), font: 'digits' }, pen),
  ]
  const isAlone = parts.length === 1
  const rows = parts.map(({ qr, lines }) => {
    const code = answerCode(qr)
    const width = MEASURE - sizeOf(code).width - FORM_GAP
    const said = column([...(isAlone ? how(width) : []), message(lines, width, pen)], 8)
    return row([code, said], FORM_GAP, { alignItems: 'center' })
  })
  return column([title, ...(isAlone ? [] : [column(how(MEASURE), 8)]), ...rows], 6)
}
