/**
 * Numbers that somebody has told and that the office hasn't confirmed yet. They stand in a private file beside the
 * content, never in it: nothing that is published is made of it. A confirmation moves a number into the content; a
 * refusal or WAITING_DAYS end it.
 */
import { parseDocument } from 'yaml'
import { z } from 'zod'
import { canonicalYaml } from '../content/read.ts'
import { CHANNEL_TYPES, type ChannelType, OFFICE_ID } from '../content/schema.ts'
import { addDays, type Day, isDay } from '../dates.ts'

/** After this many days without a confirmation a number is forgotten. */
export const WAITING_DAYS = 180

const day = z.string().refine(isDay)
const text = z.string().trim().min(1)

const waitingSchema = z.strictObject({
  numbers: z
    .array(
      z.strictObject({
        office: z.string().regex(OFFICE_ID),
        type: z.enum(CHANNEL_TYPES),
        /** Canonical, as in the content. */
        value: text,
        /** Part of the office it belongs to. */
        unit: text.optional(),
        owner: z.enum(['office', 'personal']).optional(),
        consent: z.strictObject({ on: day, evidence: text }).optional(),
        /** Id of the channel that it takes the place of once it is confirmed. */
        replaces: text.optional(),
        /** Day on which it was told. */
        told: day,
        /** Day from which it is to hold, where that was ahead. */
        from: day.optional(),
        /** List or message in which it stood. */
        document: text,
      }),
    )
    .default([]),
})

export type WaitingNumber = z.output<typeof waitingSchema>['numbers'][number]

const HEAD = `# Nomor yang sudah diberitahukan tetapi belum dipastikan kantornya. Rahasia: tidak masuk Git, situs, poster atau ekspor.
# Nomor masuk ke direktori setelah dipastikan, dan hilang dari sini setelah ${WAITING_DAYS} hari atau bila ternyata salah.
`

/** The waiting list of a file; undefined where the file can't be read as one. */
export function readWaiting(file: string): WaitingNumber[] | undefined {
  const document = parseDocument(file, { schema: 'failsafe' })
  if (document.errors.length > 0) return undefined
  const read = waitingSchema.safeParse(document.toJS() ?? {})
  return read.success ? read.data.numbers : undefined
}

/** The file of a waiting list. */
export function waitingText(numbers: readonly WaitingNumber[]): string {
  const document = parseDocument('numbers: []', { schema: 'failsafe' })
  document.set('numbers', document.createNode(numbers))
  return canonicalYaml(HEAD + document.toString({ lineWidth: 0 }))
}

/** Whether a number has waited too long. */
export const hasExpired = ({ told }: WaitingNumber, today: Day): boolean => addDays(told, WAITING_DAYS) < today

/** Whether a number waits already, for one office. */
export const isWaiting = (
  list: readonly WaitingNumber[],
  office: string,
  { type, value }: { type: ChannelType; value: string },
): boolean => list.some((one) => one.office === office && one.type === type && one.value === value)

/** "(0296) 5•••99": enough to recognise a number by, too little to call it. @param shown as people read it */
export function masked(shown: string): string {
  const digits = [...shown].filter((sign) => /\d/.test(sign)).length
  let seen = 0
  return shown.replace(/\d/g, (digit) => {
    seen++
    return seen <= 4 || seen > digits - 2 ? digit : '•'
  })
}
