import fc from 'fast-check'
import satori from 'satori'
import { describe, expect, test } from 'vitest'
import { a4 } from '../posters/a4.ts'
import { SAFE } from '../posters/a4-look.ts'
import type { Contact, IconName, PosterCard } from '../posters/card.ts'
import { FitError, pt } from '../posters/fit.ts'
import { cards, emptiestCard, longestCard, richCard } from '../posters/fixtures.ts'
import { faces, missingGlyphs, ruler } from './fonts.ts'
import { type Area, type Layout, layOut, type PlacedLine } from './layout.ts'

const lay = (card: PosterCard): Promise<Layout> => layOut(a4(card, ruler))
const texts = (layout: Layout) => layout.things.filter((thing) => thing.kind === 'text')
const linesOf = (layout: Layout): PlacedLine[] => texts(layout).flatMap(({ lines }) => lines)

/** What a line really blackens, from its outline; a turned line's corners are turned too. */
function ink({ outline, rotate, x, y, width, height }: PlacedLine): Area {
  const numbers = outline.match(/-?\d+(\.\d+)?/g)!.map(Number)
  expect(outline).toMatch(/^[MLQCZ\d\s.,-]+$/)
  const [centreX, centreY] = [x + width / 2, y + height / 2]
  const [sin, cos] = [Math.sin((rotate * Math.PI) / 180), Math.cos((rotate * Math.PI) / 180)]
  const xs: number[] = []
  const ys: number[] = []
  for (let index = 0; index < numbers.length; index += 2) {
    const [dx, dy] = [numbers[index]! - centreX, numbers[index + 1]! - centreY]
    xs.push(centreX + dx * cos - dy * sin)
    ys.push(centreY + dx * sin + dy * cos)
  }
  const [left, top] = [Math.min(...xs), Math.min(...ys)]
  return { x: left, y: top, width: Math.max(...xs) - left, height: Math.max(...ys) - top }
}

const overlap = (a: Area, b: Area): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height

/** Everything that must stay clear of everything else: words, icons and the QR code with its quiet zone. */
function pieces(layout: Layout): (Area & { name: string })[] {
  const flat = linesOf(layout).filter(({ rotate }) => rotate === 0)
  const drawn = layout.things.filter((thing) => thing.kind === 'qr' || (thing.kind === 'path' && thing.view[0] === 24))
  return [
    ...flat.map((line) => ({ name: line.text, ...ink(line) })),
    ...drawn.map(({ kind, x, y, width, height }) => ({ name: kind, x, y, width, height })),
  ]
}

function expectOrder(layout: Layout): void {
  for (const area of [...layout.things.filter(({ kind }) => kind !== 'text'), ...linesOf(layout).map(ink)]) {
    if (area.width === layout.width) continue
    const isQr = 'kind' in area && area.kind === 'qr'
    expect(area.x).toBeGreaterThanOrEqual(isQr ? 0 : SAFE.left)
    expect(area.y).toBeGreaterThanOrEqual(SAFE.top)
    expect(area.x + area.width).toBeLessThanOrEqual(SAFE.right)
    expect(area.y + area.height).toBeLessThanOrEqual(SAFE.bottom)
  }
  const all = pieces(layout)
  const clashes = all.flatMap((a, index) =>
    all
      .slice(index + 1)
      .filter((b) => overlap(a, b))
      .map((b) => `${a.name} × ${b.name}`),
  )
  expect(clashes).toEqual([])
  for (const { size, text } of linesOf(layout)) expect(size, text).toBeGreaterThanOrEqual(pt(9) - 0.01)
}

const icons: IconName[] = ['phone', 'whatsapp', 'sms', 'email', 'website', 'instagram', 'facebook', 'tiktok']
const word = fc.stringMatching(/^[A-Z]?[a-z]{1,13}$/)
const phrase = (most: number) =>
  fc.array(word, { minLength: 1, maxLength: 14 }).map((parts) => parts.join(' ').slice(0, most).trim())
const remark = {
  unit: fc.option(phrase(40), { nil: undefined }),
  note: fc.constantFrom(undefined, 'mohon dikonfirmasi'),
}
const numberContact: fc.Arbitrary<Contact> = fc.record({
  icon: fc.constantFrom(...icons),
  label: fc.constantFrom('Telepon', 'WhatsApp', 'SMS'),
  display: fc.constantFrom('(0002) 531028', '0008-3914-04000', '0008-1234-5678', '129'),
  href: fc.constant('tel:+620002531028'),
  ...remark,
})
const accountContact: fc.Arbitrary<Contact> = fc.record({
  icon: fc.constantFrom(...icons),
  label: fc.constantFrom('Instagram', 'Facebook', 'Surel', 'X (Twitter)'),
  display: fc.stringMatching(/^[a-z.@]{3,40}$/),
  href: fc.constant('https://contoh.invalid/'),
  ...remark,
})
const anyCard: fc.Arbitrary<PosterCard> = fc
  .record({
    name: phrase(120),
    mark: fc.constantFrom(null, 'DRAF', 'CONTOH'),
    markNote: fc.constantFrom(undefined, longestCard.markNote),
    holder: fc.constantFrom(undefined, longestCard.holder),
    topics: fc.array(phrase(24), { maxLength: 5 }),
    numbers: fc.array(numberContact, { maxLength: 8 }),
    accounts: fc.array(accountContact, { maxLength: 8 }),
    empty: fc.option(fc.record({ headline: phrase(60), answers: fc.array(numberContact, { maxLength: 4 }) }), {
      nil: undefined,
    }),
    address: fc.constantFrom(undefined, richCard.address),
    hours: fc.constantFrom(undefined, richCard.hours, longestCard.hours),
    ladder: fc.constantFrom(undefined, richCard.ladder),
  })
  .map((fields) => ({ ...richCard, ...fields }) as PosterCard)

describe('A4', () => {
  test.each(Object.entries(cards))('%s: nothing leaves the safe area, overlaps or gets too small', async (_, card) => {
    expectOrder(await lay(card))
  })

  test('any mix of contents', { timeout: 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(anyCard, async (card) => expectOrder(await lay(card))),
      { numRuns: 100, endOnFailure: true },
    )
  })

  test.each([
    ['an empty name', 'A'],
    ['a name of 120 characters', longestCard.name],
  ])('prints %s whole', async (_, name) => {
    const layout = await lay({ ...richCard, name })
    const heading = texts(layout).find(({ role }) => role === 'h1')!
    expect(heading.lines.map(({ text }) => text).join(' ')).toBe(name)
  })

  test('reads in order: invitation, mark, name, numbers, code, link, remark on the mark', async () => {
    const layout = await lay({ ...richCard, mark: 'DRAF', markNote: 'Bukan untuk dipasang.' })
    const order = layout.things.flatMap((thing) => {
      if (thing.kind === 'qr') return [thing.alt]
      return thing.kind === 'text' ? [thing.lines.map(({ text }) => text).join(' ')] : []
    })
    const positions = [
      'Ada keluhan?',
      'DRAF',
      richCard.name,
      '(0002) 531028',
      '0008-1234-5678',
      richCard.qr.alt,
      richCard.link,
      'Bukan untuk dipasang.',
    ].map((text) => order.indexOf(text))
    expect(positions).toEqual([...positions].sort((a, b) => a - b))
    expect(positions).not.toContain(-1)
  })

  test('prints the numbers only large, the QR code at 60 mm or more with modules of half a millimetre', async () => {
    for (const card of Object.values(cards)) {
      const layout = await lay(card)
      const code = layout.things.find((thing) => thing.kind === 'qr')!
      expect(code.width).toBeGreaterThanOrEqual(600)
      expect(code.width / code.modules).toBeGreaterThanOrEqual(5)
      for (const { display } of card.numbers.slice(0, 2)) {
        const line = linesOf(layout).find(({ text }) => text === display)!
        expect(line.size * 0.7, display).toBeGreaterThanOrEqual(150)
      }
    }
  })

  test('refuses a name that no size can hold, with its office', async () => {
    await expect(async () => lay({ ...emptiestCard, name: 'x'.repeat(120) })).rejects.toThrow(FitError)
  })
})

describe('layOut', () => {
  test('puts every baseline and start where satori sets its own text', async () => {
    const sheet = a4(richCard, ruler)
    const fonts = Object.values(faces).map(({ name, weight, data }) => ({
      name,
      weight,
      data,
      style: 'normal' as const,
    }))
    const svg = await satori(sheet.root as never, { width: 2100, height: 2970, fonts, embedFont: false })
    const words = [...svg.matchAll(/<text x="([\d.]+)" y="([\d.]+)"/g)].map(([, x, y]) => [Number(x), Number(y)])
    for (const line of linesOf(await layOut(sheet))) {
      const near = words.some(([x, y]) => y === line.baseline && Math.abs(x! - line.start) <= 1)
      expect(near, line.text).toBe(true)
    }
  })

  test('measures as satori draws', async () => {
    for (const line of linesOf(await lay(longestCard)).filter(({ rotate }) => rotate === 0)) {
      const { x, width } = ink(line)
      const end = line.start + ruler(line.text, line.font, line.size) + line.tracking * line.text.length
      expect(Math.abs(x + width - end), line.text).toBeLessThan(0.12 * line.size + line.tracking)
    }
  })

  test('refuses a character that the face does not have', async () => {
    await expect(lay({ ...richCard, name: 'Dinas → Contoh' })).rejects.toThrow(/Huruf "→" dalam "Dinas → Contoh"/)
    expect(missingGlyphs('0123456789()+- ', 'digits')).toEqual([])
  })
})
