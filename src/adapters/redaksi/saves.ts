/** What was saved here, and how it is taken back: a line a save, on this machine alone. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { root } from '../base/root.ts'
import { writeFileAtomic } from '../base/write.ts'

/** Saves that can be taken back. */
export const KEPT_SAVES = 50

const nullable = z.string().nullable()
const lines = z.array(z.object({ what: z.string(), before: z.string(), after: z.string() }))
const saveSchema = z.object({
  n: z.number().int().positive(),
  /** ISO 8601. */
  at: z.string(),
  person: z.string(),
  office: z.string(),
  lines,
  /** On what it rests, as it was answered. */
  grounds: z.array(z.string()).optional(),
  /** What was saved of other offices in the same breath. */
  others: z.array(z.object({ office: z.string(), lines })).optional(),
  files: z.array(z.object({ path: z.string(), before: nullable, after: nullable })),
  /** The save that this one takes back. */
  undoes: z.number().int().positive().optional(),
})
export type Save = z.output<typeof saveSchema>

export interface Saves {
  /** Newest first. */
  all: () => readonly Save[]
  add: (save: Omit<Save, 'n'>) => void
}

/** The saves of a region on this computer. @param folder the project's */
export function savesOf(region: string, folder = root): Saves {
  const file = join(folder, '.cache/redaksi', `riwayat-${region}.jsonl`)
  let saves = existsSync(file) ? readLines(readFileSync(file, 'utf8')) : []
  return {
    all: () => saves.toReversed(),
    add: (save) => {
      const next = [...saves, { n: (saves.at(-1)?.n ?? 0) + 1, ...save }].slice(-KEPT_SAVES)
      writeFileAtomic(file, next.map((one) => `${JSON.stringify(one)}\n`).join(''), { secret: true, lasting: true })
      saves = next
    },
  }
}

/** The lines that can be read; one that was cut short by a power cut is left out. */
function readLines(text: string): Save[] {
  return text.split('\n').flatMap((line) => {
    try {
      return [saveSchema.parse(JSON.parse(line))]
    } catch {
      return []
    }
  })
}
