/** Finds telephone numbers in published text of any kind. */
import { identify, isMobile } from './phone.ts'

/**
 * Every telephone number in published text (HTML, JSON, CSV, vCard, PDF text, addresses), as E.164, without repeats.
 * Made for a guard against retired numbers, so it prefers one too many to one too few: digits that stand apart are
 * tried in every length that is a valid number. A run of digits is never cut. Short codes and call centres are left out.
 */
export function findPhoneTokens(text: string): string[] {
  return [...new Set([text, decodeMarkup(text)].flatMap((variant) => scan(variant.normalize('NFKC'))))]
}

/** Whether a text holds a mobile number, which is somebody's own. */
export const holdsMobile = (text: string): boolean => findPhoneTokens(text).some(isMobile)

/** Markup that may stand between the digits of a number, as spaces. */
function decodeMarkup(text: string): string {
  return text
    .replace(/<[^<>]*>|&#?\w{1,8};/g, ' ')
    .replace(/%2B/gi, '+')
    .replace(/%[0-9a-f]{2}/gi, ' ')
}

const SPOKEN_DIGITS = /(?<!\d)\d(?: \d)+(?!\d)/g
const GAP_IN_NUMBER = /^[\s\p{Cf}\p{Pd}.,()/·\u2212]{1,6}$/u
const LONGEST_DIALLED = 16
const SHORTEST_DIALLED = 8

function scan(published: string): string[] {
  const text = published.replace(SPOKEN_DIGITS, (digits) => digits.replaceAll(' ', ''))
  const runs = [...text.matchAll(/\d+/g)]
  return runs.flatMap((run, index) => (/^[06]/.test(run[0]) ? numbersFrom(text, runs, index) : []))
}

/** Every valid number that starts with a run of digits and goes on over gaps. */
function numbersFrom(text: string, runs: readonly RegExpExecArray[], start: number): string[] {
  const found: string[] = []
  let digits = ''
  for (let index = start, end = -1; index < runs.length; index += 1) {
    const run = runs[index]!
    if (end >= 0 && !GAP_IN_NUMBER.test(text.slice(end, run.index))) break
    digits += run[0]
    if (digits.length > LONGEST_DIALLED) break
    end = run.index + run[0].length
    const value = digits.length < SHORTEST_DIALLED ? undefined : identify(dialledRest(digits))?.value
    if (value?.startsWith('+')) found.push(value)
  }
  return found
}

/** What follows +62 in dialled digits: "0812…", "62812…", "620812…", "0062812…", and of samples "000…", "6200…". */
function dialledRest(digits: string): string {
  return digits.replace(/^(?:00)?620(?=[1-9])|^(?:00)?62(?!0[1-9])|^0/, '')
}
