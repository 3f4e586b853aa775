import { readFileSync } from 'node:fs'
import {
  decodePDFRawStream,
  PDFBool,
  PDFDict,
  PDFDocument,
  PDFName,
  type PDFObject,
  type PDFRawStream,
} from '@cantoo/pdf-lib'
import { beforeAll, describe, expect, test } from 'vitest'
import { brokenIn, CONDITIONS } from '../../../tests/support/pdf/conditions.ts'
import { richCard } from '../../../tests/support/posters.ts'
import type { Directory } from '../../directory/model.ts'
import type { Card, Format } from '../../posters/cards/card.ts'
import { cardOf } from '../../posters/cards/cards.ts'
import { FORMAT_IDS, FORMATS } from '../../posters/formats.ts'
import { allSets, setFile } from '../../posters/sets/sets.ts'
import { loadRegion } from '../region/content.ts'
import { renderCard } from './render.ts'

let directory: Directory
beforeAll(() => {
  directory = loadRegion({ region: 'contoh', today: '2026-11-23' }).directory!
})

const papers = FORMAT_IDS.filter((format) => FORMATS[format].kinds.includes('pdf'))
const broken = async (card: Card, bleed?: number) =>
  brokenIn(await PDFDocument.load(await renderCard(card, 'pdf', bleed ? { bleed } : {}), { updateMetadata: false }))
const of = (id: string, format: Format): Card =>
  cardOf(directory.offices.find((one) => one.id === id)!, directory, format)

describe('every condition of PDF/UA-1 that is checked here', () => {
  test.each(papers)('is kept by %s', async (format) => {
    expect(await broken(of('kec-contoh-kota', format))).toEqual({})
  })

  test('is kept by papers with links of every kind, without numbers, with a photo', async () => {
    expect(await broken(richCard)).toEqual({})
    expect(await broken(of('bag-organisasi', 'a4'))).toEqual({})
    expect(await broken({ ...richCard, format: 'a4-person' })).toEqual({})
  })

  test('is kept by a print shop’s paper and by a set', async () => {
    expect(await broken(of('dpupr', 'tear-off'), 3)).toEqual({})
    const { card } = setFile(allSets(directory)[0]!, directory)
    expect(await broken({ ...card, cards: card.cards.slice(0, 3) })).toEqual({})
  })

  test('stands in the guide by its number', () => {
    const guide = readFileSync('docs/formats.md', 'utf8')
    const rows = [...guide.matchAll(/^\| `(\d\d-\d{3})` \| (.*) \|$/gm)].map(([, id, what]) => [id, what])
    expect(rows).toEqual(Object.entries(CONDITIONS).map(([id, { what }]) => [id, what]))
  })
})

describe('a condition', () => {
  let pdf: Uint8Array
  beforeAll(async () => {
    pdf = await renderCard(richCard, 'pdf')
  })
  const name = PDFName.of
  type Change = (document: PDFDocument) => void
  /** Changes the first dictionary that has these entries. */
  const first =
    (having: Record<string, string>, change: (dict: PDFDict) => void): Change =>
    ({ context }) => {
      const dicts = context.enumerateIndirectObjects().flatMap(([, one]) => (one instanceof PDFDict ? [one] : []))
      const fits = (dict: PDFDict) =>
        Object.entries(having).every(([key, value]) => String(dict.get(name(key))) === `/${value}`)
      change(dicts.find(fits)!)
    }
  const catalog =
    (key: string, value: (document: PDFDocument) => PDFObject): Change =>
    (document) =>
      document.catalog.set(name(key), value(document))
  const role = (from: string, to: string): Change => first({ S: from }, (dict) => dict.set(name('S'), name(to)))
  const content =
    (change: (source: string) => string): Change =>
    (document) => {
      const page = document.getPage(0)
      const stream = page.node.Contents() as PDFRawStream
      const source = Buffer.from(decodePDFRawStream(stream).decode()).toString('latin1')
      page.node.set(
        name('Contents'),
        document.context.register(document.context.stream(Buffer.from(change(source), 'latin1'))),
      )
    }
  const dict = ({ context }: PDFDocument) => context.obj({})

  test.each<[string, Change]>([
    ['01-003', content((source) => source.replace('BT', '/Artifact BMC BT').replace('ET', 'ET EMC'))],
    ['01-004', content((source) => `/Artifact BMC ${source} EMC`)],
    ['01-005', content((source) => `${source} 0 0 10 10 re f`)],
    ['01-007', ({ catalog }) => catalog.lookup(name('MarkInfo'), PDFDict).set(name('Suspects'), PDFBool.True)],
    ['02-001', role('P', 'Paragraf')],
    [
      '02-004',
      ({ catalog, context }) =>
        catalog.lookup(name('StructTreeRoot'), PDFDict).set(name('RoleMap'), context.obj({ P: 'Span' })),
    ],
    ['06-001', ({ catalog }) => catalog.delete(name('Metadata'))],
    ['07-001', (document) => document.catalog.getOrCreateViewerPreferences().setDisplayDocTitle(false)],
    ['09-005', role('LBody', 'P')],
    ['10-001', first({ Subtype: 'Type0' }, (font) => font.delete(name('ToUnicode')))],
    ['11-001', ({ catalog }) => catalog.delete(name('Lang'))],
    ['13-004', first({ S: 'Figure' }, (figure) => figure.delete(name('Alt')))],
    ['14-002', role('H1', 'H2')],
    ['14-003', role('H1', 'H3')],
    ['20-001', catalog('OCProperties', dict)],
    ['21-001', catalog('AF', ({ context }) => context.register(context.obj({ Type: 'Filespec' })))],
    ['25-001', catalog('AcroForm', dict)],
    ['28-006', first({ Subtype: 'Link' }, (link) => link.set(name('Subtype'), name('TrapNet')))],
    ['28-008', (document) => document.getPage(0).node.delete(name('Tabs'))],
    ['28-011', role('Link', 'Span')],
    ['28-012', first({ Subtype: 'Link' }, (link) => link.delete(name('Contents')))],
    ['31-006', first({ Subtype: 'CIDFontType2' }, (font) => font.delete(name('CIDToGIDMap')))],
    ['31-007', first({ Subtype: 'Type0' }, (font) => font.set(name('Encoding'), name('Own')))],
    ['31-009', first({ Type: 'FontDescriptor' }, (font) => font.delete(name('FontFile2')))],
    ['31-030', content((source) => `${source.replace('BT', 'BT <0000> Tj')}`)],
  ])('%s is found broken where it is', async (id, change) => {
    const document = await PDFDocument.load(pdf, { updateMetadata: false })
    change(document)
    expect(Object.keys(brokenIn(document))).toContain(id)
  })
})
