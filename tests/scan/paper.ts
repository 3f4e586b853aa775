/** Finished files as a reader sees them: pages as rasters, sizes in millimetres. */
import { Resvg } from '@resvg/resvg-js'
import mupdf, { type ColorSpace, type Page } from 'mupdf'
import type { FileKind } from '../../src/posters/formats.ts'

/** Four bytes a pixel: red, green, blue, opacity. */
export interface Raster {
  width: number
  height: number
  data: Uint8ClampedArray<ArrayBuffer>
}

/** A part of a page in mm from its top left. */
export interface Area {
  x: number
  y: number
  width: number
  height: number
}

/** mm in a point of PDF, and in an inch. */
const POINT = 25.4 / 72
export const INCH = 25.4

/** Kinds of file that codes are read from. */
export type Scannable = Exclude<FileKind, 'thumb'>

const TYPES = { pdf: 'application/pdf', png: 'image/png' }

/** Pages one after the other; each is closed when the next is asked for: a decoder's memory isn't the collector's. */
function* pagesOf(bytes: Uint8Array, kind: 'pdf' | 'png'): Generator<Page> {
  const document = mupdf.Document.openDocument(bytes, TYPES[kind])
  try {
    for (let index = 0; index < document.countPages(); index++) {
      const page = document.loadPage(index)
      try {
        yield page
      } finally {
        page.destroy()
      }
    }
  } finally {
    document.destroy()
  }
}

/** One byte a pixel. */
export interface Grey {
  width: number
  height: number
  data: Uint8Array<ArrayBuffer>
}

/** Three bytes a pixel as four. */
export function fromRgb(width: number, height: number, rgb: ArrayLike<number>): Raster {
  const data = new Uint8ClampedArray(width * height * 4).fill(255)
  for (let from = 0, to = 0; to < data.length; from += 3, to += 4) {
    data[to] = rgb[from]!
    data[to + 1] = rgb[from + 1]!
    data[to + 2] = rgb[from + 2]!
  }
  return { width, height, data }
}

function drawn(page: Page, dpi: number, area?: Area): Raster {
  return onPixmap(page, dpi, mupdf.ColorSpace.DeviceRGB, area, fromRgb)
}

/** Draws a page, or a part of it, and takes what is needed from the memory that ends here. */
function onPixmap<T>(
  page: Page,
  dpi: number,
  space: ColorSpace,
  area: Area | undefined,
  take: (width: number, height: number, pixels: Uint8ClampedArray) => T,
): T {
  const [x0, y0, x1, y1] = page.getBounds()
  const zoom = dpi / 72
  const { x, y, width, height } = area ?? { x: 0, y: 0, width: (x1 - x0) * POINT, height: (y1 - y0) * POINT }
  const [left, top, wide, high] = [x, y, width, height].map((mm) => (mm / INCH) * dpi) as [
    number,
    number,
    number,
    number,
  ]
  const pixmap = new mupdf.Pixmap(space, [0, 0, Math.round(wide), Math.round(high)], false)
  pixmap.clear(255)
  const device = new mupdf.DrawDevice([zoom, 0, 0, zoom, -x0 * zoom - left, -y0 * zoom - top], pixmap)
  page.run(device, mupdf.Matrix.identity)
  device.close()
  const taken = take(pixmap.getWidth(), pixmap.getHeight(), pixmap.getPixels())
  device.destroy()
  pixmap.destroy()
  return taken
}

/**
 * Every page of a file: of a PDF at a resolution, of a picture pixel by pixel.
 * What an SVG leaves open stays black, as on a dark ground.
 */
export function* rastersOf(bytes: Uint8Array, kind: Scannable, dpi: number): Generator<Raster> {
  if (kind === 'svg') {
    const { width, height, pixels } = new Resvg(Buffer.from(bytes), { font: { loadSystemFonts: false } }).render()
    yield { width, height, data: new Uint8ClampedArray(pixels) }
    return
  }
  const own = kind === 'png' ? pngHeader(bytes).dpi : dpi
  for (const page of pagesOf(bytes, kind)) yield drawn(page, own)
}

function onPage<T>(bytes: Uint8Array, kind: 'pdf' | 'png', wanted: number, look: (page: Page) => T): T {
  let index = 0
  for (const page of pagesOf(bytes, kind)) if (index++ === wanted) return look(page)
  throw new Error(`${index} halaman, tidak ada halaman ${wanted + 1}`)
}

/** A part of one page of a PDF, or of a PNG that tells its resolution. */
export const partOf = (bytes: Uint8Array, kind: 'pdf' | 'png', wanted: number, area: Area, dpi: number): Raster =>
  onPage(bytes, kind, wanted, (page) => drawn(page, dpi, area))

/** The same in greys. */
export const greyPartOf = (bytes: Uint8Array, kind: 'pdf' | 'png', wanted: number, area: Area, dpi: number): Grey =>
  onPage(bytes, kind, wanted, (page) =>
    onPixmap(page, dpi, mupdf.ColorSpace.DeviceGray, area, (width, height, pixels) => ({
      ...{ width, height },
      data: Uint8Array.from(pixels),
    })),
  )

/** Width and height of a PNG in pixels and its resolution in dpi, from the file's own header. */
export function pngHeader(bytes: Uint8Array): { width: number; height: number; dpi: number } {
  const view = Buffer.from(bytes)
  const at = view.indexOf('pHYs')
  return {
    width: view.readUInt32BE(16),
    height: view.readUInt32BE(20),
    dpi: at < 0 ? 0 : Math.round(view.readUInt32BE(at + 4) * 0.0254),
  }
}

const fold = (text: string): string => text.replace(/\s+/g, ' ').trim()

/**
 * Heights in mm of the ink of numbers' digits on the first page, the lowest digit of each counting.
 * @param displays the numbers as printed
 */
export function digitHeights(pdf: Uint8Array, displays: readonly string[], dpi = 100): number[] {
  const heights = new Map<string, number>()
  let line: { character: string; quad: number[] }[] = []
  const walker = {
    beginLine: () => {
      line = []
    },
    onChar: (character: string, _origin: unknown, _font: unknown, _size: unknown, quad: number[]) => {
      line.push({ character, quad: [...quad] })
    },
    endLine: () => {
      const said = fold(line.map(({ character }) => character).join(''))
      if (!displays.includes(said) || heights.has(said)) return
      const digits = line.filter(({ character }) => /\d/.test(character))
      heights.set(said, Math.min(...digits.map(({ quad }) => inkHeight(raster!, quad, dpi))))
    },
  }
  let raster: Raster | undefined
  onPage(pdf, 'pdf', 0, (page) => {
    raster = drawn(page, dpi)
    page.toStructuredText('').walk(walker)
  })
  return displays.map((display) => heights.get(display) ?? 0)
}

function inkHeight(raster: Raster, quad: number[], dpi: number): number {
  const toPixel = dpi / 72
  const [left, right] = [Math.ceil((quad[0] ?? 0) * toPixel) + 1, Math.floor((quad[2] ?? 0) * toPixel) - 1]
  const [top, bottom] = [Math.floor((quad[1] ?? 0) * toPixel), Math.ceil((quad[5] ?? 0) * toPixel)]
  const dark = (x: number, y: number) => (raster.data[(y * raster.width + x) * 4] ?? 255) < 128
  const inked = (y: number) =>
    Array.from({ length: right - left }, (_, offset) => left + offset).some((x) => dark(x, y))
  const rows = Array.from({ length: bottom - top }, (_, offset) => top + offset).filter(inked)
  return (((rows.at(-1) ?? 0) - (rows[0] ?? 0) + 1) * INCH) / dpi
}
