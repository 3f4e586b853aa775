import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { inkOf, linesIn, overlap, textsIn } from '../../../../tests/support/layouts.ts'
import { richCard } from '../../../../tests/support/posters.ts'
import { ruler } from '../../../adapters/drawing/fonts.ts'
import { layOut } from '../../../adapters/drawing/layout.ts'
import type { Layout, PlacedArea } from '../../../adapters/drawing/placed.ts'
import type { ConfirmationCard, SheetAnswer } from '../../cards/card.ts'
import { FitError, pt } from '../../kit/fit.ts'
import { PAPER, SAFE } from '../../kit/measures.ts'
import { qrPath } from '../../kit/qr.ts'
import { confirmationForm } from './form.ts'

const KINDS = ['Telepon', 'WhatsApp', 'SMS', 'Surel', 'Situs', 'Instagram', 'Facebook', 'X', 'TikTok', 'YouTube']
const NUMBER = '0008-3914-04000'
const CONFIRMED = 'dikonfirmasi 18 November 2026'
const SOURCE =
  'sumber: Kaki halaman aplikasi rekaan dalam berkas kode publik (Dashboard Contoh, Sekretariat Daerah Kabupaten Contoh, 2025), 2025'

const card: ConfirmationCard = {
  format: 'konfirmasi',
  lang: 'id',
  title: 'Lembar konfirmasi Dinas Contoh',
  colours: { green: '#0B4F3A', gold: '#E0A526' },
  government: 'PEMERINTAH KABUPATEN CONTOH',
  kop: { government: 'PEMERINTAH KABUPATEN CONTOH', name: 'Dinas Contoh' },
  mark: 'CONTOH',
  heading: 'Lembar konfirmasi kontak',
  kicker: 'DINAS · DCPUPR',
  name: 'Dinas Contoh Pekerjaan Umum dan Penataan Ruang',
  purpose: 'Mohon diperiksa, dilengkapi, ditandatangani, lalu dikirim kembali kepada tim komunikasi.',
  qr: { payload: 'https://pengaduan.contoh.invalid/k/dcpupr/#F7Q2', alt: 'Kode QR' },
  link: 'pengaduan.contoh.invalid/k/dcpupr',
  held: {
    heading: 'Yang tercatat sekarang',
    nothing: 'Belum ada kontak yang tercatat.',
    right: 'benar',
    wrong: 'salah',
    should: 'Seharusnya',
    rows: [
      { label: 'Telepon', value: '(0002) 531028', detail: SOURCE },
      { label: 'WhatsApp, Bidang Bina Marga (jalan dan jembatan)', value: NUMBER, detail: CONFIRMED },
      { label: 'Surel', value: 'pengaduan.jalan@dinas.contoh.invalid', detail: SOURCE },
    ],
  },
  missing: { heading: 'Yang belum tercatat', labels: KINDS.slice(4), office: 'kantor', personal: 'pribadi' },
  head: {
    heading: 'Pimpinan',
    held: 'Kepala Dinas Ir. Contoh Rekaan, S.T., M.T. (1 Agustus 2023)',
    blanks: ['Nama lengkap dengan gelar', 'Jabatan dan status (Plt.)', 'Sejak tanggal', 'Nomor SK'],
  },
  place: [
    { label: 'Alamat', value: 'Jl. Contoh Raya No. 12, Contohan Kidul, Kecamatan Contoh, Kabupaten Contoh 00000' },
    { label: 'Jam layanan', value: 'Senin–Kamis 07.30–15.30, Jumat 07.30–11.00' },
  ],
  consent: {
    heading: 'Persetujuan',
    text: 'Kontak di atas milik kantor dan boleh diumumkan di situs dan poster. Nomor atau akun pribadi hanya diumumkan dengan persetujuan tertulis pemiliknya, dan bisa ditarik kapan saja:',
    blanks: ['Pemilik nomor pribadi (nama, nomor, tanda tangan)'],
  },
  signature: { blanks: ['Nama, jabatan, tanda tangan dan cap', 'Tanggal'] },
  edition: 'Edisi F7Q2',
  dataDate: 'data per 13 Januari 2026',
}

const LINES = [
  'KONFIRMASI dcpupr 261129 MXQCTB',
  'Bila lain, tulis SALAH, atau GANTI dan yang baru:',
  'Telepon (0002) 531028: BENAR',
  'WhatsApp Bidang Bina Marga (jalan dan jembatan) 0008-3914-04000: BENAR',
  'Surel pengaduan.jalan@dinas.contoh.invalid: BENAR',
  'SMS: ',
  'Pengisi: ',
]
const answerOf = (...messages: string[][]): SheetAnswer => ({
  heading: 'Paling cepat: jawab lewat WhatsApp',
  validUntil: 'paling lambat 29 Desember 2026',
  text: 'Pindai dengan kamera HP, ganti BENAR bila perlu, lalu kirim. Atau ketik seperti di bawah dan kirim lewat SMS ke:',
  number: '0008-1234-5000',
  parts: messages.map((lines) => ({
    qr: {
      payload: `https://wa.me/6200812345000?text=${encodeURIComponent(lines.join('\n'))}`,
      alt: 'Kode QR yang membuka WhatsApp',
    },
    lines,
  })),
})
const answered: ConfirmationCard = { ...card, answer: answerOf(LINES) }
/** As long as messages become: six contacts, the head, whom it is from. */
const LONG_LINES = [
  ...LINES.slice(0, 2),
  ...Array.from({ length: 6 }, (_, index) => `${index + 1} ${LINES[3]}`),
  '7. Kepala Ir. Contoh Rekaan, S.T., M.T.: BENAR',
  ...['Telepon: ', 'Surel: ', 'Pengisi: '],
]

const withRows = (rows: ConfirmationCard['held']['rows'], labels = KINDS, base = card): ConfirmationCard => ({
  ...base,
  held: { ...base.held, rows },
  missing: { ...base.missing, labels },
})

const lay = async (made: ConfirmationCard): Promise<Layout> => {
  const [page, ...others] = await layPages(made)
  expect(others).toEqual([])
  return page!
}

const layPages = (made: ConfirmationCard): Promise<Layout[]> => Promise.all(confirmationForm(made, ruler).map(layOut))

const isOutline = (layout: Layout, index: number): boolean => {
  const [outer, inner] = [layout.things[index], layout.things[index + 1]]
  return outer?.kind === 'rect' && inner?.kind === 'rect' && inner.fill === PAPER
}

/** The frame of the head, boxes to tick and the frames of mark and signature. */
const outlinesOf = (layout: Layout): PlacedArea[] => layout.things.filter((_, index) => isOutline(layout, index))

/** Lines, and the four edges of every box and frame. */
function rulesOf(layout: Layout): PlacedArea[] {
  return layout.things.flatMap((thing, index) => {
    if (thing.kind !== 'rect' || thing.fill === PAPER) return []
    if (!isOutline(layout, index)) return [thing]
    const { x, y, width, height } = thing
    return [
      { x, y, width, height: 4 },
      { x, y: y + height - 4, width, height: 4 },
      { x, y, width: 4, height },
      { x: x + width - 4, y, width: 4, height },
    ]
  })
}

/** Everything that must stay clear of everything else; words keep a space from the next words. */
function pieces(layout: Layout): (PlacedArea & { name: string })[] {
  const qr = layout.things.filter(({ kind }) => kind === 'qr').map((area) => ({ ...area, name: 'qr' }))
  const words = linesIn(layout).map((line) => {
    const { x, width, ...area } = inkOf(line)
    return { ...area, x: x - 8, width: width + 16, name: line.text }
  })
  return [...qr, ...words]
}

function expectOrder(layout: Layout): void {
  for (const area of [...rulesOf(layout), ...linesIn(layout).map(inkOf)]) {
    expect(area.x).toBeGreaterThanOrEqual(SAFE.left)
    expect(area.y).toBeGreaterThanOrEqual(SAFE.top)
    expect(area.x + area.width).toBeLessThanOrEqual(SAFE.right)
    expect(area.y + area.height).toBeLessThanOrEqual(SAFE.bottom)
  }
  const words = pieces(layout)
  const rules = rulesOf(layout).map((area) => ({ ...area, name: `garis ${area.x},${area.y}` }))
  const clashes = words.flatMap((a, index) =>
    [...words.slice(index + 1), ...rules].filter((b) => overlap(a, b)).map((b) => `${a.name} × ${b.name}`),
  )
  expect(clashes).toEqual([])
  for (const { size, text } of linesIn(layout)) expect(size, text).toBeGreaterThanOrEqual(pt(9) - 0.01)
}

/** What is written on the sheet, in any order; a detail that rows share is written once. */
function stringsOf({ held, missing, head, place, consent, signature, answer, ...made }: ConfirmationCard): string[] {
  const { rows } = held
  const details = new Set(rows.map(({ detail }) => detail).filter(Boolean))
  return [
    ...[made.government, made.heading, made.kicker, made.name, made.purpose, made.link, made.edition, made.dataDate],
    ...(made.mark ? [made.mark] : []),
    ...[held.heading, ...(rows.length > 0 ? [held.should] : [held.nothing]), ...details],
    ...rows.flatMap(({ label, value }) => [label, value, held.right, held.wrong]),
    ...(missing.labels.length > 0 ? [missing.heading] : []),
    ...missing.labels.flatMap((label) => [label, missing.office, missing.personal]),
    ...[head.heading, head.held, ...head.blanks],
    ...place.flatMap(({ label, value }) => [label, value, held.should]),
    ...[consent.heading, consent.text, ...consent.blanks, ...signature.blanks],
    ...(answer ? answerStrings(answer) : []),
  ].sort()
}

const answerStrings = ({ heading, validUntil, text, number, parts }: SheetAnswer): string[] => [
  ...[heading, validUntil, text, number],
  ...parts.flatMap(({ lines }) => lines.map((line) => line.trim())),
]

const codesIn = ({ things }: Layout) => things.filter((thing) => thing.kind === 'qr')

const drawnStrings = (layout: Layout): string[] =>
  textsIn(layout)
    .map(({ lines }) => lines.map(({ text }) => text).join(' '))
    .sort()

const nameWords = fc.constantFrom('Dinas', 'Pemberdayaan', 'Perempuan,', 'dan', 'Perlindungan', 'Sosial', 'Kabupaten')
const name = fc.array(nameWords, { minLength: 1, maxLength: 14 }).map((parts) => parts.join(' ').slice(0, 120).trim())
const value = fc.constantFrom('(0002) 531028', NUMBER, '129', '@contoh.dinsos', 'facebook.com/contoh.dinsos')
const unit = fc.constantFrom('', ', Pemerintah Kabupaten', ', Bidang Bina Marga (jalan dan jembatan)')
const kind = fc.constantFrom(...KINDS)
const labels = fc.subarray(KINDS)
const mark = fc.constantFrom('CONTOH' as const, null)
const plainRow = fc.record({ label: kind, value, detail: fc.constantFrom('', CONFIRMED, 'mohon ditulis') })
const richRow = fc.record({
  label: fc.tuple(kind, unit).map((parts) => parts.join('')),
  value: fc.oneof(value, fc.constant('bidang.bangunan.gedung@dinas.contoh.invalid')),
  detail: fc.constantFrom('', CONFIRMED, 'dikonfirmasi 5 Oktober 2026', SOURCE),
})
const anyCard = fc.oneof(
  fc.record({ name, mark, labels, rows: fc.array(plainRow, { maxLength: 12 }) }),
  fc.record({ name, mark, labels, rows: fc.array(richRow, { maxLength: 7 }) }),
)

describe('confirmation sheet', () => {
  test('keeps up to 12 contacts and 10 blanks on one page, in the safe area, nothing over anything', async () => {
    await fc.assert(
      fc.asyncProperty(anyCard, async ({ rows, labels, ...more }) => {
        const made = withRows(rows, labels, { ...card, ...more })
        const layout = await lay(made)
        expectOrder(layout)
        expect(drawnStrings(layout)).toEqual(stringsOf(made))
      }),
      { numRuns: 30 },
    )
  })

  test('is full and readable at its limits', async () => {
    const row = { label: 'Telepon, Bidang Bina Marga (jalan dan jembatan)', value: NUMBER, detail: CONFIRMED }
    for (const made of [
      withRows(Array.from({ length: 12 }, () => row)),
      withRows([], KINDS),
      withRows([], [], { ...card, mark: null }),
    ]) {
      expectOrder(await lay(made))
    }
  })

  test('has the head of all papers: a frame with a thick foot around the emblem in greys, government and heading', async () => {
    for (const made of [card, { ...card, kop: richCard.kop }]) {
      const layout = await lay(made)
      expectOrder(layout)
      const [frame] = outlinesOf(layout)
      expect(frame).toMatchObject({ x: 150, y: SAFE.top, width: 1800 })
      const inner = layout.things.find((thing) => thing.kind === 'rect' && thing.fill === PAPER && thing.y > frame!.y)!
      expect(frame!.y + frame!.height - inner.y - inner.height).toBe(16)
      const said = linesIn(layout).filter(({ y }) => y < frame!.y + frame!.height)
      expect(said.map(({ text }) => text)).toEqual([card.government, card.heading, card.mark])
      const emblems = layout.things.filter((thing) => thing.kind === 'photo')
      expect(emblems.map(({ grey }) => grey)).toEqual(made.kop.emblem ? [true] : [])
      for (const { x, y, width, height } of emblems) {
        expect([x, y]).toEqual([expect.closeTo(186, 0), expect.toSatisfy((top: number) => top >= inner.y)])
        expect(y + height).toBeLessThanOrEqual(inner.y + inner.height)
        expect(x + width).toBeLessThan(said[0]!.x)
      }
    }
  })

  test('draws the QR code 30 mm wide with its quiet zone on the paper', async () => {
    const { things, width } = await lay(card)
    const [code, ...others] = things.filter(({ kind }) => kind === 'qr')
    expect(others).toEqual([])
    expect(code).toMatchObject({ width: 300, height: 300 })
    expect(code!.x + code!.width).toBeLessThanOrEqual(width)
  })

  test('sets numbers in digits, and leaves 25 mm for signature and stamp', async () => {
    const layout = await lay(card)
    const fonts = linesIn(layout).filter(({ text }) => text === NUMBER || text === 'Telepon')
    expect(fonts.map(({ font }) => font)).toEqual(['regular', 'digits'])
    const frame = outlinesOf(layout).at(-1)!
    const label = linesIn(layout).find(({ text }) => text === card.signature.blanks[0])!
    expect(frame.y + frame.height - (label.y + label.height)).toBeGreaterThanOrEqual(250)
  })

  test('draws two boxes of 4 to 5 mm for each contact held and each blank', async () => {
    const layout = await lay({ ...card, mark: null })
    const boxes = outlinesOf(layout).slice(1, -1)
    expect(boxes).toHaveLength(2 * (card.held.rows.length + card.missing.labels.length))
    for (const { width, height } of boxes) {
      expect(width).toBe(height)
      expect(width).toBeGreaterThanOrEqual(40)
      expect(width).toBeLessThanOrEqual(50)
    }
  })

  test('puts long lines to write on where there is room, and two columns where there is not', async () => {
    const row = { label: 'Telepon', value: NUMBER, detail: CONFIRMED }
    const columns = async (count: number): Promise<number> => {
      const boxes = outlinesOf(await lay(withRows(Array.from({ length: count }, () => row))))
      return new Set(boxes.slice(2 * count + 2, -1).map(({ x }) => x)).size / 2
    }
    expect(await columns(1)).toBe(1)
    expect(await columns(12)).toBe(2)
  })

  test('has the answer by telephone above the form, and no other code', async () => {
    for (const made of [answered, { ...answered, mark: null }, withRows([], KINDS, answered)]) {
      const layout = await lay(made)
      expectOrder(layout)
      expect(drawnStrings(layout)).toEqual(stringsOf(made))
      expect(codesIn(layout).map(({ alt }) => alt)).toEqual([answered.answer!.parts[0]!.qr.alt])
      const topOf = (words: string) => linesIn(layout).find(({ text }) => text === words)!.y
      expect(topOf('Paling cepat: jawab lewat WhatsApp')).toBeLessThan(topOf('Yang tercatat sekarang'))
    }
  })

  test.each([
    ['a short message', LINES.slice(0, 1), 'M', 480],
    ['a usual one', LINES, 'L', 480],
    ['a long one', LONG_LINES, 'L', undefined],
  ] as const)('draws the code of %s with modules of half a millimetre at least', async (_, lines, level, side) => {
    const answer = answerOf([...lines])
    const [code] = (await layPages({ ...card, answer })).flatMap(codesIn)
    expect(code!.modules).toBe(qrPath(answer.parts[0]!.qr.payload, level).modules)
    expect(code!.width / code!.modules).toBeGreaterThanOrEqual(5)
    expect(code!.height).toBe(code!.width)
    if (side) expect(code!.width).toBe(side)
    else expect(code!.width).toBeGreaterThan(480)
  })

  test('has the answer on a second page where the form leaves it no room', async () => {
    const row = { label: 'Telepon, Bidang Bina Marga (jalan dan jembatan)', value: NUMBER, detail: CONFIRMED }
    const rows = Array.from({ length: 12 }, () => row)
    const made = withRows(rows, KINDS, { ...card, answer: answerOf(LONG_LINES) })
    const [form, second, ...others] = await layPages(made)
    expect(others).toEqual([])
    for (const page of [form!, second!]) expectOrder(page)
    expect(drawnStrings(form!)).toEqual(stringsOf({ ...made, answer: undefined }))
    expect(drawnStrings(second!)).toEqual(
      [
        ...[card.government, card.heading, 'CONTOH', card.name, card.edition, card.dataDate],
        ...answerStrings(made.answer!),
      ].sort(),
    )
    expect([form!, second!].map((page) => codesIn(page).length)).toEqual([0, 1])
  })

  test.each([2, 3])('has %i codes, each beside its message, where there are many lines', async (count) => {
    const answer = answerOf(...Array.from({ length: count }, (_, part) => [`Bagian ${part + 1}`, ...LINES]))
    const pages = await layPages({ ...card, answer })
    for (const page of pages) expectOrder(page)
    const page = pages.at(-1)!
    const codes = codesIn(page)
    expect(codes).toHaveLength(count)
    for (const [part, { y, height, width, modules }] of codes.entries()) {
      const first = linesIn(page).find(({ text }) => text === `Bagian ${part + 1}`)!
      expect(first.y).toBeGreaterThan(y)
      expect(first.y).toBeLessThan(y + height)
      expect(width / modules).toBeGreaterThanOrEqual(5)
    }
  })

  test('refuses by name what no page can hold', () => {
    const rows = KINDS.map((label, index) => ({ label, value: NUMBER, detail: `${index} ${SOURCE}` }))
    expect(() => confirmationForm(withRows(rows), ruler)).toThrow(FitError)
    expect(() => confirmationForm(withRows(rows), ruler)).toThrow(card.name)
  })
})
