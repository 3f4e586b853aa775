/** A poster's numbers: the main ones large beside their tiles, then the others. */
import type { CardContact, PosterCard } from '../../cards/card.ts'
import { fitLine, isNumber, linesOf, widthOfLines } from '../../kit/fit.ts'
import { DIGIT_HEIGHT } from '../../kit/measures.ts'
import { advised } from '../../kit/parts.ts'
import { box, column, type Element, flow, item, row, text } from '../../kit/primitives.ts'
import { type Look, lookAt } from './look.ts'
import { measureOf, type PosterPen, pieceOf, remarks, tile } from './poster-contact.ts'

/** Side of a main number's tile, and what is between it and the digits. */
export const TILE = 200
export const GUTTER = 50
/** Height of a line of digits as a share of their size, tight because digits have nothing below. */
const TIGHT = 0.9

/** A contact as an entry of the list of all that the poster names. */
export const contactEntry = (element: Element): Element => item('contacts', element)

/** Kind, part of the office and remark of a contact, on one line or going on below; the hours where there is room. */
export function contactLabel(
  contact: CardContact,
  hours: string | undefined,
  size: number,
  width: number,
  pen: PosterPen,
): Element {
  const look = { role: 'h2', font: 'bold', size, width, colour: pen.palette.ink } as const
  const small = Math.max(pen.page.smallest, size * 0.86)
  const times = { words: hours ?? '', role: 'p', font: 'regular', size: small, width, colour: pen.palette.ink } as const
  return flow(
    [
      pieceOf(contact.label, { ...look, words: contact.label }, pen),
      ...remarks(contact, false, small, width, pen),
      ...(hours ? [pieceOf('hours', times, pen)] : []),
    ],
    width,
    22,
  )
}

/**
 * The number that the office's hours are said beside: the first that is answered in the office, if they fit on its line
 * even where that is as large as it may be; so that they stand in one place in every look.
 */
export function timed({ numbers, hours }: PosterCard, { page, ruler }: Pick<PosterPen, 'page' | 'ruler'>): number {
  if (!hours) return -1
  const index = numbers.slice(0, page.large).findIndex(({ icon, unit, note }) => icon === 'phone' && !unit && !note)
  if (index < 0) return -1
  const { label } = lookAt(1)
  const room = page.width - 2 * page.margin - TILE - GUTTER
  const taken = ruler(numbers[index]!.label, 'bold', label) + 22 + ruler(hours, 'regular', label * 0.86)
  return taken + 16 <= room ? index : -1
}

const digitsLine = (contact: CardContact, size: number, width: number, { palette }: PosterPen): Element =>
  text('link', [contact.display], width, {
    ...{ font: 'digits', size, colour: palette.ink, lineHeight: Math.round(size * TIGHT), href: contact.href },
  })

/** The digits, and beside short ones how the number is used. */
function advisedDigits(contact: CardContact, size: number, width: number, pen: PosterPen): Element {
  const { card, look, page, ruler } = pen
  if (page.brief) return digitsLine(contact, size, width, pen)
  const line = digitsLine(contact, size, widthOfLines([contact.display], 'digits', size, ruler), pen)
  const desk = { card, smallest: page.smallest, ruler }
  return advised(contact, line, { max: look.promise, maxLines: 2, width, gap: GUTTER }, desk)
}

const highest = (contacts: readonly CardContact[], { digits }: Look): number =>
  contacts.length > 1 ? digits.two : digits.one

/** Size of the main digits in a width, the same for all; undefined where they would be less than the page's least. */
function mainSize(
  contacts: readonly CardContact[],
  width: number,
  { look, page, ruler }: PosterPen,
): number | undefined {
  const widest = Math.max(...contacts.map(({ display }) => ruler(display, 'digits', 1)))
  const height = Math.max(highest(contacts, look), page.digits)
  const size = Math.min(height / DIGIT_HEIGHT, width / widest)
  return size * DIGIT_HEIGHT >= page.digits ? size : undefined
}

/** Size of the digits beside their tiles; undefined where that leaves them too little width. */
const besideSize = (contacts: readonly CardContact[], pen: PosterPen): number | undefined =>
  mainSize(contacts, measureOf(pen) - TILE - GUTTER, pen)

/** Whether the main ones of some numbers stand beside their tiles. */
export const areBeside = (numbers: readonly CardContact[], pen: PosterPen): boolean =>
  besideSize(numbers.slice(0, pen.page.large), pen) !== undefined

/** The main numbers, each beside its tile; where that leaves them too little width, under it. */
function mainNumbers(contacts: CardContact[], pen: PosterPen): Element[] {
  if (contacts.length === 0) return []
  const { card, look, page, ruler } = pen
  const measure = measureOf(pen)
  const withHours = card.numbers[timed(card, pen)]
  const hours = (contact: CardContact) => (contact === withHours ? card.hours : undefined)
  const kind = page.brief ? look.small : look.label
  const beside = besideSize(contacts, pen)
  if (beside !== undefined) {
    const width = measure - TILE - GUTTER
    return contacts.map((contact) => {
      const words = [
        contactLabel(contact, hours(contact), kind, width, pen),
        advisedDigits(contact, beside, width, pen),
      ]
      return contactEntry(row([tile(contact, TILE, pen), column(words, 6)], GUTTER, { alignItems: 'center' }))
    })
  }
  const side = Math.round(kind * 1.5)
  const bounds = {
    min: page.digits / DIGIT_HEIGHT,
    max: Math.max(highest(contacts, look), page.digits) / DIGIT_HEIGHT,
  }
  const sizes = contacts.map(({ display, label }) => {
    const request = { text: display, font: 'digits', width: measure, ...bounds } as const
    return fitLine(request, { office: card.name, field: label }, ruler).size
  })
  const size = Math.min(...sizes)
  return contacts.map((contact) => {
    const title = contactLabel(contact, hours(contact), kind, measure - side - 24, pen)
    return contactEntry(
      column([
        row([tile(contact, side, pen), title], 24, { alignItems: 'center' }),
        digitsLine(contact, size, measure, pen),
      ]),
    )
  })
}

/** A further number: small tile, centred in `place`, label, and digits below it. */
function furtherNumber(contact: CardContact, place: number, width: number, pen: PosterPen): Element {
  const { look, palette } = pen
  const side = Math.round((look.further.height + look.small) * 0.9)
  const gap = place > side ? GUTTER : 30
  const room = width - Math.max(place, side) - gap
  const size = look.further.height / DIGIT_HEIGHT
  const value = { words: contact.display, role: 'link', width: room, href: contact.href, colour: palette.ink } as const
  const set = isNumber(contact.display)
    ? ({ font: 'digits', size, min: size * 0.6, lineHeight: size * TIGHT } as const)
    : ({ font: 'bold', size: size * 0.6, maxLines: linesOf(contact) } as const)
  const words = [
    contactLabel(contact, undefined, look.small, room, pen),
    pieceOf(contact.label, { ...value, ...set }, pen),
  ]
  const picture = box({ width: Math.max(place, side), height: side, justifyContent: 'center' }, [
    tile(contact, side, pen),
  ])
  return contactEntry(row([picture, column(words, 4)], gap, { alignItems: 'center', width }))
}

/** Cells of one width side by side, so many a row, on one lower edge. */
export const inRows = (cells: readonly Element[], columns: number, gap: number, width: number): Element[] =>
  Array.from({ length: Math.ceil(cells.length / columns) }, (_, index) =>
    row(cells.slice(index * columns, (index + 1) * columns), gap, { width, alignItems: 'flex-end' }),
  )

/** Further numbers below each other, or in columns where the page is full. */
function furtherNumbers(contacts: CardContact[], pen: PosterPen): Element[] {
  if (contacts.length === 0) return []
  const columns = pen.look.further.columns(contacts.length)
  const measure = measureOf(pen)
  if (columns === 1) return contacts.map((contact) => furtherNumber(contact, TILE, measure, pen))
  const gap = 40
  const cell = Math.floor((measure - gap * (columns - 1)) / columns)
  const cells = contacts.map((contact) => furtherNumber(contact, 0, cell, pen))
  return inRows(cells, columns, gap, measure)
}

/** Numbers as parts of the page: the first ones large, then the others. */
export function numberParts(numbers: CardContact[], pen: PosterPen): Element[] {
  const { large } = pen.page
  return [...mainNumbers(numbers.slice(0, large), pen), ...furtherNumbers(numbers.slice(large), pen)]
}
