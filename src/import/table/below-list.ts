/** What stands under a list and isn't of it: sums, signatures, remarks. */

import { plain } from '../../directory/content/plain.ts'
import { headerText } from './header-rows.ts'
import type { RawRow } from './raw.ts'

const TOTAL = /^(jumlah|total|grand total|sub ?total)\b/
/** Whole words only that no village and nobody is called: "Sumber" is a desa, "Sumber:" a remark. */
const SIGNED =
  /^\s*(?:(?:mengetahui|menyetujui|mengesahkan|disahkan|ditetapkan|tertanda|ttd|dibuat (?:di|oleh)|diperiksa oleh|yang (?:membuat|melaporkan|menyatakan)|hormat kami|demikian)(?!\p{L})|a\.\s?n\.?\s|(?:catatan|keterangan|ket|sumber|nb|tembusan)\s*[.:])/iu
const PLACE_AND_DAY =
  /^(?!(?:senin|selasa|rabu|kamis|jum.?at|sabtu|minggu)\b)\p{L}[\p{L} .]*, *(?:tanggal *)?(?:\d{1,2}|[.…_]+) *(?:[a-z]+|[.…_]+) *(?:20\d\d|[.…_]+)$/iu
const NIP = /^(?:nip|nrp|nik)\b[\s.:]*[\d .…_-]*$/i
/** A signature block has at most one on the left and one on the right. */
const MOST_FILLED = 2

/** Whether a row is a sum. */
export function isTotal(row: RawRow): boolean {
  const first = row.cells.map(headerText).find((text) => text !== '')
  return first !== undefined && TOTAL.test(plain(first))
}

const filled = ({ cells }: RawRow): number => new Set(cells.map((cell) => JSON.stringify(cell)).filter(Boolean)).size

function beginsBlock(row: RawRow): boolean {
  return row.cells
    .map(headerText)
    .some((text) => text !== '' && (SIGNED.test(text) || PLACE_AND_DAY.test(text) || text.startsWith('*)')))
}

/**
 * Splits the rows under a header into those of the list and those that stand below it.
 * A block goes on to the end: where a row with more in it follows, the list isn't over.
 */
export function splitBelow(rows: readonly RawRow[]): { list: readonly RawRow[]; below: readonly RawRow[] } {
  let from = rows.length
  while (from > 0 && filled(rows[from - 1]!) <= MOST_FILLED) from--
  const tail = rows.slice(from)
  const gap = tail.findIndex(({ number }, index) => index > 0 && number > tail[index - 1]!.number + 1)
  const first = tail.findIndex(beginsBlock)
  const hasNip = tail.some(({ cells }) => cells.some((cell) => NIP.test(headerText(cell))))
  const afterGap = from > 0 && tail[0] && tail[0].number > rows[from - 1]!.number + 1 ? 0 : gap
  const start = first >= 0 ? first : hasNip && from > 0 && afterGap >= 0 ? afterGap : -1
  if (start < 0) return { list: rows, below: [] }
  return { list: rows.slice(0, from + start), below: tail.slice(start) }
}
