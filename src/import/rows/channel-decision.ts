/** The one contact that a row of the export's own sheets is about. */
import type { ChannelType } from '../../directory/content/schema.ts'
import type { Day } from '../../directory/dates.ts'
import { removalIn } from '../cells/cells.ts'
import { type ContactOwner, TYPES } from '../cells/terms.ts'
import { type Decision, filled, type HasColumn } from './decision.ts'
import type { ChannelStatement } from './statement.ts'

export interface ChannelCells {
  /** Of the recorded contact. */
  id: string
  remove: boolean
  /** Whether anything stands in the cell of what is right instead. */
  isCorrected: boolean
  type?: ChannelType
  /** Canonical values of the type. */
  values: string[]
  correct: string[]
  /** What stands where no type is known: in the cell of the value, in that of the type. */
  written?: string
  writtenType?: string
  unit?: string
  owner?: ContactOwner
  /** Day and evidence of the consent. */
  on?: Day
  evidence?: string
  /** The day that stands as that of the last confirmation. */
  lastChecked?: Day
}

/** Whether a contact is to end; refused where its column says neither. */
export function decideRemoval(written: string): Decision<boolean> {
  const value = removalIn(written)
  const message = `"${written}" di kolom ini tidak dikenal`
  return value === undefined
    ? { objections: [{ of: 'remove', message, repair: 'pilih hapus, atau kosongkan selnya' }] }
    : { value }
}

/** Whether it is about a recorded contact: the row is then used whole, or not at all. */
export const isPair = ({ id, remove, isCorrected }: Pick<ChannelCells, 'id' | 'remove' | 'isCorrected'>): boolean =>
  id !== '' || remove || isCorrected

/** Whether there is a contact at all, of which the other cells may say something. */
export const isAboutContact = ({ id, type, values, correct }: ChannelCells): boolean =>
  type !== undefined && (id !== '' || values.length > 0 || correct.length > 0)

/** What such a row says. */
export function decideChannel(cells: ChannelCells, has: HasColumn): Decision<Omit<ChannelStatement, 'at'>> {
  const { id, type, values, correct, remove, unit, owner, on, evidence, lastChecked } = cells
  const alone = !isPair(cells)
  if (!type && (cells.written || id) && !cells.writtenType) {
    const repair = `pilih salah satu: ${Object.values(TYPES.labels).join(', ')}`
    const of = has('channelType') ? 'channelType' : 'value'
    return { objections: [{ of, message: 'jenis salurannya kosong', repair, alone }] }
  }
  if (!type || !isAboutContact(cells)) return {}
  return {
    value: {
      ...filled({ id }),
      ...{ type, values },
      ...filled({
        ...{ unit, owner },
        ...(id !== '' && { lastChecked, unitEmptied: has('unit') && !unit && (true as const) }),
        consent: on && evidence ? { on, evidence } : undefined,
        remove: remove && (true as const),
        correct: correct.length > 0 && correct,
        // without an id, in a list of results, it stands beside recorded ones
        beside: id === '' && has('channelId') && has('result') && (true as const),
        // without consent a personal one would go in as the office's
        alone: alone && owner !== 'personal' && (true as const),
      }),
    },
  }
}
