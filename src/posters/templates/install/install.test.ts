import { PDFDocument } from '@cantoo/pdf-lib'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  expectOrder,
  inkCover,
  inkOf,
  linesIn,
  overlap,
  pageSizes,
  raster,
  rolesIn,
  textOf,
  textsIn,
} from '../../../../tests/support/layouts.ts'
import { richCard } from '../../../../tests/support/posters.ts'
import type { Layout } from '../../../adapters/drawing/placed.ts'
import { layOutCard, renderCard } from '../../../adapters/drawing/render.ts'
import { paperTexts } from '../../../i18n/paper.ts'
import type { InstallCard } from '../../cards/card.ts'
import { FitError, pt } from '../../kit/fit.ts'

const t = paperTexts.install
type Paper = InstallCard['papers']['rows'][number]
const papers = (count: number): Paper[] =>
  Array.from({ length: count }, (_, index) => ({
    name: `Poster Desa Contohrejo ${index + 1}`,
    edition: `F7Q${index % 10}`,
  }))

const card: InstallCard = {
  format: 'install',
  lang: 'id',
  title: 'Lembar pemasangan poster Kecamatan Contoh Utara',
  colours: { green: '#0B4F3A', gold: '#E0A526' },
  government: 'PEMERINTAH KABUPATEN CONTOH',
  mark: 'CONTOH',
  markNote: 'CONTOH: kabupaten dan nomor rekaan, tidak bisa dihubungi.',
  kop: richCard.kop,
  heading: t.heading,
  name: 'Kecamatan Contoh Utara',
  steps: { heading: t.stepsHeading, items: t.steps },
  papers: { heading: t.papers, columns: t.columns, rows: papers(2) },
  signature: { blanks: t.blanks },
  link: 'pengaduan.contoh.invalid/k/kec-contoh-utara',
  dataDate: 'data per 6 November 2026',
  checkLine: 'Garis ini 50 mm bila dicetak tanpa diperkecil.',
}
const withPapers = (rows: Paper[], more: Partial<InstallCard> = {}): InstallCard => ({
  ...card,
  ...more,
  papers: { ...card.papers, rows },
})

const SAFE = { left: 80, top: 80, right: 2020, bottom: 2850 }
/** Thin lines: rules, and those to write on. */
const rulesOf = ({ things }: Layout) =>
  things.filter(({ kind, height, width }) => kind === 'rect' && height < 10 && width > 60)
/** Lines to write where a paper hangs: as wide as only that column is. */
const placesOf = (layout: Layout) =>
  rulesOf(layout).filter(({ x, width }) => x > 800 && x < 950 && width > 450 && width < 700)

function expectPage(layout: Layout): void {
  expectOrder(layout, SAFE, pt(9))
  const inks = linesIn(layout).map((line) => ({ text: line.text, ...inkOf(line) }))
  for (const rule of rulesOf(layout))
    expect(inks.filter((ink) => overlap(ink, rule)).map(({ text }) => text)).toEqual([])
}

const drawn = (layouts: Layout[]): string[] =>
  layouts.flatMap(textsIn).map(({ lines }) => lines.map(({ text }) => text).join(' '))

const name = fc
  .array(fc.stringMatching(/^[A-Z][a-z]{0,11}$/), { minLength: 1, maxLength: 9 })
  .map((parts) => parts.join(' ').slice(0, 60).trim())

describe('install sheet', () => {
  test.each([0, 1, 2, 7, 16, 29, 60])(
    'with %i papers: in order, every paper on it with a line to write on',
    async (count) => {
      const layouts = await layOutCard(withPapers(papers(count)))
      for (const layout of layouts) expectPage(layout)
      const said = drawn(layouts)
      for (const { name } of papers(count)) expect(said).toContain(name)
      const lines = layouts.flatMap(placesOf)
      expect(lines.length).toBeGreaterThanOrEqual(count)
    },
  )

  test('any names and counts are in order or refused by name', { timeout: 60_000 }, async () => {
    const row = fc.record({ name, edition: fc.stringMatching(/^[A-Z0-9]{4}$/) })
    const mark = fc.constantFrom('DRAF' as const, null)
    const any = fc.record({
      name,
      mark,
      rows: fc.array(row, { maxLength: 62 }),
      steps: fc.array(name, { maxLength: 10 }),
    })
    await fc.assert(
      fc.asyncProperty(any, async ({ rows, steps, ...more }) => {
        const made = withPapers(rows, { ...more, steps: { ...card.steps, items: steps } })
        const layouts = await layOutCard(made).catch((error) => {
          if (!(error instanceof FitError)) throw error
          expect(error.message).toContain(made.name)
          return []
        })
        for (const layout of layouts) expectPage(layout)
        const said = layouts.length > 0 ? drawn(layouts) : rows.map(({ name }) => name)
        for (const { name } of rows) expect(said).toContain(name)
      }),
      { numRuns: 15, endOnFailure: true },
    )
  })

  test('fills one page with lines for a few papers, the same for each or one more for the first', async () => {
    const [layout, ...more] = await layOutCard(withPapers(papers(3)))
    expect(more).toEqual([])
    const lines = placesOf(layout!)
    expect(lines.length).toBeGreaterThan(11)
    const starts = papers(3).map(({ name }) => linesIn(layout!).find(({ text }) => text === name)!.y)
    const counts = starts.map(
      (start, index) => lines.filter(({ y }) => y > start && y < (starts[index + 1] ?? Infinity)).length,
    )
    expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1)
    expect(counts).toEqual([...counts].sort((a, b) => b - a))
    const pitch = lines[1]!.y - lines[0]!.y
    expect(pitch).toBeGreaterThanOrEqual(100)
  })

  test('runs over to further pages with its header, columns and page number; steps come first, the signature last', async () => {
    const layouts = await layOutCard(withPapers(papers(29)))
    expect(layouts.length).toBe(2)
    const pages = layouts.map((layout) => drawn([layout]))
    for (const [index, said] of pages.entries()) {
      const repeated = [card.name, card.heading, card.mark!, ...t.columns, card.link, card.checkLine]
      for (const words of repeated) expect(said).toContain(words)
      expect(said).toContain(`${card.dataDate} · ${index + 1}/2`)
    }
    expect(pages.map((said) => said.includes(t.steps[0]!))).toEqual([true, false])
    expect(pages.map((said) => said.includes(t.blanks[0]!))).toEqual([false, true])
  })

  test('has the emblem of all papers in its head, in greys', async () => {
    const emblems = (await layOutCard(withPapers(papers(29)))).map(({ things }) =>
      things.flatMap((thing) => (thing.kind === 'photo' ? [thing.grey] : [])),
    )
    expect(emblems).toEqual([[true], [true]])
    const { emblem, ...kop } = card.kop
    const [without] = await layOutCard({ ...card, kop })
    expect(without!.things.some(({ kind }) => kind === 'photo')).toBe(false)
  })

  test('has a line of 50 mm', async () => {
    const [layout] = await layOutCard(card)
    const parts = layout!.things.filter(({ kind, y, height }) => kind === 'rect' && y > 2700 && height <= 24)
    const [left, right] = [Math.min(...parts.map(({ x }) => x)), Math.max(...parts.map(({ x, width }) => x + width))]
    expect(right - left).toBe(500)
  })

  test('is an A4 PDF with all words, tagged, black on white with little ink', async () => {
    const pdf = await renderCard(card, 'pdf')
    for (const [width, height] of pageSizes(pdf)) {
      expect(Math.abs(width - 210)).toBeLessThan(0.1)
      expect(Math.abs(height - 297)).toBeLessThan(0.1)
    }
    const text = textOf(pdf)
    const rows = card.papers.rows.flatMap(({ name, edition }) => [name, edition])
    for (const words of [card.name, ...t.steps, ...t.columns, ...t.blanks, ...rows, card.markNote!])
      expect(text).toContain(words)
    const document = await PDFDocument.load(pdf, { updateMetadata: false })
    const found = rolesIn(document)
    expect(found.filter((role) => role.startsWith('H'))).toEqual(['H1', 'H2', 'H2'])
    const image = raster(pdf, 'application/pdf', 600)
    expect(inkCover(image)).toBeLessThan(0.05)
    const { pixels } = image
    const coloured = pixels.some((value, index) => index % 3 === 0 && Math.abs(value - pixels[index + 2]!) > 40)
    expect(coloured).toBe(false)
  })
})
