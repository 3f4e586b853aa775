/** Pieces that the small papers, the large print and the pictures for social media are made of. */
import type { CardContact, Kop, PosterCard } from '../cards/card.ts'
import {
  attempt,
  EVERYTHING,
  FitError,
  type FontName,
  fitLine,
  isNumber,
  linesOf,
  type Ruler,
  tryFit,
  widthOfLines,
} from './fit.ts'
import { INK, PAPER, WARNING } from './measures.ts'
import { type Align, at, box, column, type Element, photo, qr, type Role, row, sizeOf, text } from './primitives.ts'
import { QUIET_ZONE, qrPath } from './qr.ts'

/** An address of more lines can't be typed. */
const MOST_LINES = 4

/** What these pieces are drawn with: the card, the smallest size of a text, how words are measured. */
export interface Desk<C = PosterCard> {
  card: C
  smallest: number
  ruler: Ruler
}

type Named = Pick<PosterCard, 'name'>

export interface LineLook {
  font: FontName
  max: number
  min?: number
  width: number
  colour?: string
  role?: Role
  href?: string
  leading?: number
}

/** One line as large as width and `max` allow, just as wide as its words; `field` is named where it doesn't fit. */
export function line(field: string, words: string, look: LineLook, { card, smallest, ruler }: Desk<Named>): Element {
  const { font, max, min = smallest, width, colour = INK, role = 'p', href, leading } = look
  const request = { text: words, font, width: width - 4, max, min }
  const { text: said, size } = fitLine(request, { office: card.name, field }, ruler)
  const lineHeight = size * (leading ?? (font === 'digits' ? 0.9 : 1.2))
  return text(role, [said], widthOfLines([said], font, size, ruler), { font, size, colour, lineHeight, href })
}

export interface BlockLook extends LineLook {
  height?: number
  maxLines: number
  align?: Align
}

/** Words over several lines, as large as width, height and `max` allow. */
export function block(field: string, words: string, look: BlockLook, { card, smallest, ruler }: Desk<Named>): Element {
  const { font, min = smallest, width, height = Infinity, maxLines, colour = INK, role = 'p', href, align } = look
  const leading = look.leading ?? 1.2
  const step = 3
  for (const whole of [true, false]) {
    for (let size = Math.max(look.max, min); size > min - step; size -= step) {
      const exact = Math.max(size, min)
      const fitted = tryFit({ text: words, font, width, max: exact, min: exact, maxLines, whole }, ruler)
      const lineHeight = Math.round(exact * leading)
      if (!fitted || fitted.lines.length * lineHeight > height) continue
      const { lines, joint } = fitted
      return text(role, lines, width, { font, size: exact, colour, lineHeight, href, align, joint })
    }
  }
  throw new FitError({ office: card.name, field }, words)
}

/** One line, or two (or as many as are allowed) of the smallest size where long words need them. */
export function lineOrTwo(field: string, words: string, look: LineLook, desk: Desk<Named>, maxLines = 2): Element {
  const { font, width, min = desk.smallest } = look
  const short = desk.ruler(words.trim(), font, min) <= width - 4
  return short ? line(field, words, look, desk) : block(field, words, { ...look, max: min, maxLines }, desk)
}

/** A number on one line; an address that is too long for that on several. */
export const contactValue = (field: string, contact: CardContact, look: LineLook, desk: Desk<Named>): Element =>
  linesOf(contact) === 1
    ? line(field, contact.display, look, desk)
    : lineOrTwo(field, contact.display, look, desk, linesOf(contact))

/** How large the words beside a number may be, on how many lines, and the width that both share. */
interface AdviceLook {
  max: number
  maxLines: number
  width: number
  gap: number
}

/** Share of the width that a number has to leave to the words beside it. */
const LEFT_TO_ADVICE = 0.4
/** How small, as a share of the largest, these words may get so that each sentence begins a line. */
const LEAST_ADVICE = 0.75

/** How a number is used: on one line, else each of its sentences begins one; where they get too small so, all in one go. */
function adviceWords(
  field: string,
  words: string,
  { max, maxLines, width, height }: AdviceLook & { height: number },
  desk: Desk<Named>,
): Element {
  const look = { font: 'regular', width, whole: true } as const
  const fits = (text: string, size: number, most: number): string[] | undefined =>
    tryFit({ ...look, text, max: size, min: size, maxLines: most }, desk.ruler)?.lines
  const sentences = fits(words, max, 1) ? [words] : words.split(/(?<=\.) /)
  for (let size = max; size >= Math.max(desk.smallest, max * LEAST_ADVICE); size -= 3) {
    const lineHeight = Math.round(size * 1.2)
    const lines = sentences.map((sentence) => fits(sentence, size, maxLines))
    const all = lines.flatMap((some) => some ?? [])
    if (lines.includes(undefined) || all.length > maxLines || all.length * lineHeight > height) continue
    return text('p', all, width, { font: 'regular', size, colour: INK, lineHeight })
  }
  return block(field, words, { font: 'regular', max, width, height, maxLines }, desk)
}

/**
 * A number as wide as its digits, and to its right how it is used: where it leaves enough of the width to that, and the
 * words aren't higher than the digits.
 */
export function advised(contact: CardContact, number: Element, look: AdviceLook, desk: Desk<Named>): Element {
  const { max, maxLines, gap } = look
  const { width: taken, height } = sizeOf(number)
  const width = look.width - taken - gap
  const { advice } = contact
  if (!advice || width < look.width * LEFT_TO_ADVICE) return number
  const said = attempt(() => adviceWords(contact.label, advice, { max, maxLines, width, height, gap }, desk))
  return said instanceof FitError ? number : row([number, said], gap, { alignItems: 'center' })
}

/** What the reader asks: the most telling question that stands on one line of a size, or else everybody's. */
export const askedIn = (
  room: number,
  font: FontName,
  size: number,
  { card, ruler }: Pick<Desk, 'card' | 'ruler'>,
): string => card.questions.find((words) => ruler(words, font, size) <= room) ?? card.questions.at(-1)!

/** Edition, day of the data and what a report costs, as they stand at the foot of a paper; lines end between them alone. */
export const factsOf = ({ edition, dataDate, free }: PosterCard): string =>
  [edition, dataDate, free]
    .filter((words) => words !== '')
    .map((words) => words.replaceAll(' ', '\u00a0'))
    .join('\u00a0· ')

/** A region's emblem as large as its room allows, in its own shape; on `plain` paper in greys. */
export function emblemPicture(
  { type, data, ratio }: NonNullable<Kop['emblem']>,
  room: { width: number; height: number },
  plain?: boolean,
): Element {
  const height = Math.min(room.height, room.width / ratio)
  return photo({ type, data, ...(plain && { grey: true }) }, Math.round(height * ratio), Math.round(height))
}

/** Room for an emblem before words: a wide one would leave too little for them. */
export const squareRoom = (side: number): { width: number; height: number } => ({ width: side, height: side })

/** The number that is printed largest; where the office has none, the one of who answers instead. */
export function mainContact({ numbers, empty }: PosterCard): CardContact | undefined {
  return numbers[0] ?? empty?.answers.find(({ display }) => isNumber(display)) ?? empty?.answers[0]
}

/** Kind of a contact and the part of the office it belongs to: "WhatsApp · IGD". */
export const kindOf = ({ label, unit }: CardContact): string => [label, unit].filter(Boolean).join(' · ')

/** What is said of a contact above its number: kind and part of the office, and on drafts that it waits for confirmation. */
export function naming(contact: CardContact, look: BlockLook, desk: Desk): Element {
  const kind = block('label', kindOf(contact), look, desk)
  if (!contact.note) return kind
  const gap = look.max
  const ends = [kindOf(contact), contact.note].map((words) => desk.ruler(words, look.font, look.max) + 8)
  const [first = 0, second = 0] = ends
  const remark = { ...look, font: 'regular', colour: WARNING, role: 'p', max: look.max * 0.85 } as const
  if (first + gap + second > look.width) return column([kind, block('note', contact.note, remark, desk)])
  const short = [line('label', kindOf(contact), { ...look, width: first }, desk)]
  return row([...short, line('note', contact.note, { ...remark, width: second }, desk)], gap, { alignItems: 'center' })
}

/** Face and tightness of a contact: digits for numbers, letters for addresses. */
export const contactFont = ({ display }: CardContact): FontName => (isNumber(display) ? 'digits' : 'bold')

/** The lines of an address, broken wherever an address may be, none wider than `most` (a share of the size). */
function addressLines(link: string, most: number, ruler: Ruler): string[] {
  const lines: string[] = ['']
  for (const part of link.split(/(?=[/.])|(?<=-)/)) {
    const longer = lines.at(-1) + part
    if (lines.at(-1) === '' || ruler(longer, 'bold', 1) <= most) lines[lines.length - 1] = longer
    else lines.push(part)
  }
  return lines
}

/** The address in words: on one line, or broken before its path where that makes it larger, or else as it fits. */
export function address(
  max: number,
  width: number,
  { card, smallest, ruler }: Desk<Named & Pick<PosterCard, 'link' | 'colours'>>,
  align: Align = 'left',
): Element {
  const { link } = card
  const path = link.indexOf('/')
  const sizeIn = (lines: string[]): number =>
    Math.min(max, ...lines.map((part) => (width - 4) / ruler(part, 'bold', 1)))
  const broken = path < 0 ? [link] : [link.slice(0, path), link.slice(path)]
  const best = sizeIn([link]) < Math.min(max, sizeIn(broken)) ? broken : [link]
  const lines = sizeIn(best) < smallest ? addressLines(link, (width - 4) / smallest, ruler) : best
  const size = sizeIn(lines)
  if (size < smallest || lines.length > MOST_LINES) throw new FitError({ office: card.name, field: 'link' }, link)
  const measure = widthOfLines(lines, 'bold', size, ruler)
  const look = { font: 'bold', size, colour: card.colours.green, lineHeight: size * 1.2 } as const
  return text('link', lines, measure, { ...look, href: `https://${link}`, joint: '', align })
}

/** The two parts of a number that is broken once, at a hyphen or a space, so that the longer part is short. */
export function brokenNumber(display: string, ruler: Ruler): string[] {
  const wide = (parts: string[]): number => Math.max(...parts.map((part) => ruler(part, 'digits', 1)))
  const breaks = [...display.matchAll(/(?<=\d-)(?=\d)|(?<=[\d)]) (?=\d)/g)].map(({ index, 0: gap }) => [
    display.slice(0, index),
    display.slice(index + gap.length),
  ])
  return breaks.reduce((best, parts) => (wide(parts) < wide(best) ? parts : best), [display])
}

/** What the paper isn't, final: a word in a gold box as high as `size` asks. */
export function markTag(mark: string, size: number, desk: Desk<Named & Pick<PosterCard, 'colours'>>): Element {
  const said = line('mark', mark, { font: 'bold', max: size, width: size * 12 }, desk)
  const [side, over] = [Math.round(size * 0.45), Math.round(size * 0.12)]
  const area = { width: sizeOf(said).width + 2 * side, height: sizeOf(said).height + 2 * over }
  return box(area, [at(side, over, said)], {
    kind: 'rect',
    fill: desk.card.colours.gold,
    radius: Math.round(size * 0.12),
  })
}

/** A QR code whose dark modules, not its quiet zone, end at the left or right edge of its place. */
export function code(size: number, floor: 'M' | 'Q', side: 'left' | 'right', { card }: Desk): Element {
  const path = qrPath(card.qr.payload, floor)
  const quiet = Math.floor((QUIET_ZONE / path.modules) * size)
  const left = side === 'left' ? -quiet : 0
  return box({ width: size - quiet, height: size }, [at(left, 0, qr(path, size, card.qr.alt))])
}

/** Parts below each other, spread over a height; undefined where they don't keep `gap` between and around them. */
export function spread(parts: Element[], width: number, height: number, gap: number): Element | undefined {
  if (sizeOf(column(parts, gap)).height + 2 * gap > height) return undefined
  return column(parts, 0, { width, height, justifyContent: 'space-evenly' })
}

/** The first of the variants, from large to small, that can be drawn; throws a FitError where none can. */
export function firstOf<V>(variants: V[], draw: (variant: V) => Element | undefined, { card }: Desk): Element {
  for (const variant of variants) {
    const drawn = draw(variant)
    if (drawn) return drawn
  }
  throw new FitError({ office: card.name, field: EVERYTHING }, card.name)
}

/** The paper under everything. */
export const paper = (width: number, height: number, children: Element[]): Element =>
  box({ width, height, backgroundColor: PAPER }, children)
