/**
 * What is looked up again and again in lists that never change: made once for each list, so that a region of ten
 * thousand offices costs no more for each of them than one of three hundred.
 */
import type { Area } from './content/area.ts'
import type { OfficeKind } from './content/schema.ts'
import type { Directory, Office, OfficeFacts } from './model.ts'

/** Does a work once for each object that it is about. */
export function once<L extends object, V>(make: (list: L) => V): (list: L) => V {
  const known = new WeakMap<L, V>()
  return (list) => {
    const found = known.get(list) ?? make(list)
    known.set(list, found)
    return found
  }
}

/** The first of each key. */
function firstBy<T, K>(list: readonly T[], keyOf: (one: T) => K | undefined): ReadonlyMap<K, T> {
  const found = new Map<K, T>()
  for (const one of list) {
    const key = keyOf(one)
    if (key !== undefined && !found.has(key)) found.set(key, one)
  }
  return found
}

/** "99.01.05" of "99.01.05.2001" */
export const codeAbove = (code: string): string => code.slice(0, code.lastIndexOf('.'))

/** Code of the kecamatan that a camat's office is of, or that a village lies in; no other office tells its own. */
export function districtCodeOf({ kind, area }: { kind: OfficeKind; area?: string | Area }): string | undefined {
  const code = typeof area === 'string' ? area : area?.code
  if (code === undefined || kind === 'district') return code
  return kind === 'village' ? codeAbove(code) : undefined
}

const ids = once((offices: readonly OfficeFacts[]) => firstBy(offices, ({ id }) => id))
const villages = once((offices: readonly OfficeFacts[]) =>
  firstBy(offices, ({ kind, area, ended }) => (kind === 'village' && !ended ? area?.code : undefined)),
)
const districts = once((offices: readonly OfficeFacts[]) =>
  firstBy(offices, ({ kind, area }) => (kind === 'district' ? area?.code : undefined)),
)
const parts = once((offices: readonly OfficeFacts[]) => Map.groupBy(offices, ({ parent }) => parent))
const codes = once((areas: readonly Area[]) => firstBy(areas, ({ code }) => code))
const villageAreas = once((areas: readonly Area[]) => {
  const groups = Map.groupBy(
    areas.filter(({ level }) => level !== 'kecamatan'),
    ({ code }) => codeAbove(code),
  )
  for (const group of groups.values()) group.sort((a, b) => a.name.localeCompare(b.name, 'id'))
  return groups
})

type In<T> = (list: readonly T[], key: string) => T | undefined

// The lists of offices and of what is known of them share these; the type comes back as it was given.
const inOffices =
  (index: (offices: readonly OfficeFacts[]) => ReadonlyMap<string, OfficeFacts>) =>
  <O extends OfficeFacts>(offices: readonly O[], key: string): O | undefined =>
    index(offices).get(key) as O | undefined

/** The office of an id. */
export const officeWithId = inOffices(ids)
/** The office of a village that there is, by the village's code. */
export const officeOfVillage = inOffices(villages)
/** The camat's office of a kecamatan, by its code. */
export const officeOfDistrict = inOffices(districts)
/** The area of a code. */
export const areaWithCode: In<Area> = (areas, code) => codes(areas).get(code)
/** Desa and kelurahan of a kecamatan's code, by name. */
export const areasOfDistrict = (areas: readonly Area[], code: string): readonly Area[] =>
  villageAreas(areas).get(code) ?? []
/** The offices that name an office as the one they are part of. */
export const officesOf = <O extends OfficeFacts>(offices: readonly O[], id: string): readonly O[] =>
  (parts(offices).get(id) ?? []) as O[]

/** The office of an id. @throws when there is none: links are checked before. */
export function officeById(directory: Directory, id: string): Office {
  const office = officeWithId(directory.offices, id)
  if (!office) throw new Error(`kantor "${id}" tidak ada`)
  return office
}
