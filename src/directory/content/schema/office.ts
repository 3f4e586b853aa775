/** An office: its names, place, post, contacts and sources. */
import { z } from 'zod'
import { fields } from './fields.ts'
import { holderSchema } from './holder.ts'
import { CHANNEL_TYPES, DUTIES, OFFICE_KINDS } from './vocabulary.ts'

const channel = z
  .strictObject({
    /** Stable within the office. */
    id: fields.localId,
    type: z.enum(CHANNEL_TYPES),
    /** Canonical: E.164 in quotes for numbers, bare handle for accounts, https address, e-mail address. */
    value: fields.text,
    /** Part of the office it belongs to, where it isn't the whole office's. */
    unit: fields.text.optional(),
    /** Whose it is. A personal channel needs consent. */
    owner: z.enum(['office', 'personal']).default('office'),
    consent: fields.consent.optional(),
    /** Id of the holder it belongs to: it ends with that person. Absent: it belongs to the post. */
    holder: fields.localId.optional(),
    /** When it is answered, where that differs from the office's hours. */
    hours: fields.hours.optional(),
    /** First and last day of validity. */
    from: fields.day.optional(),
    until: fields.day.optional(),
    /** Where it comes from. */
    sources: fields.sourceRefs,
    /** Set only by a confirmation, never by a save or an import of other fields. */
    confirmations: z.array(fields.confirmation).default([]),
  })
  .refine((entry) => !entry.from || !entry.until || entry.from <= entry.until, {
    path: ['until'],
    error: 'hari terakhir lebih awal dari hari pertama (from)',
  })

export const officeRecordSchema = z.strictObject({
  /** Full official name. */
  name: fields.text,
  /** Sources of the name. */
  nameSources: fields.sourceRefs,
  /** Short name as people say it. */
  short: fields.text,
  /** What else people call it, for the search alone. */
  aliases: z.array(fields.text).default([]),
  kind: z.enum(OFFICE_KINDS),
  /** What it deals with: the words that all regions share for it are its words too. */
  duties: z.array(z.enum(DUTIES)).default([]),
  /**
   * Earlier names, each with its last day, and the short name where that changed with it; one whose day is still to come
   * is the present name.
   */
  formerNames: z
    .array(z.strictObject({ name: fields.text, short: fields.text.optional(), until: fields.day }))
    .default([]),
  /** Office it is part of or reports to. */
  parent: fields.officeId.optional(),
  /** Kecamatan (a district office: its own) or village, by official code. */
  area: fields.areaCode.optional(),
  address: z.strictObject({ text: fields.text, sources: fields.sourceRefs }).optional(),
  hours: fields.hours.optional(),
  /** Merged or closed: the page stays and points to the successor. */
  ended: z.strictObject({ on: fields.day, successor: fields.officeId.optional() }).optional(),
  /** Title of the post that heads it. */
  post: z.strictObject({ title: fields.text }).optional(),
  /** Newest first. */
  holders: z.array(holderSchema).default([]),
  channels: z.array(channel).default([]),
  /** A contact is said to exist but may not be published yet: its type and source, never its value. */
  leads: z
    .array(z.strictObject({ type: z.enum(CHANNEL_TYPES), unit: fields.text.optional(), sources: fields.sourceRefs }))
    .default([]),
  /** Remarks that help a reader to judge the facts; shown. */
  remarks: z.array(fields.text).default([]),
  sources: z.record(fields.localId, fields.source),
})

export type ChannelEntry = z.output<typeof channel>
export type OfficeFile = z.output<typeof officeRecordSchema>
