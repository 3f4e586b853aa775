/** The A–Z of problems: every keyword with the offices that deal with it. */
import type { Directory, Office } from './model.ts'

export interface ProblemEntry {
  keyword: string
  anchor: string
  /** Offices that deal with it; a keyword of all camat offices stands for `district`. */
  offices: Office[]
  district: boolean
}

/** Element id of a keyword on the page of problems: "p-dalan-bolong". */
export function problemAnchor(keyword: string): string {
  return `p-${keyword
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')}`
}

/** Letters in order, each with its keywords in order. */
export function problemsByLetter(directory: Directory): { letter: string; entries: ProblemEntry[] }[] {
  const entries = new Map<string, ProblemEntry>()
  for (const office of directory.offices.filter(({ ended }) => !ended)) {
    for (const keyword of office.topics) {
      const anchor = problemAnchor(keyword)
      const entry = entries.get(anchor) ?? { keyword, anchor, offices: [], district: false }
      if (office.kind === 'district' || office.kind === 'village') entry.district = true
      else entry.offices.push(office)
      entries.set(anchor, entry)
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
