/** Picture of what has changed, for chats and social media; one unit is one pixel. */
import type { BulletinCard } from '../cards/card.ts'
import { attempt, FitError, type Ruler } from '../kit/fit.ts'
import { LINE, PAPER, QUIET, WARNING } from '../kit/measures.ts'
import { address, block, type Desk, emblemPicture, line, lineOrTwo, markTag, paper, squareRoom } from '../kit/parts.ts'
import { at, box, column, type Element, type PageDrawing, rect, row, sizeOf } from '../kit/primitives.ts'
import { PICTURES } from './poster/social.ts'

/** What the picture is; it isn't one of an office's formats. */
export const BULLETIN = {
  size: { width: PICTURES.feed.width, height: PICTURES.feed.height, unit: 'px' },
  pages: 1,
} as const

const { width: WIDTH, height: HEIGHT, top: TOP, bottom: BOTTOM } = PICTURES.feed
const MARGIN = 80
const MEASURE = WIDTH - 2 * MARGIN
const EMBLEM = 220
const BESIDE = 44
const GOLD_LINE = 14
const GAP = 36
const BAR = 26
const SMALLEST = 30
const FACTORS = [1.35, 1.15, 1, 0.85, 0.7]

/** Whose it is, what it is and of when, on green. */
function panel(desk: Desk<BulletinCard>): Element {
  const { card } = desk
  const { gold } = card.colours
  const mark = card.mark ? [markTag(card.mark, 34, desk)] : []
  const emblem = card.emblem ? [emblemPicture(card.emblem, squareRoom(EMBLEM))] : []
  const width = MEASURE - emblem.reduce((sum, part) => sum + sizeOf(part).width + BESIDE, 0)
  const room = width - mark.reduce((sum, tag) => sum + sizeOf(tag).width + 40, 0)
  const government = lineOrTwo(
    'government',
    card.government,
    { font: 'bold', max: 36, width: room, colour: gold },
    desk,
  )
  const top = row([government, ...mark], 0, { width, justifyContent: 'space-between', alignItems: 'center' })
  const heading = { role: 'h1', font: 'bold', max: 104, width, colour: PAPER } as const
  const date = { font: 'bold', max: 56, width, colour: PAPER } as const
  const words = column([top, line('heading', card.heading, heading, desk), line('date', card.date, date, desk)], 6)
  return row([...emblem, words], BESIDE, { alignItems: 'center' })
}

/** An office and what has changed there. */
function entry(office: BulletinCard['offices'][number], factor: number, desk: Desk<BulletinCard>): Element {
  const own = { ...desk, card: { ...desk.card, name: office.name } }
  const name = { role: 'h2', font: 'bold', max: 46 * factor, width: MEASURE, maxLines: 4, leading: 1.15 } as const
  const words = { font: 'regular', max: 38 * factor, width: MEASURE, maxLines: 9, leading: 1.2 } as const
  return column([
    block('name', office.name, name, own),
    ...office.lines.map((said) => block('perubahan', said, words, own)),
  ])
}

/** As many offices as there is room for, and how many more there are; all of them if their size lets them. */
function list(height: number, desk: Desk<BulletinCard>): Element {
  const { offices, others, more } = desk.card
  const drawn = (factor: number, most: number) => {
    const left = offices.length - most + others
    const words = { font: 'bold', max: 38 * factor, width: MEASURE, maxLines: 1, colour: QUIET } as const
    const rest = left > 0 ? [block('more', more.replace('#', String(left)), words, desk)] : []
    return column([...offices.slice(0, most).map((office) => entry(office, factor, desk)), ...rest], GAP * factor)
  }
  const whole = FACTORS.map((factor) => drawn(factor, offices.length)).find((all) => sizeOf(all).height <= height)
  if (whole) return whole
  for (let most = offices.length - 1; most > 0; most--) {
    const some = drawn(FACTORS.at(-1) as number, most)
    if (sizeOf(some).height <= height) return some
  }
  throw new FitError({ office: offices[0]?.name ?? desk.card.name, field: 'perubahan' }, desk.card.title)
}

/** How many offices have confirmed their contacts: in words, and the same as a bar. */
function progressBar({ said, share }: NonNullable<BulletinCard['progress']>, desk: Desk<BulletinCard>): Element {
  const words = { font: 'bold', max: 36, width: MEASURE, maxLines: 2, colour: QUIET } as const
  const done = Math.round(MEASURE * share)
  const bar = box({ width: MEASURE, height: BAR }, [
    at(0, 0, rect(MEASURE, BAR, LINE)),
    ...(done > 0 ? [at(0, 0, rect(done, BAR, desk.card.colours.green))] : []),
  ])
  return column([block('progress', said, words, desk), bar], 10)
}

/** The offices, and what stands between them and the foot: the progress, which goes where the first office needs its room. */
function middle(height: number, desk: Desk<BulletinCard>): Element {
  const { progress } = desk.card
  if (!progress) return list(height, desk)
  const bar = progressBar(progress, desk)
  const top = height - sizeOf(bar).height
  const above = attempt(() => list(top - GAP, desk))
  if (above instanceof FitError) return list(height, desk)
  return box({ width: MEASURE, height }, [at(0, 0, above), at(0, top, bar)])
}

/** Draws the picture; throws a FitError where even the first office doesn't fit. */
export function bulletin(card: BulletinCard, ruler: Ruler): PageDrawing {
  const desk: Desk<BulletinCard> = { card, smallest: SMALLEST, ruler }
  const top = panel(desk)
  const edge = TOP + sizeOf(top).height + GAP
  const note = { font: 'bold', max: 32, width: MEASURE, maxLines: 2, colour: WARNING } as const
  const marked = card.mark && card.markNote ? [block('markNote', card.markNote, note, desk)] : []
  const foot = column([address(46, MEASURE, desk), ...marked], 8)
  const footTop = HEIGHT - BOTTOM - sizeOf(foot).height
  const start = edge + GOLD_LINE + GAP
  const root = paper(WIDTH, HEIGHT, [
    rect(WIDTH, edge, card.colours.green),
    at(0, edge, rect(WIDTH, GOLD_LINE, card.colours.gold)),
    at(MARGIN, TOP, top),
    at(MARGIN, start, middle(footTop - GAP - start, desk)),
    at(MARGIN, footTop, foot),
  ])
  return { title: card.title, lang: card.lang, root }
}
