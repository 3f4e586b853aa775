/** What areas and those who head them are called here: in Aceh a desa is a gampong, in Papua a kecamatan is a distrik. */
import type { Texts } from '../i18n/id.ts'
import type { Area } from './content/area.ts'
import type { OfficeKind, RegionFile } from './content/schema.ts'

export type Terms = RegionFile['terms']

/** What the law calls them. */
export const NATIONAL_TERMS: Terms = {
  village: 'Desa',
  villageHead: 'Kepala Desa',
  district: 'Kecamatan',
  districtHead: 'Camat',
}

/** A kelurahan is one everywhere. */
const TOWN = { name: 'Kelurahan', head: 'Lurah' }

/** "Desa Bangkleyan", "Gampong Alue", "Distrik Abepura"; a name that begins with its level isn't told it twice. */
export function areaName({ level, name }: Pick<Area, 'level' | 'name'>, terms: Terms): string {
  const word = level === 'kecamatan' ? terms.district : level === 'kelurahan' ? TOWN.name : terms.village
  return name.startsWith(`${word} `) ? name : `${word} ${name}`
}

/** Title of whoever heads an area: "Camat", "Keuchik", "Lurah". */
export function headTitle({ level }: Pick<Area, 'level'>, terms: Terms): string {
  return level === 'kecamatan' ? terms.districtHead : level === 'kelurahan' ? TOWN.head : terms.villageHead
}

/** What kind of office it is, over its name: "Dinas", "Kantor camat", "Kantor gampong". */
export function kindText(
  { kind, area }: { kind: OfficeKind; area?: Pick<Area, 'level'> },
  terms: Terms,
  t: Pick<Texts, 'kicker' | 'kelurahanOffice' | 'officeOf'>,
): string {
  if (kind === 'village' && area?.level === 'kelurahan') return t.kelurahanOffice
  if (kind === 'village' && terms.village !== NATIONAL_TERMS.village) return t.officeOf(terms.village)
  if (kind === 'district' && terms.district !== NATIONAL_TERMS.district) return t.officeOf(terms.district)
  return t.kicker[kind]
}

/** What stands over an office's name: "Dinas · DPUPR"; its short name alone where that says the kind: "Desa Contoh". */
export function kickerText(
  office: { kind: OfficeKind; area?: Pick<Area, 'level'>; short: string },
  terms: Terms,
  t: Parameters<typeof kindText>[2],
): string {
  const kind = kindText(office, terms, t)
  const [first] = office.short.split(' ')
  return kind.split(' ').at(-1)?.toLowerCase() === first?.toLowerCase() ? office.short : `${kind} · ${office.short}`
}
