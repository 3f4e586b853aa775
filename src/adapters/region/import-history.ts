/** The imports that were applied, so that the last can be taken back: a numbered record each, on this machine alone. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { z } from 'zod'
import type { AppliedImport } from '../../import/undo.ts'
import { Explained } from '../base/explained.ts'
import { root } from '../base/root.ts'
import { systemMessage } from '../base/system-error.ts'
import { discard, writeFileAtomic } from '../base/write.ts'

/** Records that are kept. */
const KEPT = 20
const NAME = /^\d{6}\.json$/

const line = z.object({ what: z.string(), before: z.string(), after: z.string() })
const recordSchema: z.ZodType<AppliedImport> = z.object({
  title: z.string(),
  day: z.string(),
  offices: z.array(z.object({ name: z.string(), lines: z.array(line) })),
  files: z.array(
    z.object({
      // what is written must lie in the region's folder; the waiting list alone stands elsewhere
      path: z.string().regex(/^(?:(?:\.\.\/){3}private\/antrean-[a-z0-9-]+\.yaml|(?!\/)(?!.*\.\.)[^\\:]+)$/),
      before: z.string().nullable(),
      after: z.string().nullable(),
    }),
  ),
})

const folderOf = (region: string): string => join(root, '.cache/riwayat-impor', region)

/** Names of the records, the oldest first. */
function namesOf(region: string): string[] {
  const folder = folderOf(region)
  return existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => NAME.test(name))
        .sort()
    : []
}

/**
 * Keeps an import that has just been applied, if it has changed anything. The import stands, whatever comes of that.
 * @returns in Indonesian whether and how it can be taken back
 */
export function remember(region: string, applied: AppliedImport): string {
  if (applied.files.length === 0) return 'Tidak ada yang berubah.'
  try {
    keep(region, applied)
    return 'Keliru? npm run import -- --undo mengembalikan semuanya.'
  } catch (error) {
    const why = systemMessage(error)
    if (!why) throw error
    return `Impor ini tidak bisa diurungkan dengan --undo, karena catatannya tidak bisa ditulis: ${why}`
  }
}

/** Keeps an import; the oldest of too many goes. */
function keep(region: string, applied: AppliedImport): void {
  const names = namesOf(region)
  const next = Number((names.at(-1) ?? '0').replace('.json', '')) + 1
  writeFileAtomic(join(folderOf(region), `${String(next).padStart(6, '0')}.json`), JSON.stringify(applied))
  for (const name of names.slice(0, Math.max(0, names.length + 1 - KEPT))) discard(join(folderOf(region), name))
}

/**
 * The import that was applied last and not taken back yet, and what forgets it.
 * @throws Explained where its record can't be read
 */
export function lastImport(region: string): { applied: AppliedImport; forget: () => void } | undefined {
  const name = namesOf(region).at(-1)
  if (!name) return undefined
  const file = join(folderOf(region), name)
  return { applied: readRecord(file), forget: () => discard(file) }
}

function readRecord(file: string): AppliedImport {
  try {
    return recordSchema.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    const place = relative(root, file)
    throw new Explained(
      `Catatan impor terakhir (${place}) rusak, jadi impor itu tidak bisa diurungkan. Tidak ada yang diubah.\nKembalikan isinya lewat Git atau salinan. Bila impor sebelumnya yang mau diurungkan, hapus berkas catatan itu, lalu ulangi.`,
    )
  }
}
