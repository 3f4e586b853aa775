/** On what a save rests: what was answered, and what the files of offices cite that they didn't before. */
import { properIdIn } from '../../directory/content/content.ts'
import { readYaml } from '../../directory/content/read.ts'
import { type OfficeFile, officeRecordSchema } from '../../directory/content/schema.ts'
import { once } from '../../directory/lookup.ts'

interface SavedFile {
  path: string
  before: string | null
  after: string | null
}

/**
 * The documents that a save rests on, each once: "821.2/77/2026", "Telepon, 23 November 2026".
 * @param grounds what was answered; no file keeps on what an end rests
 */
export function groundsOf({
  files,
  grounds,
}: {
  files: readonly SavedFile[]
  grounds?: readonly string[] | undefined
}): string[] {
  // the files say the same, for the time that it takes to read them
  if (grounds) return [...new Set(grounds)]
  const offices = files.filter(({ path }) => properIdIn(path) !== undefined)
  return [...new Set(offices.flatMap(groundsOfOffice))]
}

/** Found once for each file of a save: whoever looks at an office is told of its last saves, again and again. */
const groundsOfOffice = once(({ path, before, after }: SavedFile): string[] => {
  const [was, is] = [before, after].map((text) =>
    text === null ? undefined : readYaml({ path, text }, officeRecordSchema).parsed?.value,
  )
  if (!is) return []
  const [uses, used] = [usesIn(is), usesIn(was)]
  const cited = Object.entries(is.sources).flatMap(([id, { document, url, citation }]) =>
    uses(id) > used(id) ? [document ?? url ?? citation] : [],
  )
  const known = new Set(was?.holders.map(({ basis }) => basis))
  return [...is.holders.flatMap(({ basis }) => (basis === undefined || known.has(basis) ? [] : [basis])), ...cited]
})

/** How often a record rests on a source. */
function usesIn(record: OfficeFile | undefined): (source: string) => number {
  if (!record) return () => 0
  const { sources: _, ...facts } = record
  const text = JSON.stringify(facts)
  return (source) => text.split(JSON.stringify(source)).length - 1
}
