/** Village offices that no file tells of: every desa and kelurahan has one, of which nothing is recorded yet. */

import { codeAbove } from '../lookup.ts'
import { areaName, headTitle, type Terms } from '../terms.ts'
import type { Area } from './area.ts'
import type { Parsed } from './read.ts'
import type { OfficeFile } from './schema.ts'

type Offices = ReadonlyMap<string, Parsed<OfficeFile>>

/** Id of a village's office: "d" and the ten digits of the code with which it was first entered. */
export const villageId = (code: string): string => `d${code.replaceAll('.', '')}`

/**
 * The offices of all villages that `offices` doesn't hold, by id.
 * @param taken ids of all office files, also of those that can't be used
 * Where a kecamatan has two villages of one name, the second is told by its code.
 */
export function otherVillages(areas: readonly Area[], offices: Offices, taken: ReadonlySet<string>, terms: Terms) {
  const files = [...offices.entries()]
  const told = new Set(files.flatMap(([, { value }]) => (value.kind === 'village' ? [value.area] : [])))
  const districts = new Map(areas.flatMap((area) => (area.level === 'kecamatan' ? [[area.code, area]] : [])))
  const parents = new Map(
    files.flatMap(([id, { value }]) => (value.kind === 'district' ? [[value.area, id] as const] : [])).reverse(),
  )
  const names = new Set(files.map(([, { value }]) => value.name.toLowerCase()))
  const found = new Map<string, Parsed<OfficeFile>>()
  for (const area of areas) {
    const id = villageId(area.code)
    if (area.level === 'kecamatan' || told.has(area.code) || taken.has(id)) continue
    const above = codeAbove(area.code)
    const district = districts.get(above)
    const parent = parents.get(above)
    const short = areaName(area, terms)
    const full = district ? `${short}, ${areaName(district, terms)}` : short
    const name = names.has(full.toLowerCase()) ? `${full} (${area.code})` : full
    names.add(name.toLowerCase())
    const value: OfficeFile = {
      ...{ name, short },
      kind: 'village',
      ...(parent && { parent }),
      area: area.code,
      post: { title: headTitle(area, terms) },
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
