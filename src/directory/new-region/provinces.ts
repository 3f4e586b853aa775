/** What a region of a province begins with: time zone, languages, what its areas are called. */
import { LANGUAGE_CODES, LANGUAGES, type Language } from '../content/languages.ts'
import type { RegionFile } from '../content/schema.ts'
import type { Terms } from '../terms.ts'

const CENTRAL = ['51', '52', '53', '63', '64', '65', '71', '72', '73', '74', '75', '76']
const EAST = ['81', '82', '91', '92', '93', '94', '95', '96']
const PAPUA = ['91', '92', '93', '94', '95', '96']
const ACEH = '11'
const WEST_SUMATRA = '13'

/** Regencies and cities of Aceh that don't say gampong: Gayo, Alas, Singkil, Simeulue, Tamiang. */
const OTHER_IN_ACEH = ['11.02', '11.04', '11.09', '11.10', '11.13', '11.16', '11.17', '11.75']
/** Mentawai has desa; so have the cities of West Sumatra that aren't all kelurahan. */
const DESA_IN_WEST_SUMATRA = /^13\.(09|7\d)$/

const provinceOf = (code: string): string => code.slice(0, 2)

/** Time zone of a regency. @param code "99.01" */
export function timeZoneOf(code: string): RegionFile['timeZone'] {
  const province = provinceOf(code)
  if (EAST.includes(province)) return 'Asia/Jayapura'
  return CENTRAL.includes(province) ? 'Asia/Makassar' : 'Asia/Jakarta'
}

/** Languages of the pages that a regency begins with. */
export function languagesOf(code: string): Language[] {
  return LANGUAGE_CODES.filter((language) => LANGUAGES[language].provinces?.includes(provinceOf(code)) ?? true)
}

/** What areas and their heads are called in a regency, as far as it is the same in all of its province or is known. */
export function termsOf(code: string): Partial<Terms> {
  const province = provinceOf(code)
  if (province === ACEH && !OTHER_IN_ACEH.includes(code)) return { village: 'Gampong', villageHead: 'Keuchik' }
  if (province === WEST_SUMATRA && !DESA_IN_WEST_SUMATRA.test(code))
    return { village: 'Nagari', villageHead: 'Wali Nagari' }
  if (!PAPUA.includes(province)) return {}
  return {
    ...{ village: 'Kampung', villageHead: 'Kepala Kampung' },
    ...{ district: 'Distrik', districtHead: 'Kepala Distrik' },
  }
}

/** What the council is called: DPRK in Aceh and Papua. */
export const councilOf = (code: string): string => ([ACEH, ...PAPUA].includes(provinceOf(code)) ? 'DPRK' : 'DPRD')
