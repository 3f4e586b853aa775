/** A printed code measured on a fine raster, in millimetres. */
import { codesOn } from './decoders.ts'
import { type Area, type Grey, greyPartOf, INCH, partOf } from './paper.ts'

export interface Measured {
  /** The square of the dark modules, without the quiet zone; where on the page. */
  code: Area
  /** Width of one module in mm. */
  module: number
  /** White around it: modules on the side that has least, counted up to eight. */
  quiet: number
  version: number
  level: string
  payload: string
  /** Share of the error correction that reading it didn't need: 1 where nothing lies on it. */
  spare: number
}

/** Darker than this is ink; anything not at least this light isn't white. */
const INK = 128
const WHITE = 250
const MOST = 8
/** How much coarser a PDF is looked at to read the code, not yet to measure it. */
const COARSE = 4

/**
 * Measures the one code in a part of a page.
 * @param rough where it is, at least to a module
 * @param dpi of a PDF any, of a picture its own
 */
export async function measured(
  bytes: Uint8Array,
  kind: 'pdf' | 'png',
  page: number,
  rough: Area,
  dpi: number,
): Promise<Measured> {
  const around = rough.width * 0.3
  const mm = INCH / dpi
  // from a whole pixel on, so that those of a picture stay what they are
  const [x, y] = [rough.x - around, rough.y - around].map((at) => Math.round(at / mm) * mm) as [number, number]
  const area = { x, y, width: rough.width + 2 * around, height: rough.height + 2 * around }
  const coarse = kind === 'pdf' ? COARSE : 1
  const codes = await codesOn(partOf(bytes, kind, page, area, dpi / coarse))
  const raster = greyPartOf(bytes, kind, page, area, dpi)
  const [code] = codes
  if (codes.length !== 1 || !code) throw new Error(`${codes.length} kode di tempat yang diukur, bukan satu`)
  const corners = code.corners.map(({ x, y }) => ({ x: x * coarse, y: y * coarse }))
  const box = darkBox(raster, corners, (code.side * coarse) / code.modules)
  const [width, height] = [box.right - box.left, box.bottom - box.top]
  const module = (width + height) / 2 / code.modules
  return {
    code: { x: x + box.left * mm, y: y + box.top * mm, width: width * mm, height: height * mm },
    module: module * mm,
    quiet: whiteAround(raster, box, module),
    version: code.version,
    level: code.level,
    payload: code.text,
    spare: code.spare,
  }
}

/** Edges in pixels: the first dark column and row, and the first after the last. */
interface Box {
  left: number
  top: number
  right: number
  bottom: number
}

const shade = ({ data, width }: Grey, x: number, y: number): number => data[y * width + x]!

/** Whether a part of a row or column of a raster has a pixel darker than a shade; there is nothing white beyond it. */
function someDarker(
  raster: Grey,
  along: 'row' | 'column',
  at: number,
  [from, to]: [number, number],
  than: number,
): boolean {
  const [length, lines] = along === 'row' ? [raster.width, raster.height] : [raster.height, raster.width]
  if (at < 0 || at >= lines) return true
  for (let place = Math.max(0, Math.floor(from)); place < Math.min(length, to); place++)
    if ((along === 'row' ? shade(raster, place, at) : shade(raster, at, place)) < than) return true
  return false
}

/** From the middle of the outermost modules outwards to where the ink ends. */
function darkBox(raster: Grey, corners: { x: number; y: number }[], module: number): Box {
  const [xs, ys] = [corners.map(({ x }) => x), corners.map(({ y }) => y)]
  const [left, right] = [Math.round(Math.min(...xs) + module / 2), Math.round(Math.max(...xs) - module / 2)]
  const [top, bottom] = [Math.round(Math.min(...ys) + module / 2), Math.round(Math.max(...ys) - module / 2)]
  const end = (along: 'row' | 'column', start: number, step: 1 | -1, span: [number, number]): number => {
    let at = start
    while (someDarker(raster, along, at + step, span, INK)) at += step
    return at
  }
  return {
    left: end('column', left, -1, [top, bottom]),
    top: end('row', top, -1, [left, right]),
    right: end('column', right, 1, [top, bottom]) + 1,
    bottom: end('row', bottom, 1, [left, right]) + 1,
  }
}

/** How many modules wide the white frame is; a pixel cut by the edge isn't counted as ink. */
function whiteAround(raster: Grey, { left, top, right, bottom }: Box, module: number): number {
  const isWhite = (away: number): boolean => {
    const across: [number, number] = [left - away, right + away]
    const down: [number, number] = [top - away, bottom + away]
    return !(
      someDarker(raster, 'column', left - away, down, WHITE) ||
      someDarker(raster, 'column', right + away - 1, down, WHITE) ||
      someDarker(raster, 'row', top - away, across, WHITE) ||
      someDarker(raster, 'row', bottom + away - 1, across, WHITE)
    )
  }
  let width = 1
  while (width < MOST * module && isWhite(width + 1)) width++
  return width / module
}
