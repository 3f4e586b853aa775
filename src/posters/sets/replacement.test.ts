import { PDFDocument } from '@cantoo/pdf-lib'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { expectOrder, linesIn, openPdf, overlap, pageSizes } from '../../../tests/support/layouts.ts'
import { anyCard, longestCard, richCard } from '../../../tests/support/posters.ts'
import { directoryOf, regionFiles, swap } from '../../../tests/support/region.ts'
import { layOutCard, renderCard } from '../../adapters/drawing/render.ts'
import { readContent } from '../../directory/content/content.ts'
import { type Issued, unrecorded, withEntries, withIssued } from '../../directory/editions/ledger.ts'
import { reprints } from '../../directory/editions/reprint.ts'
import type { PosterCard } from '../cards/card.ts'
import { FitError, pt } from '../kit/fit.ts'
import { bridges, replacementSets, replacements } from './replacement.ts'

const DINAS = 'offices/dinas.yaml'
const KEC = 'offices/kec-contoh.yaml'
const EMPTY = 'editions: []\n'
const RECORDED = withEntries(EMPTY, unrecorded(directoryOf({ 'editions.yaml': EMPTY })))
const { code } = directoryOf().offices.find(({ id }) => id === 'dinas')!.edition
const issued = (format?: string): Issued => ({
  ...{ office: 'dinas', code, on: '2026-11-20', copies: 4, place: 'Pasar Contoh' },
  ...(format && { format }),
})

function after(changes: Parameters<typeof directoryOf>[0], ...given: (string | undefined)[]) {
  const all = { ...changes, 'editions.yaml': withIssued(RECORDED, given.map(issued)) }
  const directory = directoryOf(all)
  const { content } = readContent(regionFiles(all))
  const ledger = content!.editions.value
  const papers = reprints({ directory, content: content!, ledger })
  return { papers, directory, ledger }
}
const NEW_NUMBER = { [DINAS]: swap('"+62002531001"', '"+62002531002"') }

describe('what takes the place of old paper', () => {
  const formats = (...[changes, ...given]: Parameters<typeof after>) => {
    const { papers, directory } = after(changes, ...given)
    return replacements(papers, directory).map(({ format, name }) => `${name} ${format}`)
  }

  test.each<[string, (string | undefined)[], string[]]>([
    ['A4 where nothing is noted', [], ['a4']],
    ['A4 where the format is not noted', [undefined], ['a4']],
    ['what was given out, each once', ['a3', 'f4', 'a3'], ['f4', 'a3']],
    ['A4 where it was something that is no paper now', ['poster-lama'], ['a4']],
  ])('is %s', (_, given, expected) => {
    const names = [...expected, 'a4-person'].map((format) => `Dinas Rekaan ${format}`)
    expect(formats(NEW_NUMBER, ...given).sort()).toEqual(names.sort())
  })

  test('is the poster that names the holder where only they have changed', () => {
    const change = (text: string) =>
      swap('Contoh Sampelan, S.T.', 'Contoh Lain')(swap('    holder: kepala\n', '')(text))
    expect(formats({ [DINAS]: change })).toEqual(['Dinas Rekaan a4-person'])
    const left = (text: string) =>
      swap(
        '    from: "2025-01-02"\n',
        '    from: "2025-01-02"\n    until: "2026-11-20"\n',
      )(swap('    holder: kepala\n', '')(text))
    expect(formats({ [DINAS]: left })).toEqual(['Dinas Rekaan a4'])
  })

  test('is the sheet of the kecamatan, and the posters that name it', () => {
    expect(formats({ [KEC]: swap('"+6200812345678"', '"+6200812345679"') }).sort()).toEqual([
      'Kecamatan Contoh a4',
      'Kecamatan Contoh sheet-a4',
      'Pemerintah Desa Misalrejo a4',
    ])
  })

  test('is nothing for an office that is no more, and for what is still true', () => {
    expect(formats({ [DINAS]: swap('leads:\n', 'ended:\n  on: "2026-11-01"\nleads:\n') }, 'a4')).toEqual([])
    expect(formats({}, 'a4', 'f4')).toEqual([])
  })

  test('is one document with a bookmark for each paper', async () => {
    const { papers, directory, ledger } = after(NEW_NUMBER, 'a4', 'a3')
    const [set, ...more] = replacementSets({ pdf: 'ganti.pdf' }, papers, directory, ledger)
    expect([set?.file, more]).toEqual(['ganti.pdf', []])
    const pdf = await renderCard(set!.card, 'pdf')
    expect(pageSizes(pdf).map(([width]) => Math.round(width))).toEqual([210, 297, 210])
    expect(openPdf(pdf).loadOutline()).toHaveLength(3)
    expect((await PDFDocument.load(pdf, { updateMetadata: false })).getTitle()).toBe('Poster pengganti')
  })
})

describe('stickers with the new number', () => {
  const numbers = (changes: Parameters<typeof after>[0]) => {
    const { papers, directory, ledger } = after(changes, 'a4')
    return bridges(papers, directory, ledger).map(({ short, numbers, mark }) => [
      short,
      mark,
      ...numbers.map(({ label, display }) => `${label} ${display}`),
    ])
  }

  test('are of each office whose number has changed, once', () => {
    expect(numbers(NEW_NUMBER)).toEqual([['Dinas', 'CONTOH', 'Telepon (0002) 531002']])
    expect(numbers({ [KEC]: swap('"+6200812345678"', '"+6200812345679"') })).toEqual([
      ['Kec. Contoh', 'CONTOH', 'Telepon 0008-1234-5679'],
    ])
  })

  test('are none where there is no new number, where it may not be printed, and for what is still true', () => {
    expect(numbers({ [DINAS]: swap('    unit: Bidang Rekaan\n', '    until: "2026-11-20"\n') })).toEqual([])
    const old = (text: string) => swap('"2026-11-02"', '"2026-03-02"')(NEW_NUMBER[DINAS]!(text))
    expect(numbers({ [DINAS]: old })).toEqual([])
    expect(numbers({ [DINAS]: swap('leads:\n', 'ended:\n  on: "2026-11-01"\nleads:\n') })).toEqual([])
    expect(numbers({ [DINAS]: swap('"15:30"', '"15:00"') })).toEqual([])
  })

  test('are another kind of number where there is none of the old kind', () => {
    expect(numbers({ [DINAS]: swap('    type: phone\n', '    type: sms\n') })).toEqual([
      ['Dinas', 'CONTOH', 'SMS (0002) 531001'],
    ])
  })

  const SAFE = { left: 80, top: 80, right: 2020, bottom: 2850 }
  const noticed = (card: PosterCard): PosterCard => ({ ...card, format: 'stickers', notice: 'Nomor baru' })

  /** Everything in order, and nothing across a cut. */
  async function expectStickers(card: PosterCard): Promise<string[]> {
    const [layout] = await layOutCard(card)
    expectOrder(layout!, SAFE, pt(7.5))
    const cuts = [131, 808, 1485, 2162, 2839].map((y) => ({ x: 0, y: y - 5, width: 2100, height: 10 }))
    for (const line of linesIn(layout!))
      for (const cut of [{ x: 1037, y: 0, width: 26, height: 2970 }, ...cuts]) expect(overlap(line, cut)).toBe(false)
    return linesIn(layout!).map(({ text }) => text)
  }

  test('say office, "Nomor baru" large, the number larger, and the address, eight times', async () => {
    const { papers, directory, ledger } = after(NEW_NUMBER, 'a4')
    const [card] = bridges(papers, directory, ledger)
    const said = await expectStickers(card!)
    for (const words of ['Dinas', 'Nomor baru', 'Telepon · Bidang Rekaan', '(0002) 531002', '/k/dinas'])
      expect(said.filter((line) => line === words)).toHaveLength(8)
    const [layout] = await layOutCard(card!)
    const sizeOf = (words: string) => linesIn(layout!).find(({ text }) => text.startsWith(words))!.size
    expect(sizeOf('Nomor baru')).toBeGreaterThanOrEqual(pt(12))
    expect(sizeOf('(0002)')).toBeGreaterThanOrEqual(2 * sizeOf('Nomor baru'))
    const codes = layout!.things.filter(({ kind }) => kind === 'qr')
    expect(codes).toHaveLength(8)
    for (const { width } of codes) expect(width).toBeGreaterThanOrEqual(250)
  })

  test('with the longest words are in order', async () => {
    await expectStickers(noticed(richCard))
    const numbers = longestCard.numbers.map((number) => ({ ...number, note: undefined }))
    await expectStickers(noticed({ ...longestCard, numbers }))
    await expectStickers(noticed({ ...longestCard, numbers: numbers.slice(1) }))
  })

  test('with any words are in order or refused by name', { timeout: 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(anyCard, async (any) => {
        const card = noticed(any)
        await expectStickers(card).catch((error) => {
          if (!(error instanceof FitError)) throw error
          expect(error.message).toContain(card.name)
        })
      }),
      { numRuns: 30, endOnFailure: true },
    )
  })
})
