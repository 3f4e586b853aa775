/** A poster's numbers: the main ones large beside their tiles, then the others; or what answers instead. */
import type { CardContact, PosterCard } from '../../cards/card.ts'
import { fit, fitLine, isNumber, linesOf, pt } from '../../kit/fit.ts'
import { DIGIT_HEIGHT } from '../../kit/measures.ts'
import { box, column, type Element, flow, item, row, sizeOf, text } from '../../kit/primitives.ts'
import { type Look, lookAt } from './look.ts'
import { measureOf, type PosterPen, pieceOf, remarks, tile } from './poster-contact.ts'

const TILE = 212
const GUTTER = 50
/** Height of a line of digits as a share of their size, tight because digits have nothing below. */
const TIGHT = 0.9
/** Height of the words' capitals as a share of their size. */
const CAPITAL = 0.668

const entry = (element: Element): Element => item('contacts', element)

/** Kind, part of the office and remark of a number, on one line or going on below; the hours where there is room. */
function label(contact: CardContact, hours: string | undefined, size: number, width: number, pen: PosterPen): Element {
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

/** The main numbers, each beside its tile; where that leaves them too little width, under it. */
function mainNumbers(contacts: CardContact[], pen: PosterPen): Element[] {
  const { card, look, page, ruler } = pen
  const measure = measureOf(pen)
  const withHours = timed(card, pen)
  const hours = (contact: CardContact) => (card.numbers.indexOf(contact) === withHours ? card.hours : undefined)
  const kind = page.brief ? look.small : look.label
  const beside = mainSize(contacts, measure - TILE - GUTTER, pen)
  if (beside !== undefined) {
    const width = measure - TILE - GUTTER
    return contacts.map((contact) => {
      const words = [label(contact, hours(contact), kind, width, pen), digitsLine(contact, beside, width, pen)]
      return entry(row([tile(contact, TILE, pen), column(words, 6)], GUTTER, { alignItems: 'center' }))
    })
  }
  const side = Math.round(kind * 1.5)
  return contacts.map((contact) => {
    const least = {
      min: page.digits / DIGIT_HEIGHT,
      max: Math.max(highest(contacts, look), page.digits) / DIGIT_HEIGHT,
    }
    const request = { text: contact.display, font: 'digits', width: measure, ...least } as const
    const { size } = fitLine(request, { office: card.name, field: contact.label }, ruler)
    const title = label(contact, hours(contact), kind, measure - side - 24, pen)
    return entry(
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
  const words = [label(contact, undefined, look.small, room, pen), pieceOf(contact.label, { ...value, ...set }, pen)]
  const picture = box({ width: Math.max(place, side), height: side, justifyContent: 'center' }, [
    tile(contact, side, pen),
  ])
  return entry(row([picture, column(words, 4)], gap, { alignItems: 'center', width }))
}

/** Cells of one width side by side, so many a row, on one lower edge. */
const inRows = (cells: readonly Element[], columns: number, gap: number, width: number): Element[] =>
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

/** What answers in one size on one baseline, side by side; that the office's own number is to come. */
function answersPart({ headline, answers, note }: NonNullable<PosterCard['empty']>, pen: PosterPen): Element[] {
  const { card, look, palette, ruler } = pen
  const measure = measureOf(pen)
  const place = { office: card.name, field: 'headline' }
  const request = {
    text: headline,
    font: 'bold',
    width: measure,
    max: look.promise * 1.3,
    min: pt(14),
    maxLines: 3,
  } as const
  const { lines, size } = fit(request, place, ruler)
  const title = text('h2', lines, measure, { font: 'bold', size, colour: palette.ink, lineHeight: size * 1.2 })
  const small = { words: note, role: 'p', font: 'regular', size: pt(12), width: measure, colour: palette.ink } as const
  const said = pieceOf('empty', small, pen)
  if (answers.length === 0) return [column([title, said], 10)]
  const grids = [1, 2, 3].map((columns) => answerGrid(answers, columns, pen)).filter((grid) => grid !== undefined)
  const best = grids.reduce((one, other) => (other.size > one.size ? other : one))
  return [column([title, best.grid, said], Math.round(look.gap * 0.6) + 14)]
}

/**
 * Answers in some columns, all in the size that the widest leaves; undefined where that is too small to be read. In one
 * column there is always an answer: what is too long for its line goes on below.
 */
function answerGrid(
  answers: readonly CardContact[],
  columns: number,
  pen: PosterPen,
): { grid: Element; size: number } | undefined {
  const { card, look, page, palette, ruler } = pen
  const measure = measureOf(pen)
  const gap = 60
  const cell = Math.floor((measure - gap * (columns - 1)) / columns)
  const side = Math.round(look.label * 2.4)
  const room = cell - side - 30
  const faceOf = ({ display }: CardContact) => (isNumber(display) ? 'digits' : 'bold')
  // digits are narrow: they are set a little higher than letters, and look as large
  const heightOf = (contact: CardContact): number => (isNumber(contact.display) ? DIGIT_HEIGHT * 0.8 : CAPITAL)
  const fits = answers.map((contact) => (room / ruler(contact.display, faceOf(contact), 1)) * heightOf(contact))
  const high = Math.min(look.answer * DIGIT_HEIGHT, ...fits)
  const least = columns === 1 ? page.smallest * CAPITAL : pt(16) * CAPITAL
  const broken = columns === 1 && high < least
  if (high < least && !broken) return undefined
  const cells = answers.map((contact) => {
    const size = (broken ? least : high) / heightOf(contact)
    const value = { words: contact.display, role: 'link', font: faceOf(contact), width: room } as const
    const set = { size, min: size * 0.99, href: contact.href, colour: palette.ink, lineHeight: high * 1.5 } as const
    const shown = { ...value, ...set, maxLines: broken ? linesOf(contact) : 1 }
    const words = [label(contact, undefined, look.small, room, pen), pieceOf(card.name, shown, pen)]
    return entry(row([tile(contact, side, pen), column(words, 6)], 30, { alignItems: 'flex-end', width: cell }))
  })
  const between = Math.round(Math.max(14, look.gap))
  const grid = column(inRows(cells, columns, gap, measure), between)
  // a column is high: its letters have to be larger by something to be worth that
  return { grid, size: high - (columns > 1 ? 0 : sizeOf(grid).height * 0.02) }
}

/** The numbers of a poster as parts of the page: the main ones large, then the others; or what answers instead. */
export function numberParts(pen: PosterPen): Element[] {
  const { card, page } = pen
  const [main, further] = [card.numbers.slice(0, page.large), card.numbers.slice(page.large)]
  if (main.length === 0) return card.empty ? answersPart(card.empty, pen) : []
  return [...mainNumbers(main, pen), ...furtherNumbers(further, pen)]
}
