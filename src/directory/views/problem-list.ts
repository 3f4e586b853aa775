/** Problems in citizens' words with whoever deals with them: from A to Z, and in groups. */
import type { Duty } from '../content/schema.ts'
import { once } from '../lookup.ts'
import type { Directory, Office, SharedChannel } from '../model.ts'
import { officesByKind } from './lists.ts'

/** What citizens would look under for what an office deals with. */
const GROUP_OF = {
  'public-works': 'roads',
  'spatial-planning': 'roads',
  housing: 'homes',
  transport: 'homes',
  'water-supply': 'water',
  environment: 'waste',
  health: 'health',
  education: 'school',
  library: 'school',
  social: 'aid',
  'women-children': 'aid',
  'family-planning': 'aid',
  'civil-registry': 'papers',
  agriculture: 'farm',
  livestock: 'farm',
  fisheries: 'farm',
  food: 'farm',
  trade: 'trade',
  industry: 'trade',
  cooperatives: 'trade',
  investment: 'trade',
  'regional-bank': 'trade',
  labour: 'work',
  disaster: 'danger',
  fire: 'danger',
  'public-order': 'danger',
  revenue: 'tax',
  finance: 'tax',
  'tourism-culture': 'leisure',
  'youth-sport': 'leisure',
  'village-affairs': 'village',
  inspection: 'officials',
  personnel: 'officials',
  council: 'officials',
  planning: 'officials',
  communication: 'officials',
  'political-unity': 'officials',
  'general-affairs': 'officials',
  'public-services': 'officials',
  procurement: 'officials',
} as const satisfies Record<Duty, string>
export type ProblemGroup = (typeof GROUP_OF)[Duty]

/** Longer lists of a letter are told on several pages. */
const MOST_ON_PAGE = 90

export interface ProblemEntry {
  keyword: string
  anchor: string
  /** Offices that deal with it; a keyword of all camat or village offices stands for those of one's own place. */
  offices: Office[]
  district: boolean
  village: boolean
  /** Channels that work here. */
  channels: SharedChannel[]
  /** Whoever isn't the regency, and where they can be told. */
  bodies: { name: string; channel?: SharedChannel }[]
}

/** Element id of a keyword on the page of problems: "p-dalan-bolong". */
export function problemAnchor(keyword: string): string {
  return `p-${keyword
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')}`
}

/** Where a problem stands by itself: "jalan-rusak". */
export const problemSlug = (keyword: string): string => problemAnchor(keyword).slice('p-'.length)

/** The order of problems; a comparer that is made anew for each pair takes half the time of a build. */
const ORDER = new Intl.Collator('id', { sensitivity: 'base' })

/** Every problem in the order of the alphabet. */
export const problemEntries = once(({ offices, channels, topics }: Directory): readonly ProblemEntry[] => {
  const open = offices.filter(({ ended }) => !ended)
  const working = channels.filter(({ works }) => works === 'yes')
  const entries = new Map<string, ProblemEntry>()
  for (const { keywords, office, kind, body, channel } of topics.words) {
    const one = working.find(({ id }) => id === channel)
    const whose = open.filter((candidate) => candidate.id === office || candidate.kind === kind)
    if (whose.length === 0 && !body && !one) continue
    for (const keyword of keywords) {
      const anchor = problemAnchor(keyword)
      const entry = entries.get(anchor) ?? {
        ...{ keyword, anchor, offices: [], district: false, village: false, channels: [], bodies: [] },
      }
      entries.set(anchor, entry)
      if (body) entry.bodies.push({ name: body, ...(one && { channel: one }) })
      else if (one) entry.channels.push(one)
      else if (kind === 'district' || kind === 'village') entry[kind] = true
      else entry.offices.push(...whose)
    }
  }
  return [...entries.values()].sort((a, b) => ORDER.compare(a.keyword, b.keyword))
})

/** Letters in order, each with its keywords in order. */
export function problemsByLetter(directory: Directory): { letter: string; entries: ProblemEntry[] }[] {
  const letters = Map.groupBy(problemEntries(directory), ({ keyword }) => keyword.charAt(0).toUpperCase())
  return [...letters].map(([letter, entries]) => ({ letter, entries }))
}

export interface ProblemPage {
  /** Its folder: "j", "p-2". */
  id: string
  letter: string
  entries: [ProblemEntry, ...ProblemEntry[]]
}

/** Pages of the A–Z: one a letter, more of a letter with many problems. */
export const problemPages = once((directory: Directory): readonly ProblemPage[] =>
  problemsByLetter(directory).flatMap(({ letter, entries }) => {
    const size = Math.ceil(entries.length / Math.ceil(entries.length / MOST_ON_PAGE))
    return entries.flatMap((first, index) => {
      if (index % size !== 0) return []
      const part = index === 0 ? '' : `-${index / size + 1}`
      return {
        id: `${letter.toLowerCase()}${part}`,
        letter,
        entries: [first, ...entries.slice(index + 1, index + size)],
      }
    })
  }),
)

/** Groups of what offices deal with, each with its offices; those that no office has are left out. */
export function problemGroups(directory: Directory): { group: ProblemGroup; offices: Office[] }[] {
  const open = officesByKind(directory).flatMap(({ offices }) => offices)
  return [...new Set<ProblemGroup>(Object.values(GROUP_OF))]
    .map((group) => ({
      group,
      offices: open.filter(({ duties }) => duties.some((duty) => GROUP_OF[duty] === group)),
    }))
    .filter(({ offices }) => offices.length > 0)
}
