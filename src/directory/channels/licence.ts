/** On which terms the contact data may be used. */
import type { RegionFile } from '../content/schema.ts'

/** The licence of offices and contacts; undefined until the government has laid one down. */
export function contactLicence({
  data,
}: Pick<RegionFile, 'data'>): Pick<NonNullable<RegionFile['data']>, 'licence' | 'licenceUrl'> | undefined {
  return data?.confirmed ? { licence: data.licence, licenceUrl: data.licenceUrl } : undefined
}
