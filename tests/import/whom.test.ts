/** Whom a row is about: which office a name or a post means, and who heads none. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CellNote } from '../../src/import/rows/statement.ts'
import { byOffice } from '../../src/import/statements/by-office.ts'
import { countRows } from '../../src/import/statements/row-count.ts'
import { readStatements } from '../../src/import/statements/statements.ts'
import type { RawCell, RawFile } from '../../src/import/table/raw.ts'
import { BLORA, CONTOH, contentOf, fileOf, rawSheet, TODAY } from '../support/import.ts'

type Rows = Parameters<typeof rawSheet>[1]

const CONTENT = new Map([CONTOH, BLORA].map((files) => [files, contentOf(files)]))

/** What rows come to: who heads which office, who is passed over, which cells are refused. */
const read = (rows: Rows, files = CONTOH, name = 'Data') => readFile(fileOf(rawSheet(name, rows)), files)

function readFile(raw: RawFile, files = CONTOH) {
  const said = readStatements(raw)
  const notes: CellNote[] = [...said.notes]
  const { grouped, refusedRows, skippedRows } = byOffice(said, CONTENT.get(files)!, notes, TODAY)
  const heads = [...grouped].flatMap(([id, ones]) =>
    ones.flatMap(({ holder }) => (holder ? [`${id}: ${holder.status} ${holder.name ?? ''}`.trim()] : [])),
  )
  const refused = notes.filter((note) => note.refused).map(({ cell, message }) => `${cell}: ${message}`)
  const counts = countRows(said, { changed: new Set(), refused: refusedRows, partly: new Set(), skipped: skippedRows })
  return { said, grouped, heads, refused, notes, counts, skippedRows }
}

const NAME = 'Contoh Misal, S.E.'
const post = (text: string, files = CONTOH) =>
  read(
    [
      ['Jabatan', 'Nama'],
      [text, NAME],
    ],
    files,
  )
const beside = (office: string, text: string) =>
  read([
    ['Unit Kerja', 'Jabatan', 'Nama', 'No. HP'],
    [office, text, NAME, '0008 1099 1001'],
  ])

describe('a post by itself', () => {
  it.each([
    ['Kepala Dinas Kesehatan', 'dinkes'],
    ['KEPALA DINAS KESEHATAN KABUPATEN CONTOH', 'dinkes'],
    ['Kadinkes', 'dinkes'],
    ['Kadis Kesehatan', 'dinkes'],
    ['Ka. Din. Kesehatan Kab. Contoh', 'dinkes'],
    ['Kepala Dinkes Contoh', 'dinkes'],
    ['Kadin LH', 'dlh'],
    ['Kadis PUPR', 'dpupr'],
    ['Kepala Diskominfo', 'dinkominfo'],
    ['Kepala Dinas Kominfo', 'dinkominfo'],
    ['Kadisdukcapil', 'dindukcapil'],
    ['Kepala Dinas Sosial, Pemberdayaan Perempuan dan Perlindungan Keluarga', 'dinsos-p3a'],
    ['Kalak BPBD', 'bpbd'],
    ['Kepala Pelaksana Badan Penanggulangan Bencana Daerah', 'bpbd'],
    ['Kasatpol PP', 'satpol-pp'],
    ['Kasat Pol PP', 'satpol-pp'],
    ['Kepala Dinas Kesehatan pada Pemerintah Kabupaten Contoh', 'dinkes'],
    ['Kepala Bagian Organisasi pada Sekretariat Daerah Kab. Contoh', 'bag-organisasi'],
    ['Kepala Satuan Polisi Pamong Praja', 'satpol-pp'],
    ['Kakesbangpol', undefined],
    ['Direktur RSUD', 'rsud'],
    ['Direktur Rumah Sakit Umum Daerah Waras Sampel', 'rsud'],
    ['Dirut PDAM', 'pdam'],
    ['Direktur Utama Perumda Air Minum Tirta Sampel', 'pdam'],
    ['Sekda', 'setda'],
    ['Sekretaris Daerah Kabupaten Contoh', 'setda'],
    ['Sekwan', 'setwan'],
    ['Sekretaris DPRD', 'setwan'],
    ['Sekretaris Dewan Perwakilan Rakyat Daerah', 'setwan'],
    ['Inspektur', 'inspektorat'],
    ['Inspektur Daerah', 'inspektorat'],
    ['Inspektur Kabupaten', 'inspektorat'],
    ['Kabag Organisasi', 'bag-organisasi'],
    ['Kepala Bagian Organisasi Setda', 'bag-organisasi'],
    ['Bupati Contoh', 'bupati'],
    ['Wabup', 'wakil-bupati'],
    ['Camat Sampelrejo', 'kec-sampelrejo'],
    ['Camat Kecamatan Sampelrejo', 'kec-sampelrejo'],
    ['Lurah Contoh Lor', 'd9901012002'],
    ['Kades Sampelmulyo', 'd9901032002'],
    ['Kepala Desa Misalrejo Kecamatan Sampelrejo', 'd9901022003'],
    ['Kepala Desa Misalrejo, Kec. Contoh Kota', 'd9901012001'],
  ])('%s heads %s', (text, id) => {
    expect(post(text).heads).toEqual(id ? [`${id}: definitive ${NAME}`] : [])
  })

  it.each([
    'Sekretaris Dinas Kesehatan',
    'Sekretaris DPUPR',
    'Kepala Bidang Kesehatan Masyarakat pada Dinas Kesehatan',
    'Kabid Persampahan DLH',
    'Kasubag Umum',
    'Kepala Sub Bagian Keuangan Dinas Pendidikan',
    'Kepala Seksi Pemerintahan Kecamatan Sampelrejo',
    'Kepala UPTD Puskesmas Contoh Kota',
    'Kepala Puskesmas Sampelrejo',
    'Kepala SMPN 1 Contoh',
    'Asisten Administrasi Umum',
    'Staf Ahli Bupati Bidang Hukum',
    'Sekretaris Kecamatan Sampelrejo',
    'Sekcam Misalwungu',
    'Sekretaris Desa Misalrejo',
    'Wakil Direktur RSUD Waras Sampel',
    'Direktur Umum PDAM Tirta Sampel',
    'Inspektur Pembantu Wilayah I',
    'Kepala Bagian Keuangan Sekretariat DPRD',
    'Plt. Sekretaris Dinas Kesehatan',
    'Ketua DPRD',
    'Analis Kebijakan Ahli Muda',
  ])('%s heads nothing, and is passed over by name', (text) => {
    const { heads, notes, counts } = post(text)
    expect(heads).toEqual([])
    expect(counts).toMatchObject({ read: 1, skipped: 1 })
    expect(notes).toEqual([
      expect.objectContaining({
        cell: 'A2',
        refused: false,
        message: expect.stringMatching(/^bukan pimpinan, dilewati: Contoh Misal/),
      }),
    ])
  })

  it.each<[string, RegExp]>([
    ['Kepala Desa Misalrejo', /bisa berarti 2 kantor: .*\(d9901012001\); .*\(d9901022003\)/],
    ['Kepla Dinas Kesehatan', /maksud Anda Dinas Kesehatan Kabupaten Contoh \(dinkes\)\?/],
    ['Kepala Dinas Kesehatn', /maksud Anda Dinas Kesehatan Kabupaten Contoh \(dinkes\)\?/],
    ['Kepala Dinas Pekerjaan Umum', /maksud Anda Dinas Pekerjaan Umum dan Penataan Ruang .*\(dpupr\)\?/],
    ['Kepala Bappeda', /maksud Anda .*\(bapperida\)\?/],
    ['Kepala Dinas Antah Berantah', /tidak dikenal$/],
    ['Direktur PDAM', /maksud Anda .*\(pdam\)\?/],
    ['Plt. Plh. Kepala Dinas Kesehatan', /dua status/],
  ])('%s is refused with what may be meant', (text, message) => {
    const { heads, refused } = post(text)
    expect(heads).toEqual([])
    expect(refused).toEqual([expect.stringMatching(/^A2: /)])
    expect(refused[0]).toMatch(message)
  })

  it('Direktur RSUD is refused where there are three', () => {
    expect(post('Direktur RSUD', BLORA).refused).toEqual([
      expect.stringMatching(/bisa berarti 3 kantor: .*\(rsud-blora\).*\(rsud-cepu\).*\(rsud-samin\)/),
    ])
  })

  it.each([
    ['Plt. Kepala Dinas Kesehatan', 'plt'],
    ['Kepala Dinas Kesehatan (Plt)', 'plt'],
    ['Kepala Dinas Kesehatan, Plh.', 'plh'],
    ['Pelaksana Tugas Kepala Dinas Kesehatan', 'plt'],
    ['Pelaksana Tugas (Plt.) Kepala Dinas Kesehatan', 'plt'],
    ['PJ KEPALA DINAS KESEHATAN', 'pj'],
    ['Penjabat Sementara Kepala Dinas Kesehatan', 'pjs'],
  ])('%s is %s', (text, status) => {
    expect(post(text).heads).toEqual([`dinkes: ${status} ${NAME}`])
  })

  it.each([
    'Kepala Dinas Kesehatan merangkap Plt. Direktur RSUD Waras Sampel',
    'Kepala Dinas Kesehatan sekaligus Plt Direktur RSUD',
    'Kepala Dinas Kesehatan dan Plt. Direktur RSUD',
    'Kepala Dinas Kesehatan; Plt. Direktur RSUD',
    'Kepala Dinas Kesehatan\nPlt. Direktur RSUD',
  ])('two in one cell are two: %j', (text) => {
    expect(post(text).heads).toEqual([`dinkes: definitive ${NAME}`, `rsud: plt ${NAME}`])
  })

  it('two in one cell, of which one is in doubt, are none', () => {
    const { heads, refused } = post('Kepala Dinas Kesehatan merangkap Plt. Kepala Dinas Antah')
    expect(heads).toEqual([])
    expect(refused).toHaveLength(1)
  })
})

describe('a post beside an office', () => {
  it.each([
    ['Dinas Kesehatan', 'Kepala', 'dinkes'],
    ['Dinas Kesehatan', 'KEPALA DINAS', 'dinkes'],
    ['Dinas Kesehatan', 'Kadis', 'dinkes'],
    ['Dinas Kesehatan', 'Kepala Dinas Kesehatan', 'dinkes'],
    ['Dinas Pendidikan', 'Kepala Dinas Pendidikan dan Kebudayaan', 'dindik'],
    ['RSUD Waras Sampel', 'Direktur', 'rsud'],
    ['Perumda Air Minum Tirta Sampel', 'Direktur Utama', 'pdam'],
    ['Kecamatan Contoh Kota', 'Camat', 'kec-contoh-kota'],
    ['Bagian Organisasi', 'Kabag', 'bag-organisasi'],
    ['Inspektorat', 'Inspektur Kabupaten', 'inspektorat'],
    ['Pemkab Contoh', 'Kepala Dinas Kesehatan', 'dinkes'],
    // the part of an office is meant
    ['Sekretariat Daerah', 'Kepala Bagian Organisasi', 'bag-organisasi'],
    ['Kecamatan Contoh Kota', 'Lurah Contoh Lor', 'd9901012002'],
    ['Kecamatan Sampelrejo', 'Kepala Desa Misalrejo', 'd9901022003'],
  ])('%s, %s: heads %s', (office, text, id) => {
    const { heads, grouped } = beside(office, text)
    expect(heads).toEqual([`${id}: definitive ${NAME}`])
    expect(grouped.get(id)?.flatMap(({ channels }) => channels)).toHaveLength(1)
  })

  it.each([
    ['Dinas Kesehatan', 'Sekretaris'],
    ['Dinas Kesehatan', 'Kepala Bidang Pelayanan'],
    ['Sekretariat Daerah', 'Kepala Bagian'],
    ['Sekretariat Daerah', 'Asisten I'],
    ['Kecamatan Sampelrejo', 'Sekretaris Camat'],
    ['UPTD Puskesmas Antah', 'Kepala Puskesmas'],
  ])('%s, %s: nobody, and no number', (office, text) => {
    const { grouped, counts, notes } = beside(office, text)
    expect([...grouped.values()].flat()).toEqual([])
    expect(counts).toMatchObject({ read: 1, skipped: 1 })
    expect(notes.map(({ message }) => message).join()).toContain('nomor dan akunnya tidak dicatat')
  })

  it.each([
    ['Dinas Kesehatan', 'Kepala Dinas Pendidikan', /milik Dinas Pendidikan/],
    ['Dinas Kesehatan', 'Kepala Badan', /tidak cocok dengan Dinas Kesehatan/],
    ['Kecamatan Sampelrejo', 'Kepala Desa', /tidak cocok dengan Kecamatan Sampelrejo/],
    ['Perumda Air Minum Tirta Sampel', 'Direktur', /tidak cocok|tidak dikenal/],
  ])('%s, %s: in doubt', (office, text, message) => {
    const { heads, refused } = beside(office, text)
    expect(heads).toEqual([])
    expect(refused.join()).toMatch(message)
  })
})

it('a status without a post is that of the office beside it', () => {
  expect(beside('Dinas Kesehatan', 'Plt.').heads).toEqual([`dinkes: plt ${NAME}`])
})

describe('the name of an office', () => {
  const named = (text: string, header = 'Kantor', files = CONTOH) =>
    read(
      [
        [header, 'Nama Pejabat'],
        [text, NAME],
      ],
      files,
    )
  it.each([
    ['Dinas Kominfo', 'dinkominfo'],
    ['Diskominfo', 'dinkominfo'],
    ['RSUD', 'rsud'],
    ['PDAM', 'pdam'],
    ['Kantor Kecamatan Sampelrejo', 'kec-sampelrejo'],
    ['Kantor Camat Sampelrejo', 'kec-sampelrejo'],
    ['Camat Sampelrejo', 'kec-sampelrejo'],
    ['Lurah Contoh Lor', 'd9901012002'],
    ['Pemdes Sampelmulyo', 'd9901032002'],
    ['BKPSDM Contoh', 'bkpsdm'],
    ['Setda Kab. Contoh', 'setda'],
  ])('%s is %s', (text, id) => {
    expect(named(text).heads).toEqual([`${id}: definitive ${NAME}`])
  })

  it('that a closed one has too is that of the open one', () => {
    const closed = CONTOH.find(({ path }) => path === 'offices/dinpasar.yaml')!
    const text = closed.text.replace(/^name: .*$/m, 'name: Dinas Kesehatan Kabupaten Contoh')
    const files = [...CONTOH.filter((file) => file !== closed), { ...closed, text }]
    CONTENT.set(files, contentOf(files))
    expect(named('Dinas Kesehatan', 'Kantor', files).heads).toEqual([`dinkes: definitive ${NAME}`])
    expect(post('Kepala Dinas Kesehatan', files).heads).toEqual([`dinkes: definitive ${NAME}`])
  })

  it.each([
    ['Cepu', /maksud Anda Kecamatan Cepu \(kec-cepu\); Kelurahan Cepu, Kecamatan Cepu/],
    ['Kecamatan', /tidak dikenal/],
    ['Kabupaten Blora', /tidak dikenal/],
    ['Dinas Kesehatn Daerah', /maksud Anda Dinas Kesehatan Daerah Kabupaten Blora \(dinkesda\)/],
  ])('%s is refused', (text, message) => {
    const { heads, refused } = named(text, 'Kantor', BLORA)
    expect(heads).toEqual([])
    expect(refused.join()).toMatch(message)
  })

  it.each([
    ['KECAMATAN', 'Cepu', 'kec-cepu'],
    ['KECAMATAN', 'KEC. CEPU', 'kec-cepu'],
    ['Nama Kecamatan', 'Blora', 'kec-blora'],
    ['KELURAHAN', 'Cepu', 'd3316051014'],
    ['Desa/Kelurahan', 'Cepu', 'd3316051014'],
  ])('under %s, %s is %s', (header, text, id) => {
    expect(named(text, header, BLORA).heads).toEqual([`${id}: definitive ${NAME}`])
  })

  it('of two columns is one village, whose kecamatan may stand over several', () => {
    const { heads, refused } = read([
      ['Kecamatan', 'Desa', 'Kepala Desa'],
      ['Contoh Kota', 'Misalrejo', 'A Misal'],
      ['Sampelrejo', 'Sampelrejo', 'B Misal'],
      ['', 'Misalrejo', 'C Misal'],
      ['Umpamasari', 'Sampelmulyo', 'D Misal'],
      ['', '', 'E Misal'],
    ])
    expect(heads).toEqual([
      'd9901012001: definitive A Misal',
      'd9901022001: definitive B Misal',
      'd9901022003: definitive C Misal',
    ])
    expect(refused).toEqual([
      expect.stringMatching(/^B6: desa atau kelurahannya kosong/),
      expect.stringMatching(/^B5: "Sampelmulyo" tidak ada di Kecamatan Umpamasari/),
    ])
  })

  it('never becomes that of a camat where the column names village heads', () => {
    const { heads, counts } = read([
      ['Kantor', 'Nama Kepala Desa'],
      ['Kecamatan Sampelrejo', 'A Misal'],
    ])
    expect(heads).toEqual([])
    expect(counts).toMatchObject({ skipped: 1 })
  })
})

it('a number of a kecamatan in a list of village heads is still its own', () => {
  const { grouped, counts } = read([
    ['Kantor', 'Nama Kepala Desa', 'Telepon'],
    ['Kecamatan Sampelrejo', '', '(0002) 531099'],
  ])
  expect(grouped.get('kec-sampelrejo')?.[0]?.channels).toHaveLength(1)
  expect(counts).toMatchObject({ skipped: 0 })
})

describe('a column of names that doesn’t say whose', () => {
  const rows: Rows = [
    ['OPD', 'Nama'],
    ['Dinas Kesehatan', NAME],
  ]
  it('is refused row by row', () => {
    const { heads, refused } = read(rows)
    expect(heads).toEqual([])
    expect(refused).toEqual([expect.stringMatching(/^B2: kolom "Nama" tidak menyebut jabatan/)])
  })
  it('is one of heads under a title that says so', () => {
    expect(read([['DAFTAR KEPALA OPD'], ...rows]).heads).toEqual([`dinkes: definitive ${NAME}`])
  })
  it('is none of heads under a title that says something else', () => {
    const { heads, counts } = read([['DAFTAR OPERATOR KANAL ADUAN'], ...rows])
    expect(heads).toEqual([])
    expect(counts).toMatchObject({ empty: 1 })
  })
})

describe('headers with two sides', () => {
  it.each<[string, Rows]>([
    [
      'over two rows',
      [
        ['Nama', 'Jabatan', ''],
        ['', 'Lama', 'Baru'],
        [NAME, 'Kepala DLH', 'Kadinkes'],
      ],
    ],
    [
      'the sides above',
      [
        ['Nama', 'Sebelumnya', 'Sekarang'],
        ['', 'Jabatan', 'Jabatan'],
        [NAME, 'Kepala DLH', 'Kadinkes'],
      ],
    ],
    [
      'in one row',
      [
        ['Nama', 'Dari Jabatan', 'Ke Jabatan'],
        [NAME, 'Kepala DLH', 'Kadinkes'],
      ],
    ],
    [
      'with only the new one marked',
      [
        ['Nama', 'Jabatan', 'Jabatan Baru'],
        [NAME, 'Kepala DLH', 'Kadinkes'],
      ],
    ],
    [
      'with the present one as the old',
      [
        ['Nama', 'Jabatan Sekarang', 'Jabatan Baru'],
        [NAME, 'Kepala DLH', 'Kadinkes'],
      ],
    ],
    [
      'each with a name and a post',
      [
        ['Pejabat Lama', '', 'Pejabat Baru', ''],
        ['Nama', 'Jabatan', 'Nama', 'Jabatan'],
        ['Lama Misal', 'Kadinkes', NAME, 'Kadinkes'],
      ],
    ],
  ])('%s: only the new side is read', (_, rows) => {
    const { heads, notes } = read(rows)
    expect(heads).toEqual([`dinkes: definitive ${NAME}`])
    expect(notes.map(({ message }) => message).join()).toContain('keadaan lama')
  })
})

it('a new side is that of its own kind: "WA Baru" leaves "Telepon" alone', () => {
  const values = (...headers: string[]) =>
    read([
      ['OPD', ...headers],
      ['Dinkes', '(0002) 531009', '(0002) 531008'],
    ])
      .grouped.get('dinkes')?.[0]
      ?.channels.map(({ type, values: all }) => [type, ...all])
  expect(values('Telepon', 'WA Baru')).toEqual([
    ['phone', '+62002531009'],
    ['whatsapp', '+62002531008'],
  ])
  expect(values('Telepon', 'Telepon Baru')).toEqual([['phone', '+62002531008']])
})

it('a title with a blank row under it is no part of the headers', () => {
  const [title, headers, row] = [
    ['', 'Jabatan Lama', ''],
    ['Nama', 'Jabatan', 'Telepon'],
    [NAME, 'Kadinkes', ''],
  ]
  const { rows, ...rest } = rawSheet('Data', [title!, headers!, row!])
  const apart = rows.map((one, index) => ({ ...one, number: index === 0 ? 1 : index + 2 }))
  expect(readFile(fileOf({ ...rest, rows: apart })).heads).toEqual([`dinkes: definitive ${NAME}`])
})

describe('rows', () => {
  it('below a list are told in one remark', () => {
    const { counts, notes } = read([
      ['OPD', 'Nama Pejabat', 'Telepon'],
      ['Dinas Kesehatan', NAME, ''],
      ['Jumlah', '1', ''],
      ['', '', 'Contoh, 29 November 2026'],
      ['', '', 'Kepala BKPSDM,'],
      ['', '', 'Drs. Penanda Tangan'],
      ['', '', 'NIP. 19680331 199603 1 007'],
    ])
    expect(counts).toMatchObject({ read: 1, refused: 0 })
    expect(notes.map(({ cell, message }) => `${cell} ${message}`)).toEqual([
      expect.stringMatching(/^A3 di bawah daftar, tidak dibaca .*: baris 3–7$/),
    ])
  })

  it.each(['Sumber', 'An Nisa', 'Keterangan'])('%s ends no list', (name) => {
    const { said } = read([
      ['Nama Pejabat', 'Kantor'],
      [NAME, 'Dinas Kesehatan'],
      [name, 'DLH'],
      ['B Misal', 'DPUPR'],
    ])
    expect([...said.rows]).toEqual(['Data!2', 'Data!3', 'Data!4'])
  })

  it('that give a head two first days are both refused', () => {
    const { heads, refused } = read([
      ['OPD', 'Nama Pejabat', 'TMT'],
      ['Dinas Kesehatan', NAME, '1/12/2026'],
      ['Dinas Kesehatan', NAME, '2/12/2026'],
    ])
    expect(heads).toEqual([])
    expect(refused).toEqual([expect.stringMatching(/^A2: .*Data!A3/), expect.stringMatching(/^A3: .*Data!A2/)])
  })

  it('in which the head of today gets a last day contradict a row that names another', () => {
    const { name, from } = CONTENT.get(CONTOH)!.offices.get('dlh')!.value.holders[0]!
    const rows = (until: string) =>
      read([
        ['ID kantor', 'Status', 'Nama pejabat', 'Mulai', 'Sampai'],
        ['dlh', 'Definitif', name, from, until],
        ['dlh', 'Plt', NAME, '', ''],
      ])
    expect(rows('').heads).toEqual([`dlh: plt ${NAME}`])
    expect(rows('2026-11-30').refused).toHaveLength(2)
  })

  it('with a type and a number of their own give the part to that number alone', () => {
    const { grouped } = read([
      ['ID kantor', 'Jenis saluran', 'Nomor', 'Bagian', 'WA'],
      ['dinkes', 'Surel', 'a@contoh.invalid', 'IGD', '0008 1099 1001'],
    ])
    expect(grouped.get('dinkes')?.[0]?.channels.map(({ type, unit }) => [type, unit])).toEqual([
      ['whatsapp', undefined],
      ['email', 'IGD'],
    ])
  })

  it('go on after something that only looks like an end', () => {
    const { heads } = read([
      ['OPD', 'Nama Pejabat', 'Telepon'],
      ['Catatan: sementara', '', ''],
      ['Dinas Kesehatan', NAME, '(0002) 531001'],
    ])
    expect(heads).toEqual([`dinkes: definitive ${NAME}`])
  })

  it('of one merged office tell its head once', () => {
    const { heads, grouped } = read([
      ['OPD', 'Nama Pejabat', 'Jenis saluran', 'Kontak'],
      ['Dinas Kesehatan', NAME, 'Telepon', '(0002) 531501'],
      ['Dinas Kesehatan', NAME, 'Surel', 'a@contoh.invalid'],
    ])
    expect(heads).toEqual([`dinkes: definitive ${NAME}`])
    expect(grouped.get('dinkes')?.flatMap(({ channels }) => channels)).toHaveLength(2)
  })

  it('of news hold office, head, number, result, day and who checked it; a blank one says nothing', () => {
    const headers = [
      ...['ID kantor', 'Kantor', 'Status', 'Nama pejabat', 'Jenis saluran', 'Nomor', 'Bagian', 'Hasil'],
      ...['Tanggal dicek', 'Pemeriksa', 'Cara'],
    ]
    const { heads, grouped, counts } = read(
      [
        headers,
        ['dinkes', '', 'Plt', NAME, 'WhatsApp', '0008 1099 1005', 'IGD', 'Tersambung', '28/11/2026', 'Rina', 'Telepon'],
        ['', 'Dinas Lingkungan Hidup Kabupaten Contoh', '', '', '', '', '', '', '', '', ''],
        ['', 'Dinas Pendidikan', 'Kosong', '', '', '', '', '', '', '', ''],
      ],
      CONTOH,
      'Kabar baru',
    )
    expect(heads).toEqual([`dinkes: plt ${NAME}`, 'dindik: vacant'])
    expect(grouped.get('dinkes')?.[0]?.channels).toMatchObject([
      {
        ...{ type: 'whatsapp', values: ['+6200810991005'], unit: 'IGD' },
        confirmation: { on: '2026-11-28', by: 'Rina', how: 'call', result: 'reached' },
      },
    ])
    expect(counts).toMatchObject({ read: 3, unchanged: 2, empty: 1 })
  })

  it.each([
    ['Telepon', ['reached', undefined, undefined]],
    ['WhatsApp', [undefined, 'reached', undefined]],
    ['Surat', ['reached', 'reached', undefined]],
  ])('with a column for each number, by %s: the number that was tried, not the address', (how, results) => {
    const { grouped } = read([
      ['OPD', 'No. HP', 'WA', 'Surel', 'Hasil', 'Tanggal dicek', 'Pemeriksa', 'Cara'],
      ['Dinkes', '0008 1099 1005', '0008 1099 1006', 'a@contoh.invalid', 'Tersambung', '28/11/2026', 'Rina', how],
    ])
    expect(grouped.get('dinkes')?.[0]?.channels.map(({ confirmation }) => confirmation?.result)).toEqual(results)
  })

  it('with a message give the numbers in it, marked as told by it', () => {
    const { grouped, heads } = read([
      ['Kantor', 'Pesan'],
      ['Dinkes', '[28/11 10.15] Kadis baru dr. Misal, WA 0008 1013 9999, telp (0002) 531555 mulai 1/12/2026'],
    ])
    expect(heads).toEqual([])
    expect(grouped.get('dinkes')?.[0]?.channels).toMatchObject([
      { type: 'whatsapp', values: ['+6200810139999'], fromMessage: true },
      { type: 'phone', values: ['+62002531555'], fromMessage: true },
    ])
  })
})

describe('a cell of 32,000 signs', () => {
  it.each(['Plt ', 'a,', '(', '0296-555101, ', '1 ', 'x/', 'kepala dan plt ', 'pembina '])(
    'of "%s" is refused',
    (part) => {
      const text = part.repeat(32_000 / part.length)
      for (const header of ['Jabatan', 'Nama Pejabat', 'Telp', 'Mulai', 'Pesan']) {
        const { refused } = read([
          header === 'Nama Pejabat' ? ['ID kantor', 'Surel', header] : ['ID kantor', 'Surel', 'Nama Pejabat', header],
          ['dinkes', '', ...(header === 'Nama Pejabat' ? [] : [NAME]), text],
        ])
        expect(refused.join()).toMatch(header === 'Nama Pejabat' ? /C2: / : /D2: /)
      }
    },
  )
})

describe('days of a column', () => {
  const days = (...texts: string[]) =>
    read([
      ['OPD', 'Nama Pejabat', 'TMT'],
      ...texts.map((text, index) => [['Dinkes', 'DLH', 'DPUPR', 'Setda'][index]!, NAME, text]),
    ])
  it('are day, month, year where nothing says otherwise', () => {
    const { said, refused } = days('1/12/2026', '13/1/26')
    expect(refused).toEqual([])
    expect(said.statements.map(({ holder }) => holder?.from)).toEqual(['2026-12-01', '2026-01-13'])
  })
  it('are refused one by one where the month stands first in another', () => {
    const { said, refused } = days('12/1/2026', '1/13/26', '5/5/2026', '13 Januari 2026')
    expect(refused).toEqual([
      expect.stringMatching(/^C2: "12\/1\/2026" bisa tanggal 12 bulan 1 atau sebaliknya: di C3/),
    ])
    expect(said.statements.map(({ holder }) => holder?.from)).toEqual(['2026-01-13', '2026-05-05', '2026-01-13'])
  })
  it('are in doubt where the month stands first in another column', () => {
    const { refused } = read([
      ['OPD', 'Nama Pejabat', 'TMT', 'Sampai'],
      ['Dinkes', NAME, '12/1/2026', '11/30/2034'],
    ])
    expect(refused).toEqual([expect.stringMatching(/^C2: "12\/1\/2026" bisa tanggal 12 bulan 1 .*: di D2/)])
  })
  it('are not in doubt because another is none', () => {
    const { said, refused } = days('1/12/2026', '1/45/2026')
    expect(refused).toEqual([expect.stringMatching(/^C3: "1\/45\/2026" bukan tanggal/)])
    expect(said.statements.map(({ holder }) => holder?.from)).toEqual(['2026-12-01'])
  })
})

describe('what is typed into the sheet of offices', () => {
  it.each<[string, RawCell | string]>([
    ['TRUE', { kind: 'boolean', value: true }],
    ['a number', '12'],
    ['a formula’s result', { kind: 'text', text: 'Dinas Baru', formula: true }],
  ])('is no name, title or address as %s', (_, cell) => {
    for (const column of [1, 3, 4]) {
      const row: (RawCell | string)[] = ['dinkes', '', '', '', '']
      const { refused, grouped } = read([
        ['ID kantor', 'Kantor', 'Nama pendek', 'Jabatan', 'Alamat'],
        row.with(column, cell),
      ])
      expect(refused).toEqual([expect.stringMatching(new RegExp(`^${'ABCDE'[column]}2: `))])
      expect(grouped.size).toBe(0)
    }
  })
})

const offices = [...CONTENT.get(CONTOH)!.offices].filter(([, { value }]) => value.post && !value.ended)
const UNDER = [
  'Sekretaris',
  'Kepala Bidang Umum',
  'Kasubag Keuangan',
  'Kepala UPTD',
  'Staf Ahli',
  'Kasi Pelayanan',
  'Wakil Direktur',
]

describe('whatever is written', () => {
  it('somebody under a head never becomes one', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...offices),
        fc.constantFrom(...UNDER),
        fc.constantFrom('', 'Plt. ', 'Pelaksana Tugas '),
        fc.boolean(),
        ([, { value }], under, acting, isBeside) => {
          const text = `${acting}${under}${isBeside ? '' : ` ${value.name}`}`
          const { heads } = isBeside ? beside(value.name, text) : post(text)
          expect(heads).toEqual([])
        },
      ),
      { numRuns: 60 },
    )
  })

  it('the head of an office is understood by its title and name', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...offices),
        fc.constantFrom(
          (text: string) => text,
          (text: string) => text.toUpperCase(),
          (text: string) => `Plt. ${text}`,
        ),
        ([id, { value }], spell) => {
          expect(beside(value.name, spell(value.post!.title)).heads).toEqual([
            expect.stringMatching(new RegExp(`^${id}: `)),
          ])
        },
      ),
      { numRuns: 60 },
    )
  })

  it('nothing is thrown, and every row is counted once', () => {
    const HEADERS = [
      ...[
        'ID kantor',
        'Kantor',
        'Kecamatan',
        'Desa',
        'Jabatan',
        'JABATAN LAMA',
        'Status',
        'Nama',
        'Nama Pejabat',
        'NAMA / NIP',
      ],
      ...[
        'Mulai',
        'Sampai',
        'No. HP',
        'WA',
        'Telp/Fax',
        'Surel',
        'Kontak',
        'Jenis saluran',
        'Nomor',
        'Hasil',
        'Tanggal dicek',
      ],
      ...['Pemeriksa', 'Pesan', 'Alamat', 'Nama pendek', 'LAMA', 'BARU', 'Apa saja'],
    ]
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc.constantFrom(
        ...[
          'dinkes',
          'Dinas Kesehatan',
          'Cepu',
          'Sampelrejo',
          'Kadinkes',
          'Plt. Camat',
          'xxx',
          '-',
          'Jumlah',
          'Mengetahui,',
        ],
        ...[
          '1/13/26',
          '12/1/2026',
          '0296-555101, 102',
          '(0002) 531001 s/d 009',
          'NIP. 19680331 199603 1 007',
          'Lama',
          'Tersambung',
        ],
        ...[
          'Kepala Dinas Kesehatan merangkap Plt. Direktur RSUD',
          '«NAMA»',
          'WhatsApp',
          'kosong',
          '08',
          ',,,',
          '(((',
          'Plt.',
        ],
      ),
    )
    const cell: fc.Arbitrary<RawCell | undefined> = fc.oneof(
      fc.constant(undefined),
      text.map((value): RawCell => ({ kind: 'text', text: value })),
      text.map((value): RawCell => ({ kind: 'text', text: value, formula: true })),
      fc.double({ noNaN: true }).map((number): RawCell => ({ kind: 'number', number, text: String(number) })),
      fc.boolean().map((value): RawCell => ({ kind: 'boolean', value })),
      fc.constantFrom<RawCell>(
        { kind: 'date', day: '2026-01-05' },
        { kind: 'error', code: '#REF!' },
        { kind: 'lost', why: 'formula' },
      ),
    )
    const row = fc.record({ hidden: fc.boolean(), cells: fc.array(cell, { maxLength: 8 }) })
    const workbook = fc.record({
      headers: fc.array(fc.constantFrom(...HEADERS), { minLength: 2, maxLength: 8 }),
      hiddenColumns: fc.array(fc.nat({ max: 7 }), { maxLength: 2 }),
      rows: fc.array(row, { maxLength: 8 }),
    })
    fc.assert(
      fc.property(workbook, ({ headers, hiddenColumns, rows }) => {
        const all = [{ hidden: false, cells: headers.map((one): RawCell => ({ kind: 'text', text: one })) }, ...rows]
        const raw = fileOf({
          ...{ name: 'Data', hidden: false, hiddenColumns },
          rows: all.map((one, index) => ({ ...one, number: index + 1 })),
        })
        const { counts } = readFile(raw)
        const { read: total, ...fates } = counts
        expect(Object.values(fates).reduce((sum, count) => sum + count, 0)).toBe(total)
        expect(Object.values(fates).every((count) => count >= 0)).toBe(true)
        expect(total).toBeLessThanOrEqual(rows.length)
      }),
      { numRuns: 300 },
    )
  })
})
