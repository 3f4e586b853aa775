/** Workbooks as no program writes them, for tests. */
import { strToU8, type Zippable, zipSync } from 'fflate'
import type { RawCell, RawFile, ReadResult } from '../../src/import/table/raw.ts'

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'

export interface Ingredients {
  /** What stands in the sheet's XML. */
  sheet?: string
  /** Content of `styleSheet`. */
  styles?: string
  /** Content of `sst`. */
  strings?: string
  /** What stands in the workbook's XML before its sheets. */
  properties?: string
  /** Relationships of the sheet. */
  links?: string
  /** Parts besides, or instead of ours. */
  parts?: Record<string, string | Uint8Array>
  /** Last change of each XML text. */
  change?: (xml: string, part: string) => string
}

const relation = (id: string, type: string, target: string) =>
  `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`
const relations = (content: string) => `<Relationships xmlns="${PACKAGE}/relationships">${content}</Relationships>`

/** A hyperlink's relationship. */
export const externalLink = (id: string, target: string): string =>
  `<Relationship Id="${id}" Type="${OFFICE}/hyperlink" Target="${target}" TargetMode="External"/>`

/** Packs a workbook with one sheet, "Data". */
export function workbook({ sheet = '<sheetData/>', styles = '', strings = '', ...rest }: Ingredients = {}): Uint8Array {
  const { properties = '', links = '', parts = {}, change = (xml) => xml } = rest
  const own: Record<string, string> = {
    '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
    '_rels/.rels': relations(relation('rId1', 'officeDocument', 'xl/workbook.xml')),
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}">${properties}<sheets><sheet name="Data" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations(
      relation('rId1', 'worksheet', 'worksheets/sheet1.xml') +
        relation('rId2', 'sharedStrings', '/xl/sharedStrings.xml') +
        relation('rId3', 'styles', 'styles.xml'),
    ),
    'xl/sharedStrings.xml': `<sst xmlns="${MAIN}">${strings}</sst>`,
    'xl/styles.xml': `<styleSheet xmlns="${MAIN}">${styles}</styleSheet>`,
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}">${sheet}</worksheet>`,
    'xl/worksheets/_rels/sheet1.xml.rels': relations(links),
  }
  const files: Zippable = {}
  for (const [part, content] of Object.entries({ ...own, ...parts }))
    files[part] = typeof content === 'string' ? strToU8(change(content, part)) : content
  return zipSync(files)
}

/** The file of a result that has to be one. */
export function fileOf(result: ReadResult): RawFile {
  if (!result.ok) throw new Error(`${result.reason} ${result.repair}`)
  return result.file
}

/** The first sheet's cells by row number. */
export const rowsOf = (result: ReadResult): [number, ...(RawCell | undefined)[]][] =>
  (fileOf(result).sheets[0]?.rows ?? []).map(({ number, cells }) => [number, ...cells])

/** What a refusal says. */
export const refusalOf = (result: ReadResult): string => (result.ok ? 'dibaca' : `${result.reason} ${result.repair}`)
