/** The content of a region as a copy holds it, written like any other change. */
import { withChanges } from '../../directory/content/read.ts'
import { LEDGER_FILE } from '../../directory/content/schema.ts'
import type { RegionSettings } from '../cli/settings.ts'
import { requireContent } from './content.ts'
import { changeContent, type FileChange } from './content-write.ts'
import { readCopy } from './copies.ts'

/** What paper was printed stays known, whatever comes back; what all regions share comes with the program. */
const isKept = (path: string): boolean => path === LEDGER_FILE || path.startsWith('../')

/**
 * Brings the content back that a copy holds; the ledger of editions stays.
 * @returns how many files were changed
 * @throws Explained where the file is no copy, or its content isn't right today
 */
export function restoreCopy(file: string, settings: RegionSettings): number {
  const copied = readCopy(file, settings.region).filter(({ path }) => !isKept(path))
  const { written } = changeContent(settings.region, (files) => {
    const gone = files.filter(({ path }) => !isKept(path) && !copied.some((one) => one.path === path))
    const changes: FileChange[] = [...copied, ...gone.map(({ path }) => ({ path, text: null }))]
    requireContent(settings, withChanges(files, changes))
    return { changes, value: undefined }
  })
  return written.length
}
