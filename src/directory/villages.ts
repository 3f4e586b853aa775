/** Village offices that no file tells of: every desa and kelurahan has one, of which nothing is recorded yet. */
import type { Area } from './content.ts'
import type { Parsed } from './read.ts'
import type { OfficeFile } from './schema.ts'

type Offices = ReadonlyMap<string, Parsed<OfficeFile>>

const HEADS = { desa: 'Kepala Desa', kelurahan: 'Lurah' }
const LEVELS = { desa: 'Desa', kelurahan: 'Kelurahan' }

/** "Desa Bangkleyan" */
export function villageName({ level, name }: Pick<Area, 'level' | 'name'>): string {
  return level === 'kecamatan' ? `Kecamatan ${name}` : `${LEVELS[level]} ${name}`
}

/** Id of a village's office: "d" and the ten digits of the code with which it was first entered. */
export const villageId = (code: string): string => `d${code.replaceAll('.', '')}`

/**
 * The offices of all villages that `offices` doesn't hold, by id.
 * @param taken ids of all office files, also of those that can't be used
 */
export function otherVillages(areas: readonly Area[], offices: Offices, taken: ReadonlySet<string>) {
  const files = [...offices.entries()]
  const told = new Set(files.flatMap(([, { value }]) => (value.kind === 'village' ? [value.area] : [])))
  const districts = new Map(areas.flatMap((area) => (area.level === 'kecamatan' ? [[area.code, area]] : [])))
  const parents = new Map(
    files.flatMap(([id, { value }]) => (value.kind === 'district' ? [[value.area, id] as const] : [])).reverse(),
  )
  const found = new Map<string, Parsed<OfficeFile>>()
  for (const area of areas) {
    const id = villageId(area.code)
    if (area.level === 'kecamatan' || told.has(area.code) || taken.has(id)) continue
    const above = area.code.slice(0, area.code.lastIndexOf('.'))
    const district = districts.get(above)
    const parent = parents.get(above)
    const name = villageName(area)
    const value: OfficeFile = {
      name: district ? `${name}, ${villageName(district)}` : name,
      short: name,
      kind: 'village',
      ...(parent && { parent }),
      area: area.code,
      post: { title: HEADS[area.level] },
      ...{
        aliases: [],
        duties: [],
        nameSources: [],
        formerNames: [],
        holders: [],
        channels: [],
        leads: [],
        remarks: [],
        sources: {},
      },
    }
    found.set(id, { file: 'areas.csv', value, line: () => undefined })
  }
  return found
}
