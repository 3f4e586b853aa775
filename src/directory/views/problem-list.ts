/** The A–Z of problems: every keyword with whoever deals with it. */
import type { Directory, Office, SharedChannel } from '../model.ts'

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

/** Letters in order, each with its keywords in order. */
export function problemsByLetter({
  offices,
  channels,
  topics,
}: Directory): { letter: string; entries: ProblemEntry[] }[] {
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
  const letters = new Map<string, ProblemEntry[]>()
  for (const entry of [...entries.values()].sort((a, b) =>
    a.keyword.localeCompare(b.keyword, 'id', { sensitivity: 'base' }),
  )) {
    const letter = entry.keyword.charAt(0).toUpperCase()
    letters.set(letter, [...(letters.get(letter) ?? []), entry])
  }
  return [...letters].map(([letter, list]) => ({ letter, entries: list }))
}
