import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { contact, directory, office } from '../../../tests/content/model.ts'
import { expectOrder, linesIn, textOf, textsIn } from '../../../tests/support/layouts.ts'
import { longestCard, richCard } from '../../../tests/support/posters.ts'
import type { Layout } from '../../adapters/drawing/placed.ts'
import { layOutCard, renderCard } from '../../adapters/drawing/render.ts'
import type { Change } from '../../directory/views/changes.ts'
import { paperTexts as t } from '../../i18n/paper.ts'
import { bulletinCard, bulletinText } from '../cards/bulletin-card.ts'
import type { BulletinCard } from '../cards/card.ts'
import { FitError } from '../kit/fit.ts'

const SAFE = { left: 60, top: 60, right: 1020, bottom: 1290 }
const SMALLEST = 30

const card: BulletinCard = {
  format: 'bulletin',
  lang: 'id',
  title: 'Perubahan kontak, 4 Januari 2027',
  name: 'Perubahan kontak, 4 Januari 2027',
  colours: { green: '#0B4F3A', gold: '#E0A526' },
  government: 'PEMERINTAH KABUPATEN CONTOH',
  mark: null,
  heading: 'Perubahan kontak',
  date: '4 Januari 2027',
  offices: [
    { name: 'Dinas Contoh', lines: ['Mulai menjabat Kepala Dinas: Dwi Misalrahayu, S.Sos.', 'Kontak baru: WhatsApp'] },
  ],
  others: 0,
  more: 'dan # lainnya',
  progress: { said: '31 dari 57 kantor sudah memastikan nomornya triwulan ini (per 4 Januari 2027)', share: 31 / 57 },
  link: 'pengaduan.contoh.invalid/perubahan',
}

async function lay(more: Partial<BulletinCard>) {
  const [layout] = await layOutCard({ ...card, ...more })
  expectOrder(layout!, SAFE, SMALLEST)
  return { layout: layout!, said: textsIn(layout!).map(({ lines }) => lines.map(({ text }) => text).join(' ')) }
}

describe('the picture', () => {
  test('says what is on the card, in order', async () => {
    const { said } = await lay({ mark: 'DRAF', markNote: t.bulletin.draftNote })
    expect(said).toEqual([
      ...[card.government, 'DRAF', card.heading, card.date],
      ...[card.offices[0]!.name, ...card.offices[0]!.lines, card.progress!.said],
      ...[card.link, t.bulletin.draftNote],
    ])
  })

  test('has the emblem that papers have before its words, which make room for it', async () => {
    const { layout, said } = await lay({ emblem: richCard.kop.emblem, mark: 'DRAF' })
    const emblem = layout.things.find(({ kind }) => kind === 'photo')!
    expect(emblem.width / emblem.height).toBeCloseTo(richCard.kop.emblem!.ratio, 1)
    expect(said).toEqual((await lay({ mark: 'DRAF' })).said)
    const heading = linesIn(layout).find(({ text }) => text === card.heading)!
    expect(heading.x).toBeGreaterThan(emblem.x + emblem.width)
  })

  test('draws as many offices as there is room for, and says how many more there are', async () => {
    const offices = Array.from({ length: 20 }, (_, index) => ({
      name: `${longestCard.name.slice(0, 117)} ${index}`,
      lines: ['Kontak baru: Telepon, WhatsApp (Bidang Rekaan)', 'Tidak berlaku lagi: Telepon'],
    }))
    for (const others of [0, 7]) {
      const { said } = await lay({ offices, others })
      const drawn = offices.filter(({ name }) => said.includes(name)).length
      expect(drawn).toBeGreaterThan(1)
      expect(said).toContain(`dan ${20 - drawn + others} lainnya`)
    }
  })

  const shares = ({ things }: Layout) =>
    things.flatMap((thing) => (thing.kind === 'rect' && thing.height === 26 ? [thing.width / 920] : []))
  test.each([
    [0, [1]],
    [0.5, [1, 0.5]],
    [1, [1, 1]],
  ])('has a bar as long as the share: %s', async (share, expected) => {
    const { layout } = await lay({ progress: { said: 'x dari y kantor', share } })
    expect(shares(layout)).toEqual(expected)
  })

  test('says in the PDF what the bar shows', async () => {
    expect(textOf(await renderCard(card, 'pdf'))).toContain(card.progress!.said)
  })

  test('leaves the progress out where the first office needs its room', async () => {
    const of = (length: number) => {
      const lines = Array(4).fill(longestCard.name.repeat(3).slice(0, length).trim())
      return { offices: [{ name: longestCard.name, lines }] }
    }
    const fits = (length: number, progress: BulletinCard['progress']) =>
      layOutCard({ ...card, ...of(length), progress }).then(
        () => true,
        () => false,
      )
    let length = 255
    while (length > 100 && !(await fits(length, undefined))) length -= 15
    expect((await lay(of(length))).said).toEqual(expect.arrayContaining(of(length).offices[0]!.lines))
    expect((await lay(of(length))).said).not.toContain(card.progress!.said)
    expect((await lay(of(length / 2))).said).toContain(card.progress!.said)
  })

  test('is larger where there is little to say', async () => {
    const size = async (lines: string[]) => {
      const { layout } = await lay({ offices: [{ name: 'Dinas Contoh', lines }] })
      return linesIn(layout).find(({ text }) => text === 'Dinas Contoh')!.size
    }
    expect(await size(['Kontak baru: WhatsApp'])).toBeGreaterThan(await size(Array(16).fill('Kontak baru: WhatsApp')))
  })

  test('has room for the address of a site under a path', async () => {
    const { layout } = await lay({ link: 'contoh-alamat-kabupaten-panjang.invalid/layanan/pengaduan/perubahan' })
    expect(
      linesIn(layout)
        .map(({ text }) => text)
        .join(''),
    ).toContain('/perubahan')
  })

  const word = fc.stringMatching(/^[A-Z]?[a-z]{1,13}$/)
  const phrase = (most: number) =>
    fc.array(word, { minLength: 1, maxLength: 20 }).map((parts) => parts.join(' ').slice(0, most).trim() || 'x')
  const name = fc.oneof(
    phrase(120),
    fc.integer({ min: 1, max: 120 }).map((length) => longestCard.name.slice(0, length).trim()),
  )
  const made = fc.record({
    mark: fc.constantFrom('DRAF' as const, 'CONTOH' as const, null),
    markNote: fc.constantFrom(undefined, t.bulletin.draftNote, t.bulletin.sampleNote),
    progress: fc.constantFrom(card.progress, undefined),
    date: fc.constantFrom(card.date, '30 September 2026 – 30 November 2027'),
    offices: fc.array(fc.record({ name, lines: fc.array(phrase(260), { minLength: 1, maxLength: 4 }) }), {
      minLength: 1,
      maxLength: 20,
    }),
    others: fc.integer({ min: 0, max: 300 }),
  })

  test('with any names is in order, whole, or refused by name', { timeout: 120_000 }, async () => {
    let refused = 0
    await fc.assert(
      fc.asyncProperty(made, async (more) => {
        const found = await lay(more).catch((error) => {
          if (!(error instanceof FitError)) throw error
          refused++
          expect(more.offices.some(({ name }) => error.message.includes(name))).toBe(true)
          return undefined
        })
        if (!found) return
        const drawn = more.offices.filter(({ name, lines }) =>
          [name, ...lines].every((words) => found.said.includes(words)),
        )
        expect(drawn.length).toBeGreaterThan(0)
        expect(found.said).toContain(drawn[0]!.name)
      }),
      { numRuns: 40, endOnFailure: true },
    )
    expect(refused).toBeLessThan(4)
  })

  test('refuses by name a word that is wider than the picture', async () => {
    const name = 'X'.repeat(120)
    await expect(layOutCard({ ...card, offices: [{ name, lines: [] }] })).rejects.toThrow(name)
  })

  test('is a PNG of 1080 × 1350 pixels, the same every time', async () => {
    const png = Buffer.from(await renderCard(card, 'png'))
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1080, 1350])
    expect(Buffer.from(await renderCard(card, 'png')).equals(png)).toBe(true)
  })
})

describe('a batch', () => {
  const on = '2027-01-04'
  const ids = Array.from({ length: 40 }, (_, index) => `dinas-${index}`)
  const changes = ids.flatMap((id): Change[] => [
    { on, office: id, kind: 'head', status: 'definitive', name: 'Ani' },
    { on, office: id, kind: 'contact-new', type: 'whatsapp' },
  ])
  const many = directory(
    ids.map((id, index) => office(id, { contacts: index === 0 ? [contact()] : [] })),
    [],
    { changes },
  )
  const batch = { from: on, to: on, changes }

  test('gives the picture’s card: marked, and cut to what can have room', () => {
    const made = bulletinCard(batch, many, t)
    expect(made).toMatchObject({ mark: 'CONTOH', title: 'Perubahan kontak, 4 Januari 2027', others: 20 })
    expect(made.offices).toHaveLength(20)
    expect(made.progress?.share).toBe(1 / 40)
    expect(made.link).toBe('pengaduan.contoh.invalid/perubahan')
    const draft = {
      ...many,
      region: { ...many.region, sample: false, site: { ...many.region.site, confirmed: false } },
    }
    expect(bulletinCard(batch, draft, t)).toMatchObject({ mark: 'DRAF', markNote: t.bulletin.draftNote })
    const final = { ...many, region: { ...many.region, sample: false, site: { ...many.region.site, confirmed: true } } }
    expect(bulletinCard(batch, final, t)).toMatchObject({ mark: null })
    expect(bulletinCard(batch, final, t).markNote).toBeUndefined()
  })

  test('gives a message of at most 60 lines, with a permanent address for each office', () => {
    const text = bulletinText(batch, many, t)
    const lines = text.trimEnd().split('\n')
    expect(lines.length).toBeLessThanOrEqual(60)
    expect(lines.slice(0, 9)).toEqual([
      'Perubahan kontak, 4 Januari 2027',
      'Kabupaten Contoh',
      t.bulletin.sampleNote,
      '1 dari 40 kantor sudah memastikan nomornya triwulan ini (per 23 November 2026).',
      '',
      'Dinas dinas-0',
      '- Mulai menjabat Pimpinan: Ani',
      '- Kontak baru: WhatsApp',
      'https://pengaduan.contoh.invalid/k/dinas-0/',
    ])
    const told = ids.filter((id) => text.includes(`/k/${id}/\n`)).length
    expect(told).toBeGreaterThan(5)
    expect(lines.at(-1)).toBe(`dan ${40 - told} lainnya: https://pengaduan.contoh.invalid/perubahan/`)
  })

  test('of several days says from when to when, and of an office with much only so much', () => {
    const busy = [1, 2, 3, 4, 5, 6].map((day): Change => ({ on: `2026-12-0${day}`, office: 'dinas-0', kind: 'vacant' }))
    const text = bulletinText({ from: '2026-12-01', to: '2026-12-06', changes: busy }, many, t)
    expect(text).toContain('Perubahan kontak, 1 Desember 2026 – 6 Desember 2026\n')
    expect(text).toContain('- dan 3 perubahan lagi\n')
    expect(text).toContain('Perubahan semua kantor: https://')
  })
})
