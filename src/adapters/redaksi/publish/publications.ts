/** When the site was published, by whom, and of what: on this machine alone. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { savesSince } from '../../../redaksi/publish/changes.ts'
import { writeFileAtomic } from '../../base/write.ts'
import type { Saves } from '../saves.ts'

/** Publications that can be gone back to, and some more. */
const KEPT = 10

const state = {
  /** Hash of all content, as a manifest tells it. */
  content: z.string(),
  /** Number of the last save that is in it. */
  save: z.number().int().min(0),
  /** Hash of each content file. */
  files: z.record(z.string(), z.string()),
}
const builtSchema = z.strictObject(state)
const publicationSchema = z.strictObject({
  ...state,
  /** ISO 8601. */
  at: z.string(),
  person: z.string(),
  /** Name of the target. */
  target: z.string(),
  /** SHA-256 of the list of the site's files, as it was put there. */
  manifest: z.string(),
})
/** What was seen where a site should be served. */
const seenSchema = z.strictObject({
  ok: z.boolean(),
  text: z.string(),
  /** ISO 8601. */
  at: z.string(),
  /** SHA-256 of the list of files of the site that was looked for. */
  manifest: z.string(),
})
const fileSchema = z.strictObject({
  built: builtSchema.optional(),
  published: z.array(publicationSchema),
  /** By address. */
  seen: z.record(z.string(), seenSchema).optional(),
})

/** What a site was built of. */
export type BuiltState = z.output<typeof builtSchema>
export type SeenSite = z.output<typeof seenSchema>
export type SitePublication = z.output<typeof publicationSchema>

export interface Publications {
  /** The last one. */
  last: () => SitePublication | undefined
  /** What the site that was built here last was made of. */
  built: () => BuiltState | undefined
  /** The last one of a site. @param manifest hash of the list of its files */
  of: (manifest: string) => SitePublication | undefined
  add: (publication: SitePublication) => void
  setBuilt: (built: BuiltState) => void
  /** What was seen last at an address. */
  seen: (address: string) => SeenSite | undefined
  setSeen: (address: string, seen: SeenSite) => void
}

/** The publications of a region. @param folder the project's */
export function publicationsOf(region: string, folder: string): Publications {
  const path = join(folder, '.cache/redaksi', `terbit-${region}.json`)
  const write = (next: z.output<typeof fileSchema>) =>
    writeFileAtomic(path, `${JSON.stringify(next)}\n`, { secret: true, lasting: true })
  return {
    last: () => read(path).published.at(-1),
    built: () => read(path).built,
    of: (manifest) => read(path).published.findLast((one) => one.manifest === manifest),
    add: (publication) => {
      const known = read(path)
      write({ ...known, published: [...known.published, publication].slice(-KEPT) })
    },
    setBuilt: (built) => write({ ...read(path), built }),
    seen: (address) => new Map(Object.entries(read(path).seen ?? {})).get(address),
    setSeen: (address, seen) => {
      const known = read(path)
      const others = Object.entries(known.seen ?? {}).filter(([one]) => one !== address)
      write({ ...known, seen: Object.fromEntries([...others, [address, seen] as const].slice(-KEPT)) })
    },
  }
}

/** A file that is broken counts for none: everything is then said to be unpublished. */
function read(path: string): z.output<typeof fileSchema> {
  if (!existsSync(path)) return { published: [] }
  try {
    return fileSchema.parse(JSON.parse(readFileSync(path, 'utf8')))
  } catch {
    return { published: [] }
  }
}

/** How many saves have not been published yet. */
export const unpublishedSaves = (saves: Saves, publications: Publications): number =>
  savesSince(saves.all(), publications.last()?.save ?? 0).length
