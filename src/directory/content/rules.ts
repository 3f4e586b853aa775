/**
 * Every rule of the content: how much it weighs, and what it is for, told to staff. `npm run documents` writes them into docs/aturan.md;
 * tests/content/rules.test.ts breaks each rule once. It stands here, below the checks, because reading has rules too.
 */

export interface Rule {
  /** An error keeps the site from being built; a warning asks somebody to look. */
  severity: 'error' | 'warning'
  /** One line for staff: what the rule demands, and why. */
  about: string
}

const rules = {
  // files, as they are read
  'missing-file': { severity: 'error', about: 'Setiap berkas wilayah harus ada, misalnya region.yaml dan areas.csv.' },
  'file-name': {
    severity: 'error',
    about: 'Nama berkas harus yang dikenal, supaya tidak ada isi yang diam-diam tidak terbaca.',
  },
  yaml: { severity: 'error', about: 'Susunan YAML harus bisa dibaca: spasi, titik dua, kutip, tanpa kunci ganda.' },
  csv: { severity: 'error', about: 'Susunan areas.csv harus bisa dibaca: koma dan tanda kutip pada tempatnya.' },
  schema: {
    severity: 'error',
    about: 'Isian harus ada, dikenal dan berbentuk benar: tanggal, jam, id, alamat, status, panjang teks.',
  },
  format: {
    severity: 'error',
    about: 'Berkas ditulis dengan satu cara baku; "npm run check -- --fix" merapikannya sendiri.',
  },
  'identity-number': { severity: 'error', about: 'NIK dan NIP adalah data pribadi dan tidak boleh ada di berkas.' },
  'hidden-character': {
    severity: 'error',
    about: 'Teks tidak boleh memuat karakter tak terlihat atau huruf asing yang mirip huruf Latin.',
  },
  area: {
    severity: 'error',
    about: 'Tiap baris areas.csv memuat kode resmi, nama dan tingkat yang cocok, masing-masing satu kali.',
  },
  // references and ids
  'unknown-reference': {
    severity: 'error',
    about: 'Kantor, saluran, sumber, pejabat dan kode wilayah yang disebut harus ada.',
  },
  'duplicate-id': { severity: 'error', about: 'Id di satu daftar tidak boleh dipakai dua kali.' },
  'duplicate-name': {
    severity: 'error',
    about: 'Dua kantor tidak boleh bernama sama: warga tidak bisa membedakannya.',
  },
  'unused-source': { severity: 'warning', about: 'Sumber yang tidak mendukung fakta apa pun sebaiknya dihapus.' },
  // the region as a whole
  contrast: { severity: 'error', about: 'Tulisan putih harus terbaca jelas di atas warna hijau wilayah.' },
  'duplicate-keyword': { severity: 'error', about: 'Kata kunci masalah ditulis satu kali di satu daftar.' },
  'unknown-keyword': { severity: 'error', about: 'Masalah yang sering harus salah satu kata kunci yang terdaftar.' },
  'required-missing': {
    severity: 'warning',
    about: 'Kantor yang wajib mengumumkan kontak belum punya kontak yang boleh ditayangkan.',
  },
  'excuse-expired': {
    severity: 'warning',
    about: 'Alasan sementara untuk belum mengumumkan kontak sudah lewat tanggalnya.',
  },
  // offices
  'district-area': { severity: 'error', about: 'Kantor kecamatan harus memuat kode kecamatannya.' },
  'village-area': {
    severity: 'error',
    about: 'Kantor desa/kelurahan harus memuat kode desanya, dan berkasnya dinamai dengan kode itu.',
  },
  'mobile-in-text': {
    severity: 'error',
    about: 'Nomor HP tidak boleh ditulis di dalam teks: aturan persetujuan dan konfirmasi terlewati.',
  },
  // channels
  'channel-value': {
    severity: 'error',
    about: 'Nomor, akun dan alamat ditulis dalam satu bentuk baku; wilayah contoh hanya memuat yang rekaan.',
  },
  'duplicate-channel': { severity: 'error', about: 'Satu nomor atau akun tercatat satu kali di satu kantor.' },
  'number-elsewhere': {
    severity: 'warning',
    about: 'Nomor yang sama tercatat di dua kantor: biasanya salah salin.',
  },
  'no-consent': {
    severity: 'error',
    about: 'Nomor, akun dan foto pribadi hanya boleh dicatat dengan persetujuan yang berlaku.',
  },
  'unconfirmed-mobile': {
    severity: 'error',
    about: 'Nomor HP kantor baru boleh disimpan setelah dikonfirmasi kantornya.',
  },
  'mobile-of-other-body': {
    severity: 'warning',
    about: 'Nomor HP lembaga provinsi atau nasional langsung tayang, jadi perlu dicocokkan dengan situs resminya.',
  },
  'future-confirmation': { severity: 'error', about: 'Tanggal konfirmasi tidak boleh hari yang belum tiba.' },
  'wrong-channel': {
    severity: 'warning',
    about: 'Konfirmasi menyatakan nomor bukan milik kantor (lagi); penggantinya perlu dicatat.',
  },
  // who heads an office
  'two-holders': {
    severity: 'error',
    about: 'Satu jabatan tidak boleh dipegang dua pejabat tetap pada waktu yang sama.',
  },
  'no-holder-after': {
    severity: 'warning',
    about: 'Masa jabatan yang tercatat sudah habis, dan belum ada penggantinya.',
  },
  'vacancy-ends': { severity: 'warning', about: 'Kekosongan jabatan tercatat berakhir, tanpa kelanjutan.' },
  'acting-too-long': { severity: 'warning', about: 'Plt atau Plh menjabat lebih lama dari yang diatur.' },
  // emblem
  emblem: {
    severity: 'error',
    about: 'Lambang daerah harus SVG atau PNG yang utuh, cukup besar, tanpa skrip, huruf dan tautan ke luar.',
  },
  'unused-emblem': { severity: 'warning', about: 'Berkas lambang yang tidak disebut region.yaml sebaiknya dihapus.' },
  'emblem-legible': {
    severity: 'warning',
    about: 'Lambang harus masih terbaca dalam satu warna, di atas putih dan di atas warna wilayah.',
  },
  // photos
  'photo-missing': { severity: 'error', about: 'Berkas foto yang disebut harus ada di folder photos/.' },
  'photo-nameless': { severity: 'error', about: 'Foto hanya dicatat bersama nama orangnya.' },
  'photo-kind': { severity: 'error', about: 'Foto harus JPEG atau PNG biasa yang utuh.' },
  'photo-metadata': { severity: 'error', about: 'Foto tidak boleh menyimpan tempat dan waktu pemotretan (EXIF, XMP).' },
  'photo-size': {
    severity: 'error',
    about: 'Foto cukup besar untuk dicetak, dan tidak lebih besar dari yang berguna.',
  },
  'photo-shape': { severity: 'error', about: 'Foto harus potret tegak 3:4.' },
  'photo-twice': { severity: 'error', about: 'Satu berkas foto hanya untuk satu orang.' },
  'photo-withdrawn': {
    severity: 'warning',
    about: 'Persetujuan foto sudah ditarik: hapus fotonya dan turunkan poster yang memuatnya.',
  },
  'unused-photo': { severity: 'warning', about: 'Foto yang tidak disebut pejabat mana pun sebaiknya dihapus.' },
  // the ledger of paper
  'duplicate-edition': { severity: 'error', about: 'Satu edisi satu kantor dicatat satu kali.' },
  'issued-not-recorded': { severity: 'error', about: 'Kertas yang dibagikan harus menyebut edisi yang tercatat.' },
  'future-issue': { severity: 'error', about: 'Tanggal kertas dibagikan tidak boleh hari yang belum tiba.' },
  'edition-not-recorded': {
    severity: 'warning',
    about: 'Edisi sekarang perlu dicatat sebelum dicetak, supaya kertasnya dikenali kelak.',
  },
  // papers
  'paper-fit': { severity: 'warning', about: 'Teks terlalu panjang untuk kertas, jadi kertas itu tidak dibuat.' },
  'paper-glyph': { severity: 'warning', about: 'Karakter tidak ada di huruf poster, jadi kertas itu tidak dibuat.' },
  'paper-counted': {
    severity: 'warning',
    about: 'Akun lebih banyak dari tempatnya di poster, jadi sebagian hanya dihitung.',
  },
} as const satisfies Record<string, Rule>

/** Id of a rule, stable for tests and tools. */
export type RuleId = keyof typeof rules

export const RULES: Readonly<Record<RuleId, Rule>> = rules
