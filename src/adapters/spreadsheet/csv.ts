/** Text files of values between separators. */
import { type CsvError, parse } from 'csv-parse/sync'
import type { RawFile, RawRow } from '../../import/table/raw.ts'
import { limitedText } from './cell-text.ts'
import { MOST_CELLS, MOST_COLUMNS, MOST_ROWS, thousands } from './limits.ts'
import { Refusal, tooLarge } from './refusal.ts'

/** In the order in which they are believed where they stand equal. */
const DELIMITERS = ['\t', ';', ','] as const
type Delimiter = (typeof DELIMITERS)[number]
const NAMES: Record<Delimiter, string> = { '\t': 'tab', ';': 'titik koma', ',': 'koma' }
const SEPARATOR_LINE = /^sep=([;,\t])(?:\r\n|\r|\n|$)/i
/** Lines that the separator is looked for in. */
const SAMPLE = 200
/** What the writer puts before a text that a spreadsheet program would compute. */
const GUARD = /^'(?='*[=+\-@\t\r])/

/** `="0812"`: how Excel is made to keep the zeros in front. */
const AS_TEXT = /"[^"]*"|(?<![^;,\t\r\n])=("(?:[^"\r\n]|"")*")(?=[;,\t\r\n]|$)/g

const BROKEN_QUOTE =
  'Perbaiki tanda kutip di baris itu (kutip di dalam isi ditulis dua kali), atau simpan tabelnya sebagai Buku Kerja Excel (.xlsx) dan pakai itu.'

/** Text of a file, and a note where it isn't in UTF-8. */
export function decode(bytes: Uint8Array): { text: string; note?: string } {
  const [first, second] = bytes
  const wide =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : undefined
  if (wide) return { text: new TextDecoder(wide).decode(bytes), note: 'berkas memakai pengodean UTF-16' }
  if (bytes.includes(0))
    throw new Refusal('Berkas ini bukan tabel.', 'Pakai berkas Excel (.xlsx) atau CSV yang berisi tabel kontak.')
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) }
  } catch {
    const note = 'berkas memakai pengodean lama Windows-1252: periksa huruf dan tanda yang tidak biasa'
    return { text: new TextDecoder('windows-1252').decode(bytes), note }
  }
}

/** How often each separator stands outside of quotes, line by line. */
function countsOf(text: string): Record<Delimiter, number>[] {
  const lines: Record<Delimiter, number>[] = []
  let line: Record<Delimiter, number> = { '\t': 0, ';': 0, ',': 0 }
  let quoted = false
  for (let at = 0; at < text.length && lines.length < SAMPLE; at++) {
    const character = text[at] as string
    if (character === '"') quoted = !quoted
    else if (quoted) continue
    else if (character in line) line[character as Delimiter]++
    else if (character === '\n' || character === '\r') {
      lines.push(line)
      line = { '\t': 0, ';': 0, ',': 0 }
    }
  }
  return [...lines, line]
}

/** The separator that most lines have equally often; commas in names differ from line to line. */
function delimiterOf(text: string): Delimiter {
  const lines = countsOf(text)
  const agreement = (delimiter: Delimiter) => {
    const counts = lines.map((line) => line[delimiter]).filter((count) => count > 0)
    return Math.max(0, ...[...Map.groupBy(counts, (count) => count).values()].map(({ length }) => length))
  }
  const best = Math.max(...DELIMITERS.map(agreement))
  return best === 0 ? ';' : (DELIMITERS.find((delimiter) => agreement(delimiter) === best) as Delimiter)
}

function refusalOf({ code, message, lines }: CsvError & { lines?: number }): Refusal {
  const opened = / at line (\d+)/.exec(message)?.[1] ?? lines
  if (code === 'CSV_QUOTE_NOT_CLOSED')
    return new Refusal(`Tanda kutip yang dibuka tidak ditutup sampai akhir berkas (baris ${opened}).`, BROKEN_QUOTE)
  return new Refusal(`Tanda kutip di baris ${opened} tidak pada tempatnya.`, BROKEN_QUOTE)
}

function recordsOf(text: string, delimiter: Delimiter): string[][] {
  const options = {
    delimiter,
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    skip_empty_lines: false,
    to: MOST_ROWS + 1,
  }
  try {
    return parse(text, options)
  } catch (error) {
    throw refusalOf(error as CsvError)
  }
}

function rowOf(record: readonly string[], number: number): RawRow {
  if (record.length > MOST_COLUMNS) throw tooLarge(`Baris ${number} memuat lebih dari ${MOST_COLUMNS} kolom.`)
  const cells = record.map((field) => {
    const text = limitedText(field.replace(GUARD, ''), () => `Sebuah isian di baris ${number}`)
    return text === '' ? undefined : ({ kind: 'text', text } as const)
  })
  return { number, hidden: false, cells }
}

/**
 * Reads text with one of three separators: all cells are text. Rows are numbered as Excel does, so a line break in
 * quotes begins none, and a line `sep=;` is none. The apostrophe that our writer puts before a formula is taken off.
 * @param name of its one sheet
 * @throws {Refusal} for quotes in wrong places, with their line
 */
export function readCsv(bytes: Uint8Array, name: string): RawFile {
  const decoded = decode(bytes)
  const separator = SEPARATOR_LINE.exec(decoded.text)
  const text = decoded.text.slice(separator?.[0].length ?? 0)
  if (text.trim() === '') throw new Refusal('Berkas ini kosong.', 'Periksa apakah ini berkas yang benar.')
  const delimiter = (separator?.[1] as Delimiter | undefined) ?? delimiterOf(text)
  const records = recordsOf(
    text.replace(AS_TEXT, (all, quoted?: string) => quoted ?? all),
    delimiter,
  )
  if (records.length > MOST_ROWS) throw tooLarge(`Berkas ini memuat lebih dari ${thousands(MOST_ROWS)} baris.`)
  const rows = records.map((record, index) => rowOf(record, index + 1)).filter(({ cells }) => cells.some(Boolean))
  if (rows.reduce((sum, { cells }) => sum + cells.length, 0) > MOST_CELLS)
    throw tooLarge(`Berkas ini memuat lebih dari ${thousands(MOST_CELLS)} sel berisi.`)
  const notes = [`berkas memakai pemisah ${NAMES[delimiter]}`, ...(decoded.note ? [decoded.note] : [])]
  return { sheets: [{ name, hidden: false, rows }], notes }
}
