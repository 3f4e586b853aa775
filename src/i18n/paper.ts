/** What is said on papers alone, in Indonesian: posters, sheets and pictures are in one language. */
import { id } from './id.ts'

const paper = {
  poster: {
    first: 'Ada keluhan?',
    second: 'Sampaikan langsung ke sini.',
    title: (office: string) => `Poster pengaduan ${office}`,
    unconfirmed: 'mohon dikonfirmasi',
    stale: (date: string) => `dicek ${date}`,
    none: 'Nomor belum tercatat',
    more: (count: number) => `+${count} lagi di halaman kantor ini`,
    qrCaption: 'Pindai dengan kamera HP, dari jarak ≤ 60 cm',
    qrAlt: (link: string) => `Kode QR ke ${link}`,
    free: 'Mengadu tidak dipungut biaya (pulsa ditanggung pelapor).',
    draftNote: 'DRAF: belum untuk dipasang. Kontak bertanda mohon dikonfirmasi kantor.',
    sampleNote: 'CONTOH: kabupaten dan nomor rekaan, tidak bisa dihubungi.',
    ladder: 'Tidak ditanggapi?',
    checkLine: 'Garis ini 50 mm bila dicetak tanpa diperkecil.',
    acting: {
      plt: { short: 'Plt.', means: 'pelaksana tugas' },
      plh: { short: 'Plh.', means: 'pelaksana harian' },
      pj: { short: 'Pj.', means: 'penjabat' },
      pjs: { short: 'Pjs.', means: 'penjabat sementara' },
    },
    photoAlt: (name: string) => `Foto ${name}`,
    tell: {
      heading: 'Saat mengadu, sebutkan:',
      items: [
        { ask: 'Apa', hint: 'masalahnya, siapa yang terkena' },
        { ask: 'Di mana', hint: 'desa atau kelurahan, jalan, patokan' },
        { ask: 'Sejak kapan', hint: 'tanggalnya, kira-kira pun boleh' },
        { ask: 'Nama Anda', hint: 'boleh dikosongkan' },
      ],
    },
    craft: {
      fold: 'Lipat di garis ini.',
      upper: 'Lembar 1 dari 2, bagian atas. Beri lem di bawah garis ini.',
      lower: 'Lembar 2 dari 2, bagian bawah. Potong di garis ini, lalu tempel di atas lem.',
    },
  },
  district: {
    title: (district: string) => `Kontak pengaduan di ${district}`,
    heading: 'Mengadu ke mana?',
    camat: (head: string) => `Kantor ${head}`,
    villages: (village: string, desa: number, kelurahan: number) =>
      [desa > 0 ? `${village} (${desa})` : '', kelurahan > 0 ? `kelurahan (${kelurahan})` : '']
        .filter((part) => part !== '')
        .join(' dan ')
        .replace(/^k/, 'K'),
    kelurahan: (name: string) => `${name} (kel.)`,
    services: 'Masalah yang sering',
    channels: 'Saluran lain',
    noCamat: (head: string, instead: string) => `Nomor ${head} belum tercatat: ${instead}.`,
    noVillages: (instead: string) => `Nomornya belum tercatat: ${instead}.`,
    noneOfThese: (instead: string) => `Tanda – : nomor belum tercatat, ${instead}.`,
    instead: {
      camat: (head: string) => `hubungi kantor ${head}`,
      channels: 'pakai saluran lain di lembar ini',
      page: 'pindai kode QR untuk melihat yang terbaru',
    },
  },
  replacement: {
    title: (office: string) => `Stiker nomor baru ${office}`,
    notice: 'Nomor baru',
    sets: { papers: 'Poster pengganti', stickers: 'Stiker nomor baru' },
  },
  bulletin: {
    title: (date: string) => `Perubahan kontak, ${date}`,
    heading: 'Perubahan kontak',
    span: (from: string, to: string) => `${from} – ${to}`,
    /** # stands for how many. */
    more: 'dan # lainnya',
    moreOfOne: (count: number) => `dan ${count} perubahan lagi`,
    draftNote: 'DRAF, belum untuk disebarkan: alamat situs belum ditetapkan.',
    sampleNote: 'CONTOH: kabupaten, orang dan kantor rekaan.',
    none: (date: string) => `Tidak ada perubahan pada ${date}.`,
    nothing: 'Belum ada perubahan yang tercatat.',
  },
  install: {
    title: (district: string) => `Lembar pemasangan poster ${district}`,
    heading: 'Lembar pemasangan poster',
    stepsHeading: 'Cara memasang',
    steps: [
      'Cetak pada ukuran sebenarnya (100 %), lalu ukur garis di kaki poster: 50 mm.',
      'Pindai QR dengan HP Anda sendiri: halaman kantor harus terbuka dan menyebut edisi yang sama.',
      'Lepas poster lama. Jangan menempel di atasnya.',
      'Tepi atas 130 cm dari lantai, supaya terbaca juga dari kursi roda.',
      'Pilih tempat yang terang, tidak silau, tidak di balik kaca.',
      'Jangan di pintu geser atau pintu yang sering terbuka.',
      'Catat di bawah di mana poster terpasang, supaya ketemu bila harus diganti.',
      'Beberapa hari sekali periksa: tidak robek, tidak tertutup, QR tidak ditempeli stiker lain.',
    ],
    papers: 'Yang terpasang',
    columns: ['Kertas', 'Edisi', 'Tempat', 'Tanggal', 'Paraf'],
    sheet: 'Lembar kecamatan',
    poster: (office: string) => `Poster ${office}`,
    blanks: ['Nama dan jabatan', 'Tanggal dan tanda tangan'],
    gaps: 'Belum ada di paket ini, karena ada isian yang tidak bisa dicetak:',
  },
  sheet: {
    title: (office: string) => `Lembar konfirmasi ${office}`,
    heading: 'Lembar konfirmasi kontak',
    purpose: (office: string) => `Mohon diperiksa, dilengkapi, ditandatangani, lalu dikirim kembali kepada ${office}.`,
    held: 'Yang tercatat sekarang',
    nothing: 'Belum ada kontak yang tercatat.',
    right: 'benar',
    wrong: 'salah',
    should: 'Seharusnya',
    missing: 'Yang belum tercatat',
    head: 'Pimpinan',
    name: 'Nama lengkap dengan gelar',
    post: 'Jabatan dan status (Plt.)',
    since: 'Sejak tanggal',
    decree: 'Nomor SK',
    consentTitle: 'Persetujuan',
    consent:
      'Kontak di atas milik kantor dan boleh diumumkan di situs dan poster. Nomor atau akun pribadi hanya diumumkan dengan persetujuan tertulis pemiliknya, dan bisa ditarik kapan saja:',
    consentOwner: 'Pemilik nomor pribadi (nama, nomor, tanda tangan)',
    signed: 'Nama, jabatan, tanda tangan dan cap',
    date: 'Tanggal',
    source: (text: string) => `sumber: ${text}`,
    confirmedOn: (date: string) => `dikonfirmasi ${date}`,
    other: 'Lainnya',
    office: 'kantor',
    personal: 'pribadi',
    address: 'Alamat',
  },
}

/** Texts of papers: the common ones and their own. */
export const paperTexts = { ...id, ...paper }
export type PaperTexts = typeof paperTexts
