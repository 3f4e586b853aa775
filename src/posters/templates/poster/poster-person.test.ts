import { PDFDocument } from '@cantoo/pdf-lib'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { contact, directory, office } from '../../../../tests/content/model.ts'
import { altsIn, expectOrder, linesIn, photosIn, rolesIn, textOf } from '../../../../tests/support/layouts.ts'
import { draftCard, emptyCard, headed, longestCard, photos, richCard } from '../../../../tests/support/posters.ts'
import { layOutCard, renderCard } from '../../../adapters/drawing/render.ts'
import { loadRegion } from '../../../adapters/region/content.ts'
import type { Directory, Office } from '../../../directory/model.ts'
import { directoryCsv } from '../../../exports/csv.ts'
import { directoryJson } from '../../../exports/json.ts'
import { officeJsonLd } from '../../../exports/json-ld.ts'
import { officeVcard } from '../../../exports/vcard.ts'
import { paperTexts as texts } from '../../../i18n/paper.ts'
import type { CardPerson, PosterCard } from '../../cards/card.ts'
import { cardOf, posterCard, postersOf } from '../../cards/cards.ts'
import { FORMAT_IDS } from '../../formats.ts'
import { FitError } from '../../kit/fit.ts'

const sample = (today = '2026-11-23'): Directory => loadRegion({ region: 'contoh', today }).directory!
const named = (card: PosterCard): PosterCard => ({ ...card, format: 'a4-person' })
const SAFE = { left: 80, top: 80, right: 2020, bottom: 2850 }

describe('card of the poster that names the holder', () => {
  const source = { citation: 'Berita rekaan' }
  const post = (holder: Office['holder'], postTitle?: string) => {
    const asked = office('dinas', { holder, contacts: [contact()], ...(postTitle && { postTitle }) })
    return posterCard(asked, directory([asked]), 'a4-person').person
  }

  it.each<[Office['holder'], CardPerson]>([
    [
      { status: 'definitive', name: 'A' },
      { name: 'A', post: 'Kepala Dinas' },
    ],
    [
      { status: 'definitive', name: 'A', since: '2025-01-02' },
      { name: 'A', post: 'Kepala Dinas' },
    ],
    [
      { status: 'plt', name: 'B', since: '2026-10-01', insteadOf: 'A' },
      { name: 'B', post: 'Plt. Kepala Dinas', status: 'pelaksana tugas' },
    ],
    [
      { status: 'plh', name: 'B' },
      { name: 'B', post: 'Plh. Kepala Dinas', status: 'pelaksana harian' },
    ],
    [
      { status: 'pj', name: 'B' },
      { name: 'B', post: 'Pj. Kepala Dinas', status: 'penjabat' },
    ],
    [
      { status: 'pjs', name: 'B' },
      { name: 'B', post: 'Pjs. Kepala Dinas', status: 'penjabat sementara' },
    ],
    [
      { status: 'definitive', name: 'A', observed: { on: '2026-01-13', source } },
      { name: 'A', post: 'Kepala Dinas', asOf: 'menurut sumber per 13 Januari 2026' },
    ],
    [
      { status: 'definitive', name: 'A', photo: { type: 'png', data: 'AAAA' } },
      { name: 'A', post: 'Kepala Dinas', photo: { type: 'png', data: 'AAAA', alt: 'Foto A' } },
    ],
  ])('says of %j', (holder, expected) => {
    expect(post(holder, 'Kepala Dinas')).toEqual(expected)
  })

  it('says who leads where the post has no title', () => {
    expect(post({ status: 'plt', name: 'B' })?.post).toBe('Plt. Pimpinan')
  })

  it('is of its own edition, in words and in the code that is scanned, and of its own date', () => {
    const all = sample()
    const asked = all.offices.find(({ id }) => id === 'dindagkop')!
    const [card, plain] = [posterCard(asked, all, 'a4-person'), posterCard(asked, all)]
    expect(card.edition).toBe(`Edisi ${asked.edition.person?.code}`)
    expect(card.qr.payload).toMatch(new RegExp(`/k/dindagkop/#${asked.edition.person?.code}$`))
    expect(plain.edition).toBe(`Edisi ${asked.edition.code}`)
    expect(card.edition).not.toBe(plain.edition)
    const seen = all.offices.find(({ id }) => id === 'bag-organisasi')!
    expect(posterCard(seen, all, 'a4-person').dataDate).toBe('data per 15 September 2026')
  })

  it('names the holder once where every paper names them', () => {
    const all = sample()
    const region = { ...all, region: { ...all.region, poster: { holder: true } } }
    const asked = all.offices.find(({ id }) => id === 'dinkominfo')!
    expect(posterCard(asked, region, 'a4-person').holder).toBeUndefined()
    expect(posterCard(asked, region).holder).toBe('Kepala Dinas Rini Sampelastuti, S.Kom., M.Kom.')
  })

  it('has the photo of the present holder only', () => {
    const photo = (today: string) => {
      const all = sample(today)
      const asked = all.offices.find(({ id }) => id === 'kec-contoh-kota')!
      return posterCard(asked, all, 'a4-person').person
    }
    expect(photo('2027-01-31')).toMatchObject({ name: 'Drs. Sugeng Contohwibowo', photo: { type: 'jpeg' } })
    expect(photo('2027-02-01')).toEqual({ name: 'Nur Sampelhidayah, S.STP., M.Si.', post: 'Camat' })
  })
})

it('no other paper, picture or export knows person or photo', () => {
  const all = sample()
  const pictured = all.offices.filter(({ holder }) => holder.photo)
  expect(pictured.map(({ id }) => id).sort()).toEqual(['dinkominfo', 'kec-contoh-kota'])
  for (const one of pictured) {
    const others = postersOf(one, FORMAT_IDS).filter(({ format }) => format !== 'a4-person')
    const exported = [
      directoryJson(all),
      directoryCsv(all, texts),
      officeVcard(one, all, texts),
      officeJsonLd(one, all),
    ]
    const published = JSON.stringify([...others.map(({ format }) => cardOf(one, all, format)), ...exported])
    expect(published.length).toBeGreaterThan(10_000)
    expect(published).not.toContain(one.holder.photo!.data.slice(0, 200))
    expect(published).not.toMatch(/"(?:photo|person)":/)
    expect(JSON.stringify(cardOf(one, all, 'a4-person'))).toContain(one.holder.photo!.data)
  }
})

it('other papers do not draw a person even if their card has one', async () => {
  for (const format of FORMAT_IDS.filter((format) => ['a4', 'f4', 'a3', 'a5', 'tear-off', 'story'].includes(format))) {
    const layouts = await layOutCard({ ...richCard, format } as PosterCard)
    expect(layouts.flatMap(photosIn)).toEqual([])
    expect(layouts.flatMap(linesIn).map(({ text }) => text)).not.toContain(richCard.person!.name)
  }
})

describe('the poster that names the holder', () => {
  const laid = async (card: PosterCard) => (await layOutCard(named(card)))[0]!
  const photoOn = async (card: PosterCard) => photosIn(await laid(card))[0]
  const said = async (card: PosterCard) =>
    linesIn(await laid(card))
      .map(({ text }) => text)
      .join(' ')

  it.each(Object.entries({ rich: richCard, longest: longestCard, draft: draftCard }))(
    '%s: says name, post and age of the record whole, the name bold',
    async (_, card) => {
      const { name, post, asOf = '' } = card.person!
      const words = await said(card)
      for (const part of [name, post, asOf]) expect(words).toContain(part)
      const lines = linesIn(await laid(card)).filter(({ text }) => name.includes(text))
      expect(lines.map(({ text }) => text).join(' ')).toBe(name)
      for (const { font, size } of lines) expect([font, size >= 42]).toEqual(['bold', true])
    },
  )

  it.each(Object.entries({ rich: richCard, longest: longestCard }))(
    '%s: the photo is 3:4, 30 to 36 mm wide with its frame, beside the name, inside the margins',
    async (_, card) => {
      const photo = (await photoOn(card))!
      expect(photo.width).toBeGreaterThanOrEqual(294)
      expect(photo.width).toBeLessThanOrEqual(354)
      expect(photo.width / photo.height).toBeCloseTo(0.75, 1)
      expect(photo.x + photo.width).toBeLessThanOrEqual(1960)
      const name = linesIn(await laid(card)).find(({ text }) => card.person!.name.startsWith(text))!
      expect(name.x + name.width).toBeLessThan(photo.x)
      expect(name.y).toBeGreaterThanOrEqual(photo.y)
      expect(name.y + name.height).toBeLessThan(photo.y + photo.height)
    },
  )

  it('has the photo below the question, beside what follows it, which stays on one line', async () => {
    const layout = (await layOutCard(named(richCard)))[0]!
    const line = (words: string) => linesIn(layout).find(({ text }) => text === words)!
    const photo = photosIn(layout)[0]!
    const [question, promise] = [line(richCard.questions[0]!), line(richCard.promise)]
    expect(photo.y).toBeGreaterThanOrEqual(question.y + question.height)
    expect(promise.y).toBeGreaterThanOrEqual(photo.y)
    expect(promise.x + promise.width).toBeLessThan(photo.x)
  })

  it('without a photo uses the whole width, as the poster without a name does', async () => {
    const name = 'Dinas Contoh Pekerjaan Umum, Penataan Ruang dan Perumahan'
    const lines = async (card: PosterCard) =>
      linesIn((await layOutCard(card))[0]!).filter(({ text }) => name.includes(text))
    const person = { name: 'Contoh Rekaan', post: 'Kepala Dinas' }
    const [with_, without] = [
      await lines(headed({ ...named(richCard), name, person })),
      await lines(headed({ ...richCard, name })),
    ]
    expect(with_.map(({ text }) => text)).toEqual(without.map(({ text }) => text))
    expect(await photoOn({ ...richCard, person })).toBeUndefined()
  })

  it('is in order whoever it is', { timeout: 60_000 }, async () => {
    const part = fc.stringMatching(/^[A-Z][a-z]{1,16}$/)
    const people = fc.record({
      name: fc.array(part, { minLength: 1, maxLength: 8 }).map((parts) => parts.join(' ')),
      post: fc.constantFrom('Camat', 'Pjs. Kepala Badan Perencanaan Pembangunan, Riset dan Inovasi Daerah'),
      status: fc.constantFrom(undefined, 'penjabat sementara'),
      asOf: fc.constantFrom(undefined, 'menurut sumber per 13 September 2026'),
      photo: fc.constantFrom(undefined, photos.jpeg, photos.png),
    })
    const cards = fc.constantFrom(richCard, draftCard, emptyCard)
    await fc.assert(
      fc.asyncProperty(people, cards, async (person, card) => {
        const layout = await laid({ ...card, person })
        expectOrder(layout, SAFE, 31.7)
        expect(
          linesIn(layout)
            .map(({ text }) => text)
            .join(' '),
        ).toContain(person.name)
      }),
      { numRuns: 15, endOnFailure: true },
    )
  })

  it('is refused by field where a name cannot be broken', async () => {
    const person = { ...richCard.person!, name: 'Contoh'.repeat(30) }
    await expect(laid({ ...richCard, person })).rejects.toThrow(FitError)
    await expect(laid({ ...richCard, person })).rejects.toThrow('isian "holders.name" terlalu panjang')
  })
})

describe('its PDF', () => {
  it.each(Object.entries({ rich: richCard, longest: longestCard, draft: draftCard }))(
    '%s: holds the name as text and the photo as a figure with words, in 60 KB and the photo',
    async (_, card) => {
      const pdf = await renderCard(named(card), 'pdf')
      const { name, post, photo } = card.person!
      expect(textOf(pdf)).toContain(name)
      expect(textOf(pdf)).toContain(post)
      const document = await PDFDocument.load(pdf, { updateMetadata: false })
      expect(rolesIn(document).filter((role) => role === 'Figure')).toHaveLength((photo ? 2 : 1) + card.accounts.length)
      const kinds = card.accounts.map(({ label }) => label)
      expect(new Set(altsIn(document))).toEqual(new Set([card.qr.alt, ...(photo ? [photo.alt] : []), ...kinds]))
      const bytes = photo ? Buffer.from(photo.data, 'base64').length : 0
      expect(pdf.length).toBeLessThan(60 * 1024 + bytes)
      expect(Buffer.from(await renderCard(named(card), 'pdf')).equals(pdf)).toBe(true)
    },
  )
})
