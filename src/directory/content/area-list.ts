/** The list of a region's kecamatan and villages: areas.csv. */
import { parse as parseCsv } from 'csv-parse/sync'
import type { Area, AreaLevel } from './area.ts'
import { type Problem, problemOf } from './problems.ts'
import { type ContentFile, disguise } from './read.ts'
import { AREA_CODE } from './schema.ts'
import { foldTwins } from './twins.ts'

/** Letters; the longest official name of a village has 44. */
const LONGEST_NAME = 100

/** Areas of the file, without the rows that can't be used; undefined where none can. Adds what is wrong to `problems`. */
export function parseAreaList(files: readonly ContentFile[], problems: Problem[]): Area[] | undefined {
  const file = 'areas.csv'
  const text = files.find(({ path }) => path === file)?.text
  if (text === undefined) {
    problems.push(
      problemOf({
        rule: 'missing-file',
        file,
        message: 'berkas ini tidak ada',
        repair: 'buat areas.csv dengan kolom code,name,level',
      }),
    )
    return undefined
  }
  let rows: { record: Record<string, string>; info: { lines: number } }[]
  try {
    rows = parseCsv(text, { columns: true, info: true, bom: true }) as unknown as typeof rows
  } catch (error) {
    const line = (error as { lines?: number }).lines
    problems.push(
      problemOf({
        rule: 'csv',
        file,
        line,
        message: 'susunan CSV rusak',
        repair: 'periksa koma dan tanda kutip di baris ini',
      }),
    )
    return undefined
  }
  const seen = new Set<string>()
  return rows.flatMap(({ record, info }) => {
    const { code = '', name: written = '', level = '' } = record
    const name = foldTwins(written)
    const wrong = areaFault(code, name, level, seen)
    seen.add(code)
    if (!wrong) return [{ code, name, level: level as AreaLevel }]
    problems.push(
      problemOf({
        rule: 'area',
        file,
        line: info.lines,
        message: wrong,
        repair: 'tiap baris: kode resmi, nama, lalu kecamatan / desa / kelurahan',
      }),
    )
    return []
  })
}

/** What is wrong with a row of areas.csv. */
function areaFault(code: string, name: string, level: string, seen: ReadonlySet<string>): string | undefined {
  const levels = code.length === 8 ? ['kecamatan'] : ['desa', 'kelurahan']
  if (!AREA_CODE.test(code)) return `kode "${code}" salah`
  if (!name.trim()) return 'nama kosong'
  if (name.length > LONGEST_NAME || name.includes('\n')) return 'nama terlalu panjang, atau lebih dari satu baris'
  if (disguise(name)) return `nama "${name}": ${disguise(name)}`
  if (!levels.includes(level)) return `level "${level}" tidak cocok dengan kode`
  return seen.has(code) ? `kode ${code} dua kali` : undefined
}
