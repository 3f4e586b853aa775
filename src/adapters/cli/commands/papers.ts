/** Commands about paper: made, recorded, given out, replaced. */
import { type Command, many, OF_FOLDER, OF_REGION, textFlag, yes } from './command.ts'

export const PAPERS = {
  posters: {
    script: 'scripts/posters.ts',
    purpose: 'Membuat hanya kertas dan gambar yang diminta.',
    flags: {
      office: many('ID', 'kantornya: ID atau nama pendek, beberapa dengan koma'),
      kecamatan: many('ID', 'kantor camat dan semua desanya'),
      kind: many('JENIS', 'hanya kantor jenis ini, misalnya district'),
      format: many('FORMAT', 'formatnya, misalnya f4,a5; bawaan: a4'),
      all: yes('semua format'),
      changed: yes('hanya yang edisinya belum dicatat'),
      bleed: textFlag('MM', 'untuk percetakan: lebihan di luar tepi dan tanda potong, misalnya 3'),
      draft: yes('dengan --bleed: juga yang masih DRAF atau CONTOH, untuk contoh cetak saja'),
      zip: yes('semuanya dalam satu poster.zip'),
      list: yes('hanya menyebut semua format'),
    },
    settings: OF_FOLDER,
    folder: 'poster',
    examples: ['--office dpupr --format f4,a5', '--kind district --format f4'],
  },
  record: {
    script: 'scripts/record.ts',
    purpose: 'Mencatat edisi yang sekarang di buku edisi; dijalankan sebelum poster dicetak.',
    flags: {
      'if-confirmed': yes('tidak gagal selama alamat situs belum ditetapkan'),
      rehearsal: yes('berlatih dengan buku yang nanti dibuang'),
    },
    settings: OF_REGION,
    examples: ['', '--rehearsal'],
  },
  issue: {
    script: 'scripts/issue.ts',
    purpose: 'Mencatat di buku edisi apa yang sudah dicetak, berapa lembar, dan di mana dipasang.',
    flags: {
      office: many('ID', 'kantornya: ID atau nama pendek, beberapa dengan koma'),
      copies: textFlag('JUMLAH', 'berapa lembar'),
      place: textFlag('TEMPAT', 'di mana dipasang atau dibagikan'),
      format: textFlag('FORMAT', 'format kertasnya; bawaan: a4'),
      code: textFlag('KODE', 'kode edisi di kaki kertas, untuk kertas lama'),
      on: textFlag('TANGGAL', 'hari dibagikan, misalnya 2027-03-01; bawaan: hari ini'),
      rehearsal: yes('berlatih dengan buku yang nanti dibuang'),
    },
    settings: OF_REGION,
    examples: [
      '--office dpupr --copies 12 --place "Balai Desa Misal"',
      '--rehearsal --office dpupr --copies 2 --place "Loket"',
    ],
  },
  reprint: {
    script: 'scripts/reprint.ts',
    purpose: 'Menyebut kertas mana yang harus diganti dan sebabnya, dengan pesan siap kirim.',
    flags: {
      pdf: textFlag('BERKAS.pdf', 'membuat poster penggantinya'),
      stickers: textFlag('BERKAS.pdf', 'membuat stiker nomor yang baru'),
      json: yes('menulis hasilnya sebagai JSON'),
      rehearsal: yes('menurut buku latihan'),
    },
    settings: OF_REGION,
    examples: ['', '--pdf ganti.pdf --stickers stiker.pdf'],
  },
  ledger: {
    script: 'scripts/ledger.ts',
    purpose: 'Memeriksa bahwa tidak ada catatan yang hilang dari buku edisi.',
    flags: {
      base: textFlag('COMMIT', 'keadaan lama yang dibandingkan; bawaan: origin/main'),
    },
    settings: OF_REGION,
    examples: ['', '--base HEAD~1'],
  },
  bulletin: {
    script: 'scripts/bulletin.ts',
    purpose: 'Membuat pesan untuk grup percakapan dan gambar tentang apa yang berubah.',
    flags: {
      on: textFlag('TANGGAL', 'hari perubahannya; bawaan: hari terakhir yang ada perubahannya'),
      since: textFlag('TANGGAL', 'semua perubahan sejak tanggal itu'),
    },
    settings: OF_FOLDER,
    folder: 'poster',
    examples: ['--on 2027-01-04', '--since 2026-12-28'],
  },
} as const satisfies Record<string, Command>
