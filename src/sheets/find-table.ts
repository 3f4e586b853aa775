/** Where in a sheet its table begins: people put titles above it and split headers over two rows. */
import { type Meaning, meaningOf, namesOffice } from './columns.ts'
import { cellName, type RawCell, type RawRow, type RawSheet } from './raw.ts'
import { plain } from './terms.ts'

export interface FoundTable {
  /** What each column means, by its place; those without meaning are left out. */
  columns: Map<number, Meaning>
  /** Headers that nobody understands, with their cell. */
  unknown: { cell: string; header: string }[]
  /** Headers that stand twice though one row can say it only once. */
  twice: { cells: [string, string]; header: string }[]
  rows: readonly RawRow[]
}

const DEEPEST = 30
const TOTAL = /^(jumlah|total|grand total|sub ?total)\b/

const headerText = (cell: RawCell | undefined): string => (cell?.kind === 'text' ? cell.text : '')
const isEmpty = (row: RawRow): boolean => row.cells.every((cell) => cell === undefined)

/** The table of a sheet; undefined where no row looks like its headers. */
export function findTable(sheet: RawSheet): FoundTable | undefined {
  let best: { at: number; score: number } | undefined
  for (const [at, row] of sheet.rows.slice(0, DEEPEST).entries()) {
    const meanings = row.cells.flatMap((cell) => meaningOf(headerText(cell)) ?? [])
    const score = new Set(meanings.map((one) => JSON.stringify(one))).size
    if (score >= 2 && score > (best?.score ?? 0)) best = { at, score }
  }
  if (!best) return undefined
  const [upper, lower] = [sheet.rows[best.at]!, sheet.rows[best.at + 1]]
  const isSplit = lower !== undefined && continues(upper, lower)
  // a header's second row may hold more of it than the first
  const above = best.at > 0 && continues(sheet.rows[best.at - 1]!, upper) ? sheet.rows[best.at - 1] : undefined
  const headers = headersOf(above ? [above, upper] : isSplit ? [upper, lower] : [upper])
  const first = best.at + (isSplit && !above ? 2 : 1)
  return { ...resolve(headers, upper.number), rows: sheet.rows.slice(first).filter((row) => isData(row, headers)) }
}

/** Whether a row goes on with the headers of the one above it: it has headers only, under such as mean nothing alone. */
function continues(upper: RawRow, lower: RawRow): boolean {
  const texts = lower.cells.map(headerText)
  if (lower.number !== upper.number + 1 || lower.cells.some((cell) => cell !== undefined && cell.kind !== 'text'))
    return false
  const filled = texts.flatMap((text, column) => (text === '' ? [] : [column]))
  const isOwn = (column: number) => plain(texts[column]!) !== plain(headerText(upper.cells[column]))
  const fresh = filled.filter(isOwn)
  return fresh.length > 0 && fresh.every((column) => meaningOf(texts[column]!) !== undefined)
}

function headersOf(rows: readonly RawRow[]): string[] {
  const width = Math.max(...rows.map(({ cells }) => cells.length))
  return Array.from({ length: width }, (_, column) => {
    const texts = rows.map(({ cells }) => headerText(cells[column])).filter((text) => text !== '')
    const known = [...texts].reverse().find((text) => meaningOf(text) !== undefined)
    return known ?? texts.join(' ')
  })
}

function resolve(headers: readonly string[], row: number): Omit<FoundTable, 'rows'> {
  const columns: FoundTable['columns'] = new Map()
  const unknown: FoundTable['unknown'] = []
  const twice: FoundTable['twice'] = []
  const hasOffice = headers.some((header) => {
    const meaning = meaningOf(header)
    return meaning !== undefined && namesOffice(meaning)
  })
  for (const [column, header] of headers.entries()) {
    let meaning = meaningOf(header)
    if (!meaning) {
      if (header.trim() !== '') unknown.push({ cell: cellName(column, row), header })
      continue
    }
    // a list of offices calls its first column just "Nama"
    if (!hasOffice && meaning.kind === 'holder' && plain(header) === 'nama') meaning = { kind: 'office' }
    const { kind } = meaning
    const before = [...columns].find(([, other]) => other.kind === kind)
    if (before && kind !== 'channel' && kind !== 'ignored')
      twice.push({ cells: [cellName(before[0], row), cellName(column, row)], header })
    else columns.set(column, meaning)
  }
  return { columns, unknown, twice }
}

/** Whether a row holds data: not empty, not the headers again, not a sum, not a row that numbers the columns. */
function isData(row: RawRow, headers: readonly string[]): boolean {
  if (isEmpty(row)) return false
  const filled = row.cells.flatMap((cell, column) => (cell === undefined ? [] : [{ cell, column }]))
  if (filled.every(({ cell, column }) => plain(headerText(cell)) === plain(headers[column] ?? ''))) return false
  const texts = filled.flatMap(({ cell }) => (cell.kind === 'text' ? [plain(cell.text)] : []))
  if (texts[0] !== undefined && TOTAL.test(texts[0])) return false
  const numbers = filled.map(({ cell }) =>
    cell.kind === 'number' ? cell.number : Number(plain(headerText(cell)) || Number.NaN),
  )
  return !(filled.length > 2 && numbers.every((number, index) => number === index + 1))
}
