/** Citizens’ words: which problem is whose, and what means the same. */
import { z } from 'zod'
import { LANGUAGE_CODES } from '../languages.ts'
import { fields } from './fields.ts'
import { DANGERS, DUTIES, FEATURES, FINDABLE_PAGES, OFFICE_KINDS } from './vocabulary.ts'

const sayings = z.string().regex(/^[\p{Ll}\p{N}_|]+( [\p{Ll}\p{N}_|]+)*$/u, {
  error: 'harus kata-kata huruf kecil, pilihan dipisah "|" tanpa spasi: "kios|los pasar"',
})

const words = z.string().regex(/^[\p{Ll}\p{N}]+( [\p{Ll}\p{N}]+)*$/u, {
  error: 'harus kata-kata huruf kecil tanpa tanda baca, dipisah satu spasi',
})

const pairs = z.string().regex(/^[\p{Ll}\p{N}]+([ _][\p{Ll}\p{N}]+)*$/u, {
  error: 'harus kata-kata huruf kecil tanpa tanda baca, dipisah satu spasi; dua kata yang satu arti disambung "_"',
})

export const topicsSchema = z.strictObject({
  /** Most frequent problems, shown first; each is a keyword here or of all regions. Absent: those of all regions. */
  frequent: z.array(fields.text).max(8).optional(),
  /** Urgent channels that answer a danger, best first: the first that works here is shown. */
  dangers: z.partialRecord(z.enum(DANGERS), z.array(fields.localId).min(1)).optional(),
  topics: z.array(
    z
      .strictObject({
        office: fields.officeId.optional(),
        kind: z.enum(OFFICE_KINDS).optional(),
        /** Every office that has this duty. */
        duty: z.enum(DUTIES).optional(),
        /** Language of the words, where it isn't Indonesian: only regions that speak it have them. */
        language: z.enum(LANGUAGE_CODES).optional(),
        /** Whoever it is that isn't the regency: "BPJS Kesehatan". */
        body: fields.text.optional(),
        /** Whose it is, in a sentence; of a body. */
        about: fields.text.optional(),
        /** A shared channel: of itself, or where a body can be reached. */
        channel: fields.localId.optional(),
        /** A page of the site that is looked for. */
        page: z.enum(FINDABLE_PAGES).optional(),
        /** The danger that the words tell of. */
        danger: z.enum(DANGERS).optional(),
        /** Only where the region has it. */
        where: z.enum(FEATURES).optional(),
        /** What is had instead of this duty's offices, small letters with a space between: whoever has it stands before them. */
        instead: z.strictObject({ duty: z.enum(DUTIES), words: pairs }).optional(),
        /** Said by few: searched only for who types what the others don't answer wholly. */
        rare: fields.flag.optional(),
        /** Shown, printed and searched. */
        keywords: z.array(fields.text).default([]),
        /** Searched alone: what people say besides, in small letters, "|" between choices, "_" between words of one. */
        also: z.array(sayings).default([]),
      })
      .refine(({ keywords, also }) => keywords.length + also.length > 0, { error: 'tulis keywords atau also' })
      .refine(({ danger, rare }) => !(danger && rare), {
        error: 'danger tidak boleh bersama rare: kata bahaya harus dikenal tanpa menunggu',
      })
      .refine(
        ({ office, kind, duty, body, channel, page }) =>
          [office, kind, duty, body ?? channel, page].filter(Boolean).length === 1,
        { error: 'tulis office, kind, duty, page, channel atau body, salah satu saja (body boleh dengan channel)' },
      )
      .refine(({ body, about }) => Boolean(body) === Boolean(about), {
        error: 'body dan about selalu ditulis bersama',
      }),
  ),
})

export const synonymsSchema = z.strictObject({
  /** Words that don't tell which office is meant. */
  ignore: z.array(words).default([]),
  /** Words that tell nothing alone but much in danger, one line a meaning, its form first. */
  soft: z.array(words).default([]),
  /** One line a meaning: words that mean the same, its form first; "_" between two words that are one. */
  same: z.array(pairs).default([]),
  /** Like `same`, but typed by few: loaded with the rare sayings. What stands first may have a line in `same`. */
  rare: z.array(pairs).default([]),
  /** Words that say whom it is about: beside what it is about they count little. */
  whom: z.array(pairs).default([]),
  /** Words that tell that a danger is talked of and isn't there, before or directly behind the word for it. */
  calm: z.array(pairs).default([]),
  /**
   * A word that means another behind some words, where only those of `between` stand between them and none of `unless`
   * is told.
   */
  after: z
    .array(z.strictObject({ behind: pairs, between: pairs, unless: pairs, word: pairs, meaning: pairs }))
    .default([]),
})

export type TopicsFile = z.output<typeof topicsSchema>
export type SynonymsFile = z.output<typeof synonymsSchema>
