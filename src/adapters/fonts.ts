import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { create, type Font } from 'fontkit'
import type { FontName, Ruler } from '../posters/fit.ts'
import { root } from './root.ts'

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

/** Characters of a text that a face can't draw. */
export const missingGlyphs = (text: string, name: FontName): string[] =>
  [...new Set(text)].filter((char) => !fonts[name].hasGlyphForCodePoint(char.codePointAt(0)!))
