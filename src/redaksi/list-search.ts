/**
 * How offices are found by what somebody types. The browser does the same without asking (client/list.js), on the same
 * texts; a test holds the two together.
 */
import { plain } from '../directory/content/plain.ts'

/** Letters and digits alone, small, without marks. */
export const folded = (text: string): string => plain(text.normalize('NFKD').replace(/\p{M}/gu, ''))

/** What an office is found by: "|dlh|dinas lingkungan hidup||alias|0296531028|". @param names what it is called first */
export function searchText(names: readonly string[], others: readonly string[]): string {
  const parts = (texts: readonly string[]) => [...new Set(texts.map(folded))].filter(Boolean).join('|')
  return `|${parts(names)}||${parts(others)}|`
}

/** A number as people dial it here: "+62296531028" is "0296531028". */
export const dialled = (value: string): string => value.replace(/^\+62/, '0')

export interface Wanted {
  phrase: string
  words: string[]
  /** Digits that are part of a number, in the ways in which it may be written. */
  numbers: string[]
}

/** So many digits are a number whatever stands beside them, and so many where nothing does. */
const SURELY = 7
const ALONE = 3

/** Reads what somebody types into the search. */
export function wantedIn(text: string): Wanted {
  const phrase = folded(text)
  const digits = phrase.replace(/[^0-9]/g, '')
  const isNumber = digits.length >= SURELY || (digits.length >= ALONE && !/\p{L}/u.test(phrase))
  return {
    phrase,
    words: phrase.split(' '),
    numbers: isNumber ? [digits, digits.replace(/^(?:00)?620?(?=\d)/, '0')] : [],
  }
}

/** How well a search text fits, the least best; undefined where it doesn't. */
export function fitOf(text: string, { phrase, words, numbers }: Wanted): number | undefined {
  if (phrase === '') return 0
  const names = text.slice(0, text.indexOf('||'))
  const ways = [
    () => numbers.some((number) => text.includes(`|${number}|`)) || names.includes(`|${phrase}`),
    () => numbers.some((number) => text.includes(`${number}|`)) || names.includes(` ${phrase}`),
    () => numbers.some((number) => text.includes(number)) || text.includes(`|${phrase}`),
    () => text.includes(phrase),
    () => words.every((word) => text.includes(word)),
    () => text.replaceAll(' ', '').includes(phrase.replaceAll(' ', '')),
  ]
  const fit = ways.findIndex((way) => way())
  return fit < 0 ? undefined : fit
}
