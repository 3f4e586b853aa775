/** Files far longer than anybody writes: the YAML parser would take many seconds for each. */
import { type Problem, problemOf } from './problems.ts'
import { LEDGER_FILE } from './schema.ts'

/** More blank lines than anybody leaves; the parser takes minutes for millions of them. */
const BLANK_RUN = /\n(?:[ \t\r]*\n){1000}/
/** What parts one entry from the next, on lines of their own or on one. */
const PARTS = /[\n,:]/g
/** More than ten times those of the longest file of all regions; only the ledger may grow for ever. */
const MOST_PARTS = 50_000

/** Whether a text holds more blank lines in a row than anybody leaves. */
export const isMostlyBlank = (text: string): boolean => BLANK_RUN.test(text)

/** What is wrong with a file that is too long to be read; undefined where it isn't. */
export function overlong({ path, text }: { path: string; text: string }): Problem | undefined {
  const blank = BLANK_RUN.exec(text)?.index
  if (blank !== undefined)
    return tooLong(path, text, blank + 1, 'ada lebih dari seribu baris kosong berturut-turut', 'hapus baris kosong itu')
  const end = path === LEDGER_FILE ? undefined : endOfReadable(text)
  if (end === undefined) return undefined
  const repair = 'hapus yang tertempel tanpa sengaja, atau kembalikan berkas ini dari salinan terakhir'
  return tooLong(path, text, end, 'berkas ini terlalu panjang untuk dibaca; batasnya sampai baris ini', repair)
}

/** Where a text goes on past what is read. */
function endOfReadable(text: string): number | undefined {
  let seen = 0
  for (const { index } of text.matchAll(PARTS)) if (++seen > MOST_PARTS) return index
  return undefined
}

const tooLong = (file: string, text: string, at: number, message: string, repair: string): Problem =>
  problemOf({ rule: 'yaml', file, line: text.slice(0, at).split('\n').length, message, repair })
