import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { richCard } from '../../../../tests/support/posters.ts'
import { ruler } from '../../../adapters/drawing/fonts.ts'
import { layOut } from '../../../adapters/drawing/layout.ts'
import type { Layout, PlacedArea } from '../../../adapters/drawing/placed.ts'
import { renderCard } from '../../../adapters/drawing/render.ts'
import { readRegencies } from '../../../adapters/region/areas.ts'
import type { PreviewCard } from '../../cards/card.ts'
import { FitError } from '../../kit/fit.ts'
import { preview } from './preview.ts'

const LONGEST =
  'Dinas Contoh Pemberdayaan Masyarakat, Pengendalian Penduduk, Keluarga Berencana, dan Perlindungan Perempuan serta Anak 1'

const card: PreviewCard = {
  format: 'og',
  lang: 'id',
  title: 'Dinas Contoh',
  colours: { green: '#0B4F3A', gold: '#E0A526' },
  government: 'PEMERINTAH KABUPATEN CONTOH',
  kop: { government: 'PEMERINTAH KABUPATEN CONTOH', name: 'Dinas Contoh' },
  mark: 'DRAF',
  kicker: 'DINAS · DCPUPR',
  name: LONGEST,
  contact: { label: 'Telepon', display: '(0002) 531028' },
  link: 'pengaduan.contoh.invalid/k/dcpupr',
}

const lay = (made: PreviewCard): Promise<Layout> => layOut(preview(made, ruler))
const textsOf = (layout: Layout) => layout.things.filter((thing) => thing.kind === 'text')

const inside = (a: PlacedArea, b: PlacedArea): boolean =>
  a.x >= b.x && a.y >= b.y && a.x + a.width <= b.x + b.width && a.y + a.height <= b.y + b.height
const apart = (a: PlacedArea, b: PlacedArea): boolean =>
  a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y

function expectOrder(layout: Layout): void {
  const texts = textsOf(layout)
  for (const text of texts) {
    expect(inside(text, { x: 60, y: 20, width: 1080, height: 590 })).toBe(true)
    for (const { size, font, text: words } of text.lines) {
      expect(size).toBeGreaterThanOrEqual(26)
      expect(ruler(words, font, size)).toBeLessThanOrEqual(text.width)
    }
  }
  for (const [index, text] of texts.entries()) {
    for (const other of texts.slice(index + 1)) expect(apart(text, other)).toBe(true)
  }
  const boxes = layout.things.filter((thing) => thing.kind === 'rect')
  for (const text of texts) for (const rect of boxes) expect(inside(text, rect) || apart(text, rect)).toBe(true)
}

const contact = fc.constantFrom(
  card.contact,
  { label: 'Kecamatan Contoh Kota, WhatsApp', display: '0008-1028-0001' },
  { label: 'WhatsApp', display: '0008-3914-04000' },
  { label: 'Surel', display: 'pengaduan.perlindungan@pemberdayaan.contoh.invalid' },
  { label: 'Surel', display: 'pengaduan.layanan-informasi@komunikasi-dan-informatika.contoh.invalid' },
  { label: 'Formulir', display: 'formulir.contoh.invalid/'.repeat(6) },
  { label: '', display: 'Nomor belum tercatat' },
)
const made = fc.record({
  contact,
  mark: fc.constantFrom('DRAF' as const, 'CONTOH' as const, null),
  name: fc.integer({ min: 1, max: LONGEST.length }).map((length) => LONGEST.slice(0, length).trim()),
  kicker: fc.constantFrom('DESA', 'BAGIAN · BAGIAN PEREKONOMIAN DAN SUMBER DAYA ALAM'),
})

describe('picture for chats', () => {
  test('draws every string of the card, in order, nothing over anything', async () => {
    await fc.assert(
      fc.asyncProperty(made, async (more) => {
        const layout = await lay({ ...card, ...more })
        expectOrder(layout)
        const { label, display } = more.contact
        const all = [card.government, more.kicker, more.mark, more.name, label, display, card.link]
        expect(textsOf(layout).map(({ lines, joint }) => lines.map(({ text }) => text).join(joint ?? ' '))).toEqual(
          all.filter(Boolean),
        )
      }),
      { numRuns: 30 },
    )
  })

  test('sets the longest name on at most four lines, and numbers in digits', async () => {
    const texts = textsOf(await lay(card))
    const name = texts.find(({ role }) => role === 'h1')!
    expect(name.lines.length).toBeLessThanOrEqual(4)
    expect(name.lines[0]!.size).toBeGreaterThanOrEqual(48)
    const number = texts.flatMap(({ lines }) => lines).find(({ text }) => text === card.contact.display)!
    expect(number.font).toBe('digits')
    expect(number.size).toBeGreaterThan(90)
  })

  test('shows the emblem beside the name, clear of all words, where the head is given', async () => {
    const layout = await lay({ ...card, kop: richCard.kop } as PreviewCard)
    expectOrder(layout)
    const emblems = layout.things.filter(({ kind }) => kind === 'photo')
    expect(emblems).toHaveLength(1)
    const name = textsOf(layout).find(({ role }) => role === 'h1')!
    expect(emblems[0]!.x + emblems[0]!.width).toBeLessThan(name.x)
    for (const text of textsOf(layout)) expect(apart(text, emblems[0]!)).toBe(true)
  })

  test('leaves the widest emblem no more than a square, so that every government and kind has room beside it', async () => {
    const emblem = { ...richCard.kop.emblem!, ratio: 2.5 }
    for (const { name } of await readRegencies()) {
      const government = `PEMERINTAH ${name.toUpperCase()}`
      const made = { ...card, government, mark: 'CONTOH', kop: { ...card.kop!, government, emblem } } as const
      expect(() => preview(made, ruler), government).not.toThrow()
    }
    const kicker = 'KANTOR CAMAT · KEC. BUAY PEMUKA BANGSA RAJA'
    const kecamatan = { ...card, kicker, name: 'Kecamatan Buay Pemuka Bangsa Raja', kop: { ...card.kop!, emblem } }
    expectOrder(await lay(kecamatan))
    const { things } = await lay({ ...card, kop: { ...card.kop!, emblem } })
    expect(things.find(({ kind }) => kind === 'photo')).toMatchObject({ width: 200, height: 80 })
  })

  test('says small that a number is to come, and large where the page is', async () => {
    const layout = await lay({ ...card, contact: { label: '', display: 'Nomor kantor menyusul.' } })
    const sizeOf = (words: string) => textsOf(layout).find(({ lines }) => lines[0]!.text === words)!.lines[0]!.size
    expect(sizeOf(card.link)).toBeGreaterThan(1.2 * sizeOf('Nomor kantor menyusul.'))
  })

  test('refuses by name what is too long', () => {
    expect(() => preview({ ...card, name: `${LONGEST} ${LONGEST}` }, ruler)).toThrow(FitError)
    const contact = { label: 'Formulir', display: 'formulir.contoh.invalid/'.repeat(20) }
    expect(() => preview({ ...card, contact }, ruler)).toThrow(LONGEST)
  })

  test('becomes a PNG of exactly 1200 × 630 pixels', async () => {
    const png = Buffer.from(await renderCard(card, 'png'))
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630])
  })
})

test.each([
  ['Kecamatan Contoh Kota, WhatsApp', '0008-1028-0001'],
  ['Setda, WhatsApp', '0008-1001-0001'],
  ['SP4N-LAPOR!, SMS', '1708'],
])('the number under or beside "%s" is large', async (label, display) => {
  const layout = await lay({ ...card, contact: { label, display } })
  expectOrder(layout)
  const [number] = textsOf(layout).flatMap(({ lines }) => lines.filter(({ text }) => text === display))
  expect(number!.size).toBeGreaterThanOrEqual(100)
})
