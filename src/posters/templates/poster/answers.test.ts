import { describe, expect, test } from 'vitest'
import { linesIn } from '../../../../tests/support/layouts.ts'
import { cards, emptyCard, richCard } from '../../../../tests/support/posters.ts'
import type { Layout } from '../../../adapters/drawing/placed.ts'
import { layOutCard } from '../../../adapters/drawing/render.ts'
import { paperTexts } from '../../../i18n/paper.ts'
import type { PosterCard } from '../../cards/card.ts'

const [phone, site, sms] = emptyCard.empty!.answers as [Answer, Answer, Answer]
type Answer = NonNullable<PosterCard['empty']>['answers'][number]
const answered = (answers: Answer[], more: Partial<PosterCard> = {}): PosterCard => ({
  ...emptyCard,
  ...more,
  empty: { ...emptyCard.empty!, answers },
})
const layOut = async (card: PosterCard): Promise<Layout> => (await layOutCard(card))[0]!

describe('who answers for an office without a number', () => {
  test('is called in digits as large as its own would be, the addresses below them in one size', async () => {
    const layout = await layOut(answered([site, phone, { ...site, display: 'laporgub.contoh.invalid' }, sms]))
    const lines = linesIn(layout)
    const found = (words: string) => lines.find(({ text }) => text === words)!
    for (const { display } of [phone, sms]) expect(found(display).size * 0.7).toBeGreaterThanOrEqual(160)
    const addresses = [site.display, 'laporgub.contoh.invalid'].map(found)
    expect(new Set(addresses.map(({ size }) => size)).size).toBe(1)
    for (const { x, y } of addresses) {
      expect(y).toBeGreaterThan(found(sms.display).y)
      expect(x).toBe(found(sms.display).x)
    }
  })

  test('is announced on one line with the remark that a number is to come', async () => {
    const lines = linesIn(await layOut(emptyCard))
    const [headline, note] = [emptyCard.empty!.headline, emptyCard.empty!.note].map(
      (words) => lines.find(({ text }) => text === words)!,
    )
    expect(note!.baseline).toBeCloseTo(headline!.baseline, -1)
    expect(note!.size).toBeLessThan(headline!.size * 0.7)
  })

  test('has no hours of the office beside a number that isn’t its own', async () => {
    const hours = 'Senin–Jumat 08.00–14.00'
    const lines = linesIn(await layOut({ ...emptyCard, hours }))
    const said = lines.filter(({ text }) => text === hours)
    expect(said).toHaveLength(1)
    const place = lines.find(({ text }) => text === paperTexts.poster.place)!
    expect(said[0]!.y).toBeGreaterThan(place.y)
  })
})

describe('how a short number is used', () => {
  const advice = 'Kirim SMS ke nomor ini. Sebut juga Kabupaten Contoh.'
  const advised = answered([{ ...sms, advice }, site])

  test('on large print each sentence begins a line', async () => {
    const lines = linesIn(await layOut({ ...advised, format: 'large-print' })).map(({ text }) => text)
    expect(lines.some((text) => text.startsWith('Sebut'))).toBe(true)
    expect(lines.some((text) => /\. Sebut/.test(text))).toBe(false)
  })

  test.each(['a4', 'a4-bw', 'f4', 'a3', 'a3-tiled', 'a5', 'tear-off'] as const)(
    '%s: is said beside it',
    async (format) => {
      const lines = linesIn(await layOut({ ...advised, format }))
      const digits = lines.find(({ text }) => text === sms.display)!
      const said = lines.filter(({ rotate, text }) => rotate === 0 && advice.includes(text) && text !== sms.display)
      expect(said.map(({ text }) => text).join(' ')).toBe(advice)
      for (const { x, y, height } of said) {
        expect(x).toBeGreaterThan(digits.x + digits.width)
        expect(y).toBeGreaterThanOrEqual(digits.y)
        expect(y + height).toBeLessThanOrEqual(digits.y + digits.height)
      }
    },
  )

  test.each(['large-print', 'counter-card', 'stickers', 'feed', 'story', 'tear-off'] as const)(
    '%s: is said in the half of the line that its digits leave',
    async (format) => {
      const layout = await layOut({ ...advised, format })
      const lines = linesIn(layout).filter(({ rotate }) => rotate === 0 || rotate === 270)
      const digits = lines.filter(({ text }) => text === sms.display)
      const said = lines.filter(({ text }) => advice.includes(text) && text !== sms.display)
      expect(digits.length).toBeGreaterThan(0)
      expect(said.map(({ text }) => text).join(' ')).toBe(Array(digits.length).fill(advice).join(' '))
      for (const { x, rotate, text } of said.filter(({ rotate }) => rotate === 0)) {
        const beside = digits.filter((line) => line.rotate === rotate && line.x + line.width < x)
        expect(beside.length, text).toBeGreaterThan(0)
      }
    },
  )

  test('is not said where the digits take the room for it', async () => {
    const lines = linesIn(await layOut(answered([{ ...phone, advice }, site])))
    expect(lines.filter(({ text }) => advice.includes(text))).toEqual([])
  })
})

describe('beside the code', () => {
  const sparse: Record<string, PosterCard> = {
    ...cards,
    'one address': answered([site]),
    'no place': answered([phone, sms], { address: undefined, hours: undefined }),
    'no ladder': { ...richCard, accounts: [], ladder: undefined },
  }

  const remarked = richCard.accounts.map((account) => ({ ...account, unit: 'Pemerintah Kabupaten', note: 'dicek' }))
  const crowded: Record<string, PosterCard> = {
    ...sparse,
    ...Object.fromEntries(
      [1, 2, 3, 4].map((count) => [
        `one number, ${count} accounts`,
        { ...richCard, numbers: richCard.numbers.slice(0, 1), accounts: remarked.slice(0, count) },
      ]),
    ),
  }

  test.each(Object.entries(crowded))('%s: what to say is set alike, hints beside or below', async (_, card) => {
    for (const format of ['a4', 'f4', 'a3', 'a5', 'tear-off'] as const) {
      const lines = linesIn(await layOut({ ...card, format }))
      const places = card.tell.items.map(({ ask, hint }) => {
        const [asked, hinted] = [ask, hint].map((words) => lines.find(({ text }) => text === words))
        return asked && hinted && (hinted.x > asked.x + asked.width / 2 ? 'beside' : 'below')
      })
      expect(new Set(places).size, `${format}: ${places}`).toBe(1)
    }
  })

  test.each(['a4', 'f4', 'a5'] as const)(
    '%s: hints stand below what to say, however many accounts there are',
    async (format) => {
      for (const card of [...Object.values(crowded).slice(-4), { ...richCard, accounts: remarked }]) {
        const lines = linesIn(await layOut({ ...card, format }))
        for (const { ask, hint } of card.tell.items) {
          const [asked, hinted] = [ask, hint].map((words) => lines.find(({ text }) => text === words)!)
          expect(hinted!.y, hint).toBeGreaterThan(asked!.y)
          expect(hinted!.x, hint).toBe(asked!.x)
        }
      }
    },
  )

  test.each(Object.entries(sparse))('%s: nowhere is a hole', async (_, card) => {
    for (const format of ['a4', 'a4-bw', 'f4', 'a3', 'a5'] as const) {
      const layout = await layOut({ ...card, format })
      const code = layout.things.find(({ kind }) => kind === 'qr')!
      const column = linesIn(layout)
        .filter(({ x, y }) => x > code.x + code.width && y > code.y - 150 && y < code.y + code.height + 150)
        .sort((a, b) => a.y - b.y)
      expect(column.length).toBeGreaterThan(3)
      const gaps = column.slice(1).map(({ y }, index) => y - (column[index]!.y + column[index]!.height))
      expect(Math.max(...gaps), format).toBeLessThan(code.height / 4)
    }
  })
})

test('the frame keeps clear of the code’s white square, so that it is as thick all around on pictures', async () => {
  for (const format of ['a4', 'a4-bw', 'a5', 'a3', 'tear-off'] as const) {
    const { things } = await layOut({ ...richCard, format })
    const code = things.find(({ kind }) => kind === 'qr')!
    const around = things.filter(
      ({ kind, x, width }) => kind === 'rect' && x < code.x && x + width > code.x + code.width,
    )
    const inner = Math.max(...around.filter(({ height }) => height > code.height).map(({ x }) => x))
    expect(code.x - inner, format).toBeGreaterThanOrEqual(2.5)
  }
})
