/** What the facts of an import rest on. */

import type { RegionFile, SourceFile } from '../../directory/content/schema.ts'
import type { Day } from '../../directory/dates.ts'

export interface Source {
  id: string
  entry: SourceFile
}

export interface Sources {
  /** The list or message: what numbers rest on. */
  list: Source
  /** The same where a row holds a message as it came. */
  message: Source
  /** The decree: what appointments and names rest on. */
  decree?: Source
}

/** Sources of a file of this name that is imported today. */
export function importSources(
  { fileName, decree, today, on }: { fileName: string; decree?: string | undefined; today: Day; on: Day },
  { sample }: Pick<RegionFile, 'sample'>,
): Sources {
  const source = (id: string, citation: string, document: string): Source => ({
    id: `${id}-${on}`,
    entry: { citation, document, date: today, grade: sample ? 'contoh' : 'resmi' },
  })
  return {
    list: source('impor', 'Data yang dihimpun tim komunikasi dari kantor', fileName),
    message: source('pesan', 'Pesan yang diterima tim komunikasi', fileName),
    ...(decree && { decree: source('dasar', 'Keputusan atau surat yang menjadi dasar perubahan', decree) }),
  }
}

/** The same source keeps its id; another of the same day gets a number. */
export function freeSource({ id, entry }: Source, sources: Readonly<Record<string, SourceFile>>): Source {
  let number = 1
  const name = () => (number === 1 ? id : `${id}-${number}`)
  const isOther = (one: SourceFile | undefined) =>
    one !== undefined && (one.document !== entry.document || one.citation !== entry.citation || one.url !== entry.url)
  while (Object.hasOwn(sources, name()) && isOther(sources[name()])) number++
  return { id: name(), entry: Object.hasOwn(sources, name()) ? sources[name()]! : entry }
}
