/** Words of a closed list that content files may hold. */
import { type Platform, platformsWith } from '../platforms.ts'

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
