/** The private file of citizens' reports of wrong numbers: on this machine alone, Git ignores its folder. */
import { chmodSync, existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { z } from 'zod'
import { CHANNEL_TYPES, OFFICE_ID } from '../../../directory/content/schema.ts'
import { isDay } from '../../../directory/dates.ts'
import type { NumberReport } from '../../../redaksi/number-reports.ts'
import { Explained } from '../../base/explained.ts'
import { root } from '../../base/root.ts'
import { makeFolder, writeFileAtomic } from '../../base/write.ts'
import { PRIVATE } from '../../region/content-write.ts'

/** Reports that are kept; the oldest of more go. */
const KEPT = 2000

const fileSchema = z.array(
  z.strictObject({
    office: z.string().regex(OFFICE_ID),
    type: z.enum(CHANNEL_TYPES),
    value: z.string(),
    on: z.string().refine(isDay),
    from: z.enum(['office', 'unknown']).optional(),
    checks: z.number().int().min(0),
  }),
)

const reportsFile = (region: string, folder = root): string => join(folder, PRIVATE, `laporan-${region}.json`)

/** @throws Explained where the file is damaged */
export function loadReports(region: string, folder = root): NumberReport[] {
  const file = reportsFile(region, folder)
  if (!existsSync(file)) return []
  try {
    return fileSchema
      .parse(JSON.parse(readFileSync(file, 'utf8')))
      .map(({ from, ...report }) => ({ ...report, ...(from && { from }) }))
  } catch {
    throw new Explained(
      `Laporan nomor salah di ${PRIVATE}/laporan-${region}.json rusak, jadi tidak dibaca. Perbaiki isinya, atau ganti nama berkasnya.`,
    )
  }
}

/** Keeps reports beside those that are there, in a file that only its owner can read; the oldest go beyond KEPT. */
export function addReports(region: string, reports: readonly NumberReport[], folder = root): void {
  const file = reportsFile(region, folder)
  makeFolder(dirname(file))
  chmodSync(dirname(file), 0o700)
  const all = [...loadReports(region, folder), ...reports].slice(-KEPT)
  writeFileAtomic(file, `${JSON.stringify(all, null, 1)}\n`, { secret: true, lasting: true })
}
