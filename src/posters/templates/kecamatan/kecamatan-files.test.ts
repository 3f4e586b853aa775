import { PDFDocument } from '@cantoo/pdf-lib'
import { beforeAll, describe, expect, test } from 'vitest'
import {
  altsIn,
  decode,
  embeddedFonts,
  expectOrder,
  inkCover,
  linesIn,
  openPdf,
  pageSizes,
  raster,
  rolesIn,
  textOf,
  textsIn,
  unbroken,
} from '../../../../tests/support/layouts.ts'
import { faces } from '../../../adapters/drawing/faces.ts'
import { layOutCard, renderCard } from '../../../adapters/drawing/render.ts'
import { loadRegion } from '../../../adapters/region/content.ts'
import { printed } from '../../../directory/channels/printed.ts'
import { districtsOf } from '../../../directory/views/lists.ts'
import type { CardContact, DistrictCard } from '../../cards/card.ts'
import { cardOf } from '../../cards/cards.ts'
import { FORMATS } from '../../formats.ts'
import { isNumber, pt } from '../../kit/fit.ts'

const TODAY = '2026-11-23'
const formats = ['sheet-a4', 'sheet-f4', 'sheet-a3'] as const
const regions = ['contoh', 'blora']
const directories = new Map(regions.map((region) => [region, loadRegion({ region, today: TODAY }).directory!] as const))
const districts = [...directories].flatMap(([region, directory]) =>
  districtsOf(directory).map(({ office }) => ({ region, directory, office })),
)

const contactsOf = ({ camat, villages, services, channels }: DistrictCard): CardContact[] => [
  ...camat.contacts,
  ...camat.doors,
  ...[...villages.rows, ...services.rows, ...channels.rows].flatMap(({ contact }) => contact ?? []),
]

describe.each(districts)('$region: $office.name', { timeout: 30_000 }, ({ directory, office }) => {
  test.each(formats)('fits on %s', async (format) => {
    const card = cardOf(office, directory, format) as DistrictCard
    const [layout] = await layOutCard(card)
    const { width, height } = layout!
    const smallest = pt(format === 'sheet-a3' ? 12 : 9)
    expectOrder(layout!, { left: 80, top: 80, right: width - 80, bottom: height - 120 }, smallest)
    const said = linesIn(layout!).map(({ text }) => text)
    for (const { display } of contactsOf(card)) expect(said).toContain(display)
  })

  test('states contacts of the directory that may be printed, and nothing else', () => {
    const printable = [
      ...directory.offices.filter(({ ended }) => !ended).flatMap((office) => printed(office).contacts),
      ...directory.channels.flatMap(({ contacts }) => contacts.filter(({ publication }) => publication.print !== 'no')),
    ].map(({ display }) => display)
    const card = cardOf(office, directory, 'sheet-a4') as DistrictCard
    for (const { display } of contactsOf(card)) expect(printable).toContain(display)
    expect(card.camat.contacts.map(({ display }) => display)).toEqual(
      printed(office)
        .contacts.slice(0, 3)
        .map(({ display }) => display),
    )
  })
})

const chosen = districts.filter(({ office }) => ['kec-contoh-kota', 'kec-cepu'].includes(office.id))

describe.each(chosen.flatMap((one) => formats.map((format) => ({ ...one, format }))))(
  '$office.id $format',
  { timeout: 30_000 },
  (one) => {
    const { directory, office, format } = one
    const card = cardOf(office, directory, format) as DistrictCard
    let pdf: Uint8Array
    beforeAll(async () => {
      pdf = await renderCard(card, 'pdf')
    })

    test('is one page of its true size, at most 60 KB, in our fonts, the same every time', async () => {
      const { size } = FORMATS[format]
      const sizes = pageSizes(pdf)
      expect(sizes.length).toBe(1)
      expect(Math.abs(sizes[0]![0] - size.width)).toBeLessThan(0.1)
      expect(Math.abs(sizes[0]![1] - size.height)).toBeLessThan(0.1)
      expect(pdf.length).toBeLessThan(60 * 1024)
      const ours = faces.map(({ postScriptName }) => postScriptName)
      const found = embeddedFonts(await PDFDocument.load(pdf, { updateMetadata: false }))
      expect(new Set(found).isSubsetOf(new Set(ours))).toBe(true)
      expect(Buffer.from(await renderCard(card, 'pdf')).equals(pdf)).toBe(true)
    })

    test('holds every name and number as text', () => {
      const text = unbroken(textOf(pdf))
      const { villages, services, channels } = card
      for (const words of [
        ...[card.government, card.heading, card.kop.name, card.link, card.edition, card.dataDate, card.free],
        ...(card.mark ? [card.mark, card.markNote!] : []),
        ...villages.rows.map(({ name }) => name),
        ...services.rows.flatMap(({ problems, name }) => [problems, ...name.split(' ')]),
        ...channels.rows.map(({ name }) => name),
        ...contactsOf(card).map(({ display }) => display),
      ])
        expect(text).toContain(words)
    })

    test('is read in the order in which it is seen: kecamatan, camat, code, villages, problems, channels, address', async () => {
      const [layout] = await layOutCard(card)
      const said = textsIn(layout!).map(({ lines, joint = ' ' }) => lines.map(({ text }) => text).join(joint))
      const { camat, villages, services, channels } = card
      const order = [
        ...[card.kop.government, card.kop.name, card.heading, camat.heading, camat.contacts[0]?.display ?? camat.none],
        ...[card.qr.caption, card.link, villages.heading, ...villages.rows.map(({ name }) => name)],
        ...[services.heading, ...services.rows.flatMap(({ problems, name }) => [problems, name])],
        ...[channels.heading, ...channels.rows.map(({ name }) => name)],
      ]
      let place = -1
      for (const words of order) {
        const next = said.findIndex((one, at) => at > place && (one === words || one.startsWith(`${words} · `)))
        expect(next, words).toBeGreaterThan(place)
        place = next
      }
    })

    test('has name and number of a village, a problem and a channel on one line, or who answers where there is none', async () => {
      const [layout] = await layOutCard(card)
      const lines = linesIn(layout!)
      const rows = [
        ...(card.villages.rows.some(({ contact }) => contact) ? card.villages.rows : []),
        ...card.services.rows.map(({ problems, contact }) => ({ name: problems, contact, instead: '–' })),
        ...card.channels.rows.map((row) => ({ ...row, instead: '–' })),
      ].filter(({ contact }) => !contact || isNumber(contact.display))
      for (const { name, contact, instead } of rows) {
        const words = contact ? contact.display : instead!
        const said = textsIn(layout!).find(({ lines }) => lines.map(({ text }) => text).join(' ') === name)!
        const away = ({ y, height }: { y: number; height: number }) =>
          Math.abs(y + height / 2 - said.y - said.height / 2)
        const beside = lines
          .filter(
            ({ text, font, x }) =>
              (font === 'digits' || text === words) && x > said.x && x < said.x + layout!.width / 2,
          )
          .sort((a, b) => away(a) - away(b) || a.x - b.x)
        expect(beside[0]?.text, name).toBe(words)
        expect(away(beside[0]!), name).toBeLessThan(1.5 * said.height)
      }
    })

    test('has a code that scanners read, and little ink', async () => {
      const width = Math.round((FORMATS[format].size.width / 25.4) * 150)
      const image = raster(pdf, 'application/pdf', width)
      expect(await decode(image)).toEqual([card.qr.payload])
      expect(inkCover(image)).toBeLessThan(0.2)
    })

    test('is tagged: its name, its sections, links and the code', async () => {
      const document = await PDFDocument.load(pdf, { updateMetadata: false })
      const found = rolesIn(document)
      const count = (role: string): number => found.filter((other) => other === role).length
      expect([count('H1'), count('H2'), count('Figure')]).toEqual([1, 5, 1])
      const texts = ['Document', 'H1', 'H2', 'P', 'Link', 'Figure', 'L', 'LI', 'Lbl', 'LBody']
      const tabled = card.villages.rows.some(({ contact }) => contact)
      expect(new Set(found)).toEqual(new Set(tabled ? [...texts, 'Table', 'THead', 'TBody', 'TR', 'TH', 'TD'] : texts))
      const villages = card.villages.rows.length
      expect([count('TH'), count('TR'), count('TD')]).toEqual(tabled ? [1, villages + 1, 2 * villages] : [0, 0, 0])
      expect(count('LI')).toBe(card.services.rows.length + card.channels.rows.length + (tabled ? 0 : villages))
      expect(altsIn(document)).toEqual([card.qr.alt])
      const hrefs = contactsOf(card).flatMap(({ href }) => href ?? [])
      const links = openPdf(pdf).loadPage(0).getLinks()
      const own = [...card.camat.contacts, ...card.camat.doors].filter(({ href }) => href).length
      const uris = links.map((link) => link.getURI()).filter((uri, index, all) => uri !== all[index - 1])
      expect(uris).toEqual(
        [...hrefs.slice(0, own), `https://${card.link}`, ...hrefs.slice(own)].filter(
          (uri, index, all) => uri !== all[index - 1],
        ),
      )
    })
  },
)
