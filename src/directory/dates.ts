/** Dates are strings: a full day "2026-01-13", or as much of it as a source tells: "2026-01", "2026". */

const DAY_MS = 86_400_000

/** A full calendar day, "YYYY-MM-DD". */
export type Day = string
/** "YYYY-MM-DD", "YYYY-MM" or "YYYY". */
export type PartialDate = string

/** Whether the text is a full day that exists in the calendar. */
export function isDay(text: string): text is Day {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text)) && toDay(Date.parse(text)) === text
}

/** Whether the text is a day, a month or a year that exists. */
export function isPartialDate(text: string): text is PartialDate {
  return isDay(text) || (/^\d{4}(-\d{2})?$/.test(text) && isDay(firstDay(text)))
}

/** Whole days from `from` to `to` (negative when `to` is earlier). Both are full days. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS)
}

/** The day `days` days after (or before) `day`. */
export function addDays(day: Day, days: number): Day {
  return toDay(Date.parse(day) + days * DAY_MS)
}

/** The later of two full days. */
export const laterOf = (one: Day, two: Day): Day => (one > two ? one : two)

/** First day a partial date can mean: "2026" is "2026-01-01". Used for order only, never shown. */
export function firstDay(date: PartialDate): Day {
  return `${date}-01-01`.slice(0, 10)
}

/** The newest of some partial dates, by its first possible day; undefined when there is none. */
export function newest(dates: readonly (PartialDate | undefined)[]): PartialDate | undefined {
  const known = dates.filter((date): date is PartialDate => date !== undefined)
  return known.sort((a, b) => firstDay(a).localeCompare(firstDay(b)) || a.localeCompare(b)).at(-1)
}

/** "13 Januari 2026", "Januari 2026" or "2026", with the month names of a language. */
export function formatDate(date: PartialDate, months: readonly string[]): string {
  const [year, month, day] = date.split('-')
  return [day && String(Number(day)), month && months[Number(month) - 1], year].filter(Boolean).join(' ')
}

function toDay(ms: number): Day {
  return new Date(ms).toISOString().slice(0, 10)
}

/** A date in words of the language: "13 Januari 2026". */
export function dateText(t: { months: readonly string[] }, date: PartialDate): string {
  return formatDate(date, t.months)
}
