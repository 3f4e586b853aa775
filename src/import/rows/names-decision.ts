/** Whose names a list holds: those of heads, or of whoever answers its telephone. */
import { plain } from '../../directory/content/plain.ts'
import { HEADERS } from '../table/columns.ts'
import type { FoundTable } from '../table/find-table.ts'
import type { Decision } from './decision.ts'

const OF_HEADS =
  /(?:^| )(?:kepala|pimpinan|pejabat|camat|lurah|kades|direktur|pelantikan|dilantik|mutasi|rotasi|promosi|pimpinan tinggi|jpt)(?: |$)/
const OF_OTHERS =
  /(?:^| )(?:operator|admin|administrator|pic|narahubung|penghubung|contact person|cp|petugas|pengelola|kontak person|tim|peserta|staf|verifikator)(?: |$)/

/** Whether the names of a list are those of heads, and why that is believed; undefined where nobody can say. */
export function areHeads({ columns, title }: FoundTable, sheet: string): 'said' | 'by level' | 'others' | undefined {
  const holder = [...columns.values()].find(({ kind }) => kind === 'holder')
  const kinds = new Set([...columns.values()].map(({ kind }) => kind))
  if (holder?.kind !== 'holder' || !holder.vague || kinds.has('post') || kinds.has('status')) return 'said'
  const about = plain(`${title} ${sheet}`)
  if (OF_OTHERS.test(about)) return 'others'
  if (OF_HEADS.test(about)) return 'said'
  return kinds.has('village') || kinds.has('district') ? 'by level' : undefined
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
