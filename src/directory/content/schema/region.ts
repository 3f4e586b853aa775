/** The region as a whole: its names, site, colours, languages, promises and ladder. */
import { z } from 'zod'
import { isSiteAddress } from '../../url.ts'
import { FIRST, LANGUAGE_CODES } from '../languages.ts'
import { fields, httpsUrl } from './fields.ts'
import { FEATURES, OFFICE_KINDS } from './vocabulary.ts'

const colour = z.string().regex(/^#[0-9A-Fa-f]{6}$/, { error: 'harus warna "#RRGGBB"' })

/** What an emblem's file may be called. */
export const EMBLEM_FILES = ['emblem.svg', 'emblem.png'] as const

export const regionSchema = z.strictObject({
  /** "Kabupaten Contoh" */
  name: fields.text,
  /** "Pemerintah Kabupaten Contoh" */
  government: fields.text,
  province: fields.text,
  /** Official area code "99.01". */
  code: z.string().regex(/^\d{2}\.\d{2}$/, { error: 'harus kode kabupaten/kota "99.01"' }),
  slogan: fields.text.optional(),
  /** File beside region.yaml, printed in the head of every paper. */
  emblem: z.enum(EMBLEM_FILES).optional(),
  site: z.strictObject({
    /** Public https address, may hold a sub-path; printed on paper. */
    address: z.string().refine(isSiteAddress, {
      error:
        'harus alamat situs seperti https://pengaduan.namakabupaten.go.id, paling-paling dengan /jalur di belakangnya',
    }),
    /** Whether the government has decided on it: until then everything is a draft. */
    confirmed: fields.flag,
    /** Whether the site's own settings for Apache lead everybody on to https. */
    https: fields.flag.optional(),
  }),
  timeZone: z.enum(['Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura']),
  colours: z.strictObject({ green: colour, gold: colour }),
  /** Of the pages; the first is the one without a folder. */
  languages: z
    .array(z.enum(LANGUAGE_CODES))
    .min(1)
    .refine(([first]) => first === FIRST, { error: `yang pertama harus ${FIRST}` }),
  /** An invented region: every page and poster says CONTOH, its numbers can't be dialled. */
  sample: fields.flag.default(false),
  poster: z.strictObject({
    /** Whether posters print who holds the post. */
    holder: fields.flag,
  }),
  /** How a citizen reports a wrong number here: an office or shared channel that takes it. */
  corrections: z.strictObject({ office: fields.officeId }),
  /** The WhatsApp number, E.164, to which offices send what they confirm, and citizens which number is wrong: the team's. */
  confirmations: z.strictObject({ whatsapp: fields.text }).optional(),
  /** For women, children, people with disabilities and the old: who helps, nearest first. */
  care: z
    .strictObject({ channels: z.array(fields.localId).default([]), offices: z.array(fields.officeId).default([]) })
    .default({ channels: [], offices: [] }),
  /** What this region has of what not every region has. */
  features: z.array(z.enum(FEATURES)).default([]),
  /** What is promised on answers. Printed only when confirmed. */
  promises: z
    .array(
      z.strictObject({
        text: fields.text,
        /** The same behind "Gratis," on posters: "dijawab paling lambat 3 hari kerja". */
        poster: fields.text.optional(),
        confirmed: fields.flag,
        sources: fields.sourceRefs,
      }),
    )
    .default([]),
  /** Where to go next when nobody answers, in order. Printed only when confirmed. */
  ladder: z.strictObject({
    confirmed: fields.flag,
    steps: z
      .array(
        z
          .strictObject({
            office: fields.officeId.optional(),
            channel: fields.localId.optional(),
            role: z.enum(['camat', 'parent']).optional(),
          })
          .refine((step) => Object.values(step).filter(Boolean).length === 1, {
            error: 'tulis office, channel atau role, salah satu saja',
          }),
      )
      .min(1),
    sources: z.array(fields.localId).default([]),
  }),
  /** The order to publish contacts, where there is one. */
  order: z.strictObject({ text: fields.text, sources: fields.sourceRefs }).optional(),
  /** What areas and their heads are called here, where it is otherwise: "Gampong" and "Keuchik", "Distrik". */
  terms: z
    .strictObject({
      village: fields.text.default('Desa'),
      villageHead: fields.text.default('Kepala Desa'),
      district: fields.text.default('Kecamatan'),
      districtHead: fields.text.default('Camat'),
    })
    .prefault({}),
  /** Source and licence of areas.csv. */
  areas: z.strictObject({
    citation: fields.text,
    url: httpsUrl.optional(),
    licence: fields.text,
    licenceUrl: httpsUrl,
  }),
  /** Licence of the offices and their contacts; one that isn't confirmed is not passed on. */
  data: z.strictObject({ licence: fields.text, licenceUrl: httpsUrl, confirmed: fields.flag }).optional(),
  sources: z.record(fields.localId, fields.source),
})

export const requiredSchema = z.strictObject({
  /** Kinds of offices that the order names. */
  kinds: z.array(z.enum(OFFICE_KINDS)).min(1),
  /** Dated reasons why an office need not publish yet; they expire. */
  excuses: z.array(z.strictObject({ office: fields.officeId, reason: fields.text, until: fields.day })).default([]),
})

export type RegionFile = z.output<typeof regionSchema>
export type RequiredFile = z.output<typeof requiredSchema>
