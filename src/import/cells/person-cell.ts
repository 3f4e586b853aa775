/** A person as a cell names them, and what stands there instead of one. */

import { plain } from '../../directory/content/plain.ts'
import type { HolderStatus } from '../../directory/content/schema.ts'
import { isInCapitals } from '../../directory/people/person-name.ts'
import { good, type Read, refuse } from '../table/reading.ts'
import { nameWithoutStatus } from './acting.ts'
import { isDitto, withoutListMark } from './list-marks.ts'
import { STATUSES, saysNothing } from './terms.ts'

export interface CellPerson {
  name?: string
  status?: HolderStatus
  /** What stands there instead of a name: "xxx", "«NAMA»", "TBA". */
  placeholder?: string
}

const BRACKETS = /^\s*[<[{(«‹][^<>[\]{}()«»‹›]*[>\]})»›]\s*$/u
const PLACEHOLDERS =
  /^(?:x{2,}|tba|tbd|tbc|n n|nn|nama|namanya|nama (?:pejabat|lengkap|kepala|pimpinan|camat|lurah|kades|kepala desa|dan gelar|beserta gelar|pejabatnya|calon)(?: (?:dan|beserta|dengan) gelar)?|(?:di ?isi|isi(?:kan)?|tulis(?:kan)?|ketik(?:kan)?|masukkan)(?: .*)?|contoh nama|nama contoh|menyusul|dalam proses|proses|belum (?:diisi|diketahui|tahu|ditunjuk|dilantik)|akan (?:diisi|menyusul)|lihat lampiran|terlampir|to be (?:announced|determined)|pejabat|kepala|lorem ipsum|test|tes|coba|dummy)$/
/** What is said about a post instead of who holds it; no name has such a word. */
const NO_NAME =
  /(?:^| )(?:akan|belum|blm|masih|menunggu|tidak|tdk|segera|pensiun|purnatugas|purna tugas|meninggal|wafat|dijabat|dilantik|diisi|diusulkan|definitif|tetap)(?: |$)|^(?:tidak ada )?perubahan$|^(?:bapak|bpk|pak|ibu|bu|sdr|sdri)?(?: ?)(?:pejabat|kepala|kadis|kadin|camat|lurah|kades|direktur|pimpinan)(?: (?:lama|baru|sebelumnya|sekarang|dinas|badan|kantor|opd))?$/
const SAME_AS_ABOVE = /^(?:sama|sama dengan (?:di )?atas)$/
/** Of somebody who heads nothing any more. */
const GONE = /(?:^| )(?:alm|almh|almarhum|almarhumah|nonaktif|non aktif|nonjob|non job|tidak aktif)(?: |$)|^(?:eks|ex) /
/** Words in small letters in brackets are no degree: "(lama)", "(menunggu pelantikan)". */
const ASIDE = /\(\s*(?:(?!purn|ret)\p{Ll}{3,}|LAMA|Lama|BARU|Baru|CUTI|Cuti|SAKIT|Sakit)[^)]*\)/u
/** Signs that lead to a note below the list, or from one name to the next. */
const FOOTNOTE = /[*?†‡#→⇒¹²³]|[-=]>|(?<=[\p{L}.)])\s*\d{1,2}\)/u
/** Numbers within a list of names: "1. Nama 2. Nama". */
const NUMBERED = /\s\(?\d{1,2}[.)]\s*\p{L}/u
/** "Nama: Budi", "Contoh: Budi": what a name is called, and no name. */
const LABELLED = /^[^:]{1,40}:\s*\S/u
/** "Drs.H.Pj.Misal": a status, or somebody's initials. */
const STATUS_WITHIN = /(?<!\p{L})(?:plt|plh|pjs|pj)\./iu
/** How somebody is addressed: no part of their name. */
const ADDRESS = /^(?:(?:bapak|bpk|pak|ibu|bu|saudara|saudari|sdri?|yth)(?!\p{L})[.\s]+)+(?=\p{L})/iu
const BOLD = /^\*([^*]+)\*$/

/** Ranks and numbers that stand under a name in its own cell; they are personal and not kept. */
const PERSONAL =
  /\b(?:nip|nik|nrp|nipppk|ni pppk)\b[\s.:]*[\d\s.-]*|\b\d{8}\s?\d{6}\s?\d\s?\d{3}\b|\b(?:pembina|penata|pengatur|juru)(?:\s+(?:utama|tingkat|tk\.?|muda|madya|i|ii))*\.?\s*[,/(-]*\s*\(?\b[iv]{1,3}\s*\/\s*[a-e]\b\)?|\(?\b[iv]{1,3}\s*\/\s*[a-e]\b\)?/giu

const VACANT_BEFORE = /^(?:kosong|lowong|belum terisi)\b[\s/,;:()–—-]*/i
const POST_IN_NAME =
  /\(\s*(?:ketua|wakil|anggota|bendahara|koordinator|operator|admin|ajudan)\b|\b(?:merangkap|selaku|calon|mantan)\b|^(?:sekretaris|kabid|kabag|kasub\w*|kepala|kadis|kadin\w*|direktur)\b|^ka\.\s|[(,;/–—-]\s*(?:sekretaris|sek(?:cam|des|da|wan)|kepala|kabid|kabag|kasi|kasub\w*|kadis|kadin\w*|asisten|staf|direktur|camat|lurah|inspektur|bupati|kosong|lowong|pensiun)\b/i
/** Words without a point are no degrees: "S.Pd/M.Pd" is one person. */
const SEVERAL_PEOPLE = /;|\s(?:dan|atau|&)\s|(?:^|\s)[^\s./]{3,}\s*\/\s*(?:[^\s/]+\s+)?[^\s./]{3,}(?:\s|$)|\s\/\s/u
const RANK_LINE = /^\s*(?:pembina|penata|pengatur|juru)\b/i

/**
 * A person as a cell names them: "Plt. Nama, S.T." says a status too; "kosong" says that there is nobody.
 * @param isOwn the sheet is our own export, in which "-" says the same
 */
export function readPerson(text: string, isOwn = false): Read<CellPerson> {
  const lines = text.split('\n')
  const named = lines.filter((line) => !RANK_LINE.test(line))
  const trimmed = withoutListMark(named.join(' ').replace(/\s+/g, ' ').trim()).replace(BOLD, '$1')
  if (trimmed === '') return good({})
  const whole = STATUSES.read(trimmed)
  if (!isOwn && /^(?:belum|blm|tidak|tdk) ada$/.test(plain(trimmed))) return good({ placeholder: trimmed })
  if (whole === 'vacant') return good({ status: whole })
  if (whole === 'unknown') return isOwn ? good({ status: whole }) : good({ placeholder: trimmed })
  if (saysNothing(trimmed)) return good(isOwn ? { status: 'vacant' as const } : { placeholder: trimmed })
  if (isPlaceholder(trimmed)) return good({ placeholder: trimmed })
  if (SAME_AS_ABOVE.test(plain(trimmed)) || isDitto(trimmed))
    return refuse(`"${trimmed}" bukan nama`, 'tulis namanya sekali lagi')
  const hasPersonal = named.length < lines.length || trimmed.search(PERSONAL) >= 0
  const bare = trimmed
    .replace(PERSONAL, ' ')
    .replace(/\s+/g, ' ')
    .replace(/\(\s*\)/g, '')
    .replace(/[\s,;:/-]+$/, '')
    .trim()
  const address = ADDRESS.exec(bare)?.[0]
  const { text: found, status, several } = nameWithoutStatus(bare.replace(ADDRESS, ''))
  // "Kosong / Plt. Nama": nobody holds the post, somebody acts
  const name = status ? withoutLoneBracket(found.replace(VACANT_BEFORE, '')) : found
  if (STATUS_WITHIN.test(name))
    return refuse(
      `"${trimmed}" memuat "${STATUS_WITHIN.exec(name)?.[0]}" di tengah nama`,
      'bila statusnya, pindahkan ke kolom Status atau ke depan nama; bila singkatan nama, tulis tanpa titik',
    )
  if (LABELLED.test(name))
    return refuse(`"${trimmed}" memuat keterangan di depan nama`, 'sisakan namanya saja, tanpa titik dua')
  if (several) return refuse(`"${trimmed}" menyebut dua status`, 'sisakan satu, misalnya Plt')
  if (VACANT_BEFORE.test(name))
    return refuse(`"${trimmed}" menyebut kosong, dan yang lain lagi`, 'ketik Kosong saja, atau nama pejabatnya saja')
  if (POST_IN_NAME.test(name))
    return refuse(`"${trimmed}" memuat jabatan di kolom nama`, 'pindahkan jabatannya ke kolom Jabatan')
  if (GONE.test(plain(name)))
    return refuse(
      `"${trimmed}" menyebut orang yang sudah tidak menjabat`,
      'tulis nama yang menjabat sekarang, atau Kosong; selain itu hapus barisnya',
    )
  if (NUMBERED.test(name) || SEVERAL_PEOPLE.test(name))
    return refuse(`"${trimmed}" menyebut lebih dari satu orang`, 'tulis satu nama di satu baris')
  if (NO_NAME.test(plain(name)))
    return refuse(
      `"${trimmed}" bukan nama orang`,
      'tulis namanya, atau Kosong bila jabatannya kosong; selain itu kosongkan',
    )
  if (ASIDE.test(name))
    return refuse(`"${trimmed}" memuat keterangan di kolom nama`, 'pindahkan keterangannya ke kolom Keterangan')
  if (FOOTNOTE.test(name))
    return refuse(
      `"${trimmed}" memuat tanda yang bukan bagian nama`,
      'baca catatan yang ditunjuknya: Plt dan Plh ditulis di kolom Status; lalu hapus tandanya',
    )
  if (!/\p{Lu}/u.test(name))
    return refuse(`"${trimmed}" tidak seperti nama orang`, 'tulis nama dengan huruf besar di depan')
  if (/\d{3}/.test(name))
    return refuse(`"${trimmed}" memuat angka di kolom nama`, 'pindahkan nomor ke kolomnya; NIP dan NIK tidak dicatat')
  if (!/\p{L}{2}/u.test(name)) {
    if (isPlaceholder(name)) return good({ placeholder: trimmed })
    return refuse(`"${trimmed}" bukan nama`, 'tulis nama lengkap, atau Kosong')
  }
  if (isPlaceholder(name)) return good({ placeholder: trimmed })
  if (/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u.test(name))
    return refuse('nama memuat tanda yang tidak terlihat', 'ketik ulang namanya')
  const notes = hasPersonal ? ['NIP, pangkat dan golongan tidak dibaca dan tidak disimpan'] : []
  if (address) notes.push(`"${address.trim()}" bukan bagian nama, tidak dicatat`)
  if (isInCapitals(name)) notes.push('nama ditulis huruf besar semua, dicatat apa adanya')
  return good({ name, ...(status && { status }) }, notes)
}

/** "Kosong (Plt. Nama)" leaves the second bracket. */
const withoutLoneBracket = (text: string): string => (text.includes('(') ? text : text.replace(/\)+$/, ''))

const isPlaceholder = (text: string): boolean =>
  BRACKETS.test(text) ||
  /^[\s._…?*•·-]*$/u.test(text) ||
  /[._…]{4,}|…/u.test(text) ||
  PLACEHOLDERS.test(plain(text)) ||
  /\bx{3,}\b/i.test(text)
