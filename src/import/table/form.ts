/** Forms: labels down the left, "Nama: … / Jabatan: … / Unit kerja: …", and what they say beside, of one person or several. */
import { plain } from '../../directory/content/plain.ts'
import { meaningOf } from './columns.ts'
import { headerText } from './header-rows.ts'
import { cellName, type RawCell, type RawRow, type RawSheet } from './raw.ts'

export interface Form {
  /** The same as a table: a row for each person. */
  sheet: RawSheet
  /** Numbers of the rows whose labels aren't read. */
  unread: number[]
}

interface Value {
  column: number
  cell: RawCell
}
interface Line {
  row: RawRow
  label: string
  values: Value[]
}

const NAME =
  /^nama(?: (?:lengkap|pejabat|kepala|pimpinan|camat|lurah|kades|direktur|dinas|desa|opd|kantor|pegawai|asn|dan gelar|lengkap dan gelar|yang bersangkutan))*$/
const OF_OFFICE =
  /^(?:jabatan(?: (?:baru|sekarang|saat ini|definitif))?|unit kerja|unit organisasi|instansi|opd|skpd|perangkat daerah|kantor|dinas|kecamatan|desa|kelurahan|sebagai)$/
/** What stands in front of a label: "1.", "a)". */
const MARK = /^(?:\d{1,2}|[a-z])\s*[.)]?$/i
const LEADING_MARK = /^(?:\d{1,2}|[a-z])[.)]\s+/i
const isLabel = (text: string): boolean => NAME.test(plain(text)) || OF_OFFICE.test(plain(text))
const LONGEST_LABEL = 40
/** No form asks for more. */
const MOST_LABELS = 60

/** Whether a text is a header, and nothing that a form says of somebody: "Camat", "Plt", "Sekretaris". */
function isHeader(text: string): boolean {
  const meaning = meaningOf(text)
  if (isLabel(text)) return true
  if (!meaning || meaning.kind === 'holder' || meaning.kind === 'acting') return false
  return meaning.kind !== 'ignored' || !meaning.people
}
const isHeaderRow = ({ cells }: RawRow): boolean => cells.filter((cell) => isHeader(headerText(cell))).length > 1

/** A row of a form: its label, and what stands beside it or behind its colon. */
function lineOf(row: RawRow): Line | undefined {
  const filled = row.cells.flatMap((cell, column) => (cell ? [{ column, cell }] : []))
  const isMarked = filled.length > 1 && (filled[0]!.cell.kind === 'number' || MARK.test(headerText(filled[0]!.cell)))
  const [first, ...others] = isMarked ? filled.slice(1) : filled
  if (first?.cell.kind !== 'text') return undefined
  const text = headerText(first.cell).replace(LEADING_MARK, '')
  const colon = text.indexOf(':')
  const label = (colon < 0 ? text : text.slice(0, colon)).trim()
  if (label === '' || label.length > LONGEST_LABEL) return undefined
  const behind = colon < 0 ? '' : text.slice(colon + 1).trim()
  const beside = others.flatMap(({ column, cell }): Value[] => {
    if (cell.kind !== 'text') return [{ column, cell }]
    const value = cell.text.replace(/^\s*:\s*/, '').trim()
    return value === '' ? [] : [{ column, cell: { ...cell, text: value } }]
  })
  if (beside.some(({ cell }) => isHeader(headerText(cell)))) return undefined
  const values: Value[] =
    behind === '' ? beside : [{ column: first.column, cell: { kind: 'text', text: behind } }, ...beside]
  return values.length > 0 || colon >= 0 ? { row, label, values } : undefined
}

/** A sheet as a form; undefined where it is none. */
export function personForm(sheet: RawSheet): Form | undefined {
  const lines = sheet.rows.map((row) => (row.hidden ? undefined : lineOf(row)))
  const start = lines.findIndex((line) => line !== undefined && NAME.test(plain(line.label)))
  const isOfOffice = (line: Line | undefined) => line !== undefined && OF_OFFICE.test(plain(line.label))
  // labels of an office may stand over the name
  const from = lines.findIndex((line, at) => at === start || (at < start && isOfOffice(line)))
  if (start < 0 || !lines.some(isOfOffice) || sheet.rows.some(isHeaderRow)) return undefined
  // what stands right over the first block is about it, as between the others
  const title = sheet.rows.slice(0, Math.max(0, from - 1))
  const unread: number[] = []
  const labels = new Map<string, string>()
  const people: RawRow[] = []
  let block = new Map<string, Line>()
  const close = () => {
    people.push(...peopleOf(block, [...labels.keys()]))
    block = new Map()
  }
  for (const [at, row] of sheet.rows.entries()) {
    if (at < title.length) continue
    const line = lines[at]
    if (!line) {
      close()
      const text = row.cells.find((cell) => headerText(cell) !== '')
      people.push({ number: row.number, hidden: row.hidden, cells: [text] })
      continue
    }
    const meaning = meaningOf(line.label)
    if (!meaning || meaning.kind === 'ignored') {
      unread.push(row.number)
      continue
    }
    const key = plain(line.label)
    if (block.has(key)) close()
    block.set(key, line)
    if (!labels.has(key)) labels.set(key, line.label)
    if (labels.size > MOST_LABELS) return undefined
  }
  close()
  const header: RawRow = {
    ...{ number: sheet.rows[from]!.number, hidden: false },
    cells: [undefined, ...[...labels.values()].map((text): RawCell => ({ kind: 'text', text }))],
  }
  return { sheet: { ...sheet, rows: [...title, header, ...people] }, unread }
}

/** The people of a block, one in each column of values. */
function peopleOf(block: ReadonlyMap<string, Line>, labels: readonly string[]): RawRow[] {
  const lines = [...block.values()]
  const isOne = lines.every(({ values }) => values.length < 2)
  const columns = [...new Set(lines.flatMap(({ values }) => values.map(({ column }) => column)))].sort((a, b) => a - b)
  const byColumn = new Map(
    [...block].map(([key, { values }]) => [key, new Map(values.map((one) => [one.column, one]))]),
  )
  return (isOne ? columns.slice(0, 1) : columns).map((column, index) => {
    const cells: (RawCell | undefined)[] = [undefined]
    const places: (string | undefined)[] = [undefined]
    for (const key of labels) {
      const line = block.get(key)
      const value = isOne ? line?.values[0] : byColumn.get(key)?.get(column)
      cells.push(value?.cell)
      places.push(line && cellName(value?.column ?? column, line.row.number))
    }
    return { number: (lines[index] ?? lines.at(-1)!).row.number, hidden: false, cells, places }
  })
}
