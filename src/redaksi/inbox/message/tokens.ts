/** A message cut into words, marks and the things found in it, and as one line in which patterns are looked for. */
import { bareWord, knownWord, type WordSort } from './words.ts'

/** A part of the text: its first letter, and the one behind its last. */
export interface Span {
  start: number
  end: number
}

/** Something found in the text before its words are looked at: a number, a day, an office. */
export interface Thing extends Span {
  /** One letter, as it stands in the line: "k", "d", "o". */
  sign: string
}

export interface Token extends Span {
  /** As it is compared; a mark as it stands; "#k0" for a thing. */
  word: string
  sort?: WordSort
  is: 'word' | 'mark' | 'thing'
}

const PIECE =
  /(?<!\p{L})(?:s\/d|s\.d\.?|a\.n\.?)(?!\p{L})|[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['’`][\p{L}]+)?|[.,;:!?()→⇒>=/\n✅☑✔•▪●‣-]/gu
/** What people are called by, cut short. */
const ABBREVIATED = /^(?:bp|bpk|sdri?)$/i
/** What people hang on a word by a stroke, with the character behind it. */
const ATTACHED = /^(?:nya|ne)(?!\p{L})/iu
const LONGEST_ATTACHED = 4
const MARKS: Readonly<Record<string, string>> = {
  '\n': '|',
  '✅': '|',
  '☑': '|',
  '✔': '|',
  '•': '|',
  '▪': '|',
  '●': '|',
  '‣': '|',
  '⇒': '→',
  '>': '→',
  '=': '→',
  '!': '.',
  ';': ',',
}

/** The words and marks of a text, with a token for each thing instead of what it covers. Things don't overlap. */
export function tokensOf(text: string, things: readonly Thing[]): Token[] {
  const covered = [...things].sort((a, b) => a.start - b.start)
  const counts = new Map<string, number>()
  const tokens: Token[] = []
  let at = 0
  for (const { sign, start, end } of covered) {
    tokens.push(...plainTokens(text, at, start))
    const count = counts.get(sign) ?? 0
    counts.set(sign, count + 1)
    tokens.push({ start, end, word: `#${sign}${count}`, is: 'thing' })
    at = end
  }
  return [...tokens, ...plainTokens(text, at, text.length)]
}

function plainTokens(text: string, from: number, to: number): Token[] {
  const tokens = [...text.slice(from, to).matchAll(PIECE)].map((match): Token => {
    const [piece] = match
    const span = { start: from + match.index, end: from + match.index + piece.length }
    if (!/[\p{L}\p{N}]/u.test(piece)) return { ...span, word: MARKS[piece] ?? piece, is: 'mark' }
    // "dr." is a physician, "dr" is from
    const known = /^dr$/i.test(piece) && text[span.end] === '.' ? undefined : knownWord(piece)
    return { ...span, word: known?.word ?? bareWord(piece), ...(known && { sort: known.sort }), is: 'word' }
  })
  // the point of "Plt." and "Bp." ends no sentence
  const isShort = ({ sort, start, end }: Token) => sort === 'status' || ABBREVIATED.test(text.slice(start, end))
  // and the stroke of "Plt-nya" begins nothing
  const isJoining = ({ word, end }: Token) => word === '-' && ATTACHED.test(text.slice(end, end + LONGEST_ATTACHED))
  return tokens.filter((token, at) => !isJoining(token) && !(token.word === '.' && at > 0 && isShort(tokens[at - 1]!)))
}

/** A line of words with one blank between them, in which each place leads back to its token. */
export class Line {
  readonly text: string
  readonly tokens: readonly Token[]
  readonly #starts: number[] = []

  constructor(tokens: readonly Token[]) {
    this.tokens = tokens
    let text = ' '
    for (const { word } of tokens) {
      this.#starts.push(text.length)
      text += `${word} `
    }
    this.text = text
  }

  /** Tokens that a part of the line covers. */
  within(start: number, end: number): Token[] {
    return this.tokens.filter((_, index) => this.#starts[index]! >= start && this.#starts[index]! < end)
  }

  /** Tokens that a pattern covers, wherever it stands. @param pattern global */
  covered(pattern: RegExp): Token[] {
    return [...this.text.matchAll(pattern)].flatMap(({ index, 0: found }) => this.within(index, index + found.length))
  }
}
