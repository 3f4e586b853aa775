/** Who holds the post, on the poster that names them: name, post and, where there is one, the photo. */
import type { CardPerson, PosterCard } from '../../cards/card.ts'
import { fit, pt } from '../../kit/fit.ts'
import { at, box, column, type Element, flow, photo, rect, row, sizeOf, text } from '../../kit/primitives.ts'
import { measureOf, type PosterPen, pieceOf } from './poster-contact.ts'

/** 30 × 40 mm on A4. */
const PHOTO = { width: 300, height: 400 }
const FRAME = 3
const GUTTER = 60

/** The person whom a paper names: only one paper does, whatever its card knows. */
const namedOn = ({ format, person }: PosterCard): CardPerson | undefined =>
  format === 'a4-person' ? person : undefined

/** "Hubungi saya:", name, below it the post, and in small letters how old the record is and what "Plt." means. */
function personWords({ name, post, status, asOf }: CardPerson, width: number, pen: PosterPen): Element {
  const { card, look, palette, ruler } = pen
  const request = { text: name, font: 'bold', width, max: look.promise * 1.35, min: pt(12), maxLines: 3 } as const
  const { lines, size } = fit(request, { office: card.name, field: 'holders.name' }, ruler)
  const set = (words: string, size: number): Element =>
    pieceOf('post.title', { words, role: 'p', font: 'regular', size, width, maxLines: 2, colour: palette.ink }, pen)
  const told = [status, asOf].filter((words) => words !== undefined)
  return column([
    set(card.contactMe, look.label),
    text('p', lines, width, { font: 'bold', size, colour: palette.ink, lineHeight: size * 1.15 }),
    flow([set(post, look.label), ...(told.length > 0 ? [set(told.join(' · '), look.small * 0.85)] : [])], width, 26),
  ])
}

/** The photo in a thin frame. */
function framed(given: NonNullable<CardPerson['photo']>, { palette }: PosterPen): Element {
  const { width, height } = PHOTO
  const inner: [number, number] = [width - 2 * FRAME, height - 2 * FRAME]
  return box({ width, height }, [
    rect(width, height, palette.line),
    at(FRAME, FRAME, rect(...inner, palette.paper)),
    at(FRAME, FRAME, photo(given, ...inner)),
  ])
}

/** The question, and what stands below it. */
export interface QuestionParts {
  question: Element
  promise: Element
}

/** Between what follows the question and the person below it. */
const APART = 24

/**
 * The question, and below it the person whom the paper names, the photo to the right of what follows the question and of
 * the person; where there is little room, it stands to the right of the question too.
 * @param asked draws the question in a measure
 */
export function withPerson(asked: (measure: number) => QuestionParts, pen: PosterPen): Element[] {
  const person = namedOn(pen.card)
  const whole = measureOf(pen)
  const { question, promise } = asked(whole)
  if (!person) return [column([question, promise])]
  if (!person.photo) return [column([question, promise]), personWords(person, whole, pen)]
  const width = whole - PHOTO.width - GUTTER
  const words = personWords(person, width, pen)
  const beside = (element: Element): Element => {
    const height = Math.max(PHOTO.height, sizeOf(element).height)
    const left = column([element], 0, { width, height, justifyContent: 'center' })
    return row([left, framed(person.photo!, pen)], GUTTER, { alignItems: 'center' })
  }
  const narrow = asked(width)
  return pen.page.brief
    ? [beside(column([narrow.question, narrow.promise, box({ width, height: 10 }), words]))]
    : [column([question, beside(column([narrow.promise, words], APART))])]
}
