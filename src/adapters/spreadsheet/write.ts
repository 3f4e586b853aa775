/** Tables to files: workbooks for Excel and text for everything else. The same tables give the same bytes. */
import { strToU8, type Zippable, zipSync } from 'fflate'
import { cellName, columnName } from '../../import/table/raw.ts'
import type { Column, Table } from '../../import/workbook/table.ts'
import { Explained } from '../base/explained.ts'
import { escapeText } from './cell-text.ts'
import { MOST_CHARACTERS, thousands } from './limits.ts'
import { sheetNames } from './names.ts'

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

/** Rows below the header that are ready to be filled: dropdowns reach so far. */
const READY_ROWS = 2000
const NOTES_WIDTH = 100
const WIDEST = 255
/** In points; Excel allows no row higher than this. */
const LINE_HEIGHT = 15
const HIGHEST = 409
/** Where no width is known, nothing wraps. */
const MOST_LINE = MOST_CHARACTERS
/** Characters that Excel allows in a dropdown that lists its options, in a help text and in its title. */
const LONGEST_LIST = 255
const LONGEST_HELP = 255
const LONGEST_TITLE = 32
/** Options that can stand in a list: commas part them, and Excel trims them. */
const LISTABLE = /^[^\s,"=](?:[^,"\n\r]*[^\s,"])?$/
const OPTIONS_SHEET = 'Pilihan'

/** Cell styles by their place in `STYLES`. */
const HEADER = 1
const OPEN = 2
const LOCKED = 3
const LINE = 4

const ALIGNED = '<alignment vertical="top" wrapText="1"/>'
/** Number format 49 is "@", text: what people type stays as they typed it, zeros included. */
const STYLES = `${DECLARATION}<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/><family val="2"/></font><font><b/><sz val="11"/><name val="Calibri"/><family val="2"/></font></fonts><fills count="4"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFD9E7F2"/><bgColor indexed="64"/></patternFill></fill><fill><patternFill patternType="solid"><fgColor rgb="FFEDEDED"/><bgColor indexed="64"/></patternFill></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="5"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="49" fontId="1" fillId="2" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyAlignment="1">${ALIGNED}</xf><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1" applyProtection="1">${ALIGNED}<protection locked="0"/></xf><xf numFmtId="49" fontId="0" fillId="3" borderId="0" xfId="0" applyNumberFormat="1" applyFill="1" applyAlignment="1">${ALIGNED}</xf><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1">${ALIGNED}</xf></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`

/** A sheet ready to be packed. */
interface WrittenSheet {
  name: string
  xml: string
  hidden: boolean
  /** Range of the filter, which Excel wants named. */
  filter?: string
}

/** How the cells of a row look, by column. */
interface RowLook {
  widths: readonly number[]
  style: (column: number) => number
  /** For messages. */
  sheet: string
}

/** Options that stand in the hidden sheet, a list in each column. */
interface OptionLists {
  /** Name of that sheet. */
  sheet: string
  lists: (readonly string[])[]
}

/** Text in XML, with what XML can't hold escaped as Excel does it. */
const xmlText = (text: string): string =>
  escapeText(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

/** Text in an attribute, where line breaks need a code. */
const xmlAttribute = (text: string): string =>
  xmlText(text).replaceAll('"', '&quot;').replaceAll('\t', '&#9;').replaceAll('\n', '&#10;')

const cut = (text: string, length: number): string =>
  text.length <= length ? text : `${text.slice(0, length - 1).replace(/[\ud800-\udbff]$/, '')}…`

function cellXml(column: number, row: number, style: number, text: string, sheet: string): string {
  if (text === '') return ''
  const place = cellName(column, row)
  if (text.length > MOST_CHARACTERS)
    throw new Explained(`Sel ${place} di lembar "${sheet}" lebih panjang dari ${thousands(MOST_CHARACTERS)} huruf.`)
  return `<c r="${place}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${xmlText(text)}</t></is></c>`
}

/** Lines that a text needs in a column, long words apart. */
const linesIn = (text: string, width: number): number =>
  text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / width)), 0)

/** A row that is as high as its longest cell needs: not every program measures that when it opens a file. */
function rowXml(cells: readonly string[], row: number, { widths, style, sheet }: RowLook): string {
  const lines = Math.max(1, ...cells.map((text, column) => linesIn(text, widths[column] ?? MOST_LINE)))
  const height = lines > 1 ? ` ht="${Math.min(lines * LINE_HEIGHT, HIGHEST)}"` : ''
  const content = cells.map((text, column) => cellXml(column, row, style(column), text, sheet)).join('')
  return `<row r="${row}"${height}>${content}</row>`
}

const styleOf = ({ locked }: Column): number => (locked ? LOCKED : OPEN)

const columnXml = ({ width }: { width: number }, column: number, style: number): string =>
  `<col min="${column + 1}" max="${column + 1}" width="${Math.min(width, WIDEST)}" style="${style}" customWidth="1"/>`

/** The formula of a dropdown: its options, or where they stand when they are too many for it. */
function optionsFormula(options: readonly string[], hidden: OptionLists): string {
  const list = options.join(',')
  if (list.length <= LONGEST_LIST && options.every((option) => LISTABLE.test(option))) return `"${list}"`
  const same = hidden.lists.findIndex(
    (known) => known.length === options.length && known.every((o, i) => o === options[i]),
  )
  const column = columnName(same < 0 ? hidden.lists.push(options) - 1 : same)
  return `'${hidden.sheet.replaceAll("'", "''")}'!$${column}$1:$${column}$${options.length}`
}

function validationXml({ header, options, help }: Column, column: number, last: number, hidden: OptionLists): string {
  if (!options?.length && !help) return ''
  const range = `${cellName(column, 2)}:${cellName(column, last)}`
  const prompt = help
    ? ` promptTitle="${xmlAttribute(cut(header, LONGEST_TITLE))}" prompt="${xmlAttribute(cut(help, LONGEST_HELP))}"`
    : ''
  const shared = `allowBlank="1" showInputMessage="1" showErrorMessage="1"`
  if (!options?.length) return `<dataValidation ${shared}${prompt} sqref="${range}"/>`
  const refused = 'errorTitle="Pilih dari daftar" error="Isi sel ini hanya dengan salah satu pilihan di daftarnya."'
  const formula = xmlText(optionsFormula(options, hidden))
  return `<dataValidation type="list" ${shared} ${refused}${prompt} sqref="${range}"><formula1>${formula}</formula1></dataValidation>`
}

/** On paper: A4 across, all columns beside each other. */
const PRINTED =
  '<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.5" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/>'

const worksheet = (content: string): string => `${DECLARATION}<worksheet xmlns="${MAIN}">${content}</worksheet>`

function tableSheet({ columns, rows }: Table, name: string, first: boolean, hidden: OptionLists): WrittenSheet {
  const selected = first ? ' tabSelected="1"' : ''
  if (columns.length === 0) return linesSheet([], name, first)
  const ready = Math.max(READY_ROWS, rows.length) + 1
  const end = columnName(columns.length - 1)
  const headers = columns.map(({ header }) => header)
  const validations = columns.map((column, index) => validationXml(column, index, ready, hidden)).filter(Boolean)
  const isProtected = columns.some(({ locked }) => locked)
  const widths = columns.map(({ width }) => width)
  const style = (column: number) => styleOf(columns[column] ?? { header: '', width: 0 })
  const filter = `A1:${end}${rows.length + 1}`
  return {
    name,
    hidden: false,
    filter: `$A$1:$${end}$${rows.length + 1}`,
    xml: worksheet(
      [
        '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>',
        `<sheetViews><sheetView${selected} workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft" activeCell="A2" sqref="A2"/></sheetView></sheetViews>`,
        '<sheetFormatPr defaultRowHeight="15"/>',
        `<cols>${columns.map((column, index) => columnXml(column, index, styleOf(column))).join('')}</cols>`,
        `<sheetData>${rowXml(headers, 1, { widths, style: () => HEADER, sheet: name })}`,
        ...rows.map((cells, index) => rowXml(cells, index + 2, { widths, style, sheet: name })),
        '</sheetData>',
        isProtected
          ? '<sheetProtection sheet="1" objects="1" scenarios="1" formatCells="0" formatColumns="0" formatRows="0" insertRows="0" sort="0" autoFilter="0"/>'
          : '',
        `<autoFilter ref="${filter}"/>`,
        validations.length > 0
          ? `<dataValidations count="${validations.length}">${validations.join('')}</dataValidations>`
          : '',
        PRINTED,
        `<ignoredErrors><ignoredError sqref="A1:${end}${ready}" numberStoredAsText="1"/></ignoredErrors>`,
      ].join(''),
    ),
  }
}

function linesSheet(lines: readonly string[], name: string, first: boolean): WrittenSheet {
  const look = { widths: [NOTES_WIDTH], style: () => LINE, sheet: name }
  const rows = lines.map((line, index) => rowXml([line], index + 1, look)).join('')
  const view = `<sheetViews><sheetView${first ? ' tabSelected="1"' : ''} showGridLines="0" workbookViewId="0"/></sheetViews>`
  const format = '<sheetFormatPr defaultRowHeight="15"/>'
  const columns = `<cols>${columnXml({ width: NOTES_WIDTH }, 0, LINE)}</cols>`
  return { name, hidden: false, xml: worksheet(`${view}${format}${columns}<sheetData>${rows}</sheetData>`) }
}

/** The hidden sheet of options, a list in each column. */
function optionsSheet({ sheet, lists }: OptionLists): WrittenSheet {
  const longest = Math.max(...lists.map(({ length }) => length))
  const rows = Array.from({ length: longest }, (_, row) => lists.map((list) => list[row] ?? ''))
  const look = { widths: [], style: () => LINE, sheet }
  const data = rows.map((cells, index) => rowXml(cells, index + 1, look)).join('')
  return { name: sheet, hidden: true, xml: worksheet(`<sheetData>${data}</sheetData>`) }
}

function workbookXml(sheets: readonly WrittenSheet[]): string {
  const listed = sheets.map(
    ({ name, hidden }, index) =>
      `<sheet name="${xmlAttribute(name)}" sheetId="${index + 1}"${hidden ? ' state="hidden"' : ''} r:id="rId${index + 1}"/>`,
  )
  const filters = sheets.flatMap(({ name, filter }, index) =>
    filter
      ? `<definedName name="_xlnm._FilterDatabase" localSheetId="${index}" hidden="1">'${xmlText(name.replaceAll("'", "''"))}'!${filter}</definedName>`
      : [],
  )
  const names = filters.length > 0 ? `<definedNames>${filters.join('')}</definedNames>` : ''
  return `${DECLARATION}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><bookViews><workbookView/></bookViews><sheets>${listed.join('')}</sheets>${names}</workbook>`
}

function relationsXml(relations: readonly (readonly [type: string, target: string])[]): string {
  const entries = relations.map(
    ([type, target], index) => `<Relationship Id="rId${index + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`,
  )
  return `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships">${entries.join('')}</Relationships>`
}

function contentTypesXml(count: number): string {
  const override = (part: string, type: string) =>
    `<Override PartName="/xl/${part}.xml" ContentType="${TYPE}.${type}+xml"/>`
  const sheets = Array.from({ length: count }, (_, index) => override(`worksheets/sheet${index + 1}`, 'worksheet'))
  return `${DECLARATION}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${override('workbook', 'sheet.main')}${override('styles', 'styles')}${sheets.join('')}</Types>`
}

/**
 * A workbook with a sheet for each table. Every cell is text, so nothing is computed, rounded or made a date, whatever
 * it begins with; characters that XML can't hold are escaped as Excel does it. Columns of options have dropdowns, locked
 * columns are protected without a password, and 2,000 rows are ready to be filled. Options that are too long for a
 * dropdown stand in a hidden sheet behind the others.
 * @throws {Explained} for a text that is longer than a cell of Excel can be
 */
export function writeXlsx(tables: readonly Table[]): Uint8Array {
  const names = sheetNames([...tables.map(({ name }) => name), OPTIONS_SHEET])
  const hidden: OptionLists = { sheet: names.at(-1) as string, lists: [] }
  const sheets = tables.map((table, index) => {
    const name = names[index] as string
    return table.notes ? linesSheet(table.notes, name, index === 0) : tableSheet(table, name, index === 0, hidden)
  })
  if (hidden.lists.length > 0) sheets.push(optionsSheet(hidden))
  const parts: [string, string][] = [
    ['[Content_Types].xml', contentTypesXml(sheets.length)],
    ['_rels/.rels', relationsXml([['officeDocument', 'xl/workbook.xml']])],
    ['xl/workbook.xml', workbookXml(sheets)],
    [
      'xl/_rels/workbook.xml.rels',
      relationsXml([
        ...sheets.map((_, index) => ['worksheet', `worksheets/sheet${index + 1}.xml`] as const),
        ['styles', 'styles.xml'],
      ]),
    ],
    ['xl/styles.xml', STYLES],
    ...sheets.map(({ xml }, index): [string, string] => [`xl/worksheets/sheet${index + 1}.xml`, xml]),
  ]
  // ZIP knows local time only, without its zone
  const mtime = new Date('2026-01-01T00:00:00')
  const files: Zippable = {}
  for (const [path, xml] of parts) files[path] = [strToU8(xml), { mtime }]
  return zipSync(files)
}

/** What a spreadsheet program would compute, and what our reader would take for a guarded text. */
const COMPUTED = /^'*[=+\-@\t\r]/
/** What must stand in quotes: separators, line breaks, edges, and the beginnings of other kinds of files. */
const QUOTED = /[;,\t"\r\n]|^[\s<]|\s$|^sep=/i

function field(text: string): string {
  const held = text.toWellFormed().replaceAll('\0', '')
  const guarded = COMPUTED.test(held) ? `'${held}` : held
  return QUOTED.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded
}

/**
 * A table as text for Excel with Indonesian settings: separated by semicolons, UTF-8 with byte order mark, CRLF. A text
 * that begins with = + - @, a tab or a line break gets an apostrophe before it, or Excel would compute it; the reader
 * takes it off again. NUL characters, which text files can't hold, are left out. Its `notes` are lines of one field.
 */
export function writeCsv({ columns, rows, notes }: Table): string {
  const lines = notes ? notes.map((note) => [note]) : [columns.map(({ header }) => header), ...rows]
  return `\ufeff${lines.map((line) => `${line.map(field).join(';')}\r\n`).join('')}`
}
