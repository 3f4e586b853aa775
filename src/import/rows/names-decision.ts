/** Whose names a list holds: those of heads, or of whoever answers its telephone. */
import { plain } from '../../directory/content/plain.ts'
import type { HolderStatus } from '../../directory/content/schema.ts'
import { type Day, daysBetween } from '../../directory/dates.ts'
import { OBSERVATION_DAYS } from '../../directory/people/holders.ts'
import { withoutStatus } from '../cells/acting.ts'
import { STATUSES } from '../cells/terms.ts'
import { monthOf } from '../cells/written-day.ts'
import { HEADERS, OF_SUB_HEADS } from '../table/columns.ts'
import type { FoundTable } from '../table/find-table.ts'
import { type OfficeTurn, turnOf } from '../table/turn.ts'
import type { Decision } from './decision.ts'

const OF_HEADS =
  /(?:^| )(?:kepala|pimpinan|pejabat|camat|lurah|kades|direktur|pelantikan|dilantik|mutasi|rotasi|promosi|pimpinan tinggi|jpt)(?: |$)/
const OF_OTHERS =
  /(?:^| )(?:operator|admin|administrator|pic|narahubung|penghubung|contact person|cp|petugas|pengelola|kontak person|tim|peserta|staf|verifikator)(?: |$)/

/** "Daftar Pejabat Pengadaan" is none of heads. */
const SUB_HEADS = new RegExp(`(?:^| )(?:pejabat|kepala|pimpinan) ${OF_SUB_HEADS}(?= |$)`, 'g')

const LONGEST_TITLE = 100

/** Whether the names of a list are those of heads, and why that is believed; undefined where nobody can say. */
export function areHeads({ columns, title }: FoundTable, sheet: string): 'said' | 'by level' | 'others' | undefined {
  const holder = [...columns.values()].find(({ kind }) => kind === 'holder')
  const kinds = new Set([...columns.values()].map(({ kind }) => kind))
  if (holder?.kind !== 'holder' || !holder.vague || kinds.has('post') || kinds.has('status')) return 'said'
  const about = plain(`${title} ${sheet}`).replace(SUB_HEADS, '')
  if (OF_OTHERS.test(about)) return 'others'
  if (OF_HEADS.test(about)) return 'said'
  return kinds.has('village') || kinds.has('district') ? 'by level' : undefined
}

const DOUBTS: Partial<Record<OfficeTurn, string>> = { leaving: 'masih menjabatkah', proposed: 'sudah menjabatkah' }

/** Whether what stands over a name, nearest first, leaves it open if that person heads the office now. */
export function decideTurn(name: string, over: readonly string[], today?: Day): Decision<never> {
  const former = today && over.find((one) => isFormer(one, today))
  const text = former ?? over.find((one) => turnOf(one) !== undefined) ?? ''
  const doubt = DOUBTS[former === undefined ? (turnOf(text) ?? 'coming') : 'leaving']
  if (!doubt) return {}
  const short = text.length > LONGEST_TITLE ? `${text.slice(0, LONGEST_TITLE)}…` : text
  const message = `di bawah judul "${short}": ${doubt} ${name}?`
  const repair = 'ubah judulnya bila memang pejabat sekarang; hapus barisnya bila bukan'
  return { objections: [{ of: 'holder', message, repair }] }
}

/** A day in the past of which a list says that it shows it: "Keadaan per 31 Desember 2023", "Data 2024". */
const SHOWN = new Set('keadaan kondisi posisi per data sd'.split(' '))
/** May stand between that word and the year. */
const OF_A_DAY = /^(?:tanggal|tgl|bulan|akhir|tahun|pejabat|pegawai|asn|semester|i|ii|\d{1,2})$/
const MOST_BETWEEN = 5

/** Whether a title says of a list that it shows what was, so long ago that nobody counts on it. */
function isFormer(text: string, today: Day): boolean {
  if (!/20\d\d/.test(text)) return false
  const words = plain(text.replace(/[_-]/g, ' ')).split(' ')
  return words.some((word, at) => {
    if (!/^20\d\d$/.test(word)) return false
    const month = monthOf(words[at - 1] ?? '')
    for (let before = at - 1; before >= 0 && before >= at - MOST_BETWEEN; before--) {
      const one = words[before]!
      if (SHOWN.has(one)) return daysBetween(`${word}-${month ?? '12'}-28`, today) > OBSERVATION_DAYS
      if (!OF_A_DAY.test(one) && monthOf(one) === undefined) return false
    }
    return words.length === 1 && daysBetween(`${word}-12-31`, today) > OBSERVATION_DAYS
  })
}

/** Whether a term of office, "2019 - 2025", is over. */
export function decideTerm(term: string, name: string | undefined, today: Day | undefined): Decision<never> {
  const years = term.match(/(?<!\d)20\d\d(?!\d)/g) ?? []
  if (!name || !today || years.length < 2 || years.at(-1)! >= today.slice(0, 4)) return {}
  const message = `"${term}": masih menjabatkah ${name}?`
  return {
    objections: [{ of: 'term', message, repair: 'hapus barisnya bila bukan; perbaiki masa jabatannya bila masih' }],
  }
}

const OF_BOTH = /(?:^| )definitif(?: |$)/
const OF_THEIR_END = /(?:^| )(?:pengganti|menggantikan|digantikan|pemberhentian|berakhir|berakhirnya|pembatalan)(?: |$)/

/** Whether what stands over a name, nearest first, says that all below it act: "DAFTAR PELAKSANA TUGAS". */
export function decideTitle(name: string, over: readonly string[]): Decision<HolderStatus> {
  const text = over.find((one) => withoutStatus(one).status !== undefined || OF_BOTH.test(plain(one))) ?? ''
  // in a list of both those who act are marked
  if (OF_BOTH.test(plain(text)) && !OF_THEIR_END.test(plain(text))) return {}
  const { status, several } = withoutStatus(text)
  if (!status) return {}
  const short = text.length > LONGEST_TITLE ? `${text.slice(0, LONGEST_TITLE)}…` : text
  if (!several && !OF_THEIR_END.test(plain(text)))
    return {
      value: status,
      remarks: [{ of: 'holder', message: `${STATUSES.labels[status]} dibaca dari judul "${short}"` }],
    }
  const message = `di bawah judul "${short}": status ${name} tidak disebut`
  return { objections: [{ of: 'holder', message, repair: 'tambah kolom Status: Definitif, Plt, Plh, Pj atau Pjs' }] }
}

/**
 * Whether a name is that of a head.
 * @param header of its column, as it is written
 */
export function decideName(
  name: string,
  heads: ReturnType<typeof areHeads>,
  header: string | undefined,
): Decision<boolean> {
  if (heads === 'others') {
    const message = `"${name}" tidak dibaca: daftar ini bukan daftar pimpinan`
    return { value: false, remarks: [{ of: 'holder', message }] }
  }
  if (heads !== undefined) return { value: true }
  const message = `kolom "${header}" tidak menyebut jabatan "${name}"`
  const repair = `ubah judulnya menjadi ${HEADERS.holder} bila semua pimpinan, atau tambah kolom ${HEADERS.post}`
  return { value: false, objections: [{ of: 'holder', message, repair }] }
}
