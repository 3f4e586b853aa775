/** What the sections of the kecamatan sheet are made of: headings, rows of a name and a contact, columns of rows. */
import type { CardContact, DistrictCard, InstallCard, PosterCard } from '../../cards/card.ts'
import { isNumber, linesOf, type Ruler } from '../../kit/fit.ts'
import { icons } from '../../kit/icons.ts'
import type { Desk } from '../../kit/parts.ts'
import type { PieceRequest } from '../../kit/piece.ts'
import {
  item as asItem,
  at,
  box,
  cell,
  column,
  type Element,
  flow,
  icon,
  rect,
  row,
  sizeOf,
} from '../../kit/primitives.ts'
import { lookAt } from '../poster/look.ts'
import { type Page, paletteOf } from '../poster/page.ts'
import { measureOf, type PosterPen, pieceOf } from '../poster/poster-contact.ts'
import type { KecamatanSizes } from './look.ts'

/** What every part is drawn with; it is a poster's pen too, so that the poster's parts can be drawn with it. */
export interface KecamatanPen extends PosterPen, Desk {
  sheet: DistrictCard
  sizes: KecamatanSizes
}

/** What a kecamatan's paper shares with a poster: an office of that name, the paper's marks and terms, no contacts. */
export function posterOf(paper: DistrictCard | InstallCard): PosterCard {
  const nothing = { numbers: [], accounts: [], free: '', edition: '', place: '', contactMe: '' }
  const words = { tell: { heading: '', items: [] }, craft: { fold: '', upper: '', lower: '' } }
  const asked = { questions: [paper.heading], promise: '' }
  const qr = { payload: '', caption: '', alt: '', ...('qr' in paper && paper.qr), distance: '' }
  return { ...nothing, ...words, ...paper, ...asked, qr, format: 'a4', short: paper.name }
}

/** The pen of a sheet at some sizes. */
export function kecamatanPen(sheet: DistrictCard, page: Page, sizes: KecamatanSizes, ruler: Ruler): KecamatanPen {
  const card = posterOf(sheet)
  return { sheet, sizes, card, look: lookAt(1), page, palette: paletteOf(card, page), smallest: page.smallest, ruler }
}

const HAIR = 3
const RULE = 6
const AIR = 10

/** Words at exactly their size, so that all of a kind are as large; throws a FitError where they need more lines. */
export const kecamatanWords = (field: string, request: PieceRequest, pen: KecamatanPen): Element =>
  pieceOf(field, { min: request.size, whole: true, ...request }, pen)

/** The heading of a section over a rule, and under it what is to be said of the whole section. */
export function kecamatanSection(heading: string, remarks: string[], width: number, pen: KecamatanPen): Element {
  const { palette, sizes } = pen
  const title = { role: 'h2', font: 'bold', size: sizes.section, width, maxLines: 2, colour: palette.green } as const
  const body = { role: 'p', font: 'regular', size: sizes.remark, width, maxLines: 4, colour: palette.ink } as const
  const said = remarks.map((remark) => kecamatanWords(heading, { ...body, words: remark }, pen))
  const air = box({ width, height: AIR })
  return column([
    kecamatanWords(heading, { ...title, words: heading, lineHeight: sizes.section * 1.2 }, pen),
    rect(width, RULE, palette.green),
    ...(said.length > 0 ? [air, flow(said, width, 2 * sizes.pad + AIR), air] : []),
  ])
}

/** A row of a list: in bold what people look for, small what is to be said of it, the contact or a dash. */
export interface Entry {
  name: string
  detail?: string
  contact?: CardContact
  /** Where there is no contact: who answers. */
  instead?: string
  /** Stands behind the contact where a section's remark explains it. */
  mark?: string
  /** Whether that remark says too of which kind the contact is. */
  explained?: true
}

/** What rows are to a reader who listens: entries of a list, or rows of a table. */
export interface RowsOf {
  kind: 'list' | 'table'
  name: string
}

/** Sizes of a list's names and numbers. */
export interface ListSizes {
  name: number
  number: number
}

/** The same, space above and below each row and between columns, and lines that a name may take. */
type RowSizes = ListSizes & { pad: number; gutter: number; maxLines: number }

/** What stands behind a contact. */
interface Mark {
  words: string
  colour: string
}

/** A warning's mark has its colour; one that only refers to a remark has that of the words. */
const markOf = ({ mark, explained }: Entry, { palette }: KecamatanPen): Mark | undefined =>
  mark === undefined ? undefined : { words: mark, colour: explained ? palette.ink : palette.warning }

/** A contact as it is read: its number in digits, anything else in bold letters; an icon before it, a mark behind it. */
export function value(contact: CardContact, look: ListSizes, width: number, pen: KecamatanPen, mark?: Mark): Element {
  const { palette, page } = pen
  const { display, href, icon: name, label } = contact
  const number = isNumber(display)
  const side = Math.round(number ? look.number * 0.62 : look.name * 0.8)
  const gap = Math.round(side * 0.4)
  const font = number
    ? ({ font: 'digits', size: look.number, min: look.number } as const)
    : ({ font: 'bold', size: look.name, min: page.smallest } as const)
  const sign = { role: 'p', font: 'bold', size: look.name, width } as const
  const behind = mark ? [kecamatanWords(label, { ...sign, ...mark }, pen)] : []
  const room = width - side - gap - behind.reduce((sum, element) => sum + sizeOf(element).width + gap, 0)
  const place = {
    role: 'link',
    width: room,
    colour: palette.ink,
    href,
    lineHeight: Math.round(font.size * 1.05),
  } as const
  const said = pieceOf(label, { ...font, ...place, words: display, maxLines: linesOf(contact) }, pen)
  const low = number ? Math.round(look.number * 0.1) : 0
  const picture = box({ width: side, height: side + low }, [at(0, low, icon(icons[name], side, palette.green))])
  return row([picture, said, ...behind], gap, { alignItems: 'center' })
}

const NOTHING = '–'

/** Kinds of contacts that their icon tells, whoever reads. */
const KNOWN = ['phone', 'whatsapp']

/** What is said under a name: its detail, the contact's kind and part of the office, and on drafts its remark. */
function details({ detail, contact, explained }: Entry, width: number, pen: KecamatanPen): Element[] {
  const { palette, sizes } = pen
  const told = explained || !contact || !isNumber(contact.display) || KNOWN.includes(contact.icon)
  const kind = told ? undefined : contact?.label
  const about = [detail, kind, contact?.unit].filter((part) => part !== undefined).join(' · ')
  const parts = [
    { words: about, colour: palette.ink },
    { words: contact?.note ?? '', colour: palette.warning },
  ].filter(({ words }) => words !== '')
  const look = { role: 'p', font: 'regular', size: sizes.detail, width, maxLines: 3 } as const
  return parts.map((part) => kecamatanWords('detail', { ...look, ...part, lineHeight: sizes.detail * 1.2 }, pen))
}

/** Width of the column that all numbers of a list begin in; addresses stand there too if they aren't long. */
function numberColumn(items: Entry[], look: ListSizes, width: number, pen: KecamatanPen): number {
  const widths = items.flatMap((item) => {
    const { contact, instead = NOTHING } = item
    if (!contact) return [pen.ruler(instead, 'regular', look.name) + 8]
    const needed = sizeOf(value(contact, look, width, pen, markOf(item, pen))).width
    return isNumber(contact.display) || needed < width * 0.4 ? [needed] : []
  })
  return Math.max(look.number, ...widths)
}

/** A row over a hairline: name and contact beside each other, or the contact below where it is a long address. */
function entry(
  item: Entry,
  of: RowsOf,
  look: RowSizes & { numbers: number },
  width: number,
  pen: KecamatanPen,
): Element {
  const { palette, sizes } = pen
  const { contact, instead = NOTHING } = item
  const other = { words: instead, role: 'p', font: 'regular', size: look.name, width, colour: palette.ink } as const
  const right = contact ? value(contact, look, width, pen, markOf(item, pen)) : kecamatanWords('instead', other, pen)
  const beside = sizeOf(right).width <= look.numbers
  const measure = beside ? width - look.numbers - Math.round(look.gutter / 3) : width
  const name = { role: 'p', font: 'bold', size: look.name, width: measure, maxLines: look.maxLines } as const
  const title = kecamatanWords(
    item.name,
    { ...name, words: item.name, colour: palette.ink, lineHeight: look.name * 1.15 },
    pen,
  )
  const about = details(item, measure, pen)
  const gap = Math.round(sizes.detail * 0.6)
  const left = sizes.dense ? flow([title, ...about], measure, gap) : column([title, flow(about, measure, gap)])
  const part = (element: Element): Element => (of.kind === 'table' ? cell(of.name, element) : element)
  const place = box({ width: look.numbers, height: sizeOf(right).height }, [right])
  const body = beside
    ? row([part(left), part(place)], 0, { width, justifyContent: 'space-between', alignItems: 'center' })
    : column([part(left), part(right)], Math.round(look.pad / 2))
  const height = sizeOf(body).height + 2 * look.pad
  const said = of.kind === 'list' ? asItem(of.name, body) : body
  return box({ width, height }, [at(0, look.pad, said), at(0, height - HAIR, rect(width, HAIR, palette.line))])
}

/** Draws the rows of a list one by one, their numbers beginning in one column. */
export function contactRows(items: Entry[], of: RowsOf, look: RowSizes, width: number, pen: KecamatanPen): Element[] {
  const numbers = numberColumn(items, look, width, pen)
  return items.map((item) => entry(item, of, { ...look, numbers }, width, pen))
}

/** Width of each of some columns over the whole measure. */
export const columnWidth = (count: number, gutter: number, pen: KecamatanPen): number =>
  Math.floor((measureOf(pen) - gutter * (count - 1)) / count)

/** Rows in columns side by side, read down each column in turn, none more than one row longer than another. */
export function inColumns(rows: Element[], count: number, gutter: number, pen: KecamatanPen): Element {
  const width = columnWidth(count, gutter, pen)
  const start = (index: number): number =>
    index * Math.floor(rows.length / count) + Math.min(index, rows.length % count)
  const parts = Array.from({ length: count }, (_, index) =>
    column(rows.slice(start(index), start(index + 1)), 0, { width }),
  ).filter((part) => sizeOf(part).height > 0)
  return row(parts, gutter, { width: measureOf(pen) })
}
