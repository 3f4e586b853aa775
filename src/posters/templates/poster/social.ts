/** Pictures for social media: the reader's question, one number, one address; one unit is one pixel. */
import type { CardContact, PosterCard } from '../../cards/card.ts'
import { attempt, FitError, type Ruler } from '../../kit/fit.ts'
import { icons } from '../../kit/icons.ts'
import { PAPER, WARNING } from '../../kit/measures.ts'
import {
  address,
  advised,
  block,
  contactFont,
  contactValue,
  type Desk,
  firstOf,
  naming,
  paper,
  spread,
} from '../../kit/parts.ts'
import { at, box, column, type Element, icon, type PageDrawing, rect, row, sizeOf } from '../../kit/primitives.ts'
import { shortKop } from './short-kop.ts'

/** A picture, and what its app covers at the top and the bottom. */
interface Picture {
  width: number
  height: number
  top: number
  bottom: number
}

export const PICTURES: Record<'feed' | 'story', Picture> = {
  feed: { width: 1080, height: 1350, top: 60, bottom: 60 },
  story: { width: 1080, height: 1920, top: 250, bottom: 340 },
}
const MARGIN = 80
/** Height of the head between what the app covers and the line under it; more only where a name needs it. */
const KOPS = [210, 260, 310, 360]
const UNDER = 36
const GOLD_LINE = 14
const GAP = 20
/** White that stays below the words where green begins again, under what the app covers. */
const FRAME = 70
const SMALLEST = 30
/** Least size of a kind, so that the remark beside it isn't smaller than may be. */
const LABEL = 36
const FACTORS = [1.15, 1, 0.88, 0.76, 0.64]
const MOST_ANSWERS = 3
/** Size of the digits that answer instead of an office's own. */
const DIGITS = 190

/** A number over the whole width under its kind, an icon beside that; `most` is its size. */
function contactPart(contact: CardContact, most: number, factor: number, width: number, desk: Desk): Element {
  const { green } = desk.card.colours
  const side = Math.round(80 * factor)
  const inner = Math.round(side * 0.64)
  const place = Math.round((side - inner) / 2)
  const tile = box({ width: side, height: side }, [
    rect(side, side, green, Math.round(side * 0.12)),
    at(place, place, icon(icons[contact.icon], inner, PAPER)),
  ])
  const words = { font: 'bold', max: Math.max(LABEL, 46 * factor), width: width - side - 24, maxLines: 3 } as const
  const kind = row([tile, naming(contact, words, desk)], 24, { alignItems: 'center' })
  const value = { role: 'link', font: contactFont(contact), max: most, width, href: contact.href } as const
  const shown = contactValue(contact.label, contact, value, desk)
  return column([kind, advised(contact, shown, { max: 46 * factor, maxLines: 3, width, gap: 40 }, desk)], 8)
}

/** How many answers are shown: a number by itself if it fills the width, with the next if it is short. */
function answersShown([nearest]: readonly CardContact[], width: number, { ruler }: Desk): number {
  if (!nearest || contactFont(nearest) !== 'digits') return MOST_ANSWERS
  return ruler(nearest.display, 'digits', DIGITS) > width / 2 ? 1 : 2
}

/** The first number; or what answers instead of one: numbers large, addresses in one size. */
function contacts(factor: number, width: number, desk: Desk): Element[] {
  const { numbers, empty } = desk.card
  const [first] = numbers
  if (first) return [contactPart(first, (contactFont(first) === 'digits' ? 215 : 84) * factor, factor, width, desk)]
  if (!empty) return []
  const some = empty.answers.slice(0, answersShown(empty.answers, width, desk))
  const addresses = some.filter((contact) => contactFont(contact) !== 'digits')
  const fits = addresses.map((contact) => (width - 4) / desk.ruler(contact.display, contactFont(contact), 1))
  const size = Math.min(70 * factor, ...fits.filter((one) => one >= SMALLEST))
  const sizeOfOne = (contact: CardContact): number => (contactFont(contact) === 'digits' ? DIGITS * factor : size)
  const headline = block('empty', empty.headline, { font: 'bold', max: 50 * factor, width, maxLines: 3 }, desk)
  const rows = some.map((contact) => contactPart(contact, sizeOfOne(contact), factor * 0.85, width, desk))
  return [column([headline, ...rows], 36 * factor)]
}

/** Question and promise, how to reach the office, what holds of it; undefined where that is too high. */
function body(factor: number, width: number, height: number, desk: Desk): Element | undefined {
  const { card } = desk
  const { green } = card.colours
  const question = { role: 'h2', font: 'bold', max: 132 * factor, width, maxLines: 2, leading: 1.1 } as const
  const promise = { font: 'regular', max: 46 * factor, width, maxLines: 3 } as const
  const asked = column(
    [
      block('questions', card.questions[0]!, { ...question, colour: green }, desk),
      block('promises', card.promise, promise, desk),
    ],
    10,
  )
  const small = { font: 'regular', max: 32, width, maxLines: 4 } as const
  const note = card.mark && card.markNote ? [card.markNote] : []
  const foot = column([
    block('dataDate', card.dataDate, small, desk),
    ...note.map((words) => block('markNote', words, { ...small, font: 'bold', colour: WARNING }, desk)),
  ])
  return spread(
    [asked, ...contacts(factor, width, desk), address(62 * factor, width, desk), foot],
    width,
    height,
    GAP * factor,
  )
}

/** The head, as low as the names allow. */
function head(width: number, desk: Desk): Element {
  const look = { width, emblem: 190, government: 34, name: 60, mark: 34, gap: 28, colour: PAPER }
  const drawn = KOPS.map((height) => attempt(() => shortKop({ ...look, height }, desk)))
  const fitting = drawn.find((one) => !(one instanceof FitError)) ?? drawn.at(-1)
  if (!fitting || fitting instanceof FitError) throw fitting
  return fitting
}

/** Draws a picture for a feed or a story; throws a FitError where the card doesn't fit. */
export function social(card: PosterCard, picture: Picture, ruler: Ruler): PageDrawing {
  const desk: Desk = { card, smallest: SMALLEST, ruler }
  const { green, gold } = card.colours
  const measure = picture.width - 2 * MARGIN
  const kop = head(measure, desk)
  const edge = picture.top + sizeOf(kop).height + UNDER
  const room = picture.height - picture.bottom - edge - GOLD_LINE
  const below = firstOf(FACTORS, (factor) => body(factor, measure, room, desk), desk)
  const covered = Math.max(0, picture.bottom - FRAME)
  const root = paper(picture.width, picture.height, [
    rect(picture.width, edge, green),
    ...(covered > 0 ? [at(0, picture.height - covered, rect(picture.width, covered, green))] : []),
    at(0, edge, rect(picture.width, GOLD_LINE, gold)),
    at(MARGIN, picture.top, kop),
    at(MARGIN, edge + GOLD_LINE, below),
  ])
  return { title: card.title, lang: card.lang, root }
}
