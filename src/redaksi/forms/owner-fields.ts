/** Whose a contact is: the office's, or of somebody who heads it now or is known to come. */
import type { HolderEntry } from '../../directory/content/schema.ts'
import type { Day } from '../../directory/dates.ts'
import { dayInWords } from '../../directory/events/words.ts'
import { entryOn } from '../../directory/people/holders.ts'
import { REDAKSI } from '../../i18n/redaksi.ts'
import { OWNERS } from '../../import/cells/terms.ts'
import { type FieldOption, type FormContext, type FormField, field, type Reading } from '../form.ts'

const PERSONAL = 'personal'

/** Those whose own contact may be recorded, by what the form calls them: today's head, then those who come, by day. */
function headsOf({ state, today }: FormContext): [answer: string, head: HolderEntry][] {
  const { holders } = state.record
  const now = entryOn(state.record, today)
  const coming = holders
    .filter((entry) => entry.name !== undefined && entry !== now && !entry.observed && (entry.from ?? '') > today)
    .sort((a, b) => a.from!.localeCompare(b.from!))
  return [
    ...(now?.name === undefined ? [] : [[PERSONAL, now] as [string, HolderEntry]]),
    ...coming.map((head, at): [string, HolderEntry] => [`${PERSONAL}-${at + 1}`, head]),
  ]
}

const labelOf = ({ name = '', from }: HolderEntry, today: Day): string =>
  REDAKSI.personalOf(name, from && from > today ? dayInWords(from) : undefined)

/** Asks whose a contact is, and of a personal one for the consent. */
export function ownerFields(context: FormContext): FormField[] {
  const heads = headsOf(context)
  const own: FieldOption[] = heads.map(([value, head]) => ({ value, label: labelOf(head, context.today) }))
  const personal = own.length > 0 ? own : [{ value: PERSONAL, label: OWNERS.labels.personal }]
  const when = { field: 'owner' as const, is: personal.map(({ value }) => value) }
  return [
    field('owner', 'radio', {
      value: 'office',
      options: [{ value: 'office', label: OWNERS.labels.office }, ...personal],
    }),
    field('consentOn', 'date', { when }),
    field('evidence', 'text', { when }),
  ]
}

/** Whose it is said to be; of a personal one who that is, and the signed paper. */
export function readContactOwner(
  reading: Reading,
  context: FormContext,
): { owner?: 'office' | 'personal'; head?: HolderEntry; consent?: { on: Day; evidence: string } } {
  const heads = new Map(headsOf(context))
  const answer = reading.choice('owner', ['office', ...(heads.size > 0 ? heads.keys() : [PERSONAL])])
  if (answer === undefined) return {}
  if (answer === 'office') return { owner: 'office' }
  const [on, evidence] = [reading.day('consentOn', { latest: context.today }), reading.words('evidence')]
  const head = heads.get(answer)
  return { owner: 'personal', ...(head && { head }), ...(on && evidence && { consent: { on, evidence } }) }
}

/** A contact is its owner's on the day from which it holds; on another it would be somebody else's. */
export function refuseOutside(reading: Reading, on: Day, { name = '', from, until }: HolderEntry): void {
  if (from && on < from) reading.refuse('on', REDAKSI.ownerFrom(name, dayInWords(from)))
  if (until && on > until) reading.refuse('on', REDAKSI.ownerUntil(name, dayInWords(until)))
}
