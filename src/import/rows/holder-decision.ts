/** Who heads an office, out of what the cells of a row say of it: one status, a name or none, or why neither. */
import type { HolderStatus } from '../../directory/content/schema.ts'
import type { Day } from '../../directory/dates.ts'
import { STATUSES } from '../cells/terms.ts'
import type { Single } from '../table/columns.ts'
import type { Objection } from './decision.ts'
import type { HolderStatement } from './statement.ts'

/** What the cells of a row say of the head, each for itself. */
export interface HolderCells {
  /** The person's name without degrees apart, and the status that stands with it. */
  name?: string
  nameStatus?: HolderStatus
  /** What stands where a name should, "xxx" or "isi nama di sini": nobody's name. */
  placeholder?: string
  /** Of the column Status, of the post's cell, of a remark. */
  written?: HolderStatus
  fromPost?: HolderStatus
  /** Of a column of those who act, in which the name stands or a mark. */
  ofColumn?: HolderStatus
  remarked?: HolderStatus
  from?: Day
  until?: Day
}

export type HolderDecision =
  /** Somebody heads the office, or nobody does. */
  | { kind: 'said'; holder: Pick<HolderStatement, 'status' | 'assumed' | 'name' | 'from' | 'until'> }
  /** The cells say nothing of a head; `understood` where they say at least that. */
  | { kind: 'nothing'; understood: boolean }
  | { kind: 'refused'; objection: Objection }

const label = (status: HolderStatus): string => STATUSES.labels[status]
const refused = (of: Single, message: string, repair: string): HolderDecision => ({
  kind: 'refused',
  objection: { of, message, repair },
})

/**
 * What a row says of the head.
 * @param hasStatusColumn whether a contradiction can be repaired in a column of its own
 */
export function decideHolder(cells: HolderCells, hasStatusColumn: boolean): HolderDecision {
  const { name, nameStatus, placeholder, written, ofColumn, fromPost, remarked, from, until } = cells
  const told = [written, nameStatus, ofColumn, fromPost, remarked].filter(
    (one) => one !== undefined && one !== 'unknown',
  )
  const said = [...new Set(told as HolderStatus[])]
  if (said.length > 1 && nameStatus !== 'vacant')
    return refused(
      hasStatusColumn ? 'status' : 'holder',
      `statusnya disebut berbeda: ${said.map(label).join(' dan ')}`,
      'sisakan satu, di kolom Status atau di depan nama',
    )
  const stated =
    written ?? nameStatus ?? (name ? (ofColumn ?? fromPost ?? remarked) : remarked === 'vacant' ? remarked : undefined)
  const status = stated ?? (name ? 'definitive' : undefined)
  if (!status || (placeholder !== undefined && status !== 'vacant')) return { kind: 'nothing', understood: false }
  if (status === 'unknown' && !name) return { kind: 'nothing', understood: true }
  if (from && until && until < from)
    return refused(
      'until',
      `hari terakhir ${until} lebih awal dari hari pertama ${from}`,
      'perbaiki salah satunya, atau kosongkan Sampai',
    )
  const isEmpty = status === 'vacant' || status === 'unknown'
  if (isEmpty && name)
    return refused(
      'status',
      `status ${label(status)}, tetapi ada nama "${name}"`,
      'hapus namanya, atau ganti statusnya',
    )
  if (!isEmpty && !name)
    return refused('holder', `status ${label(status)}, tetapi namanya kosong`, 'isi namanya, atau pilih Kosong')
  const assumed = stated === undefined && { assumed: true as const }
  return {
    kind: 'said',
    holder: { status, ...assumed, ...(name && { name }), ...(from && { from }), ...(until && { until }) },
  }
}
