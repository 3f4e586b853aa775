/** What pages, posters and exports may know: only what may be published, ready to show. Plain data. */

import type { Publication } from './channels/publication.ts'
import type { Area } from './content/area.ts'
import type { Emblem } from './content/emblem.ts'
import type { TopicWords } from './content/national.ts'
import type { Photo } from './content/photo.ts'
import type {
  ChannelType,
  Danger,
  Duty,
  EditionFacts,
  HoursRow,
  OfficeKind,
  RegionFile,
  SynonymsFile,
} from './content/schema.ts'
import type { Day, PartialDate } from './dates.ts'
import type { Judgement } from './editions/edition.ts'
import type { Attention } from './people/attention.ts'
import type { HolderNow } from './people/holders.ts'
import type { Change } from './views/changes.ts'

/** Where a fact comes from, as it may be shown. */
export interface PublicSource {
  citation: string
  url?: string
  date?: PartialDate
  /** Stands in for the date of an undated source. */
  recorded?: Day
}

/** A way to reach somebody that may be shown. A withheld one never becomes a Contact. */
export interface Contact {
  id: string
  type: ChannelType
  /** Canonical value: E.164, short code, handle, address. */
  value: string
  /** As people read it: "(0296) 531004", "@dpuprcontoh". */
  display: string
  /** For screen readers, numbers only. */
  spoken?: string
  /** tel:, sms:, wa.me, mailto: or https: address; absent in a sample region, whose links are inert. */
  href?: string
  unit?: string
  hours?: HoursRow[]
  publication: Publication
  confirmedOn?: Day
  /** Next confirmation is due on this day. */
  dueOn?: Day
  sources: PublicSource[]
}

/** What a paper states, and the code printed on it. */
export interface Edition {
  code: string
  facts: EditionFacts
}

/** The edition of an office's papers: of those that state the office alone, and of those that state more. */
export interface EditionNow extends Edition {
  /** Of the poster that names the holder; only where today's holder is known by name. Its newest fact may be theirs. */
  person?: Edition & Pick<EditionNow, 'dataDate'>
  /** Of a kecamatan's sheet, which states contacts of many offices. */
  sheet?: Edition
  /** Newest dated fact on the paper. */
  dataDate?: PartialDate
  /** The current editions and every recorded one, newest first, each judged today. */
  known: { code: string; judgement: Judgement; recordedOn?: Day }[]
}

export interface Office {
  id: string
  kind: OfficeKind
  name: string
  short: string
  /** What else people call it; for the search alone. */
  aliases: string[]
  /** Names it had before, newest first. */
  formerNames: { name: string; until: Day }[]
  parent?: string
  area?: Area
  address?: { text: string; sources: PublicSource[] }
  hours?: HoursRow[]
  /** Merged or closed by today. */
  ended?: { on: Day; successor?: string }
  postTitle?: string
  holder: Omit<HolderNow, 'observed' | 'photo' | 'last'> & {
    observed?: { on: Day; source: PublicSource }
    /** For the poster that names the holder, and for nothing else. */
    photo?: Photo
    last?: Omit<NonNullable<HolderNow['last']>, 'source'> & { source?: PublicSource }
  }
  /** Numbers first, in the order people use them. */
  contacts: Contact[]
  /** What is known to exist but may not be shown: type and reason, never a value. */
  withheld: { type: ChannelType; unit?: string; reason: string; sources: PublicSource[] }[]
  /** What it deals with, the main thing first. */
  duties: readonly Duty[]
  topics: string[]
  remarks: string[]
  nameSources: PublicSource[]
  /** Named by the order to publish. */
  required: boolean
  excuse?: { reason: string; until: Day }
  edition: EditionNow
  /** Ids of the formats that can't be made of it as the content stands; absent where nobody has tried. */
  unmade?: readonly string[]
}

/** An office before its edition is known, which depends on other offices too. */
export type OfficeFacts = Omit<Office, 'edition'>

/** A channel that isn't one office's: of the regency, the province or a national body. */
export interface SharedChannel {
  id: string
  name: string
  level: 'regency' | 'province' | 'national'
  body?: string
  office?: string
  purpose: 'urgent' | 'complaint' | 'service'
  /** What it is for in one or two words. */
  label?: string
  about: string
  works: 'yes' | 'unconfirmed'
  contacts: Contact[]
  place?: { text: string; sources: PublicSource[] }
}

export interface LadderStep {
  office?: string
  channel?: string
  role?: 'camat' | 'parent'
}

export interface Region extends Omit<RegionFile, 'sources' | 'order' | 'promises' | 'ladder' | 'emblem'> {
  id: string
  order?: { text: string; sources: PublicSource[] }
  promises: { text: string; poster?: string; confirmed: boolean; sources: PublicSource[] }[]
  emblem?: Emblem
  ladder: { confirmed: boolean; steps: LadderStep[]; sources: PublicSource[] }
}

export interface Directory {
  region: Region
  /** The day it was computed for. */
  today: Day
  areas: Area[]
  offices: Office[]
  channels: SharedChannel[]
  /** Paper that was printed and given out: how many copies of which edition, and where they are. */
  issued: { office: string; code: string; copies: number; place: string }[]
  /** The most frequent problems, which channels answer which danger, and all words for problems with whose they are. */
  topics: { frequent: string[]; dangers: Partial<Record<Danger, string[]>>; words: TopicWords[] }
  /** How citizens' words are understood. */
  synonyms: SynonymsFile
  /** What has changed until today, newest first. */
  changes: Change[]
  /** Offices whose heads somebody should look into; no names. */
  attention: ({ office: string } & Attention)[]
}
