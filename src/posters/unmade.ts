/** Papers that can't be made as the content stands: a text that doesn't fit, a character that no face has. */
import type { Directory, Office } from '../directory/model.ts'
import type { Format } from './cards/card.ts'
import { FORMAT_IDS } from './formats.ts'

/** What an emblem stands on: white paper, the region's colour. */
export type EmblemGround = 'paper' | 'panel'

/** Why a paper of an office can't be made. */
export interface PaperRefusal {
  office: string
  format: Format
  /** Of the card; what it is of the content, paper-problems.ts finds out. */
  field: string
  /** What doesn't fit, or holds the characters. */
  text: string
  /** That no face has, where that is the reason. */
  characters?: string[]
}

/** The directory whose offices don't have the papers that can't be made, so that nothing links them or counts on them. */
export function withoutPapers(directory: Directory, refusals: readonly PaperRefusal[]): Directory {
  const byOffice = Map.groupBy(refusals, ({ office }) => office)
  const offices = directory.offices.map((office): Office => {
    const refused = byOffice.get(office.id)
    return refused ? { ...office, unmade: refused.map(({ format }) => format) } : office
  })
  return { ...directory, offices }
}

/** Formats that an office would have if they could be made, in the order of the table. */
export const unmadeOf = ({ unmade = [] }: Pick<Office, 'unmade'>): Format[] =>
  FORMAT_IDS.filter((format) => unmade.includes(format))
