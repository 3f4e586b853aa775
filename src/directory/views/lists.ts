/** Offices in the groups that pages show. */
import type { Area } from '../content/area.ts'
import { OFFICE_KINDS, type OfficeKind } from '../content/schema.ts'
import { areasOfDistrict, officeOfVillage, officesOf } from '../lookup.ts'
import type { Directory, Office, SharedChannel } from '../model.ts'

/** Offices that still exist, by kind in the order of the schema, by name within a kind. */
export function officesByKind(directory: Directory): { kind: OfficeKind; offices: Office[] }[] {
  const open = directory.offices.filter((office) => !office.ended)
  return OFFICE_KINDS.map((kind) => ({ kind, offices: byName(open.filter((office) => office.kind === kind)) })).filter(
    ({ offices }) => offices.length > 0,
  )
}

/** Shared channels of a purpose that are known to work here, in the order of the files. */
export const workingChannels = (
  { channels }: { channels: readonly SharedChannel[] },
  purpose: SharedChannel['purpose'],
): SharedChannel[] => channels.filter((channel) => channel.purpose === purpose && channel.works === 'yes')

/** Kecamatan offices by name, each with the villages of its kecamatan. */
export function districtsOf(directory: Directory): { office: Office; villages: Area[] }[] {
  return byName(directory.offices.filter((office) => office.kind === 'district' && !office.ended)).map((office) => ({
    office,
    villages: villagesOf(directory, office),
  }))
}

/** Desa and kelurahan of a kecamatan office, by name. */
export function villagesOf({ areas }: Pick<Directory, 'areas'>, office: Pick<Office, 'kind' | 'area'>): Area[] {
  if (office.kind !== 'district' || !office.area) return []
  return [...areasOfDistrict(areas, office.area.code)]
}

/** The office of a village, found by its present code: the id keeps the code it began with. */
export function villageOffice(directory: Directory, village: Area): Office | undefined {
  return officeOfVillage(directory.offices, village.code)
}

/** Offices of the villages of a kecamatan office, by the villages' names. */
export function villageOffices(directory: Directory, district: Office): Office[] {
  return villagesOf(directory, district).flatMap((village) => villageOffice(directory, village) ?? [])
}

/** Offices that are part of an office, by name. */
export function partsOf(directory: Directory, office: Office): Office[] {
  return byName(officesOf(directory.offices, office.id).filter(({ ended, kind }) => !ended && kind !== 'village'))
}

function byName(offices: Office[]): Office[] {
  return [...offices].sort((a, b) => a.name.localeCompare(b.name, 'id'))
}
