import { codePoint } from '../../directory/content/visible.ts'

/** The faces a poster is set in: words in two weights, and the plain-zero digits of numbers. */
export type FontName = 'regular' | 'bold' | 'digits'

/** Gives the width of a text, in the unit of `size` (here 0.1 mm). */
export type Ruler = (text: string, font: FontName, size: number) => number

/** A text to be fitted: sizes and width in 0.1 mm; `max` and `min` bound the size. */
export interface FitRequest {
  text: string
  font: FontName
  width: number
  max: number
  min: number
  maxLines: number
  /** No word may be broken, not even an address. */
  whole?: boolean
}

/**
 * What fits: lines to be set as they are, and their common size in 0.1 mm. With a joint of '' a line may end within a
 * word; then those that end between two words hold the space.
 */
export interface Fitted {
  lines: string[]
  size: number
  joint?: ''
}

/** Whose text and which field didn't fit, for the message. */
export interface PaperPlace {
  office: string
  field: string
}

/** The field of what is too much though each text by itself fits. */
export const EVERYTHING = 'semua isi bersama'

/** A text that doesn't fit on the poster even at its smallest size; the message names office and field. */
export class FitError extends Error {
  readonly office: string
  readonly field: string
  readonly text: string

  constructor({ office, field }: PaperPlace, text: string) {
    super(
      `${office}: isian "${field}" terlalu panjang untuk poster, bahkan dengan huruf terkecil: "${text}"\n` +
        `  → ${field === 'link' ? 'pakai alamat situs yang lebih pendek (site.address di region.yaml)' : 'pendekkan isian itu di berkas kantornya'}; hasil sebelumnya tidak diubah`,
    )
    this.name = 'FitError'
    this.office = office
    this.field = field
    this.text = text
  }
}

/** A text with characters that no face of the posters has. */
export class GlyphError extends Error {
  readonly text: string
  readonly characters: string[]

  constructor(text: string, characters: string[]) {
    super(`${glyphText(characters)} dalam "${text}" tidak dapat dicetak`)
    this.name = 'GlyphError'
    this.text = text
    this.characters = characters
  }
}

/** "karakter "ʽ" (U+02BD)" */
export const glyphText = (characters: readonly string[]): string =>
  `karakter ${characters.map((char) => `"${char}" (${codePoint(char)})`).join(', ')}`

/** What is drawn, or the refusal of what doesn't fit. */
export function attempt<T>(draw: () => T): T | FitError {
  try {
    return draw()
  } catch (error) {
    if (error instanceof FitError) return error
    throw error
  }
}

/** Converts points to 0.1 mm, the unit of every poster. */
export const pt = (points: number): number => (points * 254) / 72

/** Whether a printed contact is a number, which is set in the digits' face. */
export const isNumber = (display: string): boolean => /^[\d\s()+-]+$/.test(display)

/** Lines that a contact may take: a number one, an address that is too long for that more. */
export const linesOf = ({ display }: { display: string }): number => (isNumber(display) ? 1 : 4)

/** Width of a text that is just as wide as its lines, with a little to spare. */
export const widthOfLines = (lines: readonly string[], font: FontName, size: number, ruler: Ruler): number =>
  Math.ceil(Math.max(...lines.map((line) => ruler(line, font, size)))) + 4

/**
 * Splits a text at the spaces where a line may end; a space inside a number, "(0002) 531028", before a dot, behind "Jl."
 * and its like, or one that doesn't break is none.
 */
export const words = (text: string): string[] =>
  text
    .trim()
    .replace(/[^\S\u00a0]+/g, ' ')
    .split(/(?<!\b(?:Jl|Jln|Gg|No|Kec|Kel|Ds)\.)(?:(?<![\d)]) (?!·)| (?![\d(·]))/)

/** Breaks a text into as few lines as the width allows; undefined where a single word is wider than that. */
export function breakLines(
  request: { text: string; font: FontName; width: number; size: number },
  ruler: Ruler,
): string[] | undefined {
  const { font, width, size } = request
  const lines: string[] = []
  for (const word of words(request.text)) {
    if (ruler(word, font, size) > width) return undefined
    const longer = lines.length > 0 ? `${lines.at(-1)} ${word}` : word
    if (lines.length > 0 && ruler(longer, font, size) <= width) lines[lines.length - 1] = longer
    else lines.push(word)
  }
  return lines
}

/** Where a line of a web or e-mail address may end: behind "@", "/", "-" and "_", before a dot. */
const BREAKS = /(?<=[@/_-])|(?=\.)/

/** The pieces of a word that is wider than the line; a number stays whole. */
const pieces = (word: string): string[] => (/\p{L}/u.test(word) ? word.split(BREAKS) : [word])

/** Breaks a text as `breakLines` does, and words that are wider than the width where an address may be broken. */
function breakWords(request: Parameters<typeof breakLines>[0], ruler: Ruler): string[] | undefined {
  const { font, width, size } = request
  const fits = (text: string) => ruler(text, font, size) <= width
  const lines: string[] = []
  for (const word of words(request.text)) {
    for (const [index, piece] of (fits(word) ? [word] : pieces(word)).entries()) {
      if (!fits(piece)) return undefined
      const last = lines.at(-1)
      const gap = index === 0 && last !== undefined ? ' ' : ''
      if (last !== undefined && fits(last + gap + piece)) lines[lines.length - 1] = last + gap + piece
      else {
        if (last !== undefined) lines[lines.length - 1] = last + gap
        lines.push(piece)
      }
    }
  }
  return lines
}

/** Narrows the measure while the number of lines stays the same, so that the last line isn't one lonely word. */
function balance(request: FitRequest, size: number, lines: string[], ruler: Ruler): string[] {
  let [low, high, best] = [request.width / lines.length / 2, request.width, lines]
  while (high - low > size / 4) {
    const width = (low + high) / 2
    const narrower = breakLines({ ...request, size, width }, ruler)
    if (narrower && narrower.length === lines.length) [high, best] = [width, narrower]
    else low = width
  }
  return best
}

/** Sizes in steps of one point, from large to small. */
function sizesOf({ max, min }: Pick<FitRequest, 'max' | 'min'>): number[] {
  const steps = Math.ceil((max - min) / pt(1))
  return Array.from({ length: steps + 1 }, (_, step) => Math.max(min, max - step * pt(1)))
}

/** Largest size in steps of one point at which the text fits, or undefined; words are broken only where they must be. */
export function tryFit(request: FitRequest, ruler: Ruler): Fitted | undefined {
  for (const size of sizesOf(request)) {
    const lines = breakLines({ ...request, size }, ruler)
    if (lines && lines.length <= request.maxLines) {
      return { lines: lines.length > 1 ? balance(request, size, lines, ruler) : lines, size }
    }
  }
  if (request.whole || !words(request.text).some((word) => ruler(word, request.font, request.min) > request.width))
    return undefined
  for (const size of sizesOf(request)) {
    const lines = breakWords({ ...request, size }, ruler)
    if (lines && lines.length <= request.maxLines) return { lines, size, joint: '' }
  }
  return undefined
}

/** Fits a text or throws a FitError that names the office and the field. */
export function fit(request: FitRequest, place: PaperPlace, ruler: Ruler): Fitted {
  const fitted = tryFit(request, ruler)
  if (!fitted) throw new FitError(place, request.text)
  return fitted
}

/** Fits a text that must stay on one line (a number, a handle, an address on the web), or throws a FitError. */
export function fitLine(
  request: Omit<FitRequest, 'maxLines'>,
  place: PaperPlace,
  ruler: Ruler,
): { text: string; size: number } {
  const text = request.text.trim().replace(/\s+/g, ' ')
  const size = Math.min(request.max, request.width / ruler(text, request.font, 1))
  if (size < request.min) throw new FitError(place, text)
  return { text, size }
}
