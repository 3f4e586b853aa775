import { crc32, deflateSync } from 'node:zlib'

/** Largest difference of a colour channel that the palette may bring: invisible, and only at letters' edges. */
const TOLERANCE = 16

interface Pixels {
  width: number
  height: number
  /** Red, green, blue, alpha per pixel; alpha is ignored. */
  data: Uint8Array
}

function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const framed = Buffer.alloc(body.length + 8)
  framed.writeUInt32BE(data.length, 0)
  body.copy(framed, 4)
  framed.writeUInt32BE(crc32(body), body.length + 4)
  return framed
}

function header({ width, height }: Pixels, colourType: 2 | 3): Buffer {
  const data = Buffer.alloc(13)
  data.writeUInt32BE(width, 0)
  data.writeUInt32BE(height, 4)
  data.set([8, colourType], 8)
  return chunk('IHDR', data)
}

function resolution(dpi: number): Buffer {
  const data = Buffer.alloc(9)
  const perMetre = Math.round(dpi / 0.0254)
  data.writeUInt32BE(perMetre, 0)
  data.writeUInt32BE(perMetre, 4)
  data[8] = 1
  return chunk('pHYs', data)
}

const channels = (colour: number): number[] => [colour & 255, (colour >> 8) & 255, (colour >> 16) & 255]

function difference(one: number, other: number): number {
  const others = channels(other)
  return Math.max(...channels(one).map((value, index) => Math.abs(value - others[index]!)))
}

/** How often each colour occurs; neighbours are mostly alike, so that runs are counted at once. */
function count(pixels: Uint32Array): Map<number, number> {
  const counts = new Map<number, number>()
  for (let from = 0, to = 0; from < pixels.length; from = to) {
    const colour = pixels[from]!
    while (to < pixels.length && pixels[to] === colour) to++
    counts.set(colour, (counts.get(colour) ?? 0) + to - from)
  }
  return counts
}

/** The 256 most frequent colours; the others go to the nearest of them. Undefined where one would change visibly. */
function palette(pixels: Uint32Array): { colours: number[]; indexes: Map<number, number> } | undefined {
  const sorted = [...count(pixels)].sort((a, b) => b[1] - a[1] || a[0] - b[0]).map(([colour]) => colour)
  const colours = sorted.slice(0, 256)
  const indexes = new Map(colours.map((colour, index) => [colour, index]))
  for (const colour of sorted.slice(256)) {
    let nearest = 0
    for (let index = 1; index < colours.length; index++) {
      if (difference(colour, colours[index]!) < difference(colour, colours[nearest]!)) nearest = index
    }
    if (difference(colour, colours[nearest]!) > TOLERANCE) return undefined
    indexes.set(colour, nearest)
  }
  return { colours, indexes }
}

/** PNG rows of one byte a pixel, each behind a filter byte of 0. */
function indexedRows(pixels: Uint32Array, width: number, indexes: Map<number, number>): Uint8Array {
  const rows = new Uint8Array((pixels.length / width) * (width + 1))
  let [colour, index] = [pixels[0]!, indexes.get(pixels[0]!)!]
  for (let from = 0, to = 1; from < pixels.length; to++) {
    for (const end = from + width; from < end; from++, to++) {
      if (pixels[from] !== colour) {
        colour = pixels[from]!
        index = indexes.get(colour)!
      }
      rows[to] = index
    }
  }
  return rows
}

/** PNG rows of three bytes a pixel, each behind a filter byte of 0. */
function rgbRows(pixels: Uint32Array, width: number): Uint8Array {
  const rows = new Uint8Array((pixels.length / width) * (3 * width + 1))
  for (let from = 0; from < pixels.length; from++) {
    rows.set(channels(pixels[from]!), Math.floor(from / width) + 1 + 3 * from)
  }
  return rows
}

/** Encodes opaque pixels as an indexed PNG that states its resolution; as RGB where 256 colours aren't enough. */
export function encodePng(image: Pixels, dpi: number): Uint8Array {
  const pixels = new Uint32Array(new Uint8Array(image.data).buffer)
  const found = palette(pixels)
  const rows = found ? indexedRows(pixels, image.width, found.indexes) : rgbRows(pixels, image.width)
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    header(image, found ? 3 : 2),
    resolution(dpi),
    ...(found ? [chunk('PLTE', Buffer.from(found.colours.flatMap(channels)))] : []),
    chunk('IDAT', deflateSync(rows, { level: 6 })),
    chunk('IEND', new Uint8Array(0)),
  ])
}
