/** The codes that are put to the test: of every format the payloads that say most about it, as a phone sees them. */

import { renderCard } from '../../src/adapters/drawing/render.ts'
import { requireDirectory } from '../../src/adapters/region/content.ts'
import type { Format } from '../../src/posters/cards/card.ts'
import { allPosterFiles, type PosterFile } from '../../src/posters/cards/cards.ts'
import { FORMAT_IDS, FORMATS } from '../../src/posters/formats.ts'
import { qrPath } from '../../src/posters/kit/qr.ts'
import { blora, contoh, TODAY } from '../support/sites.ts'
import type { Square } from './damage.ts'
import { codesOn } from './decoders.ts'
import { type Measured, measured } from './measure.ts'
import { type Area, INCH, partOf, type Raster, rastersOf } from './paper.ts'

/**
 * Pixels in a millimetre of paper: what a phone sees from 25 cm while it looks for a code (1920 pixels across), or has in
 * its picture (4000 pixels across) from half a metre. Pictures are shown at ten of their pixels to a millimetre.
 */
export const PER_MM = 6
/** Pixels in a millimetre of paper while it is still paper. */
export const FINE_PER_MM = 12
/** To find a code and, on PDFs, to measure it. */
const FINDING_DPI = 150
const MEASURING_DPI = 600
/** Resolution that pictures made of pixels tell of themselves. */
const PIXEL_DPI = 254
/** What is seen around a code, in shares of its side. */
const AROUND = 0.2

/** A code and what is printed around it. */
export interface View {
  /** As a phone sees it. */
  raster: Raster
  /** The same at FINE_PER_MM: the paper itself. */
  paper: Raster
  /** The dark modules' square on the raster. */
  square: Square
  /** Longest side of the whole page at the scale of the raster. */
  longest: number
}

/** The view of a code that is printed. */
export interface Shot extends View {
  payload: string
  measured: Measured
}

export type Chosen = PosterFile & { office: string; payload: string }

const payloadOf = ({ card }: PosterFile): string | undefined => ('qr' in card ? card.qr.payload : undefined)

/** Every office's file of a format, in the kind that tells its size in mm; of both regions. */
export function filesOf(format: Format): Chosen[] {
  const kind = FORMATS[format].kinds.includes('pdf') ? 'pdf' : 'png'
  return directories().flatMap((directory) =>
    allPosterFiles(directory, { formats: [format] })
      .filter((file) => file.kind === kind)
      .flatMap((file) => {
        const payload = payloadOf(file)
        return payload === undefined ? [] : [{ ...file, office: file.office.id, payload }]
      }),
  )
}

let both: ReturnType<typeof requireDirectory>[] | undefined
function directories() {
  both ??= [blora, contoh].map(({ region, address }) => requireDirectory({ region, today: TODAY, site: address }))
  return both
}

/** Formats on whose pages codes are drawn. */
export async function formatsWithCodes(): Promise<Format[]> {
  const found: Format[] = []
  for (const format of FORMAT_IDS) {
    const [file] = filesOf(format)
    if (file && (await placesOf(await renderCard(file.card, file.kind), file.kind as 'pdf' | 'png')).length > 0)
      found.push(format)
  }
  return found
}

/** The shortest payload, the longest, and of those with most modules the shortest that isn't one of these. */
export function telling(files: Chosen[]): Chosen[] {
  const modules = new Map(files.map((file) => [file, qrPath(file.payload).modules]))
  const byLength = files.toSorted((a, b) => a.payload.length - b.payload.length || (a.payload < b.payload ? -1 : 1))
  const [shortest, longest] = [byLength[0], byLength.at(-1)]
  const rest = byLength.filter((file) => file !== shortest && file !== longest)
  const most = Math.max(...rest.map((file) => modules.get(file)!))
  const highest = rest.find((file) => modules.get(file) === most)
  return [...new Set([shortest, longest, highest])].filter((file) => file !== undefined)
}

/** Where codes are on the pages of a file: page and dark square in mm, in the order of reading. */
async function placesOf(bytes: Uint8Array, kind: 'pdf' | 'png'): Promise<{ page: number; area: Area }[]> {
  const places: { page: number; area: Area }[] = []
  const dpi = kind === 'pdf' ? FINDING_DPI : PIXEL_DPI
  let page = 0
  for (const raster of rastersOf(bytes, kind, dpi)) {
    for (const { corners, side } of await codesOn(raster)) {
      const [x, y] = [Math.min(...corners.map((at) => at.x)), Math.min(...corners.map((at) => at.y))]
      const mm = INCH / dpi
      places.push({ page, area: { x: x * mm, y: y * mm, width: side * mm, height: side * mm } })
    }
    page++
  }
  return places.sort((a, b) => a.page - b.page || Math.round(a.area.y - b.area.y) || a.area.x - b.area.x)
}

/** Renders a file and looks at its first code. */
export async function shotOf(file: Chosen): Promise<Shot> {
  const kind = file.kind as 'pdf' | 'png'
  const bytes = await renderCard(file.card, kind)
  const [place] = await placesOf(bytes, kind)
  if (!place) throw new Error(`${file.office}/${file.card.format}: tidak ada kode yang terbaca`)
  const exact = await measured(bytes, kind, place.page, place.area, kind === 'pdf' ? MEASURING_DPI : PIXEL_DPI)
  const { x, y, width } = exact.code
  const around = width * AROUND
  const seen = { x: x - around, y: y - around, width: width + 2 * around, height: width + 2 * around }
  const raster = partOf(bytes, kind, place.page, seen, PER_MM * INCH)
  const paper = partOf(bytes, kind, place.page, seen, FINE_PER_MM * INCH)
  const { size } = FORMATS[file.card.format]
  const mm = size.unit === 'mm' ? 1 : 0.1
  return {
    raster,
    paper,
    square: { x: around * PER_MM, y: around * PER_MM, side: width * PER_MM },
    payload: file.payload,
    measured: exact,
    longest: Math.max(size.width, size.height) * mm * PER_MM,
  }
}
