/** What lies in the inbox: messages that were pasted, tables that were dropped; on this machine alone, until it is dealt with. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { isDay } from '../../../directory/dates.ts'
import type { RawFile } from '../../../import/table/raw.ts'
import { root } from '../../base/root.ts'
import { discard, writeFileAtomic } from '../../base/write.ts'

const common = {
  n: z.number().int().positive(),
  /** ISO 8601. */
  at: z.string(),
  person: z.string(),
}
const rowSchema = z.looseObject({
  // what is empty has become null on the disk
  cells: z.array(z.unknown()).transform((cells) => cells.map((cell) => cell ?? undefined)),
})
/** Made by our own reader, so only its outline is looked at. */
const rawSchema = z
  .object({
    sheets: z.array(z.looseObject({ name: z.string(), rows: z.array(rowSchema) })),
    notes: z.array(z.string()),
  })
  .transform((raw) => raw as unknown as RawFile)
const batchSchema = z.discriminatedUnion('kind', [
  z.object({
    ...{ kind: z.literal('messages'), ...common, text: z.string() },
    /** Whether the citizens' reports in it were noted. */
    reported: z.boolean().optional(),
    /** Free messages, by their place, of which a report was noted. */
    noted: z.array(z.number().int().positive()).optional(),
    /** Those whose changes were saved. */
    saved: z.array(z.number().int().positive()).optional(),
  }),
  z.object({
    ...{ kind: z.literal('table'), ...common },
    /** Of the file, or how many there were. */
    name: z.string(),
    raw: rawSchema,
    mended: z.array(z.object({ sheet: z.string(), cell: z.string(), text: z.string() })),
    effective: z.string().refine(isDay),
    decree: z.string().optional(),
    /** Whether hidden rows are used too. */
    hidden: z.boolean(),
  }),
])
export type InboxBatch = z.output<typeof batchSchema>
export type MessageBatch = Extract<InboxBatch, { kind: 'messages' }>
export type TableBatch = Extract<InboxBatch, { kind: 'table' }>
type Fresh<B> = B extends InboxBatch ? Omit<B, 'n'> : never

/** Batches that are kept; the oldest of more goes. */
const KEPT = 30
const NAME = /^(\d{1,6})\.json$/

export interface Batches {
  /** Newest first. */
  all: () => InboxBatch[]
  count: () => number
  of: (n: number) => InboxBatch | undefined
  /** @returns its number */
  add: (batch: Fresh<InboxBatch>) => number
  put: (batch: InboxBatch) => void
  drop: (n: number) => void
}

/** The inbox of a region on this computer. @param folder the project's */
export function batchesOf(region: string, folder = root): Batches {
  const place = join(folder, '.cache/redaksi', `masuk-${region}`)
  const fileOf = (n: number) => join(place, `${n}.json`)
  const numbers = (): number[] =>
    existsSync(place)
      ? readdirSync(place)
          .flatMap((name) => Number(NAME.exec(name)?.[1] ?? 0) || [])
          .sort((one, two) => two - one)
      : []
  const of = (n: number): InboxBatch | undefined => (existsSync(fileOf(n)) ? readBatch(fileOf(n)) : undefined)
  const put = (batch: InboxBatch) => writeFileAtomic(fileOf(batch.n), JSON.stringify(batch), { secret: true })
  return {
    all: () => numbers().flatMap((n) => of(n) ?? []),
    count: () => numbers().length,
    of,
    put,
    add: (batch) => {
      const known = numbers()
      const n = (known[0] ?? 0) + 1
      put({ ...batch, n } as InboxBatch)
      for (const old of known.slice(KEPT - 1)) discard(fileOf(old))
      return n
    },
    drop: (n) => discard(fileOf(n)),
  }
}

/** A batch that can't be read any more is told and left where it is. */
function readBatch(file: string): InboxBatch | undefined {
  try {
    return batchSchema.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    console.error(`Isi kotak masuk di ${file} rusak, jadi tidak dipakai.`)
    return undefined
  }
}
