/** What somebody at the editor says has happened at an office: kept as a draft until it is saved. */
import { z } from 'zod'
import type { OfficeFile, RegionFile, SourceFile } from '../directory/content/schema.ts'
import { type Day, isDay } from '../directory/dates.ts'
import type { RecordEvent } from '../directory/events/apply-event.ts'
import type { EventContext } from '../directory/events/state.ts'
import { dayInWords } from '../directory/events/words.ts'
import { freeSource } from '../import/edits/import-source.ts'

/** What a change may be said to rest on. */
export const ASKED_GROUNDS = ['call', 'message', 'letter', 'sheet', 'announcement', 'hearsay'] as const
/** That a contact was checked, in a way that none of them names. */
const GROUNDS = [...ASKED_GROUNDS, 'check'] as const
export type GroundKind = (typeof GROUNDS)[number]

export interface Ground {
  kind: GroundKind
  /** Number of a letter, address of an announcement, day of a message, way of a check. */
  text?: string
  /** Nobody was asked for it, since nothing that is published rests on it. */
  unasked?: true
}

export const UNASKED: Ground = { kind: 'call', unasked: true }

/** One answered form. */
export interface Edit {
  /** Unique in its draft. */
  id: string
  events: RecordEvent[]
  /** Day from which it holds. */
  on: Day
  ground: Ground
  /** The picture that one of the events names, in base64. */
  photo?: string
  /** The message in the inbox that it was read from: number of what was pasted, and its place there. */
  from?: { batch: number; message: number }
}

const edit = z.object({
  id: z.string(),
  events: z.array(z.looseObject({ kind: z.string() })).min(1),
  on: z.string().refine(isDay),
  ground: z.object({ kind: z.enum(GROUNDS), text: z.string().optional(), unasked: z.literal(true).optional() }),
  photo: z.string().optional(),
  from: z.object({ batch: z.number(), message: z.number() }).optional(),
})

/** Drafts as they are kept: made by this program alone, so only their outline is looked at. */
export const editsSchema = z.array(edit).transform((edits) => edits as unknown as Edit[])

/** What an edit's facts rest on, as a source of the office's record. @param today the day on which it is told */
function groundSource(
  { kind, text }: Ground,
  { on, today, sample }: { on: Day; today: Day } & Pick<RegionFile, 'sample'>,
): SourceFile {
  const grade = sample ? 'contoh' : 'resmi'
  const day = dayInWords(today)
  switch (kind) {
    case 'call':
      return { citation: 'Keterangan kantor kepada tim komunikasi', document: `Telepon, ${day}`, date: today, grade }
    case 'message': {
      const sent = text && isDay(text) ? text : today
      const document = `Pesan WhatsApp dari kantor, ${dayInWords(sent)}`
      return { citation: 'Keterangan kantor kepada tim komunikasi', document, date: sent, grade }
    }
    case 'sheet':
      return { citation: 'Lembar konfirmasi dari kantor', document: `Lembar konfirmasi, ${day}`, date: today, grade }
    case 'letter':
      return { citation: 'Surat atau keputusan', document: text ?? `Surat, ${dayInWords(on)}`, date: today, grade }
    case 'hearsay':
      return {
        citation: 'Kabar dari orang lain',
        document: `Kabar dari orang lain, ${day}`,
        date: today,
        grade: sample ? grade : 'media',
      }
    case 'check':
      return {
        citation: 'Keterangan kantor kepada tim komunikasi',
        ...{ document: `${text ?? 'Pengecekan'}, ${day}`, date: today, grade },
      }
    case 'announcement':
      return { citation: 'Pengumuman resmi', ...(text && { url: text }), date: today, grade }
  }
}

/** A ground in words: the document that it names. */
export function groundText(ground: Ground, context: { on: Day; today: Day } & Pick<RegionFile, 'sample'>): string {
  const { document, url, citation } = groundSource(ground, context)
  return document ?? url ?? citation
}

/** Day, source and document that an edit's events are applied with. */
export function editContext(
  { on, ground }: Pick<Edit, 'on' | 'ground'>,
  { sources }: Pick<OfficeFile, 'sources'>,
  { today, sample }: { today: Day } & Pick<RegionFile, 'sample'>,
): EventContext {
  const entry = groundSource(ground, { on, today, sample })
  const source = freeSource({ id: `redaksi-${today}`, entry }, sources)
  return { on, today, source, document: groundText(ground, { on, today, sample }) }
}
