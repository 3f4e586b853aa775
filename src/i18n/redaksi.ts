/** Every text of Redaksi, the editor of the comms team: Indonesian, for people who know nothing of files. */

interface FieldText {
  label: string
  help?: string
}

const field = (label: string, help?: string): FieldText => ({ label, ...(help && { help }) })

/** What each question is called, and an example or a word on what becomes of the answer. */
export const FIELD_TEXTS = {
  type: field('Jenis'),
  value: field('Nomor, akun, atau alamat', 'Boleh ditulis seperti biasa: 0812 3456 7890, (0296) 531-032, @nama'),
  right: field('Yang benar', 'Kosongkan bila belum diketahui.'),
  unit: field('Bagian', 'Misalnya Loket pengaduan. Kosongkan bila milik seluruh kantor.'),
  owner: field('Milik'),
  consentOn: field('Tanggal surat persetujuan'),
  evidence: field('Surat persetujuan disimpan di', 'Tidak pernah ditayangkan.'),
  sure: field('Sudah dipastikan?', 'Sudah ditelepon atau dihubungi, dan memang kantor ini yang menjawab.'),
  how: field('Caranya'),
  checkedOn: field('Tanggal dicek'),
  result: field('Hasilnya'),
  old: field('Nomor yang lama'),
  checked: field('Konfirmasi'),
  last: field('Hari terakhir dipakai'),
  on: field('Berlaku mulai'),
  ground: field('Dasar'),
  letter: field('Nomor surat atau keputusan', 'Misalnya 821.2/077/2026'),
  address: field('Alamat pengumuman', 'Dimulai https://'),
  name: field('Nama lengkap', 'Dengan gelar, seperti ditulis orangnya.'),
  status: field('Status'),
  until: field('Sampai tanggal', 'Kosongkan bila tidak disebut di suratnya.'),
  paper: field('Ada surat atau pengumumannya juga?', 'Nomor surat, atau alamat yang dimulai https://. Boleh kosong.'),
  same: field('Orang yang sama?'),
  appointed: field('Yang sudah dijadwalkan'),
  street: field('Alamat kantor'),
  week: field(
    'Jam layanan',
    'Kosongkan hari yang tutup. Ada istirahat? Isi Buka lagi. Jam sementara, misalnya selama Ramadan, tulis di Keterangan saja: jam di sini tercetak di poster.',
  ),
  duties: field('Urusan', 'Kata pencarian warga mengikuti urusan yang dicentang.'),
  aliases: field('Sebutan lain', 'Satu baris satu sebutan. Hanya untuk pencarian.'),
  remarks: field('Keterangan', 'Satu baris satu keterangan. Ditayangkan di halaman kantor.'),
  officeName: field('Nama resmi'),
  short: field('Nama pendek'),
  why: field('Mengapa berubah?'),
  parent: field('Bagian dari', 'Kantor di atasnya. Ditunjukkan kepada warga bila kantor ini belum punya kontak.'),
  post: field('Sebutan jabatan pimpinan', 'Misalnya Kepala Dinas, Camat, atau Direktur.'),
  kind: field('Jenis kantor'),
  district: field('Kecamatan'),
  id: field('Alamat tetap'),
  photo: field('Foto', 'JPEG atau PNG, paling besar 12 MB. Pilih, atau seret ke sini; lalu potong wajah dan bahunya.'),
  withdrawnOn: field('Ditarik mulai'),
  endedOn: field('Tutup mulai'),
  successor: field('Urusannya pindah ke'),
} satisfies Record<string, FieldText>
export type FieldName = keyof typeof FIELD_TEXTS

/** What each form is called, and what it does. */
export const FORM_TEXTS = {
  tambah: { title: 'Tambah saluran' },
  dikonfirmasi: { title: 'Dikonfirmasi' },
  berganti: { title: 'Nomor berganti', intro: 'Yang lama berakhir, yang baru menggantikan tempatnya.' },
  'salah-ketik': {
    title: 'Salah ketik',
    intro: 'Hanya untuk membetulkan ketikan. Bila kantor memang berganti nomor, pakai Nomor berganti.',
  },
  berakhir: { title: 'Tidak dipakai lagi' },
  'ternyata-salah': { title: 'Ternyata salah', intro: 'Langsung hilang dari situs dan dari poster berikutnya.' },
  bagian: { title: 'Nama bagian' },
  'tarik-persetujuan': { title: 'Persetujuan ditarik', intro: 'Kontak pribadi ini tidak boleh ditayangkan lagi.' },
  ditelepon: { title: 'Sudah ditelepon', intro: 'Bila kantor ini yang menjawab, nomornya langsung dicatat.' },
  'catatan-hapus': { title: 'Tidak dicari lagi' },
  pejabat: { title: 'Pejabat berganti' },
  ejaan: { title: 'Perbaiki ejaan nama', intro: 'Orangnya tetap sama; tanggal dan kontaknya tidak berubah.' },
  kosong: { title: 'Jabatan kosong' },
  foto: {
    title: 'Foto',
    intro: 'Hanya dicetak di poster bernama, tidak pernah di situs. Minta dulu persetujuan tertulisnya.',
  },
  'ganti-foto': {
    title: 'Ganti foto',
    intro: 'Foto yang lama dihapus. Yang baru memerlukan persetujuan tertulis juga.',
  },
  'tarik-foto': {
    title: 'Tarik persetujuan foto',
    intro: 'Fotonya dihapus dan tidak dicetak lagi; nama pejabatnya tetap.',
  },
  nama: { title: 'Ganti nama kantor' },
  alamat: {
    title: 'Alamat kantor',
    intro:
      'Alamat yang baru menggantikan yang lama begitu situs diterbitkan. Pindahnya nanti? Isi pada hari pindahnya.',
  },
  jam: {
    title: 'Jam layanan',
    intro: 'Jam yang baru menggantikan yang lama begitu situs diterbitkan. Berlakunya nanti? Isi pada hari itu.',
  },
  urusan: { title: 'Urusan kantor' },
  sebutan: { title: 'Sebutan lain' },
  keterangan: { title: 'Keterangan' },
  induk: { title: 'Kantor induk' },
  jabatan: { title: 'Jabatan pimpinan', intro: 'Sebutannya saja; orangnya dicatat lewat Pejabat berganti.' },
  tutup: {
    title: 'Digabung atau ditutup',
    intro:
      'Halamannya tetap ada dan menunjuk ke penerusnya; kontaknya tidak ditayangkan lagi mulai hari itu. Sesudah diisi, halaman kantor ini menuntun langkah berikutnya: urusan, nama lama, kontak, pejabat, kertas.',
  },
  'batal-tutup': {
    title: 'Tidak jadi tutup',
    intro: 'Kantor ini dan kontaknya tayang lagi seperti sebelum ditutup.',
  },
} satisfies Record<string, { title: string; intro?: string }>

/** What is still to be done where an office closes. */
export const CLOSING = {
  title: 'Yang masih perlu dikerjakan',
  at: (short: string) => `Buka di ${short}`,
  choose: 'Pilih penerusnya',
  duties: (duties: string, next: string) =>
    `Urusan yang belum dicatat di ${next}: ${duties}. Centang yang diambil alih, supaya warga yang mencarinya sampai ke sana.`,
  names: (names: string, next: string) =>
    `Warga masih mencari nama lama. Tambahkan sebagai sebutan lain ${next}: ${names}.`,
  contacts: (list: string, day: string, next: string) =>
    `Tidak ditayangkan lagi mulai ${day}: ${list}. Yang tetap dipakai ${next}, pastikan dulu lewat telepon, lalu catat di sana.`,
  head: (name: string, next: string) =>
    `${name} tidak tampil lagi bersama kantor ini. Bila menjadi pimpinan ${next}, catat lewat Pejabat berganti.`,
  left: (duties: string) =>
    `Urusan yang tidak dicatat di kantor lain mana pun: ${duties}. Warga yang mencarinya tidak menemukan kantor. Bila pindah, isi penerusnya.`,
  part: (short: string) => `${short} masih tercatat sebagai bagian kantor ini.`,
  papers: (copies: number, places: string, day: string) =>
    `${copies} lembar posternya terpasang di ${places}: turunkan mulai ${day}, ganti dengan poster penerusnya.`,
  named: 'Pengaturan wilayah masih menunjuk ke kantor ini: minta pengelola menggantinya.',
}

export const GROUND_TEXTS = {
  call: 'Telepon dengan kantor',
  message: 'Pesan WhatsApp dari kantor',
  letter: 'Surat atau keputusan, nomor …',
  sheet: 'Lembar konfirmasi',
  announcement: 'Pengumuman resmi, alamat https …',
  hearsay: 'Kata orang lain, bukan dari kantor',
}

const DAYS: Readonly<Record<string, string>> = {
  mon: 'Senin',
  tue: 'Selasa',
  wed: 'Rabu',
  thu: 'Kamis',
  fri: 'Jumat',
  sat: 'Sabtu',
  sun: 'Minggu',
}

/** Sentences beside fields, and what else the forms say. */
export const REDAKSI = {
  days: DAYS,
  empty: (label: string) => `${label} belum diisi`,
  tooLong: (most: number) => `terlalu panjang: paling banyak ${most} huruf`,
  tooMany: (most: number) => `terlalu banyak: paling banyak ${most} baris`,
  unseen: 'memuat tanda yang tidak terlihat',
  retype: 'ketik ulang, jangan ditempel',
  notYet: 'harinya belum tiba',
  choose: 'pilih salah satu',
  pick: '– pilih –',
  noAddress: 'tulis alamat lengkap yang dimulai https://',
  onlyOne: 'tulis satu saja; yang kedua lewat Tambah saluran',
  same: 'sama dengan yang tercatat',
  sharedWith: (offices: readonly string[]) => `juga tercatat di ${offices.join(', ')}`,
  hearsay: 'kabar dari orang lain belum cukup untuk mengubah ini',
  callFirst: 'telepon dulu kantornya, lalu pilih Telepon dengan kantor',
  hearsayWaits: 'masuk daftar tunggu dan tidak ditayangkan; nomor lama, bila ada, tetap sampai kantor dihubungi',
  newValue: (kind: string) => `${kind} yang baru`,
  waitsFor: 'nomor HP yang belum dipastikan tidak ditayangkan: disimpan di daftar tunggu sampai kantor menjawab',
  wasPrinted: (code: string) =>
    `pernah dicatat di edisi ${code}: bila poster itu sudah dibagikan, pakai Ternyata salah supaya posternya diganti`,
  personalOf: (name: string, from?: string) => `Pribadi, milik ${name}${from ? ` (mulai ${from})` : ''}`,
  ownerFrom: (name: string, day: string) => `${name} menjabat mulai ${day}: isi hari itu atau sesudahnya`,
  ownerUntil: (name: string, day: string) => `${name} menjabat sampai ${day}: isi hari itu atau sebelumnya`,
  checkedRight: 'Nomor yang dulu dicek memang yang benar ini',
  uncheckedAgain: 'tanpa centang ini nomornya menjadi belum dikonfirmasi lagi: telepon, lalu catat Dikonfirmasi',
  sureOptions: [
    { value: 'yes', label: 'Ya, sudah' },
    { value: 'no', label: 'Belum' },
  ],
  oldOptions: [
    { value: 'works', label: 'Masih dipakai sampai yang baru dipastikan' },
    { value: 'dead', label: 'Sudah mati atau milik orang lain: berhenti sekarang' },
  ],
  sameOptions: (name: string) => [
    { value: 'yes', label: `Orang yang sama dengan ${name}: ejaannya diperbaiki` },
    { value: 'no', label: 'Orang lain' },
  ],
  known: (who: string) => `Sudah tercatat: ${who}. Bila ragu, tekan Batal dan tanyakan dulu.`,
  appointed: (who: string) => `pilih dulu: ${who} tetap menjabat atau tidak jadi?`,
  appointedOptions: (who: string) => [
    { value: 'both', label: 'Keduanya menjabat, masing-masing mulai harinya sendiri' },
    { value: 'instead', label: `${who}: tidak jadi` },
  ],
  sameOrOther: (name: string) => `hampir sama dengan ${name} yang tercatat: orang yang sama atau orang lain?`,
  otherPerson: (name: string) => `jauh berbeda dari ${name}: bila orangnya lain, pakai Pejabat berganti`,
  statusApart: (label: string) => `${label} di depan nama tidak ikut dicatat: pilih ${label} di Status`,
  nameLabel: 'Nama lengkap',
  noName: (text: string) => `"${text}" bukan nama orang`,
  sameHead: 'orang dan statusnya sama dengan yang tercatat: tanggal mulainya tetap',
  identityNumber: 'seperti memuat NIK atau NIP: data pribadi, hapus angkanya',
  shortLater: (day: string) => `singkatan saja tidak bisa menunggu sampai ${day}: warga langsung melihat yang baru`,
  shortLaterHow: 'isi lagi pada hari itu; bila nama lengkapnya juga berganti, isi keduanya sekarang',
  movesLater: (day: string) => `alamat tidak bisa menunggu sampai ${day}: warga langsung melihat yang baru`,
  movesLaterHow: 'isi lagi pada hari pindahnya; sampai itu umumkan lewat Keterangan, dengan tanggal dan alamat barunya',
  afterEnd: (day: string) => `kantor ini tutup mulai ${day}: isi hari sebelumnya`,
  untilBefore: (day: string) => `lebih awal dari ${day}`,
  renameOptions: [
    { value: 'renamed', label: 'Namanya memang berganti (nama lama tetap bisa dicari)' },
    { value: 'misspelt', label: 'Salah tulis dari awal' },
  ],
  noSuccessor: 'Tidak ke mana-mana',
  noParent: 'Tidak di bawah kantor lain',
  badClock: (day: string, text: string) => `${DAYS[day]}: "${text}" bukan jam, misalnya 07.30`,
  bothClocks: (day: string) => `${DAYS[day]}: isi jam buka dan jam tutupnya`,
  noFirstSpan: (day: string) => `${DAYS[day]}: isi dulu jam buka dan tutup yang pertama`,
  clockOrder: (day: string) => `${DAYS[day]}: jam tutup harus sesudah jam buka`,
}

/** What rules say of files, told to somebody who knows none: a rule's message, its repair, or both. */
export const FAULT_WORDS = {
  schema: { message: 'isiannya belum lengkap atau terlalu panjang', repair: 'periksa isian ini, lalu coba lagi' },
  yaml: { message: 'isiannya memuat tanda yang tidak bisa disimpan', repair: 'ketik ulang, jangan ditempel' },
  format: { message: 'isiannya memuat tanda yang tidak bisa disimpan', repair: 'ketik ulang, jangan ditempel' },
  'unknown-reference': { repair: 'muat ulang halamannya: mungkin baru saja diubah' },
  'duplicate-id': { message: 'dua catatan tertukar', repair: 'batalkan isian ini, lalu ulangi' },
  'duplicate-name': { repair: 'bedakan namanya' },
  'district-area': {
    message: 'kantor kecamatan ini belum punya kode wilayah',
    repair: 'minta pengelola melengkapinya',
  },
  'village-area': { message: 'kantor desa ini belum punya kode wilayah', repair: 'minta pengelola melengkapinya' },
  'mobile-in-text': { repair: 'hapus dari teks; nomor dicatat lewat Tambah saluran' },
  'channel-value': { repair: 'perbaiki isinya' },
  'duplicate-channel': { repair: 'batalkan salah satunya' },
  'number-elsewhere': { repair: 'pastikan milik siapa' },
  'no-consent': {
    message: 'nomor atau akun pribadi tanpa persetujuan yang berlaku',
    repair: 'minta surat persetujuannya dulu, atau pakai kontak kantor',
  },
  'unconfirmed-mobile': {
    message: 'nomor HP yang belum dipastikan tidak boleh disimpan',
    repair: 'telepon dulu kantornya, lalu catat bahwa sudah dipastikan',
  },
  'wrong-channel': { repair: 'catat penggantinya lewat Nomor berganti' },
  'edition-not-recorded': { repair: 'tekan Catat edisi di halaman ini sebelum mencetak' },
  'excuse-expired': { repair: 'minta kontaknya; bila memang belum bisa, minta pengelola memperpanjang alasannya' },
  'paper-counted': { repair: 'akhiri akun yang tidak dipakai lagi, supaya yang lain tercetak' },
  'photo-withdrawn': { repair: 'hapus fotonya, lalu turunkan poster yang memuatnya' },
  'photo-kind': {
    message: 'berkasnya rusak, atau bukan foto JPEG biasa',
    repair: 'buka fotonya, simpan lagi sebagai JPEG, lalu pilih hasilnya',
  },
  'photo-metadata': {
    message: 'berkasnya menyimpan data lain, yang bisa memuat tempat dan waktu pemotretan',
    repair: 'kirim fotonya ke diri sendiri lewat WhatsApp, lalu pilih hasilnya',
  },
  'photo-shape': { repair: 'potong menjadi tegak 3:4, misalnya 720 × 960 piksel, wajah di tengah' },
  'photo-size': { repair: 'pakai foto asli dari pemotretnya; paling besar 400 KB bila tidak dipotong di halaman ini' },
  'two-holders': { repair: 'isi Sampai tanggal pejabat yang lama' },
  'no-holder-after': { repair: 'catat pejabat baru lewat Pejabat berganti, atau Jabatan kosong' },
  'vacancy-ends': { repair: 'catat pejabat berikutnya lewat Pejabat berganti' },
  'acting-too-long': { repair: 'periksa surat perintahnya' },
  'required-missing': {
    message: 'kantor ini wajib mengumumkan kontak, tetapi belum ada yang boleh ditayangkan',
    repair: 'minta lembar konfirmasi diisi kantor ini',
  },
} satisfies Record<string, { message?: string; repair: string }>

/** What events have to say beside a change, told to somebody at a form. */
export const NOTE_WORDS: readonly [said: RegExp, told: string][] = [
  [
    /; bila menggantikannya, tulis di baris nomor lama$/,
    '; bila menggantikannya, batalkan ini dan pakai Nomor berganti',
  ],
]

/** What events say of columns of a list, told to somebody at a form. */
export const EVENT_WORDS: readonly [said: RegExp, told: { message?: string; repair: string }][] = [
  [/^ID saluran /, { message: 'kontak ini tidak tercatat lagi', repair: 'muat ulang halamannya' }],
  [
    /: daftar lama\?$/,
    { repair: 'bila memang menjabat lagi, isi Berlaku mulai dengan hari pertamanya; bila tidak, batalkan' },
  ],
  [/tidak bisa mulai /, { repair: 'periksa Berlaku mulai; bila yang tercatat salah, urungkan dulu simpanannya' }],
  [/hampir sama dengan /, { repair: 'bila hanya ejaannya, pakai Perbaiki ejaan nama' }],
  [/tanpa persetujuan$/, { repair: 'isi surat persetujuannya, atau pakai kontak kantor' }],
]

const HEIC = 'Foto iPhone (HEIC) belum bisa dibaca. Kirim ke diri sendiri lewat WhatsApp, lalu simpan hasilnya.'

/** What is said of photos; the page that crops them says it too. */
export const PHOTO_WORDS = {
  none: 'foto belum dipilih, atau berkasnya kosong',
  choose: 'pilih satu foto',
  heic: HEIC,
  other: 'bukan foto JPEG',
  resave: 'buka fotonya, simpan sebagai JPEG (.jpg), lalu pilih hasilnya',
  again: 'Pilih sekali lagi fotonya.',
  taken: { message: 'nama berkas foto ini baru saja dipakai', repair: 'batalkan isian foto ini, lalu ulangi' },
  noScript:
    'Tanpa JavaScript foto tidak bisa dipotong di sini: hanya JPEG tegak 3:4, paling besar 400 KB, yang diterima.',
  crop: 'Potongan foto, tegak 3:4',
  help: 'Seret fotonya, atau pakai tombol panah dan + −: yang tampak di bingkai itulah yang dicetak.',
  tools: 'Geser dan perbesar',
  moves: {
    left: { sign: 'Kiri', label: 'Geser bingkai ke kiri' },
    up: { sign: 'Atas', label: 'Geser bingkai ke atas' },
    down: { sign: 'Bawah', label: 'Geser bingkai ke bawah' },
    right: { sign: 'Kanan', label: 'Geser bingkai ke kanan' },
    closer: { sign: '+', label: 'Perbesar' },
    wider: { sign: '−', label: 'Perkecil' },
  },
  papers: 'Foto ini mungkin ada di poster bernama yang sudah dicatat. Minta diturunkan:',
  noPapers: 'Tidak ada poster bernama yang tercatat memuat foto ini. Tanyakan juga ke kantornya.',
  paper: (code: string, copies: number, places: readonly string[]) =>
    copies > 0 ? `${copies} lembar edisi ${code} di ${places.join(', ')}` : `edisi ${code}, belum tercatat dibagikan`,
  /** Said while the picture is cropped; {…} is filled in. */
  live: {
    empty: 'Berkas ini kosong (0 byte). Pilih foto yang lain, atau minta dikirim ulang.',
    large: 'Foto ini {mb} MB, paling besar 12 MB. Kirim ke diri sendiri lewat WhatsApp, lalu pilih hasilnya.',
    heic: HEIC,
    other: 'Berkas ini bukan foto JPEG atau PNG. Buka, simpan sebagai JPEG, lalu pilih hasilnya.',
    broken: 'Foto ini rusak atau terpotong, jadi tidak bisa dibuka. Minta dikirim ulang.',
    small:
      'Foto ini {ukuran} piksel. Poster perlu paling kecil {perlu} piksel. Minta foto aslinya; memperbesarnya tidak membuatnya tajam.',
    place: 'Terlihat bagian {letak}, perbesaran {persen} persen.',
    across: ['kiri', 'tengah', 'kanan'],
    along: ['atas', 'tengah', 'bawah'],
    middle: 'tengah',
  },
}

/** What has to be agreed to before it is saved. */
export const RED_LINES = {
  noNumber: 'Kantor ini tidak punya nomor lagi: warga tidak bisa menelepon atau mengirim pesan.',
  posterWithout: 'Poster berikutnya tanpa nomor, karena nomor kantor ini belum dipastikan.',
  shared: (number: string, offices: string) => `${number} juga dipakai ${offices}: memang nomor bersama.`,
  retired: (number: string, last?: string) =>
    `${number} pernah dinyatakan mati${last ? ` (hari terakhir ${last})` : ''}: sudah dipastikan hidup lagi dan milik kantor ini.`,
  personal: (number: string) => `${number} nomor atau akun pribadi: surat persetujuannya sudah ada di tangan.`,
}

/** The screens, and what stands around them. */
export const SCREENS = {
  names: { offices: 'Kantor', inbox: 'Kotak masuk', publish: 'Terbitkan', print: 'Cetak' },
  paths: { offices: '/', inbox: '/masuk', publish: '/terbitkan', print: '/cetak' },
  nav: 'Layar',
  skip: 'Langsung ke isi',
}

/** What the pages say. */
export const PAGES = {
  cannot: 'Belum bisa dipakai:',
  take: 'Pakai',
  cancel: 'Batal',
  day: 'Hari',
  dayExample: 'misalnya 31-12-2026, atau: besok',
  calendar: 'Pilih di kalender',
  opens: 'Buka',
  closes: 'Tutup',
  opensAgain: 'Buka lagi',
  closesAgain: 'Tutup lagi',
  copyTo: (day: string) => `Salin sampai ${day}`,
  notMade: 'Belum dibuat: alamat tetapnya baru saja dipakai, atau isi wilayah akan salah karenanya.',
  tryAgain: 'muat ulang halaman ini, lalu coba lagi',
  list: 'Kantor',
  who: 'Siapa Anda?',
  otherPerson: 'Orang lain',
  name: 'Nama',
  nameHelp: 'Dicatat pada konfirmasi dan riwayat, tidak pernah ditayangkan.',
  begin: 'Mulai',
  broken: 'Data wilayah belum bisa dibaca',
  brokenHelp:
    'Selama ini belum diperbaiki, tidak ada yang bisa diubah di sini. Teruskan kepada pengelola: perbaiki berkasnya, atau kembalikan dari salinan terakhir. Tidak ada yang hilang.',
}

/** Why a contact isn't shown; a day follows where there is one. */
export const WITHHELD_WORDS = {
  'not-yet': 'mulai dipakai',
  over: 'tidak dipakai lagi sejak lewat',
  'holder-left': 'tidak ditayangkan: milik pejabat lama',
  'no-consent': 'tidak ditayangkan: tanpa persetujuan pemiliknya',
  wrong: 'tidak ditayangkan: ternyata salah',
  mobile: 'tidak ditayangkan: nomor HP belum dikonfirmasi',
  'old-source': 'tidak ditayangkan: sumbernya terlalu lama',
  uncited: 'tidak ditayangkan: tanpa sumber',
}

/** What the page of an office says of its parts. */
export const OFFICE_WORDS = {
  unconfirmed: 'belum dikonfirmasi kantor',
  fresh: (day: string, age: string) => `dikonfirmasi ${day} (${age})`,
  due: (day: string, age: string) => `dikonfirmasi ${day} (${age}), perlu dicek ulang`,
  age: (days: number) => (days === 0 ? 'hari ini' : days === 1 ? 'kemarin' : `${days} hari lalu`),
  waitsSince: (day: string, from?: string) =>
    `menunggu dipastikan sejak ${day}, tidak ditayangkan${from ? `; berlaku mulai ${from}` : ''}`,
  lead: 'katanya ada',
  leadState: 'nomornya belum tercatat',
  from: (day: string) => `mulai ${day}`,
  until: (day: string) => `sampai ${day}`,
  insteadOf: (name: string, until?: string) =>
    `menggantikan sementara ${name}${until ? `, yang kembali sesudah ${until}` : ', yang tetap pejabat definitifnya'}`,
  seen: (day: string) => `menurut sumber per ${day}`,
  basis: (text: string) => `dasar: ${text}`,
  lastKnown: (name: string, day: string) => `terakhir tercatat: ${name}, ${day}`,
  ending: (day: string, { isOver, successor }: { isOver: boolean; successor: string | undefined }) =>
    `${isOver ? 'Kantor ini tidak ada lagi sejak' : 'Kantor ini tutup mulai'} ${day}. ${successor ? `Urusannya ${isOver ? 'sudah ' : ''}pindah ke ${successor}.` : 'Urusannya tidak pindah ke kantor lain.'}`,
  none: 'belum tercatat',
  name: 'Nama',
  address: 'Alamat',
  hours: 'Jam layanan',
  duties: 'Urusan',
  aliases: 'Sebutan lain',
  remarks: 'Keterangan',
  parent: 'Induk',
  post: 'Jabatan pimpinan',
  contacts: 'Saluran',
  noContacts: 'Belum ada saluran yang tercatat.',
  past: (count: number) => `${count} yang sudah berakhir`,
  waiting: 'Daftar tunggu',
  waitingHelp: 'Sudah diberitahukan, belum dipastikan. Telepon kantornya, lalu catat hasilnya.',
  leads: 'Katanya ada',
  head: 'Pejabat',
  unknownHead: 'Belum diketahui',
  photo: (day: string) => `Foto ada, persetujuan ${day}`,
  photoWithdrawn: (day: string) => `Foto tidak dicetak: persetujuan ditarik ${day}`,
  later: 'Kemudian',
  office: 'Kantor',
  history: 'Riwayat',
  noHistory: 'Belum ada yang tercatat.',
  drag: 'Seret untuk mengubah urutan',
  up: (what: string) => `Naikkan ${what}`,
  down: (what: string) => `Turunkan ${what}`,
  changed: 'berubah',
  pending: 'Belum disimpan',
  undoneBy: (person: string) => `${person} mengurungkan`,
  undoEdit: 'Batalkan',
  discard: 'Buang semuanya',
  told: ({ count, by }: { count: number; by: readonly ('citizen' | 'office')[] }, last: string) =>
    `dilaporkan salah${by.length > 0 ? ` oleh ${by.map((one) => ({ citizen: 'warga', office: 'kantor' })[one]).join(' dan ')}` : ''}${count > 1 ? `, ${count} kali` : ''}, terakhir ${last}`,
  reported: (told: string) => `${told}: telepon dulu, lalu catat hasilnya`,
  fromMessage: 'Isian di bawah dibaca dari pesan. Periksa tiap baris, lalu simpan.',
  askReview: 'Minta diperiksa',
  review:
    'Ada nomor baru, jadi orang kedua harus memeriksanya sebelum disimpan. Ini mencegah salah ketik, bukan penipuan: nama di sini tidak dibuktikan.',
  asked: 'Menunggu diperiksa orang lain. Ganti nama di kanan atas, buka kantor ini dari Kotak masuk, lalu simpan.',
  save: 'Simpan',
  nothing: 'Tidak ada perubahan.',
  noPapers: 'Tidak ada kertas tercatat yang menjadi lama.',
  unknownPapers:
    'Belum ada kertas kantor ini yang tercatat, jadi tidak diketahui apa yang terpasang: tanyakan kepada kantornya.',
  restated: (posters: string) => `Yang isinya berubah: ${posters}.`,
  posters: { plain: 'poster tanpa nama', named: 'poster dengan nama pimpinan' },
  toPrint: 'Ke Cetak',
  paper: (state: string) => `${state.charAt(0).toUpperCase()}${state.slice(1)}.`,
  preview: 'Pratinjau',
  format: 'Kertas',
  phone: 'Halaman di HP',
  phoneOf: (office: string) => `Halaman ${office} seperti di HP warga`,
  noPage: 'Kantor ini tidak punya halaman.',
  pageFailed: 'Halaman belum bisa disiapkan di komputer ini. Posternya tetap bisa dilihat.',
  asOf: (day: string) => `Pratinjau per ${day}`,
  today: 'Hari ini',
  effective: (day: string) => `Mulai ${day}`,
  shownDay: 'Hari',
  waits: 'Pratinjau menunggu isian yang benar.',
  alt: (format: string, office: string) => `Pratinjau ${format} ${office}`,
  edition: (was: string, is: string) => (was === is ? `Edisi ${is}` : `Edisi ${was} menjadi ${is}`),
  changesTab: 'Perubahan',
  papers: 'Kertas',
  agree: 'Centang dulu sebelum menyimpan:',
  saved: 'Tersimpan di komputer ini. Warga melihatnya sesudah diterbitkan.',
  stillWaits: 'Nomor di daftar tunggu belum terlihat warga: telepon kantornya, lalu catat Sudah ditelepon.',
  messageDone: 'Pesannya sudah selesai, jadi keluar dari Kotak masuk.',
  toPublish: 'Ke Terbitkan',
  dropped: 'Draf dibuang. Yang tersimpan tidak berubah.',
  outside: 'Berkas kantor ini berubah di luar sejak isian Anda dimulai.',
  compare: 'Bandingkan',
  openAgain: (time: string) => `Ada isian yang belum disimpan dari ${time}.`,
  broken: (offices: string) => `Ada kesalahan di kantor lain (${offices}): situs belum bisa dibangun.`,
  back: 'Semua kantor',
  rehearsal: (day: string) => `Latihan: hari ini dianggap ${day}. Tidak ada yang disimpan.`,
  noSaving: 'Ini latihan, jadi tidak ada yang disimpan.',
  refusedEdit: 'tidak bisa dilakukan',
  more: 'Lainnya',
  summary: (changes: number, sheets: number, isOnRecord: boolean) =>
    [
      changes === 0 ? 'tidak ada yang berubah' : `${changes} hal berubah`,
      sheets > 0
        ? `${sheets} lembar wajib diganti`
        : isOnRecord
          ? 'tidak ada lembar tercatat yang wajib diganti'
          : 'kertas yang terpasang belum tercatat',
    ].join(' · '),
  unmade: 'Dengan isian ini kertas berikut tidak bisa dibuat, jadi tidak ikut dicetak. Perbaiki dulu isiannya:',
}

/** Where two have changed one office, and where something couldn't be saved or taken back. */
export const CONFLICT = {
  title: 'Kantor ini sudah berubah',
  intro:
    'Sejak isian Anda dimulai, berkas kantor ini diubah di tempat lain. Tidak ada yang hilang: pilih isian Anda yang tetap dipakai, lalu periksa sekali lagi sebelum menyimpan.',
  what: 'Bagian',
  opened: 'Waktu Anda buka',
  now: 'Sekarang di berkas',
  mine: 'Isian Anda',
  choose: 'Isian Anda yang tetap dipakai',
  clash: 'Bagian ini juga diubah orang lain: centang bila isian Anda yang benar.',
  go: 'Lanjutkan',
  notSaved: 'Belum tersimpan: centang yang diminta, atau batalkan isian yang tidak bisa dilakukan.',
  undone: 'Sudah diurungkan.',
  undoneOf: (offices: readonly string[], what: readonly string[]) =>
    `Sudah diurungkan: ${offices.length > 1 ? `${offices.length} kantor, ` : ''}${offices.join(', ')}${what.length > 0 ? ` (${what.join('; ')})` : ''}.`,
  undoChanged: 'Tidak bisa diurungkan: sejak itu berkasnya sudah berubah lagi. Betulkan dengan isian baru.',
  undoBroken: 'Tidak bisa diurungkan: isi wilayah akan salah tanpa perubahan itu.',
}

/** Why a save is in no commit. */
export const COMMITS = {
  failed: (why: string) =>
    `Tersimpan, tetapi belum masuk riwayat Git: ${why}. Tidak ada yang hilang: simpanan berikutnya membawanya serta.`,
  busy: 'Git sedang dipakai program lain',
  name: 'Git tidak menerima nama Anda; ganti di kanan atas',
  merging: 'ada penggabungan yang belum selesai; minta pengelola menyelesaikannya',
  owner: 'folder ini milik akun lain; minta pengelola mengizinkannya di Git',
  slow: 'Git tidak selesai dalam setengah menit',
  said: (words: string) => `Git menolak dengan kata "${words}"`,
  unknown: 'Git gagal tanpa menyebut sebabnya',
}
