/** The texts of a language. */

import type { Language } from '../directory/content/languages.ts'
import { en } from './en.ts'
import { id, type Texts } from './id.ts'
import { jv } from './jv.ts'

const all: Record<Language, Texts> = { id, jv, en }

/** All texts of pages in a language. */
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
