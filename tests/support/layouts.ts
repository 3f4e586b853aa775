/** What tests of posters share: finished files as readers see them, and layouts as areas of ink. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { PDFArray, PDFDict, type PDFDocument, PDFHexString, PDFName, type PDFObject, PDFString } from '@cantoo/pdf-lib'
import mupdf from 'mupdf'
import { expect } from 'vitest'
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader'
import { root } from '../../src/adapters/base/root.ts'
import { outlineOf } from '../../src/adapters/drawing/outline.ts'
import type { Layout, PlacedArea, PlacedLine } from '../../src/adapters/drawing/placed.ts'

/** Points in a millimetre. */
export const MM = 72 / 25.4

export const openPdf = (pdf: Uint8Array) => mupdf.Document.openDocument(pdf, 'application/pdf')

/** All text in reading order, its lines joined by spaces. */
export function textOf(pdf: Uint8Array): string {
  const document = openPdf(pdf)
  const pages = Array.from({ length: document.countPages() }, (_, index) => document.loadPage(index))
  const texts = pages.map((page) => page.toStructuredText('').asText())
  return texts.join(' ').replace(/\s+/g, ' ')
}

/** Without the breaks that papers put into numbers and addresses. */
export const unbroken = (text: string): string => text.replace(/(?<=-) (?=\d)| (?=\/k\/)/g, '')

/** Names of the fonts embedded in a PDF, without the prefix of the subset. */
export function embeddedFonts(document: PDFDocument): string[] {
  const names = new Set<string>()
  for (const [, object] of document.context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFDict) || object.get(PDFName.of('Type')) !== PDFName.of('Font')) continue
    const name = object.lookupMaybe(PDFName.of('BaseFont'), PDFName)
    if (name)
      names.add(
        name
          .decodeText()
          .replace(/^[A-Z]{6}\+/, '')
          .replace(/-Identity-H$/, ''),
      )
  }
  return [...names]
}

function roles(node: PDFObject | undefined): string[] {
  if (node instanceof PDFArray) return node.asArray().flatMap((_, index) => roles(node.lookup(index)))
  if (!(node instanceof PDFDict)) return []
  const role = node.lookupMaybe(PDFName.of('S'), PDFName)
  return [...(role ? [role.decodeText()] : []), ...roles(node.lookup(PDFName.of('K')))]
}

/** Roles of the structure tree in reading order. */
export const rolesIn = ({ catalog }: PDFDocument): string[] =>
  roles(catalog.lookup(PDFName.of('StructTreeRoot'), PDFDict).lookup(PDFName.of('K')))

/** What is read out instead of pictures, in the order of the file. */
export function altsIn(document: PDFDocument): string[] {
  const dicts = document.context.enumerateIndirectObjects().map(([, object]) => object)
  return dicts.flatMap((object) => {
    const alt = object instanceof PDFDict ? object.lookup(PDFName.of('Alt')) : undefined
    return alt instanceof PDFString || alt instanceof PDFHexString ? [alt.decodeText()] : []
  })
}

/** Width and height in mm of every page. */
export function pageSizes(pdf: Uint8Array): [width: number, height: number][] {
  const document = openPdf(pdf)
  return Array.from({ length: document.countPages() }, (_, index) => {
    const [x0, y0, x1, y1] = document.loadPage(index).getBounds()
    return [(x1 - x0) / MM, (y1 - y0) / MM]
  })
}

/** Three bytes a pixel. */
export interface Raster {
  width: number
  height: number
  pixels: Uint8ClampedArray | Uint8Array
}

/** Raster of one page, `width` pixels wide. */
export function raster(bytes: Uint8Array, type: 'application/pdf' | 'image/png', width: number, page = 0): Raster {
  const loaded = mupdf.Document.openDocument(bytes, type).loadPage(page)
  const [x0, , x1] = loaded.getBounds()
  const zoom = width / (x1 - x0)
  const pixmap = loaded.toPixmap([zoom, 0, 0, zoom, 0, 0], mupdf.ColorSpace.DeviceRGB)
  // a copy: the view ends when the memory behind it grows
  return { width: pixmap.getWidth(), height: pixmap.getHeight(), pixels: pixmap.getPixels().slice() }
}

/** Share of the page that is inked, by luminance. */
export function inkCover({ pixels }: Raster): number {
  let dark = 0
  for (let index = 0; index < pixels.length; index += 3) {
    dark += 255 - 0.2126 * pixels[index]! - 0.7152 * pixels[index + 1]! - 0.0722 * pixels[index + 2]!
  }
  return dark / 255 / (pixels.length / 3)
}

let reader: Promise<unknown> | undefined

/** Starts the decoder on first use. */
function startReader(): Promise<unknown> {
  const wasm = readFileSync(join(root, 'node_modules/zxing-wasm/dist/reader/zxing_reader.wasm'))
  const overrides = { wasmBinary: wasm.buffer as ArrayBuffer }
  reader ??= prepareZXingModule({ overrides, fireImmediately: true })
  return reader
}

/** Payloads of all QR codes on a raster. */
export async function decode({ width, height, pixels }: Raster): Promise<string[]> {
  await startReader()
  const data = new Uint8ClampedArray(width * height * 4).fill(255)
  for (let index = 0; index < width * height; index++) data.set(pixels.subarray(index * 3, index * 3 + 3), index * 4)
  const codes = await readBarcodes({ width, height, data, colorSpace: 'srgb' } as ImageData, { formats: ['QRCode'] })
  return codes.map(({ text }) => text)
}

export const textsIn = (layout: Layout) => layout.things.filter((thing) => thing.kind === 'text')
/** Photos of people, without the emblem. */
export const photosIn = ({ things }: Layout) =>
  things.filter((thing) => thing.kind === 'photo' && thing.alt !== undefined)

export const linesIn = (layout: Layout): PlacedLine[] => textsIn(layout).flatMap(({ lines }) => lines)

/** Points of a line's outline on the page, one coordinate after the other. */
function pointsOf(line: PlacedLine): number[] {
  const { d, scale } = outlineOf(line)
  expect(d).toMatch(/^[Mmlqcz\d\s.e-]+$/)
  const points: number[] = []
  let [x, y, startX, startY] = [0, 0, 0, 0]
  for (const [, command, rest] of d.matchAll(/([a-z])([^a-z]*)/gi)) {
    const numbers = rest!.match(/-?\d+(\.\d+)?/g)?.map(Number) ?? []
    const [fromX, fromY] = command === 'M' ? [0, 0] : [x, y]
    const absolute = numbers.map((value, index) => value + (index % 2 === 0 ? fromX : fromY))
    if (command === 'z') [x, y] = [startX, startY]
    else [x, y] = [absolute.at(-2)!, absolute.at(-1)!]
    if (command === 'm') [startX, startY] = [x, y]
    if (command !== 'M') points.push(...absolute)
  }
  return points.map((value, index) => value * scale + (index % 2 === 0 ? line.start : line.baseline))
}

/** What a line really blackens, from its outline; a turned line's corners are turned too. */
export function inkOf(line: PlacedLine): PlacedArea {
  const { rotate, x, y, width, height } = line
  const numbers = pointsOf(line)
  const [centreX, centreY] = [x + width / 2, y + height / 2]
  const [sin, cos] = [Math.sin((rotate * Math.PI) / 180), Math.cos((rotate * Math.PI) / 180)]
  const xs: number[] = []
  const ys: number[] = []
  for (let index = 0; index < numbers.length; index += 2) {
    const [dx, dy] = [numbers[index]! - centreX, numbers[index + 1]! - centreY]
    xs.push(centreX + dx * cos - dy * sin)
    ys.push(centreY + dx * sin + dy * cos)
  }
  const [left, top] = [Math.min(...xs), Math.min(...ys)]
  return { x: left, y: top, width: Math.max(...xs) - left, height: Math.max(...ys) - top }
}

/** Whether two areas share more than an edge; turned lines are placed with tiny errors. */
export const overlap = (a: PlacedArea, b: PlacedArea): boolean =>
  a.x + 0.01 < b.x + b.width && b.x + 0.01 < a.x + a.width && a.y + 0.01 < b.y + b.height && b.y + 0.01 < a.y + a.height

/** Everything that must stay clear of everything else: words, icons, photos and the QR codes with their quiet zone. */
function pieces(layout: Layout): (PlacedArea & { name: string })[] {
  const upright = linesIn(layout).filter(({ rotate }) => rotate % 90 === 0)
  const drawn = layout.things.filter(
    (thing) => thing.kind === 'qr' || thing.kind === 'photo' || (thing.kind === 'path' && thing.view[0] === 24),
  )
  return [
    ...upright.map((line) => ({ name: line.text, ...inkOf(line) })),
    ...drawn.map(({ kind, x, y, width, height }) => ({ name: kind, x, y, width, height })),
  ]
}

/** Edges of what may carry ink, in the unit of the layout; the quiet zone of a QR code needs only be on the paper. */
export interface Safe {
  left: number
  top: number
  right: number
  bottom: number
}

/** That nothing leaves the safe area, lies over anything else or is smaller than `smallest`. */
export function expectOrder(layout: Layout, safe: Safe, smallest: number): void {
  for (const area of [...layout.things.filter(({ kind }) => kind !== 'text'), ...linesIn(layout).map(inkOf)]) {
    const isQr = 'kind' in area && area.kind === 'qr'
    if (area.width === layout.width) continue
    expect(area.x).toBeGreaterThanOrEqual(isQr ? 0 : safe.left - 0.1)
    expect(area.y).toBeGreaterThanOrEqual(safe.top - 0.1)
    expect(area.x + area.width).toBeLessThanOrEqual((isQr ? layout.width : safe.right) + 0.1)
    expect(area.y + area.height).toBeLessThanOrEqual(safe.bottom + 0.1)
  }
  const all = pieces(layout)
  const clashes = all.flatMap((a, index) =>
    all
      .slice(index + 1)
      .filter((b) => overlap(a, b))
      .map((b) => `${a.name} × ${b.name}`),
  )
  expect(clashes).toEqual([])
  for (const { size, text } of linesIn(layout)) expect(size, text).toBeGreaterThanOrEqual(smallest - 0.01)
}
