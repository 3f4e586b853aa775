/** The rows of a file by the office that they are about. */
import type { Content } from '../directory/content.ts'
import { bareName } from '../directory/personnel-change.ts'
import { officeFinder } from './offices.ts'
import { rowKey } from './row-count.ts'
import type { CellNote, Place, Said, Statement } from './statements.ts'

/** Rows by the office that they mean; two that name different heads for one office are both refused. */
export function byOffice({ statements }: Said, content: Content, notes: CellNote[]) {
  const find = officeFinder(content)
  const grouped = new Map<string, Statement[]>()
  const refusedRows = new Set<string>()
  const refuse = ({ sheet, cell }: Place, message: string, repair: string) =>
    notes.push({ sheet, cell, message, repair, refused: true })
  for (const statement of statements) {
    const office = find(statement.office)
    if (office.ok) {
      const { successor } = statement.details ?? {}
      if (successor && !content.offices.has(successor)) {
        refuse(statement.at, `pengganti "${successor}" tidak ada`, 'isi dengan ID kantor yang ada')
        refusedRows.add(rowKey(statement.at))
      } else grouped.set(office.value, [...(grouped.get(office.value) ?? []), statement])
    } else {
      refuse(statement.at, office.message, office.repair)
      refusedRows.add(rowKey(statement.at))
    }
  }
  for (const [id, ones] of grouped) {
    const heads = ones.filter(({ holder }) => holder)
    const said = new Set(heads.map(({ holder }) => `${holder!.status} ${bareName(holder!.name)} ${holder!.from ?? ''}`))
    if (said.size < 2) continue
    for (const { at } of heads) {
      const others = heads.filter((other) => other.at !== at).map((other) => `${other.at.sheet}!${other.at.cell}`)
      refuse(
        at,
        `pejabat ${id} disebut berbeda di ${others.join(', ')}`,
        'sisakan satu baris, atau isi tanggal mulai dan impor satu per satu',
      )
      refusedRows.add(rowKey(at))
    }
    grouped.set(
      id,
      ones.filter((one) => !heads.includes(one)),
    )
  }
  return { grouped, refusedRows }
}
