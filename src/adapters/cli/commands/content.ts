/** Commands that look at a region's content, change it, or give it to the team to work with. */
import { type Command, OF_FOLDER, OF_REGION, textFlag, yes } from './command.ts'

export const CONTENT = {
  check: {
    script: 'scripts/check.ts',
    purpose: 'Menyebut tiap masalah isi dengan berkas, baris dan perbaikannya, lalu apa yang masih kurang, berurutan.',
    flags: {
      json: yes('menulis hasilnya sebagai JSON'),
      fix: yes('merapikan penulisan berkas lebih dulu'),
    },
    settings: OF_REGION,
    examples: ['', '--fix'],
  },
  export: {
    script: 'scripts/export.ts',
    purpose: 'Menulis direktori sebagai lembar kerja untuk disunting tim, atau sebagai data untuk dipakai orang lain.',
    takes: 'BERKAS.xlsx|.csv|.vcf|.json',
    flags: {},
    settings: OF_REGION,
    examples: ['direktori.xlsx', 'direktori.vcf --region contoh'],
  },
  import: {
    script: 'scripts/import.ts',
    purpose:
      'Menunjukkan apa yang akan diubah oleh lembar kerja, kantor demi kantor, dan baru menulisnya dengan --apply.',
    takes: 'BERKAS…|FOLDER…',
    flags: {
      apply: yes('menerapkan perubahannya, semuanya atau tidak sama sekali'),
      effective: textFlag('TANGGAL', 'hari mulai berlaku, misalnya 2027-01-04; bawaan: hari ini'),
      decree: textFlag('TEKS', 'dasarnya, misalnya nomor keputusan'),
      report: textFlag('BERKAS.html', 'menulis laporannya sebagai halaman'),
      'skip-refused': yes('melewati yang ditolak dan menerapkan yang lain'),
      'force-loss': textFlag('JUMLAH', 'berapa kantor boleh kehilangan nomor satu-satunya'),
      hidden: yes('ikut membaca baris dan kolom yang tersembunyi'),
      undo: yes('mengurungkan impor terakhir'),
      ask: yes('bertanya dulu sebelum mengurungkan'),
    },
    settings: OF_REGION,
    examples: ['direktori.xlsx --effective 2027-01-04 --decree "SK Bupati 800/1/2027"', '--undo'],
  },
  update: {
    script: 'scripts/update.ts',
    purpose:
      'Menuntun seluruh langkah sebuah perubahan dengan pertanyaan: pilih, lihat, terapkan, catat, bangun, cetak ulang.',
    takes: 'BERKAS…|FOLDER…',
    flags: {},
    settings: OF_FOLDER,
    examples: ['', 'direktori.xlsx'],
  },
  redaksi: {
    script: 'scripts/redaksi.ts',
    purpose: 'Membuka Redaksi di peramban komputer ini: mengubah kontak dan pejabat tanpa menyunting berkas.',
    flags: { 'print-address': yes('hanya menyebut alamatnya; peramban tidak dibuka') },
    settings: ['region', 'today'],
    examples: ['', '--region contoh --today 2027-01-04'],
  },
  restore: {
    script: 'scripts/restore.ts',
    purpose: 'Mengembalikan isi wilayah dari salinan bertanggal di folder cadangan, sesudah dipilih dan disetujui.',
    takes: 'BERKAS.zip',
    flags: { list: yes('hanya menyebut salinan yang ada') },
    settings: OF_REGION,
    examples: ['', '--list'],
  },
  package: {
    script: 'scripts/windows/package.ts',
    purpose: 'Memeriksa tiap berkas paket Windows ini; dengan --start menyiapkan folder yang baru diekstrak.',
    flags: { start: yes('hanya melihat sekilas, lalu menawarkan membawa isi dari folder lama di sampingnya') },
    settings: [],
    examples: ['', '--start'],
  },
  freshness: {
    script: 'scripts/freshness.ts',
    purpose: 'Menyebut kantor mana yang berikutnya perlu dimintai konfirmasi kontak.',
    flags: {
      calls: textFlag('BERKAS.xlsx', 'menulis daftar panggilan'),
      sheets: textFlag('FOLDER', 'menulis lembar konfirmasi tiap kantor'),
      json: yes('menulis hasilnya sebagai JSON'),
    },
    settings: OF_REGION,
    examples: ['--calls panggilan.xlsx', '--sheets konfirmasi'],
  },
  'new-region': {
    script: 'scripts/new-region.ts',
    purpose: 'Membuat isi awal untuk salah satu dari 514 kabupaten dan kota (docs/adopt.md).',
    takes: 'NAMA',
    flags: {
      code: textFlag('KODE', 'kode atau nama kabupaten/kota, misalnya 35.22'),
      name: textFlag('FOLDER', 'nama folder isinya; bawaan: dari nama daerahnya'),
      site: textFlag('ALAMAT', 'alamat situs yang sudah diputuskan, https://…'),
      languages: textFlag('BAHASA', 'bahasa situs, misalnya id,jv,en; bawaan: menurut daerahnya'),
      list: yes('hanya mencari kode menurut NAMA'),
      yes: yes('tidak bertanya; yang tidak disebut memakai bawaan'),
    },
    settings: [],
    examples: ['--list bojonegoro', '--code 35.22'],
  },
} as const satisfies Record<string, Command>
