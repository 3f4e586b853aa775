import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import mupdf from 'mupdf'
import { describe, expect, test } from 'vitest'
import { type Raster, raster } from '../../../tests/support/layouts.ts'
import { photos, richCard } from '../../../tests/support/posters.ts'
import type { Kop, PosterCard } from '../../posters/cards/card.ts'
import { greyed } from './grey.ts'
import { layOutCard, renderCard } from './render.ts'

const RATIO = 0.8
const emblem = (shapes: string): NonNullable<Kop['emblem']> => ({
  type: 'svg',
  ratio: RATIO,
  data: Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 80 100">${shapes}</svg>`).toString('base64'),
})
const shield = (fill: string, inner = ''): NonNullable<Kop['emblem']> =>
  emblem(`<path fill="${fill}" d="M0 0h80v100H0z"/>${inner}`)

const on = (format: 'a4' | 'a4-bw' | 'f4-bw', given: NonNullable<Kop['emblem']>): PosterCard => ({
  ...richCard,
  format,
  kop: { ...richCard.kop, emblem: given },
})
const coloured = ({ pixels }: Raster): boolean => {
  for (let at = 0; at < pixels.length; at += 3)
    if (Math.max(...pixels.subarray(at, at + 3)) - Math.min(...pixels.subarray(at, at + 3)) > 6) return true
  return false
}
/** Share of the emblem's place that is black once a copier has made everything black or white. */
async function copiedInk(given: NonNullable<Kop['emblem']>): Promise<number> {
  const [layout] = await layOutCard(on('a4-bw', given))
  const picture = layout!.things.find((thing) => thing.kind === 'photo')!
  const page = mupdf.Document.openDocument(Buffer.from(picture.data, 'base64'), 'image/png').loadPage(0)
  const pixels = page.toPixmap(mupdf.Matrix.identity, mupdf.ColorSpace.DeviceGray).getPixels().slice()
  return pixels.filter((shade) => shade < 128).length / pixels.length
}

const sample = {
  ...({ type: 'svg', ratio: 92 / 116 } as const),
  data: readFileSync(join(import.meta.dirname, '../../content/contoh/emblem.svg'), 'base64'),
}

describe('an emblem on paper without colour', () => {
  test.each([
    ['drawn', sample],
    ['a picture', { type: 'png', ratio: 3 / 4, data: photos.png.data } as const],
  ])('%s, is grey, as large as in colour, in PDF and picture', async (_, given) => {
    for (const format of ['a4-bw', 'f4-bw'] as const) {
      const card = on(format, given)
      expect(coloured(raster(await renderCard(card, 'pdf'), 'application/pdf', 500)), format).toBe(false)
      expect(coloured(raster(await renderCard(card, 'thumb'), 'image/png', 396)), format).toBe(false)
    }
    const placed = async (format: 'a4' | 'a4-bw') => {
      const [layout] = await layOutCard(on(format, given))
      const { x, y, width, height } = layout!.things.find((thing) => thing.kind === 'photo')!
      return { x, y, width, height }
    }
    expect(await placed('a4-bw')).toEqual(await placed('a4'))
    expect(coloured(raster(await renderCard(on('a4', given), 'pdf'), 'application/pdf', 500))).toBe(true)
  })

  test.each([
    ['of one pale colour', shield('#F5DC8C'), 1],
    ['of one dark colour', shield('#0B4F3A'), 1],
    ['gold around white', shield('#E0A526', '<path fill="#fff" d="M20 25h40v50H20z"/>'), 0.75],
    [
      'white and dark on gold',
      shield('#E0A526', '<path fill="#fff" d="M0 0h80v50H0z"/><path d="M0 90h80v10H0z"/>'),
      0.5,
    ],
    ['that lets paper through', emblem('<path fill="#C00" d="M0 0h80v50H0z"/>'), 0.5],
  ])('%s, survives a copier', async (_, given, ink) => {
    expect(await copiedInk(given)).toBeCloseTo(ink, 1)
  })

  test('has the same bytes whatever paper was drawn before: each rounds its size differently', async () => {
    const picture = { kind: 'photo', type: 'svg', data: sample.data } as const
    const ratios = [183 / 231, 212 / 268, 0.79]
    const first = await Promise.all(ratios.map((ratio) => greyed(picture, ratio)))
    await greyed({ ...picture, data: shield('#909090').data }, RATIO)
    for (const [index, ratio] of [...ratios.entries()].reverse())
      expect(await greyed(picture, ratio)).toEqual(first[index])
    expect(new Set(first.map(({ data }) => data)).size).toBeGreaterThan(1)
  })

  test('keeps tones apart and gives the same bytes every time, also after another', async () => {
    const card = on('a4-bw', sample)
    const pdf = await renderCard(card, 'pdf')
    await renderCard(on('a4-bw', shield('#C00000')), 'pdf')
    expect(Buffer.from(await renderCard(card, 'pdf')).equals(pdf)).toBe(true)
    const [layout] = await layOutCard(on('a4-bw', shield('#E0A526', '<path fill="#0B4F3A" d="M0 0h80v50H0z"/>')))
    const { data } = layout!.things.find((thing) => thing.kind === 'photo')!
    const { pixels, width, height } = raster(Buffer.from(data, 'base64'), 'image/png', 80)
    const shade = (y: number) => pixels[(Math.round(y * height) * width + width / 2) * 3]!
    expect(shade(0.75) - shade(0.25)).toBeGreaterThan(70)
  })
})
