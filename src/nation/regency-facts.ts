/** What the index keeps of a regency's published data: counts, days, names of places. No contact and no person. */
import { STALE_DAYS } from '../directory/channels/freshness.ts'
import { villageId } from '../directory/content/villages.ts'
import { visible } from '../directory/content/visible.ts'
import { type Day, daysBetween } from '../directory/dates.ts'
import type { PublishedSite } from './published.ts'
import type { ReadChanges, ReadDirectory, ReadOffice } from './read-schema.ts'

/** Of how many offices a contact is shown, and of how many one was confirmed lately. */
export interface Coverage {
  all: number
  shown: number
  confirmed: number
}

/** How old what is shown is. */
export interface ConfirmedContacts {
  contacts: number
  confirmed: number
  /** Day of the oldest confirmation that is still relied on. */
  oldest?: Day
}

export const COVERED = ['offices', 'districts', 'villages'] as const
export type Covered = (typeof COVERED)[number]

/** A kecamatan, desa or kelurahan whose office has a page. */
export interface IndexedPlace {
  code: string
  name: string
  level: 'kecamatan' | 'desa' | 'kelurahan'
  office: string
}

type ChangeData = ReadChanges['changes'][number]

/** What happened to an office on a day, told without names and numbers. */
export interface IndexedChange {
  on: Day
  office: string
  /** What people call it. */
  short: string
  kind: ChangeData['kind']
  /** Kinds of the contacts that it happened to. */
  types: NonNullable<ChangeData['type']>[]
}

export interface RegencyFacts {
  code: string
  /** As the site calls itself. */
  name: string
  address: string
  /** Whether the address can be opened: until it is decided on, it stands under .invalid. */
  opens: boolean
  sample: boolean
  /** What has to be said beside its data. */
  notice?: string
  generated: Day
  coverage: Record<Covered, Coverage>
  freshness: ConfirmedContacts
  places: IndexedPlace[]
  /** How many offices have the code of another regency's area. */
  elsewhere: number
  changes: IndexedChange[]
  /** What a desa and a kecamatan are called there, where that isn't the usual word. */
  words: { village?: string; district?: string }
}

/** Changes older than this aren't news. */
export const NEWS_DAYS = 90
const MOST_CHANGES = 20
const LONGEST_NAME = 120

/** The facts of a regency on a day. */
export function regencyFacts({ directory, changes }: PublishedSite, today: Day): RegencyFacts {
  const { region, generated, notice } = directory
  const open = directory.offices.filter(({ ended }) => !ended)
  const isOwn = ({ area }: ReadOffice) => area === undefined || area.code.startsWith(`${region.code}.`)
  const own = open.filter(isOwn)
  const places = own.flatMap(placeOfOffice)
  return {
    ...{ code: region.code, name: plain(region.name), address: region.site.address.replace(/\/+$/, '') },
    opens: region.sample || !new URL(region.site.address).hostname.endsWith('.invalid'),
    ...{ sample: region.sample, notice: notice && plain(notice), generated },
    coverage: coverageOf(own, today),
    freshness: freshnessOf(own, today),
    places,
    elsewhere: open.length - own.length,
    changes: newsOf(changes.changes, directory, today),
    words: { village: wordOf(own, 'village', 'Desa'), district: wordOf(own, 'district', 'Kecamatan') },
  }
}

/** Text as it is shown: signs that nobody sees are named, and nothing is endless. */
const plain = (text: string): string => visible(text).replace(/\s+/g, ' ').trim().slice(0, LONGEST_NAME)

function placeOfOffice({ id, area }: ReadOffice): IndexedPlace[] {
  return area ? [{ code: area.code, name: plain(area.name), level: area.level, office: id }] : []
}

function coveredAs({ kind }: ReadOffice): Covered {
  return kind === 'district' ? 'districts' : kind === 'village' ? 'villages' : 'offices'
}

const isFresh = (on: Day | undefined, today: Day): boolean =>
  on !== undefined && on <= today && daysBetween(on, today) <= STALE_DAYS

function coverageOf(offices: readonly ReadOffice[], today: Day): RegencyFacts['coverage'] {
  const groups = Map.groupBy(offices, coveredAs)
  const count = (group: readonly ReadOffice[]): Coverage => ({
    all: group.length,
    shown: group.filter(({ contacts }) => contacts.length > 0).length,
    confirmed: group.filter(({ contacts }) => contacts.some(({ confirmedOn }) => isFresh(confirmedOn, today))).length,
  })
  return Object.fromEntries(COVERED.map((name) => [name, count(groups.get(name) ?? [])])) as RegencyFacts['coverage']
}

function freshnessOf(offices: readonly ReadOffice[], today: Day): ConfirmedContacts {
  const days = offices.flatMap(({ contacts }) => contacts.map(({ confirmedOn }) => confirmedOn))
  const oldest = days.filter((day) => day !== undefined).sort()[0]
  return {
    contacts: days.length,
    confirmed: days.filter((day) => isFresh(day, today)).length,
    ...(oldest && { oldest }),
  }
}

/** The newest changes, those of an office, day and kind together. */
function newsOf(changes: readonly ChangeData[], { offices }: ReadDirectory, today: Day): IndexedChange[] {
  const names = new Map(offices.map(({ id, short }) => [id, plain(short)]))
  const news = changes.filter(
    ({ on, office }) => on <= today && daysBetween(on, today) <= NEWS_DAYS && names.has(office),
  )
  return [...Map.groupBy(news, ({ on, office, kind }) => `${on} ${office} ${kind}`).values()]
    .map((group): IndexedChange => {
      const { on, office, kind } = group[0]!
      const types = group.flatMap(({ type }) => type ?? [])
      return { on, office, short: names.get(office)!, kind, types: [...new Set(types)] }
    })
    .sort((a, b) => b.on.localeCompare(a.on) || a.office.localeCompare(b.office))
    .slice(0, MOST_CHANGES)
}

/** The word that stands before the names of most offices of a kind, if it isn't the usual one. */
function wordOf(offices: readonly ReadOffice[], kind: ReadOffice['kind'], usual: string): string | undefined {
  const words = offices.flatMap(({ kind: own, short, area }) => {
    if (own !== kind || !area || area.level === 'kelurahan' || !short.endsWith(` ${area.name}`)) return []
    const word = plain(short.slice(0, -area.name.length))
    return /^\p{L}[\p{L} ]{1,20}$/u.test(word) ? [word] : []
  })
  const counts = [...Map.groupBy(words, (word) => word)].sort((a, b) => b[1].length - a[1].length)
  const word = counts[0]?.[0]
  return word === undefined || word === usual || /^kec\b/i.test(word) ? undefined : word
}

/** Whether an office's id is that of its area's code, as it is unless the code has changed. */
export const hasUsualId = ({ code, office }: IndexedPlace): boolean => office === villageId(code)
