/** Taking an applied import back: what was applied, whether it can still be taken back, and in which words. */

import type { ContentFile } from '../directory/content/read.ts'
import { dayInWords } from '../directory/events/words.ts'
import type { ImportReport } from './report.ts'

/** An import that was applied, with all that it takes to take it back. */
export interface AppliedImport {
  title: string
  /** Day on which it was applied. */
  day: string
  /** What it changed, office by office. */
  offices: { name: string; lines: { what: string; before: string; after: string }[] }[]
  /** Every file that it wrote, as it was and as it became; null where there was none. */
  files: { path: string; before: string | null; after: string | null }[]
}

/** What to write to take an import back; `text` is null where a file goes. */
export type Undo =
  | { kind: 'possible'; changes: { path: string; text: string | null }[] }
  /** Every file is as it was before. */
  | { kind: 'done' }
  | { kind: 'changed'; paths: string[] }

/** An import as it is kept; of a number that was withheld only that there was one. */
export function appliedImport(report: ImportReport, day: string, files: AppliedImport['files']): AppliedImport {
  return {
    title: report.title,
    day,
    offices: report.offices.map(({ name, lines }) => ({
      name,
      lines: lines.map(({ what, before, after, withheld }) =>
        withheld ? { what, before: '', after: 'nomor yang ditahan' } : { what, before, after },
      ),
    })),
    files,
  }
}

/** Whether an import can be taken back: every file must be as the import left it, or as it was before. */
export function undoOf({ files: written }: Pick<AppliedImport, 'files'>, files: readonly ContentFile[]): Undo {
  const now = new Map(files.map(({ path, text }) => [path, text]))
  const left = written
    .map(({ path, before, after }) => ({ path, before, after, text: now.get(path) ?? null }))
    .filter(({ before, text }) => text !== before)
  const changed = left.filter(({ after, text }) => text !== after)
  if (changed.length > 0) return { kind: 'changed', paths: changed.map(({ path }) => path) }
  if (left.length === 0) return { kind: 'done' }
  return { kind: 'possible', changes: left.map(({ path, before }) => ({ path, text: before })) }
}

/** What is taken back, as lines of a terminal. */
export function undoText({ title, day, offices, files }: AppliedImport): string {
  return [
    `Yang diurungkan: ${title}, diterapkan ${dayInWords(day)} (${files.length} berkas).`,
    ...offices.flatMap(({ name, lines }) => [
      `  ${name}`,
      ...lines.map(({ what, before, after }) => `    ${what}: ${after} → ${before || '(tidak ada)'}`),
    ]),
  ].join('\n')
}

/** Why an import can't be taken back, and what else can be done. @param paths seen from the project */
export const whyNotUndone = ({ title, day }: AppliedImport, paths: readonly string[]): string =>
  [
    `"${title}" (${dayInWords(day)}) tidak bisa diurungkan: sesudahnya ada yang mengubah`,
    ...paths.map((path) => `  ${path}`),
    'Tidak ada yang diubah. Perbaiki isinya dengan impor baru atau di berkas itu sendiri, atau kembalikan lewat Git.',
  ].join('\n')
