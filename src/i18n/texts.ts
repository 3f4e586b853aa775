/** The texts of a language. */
import { formatDate, type PartialDate } from '../directory/dates.ts'
import type { LANGUAGES } from '../directory/schema.ts'
import { en } from './en.ts'
import { id, type Texts } from './id.ts'
import { jv } from './jv.ts'

export type Language = (typeof LANGUAGES)[number]

const all: Record<Language, Texts> = { id, jv, en }

export const isLanguage = (name: string): name is Language => name in all

export function texts(language: Language): Texts {
  return all[language]
}

/** What has to be said of everything in a region that is invented or not yet decided on. */
export function noticeText(
  t: Pick<Texts, 'banner'>,
  { sample, site }: { sample: boolean; site: { confirmed: boolean } },
): string | undefined {
  if (sample) return t.banner.sample
  return site.confirmed ? undefined : t.banner.prototype
}

/** A date in words of the language: "13 Januari 2026". */
export function dateText(t: Pick<Texts, 'months'>, date: PartialDate): string {
  return formatDate(date, t.months)
}
