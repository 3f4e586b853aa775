/** Sheets as people really make them: titles, split headers, sums, odd columns, odd cells. */
import { describe, expect, it } from 'vitest'
import { readStatements } from '../../src/import/statements/statements.ts'
import type { RawCell, RawFile } from '../../src/import/table/raw.ts'
import { fileOf, plan, rawSheet } from '../support/import.ts'

const text = (value: string, link?: string): RawCell => ({ kind: 'text', text: value, ...(link && { link }) })
const read = (...sheets: RawFile['sheets'][number][]) => readStatements(fileOf(...sheets))
const heads = (rows: Parameters<typeof rawSheet>[1]) =>
  read(rawSheet('Data', rows)).statements.map(
    ({ office, post, holder }) =>
      `${office.id ?? office.names[0] ?? post?.text}: ${holder?.status ?? ''} ${holder?.name ?? ''}`,
  )
const ROW = ['dinkes', 'dr. Contoh Misal, M.Kes.']
const FOUND = ['dinkes: definitive dr. Contoh Misal, M.Kes.']

describe('the table is found', () => {
  it.each<[string, Parameters<typeof rawSheet>[1]]>([
    ['in the first row', [['ID kantor', 'Nama Pejabat'], ROW]],
    [
      'under a title and empty rows',
      [['DAFTAR PEJABAT TAHUN 2026'], [], ['per 23 November'], ['ID kantor', 'Nama Pejabat'], ROW],
    ],
    ['with spaces, line breaks and capitals in its headers', [[' ID\nKANTOR ', 'NAMA  PEJABAT '], ROW]],
    [
      'with columns in another order',
      [
        ['Nama Kepala', 'Kode OPD'],
        [ROW[1], ROW[0]],
      ],
    ],
    [
      'with a header over two rows',
      [
        ['ID kantor', 'Pimpinan', 'Kontak', 'Kontak'],
        ['', '', 'Telp', 'WA'],
        [...ROW, '', ''],
      ],
    ],
    ['with numbered columns', [['ID kantor', 'Nama Pejabat', 'Telp'], ['1', '2', '3'], ROW]],
    ['with its header again on the next page', [['ID kantor', 'Nama Pejabat'], ROW, ['ID kantor', 'Nama Pejabat']]],
    ['with a sum below', [['ID kantor', 'Nama Pejabat'], ROW, ['Jumlah', '1'], ['TOTAL', '1']]],
    ['with a row that is empty but for spaces', [['ID kantor', 'Nama Pejabat'], ROW, []]],
    [
      'with columns that nobody knows',
      [
        ['ID kantor', 'Nama Pejabat', 'Warna kesukaan'],
        [...ROW, 'hijau'],
      ],
    ],
    [
      'with degrees in cells of their own',
      [
        ['ID kantor', 'Gelar Depan', 'Nama Pejabat', 'Gelar Belakang'],
        ['dinkes', 'dr.', 'Contoh Misal', 'M.Kes.'],
      ],
    ],
  ])('%s', (_, rows) => {
    expect(heads(rows)).toEqual(FOUND)
  })

  it('by the post alone, as in the list of a ceremony', () => {
    const rows = [
      ['No', 'Nama', 'NIP', 'Jabatan Lama', 'Jabatan Baru'],
      ['1', ROW[1], '197001011990011001', 'Camat', 'Plt. Kepala Dinas Kesehatan'],
    ]
    expect(heads(rows)).toEqual(['Kepala Dinas Kesehatan: plt dr. Contoh Misal, M.Kes.'])
    expect(JSON.stringify(read(rawSheet('Data', rows)))).not.toContain('1970')
  })

  it('nowhere in a sheet of other things, which is said', () => {
    const { statements, notes } = read(rawSheet('Surat', [['Kepada Yth.'], ['Dengan hormat,', 'kami kirimkan …']]))
    expect(statements).toEqual([])
    expect(notes).toEqual([
      expect.objectContaining({
        sheet: 'Surat',
        refused: true,
        message: expect.stringContaining('tidak punya baris judul'),
      }),
    ])
  })

  it('not in a hidden sheet, nor in the guide', () => {
    const rows = [['ID kantor', 'Nama Pejabat'], ROW]
    const { statements, notes } = read({ ...rawSheet('Lama', rows), hidden: true }, rawSheet('Petunjuk', rows))
    expect(statements).toEqual([])
    expect(notes.map(({ message }) => message)).toEqual(['lembar tersembunyi tidak dibaca'])
  })

  it('in every sheet that has one', () => {
    expect(
      read(
        rawSheet('A', [['ID kantor', 'Nama Pejabat'], ROW]),
        rawSheet('B', [
          ['OPD', 'No. HP'],
          ['DLH', '(0296) 531 001'],
        ]),
      ).statements,
    ).toHaveLength(2)
  })

  it('but refused where one header stands twice', () => {
    const { statements, notes, rows } = read(
      rawSheet('Data', [
        ['ID kantor', 'Nama Pejabat', 'Kepala'],
        [...ROW, 'Lain'],
      ]),
    )
    expect(statements).toEqual([])
    expect([...rows]).toEqual(['Data!2'])
    expect(notes).toEqual([
      expect.objectContaining({ cell: 'C1', refused: true, message: 'judul "Kepala" ada di B1 dan C1' }),
    ])
  })
})

describe('a cell', () => {
  const contact = (header: string, cell: RawCell | string | number) => {
    const { statements, notes } = read(
      rawSheet('Data', [
        ['ID kantor', header],
        ['dinkes', cell],
      ]),
    )
    const refused = notes.find((note) => note.refused)
    return refused
      ? `${refused.cell}: ${refused.message}`
      : (statements[0]?.channels.flatMap(({ type, values }) => values.map((value) => `${type} ${value}`)) ?? [])
  }
  it.each<[string, RawCell | string | number, string[]]>([
    ['Telp', '(0296) 531001', ['phone +62296531001']],
    ['No. HP', 81234567890, ['phone +6281234567890']],
    ['No HP', { kind: 'number', number: 6281234567890, text: '6281234567890' }, ['phone +6281234567890']],
    ['Nomor Telepon', '0296-531001/531002', ['phone +62296531001', 'phone +62296531002']],
    ['WA', '0812\u20113456\u00a07890 (WA only)', ['whatsapp +6281234567890']],
    ['No. WA', 'https://wa.me/6281234567890', ['whatsapp +6281234567890']],
    ['Telepon', '0296-555101, 102', ['phone +62296555101', 'phone +62296555102']],
    ['Telepon', '(0296) 555101, 102, 103', ['phone +62296555101', 'phone +62296555102', 'phone +62296555103']],
    ['Telepon', '0296 – 555 035 s/d 037', ['phone +62296555035', 'phone +62296555036', 'phone +62296555037']],
    ['Telepon', '0296-555100 s/d 109', Array.from({ length: 10 }, (_, more) => `phone +62296555${100 + more}`)],
    ['Telepon', '0296 531285;531353', ['phone +62296531285', 'phone +62296531353']],
    ['Telepon', '(0296) 532 257 - 0858 1234 5678', ['phone +62296532257', 'phone +6285812345678']],
    ['Telepon', '(62-651) 23005', ['phone +6265123005']],
    ['Telepon', 'Telp. (0296) 531001 Fax. 531002', ['phone +62296531001']],
    ['Telepon', '(0296) 531001 (telp), (0296) 531002 (fax)', ['phone +62296531001']],
    ['Telepon', '0296-531002 fax', []],
    ['Telepon', 'Fax 0296-531002', []],
    ['Telp/Fax', '(0296) 531001', ['phone +62296531001']],
    ['Telp/Fax', '(0296) 531001 / (0296) 531002', ['phone +62296531001']],
    ['No. Fax', '(0296) 531002', []],
    ['Telepon', 'No. Tlp: (0296) 5298541 Kode Pos 58214', ['phone +622965298541']],
    ['Kontak', '0812 3456 7890', ['phone +6281234567890']],
    ['Kontak', 'dinas@contoh.go.id', ['email dinas@contoh.go.id']],
    ['E-mail', 'E-mail : dinas@contoh.go.id', ['email dinas@contoh.go.id']],
    ['Situs', 'Website: dinas.contoh.go.id', ['website https://dinas.contoh.go.id']],
    ['Telp', '-', []],
    ['Telp', 'belum ada', []],
    ['Telp', 0, []],
    ['Call Center', '110', ['phone 110']],
    ['E-mail', 'Dinas@Contoh.go.id', ['email dinas@contoh.go.id']],
    ['Email', 'a@contoh.go.id; b@contoh.go.id', ['email a@contoh.go.id', 'email b@contoh.go.id']],
    ['Website', 'dinas.contoh.go.id/', ['website https://dinas.contoh.go.id']],
    ['IG', 'https://www.instagram.com/dinas.misal/?igsh=abc', ['instagram dinas.misal']],
    ['Instagram', text('@dinas.misal', 'https://www.instagram.com/dinas.misal/'), ['instagram dinas.misal']],
    ['FB', 'facebook.com/dinasmisal', ['facebook dinasmisal']],
    ['Tik Tok', '@dinas.misal', ['tiktok dinas.misal']],
    ['Twitter', 'dinas_misal', ['x dinas_misal']],
    ['Instagram', 'IG:\n@dinas.misal', ['instagram dinas.misal']],
    ['Website', 'Instagram: https://www.instagram.com/dinas.misal', ['instagram dinas.misal']],
  ])('under "%s": %j', (header, cell, expected) => {
    expect(contact(header, cell)).toEqual(expected)
  })

  it.each<[string, RawCell | string | number, RegExp]>([
    ['Telp', { kind: 'error', code: '#REF!' }, /^B2: .*#REF!/],
    ['Telp', { kind: 'lost', why: 'formula' }, /^B2: rumus .* tidak punya hasil/],
    ['Telp', { kind: 'lost', why: 'digits' }, /^B2: angka ini lebih panjang/],
    ['Telp', { kind: 'lost', why: 'struck' }, /^B2: isi sel ini dicoret/],
    ['Telp', '6,28121E+12', /^B2: .*dipotong oleh Excel/],
    ['Telp', { kind: 'date', day: '2026-01-05' }, /^B2: /],
    ['Telp', { kind: 'boolean', value: true }, /^B2: /],
    ['Telp', '0296-555101, 112', /^B2: "112" di belakang .* nomor darurat/],
    ['Telp', '(0296) 5298541, 58214', /^B2: .*kode pos/],
    ['Telp', '0296-555100 s/d 110', /^B2: /],
    ['Telp', 'O812 3456 7890', /^B2: .*huruf O/],
    ['Telp', 'l812 3456 7890', /^B2: .*huruf/],
    ['Telp', '0812-3456-7890, 102', /^B2: /],
    ['Telp/Fax', '(0296) 531001, 531002, 531003', /^B2: .*salah satunya faks/],
    ['E-mail', 'E-mail : dinsosp3a.contoh.com', /^B2: /],
    ['WA', 'Pak Budi', /^B2: .*tidak memuat nomor/],
    ['Instagram', text('@dinas.misal', 'https://www.instagram.com/penipu/'), /^B2: tulisannya .* tautannya menuju/],
    ['Instagram', 'FB: @dinas.misal', /^B2: .*adalah akun Facebook, bukan Instagram/],
    ['Website', 'javascript:alert(1)', /^B2: /],
    ['Email', 'bukan surel', /^B2: /],
  ])('under "%s" is refused: %j', (header, cell, message) => {
    expect(contact(header, cell)).toMatch(message)
  })

  it.each([
    ['2027-01-05', '2027-01-05'],
    ['5 Januari 2027', '2027-01-05'],
    ['05/01/27', '2027-01-05'],
    ['5-1-2027', '2027-01-05'],
    ['Senin, 4 Januari 2027', '2027-01-04'],
    ['1 Nop 2026', '2026-11-01'],
    ['Dec 1, 2026', '2026-12-01'],
    ['December 1st, 2026', '2026-12-01'],
    ['1 Dec 2026', '2026-12-01'],
    ['1-Dec-26', '2026-12-01'],
    ["1 Des '26", '2026-12-01'],
    ['2026/12/07', '2026-12-07'],
    ['2026-12-07 00:00:00', '2026-12-07'],
    ['7/12/2026 0:00', '2026-12-07'],
    ['01-12-26', '2026-12-01'],
    ['01 - 12 - 2026', '2026-12-01'],
    ['03/04/2026', '2026-04-03'],
    ['TMT 1 Desember 2026', '2026-12-01'],
    ['per tgl. 01.12.2026', '2026-12-01'],
    ['46357', '2026-12-01'],
    ['46357.5', '2026-12-01'],
  ])('"%s" is a day', (written, day) => {
    const { statements } = read(
      rawSheet('Data', [
        ['ID kantor', 'Nama Pejabat', 'TMT'],
        [...ROW, written],
      ]),
    )
    expect(statements[0]?.holder?.from).toBe(day)
  })

  it.each(['31/02/2027', '13/13/2027', 'besok', '99999', '12345', 'Foo 1, 2026', 'Dec 2026', '1 2026'])(
    '"%s" is none',
    (written) => {
      const { statements, notes } = read(
        rawSheet('Data', [
          ['ID kantor', 'Nama Pejabat', 'TMT'],
          [...ROW, written],
        ]),
      )
      expect(statements).toEqual([])
      expect(notes).toContainEqual(expect.objectContaining({ cell: 'C2', refused: true }))
    },
  )
})

describe('people', () => {
  const named = (name: string) =>
    read(
      rawSheet('Data', [
        ['ID kantor', 'Nama Pejabat'],
        ['dinkes', name],
      ]),
    )
  it.each([
    ['dr. H. Contoh Misal, S.K.M., M.Kes.', 'definitive', 'dr. H. Contoh Misal, S.K.M., M.Kes.'],
    ['Plt. Contoh Misal, S.E.', 'plt', 'Contoh Misal, S.E.'],
    ['Contoh Misal, S.E. (Plh)', 'plh', 'Contoh Misal, S.E.'],
    ['CONTOH MISAL', 'definitive', 'CONTOH MISAL'],
    ['kosong', 'vacant', undefined],
    ['lowong', 'vacant', undefined],
    ['belum terisi', 'vacant', undefined],
    ['dr. Contoh Misal, Plt.', 'plt', 'dr. Contoh Misal'],
    ['dr. Contoh Misal - Plt', 'plt', 'dr. Contoh Misal'],
    ['Pelaksana Harian Contoh Misal, S.E.', 'plh', 'Contoh Misal, S.E.'],
    ['Pj. Contoh Misal, S.STP., M.Si.', 'pj', 'Contoh Misal, S.STP., M.Si.'],
    ['KOSONG / Plt. Contoh Misal', 'plt', 'Contoh Misal'],
    ['Contoh Misal, S.Pd/M.Pd', 'definitive', 'Contoh Misal, S.Pd/M.Pd'],
    ['Camat Misal, S.STP.', 'definitive', 'Camat Misal, S.STP.'],
    ['Contoh Misal, Pjs., M.Si.', 'pjs', 'Contoh Misal, M.Si.'],
    ['Contoh Misal, S.H.\nPembina Tk. I\nNIP. 19700101 199803 1 001', 'definitive', 'Contoh Misal, S.H.'],
    ['Contoh Misal, S.H. / 197001011998031001', 'definitive', 'Contoh Misal, S.H.'],
    ['Contoh Misal, S.H. (IV/c)', 'definitive', 'Contoh Misal, S.H.'],
    ['\u{1d402}\u{1d428}\u{1d427}\u{1d42d}\u{1d428}\u{1d421} Misal', 'definitive', 'Contoh Misal'],
  ])('"%s" is %s', (written, status, name) => {
    expect(named(written).statements[0]?.holder).toMatchObject({ status, ...(name && { name }) })
  })

  it.each([
    ...['-', '..........', '___', 'xxx', 'XXXX', 'TBA', 'tbd', '«NAMA»', '<nama>', '[nama pejabat]', '(diisi)', '…'],
    ...[
      'Isi nama di sini',
      'nama pejabat',
      'NAMA LENGKAP DAN GELAR',
      'Drs. ............',
      'menyusul',
      '?',
      'Xxx, S.H.',
    ],
  ])('"%s" names nobody, and empties no post', (written) => {
    const { statements, notes, empty } = named(written)
    expect(statements.map(({ holder }) => holder)).toEqual([undefined])
    expect(notes).toEqual([expect.objectContaining({ cell: 'B2', message: expect.stringContaining('bukan nama') })])
    expect([...empty]).toEqual(['Data!2'])
  })

  it('"-" is a vacancy where our own export has the row', () => {
    const { statements } = read(
      rawSheet('Pejabat', [
        ['ID kantor', 'Status', 'Nama pejabat'],
        ['dinkes', '', '-'],
      ]),
    )
    expect(statements[0]?.holder).toMatchObject({ status: 'vacant' })
  })

  it.each<[string, RawCell | string]>([
    ['TRUE', { kind: 'boolean', value: true }],
    ['a number', '12'],
    ['a date', { kind: 'date', day: '2026-01-05' }],
    ['the result of a formula', { kind: 'text', text: 'Contoh Misal', formula: true }],
    ['what two people are', 'Plt. Contoh Misal (Plh)'],
    ['a vacancy with more behind it', 'Kosong (Contoh Misal pensiun)'],
    ['a vacancy since a day', 'lowong sejak 1 Januari'],
    ['a ditto', 'idem'],
    ['two people', 'Contoh Misal / Umpama Sampel'],
    ['two people with a word between', 'Contoh Misal dan Umpama Sampel'],
    ['a deputy', 'Contoh Misal (Sekretaris)'],
    ['a deputy behind a comma', 'Contoh Misal, Kabid Pelayanan'],
  ])('are not %s: the cell is refused', (_, cell) => {
    const { statements, notes } = read(
      rawSheet('Data', [
        ['ID kantor', 'Nama Pejabat'],
        ['dinkes', cell],
      ]),
    )
    expect(statements).toEqual([])
    expect(notes).toEqual([expect.objectContaining({ cell: 'B2', refused: true })])
  })

  it('may stand in for one day', () => {
    const { statements } = read(
      rawSheet('Data', [
        ['ID kantor', 'Status', 'Nama pejabat', 'Mulai', 'Sampai'],
        ['dinkes', 'Plh', 'Contoh Misal', '1/12/2026', '1/12/2026'],
      ]),
    )
    expect(statements[0]?.holder).toMatchObject({ from: '2026-12-01', until: '2026-12-01' })
  })

  it('whose number stands where the name belongs are refused', () => {
    expect(named('0812 3456 7890').notes).toContainEqual(expect.objectContaining({ cell: 'B2', refused: true }))
  })

  it('who head two offices are pointed out', () => {
    const result = plan(
      fileOf(
        rawSheet('Data', [
          ['ID kantor', 'Nama Pejabat', 'Status'],
          ['dinkes', 'Contoh Misal, S.E.', 'Definitif'],
          ['dlh', 'CONTOH MISAL', 'Plt'],
        ]),
      ),
    )
    expect(result.notes.map(({ message }) => message).join()).toMatch(/rangkap jabatan\?/)
    expect(result.rows).toMatchObject({ applied: 2, refused: 0 })
  })
})
