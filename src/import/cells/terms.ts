/** What the team writes in a cell for each fixed term, and every spelling that is understood. */

import { channelName } from '../../directory/channels/contact-text.ts'
import { plain } from '../../directory/content/plain.ts'
import { PLATFORMS, platformsWith } from '../../directory/content/platforms.ts'
import type { ChannelType, HolderStatus, OfficeKind, SourceFile } from '../../directory/content/schema.ts'
import { CHANNEL_TYPES, HOLDER_STATUSES, OFFICE_KINDS } from '../../directory/content/schema.ts'
import { id } from '../../i18n/id.ts'

/** Terms of one kind: how they are written, and what spellings mean them. */
export interface CellTerms<T extends string> {
  labels: Record<T, string>
  /** The term that a text means; undefined where it means none. */
  read: (text: string) => T | undefined
}

function terms<T extends string>(
  labels: Record<T, string>,
  more: Partial<Record<T, readonly string[]>> = {},
): CellTerms<T> {
  const known = new Map<string, T>()
  for (const term of Object.keys(labels) as T[])
    for (const spelling of [term, labels[term], ...(more[term] ?? [])]) known.set(plain(spelling), term)
  return { labels, read: (text) => known.get(plain(text)) }
}

const pick = <T extends string, V>(keys: readonly T[], value: (key: T) => V) =>
  Object.fromEntries(keys.map((key) => [key, value(key)])) as Record<T, V>

export const KINDS = terms<OfficeKind>(
  pick(OFFICE_KINDS, (kind) => id.kind[kind]),
  {
    division: ['bagian'],
    hospital: ['rsud', 'rumah sakit'],
    company: ['bumd', 'perusahaan daerah', 'perumda'],
    district: ['camat', 'kantor camat'],
    village: ['desa', 'kelurahan'],
    'police-unit': ['satuan polisi pamong praja'],
  },
)

const STATUS_LABELS: Record<HolderStatus, string> = {
  definitive: 'Definitif',
  plt: 'Plt',
  plh: 'Plh',
  pj: 'Pj',
  pjs: 'Pjs',
  vacant: 'Kosong',
  unknown: 'Belum diketahui',
}
export const STATUSES = terms<HolderStatus>(
  pick(HOLDER_STATUSES, (status) => STATUS_LABELS[status]),
  {
    definitive: ['pejabat definitif', 'tetap', 'aktif', 'def', 'paw', 'pergantian antar waktu', 'antar waktu'],
    plt: ['pelaksana tugas', 'plt pelaksana tugas'],
    plh: ['pelaksana harian', 'plh pelaksana harian'],
    pj: ['penjabat', 'pj penjabat'],
    pjs: ['penjabat sementara', 'pjs penjabat sementara'],
    vacant: ['lowong', 'belum ada', 'tidak ada', 'jabatan kosong', 'belum terisi'],
    unknown: ['tidak diketahui', 'belum tahu'],
  },
)

export const TYPES = terms<ChannelType>(
  pick(CHANNEL_TYPES, (type) => channelName(type, id)),
  {
    phone: [
      'telepon kantor',
      'telp kantor',
      'nomor telepon',
      'no telepon',
      'no telp',
      'telp',
      'tlp',
      'tel',
      'telpon',
      'hp',
      'no hp',
      'nomor hp',
      'ponsel',
      'handphone',
      'call center',
      'hotline',
    ],
    whatsapp: ['wa kantor', 'whatsapp kantor', 'wa', 'nomor wa', 'no wa'],
    email: ['email kantor', 'surel kantor', 'e-mail', 'email', 'pos el', 'alamat surel'],
    website: ['web', 'website', 'laman', 'situs web'],
    form: ['form', 'google form', 'tautan formulir'],
    ...pick(platformsWith(), (platform) => PLATFORMS[platform].words),
  },
)

export const GRADES = terms<SourceFile['grade']>(
  {
    resmi: 'Situs resmi',
    'dokumen-resmi': 'Dokumen resmi',
    media: 'Berita',
    'kode-publik': 'Berkas publik',
    'arsip-resmi-2016': 'Arsip 2016',
    'dataset-ODbL': 'Dataset terbuka',
    contoh: 'Contoh',
  },
  { resmi: ['pernyataan resmi', 'kantor'], media: ['media', 'koran', 'kliping'] },
)

export type ContactOwner = 'office' | 'personal'
export const OWNERS = terms<ContactOwner>(
  { office: 'Kantor', personal: 'Pribadi' },
  { office: ['dinas', 'resmi', 'opd'] },
)

export type Result = 'reached' | 'no-answer' | 'wrong'
export const RESULTS = terms<Result>(
  { reached: 'Tersambung', 'no-answer': 'Tidak dijawab', wrong: 'Salah' },
  {
    reached: ['ya', 'y', 'benar', 'aktif', 'sambung', 'nyambung', 'ok', 'betul', 'diangkat', 'terhubung', 'dijawab'],
    'no-answer': [
      ...['t', 'tidak', 'tidak diangkat', 'tidak aktif', 'belum dijawab', 'sibuk', 'tidak tersambung'],
      ...['tidak terhubung', 'tdk dijawab', 'tdk diangkat', 'tdk aktif', 'tdk tersambung', 'nada sibuk'],
    ],
    wrong: ['salah nomor', 'bukan milik kantor', 'salah sambung', 'bukan', 'salah orang', 'nomor salah'],
  },
)

export type How = 'call' | 'whatsapp' | 'sms' | 'email' | 'visit' | 'sheet' | 'letter'
const WAYS = terms<How>(
  {
    call: 'Telepon',
    whatsapp: 'WhatsApp',
    sms: 'SMS',
    email: 'Surel',
    visit: 'Datang',
    sheet: 'Lembar konfirmasi',
    letter: 'Surat',
  },
  {
    email: ['e-mail', 'pos el'],
    sheet: ['formulir konfirmasi', 'form konfirmasi'],
  },
)
const WAY_WORDS: readonly (readonly [How, RegExp])[] = [
  [
    'call',
    /^(?:di|me|men)?(?:tel|tlp|tlpn|tilpun|tele?p|tele?pon|te?lpo?n|elepon|elpon|telephone|phone|call|calling)$/,
  ],
  ['whatsapp', /^(?:wa|whatsapp|whatsap|chat|chatting|japri)$/],
  ['sms', /^sms$/],
  ['email', /^(?:email|surel)$/],
  ['visit', /^(?:datang|dtg|didatangi|kunjungan|kunjungi|dikunjungi|berkunjung|ketemu|bertemu|tatapmuka)$/],
  ['sheet', /^(?:lembar|formulir)$/],
  ['letter', /^(?:surat|bersurat)$/],
]
/** What stands round the word that counts: "lewat telepon kantor", "datang langsung ke kantor". */
const ROUND_WAY =
  /^(?:via|lewat|melalui|per|by|dengan|pakai|secara|langsung|lgsg|ke|di|kantor|dinas|resmi|biasa|video|voice|suara|konfirmasi|dihubungi|menghubungi|oleh|petugas|saya|sendiri)$/

/** The one way that words tell of: a call by WhatsApp is WhatsApp; of two others nobody can say which it was. */
function wayIn(text: string): How | undefined {
  if (/[/,;&+]|\b(?:dan|atau|lalu|kemudian)\b/i.test(text)) return undefined
  const words = plain(text.replace(/tatap\s*muka/i, 'tatapmuka').replace(/e-mail/i, 'email')).split(' ')
  const ways = words.map((word) => WAY_WORDS.find(([, pattern]) => pattern.test(word))?.[0])
  if (words.some((word, index) => ways[index] === undefined && !ROUND_WAY.test(word))) return undefined
  const found = new Set(ways.filter((way) => way !== undefined))
  if (found.has('whatsapp')) found.delete('call')
  const [way] = found
  return found.size === 1 ? way : undefined
}

export const HOWS: CellTerms<How> = { labels: WAYS.labels, read: (text) => WAYS.read(text) ?? wayIn(text) }

const NOTHING =
  /^(?:[-–—.,/_\s]*|(?:tidak|tdk|belum|blm|gak?|nggak)\s+(?:ada|punya|memiliki|mempunyai|tersedia)(?:\s+(?:nomor|no|telepon|telp|hp|wa|email|akun))?|n\s*\/\s*a|nihil|kosong|#)$/i
/** Whether a cell says that there is nothing. */
export const saysNothing = (text: string): boolean => NOTHING.test(text.trim())
