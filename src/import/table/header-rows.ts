/** Headers over one row or several: "JABATAN" over "LAMA" and "BARU", "KONTAK" over "TELP" and "WA". */

import { plain } from '../../directory/content/plain.ts'
import { isOfPeople, isSide, isStatusWord, levelOf, meaningOf, namesOffice, sideWord } from './columns.ts'
import type { RawCell, RawRow } from './raw.ts'

/** Longer texts are no headers. */
const LONGEST = 200

/** A text of a cell that may be a header; "" where it holds none. */
export const headerText = (cell: RawCell | undefined): string =>
  cell?.kind === 'text' && cell.text.length <= LONGEST ? cell.text.trim() : ''

const isHeader = (text: string): boolean => (meaningOf(text) !== undefined && !isStatusWord(text)) || isSide(text)

const HEADS = 'kepala|pimpinan|definitif'
/** Under "NAMA" or "NO HP" such a word says whose; alone it would be a post, or nothing. */
const WHOSE = new RegExp(
  `^(?:${HEADS}|wakil|sekretaris|sekcam|sekdes|bendahara|ajudan|plt|plh|pj|pjs|plt (?:atau )?plh|plt plh pj)$`,
)
const isWhose = (text: string): boolean => WHOSE.test(plain(text))
const OF_HEADS = new RegExp(`^(?:${HEADS})$`)

/** What "KEPALA" or "SEKRETARIS" says under a header of people or of contacts; undefined under any other. */
function ofWhom(below: string, over: string): string | undefined {
  const kind = isWhose(below) ? meaningOf(over)?.kind : undefined
  if (kind === 'channel') return `${over} ${below}`
  // "DEFINITIF" and "PLT" under "JABATAN" are posts
  if (kind === 'post' && isStatusWord(below) && meaningOf(`${over} ${below}`)) return `${over} ${below}`
  if (kind !== 'holder') return undefined
  if (!OF_HEADS.test(plain(below))) return below
  const whole = `${over} ${below}`
  return meaningOf(whole)?.kind === 'holder' ? whole : over
}

/** Whether a row goes on with the headers of the one above it: it has headers only, under such as mean nothing alone. */
export function continues(upper: RawRow, lower: RawRow): boolean {
  const texts = lower.cells.map(headerText)
  if (isSection(upper, texts)) return false
  if (lower.number !== upper.number + 1 || lower.cells.some((cell) => cell !== undefined && cell.kind !== 'text'))
    return false
  const filled = texts.flatMap((text, column) => (text === '' ? [] : [column]))
  const isOwn = (column: number) => plain(texts[column]!) !== plain(headerText(upper.cells[column]))
  const fresh = filled.filter(isOwn)
  const isAllHeaders = fresh.every((column) => isHeader(texts[column]!))
  // one such word alone may be the post of the first row
  const isOfPeople = fresh.length > 1 && fresh.every((column) => isHeader(texts[column]!) || isWhose(texts[column]!))
  return fresh.length > 0 && (isAllHeaders || isOfPeople)
}

/** Whether a row right under headers says what the rows below it are about: "KECAMATAN". */
function isSection({ cells }: RawRow, texts: readonly string[]): boolean {
  const [text, ...others] = new Set(texts.filter(Boolean))
  const meaning = meaningOf(text ?? '')
  if (others.length > 0 || !meaning || !(namesOffice(meaning) || isUnderOther(cells, texts))) return false
  return cells.filter((cell) => meaningOf(headerText(cell)) !== undefined).length > 1
}

/** "PEJABAT DEFINITIF", "ESELON III" in one cell under a header of something else: it is about the rows below. */
function isUnderOther(cells: RawRow['cells'], texts: readonly string[]): boolean {
  const [column, ...more] = texts.flatMap((text, at) => (text === '' ? [] : [at]))
  if (column === undefined || more.length > 0) return false
  const over = meaningOf(headerText(cells[column]))
  const meaning = meaningOf(texts[column]!)
  const isOfPeople = meaning?.kind === 'holder' ? !meaning.vague : meaning?.kind === 'acting'
  const isRank = /^(?:eselon|golongan) /.test(plain(texts[column]!))
  return over !== undefined && over.kind !== meaning?.kind && (isOfPeople || isRank)
}

/** The header of each column, of rows that belong together. */
export function headersOf(rows: readonly RawRow[]): string[] {
  const width = Math.max(...rows.map(({ cells }) => cells.length))
  const texts = rows.map(({ cells }) => Array.from({ length: width }, (_, column) => headerText(cells[column])))
  return texts.slice(1).reduce(joined, texts[0] ?? [])
}

/** "Nama" under "KECAMATAN" is its name, "No. HP" under "CAMAT" that of the camat. */
function ofLevel(header: string, over: string): string {
  const whole = `${header} ${over}`
  return meaningOf(whole) === undefined ? header : whole
}

/** "NAMA" under "PEJABAT BARU" is that of the new head, "NO HP" their own; "UNIT KERJA" under "MENJADI" is the new one. */
function ofSide(below: string, over: string, side: string): string {
  const whole = `${below} ${over}`
  const kind = meaningOf(below)?.kind
  return (kind === 'holder' || kind === 'channel') && meaningOf(whole) !== undefined ? whole : `${below} ${side}`
}

/** "SEKRETARIS" over "NAMA" and "HP"; over an office such words are a title. */
function isOverPeople(above: string, below: string): boolean {
  const meaning = meaningOf(below)
  return isOfPeople(above) && !(meaning && namesOffice(meaning))
}

/** Two rows as one: a word for a side belongs to what stands over or under it, a merged cell over all beneath. */
function joined(upper: readonly string[], lower: readonly string[]): string[] {
  let group = ''
  let level = ''
  return upper.map((above, column) => {
    const below = lower[column]!
    if (above !== '') group = above
    // a header with nothing of its own beneath it is over no others
    if (above !== '')
      level =
        below !== '' && plain(above) !== plain(below) && (levelOf(above) || isOverPeople(above, below)) ? above : ''
    const over = above || (below === '' ? '' : group)
    if (below === '' || plain(above) === plain(below)) return above || below
    const whose = ofWhom(below, over)
    if (whose !== undefined) return whose
    if (isSide(below)) return meaningOf(over) ? `${over} ${below}` : below
    const side = sideWord(over)
    if (side && meaningOf(below) !== undefined && !sideWord(below)) return ofSide(below, over, side)
    if (meaningOf(below) !== undefined) return level && !levelOf(below) ? ofLevel(below, level) : below
    return meaningOf(above) !== undefined ? above : [above, below].filter(Boolean).join(' ')
  })
}
