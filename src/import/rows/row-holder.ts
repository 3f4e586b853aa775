/** Who heads an office, as a row says it. */

import { plain } from '../../directory/content/plain.ts'
import type { HolderStatus } from '../../directory/content/schema.ts'
import { readPerson } from '../cells/person-cell.ts'
import { withoutStatus } from '../cells/posts.ts'
import { STATUSES } from '../cells/terms.ts'
import { HEADERS } from '../table/columns.ts'
import type { FoundTable } from '../table/find-table.ts'
import type { RawCell } from '../table/raw.ts'
import { good } from '../table/reading.ts'
import { decideHolder } from './holder-decision.ts'
import type { RowCells } from './row-cells.ts'
import type { HolderStatement } from './statement.ts'

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

/** What a remark says of somebody who may no longer hold the post that the row names. */
const LEFT =
  /(?:^| )(?:meninggal|wafat|almarhum|almarhumah|mengundurkan|mundur|pensiun|purnatugas|purna tugas|berhenti|diberhentikan|dinonaktifkan|nonaktif|non aktif)(?: |$)/
/** It speaks of whoever was there before. */
const OF_PREDECESSOR = /(?:^| )(?:menggantikan|pengganti)(?: |$)/

const saysSomething = (cell: RawCell | undefined): boolean =>
  cell !== undefined && !(cell.kind === 'text' && cell.text.trim() === '')

/** What a row says of the head; `understood` where its cells say something, even that nothing is known. */
export function readHolder(
  row: RowCells,
  table: FoundTable,
  fromPost: HolderStatus | undefined,
): { holder?: HolderStatement; understood: boolean } {
  const { columnOf, place, take, refuse, tell } = row
  const column = columnOf('holder') ?? columnOf('status')
  if (column === undefined) return { understood: false }
  const named = columnOf('holder')
  const nameText = named === undefined ? '' : row.typedWords('holder')
  // refused just now
  if (named !== undefined && nameText === '' && saysSomething(row.cell(named))) return { understood: true }
  const heads = areHeads(table, row.at.sheet)
  if (nameText !== '' && heads === 'others') {
    tell({ of: 'holder', message: `"${nameText}" tidak dibaca: daftar ini bukan daftar pimpinan` })
    return { understood: false }
  }
  if (nameText !== '' && heads === undefined) {
    refuse({
      of: 'holder',
      message: `kolom "${table.headers[named!]}" tidak menyebut jabatan "${nameText}"`,
      repair: `ubah judulnya menjadi ${HEADERS.holder} bila semua pimpinan, atau tambah kolom ${HEADERS.post}`,
    })
    return { understood: false }
  }
  const whole = [row.text('titleBefore'), nameText].filter(Boolean).join(' ')
  const person = take(
    column,
    HEADERS.holder,
    readPerson([whole, row.text('titleAfter')].filter(Boolean).join(', '), table.isOwn),
  )
  const written = row.term('status', STATUSES)
  const [from, until, basis, checked] = [row.day('from'), row.day('until'), row.text('basis'), row.day('checkedOn')]
  if (!person) return { understood: true }
  if (person.placeholder !== undefined)
    take(column, HEADERS.holder, good(undefined, [`"${person.placeholder}" bukan nama, pejabatnya tidak diubah`]))
  const remark = row.text('remark')
  if (person.name && LEFT.test(plain(remark)) && !OF_PREDECESSOR.test(plain(remark))) {
    refuse({
      of: 'remark',
      message: `"${remark}": masih menjabatkah ${person.name}?`,
      repair: 'hapus barisnya bila sudah tidak menjabat; hapus keterangannya bila masih',
    })
    return { understood: true }
  }
  const remarked = withoutStatus(remark).status
  if (remarked) tell({ of: 'remark', message: `${STATUSES.labels[remarked]} dibaca dari kolom ini` })
  const decision = decideHolder(
    {
      ...{ name: person.name, nameStatus: person.status, placeholder: person.placeholder },
      ...{ written, fromPost, remarked, from, until },
    },
    row.has('status'),
  )
  if (decision.kind === 'nothing') return { understood: decision.understood }
  if (decision.kind === 'refused') {
    refuse(decision.objection)
    return { understood: true }
  }
  return {
    understood: true,
    holder: { at: place(column), ...decision.holder, ...(basis && { basis }), ...(checked && { checked }) },
  }
}
