import { PDFDocument } from '@cantoo/pdf-lib'
import { describe, expect, test } from 'vitest'
import { decode, type Raster, raster } from '../../../tests/support/layouts.ts'
import { richCard } from '../../../tests/support/posters.ts'
import type { PosterFormat } from '../../posters/cards/card.ts'
import { FORMATS } from '../../posters/formats.ts'
import { layOutCard, renderCard } from './render.ts'

const BLEED = 3
const POINTS = 72 / 25.4
const PER_MM = 4
/** From the edge of the sheet to that of the finished paper: bleed and marks. */
const SLUG = BLEED + 5
const INKS = { green: [0x0b, 0x4f, 0x3a], gold: [0xe0, 0xa5, 0x26], white: [255, 255, 255] }

/** What one comes across half a millimetre inside the edge of the bleed, along each side of the finished paper. */
interface Sides {
  left: string
  right: string
  top: string
  bottom: string
}

function sidesOf(image: Raster, { width, height }: { width: number; height: number }): Sides {
  const inkAt = (x: number, y: number): string | undefined => {
    const from = (Math.round((SLUG + y) * PER_MM) * image.width + Math.round((SLUG + x) * PER_MM)) * 3
    const pixel = image.pixels.subarray(from, from + 3)
    const [ink] =
      Object.entries(INKS).find(([, ink]) => ink.every((part, at) => Math.abs(part - pixel[at]!) < 12)) ?? []
    return ink ?? (Math.max(...pixel) < 150 && Math.max(...pixel) - Math.min(...pixel) < 16 ? 'line' : undefined)
  }
  const along = (length: number, at: (place: number) => [x: number, y: number]): string => {
    const found = Array.from({ length: length * PER_MM }, (_, step) => inkAt(...at(step / PER_MM))).filter(Boolean)
    return found.filter((ink, index) => ink !== found[index - 1]).join(' ')
  }
  const out = BLEED - 0.5
  return {
    left: along(height, (y) => [-out, y]),
    right: along(height, (y) => [width + out, y]),
    top: along(width, (x) => [x, -out]),
    bottom: along(width, (x) => [x, height + out]),
  }
}

const times = (count: number, words: string): string => Array.from({ length: count }, () => words).join(' ')
const none: Sides = { left: 'white', right: 'white', top: 'white', bottom: 'white' }
const headed: Sides = {
  left: 'green gold white',
  right: 'green white gold white',
  top: 'green white gold white green',
  bottom: 'white',
}
/** On A4 and larger paper the band ends above the gold line. */
const large: Sides = { ...headed, right: 'green white gold white gold white' }

/** The head with its gold line and the band across its corner, lines to cut along; what has nothing at its edges is white there. */
const BEYOND: Record<Exclude<PosterFormat, 'feed' | 'story' | 'qr'>, Sides> = {
  a4: large,
  f4: large,
  'a4-person': large,
  a3: large,
  a5: headed,
  'a4-bw': none,
  'f4-bw': none,
  'large-print': none,
  'a3-tiled': { ...large, left: `${large.left} line white`, right: `${large.right} line white` },
  'tear-off': {
    left: `${headed.left} line white`,
    right: `${headed.right} line white`,
    top: headed.top,
    bottom: `${times(8, 'white line')} white`,
  },
  'counter-card': {
    left: 'white gold white green white line white green gold white',
    right: 'white gold green white line white green white gold white',
    top: 'white',
    bottom: 'white',
  },
  stickers: {
    left: `${times(5, 'white line')} white`,
    right: `${times(5, 'white line')} white`,
    top: 'white line white',
    bottom: 'white line white',
  },
}

describe.each(Object.entries(BEYOND))('%s for a print shop', (name, beyond) => {
  const format = name as keyof typeof BEYOND
  const { size, pages } = FORMATS[format]
  const card = { ...richCard, mark: 'CONTOH' as const, format }
  const pdf = renderCard(card, 'pdf', { bleed: BLEED })

  test('has boxes where it is cut and crop marks outside the bleed', async () => {
    const document = await PDFDocument.load(await pdf, { updateMetadata: false })
    expect(document.getPageCount()).toBe(pages)
    for (const page of document.getPages()) {
      const [media, bleed, trim] = [page.getMediaBox(), page.getBleedBox(), page.getTrimBox()]
      expect(trim.width / POINTS).toBeCloseTo(size.width, 1)
      expect(trim.height / POINTS).toBeCloseTo(size.height, 1)
      expect((trim.x - bleed.x) / POINTS).toBeCloseTo(BLEED, 2)
      expect((bleed.width - trim.width) / POINTS).toBeCloseTo(2 * BLEED, 2)
      expect((trim.x - media.x) / POINTS).toBeGreaterThan(BLEED + 4)
    }
  })

  test('what reaches the paper’s edge goes on to the end of the bleed, and nothing beyond but marks', async () => {
    const width = Math.round((size.width + 2 * SLUG) * PER_MM)
    const image = raster(await pdf, 'application/pdf', width)
    expect(sidesOf(image, size)).toEqual(beyond)
    const dark = (x: number, y: number) =>
      image.pixels[(Math.round(y * PER_MM) * width + Math.round(x * PER_MM)) * 3]! < 230
    const across = (y: number) => Array.from({ length: 9 }, (_, step) => dark(2.5, y - 1 + step / 4)).some(Boolean)
    expect(across(SLUG)).toBe(true)
    expect(across(SLUG + size.height)).toBe(true)
    const between = Array.from({ length: Math.floor(size.height - 4) }, (_, y) => dark(4.5, SLUG + 2 + y))
    expect(between).not.toContain(true)
  })

  test('has codes that are read', async () => {
    const width = Math.round((size.width + 2 * SLUG) * 2 * PER_MM)
    const [first] = await layOutCard(card)
    const codes = first!.things.filter(({ kind }) => kind === 'qr').length
    expect((await decode(raster(await pdf, 'application/pdf', width))).length).toBe(codes)
  })
})
