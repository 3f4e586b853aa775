/** The poster: one template for every paper that hangs on a wall. */
import type { PosterCard } from '../../cards/card.ts'
import { attempt, EVERYTHING, FitError, fitLine, type Ruler } from '../../kit/fit.ts'
import { askedIn } from '../../kit/parts.ts'
import { at, box, column, type Element, type PageDrawing, sizeOf, text } from '../../kit/primitives.ts'
import { answerParts } from './answers.ts'
import { codeAndPlacePart } from './code-and-place.ts'
import { posterFooter } from './foot.ts'
import { kopPart } from './kop.ts'
import { ladderPart } from './ladder.ts'
import { atLargest, lookAt } from './look.ts'
import { numberParts } from './numbers.ts'
import { type Page, paletteOf } from './page.ts'
import { measureOf, numbersOn, type PosterPen, pieceOf } from './poster-contact.ts'
import { type QuestionParts, withPerson } from './poster-person.ts'

/** Space above the question, as a share of that between the parts. */
const FIRST = 0.7

/** How much larger the code is where there is room to spare, from large to small. */
const LARGER = [1.2, 1.1]

/** How much smaller what follows the question may be where it then stands on one line. */
const ONE_LINE = 0.8

/** The question that the reader asks: the most telling that stands on one line, in the size of all papers of the format. */
function questionOf(width: number, { card, page, ruler }: PosterPen): string {
  const asked = askedIn(width, 'bold', page.question, { card, ruler })
  const request = { text: asked, font: 'bold', width, max: page.question, min: page.question } as const
  return fitLine(request, { office: card.name, field: 'questions' }, ruler).text
}

/** The question on its line; below it what follows it, and who heads the office where the region prints it. */
function questionPart(measure: number, pen: PosterPen): QuestionParts {
  const { card, look, page, palette } = pen
  const size = page.question
  const question = text('h2', [questionOf(measure, pen)], measure, {
    font: 'bold',
    size,
    colour: palette.green,
    lineHeight: size * 1.16,
  })
  const words = { role: 'p', font: 'regular', width: measure, colour: palette.ink } as const
  const promised = { ...words, words: card.promise, size: look.promise } as const
  const short = attempt(() => pieceOf('promises', { ...promised, min: look.promise * ONE_LINE }, pen))
  const promise = short instanceof FitError ? pieceOf('promises', { ...promised, maxLines: 2 }, pen) : short
  const holder =
    card.holder && card.format !== 'a4-person'
      ? [pieceOf('holder', { ...words, words: card.holder, size: look.label, maxLines: 3 }, pen)]
      : []
  return { question, promise: column([promise, ...holder]) }
}

/** The office's numbers; or what answers instead. */
function contactParts(pen: PosterPen): Element[] {
  const { empty, numbers } = pen.card
  return numbers.length > 0 || !empty ? numberParts(numbers, pen) : answerParts(empty, pen)
}

/** What stands between head and footer, in order. */
export function bodyParts(pen: PosterPen): Element[] {
  const ladder = ladderPart(pen)
  const asked = (measure: number): QuestionParts => questionPart(measure, pen)
  return [...withPerson(asked, pen), ...contactParts(pen), codeAndPlacePart(pen), ...(ladder ? [ladder] : [])]
}

/** Where the head with its line ends. */
export const kopEnd = ({ safe, kop }: Page): number => safe.top + kop

/** The page in one look, or undefined where its parts are higher than the page. */
export function whole(pen: PosterPen): Element | undefined {
  const { look, page, palette } = pen
  const parts = bodyParts(pen)
  const foot = posterFooter(pen)
  const top = kopEnd(page)
  const room = page.safe.bottom - sizeOf(foot).height - top
  const needed = sizeOf(column(parts, look.gap)).height + 2 * look.gap
  if (needed > room) return undefined
  const gap = (room - sizeOf(column(parts)).height) / (parts.length + FIRST)
  const start = Math.floor(gap * FIRST)
  const body = column(parts, Math.floor(gap), { width: measureOf(pen), height: room - start })
  return box({ width: page.width, height: page.height, backgroundColor: palette.paper }, [
    ...kopPart(pen),
    at(page.margin, top + start, body),
    at(page.margin, page.safe.bottom - sizeOf(foot).height, foot),
  ])
}

/**
 * What is drawn of a card on the first of the pages that has room for it, as airy as it may be; throws the FitError of the
 * last page's densest look where none has.
 */
export function onFirstPage<T>(
  card: PosterCard,
  pages: readonly [Page, ...Page[]],
  ruler: Ruler,
  draw: (pen: PosterPen) => T | undefined,
): T {
  let refusal: FitError | undefined
  for (const page of pages) {
    const palette = paletteOf(card, page)
    const drawn = attempt(() =>
      atLargest((look) => draw({ card, page, palette, look, ruler }), { office: card.name, field: EVERYTHING }),
    )
    if (!(drawn instanceof FitError)) return drawn
    refusal = drawn
  }
  throw refusal
}

/** The page, and the same with less that is large or beside the matter, for offices with very many contacts. */
export const fuller = (page: Page): [Page, ...Page[]] => [
  page,
  { ...page, brief: true },
  { ...page, large: 1 },
  { ...page, large: 1, brief: true },
  { ...page, large: 1, brief: true, qr: Math.round(page.qr * 0.7) },
]

/**
 * The page, its code larger if there is room for that once everything else is as large as it may be; not beside several
 * numbers, which take as much ink as a paper may.
 */
function withLargerCode(card: PosterCard, page: Page, ruler: Ruler): Page {
  if (numbersOn(card).length > 1) return page
  const pages = LARGER.map((factor) => ({ ...page, qr: Math.round(page.qr * factor) }))
  const fits = (larger: Page): boolean => {
    const pen = { card, page: larger, palette: paletteOf(card, larger), look: lookAt(1), ruler }
    const drawn = attempt(() => whole(pen))
    return drawn !== undefined && !(drawn instanceof FitError)
  }
  return pages.find(fits) ?? page
}

/** Draws a poster on one page; throws a FitError where even the densest look is too large for it. */
export function poster(card: PosterCard, page: Page, ruler: Ruler): PageDrawing {
  const root = onFirstPage(card, fuller(withLargerCode(card, page, ruler)), ruler, whole)
  return { title: card.title, lang: card.lang, root, unit: page.unit }
}
