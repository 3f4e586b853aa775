/** What a build says at its end. */
import type { Directory } from './model.ts'
import { coverage } from './status.ts'

export interface BuildFigures {
  rendered: number
  fromCache: number
  warnings: number
  seconds: number
  out: string
}

/** A few lines with counts, and where to look. */
export function buildSummary(directory: Directory, figures: BuildFigures): string {
  const { offices, areas, region, today } = directory
  const districts = areas.filter(({ level }) => level === 'kecamatan').length
  const { confirmed, all } = coverage(directory)
  return [
    '',
    `${region.name}, keadaan per ${today}${region.sample ? ' (CONTOH)' : region.site.confirmed ? '' : ' (purwarupa: semua poster DRAF)'}`,
    `  ${offices.filter(({ kind }) => kind !== 'village').length} kantor, ${districts} kecamatan, ${areas.length - districts} desa/kelurahan; ${confirmed} dari ${all} kantor sudah mengonfirmasi kontaknya`,
    `  poster dan gambar: ${figures.rendered} dibuat, ${figures.fromCache} dari simpanan`,
    `  peringatan: ${figures.warnings}${figures.warnings > 0 ? ' (lihat: npm run check)' : ''}`,
    `  ${figures.seconds.toFixed(1)} detik → ${figures.out}`,
  ].join('\n')
}
