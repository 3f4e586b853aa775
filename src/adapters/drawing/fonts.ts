import { create, type Font, type Glyph } from 'fontkit'
import { type FontName, GlyphError, type Ruler } from '../../posters/kit/fit.ts'
import { FACES, type Face, faces } from './faces.ts'

/**
 * What each name of the templates is set in: its letters, and its digits, because the zero of the letters' face is
 * crossed out and is taken for an 8 on a wall.
 */
const SETTING: Record<FontName, { letters: Face; digits: Face }> = {
  regular: { letters: FACES.words, digits: FACES.figures },
  bold: { letters: FACES.wordsBold, digits: FACES.figuresBold },
  digits: { letters: FACES.figuresBold, digits: FACES.figuresBold },
}

/** How Typst finds the same (it cuts "Semi Condensed" off the family and makes it a stretch). */
export const TYPST: Record<FontName, string> = {
  regular: `(font: ((name: "Barlow", covers: regex("[0-9]")), "Atkinson Hyperlegible Next"), stretch: 87.5%, weight: 400)`,
  bold: `(font: ((name: "Barlow", covers: regex("[0-9]")), "Atkinson Hyperlegible Next"), stretch: 87.5%, weight: 700)`,
  digits: '(font: "Barlow", stretch: 87.5%, weight: 700)',
}

const open = ({ id, data }: Face): Font => {
  const font = create(data)
  if (!('layout' in font)) throw new Error(`Berkas huruf ${id} berisi lebih dari satu huruf`)
  return font
}
const opened = new Map(faces.map((face) => [face, open(face)]))
const fontOf = (face: Face): Font => opened.get(face)!

/** The parts of a text that are set in one face each, in order. */
function runsOf(text: string, name: FontName): { text: string; face: Face }[] {
  const { letters, digits } = SETTING[name]
  if (letters === digits) return [{ text, face: letters }]
  return text
    .split(/([0-9]+)/)
    .map((part, index) => ({ text: part, face: index % 2 === 0 ? letters : digits }))
    .filter(({ text }) => text !== '')
}

/** The faces that a text is set in, without those of spaces alone. */
export const facesOf = (text: string, name: FontName): Face[] => [
  ...new Set(
    runsOf(text, name)
      .filter(({ text }) => text.trim() !== '')
      .map(({ face }) => face),
  ),
]

const advance = (text: string, face: Face): number => fontOf(face).layout(text).advanceWidth / fontOf(face).unitsPerEm
const spaceOf = (name: FontName): number => advance(' ', SETTING[name].letters)
const spaces: Record<FontName, number> = {
  regular: spaceOf('regular'),
  bold: spaceOf('bold'),
  digits: spaceOf('digits'),
}

/** Distances of a face from the baseline as a share of the size: `ascent` upwards, `descent` downwards (positive). */
export function metrics(name: FontName): { ascent: number; descent: number } {
  const { ascent, descent, unitsPerEm } = fontOf(SETTING[name].letters)
  return { ascent: ascent / unitsPerEm, descent: -descent / unitsPerEm }
}

/** Widths of words and of whole texts, which fitting asks for again and again, as a share of the size. */
const widths: Record<FontName, Map<string, number>> = { regular: new Map(), bold: new Map(), digits: new Map() }

function widthOf(text: string, name: FontName): number {
  const known = widths[name].get(text)
  if (known !== undefined) return known
  const words = text.split(' ')
  const width =
    words.length === 1
      ? runsOf(text, name).reduce((sum, run) => sum + advance(run.text, run.face), 0)
      : words.reduce((sum, word) => sum + widthOf(word, name), (words.length - 1) * spaces[name])
  widths[name].set(text, width)
  return width
}

/** Measures a text word by word, as the layout sets it. */
export const ruler: Ruler = (text, name, size) => widthOf(text, name) * size

/** A letter, its face, and where it stands from the first one, as a share of the size. */
export interface Letter {
  glyph: Glyph
  face: Face
  x: number
}

/** Units of a face's drawings that make its size. */
export const unitsOf = (face: Face): number => fontOf(face).unitsPerEm

const wordLetters: Record<FontName, Map<string, Letter[]>> = { regular: new Map(), bold: new Map(), digits: new Map() }

/** The letters of a word; a poster's words come again and again. */
function lettersOfWord(word: string, name: FontName): Letter[] {
  const known = wordLetters[name].get(word)
  if (known) return known
  let from = 0
  const letters = runsOf(word, name).flatMap(({ text, face }) => {
    const { glyphs, positions } = fontOf(face).layout(text)
    const units = unitsOf(face)
    return glyphs.map((glyph, index) => {
      const { xOffset, xAdvance } = positions[index]!
      const x = from + xOffset / units
      from += xAdvance / units
      return { glyph, face, x }
    })
  })
  wordLetters[name].set(word, letters)
  return letters
}

/** The letters of a text, its spaces too; set word by word, as the layout does. */
export function lettersOf(text: string, name: FontName): Letter[] {
  let from = 0
  return text.split(/(?= )|(?<= )/).flatMap((word) => {
    const start = from
    from += widthOf(word, name)
    return lettersOfWord(word, name).map((letter) => ({ ...letter, x: start + letter.x }))
  })
}

/** Characters of a text that a face can't draw. */
export const missingGlyphs = (text: string, name: FontName): string[] => [
  ...new Set(
    runsOf(text, name).flatMap(({ text, face }) =>
      [...text].filter((char) => !fontOf(face).hasGlyphForCodePoint(char.codePointAt(0)!)),
    ),
  ),
]

/** @throws a GlyphError where a face lacks a character of a line */
export function checkGlyphs({ text, font }: { text: string; font: FontName }): void {
  const missing = missingGlyphs(text, font)
  if (missing.length > 0) throw new GlyphError(text, missing)
}
