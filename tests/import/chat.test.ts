/** Chats as telephones export them: messages with a label in front of each thing are read, the others named. */
import { describe, expect, it } from 'vitest'
import { reportOf, reportText } from '../../src/import/report.ts'
import { readStatements } from '../../src/import/statements/statements.ts'
import { applied, CONTOH, contentOf, fileOf, plan, rawFile, rawSheet } from '../support/import.ts'

const ANDROID = [
  '27/11/26 09.00 - Pesan dan panggilan dienkripsi secara end-to-end.',
  '28/11/26 14.05 - Budi Misal: Selamat siang, ini data kami',
  'mohon diproses',
  '28/11/26 14.07 - Budi Misal: Kantor: Dinas Kesehatan',
  'Jabatan: Plt. Kepala Dinas',
  '*Nama*: dr. Enam Misal, M.Kes.',
  'Telp: (0002) 538881',
  '28/11/26 14.09 - +62 812-0000-0000: <Media tidak disertakan>',
  '29/11/26 08.15 - Ani Misal: Instansi : DLH',
  'Surel : aduan.dlh@contoh.invalid <Pesan ini diedit>',
]
const IPHONE = [
  '\u200e[27/11/26, 09.00.10] Grup OPD: \u200ePesan dan panggilan dienkripsi secara end-to-end.',
  '[28/11/26, 14.05.12] ~ Budi Misal: Kantor: Dinas Kesehatan',
  'Jabatan: Plt. Kepala Dinas',
  'Nama: dr. Enam Misal, M.Kes.',
  'Telp: (0002) 538881',
  '[29/11/26, 08.15.33] Ani Misal: Instansi: DLH',
  'Surel: aduan.dlh@contoh.invalid',
]
const ENGLISH = [
  '11/28/26, 2:05\u202fPM - Budi Misal: Kantor: Dinas Kesehatan',
  'Jabatan: Plt. Kepala Dinas',
  'Nama: dr. Enam Misal, M.Kes.',
  'Telp: (0002) 538881',
  '12/1/26, 8:15 AM - Ani Misal: Instansi: DLH',
  'Surel: aduan.dlh@contoh.invalid',
]
const text = (lines: readonly string[], name = 'obrolan.txt') =>
  rawFile(new TextEncoder().encode(lines.join('\n')), name)
const OPTIONS = { today: '2026-12-02', effective: '2026-12-02' }

describe.each([
  ['of Android', text(ANDROID)],
  ['of an iPhone', text(IPHONE)],
  ['in English, the month first', text(ENGLISH)],
  [
    'pasted into a sheet',
    fileOf(
      rawSheet(
        'Tempel',
        ANDROID.map((line) => [line]),
      ),
    ),
  ],
  ['pasted into one cell', fileOf(rawSheet('Tempel', [[ANDROID.join('\n')]]))],
])('a chat %s', (_, raw) => {
  const result = plan(raw, CONTOH, OPTIONS)
  const office = (id: string) => contentOf(applied(result)).offices.get(id)!.value
  it('tells of a head, and of numbers whose source is the message', () => {
    expect(office('dinkes').holders[0]).toMatchObject({ status: 'plt', name: 'dr. Enam Misal, M.Kes.' })
    const mail = office('dlh').channels.at(-1)!
    expect(mail).toMatchObject({ type: 'email', value: 'aduan.dlh@contoh.invalid' })
    expect(office('dlh').sources[mail.sources[0]!]!.citation).toBe('Pesan yang diterima tim komunikasi')
    expect(office('dinkes').channels.map(({ value }) => value)).toContain('+62002538881')
    expect(result.rows).toMatchObject({ read: 2, applied: 2, refused: 0 })
  })
})

it('the day of a message is the one on which it was asked', () => {
  const days = (lines: readonly string[]) =>
    readStatements(text(lines)).statements.flatMap(({ holder }) => holder?.checked ?? [])
  expect([days(ANDROID), days(IPHONE), days(ENGLISH)]).toEqual([['2026-11-28'], ['2026-11-28'], ['2026-11-28']])
})

it('what isn’t read is counted, by its line', () => {
  const report = reportText(reportOf(plan(text(ANDROID), CONTOH, OPTIONS)))
  expect(report).toMatch(/obrolan!A2: 2 pesan tidak dibaca, mulai di baris 2, 8\n {4}→ baca sendiri; tulis kabarnya/)
  expect(report).not.toContain('Budi Misal')
})

describe('a message is not read', () => {
  it.each([
    ['without an office', ['Nama: dr. Enam Misal', 'HP: 0002538881']],
    ['that takes a number back', ['Kantor: DLH', 'Telp: 0002538881', 'yang kemarin salah ya']],
    ['that says one thing twice', ['Kantor: DLH', 'Telp: 0002538881', 'Telp: 0002538882']],
    ['in sentences', ['Kadis kami sekarang dr. Enam Misal, nomornya 0002538881']],
  ])('%s', (_, [first, ...lines]) => {
    const result = plan(text([`28/11/26 14.05 - Budi: ${first}`, ...lines]), CONTOH, OPTIONS)
    expect(result.files).toEqual([])
    expect(result.notes).toMatchObject([
      {
        refused: true,
        message: expect.stringContaining('tidak berisi pesan'),
        repair: expect.stringContaining('Kantor: …'),
      },
    ])
  })
})

it('two numbers of a message are two where their labels differ', () => {
  const lines = ['28/11/26 14.05 - Budi: Kantor: DLH', 'HP: 0008 1055 0001', 'Telp kantor: 0002-538881']
  const values = readStatements(text(lines)).statements.flatMap(({ channels }) => channels.flatMap((one) => one.values))
  expect(values).toEqual(['+6200810550001', '+62002538881'])
})

it('messages that were copied without their days end at an empty line', () => {
  const result = plan(
    text(['Kantor: DLH', 'Surel: aduan.dlh@contoh.invalid', '', 'Kantor: Dinas Kesehatan', 'Telp: (0002) 538881']),
    CONTOH,
    OPTIONS,
  )
  expect(result.edits.map(({ id }) => id).sort()).toEqual(['dinkes', 'dlh'])
})

it('a table of values stays one', () => {
  const csv = text(
    ['Kantor;Nama pejabat', 'Dinas Kesehatan;dr. Enam Misal', '28/11/26 14.05 - Budi: halo;'],
    'daftar.csv',
  )
  expect(csv.sheets[0]!.rows[1]!.cells).toHaveLength(2)
  const titled = text(
    ['OPD: Dinas Kesehatan', 'Alamat: Jl. Contoh', 'Kantor,Nama pejabat', 'DLH,Ani Misal'],
    'daftar.csv',
  )
  expect(titled.sheets[0]!.rows[2]!.cells).toHaveLength(2)
})

describe('what is put right later', () => {
  const FIRST = ['28/11/26 14.05 - Ani: OPD: Dinas Pendidikan', 'Kepala: Misalina Contoh, S.Pd.', 'Telp: (0002) 531777']
  const DLH = ['28/11/26 14.20 - Budi: Kantor: DLH', 'Surel: aduan.dlh@contoh.invalid']
  const result = (...lines: string[]) => plan(text([...FIRST, ...DLH, ...lines]), CONTOH, OPTIONS)
  const refusals = (...lines: string[]) =>
    result(...lines)
      .notes.filter(({ refused }) => refused)
      .map(({ cell, message }) => `${cell} ${message}`)

  it.each(['Ralat', '*RALAT*:', 'Mohon maaf, koreksi ya'])('is refused with what it puts right: %s', (word) => {
    const lines = [`29/11/26 08.00 - Ani: ${word}`, 'OPD: Dinas Pendidikan', 'Telp: (0002) 531778']
    expect(refusals(...lines)).toEqual(['A6 meralat obrolan!A1', 'A1 diralat di obrolan!A6'])
    expect(result(...lines).edits.map(({ id }) => id)).toEqual(['dlh'])
    expect(result(...lines).rows).toMatchObject({ read: 3, applied: 1, refused: 2 })
  })

  it('goes in where nothing before it tells of the same', () => {
    const { edits, rows } = result('29/11/26 08.00 - Ani: Ralat', 'Kantor: Dinas Kesehatan', 'Telp: (0002) 538881')
    expect([edits.map(({ id }) => id).sort(), rows.refused]).toEqual([['dindik', 'dinkes', 'dlh'], 0])
  })

  it.each([
    ['its sender’s messages', 'Ani: maaf bu, yang tadi salah', ['A1 mungkin diralat oleh pesan di baris 6']],
    ['everybody’s, where they said nothing', 'Cici: nomornya keliru', ['A1 mungkin', 'A4 mungkin']],
    ['nothing, where it only speaks', 'Ani: baik, nanti dikirim lagi', []],
  ])('in a sentence refuses %s', (_, line, expected) => {
    const found = refusals(`29/11/26 08.00 - ${line}`)
    expect(found).toEqual(expected.map((start) => expect.stringContaining(start)))
  })

  it('refuses both rows of a list, and no row about something else', () => {
    const { notes, edits } = plan(
      fileOf(
        rawSheet('Nomor', [
          ['Kantor', 'Telepon', 'Catatan'],
          ['Dinas Kesehatan', '(0002) 538881'],
          ['DLH', '(0002) 538882'],
          ['Dinas Kesehatan', '(0002) 538883', 'Ralat yang di atas'],
        ]),
      ),
      CONTOH,
      OPTIONS,
    )
    expect(notes.filter(({ refused }) => refused).map(({ cell, message }) => `${cell} ${message}`)).toEqual([
      'A4 meralat Nomor!A2',
      'A2 diralat di Nomor!A4',
    ])
    expect(edits.map(({ id }) => id)).toEqual(['dlh'])
  })
})
