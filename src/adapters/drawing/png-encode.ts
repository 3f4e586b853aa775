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

/** Largest difference of a channel; of every rare colour with every frequent one, so without lists. */
function difference(one: number, other: number): number {
  const red = Math.abs((one & 255) - (other & 255))
  const green = Math.abs(((one >> 8) & 255) - ((other >> 8) & 255))
  const blue = Math.abs(((one >> 16) & 255) - ((other >> 16) & 255))
  return Math.max(red, green, blue)
}

/** A row and how many times it stands there, one below the other; on paper every second row repeats the one above. */
interface Row {
  pixels: Int32Array
  times: number
}

/** The rows, those that repeat the one above counted with it. */
function rowsOf(pixels: Int32Array, width: number): Row[] {
  const bytes = Buffer.from(pixels.buffer, pixels.byteOffset, pixels.byteLength)
  const rows: Row[] = []
  for (let from = 0; from < pixels.length; from += width) {
    const start = from * 4
    const same = from > 0 && bytes.compare(bytes, start - width * 4, start, start, start + width * 4) === 0
    if (same) rows.at(-1)!.times++
    else rows.push({ pixels: pixels.subarray(from, from + width), times: 1 })
  }
  return rows
}

/** Places for the colours seen last: a map is asked only where another colour had the same place. */
const PLACES = 4096
const placeOf = (colour: number): number => Math.imul(colour, 0x9e3779b1) >>> 20

/** How often each colour occurs; neighbours are mostly alike, so that runs are counted at once. */
function count(rows: Row[]): Map<number, number> {
  const counts = new Map<number, number>()
  // no opaque colour is 0
  const [colours, sums] = [new Int32Array(PLACES), new Int32Array(PLACES)]
  const note = (place: number) =>
    sums[place] && counts.set(colours[place]!, (counts.get(colours[place]!) ?? 0) + sums[place])
  for (const { pixels, times } of rows) {
    const end = pixels.length
    for (let from = 0, to = 0; from < end; from = to) {
      const colour = pixels[from]!
      while (to < end && pixels[to] === colour) to++
      const place = placeOf(colour)
      if (colours[place] !== colour) {
        note(place)
        colours[place] = colour
        sums[place] = 0
      }
      sums[place]! += (to - from) * times
    }
  }
  for (let place = 0; place < PLACES; place++) note(place)
  return counts
}

/** The 256 most frequent colours; the others go to the nearest of them. Undefined where one would change visibly. */
function palette(rows: Row[]): { colours: number[]; indexes: Map<number, number> } | undefined {
  const sorted = [...count(rows)].sort((a, b) => b[1] - a[1] || (a[0] >>> 0) - (b[0] >>> 0)).map(([colour]) => colour)
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
function indexedRows(rows: Row[], width: number, height: number, indexes: Map<number, number>): Uint8Array {
  const data = new Uint8Array(height * (width + 1))
  const [colours, found] = [new Int32Array(PLACES), new Uint8Array(PLACES)]
  let to = 0
  for (const { pixels, times } of rows) {
    const start = to++
    for (let from = 0; from < width; ) {
      const colour = pixels[from]!
      const place = placeOf(colour)
      if (colours[place] !== colour) {
        colours[place] = colour
        found[place] = indexes.get(colour)!
      }
      const index = found[place]!
      for (; from < width && pixels[from] === colour; from++) data[to++] = index
    }
    for (let copy = 1; copy < times; copy++) data.copyWithin(start + copy * (width + 1), start, start + width + 1)
    to = start + times * (width + 1)
  }
  return data
}

/** PNG rows of three bytes a pixel, each behind a filter byte of 0. */
function rgbRows(pixels: Int32Array, width: number): Uint8Array {
  const rows = new Uint8Array((pixels.length / width) * (3 * width + 1))
  for (let from = 0; from < pixels.length; from++) {
    rows.set(channels(pixels[from]!), Math.floor(from / width) + 1 + 3 * from)
  }
  return rows
}

/** A number for each pixel, small enough for a fast key of a map; without a copy where the memory allows it. */
function wordsOf(data: Uint8Array): Int32Array {
  const { buffer, byteOffset, byteLength } = data.byteOffset % 4 === 0 ? data : new Uint8Array(data)
  return new Int32Array(buffer, byteOffset, byteLength / 4)
}

/** Encodes opaque pixels as an indexed PNG that states its resolution; as RGB where 256 colours aren't enough. */
export function encodePng(image: Pixels, dpi: number): Uint8Array {
  const pixels = wordsOf(image.data)
  const rows = rowsOf(pixels, image.width)
  const found = palette(rows)
  const data = found ? indexedRows(rows, image.width, image.height, found.indexes) : rgbRows(pixels, image.width)
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    header(image, found ? 3 : 2),
    resolution(dpi),
    ...(found ? [chunk('PLTE', Buffer.from(found.colours.flatMap(channels)))] : []),
    chunk('IDAT', deflateSync(data, { level: 5 })),
    chunk('IEND', new Uint8Array(0)),
  ])
}
