import { PDFDict, PDFDocument, PDFName } from '@cantoo/pdf-lib'
import { beforeAll, describe, expect, test } from 'vitest'
import {
  altsIn,
  decode,
  embeddedFonts,
  inkCover,
  linesIn,
  MM,
  openPdf,
  raster,
  rolesIn,
  textOf,
  unbroken,
} from '../../../tests/support/layouts.ts'
import { cards, draftCard, headed, longestCard, richCard } from '../../../tests/support/posters.ts'
import type { PosterCard } from '../../posters/cards/card.ts'
import { faces } from './faces.ts'
import { literal } from './pdf.ts'
import { layOutCard, rememberingRenderer, renderCard } from './render.ts'

const pdfs: Record<string, Uint8Array> = {}
beforeAll(async () => {
  for (const [name, card] of Object.entries(cards)) pdfs[name] = await renderCard(card, 'pdf')
})

describe.each(Object.entries(cards))('%s', (name, card) => {
  test('is one true A4 page of at most 60 KB', () => {
    const document = openPdf(pdfs[name]!)
    expect(document.countPages()).toBe(1)
    const [x0, y0, x1, y1] = document.loadPage(0).getBounds()
    expect(Math.abs(x1 - x0 - 210 * MM)).toBeLessThan(0.1 * MM)
    expect(Math.abs(y1 - y0 - 297 * MM)).toBeLessThan(0.1 * MM)
    expect(pdfs[name]!.length).toBeLessThan(60 * 1024)
  })

  test('holds name, numbers, accounts and link as text', () => {
    const text = unbroken(textOf(pdfs[name]!))
    const contacts = [...card.numbers, ...card.accounts, ...(card.empty?.answers ?? [])]
    for (const words of [card.name, card.link, card.edition, ...contacts.map(({ display }) => display)]) {
      expect(text).toContain(words)
    }
    expect(text).toContain(card.promise)
    if (card.markNote) expect(text).toContain(card.markNote)
  })

  test('has a QR code that scanners read', async () => {
    expect(await decode(raster(pdfs[name]!, 'application/pdf', 1240))).toEqual([card.qr.payload])
  })

  test('is tagged, titled and in its language, with our fonts only', async () => {
    const document = await PDFDocument.load(pdfs[name]!, { updateMetadata: false })
    const found = rolesIn(document)
    expect(found.filter((role) => role === 'H1')).toEqual(['H1'])
    expect(found.filter((role) => role === 'Figure').length).toBe(1 + card.accounts.length)
    const hrefs = [...card.numbers, ...card.accounts, ...(card.empty?.answers ?? [])].length
    expect(found.filter((role) => role === 'Link').length).toBeGreaterThan(hrefs)
    const texts = ['Document', 'H1', 'H2', 'P', 'Link', 'Figure']
    expect(new Set(found).isSubsetOf(new Set([...texts, 'L', 'LI', 'Lbl', 'LBody']))).toBe(true)
    const count = (role: string): number => found.filter((other) => other === role).length
    const place = card.accounts.length + (card.address ? 1 : 0)
    const contacts = card.numbers.length + (card.empty?.answers.length ?? 0)
    const lists = [contacts, place, card.ladder?.steps.length ?? 0, card.tell.items.length].filter((size) => size > 0)
    expect(count('L')).toBeGreaterThanOrEqual(lists.length - 1)
    expect(count('L')).toBeLessThanOrEqual(lists.length)
    expect(count('LI')).toBeGreaterThanOrEqual(contacts + place + (card.ladder?.steps.length ?? 0))
    expect(count('LI')).toBe(count('LBody'))
    // the code, and what kind each account is, before the account itself
    expect(new Set(altsIn(document))).toEqual(new Set([card.qr.alt, ...card.accounts.map(({ label }) => label)]))
    const markInfo = document.catalog.lookup(PDFName.of('MarkInfo'), PDFDict)
    expect([...markInfo.keys()].map(String)).toEqual(['/Marked'])
    expect(document.getTitle()).toBe(card.title)
    expect(document.catalog.lookup(PDFName.of('Lang'))!.toString()).toBe('(id)')
    expect(document.catalog.getViewerPreferences()?.getPrintScaling()).toBe('None')
    const ours = faces.map(({ postScriptName }) => postScriptName)
    expect(new Set(embeddedFonts(document)).isSubsetOf(new Set(ours))).toBe(true)
  })
})

describe('links', () => {
  test('lie on their words and lead where the card says', () => {
    const links = openPdf(pdfs.rich!).loadPage(0).getLinks()
    const uris = links.map((link) => link.getURI())
    // an address over two lines is a link on each
    expect(uris.filter((uri, index) => uri !== uris[index - 1])).toEqual([
      ...richCard.numbers.map(({ href }) => href),
      `https://${richCard.link}`,
      ...richCard.accounts.map(({ href }) => href),
      'https://lapor.contoh.invalid/',
    ])
    for (const link of links) {
      const [x0, y0, x1, y1] = link.getBounds()
      expect(x1 - x0).toBeGreaterThan(10 * MM)
      expect(y1 - y0).toBeGreaterThan(3 * MM)
    }
  })
})

test('the same card gives the same bytes', async () => {
  await new Promise((resolve) => setTimeout(resolve, 1100))
  expect(Buffer.from(await renderCard(longestCard, 'pdf')).equals(pdfs.longest!)).toBe(true)
})

test('text is never markup', async () => {
  const name = '#panic() "\\ $x$ */ _a_ <b> @c `d` \\u{41} $(e) //'
  const hostile: PosterCard = {
    ...headed({ ...draftCard, name }),
    address: `${name} [`,
    title: name,
    holder: '#set page(width: 1mm)',
  }
  const pdf = await renderCard(hostile, 'pdf')
  expect(textOf(pdf)).toContain(name)
  expect(textOf(pdf)).toContain('#set page(width: 1mm)')
  expect((await PDFDocument.load(pdf)).getTitle()).toBe(name)
})

test('literals escape what ends or controls a string', () => {
  expect(literal('a"b\\c\nd')).toBe('"a\\"b\\\\c\\u{a}d"')
})

describe('the main number', () => {
  const pixelsPerMm = 600 / 50.8

  test('has digits of 16 mm and more on the raster', async () => {
    const display = longestCard.numbers[1]!.display
    const layout = (await layOutCard(longestCard))[0]!
    const line = linesIn(layout).find(({ text }) => text === display)!
    const { width, pixels } = raster(pdfs.longest!, 'application/pdf', Math.round(210 * pixelsPerMm))
    const inked = (y: number): boolean => {
      for (let x = Math.round((line.start / 10) * pixelsPerMm); x < ((line.x + 1000) / 10) * pixelsPerMm; x++) {
        if (pixels[(y * width + x) * 3]! < 128) return true
      }
      return false
    }
    const middle = Math.round(((line.baseline - 75) / 10) * pixelsPerMm)
    let [top, bottom] = [middle, middle]
    while (inked(top)) top--
    while (inked(bottom)) bottom++
    expect((bottom - top - 1) / pixelsPerMm).toBeGreaterThanOrEqual(16)
  })
})

describe('PNG', () => {
  test.each(Object.entries(cards))(
    '%s: same picture as the PDF, exact size, little ink, readable code',
    async (name, card) => {
      const png = await renderCard(card, 'png')
      const image = raster(png, 'image/png', 1240)
      expect([image.width, image.height]).toEqual([1240, 1754])
      expect(await decode(image)).toEqual([card.qr.payload])
      const pdf = raster(pdfs[name]!, 'application/pdf', 1240)
      let different = 0
      for (let index = 1; index < image.pixels.length; index += 3) {
        if (Math.abs(image.pixels[index]! - (pdf.pixels[index] ?? 255)) > 128) different++
      }
      expect(different / (1240 * 1754)).toBeLessThan(0.004)
      expect(inkCover(image)).toBeLessThan(0.2)
    },
  )

  test('gives the same bytes every time', async () => {
    const [one, two] = [await renderCard(draftCard, 'png'), await renderCard(draftCard, 'png')]
    expect(Buffer.from(one).equals(two)).toBe(true)
  })
})

test('a card laid out once for several files gives the same bytes as one laid out for each', async () => {
  const remembering = rememberingRenderer()
  for (const card of [richCard, { ...richCard, format: 'a3-tiled' as const }, draftCard]) {
    for (const kind of ['png', 'pdf', 'thumb', 'pdf'] as const) {
      expect(Buffer.from(await remembering(card, kind)).equals(await renderCard(card, kind)), kind).toBe(true)
    }
  }
})
