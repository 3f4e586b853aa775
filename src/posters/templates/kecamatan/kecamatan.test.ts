import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { expectOrder, inkOf, linesIn, overlap, textsIn } from '../../../../tests/support/layouts.ts'
import type { Layout } from '../../../adapters/drawing/placed.ts'
import { layOutCard } from '../../../adapters/drawing/render.ts'
import type { CardContact, DistrictCard } from '../../cards/card.ts'
import { FitError, pt } from '../../kit/fit.ts'

type Format = DistrictCard['format']

/** What each format promises: smallest text, least side of the QR code with its quiet zone, least height of the camat's digits. */
const promises: Record<Format, { smallest: number; qr: number; digits: number }> = {
  'sheet-a4': { smallest: pt(9), qr: 450, digits: 100 },
  'sheet-f4': { smallest: pt(9), qr: 450, digits: 100 },
  'sheet-a3': { smallest: pt(12), qr: 600, digits: 140 },
}
const formats = Object.keys(promises) as Format[]

const note = 'mohon dikonfirmasi'
const contact = (
  icon: CardContact['icon'],
  label: string,
  display: string,
  more: Partial<CardContact> = {},
): CardContact => ({
  icon,
  label,
  display,
  href: `tel:+62${display.replace(/\D/g, '')}`,
  ...more,
})
const phone = (index: number): CardContact => contact('phone', 'Telepon', `(0002) 531${String(index).padStart(3, '0')}`)
const whatsapp = (index: number): CardContact =>
  contact('whatsapp', 'WhatsApp', `0008-1234-${5000 + index}`, { href: `https://wa.me/6200812345${index}` })
const email = contact('email', 'Surel', 'pemerintah.desa@contohrejo.contoh.invalid', { href: 'mailto:a@b.invalid' })

const NAMES = ['Bandungrejo', 'Contohan Kidul (kel.)', 'Jati', 'Umpama', 'Misalwungu Lor', 'Sampel', 'Karanganyar']
/** Villages of which every `step`th has a number; none where it is 0. */
const villages = (count: number, step: number, more: Partial<CardContact> = {}) =>
  Array.from({ length: count }, (_, index) => ({
    name: `${NAMES[index % NAMES.length]}${index < NAMES.length ? '' : ` ${index}`}`,
    ...(step > 0 && index % step === 0 && { contact: { ...whatsapp(index), ...more } }),
  }))

const card: DistrictCard = {
  format: 'sheet-a4',
  lang: 'id',
  title: 'Kontak pengaduan di Kecamatan Contoh Utara',
  colours: { green: '#0B4F3A', gold: '#E0A526' },
  government: 'PEMERINTAH KABUPATEN CONTOH',
  mark: 'CONTOH',
  markNote: 'CONTOH: kabupaten dan nomor rekaan, tidak bisa dihubungi.',
  kop: { government: 'PEMERINTAH KABUPATEN CONTOH', name: 'Kecamatan Contoh Utara' },
  heading: 'Mengadu ke mana?',
  name: 'Kecamatan Contoh Utara',
  camat: {
    heading: 'Kantor camat',
    contacts: [whatsapp(901), { ...phone(1), unit: 'Sekretariat', note }, email],
    none: 'Nomor camat menyusul. Untuk sekarang, sampaikan lewat:',
    doors: [],
  },
  villages: {
    heading: 'Desa (26) dan kelurahan (1)',
    none: 'Tanda – : nomor belum tercatat, hubungi kantor camat.',
    rows: villages(27, 2),
  },
  services: {
    heading: 'Masalah yang sering',
    rows: [
      { problems: 'Jalan rusak', name: 'DPUPR', contact: { ...phone(2), note } },
      { problems: 'KTP, KK', name: 'Dindukcapil', contact: { ...whatsapp(902), unit: 'Pelayanan Pindah Datang' } },
      { problems: 'Pupuk subsidi', name: 'Dispertan' },
      { problems: 'Air mati', name: 'PDAM Tirta Sampel', contact: contact('sms', 'SMS', '1708') },
      { problems: 'Sampah', name: 'DLH', contact: contact('instagram', 'Instagram', '@dlhcontoh') },
    ],
  },
  channels: {
    heading: 'Saluran lain',
    rows: [
      { name: 'Ambulans', contact: contact('phone', 'Telepon', '119') },
      { name: 'Gardu Aduan', contact: contact('form', 'Formulir', 'gardu.pengaduan-warga.contoh.invalid/lapor') },
      { name: 'Ombudsman, Perwakilan Provinsi Contoh', contact: phone(137) },
    ],
  },
  qr: {
    payload: 'https://pengaduan.contoh.invalid/k/kec-contoh-utara/#P8QX',
    caption: 'Pindai dengan kamera HP, dari jarak ≤ 60 cm',
    alt: 'Kode QR ke pengaduan.contoh.invalid/k/kec-contoh-utara',
  },
  link: 'pengaduan.contoh.invalid/k/kec-contoh-utara',
  free: 'Mengadu tidak dipungut biaya (pulsa ditanggung pelapor).',
  edition: 'Edisi P8QX',
  dataDate: 'data per 6 November 2026',
  checkLine: 'Garis ini 50 mm bila dicetak tanpa diperkecil.',
}

const withVillages = (rows: DistrictCard['villages']['rows'], more: Partial<DistrictCard> = {}): DistrictCard => ({
  ...card,
  villages: { ...card.villages, rows },
  ...more,
})

const door = contact('sms', 'SP4N-LAPOR!, SMS', '1708')
const none = { ...card.camat, contacts: [], doors: [door, { ...email, label: 'Gardu Aduan, Surel' }] }
const cases: Record<string, DistrictCard> = {
  mixed: card,
  'no villages': withVillages([]),
  'one village': withVillages(villages(1, 1)),
  '27 without a number': withVillages(villages(27, 0), { camat: none }),
  '27 with numbers that wait': withVillages(villages(27, 1, { note })),
  '60 with numbers': withVillages(villages(60, 1)),
  'villages alone': withVillages(villages(60, 1), {
    services: { ...card.services, rows: [] },
    channels: { ...card.channels, rows: [] },
  }),
  'no channels, no mark': withVillages(villages(3, 1), { channels: { ...card.channels, rows: [] }, mark: null }),
}

const contactsOf = ({ camat, villages, services, channels }: DistrictCard): CardContact[] => [
  ...(camat.contacts.length > 0 ? camat.contacts : camat.doors),
  ...[...villages.rows, ...services.rows, ...channels.rows].flatMap(({ contact }) => contact ?? []),
]

/** Everything on the sheet that a citizen looks for. */
function stringsOf(made: DistrictCard): string[] {
  const { camat, villages, services, channels } = made
  const remarks = contactsOf(made).flatMap(({ unit, note }) => [unit, note].filter((part) => part !== undefined))
  return [
    ...[
      made.kop.government,
      made.heading,
      made.kop.name,
      camat.heading,
      made.link,
      made.free,
      made.edition,
      made.dataDate,
    ],
    ...[made.qr.caption, made.checkLine, ...(made.mark ? [made.mark] : []), ...remarks],
    ...(camat.contacts.length > 0 ? [] : [camat.none]),
    ...villages.rows.map(({ name }) => name),
    ...services.rows.flatMap(({ problems, name }) => [problems, name]),
    ...channels.rows.map(({ name }) => name),
    ...contactsOf(made).map(({ display }) => display),
  ]
}

const safeOf = ({ width, height }: Layout) => ({ left: 80, top: 80, right: width - 80, bottom: height - 120 })

/** In the safe area, nothing over anything, nothing too small, no rule through words. */
function expectSheet(layout: Layout, format: Format): void {
  expectOrder(layout, safeOf(layout), promises[format].smallest)
  const rules = layout.things.filter(({ kind, height, width }) => kind === 'rect' && height < 15 && width > 100)
  const inks = linesIn(layout).map((line) => ({ text: line.text, ...inkOf(line) }))
  for (const rule of rules) expect(inks.filter((ink) => overlap(ink, rule)).map(({ text }) => text)).toEqual([])
}

const drawn = (layout: Layout): string[] =>
  textsIn(layout).map(({ lines, joint = ' ' }) => lines.map(({ text }) => text).join(joint))

const word = fc.stringMatching(/^[A-Z][a-z]{0,11}$/)
const name = fc.array(word, { minLength: 1, maxLength: 9 }).map((parts) => parts.join(' ').slice(0, 60).trim())
const anyContact = fc
  .tuple(fc.constantFrom(phone(7), whatsapp(77), contact('sms', 'SMS', '0008-3914-04000'), email), fc.boolean())
  .map(([one, waits]): CardContact => (waits ? { ...one, note } : one))
const maybe = { requiredKeys: ['name'] as ['name'] }
const anyCard: fc.Arbitrary<DistrictCard> = fc
  .record({
    name,
    mark: fc.constantFrom('DRAF' as const, 'CONTOH' as const, null),
    contacts: fc.array(anyContact, { maxLength: 3 }),
    villages: fc.oneof(
      fc.array(fc.record({ name: word, contact: anyContact }, maybe), { maxLength: 60 }),
      fc.array(fc.record({ name, contact: anyContact }, maybe), { maxLength: 12 }),
    ),
    services: fc.array(
      fc.record({ problems: name, name: word, contact: anyContact }, { requiredKeys: ['problems', 'name'] }),
      {
        maxLength: 8,
      },
    ),
    channels: fc.array(fc.record({ name, contact: anyContact }), { maxLength: 8 }),
  })
  .map(({ contacts, villages, services, channels, ...more }) => ({
    ...card,
    ...more,
    kop: { ...card.kop, name: more.name },
    camat: { ...card.camat, contacts },
    villages: { ...card.villages, rows: villages },
    services: { ...card.services, rows: services },
    channels: { ...card.channels, rows: channels },
  }))

describe.each(formats)('%s', { timeout: 30_000 }, (format) => {
  test.each(Object.entries(cases))('%s: in order, with everything on it', async (_, made) => {
    const [layout] = await layOutCard({ ...made, format })
    expectSheet(layout!, format)
    const said = drawn(layout!).join(' ')
    for (const words of stringsOf(made)) expect(said).toContain(words)
  })

  test('any mix of contents is in order or refused by name', { timeout: 120_000 }, async () => {
    let refused = 0
    await fc.assert(
      fc.asyncProperty(anyCard, async (made) => {
        const layouts = await layOutCard({ ...made, format }).catch((error) => {
          if (!(error instanceof FitError)) throw error
          expect(error.message).toContain(made.name)
          refused++
          return []
        })
        for (const layout of layouts) {
          expectSheet(layout, format)
          const said = drawn(layout).join(' ')
          for (const words of stringsOf(made)) expect(said).toContain(words)
        }
      }),
      { numRuns: 15, endOnFailure: true },
    )
    expect(refused).toBeLessThan(5)
  })

  test('has the camat’s digits, the code and the check line as large as promised', async () => {
    for (const made of [card, cases['60 with numbers']!]) {
      const [layout] = await layOutCard({ ...made, format })
      const large = linesIn(layout!).filter(({ text }) => made.camat.contacts.some(({ display }) => display === text))
      expect(large.filter(({ font }) => font === 'digits').length).toBe(2)
      for (const { font, size } of large)
        if (font === 'digits') expect(size * 0.7).toBeGreaterThanOrEqual(promises[format].digits - 0.1)
      const codes = layout!.things.filter((thing) => thing.kind === 'qr')
      expect(codes.length).toBe(1)
      expect(codes[0]!.width).toBeGreaterThanOrEqual(promises[format].qr)
      expect(codes[0]!.width / codes[0]!.modules).toBeGreaterThanOrEqual(5)
      const [first, , last] = layout!.things.filter(({ kind, height }) => kind === 'rect' && height < 40).slice(-3)
      expect(Math.abs(last!.x + last!.width - first!.x - 500)).toBeLessThan(2)
    }
  })
})

test('villages without any number are names only, and it is said once what to do', async () => {
  const [layout] = await layOutCard(cases['27 without a number']!)
  const said = drawn(layout!)
  expect(said.filter((words) => words === card.villages.none).length).toBe(1)
  const services = card.services.rows.filter(({ contact }) => !contact)
  expect(said.filter((words) => words === '–').length).toBe(services.length)
})

test('a remark that most villages share is explained once and marked at each', async () => {
  const [layout] = await layOutCard(cases['27 with numbers that wait']!)
  const said = drawn(layout!)
  expect(said.filter((words) => words === `* ${note}`).length).toBe(1)
  expect(said.filter((words) => words === '*').length).toBe(27)
})

test('a channel that answers for several offices is named once and marked at each, without its kind', async () => {
  const sms = contact('sms', 'SMS', '1708')
  const rows = ['Sampah', 'Lampu jalan mati'].map((problems) => ({
    problems,
    name: 'DLH',
    contact: sms,
    marked: true as const,
  }))
  const services = { ...card.services, through: 'lewat SP4N-LAPOR!, SMS', rows }
  const [layout] = await layOutCard({ ...card, services })
  const said = drawn(layout!)
  expect(said.filter((words) => words === '* lewat SP4N-LAPOR!, SMS').length).toBe(1)
  expect(said.filter((words) => words === '*').length).toBe(2)
  expect(said.filter((words) => words === 'DLH').length).toBe(2)
  // it warns of nothing
  const [waiting] = await layOutCard(cases['27 with numbers that wait']!)
  const coloursOf = (made: Layout) =>
    textsIn(made).flatMap(({ lines: [line] }) => (line?.text === '*' ? line.colour : []))
  expect(new Set(coloursOf(waiting!)).intersection(new Set(coloursOf(layout!))).size).toBe(0)
})

test('what no paper can hold is refused by name', async () => {
  for (const [made, field] of [
    [withVillages(villages(200, 1)), 'semua isi bersama'],
    [withVillages([{ name: 'Sangatpanjang'.repeat(10) }]), 'Sangatpanjang'],
  ] as const) {
    const laid = layOutCard(made)
    await expect(laid).rejects.toThrow(FitError)
    await expect(laid).rejects.toThrow(card.name)
    await expect(laid).rejects.toThrow(field)
  }
})

test.each(formats)('%s: says beside a short number that answers for the camat how it is used', async (format) => {
  const advice = 'Kirim SMS ke nomor ini. Sebut juga Kabupaten Contoh.'
  const door = contact('sms', 'SP4N-LAPOR!, SMS', '1708', { advice })
  const [layout] = await layOutCard({ ...card, format, camat: { ...card.camat, contacts: [], doors: [door] } })
  const lines = linesIn(layout!)
  const digits = lines.find(({ text }) => text === '1708')!
  const said = lines.filter(({ text }) => advice.includes(text) && text !== '1708')
  expect(said.map(({ text }) => text).join(' ')).toBe(advice)
  for (const { x } of said) expect(x).toBeGreaterThan(digits.x + digits.width)
})
