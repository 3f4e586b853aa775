/** One sheet of a workbook: its XML to rows. */
import { cellName, type RawCell, type RawRow } from '../../import/table/raw.ts'
import { type Book, cellValue, linkOfFormula, type WrittenCell, withLink } from './cell.ts'
import { addLink, fill, type Grid, gridRows, merge } from './grid.ts'
import { MOST_COLUMNS, MOST_RANGES, MOST_ROWS, thousands } from './limits.ts'
import { MAIN, type Relation } from './parts.ts'
import { addressOf, type Range, rangeOf } from './range.ts'
import { broken, tooLarge } from './refusal.ts'
import { NO_TEXT, textRuns } from './shared-strings.ts'
import { isTrue, scanXml, type XmlTag } from './xml.ts'

/** A sheet in its workbook. */
export interface WorkbookSheet {
  name: string
  /** Its part of the archive. */
  part: string
  relations: readonly Relation[]
}

export interface SheetContent {
  rows: RawRow[]
  hiddenColumns: number[]
  /** What a person should know of how it was read. */
  notes: string[]
  /** Filled cells, those of the sheets before it too. */
  filled: number
}

/** What stands around the cells. */
interface Marks {
  /** Number of the last row in the file, with or without content. */
  lastRow: number
  hiddenRows: Set<number>
  hiddenColumns: number[]
  merges: Range[]
  links: { range: Range; target: string }[]
}

const LISTED = 10

/** "A1, B2 dan 5 lainnya". */
function listed(cells: readonly string[]): string {
  const more = cells.length - LISTED
  return cells.slice(0, LISTED).join(', ') + (more > 0 ? ` dan ${more} lainnya` : '')
}

function columnsOf({ attribute }: XmlTag): number[] {
  const flat = Number(attribute('width') ?? 1) === 0
  if (!flat && !isTrue(attribute('hidden'))) return []
  const first = Number(attribute('min'))
  const count = Math.min(Number(attribute('max')), MOST_COLUMNS) - first + 1
  return Array.from({ length: Math.max(0, count) }, (_, index) => first - 1 + index)
}

function targetOf({ attribute, relation }: XmlTag, relations: readonly Relation[]): string | undefined {
  const found = relations.find(({ id, external }) => external && id === relation('id'))
  const location = attribute('location')
  return found && (location ? `${found.target}#${location}` : found.target)
}

/** Adds to a list that may not grow without end. */
function add<T>(list: T[], item: T, sheet: string): void {
  if (list.push(item) > MOST_RANGES)
    throw tooLarge(`Lembar "${sheet}" memuat lebih dari ${thousands(MOST_RANGES)} sel gabungan atau tautan.`)
}

/** Scans the XML; `take` gets each cell as it ends. */
function scan(
  bytes: Uint8Array,
  { name: sheet, part, relations }: WorkbookSheet,
  take: (cell: WrittenCell) => void,
): Marks {
  const marks: Marks = { lastRow: 0, hiddenRows: new Set(), hiddenColumns: [], merges: [], links: [] }
  const runs = textRuns()
  let lastColumn = -1
  let cell: WrittenCell | undefined
  const openRow = ({ attribute }: XmlTag) => {
    const row = Number(attribute('r') ?? marks.lastRow + 1)
    if (!Number.isInteger(row) || row <= marks.lastRow) throw broken(`${part}: urutan baris`)
    marks.lastRow = row
    lastColumn = -1
    const flat = Number(attribute('ht') ?? 1) === 0
    if (row <= MOST_ROWS && (flat || isTrue(attribute('hidden')))) marks.hiddenRows.add(row)
  }
  const openCell = ({ attribute }: XmlTag) => {
    const address = attribute('r')
    const row = marks.lastRow
    const at = address === undefined ? { column: lastColumn + 1, row } : addressOf(address)
    if (!at || at.row !== row || at.column <= lastColumn) throw broken(`${part}: urutan sel`)
    lastColumn = at.column
    const [type, style] = [attribute('t') ?? 'n', Number(attribute('s') ?? 0)]
    cell = { ...at, type, style, value: '', inline: NO_TEXT, formula: undefined }
  }
  scanXml(part, bytes, MAIN, {
    open(tag) {
      const range =
        tag.name === 'mergeCell' || tag.name === 'hyperlink' ? rangeOf(tag.attribute('ref') ?? '') : undefined
      const target = tag.name === 'hyperlink' ? targetOf(tag, relations) : undefined
      if (tag.name === 'row' && tag.parent === 'sheetData') openRow(tag)
      else if (tag.name === 'c' && tag.parent === 'row') openCell(tag)
      else if (tag.name === 'col') marks.hiddenColumns.push(...columnsOf(tag))
      else if (tag.name === 'mergeCell' && range) add(marks.merges, range, sheet)
      else if (range && target) add(marks.links, { range, target }, sheet)
      else runs.open(tag)
    },
    close(name, text, parent) {
      if (!cell) return
      if (name === 'v' && parent === 'c') cell.value = text
      else if (name === 'f' && parent === 'c') cell.formula = text
      else if (name === 'is') cell.inline = runs.take()
      else if (name === 'c' && parent === 'row') {
        take(cell)
        cell = undefined
      } else runs.close(name, text, parent)
    },
  })
  return marks
}

/** A value with the word that a formula has made it. */
const computed = (value: RawCell, isComputed: boolean): RawCell =>
  isComputed && value.kind === 'text' ? { ...value, formula: true } : value

/**
 * Reads a sheet.
 * @param filled cells of the sheets before it
 * @throws {Refusal}
 */
export function readSheet(bytes: Uint8Array, sheet: WorkbookSheet, book: Book, filled: number): SheetContent {
  const grid: Grid = { sheet: sheet.name, rows: new Map(), filled, wide: new Map() }
  const formulas: string[] = []
  const computedLinks: string[] = []
  const droppedLinks: string[] = []
  const marks = scan(bytes, sheet, (cell) => {
    const value = cellValue(cell, book, sheet.name)
    if (!value) return
    const place = cellName(cell.column, cell.row)
    const link = linkOfFormula(cell.formula)
    const linked = link ? withLink(value, link) : value
    if (cell.formula !== undefined && value.kind !== 'lost') formulas.push(place)
    if (link === '') computedLinks.push(place)
    if (!linked) droppedLinks.push(place)
    fill(grid, cell.column, cell.row, computed(linked ?? value, cell.formula !== undefined && link === undefined))
  })
  for (const { range, target } of marks.links) droppedLinks.push(...addLink(grid, range, target))
  const covered = marks.merges.flatMap((range) => merge(grid, range, marks.lastRow))
  const notes: [string, string[]][] = [
    ['rumus dibaca dari hasil yang tersimpan', formulas],
    ['tautan yang dihitung dengan rumus tidak terbaca', computedLinks],
    ['tautan pada sel yang bukan teks diabaikan', droppedLinks],
    ['isi tersembunyi di bawah sel gabungan diabaikan', covered],
  ]
  return {
    rows: gridRows(grid, marks.hiddenRows),
    hiddenColumns: marks.hiddenColumns,
    notes: notes
      .filter(([, cells]) => cells.length > 0)
      .map(([note, cells]) => `lembar "${sheet.name}": ${note} (${listed(cells)})`),
    filled: grid.filled,
  }
}
