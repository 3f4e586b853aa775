/** Numbers as a spreadsheet keeps them: what a format makes of them, days, times, plain digits. */
import type { RawCell } from '../../import/table/raw.ts'

/** What a number format shows. */
export type NumberFormat = 'number' | 'date' | 'time'

const DAY = 86_400_000
const DAY_SECONDS = 86_400
/** 1 January 1904 in days from 30 December 1899. */
const SYSTEM_1904 = 1462
/** 31 December 9999, the last that Excel knows. */
const LAST_SERIAL = 2_958_465
/** 29 February 1900, which never was, but counts in Excel. */
const NO_DAY = 60
/** Whole digits that Excel keeps. */
const TRUSTED_DIGITS = 15

const BUILT_IN_DATES = [14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58]
const BUILT_IN_TIMES = [18, 19, 20, 21, 32, 33, 34, 35, 45, 46, 47, 55, 56]
/** Quoted or escaped text, fill and padding characters, and brackets with a colour, condition, currency or language. */
const LITERALS = /"[^"]*"?|[\\_*].|\[(?!(?:h+|m+|s+)\])[^\]]*\]/gi

/** What a built-in format that a file needn't define shows. */
export function builtInFormat(id: number): NumberFormat {
  if (BUILT_IN_DATES.includes(id)) return 'date'
  return BUILT_IN_TIMES.includes(id) ? 'time' : 'number'
}

/** What a format code shows, by its first section: `[$-421]dd mmmm yyyy` is a date, `"0"#` and `0000-0000` aren't. */
export function formatOf(code: string): NumberFormat {
  const [letters = ''] = code.replace(LITERALS, '').split(';')
  if (/^\s*(?:general|standard)\s*$/i.test(letters)) return 'number'
  const [plain, clock] = [letters.replace(/am\/pm|a\/p/gi, ''), /am\/pm|a\/p|[hs]/i.test(letters)]
  if (/[dy]/i.test(plain)) return 'date'
  if (clock || /\[m+\]/i.test(plain)) return 'time'
  return /m/i.test(plain) ? 'date' : 'number'
}

/** The day of a serial number, undefined where Excel knows none. */
function dayOf(serial: number, is1904: boolean): string | undefined {
  const days = Math.floor(serial) + (is1904 ? SYSTEM_1904 : 0)
  if (serial < 0 || days < 1 || days === NO_DAY || days > LAST_SERIAL) return undefined
  const first = Date.UTC(1899, 11, days < NO_DAY ? 31 : 30)
  return new Date(first + days * DAY).toISOString().slice(0, 10)
}

/** "08:00", with seconds only where there are some. */
function timeOf(serial: number): string {
  const seconds = Math.min(DAY_SECONDS - 1, Math.round((serial % 1) * DAY_SECONDS))
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
  return (parts[2] === 0 ? parts.slice(0, 2) : parts).map((part) => String(part).padStart(2, '0')).join(':')
}

/** A number of at most 15 whole digits in plain digits, no exponent. */
const plainDigits = (number: number): string =>
  Math.abs(number) < 1e-6 ? number.toFixed(20).replace(/\.?0+$/, '') : String(number)

/**
 * The cell of a stored number. As Excel does it keeps 15 digits; a whole number with more has lost some.
 * A date stays a number where Excel would show only ####. A time of day is text, as people read it: "08:00".
 */
export function cellOfNumber(stored: number, format: NumberFormat, is1904: boolean): RawCell {
  const number = Number(stored.toPrecision(TRUSTED_DIGITS))
  if (Math.abs(number) >= 10 ** TRUSTED_DIGITS) return { kind: 'lost', why: 'digits' }
  const day = format === 'date' ? dayOf(number, is1904) : undefined
  if (day) return { kind: 'date', day }
  if (format === 'time' && number >= 0 && number < 1) return { kind: 'text', text: timeOf(number) }
  return { kind: 'number', number, text: plainDigits(number) }
}
