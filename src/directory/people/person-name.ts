/** When two spellings of a name are one person's. Pure. */
import { distance } from '../../finder/near.ts'

const TITLE = /^(?:\p{L}{1,4}\.)+$|^(?:prof|dr|drs|dra|ir|h|hj|kh|ny|apt|ns)$/iu

/** A name without degrees before and behind it: "Drs. H. SUPARDI, M.Si" gives "SUPARDI". */
function withoutDegrees(name: string): string {
  const words = name.split(',')[0]!.trim().split(/\s+/)
  const bare = words.filter((word) => !TITLE.test(word))
  return (bare.length > 0 ? bare : words).join(' ')
}

/** Whether a name is written in capitals alone, whatever its degrees are written in. */
export function isInCapitals(name: string): boolean {
  const bare = withoutDegrees(name)
  return bare === bare.toUpperCase() && /\p{L}{4}/u.test(bare)
}

/** A person's name as it is compared: without degrees, capitals and marks. "Drs. H. SUPARDI, M.Si" gives "supardi". */
export function bareName(name: string | undefined): string {
  return withoutDegrees(name ?? '')
    .normalize('NFKD')
    .replace(/[^\p{L} ]/gu, '')
    .toLowerCase()
}

/** same: degrees, capitals and marks apart; spelling: a letter or two apart; alike: one word apart; else other people. */
export type NameLikeness = 'same' | 'spelling' | 'alike' | 'other'

/** Shorter names differ by a letter and are other people's: Tono, Toni. */
const SHORTEST = 8

/** How near two names are; one that is missing is like no other. */
export function nameLikeness(one: string | undefined, two: string | undefined): NameLikeness {
  const [a, b] = [bareName(one), bareName(two)]
  if (!a || !b) return a === b ? 'same' : 'other'
  if (a === b) return 'same'
  if (Math.min(a.length, b.length) >= SHORTEST && distance(a.replace(/ /g, ''), b.replace(/ /g, ''), 2) <= 2)
    return 'spelling'
  return oneWordApart(a.split(' '), b.split(' ')) ? 'alike' : 'other'
}

function oneWordApart(a: readonly string[], b: readonly string[]): boolean {
  if (a.length < 2 || a.length !== b.length) return false
  const differing = a.flatMap((word, index) => (word === b[index] ? [] : [[word, b[index]!] as const]))
  const [pair] = differing
  return differing.length === 1 && pair![0][0] === pair![1][0] && distance(...pair!, 4) <= 4
}
