/** Comma-separated values that spreadsheets open without running anything. */
import type { Directory } from '../directory/model.ts'
import type { Texts } from '../i18n/id.ts'
import { directoryRows, HEADINGS } from './csv-rows.ts'

/** UTF-8 with a byte order mark (Excel needs it), CRLF lines (RFC 4180), cells safe from formula injection. */
export function directoryCsv(directory: Directory, t: Texts): string {
  const rows = directoryRows(directory, t).map((row) => HEADINGS.map((heading) => csvCell(row[heading])))
  return `\uFEFF${[HEADINGS, ...rows].map((cells) => cells.join(',')).join('\r\n')}\r\n`
}

/**
 * One cell. What begins like a formula gets an apostrophe in front (OWASP, CSV injection); so "+62…" stays text and
 * keeps its plus.
 */
export function csvCell(value: string): string {
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
