/** What is copied from the page of open data: commands, programs, and code for other sites. Plain text. */
import { numbersOf } from '../directory/channels/contacts.ts'
import type { Directory, Office, Region } from '../directory/model.ts'
import { officeUrl, url } from '../directory/url.ts'
import { reuse } from '../i18n/reuse.ts'
import { escapeXml } from './atom.ts'
import { BADGE_SIZE } from './badge.ts'
import { REUSE_DAYS } from './schema-parts.ts'

/** Frame that shows a few contacts without scrolling. */
const CARD_HEIGHT = 420

/** The office that examples are about: one that exists and has as much to show as any, a department if there is one. */
export function exampleOffice({ offices }: Directory): Office {
  const worth = (office: Office) =>
    Number(!office.ended) * 8 + Number(numbersOf(office).length > 0) * 4 + Number(office.kind === 'department')
  const [best] = [...offices].sort((a, b) => worth(b) - worth(a))
  if (!best) throw new Error('wilayah tanpa kantor')
  return best
}

/** Paths of the card and the badge of an office, from the root of the site. */
export const cardPath = (id: string) => `embed/${id}/`
/** The badge of an office, from the site's root. */
export const badgePath = (id: string) => `embed/${id}.svg`

const dataUrl = ({ site }: Region, file: string) => url(site.address, `data/${file}`)

/** Contacts of an office on the command line. */
export function commandSnippet({ id }: Office, region: Region): string {
  return `curl -s ${dataUrl(region, `${id}.json`)} | jq -r '.contacts[] | [.type, .display, .state, .confirmedOn] | @tsv'`
}

/** The table in a cell of Google Sheets. */
export function sheetSnippet(region: Region): string {
  return `=IMPORTDATA("${dataUrl(region, 'directory.csv')}")`
}

/** A program that refuses old data and says how sure each contact is. */
export function scriptSnippet({ id }: Office, region: Region): string {
  return reuse.program(dataUrl(region, `${id}.json`), REUSE_DAYS)
}

/** The card in a frame. */
export function cardSnippet(office: Office, { site }: Region): string {
  const title = escapeXml(`${reuse.title} ${office.short}`)
  const address = url(site.address, cardPath(office.id))
  return `<iframe src="${address}" title="${title}" width="100%" height="${CARD_HEIGHT}" style="max-width:30rem;border:1px solid #c9d3cd;border-radius:8px" loading="lazy" referrerpolicy="no-referrer"></iframe>`
}

/** The badge, which leads to the office's page; its `alt` holds no number, which would outlive the picture's. */
export function badgeSnippet(office: Office, { site }: Region): string {
  const { width, height } = BADGE_SIZE
  const picture = `<img src="${url(site.address, badgePath(office.id))}" alt="${escapeXml(`${reuse.title} ${office.short}`)}" width="${width}" height="${height}" style="max-width:100%;height:auto" loading="lazy" referrerpolicy="no-referrer">`
  return `<a href="${officeUrl(site.address, office.id)}">${picture}</a>`
}
