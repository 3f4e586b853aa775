/** The list of offices that a new region begins with: standard departments by national law, none compared yet. */
import { z } from 'zod'
import { DUTIES, OFFICE_ID, OFFICE_KINDS } from '../content/schema.ts'

/** Source of a name that nobody has compared with the region's own regulation; what still cites it is counted. */
export const STARTING_LIST = 'daftar-awal'

const REGENCY_FORMS = ['regency', 'city', 'administrative-regency', 'administrative-city'] as const
export type RegencyForm = (typeof REGENCY_FORMS)[number]

const text = z.string().trim().min(1)

export const startingListSchema = z.strictObject({
  /** Laws and regulations that say there is such an office. */
  bases: z.record(z.string(), text),
  offices: z.array(
    z.strictObject({
      id: z.string().regex(OFFICE_ID),
      /** Where it is part of the list. */
      forms: z.array(z.enum(REGENCY_FORMS)).min(1).default(['regency', 'city']),
      /** With {region}, {place} and {council} to be filled in. */
      name: text,
      short: text,
      aliases: z.array(text).default([]),
      kind: z.enum(OFFICE_KINDS),
      duties: z.array(z.enum(DUTIES)).default([]),
      parent: text.optional(),
      /** Title of the post that heads it. */
      post: text,
      /** Key of `bases`. */
      basis: text,
    }),
  ),
})
export type StartingList = z.output<typeof startingListSchema>
