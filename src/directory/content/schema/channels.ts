/** Channels that aren’t one office’s: of the regency, the province, the nation. */
import { z } from 'zod'
import { fields } from './fields.ts'
import { CHANNEL_TYPES } from './vocabulary.ts'

const sharedContact = z.strictObject({
  type: z.enum(CHANNEL_TYPES),
  value: fields.text,
  sources: fields.sourceRefs,
  confirmations: z.array(fields.confirmation).default([]),
})

export const channelsSchema = z.strictObject({
  channels: z.array(
    z.strictObject({
      id: fields.localId,
      name: fields.text,
      /** regency channels follow the rules of offices; province and national ones need a dated source. */
      level: z.enum(['regency', 'province', 'national']),
      /** Body that runs it, where it isn't an office of this region. */
      body: fields.text.optional(),
      /** Office of this region that runs it. */
      office: fields.officeId.optional(),
      /** urgent: danger to life; complaint: any complaint; service: one service only. */
      purpose: z.enum(['urgent', 'complaint', 'service']),
      /** What it is for in one or two words, said beside its number; absent: its name says it. */
      label: fields.text.optional(),
      /** What it is for and how it is used, in plain words. */
      about: fields.text,
      contacts: z.array(sharedContact).default([]),
      /** Where to go in person. */
      place: z.strictObject({ text: fields.text, sources: fields.sourceRefs }).optional(),
      /** Whether it works in this region. Anything but yes is never shown as working. */
      works: z.enum(['yes', 'unconfirmed']),
      leads: z.array(z.strictObject({ type: z.enum(CHANNEL_TYPES), sources: fields.sourceRefs })).default([]),
    }),
  ),
  sources: z.record(fields.localId, fields.source),
})

export type ChannelsFile = z.output<typeof channelsSchema>
