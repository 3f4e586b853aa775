/** Commands for those who work on the project itself. */
import { type Command, many, OF_REGION, textFlag } from './command.ts'

export const DEVELOPMENT = {
  drill: {
    script: 'scripts/dev/drill.ts',
    purpose:
      'Melatih hari mutasi: 305 pejabat dari 400 kantor rekaan berganti, dan tiap baris, pejabat dan nomor dihitung.',
    flags: {},
    settings: [],
    examples: ['', '--help'],
  },
  bench: {
    script: 'scripts/dev/bench.ts',
    purpose: 'Mengukur waktu bangun, biaya tiap poster, berat halaman dan nilai Lighthouse, sebagai JSON.',
    flags: {
      only: many(
        'BAGIAN',
        'hanya bagian ini: build, formats, posters, pages, redaksi, nation, scale (sampai 10.150 kantor, setengah jam)',
      ),
      posters: textFlag('JUMLAH', 'membandingkan dengan sekian poster; bawaan: 352'),
    },
    settings: OF_REGION,
    examples: ['--only pages', '--posters 24'],
  },
  'windows-zip': {
    script: 'scripts/dev/windows-zip.ts',
    purpose: 'Membuat satu ZIP untuk Windows yang berisi semuanya, juga Node: diekstrak, lalu langsung jalan.',
    flags: { file: textFlag('BERKAS.zip', 'nama lain untuk ZIP-nya') },
    settings: OF_REGION,
    examples: ['', '--file paket.zip'],
  },
  'test:windows': {
    script: 'scripts/dev/windows-check.ts',
    purpose: 'Mencoba ZIP untuk Windows dengan Wine di Linux; dilewati dengan sebabnya bila Wine tidak bisa dipasang.',
    flags: { zip: textFlag('BERKAS.zip', 'ZIP yang sudah ada; tanpa ini dibuat dulu') },
    settings: OF_REGION,
    examples: ['', '--zip paket.zip'],
  },
  licences: {
    script: 'scripts/dev/licences.ts',
    purpose: 'Menyebut lisensi semua paket, dan apakah masing-masing boleh dipakai untuk gunanya.',
    flags: {},
    settings: [],
    examples: ['', '--help'],
  },
  'scan:table': {
    script: 'scripts/dev/scan-table.ts',
    purpose: 'Menulis docs/scan.md: apa yang masih terbaca dari kode QR tiap format.',
    flags: {},
    settings: [],
    examples: ['', '--help'],
  },
  pictures: {
    script: 'scripts/dev/pictures.ts',
    purpose: 'Mengambil lagi semua gambar di README dan docs, dari situs, kertas, dan Redaksi yang sekarang.',
    flags: { only: many('BAGIAN', 'hanya bagian ini: papers, pages, new-region, team, editor') },
    settings: ['region', 'today'],
    examples: ['', '--only editor'],
  },
  'test:counts': {
    script: 'scripts/dev/test-counts.ts',
    purpose: 'Menyebut berapa uji terakhir yang lolos dan yang gagal.',
    flags: {},
    settings: [],
    examples: ['', '--help'],
  },
  documents: {
    script: 'scripts/dev/documents.ts',
    purpose: 'Menulis tabel di dokumen (perintah, ruang, aturan isi) dari kode yang ada.',
    flags: {},
    settings: [],
    examples: ['', '--help'],
  },
} as const satisfies Record<string, Command>
