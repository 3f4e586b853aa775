/** Which column of a sheet means what, however its header is worded. */
import type { ChannelType } from '../directory/schema.ts'
import { plain } from './terms.ts'

/** What a column may say of an office, one value a row. */
export const SINGLE = [
  'officeId',
  'office',
  'post',
  'short',
  'kind',
  'address',
  'ended',
  'successor',
  'status',
  'holder',
  'titleBefore',
  'titleAfter',
  'from',
  'until',
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
  'how',
] as const
export type Single = (typeof SINGLE)[number]

export type Meaning = { kind: Single } | { kind: 'channel'; type: ChannelType } | { kind: 'ignored'; why?: string }

/** Headers as the export writes them. */
export const HEADERS: Record<Single, string> = {
  officeId: 'ID kantor',
  office: 'Kantor',
  post: 'Jabatan',
  short: 'Nama pendek',
  kind: 'Jenis kantor',
  address: 'Alamat',
  ended: 'Tutup mulai',
  successor: 'Digantikan oleh (ID)',
  status: 'Status',
  holder: 'Nama pejabat',
  titleBefore: 'Gelar depan',
  titleAfter: 'Gelar belakang',
  from: 'Mulai',
  until: 'Sampai',
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
  how: 'Cara',
}

const PERSONAL = 'data pribadi'
/** Told apart by their first fitting row; a header is compared in small letters without marks. */
const MEANINGS: readonly (readonly [RegExp, Meaning])[] = [
  [
    /\b(nip|nik|nrp|npwp)\b|pangkat|golongan|eselon|tempat tanggal lahir|\bttl\b|tgl lahir/,
    { kind: 'ignored', why: PERSONAL },
  ],
  [/jabatan (lama|sebelumnya|semula)|(pejabat|nama) lama|unit kerja lama/, { kind: 'ignored', why: 'keadaan lama' }],
  [/terakhir dikonfirmasi|^keadaan$|^(no|nomor urut|no urut|nomer)$|^keterangan$|^ket$|^catatan$/, { kind: 'ignored' }],
  [/^(id|kode) (kantor|opd|instansi|dinas)$|^id$/, { kind: 'officeId' }],
  [/^id saluran$/, { kind: 'channelId' }],
  [/^jenis saluran$/, { kind: 'channelType' }],
  [/^nomor akun atau alamat$|^(kontak|nilai)$/, { kind: 'value' }],
  [/^nama pendek$|^singkatan$/, { kind: 'short' }],
  [/^jenis kantor$/, { kind: 'kind' }],
  [/^(tutup|berakhir|digabung) (mulai|sejak|pada)$/, { kind: 'ended' }],
  [/^digantikan oleh( id)?$/, { kind: 'successor' }],
  [/^gelar depan$/, { kind: 'titleBefore' }],
  [/^gelar belakang$/, { kind: 'titleAfter' }],
  [/^(tanggal|tgl) persetujuan$/, { kind: 'consentOn' }],
  [/^bukti persetujuan$/, { kind: 'evidence' }],
  [/^hapus( ketik hapus)?$/, { kind: 'remove' }],
  [/^hasil/, { kind: 'result' }],
  [/^seharusnya$/, { kind: 'correct' }],
  [/^(tanggal|tgl) (dicek|cek|telepon|konfirmasi)$|^dicek tanggal$/, { kind: 'checkedOn' }],
  [/^pemeriksa$|^dicek oleh$|^petugas$|^ditandatangani oleh$|^penanda tangan$/, { kind: 'checkedBy' }],
  [/^cara( cek)?$/, { kind: 'how' }],
  [/^(milik|pemilik)$/, { kind: 'owner' }],
  [/^(bagian|bidang|unit)$/, { kind: 'unit' }],
  [/^(dasar|dasar sk|sk|no sk|nomor sk|surat keputusan|keputusan)$/, { kind: 'basis' }],
  [
    /^(mulai|tmt|terhitung mulai( tanggal)?|sejak|mulai tanggal|tanggal mulai|tgl mulai|tanggal pelantikan|tgl pelantikan)$/,
    { kind: 'from' },
  ],
  [/^(sampai|sampai tanggal|berakhir|s d)$/, { kind: 'until' }],
  [/^status( (jabatan|pejabat))?$/, { kind: 'status' }],
  [/(^| )(wa|whatsapp|whats app)( |$)/, { kind: 'channel', type: 'whatsapp' }],
  [/^sms$/, { kind: 'channel', type: 'sms' }],
  [
    /(^| )(hp|handphone|ponsel|telp|tlp|telpon|telepon|telephone|phone|call center|hotline)( |$)/,
    { kind: 'channel', type: 'phone' },
  ],
  [/(^| )(e mail|email|surel)( |$)/, { kind: 'channel', type: 'email' }],
  [/(^| )(website|web|situs|laman)( |$)/, { kind: 'channel', type: 'website' }],
  [/(^| )(instagram|ig)( |$)/, { kind: 'channel', type: 'instagram' }],
  [/(^| )(facebook|fb)( |$)/, { kind: 'channel', type: 'facebook' }],
  [/(^| )(twitter|x)( |$)/, { kind: 'channel', type: 'x' }],
  [/(^| )tik ?tok( |$)/, { kind: 'channel', type: 'tiktok' }],
  [/(^| )(youtube|yt)( |$)/, { kind: 'channel', type: 'youtube' }],
  [/(^| )threads( |$)/, { kind: 'channel', type: 'threads' }],
  [/(^| )telegram( |$)/, { kind: 'channel', type: 'telegram' }],
  [/^alamat( kantor)?$/, { kind: 'address' }],
  [
    /^(nama )?(kepala|pimpinan|pejabat|camat|direktur)( dinas| opd| kantor)?$|^nama (pejabat|kepala|lengkap|pimpinan)/,
    { kind: 'holder' },
  ],
  [/^jabatan( (baru|pimpinan|kepala))?$|^nama jabatan$/, { kind: 'post' }],
  [
    /^(nama )?(kantor|opd|skpd|dinas|instansi|unit kerja|perangkat daerah|perangkat daerah opd|kecamatan|bumd|satuan kerja|opd kecamatan|dinas instansi|desa|kelurahan)( baru)?$/,
    { kind: 'office' },
  ],
  [/^nama$/, { kind: 'holder' }],
]

/** What a header means; undefined where it isn't known. */
export function meaningOf(header: string): Meaning | undefined {
  const text = plain(header)
  return text === '' ? undefined : MEANINGS.find(([pattern]) => pattern.test(text))?.[1]
}

/** Whether a column tells which office a row is about. */
export const namesOffice = (meaning: Meaning): boolean =>
  meaning.kind === 'officeId' || meaning.kind === 'office' || meaning.kind === 'post'
