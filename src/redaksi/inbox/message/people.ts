/** Names of persons in a message: behind "Pak" or a degree, behind a post, or in front of what becomes of somebody. */
import type { Thing, Token } from './tokens.ts'

export interface FoundPerson extends Thing {
  sign: 'p'
  /** As it is written, without "Pak". */
  name: string
  /** Said of by "Pak", "Bu" or a degree. */
  isCertain: boolean
  /** A word in capitals stands right before or behind it, which may be a part of it: "Sugeng" greets too. */
  isCut: boolean
}

const DEGREE =
  '(?:Sp\\.\\s?\\p{L}+(?:\\.\\p{L}+)?|S\\.?\\s?(?:Sos|H|E|T|Pd|I\\.?P|STP|Kom|Hut|P|Pt|KM|Kep|Ag|Si|Psi|Farm|Gz|ST|I\\.?Kom|AP|TP)|M\\.?\\s?(?:Si|M|H|Pd|T|Kes|AP|A\\.P|Kom|Eng|P|Hum|Ling|IP|Ec\\.?Dev|Sos|Ag)|A\\.?\\s?(?:Md|KS)(?:\\.?\\p{L}{1,3})?|Ph\\.?\\s?D|Ak|CA|Apt|IP[MUP])\\.?'
const DEGREES = new RegExp(`^(?:\\s*,?\\s*${DEGREE}(?![\\p{L}\\p{N}]|\\.\\p{L}))+`, 'iu')
const PREFIX = /^(?:drs?|dra|drg|ir|h|hj|kh|prof|apt|ns|letkol|kompol|akp)$/
const HONORIFIC = /^(?:pak|bu|mas)$/
const POSTS = /^(?:camat|kades|lurah|kepala|kadin|direktur|inspektur|sekda)$/
const BEFORE =
  /^(?:plt|plh|pjs?|definitif|oleh|jabat|lantik|tunjuk|angkat|ganti|pengganti|menggantikan|camat|kades|lurah|kepala|kadin|direktur|inspektur|sekda|nama|dengan|jadi|#h\d+)$/
const BETWEEN = /^(?:[:,(-]|yg|adalah|nama|sekarang|sudah|baru|lama|itu|dinas|status|ya)$/
const BEHIND =
  /^(?:sebagai|jabat|jadi|lantik|tunjuk|angkat|pengganti|menggantikan|pensiun|meninggal|mutasi|mundur|ganti|plt|plh|pjs?|definitif|#h\d+)$/
/** Words that are names too. */
const MAY_BE_NAME: ReadonlySet<string> = new Set([
  'polite',
  'daytime',
  'stop',
  'question',
  'self',
  'complaint',
  'change',
])
const NO_NAME = /^(?:pak|bu|mas|yg|adalah|nama|sekarang|mulai|sejak|hari|tgl|untuk|baru|sudah|ganti)$/
const MOST_WORDS = 5
const MOST_BETWEEN = 4

/** All persons of a message. @param tokens with numbers, days and offices as things */
export function peopleIn(text: string, tokens: readonly Token[]): FoundPerson[] {
  const found: FoundPerson[] = []
  for (let at = 0; at < tokens.length; at++) {
    const person = personAt(text, tokens, at)
    if (!person) continue
    found.push(person.person)
    while (at + 1 < tokens.length && tokens[at + 1]!.start < person.person.end) at++
  }
  // among names with capitals, small words are none
  return found.some(({ isCertain, name }) => isCertain && /^\p{Lu}/u.test(name))
    ? found.filter(({ isCertain, name }) => isCertain || /\p{Lu}/u.test(name))
    : found
}

const isName = (token: Token | undefined): boolean =>
  token?.is === 'word' && (token.sort === undefined || token.word === 'misal') && /^\p{L}+$/u.test(token.word)
const isPrefix = (token: Token | undefined): boolean => token?.is === 'word' && PREFIX.test(token.word)

function personAt(text: string, tokens: readonly Token[], at: number): { person: FoundPerson } | undefined {
  const first = tokens[at]!
  if (!isName(first)) return undefined
  let next = at
  // "Drs. H. Budi"
  while (isPrefix(tokens[next])) next += tokens[next + 1]?.word === '.' ? 2 : 1
  const hasPrefix = next > at
  let last = -1
  const isCapital = (token: Token | undefined) =>
    token !== undefined && /^\p{Lu}/u.test(text.slice(token.start, token.end))
  const isProper = isCapital(tokens[next])
  for (let count = 0; count < MOST_WORDS && isName(tokens[next]); count++) {
    if (isProper && !isCapital(tokens[next])) break
    if (last >= 0 && DEGREES.test(text.slice(tokens[last]!.end))) break
    last = next
    // an initial with its point
    next += tokens[next + 1]?.word === '.' && tokens[next]!.word.length === 1 ? 2 : 1
  }
  if (last < 0) return undefined
  const behind = DEGREES.exec(text.slice(tokens[last]!.end))?.[0] ?? ''
  const end = tokens[last]!.end + behind.length
  const honoured = HONORIFIC.test(tokens[at - 1]?.word ?? '') && !POSTS.test(first.word)
  const isCertain = hasPrefix || honoured || behind !== ''
  const isNamed = isProper && last > at
  const isCut =
    isProper &&
    [tokens[at - 1], behind === '' ? tokens[last + 1] : undefined].some(
      (token) => isCapital(token) && MAY_BE_NAME.has(token!.sort ?? '') && !NO_NAME.test(token!.word),
    )
  const isTold = isBehindTrigger(tokens, at) || (isNamed && BEHIND.test(followingWord(tokens, last, end)))
  if (!isCertain && !isTold) return undefined
  const name = text.slice(first.start, end).replace(/\s+/g, ' ').trim()
  return { person: { sign: 'p', start: first.start, end, name, isCertain, isCut } }
}

function isBehindTrigger(tokens: readonly Token[], at: number): boolean {
  for (let back = 1; back <= MOST_BETWEEN; back++) {
    const word = tokens[at - back]?.word ?? ''
    if (BEFORE.test(word)) return true
    if (/^#o\d+$/.test(word)) return tokens.slice(0, at).some(({ sort }) => sort === 'status')
    if (!BETWEEN.test(word) && !/^#d\d+$/.test(word)) return false
  }
  return false
}

/** The first word behind a name that isn't one of those in between. */
function followingWord(tokens: readonly Token[], last: number, end: number): string {
  const rest = tokens.slice(last + 1).filter(({ start }) => start >= end)
  return rest.find(({ word }) => !/^(?:,|yg|sudah|akan|telah|itu)$/.test(word))?.word ?? ''
}
