/** Pictures for social media: one fact, one number, one address; one unit is one pixel. */
import type { PosterCard } from '../../cards/card.ts'
import type { Ruler } from '../../kit/fit.ts'
import { PAPER, QUIET, WARNING } from '../../kit/measures.ts'
import {
  address,
  block,
  contactFont,
  contactValue,
  type Desk,
  firstOf,
  line,
  lineOrTwo,
  mainContact,
  markTag,
  naming,
  paper,
  spread,
} from '../../kit/parts.ts'
import { at, column, type Element, type PageDrawing, rect, row, sizeOf } from '../../kit/primitives.ts'

/** A picture, and what its app covers at the top and the bottom. */
interface Picture {
  width: number
  height: number
  top: number
  bottom: number
  /** Share of the free height that the green takes. */
  panel: number
}

export const PICTURES: Record<'feed' | 'story', Picture> = {
  feed: { width: 1080, height: 1350, top: 60, bottom: 60, panel: 0.5 },
  story: { width: 1080, height: 1920, top: 250, bottom: 340, panel: 0.5 },
}
const MARGIN = 80
const GOLD_LINE = 14
const GAP = 36
/** White that stays below the words where green begins again, under what the app covers. */
const FRAME = 70
const SMALLEST = 30
const FACTORS = [1, 0.85, 0.7]

/** Who invites to complain, on green. */
function invitation(width: number, height: number, desk: Desk): Element {
  const { card } = desk
  const { gold } = card.colours
  const mark = card.mark ? [markTag(card.mark, 42, desk)] : []
  const room = width - mark.reduce((sum, tag) => sum + sizeOf(tag).width + 40, 0)
  const government = lineOrTwo(
    'government',
    card.government,
    { font: 'bold', max: 36, width: room, colour: gold },
    desk,
  )
  const top = row([government, ...mark], 0, { width, justifyContent: 'space-between', alignItems: 'center' })
  const question = line('heading', card.questions[0]!, { font: 'bold', max: 130, width, colour: PAPER }, desk)
  const rest = height - sizeOf(column([top, question])).height - 2 * GAP
  const look = {
    role: 'h1',
    font: 'bold',
    max: 76,
    width,
    height: rest,
    maxLines: 5,
    leading: 1.14,
    colour: PAPER,
  } as const
  return column([top, question, block('name', card.name, look, desk)], 0, {
    width,
    height,
    justifyContent: 'space-between',
  })
}

/** How to reach the office: kind, number, address, as large as `factor` says; undefined where it is too high. */
function reach(factor: number, width: number, height: number, desk: Desk): Element | undefined {
  const { card } = desk
  const contact = mainContact(card)
  const words = { font: 'bold', max: 46 * factor, width, maxLines: 2, colour: QUIET } as const
  const none = card.numbers.length > 0 || !card.empty ? [] : [card.empty.headline]
  const font = contact && contactFont(contact)
  const max = (font === 'digits' ? 200 : 84) * factor
  const number = column([
    ...none.map((headline) => block('empty', headline, words, desk)),
    ...(contact ? [naming(contact, words, desk)] : []),
    ...(contact && font ? [contactValue('contact', contact, { font, max, width }, desk)] : []),
  ])
  const small = { font: 'regular', max: 32, width, maxLines: 3 } as const
  const note = card.mark && card.markNote ? [card.markNote] : []
  const foot = column([
    block('dataDate', card.dataDate, { ...small, colour: QUIET }, desk),
    ...note.map((words) => block('markNote', words, { ...small, font: 'bold', colour: WARNING }, desk)),
  ])
  return spread([number, address(60 * factor, width, desk), foot], width, height, 10)
}

/** Draws a picture for a feed or a story; throws a FitError where the card doesn't fit. */
export function social(card: PosterCard, picture: Picture, ruler: Ruler): PageDrawing {
  const desk: Desk = { card, smallest: SMALLEST, ruler }
  const { green, gold } = card.colours
  const measure = picture.width - 2 * MARGIN
  const free = picture.height - picture.top - picture.bottom
  const edge = picture.top + Math.round(free * picture.panel)
  const room = picture.height - picture.bottom - edge - GOLD_LINE
  const below = firstOf(FACTORS, (factor) => reach(factor, measure, room, desk), desk)
  const covered = Math.max(0, picture.bottom - FRAME)
  const root = paper(picture.width, picture.height, [
    rect(picture.width, edge, green),
    ...(covered > 0 ? [at(0, picture.height - covered, rect(picture.width, covered, green))] : []),
    at(0, edge, rect(picture.width, GOLD_LINE, gold)),
    at(MARGIN, picture.top, invitation(measure, edge - picture.top - GAP, desk)),
    at(MARGIN, edge + GOLD_LINE, below),
  ])
  return { title: card.title, lang: card.lang, root }
}
