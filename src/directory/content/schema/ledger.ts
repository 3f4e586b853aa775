/** The ledger: published editions with their facts, and the paper that was given out. */
import { z } from 'zod'
import { fields, httpsUrl } from './fields.ts'
import { CHANNEL_TYPES } from './vocabulary.ts'

/** The ledger's file, seen from the region's folder. */
export const LEDGER_FILE = 'editions.yaml'

const editionFacts = z.strictObject({
  name: fields.text,
  address: fields.text.optional(),
  hours: fields.text.optional(),
  holder: fields.text.optional(),
  link: httpsUrl,
  /** The office's own contacts. */
  channels: z.array(z.strictObject({ type: z.enum(CHANNEL_TYPES), value: fields.text })).default([]),
  /** Contacts of others on the paper: who answers instead, where to go next. */
  others: z.array(z.strictObject({ type: z.enum(CHANNEL_TYPES), value: fields.text })).default([]),
})

export const EDITION_CODE = /^[CFGHJMPQRVWX][23456789CFGHJMPQRVWX]{3}$/
const editionCode = z.string().regex(EDITION_CODE, { error: 'harus kode edisi seperti "F7Q2"' })

export const editionsSchema = z.strictObject({
  /** Append-only: every published edition with its facts and the day it was recorded. */
  editions: z
    .array(
      z.strictObject({
        office: fields.officeId,
        code: editionCode,
        /** Where it isn't that of every paper: of the poster that names the holder, or of a kecamatan's sheet. */
        paper: z.enum(['person', 'sheet']).optional(),
        on: fields.day,
        facts: editionFacts,
      }),
    )
    .default([]),
  /** Append-only: paper that was printed and given out. */
  issued: z
    .array(
      z.strictObject({
        office: fields.officeId,
        /** A recorded edition of that office. */
        code: editionCode,
        on: fields.day,
        /** How many, a whole number. */
        copies: z
          .string()
          .regex(/^[1-9]\d{0,5}$/, { error: 'harus bilangan bulat paling sedikit 1, misalnya "12"' })
          .transform(Number),
        /** Where it hangs or who got it, in words: "Balai Desa Misalrejo". Never somebody's home. */
        place: fields.text,
        /** Id of the format, where it is known: "a4". */
        format: fields.localId.optional(),
      }),
    )
    .default([]),
})

export type EditionsFile = z.output<typeof editionsSchema>
export type EditionFacts = z.output<typeof editionFacts>
