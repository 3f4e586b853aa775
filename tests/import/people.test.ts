/** People and their posts in lists as regency offices send them: who heads which office afterwards, and what is said. */
import { describe, expect, it } from 'vitest'
import { holderOn } from '../../src/directory/people/holders.ts'
import { applied, BLORA, CONTOH, contentOf, fileOf, plan, rawSheet } from '../support/import.ts'

const ON = '2026-11-30'
const REGIONS = { contoh: CONTOH, blora: BLORA }
const [A, B, C, D] = [
  'Agus Misal, S.E.',
  'Dra. Bunga Umpama, M.Si',
  'Candra Sampel, S.T.',
  'Dewi Contohwati, S.H.',
] as const

interface List {
  rows: readonly (readonly (string | number)[])[]
  sheet?: string
  region?: keyof typeof REGIONS
  /** ON, where nothing else is said. */
  day?: string
  /** Every head that differs on the day, as "plt Nama", with the day where it isn't ON. */
  heads?: Record<string, string>
  /** What is refused or told, as "ditolak C2 …", "disebut C2 …". */
  says?: readonly RegExp[]
}

function headsOn(files: typeof CONTOH, day: string): Map<string, string> {
  return new Map(
    [...contentOf(files).offices].map(([id, { value }]) => {
      const { status, name = '' } = holderOn(value, day)
      const from = value.holders.findLast((one) => one.name === name && one.status === status)?.from
      return [id, `${status} ${name}`.trim() + (from && from !== ON ? ` @${from}` : '')]
    }),
  )
}

function imported({ rows, sheet = 'Data', region = 'contoh', day = ON }: List) {
  const files = REGIONS[region]
  const raw = rawSheet(sheet, rows)
  const planned = plan(fileOf({ ...raw, rows: raw.rows.filter(({ cells }) => cells.some(Boolean)) }), files, {
    ...{ region, today: '2026-11-29', effective: ON, decree: 'SK 9' },
  })
  expect(planned.problems).toEqual([])
  const before = headsOn(files, day)
  const after = [...headsOn(applied(planned, files), day)]
  return {
    heads: Object.fromEntries(after.filter(([id, head]) => before.get(id) !== head)),
    said: planned.notes.map(({ refused, cell, message }) => `${refused ? 'ditolak' : 'disebut'} ${cell} ${message}`),
    repairs: planned.notes.map(({ repair = '' }) => repair),
  }
}

const check = ({ heads = {}, says = [], ...list }: List) => {
  const { heads: found, said, repairs } = imported({ heads, ...list })
  expect(found).toEqual(heads)
  for (const words of says) expect([...said, ...repairs].join('\n')).toMatch(words)
}

describe('posts that somebody holds besides', () => {
  it.each<[string, List]>([
    [
      'beside their own',
      {
        rows: [
          ['No', 'Nama', 'Jabatan Definitif', 'Jabatan Plt'],
          [1, A, 'Sekretaris Dinas Kesehatan', 'Kepala Dinas Kesehatan'],
          [2, B, 'Kepala Dinas Pendidikan', '-'],
        ],
        heads: { dinkes: `plt ${A}`, dindik: `definitive ${B}` },
      },
    ],
    [
      'with a status in the cell too',
      {
        rows: [
          ['NAMA', 'JABATAN DEFINITIF', 'JABATAN PLT.'],
          [A, 'Kepala Dinas Pendidikan', 'Plt. Kepala Dinas Lingkungan Hidup'],
        ],
        heads: { dindik: `definitive ${A}`, dlh: `plt ${A}` },
      },
    ],
    [
      'as the columns of the names',
      {
        rows: [
          ['Perangkat Daerah', 'Jabatan Definitif', 'Jabatan Plt'],
          ['Dinas Kesehatan', A, ''],
          ['Dinas Pendidikan', '', B],
        ],
        heads: { dinkes: `definitive ${A}`, dindik: `plt ${B}` },
      },
    ],
    [
      'under one header',
      {
        rows: [
          ['No', 'Nama', 'Jabatan', ''],
          ['', '', 'Definitif', 'Plt'],
          [1, A, 'Sekretaris DLH', 'Kepala Dinas Lingkungan Hidup'],
          [2, C, 'Kepala Dinas Kesehatan', ''],
        ],
        heads: { dlh: `plt ${A}`, dinkes: `definitive ${C}` },
      },
    ],
    [
      'under a header of several',
      {
        rows: [
          ['Nama', 'Jabatan Definitif', 'Jabatan Plt/Plh'],
          [A, 'Kabid Sampah DLH', 'Plh. Kepala Dinas Lingkungan Hidup'],
        ],
        heads: { dlh: `plh ${A}` },
      },
    ],
    [
      'with another status than the header',
      {
        rows: [
          ['Nama', 'Jabatan Definitif', 'Jabatan Plh'],
          [A, 'Kepala Dinas Pendidikan', 'Plt. Kepala DLH'],
        ],
        says: [/ditolak .*C2/],
      },
    ],
    [
      'as marks',
      {
        rows: [
          ['OPD', 'Nama', 'Jabatan Definitif', 'Jabatan Plt'],
          ['Dinas Kesehatan', A, '', 'v'],
          ['Dinas Pendidikan', B, 'v', ''],
        ],
        heads: { dinkes: `plt ${A}`, dindik: `definitive ${B}` },
      },
    ],
    [
      'in a column of those who act',
      {
        rows: [
          ['Nama', 'Jabatan Definitif', 'Plt.'],
          [A, 'Sekretaris Dinas Kesehatan', 'Kepala Dinas Kesehatan'],
        ],
        heads: { dinkes: `plt ${A}` },
      },
    ],
    [
      'where no name can be read in a column of those who act',
      {
        rows: [
          ['OPD', 'Nama Kepala', 'Plt'],
          ['Dinas Kesehatan', '', 'Agus Misal (Sekretaris)'],
          ['DLH', B, 'Sekda (lihat SK)'],
        ],
        says: [/ditolak .*C2/, /ditolak .*C3/],
      },
    ],
    [
      'in a column of second posts',
      {
        rows: [
          ['Nama', 'Jabatan', 'Rangkap Jabatan'],
          [A, 'Kepala Dinas Pendidikan', 'Plt. Kepala Dinas Kesehatan'],
        ],
        heads: { dindik: `definitive ${A}`, dinkes: `plt ${A}` },
      },
    ],
    [
      'by "sebagai"',
      {
        rows: [
          ['Nama', 'Jabatan Definitif', 'Sebagai Plt'],
          [A, 'Camat Misalwungu', 'Camat Umpamasari'],
        ],
        heads: { 'kec-misalwungu': `definitive ${A}`, 'kec-umpamasari': `plt ${A}` },
      },
    ],
    [
      'by "sebagai" with a status in the cell',
      {
        rows: [
          ['Nama', 'Jabatan', 'Sebagai'],
          [A, 'Sekretaris Dinas Kesehatan', 'Plt. Kepala Dinas Kesehatan'],
        ],
        heads: { dinkes: `plt ${A}` },
      },
    ],
    [
      'without a status',
      {
        rows: [
          ['Nama', 'Jabatan', 'Tugas Tambahan'],
          [A, 'Kepala Dinas Pendidikan', 'Kepala DLH'],
          [B, 'Kepala Dinas Kesehatan', 'Ketua KORPRI'],
        ],
        heads: { dinkes: `definitive ${B}` },
        says: [/ditolak .*C2/],
      },
    ],
    [
      'until a day',
      {
        rows: [
          ['SURAT PERINTAH PELAKSANA TUGAS'],
          ['Nama', 'Jabatan', 'Sebagai Pelaksana Tugas', 'Sampai'],
          [A, 'Sekretaris Dinas Kesehatan', 'Kepala Dinas Kesehatan', '28 Februari 2027'],
        ],
        heads: { dinkes: `plt ${A}` },
      },
    ],
    [
      'with a day that may be of either',
      {
        rows: [
          ['Nama', 'Jabatan Definitif', 'Jabatan Plt', 'TMT'],
          [A, 'Kepala Dinas Pendidikan', 'Kepala DLH', '1-12-2026'],
        ],
        says: [/ditolak .*D2.*jabatan yang mana/],
      },
    ],
    [
      'with a day beside the other',
      {
        rows: [
          ['No', 'Nama', 'Jabatan Definitif', 'TMT', 'Jabatan Plt', 'TMT Plt'],
          [1, A, 'Kepala Dinas Pendidikan', '1-12-2026', 'Kepala DLH', '1-12-2026'],
        ],
        day: '2026-12-01',
        heads: { dindik: `definitive ${A} @2026-12-01`, dlh: `plt ${A} @2026-12-01` },
      },
    ],
    [
      'with a status that fits one of them',
      {
        rows: [
          ['Nama', 'Jabatan Definitif', 'Jabatan Plt', 'Status'],
          [A, 'Kepala Dinas Pendidikan', 'Kepala DLH', 'Plt'],
        ],
        says: [/ditolak/],
      },
    ],
    [
      'in one cell',
      {
        rows: [
          ['Nama', 'Jabatan'],
          [A, 'Kepala Dinas Kesehatan (Plt)'],
          [B, 'Kepala DLH - Plh'],
          [C, 'Camat Umpamasari/Plt. Camat Misalwungu'],
        ],
        heads: {
          dinkes: `plt ${A}`,
          dlh: `plh ${B}`,
          'kec-umpamasari': `definitive ${C}`,
          'kec-misalwungu': `plt ${C}`,
        },
      },
    ],
    [
      'behind a comma',
      {
        rows: [
          ['Nama', 'Jabatan'],
          [A, 'Sekda merangkap Pj. Bupati Contoh'],
          [B, 'Kepala Dinas Kesehatan, Plt. Direktur RSUD'],
        ],
        heads: { setda: `definitive ${A}`, bupati: `pj ${A}`, dinkes: `definitive ${B}`, rsud: `plt ${B}` },
      },
    ],
    [
      'by how they came to it',
      {
        rows: [
          ['Nama', 'Jabatan'],
          [A, 'Ditunjuk sebagai Plt. Kepala Dinas Kesehatan'],
          [B, 'Kepala Dinas Pendidikan ditugaskan sebagai Plt Kepala DLH'],
        ],
        heads: { dinkes: `plt ${A}`, dlh: `plt ${B}` },
      },
    ],
    [
      'elsewhere',
      {
        region: 'blora',
        rows: [
          ['Nama', 'Jabatan Definitif', 'Jabatan Plt'],
          [A, 'Camat Jepon', 'Camat Jiken'],
          [B, 'Direktur RSUD Cepu', ''],
        ],
        heads: { 'kec-jepon': `definitive ${A}`, 'kec-jiken': `plt ${A}`, 'rsud-cepu': `definitive ${B}` },
      },
    ],
  ])('%s', (_, list) => check(list))
})

describe('who may come one day', () => {
  it.each<[string, List]>([
    [
      'a title',
      {
        rows: [['DAFTAR PEJABAT YANG AKAN DILANTIK'], ['Nama', 'Jabatan'], [A, 'Kepala Dinas Kesehatan']],
        says: [/ditolak .*sudah menjabatkah/],
      },
    ],
    [
      'a title of an oath',
      {
        rows: [['DAFTAR NAMA YANG AKAN DIAMBIL SUMPAH JABATAN'], ['Nama', 'Jabatan'], [A, 'Kepala Dinas Kesehatan']],
        says: [/ditolak/],
      },
    ],
    [
      'a list of guests',
      { rows: [['DAFTAR UNDANGAN PELANTIKAN'], ['Nama', 'Jabatan'], [A, 'Kepala Dinas Kesehatan']], says: [/ditolak/] },
    ],
    [
      'the name of a sheet',
      {
        sheet: 'Rencana Mutasi',
        rows: [
          ['Nama', 'Jabatan Baru'],
          [A, 'Kepala Dinas Kesehatan'],
        ],
        says: [/ditolak/],
      },
    ],
    [
      'the header of names',
      {
        rows: [
          ['Perangkat Daerah', 'Nama Pejabat yang akan dilantik'],
          ['Dinas Kesehatan', A],
        ],
        says: [/dilantik/],
      },
    ],
    [
      'a column beside',
      {
        rows: [
          ['Perangkat Daerah', 'Pejabat Sekarang', 'Calon Pejabat'],
          ['Dinas Kesehatan', A, B],
        ],
        heads: { dinkes: `definitive ${A}` },
        says: [/Calon Pejabat/],
      },
    ],
    [
      'a column of posts beside',
      {
        rows: [
          ['Nama', 'Jabatan', 'Usulan Jabatan'],
          [A, 'Kepala Dinas Pendidikan', 'Kepala Dinas Kesehatan'],
        ],
        heads: { dindik: `definitive ${A}` },
        says: [/Usulan Jabatan/],
      },
    ],
    [
      'a side of a change',
      {
        rows: [
          ['Nama', 'Jabatan Lama', 'Rencana Jabatan Baru'],
          [A, 'Kepala Dinas Pendidikan', 'Kepala Dinas Kesehatan'],
        ],
        says: [/[Rr]encana/],
      },
    ],
    [
      'a planned day',
      {
        rows: [
          ['Nama', 'Jabatan', 'Rencana Tanggal Pelantikan'],
          [A, 'Kepala Dinas Kesehatan', '5 Januari 2027'],
        ],
        says: [/ditolak .*C2/],
      },
    ],
    [
      'a schedule',
      {
        rows: [
          ['Nama', 'Jabatan', 'Jadwal Pelantikan'],
          [A, 'Kepala Dinas Kesehatan', 'Desember 2026'],
        ],
        says: [/ditolak .*C2/],
      },
    ],
    [
      'a remark of a plan',
      {
        rows: [
          ['Nama', 'Jabatan', 'Ket'],
          [A, 'Kepala Dinas Kesehatan', 'rencana dilantik 5 Jan 2027'],
        ],
        says: [/ditolak .*C2/],
      },
    ],
    [
      'a remark of waiting',
      {
        rows: [
          ['Nama', 'Jabatan', 'Keterangan'],
          [A, 'Kepala Dinas Kesehatan', 'hasil seleksi terbuka'],
          [B, 'Kepala DLH', 'menunggu rekomendasi KASN'],
          [C, 'Camat Misalwungu', 'belum dilantik'],
        ],
        says: [/ditolak .*C3/, /ditolak .*C4/],
        heads: { dinkes: `definitive ${A}` },
      },
    ],
    [
      'a header of posts alone',
      {
        rows: [
          ['Nama', 'Jabatan yang diusulkan'],
          [A, 'Kepala Dinas Kesehatan'],
        ],
        says: [/diusulkan/],
      },
    ],
    [
      'a successor',
      {
        rows: [
          ['OPD', 'Pejabat', 'Nama Calon Pengganti'],
          ['Dinas Kesehatan', A, B],
        ],
        heads: { dinkes: `definitive ${A}` },
        says: [/Calon/],
      },
    ],
    [
      'candidates alone',
      {
        rows: [
          ['Desa', 'Calon Kepala Desa', 'Jumlah Suara'],
          ['Misalwetan', A, 1200],
          ['Misalwetan', B, 900],
        ],
        says: [/Calon/],
      },
    ],
  ])('%s', (_, list) => check(list))
})

describe('a form', () => {
  it.each<[string, List]>([
    [
      'with labels on the left',
      {
        rows: [
          ['BIODATA PEJABAT'],
          ['Nama', A],
          ['NIP', '198001012005011002'],
          ['Jabatan', 'Kepala Dinas Kesehatan'],
          ['Unit Kerja', 'Dinas Kesehatan Kabupaten Contoh'],
        ],
        heads: { dinkes: `definitive ${A}` },
      },
    ],
    [
      'of an office',
      {
        rows: [
          ['FORMULIR DATA PIMPINAN'],
          ['Unit Kerja', 'Dinas Kesehatan'],
          ['Nama Kepala', A],
          ['Jabatan', 'Kepala Dinas'],
          ['No. HP Kantor', '0811 0000 001'],
        ],
        says: [/./],
        heads: { dinkes: `definitive ${A}` },
      },
    ],
    [
      'of several people',
      {
        rows: [
          ['Nama', ':', A],
          ['Jabatan', ':', 'Plt. Kepala Dinas Pendidikan'],
          ['TMT', ':', '1 Desember 2026'],
          [],
          ['Nama', ':', B],
          ['Jabatan', ':', 'Sekretaris Dinas Pendidikan'],
        ],
        day: '2026-12-01',
        heads: { dindik: `plt ${A} @2026-12-01` },
        says: [/bukan pimpinan/],
      },
    ],
    [
      'of several offices, the office first',
      {
        rows: [
          ['Unit Kerja', ':', 'Kecamatan Misalwungu'],
          ['Nama', ':', A],
          ['NIP', ':', '1980'],
          ['Jabatan', ':', 'Camat'],
          [],
          ['Unit Kerja', ':', 'Kecamatan Umpamasari'],
          ['Nama', ':', `Plt. ${B}`],
          ['Jabatan', ':', 'Camat'],
        ],
        heads: { 'kec-misalwungu': `definitive ${A}`, 'kec-umpamasari': `plt ${B}` },
      },
    ],
    [
      'in one column',
      {
        rows: [[`Nama: ${A}`], ['Jabatan: Camat Misalwungu'], ['Unit kerja: Kecamatan Misalwungu']],
        heads: { 'kec-misalwungu': `definitive ${A}` },
      },
    ],
    [
      'of people side by side',
      {
        rows: [
          ['Nama', 'Agus Misal, S.E.', 'Bunga Umpama'],
          ['Jabatan', 'Kepala Dinas Kesehatan', 'Kepala Dinas Pendidikan'],
          ['TMT', '2026-12-01', '2026-12-01'],
        ],
        day: '2026-12-01',
        heads: { dinkes: `definitive ${A} @2026-12-01`, dindik: 'definitive Bunga Umpama @2026-12-01' },
      },
    ],
    [
      'with numbers',
      {
        rows: [
          ['1', 'Nama', A],
          ['2', 'Jabatan', 'Kepala Dinas Kesehatan'],
          ['3', 'Pangkat/Gol', 'Pembina Tk. I / IV.b'],
          ['4', 'Instansi', 'Dinas Kesehatan'],
        ],
        heads: { dinkes: `definitive ${A}` },
      },
    ],
    [
      'with a former post',
      {
        rows: [
          ['Nama Lengkap', A],
          ['Jabatan Lama', 'Sekretaris Dinas Kesehatan'],
          ['Jabatan Baru', 'Kepala Dinas Kesehatan'],
        ],
        heads: { dinkes: `definitive ${A}` },
      },
    ],
    [
      'of somebody who acts',
      {
        rows: [
          ['Nama', A],
          ['Jabatan', 'Sekretaris Dinas Kesehatan'],
          ['Sebagai', 'Plt. Kepala Dinas Kesehatan'],
        ],
        heads: { dinkes: `plt ${A}` },
      },
    ],
    [
      'of one who left and one who came',
      {
        rows: [
          ['PEJABAT LAMA'],
          ['Nama', C],
          ['Jabatan', 'Kepala Dinas Kesehatan'],
          ['PEJABAT BARU'],
          ['Nama', A],
          ['Jabatan', 'Kepala Dinas Kesehatan'],
        ],
        heads: { dinkes: `definitive ${A}` },
        says: [/ditolak .*B2/],
      },
    ],
    [
      'with a doubt',
      {
        rows: [
          ['Nama', 'Agus Misal'],
          ['Jabatan', 'Kepala Dinas Kesehatan'],
          ['Status', 'Plt'],
          ['Keterangan', 'akan pensiun 1 Januari 2027'],
        ],
        says: [/ditolak .*B4/],
      },
    ],
  ])('%s', (_, list) => check(list))
})

describe('headers of posts and names', () => {
  it.each<[string, List]>([
    [
      '"Dalam Jabatan"',
      {
        rows: [
          ['KEPUTUSAN BUPATI'],
          ['MEMUTUSKAN: Menetapkan'],
          ['Nama', 'Pangkat', 'Dalam Jabatan', 'Terhitung Mulai Tanggal'],
          [A, 'IV/c', 'Kepala Dinas Kesehatan', '1 Desember 2026'],
        ],
        day: '2026-12-01',
        heads: { dinkes: `definitive ${A} @2026-12-01` },
      },
    ],
    [
      '"Diangkat dalam jabatan"',
      {
        rows: [
          ['NO', 'NAMA', 'DIANGKAT DALAM JABATAN'],
          [1, A, 'Kepala Dinas Kesehatan'],
        ],
        heads: { dinkes: `definitive ${A}` },
      },
    ],
    [
      '"Diberhentikan dari jabatan"',
      {
        rows: [
          ['NO', 'NAMA', 'DIBERHENTIKAN DARI JABATAN', 'DIANGKAT DALAM JABATAN'],
          [1, A, 'Kepala Dinas Pendidikan', 'Kepala Dinas Kesehatan'],
        ],
        heads: { dinkes: `definitive ${A}` },
      },
    ],
    [
      '"yang ditinggalkan"',
      {
        rows: [
          ['Jabatan yang ditinggalkan', 'Nama', 'Jabatan yang diduduki'],
          ['Kepala DLH', A, 'Kepala Dinas Kesehatan'],
        ],
        heads: { dinkes: `definitive ${A}` },
      },
    ],
    [
      '"Jabatan Kosong"',
      {
        rows: [
          ['Jabatan Kosong', 'Nama Plt'],
          ['Kepala Dinas Kesehatan', A],
        ],
        heads: { dinkes: `plt ${A}` },
      },
    ],
    [
      '"Nama Pegawai"',
      {
        rows: [
          ['Nama Pegawai', 'NIP', 'Jabatan', 'OPD'],
          [A, '198', 'Kepala Dinas', 'Dinas Kesehatan'],
        ],
        heads: { dinkes: `definitive ${A}` },
      },
    ],
    [
      'a name without degrees',
      {
        rows: [
          ['Nama Tanpa Gelar', 'Nama Dengan Gelar', 'Jabatan'],
          ['Agus Misal', A, 'Kepala Dinas Kesehatan'],
        ],
        heads: { dinkes: `definitive ${A}` },
      },
    ],
    [
      'name and post in one cell',
      {
        rows: [
          ['Nama/Jabatan', 'OPD'],
          ['Agus Misal\nKepala Dinas', 'Dinas Kesehatan'],
        ],
        says: [/Nama\/Jabatan/],
      },
    ],
    [
      '"Kades (Pj)"',
      {
        rows: [
          ['Desa', 'Kades (Definitif)', 'Kades (Pj)'],
          ['Misalwetan', A, ''],
          ['Sampelmulyo', '', B],
        ],
        heads: { d9901032001: `definitive ${A}`, d9901032002: `pj ${B}` },
      },
    ],
    [
      'a post with how it came',
      {
        rows: [
          ['NO', 'NAMA', 'JABATAN'],
          [1, A, 'Diangkat dalam jabatan Kepala Dinas Kesehatan'],
          [2, B, 'Dilantik sebagai Camat Misalwungu'],
          [3, C, 'Diberhentikan dari jabatan Kepala DLH'],
        ],
        heads: { dinkes: `definitive ${A}`, 'kec-misalwungu': `definitive ${B}` },
        says: [/B4|C4/],
      },
    ],
  ])('%s', (_, list) => check(list))
})

describe('what stands over people', () => {
  it.each<[string, List]>([
    [
      'those who act',
      {
        rows: [['DAFTAR PELAKSANA TUGAS (PLT) KEPALA OPD'], ['No', 'OPD', 'Nama'], [1, 'Dinas Kesehatan', A]],
        heads: { dinkes: `plt ${A}` },
        says: [/Plt dibaca dari judul/],
      },
    ],
    [
      'the name of a sheet',
      {
        sheet: 'Plt',
        rows: [
          ['OPD', 'Nama Pejabat'],
          ['Dinas Kesehatan', A],
        ],
        heads: { dinkes: `plt ${A}` },
        says: [/Plt dibaca dari judul/],
      },
    ],
    [
      'several statuses',
      {
        rows: [['DAFTAR PLT DAN PLH KEPALA OPD'], ['OPD', 'Nama'], ['Dinas Kesehatan', A]],
        says: [/ditolak .*status/],
      },
    ],
    [
      'both',
      {
        rows: [
          ['DAFTAR PEJABAT DEFINITIF DAN PLT'],
          ['OPD', 'Nama Pejabat'],
          ['Dinas Kesehatan', A],
          ['DLH', `Plt. ${B}`],
        ],
        heads: { dinkes: `definitive ${A}`, dlh: `plt ${B}` },
      },
    ],
    [
      'the successors of those who act',
      {
        rows: [['PENGANGKATAN PEJABAT DEFINITIF PENGGANTI PLT'], ['Nama', 'Jabatan'], [A, 'Kepala Dinas Kesehatan']],
        says: [/ditolak/],
      },
    ],
    [
      'headings of both',
      {
        rows: [
          ['OPD', 'Nama Pejabat'],
          ['PEJABAT DEFINITIF', ''],
          ['Dinas Pendidikan', B],
          ['PELAKSANA TUGAS (PLT)', ''],
          ['Dinas Kesehatan', A],
        ],
        heads: { dindik: `definitive ${B}`, dinkes: `plt ${A}` },
      },
    ],
    [
      'a heading of those who act, below others',
      {
        rows: [
          ['NO', 'NAMA', 'JABATAN'],
          ['A', 'JABATAN PIMPINAN TINGGI PRATAMA'],
          [1, A, 'Kepala Dinas Kesehatan'],
          ['B', 'JABATAN ADMINISTRATOR'],
          [2, B, 'Sekretaris Dinas Kesehatan'],
          [3, C, 'Camat Misalwungu'],
          ['C', 'PELAKSANA TUGAS'],
          [4, D, 'Kepala DLH'],
        ],
        heads: { dinkes: `definitive ${A}`, 'kec-misalwungu': `definitive ${C}`, dlh: `plt ${D}` },
      },
    ],
    [
      'ranks',
      {
        rows: [
          ['JABATAN', 'NAMA'],
          ['ESELON II', ''],
          ['Kepala Dinas Kesehatan', A],
          ['ESELON III', ''],
          ['Sekretaris Dinas Kesehatan', B],
          ['Camat Misalwungu', C],
        ],
        heads: { dinkes: `definitive ${A}`, 'kec-misalwungu': `definitive ${C}` },
      },
    ],
    [
      'those who left, in the column of offices',
      {
        rows: [
          ['OPD', 'Nama Pejabat'],
          ['PEJABAT YANG PENSIUN', ''],
          ['Dinas Kesehatan', A],
          ['PEJABAT YANG DILANTIK', ''],
          ['DLH', B],
        ],
        heads: { dlh: `definitive ${B}` },
        says: [/ditolak .*3/],
      },
    ],
    [
      'a former day',
      {
        rows: [
          ['DAFTAR PEJABAT STRUKTURAL KEADAAN PER 31 DESEMBER 2023'],
          ['Nama', 'Jabatan'],
          [C, 'Kepala Dinas Kesehatan'],
        ],
        says: [/2023/],
      },
    ],
    [
      'a former year in the name of a sheet',
      {
        sheet: 'Data 2024',
        rows: [
          ['Nama', 'Jabatan'],
          [C, 'Kepala Dinas Kesehatan'],
        ],
        says: [/2024/],
      },
    ],
    [
      'a day not long ago',
      {
        rows: [
          ['BERDASARKAN PERBUP NOMOR 9 TAHUN 2021 TENTANG SOTK'],
          ['DATA PEJABAT PER 1 NOVEMBER 2026'],
          ['Nama', 'Jabatan'],
          [A, 'Kepala Dinas Kesehatan'],
        ],
        heads: { dinkes: `definitive ${A}` },
      },
    ],
    [
      'the year of a decree',
      {
        rows: [
          ['Lampiran Keputusan Bupati Contoh Nomor 821/1 Tahun 2024'],
          ['Nama', 'Jabatan Baru'],
          [A, 'Kepala Dinas Kesehatan'],
        ],
        heads: { dinkes: `definitive ${A}` },
      },
    ],
  ])('%s', (_, list) => check(list))
})

describe('a term of office', () => {
  it.each<[string, List]>([
    [
      'that is over',
      {
        rows: [
          ['Nama', 'Jabatan', 'Periode'],
          [A, 'Kepala Dinas Kesehatan', '2019-2023'],
        ],
        says: [/Periode/],
      },
    ],
    [
      'of one of two',
      {
        rows: [
          ['No', 'Desa', 'Pj/Definitif', 'Nama', 'Masa Bakti'],
          [1, 'Misalwetan', 'Definitif', A, '2019 s.d. 2025'],
          [2, 'Sampelmulyo', 'Pj', B, ''],
        ],
        heads: { d9901032002: `pj ${B}` },
        says: [/ditolak .*E2/],
      },
    ],
    [
      'that goes on',
      {
        rows: [
          ['Desa', 'Nama Kades', 'Masa Jabatan'],
          ['Misalwetan', A, '2021 - 2027'],
          ['Sampelmulyo', B, '2019-2027'],
        ],
        heads: { d9901032001: `definitive ${A}`, d9901032002: `definitive ${B}` },
        says: [/Masa Jabatan/],
      },
    ],
    [
      'with its last day past',
      {
        rows: [
          ['Nama', 'Jabatan', 'Selesai'],
          [A, 'Kepala Dinas Kesehatan', '31-10-2026'],
        ],
        says: [/ditolak/],
      },
    ],
  ])('%s', (_, list) => check(list))
})

describe('the cell of a name', () => {
  it.each<[string, List]>([
    [
      'with a post in brackets',
      {
        rows: [
          ['Nama', 'Jabatan'],
          ['H. Agus Misal, S.E. (Ketua)', 'Kepala Dinas Kesehatan'],
          ['Bunga Umpama (Sekretaris)', 'Kepala DLH'],
        ],
        says: [/A2/, /A3/],
      },
    ],
    [
      'with two forms of address',
      {
        rows: [
          ['Jabatan', 'Nama'],
          ['Kepala Dinas Kesehatan', `Sdr. ${A}`],
          ['Kepala DLH', `Yth. Ibu ${B}`],
        ],
        heads: { dinkes: `definitive ${A}`, dlh: `definitive ${B}` },
      },
    ],
  ])('%s', (_, list) => check(list))
})

describe('the day of those who act, in a column of its own', () => {
  const LATER = '2026-12-06'
  it.each<[string, List]>([
    [
      'beside their status',
      {
        rows: [
          ['OPD', 'Nama', 'Status', 'TMT Plt'],
          ['Dinas Kesehatan', A, 'Plt', '1 Desember 2026'],
        ],
        heads: { dinkes: `plt ${A} @2026-12-01` },
      },
    ],
    [
      'beside that of the others',
      {
        rows: [
          ['OPD', 'Nama Definitif', 'TMT Jabatan', 'Nama Plt', 'Plt sejak', 'Plt sampai'],
          ['Dinas Kesehatan', A, '1 Desember 2026', '', '', ''],
          ['Dinas Pendidikan', '', '', B, '5 Desember 2026', '31 Desember 2026'],
        ],
        heads: { dinkes: `definitive ${A} @2026-12-01`, dindik: `plt ${B} @2026-12-05` },
      },
    ],
    [
      'of a second post in the row',
      {
        rows: [
          ['Nama', 'Jabatan Definitif', 'TMT', 'Jabatan Plt', 'TMT Plt'],
          [A, 'Kepala Dinas Kesehatan', '1 Desember 2026', 'Kepala Dinas Pendidikan', '5 Desember 2026'],
        ],
        heads: { dinkes: `definitive ${A} @2026-12-01`, dindik: `plt ${A} @2026-12-05` },
      },
    ],
    [
      'of camat',
      {
        rows: [
          ['Kecamatan', 'Nama Plt Camat', 'TMT Plt Camat'],
          ['Umpamasari', A, '1 Desember 2026'],
        ],
        heads: { 'kec-umpamasari': `plt ${A} @2026-12-01` },
      },
    ],
    [
      'where nobody acts',
      {
        rows: [
          ['OPD', 'Nama', 'Status', 'TMT Jabatan', 'TMT Plt'],
          ['Dinas Kesehatan', A, 'Definitif', '1 Desember 2026', '5 Januari 2026'],
        ],
        heads: { dinkes: `definitive ${A} @2026-12-01` },
        says: [/disebut E2 yang disebut di barisnya bukan Plt: tidak dipakai/],
      },
    ],
  ])('%s', (_, list) => check({ day: LATER, ...list }))
})
