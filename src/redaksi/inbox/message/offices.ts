/** Offices that a message names: by a name, by the post of their head, by a place. */
import type { Content } from '../../../directory/content/content.ts'
import { plain } from '../../../directory/content/plain.ts'
import { once } from '../../../directory/lookup.ts'
import { nearest } from '../../../finder/near.ts'
import { FREE_MESSAGE } from '../../../i18n/redaksi-message.ts'
import { isUnderHead } from '../../../import/cells/posts.ts'
import { type OfficeFinder, officeFinder } from '../../../import/statements/offices.ts'
import type { Thing, Token } from './tokens.ts'

export interface FoundOffice extends Thing {
  /** "o": by its name; "h": by the post of its head. */
  sign: 'o' | 'h'
  offices: string[]
  /** Why it isn't sure that these are meant. */
  doubt?: string
}

const finderOf = once((content: Content): OfficeFinder => officeFinder(content))
const LONGEST = 10
/** A name goes over these. */
const INSIDE = new Set([',', '.', '-', '(', ')', '/'])

/** Names without the word for what kind of office it is: "Kominfo", "PUPR". */
const stemsOf = once(({ offices }: Content): ReadonlyMap<string, string[]> => {
  const stems = new Map<string, string[]>()
  for (const [id, { value }] of offices) {
    const stem =
      value.kind !== 'department' || value.ended
        ? undefined
        : (/^(?:Din|Dis)(?!as)(\p{Ll}{5,})$/u.exec(value.short)?.[1] ?? /^D([A-Z]{3,})$/.exec(value.short)?.[1])
    if (stem && stem !== 'pasar') stems.set(stem.toLowerCase(), [...(stems.get(stem.toLowerCase()) ?? []), id])
  }
  return stems
})

/** Words of the names of all offices, for those that are misspelt. */
const vocabularyOf = once(
  ({ offices }: Content): ReadonlySet<string> =>
    new Set(
      [...offices.values()].flatMap(({ value }) =>
        `${value.name} ${value.short}`
          .toLowerCase()
          .split(/[^\p{L}]+/u)
          .filter((word) => word.length > 5),
      ),
    ),
)

/** The offices named in a text, the longest name at each place. @param tokens of the text without any office */
export function officesIn(text: string, tokens: readonly Token[], content: Content): FoundOffice[] {
  const finder = finderOf(content)
  const exactly: Find = (called) => finder.called(called) ?? byStem(called, content)
  const found = scan(text, tokens, content, { find: exactly })
  if (found.length > 0) return found
  const known = vocabularyOf(content)
  const respell: Respell = (word, { sort }) =>
    sort === undefined && !known.has(word) ? (nearest(word, known) ?? word) : word
  const meant = [
    () => scan(text, tokens, content, { find: exactly, respell }),
    () => scan(text, tokens, content, { find: (called) => beginningWith(called, content) }),
  ]
  for (const look of meant) {
    const near = look()
    if (near.length > 0) return near.map((one) => ({ ...one, doubt: nearDoubt(text, one, content) }))
  }
  return placesIn(text, tokens, content)
}

const nearDoubt = (text: string, { start, end, offices }: FoundOffice, content: Content): string =>
  FREE_MESSAGE.misspelt(text.slice(start, end), content.offices.get(offices[0]!)!.value.short)

type Respell = (word: string, token: Token) => string
type Find = (called: string) => ReturnType<OfficeFinder['called']>

function byStem(called: string, content: Content): ReturnType<Find> {
  const offices = stemsOf(content).get(called)
  return offices && { offices, isHead: false }
}

/** Offices whose name begins so, "Dinas Pertanian", or the only kecamatan with such a word in its name. */
function beginningWith(called: string, { offices }: Content): ReturnType<Find> {
  const place = /^(?:camat|kecamatan|kec) (\p{L}{4,})$/u.exec(called)?.[1]
  if (place) {
    const there = [...offices].filter(
      ([, { value }]) => value.kind === 'district' && plain(value.name).split(' ').includes(place),
    )
    return there.length === 1 ? { offices: [there[0]![0]], isHead: called.startsWith('camat ') } : undefined
  }
  if (!/^(?:dinas|badan|bagian|satuan) \p{L}{4,}/u.test(called)) return undefined
  const found = [...offices].filter(([, { value }]) => !value.ended && plain(value.name).startsWith(`${called} `))
  return found.length > 0 ? { offices: found.map(([id]) => id), isHead: false } : undefined
}

interface Search {
  find: Find
  respell?: Respell
}

function scan(text: string, tokens: readonly Token[], content: Content, search: Search): FoundOffice[] {
  const found: FoundOffice[] = []
  for (let at = 0; at < tokens.length; at++) {
    const named = longestAt(text, tokens, at, content, search)
    if (!named) continue
    found.push(named.office)
    at = named.last
  }
  return found
}

/** Where the office is called what its head is called. */
const isPerson = (ids: readonly string[], { offices }: Content): boolean =>
  ids.every((id) => offices.get(id)!.value.kind === 'regional-head')

/** A post under a head isn't the head's: "Sekretaris Camat". */
const isUnder = (tokens: readonly Token[], at: number): boolean =>
  tokens[at - 1]?.sort === 'staff' || isUnderHead(`${tokens[at - 1]?.word ?? ''} `.trim())

function longestAt(
  text: string,
  tokens: readonly Token[],
  at: number,
  content: Content,
  { find, respell }: Search,
): { office: FoundOffice; last: number } | undefined {
  const first = tokens[at]!
  if (first.is !== 'word' || first.sort === 'status' || first.sort === 'polite') return undefined
  const words: string[] = []
  let best: { office: FoundOffice; last: number } | undefined
  for (let last = at; last < tokens.length && words.length < LONGEST; last++) {
    const token = tokens[last]!
    if (token.is === 'thing' || token.sort === 'status' || (token.is === 'mark' && !INSIDE.has(token.word))) break
    if (token.is === 'mark') continue
    const word = text.slice(token.start, token.end).toLowerCase()
    words.push(respell?.(word, token) ?? word)
    const named = find(words.join(' '))
    if (!named || token.word === 'dan') continue
    const { offices } = named
    const isHead = !isUnder(tokens, at) && (named.isHead || isPerson(offices, content))
    best = { office: { sign: isHead ? 'h' : 'o', start: first.start, end: token.end, offices }, last }
  }
  return best
}

/** Bare names of places, where nothing else says which office it is. */
function placesIn(text: string, tokens: readonly Token[], content: Content): FoundOffice[] {
  const finder = finderOf(content)
  return tokens.flatMap((token, at): FoundOffice[] => {
    if (token.is !== 'word' || token.sort !== undefined) return []
    const next = tokens[at + 1]
    for (const end of [next?.is === 'word' ? next.end : undefined, token.end]) {
      const name = end && text.slice(token.start, end)
      const offices = name ? finder.ofPlace(name) : []
      if (name && offices.length > 0)
        return [{ sign: 'o', start: token.start, end, offices, doubt: FREE_MESSAGE.barePlace(name) }]
    }
    return []
  })
}
