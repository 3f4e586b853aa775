/** What happens to paper: it gets copied, dirty, covered. Pure, as in degrade.ts. */
import { type Chance, thresholded } from './degrade.ts'
import type { Raster } from './paper.ts'

/** A colour as red, green, blue. */
export type Colour = readonly [red: number, green: number, blue: number]

const BLACK: Colour = [0, 0, 0]
const WHITE: Colour = [255, 255, 255]

/** Paints the pixels of a rectangle whose middles are `inside`. */
function paint(
  { width, height, data }: Raster,
  [left, top, right, bottom]: [left: number, top: number, right: number, bottom: number],
  colour: Colour,
  inside: (x: number, y: number) => boolean,
): void {
  for (let y = Math.max(0, Math.floor(top)); y < Math.min(height, bottom); y++)
    for (let x = Math.max(0, Math.floor(left)); x < Math.min(width, right); x++)
      if (inside(x + 0.5, y + 0.5)) data.set(colour, (y * width + x) * 4)
}

/** Where something lies on a code: its middle in shares of the code's side. */
export type Place = readonly [x: number, y: number]

/** A code's dark modules on a raster, in pixels. */
export interface Square {
  x: number
  y: number
  side: number
}

/** A stain of uneven outline on a code. */
export interface Stain {
  /** Of the code's area without its quiet zone. */
  share: number
  place: Place
  colour: Colour
}

/** A code with a stain on it. */
export function stained(raster: Raster, square: Square, { share, place, colour }: Stain, next: Chance): Raster {
  const result = { ...raster, data: raster.data.slice() }
  const waves = [2, 3, 5].map((count) => ({ count, phase: 2 * Math.PI * next(), height: 0.1 + 0.05 * next() }))
  const fuller = waves.reduce((sum, { height }) => sum + height ** 2 / 2, 1)
  const radius = Math.sqrt((share * square.side ** 2) / (Math.PI * fuller))
  const [x, y] = [square.x + place[0] * square.side, square.y + place[1] * square.side]
  const reach = radius * waves.reduce((sum, { height }) => sum + height, 1)
  paint(result, [x - reach, y - reach, x + reach, y + reach], colour, (px, py) => {
    const angle = Math.atan2(py - y, px - x)
    const wave = waves.reduce((sum, { count, phase, height }) => sum + height * Math.sin(count * angle + phase), 1)
    return Math.hypot(px - x, py - y) <= radius * wave
  })
  return result
}

/** A copy: black or white, with specks of toner, gaps, and dark and light streaks along the way the paper went. */
export interface Copy {
  /** Specks and gaps in a cm², each of 0.1 to 0.6 mm. */
  specks: number
  /** Streaks of 0.1 to 0.3 mm on 100 mm of width, on the average. */
  streaks: number
}

/** What a copier makes of a picture. @param perMm pixels in a millimetre */
export function photocopied(raster: Raster, perMm: number, { specks, streaks }: Copy, next: Chance): Raster {
  const { width, height } = raster
  const result = thresholded(raster)
  const count = (specks * width * height) / (10 * perMm) ** 2
  for (let speck = 0; speck < count; speck++) {
    const [x, y, radius] = [next() * width, next() * height, (0.05 + 0.25 * next() ** 2) * perMm]
    const colour = next() < 0.6 ? BLACK : WHITE
    paint(result, [x - radius, y - radius, x + radius, y + radius], colour, (px, py) => {
      return Math.hypot(px - x, py - y) <= radius
    })
  }
  const lines = Math.floor((streaks * width) / (100 * perMm) + next())
  for (let streak = 0; streak < lines; streak++) {
    const [x, wide] = [next() * width, (0.1 + 0.2 * next()) * perMm]
    paint(result, [x, 0, x + wide, height], next() < 0.5 ? BLACK : WHITE, () => true)
  }
  return result
}
