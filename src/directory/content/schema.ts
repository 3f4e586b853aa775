/**
 * Shapes of the content files. Every scalar in a file is text (YAML is read with the failsafe schema, so that no
 * reader eats the 0 of a phone number); unknown keys are errors. Keys are English, what people read is Indonesian.
 */
import { z } from 'zod'
import { isDay, isPartialDate } from '../dates.ts'
import { hasPlainHost, isSiteAddress } from '../url.ts'
import { FIRST, LANGUAGE_CODES } from './languages.ts'
import { type Platform, platformsWith } from './platforms.ts'

export const OFFICE_KINDS = [
  'regional-head',
  'secretariat',
  'division',
  'inspectorate',
  'department',
  'agency',
  'police-unit',
  'hospital',
  'company',
  'district',
  'village',
] as const
export type OfficeKind = (typeof OFFICE_KINDS)[number]

/** What may cost a life or limb: a topic of one of these is answered first by a number that can be dialled now. */
export const DANGERS = [
  'fire',
  'gas',
  'animal',
  'flood',
  'missing',
  'accident',
  'illness',
  'suicide',
  'violence',
  'crime',
] as const
export type Danger = (typeof DANGERS)[number]

/** What not every region has; words that need one are shown only where region.yaml states it. */
export const FEATURES = ['coast', 'ferry', 'volcano', 'peat', 'palm-oil', 'plantation', 'mining', 'wildlife'] as const

/** Pages that are asked for by words, as offices are. */
export const FINDABLE_PAGES = ['cetak', 'hak', 'cek-nomor'] as const
export type FindablePage = (typeof FINDABLE_PAGES)[number]

/** What offices deal with, whatever they are called in a region; several duties are often one office's. */
export const DUTIES = [
  'education',
  'health',
  'public-works',
  'housing',
  'spatial-planning',
  'public-order',
  'fire',
  'disaster',
  'social',
  'women-children',
  'labour',
  'food',
  'environment',
  'civil-registry',
  'village-affairs',
  'family-planning',
  'transport',
  'communication',
  'cooperatives',
  'investment',
  'youth-sport',
  'tourism-culture',
  'library',
  'fisheries',
  'agriculture',
  'livestock',
  'trade',
  'industry',
  'planning',
  'finance',
  'revenue',
  'personnel',
  'political-unity',
  'inspection',
  'council',
  'general-affairs',
  'public-services',
  'procurement',
  'water-supply',
  'regional-bank',
] as const
export type Duty = (typeof DUTIES)[number]

export const HOLDER_STATUSES = ['definitive', 'plt', 'plh', 'pj', 'pjs', 'vacant', 'unknown'] as const
export type HolderStatus = (typeof HOLDER_STATUSES)[number]

export const PHONE_TYPES = ['phone', 'whatsapp', 'sms'] as const
export const CHANNEL_TYPES = [...PHONE_TYPES, 'email', 'website', 'form', ...platformsWith()] as const
export type ChannelType = (typeof CHANNEL_TYPES)[number]
/** Types whose names are words of a language; those of networks are names. */
export type WordedType = Exclude<ChannelType, Platform>

export const SOURCE_GRADES = [
  'resmi',
  'dokumen-resmi',
  'media',
  'kode-publik',
  'arsip-resmi-2016',
  'dataset-ODbL',
  'contoh',
] as const

export const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const

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
const colour = z.string().regex(/^#[0-9A-Fa-f]{6}$/, { error: 'harus warna "#RRGGBB"' })
export const OFFICE_ID = /^[a-z0-9-]{2,32}$/
/** No office's: the site's own files beside those of offices have these names, and Windows allows no file of the rest. */
export const RESERVED_ID = /^(?:changes|directory|numbers|popolo|schema|search|sets|con|prn|aux|nul|com\d|lpt\d)$/
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

/** "photos/contoh-sampelan.jpg"; what the bytes are decides, not the ending. */
export const PHOTO_FILE = /^photos\/[a-z0-9-]{1,60}\.(jpe?g|png)$/

const photo = z.strictObject({
  /** In the region's folder; printed only on the poster that names the holder, never on pages or in exports. */
  file: z.string().regex(PHOTO_FILE, {
    error: 'harus "photos/", lalu huruf kecil, angka atau tanda hubung, lalu ".jpg" atau ".png"',
  }),
  /** The person's own, in writing. */
  consent,
  /** Where it comes from, if not from the person. */
  sources: sourceRefs.optional(),
})

const holder = z
  .strictObject({
    /** Needed only when a channel belongs to this person. */
    id: localId.optional(),
    /** Name with degrees, as the person writes it; absent when the post is vacant or unknown. */
    name: text.optional(),
    status: z.enum(HOLDER_STATUSES),
    /** First day in the post. */
    from: day.optional(),
    /** Last day in the post. */
    until: day.optional(),
    /** Where a source only says how it was on a day. */
    observed: z.strictObject({ on: day, source: localId }).optional(),
    /** Decree or other basis; never exported. */
    basis: text.optional(),
    /** Portrait of the person, 3:4. */
    photo: photo.optional(),
  })
  .superRefine((entry, context) => {
    const named = entry.status !== 'vacant' && entry.status !== 'unknown'
    if (!named && entry.name) {
      context.addIssue({
        code: 'custom',
        path: ['name'],
        message: `status ${entry.status} tidak boleh punya nama: hapus nama atau ganti status`,
      })
    }
    if (named && !entry.name && !entry.observed) {
      context.addIssue({
        code: 'custom',
        path: ['name'],
        message: 'nama pejabat belum ditulis: isi nama atau pakai status vacant / unknown',
      })
    }
    if (
      named &&
      !entry.from &&
      !entry.until &&
      !entry.observed &&
      !['plt', 'plh', 'pj', 'pjs'].includes(entry.status)
    ) {
      context.addIssue({
        code: 'custom',
        path: ['from'],
        message: 'pejabat bernama harus punya tanggal mulai (from) atau pengamatan (observed)',
      })
    }
    if (['plt', 'plh', 'pj', 'pjs'].includes(entry.status) && !entry.from && !entry.observed) {
      context.addIssue({
        code: 'custom',
        path: ['from'],
        message: `status ${entry.status} harus punya tanggal mulai (from)`,
      })
    }
    if (entry.from && entry.until && entry.until < entry.from) {
      context.addIssue({
        code: 'custom',
        path: ['until'],
        message: `tanggal selesai ${entry.until} lebih awal dari tanggal mulai ${entry.from}`,
      })
    }
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

const channel = z
  .strictObject({
    /** Stable within the office. */
    id: localId,
    type: z.enum(CHANNEL_TYPES),
    /** Canonical: E.164 in quotes for numbers, bare handle for accounts, https address, e-mail address. */
    value: text,
    /** Part of the office it belongs to, where it isn't the whole office's. */
    unit: text.optional(),
    /** Whose it is. A personal channel needs consent. */
    owner: z.enum(['office', 'personal']).default('office'),
    consent: consent.optional(),
    /** Id of the holder it belongs to: it ends with that person. Absent: it belongs to the post. */
    holder: localId.optional(),
    /** When it is answered, where that differs from the office's hours. */
    hours: hours.optional(),
    /** First and last day of validity. */
    from: day.optional(),
    until: day.optional(),
    /** Where it comes from. */
    sources: sourceRefs,
    /** Set only by a confirmation, never by a save or an import of other fields. */
    confirmations: z.array(confirmation).default([]),
  })
  .refine((entry) => !entry.from || !entry.until || entry.from <= entry.until, {
    path: ['until'],
    error: 'hari terakhir lebih awal dari hari pertama (from)',
  })

export const officeRecordSchema = z.strictObject({
  /** Full official name. */
  name: text,
  /** Sources of the name. */
  nameSources: sourceRefs,
  /** Short name as people say it. */
  short: text,
  /** What else people call it, for the search alone. */
  aliases: z.array(text).default([]),
  kind: z.enum(OFFICE_KINDS),
  /** What it deals with: the words that all regions share for it are its words too. */
  duties: z.array(z.enum(DUTIES)).default([]),
  /** Earlier names, each with its last day; one whose day is still to come is the present name. */
  formerNames: z.array(z.strictObject({ name: text, until: day })).default([]),
  /** Office it is part of or reports to. */
  parent: officeId.optional(),
  /** Kecamatan (a district office: its own) or village, by official code. */
  area: areaCode.optional(),
  address: z.strictObject({ text, sources: sourceRefs }).optional(),
  hours: hours.optional(),
  /** Merged or closed: the page stays and points to the successor. */
  ended: z.strictObject({ on: day, successor: officeId.optional() }).optional(),
  /** Title of the post that heads it. */
  post: z.strictObject({ title: text }).optional(),
  /** Newest first. */
  holders: z.array(holder).default([]),
  channels: z.array(channel).default([]),
  /** A contact is said to exist but may not be published yet: its type and source, never its value. */
  leads: z
    .array(z.strictObject({ type: z.enum(CHANNEL_TYPES), unit: text.optional(), sources: sourceRefs }))
    .default([]),
  /** Remarks that help a reader to judge the facts; shown. */
  remarks: z.array(text).default([]),
  sources: z.record(localId, source),
})

/** What an emblem's file may be called. */
export const EMBLEM_FILES = ['emblem.svg', 'emblem.png'] as const

export const regionSchema = z.strictObject({
  /** "Kabupaten Contoh" */
  name: text,
  /** "Pemerintah Kabupaten Contoh" */
  government: text,
  province: text,
  /** Official area code "99.01". */
  code: z.string().regex(/^\d{2}\.\d{2}$/, { error: 'harus kode kabupaten/kota "99.01"' }),
  slogan: text.optional(),
  /** File beside region.yaml, printed in the head of every paper. */
  emblem: z.enum(EMBLEM_FILES).optional(),
  site: z.strictObject({
    /** Public https address, may hold a sub-path; printed on paper. */
    address: z.string().refine(isSiteAddress, {
      error:
        'harus alamat situs seperti https://pengaduan.namakabupaten.go.id, paling-paling dengan /jalur di belakangnya',
    }),
    /** Whether the government has decided on it: until then everything is a draft. */
    confirmed: flag,
    /** Whether the site's own settings for Apache lead everybody on to https. */
    https: flag.optional(),
  }),
  timeZone: z.enum(['Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura']),
  colours: z.strictObject({ green: colour, gold: colour }),
  /** Of the pages; the first is the one without a folder. */
  languages: z
    .array(z.enum(LANGUAGE_CODES))
    .min(1)
    .refine(([first]) => first === FIRST, { error: `yang pertama harus ${FIRST}` }),
  /** An invented region: every page and poster says CONTOH, its numbers can't be dialled. */
  sample: flag.default(false),
  poster: z.strictObject({
    /** Whether posters print who holds the post. */
    holder: flag,
  }),
  /** How a citizen reports a wrong number here: an office or shared channel that takes it. */
  corrections: z.strictObject({ office: officeId }),
  /** The WhatsApp number, E.164, to which offices send what they confirm, and citizens which number is wrong: the team's. */
  confirmations: z.strictObject({ whatsapp: text }).optional(),
  /** For women, children, people with disabilities and the old: who helps, nearest first. */
  care: z
    .strictObject({ channels: z.array(localId).default([]), offices: z.array(officeId).default([]) })
    .default({ channels: [], offices: [] }),
  /** What this region has of what not every region has. */
  features: z.array(z.enum(FEATURES)).default([]),
  /** What is promised on answers. Printed only when confirmed. */
  promises: z
    .array(
      z.strictObject({
        text,
        /** The same behind "Gratis," on posters: "dijawab paling lambat 3 hari kerja". */
        poster: text.optional(),
        confirmed: flag,
        sources: sourceRefs,
      }),
    )
    .default([]),
  /** Where to go next when nobody answers, in order. Printed only when confirmed. */
  ladder: z.strictObject({
    confirmed: flag,
    steps: z
      .array(
        z
          .strictObject({
            office: officeId.optional(),
            channel: localId.optional(),
            role: z.enum(['camat', 'parent']).optional(),
          })
          .refine((step) => Object.values(step).filter(Boolean).length === 1, {
            error: 'tulis office, channel atau role, salah satu saja',
          }),
      )
      .min(1),
    sources: z.array(localId).default([]),
  }),
  /** The order to publish contacts, where there is one. */
  order: z.strictObject({ text, sources: sourceRefs }).optional(),
  /** What areas and their heads are called here, where it is otherwise: "Gampong" and "Keuchik", "Distrik". */
  terms: z
    .strictObject({
      village: text.default('Desa'),
      villageHead: text.default('Kepala Desa'),
      district: text.default('Kecamatan'),
      districtHead: text.default('Camat'),
    })
    .prefault({}),
  /** Source and licence of areas.csv. */
  areas: z.strictObject({ citation: text, url: httpsUrl.optional(), licence: text, licenceUrl: httpsUrl }),
  /** Licence of the offices and their contacts; one that isn't confirmed is not passed on. */
  data: z.strictObject({ licence: text, licenceUrl: httpsUrl, confirmed: flag }).optional(),
  sources: z.record(localId, source),
})

const sharedContact = z.strictObject({
  type: z.enum(CHANNEL_TYPES),
  value: text,
  sources: sourceRefs,
  confirmations: z.array(confirmation).default([]),
})

export const channelsSchema = z.strictObject({
  channels: z.array(
    z.strictObject({
      id: localId,
      name: text,
      /** regency channels follow the rules of offices; province and national ones need a dated source. */
      level: z.enum(['regency', 'province', 'national']),
      /** Body that runs it, where it isn't an office of this region. */
      body: text.optional(),
      /** Office of this region that runs it. */
      office: officeId.optional(),
      /** urgent: danger to life; complaint: any complaint; service: one service only. */
      purpose: z.enum(['urgent', 'complaint', 'service']),
      /** What it is for in one or two words, said beside its number; absent: its name says it. */
      label: text.optional(),
      /** What it is for and how it is used, in plain words. */
      about: text,
      contacts: z.array(sharedContact).default([]),
      /** Where to go in person. */
      place: z.strictObject({ text, sources: sourceRefs }).optional(),
      /** Whether it works in this region. Anything but yes is never shown as working. */
      works: z.enum(['yes', 'unconfirmed']),
      leads: z.array(z.strictObject({ type: z.enum(CHANNEL_TYPES), sources: sourceRefs })).default([]),
    }),
  ),
  sources: z.record(localId, source),
})

export const topicsSchema = z.strictObject({
  /** Most frequent problems, shown first; each is a keyword here or of all regions. Absent: those of all regions. */
  frequent: z.array(text).max(8).optional(),
  /** Urgent channels that answer a danger, best first: the first that works here is shown. */
  dangers: z.partialRecord(z.enum(DANGERS), z.array(localId).min(1)).optional(),
  topics: z.array(
    z
      .strictObject({
        office: officeId.optional(),
        kind: z.enum(OFFICE_KINDS).optional(),
        /** Every office that has this duty. */
        duty: z.enum(DUTIES).optional(),
        /** Language of the words, where it isn't Indonesian: only regions that speak it have them. */
        language: z.enum(LANGUAGE_CODES).optional(),
        /** Whoever it is that isn't the regency: "BPJS Kesehatan". */
        body: text.optional(),
        /** Whose it is, in a sentence; of a body. */
        about: text.optional(),
        /** A shared channel: of itself, or where a body can be reached. */
        channel: localId.optional(),
        /** A page of the site that is looked for. */
        page: z.enum(FINDABLE_PAGES).optional(),
        /** The danger that the words tell of. */
        danger: z.enum(DANGERS).optional(),
        /** Only where the region has it. */
        where: z.enum(FEATURES).optional(),
        keywords: z.array(text).min(1),
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

const words = z.string().regex(/^[\p{Ll}\p{N}]+( [\p{Ll}\p{N}]+)*$/u, {
  error: 'harus kata-kata huruf kecil tanpa tanda baca, dipisah satu spasi',
})

export const synonymsSchema = z.strictObject({
  /** Words that don't tell which office is meant. */
  ignore: z.array(words).default([]),
  /** One line a meaning: words that mean the same, its form first. */
  same: z.array(words).default([]),
})

export const requiredSchema = z.strictObject({
  /** Kinds of offices that the order names. */
  kinds: z.array(z.enum(OFFICE_KINDS)).min(1),
  /** Dated reasons why an office need not publish yet; they expire. */
  excuses: z.array(z.strictObject({ office: officeId, reason: text, until: day })).default([]),
})

const editionFacts = z.strictObject({
  name: text,
  address: text.optional(),
  hours: text.optional(),
  holder: text.optional(),
  link: httpsUrl,
  /** The office's own contacts. */
  channels: z.array(z.strictObject({ type: z.enum(CHANNEL_TYPES), value: text })).default([]),
  /** Contacts of others on the paper: who answers instead, where to go next. */
  others: z.array(z.strictObject({ type: z.enum(CHANNEL_TYPES), value: text })).default([]),
})

export const EDITION_CODE = /^[CFGHJMPQRVWX][23456789CFGHJMPQRVWX]{3}$/
const editionCode = z.string().regex(EDITION_CODE, { error: 'harus kode edisi seperti "F7Q2"' })

export const editionsSchema = z.strictObject({
  /** Append-only: every published edition with its facts and the day it was recorded. */
  editions: z
    .array(
      z.strictObject({
        office: officeId,
        code: editionCode,
        /** Where it isn't that of every paper: of the poster that names the holder, or of a kecamatan's sheet. */
        paper: z.enum(['person', 'sheet']).optional(),
        on: day,
        facts: editionFacts,
      }),
    )
    .default([]),
  /** Append-only: paper that was printed and given out. */
  issued: z
    .array(
      z.strictObject({
        office: officeId,
        /** A recorded edition of that office. */
        code: editionCode,
        on: day,
        /** How many, a whole number. */
        copies: z
          .string()
          .regex(/^[1-9]\d{0,5}$/, { error: 'harus bilangan bulat paling sedikit 1, misalnya "12"' })
          .transform(Number),
        /** Where it hangs or who got it, in words: "Balai Desa Misalrejo". Never somebody's home. */
        place: text,
        /** Id of the format, where it is known: "a4". */
        format: localId.optional(),
      }),
    )
    .default([]),
})

export type SourceFile = z.output<typeof source>
export type HolderEntry = z.output<typeof holder>
export type PhotoEntry = z.output<typeof photo>
export type HoursRow = z.output<typeof hours>[number]
export type ChannelEntry = z.output<typeof channel>
export type OfficeFile = z.output<typeof officeRecordSchema>
export type RegionFile = z.output<typeof regionSchema>
export type ChannelsFile = z.output<typeof channelsSchema>
export type TopicsFile = z.output<typeof topicsSchema>
export type SynonymsFile = z.output<typeof synonymsSchema>
export type RequiredFile = z.output<typeof requiredSchema>
export type EditionsFile = z.output<typeof editionsSchema>
export type EditionFacts = z.output<typeof editionFacts>
