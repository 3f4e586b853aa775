import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { create, type Font, type Glyph } from 'fontkit'
import { type FontName, GlyphError, type Ruler } from '../../posters/kit/fit.ts'
import { root } from '../base/root.ts'

/** A face: its bytes, and how Typst finds it (it cuts "Semi Condensed" off the family and makes it a stretch). */
export interface Face {
  name: FontName
  weight: 400 | 700
  postScriptName: string
  typst: string
  data: Buffer
}

const read = (path: string): Buffer => readFileSync(join(root, 'node_modules/@expo-google-fonts', path))

/** The faces of all posters; read once per process, because satori keeps what it parsed by the identity of the buffer. */
export const faces: Record<FontName, Face> = {
  regular: {
    name: 'regular',
    weight: 400,
    postScriptName: 'AtkinsonHyperlegibleNext-Regular',
    typst: '(font: "Atkinson Hyperlegible Next", weight: 400)',
    data: read('atkinson-hyperlegible-next/400Regular/AtkinsonHyperlegibleNext_400Regular.ttf'),
  },
  bold: {
    name: 'bold',
    weight: 700,
    postScriptName: 'AtkinsonHyperlegibleNext-Bold',
    typst: '(font: "Atkinson Hyperlegible Next", weight: 700)',
    data: read('atkinson-hyperlegible-next/700Bold/AtkinsonHyperlegibleNext_700Bold.ttf'),
  },
  digits: {
    name: 'digits',
    weight: 700,
    postScriptName: 'BarlowSemiCondensed-Bold',
    typst: '(font: "Barlow", stretch: 87.5%, weight: 700)',
    data: read('barlow-semi-condensed/700Bold/BarlowSemiCondensed_700Bold.ttf'),
  },
}

const open = (name: FontName): Font => {
  const font = create(faces[name].data)
  if (!('layout' in font)) throw new Error(`Berkas huruf ${name} berisi lebih dari satu huruf`)
  return font
}
const fonts: Record<FontName, Font> = { regular: open('regular'), bold: open('bold'), digits: open('digits') }

const spaceOf = (name: FontName): number => fonts[name].layout(' ').advanceWidth / fonts[name].unitsPerEm
const spaces: Record<FontName, number> = {
  regular: spaceOf('regular'),
  bold: spaceOf('bold'),
  digits: spaceOf('digits'),
}

/** Distances of a face from the baseline as a share of the size: `ascent` upwards, `descent` downwards (positive). */
export function metrics(name: FontName): { ascent: number; descent: number } {
  const { ascent, descent, unitsPerEm } = fonts[name]
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
      ? fonts[name].layout(text).advanceWidth / fonts[name].unitsPerEm
      : words.reduce((sum, word) => sum + widthOf(word, name), (words.length - 1) * spaces[name])
  widths[name].set(text, width)
  return width
}

/** Measures a text word by word, as the layout sets it. */
export const ruler: Ruler = (text, name, size) => widthOf(text, name) * size

/** Units of a face's drawings that make its size. */
export const unitsOf = (name: FontName): number => fonts[name].unitsPerEm

/** A letter and where it stands from the first one, in units of the face. */
export interface Letter {
  glyph: Glyph
  x: number
}

const wordLetters: Record<FontName, Map<string, Letter[]>> = { regular: new Map(), bold: new Map(), digits: new Map() }

/** The letters of a word; a poster's words come again and again. */
function lettersOfWord(word: string, name: FontName): Letter[] {
  const known = wordLetters[name].get(word)
  if (known) return known
  const { glyphs, positions } = fonts[name].layout(word)
  let from = 0
  const letters = glyphs.map((glyph, index) => {
    const { xOffset, xAdvance } = positions[index]!
    const x = from + xOffset
    from += xAdvance
    return { glyph, x }
  })
  wordLetters[name].set(word, letters)
  return letters
}

/** The letters of a text, its spaces too; set word by word, as the layout does. */
export function lettersOf(text: string, name: FontName): Letter[] {
  let from = 0
  return text.split(/(?= )|(?<= )/).flatMap((word) => {
    const start = from
    from += widthOf(word, name) * unitsOf(name)
    return lettersOfWord(word, name).map(({ glyph, x }) => ({ glyph, x: start + x }))
  })
}

/** Characters of a text that a face can't draw. */
export const missingGlyphs = (text: string, name: FontName): string[] =>
  [...new Set(text)].filter((char) => !fonts[name].hasGlyphForCodePoint(char.codePointAt(0)!))

/** @throws a GlyphError where a face lacks a character of a line */
export function checkGlyphs({ text, font }: { text: string; font: FontName }): void {
  const missing = missingGlyphs(text, font)
  if (missing.length > 0) throw new GlyphError(text, missing)
}
