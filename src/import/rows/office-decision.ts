/** Which office a row names, and whether what it says is about the office itself. */
import { HEADERS } from '../table/columns.ts'
import type { Decision, HasColumn } from './decision.ts'
import type { OfficeKey } from './statement.ts'

export interface OfficeCells {
  id: string
  name: string
  village: string
  /** Of the row, or of a row or heading above it. */
  district: string
  /** Whether it names a post, which may say the office too. */
  hasPost: boolean
  /** Whether a cell of the row is refused already: what is missing may have stood there. */
  isRefused: boolean
}

/** Whether a table is of the offices' own names and addresses: a list of people names offices too. */
export const isOfDetails = (has: HasColumn): boolean => has('short') || has('ended')

/** How a row names its office: by its id or its name; or else by a village or a kecamatan, in columns of their own. */
export function decideOffice(cells: OfficeCells, has: HasColumn): Decision<OfficeKey> {
  const { id, name, hasPost, isRefused } = cells
  const isByName = id !== '' || has('office')
  const [village, district] = isByName ? ['', ''] : [cells.village, cells.district]
  const refused = (of: 'officeId' | 'office' | 'village' | 'post', message: string, repair: string) => ({
    objections: [{ of, message, repair }],
  })
  if (has('village') && district !== '' && name === '' && village === '')
    return refused(
      'village',
      `desa atau kelurahannya kosong, hanya ada ${district}`,
      'isi namanya; camat ditulis di daftar tersendiri',
    )
  if (id === '' && name === '' && village === '' && district === '' && !hasPost)
    return isRefused
      ? {}
      : refused(
          has('officeId') ? 'officeId' : has('office') ? 'office' : 'post',
          'baris ini tidak menyebut kantornya',
          `isi ${HEADERS.officeId} atau ${HEADERS.office}`,
        )
  return {
    value: {
      ...(id && { id: id.toLowerCase() }),
      names: name ? [name] : [],
      ...(village && { village }),
      ...(district && { district }),
    },
  }
}
