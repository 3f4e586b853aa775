/** The upper part of the kecamatan sheet: whose it is, and the camat's office beside the QR code. */
import type { CardContact } from '../../cards/card.ts'
import { fit, fitLine, isNumber, pt, widthOfLines } from '../../kit/fit.ts'
import { icons } from '../../kit/icons.ts'
import { DIGIT_HEIGHT } from '../../kit/measures.ts'
import { address, advised, code } from '../../kit/parts.ts'
import { at, box, column, type Element, flow, icon, row, sizeOf, text } from '../../kit/primitives.ts'
import { measureOf, remarks } from '../poster/poster-contact.ts'
import { type KecamatanPen, kecamatanSection, kecamatanWords, value } from './parts.ts'

const GUTTER = 60

/** What the sheet answers, on one line. */
export function askedPart({ sheet, sizes, page, palette, ruler, ...pen }: KecamatanPen): Element {
  const width = measureOf({ page, ...pen })
  const request = { text: sheet.heading, font: 'bold', width, max: sizes.asked, min: pt(14) } as const
  const { text: words, size } = fitLine(request, { office: sheet.name, field: 'heading' }, ruler)
  return text('h2', [words], width, { font: 'bold', size, colour: palette.green, lineHeight: size * 1.15 })
}

/** A contact of the camat's office: what it is, and its number in large digits or its address. */
function own(contact: CardContact, digits: number, width: number, pen: KecamatanPen): Element {
  const { palette, sizes } = pen
  const { display, href, icon: name, label } = contact
  if (!isNumber(display)) {
    const said = [
      value(contact, { name: sizes.account, number: 0 }, width, pen),
      ...remarks(contact, true, sizes.detail, width, pen),
    ]
    return flow(said, width, 24)
  }
  const kind = { role: 'p', font: 'bold', size: sizes.label, width, colour: palette.green } as const
  const title = row(
    [
      icon(icons[name], Math.round(sizes.label * 1.1), palette.green),
      kecamatanWords(label, { ...kind, words: label }, pen),
    ],
    18,
    { alignItems: 'center' },
  )
  const look = { font: 'digits', size: digits, colour: palette.ink, lineHeight: digits * 0.86, href } as const
  const number = text('link', [display], widthOfLines([display], 'digits', digits, pen.ruler), look)
  return column([
    flow([title, ...remarks(contact, false, sizes.detail, width, pen)], width, 24),
    advised(contact, number, { max: sizes.account, maxLines: 2, width, gap: GUTTER }, pen),
  ])
}

/** Numbers of the camat's office in digits of one size. */
function digitsOf(contacts: CardContact[], width: number, { sheet, sizes, page, ruler }: KecamatanPen): number {
  const bounds = { font: 'digits', width, max: sizes.digits / DIGIT_HEIGHT, min: page.digits / DIGIT_HEIGHT } as const
  const numbers = contacts.filter(({ display }) => isNumber(display))
  const fitted = numbers.map(({ display, label }) =>
    fitLine({ ...bounds, text: display }, { office: sheet.name, field: label }, ruler),
  )
  return Math.min(...fitted.map(({ size }) => size))
}

/** What stands where the camat's numbers would: a sentence as quiet as what is said of the villages. */
const none = (width: number, pen: KecamatanPen): Element =>
  kecamatanWords(
    'camat.none',
    {
      ...{ role: 'p', font: 'regular', width, colour: pen.palette.ink, maxLines: 5, words: pen.sheet.camat.none },
      ...{ size: pen.sizes.account, lineHeight: pen.sizes.account * 1.3 },
    },
    pen,
  )

/** The QR code with its caption and the address in words, all ending where its dark modules, not its quiet zone, do. */
function reach(pen: KecamatanPen): Element {
  const { sheet, sizes, page, palette, ruler } = pen
  const square = code(Math.max(sizes.qr, page.qr), 'Q', 'right', pen)
  const { width, height } = sizeOf(square)
  const request = { text: sheet.qr.caption, font: 'bold', max: sizes.detail, min: page.smallest, maxLines: 3 } as const
  const { lines, size } = fit({ ...request, width }, { office: sheet.name, field: 'qr.caption' }, ruler)
  const said = text('p', lines, width, { font: 'bold', size, colour: palette.ink, align: 'right' })
  const link = address(sizes.label, width, pen, 'right')
  const raised = Math.min(height - width, sizes.gap)
  const low = height - raised
  const under = low + sizeOf(said).height
  return box({ width, height: under + sizeOf(link).height }, [
    at(0, -raised, square),
    at(0, low, said),
    at(width - sizeOf(link).width, under, link),
  ])
}

/** The camat's contacts, and beside them the QR code. */
export function topPart(pen: KecamatanPen): Element {
  const { heading, contacts, doors } = pen.sheet.camat
  const right = reach(pen)
  const width = measureOf(pen) - sizeOf(right).width - GUTTER
  const gap = pen.sizes.pad * 2
  const head = kecamatanSection(heading, [], width, pen)
  const shown = contacts.length > 0 ? contacts : doors
  const digits = digitsOf(shown, width, pen)
  const said = shown.map((contact) => own(contact, digits, width, pen))
  const left = contacts.length > 0 ? said : [none(width, pen), ...said]
  return row([column([head, ...left], gap), right], GUTTER)
}
