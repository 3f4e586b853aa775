/** A short poster on A4 over strips to tear off, each with name, number and address of the office. */
import type { CardContact, PosterCard } from '../../cards/card.ts'
import { attempt, EVERYTHING, FitError, type FontName, pt, type Ruler } from '../../kit/fit.ts'
import { A4, INK, QUIET, SAFE } from '../../kit/measures.ts'
import {
  address,
  advised,
  block,
  contactFont,
  contactValue,
  type Desk,
  kindOf,
  mainContact,
  paper,
} from '../../kit/parts.ts'
import {
  at,
  box,
  column,
  copyOf,
  dashes,
  type Element,
  type PageDrawing,
  sizeOf,
  turned,
} from '../../kit/primitives.ts'
import { type Page, POSTER_PAGES, safeOn } from '../poster/page.ts'
import { fuller, onFirstPage, whole } from '../poster/poster.ts'

/** How many strips, and least size of the number on them: fewer and wider ones where words leave it too little. */
const STRIPS = [
  { count: 9, least: pt(26) },
  { count: 8, least: 0 },
]
const MOST_NUMBERS = 2
const TOP = 2160
const HEIGHT = SAFE.bottom - TOP
const PAGE: Page = {
  ...POSTER_PAGES.a4,
  height: TOP,
  safe: { ...safeOn(A4.width, TOP), bottom: TOP - 60 },
  ...{ kop: 262, question: pt(32), qr: 400 },
}
/** What stays free at the ends of a strip and beside its cuts. */
const AWAY = 20
const BESIDE = 20

/** Height of the name and size of the address at most, from airy to dense. */
const STRIPS_LOOKS = [
  { name: 72, link: pt(9.5) },
  { name: 66, link: pt(8) },
  { name: 36, link: pt(8) },
]

/** A strip, and the size of its digits, where it has any. */
interface Strip {
  strip: Element
  digits?: number
}

/** What one carries home, as it is read when the strip lies: whose number, the number, the address. */
function stripOf(width: number, least: number, desk: Desk): Strip | undefined {
  const drawn = STRIPS_LOOKS.map((look) => attempt(() => stripIn(look, width, desk)))
  const strips = drawn.filter((one) => one !== undefined && !(one instanceof FitError)) as Strip[]
  return strips.find(({ digits = least }) => digits >= least)
}

/** The strip in one look, or undefined where its number would be too small. */
function stripIn({ name, link }: (typeof STRIPS_LOOKS)[number], high: number, desk: Desk): Strip | undefined {
  const { card } = desk
  const width = HEIGHT - 2 * AWAY
  const contact = mainContact(card)
  const whose = [card.short, ...(contact ? [kindOf(contact), contact.note] : [])].filter(Boolean).join(' · ')
  const look = { font: 'bold', max: pt(11), width, height: name, maxLines: 2, leading: 1.15 } as const
  const parts = [block('short', whose, look, desk), address(link, width, desk)] as const
  const room = high - 2 * BESIDE - parts.reduce((sum, part) => sum + sizeOf(part).height, 0)
  const font = contact && contactFont(contact)
  const max = font === 'digits' ? room / 0.9 : Math.min(pt(16), room / 1.2)
  if (font && max < desk.smallest) return undefined
  const value = (shown: CardContact, font: FontName): Element => {
    const number = contactValue('contact', shown, { font, max, width, colour: INK }, desk)
    return advised(shown, number, { max: pt(10), maxLines: 2, width, gap: 24 }, desk)
  }
  const words = column([parts[0], ...(contact && font ? [value(contact, font)] : []), parts[1]])
  const top = Math.round((high - sizeOf(words).height) / 2)
  const strip = box({ width: HEIGHT, height: high }, [at(AWAY, top, words)])
  return { strip, ...(font === 'digits' && { digits: max }) }
}

/** As many strips as leave the number its size. */
function stripsOf(desk: Desk): { count: number; width: number; strip: Element } {
  for (const { count, least } of STRIPS) {
    const width = Math.floor((SAFE.right - SAFE.left) / count)
    const found = stripOf(width, least, desk)
    if (found) return { count, width, strip: found.strip }
  }
  throw new FitError({ office: desk.card.name, field: EVERYTHING }, desk.card.name)
}

/** Draws the poster with its strips; a reader who listens hears one strip. */
export function tearOff(card: PosterCard, ruler: Ruler): PageDrawing {
  const desk: Desk = { card, smallest: pt(8), ruler }
  const empty = card.empty && { ...card.empty, answers: card.empty.answers.slice(0, MOST_NUMBERS) }
  const contacts = { numbers: card.numbers.slice(0, MOST_NUMBERS), empty, accounts: [], more: undefined }
  const short: PosterCard = { ...card, ...contacts, address: undefined, hours: undefined, ladder: undefined }
  const { count, width, strip } = stripsOf(desk)
  const one = turned(270, strip)
  const strips = Array.from({ length: count }, (_, index) =>
    at(SAFE.left + index * width, TOP, index === 0 ? one : copyOf(one)),
  )
  const ends = Array.from({ length: count - 1 }, (_, index) => (index + 1) * width)
  const cuts = dashes(
    [[0, 0, count * width, 0], ...ends.map((x): [number, number, number, number] => [x, 0, x, HEIGHT])],
    [count * width, HEIGHT],
    QUIET,
    { left: SAFE.left, right: A4.width - SAFE.left - count * width, bottom: A4.height - SAFE.bottom },
  )
  const root = paper(A4.width, A4.height, [
    at(0, 0, onFirstPage(short, fuller(PAGE), ruler, whole)),
    at(SAFE.left, TOP, cuts),
    ...strips,
  ])
  return { title: card.title, lang: card.lang, root }
}
