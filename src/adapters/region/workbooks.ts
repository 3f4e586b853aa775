/** Workbooks that somebody may mean who has named none: the newest of where they come to lie. */
import { readdirSync, statSync } from 'node:fs'
import { homedir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { root } from '../base/root.ts'

export interface Workbook {
  path: string
  /** Milliseconds. */
  changed: number
}

const WORKBOOK = /\.(xlsx|xlsm|csv)$/i
const MOST = 9

/** Where browsers and chats leave files, and the project itself. */
const folders = (): string[] => [join(homedir(), 'Downloads'), join(homedir(), 'Unduhan'), root]

/** The newest workbooks of those folders, the newest first; a folder that isn't there or can't be read has none. */
export function newestWorkbooks(): Workbook[] {
  return folders()
    .flatMap(workbooksIn)
    .sort((a, b) => b.changed - a.changed || (a.path < b.path ? -1 : 1))
    .slice(0, MOST)
}

/** Not the lock files that Excel leaves beside an open workbook. */
function workbooksIn(folder: string): Workbook[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isFile() && WORKBOOK.test(entry.name) && !entry.name.startsWith('~$'))
      .map(({ name }) => ({ path: join(folder, name), changed: statSync(join(folder, name)).mtimeMs }))
  } catch {
    return []
  }
}

/** "1  daftar.xlsx (Downloads), diubah 28 Nov 2026, 20.10" */
export function workbookLine({ path, changed }: Workbook, index: number): string {
  const time = new Intl.DateTimeFormat('id-ID', { dateStyle: 'medium', timeStyle: 'short' }).format(changed)
  return `  ${index + 1}  ${basename(path)} (${basename(dirname(path))}), diubah ${time}`
}
