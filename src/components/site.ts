/** What every page needs: the directory, and the texts and links of its language. */
import { getCollection, getEntry } from 'astro:content'
import { environmentSettings } from '../adapters/cli/settings.ts'
import { FIRST, isLanguage, type Language } from '../directory/content/languages.ts'
import { dateText } from '../directory/dates.ts'
import { officeById } from '../directory/lookup.ts'
import type { PublicSource } from '../directory/model.ts'
import { inShard, isFirst } from '../directory/shard.ts'
import { officePath, url } from '../directory/url.ts'
import { texts } from '../i18n/texts.ts'
import type { Format } from '../posters/cards/card.ts'
import { FORMATS } from '../posters/formats.ts'

/** The checked directory of the region that is being built. */
export async function getDirectory() {
  const entry = await getEntry('directory', 'region')
  if (!entry) throw new Error('Data wilayah masih salah; lihat pesan di atas.')
  return entry.data
}

/** What is made in this build of several things: all of them, or those of its part. */
export const hereOf = <T>(all: readonly T[]): T[] => inShard(all, environmentSettings().shard)

/** Whether this build makes what isn't any office's. */
export const isFirstPart = (): boolean => isFirst(environmentSettings().shard)

/** The offices whose pages and files this build makes: those of the collection, with all that the directory knows. */
export async function officesHere() {
  const directory = await getDirectory()
  return hereOf((await getCollection('offices')).map(({ id }) => officeById(directory, id)))
}

/** Paths of a page in every language of the region, with further parameters; of a page without any, where it is made. */
export async function inLanguages<P extends object>(pages: readonly P[] = isFirstPart() ? [{} as P] : []) {
  const { region } = await getDirectory()
  return region.languages.flatMap((language) =>
    pages.map((params) => ({ params: { lang: language === FIRST ? undefined : language, ...params } })),
  )
}

/** The language of the page that is being made, its texts and its links. */
export function site({ params }: { params: Record<string, string | undefined> }) {
  const language = params.lang ?? FIRST
  if (!isLanguage(language)) throw new Error(`Bahasa "${language}" tidak ada`)
  const t = texts(language)
  const date = (day: string) => dateText(t, day)
  /** A page in another language; right under a sub-path too. */
  const linkIn = (other: Language, path = '') =>
    url(import.meta.env.BASE_URL, other === FIRST ? path : `${other}/${path}`)
  const link = (path = '') => linkIn(language, path)
  return {
    language,
    t,
    date,
    linkIn,
    /** A page in the same language. */
    link,
    /** A file, which has no language. */
    file: (path: string) => url(import.meta.env.BASE_URL, path),
    officeLink: (id: string) => link(officePath(id)),
    /** Language of what stands in the region's files, where the page's is another. */
    content: language === FIRST ? undefined : FIRST,
    /** "Lingkar Jateng, pelantikan …, 13 Januari 2026". */
    sourceText: (source: PublicSource): string => {
      if (source.date) return `${source.citation}, ${date(source.date)}`
      return `${source.citation} (${source.recorded ? t.office.recordedOn(date(source.recorded)) : t.office.undated})`
    },
    /** "210 × 297 mm" */
    sizeText: (format: Format): string => {
      const { width, height, unit } = FORMATS[format].size
      return `${width} × ${height} ${unit}`.replaceAll(' ', '\u00a0')
    },
  }
}
