/** Headings between the rows of a list: "KECAMATAN", "A. Sekretariat Daerah", a cell merged over all columns. */

import { plain } from '../../directory/content/plain.ts'
import { type Meaning, namesOffice } from './columns.ts'
import { headerText } from './header-rows.ts'
import type { RawRow } from './raw.ts'
import { saysActing, turnOf } from './turn.ts'

export interface SectionHeading {
  /** Of its row. */
  number: number
  text: string
}

const LETTER = /^(?:[A-Z]|[IVXLC]+)\s*[.)]?$/
const COUNTED = /^\d{1,3}\s*[.)]?$/
const LETTERED = /^(?:[A-Z]|[IVXLC]+)\s*[.)]\s*\p{L}/u
/** Words that together name a kind of offices, and no office. */
const KINDS = new Set(
  [
    'dinas badan bagian kantor kecamatan kelurahan desa distrik opd skpd bumd blud perangkat daerah sekretariat unit kerja',
    'instansi vertikal lembaga teknis satuan camat lurah kepala kades para se staf ahli asisten lain lainnya rumah sakit',
    'puskesmas sekolah upt uptd pemerintah pemerintahan pimpinan tinggi pratama jabatan eselon ii iii iv dan',
  ].flatMap((words) => words.split(' ')),
)
/** A kind that is an office where there is one alone. */
const OFFICES = new Set(['sekretariat daerah', 'rumah sakit', 'sekretariat'])

const isOfKind = (text: string): boolean =>
  !OFFICES.has(plain(text)) &&
  plain(text)
    .split(' ')
    .every((word) => KINDS.has(word))

/** "PEJABAT YANG DIBERHENTIKAN", in whatever column: nobody is called so. */
const isOfPeople = (text: string): boolean =>
  /(?:^| )(?:pejabat|daftar|nama nama|yang)(?: |$)/.test(plain(text)) && turnOf(text) !== undefined

const OF_STATUS = new Set(
  'pejabat pelaksana tugas harian penjabat sementara definitif plt plh pj pjs atau daftar'.split(' '),
)
/** "PELAKSANA TUGAS (PLT)", "PEJABAT DEFINITIF": what all below it are. */
const isOfStatus = (text: string): boolean =>
  (saysActing(text) || /(?:^| )definitif(?: |$)/.test(plain(text))) &&
  plain(text)
    .split(' ')
    .every((word) => OF_STATUS.has(word) || KINDS.has(word))

/**
 * The text of a row that only says what the rows below it are about; undefined where a row says something itself.
 * A row with any cell under a header of people or contacts is none.
 */
export function headingOf(row: RawRow, columns: ReadonlyMap<number, Meaning>): string | undefined {
  const says = (column: number) => {
    const meaning = columns.get(column)
    return meaning !== undefined && meaning.kind !== 'ignored'
  }
  const all = row.cells.flatMap((cell, column) => (cell ? [{ cell, column, text: headerText(cell) }] : []))
  const [first] = all
  const mark = first && all.length > 1 && !says(first.column) ? first : undefined
  const isLetter = mark !== undefined && LETTER.test(mark.text)
  const isCounted = mark !== undefined && (mark.cell.kind === 'number' || COUNTED.test(mark.text))
  const filled = isLetter || isCounted ? all.slice(1) : all
  const [lead, ...more] = filled
  if (!lead || !/\p{L}{2}/u.test(lead.text) || /\d{5}/.test(lead.text)) return undefined
  if (more.some(({ text }) => text !== lead.text)) return undefined
  const meaning = columns.get(lead.column)
  const isNaming = meaning !== undefined && namesOffice(meaning)
  if (says(lead.column) && (isOfPeople(lead.text) || isOfStatus(lead.text))) return lead.text
  if (says(lead.column) && !isNaming) return undefined
  const isFirst = Math.min(...[...columns.keys()].filter(says)) > lead.column
  const isWide =
    row.wide?.includes(lead.column) || more.some(({ column }) => !says(column) || !namesOffice(columns.get(column)!))
  const isHeading = isWide || (isNaming ? isLetter || LETTERED.test(lead.text) || isOfKind(lead.text) : isFirst)
  return isHeading ? [isLetter ? mark?.text : '', lead.text].filter(Boolean).join(' ') : undefined
}

/** Whether a heading says something of the people below it: that they come, leave or act. */
const saysOfPeople = (text: string): boolean => turnOf(text) !== undefined || saysActing(text)

const MARKED = /^(?:[A-Z]|[IVXLC]+)\s*[.)]?\s/

/** The heading that rows are under, of one and the next: what a lettered one says goes on under those without a letter. */
export const sectionAfter = (section: string, next: string): string =>
  saysOfPeople(section) && !saysOfPeople(next) && MARKED.test(section) && !MARKED.test(next) ? section : next

const DISTRICT = /^(?:(?:[A-Z]|[IVXLC]+|\d{1,3})\s*[.)]?\s+)?((?:kecamatan|kec\.?|distrik)\s*:?\s+\S.*)$/i

/** The kecamatan that a heading names, as it is written: "A. KECAMATAN MISALWUNGU". */
export const districtIn = (heading: string): string | undefined => DISTRICT.exec(heading)?.[1]
