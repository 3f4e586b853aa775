/** Texts of the page of open data, in Indonesian. */
import type { ShownState } from '../directory/channels/publication.ts'

/** What each file is for. */
const files = {
  'directory.json': 'semua kantor, pejabat, kontak dan sumbernya; untuk aplikasi',
  '<id>.json': 'satu kantor saja; ganti <id> dengan tanda kantornya',
  'directory.csv': 'tabel semua kontak; untuk Excel, LibreOffice atau Google Sheets',
  'directory.vcf': 'semua kantor sebagai kartu kontak; untuk buku telepon di HP',
  '<id>.vcf': 'kartu kontak satu kantor',
  'directory.jsonld': 'kantor dan kontak yang sudah pasti, dengan kosakata schema.org; untuk mesin pencari',
  'popolo.json': 'kantor, jabatan dan pejabat menurut standar Popolo; untuk pemantau pemerintahan',
  'changes.json': 'apa yang berubah dan kapan, tanpa nomornya',
  'changes.atom': 'perubahan sebagai umpan; untuk pembaca umpan',
  'schema.json': 'arti setiap isian berkas JSON, dan cara memeriksanya dengan mesin',
}

const states: Record<ShownState, string> = {
  confirmed: 'Dikonfirmasi kantor paling lama 180 hari lalu (confirmedOn). Boleh ditampilkan biasa.',
  sourced: 'Milik lembaga provinsi atau nasional, dengan sumber bertanggal. Boleh ditampilkan biasa.',
  stale: 'Dikonfirmasi lebih dari 180 hari lalu. Tampilkan tanggalnya dan tulis “perlu dicek ulang”.',
  unconfirmed:
    'Dari sumber terbuka, belum dikonfirmasi kantor. Tampilkan sumbernya dan tulis “belum dikonfirmasi kantor”.',
}

export const dataId = {
  title: 'Data terbuka',
  lead: 'Semua yang tampil di situs ini juga ada sebagai data: untuk situs desa, aplikasi, media dan penelitian. Gratis, tanpa mendaftar.',
  careTitle: 'Tolong dijaga',
  care: [
    'Ambil lagi setiap hari. Data ini dibuat ulang setiap hari, dan isian generated menyebut harinya.',
    'Jangan menyimpan nomor lebih dari 7 hari. Nomor mati dijual lagi, lalu keluhan warga berdering di orang lain.',
    'Tampilkan tanggal dan tandanya. Nomor yang belum dikonfirmasi jangan ditulis seolah-olah pasti.',
    'Sertakan tautan ke halaman tetap kantor (page): di sana nomornya selalu yang terbaru.',
    'Kalau ada isian notice, tampilkan bunyinya.',
  ],
  filesTitle: 'Berkas',
  file: 'Berkas',
  use: 'Untuk apa',
  files,
  /** Followed by an address. */
  idNote: 'Tanda kantor (id) adalah bagian akhir alamat halamannya. Misalnya untuk',
  internal:
    'Berkas search.json, search-rare.json, dan numbers.json dipakai situs ini sendiri; susunannya bisa berubah tanpa pemberitahuan.',
  statesTitle: 'Arti keadaan kontak (state)',
  states,
  withheld: 'Kontak yang belum boleh tampil tidak ada di berkas mana pun.',
  versionTitle: 'Versi',
  version: (version: string) =>
    `Susunan berkas JSON ini versi ${version} (isian version). Angka kedua naik bila ada isian baru; program Anda tetap jalan. Angka pertama naik bila ada isian yang hilang atau berubah arti. Alamat berkas tidak berubah.`,
  schema: 'Arti setiap isian (schema.json)',
  licenceTitle: 'Lisensi',
  licenceContacts: 'Data kantor dan kontaknya:',
  licenceSet: (licence: string) => `boleh dipakai dengan lisensi ${licence}, dengan menyebut sumbernya.`,
  licenceUnset: 'lisensinya belum ditetapkan pemerintah daerah. Fakta boleh dikutip dengan menyebut sumbernya.',
  examplesTitle: 'Contoh',
  command: 'Baris perintah',
  commandText: 'Kontak satu kantor, dengan curl dan jq:',
  sheet: 'Excel dan lembar kerja lain',
  sheetSteps: [
    'Di Excel: buka tab Data, pilih Dari Web (From Web), tempel alamat di bawah, lalu Muat (Load). Bila huruf tampak aneh, pilih asal berkas 65001: Unicode (UTF-8).',
    'Supaya tetap baru: di tab Data tekan Segarkan Semua (Refresh All), setiap hari.',
    'Di Google Sheets: tulis rumus di bawah di satu sel kosong.',
  ],
  script: 'JavaScript',
  scriptText:
    'Untuk server (Node.js). Di peramban, cara ini hanya jalan bila server situs ini mengizinkan situs lain (CORS).',
  feed: 'Ikuti perubahan',
  feedText:
    'Tempel alamat ini di pembaca umpan (Thunderbird, Feedly, NetNewsWire). Ada kabar setiap pejabat atau kontak berganti; nomornya dibaca di halaman kantornya.',
  embedTitle: 'Pasang di situs Anda',
  embedLead: (id: string) =>
    `Salin kode ini ke halaman situs Anda, lalu ganti ${id} dengan tanda kantor yang Anda mau. Isinya ikut berubah sendiri; tanpa skrip, tanpa kuki, tanpa pelacak.`,
  card: 'Kartu kontak',
  cardText: 'Semua kontak kantor, bisa ditekan. Lebar paling sedikit 280 piksel; tinggi silakan disesuaikan.',
  cardLook: 'Lihat kartunya',
  badge: 'Lencana',
  badgeText:
    'Satu gambar dengan satu nomor, untuk kaki halaman. Jangan menulis nomornya di alt: gambarnya berganti sendiri.',
  badgeAlt: (office: string) => `Contoh lencana ${office}`,
}

export type DataTexts = typeof dataId
