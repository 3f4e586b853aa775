/** Whether a photo is a picture to its end: a header that is right says nothing of what follows it. */
import { renderAsync } from '@resvg/resvg-js'
import type { CardPerson } from '../../posters/cards/card.ts'

const [WIDTH, HEIGHT] = [30, 40]

/** Whether a photo can be drawn. @param photo of a size that is printed, as its header says */
export async function isDrawable({ type, data }: Omit<NonNullable<CardPerson['photo']>, 'alt'>): Promise<boolean> {
  const image = `<image width="${WIDTH}" height="${HEIGHT}" preserveAspectRatio="none" href="data:image/${type};base64,${data}"/>`
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}">${image}</svg>`
  const { pixels } = await renderAsync(svg, { font: { loadSystemFonts: false } })
  return pixels.every((value, at) => at % 4 !== 3 || value === 255)
}
