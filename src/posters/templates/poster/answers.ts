/** Who answers for an office that has no number yet: numbers as large as its own would be, then addresses in one size. */
import type { CardContact, PosterCard } from '../../cards/card.ts'
import { fit, isNumber, linesOf, pt, widthOfLines } from '../../kit/fit.ts'
import { box, column, type Element, onBaseline, row, sizeOf, text } from '../../kit/primitives.ts'
import { areBeside, contactEntry, contactLabel, GUTTER, inRows, numberParts, TILE } from './numbers.ts'
import { measureOf, type PosterPen, pieceOf, tile } from './poster-contact.ts'

/** Height of the letters' capitals as a share of their size. */
const CAPITAL = 0.668
/** Between the tile of an address and its words, and between columns of addresses. */
const BESIDE = 30
const COLUMN_GAP = 60

/** What comes, and beside it, small, that the office's own number is to come; below it where there is no room. */
function announcement({ headline, note }: NonNullable<PosterCard['empty']>, pen: PosterPen): Element {
  const { card, look, palette, ruler } = pen
  const measure = measureOf(pen)
  const place = { office: card.name, field: 'headline' }
  const bounds = { width: measure, max: look.promise * 1.3, min: pt(14), maxLines: 3 }
  const { lines, size } = fit({ text: headline, font: 'bold', ...bounds }, place, ruler)
  const wide = widthOfLines(lines, 'bold', size, ruler)
  const small = { words: note, role: 'p', font: 'regular', size: pt(12), width: measure, colour: palette.ink } as const
  const said = pieceOf('empty', small, pen)
  const aside = measure - sizeOf(said).width
  const together = lines.length === 1 && wide + COLUMN_GAP <= aside
  const set = { font: 'bold', size, colour: palette.ink, lineHeight: size * 1.2 } as const
  const title = text('h2', lines, together ? aside : wide, set)
  return together ? onBaseline([title, said], 0) : column([title, said], 10)
}

/** Addresses in the number of columns that lets them be largest; in one column below numbers they begin where the digits do. */
function addressParts(addresses: readonly CardContact[], numbers: CardContact[], pen: PosterPen): Element[] {
  if (addresses.length === 0) return []
  const indented = numbers.length > 0 && areBeside(numbers, pen)
  const grids = [1, 2, 3]
    .map((columns) => addressGrid(addresses, columns, columns === 1 && indented, pen))
    .filter((grid) => grid !== undefined)
  return [grids.reduce((one, other) => (other.size > one.size ? other : one)).grid]
}

/**
 * Addresses in some columns, all in the size that the widest leaves; undefined where that is too small to be read. In one
 * column there is always an answer: what is too long for its line goes on below.
 */
function addressGrid(
  addresses: readonly CardContact[],
  columns: number,
  indented: boolean,
  pen: PosterPen,
): { grid: Element; size: number } | undefined {
  const { card, look, page, palette, ruler } = pen
  const measure = measureOf(pen)
  const cell = Math.floor((measure - COLUMN_GAP * (columns - 1)) / columns)
  const side = Math.round(look.label * 2.4)
  const place = indented ? TILE : side
  const gap = indented ? GUTTER : BESIDE
  const room = cell - place - gap
  const most = Math.min(look.answer, ...addresses.map(({ display }) => room / ruler(display, 'bold', 1)))
  const least = columns === 1 ? page.smallest : pt(16)
  const broken = columns === 1 && most < least
  if (most < least && !broken) return undefined
  const size = broken ? least : most
  const cells = addresses.map((contact) => {
    const value = { words: contact.display, role: 'link', font: 'bold', width: room, href: contact.href } as const
    const set = { size, min: size * 0.99, colour: palette.ink, lineHeight: size * 1.1 } as const
    const shown = { ...value, ...set, maxLines: broken ? linesOf(contact) : 1 }
    const words = [contactLabel(contact, undefined, look.small, room, pen), pieceOf(card.name, shown, pen)]
    const picture = box({ width: place, height: side, justifyContent: 'center' }, [tile(contact, side, pen)])
    return contactEntry(row([picture, column(words, 6)], gap, { alignItems: 'center', width: cell }))
  })
  const grid = column(inRows(cells, columns, COLUMN_GAP, measure), Math.round(Math.max(14, look.gap)))
  // a column is high: its letters have to be larger by something to be worth that
  return { grid, size: size * CAPITAL - (columns > 1 ? 0 : sizeOf(grid).height * 0.02) }
}

/** What answers instead of the office, as parts of the page. */
export function answerParts(empty: NonNullable<PosterCard['empty']>, pen: PosterPen): Element[] {
  const { answers } = empty
  const numbers = answers.filter(({ display }) => isNumber(display))
  const addresses = answers.filter(({ display }) => !isNumber(display))
  const [first, ...others] = [...numberParts(numbers, pen), ...addressParts(addresses, numbers, pen)]
  const top = column([announcement(empty, pen), ...(first ? [first] : [])], Math.round(pen.look.gap * 0.6) + 14)
  return [top, ...others]
}
