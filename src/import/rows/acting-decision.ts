/** Who acts for a head, in columns of their own: "Plt", "Plt/Plh", "Pj Kades". */
import type { HolderStatus } from '../../directory/content/schema.ts'
import { withoutStatus } from '../cells/acting.ts'
import { STATUSES, saysNothing } from '../cells/terms.ts'
import type { Decision } from './decision.ts'

/** The cell of such a column. */
export interface ActingCell {
  header: string
  written: string
  /** The person whom it names, and the status beside the name. */
  name?: string
  nameStatus?: HolderStatus
}

export interface ActingSaid {
  /** Whoever acts; none where the cell only marks the status of the head. */
  name?: string
  status: HolderStatus
}

const MARK = /^(?:v|x|ya|y|1|√|✓|✔|☑)$/iu
/** Whether a cell only marks what its header says. */
export const isMark = (text: string): boolean => MARK.test(text)

/**
 * What such a cell says.
 * @param head the person in the column of heads
 */
export function decideActing(cell: ActingCell, head: string | undefined): Decision<ActingSaid> {
  const { header, written, name, nameStatus } = cell
  const refused = (message: string, repair: string) => ({ objections: [{ of: 'acting' as const, message, repair }] })
  if (written === '' || saysNothing(written)) return {}
  const { status: ofHeader, several } = withoutStatus(header)
  const own = STATUSES.read(written)
  const status = own ?? nameStatus ?? (several ? undefined : ofHeader)
  const isMarked = own !== undefined || isMark(written)
  if (own === 'definitive' || own === 'vacant' || (!isMarked && name === undefined)) return {}
  if (!status || (ofHeader && !several && status !== ofHeader))
    return refused(
      `"${written}" di kolom "${header}" tidak menyebut Plt, Plh, Pj atau Pjs yang mana`,
      'tulis statusnya di depan nama, atau di kolom Status',
    )
  if (isMarked) return { value: { status } }
  return head === undefined
    ? { value: { name: name!, status } }
    : refused(
        `"${written}" di kolom "${header}", di samping "${head}": siapa yang memimpin sekarang?`,
        'sisakan satu nama di baris ini',
      )
}
