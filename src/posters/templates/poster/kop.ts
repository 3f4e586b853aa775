/** The head that all papers of a region share: emblem, government, office, slogan; and the band of what isn't final. */
import type { Kop, PosterCard } from '../../cards/card.ts'
import { fitLine, pt, type Ruler } from '../../kit/fit.ts'
import { type BlockLook, block, type Desk, emblemPicture } from '../../kit/parts.ts'
import {
  at,
  box,
  column,
  type Element,
  ground,
  type OutlinePath,
  rect,
  shape,
  sizeOf,
  text,
} from '../../kit/primitives.ts'
import type { Page, Palette } from './page.ts'

/** Of the head's height: its foot line, the emblem, the band from the corner. */
const FOOT = 0.04
const EMBLEM = { width: 0.575, height: 0.725 }
const BAND = { outer: 0.67, inner: 0.4 }
/** What the band's slanting ends take of its word's room, as a share of its thickness. */
const ENDS = 0.65
/** Thickness of the frame in 0.1 mm where nothing is filled. */
const FRAME = 5
/** Between the government's letters, where its name isn't too long for that. */
const SPACING = 4
/** Height for which the sizes of the words are said: on A4 the office's name is as large as they say. */
const FULL = 340

/** What the head is drawn with. */
export interface KopPen {
  card: Pick<PosterCard, 'colours' | 'kop' | 'mark' | 'name'>
  page: Page
  palette: Palette
  ruler: Ruler
}

const frameOf = ({ unit }: Page): number => Math.round(FRAME / unit)
const footOf = ({ kop }: Page): number => Math.round(kop * FOOT)

/** Ground with its foot line; on plain paper a frame with a thick edge below. */
function kopGround({ page, palette }: KopPen): Element[] {
  const { left, top, right } = page.safe
  const [width, foot] = [right - left, footOf(page)]
  const height = page.kop - foot
  if (!page.plain) {
    return [
      at(left, top, ground(width, height, palette.green, page.bleeds ?? 'up')),
      at(left, top + height, ground(width, foot, palette.gold, 'aside')),
    ]
  }
  const frame = frameOf(page)
  const inner = rect(width - 2 * frame, height - frame, palette.paper)
  return [at(left, top, rect(width, page.kop, palette.ink)), at(left + frame, top + frame, inner)]
}

/** The emblem in its place, or nothing where the region has none. */
function emblemOf({ emblem }: Kop, { kop, plain }: Page): Element | undefined {
  if (!emblem) return undefined
  const room = { width: kop * EMBLEM.width, height: kop * EMBLEM.height }
  const place = { width: Math.round(room.width), height: Math.round(room.height) }
  return box({ ...place, alignItems: 'center', justifyContent: 'center' }, [emblemPicture(emblem, room, plain)])
}

/** Government, office and slogan in the room that emblem and band leave. */
function kopWords(room: number, height: number, { card, page, palette, ruler }: KopPen): Element {
  const { kop, name } = card
  const scale = page.kop / FULL
  const desk: Desk<{ name: string }> = { card: { name }, smallest: page.smallest, ruler }
  const colour = palette.onPanel
  const max = Math.max(page.smallest, pt(11.5) * scale)
  const request = { text: kop.government, font: 'bold', width: room, max, min: page.smallest } as const
  const tracking = ruler(kop.government, 'bold', request.max) + kop.government.length * SPACING <= room ? SPACING : 0
  const { text: said, size } = fitLine(request, { office: name, field: 'government' }, ruler)
  const government = text('p', [said], room, { font: 'bold', size, colour, tracking, lineHeight: size * 1.2 })
  const words = { width: room, colour, min: page.smallest }
  const line = kop.line
    ? [block('slogan', kop.line, { ...words, font: 'regular', max: pt(10.5) * scale, maxLines: 2 }, desk)]
    : []
  const rest = height - sizeOf(column([government, ...line])).height
  const look: BlockLook = {
    ...{ ...words, role: 'h1', font: 'bold', max: pt(24) * scale, height: rest, maxLines: 5, leading: 1.12 },
  }
  return column([government, block('name', kop.name, look, desk), ...line])
}

/** Draws the head at the top of its page; throws a FitError where a name doesn't fit. */
export function kopPart(pen: KopPen): Element[] {
  const { card, page } = pen
  const emblem = emblemOf(card.kop, page)
  const height = page.kop - footOf(page)
  const { top, right } = page.safe
  const start = page.margin + (emblem ? sizeOf(emblem).width + Math.round(page.kop * 0.14) : 0)
  const end = card.mark ? right - Math.round(page.kop * (BAND.outer - 0.12)) : page.width - page.margin
  const words = kopWords(end - start, height - Math.round(page.kop * 0.08), pen)
  const middle = (element: Element): number => top + Math.round((height - sizeOf(element).height) / 2)
  return [
    ...kopGround(pen),
    ...(emblem ? [at(page.margin, middle(emblem), emblem)] : []),
    at(start, middle(words), words),
    ...(card.mark ? cornerBand(card.mark, pen) : []),
  ]
}

/** Diagonal band over the head's right corner; it ends where the head ends, so it covers neither digits nor code. */
function cornerBand(mark: string, { card, page, palette, ruler }: KopPen): Element[] {
  const [outer, inner] = [Math.round(page.kop * BAND.outer), Math.round(page.kop * BAND.inner)]
  const [left, top] = [page.safe.right - outer, page.safe.top]
  const length = (inner + outer) / Math.SQRT2
  const thickness = (outer - inner) / Math.SQRT2
  const tracking = 4
  const width = length - thickness * ENDS - tracking * mark.length
  const request = { text: mark, font: 'bold', width, max: thickness * (page.plain ? 0.6 : 0.75), min: pt(8) } as const
  const { size } = fitLine(request, { office: card.name, field: 'mark' }, ruler)
  const place = { width: Math.round(length), height: Math.round(size * 1.2) }
  const centre = (inner + outer) / 4
  const look = { align: 'center', rotate: 45, lineHeight: place.height } as const
  const words = text('p', [mark], place.width, { font: 'bold', size, colour: palette.ink, tracking, ...look })
  const [edge, border] = page.plain ? [palette.ink, 4] : [palette.paper, 10]
  // the frame of plain paper goes on over the band
  const frame = page.plain ? frameOf(page) : 0
  return [
    at(left, top, strip(inner - border, outer, outer, edge, page)),
    at(left, top, strip(inner, outer - border, outer, palette.gold, page, frame)),
    at(Math.round(page.safe.right - centre - place.width / 2), Math.round(top + centre - place.height / 2), words),
  ]
}

/**
 * A strip across the head's corner, `from` and `to` from there along its edges; on filled ground it goes on with it beyond
 * the paper's edges, as far down as the head reaches; it keeps `within` away from the head's edges.
 */
function strip(from: number, to: number, size: number, fill: string, page: Page, within = 0): Element {
  const crossing = (up: number, aside: number): string => {
    const [end, floor] = [size + aside, page.kop]
    const low = to + aside > floor ? `${end} ${floor}L${size - to + floor} ${floor}` : `${end} ${to + aside}`
    return `M${size - to - up} ${-up}L${size - from - up} ${-up}L${end} ${from + aside}L${low}z`
  }
  const beyond = (bleed: number): OutlinePath => {
    const aside = page.width - page.safe.right + bleed
    const up = page.bleeds === 'aside' ? 0 : page.safe.top + bleed
    return { d: crossing(up, aside), view: [size + aside + up, size + aside + up, -up, -up] }
  }
  return shape(crossing(-within, -within), size, size, fill, page.plain ? undefined : beyond)
}
