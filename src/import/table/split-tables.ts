/** Several tables one under the other in a sheet, each with headers of its own. */
import { plain } from '../../directory/content/plain.ts'
import { isStatusWord, meaningOf } from './columns.ts'
import { headerText } from './header-rows.ts'
import type { RawRow, RawSheet } from './raw.ts'

/** Of the cells of such a row most are headers that are known; the others nobody may understand. */
const MOST = 0.6
const FIRST_WORD =
  /^(?:no|nomor|nama|id|jabatan|opd|skpd|kantor|instansi|perangkat|unit|dinas|kecamatan|desa|kelurahan)(?: |$)/

function isHeaderRow({ cells, hidden }: RawRow): boolean {
  const filled = cells.filter((cell) => cell !== undefined)
  if (hidden || filled.some(({ kind }) => kind !== 'text')) return false
  const texts = [...new Set(filled.map(headerText).filter(Boolean))].filter((text) => !isStatusWord(text))
  const known = texts.filter((text) => meaningOf(text) !== undefined)
  return (
    known.length > 1 &&
    known[0] === texts[0] &&
    known.length / texts.length >= MOST &&
    known.some((text) => FIRST_WORD.test(plain(text))) &&
    !texts.some((text) => /\d{3}/.test(text))
  )
}

const textsOf = ({ cells }: RawRow): string => JSON.stringify(cells.map((cell) => plain(headerText(cell))))
/** Whether a row holds no more than a title. */
const isTitle = ({ cells }: RawRow): boolean => new Set(cells.map(headerText).filter(Boolean)).size < 2

/** The tables of a sheet, each as a sheet; a title stands with the table below it. Headers that come again begin none. */
export function tablesOf(sheet: RawSheet): RawSheet[] {
  const starts = [0]
  let headers: RawRow[] = []
  for (const [at, row] of sheet.rows.entries()) {
    if (!isHeaderRow(row) || headers.some((one) => textsOf(one) === textsOf(row))) continue
    const last = headers.at(-1)
    const isNext = last !== undefined && row.number > last.number + 1
    if (isNext) {
      let start = at
      while (start > 0 && isTitle(sheet.rows[start - 1]!)) start--
      starts.push(start)
    }
    headers = isNext ? [row] : [...headers, row]
  }
  return starts.map((start, index) => ({ ...sheet, rows: sheet.rows.slice(start, starts[index + 1]) }))
}
