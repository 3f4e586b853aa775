/** Finished paper as a reader sees it: rasters, codes, text, measured in millimetres. */
import { readFileSync } from 'node:fs'
import mupdf from 'mupdf'
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader'

/** Resolution of rasters: what an office printer and a phone camera make of it. */
export const DPI = 150

export interface Raster {
  width: number
  height: number
  /** RGBA */
  data: Uint8ClampedArray
}

const wasmBinary = readFileSync('node_modules/zxing-wasm/dist/reader/zxing_reader.wasm')
prepareZXingModule({ overrides: { wasmBinary: wasmBinary.buffer as ArrayBuffer }, fireImmediately: true })

/** First page of a PDF at 150 dpi, or a picture at its own size. */
export function rasterOf(bytes: Uint8Array, kind: 'pdf' | 'png'): Raster {
  const page = mupdf.Document.openDocument(bytes, kind === 'pdf' ? 'application/pdf' : 'image/png').loadPage(0)
  const [x0, , x1] = page.getBounds()
  const zoom = kind === 'pdf' ? DPI / 72 : pngWidth(bytes) / (x1 - x0)
  const pixmap = page.toPixmap([zoom, 0, 0, zoom, 0, 0], mupdf.ColorSpace.DeviceRGB)
  const [width, height, rgb] = [pixmap.getWidth(), pixmap.getHeight(), pixmap.getPixels()]
  const data = new Uint8ClampedArray(width * height * 4).fill(255)
  for (let from = 0, to = 0; from < rgb.length; from += 3, to += 4) {
    data[to] = rgb[from] ?? 0
    data[to + 1] = rgb[from + 1] ?? 0
    data[to + 2] = rgb[from + 2] ?? 0
  }
  return { width, height, data }
}

/** Width and height of a PNG in pixels and its resolution in dpi, from the file's own header. */
export function pngHeader(bytes: Uint8Array): { width: number; height: number; dpi: number } {
  const view = Buffer.from(bytes)
  const at = view.indexOf('pHYs')
  return {
    width: pngWidth(bytes),
    height: view.readUInt32BE(20),
    dpi: at < 0 ? 0 : Math.round(view.readUInt32BE(at + 4) * 0.0254),
  }
}

function pngWidth(bytes: Uint8Array): number {
  return Buffer.from(bytes).readUInt32BE(16)
}

/** Every QR code on a raster: its text, and the side of its modules' square in pixels. */
export async function codesOn(raster: Raster): Promise<{ text: string; side: number }[]> {
  const found = await readBarcodes(raster as unknown as ImageData, { formats: ['QRCode'], tryHarder: true })
  return found.map(({ text, position: { topLeft, topRight } }) => ({
    text,
    side: Math.hypot(topRight.x - topLeft.x, topRight.y - topLeft.y),
  }))
}

/** Text of all pages, white space folded. */
export function textOf(pdf: Uint8Array): string {
  const document = mupdf.Document.openDocument(pdf, 'application/pdf')
  const pages = Array.from({ length: document.countPages() }, (_, index) =>
    document.loadPage(index).toStructuredText('').asText(),
  )
  return fold(pages.join('\n'))
}

export function fold(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

/** Size of the first page in mm. */
export function pageSize(pdf: Uint8Array): [width: number, height: number] {
  const [x0, y0, x1, y1] = mupdf.Document.openDocument(pdf, 'application/pdf').loadPage(0).getBounds()
  return [((x1 - x0) * 25.4) / 72, ((y1 - y0) * 25.4) / 72]
}

/**
 * Height in mm of the ink of a number's digits on the raster, the lowest digit counting.
 * @param display the number as printed
 */
export function digitHeight(pdf: Uint8Array, raster: Raster, display: string): number {
  const heights: number[] = []
  const page = mupdf.Document.openDocument(pdf, 'application/pdf').loadPage(0)
  let line: { character: string; quad: number[] }[] = []
  page.toStructuredText('').walk({
    beginLine: () => {
      line = []
    },
    onChar: (character, _origin, _font, _size, quad) => {
      line.push({ character, quad: [...quad] })
    },
    endLine: () => {
      if (fold(line.map(({ character }) => character).join('')) !== display || heights.length > 0) return
      for (const { character, quad } of line) if (/\d/.test(character)) heights.push(inkHeight(raster, quad))
    },
  })
  return Math.min(...heights)
}

function inkHeight(raster: Raster, quad: number[]): number {
  const toPixel = DPI / 72
  const [left, right] = [Math.ceil((quad[0] ?? 0) * toPixel) + 1, Math.floor((quad[2] ?? 0) * toPixel) - 1]
  const [top, bottom] = [Math.floor((quad[1] ?? 0) * toPixel), Math.ceil((quad[5] ?? 0) * toPixel)]
  const dark = (x: number, y: number) => (raster.data[(y * raster.width + x) * 4] ?? 255) < 128
  const inked = (y: number) =>
    Array.from({ length: right - left }, (_, offset) => left + offset).some((x) => dark(x, y))
  const rows = Array.from({ length: bottom - top }, (_, offset) => top + offset).filter(inked)
  return (((rows.at(-1) ?? 0) - (rows[0] ?? 0) + 1) * 25.4) / DPI
}
