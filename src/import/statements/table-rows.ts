/** What the rows of a table say, one after the other. */
import { readRow } from '../rows/row.ts'
import { rowCells } from '../rows/row-cells.ts'
import { type CellNote, refusesRow, type Statements } from '../rows/statement.ts'
import { isCorrection } from '../table/chat.ts'
import { namesOffice } from '../table/columns.ts'
import type { FoundTable } from '../table/find-table.ts'
import type { RawRow } from '../table/raw.ts'
import { districtIn, sectionAfter } from '../table/section-headings.ts'
import { rowKey } from './row-count.ts'

/** Reads every row; of one that is refused nothing is said. */
export function readRows(sheet: string, table: FoundTable, said: Statements): void {
  // people write the kecamatan once, over all its villages
  let district = ''
  const kinds = new Set([...table.columns.values()].map(({ kind }) => kind))
  const isByVillage = kinds.has('village')
  const parts = partsOf(table)
  const takesDistrict = isByVillage && !kinds.has('district')
  const headings = [...table.headings]
  let section = ''
  for (const row of table.rows) {
    const notes: CellNote[] = []
    const views = parts.map((part) => ({ part, cells: rowCells(sheet, row, part, notes) }))
    const [{ cells }] = views as [(typeof views)[number]]
    const above = cells.words('district')
    if (above !== '') district = above
    while (headings[0] && headings[0].number < row.number) {
      const { text } = headings.shift()!
      section = sectionAfter(section, text)
      if (takesDistrict) district = districtIn(text) ?? district
    }
    const speaking = views.filter((view) => saysAnything(row, view.part))
    const read = (speaking.length > 0 ? speaking : views.slice(0, 1)).map((view) =>
      readRow(view.cells, { ...view.part, section }, isByVillage ? district : above),
    )
    said.notes.push(...new Map(notes.map((note) => [JSON.stringify(note), note])).values())
    const good = read.filter((one) => one !== undefined)
    if (good.length < read.length || notes.some(refusesRow)) continue
    const corrects = row.corrects || row.cells.some((cell) => cell?.kind === 'text' && isCorrection(cell.text))
    const told = good.flatMap(({ statements }) => statements)
    said.statements.push(...told.map((one) => ({ ...one, ...(corrects && { corrects }) })))
    if (good.every(({ understood }) => !understood)) said.empty.add(rowKey(cells.at))
  }
}

/**
 * A table with the columns of a kecamatan beside those of its villages, "Nama Camat" beside "Nama Kades", as a table of
 * villages and one of kecamatan; any other as it is.
 */
function partsOf(table: FoundTable): FoundTable[] {
  const all = [...table.columns]
  const isOfDistrict = ([, meaning]: (typeof all)[number]) =>
    meaning.kind !== 'ignored' && 'level' in meaning && meaning.level === 'district'
  const of = (kind: string) => all.filter(([, meaning]) => meaning.kind === kind)
  const above = all.filter(isOfDistrict)
  if (above.length === 0 || of('village').length === 0 || of('district').length === 0) return [table]
  return [
    { ...table, columns: new Map(all.filter((column) => !isOfDistrict(column))) },
    { ...table, columns: new Map([...of('district'), ...above]) },
  ]
}

/** Whether a row says anything of the offices that it names. */
const saysAnything = ({ cells }: RawRow, { columns }: FoundTable): boolean =>
  [...columns].some(
    ([column, meaning]) => meaning.kind !== 'ignored' && !namesOffice(meaning) && cells[column] !== undefined,
  )
