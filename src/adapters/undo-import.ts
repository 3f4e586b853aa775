/** Takes the last applied import back, if nothing else has changed its files since. */
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { buildDirectory } from '../directory/directory.ts'
import { formatProblem } from '../directory/problems.ts'
import type { ContentFile } from '../directory/read.ts'
import { type Undo, undoOf, undoText, whyNotUndone } from '../sheets/undo.ts'
import { loadRegion, regionFolder } from './content.ts'
import { writeContent } from './content-write.ts'
import { Explained } from './explained.ts'
import { lastImport } from './import-history.ts'
import { root } from './root.ts'
import type { Settings } from './settings.ts'

type Changes = Extract<Undo, { kind: 'possible' }>['changes']

/**
 * Takes the last import back that still stands; says what it takes back.
 * @param agree asked before anything is changed
 * @returns how many files were changed; undefined where nothing was wanted
 * @throws Explained where there is nothing to take back, or why it can't be
 */
export async function undoImport(settings: Settings, agree: () => Promise<boolean>): Promise<number | undefined> {
  const { region } = settings
  const folder = regionFolder(region)
  for (let last = lastImport(region); last; last = lastImport(region)) {
    const { files, directory } = loadRegion(settings)
    const undo = undoOf(last.applied, files)
    if (undo.kind === 'changed') throw new Explained(whyNotUndone(last.applied, undo.paths, folder))
    if (undo.kind === 'done') {
      last.forget()
      continue
    }
    console.log(undoText(last.applied))
    if (directory) refuseBroken(settings, files, undo.changes)
    if (!(await agree())) return undefined
    write(region, undo.changes)
    last.forget()
    return undo.changes.length
  }
  throw new Explained(
    'Tidak ada impor yang bisa diurungkan: belum ada yang diterapkan di komputer ini, atau semuanya sudah diurungkan.',
  )
}

/** What came after an import may rest on it: an office that others name by now, for example. */
function refuseBroken({ region, today, site }: Settings, files: readonly ContentFile[], changes: Changes): void {
  const changed = new Map(changes.map(({ path, text }) => [path, text]))
  const next = files.flatMap((file) => {
    const text = changed.has(file.path) ? changed.get(file.path)! : file.text
    return text === null ? [] : [{ ...file, text }]
  })
  const gone = changes.flatMap(({ path, text }) =>
    text !== null && !files.some((file) => file.path === path) ? [{ path, text }] : [],
  )
  const { problems } = buildDirectory([...next, ...gone], today, { region, ...(site && { site }) })
  const errors = problems.filter(({ severity }) => severity === 'error')
  if (errors.length > 0)
    throw new Explained(
      `Tidak ada yang diubah: tanpa impor itu isinya tidak benar lagi.\n${errors.map((problem) => formatProblem(problem, regionFolder(region))).join('\n')}`,
    )
}

/** A file that an import has made goes last: until then the record still tells of it. */
function write(region: string, changes: Changes): void {
  const folder = join(root, regionFolder(region))
  writeContent(
    folder,
    changes.flatMap(({ path, text }) => (text === null ? [] : [{ path, text }])),
  )
  for (const { path, text } of changes) if (text === null) rmSync(join(folder, path), { force: true })
}
