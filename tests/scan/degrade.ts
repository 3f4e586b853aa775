/**
 * Pictures made worse, as paper, copiers, cameras and chat apps make them.
 * Pure: the same picture and the same chance give the same result. Lengths are in pixels, shades from 0 to 255.
 */
import type { Raster } from './paper.ts'

/** Chance from a seed: numbers from 0 to 1. */
export type Chance = () => number

export function chance(seed: number): Chance {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

/** Chance that is mostly near 0: mean 0, standard deviation 1. */
const normal = (next: Chance): number => Math.sqrt(-2 * Math.log(next() || 1e-9)) * Math.cos(2 * Math.PI * next())

type Shades = Float32Array<ArrayBuffer>

function shadesOf({ data }: Raster): Shades {
  const shades = new Float32Array(data.length / 4)
  for (let pixel = 0, at = 0; pixel < shades.length; pixel++, at += 4)
    shades[pixel] = 0.299 * data[at]! + 0.587 * data[at + 1]! + 0.114 * data[at + 2]!
  return shades
}

/** A byte a pixel. */
export const greys = (raster: Raster): Uint8Array<ArrayBuffer> => Uint8Array.from(shadesOf(raster))

function fromShades(width: number, height: number, shades: Shades): Raster {
  const data = new Uint8ClampedArray(width * height * 4).fill(255)
  for (let pixel = 0, at = 0; pixel < shades.length; pixel++, at += 4) {
    const shade = shades[pixel]!
    data[at] = shade
    data[at + 1] = shade
    data[at + 2] = shade
  }
  return { width, height, data }
}

/** A grey picture with every pixel's shade changed. */
function shaded(raster: Raster, change: (shade: number, x: number, y: number) => number): Raster {
  const { width, height } = raster
  const shades = shadesOf(raster)
  for (let y = 0, pixel = 0; y < height; y++)
    for (let x = 0; x < width; x++, pixel++) shades[pixel] = change(shades[pixel]!, x, y)
  return fromShades(width, height, shades)
}

/** Black where it is darker than half, white elsewhere. */
export const thresholded = (raster: Raster): Raster => shaded(raster, (shade) => (shade < 128 ? 0 : 255))

const BAYER = [
  0, 32, 8, 40, 2, 34, 10, 42, 48, 16, 56, 24, 50, 18, 58, 26, 12, 44, 4, 36, 14, 46, 6, 38, 60, 28, 52, 20,
]
  .concat([62, 30, 54, 22, 3, 35, 11, 43, 1, 33, 9, 41, 51, 19, 59, 27, 49, 17, 57, 25, 15, 47, 7, 39, 13, 45, 5, 37])
  .concat([63, 31, 55, 23, 61, 29, 53, 21])

/** One bit a pixel, greys as a regular pattern of dots of `dot` pixels, as laser printers do it. */
export const screened = (raster: Raster, dot = 1): Raster =>
  shaded(raster, (shade, x, y) => {
    const [column, row] = [Math.floor(x / dot) % 8, Math.floor(y / dot) % 8]
    return shade > (BAYER[row * 8 + column]! + 0.5) * 4 ? 255 : 0
  })

/** One bit a pixel, each pixel's error handed on to its neighbours, as faxes do it. */
export function diffused(raster: Raster): Raster {
  const { width, height } = raster
  const shades = shadesOf(raster)
  for (let y = 0, pixel = 0; y < height; y++) {
    for (let x = 0; x < width; x++, pixel++) {
      const shade = shades[pixel]!
      const printed = shade < 128 ? 0 : 255
      const error = (shade - printed) / 16
      shades[pixel] = printed
      if (x + 1 < width) shades[pixel + 1]! += 7 * error
      if (y + 1 === height) continue
      if (x > 0) shades[pixel + width - 1]! += 3 * error
      shades[pixel + width]! += 5 * error
      if (x + 1 < width) shades[pixel + width + 1]! += error
    }
  }
  return fromShades(width, height, shades)
}

/** Black and white brought closer: black becomes `dark`, white `light`. */
export const faded = (raster: Raster, dark: number, light: number): Raster =>
  shaded(raster, (shade) => dark + (shade / 255) * (light - dark))

/** A shadow from the left edge, where everything is `least` of its brightness, to none at the right edge. */
export const shadowed = (raster: Raster, least: number): Raster =>
  shaded(raster, (shade, x) => shade * (least + (1 - least) * (x / raster.width)))

/** Where a lamp is mirrored: white within a radius, and less and less of that up to twice as far; in pixels. */
export const mirrored = (raster: Raster, [left, top]: readonly [number, number], radius: number): Raster =>
  shaded(raster, (shade, x, y) => {
    const away = Math.hypot(x + 0.5 - left, y + 0.5 - top) / radius
    return shade + 255 * Math.min(1, Math.max(0, 2 - away))
  })

/** Sensor noise. */
export const noisy = (raster: Raster, deviation: number, next: Chance): Raster =>
  shaded(raster, (shade) => shade + deviation * normal(next))

/** A share of all pixels black or white. */
export const peppered = (raster: Raster, share: number, next: Chance): Raster =>
  shaded(raster, (shade) => (next() < share ? (next() < 0.5 ? 0 : 255) : shade))

/** A Gaussian of a standard deviation in pixels, over which so many pixels are one. */
function lens(sigma: number, side: number): Float32Array {
  const reach = Math.ceil(3 * sigma)
  const weights = new Float32Array(2 * reach + side)
  for (let at = -reach; at <= reach; at++)
    for (let pixel = 0; pixel < side; pixel++) weights[at + reach + pixel]! += Math.exp(-(at ** 2) / (2 * sigma ** 2))
  const sum = weights.reduce((total, weight) => total + weight)
  return weights.map((weight) => weight / sum)
}

/**
 * Out of focus: a Gaussian of a standard deviation in pixels; beyond its edges a picture goes on as it ends.
 * @param side pixels along the side of the square that becomes one
 */
export function blurred(raster: Raster, sigma: number, side = 1): Raster {
  const [width, height] = [Math.floor(raster.width / side), Math.floor(raster.height / side)]
  const weights = lens(sigma, side)
  const reach = (weights.length - side) / 2
  const shades = shadesOf(raster)
  const level = new Float32Array(width * raster.height)
  const row = new Float32Array(raster.width + 2 * reach)
  for (let y = 0; y < raster.height; y++) {
    const line = shades.subarray(y * raster.width, (y + 1) * raster.width)
    row.fill(line[0]!, 0, reach).fill(line.at(-1)!, reach + raster.width)
    row.set(line, reach)
    for (let x = 0; x < width; x++) {
      let shade = 0
      for (let tap = 0; tap < weights.length; tap++) shade += weights[tap]! * row[x * side + tap]!
      level[y * width + x] = shade
    }
  }
  const soft = new Float32Array(width * height)
  for (let y = 0; y < height; y++) {
    for (const [tap, weight] of weights.entries()) {
      const from = Math.min(raster.height - 1, Math.max(0, y * side + tap - reach)) * width
      for (let x = 0; x < width; x++) soft[y * width + x]! += weight * level[from + x]!
    }
  }
  return fromShades(width, height, soft)
}

/** What `from` tells of each place, between pixels by their distance, in greys; paper-white outside. */
export function warped(
  raster: Raster,
  [width, height]: [number, number],
  from: (x: number, y: number) => [number, number],
): Raster {
  const shades = new Float32Array(width * height).fill(255)
  const { width: w, height: h } = raster
  const source = shadesOf(raster)
  for (let y = 0, to = 0; y < height; y++) {
    for (let x = 0; x < width; x++, to++) {
      const [fromX, fromY] = from(x + 0.5, y + 0.5)
      const [left, top] = [Math.floor(fromX - 0.5), Math.floor(fromY - 0.5)]
      if (left < 0 || top < 0 || left + 1 >= w || top + 1 >= h) continue
      const [right, below] = [fromX - 0.5 - left, fromY - 0.5 - top]
      const at = top * w + left
      const upper = source[at]! * (1 - right) + source[at + 1]! * right
      const lower = source[at + w]! * (1 - right) + source[at + w + 1]! * right
      shades[to] = upper * (1 - below) + lower * below
    }
  }
  return fromShades(width, height, shades)
}

/** Turned about its middle, the frame growing with it. */
export function turned(raster: Raster, degrees: number): Raster {
  const { width, height } = raster
  const [sin, cos] = [Math.sin((degrees * Math.PI) / 180), Math.cos((degrees * Math.PI) / 180)]
  const across = Math.ceil(Math.abs(width * cos) + Math.abs(height * sin) - 1e-6)
  const down = Math.ceil(Math.abs(width * sin) + Math.abs(height * cos) - 1e-6)
  return warped(raster, [across, down], (x, y) => {
    const [dx, dy] = [x - across / 2, y - down / 2]
    return [width / 2 + dx * cos + dy * sin, height / 2 - dx * sin + dy * cos]
  })
}

/**
 * Seen from the side or from below: tilted about its upright or level middle.
 * @param from how far away, in its widths: the nearer, the more its lines run together
 */
export function tilted(raster: Raster, degrees: number, about: 'upright' | 'level', from = 3): Raster {
  const { width, height } = raster
  const away = from * width
  const [sin, cos] = [Math.sin((degrees * Math.PI) / 180), Math.cos((degrees * Math.PI) / 180)]
  const place = (along: number, across: number): [number, number] => {
    const flat = (along * away) / (away * cos - along * sin)
    return [flat, (across * (away + flat * sin)) / away]
  }
  return warped(raster, [width, height], (x, y) => {
    const [dx, dy] = [x - width / 2, y - height / 2]
    if (about === 'upright') {
      const [px, py] = place(dx, dy)
      return [width / 2 + px, height / 2 + py]
    }
    const [py, px] = place(dy, dx)
    return [width / 2 + px, height / 2 + py]
  })
}

/** Each square of so many pixels as one, their mean. */
function squares({ width, height }: Raster, shades: Shades, side: number): Raster {
  const [columns, rows] = [width / side, height / side]
  const sums = new Float32Array(columns * rows)
  for (let y = 0, at = 0; y < height; y++) {
    const row = Math.floor(y / side) * columns
    for (let column = 0; column < columns; column++)
      for (let inner = 0; inner < side; inner++, at++) sums[row + column]! += shades[at]!
  }
  return fromShades(
    columns,
    rows,
    sums.map((sum) => sum / side ** 2),
  )
}

/** Fewer pixels, each the mean of those it replaces. */
export function shrunk(raster: Raster, factor: number): Raster {
  const side = 1 / factor
  if (Number.isInteger(side) && raster.width % side === 0 && raster.height % side === 0)
    return squares(raster, shadesOf(raster), side)
  const [width, height] = [
    Math.max(1, Math.round(raster.width * factor)),
    Math.max(1, Math.round(raster.height * factor)),
  ]
  const shades = shadesOf(raster)
  const [stepX, stepY] = [raster.width / width, raster.height / height]
  const small = new Float32Array(width * height)
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const [x0, x1, y0, y1] = [x * stepX, (x + 1) * stepX, y * stepY, (y + 1) * stepY]
      let sum = 0
      for (let row = Math.floor(y0); row < Math.min(raster.height, Math.ceil(y1)); row++) {
        const high = Math.min(y1, row + 1) - Math.max(y0, row)
        for (let column = Math.floor(x0); column < Math.min(raster.width, Math.ceil(x1)); column++) {
          const wide = Math.min(x1, column + 1) - Math.max(x0, column)
          sum += shades[row * raster.width + column]! * high * wide
        }
      }
      small[y * width + x] = sum / (stepX * stepY)
    }
  }
  return fromShades(width, height, small)
}
