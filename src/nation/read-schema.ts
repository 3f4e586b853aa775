/** Those fields of a site's published data that the index uses. What else a site says may differ between versions. */
import { z } from 'zod'
import { changesSchema, directorySchema, officeSchema } from '../exports/schema.ts'
import { area, channelType, contact, day, officeId } from '../exports/schema-parts.ts'
import { NATION as w } from '../i18n/nation.ts'

type ChangeKind = keyof typeof w.changes
const { region } = directorySchema.shape
const office = officeSchema
  .pick({ id: true, kind: true, short: true })
  .extend({
    ended: z.object({ on: day }).optional(),
    area: area.strip().optional(),
    contacts: z.array(contact.pick({ confirmedOn: true }).strip()),
  })
  .strip()

/** Of data/directory.json. */
export const readDirectory = directorySchema
  .pick({ generated: true, notice: true })
  .extend({
    region: region
      .pick({ id: true, name: true, province: true, code: true, sample: true })
      .extend({ site: region.shape.site.pick({ address: true }).strip() })
      .strip(),
    offices: z.array(office),
  })
  .strip()

/** Of data/changes.json. */
export const readChanges = changesSchema
  .pick({ region: true, generated: true })
  .extend({
    changes: z.array(
      z.object({
        ...{ on: day, office: officeId, type: channelType.optional() },
        kind: z.enum(Object.keys(w.changes) as [ChangeKind, ...ChangeKind[]]),
      }),
    ),
  })
  .strip()

export type ReadDirectory = z.infer<typeof readDirectory>
export type ReadOffice = z.infer<typeof office>
export type ReadChanges = z.infer<typeof readChanges>
