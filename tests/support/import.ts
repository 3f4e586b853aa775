/** Files for import tests, without a spreadsheet program between. */
import { readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { readRegionFiles } from '../../src/adapters/region/content.ts'
import { parseSpreadsheet } from '../../src/adapters/spreadsheet/parse.ts'
import { type Content, readContent } from '../../src/directory/content/content.ts'
import { type ContentFile, rememberingReader } from '../../src/directory/content/read.ts'
import { type ImportOptions, type ImportPlan, planImport } from '../../src/import/plan.ts'
import type { RawCell, RawFile } from '../../src/import/table/raw.ts'
import type { Table } from '../../src/import/workbook/table.ts'

export const TODAY = '2026-11-23'
export const CONTOH = readRegionFiles(join(import.meta.dirname, '../../src/content/contoh'))
export const BLORA = readRegionFiles(join(import.meta.dirname, '../../src/content/blora'))

/** What all plans have read already, each file once as long as it is the same. */
const read = rememberingReader()

export const contentOf = (files: readonly ContentFile[]): Content => readContent(files, read).content!

/** What stands in the bytes of a file that can be read, without a process for it. */
export function rawFile(bytes: Uint8Array, name: string): RawFile {
  const read = parseSpreadsheet(bytes, name)
  if (!read.ok) throw new Error(read.reason)
  return read.file
}

/** What stands in a workbook of tests/import/cases. */
export const caseFile = (name: string): RawFile =>
  rawFile(readFileSync(join(import.meta.dirname, '../import/cases', name)), basename(name))

type Written = string | number | undefined | RawCell

const cellOf = (written: Written): RawCell | undefined => {
  if (written === undefined || written === '') return undefined
  if (typeof written === 'number') return { kind: 'number', number: written, text: String(written) }
  return typeof written === 'string' ? { kind: 'text', text: written } : written
}

/** A sheet as rows of cells, from row 1. */
export function rawSheet(name: string, rows: readonly (readonly Written[])[]): RawFile['sheets'][number] {
  return {
    name,
    hidden: false,
    rows: rows.map((cells, index) => ({ number: index + 1, hidden: false, cells: cells.map(cellOf) })),
  }
}

export const fileOf = (...sheets: RawFile['sheets'][number][]): RawFile => ({ sheets, notes: [] })

/** Tables as they are read back. */
export const rawOf = (tables: readonly Table[]): RawFile =>
  fileOf(
    ...tables.map(({ name, columns, rows, notes }) =>
      rawSheet(name, notes ? notes.map((line) => [line]) : [columns.map(({ header }) => header), ...rows]),
    ),
  )

/** Plans an import into a region's files. */
export const plan = (
  raw: RawFile,
  files: readonly ContentFile[] = CONTOH,
  more: Partial<ImportOptions> = {},
): ImportPlan => planImport(raw, files, { region: 'contoh', today: TODAY, fileName: 'uji.xlsx', read, ...more })

/** The files after a plan. */
export function applied({ files: changed }: ImportPlan, files: readonly ContentFile[] = CONTOH): ContentFile[] {
  const paths = new Set(changed.map(({ path }) => path))
  return [...files.filter(({ path }) => !paths.has(path)), ...changed].sort((a, b) => (a.path < b.path ? -1 : 1))
}
