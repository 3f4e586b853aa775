/** Every text of the editor's screens Terbitkan and Cetak. */
import type { Need } from '../directory/editions/reprint.ts'
import type { FaultReason } from '../release/faults.ts'

/** What the screen of publishing says. */
export const PUBLISH = {
  title: 'Terbitkan',
  intro: 'Dari atas ke bawah. Setiap langkah bisa dipakai sendiri.',
  all: 'Terbitkan semuanya',
  allHelp: (target: string) => `Mencatat edisi, membangun situs, lalu memasangnya di ${target}.`,
  rehearsal: 'Ini latihan, jadi tidak ada yang dicatat, dibangun atau dipasang.',
  steps: {
    changes: 'Perubahan sejak terbit terakhir',
    checks: 'Pemeriksaan',
    record: 'Catat edisi',
    build: 'Bangun situs',
    install: 'Pasang',
    print: 'Cetak',
  },
  lastTime: (when: string, person: string, target: string) => `Terbit terakhir: ${when}, oleh ${person}, di ${target}.`,
  toPrint: 'Lihat yang perlu dicetak',
  never: 'Belum pernah diterbitkan dari komputer ini.',
  noChanges: 'Tidak ada perubahan.',
  outside: 'Berkasnya berubah di luar Redaksi: lewat impor atau tulisan tangan.',
  files: (names: string) => `Yang lain yang berubah: ${names}.`,
  moreSaves: (count: number) => `${count} simpanan lain`,
  undo: 'Urungkan',
  keptBySave: (office: string, what: string, when: string, person: string) =>
    `Belum bisa diurungkan: sesudahnya ada simpanan lain. Urungkan dulu simpanan ${office} (${what}), ${when}, oleh ${person}.`,
  keptByOthers: 'Tidak bisa diurungkan: sesudahnya berkasnya diubah di luar Redaksi. Betulkan dengan isian baru.',
  keptByMistake: (office: string | undefined, what: string) =>
    `Tidak bisa diurungkan: isi wilayah akan salah tanpa perubahan ini (${office ? `${office}: ` : ''}${what}). Betulkan itu dulu, atau pakai isian baru.`,
  keptByNothing: 'Tidak perlu diurungkan: isinya sudah seperti sebelum simpanan ini.',
  undoAll: (offices: number) => `Urungkan (${offices} kantor)`,
  undoOf: (office: string, when: string) => `Urungkan simpanan ${office}, ${when}`,
}

/** What the checks say. */
export const CHECKS = {
  none: 'Tidak ada kesalahan dan tidak ada peringatan.',
  count: (errors: number, warnings: number) =>
    `${errors === 0 ? 'Tidak ada kesalahan' : `${errors} kesalahan`}, ${warnings === 0 ? 'tidak ada peringatan' : `${warnings} peringatan`}.`,
  blocked: 'Perbaiki dulu kesalahannya. Selama masih ada, situs tidak bisa dibangun.',
  warnings: (count: number) => `${count} peringatan`,
  more: (count: number) => `dan ${count} lagi`,
  repair: 'Perbaikan',
  place: (file: string, line: number) => `${file} baris ${line}`,
  askKeeper: 'teruskan kepada pengelola; di Redaksi tidak bisa diperbaiki',
  forKeeper: 'Untuk pengelola',
  misspelt: 'berkasnya salah tulis, jadi tidak bisa dipakai',
  askOffice: 'Minta kontaknya',
  openOffice: 'Buka kantornya',
  toRecord: 'Ke Catat edisi',
}

/** What a mistake outside of the offices is about, by its file. */
export const REGION_PARTS = {
  'region.yaml': 'Pengaturan wilayah',
  'areas.csv': 'Daftar kecamatan dan desa',
  'channels.yaml': 'Saluran bersama',
  'required.yaml': 'Daftar kantor wajib',
  'topics.yaml': 'Kata pencarian',
  'editions.yaml': 'Buku edisi',
  others: 'Berkas wilayah',
}

/** What of an office a mistake is about. */
export const FIELD_NAMES = {
  name: 'Nama',
  short: 'Nama pendek',
  kind: 'Jenis kantor',
  area: 'Wilayah',
  parent: 'Induk',
  post: 'Jabatan',
  address: 'Alamat',
  hours: 'Jam layanan',
  duties: 'Urusan',
  aliases: 'Sebutan lain',
  remarks: 'Keterangan',
  holders: 'Pejabat',
  channels: 'Saluran',
  leads: 'Katanya ada',
  sources: 'Sumber',
}

/** What is said of editions. */
export const RECORD = {
  help: 'Edisi yang tercatat bisa dikenali lagi bila posternya sudah lama terpasang. Selalu dilakukan sebelum situs dibangun.',
  waiting: (count: number) => `${count} edisi belum dicatat.`,
  allRecorded: 'Semua edisi sudah dicatat.',
  done: (count: number) => (count === 0 ? 'Semua edisi sudah dicatat.' : `${count} edisi baru dicatat.`),
  button: 'Catat edisi',
  draft: (address: string, team: string) =>
    `Alamat situs ${address} belum ditetapkan, jadi edisi belum bisa dicatat dan semua poster masih DRAF. Situs DRAF tetap bisa dibangun untuk dilihat. Sesudah alamatnya ditetapkan, ${team} meminta pengelola mencatatnya di berkas wilayah.`,
}

/** What a build is doing. */
export const STAGES = {
  check: 'Memeriksa isi',
  posters: 'Membuat poster',
  pages: 'Membuat halaman situs (bagian terlama)',
  finish: 'Menyelesaikan dan memeriksa ulang',
}
/** How far something is: ": 3 dari 9". */
export const COUNTED = (done: number, total: number): string => `: ${done} dari ${total}`

/** What is said of a build. */
export const BUILD = {
  button: 'Bangun situs',
  buttonDraft: 'Bangun situs DRAF',
  stop: 'Hentikan',
  papers: 'Menyiapkan poster kantor yang berubah',
  quick: 'Poster yang berubah hari ini, sudah bisa dibuka:',
  paper: (short: string, format: string) => `${format} ${short} (PDF)`,
  later: 'Baru berubah nanti; bangun situs lagi pada harinya, lalu cetak:',
  laterPaper: (short: string, format: string, day: string) => `${format} ${short}, mulai ${day}`,
  noPaper: (offices: string) => `Posternya tetap sama: ${offices}.`,
  newTab: '(membuka tab baru)',
  none: 'Belum ada situs yang dibangun di komputer ini.',
  built: (day: string, files: number) => `Situs terakhir dibangun untuk ${day}, ${files} berkas.`,
  current: 'Isinya sama dengan yang sekarang.',
  outdated: 'Isinya sudah berubah sejak itu: bangun lagi.',
  anotherDay: 'Dibangun untuk hari lain: bangun lagi supaya tanggal di situs benar.',
  ready: 'Situs selesai dibangun.',
  failed: 'Situs tidak jadi dibangun. Hasil sebelumnya tidak berubah.',
  said: 'Kata terakhir pembuatnya:',
  silent: 'Pembuatnya berhenti tanpa berkata apa-apa. Ulangi; bila terulang, beri tahu pengelola.',
  stopped: 'Dihentikan. Hasil sebelumnya tidak berubah.',
  running: 'Pembuatan situs sedang berjalan. Halaman ini boleh ditutup; pekerjaannya terus jalan.',
  busy: 'Pembuatan situs sudah berjalan.',
  reload: 'Muat ulang untuk melihat kemajuan',
  progress: 'Kemajuan',
}

/** What is said of putting a site in its place. */
export const INSTALL = {
  button: 'Pasang',
  to: (name: string) => `Pasang di ${name}`,
  try: 'Uji sambungan',
  look: 'Periksa apakah sudah tayang',
  back: 'Sudah kembali ke rilis sebelumnya.',
  backButton: 'Kembali ke rilis sebelumnya…',
  backTitle: 'Kembali ke rilis sebelumnya?',
  backText: (name: string, when: string) =>
    `Di ${name} akan tayang lagi situs yang dipasang ${when}. Perubahan sesudah itu tidak terlihat warga sampai Anda memasang lagi. Isi di komputer ini tidak berubah.`,
  backYes: 'Ya, kembali',
  cancel: 'Batal',
  noRelease: 'Tidak ada rilis sebelumnya.',
  needsBuild: 'Bangun situs dulu, baru bisa dipasang.',
  otherContent: 'Situs yang ada dibangun dari isi lain. Bangun lagi sebelum memasang.',
  draftSite: 'Alamat situs belum ditetapkan: semua poster di dalamnya DRAF.',
  installed: (files: number) => `Terpasang, ${files} berkas.`,
  copied: (files: number, copied: number) => `Terpasang, ${files} berkas; ${copied} di antaranya baru atau berubah.`,
  unchanged: 'Yang terpasang sudah sama, jadi tidak ada yang diganti.',
  noFolder: (folder: string) =>
    `Folder ${folder} tidak ada, dan folder di atasnya juga tidak. Periksa apakah jaringan atau drive-nya tersambung.`,
  noLinks:
    'Sistem tidak mengizinkan tautan di folder ini. Di redaksi.yaml tulis "way: copy", lalu minta server web melayani folder itu sendiri.',
  linkReady: (current: string, releases: number) =>
    `Bisa dipasang. ${releases === 0 ? 'Belum ada rilis di sana.' : `${releases} rilis ada di sana.`} Server web harus melayani ${current}.`,
  copyReady: (folder: string, files: number) =>
    `Bisa dipasang dengan menyalin; ${files} berkas ada di sana. Server web harus melayani ${folder}.`,
  copyEmpty: (folder: string) =>
    `Bisa dipasang dengan menyalin; belum ada apa-apa di sana. Server web harus melayani ${folder}.`,
  zip: 'Unduh situs (ZIP)',
  zipHelp: 'Isi ZIP diletakkan di folder yang dilayani server web. Sesudah itu periksa apakah sudah tayang.',
  uploaded: 'Sudah diunggah ke server',
  uploadedDone: 'Dicatat: situs ini sudah terbit.',
  noTarget: 'Belum ada tujuan yang diatur di komputer ini, jadi situs diunduh sebagai ZIP.',
  ask: 'Minta Kominfo mengatur tujuan',
  copy: 'Salin teks',
  copiedText: 'Tersalin.',
  broken: 'redaksi.yaml belum benar, jadi tujuan di dalamnya tidak dipakai:',
  zipName: 'Unduhan',
  request: (address: string, region: string) =>
    [
      'Yth. pengelola server Kominfo,',
      '',
      `mohon disiapkan tempat untuk situs kontak pengaduan ${region} di ${address}. Situsnya hanya berkas statis, tanpa basis data dan tanpa program di server.`,
      '',
      'Yang kami perlukan salah satu dari ini:',
      '1. sebuah folder di server atau folder jaringan yang bisa kami tulisi dari komputer redaksi, atau',
      '2. akun SFTP dengan kunci, atau FTPS, untuk folder situs di hosting, atau',
      '3. cara mengirim sebuah ZIP, yang isinya Bapak/Ibu letakkan di folder yang dilayani server web.',
      '',
      'Untuk cara pertama, tulis berkas redaksi.yaml di folder proyek, di samping package.json:',
      '',
      'targets:',
      '  - name: Server Kominfo',
      '    kind: folder',
      '    folder: /srv/pengaduan',
      '',
      'Server web melayani /srv/pengaduan/current. Bila folder itu tidak mengizinkan tautan simbolis, tambahkan baris "way: copy"; server web lalu melayani /srv/pengaduan sendiri. Contoh pengaturan nginx dan Apache ada di folder deploy; untuk cara kedua, isi redaksi.yaml ada di docs/panduan.md.',
      '',
      'Terima kasih.',
    ].join('\n'),
}

/** What is said of the site that is served. */
export const LIVE = {
  live: (when: string) => `Tayang: ${when}, sama dengan yang di sini.`,
  notLive: 'Belum tayang',
  checked: (when: string) => `diperiksa ${when}`,
  same: 'sama dengan yang di sini',
  at: (address: string) => `Alamat: ${address}`,
  silent: 'alamatnya tidak menjawab. Mungkin belum ada, atau hanya terbuka dari jaringan lain.',
  slow: 'jawabannya terlalu lama. Coba lagi nanti.',
  unreadable: 'yang ada di sana bukan situs ini.',
  'too-large': 'yang ada di sana terlalu besar, jadi bukan situs ini.',
  missing: 'alamatnya menjawab, tetapi situs ini tidak ada di sana.',
  refused: (status: number) => `server menolak (jawaban ${status}).`,
  ledAway: (host: string) =>
    `alamatnya mengalihkan ke ${host}. Betulkan alamat situs, atau minta pengalihannya dihapus.`,
  otherRegion: 'yang tayang situs wilayah lain.',
  older: (day: string, files: number) => `yang tayang masih buatan ${day}; ${files} berkas berbeda.`,
  newer: (day: string) => `yang tayang lebih baru, buatan ${day}. Mungkin dipasang dari komputer lain.`,
  other: (files: number) => `yang tayang lain: ${files} berkas berbeda.`,
  sameFiles: 'berkasnya sama, tetapi daftarnya berbeda. Pasang sekali lagi.',
  nothingHere: 'belum ada situs di sini untuk dibandingkan.',
}

/** What is said of sending a site to a server. */
export const SEND = {
  sending: (name: string, done: number, total: number) => `Mengirim ke ${name}: langkah ${done} dari ${total}`,
  beginning: (name: string) => `Menyambung ke ${name}`,
  waiting: (name: string) => `Sudah dikirim ke ${name}. Menunggu situsnya dibangun dan tayang di sana`,
  running:
    'Halaman ini boleh ditutup; pengiriman terus jalan. Bila terputus, pasang lagi: yang sudah terkirim tidak dikirim ulang.',
  sent: (files: number, sent: number) =>
    sent === 0
      ? 'Yang ada di server sudah sama, jadi tidak ada yang dikirim.'
      : `Terkirim: ${sent} dari ${files} berkas baru atau berubah.`,
  mixedUp: 'Ada yang mengubah berkas di server?',
  all: 'Kirim semua berkas lagi',
  allHelp:
    'Biasanya hanya yang berubah dikirim, menurut daftar yang ada di server. Bila ada orang lain yang mengganti atau menghapus berkas di sana, kirim semuanya sekali lagi.',
  ready: 'Sambungan baik: berkas bisa ditulis, diganti dan dihapus, dan alamatnya menampilkan folder itu.',
  readyGit: 'Sambungan baik: repositorinya menerima dorongan (push) ke cabang itu.',
  plain:
    'FTP tanpa enkripsi: kata sandi dan berkas bisa dibaca siapa pun di jaringan. Tanyakan apakah ada SFTP atau FTPS.',
  password: 'Kata sandi',
  passwordHelp: 'Disimpan hanya sampai Redaksi ditutup, tidak pernah ditulis ke berkas.',
  passwordKnown: 'Kata sandi sudah diisi untuk kali ini.',
  needsPassword: 'Isi dulu kata sandinya.',
  changed: (files: number) => `Unduh yang berubah saja (ZIP, ${files} berkas)`,
  changedHelp:
    'Dibandingkan dengan yang tayang ketika diperiksa terakhir, atau dengan yang terakhir dicatat sudah diunggah. Ekstrak di folder situs dan timpa yang lama.',
  unknown: 'Apa yang ada di sana belum diketahui. Periksa dulu apakah sudah tayang, atau unduh seluruhnya.',
  nothing: 'Tidak ada berkas yang berubah.',
  delete: (files: number) => `Berkas yang dihapus dari server sesudah diekstrak (${files})`,
  sameContent: 'dibangun di sana dari isi yang sama dengan yang di sini',
}

/** Why a site didn't get there, and what to do. @param detail what a server or program has said of it */
export const SEND_FAULTS: Record<FaultReason, (detail: string) => string> = {
  auth: () =>
    'Server menolak masuk. Periksa nama pengguna; untuk SFTP dan Git, kunci harus sudah didaftarkan di server dan dimuat di komputer ini; untuk FTP, periksa kata sandinya.',
  'host-unknown': (command) =>
    `Server ini belum dikenal komputer ini. Minta sidik jari kuncinya ke pengelola server, lalu di Command Prompt atau Terminal jalankan ${command.startsWith('ssh ') ? command : 'ssh ke server itu'}, cocokkan sidik jarinya, dan ketik yes. Redaksi tidak pernah menerimanya sendiri.`,
  'host-changed': () =>
    'Kunci server berubah sejak terakhir dikenal. Jangan dilanjutkan sebelum pengelola server memastikan kuncinya memang diganti.',
  'no-name': () => 'Nama server tidak ditemukan. Periksa tulisan host, atau sambungan internet.',
  unreachable: () => 'Server tidak menerima sambungan. Periksa host dan port, atau jaringan yang membatasinya.',
  slow: () => 'Server terlalu lama tidak menjawab. Coba lagi nanti.',
  cut: () => 'Sambungan terputus. Pasang lagi: yang sudah terkirim tidak dikirim ulang.',
  full: () =>
    'Server tidak bisa menyimpan berkas, mungkin penyimpanan atau kuotanya penuh. Kosongkan ruang, lalu pasang lagi.',
  forbidden: () => 'Akun ini tidak boleh menulis di sana. Minta izin menulis untuk folder itu, atau untuk cabang itu.',
  'no-folder': () => 'Folder itu tidak ada di server. Periksa tulisannya di redaksi.yaml.',
  certificate: () =>
    'Sertifikat server tidak bisa dipercaya: kedaluwarsa, untuk nama lain, atau buatan sendiri. Tanyakan nama server yang benar.',
  'no-tls': () => 'Server tidak punya FTP terenkripsi. Tanyakan SFTP; bila memang hanya FTP, tulis kind: ftp.',
  'no-program': (detail) =>
    `Program ${detail} tidak ada di komputer ini. Untuk SFTP pasang OpenSSH Client di Pengaturan Windows, Fitur opsional; untuk Git pasang Git.`,
  'foreign-files': (detail) =>
    `Folder di server berisi berkas lain (${detail}). Kosongkan dulu, atau pilih folder lain.`,
  'foreign-region': (detail) => `Folder di server berisi situs wilayah lain ("${detail}"). Pilih folder lain.`,
  'no-replace': () => 'Server tidak mengizinkan berkas diganti namanya. Pakai tujuan lain, misalnya zip.',
  'not-served': (detail) =>
    `Berkas bisa ditulis, tetapi alamat ${detail} tidak menampilkannya. Periksa folder dan address di redaksi.yaml.`,
  'other-served': () => 'Situs di komputer ini dibangun ulang sewaktu dikirim. Pasang sekali lagi.',
  behind: () => 'Repositori di sana lebih baru dari yang di komputer ini. Ambil dulu perubahannya (git pull).',
  'no-repository': () => 'Repositori itu tidak ada, atau bukan repositori Git. Periksa remote di redaksi.yaml.',
  stopped: () => 'Dihentikan. Yang tayang tetap utuh; pasang lagi untuk melanjutkan.',
  unknown: (detail) => `Gagal karena sebab lain. Kata server: ${detail === '' ? 'tidak ada' : detail}`,
}

/** What is wrong in redaksi.yaml. */
export const TARGETS = {
  problem: (line: number, message: string, repair?: string) =>
    `baris ${line}: ${message}${repair === undefined ? '' : `; ${repair}`}`,
  badAddress: 'alamat harus dimulai https:// atau http://, tanpa nama pengguna, tanda tanya atau pagar',
  notAbsolute: 'folder harus lengkap, misalnya /srv/pengaduan, D:\\situs atau \\\\server\\situs',
  badKind: 'kind harus folder, zip, sftp, ftps, ftp atau git',
  badHost: 'host harus nama server atau alamat IP saja, misalnya server.contoh.go.id',
  badUser: 'user hanya huruf, angka, titik, @, + dan garis',
  badFolder: 'folder harus folder di server, misalnya public_html',
  badPort: 'port harus angka 1 sampai 65535',
  badRemote: 'remote harus nama atau alamat repositori, tanpa kata sandi',
  badBranch: 'branch harus nama cabang, misalnya main',
  sameName: 'dua tujuan bernama sama',
}

/** What the screen of printing says. */
export const PRINT = {
  title: 'Cetak',
  back: 'Terbitkan',
  intro: 'Kertas mana yang harus diganti dihitung dari edisi yang tercatat.',
  draft:
    'Alamat situs belum ditetapkan, jadi semua yang dicetak dari sini bertanda DRAF: untuk diperiksa, bukan untuk dipasang.',
  unpublished: 'Ada perubahan yang belum terbit. Terbitkan dulu sebelum posternya dipasang, supaya kode QR-nya cocok.',
  needs: {
    must: 'Wajib diganti',
    should: 'Sebaiknya diganti',
    no: 'Tidak perlu diganti',
  } satisfies Record<Need, string>,
  fresh: 'Karena yang baru diubah',
  hanging: 'Kertas lama yang masih menggantung',
  noneFresh: 'Yang diubah tujuh hari terakhir tidak membuat kertas tercatat menjadi lama.',
  nothing: 'Belum ada kertas yang perlu diganti.',
  noLedger: 'Belum ada edisi yang tercatat, jadi belum ada kertas yang bisa dinilai.',
  edition: (code: string) => `edisi ${code}`,
  papers: {
    every: 'poster',
    person: 'poster bernama pejabat',
    sheet: 'lembar kecamatan',
  },
  issued: (copies: number, places: string) => `${copies} lembar di ${places}`,
  place: (place: string, copies: number) => `${place} (${copies})`,
  notIssued: 'Tidak tercatat dicetak berapa dan di mana.',
  choose: (office: string, code: string) => `Cetak pengganti ${office} edisi ${code}`,
  ended: 'Kantor ini sudah tidak ada: tidak ada penggantinya, cukup dilepas.',
  makePdf: 'Buat PDF',
  makeStickers: 'Stiker nomor baru',
  newTab: 'PDF terbuka di tab baru. Cetak dari sana dengan skala 100 %.',
  message: 'Pesan untuk kantor',
  messageOf: (office: string) => `Pesan untuk ${office}`,
  copy: 'Salin untuk WhatsApp',
  note: 'Sudah dicetak dan dibagikan…',
  other: 'Cetak yang lain',
  offices: 'Kantor',
  officesChosen: 'Pilih kantor',
  wholeGroup: (label: string) => `Semua: ${label}`,
  wholeDistrict: (short: string, count: number) => `${short} dan desanya (${count} kantor)`,
  changedOnes: (count: number) => `Yang posternya berubah tujuh hari terakhir (${count} kantor)`,
  unrecordedPapers: (offices: string) =>
    `Posternya berubah, tetapi kertas yang terpasang tidak tercatat: ${offices}. Tanyakan kantornya apa yang terpasang; gantinya dari Cetak yang lain.`,
  pick: '– pilih –',
  formats: 'Kertas',
  copies: 'Lembar masing-masing',
  noted: 'Sudah dicetak dan dibagikan',
  notedHelp: 'Dicatat supaya kelak diketahui kertas mana yang harus diganti, berapa lembar, dan di mana.',
  office: 'Kantor',
  format: 'Kertas',
  howMany: 'Berapa lembar',
  where: 'Dipasang atau dibagikan di',
  whereHelp: 'Tempat umum, misalnya Balai Desa atau Pasar. Bukan nama orang.',
  save: 'Catat',
  done: (copies: number, code: string, office: string, place: string) =>
    `Dicatat: ${copies} lembar edisi ${code} dari ${office}, di ${place}.`,
  cannot: 'Belum bisa dibuat',
  again: 'Kembali ke Cetak',
}

/** Why something can't be printed or noted. */
export const PRINT_FAULTS = {
  offices: 'Pilih paling sedikit satu kantor.',
  noOffice: 'Pilih kantornya.',
  unknownOffice: 'Kantor itu tidak tercatat. Muat ulang halaman Cetak.',
  formats: 'Pilih paling sedikit satu kertas.',
  copies: 'Tulis jumlah lembar dengan angka, misalnya 12.',
  place: 'Tulis tempatnya.',
  longPlace: 'Tempatnya terlalu panjang: paling banyak 100 huruf.',
  placeNumber: 'Tempatnya memuat nomor HP. Tulis tempat umumnya saja, misalnya Balai Desa …',
  oddPlace: 'Tempatnya memuat tanda yang tidak terlihat. Ketik ulang, jangan ditempel.',
  tooMany: (count: number, most: number) =>
    `${count} lembar terlalu banyak sekali cetak: paling banyak ${most}. Bagi menjadi beberapa, misalnya satu jenis kantor sekali cetak.`,
  nothing: 'Tidak ada kertas yang bisa dibuat dari pilihan itu.',
  noNumber: 'Tidak ada nomor baru untuk dibuat stiker.',
  unmade: (what: string) => `Tidak bisa dibuat: ${what}`,
  unrecorded: 'Edisinya belum dicatat. Catat dulu di Terbitkan, lalu cetak lagi.',
  draft: 'Alamat situs belum ditetapkan, jadi kertas yang dibagikan belum dicatat.',
  notHad: 'Kantor ini tidak punya kertas itu.',
}
