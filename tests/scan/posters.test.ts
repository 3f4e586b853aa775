/** Every finished poster and sheet of both regions: it scans, it says what the data says, it has its true size. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { PDFDocument } from '@cantoo/pdf-lib'
import { describe, expect, test } from 'vitest'
import { requireDirectory } from '../../src/adapters/content.ts'
import { embeddedFonts } from '../../src/adapters/pdf-finish.ts'
import { renderCard } from '../../src/adapters/render.ts'
import { officePath } from '../../src/directory/url.ts'
import type { PosterCard, SheetCard } from '../../src/posters/card.ts'
import { allPosterFiles } from '../../src/posters/cards.ts'
import { QUIET_ZONE, qrPath } from '../../src/posters/qr.ts'
import { blora, contoh, type Site, TODAY, underPath } from '../support/sites.ts'
import { codesOn, DPI, digitHeight, fold, pageSize, pngHeader, rasterOf, textOf } from './paper.ts'

const OUR_FONTS = [
  'AtkinsonHyperlegibleNext-Regular',
  'AtkinsonHyperlegibleNext-Bold',
  'BarlowSemiCondensed-Bold',
  'BarlowSemiCondensed-SemiBold',
]
const MODULE_MM = 0.5
const DIGIT_MM = 15

function filesOf(site: Site) {
  const directory = requireDirectory({ region: site.region, today: TODAY, site: site.address })
  return allPosterFiles(directory).map((file) => ({
    ...file,
    label: `${file.office.id}/${file.name}`,
    bytes: () => readFileSync(join(site.folder, 'poster', file.office.id, file.name)),
  }))
}

/** Where a payload leads must be a page of the site that knows the edition. */
function expectPage(site: Site, payload: string, id: string): void {
  const [address, code] = payload.split('#')
  expect(address).toBe(`${site.address}/${officePath(id)}`)
  const page = join(site.folder, officePath(id), 'index.html')
  expect(existsSync(page)).toBe(true)
  expect(readFileSync(page, 'utf8')).toContain(`id="${code}"`)
}

describe.each([blora, contoh])('$region', (site) => {
  const files = filesOf(site)
  const papers = files.filter(({ card }) => card.format !== 'og')

  test('has an A4 poster as PDF and PNG and a sheet for every office that exists, and a preview for all', () => {
    const offices = new Set(files.map(({ office }) => office.id))
    expect(files.filter(({ name }) => name === 'og.png').length).toBe(offices.size)
    const open = new Set(files.filter(({ office }) => !office.ended).map(({ office }) => office.id))
    for (const name of ['a4.pdf', 'a4.png', 'konfirmasi.pdf'])
      expect(files.filter((file) => file.name === name).length).toBe(open.size)
  })

  test.each(papers)(
    '$label scans, and its code leads to the page that knows it',
    async ({ office, card, kind, bytes }) => {
      const { payload } = (card as PosterCard | SheetCard).qr
      const raster = rasterOf(bytes(), kind)
      const codes = await codesOn(raster)
      expect(codes.map(({ text }) => text)).toEqual([payload])
      expectPage(site, payload, office.id)
      const modules = qrPath(payload).modules - 2 * QUIET_ZONE
      const millimetres = (((codes[0]?.side ?? 0) / modules) * 25.4) / DPI
      expect(millimetres).toBeGreaterThanOrEqual(MODULE_MM)
    },
  )

  const pdfs = papers.filter(({ kind }) => kind === 'pdf')

  test.each(pdfs)('$label holds its words, in our fonts, at true size', async ({ office, card, bytes }) => {
    const pdf = bytes()
    const text = textOf(pdf)
    expect(text).toContain(fold(office.name))
    const shown =
      card.format === 'a4'
        ? [...card.numbers, ...card.accounts, ...(card.empty?.answers ?? [])].map(({ display }) => display)
        : card.format === 'konfirmasi'
          ? card.held.rows.map(({ value }) => value)
          : []
    for (const display of shown) expect(text).toContain(fold(display))
    expect(text).toContain(office.edition.code)
    const [width, height] = pageSize(pdf)
    expect(width).toBeCloseTo(210, 1)
    expect(height).toBeCloseTo(297, 1)
    for (const font of embeddedFonts(await PDFDocument.load(pdf, { updateMetadata: false })))
      expect(OUR_FONTS).toContain(font)
    expect(pdf.length).toBeLessThan(60_000)
  })

  const withNumber = pdfs.filter(({ card }) => card.format === 'a4' && card.numbers.length > 0)

  test.each(withNumber)('$label has main digits at least 15 mm high', ({ card, bytes }) => {
    const pdf = bytes()
    const raster = rasterOf(pdf, 'pdf')
    for (const { display } of (card as PosterCard).numbers.slice(0, 2))
      expect(digitHeight(pdf, raster, display)).toBeGreaterThanOrEqual(DIGIT_MM)
  })

  test('pictures have their exact size and say their resolution', () => {
    for (const { name, bytes } of files.filter(({ kind }) => kind === 'png')) {
      expect(pngHeader(bytes())).toEqual(
        name === 'og.png' ? { width: 1200, height: 630, dpi: 254 } : { width: 1240, height: 1754, dpi: 150 },
      )
    }
  })

  test('rendered afresh, files have the same bytes', async () => {
    const some = files.filter((_, index) => index % Math.ceil(files.length / 6) === 0)
    for (const { card, kind, bytes } of some)
      expect(Buffer.from(await renderCard(card, kind)).equals(bytes())).toBe(true)
  })
})

test('under a path, codes lead to pages under it', async () => {
  for (const { office, kind, bytes } of filesOf(underPath)
    .filter(({ name }) => name === 'a4.png')
    .slice(0, 5)) {
    const [code] = await codesOn(rasterOf(bytes(), kind))
    expect(code?.text).toMatch(/^https:\/\/contoh-alamat\.go\.id\/pengaduan\/k\//)
    expectPage(underPath, code?.text ?? '', office.id)
  }
})
