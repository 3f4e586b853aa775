/** The spreadsheets that are to be imported, as one. */
import { existsSync, readdirSync, statSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import type { RawFile } from '../sheets/raw.ts'
import { Explained } from './explained.ts'
import { readSpreadsheet } from './spreadsheet/read.ts'

const SHEET = /\.(xlsx|xlsm|csv|xls)$/i

/**
 * Reads files, and all spreadsheets of folders.
 * @throws Explained that names every file that can't be read: then none is used
 */
export async function readImportFiles(given: readonly string[]): Promise<{ raw: RawFile; name: string }> {
  const paths = given.map((path) => resolve(path)).flatMap((path) => (isFolder(path) ? sheetsIn(path) : [path]))
  if (paths.length === 0)
    throw new Explained(
      'Sebut berkasnya, misalnya: npm run import -- direktori.xlsx (boleh beberapa, boleh satu folder)',
    )
  const read = await inTurn(paths, async (path) => ({ name: basename(path), result: await readSpreadsheet(path) }))
  const refused = read.flatMap(({ name, result }) =>
    result.ok ? [] : [`${name}: ${result.reason}\n  → ${result.repair}`],
  )
  if (refused.length > 0) throw new Explained(refused.join('\n'))
  const several = read.length > 1
  const files = read.flatMap(({ name, result }) => (result.ok ? [{ name, file: result.file }] : []))
  return {
    name: several ? `${files.length} berkas` : files[0]!.name,
    raw: {
      sheets: files.flatMap(({ name, file }) =>
        file.sheets.map((sheet) => (several ? { ...sheet, name: `[${name}]${sheet.name}` } : sheet)),
      ),
      notes: files.flatMap(({ name, file }) => file.notes.map((note) => (several ? `${name}: ${note}` : note))),
    },
  }
}

const isFolder = (path: string): boolean => existsSync(path) && statSync(path).isDirectory()

/** Not the lock files that Excel leaves beside an open workbook. */
const sheetsIn = (folder: string): string[] =>
  readdirSync(folder)
    .filter((name) => SHEET.test(name) && !name.startsWith('~$'))
    .sort()
    .map((name) => join(folder, name))

async function inTurn<T, R>(items: readonly T[], work: (item: T) => Promise<R>): Promise<R[]> {
  const done: R[] = []
  for (const item of items) done.push(await work(item))
  return done
}
