/** How far the round of the quarter has come: which offices have confirmed a contact of theirs, and which are due. */

import { addDays, type Day } from '../dates.ts'
import type { Directory, Office } from '../model.ts'
import { officesByKind } from './lists.ts'
import { lastConfirmed } from './status.ts'

export interface ConfirmationProgress {
  /** Offices that have confirmed at least one contact within the quarter. */
  confirmed: number
  /** All that are asked. */
  of: number
  /** Ids of those that haven't: never confirmed first, then those whose confirmation is oldest, alike as in lists. */
  due: string[]
  /** First and last day of the quarter of the calendar. */
  quarter: { from: Day; until: Day }
}

/**
 * Counts on the directory's own day. An office has confirmed where one of its contacts that are shown, a part's too,
 * has been confirmed in the quarter; a contact that turned out wrong since isn't shown, and a call that nobody answered
 * says nothing. Asked are all offices that exist, and of villages, which take part if they like, those with a contact
 * here.
 */
export function confirmationProgress(directory: Directory): ConfirmationProgress {
  const quarter = quarterOf(directory.today)
  const asked = officesByKind(directory).flatMap(({ offices }) => offices.filter(isAsked))
  const dayOf = (office: Office) => lastConfirmed(office) ?? ''
  const due = asked.filter((office) => dayOf(office) < quarter.from).sort((a, b) => dayOf(a).localeCompare(dayOf(b)))
  return { confirmed: asked.length - due.length, of: asked.length, due: due.map(({ id }) => id), quarter }
}

const isAsked = ({ kind, contacts }: Office): boolean => kind !== 'village' || contacts.length > 0

function quarterOf(today: Day): ConfirmationProgress['quarter'] {
  const [year = 0, month = 1] = today.split('-').map(Number)
  const first = month - ((month - 1) % 3)
  const from = firstOf(year, first)
  const next = first === 10 ? firstOf(year + 1, 1) : firstOf(year, first + 3)
  return { from, until: addDays(next, -1) }
}

const firstOf = (year: number, month: number): Day =>
  `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-01`
