import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { paperTexts } from '../../src/i18n/paper.ts'
import type { CardContact, CardPerson, IconName, PosterCard } from '../../src/posters/cards/card.ts'

const number = (
  icon: CardContact['icon'],
  label: string,
  display: string,
  more: Partial<CardContact> = {},
): CardContact => ({
  icon,
  label,
  display,
  href: `tel:+62${display.replace(/\D/g, '')}`,
  ...more,
})

const account = (
  icon: CardContact['icon'],
  label: string,
  display: string,
  more: Partial<CardContact> = {},
): CardContact => ({
  icon,
  label,
  display,
  href: `https://contoh.invalid/${encodeURIComponent(display)}`,
  ...more,
})

const note = 'mohon dikonfirmasi'

/** A drawn portrait out of the sample region. */
const portrait = (type: 'jpeg' | 'png', file: string, alt: string): NonNullable<CardPerson['photo']> => ({
  ...{ type, alt },
  data: readFileSync(join(import.meta.dirname, '../../src/content/contoh/photos', file), 'base64'),
})
/** Photos of both kinds. */
export const photos = {
  jpeg: portrait('jpeg', 'camat-contoh-kota.jpg', 'Foto Contoh Rekaan, S.T.'),
  png: portrait('png', 'dinkominfo.png', 'Foto Sampel Misalsari, S.E.'),
}

const LONG_EMAIL = 'pengaduan.layanan-informasi@komunikasi-dan-informatika.contoh.invalid'
const LONG_SITE = 'pelayanan-informasi-publik.kominfo.contoh.invalid/layanan/pengaduan/formulir_baru'

/** The sample region's. */
const emblem = {
  type: 'svg',
  ratio: 92 / 116,
  data: readFileSync(join(import.meta.dirname, '../../src/content/contoh/emblem.svg'), 'base64'),
} as const

/** A card for tests with a bit of everything; numbers can't be dialled, names are invented. */
export const richCard: PosterCard = {
  format: 'a4',
  lang: 'id',
  title: 'Poster pengaduan Dinas Contoh Pekerjaan Umum dan Penataan Ruang',
  colours: { green: '#0B4F3A', gold: '#E0A526' },
  government: 'PEMERINTAH KABUPATEN CONTOH',
  mark: null,
  kop: {
    government: 'PEMERINTAH KABUPATEN CONTOH',
    name: 'Dinas Contoh Pekerjaan Umum dan Penataan Ruang',
    line: 'Sekadar Contoh, Sungguh Melayani',
    emblem,
  },
  questions: ['Jalan rusak? Got mampet?', 'Ada keluhan?'],
  promise: 'Laporkan langsung. Gratis, dijawab paling lambat 3 hari kerja.',
  name: 'Dinas Contoh Pekerjaan Umum dan Penataan Ruang',
  short: 'DCPUPR',
  person: { name: 'Contoh Rekaan, S.T.', post: 'Kepala Dinas', photo: photos.jpeg },
  numbers: [
    number('phone', 'Telepon', '(0002) 531028'),
    number('whatsapp', 'WhatsApp', '0008-1234-5678', { href: 'https://wa.me/620812345678' }),
  ],
  accounts: [
    account('instagram', 'Instagram', '@dinascontoh'),
    account('facebook', 'Facebook', 'Dinas Contoh Kabupaten'),
    account('email', 'Surel', 'pengaduan@dinas.contoh.invalid', { href: 'mailto:pengaduan@dinas.contoh.invalid' }),
    account('website', 'Situs', 'dinas.contoh.invalid'),
  ],
  address: 'Jalan Contoh Raya Nomor 12, Contohan Kidul, Kecamatan Contoh, Kabupaten Contoh 00000',
  hours: 'Senin–Kamis 07.30–16.00, Jumat 07.30–14.30',
  qr: {
    payload: 'https://pengaduan.contoh.invalid/k/dcpupr/#F7Q2',
    caption: 'Pindai: nomor terbaru',
    distance: 'Jarak HP paling jauh # cm',
    alt: 'Kode QR ke halaman Dinas Contoh: pengaduan.contoh.invalid/k/dcpupr',
  },
  ladder: {
    question: 'Tidak ditanggapi?',
    steps: [
      { label: 'Inspektorat Contoh (0002) 531999' },
      { label: 'SP4N-LAPOR! lapor.contoh.invalid', href: 'https://lapor.contoh.invalid/' },
    ],
  },
  link: 'pengaduan.contoh.invalid/k/dcpupr',
  free: 'Anda hanya membayar pulsa',
  edition: 'Edisi F7Q2',
  checkLine: 'Garis ini 50 mm',
  dataDate: 'data per 13 Januari 2026',
  place: paperTexts.poster.place,
  contactMe: paperTexts.poster.contactMe,
  tell: paperTexts.poster.tell(true),
  craft: paperTexts.poster.craft,
}

/** A card whose head says its own name. */
export const headed = (card: PosterCard): PosterCard => ({ ...card, kop: { ...card.kop, name: card.name } })

/** Every field as long, every list as full as it may be; name of 120 characters. */
export const longestCard: PosterCard = headed({
  ...richCard,
  mark: 'CONTOH',
  markNote: 'Poster contoh dari kabupaten rekaan: nomor dan akun di sini tidak dapat dihubungi.',
  short: 'Bag. Perekonomian & SDA Umum',
  name: 'Dinas Contoh Pemberdayaan Masyarakat, Pengendalian Penduduk, Keluarga Berencana, dan Perlindungan Perempuan serta Anak 1',
  holder: 'Kepala Dinas: Dr. Ir. Contoh Rekaan Panjangnama Wicaksono, S.T., M.T., M.Si.',
  person: {
    name: 'Dr. Ir. R. Aj. Contohsari Rekaan Panjangnama Sampelwicaksono Misalkusumaningrum, S.T., S.Pd., M.T., M.Si., Ph.D.',
    post: 'Pjs. Kepala Dinas Pemberdayaan Masyarakat',
    status: 'penjabat sementara',
    asOf: 'menurut sumber per 13 September 2026',
    photo: photos.png,
  },
  numbers: [
    number('phone', 'Telepon', '(0002) 531028', { unit: 'Sekretariat', note }),
    number('whatsapp', 'WhatsApp', '0008-3914-04000', {
      unit: 'Unit Pelaksana Teknis Perlindungan Perempuan dan Anak',
      note,
    }),
    number('phone', 'Telepon', '(0002) 531029', { unit: 'Bidang Pemberdayaan', note }),
    number('sms', 'SMS', '0008-1234-5679', { note }),
    number('whatsapp', 'WhatsApp', '0008-1234-56780', { unit: 'Bidang KB' }),
    number('phone', 'Telepon', '(0002) 531030'),
    number('phone', 'Telepon', '(0002) 531031'),
    number('phone', 'Telepon', '129'),
  ],
  accounts: [
    account('instagram', 'Instagram', '@dinas.pemberdayaan.contoh', { note }),
    account('facebook', 'Facebook', 'Dinas Pemberdayaan Contoh', { note }),
    account('x', 'X (Twitter)', '@pemberdayaancontoh', { note }),
    account('tiktok', 'TikTok', '@pemberdayaan.contoh'),
    account('email', 'Surel', 'pengaduan.perlindungan@pemberdayaan.contoh.invalid', { href: 'mailto:a@b.invalid' }),
    account('website', 'Situs', 'pemberdayaan.contoh.invalid'),
  ],
  hours: 'Senin–Kamis 07.30–16.00, Jumat 07.30–14.30; unit perlindungan perempuan dan anak 24 jam',
})

/** Nothing but what every office has. */
export const emptiestCard: PosterCard = headed({
  ...richCard,
  short: 'Desa Contoh',
  name: 'Desa Contoh',
  person: undefined,
  numbers: [],
  accounts: [],
  empty: { headline: 'Pindai kode di bawah ini.', answers: [], note: 'Nomor kantor menyusul.' },
  address: undefined,
  hours: undefined,
  ladder: undefined,
})

/** A village without a number: who answers instead. */
export const emptyCard: PosterCard = headed({
  ...emptiestCard,
  short: 'Desa Contohrejo',
  name: 'Pemerintah Desa Contohrejo',
  empty: {
    headline: 'Sampaikan lewat:',
    note: 'Nomor kantor menyusul.',
    answers: [
      number('phone', 'Camat Contoh Utara', '(0002) 531100'),
      account('website', 'SP4N-LAPOR!', 'lapor.contoh.invalid'),
      number('sms', 'SMS SP4N-LAPOR!', '1708'),
    ],
  },
  address: 'Balai Desa Contohrejo, Kecamatan Contoh Utara',
  ladder: richCard.ladder,
})

/** A draft with notes beside what awaits confirmation. */
export const draftCard: PosterCard = headed({
  ...richCard,
  mark: 'DRAF',
  markNote:
    'DRAF untuk diperiksa kantor, bukan untuk dipasang: alamat situs belum ditetapkan dan ada isian yang mohon dikonfirmasi.',
  short: 'Kec. Contoh Selatan',
  name: 'Kecamatan Contoh Selatan',
  person: {
    name: 'Drs. Misalono Sampelan',
    post: 'Plt. Camat',
    status: 'pelaksana tugas',
    asOf: 'menurut sumber per 13 September 2026',
  },
  numbers: [number('phone', 'Telepon', '(0002) 531028', { note })],
  accounts: richCard.accounts.slice(0, 2).map((contact) => ({ ...contact, note })),
})

/** Six cards that between them fill every field and leave every optional field empty. */
export const cards: Record<string, PosterCard> = {
  rich: richCard,
  longest: longestCard,
  emptiest: emptiestCard,
  empty: emptyCard,
  draft: draftCard,
  single: {
    ...richCard,
    numbers: [number('whatsapp', 'WhatsApp', '0008-3914-04000')],
    accounts: [],
    address: undefined,
    hours: undefined,
  },
}

const icons: IconName[] = ['phone', 'whatsapp', 'sms', 'email', 'website', 'instagram', 'facebook', 'tiktok']
const word = fc.stringMatching(/^[A-Z]?[a-z]{1,13}$/)
const phrase = (most: number) =>
  fc.array(word, { minLength: 1, maxLength: 14 }).map((parts) => parts.join(' ').slice(0, most).trim())
const remark = {
  unit: fc.option(phrase(40), { nil: undefined }),
  note: fc.constantFrom(undefined, 'mohon dikonfirmasi'),
}
const numberContact: fc.Arbitrary<CardContact> = fc.record({
  icon: fc.constantFrom(...icons),
  label: fc.constantFrom('Telepon', 'WhatsApp', 'SMS'),
  display: fc.constantFrom('(0002) 531028', '0008-3914-04000', '0008-1234-5678', '129'),
  href: fc.constant('tel:+620002531028'),
  ...remark,
})
const accountContact: fc.Arbitrary<CardContact> = fc.record({
  icon: fc.constantFrom(...icons),
  label: fc.constantFrom('Instagram', 'Facebook', 'Surel', 'X (Twitter)'),
  display: fc.stringMatching(/^[a-z.@]{3,40}$/),
  href: fc.constant('https://contoh.invalid/'),
  ...remark,
})
const degrees = fc.constantFrom('', ', S.E.', ', S.STP., M.Si.', ', S.T., M.T., M.Eng., Ph.D.')
const person: fc.Arbitrary<CardPerson> = fc.record({
  name: fc.tuple(phrase(90), degrees).map((parts) => parts.join('')),
  post: fc.constantFrom('Camat', 'Plt. Kepala Dinas', 'Pjs. Direktur Utama Perusahaan Daerah'),
  status: fc.constantFrom(undefined, 'pelaksana tugas'),
  asOf: fc.constantFrom(undefined, 'menurut sumber per 13 September 2026'),
  photo: fc.constantFrom(undefined, photos.jpeg, photos.png),
})
/** Any mix of contents that an office may have. */
export const anyCard: fc.Arbitrary<PosterCard> = fc
  .record({
    name: phrase(120),
    mark: fc.constantFrom(null, 'DRAF', 'CONTOH'),
    markNote: fc.constantFrom(undefined, longestCard.markNote),
    holder: fc.constantFrom(undefined, longestCard.holder),
    person: fc.option(person, { nil: undefined }),
    numbers: fc.array(numberContact, { maxLength: 8 }),
    accounts: fc.array(accountContact, { maxLength: 8 }),
    empty: fc.option(
      fc.record({
        headline: phrase(60),
        answers: fc.array(numberContact, { maxLength: 4 }),
        note: fc.constant('Nomor kantor menyusul.'),
      }),
      {
        nil: undefined,
      },
    ),
    address: fc.constantFrom(undefined, richCard.address),
    hours: fc.constantFrom(undefined, richCard.hours, longestCard.hours),
    ladder: fc.constantFrom(undefined, richCard.ladder),
  })
  .map((fields) => headed({ ...richCard, ...fields } as PosterCard))

/** Addresses too long for a line, an account of each kind, and more than there is room for. */
export const addressCard: PosterCard = {
  ...richCard,
  accounts: [
    account('email', 'Surel', LONG_EMAIL),
    account('website', 'Situs', LONG_SITE, { unit: 'Bidang Contoh' }),
    account('form', 'Formulir', 'formulir.contoh.invalid/dinas'),
    account('facebook', 'Facebook', 'facebook.com/dinas.contoh.kabupaten.contoh.yang_panjang_namanya'),
    ...(['instagram', 'x', 'tiktok', 'youtube', 'threads', 'telegram'] as const).map((icon) =>
      account(icon, 'Akun', `@dinas_contoh_${icon}`),
    ),
  ],
  more: '+2 lagi di halaman',
  address: 'Jalan Contoh/Misal-Sampel_Nomor.12/Contohan-Kidul-Kecamatan-Contoh-Kabupaten-Contoh-Jawa-Tengah 00000',
  hours: 'Senin–Kamis 07.30–12.00, Senin–Kamis 13.00–15.30, Jumat 07.30–11.00, Jumat 13.30–14.30, Sabtu 08.00–11.30',
}

/** Who answers instead has nothing but a long address. */
export const emptyAddressCard: PosterCard = {
  ...emptyCard,
  empty: { ...emptyCard.empty!, answers: [account('email', 'Setda, Surel', LONG_EMAIL, { note })] },
}
