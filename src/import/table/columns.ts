/** Which column of a sheet means what, however its header is worded. */

import { plain } from '../../directory/content/plain.ts'
import { PLATFORMS, platformsWith } from '../../directory/content/platforms.ts'
import { type ChannelType, PHONE_TYPES } from '../../directory/content/schema.ts'
import { turnOf } from './turn.ts'

/** What a column may say of an office, one value a row. */
export const SINGLE = [
  'officeId',
  'office',
  'part',
  'district',
  'village',
  'post',
  'actingPost',
  'short',
  'kind',
  'address',
  'ended',
  'successor',
  'status',
  'holder',
  'acting',
  'titleBefore',
  'titleAfter',
  'from',
  'until',
  'actingFrom',
  'actingUntil',
  'basis',
  'channelId',
  'channelType',
  'value',
  'unit',
  'owner',
  'consentOn',
  'evidence',
  'remove',
  'result',
  'correct',
  'checkedOn',
  'checkedBy',
  'lastChecked',
  'how',
  'message',
  'remark',
  'leaving',
  'term',
  'source',
  'sourceUrl',
  'sourceDocument',
  'sourceDate',
  'sourceGrade',
] as const
export type Single = (typeof SINGLE)[number]

/** Offices that a column of heads is about: "Nama Camat" heads kecamatan, whatever else stands in the row. */
export type HeadedLevel = 'district' | 'village'
/** What a header says beside its meaning: "Jabatan Menjadi", "Pejabat Sekarang". */
type Side = 'new' | 'now'

export type Meaning =
  | {
      kind: Single
      side?: Side
      /** A column of names that doesn't say whose, "Nama", "Petugas", or of days that doesn't say of what. */
      vague?: true
      /** Offices of which alone it tells: "Nama Camat", "TMT Kades". */
      level?: HeadedLevel
      /** "Definitif" is a column of names where no other is; else one of marks. */
      ifAlone?: true
    }
  | {
      kind: 'channel'
      type: ChannelType
      side?: Side
      /** The column is for fax numbers too. */
      fax?: true
      /** "Kontak", "Email/Website": contacts of several kinds may stand in it. */
      any?: true
      /** "No. Telp/WA": a landline in it is for calling. */
      mixed?: true
      level?: HeadedLevel
    }
  /** `people`: it names those who head no office. */
  | { kind: 'ignored'; why?: string; people?: true }

/** Headers as the export writes them. */
export const HEADERS: Record<Single, string> = {
  officeId: 'ID kantor',
  office: 'Kantor',
  part: 'Unit kerja',
  district: 'Kecamatan',
  village: 'Desa/Kelurahan',
  post: 'Jabatan',
  actingPost: 'Jabatan Plt',
  short: 'Nama pendek',
  kind: 'Jenis kantor',
  address: 'Alamat',
  ended: 'Tanggal tutup',
  successor: 'Digantikan oleh (ID)',
  status: 'Status',
  holder: 'Nama pejabat',
  acting: 'Plt',
  titleBefore: 'Gelar depan',
  titleAfter: 'Gelar belakang',
  from: 'Mulai',
  until: 'Sampai',
  actingFrom: 'Mulai Plt',
  actingUntil: 'Plt sampai',
  basis: 'Dasar (SK)',
  channelId: 'ID saluran',
  channelType: 'Jenis saluran',
  value: 'Nomor, akun atau alamat',
  unit: 'Bagian',
  owner: 'Milik',
  consentOn: 'Tanggal persetujuan',
  evidence: 'Bukti persetujuan',
  remove: 'Hapus',
  result: 'Hasil',
  correct: 'Seharusnya',
  checkedOn: 'Tanggal dicek',
  checkedBy: 'Pemeriksa',
  lastChecked: 'Terakhir dikonfirmasi',
  how: 'Cara',
  message: 'Pesan',
  remark: 'Keterangan',
  leaving: 'TMT pensiun',
  term: 'Masa jabatan',
  source: 'Sumber',
  sourceUrl: 'Tautan sumber',
  sourceDocument: 'Dokumen sumber',
  sourceDate: 'Tanggal sumber',
  sourceGrade: 'Mutu sumber',
}

const PERSONAL = 'data pribadi'
export const FORMER = 'keadaan lama'
const ACTING = '(?:plt|plh|pjs|pj|pelaksana tugas|pelaksana harian|penjabat sementara|penjabat)'
const VILLAGE = '(?:desa|kelurahan|kel|gampong|nagari|kampung|pekon|kalurahan)'
const VILLAGE_HEAD =
  '(?:kepala desa|kades|lurah|keuchik|kuwu|petinggi|pambakal|perbekel|wali nagari|kepala kampung|peratin)'
/** What stands behind "Pejabat" or "Kepala" of somebody who heads no office: "Pejabat Pengadaan", "Kepala Bidang". */
export const OF_SUB_HEADS =
  '(?:ppid|pengelola|pengadaan|pembuat|penatausahaan|pengguna|fungsional|administrator|pengawas|pelaksana|penghubung|penilai|pengaduan|informasi|bidang|bid|bagian keuangan|bagian umum|sub ?bag\\S*|sub ?bid\\S*|sub|seksi|sie|upt|uptd|uptd?b|puskesmas|sekolah|sd|sdn|smp|smpn|tu|tata usaha|urusan|dusun|tim|kegiatan|teknis|cabang|pasar|ruang)'
/** Who stands beside the head in a list: numbers next to them are theirs. */
const OTHER_PEOPLE =
  '(?:wakil(?! bupati| wali kota)|sekretaris(?! daerah| dprd| dewan)|sek(?:cam|des|lur|din|dis|ban)|kadus|kabid|kasi|kasie|kasub\\S*|kaur|(?:kepala|pejabat|ketua) (?:dusun|bidang|bagian umum|seksi|sub\\S*|urusan|tata usaha|bpd|rt|rw|pengadaan)|bendahara|ajudan|staff?|operator|admin|pic|cp|narahubung|penghubung|contact person|kontak person|atas nama|pemegang(?: (?:hp|wa|nomor|akun))?|pemilik (?:hp|wa|nomor|akun)|nama pemilik|penanggung ?jawab)'
const OTHERS: Meaning = { kind: 'ignored', why: 'bukan pimpinan', people: true }
/** Told apart by their first fitting row; a header is compared in small letters without marks. */
const MEANINGS: readonly (readonly [RegExp, Meaning])[] = [
  // name and number in one column: the number isn't kept
  [
    /^(?=.*\bnama\b)(?=.*\b(nip|nik|nrp|pangkat|gol|golongan)\b)(?!.*\b(ibu|istri|suami)\b)/,
    { kind: 'holder', vague: true },
  ],
  [/^(no|nomor)? ?(fax|faks|facsimile|faksimile|faksimili)$/, { kind: 'ignored', why: 'faks' }],
  [
    /\b(nip|nik|nrp|npwp|gol)\b|pangkat|golongan|eselon|tempat tanggal lahir|\bttl\b|tgl lahir/,
    { kind: 'ignored', why: PERSONAL },
  ],
  [/^terakhir dikonfirmasi$/, { kind: 'lastChecked' }],
  [/terakhir dikonfirmasi|^keadaan$|^(no|nomor urut|no urut|nomer)$/, { kind: 'ignored' }],
  [/^(keterangan|ket|catatan)$/, { kind: 'remark' }],
  [
    /^(?:(?:tmt|tgl|tanggal|tahun|thn|mulai|per|alasan|masa|lama) )*(?:pensiun|bup|batas usia pensiun|purna ?tugas|cuti|berhenti|pemberhentian|diberhentikan|meninggal|wafat)(?: (?:bup|pensiun|tmt|tanggal|tgl))*$/,
    { kind: 'leaving' },
  ],
  [
    /^(?=.*\b(hp|handphone|ponsel|telp|tlp|telepon|wa|whatsapp|kontak|nomor)\b)(?=.*\b(pimpinan|kepala|kadis\w*|kadin\w*|kaban|kabag|kalak|dirut|pejabat|camat|lurah|kades|direktur|pribadi|rumah(?! sakit))\b)/,
    { kind: 'ignored', why: 'nomor pribadi pejabat; perlu persetujuan tertulis (lembar Saluran, Milik: Pribadi)' },
  ],
  [
    /^(?=.*\b(hp|handphone|ponsel|telp|tlp|telepon|wa|whatsapp|nomor|no)\b)(?=.*\b(pic|cp|contact person|kontak person|narahubung|penghubung|istri|suami|anak|keluarga|ajudan|sekretaris|sekcam|sekdes|seklur|sekdin|kabid|kasi|kasub\w*|kaur|bendahara|staf|staff|satpam|penjaga|sopir|supir|driver|grup|group)\b)/,
    {
      kind: 'ignored',
      why: 'nomor orang, bukan nomor kantor; perlu persetujuan tertulis (lembar Saluran, Milik: Pribadi)',
    },
  ],
  [new RegExp(`^(nama )?(kepala|pejabat|pimpinan) ${OF_SUB_HEADS}( |$)`), OTHERS],
  [new RegExp(`^(nama )?${OTHER_PEOPLE}( (dinas|opd|kecamatan|desa|kelurahan|kantor|badan|camat))*$`), OTHERS],
  [/^nama (?:petugas|operator|admin|pic|cp|narahubung|pengelola|penanggung ?jawab|pemilik|pemegang)(?: |$)/, OTHERS],
  [/^(id|kode) (kantor|opd|instansi|dinas)$|^id$/, { kind: 'officeId' }],
  [/^id saluran$/, { kind: 'channelId' }],
  [/^(nama )?sumber$/, { kind: 'source' }],
  [/^(tautan|link|url|alamat) sumber$/, { kind: 'sourceUrl' }],
  [/^dokumen( sumber)?$/, { kind: 'sourceDocument' }],
  [/^(tanggal|tgl) sumber$/, { kind: 'sourceDate' }],
  [/^(mutu|jenis) sumber$/, { kind: 'sourceGrade' }],
  [/^jenis( (saluran|kontak|nomor|kanal|media))?$|^(saluran|kanal)$/, { kind: 'channelType' }],
  [
    /^(?:(?:nomor|no|kontak|isi|nilai) )?(?:akun|nomor|kontak)(?: (?:atau )?(?:akun|alamat|nomor))*(?: (?:atau )?alamat)?$|^nilai$/,
    { kind: 'value' },
  ],
  [/^(isi )?(pesan|chat)( (wa|whatsapp))?$|^(isi )?pesan /, { kind: 'message' }],
  [/^nama pendek$|^singkatan$/, { kind: 'short' }],
  [/^jenis kantor$/, { kind: 'kind' }],
  [/^(tanggal tutup|(tutup|berakhir|digabung) (mulai|sejak|pada))$/, { kind: 'ended' }],
  [/^digantikan oleh( id)?$/, { kind: 'successor' }],
  [
    /^(?:(?:periode|masa)(?: (?:jabatan|bakti|tugas|menjabat))+|periode)(?: (?:kades|kepala desa|lurah|camat|pejabat|tahun))*$/,
    { kind: 'term' },
  ],
  [/^gelar depan$/, { kind: 'titleBefore' }],
  [/^gelar belakang$/, { kind: 'titleAfter' }],
  [/^(tanggal|tgl) persetujuan$/, { kind: 'consentOn' }],
  [/^bukti persetujuan$/, { kind: 'evidence' }],
  [/^hapus( ketik hapus)?$/, { kind: 'remove' }],
  [/^hasil/, { kind: 'result' }],
  [/^seharusnya$/, { kind: 'correct' }],
  [/^(tanggal|tgl) (dicek|cek|telepon|konfirmasi|dihubungi)$|^dicek tanggal$/, { kind: 'checkedOn' }],
  [/^(hari )?(tanggal|tgl)$/, { kind: 'checkedOn', vague: true }],
  [/^(no|nomor|nomer) (yang )?(dihubungi|ditelepon|ditelpon|dicek|dicoba|tujuan)$/, { kind: 'channel', type: 'phone' }],
  [/^petugas$/, { kind: 'checkedBy', vague: true }],
  [/^pemeriksa$|^dicek oleh$|^ditandatangani oleh$|^penanda tangan$/, { kind: 'checkedBy' }],
  [/^cara( cek)?$/, { kind: 'how' }],
  [/^(milik|pemilik)$/, { kind: 'owner' }],
  [/^(bagian|bidang|unit)$/, { kind: 'unit' }],
  [/^(dasar|dasar sk|sk|no sk|nomor sk|surat keputusan|keputusan)$/, { kind: 'basis' }],
  [
    /^(mulai|tmt|terhitung mulai( tanggal)?|sejak|mulai tanggal|(tanggal|tgl) (mulai|tmt|pelantikan|dilantik)|tmt (pelantikan|jabatan|sk)|mulai (menjabat|jabatan|bertugas)|menjabat sejak)$/,
    { kind: 'from' },
  ],
  [
    /^(sampai|sampai tanggal|sampai dengan|menjabat sampai|selesai( menjabat)?|berakhir|s d|((akhir|berakhirnya|berakhir|habis) )?masa (jabatan|bakti) (berakhir|habis|sampai)|(akhir|berakhirnya|habisnya|habis) (masa )?(jabatan|bakti))$/,
    { kind: 'until' },
  ],
  [/^status( (jabatan|pejabat))?$/, { kind: 'status' }],
  [
    /^(?=.*(^| )(wa|whatsapp|whats app)( |$))(?=.*(^| )(telp|tlp|telpon|telepon|hp|phone)( |$))/,
    { kind: 'channel', type: 'whatsapp', mixed: true },
  ],
  [/(^| )(wa|whatsapp|whats app)( |$)/, { kind: 'channel', type: 'whatsapp' }],
  [/^sms$/, { kind: 'channel', type: 'sms' }],
  [
    /(?=.*(^| )(telp|tlp|telpon|telepon|telephone|phone)( |$))(?=.*(^| )(fax|faks|faksimile|faksimili)( |$))/,
    { kind: 'channel', type: 'phone', fax: true },
  ],
  [
    /(^| )(hp|handphone|ponsel|telp|tlp|telpon|telepon|telephone|phone|call center|hotline)( |$)/,
    { kind: 'channel', type: 'phone' },
  ],
  [/(^| )(e mail|email|surel)( |$)/, { kind: 'channel', type: 'email' }],
  [/(^| )(website|web|situs|laman)( |$)/, { kind: 'channel', type: 'website' }],
  [
    /^(?:(?:akun|nama akun|alamat) )?(?:medsos|sosmed|media sosial|sosial media)(?: (?:resmi|opd|dinas|kantor))*$/,
    { kind: 'channel', type: 'website', any: true },
  ],
  ...platformsWith().map((type): [RegExp, Meaning] => [
    new RegExp(`(^| )(${PLATFORMS[type].headers.join('|')})( |$)`),
    { kind: 'channel', type },
  ]),
  [/^alamat( kantor)?$/, { kind: 'address' }],
  [
    new RegExp(
      `^(?:(?:jabatan|tugas)(?: (?:sebagai|selaku|tambahan|rangkap))*(?: ${ACTING})+|(?:sebagai|selaku)(?: ${ACTING})*|${ACTING}(?: pada)? jabatan|(?:jabatan|tugas) (?:rangkap|rangkapan|tambahan)|rangkap jabatan|merangkap(?: sebagai| jabatan)*)$`,
    ),
    { kind: 'actingPost' },
  ],
  [
    new RegExp(
      `^(?:tmt|terhitung mulai|mulai|sejak)(?: (?:tmt|tanggal|tgl|menjabat|sebagai|sk|penunjukan))* ${ACTING}(?: (?:atau |dan )?${ACTING})*$|^(?:tanggal|tgl) (?:mulai |tmt |sk |penunjukan )*${ACTING}(?: (?:atau |dan )?${ACTING})*$|^${ACTING}(?: (?:atau |dan )?${ACTING})* (?:tmt|terhitung mulai|mulai|sejak)(?: (?:tanggal|tgl))?$`,
    ),
    { kind: 'actingFrom' },
  ],
  [
    new RegExp(
      `^(?:(?:akhir|berakhir|berakhirnya|habis) (?:masa )?(?:jabatan |tugas )?|sampai(?: (?:dengan|tanggal|tgl))* )${ACTING}(?: (?:atau |dan )?${ACTING})*$|^${ACTING}(?: (?:atau |dan )?${ACTING})* (?:sampai|berakhir|s d)(?: (?:dengan|tanggal|tgl))*$`,
    ),
    { kind: 'actingUntil' },
  ],
  [new RegExp(`^(nama )?${ACTING}( (atau |dan )?${ACTING})* camat$`), { kind: 'acting', level: 'district' }],
  [
    new RegExp(`^(nama )?${ACTING}( (atau |dan )?${ACTING})* ${VILLAGE_HEAD}( (dan )?${VILLAGE_HEAD})*$`),
    { kind: 'acting', level: 'village' },
  ],
  [new RegExp(`^(nama )?camat( ${ACTING})+$`), { kind: 'acting', level: 'district' }],
  [new RegExp(`^(nama )?${VILLAGE_HEAD}( ${ACTING})+$`), { kind: 'acting', level: 'village' }],
  [/^(nama )?penjabat$/, { kind: 'holder' }],
  [
    new RegExp(`^(nama )?${ACTING}( (atau |dan )?${ACTING})*( (kepala|pimpinan|pejabat|dinas|badan|opd|skpd))*$`),
    { kind: 'acting' },
  ],
  [
    /^(?!.* definitif)(nama |pejabat )*(?:(?:plt|plh|pjs|pj|pelaksana tugas|pelaksana harian) .*|pengganti sementara)$/,
    { kind: 'acting' },
  ],
  [/^(nama )?definitif$/, { kind: 'holder', ifAlone: true }],
  [/^(nama )?camat( definitif)?$|^(nama )?kepala distrik$/, { kind: 'holder', level: 'district' }],
  [
    new RegExp(`^(nama )?${VILLAGE_HEAD}( (dan )?${VILLAGE_HEAD})*( definitif)?$`),
    { kind: 'holder', level: 'village' },
  ],
  [
    new RegExp(
      `^(nama )?(kepala|pimpinan|pejabat|direktur|kepala (dinas|opd|skpd|badan|kantor|satuan|bagian|perangkat daerah|instansi))( (dinas|badan|opd|kantor|definitif|struktural))*$|^nama (pejabat|kepala|pimpinan)(?!.* ${OF_SUB_HEADS}( |$))( |$)`,
    ),
    { kind: 'holder' },
  ],
  [
    /^nama (lengkap|dan gelar|lengkap dan gelar|gelar|pegawai|asn|pns|aparatur|aparat|personil|personel|dengan gelar|beserta gelar|yang bersangkutan)( |$)/,
    { kind: 'holder', vague: true },
  ],
  [/^nama tanpa gelar$/, { kind: 'holder', vague: true, ifAlone: true }],
  [
    /^jabatan( (pimpinan|kepala|struktural|definitif|pokok|kosong|lowong|yang dijabat))?$|^(nama|dalam) jabatan$/,
    { kind: 'post' },
  ],
  [/^(nama )?(kecamatan|kec|distrik)$/, { kind: 'district' }],
  [new RegExp(`^(nama )?(pemerintah )?${VILLAGE}( (atau )?${VILLAGE})*$`), { kind: 'village' }],
  [
    /^(nama )?(kantor|opd|skpd|dinas|badan|instansi|unit kerja|unit organisasi|perangkat daerah|perangkat daerah opd|bumd|satuan kerja|satker|opd kecamatan|dinas instansi|dinas badan|dinas badan kantor|lembaga)$/,
    { kind: 'office' },
  ],
  [/^nama$/, { kind: 'holder', vague: true }],
]

const OLD =
  '(?:lama|digantikan(?! oleh)|diganti(?! oleh)|semula|sebelum(?:nya)?|terdahulu|asal|dari|awal|diberhentikan dari|ditinggalkan)(?: mutasi| pelantikan)?'
const NEW =
  '(?:baru|pengganti(?! sementara)|penggantinya|menjadi|tujuan|sesudah(?:nya)?|setelah(?:nya)?|ke|diangkat (?:dalam|sebagai|menjadi)|dilantik sebagai|diduduki)(?: mutasi| pelantikan)?'
const NOW = '(?:sekarang|saat ini|kini)'
const SIDES = (['old', 'new', 'now'] as const).map((side, index) => {
  const words = [OLD, NEW, NOW][index]
  return { side, behind: new RegExp(`(?: |^)(?:yang )?${words}$`), before: new RegExp(`^${words}(?: |$)`) }
})

/** Which side of a change a header is about, and what is left of it: "Jabatan Semula" is old, of "jabatan". */
function sideOf(text: string): { side?: 'old' | Side; word?: string; rest: string } {
  for (const { side, behind, before } of SIDES)
    for (const pattern of [behind, before]) {
      const word = pattern.exec(text)?.[0].trim()
      if (word) return { side, word, rest: text.replace(pattern, '').trim() }
    }
  return { rest: text }
}

/** The word of a header that says its side: "lama" of "Pejabat Lama". */
export const sideWord = (header: string): string | undefined => sideOf(plain(header)).word

/** Whether a header says only which side of a change stands under it: "LAMA", "Menjadi". */
export const isSide = (header: string): boolean => {
  const { side, rest } = sideOf(plain(header))
  return side !== undefined && rest === ''
}

const LEVELS: readonly (readonly [HeadedLevel, RegExp])[] = [
  ['district', / (?:kantor )?(?:kecamatan|kec|camat|distrik)$/],
  ['village', new RegExp(` (?:kantor |pemerintah |balai )?(?:${VILLAGE}(?: ${VILLAGE})*|${VILLAGE_HEAD})$`)],
]

const OF_HEADS = new RegExp(` (?:camat|${VILLAGE_HEAD})$`)
/** What a level may be said of: the "Status Desa" is how far a village has come, the "Status Kades" is that of its head. */
const OF_TERM: readonly Meaning['kind'][] = ['from', 'until', 'actingFrom', 'actingUntil']
const OF_HEAD: readonly Meaning['kind'][] = [
  ...OF_TERM,
  'holder',
  'acting',
  'status',
  'basis',
  'titleBefore',
  'titleAfter',
]

/** The kinds of contacts that a header names: numbers are of one kind, whatever they are for. */
const kindsOf = (text: string): Set<string> =>
  new Set(
    MEANINGS.flatMap(([pattern, meaning]) =>
      meaning.kind === 'channel' && pattern.test(text)
        ? [(PHONE_TYPES as readonly string[]).includes(meaning.type) ? 'number' : meaning.type]
        : [],
    ),
  )

/** What a header means by its first fitting row; one that names several kinds of contacts is for any of them. */
function rowMeaning(text: string): Meaning | undefined {
  const found = MEANINGS.find(([pattern]) => pattern.test(text))?.[1]
  return found?.kind === 'channel' && kindsOf(text).size > 1 ? { ...found, any: true } : found
}

/** A meaning without its side: "telp kantor kecamatan" and "tmt camat" are of one level of offices. */
function plainMeaning(text: string): Meaning | undefined {
  const found = rowMeaning(text)
  if (found && found.kind !== 'channel') return found
  const [level, words] = LEVELS.find(([, pattern]) => pattern.test(text)) ?? []
  if (level === undefined) return found
  const whole = found ?? rowMeaning(text.replace(words!, ''))
  if (!whole || whole.kind === 'ignored') return undefined
  return whole.kind === 'channel' || (OF_HEADS.test(text) ? OF_HEAD : OF_TERM).includes(whole.kind)
    ? { ...whole, level }
    : undefined
}

/** The level of offices that a header speaks of: "KECAMATAN" over other headers, "Camat". */
export function levelOf(header: string): HeadedLevel | undefined {
  const meaning = meaningOf(header)
  if (meaning === undefined || meaning.kind === 'ignored') return undefined
  return meaning.kind === 'district' || meaning.kind === 'village' ? meaning.kind : meaning.level
}

/** "N A M A", as headers are spread over wide columns. */
const SPREAD = /^(?:\p{L} )+\p{L}$/u

/** Words of a header that only say that it may come to that one day, or on which day. */
const MAY_COME =
  /(?:^| )(?:yang|akan|dilantik|diangkat|ditunjuk|menjabat|menduduki|usul|usulan|diusulkan|calon|kandidat|rencana|direncanakan|draf|draft)(?= |$)/g
const OF_DAYS = /(?:^| )(?:tanggal|tgl|hari|tmt|mulai|jadwal|pelantikan)(?: |$)/
const MAY_COME_ONCE = 'menyebut yang belum tentu menjabat (calon, usulan, rencana)'

/** A header of whoever may come: of their day it leaves in doubt who is named beside, of themselves nothing is read. */
function ofComing(text: string): Meaning | undefined {
  if (turnOf(text) !== 'proposed') return undefined
  if (OF_DAYS.test(text)) return { kind: 'leaving' }
  const meaning = plainMeaning(text.replace(MAY_COME, '').trim())
  return meaning && { kind: 'ignored', why: MAY_COME_ONCE, ...(meaning.kind === 'holder' && { people: true as const }) }
}

const NAME_AND_POST = /^(?:nama(?: pejabat)?\s*(?:\/|&|,|-|\bdan\b)\s*jabatan|jabatan\s*(?:\/|&|,|-|\bdan\b)\s*nama)\b/i

/** What a header means; undefined where it isn't known. */
export function meaningOf(header: string): Meaning | undefined {
  const words = header.split(/\s{2,}/).map(plain)
  const text = plain(words.map((word) => (SPREAD.test(word) ? word.replaceAll(' ', '') : word)).join(' '))
  if (text === '') return undefined
  if (NAME_AND_POST.test(header.trim()))
    return { kind: 'ignored', why: 'nama dan jabatan di satu sel; pisahkan menjadi dua kolom, Nama dan Jabatan' }
  const { side, rest } = sideOf(text)
  const found = ofComing(rest) ?? plainMeaning(rest)
  if (side === 'old') return found && { kind: 'ignored', why: FORMER }
  return found && found.kind !== 'ignored' && side ? { ...found, side } : found
}

/** Whether a header is of those who may come one day: "Calon Kepala Desa". */
export const isOfComing = (header: string): boolean => ofComing(plain(header)) !== undefined

/** Whether people stand under a header, heads or others. */
export function isOfPeople(header: string): boolean {
  const meaning = meaningOf(header)
  return meaning?.kind === 'holder' || (meaning?.kind === 'ignored' && meaning.people === true)
}

/** Headers of offices that stand under others: beside an "Instansi", the "Unit Kerja" is the one that is meant. */
export const isNarrow = (header: string): boolean =>
  /^(?:nama )?(?:unit|satuan kerja|satker)(?: |$)/.test(plain(header))

/** Whether a header may as well be what a cell says of somebody: "Plt", "Definitif". */
export function isStatusWord(header: string): boolean {
  const meaning = meaningOf(header)
  return (
    (meaning?.kind === 'acting' && !plain(header).startsWith('nama ')) ||
    (meaning !== undefined && 'ifAlone' in meaning && meaning.ifAlone === true && !plain(header).startsWith('nama '))
  )
}

/** Whether a column tells which office a row is about. */
export const namesOffice = ({ kind }: Meaning): boolean =>
  kind === 'officeId' ||
  kind === 'office' ||
  kind === 'part' ||
  kind === 'post' ||
  kind === 'actingPost' ||
  kind === 'district' ||
  kind === 'village'
