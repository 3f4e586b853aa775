/**
 * Workbooks of Excel (.xlsx, .xlsm), part by part. This is our own reading, not that of a library: those that we tried
 * lose error cells, formulas without a result, link targets, merged ranges, hidden rows and digits without a word, and
 * a second reading beside theirs could disagree with it.
 */
import type { RawFile, RawSheet } from '../../import/table/raw.ts'
import { type Archive, openArchive } from './archive.ts'
import { MOST_SHEETS } from './limits.ts'
import { MAIN, relationsOf } from './parts.ts'
import { broken, otherKind, type Refusal, tooLarge } from './refusal.ts'
import { readSharedStrings } from './shared-strings.ts'
import { readSheet } from './sheet.ts'
import { readStyles } from './styles.ts'
import { isTrue, scanXml } from './xml.ts'

interface ListedSheet {
  name: string
  hidden: boolean
  relation: string | undefined
}

interface Workbook {
  is1904: boolean
  sheets: ListedSheet[]
}

/** Parts that are never opened, and what a person is told of them. */
const IGNORED: readonly (readonly [RegExp, string])[] = [
  [/vbaproject\.bin$|\/macrosheets\//, 'makro diabaikan'],
  [/\/externallinks\//, 'tautan ke berkas atau program lain diabaikan'],
  [/\/embeddings\/|\/activex\/|\/ctrlprops\//, 'objek yang ditanam diabaikan'],
  [/\/connections\.xml$|\/querytables\//, 'sambungan ke sumber data lain diabaikan'],
  [/\/(?:threaded)?comments/, 'komentar pada sel tidak dibaca'],
  [/\/media\/|\/charts\//, 'gambar dan grafik tidak dibaca'],
]

/** Archives that are no workbook of Excel, by a part that tells. */
const OTHERS: readonly (readonly [RegExp, string])[] = [
  [/^xl\/workbook\.bin$/, 'Ini buku kerja biner Excel (.xlsb), yang tidak bisa dibaca di sini.'],
  [/^word\//, 'Ini dokumen Word, bukan buku kerja Excel.'],
  [/^ppt\//, 'Ini presentasi PowerPoint, bukan buku kerja Excel.'],
  [/^index\/.*\.iwa$/, 'Ini berkas Apple Numbers, bukan buku kerja Excel.'],
]

function refusalOfOther({ names, read }: Archive): Refusal {
  const mimetype = names.includes('mimetype') ? new TextDecoder().decode(read('mimetype')) : ''
  if (mimetype.includes('opendocument.spreadsheet')) return otherKind('Ini berkas LibreOffice Calc (.ods).')
  const other = OTHERS.find(([part]) => names.some((name) => part.test(name)))
  return otherKind(other?.[1] ?? 'Ini arsip ZIP, bukan buku kerja Excel.')
}

function readList(part: string, bytes: Uint8Array): Workbook {
  const workbook: Workbook = { is1904: false, sheets: [] }
  scanXml(part, bytes, MAIN, {
    open({ name, parent, attribute, relation }) {
      if (name === 'workbookPr') workbook.is1904 = isTrue(attribute('date1904'))
      if (name !== 'sheet' || parent !== 'sheets') return
      const hidden = (attribute('state') ?? 'visible') !== 'visible'
      workbook.sheets.push({ name: attribute('name') ?? '', hidden, relation: relation('id') })
    },
  })
  return workbook
}

/**
 * Reads a workbook from the bytes of its archive. Sheets that hold charts or macros only are left out.
 * @throws {Refusal}
 */
export function readWorkbook(bytes: Uint8Array): RawFile {
  const archive = openArchive(bytes)
  const part = relationsOf(archive, '').find(({ type }) => type === 'officeDocument')?.target
  const main = part === undefined ? undefined : archive.read(part)
  if (part === undefined || !main || !/^xl\/(?!.*\.bin$)/.test(part)) throw refusalOfOther(archive)
  const { is1904, sheets } = readList(part, main)
  if (sheets.length > MOST_SHEETS) throw tooLarge(`Berkas ini memuat lebih dari ${MOST_SHEETS} lembar.`)
  const relations = relationsOf(archive, part).filter(({ external }) => !external)
  const partOf = (type: string) => relations.find((relation) => relation.type === type)?.target ?? ''
  const [stringsPart, stylesPart] = [partOf('sharedStrings'), partOf('styles')]
  const [strings, styles] = [archive.read(stringsPart), archive.read(stylesPart)]
  const book = {
    strings: strings ? readSharedStrings(stringsPart, strings) : { texts: [], struck: new Set<number>() },
    styles: styles ? readStyles(stylesPart, styles) : { formats: [], struck: new Set<number>() },
    is1904,
  }
  const notes = IGNORED.filter(([ignored]) => archive.names.some((name) => ignored.test(name))).map(([, note]) => note)
  const read: RawSheet[] = []
  let filled = 0
  for (const { name, hidden, relation } of sheets) {
    const target = relations.find(({ id }) => id === relation)
    if (!target) throw broken(`lembar "${name}"`)
    if (target.type !== 'worksheet') {
      notes.push(`lembar "${name}" bukan tabel dan diabaikan`)
      continue
    }
    const content = archive.read(target.target)
    if (!content) throw broken(`lembar "${name}"`)
    const sheet = { name, part: target.target, relations: relationsOf(archive, target.target) }
    const { rows, hiddenColumns, ...rest } = readSheet(content, sheet, book, filled)
    filled = rest.filled
    notes.push(...rest.notes)
    read.push({ name, hidden, ...(hiddenColumns.length > 0 && { hiddenColumns }), rows })
  }
  if (read.length === 0) throw broken('tidak ada lembar')
  return { sheets: read, notes }
}
