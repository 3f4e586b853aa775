/** Takes the last applied import back, if nothing else has changed its files since. */
import { posix } from 'node:path'
import { formatProblems } from '../../directory/content/problems.ts'
import { type ContentFile, withChanges } from '../../directory/content/read.ts'
import { buildDirectory } from '../../directory/directory.ts'
import { type AppliedImport, type Undo, undoOf, undoText, whyNotUndone } from '../../import/undo.ts'
import { Explained } from '../base/explained.ts'
import type { RegionSettings } from '../cli/settings.ts'
import { loadRegion, readOnce, regionFolder } from './content.ts'
import { changeContent } from './content-write.ts'
import { lastImport } from './import-history.ts'
import { protectWaiting, waitingFile, waitingFiles } from './waiting-list.ts'

type Changes = Extract<Undo, { kind: 'possible' }>['changes']

/**
 * Takes the last import back that still stands; says what it takes back.
 * @param agree asked before anything is changed
 * @returns how many files were changed; undefined where nothing was wanted
 * @throws Explained where there is nothing to take back, or why it can't be
 */
export async function undoImport(settings: RegionSettings, agree: () => Promise<boolean>): Promise<number | undefined> {
  const { region } = settings
  const folder = regionFolder(region)
  for (let last = lastImport(region); last; last = lastImport(region)) {
    const { applied, forget } = last
    const { files, directory } = loadRegion(settings)
    const undo = stillPossible(applied, [...files, ...waitingFiles(region)], folder)
    if (undo.kind === 'done') {
      forget()
      continue
    }
    console.log(undoText(applied))
    // content that is wrong already is no reason to keep the import
    if (directory) refuseBroken(settings, files, undo.changes)
    if (!(await agree())) return undefined
    const { written } = changeContent(
      region,
      (files) => {
        const now = stillPossible(applied, [...files, ...waitingFiles(region)], folder)
        if (now.kind === 'done')
          throw new Explained(`"${applied.title}" baru saja diurungkan perintah lain. Tidak ada lagi yang diubah.`)
        return { changes: now.changes, value: undefined }
      },
      () => {
        protectWaiting(region)
        forget()
      },
    )
    return written.length
  }
  throw new Explained(
    'Tidak ada impor yang bisa diurungkan: belum ada yang diterapkan di komputer ini, atau semuanya sudah diurungkan.',
  )
}

/** @throws Explained where somebody else has changed the import's files */
function stillPossible(
  applied: AppliedImport,
  files: readonly ContentFile[],
  folder: string,
): Exclude<Undo, { kind: 'changed' }> {
  const undo = undoOf(applied, files)
  if (undo.kind === 'changed')
    throw new Explained(
      whyNotUndone(
        applied,
        undo.paths.map((path) => posix.join(folder, path)),
      ),
    )
  return undo
}

/** What came after an import may rest on it: an office that others name by now, for example. */
function refuseBroken({ region, today, site }: RegionSettings, files: readonly ContentFile[], all: Changes): void {
  const changes = all.filter(({ path }) => path !== waitingFile(region))
  const { problems } = buildDirectory(withChanges(files, changes), today, {
    ...{ region, read: readOnce },
    ...(site && { site }),
  })
  const errors = problems.filter(({ severity }) => severity === 'error')
  if (errors.length > 0)
    throw new Explained(
      `Tidak ada yang diubah: tanpa impor itu isinya tidak benar lagi.\n${formatProblems(errors, regionFolder(region)).join('\n')}`,
    )
}
