/** An emblem for paper that has no colour: in greys of which a copier keeps what isn't white. */
import { renderAsync } from '@resvg/resvg-js'
import { mediaType } from '../../posters/formats.ts'
import type { PhotoDrawing } from '../../posters/kit/primitives.ts'
import { encodePng } from './png-encode.ts'

/** Height in pixels: 27 mm at 450 dpi. */
const HEIGHT = 480
const DPI = 450
/** Tones are darkened by it: gold, at two thirds of white, becomes darker than half. */
const GAMMA = 2

const grey = (pixels: Uint8Array, at: number): number =>
  0.2126 * pixels[at]! + 0.7152 * pixels[at + 1]! + 0.0722 * pixels[at + 2]!

/** White stays white, the darkest becomes black, all between is darkened: one colour becomes black on white. */
function toGreys(pixels: Uint8Array): Uint8Array {
  let darkest = 255
  for (let at = 0; at < pixels.length; at += 4) darkest = Math.min(darkest, grey(pixels, at))
  const greys = pixels.slice()
  for (let at = 0; at < pixels.length; at += 4) {
    const tone = darkest === 255 ? 1 : (grey(pixels, at) - darkest) / (255 - darkest)
    greys.fill(Math.round(255 * tone ** GAMMA), at, at + 3)
  }
  return greys
}

let last: { of: string; greyed: Map<number, Promise<PhotoDrawing>> } | undefined

/**
 * A picture in greys on white; the last one is remembered in each width, since a region has one emblem and papers round
 * its size differently.
 * @param ratio its width by its height
 */
export function greyed(picture: PhotoDrawing, ratio: number): Promise<PhotoDrawing> {
  if (last?.of !== picture.data) last = { of: picture.data, greyed: new Map() }
  const width = Math.round(HEIGHT * ratio)
  const known = last.greyed.get(width) ?? draw(picture, width)
  last.greyed.set(width, known)
  return known
}

async function draw({ type, data, ...rest }: PhotoDrawing, width: number): Promise<PhotoDrawing> {
  const image = `<image width="${width}" height="${HEIGHT}" href="data:${mediaType(type as 'png')};base64,${data}"/>`
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${HEIGHT}">${image}</svg>`
  const { pixels } = await renderAsync(svg, { font: { loadSystemFonts: false }, background: '#ffffff' })
  const png = encodePng({ width, height: HEIGHT, data: toGreys(pixels) }, DPI)
  return { ...rest, type: 'png', data: Buffer.from(png).toString('base64') }
}
