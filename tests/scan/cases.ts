/** The codes that are put to the test: of every format the payloads that say most about it, as a phone sees them. */

import { layOutCard, renderCard } from '../../src/adapters/drawing/render.ts'
import { requireDirectory } from '../../src/adapters/region/content.ts'
import type { Format } from '../../src/posters/cards/card.ts'
import { allPosterFiles, type PosterFile } from '../../src/posters/cards/cards.ts'
import { FORMAT_IDS, FORMATS } from '../../src/posters/formats.ts'
import { QUIET_ZONE, qrPath } from '../../src/posters/kit/qr.ts'
import { blora, contoh, TODAY } from '../support/sites.ts'
import type { Square } from './damage.ts'
import { type Measured, measured } from './measure.ts'
import { type Area, INCH, partOf, type Raster } from './paper.ts'

/**
 * Pixels in a millimetre of paper: what a phone sees from 25 cm while it looks for a code (1920 pixels across), or has in
 * its picture (4000 pixels across) from half a metre. Pictures are shown at ten of their pixels to a millimetre.
 */
export const PER_MM = 6
/** Pixels in a millimetre of paper while it is still paper. */
export const FINE_PER_MM = 12
/** To measure a code on PDFs. */
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
    if (file && (await placesOf(file)).length > 0) found.push(format)
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

/** Where the template draws codes: page and dark square in mm, in the order of reading. */
async function placesOf({ card }: Pick<Chosen, 'card'>): Promise<{ page: number; area: Area }[]> {
  const mm = FORMATS[card.format].size.unit === 'mm' ? 0.1 : INCH / PIXEL_DPI
  const places = (await layOutCard(card)).flatMap(({ things }, page) =>
    things.flatMap((thing) => {
      if (thing.kind !== 'qr') return []
      const quiet = (thing.width * QUIET_ZONE) / thing.modules
      const side = (thing.width - 2 * quiet) * mm
      return [{ page, area: { x: (thing.x + quiet) * mm, y: (thing.y + quiet) * mm, width: side, height: side } }]
    }),
  )
  return places.sort((a, b) => a.page - b.page || Math.round(a.area.y - b.area.y) || a.area.x - b.area.x)
}

/** Renders a file and looks at its first code. */
export async function shotOf(file: Chosen): Promise<Shot> {
  const kind = file.kind as 'pdf' | 'png'
  const bytes = await renderCard(file.card, kind)
  const [place] = await placesOf(file)
  if (!place) throw new Error(`${file.office}/${file.card.format}: tidak ada kode`)
  const exact = await measured(bytes, kind, place.page, place.area, kind === 'pdf' ? MEASURING_DPI : PIXEL_DPI)
  const { x, y, width } = place.area
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
