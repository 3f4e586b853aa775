/** Who heads an office, as a row says it. */
import type { HolderStatus } from '../../directory/content/schema.ts'
import { HEADERS } from '../table/columns.ts'
import type { FoundTable } from '../table/find-table.ts'
import { plain } from '../table/plain.ts'
import type { RawCell } from '../table/raw.ts'
import { readPerson } from './person-cell.ts'
import { withoutStatus } from './posts.ts'
import type { RowCells } from './row-cells.ts'
import type { HolderStatement } from './statement.ts'
import { STATUSES } from './terms.ts'

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
    tell(column, HEADERS.holder, `"${nameText}" tidak dibaca: daftar ini bukan daftar pimpinan`)
    return { understood: false }
  }
  if (nameText !== '' && heads === undefined) {
    refuse(
      'holder',
      `kolom "${table.headers[named!]}" tidak menyebut jabatan "${nameText}"`,
      `ubah judulnya menjadi ${HEADERS.holder} bila semua pimpinan, atau tambah kolom ${HEADERS.post}`,
    )
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
    tell(column, HEADERS.holder, `"${person.placeholder}" bukan nama, pejabatnya tidak diubah`)
  const remarked = withoutStatus(row.words('remark')).status
  if (remarked) tell(columnOf('remark') ?? column, HEADERS.remark, `${STATUSES.labels[remarked]} dibaca dari kolom ini`)
  const said = new Set(
    [written, person.status, fromPost, remarked].filter((one) => one !== undefined && one !== 'unknown'),
  )
  if (said.size > 1 && person.status !== 'vacant') {
    refuse(
      columnOf('status') === undefined ? 'holder' : 'status',
      `statusnya disebut berbeda: ${[...said].map((one) => STATUSES.labels[one!]).join(' dan ')}`,
      'sisakan satu, di kolom Status atau di depan nama',
    )
    return { understood: true }
  }
  const status = written ?? person.status ?? (person.name ? (fromPost ?? remarked ?? 'definitive') : undefined)
  if (person.placeholder !== undefined && status !== 'vacant') return { understood: false }
  if (!status) return { understood: false }
  if (status === 'unknown' && !person.name) return { understood: true }
  if (from && until && until < from) {
    refuse(
      'until',
      `hari terakhir ${until} lebih awal dari hari pertama ${from}`,
      'perbaiki salah satunya, atau kosongkan Sampai',
    )
    return { understood: true }
  }
  const isEmpty = status === 'vacant' || status === 'unknown'
  if (isEmpty && person.name) {
    refuse(
      'status',
      `status ${STATUSES.labels[status]}, tetapi ada nama "${person.name}"`,
      'hapus namanya, atau ganti statusnya',
    )
    return { understood: true }
  }
  if (!isEmpty && !person.name) {
    refuse('holder', `status ${STATUSES.labels[status]}, tetapi namanya kosong`, 'isi namanya, atau pilih Kosong')
    return { understood: true }
  }
  return {
    understood: true,
    holder: {
      at: place(column),
      status,
      ...(person.name && { name: person.name }),
      ...(from && { from }),
      ...(until && { until }),
      ...(basis && { basis }),
      ...(checked && { checked }),
    },
  }
}
