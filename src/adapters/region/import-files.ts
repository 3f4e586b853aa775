/** The spreadsheets that are to be imported, as one. */
import { existsSync, readdirSync, statSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import type { RawFile } from '../../import/table/raw.ts'
import { Explained } from '../base/explained.ts'
import { readSpreadsheet } from '../spreadsheet/read.ts'

const SHEET = /\.(xlsx|xlsm|xls|xlsb|ods|csv|tsv|txt)$/i

/** Files that people put beside their lists, and what is to be done with them. */
const UNREAD: readonly (readonly [RegExp, string])[] = [
  [/\.(jpe?g|png|heic|webp|gif|bmp|tiff?)$/i, 'gambar tidak dibaca: ketik isinya ke lembar kerja'],
  [/\.pdf$/i, 'PDF tidak dibaca: minta berkas Excel-nya, atau ketik isinya ke lembar kerja'],
  [/\.(docx?|odt|rtf|pages)$/i, 'dokumen tidak dibaca: salin tabelnya ke Excel, lalu simpan sebagai .xlsx'],
  [/\.(zip|rar|7z)$/i, 'arsip tidak dibaca: ekstrak dulu isinya'],
  [/\.(numbers|gsheet)$/i, 'lembar kerja ini tidak dibaca: simpan atau unduh sebagai .xlsx'],
]
const UNKNOWN = 'tidak dibaca: simpan tabelnya sebagai .xlsx atau .csv'

/** Files of the system and of programs, which nobody has put there. */
const OF_SYSTEM = /^(~\$|\.)|^(thumbs\.db|desktop\.ini)$/i

const HOW = 'Sebut berkasnya, misalnya: npm run import -- direktori.xlsx (boleh beberapa, boleh satu folder)'

/**
 * Reads files, and all spreadsheets of folders; what else a folder holds is named in the notes.
 * @param how what to do where there is no spreadsheet
 * @throws Explained that names every file that can't be read: then none is used
 */
export async function readImportFiles(given: readonly string[], how = HOW): Promise<{ raw: RawFile; name: string }> {
  const found = given
    .map((path) => resolve(path))
    .map((path) => (isFolder(path) ? filesIn(path) : { sheets: [path], unread: [] }))
  const [paths, unread] = [found.flatMap(({ sheets }) => sheets), found.flatMap((one) => one.unread)]
  if (paths.length === 0)
    throw new Explained(
      [
        ...(unread.length > 0 ? ['Tidak ada lembar kerja di situ.', ...unread.map((note) => `  ${note}`)] : []),
        how,
      ].join('\n'),
    )
  const labels = labelsOf(paths)
  const read = await inTurn(paths, async (path) => ({ name: labels.get(path)!, result: await readSpreadsheet(path) }))
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
      notes: [
        ...files.flatMap(({ name, file }) => file.notes.map((note) => (several ? `${name}: ${note}` : note))),
        ...unread,
      ],
    },
  }
}

const isFolder = (path: string): boolean => existsSync(path) && statSync(path).isDirectory()

/** Names of files, with their folder where two have the same. */
function labelsOf(paths: readonly string[]): Map<string, string> {
  const count = (name: string) => paths.filter((path) => basename(path) === name).length
  return new Map(
    paths.map((path) => [
      path,
      count(basename(path)) > 1 ? join(basename(dirname(path)), basename(path)) : basename(path),
    ]),
  )
}

/** Spreadsheets of a folder; what can't be read is named, folders in it too. */
function filesIn(folder: string): { sheets: string[]; unread: string[] } {
  const entries = readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => !OF_SYSTEM.test(name))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
  const isSheet = (entry: (typeof entries)[number]) => !entry.isDirectory() && SHEET.test(entry.name)
  return {
    sheets: entries.filter(isSheet).map(({ name }) => join(folder, name)),
    unread: entries
      .filter((entry) => !isSheet(entry))
      .map((entry) =>
        entry.isDirectory()
          ? `${entry.name}: folder di dalam folder tidak dibaca: sebut sendiri`
          : `${entry.name}: ${UNREAD.find(([kind]) => kind.test(entry.name))?.[1] ?? UNKNOWN}`,
      ),
  }
}

async function inTurn<T, R>(items: readonly T[], work: (item: T) => Promise<R>): Promise<R[]> {
  const done: R[] = []
  for (const item of items) done.push(await work(item))
  return done
}
