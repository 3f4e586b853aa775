/** The poster: one template for every paper that hangs on a wall. */
import type { PosterCard } from '../../cards/card.ts'
import { attempt, EVERYTHING, FitError, fit, fitLine, pt, type Ruler, tryFit } from '../../kit/fit.ts'
import {
  at,
  box,
  column,
  type Element,
  ground,
  type PageDrawing,
  rect,
  row,
  shape,
  sizeOf,
  text,
} from '../../kit/primitives.ts'
import { type Page, paletteOf } from './page.ts'
import { measureOf, type PosterPen } from './poster-contact.ts'
import { LOOKS, type Look } from './poster-look.ts'
import { ladderPart, middlePart } from './poster-middle.ts'
import { numberParts } from './poster-numbers.ts'
import { withPerson } from './poster-person.ts'

const CHECK_LINE = 500
const GOLD_LINE = 16
const FRAME = 3

/** Ground of the panel with the gold line below; on plain paper a frame with a thick edge below. */
export function panelGround({ page, palette, look }: PosterPen): Element[] {
  const { left, top, right } = page.safe
  const { height } = look.panel
  const width = right - left
  if (!page.plain) {
    return [
      at(left, top, ground(width, height, palette.green, 'up')),
      at(left, top + height, ground(width, GOLD_LINE, palette.gold, 'aside')),
    ]
  }
  const inner = rect(width - 2 * FRAME, height - FRAME, palette.paper)
  return [at(left, top, rect(width, height + 2 * FRAME, palette.ink)), at(left + FRAME, top + FRAME, inner)]
}

/** Between the government's letters, where its name isn't too long for that. */
const SPACING = 3

/** Panel with the invitation. */
export function posterPanel(pen: PosterPen): Element[] {
  const { card, look, page, palette, ruler } = pen
  const { height, first, second } = look.panel
  const room = card.mark ? measureOf(pen) - height : measureOf(pen)
  const line = (words: string, field: string, font: 'bold' | 'regular', max: number, tracking = 0): Element => {
    const request = { text: words, font, width: room - words.length * tracking, max, min: pt(11) } as const
    const { text: said, size } = fitLine(request, { office: card.name, field }, ruler)
    return text('p', [said], room, { font, size, colour: palette.onPanel, tracking, lineHeight: size * 1.2 })
  }
  const spaced = ruler(card.government, 'bold', pt(11)) + card.government.length * SPACING <= room
  const spacing = spaced ? SPACING : 0
  const words = column([
    line(card.government, 'government', 'bold', pt(12), spacing),
    line(card.heading.first, 'heading.first', 'bold', first),
    line(card.heading.second, 'heading.second', 'regular', second),
  ])
  const top = page.safe.top + Math.round((height - sizeOf(words).height) / 2)
  return [...panelGround(pen), at(page.margin, top, words)]
}

/** Diagonal band over the panel's right corner; it ends where the panel ends, so it covers neither digits nor QR. */
export function cornerBand(mark: string, { card, look, page, palette, ruler }: PosterPen): Element[] {
  const outer = look.panel.height - 20
  const inner = Math.round(outer * 0.46)
  const [left, top] = [page.safe.right - outer, page.safe.top]
  const strip = (from: number, to: number) => `M${outer - to} 0L${outer - from} 0L${outer} ${from}L${outer} ${to}z`
  const length = (inner + outer) / Math.SQRT2
  const thickness = (outer - inner) / Math.SQRT2
  const tracking = 5
  const width = length - thickness / 2 - tracking * mark.length
  const request = { text: mark, font: 'bold', width, max: thickness * (page.plain ? 0.6 : 0.8), min: pt(10) } as const
  const { size } = fitLine(request, { office: card.name, field: 'mark' }, ruler)
  const place = { width: Math.round(length), height: Math.round(size * 1.2) }
  const centre = (inner + outer) / 4
  const look45 = { align: 'center', rotate: 45, lineHeight: place.height } as const
  const words = text('p', [mark], place.width, { font: 'bold', size, colour: palette.ink, tracking, ...look45 })
  const [edge, border] = page.plain ? [palette.ink, FRAME] : [palette.paper, 14]
  return [
    at(left, top, shape(strip(inner - border, outer), outer, outer, edge)),
    at(left, top, shape(strip(inner, outer - border), outer, outer, palette.gold)),
    at(Math.round(page.safe.right - centre - place.width / 2), Math.round(top + centre - place.height / 2), words),
  ]
}

/** Which office it is and what it is for. */
function identity(pen: PosterPen, measure: number): Element {
  const { card, look, page, palette, ruler } = pen
  const office = card.name
  const narrow = measure < measureOf(pen)
  const asked = { text: card.name, font: 'bold', width: measure, ...look.name, min: pt(narrow ? 18 : 20) } as const
  const low = narrow ? tryFit({ ...asked, maxLines: 3 }, ruler) : undefined
  const name = low ?? fit({ ...asked, maxLines: narrow ? 5 : asked.maxLines }, { office, field: 'name' }, ruler)
  const paragraph = (words: string, field: string, colour: string): Element => {
    const request = { text: words, font: 'regular', width: measure, max: look.body, min: pt(10), maxLines: 3 } as const
    const { lines, size, joint } = fit(request, { office, field }, ruler)
    return text('p', lines, measure, { font: 'regular', size, colour, lineHeight: size * 1.3, joint })
  }
  const tracking = 4
  const width = measure - tracking * card.kicker.length
  const kind = { text: card.kicker, font: 'bold', width, max: pt(12), min: page.smallest } as const
  const kicker = fitLine(kind, { office, field: 'kicker' }, ruler)
  const { size, joint } = name
  const nameLook = { font: 'bold', size, colour: palette.ink, lineHeight: size * 1.12, joint } as const
  return column(
    [
      text('p', [kicker.text], measure, { font: 'bold', size: kicker.size, colour: palette.green, tracking }),
      text('h1', name.lines, measure, nameLook),
      ...(card.holder ? [paragraph(card.holder, 'holder', palette.ink)] : []),
      ...(card.topics.length > 0 ? [paragraph(card.topics.join(' · '), 'topics', palette.quiet)] : []),
    ],
    10,
  )
}

/** A line of 50 mm on paper, by which one sees whether the printer has changed the size. */
export function checkLine({ card, page, palette }: PosterPen): Element {
  const length = Math.round(CHECK_LINE / page.unit)
  const tick = rect(4, 24, palette.ink)
  const inner = rect(length - 8, 4, palette.ink)
  const line = box({ width: length, height: 24, alignItems: 'center' }, [tick, inner, tick])
  const look = { font: 'regular', size: page.smallest, colour: palette.quiet, align: 'right' } as const
  return column([line, text('p', [card.checkLine], CHECK_LINE, look)], 0, { alignItems: 'flex-end' })
}

/** Address in words, terms, edition and check line. */
export function posterFooter(pen: PosterPen): Element {
  const { card, page, palette, ruler } = pen
  const measure = measureOf(pen)
  const check = checkLine(pen)
  const width = measure - sizeOf(check).width - 60
  const office = card.name
  const request = { text: card.link, font: 'bold', width: measure, max: pt(page.plain ? 15 : 18), min: pt(12) } as const
  const link = fitLine(request, { office, field: 'link' }, ruler)
  const small = (words: string, field: string, colour: string, font: 'regular' | 'bold'): Element => {
    const bounds = { max: pt(10), min: page.smallest, maxLines: 3 }
    const { lines, size } = fit({ text: words, font, width, ...bounds }, { office, field }, ruler)
    return text('p', lines, width, { font, size, colour, lineHeight: size * 1.25 })
  }
  const words = column([
    ...(card.mark && card.markNote ? [small(card.markNote, 'markNote', palette.warning, 'bold')] : []),
    small(card.free, 'free', palette.ink, 'regular'),
    small(`${card.edition} · ${card.dataDate}`, 'dataDate', palette.ink, 'regular'),
  ])
  const look = { font: 'bold', size: link.size, colour: palette.green, href: `https://${link.text}` } as const
  return column(
    [
      rect(measure, 4, palette.line),
      text('link', [link.text], measure, look),
      row([words, check], 60, { alignItems: 'flex-end' }),
    ],
    10,
  )
}

/** What stands between panel and footer, in order. */
export function bodyParts(pen: PosterPen): Element[] {
  const ladder = ladderPart(pen)
  const who = withPerson((measure) => identity(pen, measure), pen)
  return [who, ...numberParts(pen), middlePart(pen), ...(ladder ? [ladder] : [])]
}

/** Where the panel with its line ends. */
export const panelEnd = ({ page, look }: PosterPen): number => page.safe.top + look.panel.height + GOLD_LINE

/** The page in one look, or undefined where its parts are higher than the page. */
export function whole(pen: PosterPen): Element | undefined {
  const { card, look, page, palette } = pen
  const parts = bodyParts(pen)
  const foot = posterFooter(pen)
  const top = panelEnd(pen)
  const room = page.safe.bottom - sizeOf(foot).height - top
  const needed = sizeOf(column(parts, look.gap)).height + 2 * look.gap
  if (needed > room) return undefined
  const body = column(parts, 0, { width: measureOf(pen), height: room, justifyContent: 'space-evenly' })
  return box({ width: page.width, height: page.height, backgroundColor: palette.paper }, [
    ...posterPanel(pen),
    ...(card.mark ? cornerBand(card.mark, pen) : []),
    at(page.margin, top, body),
    at(page.margin, page.safe.bottom - sizeOf(foot).height, foot),
  ])
}

/** A look that blackens little: no digits, code or letters larger than they must be to be read from afar. */
function thrifty(look: Look): Look {
  const { panel, name, body, further, account } = look
  return {
    ...look,
    panel: { height: panel.height - 40, first: Math.min(panel.first, pt(26)), second: Math.min(panel.second, pt(17)) },
    name: { ...name, max: Math.min(name.max, pt(21)) },
    body: Math.min(body, pt(11)),
    digits: { one: 0, two: 0 },
    further: { ...further, size: Math.min(further.size, pt(21)) },
    account: { ...account, size: Math.min(account.size, pt(11)) },
    lonelyQr: 0,
  }
}

/**
 * The first of the pages and looks, from airy to dense, in which a paper can be drawn; throws where none can: the
 * FitError of the densest look, or that it is too much together.
 */
export function inFirstLook<T>(
  card: PosterCard,
  pages: Page[],
  ruler: Ruler,
  draw: (pen: PosterPen) => T | undefined,
): T {
  const tooMuch = new FitError({ office: card.name, field: EVERYTHING }, card.name)
  let refusal = tooMuch
  for (const page of pages) {
    for (const look of page.plain ? LOOKS.map(thrifty) : LOOKS) {
      const drawn = attempt(() => draw({ card, page, palette: paletteOf(card, page), look, ruler }))
      if (drawn instanceof FitError) refusal = drawn
      else if (drawn !== undefined) return drawn
      else refusal = tooMuch
    }
  }
  throw refusal
}

/** Draws a poster on one page, as airy as the content allows; throws a FitError where even the densest look is too small. */
export function poster(card: PosterCard, page: Page, ruler: Ruler): PageDrawing {
  return { title: card.title, lang: card.lang, root: inFirstLook(card, [page], ruler, whole), unit: page.unit }
}
