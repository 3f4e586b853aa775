import { expect, test } from 'vitest'
import { linesIn, textsIn } from '../../../../tests/support/layouts.ts'
import { richCard } from '../../../../tests/support/posters.ts'
import { layOutCard } from '../../../adapters/drawing/render.ts'
import type { PosterCard } from '../../cards/card.ts'

const named = (name: string, own: string): PosterCard => ({
  ...{ ...richCard, format: 'large-print', name },
  kop: { ...richCard.kop, name: own },
})

test('large print sets the region’s name on a line of its own, smaller than the office’s', async () => {
  const card = named('Dinas Lingkungan Hidup Kabupaten Contoh', 'Dinas Lingkungan Hidup')
  const [layout] = await layOutCard(card)
  const title = textsIn(layout!).find(({ role }) => role === 'h1')!
  expect(title.lines.map(({ text }) => text).join(' ')).toBe('Dinas Lingkungan Hidup')
  const region = linesIn(layout!).find(({ text }) => text === 'Kabupaten Contoh')!
  expect(region.size).toBeLessThan(title.lines[0]!.size)
  expect(region.y).toBeGreaterThanOrEqual(title.lines.at(-1)!.y + title.lines.at(-1)!.height)
})

test('large print sets the kecamatan below the village, without the comma between', async () => {
  const [layout] = await layOutCard(named('Kelurahan Contoh Kidul, Kecamatan Contoh Kota', 'Kelurahan Contoh Kidul'))
  const title = textsIn(layout!).find(({ role }) => role === 'h1')!
  expect(title.lines.map(({ text }) => text).join(' ')).toBe('Kelurahan Contoh Kidul')
  const kecamatan = linesIn(layout!).find(({ text }) => text === 'Kecamatan Contoh Kota')!
  expect(kecamatan.size).toBeLessThan(title.lines[0]!.size)
})

test('large print sets a name that doesn’t end with the region’s in one size', async () => {
  const [layout] = await layOutCard(named('Kecamatan Contoh', 'Kecamatan Contoh'))
  const title = textsIn(layout!).find(({ role }) => role === 'h1')!
  expect(title.lines.map(({ text }) => text).join(' ')).toBe('Kecamatan Contoh')
})
