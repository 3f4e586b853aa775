/** What a build says at its end. */

import { STALE_DAYS } from '../channels/freshness.ts'
import type { Problem } from '../content/problems.ts'
import { visible } from '../content/visible.ts'
import type { Directory } from '../model.ts'
import { coverage } from './status.ts'

export interface BuildFigures {
  rendered: number
  fromCache: number
  warnings: number
  seconds: number
  out: string
}

/** Papers that couldn't be made: how many, what keeps them from it, and the sets that are printed without them. */
interface Unmade {
  count: number
  problems: readonly Problem[]
  sets: readonly string[]
}

/** A few lines with counts, and where to look. */
export function buildSummary(
  directory: Directory,
  figures: BuildFigures,
  unmade: Unmade = { count: 0, problems: [], sets: [] },
): string {
  const { offices, areas, region, today } = directory
  const districts = areas.filter(({ level }) => level === 'kecamatan').length
  const { confirmed, all } = coverage(directory)
  const lines = [
    '',
    `${region.name}, keadaan per ${today}${region.sample ? ' (CONTOH)' : region.site.confirmed ? '' : ' (purwarupa: semua poster DRAF)'}`,
    `  ${offices.filter(({ kind }) => kind !== 'village').length} kantor, ${districts} kecamatan, ${areas.length - districts} desa/kelurahan; ${confirmed} dari ${all} kantor, tanpa desa, memastikan nomornya dalam ${STALE_DAYS} hari terakhir`,
    `  poster dan gambar: ${figures.rendered} dibuat, ${figures.fromCache} dari cache`,
    ...unmadeLines(unmade),
    `  peringatan: ${figures.warnings}${figures.warnings > 0 ? ' (lihat: npm run check)' : ''}`,
    `  ${figures.seconds.toFixed(1)} detik → ${figures.out}`,
  ]
  return visible(lines.join('\n'))
}

function unmadeLines({ count, problems, sets }: Unmade): string[] {
  if (count === 0) return []
  const lines = problems.map(({ file, line, field, message }) => {
    const place = [file, line].filter((part) => part !== undefined).join(':')
    return `    ${place}${field ? ` [${field}]` : ''}: ${message}`
  })
  return [
    `  kertas yang tidak bisa dibuat: ${count} (situs dan kertas lain jadi)`,
    ...lines,
    ...sets.map((one) => `    set ${one}`),
  ]
}
