import fc from 'fast-check'
import satori from 'satori'
import { describe, expect, test } from 'vitest'
import { expectOrder, inkOf, linesIn, textsIn } from '../../../tests/support/layouts.ts'
import { anyCard, cards, emptiestCard, headed, longestCard, richCard } from '../../../tests/support/posters.ts'
import type { PosterCard } from '../../posters/cards/card.ts'
import { FitError } from '../../posters/kit/fit.ts'
import { SAFE, SMALLEST } from '../../posters/kit/measures.ts'
import { QUIET_ZONE } from '../../posters/kit/qr.ts'
import { POSTER_PAGES } from '../../posters/templates/poster/page.ts'
import { poster } from '../../posters/templates/poster/poster.ts'
import { faces } from './faces.ts'
import { missingGlyphs, ruler } from './fonts.ts'
import { layOut } from './layout.ts'
import type { Layout } from './placed.ts'

const lay = (card: PosterCard): Promise<Layout> => layOut(poster(card, POSTER_PAGES.a4, ruler))
describe('A4', () => {
  test.each(Object.entries(cards))('%s: nothing leaves the safe area, overlaps or gets too small', async (_, card) => {
    expectOrder(await lay(card), SAFE, SMALLEST)
  })

  test('any mix of contents', { timeout: 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(anyCard, async (card) => expectOrder(await lay(card), SAFE, SMALLEST)),
      { numRuns: 100, endOnFailure: true },
    )
  })

  test.each([
    ['an empty name', 'A'],
    ['a name of 120 characters', longestCard.name],
  ])('prints %s whole', async (_, name) => {
    const layout = await lay(headed({ ...richCard, name }))
    const heading = textsIn(layout).find(({ role }) => role === 'h1')!
    expect(heading.lines.map(({ text }) => text).join(' ')).toBe(name)
  })

  test('reads in order: name, mark, question, promise, numbers, code, link, remark on the mark', async () => {
    const layout = await lay({ ...richCard, mark: 'DRAF', markNote: 'Bukan untuk dipasang.' })
    const order = layout.things.flatMap((thing) => {
      if (thing.kind === 'qr') return [thing.alt]
      return thing.kind === 'text' ? [thing.lines.map(({ text }) => text).join(thing.joint ?? ' ')] : []
    })
    const positions = [
      richCard.name,
      'DRAF',
      'Jalan rusak? Got mampet?',
      richCard.promise,
      '(0002) 531028',
      '0008-1234-5678',
      richCard.qr.alt,
      richCard.link,
      'Bukan untuk dipasang.',
    ].map((text) => order.indexOf(text))
    expect(positions).toEqual([...positions].sort((a, b) => a - b))
    expect(positions).not.toContain(-1)
  })

  test('prints the numbers only large, the QR code at 57 mm or more without its quiet zone, with modules of half a millimetre', async () => {
    for (const card of Object.values(cards)) {
      const layout = await lay(card)
      const code = layout.things.find((thing) => thing.kind === 'qr')!
      expect(code.width / code.modules).toBeGreaterThanOrEqual(5)
      expect((code.width / code.modules) * (code.modules - 2 * QUIET_ZONE)).toBeGreaterThanOrEqual(570)
      for (const { display } of card.numbers.slice(0, 2)) {
        const line = linesIn(layout).find(({ text }) => text === display)!
        expect(line.size * 0.7, display).toBeGreaterThanOrEqual(160)
      }
    }
  })

  test.each([
    ['beside the telephone', richCard],
    [
      'beside the address, where the telephone is a part’s',
      { ...richCard, numbers: [{ ...richCard.numbers[0]!, unit: 'Sekretariat' }] },
    ],
    ['beside the address, where there is no telephone', { ...richCard, numbers: richCard.numbers.slice(1) }],
    [
      'beside the address, where they are long',
      { ...richCard, hours: `${richCard.hours}, Sabtu 08.00–11.00, Minggu 08.00–11.00` },
    ],
    ['on a full page', longestCard],
  ])('says the hours once, %s', async (_, card) => {
    const said = textsIn(await lay(card)).map(({ lines }) => lines.map(({ text }) => text).join(' '))
    expect(said.filter((words) => words === card.hours)).toHaveLength(1)
  })

  test('refuses a name that no size can hold, with its office', async () => {
    await expect(async () => lay(headed({ ...emptiestCard, name: 'x'.repeat(120) }))).rejects.toThrow(FitError)
  })
})

describe('layOut', () => {
  test('puts every baseline and start where satori sets its own text', async () => {
    const sheet = poster(richCard, POSTER_PAGES.a4, ruler)
    const names: Record<string, string> = { words: 'regular', wordsBold: 'bold', figuresBold: 'digits' }
    const fonts = faces
      .filter(({ id }) => names[id])
      .map(({ id, weight, data }) => ({ name: names[id]!, weight, data, style: 'normal' as const }))
    const svg = await satori(sheet.root as never, { width: 2100, height: 2970, fonts, embedFont: false })
    const words = [...svg.matchAll(/<text x="([\d.]+)" y="([\d.]+)"/g)].map(([, x, y]) => [Number(x), Number(y)])
    const alike = linesIn(await layOut(sheet)).filter(({ text, font }) => font === 'digits' || !/\d/.test(text))
    expect(alike.length).toBeGreaterThan(10)
    for (const line of alike) {
      const near = words.some(([x, y]) => y === line.baseline && Math.abs(x! - line.start) <= 2.5)
      expect(near, line.text).toBe(true)
    }
  })

  test('measures as satori draws', async () => {
    for (const line of linesIn(await lay(longestCard)).filter(({ rotate }) => rotate === 0)) {
      const { x, width } = inkOf(line)
      const end = line.start + ruler(line.text, line.font, line.size) + line.tracking * line.text.length
      expect(Math.abs(x + width - end), line.text).toBeLessThan(0.12 * line.size + line.tracking)
    }
  })

  test('refuses a character that the face does not have', async () => {
    await expect(lay(headed({ ...richCard, name: 'Dinas → Contoh' }))).rejects.toThrow(
      /karakter "→" \(U\+2192\) dalam "Dinas → Contoh"/,
    )
    expect(missingGlyphs('0123456789()+- ', 'digits')).toEqual([])
  })
})
