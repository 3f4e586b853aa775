/** What has been answered and not saved yet: kept on the disk, so that no closed window loses it. */
import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { type Edit, editsSchema } from '../../redaksi/edit.ts'
import type { OpenRegion } from '../../redaksi/open-region.ts'
import { root } from '../base/root.ts'
import { writeFileAtomic } from '../base/write.ts'

const draftSchema = z.object({
  edits: editsSchema,
  /** What the office's file and its waiting numbers were when the draft began. */
  base: z.string(),
  /** The file's text at that time; null where there was none. */
  text: z.string().nullable(),
  /** When it was last added to, as ISO 8601. */
  at: z.string(),
  person: z.string(),
  /** Whether it waits for a second person. */
  asked: z.boolean().optional(),
})
export type Draft = z.output<typeof draftSchema>
const fileSchema = z.record(z.string(), draftSchema)

/** The state of an office on the disk: its file and its numbers that wait. */
export function officeStamp({ files, waiting }: Pick<OpenRegion, 'files' | 'waiting'>, id: string): string {
  const text = officeText({ files }, id)
  const numbers = waiting.filter(({ office }) => office === id)
  return createHash('sha256')
    .update(JSON.stringify([text, numbers]))
    .digest('hex')
    .slice(0, 16)
}

/** The text of an office's file; null where it has none. */
export const officeText = ({ files }: Pick<OpenRegion, 'files'>, id: string): string | null =>
  files.find(({ path }) => path === `offices/${id}.yaml`)?.text ?? null

export interface Drafts {
  all: () => ReadonlyMap<string, Draft>
  of: (id: string) => Draft | undefined
  /** Adds an answered form to an office's draft, which begins with it. */
  add: (id: string, edit: Omit<Edit, 'id'>, open: OpenRegion, by: { person: string; at: Date }) => void
  /** Keeps of a draft only some edits, as if it had begun now. */
  rebase: (id: string, keep: (edit: Edit) => boolean, open: OpenRegion) => void
  /** Lets a draft wait for a second person, until it is added to. */
  ask: (id: string) => void
  /** Leaves one edit out. */
  remove: (id: string, edit: string) => void
  drop: (id: string) => void
}

/** Drafts of a region. A file that is damaged is told and begun anew: it holds nothing that was saved. */
export function draftsOf(region: string, folder = root): Drafts {
  const file = join(folder, '.cache/redaksi', `draf-${region}.json`)
  let drafts = readDrafts(file)
  const write = (next: Map<string, Draft>) => {
    writeFileAtomic(file, JSON.stringify(Object.fromEntries(next)), { secret: true })
    drafts = next
  }
  const put = (id: string, draft: Draft | undefined) => {
    const next = new Map(drafts)
    if (draft && draft.edits.length > 0) next.set(id, draft)
    else next.delete(id)
    write(next)
  }
  return {
    all: () => drafts,
    of: (id) => drafts.get(id),
    add: (id, edit, open, { person, at }) => {
      const { asked: _, ...draft } = drafts.get(id) ?? {
        edits: [],
        base: officeStamp(open, id),
        text: officeText(open, id),
      }
      const last = Math.max(0, ...draft.edits.map((one) => Number(one.id)))
      put(id, { ...draft, edits: [...draft.edits, { id: String(last + 1), ...edit }], at: at.toISOString(), person })
    },
    rebase: (id, keep, open) => {
      const draft = drafts.get(id)
      if (!draft) return
      put(id, { ...draft, edits: draft.edits.filter(keep), base: officeStamp(open, id), text: officeText(open, id) })
    },
    ask: (id) => {
      const draft = drafts.get(id)
      if (draft) put(id, { ...draft, asked: true })
    },
    remove: (id, edit) => {
      const draft = drafts.get(id)
      if (draft) put(id, { ...draft, edits: draft.edits.filter((one) => one.id !== edit) })
    },
    drop: (id) => put(id, undefined),
  }
}

function readDrafts(file: string): Map<string, Draft> {
  if (!existsSync(file)) return new Map()
  try {
    return new Map(Object.entries(fileSchema.parse(JSON.parse(readFileSync(file, 'utf8')))))
  } catch {
    console.error(`Draf di ${file} rusak, jadi tidak dipakai.`)
    return new Map()
  }
}
