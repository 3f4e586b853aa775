/** The texts of a language. */
import { formatDate, type PartialDate } from '../directory/dates.ts'
import { id, type Texts } from './id.ts'

const LANGUAGES = { id }
export type Language = keyof typeof LANGUAGES

export function texts(language: Language): Texts {
  return LANGUAGES[language]
}

/** A date in words of the language: "13 Januari 2026". */
export function dateText(t: Texts, date: PartialDate): string {
  return formatDate(date, t.months)
}
