/** Whether an emblem can be told from what it stands on when everything is printed in greys. */
import type { Kop, PosterCard } from '../../posters/cards/card.ts'
import { mediaType } from '../../posters/formats.ts'
import type { EmblemGround } from '../../posters/unmade.ts'

/** Height at which it is looked at, about 4 pixels a millimetre on A4. */
const HEIGHT = 120
/** Least difference in brightness, of 255, that a copier keeps; least share of the emblem that has to differ so. */
const CONTRAST = 70
const SHARE = 0.1

/** The grounds of papers on which too little of a region's emblem would be seen; none where it has no emblem. */
export async function lostEmblem({
  emblem,
  colours,
}: Pick<Kop, 'emblem'> & Pick<PosterCard, 'colours'>): Promise<EmblemGround[]> {
  if (!emblem) return []
  const { renderAsync } = await import('@resvg/resvg-js')
  const width = Math.round(HEIGHT * emblem.ratio)
  const grounds: Record<EmblemGround, string> = { paper: '#FFFFFF', panel: colours.green }
  const lost: EmblemGround[] = []
  for (const [ground, fill] of Object.entries(grounds)) {
    const image = `<image width="${width}" height="${HEIGHT}" href="data:${mediaType(emblem.type)};base64,${emblem.data}"/>`
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${HEIGHT}"><rect width="100%" height="100%" fill="${fill}"/>${image}</svg>`
    const { pixels } = await renderAsync(svg, { font: { loadSystemFonts: false } })
    if (shareAgainst(pixels, brightness(hex(fill))) < SHARE) lost.push(ground as EmblemGround)
  }
  return lost
}

const hex = (colour: string): number[] => [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16))
const brightness = ([red = 0, green = 0, blue = 0]: ArrayLike<number> & Iterable<number>): number =>
  0.2126 * red + 0.7152 * green + 0.0722 * blue

/** Share of a picture that differs from its ground by the least contrast. */
function shareAgainst(pixels: Uint8Array, ground: number): number {
  let seen = 0
  for (let at = 0; at < pixels.length; at += 4) {
    if (Math.abs(brightness(pixels.subarray(at, at + 3)) - ground) >= CONTRAST) seen += 1
  }
  return seen / (pixels.length / 4)
}
