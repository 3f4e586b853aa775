/** Who holds the post, on the poster that names them: name, post and, where there is one, the photo. */
import type { CardPerson, PosterCard } from '../../cards/card.ts'
import { fit, pt } from '../../kit/fit.ts'
import { at, box, column, type Element, flow, photo, rect, row, sizeOf, text } from '../../kit/primitives.ts'
import { measureOf, type PosterPen, pieceOf } from './poster-contact.ts'

/** Least and greatest height of a photo with its frame; its shape is 3:4. */
const PHOTO = { least: 400, most: 480 }
const FRAME = 3
const GUTTER = 60
/** Between the words on the office and those on the person at most. */
const APART = 30

const widthOf = (height: number): number => Math.round(height * 0.75)

/** The person whom a paper names: only one paper does, whatever its card knows. */
const namedOn = ({ format, person }: PosterCard): CardPerson | undefined =>
  format === 'a4-person' ? person : undefined

/** Name, below it the post, and in small letters how old the record is and, where there is room, what "Plt." means. */
function personWords({ name, post, status, asOf }: CardPerson, width: number, pen: PosterPen): Element {
  const { card, look, palette, ruler } = pen
  const bounds = { max: look.name.max * 0.6, min: Math.min(look.name.max * 0.6, pt(12)), maxLines: 3 }
  const request = { text: name, font: 'bold', width, ...bounds } as const
  const { lines, size } = fit(request, { office: card.name, field: 'holders.name' }, ruler)
  const told = [look.account.remark > 0 ? status : undefined, asOf].filter((words) => words !== undefined)
  const set = (words: string, size: number, colour: string): Element =>
    pieceOf('post.title', { words, role: 'p', font: 'regular', size, width, maxLines: 2, colour }, pen)
  const small = told.length > 0 ? [set(told.join(' · '), look.body * 0.75, palette.quiet)] : []
  return column([
    text('p', lines, width, { font: 'bold', size, colour: palette.ink, lineHeight: size * 1.2 }),
    flow([set(post, look.body, palette.ink), ...small], width, 30),
  ])
}

/** The photo in a thin frame, `height` high with it. */
function framed(given: NonNullable<CardPerson['photo']>, height: number, { palette }: PosterPen): Element {
  const width = widthOf(height)
  const inner: [number, number] = [width - 2 * FRAME, height - 2 * FRAME]
  return box({ width, height }, [
    rect(width, height, palette.line),
    at(FRAME, FRAME, rect(...inner, palette.paper)),
    at(FRAME, FRAME, photo(given, ...inner)),
  ])
}

/**
 * What tells which office it is; where the paper names who heads it, they stand below, the photo to the right of both.
 * @param office draws the words on the office in a measure
 */
export function withPerson(office: (measure: number) => Element, pen: PosterPen): Element {
  const [person, whole] = [namedOn(pen.card), measureOf(pen)]
  if (!person) return office(whole)
  const most = Math.max(PHOTO.least, Math.min(PHOTO.most, pen.look.panel.height + 50))
  const measure = person.photo ? whole - widthOf(most) - GUTTER : whole
  const words = [office(measure), personWords(person, measure, pen)]
  const together = column(words, Math.min(APART, pen.look.gap))
  const needed = sizeOf(together).height
  if (!person.photo) return together
  const height = Math.min(most, Math.max(PHOTO.least, needed))
  const place = { width: whole - widthOf(height) - GUTTER, height: Math.max(height, needed) }
  const beside = column(words, 0, { ...place, justifyContent: 'space-between' })
  return row([beside, framed(person.photo, height, pen)], GUTTER, { alignItems: 'flex-end' })
}
