/** Events that a message tells, as edits of its office in their order. */
import type { Content } from '../../../directory/content/content.ts'
import type { Day } from '../../../directory/dates.ts'
import { applyEvent, type RecordEvent } from '../../../directory/events/apply-event.ts'
import type { OfficeState } from '../../../directory/events/state.ts'
import { FREE_MESSAGE as w } from '../../../i18n/redaksi-message.ts'
import { type Edit, editContext } from '../../edit.ts'

interface Turns {
  on: Day
  ground: Edit['ground']
  content: Content
  today: Day
  state: OfficeState
}

/** Edits that can be done one after the other; why one can't is a doubt, and what it says too. */
export function editsInTurn(
  groups: readonly RecordEvent[][],
  { on, ground, content, today, state }: Turns,
): { edits: Omit<Edit, 'id'>[]; doubts: string[] } {
  const edits: Omit<Edit, 'id'>[] = []
  const doubts: string[] = []
  let now = state
  for (const events of groups) {
    let next: OfficeState | undefined = now
    for (const event of events) {
      if (!next) break
      const context = editContext({ on, ground }, now.record, { today, sample: content.region.value.sample })
      const outcome = applyEvent(next, event, context)
      if (!outcome.ok) doubts.push(w.refused(outcome.message))
      else if (event.kind !== 'contact-replaced') doubts.push(...outcome.notes.map(w.noteOf))
      next = outcome.ok ? outcome.state : undefined
    }
    if (!next) continue
    if (next === now) doubts.push(w.nothing)
    else edits.push({ events, on, ground })
    now = next
  }
  return { edits, doubts }
}
