/** Texts of the editor's inbox: what offices send, and what is sent to them. */

/** Words of the message by which an office confirms; `begin` is what it is known by. */
export const CONFIRM_WORDS = {
  begin: 'KONFIRMASI',
  how: 'Bila lain, tulis SALAH, atau GANTI dan yang baru:',
  right: 'BENAR',
  wrong: 'SALAH',
  replace: 'GANTI',
  head: 'Kepala',
  sender: 'Pengisi',
} as const

/** What is said of the answers in a message. */
export const ANSWER_WORDS = {
  right: 'dikonfirmasi lewat WhatsApp',
  wrong: 'dinyatakan salah: tidak ditayangkan lagi',
  waits: 'kontak baru: masuk daftar tunggu, telepon balik dulu lewat kontak yang sudah dikenal',
  replacedWaits:
    'penggantinya masuk daftar tunggu, yang lama tetap: telepon balik dulu lewat kontak yang sudah dikenal',
  headSeen: 'kepala kantor masih sama',
  otherHead: 'kepala kantornya dijawab lain: pakai "Pejabat berganti…" di halaman kantor',
  unanswered: 'tidak dijawab',
  unclear: 'jawabannya tidak jelas: tanyakan lagi',
  unread: 'tidak dipahami, jadi tidak dipakai',
  rightAndNew: 'BENAR, tetapi ada kontak lain di baris itu: tanyakan mana yang benar',
  several: 'ada lebih dari satu kontak baru di baris itu: tanyakan mana yang benar',
  nothingNew: 'GANTI tanpa kontak baru: tanyakan penggantinya',
  known: 'sudah tercatat di kantor ini: tidak ada yang diubah',
  knownInstead:
    'penggantinya sudah tercatat di kantor ini: akhiri yang lama di halaman kantor bila memang tidak dipakai',
  otherKind: 'penggantinya dari jenis lain: catat di halaman kantor',
  notRecorded: 'tidak tercatat di kantor ini, jadi tidak ada yang bisa disalahkan',
  more: (words: string) => `Kata lain di baris itu, tidak dipakai: "${words}".`,
  endedContact: (day: string) => `sudah berakhir ${day}: tidak dihidupkan lagi oleh pesan`,
  twice: (count: number) => `Kantor ini menjawab ${count} kali: untuk tiap kontak dipakai jawaban terakhir.`,
  noCode: (office: string) => `konfirmasi untuk ${office} tanpa kode yang utuh`,
  noDay: (short: string) => `tanggal "${short}" di depan kodenya tidak ada`,
  forged: (office?: string) =>
    office ? `kodenya bukan kode yang pernah dibuat di sini untuk ${office}` : 'kodenya tidak dikenal di sini',
  otherOffice: (owner: string, told: string) => `kodenya milik ${owner}, padahal pesannya tentang ${told}`,
  otherDay: (told: string, real: string) => `kodenya dari lembar ${real}, padahal tertulis ${told}`,
  broken: (office: string) => `berkas ${office} sedang rusak`,
  ended: (office: string, day: string) => `${office} sudah berakhir ${day}`,
  early: (day: string) => `lembarnya bertanggal ${day}, hari yang belum tiba`,
  beforeSheet: (sent: string, asked: string) => `pesannya bertanggal ${sent}, padahal lembarnya baru dibuat ${asked}`,
  late: (day: string, days: number) => `lembarnya dari ${day}, lebih dari ${days} hari`,
  askAgain: 'kirim pesan konfirmasi yang baru dari Kotak masuk, atau telepon kantornya',
  mendFirst: 'perbaiki berkasnya dulu, lalu tempel lagi',
  nothingToDo: 'tidak ada yang perlu diubah',
} as const

/** What the screen of the inbox says. */
export const INBOX = {
  title: 'Kotak masuk',
  intro: 'Semua yang datang dari kantor lewat sini. Tidak ada yang berubah sebelum Anda menekan Terapkan.',
  paste: 'Tempel pesan',
  pasteLabel: 'Pesan WhatsApp atau SMS',
  pasteHelp: 'Boleh beberapa pesan sekaligus, boleh juga isi obrolan yang diekspor dari HP.',
  readMessages: 'Baca pesan',
  nothingPasted: 'Belum ada yang ditempel.',
  tooLong: 'Terlalu panjang untuk sekali tempel: bagi menjadi beberapa.',
  drop: 'Berkas Excel atau CSV',
  dropHelp: 'Seret berkas ke sini, atau pilih. Boleh beberapa.',
  folder: 'Atau satu folder',
  effective: 'Berlaku mulai',
  decree: 'Dasar (nomor keputusan atau surat)',
  decreeHelp: 'Boleh kosong.',
  hidden: 'Pakai juga baris yang tersembunyi',
  look: 'Lihat apa yang akan berubah',
  noFile: 'Belum ada berkas yang dipilih.',
  waiting: 'Belum selesai',
  none: 'Kotak masuk kosong.',
  messages: (when: string) => `Pesan yang ditempel ${when}`,
  table: (name: string, when: string) => `${name}, ${when}`,
  drop1: 'Buang',
  close: 'Selesai, keluarkan dari Kotak masuk',
  dropOf: (what: string) => `Buang ${what}`,
  outgoing: 'Minta kantor memastikan nomornya',
  progress: (confirmed: number, of: number) => `${confirmed} dari ${of} kantor sudah memastikan nomornya triwulan ini.`,
  calls: 'Daftar telepon (Excel)',
  sheets: 'Lembar konfirmasi (PDF)',
  books: 'Lembar konfirmasi (Excel)',
  sheetsHelp:
    'PDF: lembar dengan kode QR yang membuka WhatsApp dengan jawaban yang sudah jadi, berlaku 30 hari. Excel: untuk diisi dan dikirim kembali, satu berkas tiap kantor; beberapa kantor menjadi satu ZIP.',
  noTeam:
    'Nomor WhatsApp tim belum ditetapkan (region.yaml: confirmations), jadi lembarnya tanpa kode QR dan pesannya tanpa tautan. Minta pengelola mengisinya.',
  message: 'Pesan untuk satu kantor',
  office: 'Kantor',
  showMessage: 'Tampilkan pesannya',
  forOffice: (short: string) => `untuk ${short}`,
  dueTitle: (count: number) => `${count} kantor perlu dihubungi`,
  why: ({ overdue, due, never }: { overdue: number; due: number; never: number }) =>
    [
      ...(overdue > 0 ? [`${overdue} lewat 180 hari`] : []),
      ...(due > 0 ? [`${due} lewat 90 hari`] : []),
      ...(never > 0 ? [`${never} belum pernah`] : []),
    ].join(', ') || 'belum ada kontak',
  allFresh: 'Semua kontak sudah dipastikan dalam 90 hari terakhir.',
  moreDue: (count: number) => `dan ${count} lagi, lihat Daftar telepon`,
  messageOf: (short: string) => `Pesan untuk ${short}`,
  messageHelp: 'Salin, lalu kirim dari WhatsApp tim. Kantor membalas dengan teks yang sama.',
  copy: 'Salin pesan',
  openWhatsApp: 'Buka WhatsApp',
  chosen: 'Kantor yang dipilih',
  makeSheets: 'Buat PDF',
  chooseOffices: 'Pilih paling sedikit satu kantor.',
  back: 'Kembali ke Kotak masuk',
  plan: 'Yang akan berubah',
  nothingToDo: 'Tidak ada yang berubah dari sini.',
  reports: (count: number) => `Laporan nomor salah dari warga (${count})`,
  notReported: 'tidak tercatat di kantor ini sekarang, jadi tidak ada yang perlu ditelepon',
  noteReports: 'Catat laporannya',
  toldWrong: (shown: string, from: 'citizen' | 'office' | 'unknown') =>
    `${{ citizen: 'Kata warga', office: 'Kata kantor', unknown: 'Menurut pesan ini' }[from]}, ${shown} tidak bisa dihubungi atau bukan milik kantor ini.`,
  noteReport: 'Catat sebagai laporan',
  toldNoted: 'Sudah dicatat: telepon kantornya, lalu catat hasilnya.',
  reported: (count: number) => `${count} laporan dicatat pada nomornya: telepon kantornya, lalu catat hasilnya.`,
  seeReported: 'Lihat kantornya',
  reviews: 'Menunggu diperiksa orang lain',
  reviewOf: (person: string) => `diisi oleh ${person}`,
  needsReview: (offices: string) =>
    `Ada nomor baru di ${offices}, jadi orang lain dari yang memasukkannya yang harus menerapkannya. Ganti nama di kanan atas. Ini mencegah salah ketik, bukan penipuan.`,
  same: 'Sudah sama dengan yang tercatat: tidak ada yang berubah.',
  apply: (count: number) => `Terapkan ${count} kantor`,
  take: (short: string) => `Terapkan ${short}`,
  cannotTake: 'Tidak bisa diterapkan:',
  leftOut: 'Tidak ikut diterapkan:',
  papers: 'Poster yang menjadi lama:',
  agree: 'Centang bila memang begitu:',
  refused: (count: number) => `Ditolak (${count})`,
  mend: 'Perbaiki di sini',
  mendOf: (cell: string) => `Isi sel ${cell}`,
  others: (count: number) => `Pesan lain (${count})`,
  othersHelp:
    'Pesan bebas tidak diterapkan sendiri. Yang dipahami ditandai; periksa, pilih kantornya, lalu pakai sebagai isian di halaman kantor.',
  holdsFrom: (day: string) => `berlaku mulai ${day}:`,
  unreadWords: (words: string) => `Kata yang tidak dipahami: ${words}`,
  useMessage: 'Pakai di halaman kantor',
  tryMessage: 'Coba untuk kantor ini',
  notUnderstood: (office: string, why: string) => `Untuk ${office} pesan itu tidak menjadi isian. ${why}`,
  marks: {
    office: 'kantor',
    number: 'nomor',
    account: 'akun atau alamat',
    person: 'orang',
    day: 'hari',
    action: 'yang terjadi',
    unit: 'bagian',
    status: 'status jabatan',
    letter: 'surat',
    frame: 'waktu dan pengirim',
    hours: 'jam buka',
    aside: 'tidak mengubah apa-apa',
  },
  warnings: (count: number) => `Perhatian (${count})`,
  problems: 'Isi yang tidak bisa diterima',
  files: 'Catatan tentang berkas',
  hiddenRows: (count: number) => `${count} baris tersembunyi tidak dibaca.`,
  useHidden: 'Baca juga baris tersembunyi',
  applied: (count: number) => `${count} kantor sudah diterapkan.`,
  publishNext: 'Ke Terbitkan',
  undo: 'Urungkan',
  unchanged: 'Tidak ada yang berubah: semuanya sudah tercatat begitu.',
  notTaken: (offices: string) =>
    `Belum diterapkan, tidak ada yang berubah. Periksa: ${offices || 'isinya akan salah karenanya'}.`,
  noneChosen: 'Belum ada kantor yang dicentang.',
  rehearsal: 'Ini latihan: tidak ada yang diterapkan.',
  mobileOffices: 'Telepon balik',
} as const

/** What the sheet that Redaksi makes says of the answer by telephone. */
export const SHEET_WORDS = {
  purpose: (team: string) =>
    `Jawab lewat WhatsApp seperti di bawah ini, atau isi, tandatangani, lalu kirim kembali lembar ini kepada ${team}.`,
  heading: 'Paling cepat: jawab lewat WhatsApp',
  until: (day: string) => `paling lambat ${day}`,
  how: (codes: number, isMobile: boolean) =>
    `${codes > 1 ? `Pindai ${codes} kode ini satu per satu dengan kamera HP: tiap kali WhatsApp terbuka dengan jawaban yang sudah jadi.` : 'Pindai dengan kamera HP: WhatsApp terbuka dengan jawaban yang sudah jadi.'} Ganti BENAR bila perlu, lalu kirim. Atau ketik seperti di bawah dan kirim lewat ${isMobile ? 'WhatsApp atau SMS' : 'WhatsApp'} ke:`,
  alt: (office: string, part: number, of: number) =>
    `Kode QR${of > 1 ? ` ${part} dari ${of}` : ''} yang membuka WhatsApp dengan jawaban ${office} yang sudah jadi`,
} as const

/** What the team writes to an office that it asks to confirm its contacts. */
export const ASKING_WORDS = {
  greeting: (office: string) => `Yth. Bapak/Ibu di ${office},`,
  why: (region: string) =>
    `Kami tim Layanan Pengaduan ${region} ingin memastikan kontak kantor ini benar, supaya pesan warga sampai ke tempat yang tepat.`,
  link: (day: string) =>
    `Mohon buka tautan ini paling lambat ${day}. WhatsApp terbuka dengan jawaban yang sudah jadi: ganti BENAR bila perlu, lalu kirim.`,
  thanks: 'Terima kasih banyak.',
  otherwise: 'Bila tautannya tidak bisa dibuka, salin teks ini, ubah bila perlu, lalu kirim sebagai balasan:',
} as const
