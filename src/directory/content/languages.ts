/**
 * The languages of the pages: one row each. A new one needs a row here, its texts (src/i18n, which texts.ts lists), and
 * a complaint in its words (channels/messages.ts) where it is spoken; CONTRIBUTING.md has the recipe.
 */

interface LanguageRow {
  /** What it calls itself. */
  name: string
  /** For those that want a country too. */
  locale: string
  /** Of one that is spoken at offices and in the search: problems as people say them. English is for reading alone. */
  spoken?: { example: string }
  /** Provinces whose regions begin with it; absent: those of all. */
  provinces?: readonly string[]
}

const rows = {
  id: { name: 'Indonesia', locale: 'id_ID', spoken: { example: 'jalan rusak, KTP hilang' } },
  jv: {
    name: 'Jawa',
    locale: 'jv_ID',
    spoken: { example: 'dalan bolong, KTP ilang' },
    provinces: ['33', '34', '35'],
  },
  en: { name: 'English', locale: 'en_GB' },
} as const satisfies Record<string, LanguageRow>

/** Code of a language, BCP 47. */
export type Language = keyof typeof rows
/** One that people speak with offices. */
export type SpokenLanguage = { [L in Language]: (typeof rows)[L] extends { spoken: object } ? L : never }[Language]

/** Every language. */
export const LANGUAGES: Readonly<Record<Language, LanguageRow>> = rows
/** The codes of all languages, in the order in which they are offered. */
export const LANGUAGE_CODES = Object.keys(rows) as Language[]
/** The language that counts, and that every region has: its pages are in no folder. */
export const FIRST = 'id' satisfies SpokenLanguage

/** Whether a text is the code of a language. */
export const isLanguage = (text: string): text is Language => Object.hasOwn(rows, text)

/** Whether a language is spoken at offices. */
export const isSpoken = (language: Language): language is SpokenLanguage => LANGUAGES[language].spoken !== undefined

/** The language in which one writes to an office from a page in another: its own where it is spoken. */
export const spokenOn = (language: Language): SpokenLanguage => (isSpoken(language) ? language : FIRST)

/** Problems as people of a region say them: in the page's language, else in that which is the region's own. */
export function exampleFor(language: Language, languages: readonly Language[]): string {
  const own = language !== FIRST && isSpoken(language) ? language : (languages.findLast(isSpoken) ?? FIRST)
  return rows[own].spoken.example
}
