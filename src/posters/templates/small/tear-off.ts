/** A short poster on A4 over ten strips to tear off, each with name, number and address of the office. */
import type { PosterCard } from '../../cards/card.ts'
import { pt, type Ruler } from '../../kit/fit.ts'
import { A4, INK, QUIET, SAFE } from '../../kit/measures.ts'
import {
  address,
  block,
  contactFont,
  contactValue,
  type Desk,
  firstOf,
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

const STRIPS = 10
const MOST_NUMBERS = 2
const WIDTH = Math.floor((SAFE.right - SAFE.left) / STRIPS)
const TOP = 2160
const HEIGHT = SAFE.bottom - TOP
const PAGE: Page = {
  ...POSTER_PAGES.a4,
  height: TOP,
  safe: { ...safeOn(A4.width, TOP), bottom: TOP - 60 },
  ...{ kop: 300, question: pt(32), qr: 400 },
}
/** What stays free at the ends of a strip and beside its cuts. */
const AWAY = 20
const BESIDE = 10

/** Height of the name and size of the address at most: the second where the address takes two lines. */
const STRIPS_LOOKS = [
  { name: 72, link: pt(9.5) },
  { name: 66, link: pt(8) },
]

/** What one carries home, as it is read when the strip lies: whose number, the number, the address. */
function strip(desk: Desk): Element {
  return firstOf(STRIPS_LOOKS, (look) => stripIn(look, desk), desk)
}

/** The strip in one look, or undefined where its number would be too small. */
function stripIn({ name, link }: (typeof STRIPS_LOOKS)[number], desk: Desk): Element | undefined {
  const { card } = desk
  const width = HEIGHT - 2 * AWAY
  const contact = mainContact(card)
  const whose = [card.short, ...(contact ? [kindOf(contact), contact.note] : [])].filter(Boolean).join(' · ')
  const look = { font: 'bold', max: pt(11), width, height: name, maxLines: 2, leading: 1.15 } as const
  const parts = [block('short', whose, look, desk), address(link, width, desk)] as const
  const room = WIDTH - 2 * BESIDE - parts.reduce((sum, part) => sum + sizeOf(part).height, 0)
  const font = contact && contactFont(contact)
  const max = font === 'digits' ? room / 0.9 : Math.min(pt(16), room / 1.2)
  if (font && max < desk.smallest) return undefined
  const value = contact && font ? [contactValue('contact', contact, { font, max, width, colour: INK }, desk)] : []
  const words = column([parts[0], ...value, parts[1]])
  const top = Math.round((WIDTH - sizeOf(words).height) / 2)
  return box({ width: HEIGHT, height: WIDTH }, [at(AWAY, top, words)])
}

/** Draws the poster with its strips; a reader who listens hears one strip. */
export function tearOff(card: PosterCard, ruler: Ruler): PageDrawing {
  const desk: Desk = { card, smallest: pt(8), ruler }
  const empty = card.empty && { ...card.empty, answers: card.empty.answers.slice(0, MOST_NUMBERS) }
  const contacts = { numbers: card.numbers.slice(0, MOST_NUMBERS), empty, accounts: [], more: undefined }
  const short: PosterCard = { ...card, ...contacts, address: undefined, hours: undefined, ladder: undefined }
  const one = turned(270, strip(desk))
  const strips = Array.from({ length: STRIPS }, (_, index) =>
    at(SAFE.left + index * WIDTH, TOP, index === 0 ? one : copyOf(one)),
  )
  const ends = Array.from({ length: STRIPS - 1 }, (_, index) => (index + 1) * WIDTH)
  const cuts = dashes(
    [[0, 0, STRIPS * WIDTH, 0], ...ends.map((x): [number, number, number, number] => [x, 0, x, HEIGHT])],
    [STRIPS * WIDTH, HEIGHT],
    QUIET,
    { left: SAFE.left, right: A4.width - SAFE.left - STRIPS * WIDTH, bottom: A4.height - SAFE.bottom },
  )
  const root = paper(A4.width, A4.height, [
    at(0, 0, onFirstPage(short, fuller(PAGE), ruler, whole)),
    at(SAFE.left, TOP, cuts),
    ...strips,
  ])
  return { title: card.title, lang: card.lang, root }
}
