import { PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName } from '@cantoo/pdf-lib'
import { Resvg } from '@resvg/resvg-js'
import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import {
  decode,
  embeddedFonts,
  expectOrder,
  inkCover,
  linesIn,
  openPdf,
  overlap,
  pageSizes,
  raster,
  type Safe,
  textOf,
  unbroken,
} from '../../tests/support/layouts.ts'
import {
  addressCard,
  anyCard,
  cards,
  draftCard,
  emptyAddressCard,
  emptyCard,
  longestCard,
  richCard,
} from '../../tests/support/posters.ts'
import { faces } from '../adapters/drawing/faces.ts'
import type { Layout } from '../adapters/drawing/placed.ts'
import { layOutCard, renderCard } from '../adapters/drawing/render.ts'
import { loadRegion } from '../adapters/region/content.ts'
import { paperTexts } from '../i18n/paper.ts'
import type { Format, PosterCard, PosterFormat, SetCard } from './cards/card.ts'
import { allPosterFiles, posterFile, postersOf } from './cards/cards.ts'
import { FORMAT_IDS, FORMATS, fileName, formatName } from './formats.ts'
import { FitError, pt } from './kit/fit.ts'

/** What each format promises: smallest text, least side of the QR code with its quiet zone, least digits, most ink. */
interface Promised {
  smallest: number
  qr: number
  digits: number
  ink: number
  /** Codes on its pages, one if unsaid. */
  codes?: number
  safe?: Safe
}

/** The code alone has no contact to promise anything of. */
type Told = Exclude<PosterFormat, 'qr'>

const promises: Record<Told, Promised> = {
  a4: { smallest: pt(9), qr: 680, digits: 160, ink: 0.2 },
  f4: { smallest: pt(9), qr: 680, digits: 160, ink: 0.2 },
  'a4-person': { smallest: pt(9), qr: 680, digits: 160, ink: 0.2 },
  'a4-bw': { smallest: pt(9), qr: 680, digits: 160, ink: 0.14 },
  'f4-bw': { smallest: pt(9), qr: 680, digits: 160, ink: 0.14 },
  a3: { smallest: pt(12), qr: 1000, digits: 226, ink: 0.2 },
  'a3-tiled': { smallest: pt(9), qr: 1000, digits: 226, ink: 0.2 },
  a5: { smallest: pt(7), qr: 480, digits: 102, ink: 0.2 },
  'large-print': { smallest: pt(24), qr: 600, digits: 260, ink: 0.2 },
  'tear-off': { smallest: pt(8), qr: 400, digits: 150, ink: 0.2 },
  'counter-card': { smallest: pt(8), qr: 320, digits: 85, ink: 0.2, codes: 2 },
  stickers: { smallest: pt(7.5), qr: 250, digits: 70, ink: 0.16, codes: 8 },
  feed: { smallest: 30, qr: 0, digits: 80, ink: 0.5, codes: 0, safe: { left: 60, top: 60, right: 1020, bottom: 1290 } },
  story: {
    ...{ smallest: 30, qr: 0, digits: 80, ink: 0.5, codes: 0 },
    safe: { left: 60, top: 250, right: 1020, bottom: 1580 },
  },
}
const formats = Object.keys(promises) as Told[]

/** Cards that take much ink: two numbers, three, one large beside a larger code, eight, and who answers instead. */
const inked: Record<string, PosterCard> = {
  'two numbers': richCard,
  'three numbers': { ...richCard, numbers: [...richCard.numbers, longestCard.numbers[2]!] },
  'one number': draftCard,
  'eight numbers': longestCard,
  'numbers of others': {
    ...emptyCard,
    empty: { ...emptyCard.empty!, answers: Array.from({ length: 3 }, () => richCard.numbers[1]!) },
  },
}
/** Without colour, further numbers cost what large ones would save; nobody in the regencies has so many. */
const EIGHT_NUMBERS = 0.012
const papers = formats.filter((format) => FORMATS[format].size.unit === 'mm')

/** Where ink may be: given, or 8 mm inside the paper and 12 mm at the bottom. */
const safeOf = ({ width, height }: Layout, format: Told): Safe =>
  promises[format].safe ?? { left: 80, top: 80, right: width - 80, bottom: height - 120 }

const pdfs = {} as Record<Told, Uint8Array>
beforeAll(async () => {
  for (const format of papers) pdfs[format] = await renderCard({ ...richCard, mark: 'CONTOH', format }, 'pdf')
})

describe.each(formats)('%s', (format) => {
  const promised = promises[format]

  test.each(Object.entries(cards))('%s: nothing leaves the safe area, overlaps or gets too small', async (_, card) => {
    for (const layout of await layOutCard({ ...card, format }))
      expectOrder(layout, safeOf(layout, format), promised.smallest)
  })

  test('addresses that are too long for a line go on below, in order', async () => {
    for (const card of [addressCard, emptyAddressCard]) {
      for (const layout of await layOutCard({ ...card, format }))
        expectOrder(layout, safeOf(layout, format), promised.smallest)
    }
  })

  test('the longest name of a government stands whole above the question', async () => {
    const government = 'PEMERINTAH KABUPATEN KEPULAUAN SIAU TAGULANDANG BIARO'
    for (const card of [emptyCard, { ...draftCard, mark: 'DRAF' as const }]) {
      const layouts = await layOutCard({ ...card, government, kop: { ...card.kop, government }, format })
      for (const layout of layouts) expectOrder(layout, safeOf(layout, format), promised.smallest)
    }
  })

  test('any mix of contents is in order or refused by name', { timeout: 60_000 }, async () => {
    let refused = 0
    await fc.assert(
      fc.asyncProperty(
        anyCard,
        fc.stringMatching(/^[A-Z][a-z]{1,12}( [A-Z][a-z]{1,10}){0,2}$/),
        async (card, short) => {
          const layouts = await layOutCard({ ...card, short, format }).catch((error) => {
            if (!(error instanceof FitError)) throw error
            expect(error.message).toContain(card.name)
            refused++
            return []
          })
          for (const layout of layouts) expectOrder(layout, safeOf(layout, format), promised.smallest)
        },
      ),
      { numRuns: 12, endOnFailure: true },
    )
    expect(refused).toBeLessThan(8)
  })

  test('has its digits and its code as large as promised', async () => {
    for (const card of [richCard, draftCard, cards.single!]) {
      const layouts = await layOutCard({ ...card, format })
      const digits = layouts.flatMap(linesIn).filter(({ font }) => font === 'digits')
      expect(Math.max(...digits.map(({ size }) => size * 0.7))).toBeGreaterThanOrEqual(promised.digits)
      const codes = layouts.flatMap(({ things }) => things.filter((thing) => thing.kind === 'qr'))
      expect(codes.length).toBe(promised.codes ?? 1)
      for (const { width, modules } of codes) {
        expect(width).toBeGreaterThanOrEqual(promised.qr)
        expect(width / modules).toBeGreaterThanOrEqual(5)
      }
    }
  })

  test('says whose it is, the number, the address, the marks, and on paper its edition', async () => {
    for (const card of [richCard, draftCard, emptyCard]) {
      const layouts = await layOutCard({ ...card, format })
      const said = unbroken(
        layouts
          .flatMap(linesIn)
          .map(({ text }) => text)
          .join(' '),
      )
      const contact = card.numbers[0] ?? card.empty!.answers[0]!
      const paper = FORMATS[format].size.unit === 'mm' ? [card.edition] : []
      for (const words of [format === 'stickers' ? card.short : card.name, contact.display, card.link, ...paper])
        expect(said).toContain(words)
      for (const words of [card.mark, card.markNote, card.dataDate, contact.note])
        if (words) expect(said).toContain(words)
    }
  })

  test('is inked no more than promised, whatever its office has', async () => {
    const { pages, size } = FORMATS[format]
    for (const [name, card] of Object.entries(inked)) {
      const [kind, type] = size.unit === 'px' ? (['png', 'image/png'] as const) : (['pdf', 'application/pdf'] as const)
      const file = await renderCard({ ...card, mark: 'CONTOH', format }, kind)
      const covers = Array.from({ length: pages }, (_, page) => inkCover(raster(file, type, 300, page)))
      const most = promised.ink + (name === 'eight numbers' && format.endsWith('-bw') ? EIGHT_NUMBERS : 0)
      expect(covers.reduce((sum, cover) => sum + cover) / pages, name).toBeLessThan(most)
    }
  })
})

describe.each(papers)('%s as PDF', (format) => {
  test('has pages of its true size, at most 60 KB each, in our fonts', async () => {
    const pdf = pdfs[format]
    const { size, pages } = FORMATS[format]
    const sizes = pageSizes(pdf)
    expect(sizes.length).toBe(pages)
    for (const [width, height] of sizes) {
      expect(Math.abs(width - size.width)).toBeLessThan(0.1)
      expect(Math.abs(height - size.height)).toBeLessThan(0.1)
    }
    const photo = format === 'a4-person' ? Buffer.from(richCard.person!.photo!.data, 'base64').length : 0
    expect(pdf.length).toBeLessThan(60 * 1024 * pages + photo)
    const ours = faces.map(({ postScriptName }) => postScriptName)
    const found = embeddedFonts(await PDFDocument.load(pdf, { updateMetadata: false }))
    expect(new Set(found).isSubsetOf(new Set(ours))).toBe(true)
  })

  test('holds its words as text and has codes that scanners read', async () => {
    const text = unbroken(textOf(pdfs[format]))
    for (const words of [format === 'stickers' ? richCard.short : richCard.name, richCard.numbers[0]!.display])
      expect(text).toContain(words)
    const { pages, size } = FORMATS[format]
    const width = Math.round((size.width / 25.4) * 150)
    const rasters = Array.from({ length: pages }, (_, page) => raster(pdfs[format], 'application/pdf', width, page))
    const codes = (await Promise.all(rasters.map(decode))).flat()
    expect(codes.length).toBe(promises[format].codes ?? 1)
    expect(new Set(codes)).toEqual(new Set([richCard.qr.payload]))
  })

  test('is the same every time, and the same picture as its PNG', async () => {
    const card: PosterCard = { ...richCard, mark: 'CONTOH', format }
    expect(Buffer.from(await renderCard(card, 'pdf')).equals(pdfs[format])).toBe(true)
    const [png, pdf] = [
      raster(await renderCard(card, 'png'), 'image/png', 800),
      raster(pdfs[format], 'application/pdf', 800),
    ]
    let different = 0
    for (let index = 1; index < png.pixels.length; index += 3) {
      if (Math.abs(png.pixels[index]! - (pdf.pixels[index] ?? 255)) > 128) different++
    }
    // most of it along the edges of the code, which is drawn without grey in the picture
    expect(different / (png.pixels.length / 3)).toBeLessThan(0.009)
  })
})

test.each(['a4', 'f4', 'a3', 'a5', 'counter-card'] as const)(
  'no line of the foot of %s ends within a date',
  async (format) => {
    const dataDate = 'data per 28 September 2026'
    const [layout] = await layOutCard({ ...draftCard, dataDate, format })
    const feet = linesIn(layout!).filter(({ text }) => text.includes('2026'))
    expect(feet.length).toBeGreaterThan(0)
    for (const { text } of feet) expect(text).toContain(dataDate)
  },
)

test('large print has digits of 30 mm where the width allows, and breaks a number only at its hyphen or space', async () => {
  const lines = async (display: string) => {
    const numbers = [{ ...richCard.numbers[0]!, display }]
    const [layout] = await layOutCard({ ...richCard, numbers, format: 'large-print' })
    return linesIn(layout!).filter(({ font }) => font === 'digits')
  }
  for (const [display, parts] of [
    ['(0002) 531028', ['(0002)', '531028']],
    ['0008-1234-5678', ['0008-', '1234-5678']],
    ['129', ['129']],
  ] as const) {
    const found = await lines(display)
    expect(found.map(({ text }) => text)).toEqual(parts)
    for (const { size } of found) expect(size * 0.7).toBeGreaterThanOrEqual(300)
  }
})

test('the counter card says the same on both sides, each the right way up for who stands before it', async () => {
  for (const card of [richCard, longestCard, emptyCard]) {
    const [layout] = await layOutCard({ ...card, format: 'counter-card' })
    const [fold, lines] = [layout!.height / 2, linesIn(layout!)]
    const upright = lines.filter(({ rotate, text }) => rotate === 0 && text !== card.craft.fold)
    const turned = lines.filter(({ rotate }) => rotate === 180)
    expect(turned.map(({ text }) => text)).toEqual(upright.map(({ text }) => text))
    for (const [index, { x, y, width, height, text }] of upright.entries()) {
      expect(y, text).toBeGreaterThan(fold)
      const other = turned[index]!
      expect(other.x + other.width, text).toBeCloseTo(layout!.width - x, 0)
      expect(other.y + other.height, text).toBeCloseTo(2 * fold - y, 0)
      expect([other.width, other.height]).toEqual([width, height])
    }
    const told = upright.filter(({ text }) => card.tell.items.some(({ ask }) => ask === text))
    expect(told.map(({ text }) => text)).toEqual(card.tell.items.map(({ ask }) => ask))
  }
})

test.each([
  ['a short name', { ...richCard, short: 'DCPUPR' }, 9],
  ['a name and address that take the number its room', longestCard, 8],
] as const)('of %s strips stay 2 mm from their cuts, the number on them large', async (_, card, count) => {
  const [layout] = await layOutCard({ ...card, format: 'tear-off' })
  const strips = linesIn(layout!).filter(({ rotate }) => rotate === 270)
  expect(strips.length % count).toBe(0)
  const each = Math.floor((layout!.width - 160) / count)
  for (const { x, width, height, y } of strips) {
    const middle = x + width / 2
    const cut = 80 + each * Math.round((middle - 80) / each)
    expect(Math.abs(middle - cut)).toBeGreaterThanOrEqual(height / 2 + 19)
    expect(y + height / 2 - width / 2).toBeGreaterThan(2160)
  }
  const digits = strips.filter(({ font }) => font === 'digits')
  expect(digits).toHaveLength(count)
  for (const { size } of digits) expect(size).toBeGreaterThan(pt(20))
})

test('the counter card says over its code what it is for, and its contacts begin on one edge', async () => {
  const [layout] = await layOutCard({ ...emptyCard, format: 'counter-card' })
  const upright = linesIn(layout!).filter(({ rotate }) => rotate === 0)
  const code = layout!.things.find((thing) => thing.kind === 'qr' && thing.y > layout!.height / 2)!
  const caption = upright.find(({ text }) => text === emptyCard.qr.caption)!
  expect(caption.y + caption.height).toBeLessThanOrEqual(code.y + 1)
  expect(code.y - caption.y).toBeLessThan(100)
  const shown = emptyCard.empty!.answers.map(({ display }) => upright.find(({ text }) => text === display))
  const edges = shown.filter((line) => line !== undefined).map(({ x }) => x)
  expect(edges.length).toBeGreaterThan(1)
  expect(new Set(edges).size).toBe(1)
})

test('stickers stay inside their labels', async () => {
  const [sheet] = await layOutCard({ ...longestCard, format: 'stickers' })
  const cross = { x: 1037, y: 0, width: 26, height: 2970 }
  for (const line of linesIn(sheet!)) expect(overlap(line, cross)).toBe(false)
})

test('a reader who listens hears a strip and a sticker once', async () => {
  for (const [format, words] of [
    ['tear-off', richCard.short],
    ['stickers', richCard.short],
  ] as const) {
    const [layout] = await layOutCard({ ...richCard, format })
    const spoken = layout!.things.filter(
      (thing) =>
        thing.kind === 'text' && thing.role !== 'artifact' && thing.lines.some(({ text }) => text.startsWith(words)),
    )
    expect(spoken.length).toBe(1)
  }
  const [layout] = await layOutCard({ ...richCard, format: 'stickers' })
  expect(layout!.things.filter((thing) => thing.kind === 'qr' && thing.alt !== undefined).length).toBe(1)
})

test('nothing stands near the seam of the A3 poster of two papers', async () => {
  const [upper, lower] = await layOutCard({ ...richCard, format: 'a3-tiled' })
  const [seam, edge] = [1329 * Math.SQRT2, 106 * Math.SQRT2]
  const near = (layout: Layout, line: number) =>
    linesIn(layout).filter(({ y, height }) => y < line + 45 && y + height > line - 45)
  expect(near(upper!, seam).map(({ text }) => text)).toEqual([richCard.craft.upper])
  expect(near(lower!, edge).map(({ text }) => text)).toEqual([richCard.craft.lower])
})

describe('set', () => {
  const some = [richCard, { ...draftCard, format: 'a3-tiled' as const }, { ...emptyCard, format: 'a5' as const }]
  const set: SetCard = { format: 'set', lang: 'id', title: 'Semua poster', name: 'Semua poster', cards: some }

  test('is one PDF of all pages with a bookmark for each card, the same every time', async () => {
    const pdf = await renderCard(set, 'pdf')
    expect(openPdf(pdf).countPages()).toBe(4)
    expect(pageSizes(pdf).map(([width]) => Math.round(width))).toEqual([210, 297, 297, 148])
    expect(Buffer.from(await renderCard(set, 'pdf')).equals(pdf)).toBe(true)
    const document = await PDFDocument.load(pdf, { updateMetadata: false })
    const pages = document.getPages().map(({ ref }) => ref)
    const found: [string, number][] = []
    let item = document.catalog.lookup(PDFName.of('Outlines'), PDFDict).lookupMaybe(PDFName.of('First'), PDFDict)
    for (; item; item = item.lookupMaybe(PDFName.of('Next'), PDFDict)) {
      const page = item.lookup(PDFName.of('Dest'), PDFArray).get(0)
      found.push([item.lookup(PDFName.of('Title'), PDFHexString).decodeText(), pages.indexOf(page as never)])
    }
    expect(found).toEqual([
      [richCard.name, 0],
      [draftCard.name, 1],
      [emptyCard.name, 3],
    ])
    const sum = (await Promise.all(some.map((card) => renderCard(card, 'pdf')))).reduce(
      (all, { length }) => all + length,
      0,
    )
    expect(pdf.length).toBeLessThan(sum * 0.75)
  })
})

test.each(formats)('%s has room for the address of a site under a path', async (format) => {
  const link = 'contoh-alamat.invalid/pengaduan/k/bag-perekonomian'
  const answers = [
    { ...emptyCard.empty!.answers[1]!, label: 'Gardu Lapor Contoh, Formulir', note: 'mohon dikonfirmasi' },
  ]
  for (const card of [richCard, longestCard, { ...emptyCard, empty: { ...emptyCard.empty!, answers } }]) {
    if (format === 'a3-tiled' && card === longestCard) continue
    const layouts = await layOutCard({ ...card, link, format })
    for (const layout of layouts) expectOrder(layout, safeOf(layout, format), promises[format].smallest)
    const said = layouts.flatMap(linesIn).map(({ text }) => text)
    expect(said.join('')).toContain(link)
  }
})

describe('the code alone', () => {
  const card: PosterCard = { ...richCard, mark: 'CONTOH', format: 'qr' }

  test.each([richCard.link, `pengaduan.kabupaten-contoh-panjang.invalid/k/${'dinas-'.repeat(4)}`])(
    'stands over the address %s, both in order',
    async (link) => {
      const [layout] = await layOutCard({ ...card, link })
      expectOrder(layout!, { left: 60, top: 0, right: 1140, bottom: 1370 }, 30)
      expect(
        linesIn(layout!)
          .map(({ text }) => text)
          .join(''),
      ).toBe(`${link}CONTOH`)
    },
  )

  test('has its address on one line where that is large enough there', async () => {
    const [layout] = await layOutCard({ ...card, link: 'pengaduan.contoh.invalid/k/dinsos-p3a' })
    const [line] = linesIn(layout!)
    expect(line!.text).toBe('pengaduan.contoh.invalid/k/dinsos-p3a')
    expect(line!.size).toBeGreaterThanOrEqual(40)
  })

  test('has modules of whole pixels and is read as picture and as drawing', async () => {
    const [layout] = await layOutCard(card)
    const code = layout!.things.find((thing) => thing.kind === 'qr')!
    expect((code.width / code.modules) % 1).toBe(0)
    const png = raster(await renderCard(card, 'png'), 'image/png', 1200)
    expect([png.width, png.height]).toEqual([1200, 1400])
    expect(await decode(png)).toEqual([richCard.qr.payload])
    const svg = new TextDecoder().decode(await renderCard(card, 'svg'))
    const drawn = new Resvg(svg, { font: { loadSystemFonts: false } }).render()
    expect([drawn.width, drawn.height]).toEqual([1200, 1400])
    const rgba = drawn.pixels
    expect(rgba.filter((_, index) => index % 4 === 3).every((alpha) => alpha === 255)).toBe(true)
    const pixels = rgba.filter((_, index) => index % 4 !== 3)
    expect(await decode({ width: 1200, height: 1400, pixels })).toEqual([richCard.qr.payload])
    expect(svg).not.toMatch(/<text|<image|font/)
  })
})

describe('files', () => {
  const { directory } = loadRegion({ region: 'contoh', today: '2026-11-23' })
  const office = (id: string) => directory!.offices.find((one) => one.id === id)!
  const names = (id: string, formats?: Format[]) => postersOf(office(id), formats).map(({ name }) => name)

  test('are of an office all that it has, of villages with contacts the main ones', () => {
    const every = formats.flatMap((format) => FORMATS[format].kinds.map((kind) => fileName(format, kind)))
    const person = office('dpupr').holder.name ? [] : ['a4-person.pdf', 'a4-person-kecil.png']
    const others = ['qr.svg', 'qr.png', 'konfirmasi.pdf', 'konfirmasi-kecil.png', 'og.png']
    const built = [...every, ...others].filter((name) => !person.includes(name))
    expect(new Set(names('dpupr'))).toEqual(new Set(built))
    expect(names('d9901011001')).toEqual([])
    expect(names('d9901012001')).toEqual([
      ...['a4.pdf', 'a4.png', 'a4-kecil.png', 'f4.pdf', 'f4-kecil.png'],
      ...['konfirmasi.pdf', 'konfirmasi-kecil.png', 'og.png'],
    ])
    expect(names('d9901011001', ['stickers'])).toEqual(['stickers.pdf', 'stickers-kecil.png'])
    expect(names('dpupr', ['story', 'f4', 'sheet-a4'])).toEqual([
      ...['f4.pdf', 'f4-kecil.png', 'story.png', 'story-kecil.png'],
    ])
    expect(names('kec-sampelrejo', ['sheet-a4', 'sheet-f4', 'sheet-a3', 'install'])).toHaveLength(8)
    expect(posterFile(directory!, 'dpupr', 'f4.pdf')).toMatchObject({ kind: 'pdf', card: { format: 'f4' } })
    expect(() => posterFile(directory!, 'dpupr', 'f4.png')).toThrow('tidak ada')
    expect(() => posterFile(directory!, 'bapeluh', 'f4.pdf')).toThrow('tidak ada')
  })

  test('name the holder only where today’s is known', () => {
    for (const one of directory!.offices.filter(({ ended }) => !ended))
      expect(names(one.id, ['a4-person']).length, one.id).toBe(one.holder.name ? 2 : 0)
  })

  test('of an office that has ended are its preview', () => {
    const all = allPosterFiles(directory!, { formats: ['og', 'a5'] })
    const ended = all.filter(({ office }) => office.ended)
    expect(ended.length).toBeGreaterThan(0)
    expect(new Set(ended.map(({ name }) => name))).toEqual(new Set(['og.png']))
  })

  test('of every format have a name and a use', () => {
    const t = paperTexts
    const said = FORMAT_IDS.map((format) => formatName(format, t))
    for (const { name, use } of said) expect(name && use).toBeTruthy()
    expect(new Set(said.map(({ name }) => name)).size).toBe(said.length)
  })
})
