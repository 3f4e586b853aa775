/** Questions that many forms of the editor ask: from when, on what ground, how it was checked. */
import type { ChannelEntry } from '../directory/content/schema.ts'
import type { Day } from '../directory/dates.ts'
import { GROUND_TEXTS, REDAKSI } from '../i18n/redaksi.ts'
import { HOWS, type How, RESULTS, type Result } from '../import/cells/terms.ts'
import { ASKED_GROUNDS, type Ground, type GroundKind } from './edit.ts'
import { type FormField, field, isAddress, type Reading } from './form.ts'

/** The day on which it happened or begins. */
export const onField = (today: Day): FormField => field('on', 'date', { value: today, required: true })

/**
 * Ground of a change: with the number of a letter, or the address of an announcement. It is published as a source, so
 * nobody's answer is supposed.
 */
export const groundFields = (when?: FormField['when']): FormField[] => [
  field('ground', 'select', {
    required: true,
    ...(when && { when }),
    options: [
      { value: '', label: REDAKSI.pick },
      ...ASKED_GROUNDS.map((kind) => ({ value: kind, label: GROUND_TEXTS[kind] })),
    ],
  }),
  field('letter', 'text', { when: { field: 'ground', is: ['letter'] } }),
  field('address', 'url', { when: { field: 'ground', is: ['announcement'] } }),
]

const HOW_IDS = Object.keys(HOWS.labels) as How[]
const resultOptions = (Object.entries(RESULTS.labels) as [Result, string][]).map(([value, label]) => ({ value, label }))

/** How something was checked, and when. @param ways those that may be told */
export const checkFields = (
  today: Day,
  { when, ways = HOW_IDS }: { when?: FormField['when']; ways?: readonly How[] } = {},
): FormField[] => [
  field('how', 'select', {
    ...{ value: 'call', options: ways.map((value) => ({ value, label: HOWS.labels[value] })) },
    ...(when && { when }),
  }),
  field('checkedOn', 'date', { value: today, ...(when && { when }) }),
]

/** What came of trying a number. */
export const resultField = (): FormField => field('result', 'radio', { options: resultOptions, required: true })

/**
 * Whether somebody has made sure of a new contact: then that is what it rests on, unless there is a paper too; else
 * where it is known from.
 */
export const madeSureFields = (today: Day): FormField[] => [
  // never said for anybody: a confirmation that nobody made would be published
  field('sure', 'radio', { options: REDAKSI.sureOptions, required: true }),
  ...checkFields(today, { when: SURE }),
]
const SURE = { field: 'sure', is: ['yes'] } as const
/** On what a new contact rests: on a paper beside having made sure of it, or else on what is asked. */
export const sureGroundFields = (): FormField[] => [
  field('paper', 'text', { when: SURE }),
  ...groundFields({ field: 'sure', is: ['no'] }),
]

type Confirmation = ChannelEntry['confirmations'][number]

/** A check of a contact as the fields say it. */
export function readCheck(reading: Reading, person: string, result: Result): Confirmation | undefined {
  const how = reading.choice('how', HOW_IDS)
  const on = reading.day('checkedOn', { latest: reading.context.today })
  return how && on ? { on, by: person, how, result } : undefined
}

/** A check where somebody has made sure; null where nobody has. */
export function readMadeSure(reading: Reading, person: string): Confirmation | null | undefined {
  const sure = reading.choice('sure', ['yes', 'no'])
  return sure === 'no' ? null : sure && readCheck(reading, person, 'reached')
}

/** What a contact rests on; `unproven` where only others say it, so that it waits whatever its kind. */
export function readContactGround(
  reading: Reading,
  check: Pick<Confirmation, 'how'> | null | undefined,
): { ground: Ground | undefined; unproven?: true } {
  if (check === undefined) return { ground: undefined }
  if (check) return { ground: readPaper(reading) ?? groundOfCheck(check) }
  const ground = reading.ground({ hearsay: true })
  if (ground?.kind !== 'hearsay') return { ground }
  reading.tell('ground', REDAKSI.hearsayWaits)
  return { ground, unproven: true }
}

/** The paper that a contact which was checked stands on, too. */
function readPaper(reading: Reading): Ground | undefined {
  const text = reading.words('paper', { optional: true })
  if (text !== undefined) return { kind: isAddress(text) ? 'announcement' : 'letter', text }
  // without a script both are seen
  const kind = reading.text('ground')
  return kind === 'letter' || kind === 'announcement' ? reading.ground() : undefined
}

/** What a recorded number rests on, by how its office was reached. */
export function groundOfCheck({ how }: Pick<Confirmation, 'how'>): Ground {
  const kind = (GROUND_OF as Partial<Record<How, GroundKind>>)[how as How]
  return kind ? { kind } : { kind: 'check', text: HOWS.labels[how as How] }
}
const GROUND_OF = { call: 'call', whatsapp: 'message', sheet: 'sheet' } as const satisfies Partial<
  Record<How, GroundKind>
>
/** Ways by which a contact is reached that nothing else is known of. */
export const REACHING = Object.keys(GROUND_OF) as (keyof typeof GROUND_OF)[]

/** The answer to `resultField`. */
export const readResult = (reading: Reading): Result | undefined =>
  reading.choice('result', Object.keys(RESULTS.labels) as Result[])
