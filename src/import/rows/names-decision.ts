/** Whose names a list holds: those of heads, or of whoever answers its telephone. */
import { plain } from '../../directory/content/plain.ts'
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
export function decideTurn(name: string, over: readonly string[]): Decision<never> {
  const text = over.find((one) => turnOf(one) !== undefined) ?? ''
  const doubt = DOUBTS[turnOf(text) ?? 'coming']
  if (!doubt) return {}
  const short = text.length > LONGEST_TITLE ? `${text.slice(0, LONGEST_TITLE)}…` : text
  const message = `di bawah judul "${short}": ${doubt} ${name}?`
  const repair = 'ubah judulnya bila memang pejabat sekarang; hapus barisnya bila bukan'
  return { objections: [{ of: 'holder', message, repair }] }
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
