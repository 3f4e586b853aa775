/** Where in a sheet its table begins: people put titles above it and split headers over two rows. */

import { plain } from '../../directory/content/plain.ts'
import type { Day } from '../../directory/dates.ts'
import { isTotal, splitBelow } from './below-list.ts'
import { FORMER, HEADERS, isNarrow, isSide, type Meaning, meaningOf, namesOffice } from './columns.ts'
import { continues, headersOf, headerText } from './header-rows.ts'
import { cellName, type RawRow, type RawSheet } from './raw.ts'
import { headingOf, type SectionHeading } from './section-headings.ts'

export interface FoundTable {
  /** What each column means, by its place; those without meaning are left out. */
  columns: Map<number, Meaning>
  /** Header of each column, as it is written. */
  headers: readonly string[]
  /** Number of the last header row. */
  headerRow: number
  /** What stands over the headers, groups of them too. */
  title: string
  /** The heading under which the rows stand that are read. */
  section?: string
  /** Whether it is the sheet that our export writes. */
  isOwn: boolean
  /** Headers that nobody understands, with their cell. */
  unknown: { cell: string; header: string }[]
  /** First cells of columns that have no header. */
  untitled: string[]
  /** Headers that stand twice though one row can say it only once. */
  twice: { cells: [string, string]; header: string }[]
  rows: readonly RawRow[]
  /** Between the rows: what those below are about. */
  headings: readonly SectionHeading[]
  /** Sums, and what stands below the list: signatures, remarks. */
  besides: readonly RawRow[]
  /** The day on which it is read. */
  today?: Day
}

const DEEPEST = 30
const MOST_HEADER_ROWS = 3

const isEmpty = (row: RawRow): boolean => row.cells.every((cell) => cell === undefined)

/** Where the headers are: the row with the most of them; or two that only say together what stands under them. */
function headerAt(rows: readonly RawRow[]): number | undefined {
  const meanings = (headers: readonly string[]) =>
    new Set(headers.flatMap((header) => meaningOf(header) ?? []).map((one) => JSON.stringify(one))).size
  const ofRow = rows.slice(0, DEEPEST).map(({ cells }) => meanings(cells.map(headerText)))
  const ofTwo = rows
    .slice(0, DEEPEST)
    .map((row, at) => (rows[at + 1] && continues(row, rows[at + 1]!) ? meanings(headersOf([row, rows[at + 1]!])) : 0))
  // "NAMA", "SEMULA", "MENJADI": sides count where nothing else is there
  const withSides = rows.slice(0, DEEPEST).map(({ cells }) => {
    const headers = cells.map(headerText)
    return meanings(headers) + new Set(headers.filter(isSide)).size
  })
  for (const scores of [ofRow, ofTwo, withSides]) {
    const most = Math.max(0, ...scores)
    if (most >= 2) return scores.indexOf(most)
  }
  return undefined
}

/** The table of a sheet; undefined where no row looks like its headers. */
export function findTable(sheet: RawSheet): FoundTable | undefined {
  const at = headerAt(sheet.rows)
  if (at === undefined) return undefined
  // a header's second row may hold more of it than the first
  let top = at
  while (top > 0 && at - top < MOST_HEADER_ROWS - 1 && continues(sheet.rows[top - 1]!, sheet.rows[top]!)) top--
  let bottom = at
  while (
    bottom - top < MOST_HEADER_ROWS - 1 &&
    sheet.rows[bottom + 1] &&
    continues(sheet.rows[bottom]!, sheet.rows[bottom + 1]!)
  )
    bottom++
  const headerRows = sheet.rows.slice(top, bottom + 1)
  const headers = headersOf(headerRows)
  const { list, below } = splitBelow(sheet.rows.slice(bottom + 1).filter((row) => !isEmpty(row)))
  const number = sheet.rows[at]!.number
  const title = sheet.rows
    .slice(0, at)
    .flatMap(({ cells }) => cells.map(headerText))
    .filter(Boolean)
    .join(' ')
  const isHead = (row: RawRow) =>
    [headers, ...headerRows.map(({ cells }) => cells.map(headerText))].some((one) => repeats(row, one))
  const resolved = resolve(headers, number, list)
  const headings = list.flatMap((row): SectionHeading[] => {
    const text = row.hidden || isTotal(row) ? undefined : headingOf(row, resolved.columns)
    return text === undefined ? [] : [{ number: row.number, text }]
  })
  const passed = new Set(headings.map((heading) => heading.number))
  const rows = list.filter(
    (row) => !passed.has(row.number) && !isTotal(row) && !isHead(row) && !numbersColumns(row) && !isPersonal(row),
  )
  return {
    ...resolved,
    ...{ headers, title, headerRow: number, headings },
    isOwn: [HEADERS.officeId, HEADERS.status, HEADERS.holder].every((one) => headers.includes(one)),
    rows,
    untitled: untitledIn(rows, headers),
    besides: [...list.filter(isTotal), ...below],
  }
}

function resolve(headers: readonly string[], row: number, rows: readonly RawRow[]) {
  const columns: FoundTable['columns'] = new Map()
  const unknown: FoundTable['unknown'] = []
  const twice: FoundTable['twice'] = []
  const known = withNames(headers, headers.map(meaningOf))
  const names = known.some((meaning) => meaning?.kind === 'holder')
  // "SEMULA" and "MENJADI" beside people alone are their posts
  const isOfPosts = names && !known.some((meaning) => meaning !== undefined && namesOffice(meaning))
  const isOfResults = known.some((meaning) => meaning?.kind === 'result')
  const meanings = known.map((meaning, at) => {
    if (isOfPosts && isSide(headers[at]!)) return meaningOf(`${HEADERS.post} ${headers[at]}`)
    // whoever is named where nothing was checked has the number beside them
    return meaning?.kind === 'checkedBy' && meaning.vague && !isOfResults ? SOMEBODY : meaning
  })
  const has = (kind: Meaning['kind']) => meanings.some((meaning) => meaning?.kind === kind)
  const hasOffice = meanings.some((meaning) => meaning !== undefined && namesOffice(meaning))
  for (const [column, header] of headers.entries()) {
    let meaning = meanings[column]
    // "Nomor" alone counts the rows, and "Kontak" alone holds telephone numbers
    if (meaning?.kind === 'value' && !has('channelType') && !has('channelId'))
      meaning =
        COUNTS.test(plain(header)) && !holdsContacts(rows, column)
          ? { kind: 'ignored' }
          : { kind: 'channel', type: 'phone', any: true }
    // a day alone is that of a check where results stand beside it
    if (meaning?.kind === 'checkedOn' && meaning.vague && !has('result')) meaning = undefined
    if (!meaning) {
      if (header.trim() !== '') unknown.push({ cell: cellName(column, row), header })
      continue
    }
    // a list of offices calls its first column just "Nama"
    if (!hasOffice && meaning.kind === 'holder' && plain(header) === 'nama') meaning = { kind: 'office' }
    if (
      meaning.kind !== 'ignored' &&
      'ifAlone' in meaning &&
      meanings.some((one) => one !== meaning && one?.kind === 'holder')
    )
      meaning = { kind: 'ignored' }
    if (
      meaning.kind === 'office' &&
      isNarrow(header) &&
      headers.some((one, at) => meanings[at]?.kind === 'office' && !isNarrow(one))
    )
      meaning = { kind: 'part' }
    const next = nextPerson(column, meaning, headers, meanings)
    const theirs = next === undefined ? undefined : meanings[next]
    if (meaning.kind === 'channel' && theirs && levelIn(theirs) && !levelIn(meaning)) meaning = ofLevel(meaning, theirs)
    const beside = next !== undefined && isOther(theirs) ? headers[next] : undefined
    if (beside) meaning = { kind: 'ignored', why: `nomor orang di kolom "${beside}", bukan nomor kantor` }
    if (isOutdated(meaning, meanings)) meaning = { kind: 'ignored', why: FORMER }
    const { kind } = meaning
    const before = [...columns].find(([, other]) => isOfSame(meaning, other))
    if (before && !MAY_REPEAT.includes(kind))
      twice.push({ cells: [cellName(before[0], row), cellName(column, row)], header })
    else columns.set(column, meaning)
  }
  return { columns, unknown, twice }
}

const SOMEBODY: Meaning = { kind: 'ignored', why: 'bukan pimpinan', people: true }

/** "Nomor" by itself counts the rows, where no contacts stand in it. */
const COUNTS = /^(?:nomor|no|nilai|isi)$/
const CONTACT = /@|(?:\d[\s().-]*){6}/

const holdsContacts = (rows: readonly RawRow[], column: number): boolean =>
  rows.some(({ cells }) => {
    const cell = cells[column]
    return (cell?.kind === 'text' || cell?.kind === 'number') && CONTACT.test(cell.text.slice(0, 100))
  })

/** Without a column of names they stand under "Jabatan Definitif" and "Jabatan Plt" themselves. */
function withNames(headers: readonly string[], meanings: readonly (Meaning | undefined)[]): (Meaning | undefined)[] {
  const isPostOnly = (header: string, meaning: Meaning | undefined) =>
    meaning?.kind === 'post' && plain(header).endsWith('definitif')
  const hasNames = meanings.some(isPerson)
  const isPair =
    meanings.some((meaning, at) => isPostOnly(headers[at]!, meaning)) &&
    meanings.some((meaning) => meaning?.kind === 'actingPost')
  if (hasNames || !isPair) return [...meanings]
  return meanings.map((meaning, at) => {
    if (meaning?.kind === 'actingPost') return { kind: 'acting' }
    return isPostOnly(headers[at]!, meaning) ? { kind: 'holder' } : meaning
  })
}

/** Columns of which a table may have several. */
const MAY_REPEAT: readonly Meaning['kind'][] = [
  ...(['channel', 'leaving', 'term', 'acting', 'actingPost', 'remark', 'ignored'] as const),
]

const isOther = (meaning: Meaning | undefined) => meaning?.kind === 'ignored' && meaning.people === true
const isPerson = (meaning: Meaning | undefined) =>
  isOther(meaning) || meaning?.kind === 'holder' || meaning?.kind === 'acting'
/** A number that people carry with them, unless its header calls it the office's. */
const CARRIED = /(?:^| )(?:hp|handphone|ponsel|wa|whatsapp|kontak)(?: |$)/
const OF_OFFICE = /(?:^| )(?:kantor|dinas|opd|instansi|pengaduan|layanan)(?: |$)/

/** The column of the people whose numbers a column holds: those on its left, or the only ones; none where it is the office's. */
function nextPerson(
  column: number,
  meaning: Meaning,
  headers: readonly string[],
  meanings: readonly (Meaning | undefined)[],
): number | undefined {
  const header = plain(headers[column]!)
  // "TELP" twice: one of them is that of the people on its left
  const isTheirs = CARRIED.test(header) || headers.filter((one) => plain(one) === header).length > 1
  if (meaning.kind !== 'channel' || !isTheirs || OF_OFFICE.test(header)) return undefined
  const left = meanings.findLastIndex((one, at) => at < column && isPerson(one))
  const next = left >= 0 ? left : meanings.findIndex(isPerson)
  return next < 0 ? undefined : next
}

/** "HP" beside "CAMAT" is of kecamatan. */
const ofLevel = (meaning: Meaning, theirs: Meaning): Meaning =>
  meaning.kind === 'channel' && theirs.kind !== 'ignored' && theirs.level
    ? { ...meaning, level: theirs.level }
    : meaning

const levelIn = (meaning: Meaning): string | undefined => (meaning.kind === 'ignored' ? undefined : meaning.level)

/** Whether two columns say the same of the same offices; a name of nobody's level may be that of either. */
function isOfSame(one: Meaning, other: Meaning): boolean {
  const [a, b] = [levelIn(one), levelIn(other)]
  return one.kind === other.kind && (a === b || (one.kind === 'holder' && (!a || !b)))
}

/** Whether another column says of the same what holds from now on: "Jabatan" beside "Jabatan Baru". */
function isOutdated(meaning: Meaning, all: readonly (Meaning | undefined)[]): boolean {
  if (meaning.kind === 'ignored' || meaning.side === 'new') return false
  const isSame = (other: Meaning | undefined) =>
    other !== undefined &&
    isOfSame(meaning, other) &&
    (meaning.kind !== 'channel' || (other.kind === 'channel' && other.type === meaning.type))
  return all.some((other) => isSame(other) && other !== meaning && other?.kind !== 'ignored' && other?.side === 'new')
}

/** The first cell of each column that has no header, so that nobody can say what it means. */
function untitledIn(rows: readonly RawRow[], headers: readonly string[]): string[] {
  const width = Math.max(0, ...rows.map(({ cells }) => cells.length))
  return Array.from({ length: width }, (_, column) => column).flatMap((column) => {
    if ((headers[column] ?? '').trim() !== '') return []
    const row = rows.find(({ cells, hidden }) => !hidden && cells[column] !== undefined)
    return row ? [cellName(column, row.number)] : []
  })
}

/** Whether a row is the headers again, as on each printed page. */
function repeats(row: RawRow, headers: readonly string[]): boolean {
  return row.cells.every(
    (cell, column) => cell === undefined || plain(headerText(cell)) === plain(headers[column] ?? ''),
  )
}

const PERSONAL =
  /^(?:(?:nip|nrp|nik)\b[\s.:]*[\d .…_-]*|[\d ]{18,22}|(?:pembina|penata|pengatur|juru)\b[\p{L} .,/()-]*|i[iv]{0,2} ?\/ ?[a-e])$/iu

/** Whether a row holds nothing but somebody's number or rank, under their name. */
function isPersonal({ cells }: RawRow): boolean {
  const filled = cells.filter((cell) => cell !== undefined)
  return filled.length > 0 && filled.every((cell) => PERSONAL.test(headerText(cell)))
}

/** Whether a row counts the columns: 1, 2, 3. */
function numbersColumns(row: RawRow): boolean {
  const cells = row.cells.filter((cell) => cell !== undefined)
  const numbers = cells.map((cell) =>
    cell.kind === 'number' ? cell.number : Number(plain(headerText(cell)) || Number.NaN),
  )
  return cells.length > 2 && numbers.every((number, index) => number === index + 1)
}
