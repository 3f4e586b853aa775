/** The two Typsts: which of them has made a PDF, nobody can tell. */
import { expect, test } from 'vitest'
import manifest from '../../../package.json' with { type: 'json' }
import { photos } from '../../../tests/support/posters.ts'
import { allPosterFiles } from '../../posters/cards/cards.ts'
import { icons } from '../../posters/kit/icons.ts'
import { loadRegion } from '../region/content.ts'
import { toPdf } from './pdf.ts'
import { layOutCard } from './render.ts'
import { nativeTypst, portableTypst } from './typst.ts'

const typsts = Object.entries({ native: nativeTypst(), portable: portableTypst() })
const { directory } = loadRegion({ region: 'contoh', today: '2026-11-23' })
const cards = allPosterFiles(directory!).flatMap(({ card, kind }) => (kind === 'pdf' ? [card] : []))
const formats = [...Map.groupBy(cards, ({ format }) => format).entries()]

test('are of one version', () => {
  const versions = Object.entries(manifest.dependencies).filter(([name]) => name.startsWith('@myriaddreamin/'))
  expect(versions).toHaveLength(3)
  expect(new Set(versions.map(([, version]) => version)).size).toBe(1)
})

test('have no arcs to draw, whose last digits each would compute for itself', () => {
  expect(Object.values(icons).filter((d) => /a/i.test(d))).toEqual([])
})

test.each(formats)('make the same bytes of %s', async (_, cards) => {
  for (const card of [cards[0]!, cards.at(-1)!]) {
    const layouts = await layOutCard(card)
    const pdfs = typsts.map(([, typst]) => toPdf(layouts, { title: card.title, lang: 'id' }, typst))
    const [one, other] = await Promise.all(pdfs)
    expect(Buffer.from(one!).equals(other!), card.name).toBe(true)
  }
})

test.each(typsts)('refuse what they remark on, and show nothing of an earlier source (%s)', async (_, typst) => {
  const { pdf } = await typst
  const none = new Map<string, Buffer>()
  await expect(pdf('#panic("batal")', none)).rejects.toThrow(/^Typst: .*batal/)
  const source = '#image("/foto", format: "jpg", alt: "Foto")'
  const files = new Map([['foto', Buffer.from(photos.jpeg.data, 'base64')]])
  expect(await pdf(source, files)).toBeInstanceOf(Uint8Array)
  await expect(pdf(source, none)).rejects.toThrow(/^Typst: .*(not found|failed to load)/)
})
