/** What every page needs: the directory, the texts and links. */
import { getEntry } from 'astro:content'
import type { PublicSource } from '../directory/model.ts'
import { officePath, url } from '../directory/url.ts'
import { dateText, texts } from '../i18n/texts.ts'
import type { Format } from '../posters/card.ts'
import { FORMATS } from '../posters/formats.ts'

export const t = texts('id')
export const date = (day: string) => dateText(t, day)

/** The checked directory of the region that is being built. */
export async function getDirectory() {
  const entry = await getEntry('directory', 'region')
  if (!entry) throw new Error('Isi wilayah belum benar; lihat pesan di atas.')
  return entry.data
}

/** Link within the site, right under a sub-path too. */
export function link(path = ''): string {
  return url(import.meta.env.BASE_URL, path)
}

export function officeLink(id: string): string {
  return link(officePath(id))
}

/** "Lingkar Jateng, pelantikan …, 13 Januari 2026". */
export function sourceText(source: PublicSource): string {
  if (source.date) return `${source.citation}, ${date(source.date)}`
  return `${source.citation} (${source.recorded ? t.office.recordedOn(date(source.recorded)) : t.office.undated})`
}

/** "210 × 297 mm" */
export function sizeText(format: Format): string {
  const { width, height, unit } = FORMATS[format].size
  return `${width} × ${height} ${unit}`
}
