/** Fields that several files have: texts, days, addresses, ids, sources, hours, consent, confirmations. */
import { z } from 'zod'
import { isDay, isPartialDate } from '../../dates.ts'
import { hasPlainHost } from '../../url.ts'
import { SOURCE_GRADES, WEEKDAYS } from './vocabulary.ts'

/** Far more than any page or paper can show of one field. */
const LONGEST = 2000
const text = z.string().trim().min(1, { error: 'tidak boleh kosong' }).max(LONGEST)
const day = z.string().refine(isDay, { error: 'harus tanggal yang ada, ditulis "TTTT-BB-HH", misalnya "2026-01-13"' })
const partialDate = z
  .string()
  .refine(isPartialDate, { error: 'harus tanggal "TTTT-BB-HH", bulan "TTTT-BB" atau tahun "TTTT"' })
const flag = z.enum(['true', 'false']).transform((value) => value === 'true')
const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/, { error: 'harus jam "JJ:MM", misalnya "07:30"' })
export const httpsUrl = z
  .string()
  .regex(/^https:\/\/[^\s"<>\\^`{|}]+$/, { error: 'harus alamat lengkap yang dimulai https://', abort: true })
  .max(LONGEST)
  .refine((url) => URL.canParse(url), { error: 'bukan alamat yang bisa dibuka', abort: true })
  .refine(hasPlainHost, { error: 'nama situsnya harus huruf Latin biasa, tanpa "@" dan tanpa nomor port' })
export const OFFICE_ID = /^[a-z0-9-]{2,32}$/
/** No office's: the site's own files beside those of offices have these names, and Windows allows no file of the rest. */
export const RESERVED_ID =
  /^(?:changes|directory|numbers|popolo|schema|search|search-rare|sets|con|prn|aux|nul|com\d|lpt\d)$/
const officeId = z.string().regex(OFFICE_ID, { error: 'harus 2–32 huruf kecil, angka atau tanda hubung' })
const localId = z.string().regex(/^[a-z0-9-]{1,40}$/, { error: 'harus huruf kecil, angka atau tanda hubung' })
const sourceRefs = z.array(localId).min(1, { error: 'sebutkan paling sedikit satu sumber' })
export const AREA_CODE = /^\d{2}\.\d{2}\.\d{2}(\.\d{4})?$/
const areaCode = z.string().regex(AREA_CODE, { error: 'harus kode wilayah "99.01.05" atau "99.01.05.2001"' })

const source = z.strictObject({
  /** What it is, in words that a reader can look up: publisher, title, page. Always shown. */
  citation: text,
  /** Openable https address; left out where there is none, never guessed. */
  url: httpsUrl.optional(),
  /** Name of a document that a reader can ask for, where there is no address. */
  document: text.optional(),
  /** When the source says it, as exactly as it tells. */
  date: partialDate.optional(),
  /** When it was written down here; stands in for a missing date of national and province bodies only. */
  recorded: day.optional(),
  /** How far it can be trusted. `arsip-resmi-2016` is never published before a confirmation. */
  grade: z.enum(SOURCE_GRADES),
})

const hours = z
  .array(
    z
      .strictObject({
        /** Days it holds for. */
        days: z.array(z.enum(WEEKDAYS)).min(1),
        /** Opening time "JJ:MM", local time of the region. */
        from: clock,
        /** Closing time "JJ:MM"; "24:00" is midnight. */
        to: clock,
      })
      .refine((row) => row.from < row.to, { path: ['to'], error: 'jam tutup harus sesudah jam buka' }),
  )
  .min(1)

const consent = z.strictObject({
  /** Written consent, or (social accounts only) the holder's own public announcement as a complaint channel. */
  kind: z.enum(['written', 'announcement']),
  /** Address of the announcement. */
  url: httpsUrl.optional(),
  /** Where the signed paper is kept; never exported. */
  evidence: text.optional(),
  on: day,
  /** Day from which it no longer holds. */
  withdrawn: day.optional(),
})

const confirmation = z.strictObject({
  /** Day on which the office answered. */
  on: day,
  /** Who checked; never exported. */
  by: text,
  /** How it was checked. */
  how: z.enum(['call', 'whatsapp', 'sms', 'email', 'visit', 'sheet', 'letter']),
  /** reached: it is the office's and works; no-answer: says nothing; wrong: it isn't the office's (any more). */
  result: z.enum(['reached', 'no-answer', 'wrong']),
})

/** The fields by their names. */
export const fields = {
  ...{ text, day, flag, officeId, localId, sourceRefs, areaCode },
  ...{ source, hours, consent, confirmation },
}

export type SourceFile = z.output<typeof source>
export type HoursRow = z.output<typeof hours>[number]
