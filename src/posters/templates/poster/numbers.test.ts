import { expect, test } from 'vitest'
import { linesIn } from '../../../../tests/support/layouts.ts'
import { richCard } from '../../../../tests/support/posters.ts'
import { layOutCard } from '../../../adapters/drawing/render.ts'
import type { PosterCard, PosterFormat } from '../../cards/card.ts'

const [landline, mobile] = richCard.numbers as [PosterNumber, PosterNumber]
type PosterNumber = PosterCard['numbers'][number]

const formats: PosterFormat[] = ['a4', 'a4-bw', 'f4', 'a3', 'a3-tiled', 'a5', 'tear-off', 'counter-card']
const displays = ['0008-1234-5678', '0008-3914-04000', '0008-3914-040000']

test.each(displays)('digits of a landline are as high as those of %s beside it', async (display) => {
  for (const format of formats) {
    const numbers = [landline, { ...mobile, display }]
    const [layout] = await layOutCard({ ...richCard, numbers, format })
    const sizes = numbers.map(({ display }) => linesIn(layout!).find(({ text }) => text === display)?.size)
    expect(new Set(sizes).size, `${format}: ${sizes}`).toBe(1)
  }
})
