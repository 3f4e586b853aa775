import { expect, test } from 'vitest'
import { linesIn, raster } from '../../../../tests/support/layouts.ts'
import { richCard } from '../../../../tests/support/posters.ts'
import { ruler } from '../../../adapters/drawing/fonts.ts'
import { layOutCard, renderCard } from '../../../adapters/drawing/render.ts'
import type { PosterCard } from '../../cards/card.ts'

const marked = (format: PosterCard['format'], mark: 'DRAF' | 'CONTOH'): PosterCard => ({ ...richCard, mark, format })

test.each(['a4', 'a4-bw', 'a3', 'a5', 'tear-off', 'counter-card'] as const)(
  '%s: the word on the band stays off the head’s edges',
  async (format) => {
    for (const mark of ['DRAF', 'CONTOH'] as const) {
      const [layout] = await layOutCard(marked(format, mark))
      const word = linesIn(layout!).find(({ text, rotate }) => text === mark && rotate === 45)!
      const length = ruler(mark, 'bold', word.size) + word.tracking * (mark.length - 1)
      const reach = (length + word.size * 0.67) / 2 / Math.SQRT2
      const right = layout!.width - 80
      const top = format === 'counter-card' ? layout!.height / 2 + 70 : 80
      expect(right - (word.x + word.width / 2 + reach), mark).toBeGreaterThan(4)
      expect(word.y + word.height / 2 - reach - top, mark).toBeGreaterThan(4)
    }
  },
)

test('the frame of plain papers goes on over the band', async () => {
  const { pixels, width } = raster(await renderCard(marked('a4-bw', 'DRAF'), 'pdf'), 'application/pdf', 2100)
  const dark = (x: number, y: number): boolean => pixels[(y * width + x) * 3]! < 128
  const across = Array.from({ length: 1900 }, (_, index) => dark(100 + index, 82))
  const down = Array.from({ length: 300 }, (_, index) => dark(2017, 90 + index))
  expect([across, down].map((side) => side.filter((one) => !one).length)).toEqual([0, 0])
})
