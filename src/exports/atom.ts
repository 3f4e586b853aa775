/** The changes as a feed, Atom 1.0 (RFC 4287), in Indonesian. */

import type { Day } from '../directory/dates.ts'
import { officeById } from '../directory/lookup.ts'
import type { Directory } from '../directory/model.ts'
import { officeUrl } from '../directory/url.ts'
import { changesTogether } from '../directory/views/change-text.ts'
import type { Change } from '../directory/views/changes.ts'
import type { Texts } from '../i18n/id.ts'
import { noticeText } from '../i18n/texts.ts'

const MOST_ENTRIES = 200
/** Indonesia knows no summer time. */
const OFFSETS: Record<Directory['region']['timeZone'], string> = {
  'Asia/Jakarta': '+07:00',
  'Asia/Makassar': '+08:00',
  'Asia/Jayapura': '+09:00',
}

/**
 * The feed: an entry for each office, day and kind of change, named by those three and so forever by the same name.
 * Every time is a day's first moment in the region, so that the same facts give the same bytes.
 */
export function changesAtom(directory: Directory, t: Texts): string {
  const { region, changes, today } = directory
  const site = region.site.address
  const page = `${site}/perubahan/`
  const notice = noticeText(t, region)
  const time = (day: Day) => `${day}T00:00:00${OFFSETS[region.timeZone]}`
  const entries = [...Map.groupBy(changes, ({ on, office, kind }) => `${on} ${office} ${kind}`).values()]
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="id">',
    element('id', page),
    element('title', `${t.changes.title}: ${t.siteName(region.name)}`),
    ...(notice ? [element('subtitle', notice)] : []),
    element('updated', time(changes[0]?.on ?? today)),
    `<author>${element('name', region.government)}</author>`,
    `<link rel="self" type="application/atom+xml" href="${escapeXml(`${site}/data/changes.atom`)}"/>`,
    `<link rel="alternate" type="text/html" href="${escapeXml(page)}"/>`,
    ...entries.slice(0, MOST_ENTRIES).flatMap((group) => {
      const { on, office: id, kind } = group[0] as Change
      const office = officeById(directory, id)
      const said = changesTogether(group, directory, t)
      const link = officeUrl(site, id)
      return [
        '<entry>',
        element('id', `${link}#${on}-${kind}`),
        element('title', `${office.short}: ${said}`),
        element('updated', time(on)),
        `<link rel="alternate" type="text/html" href="${escapeXml(link)}"/>`,
        `<content type="text">${escapeXml(`${office.name}: ${said}`)}</content>`,
        '</entry>',
      ]
    }),
    '</feed>',
    '',
  ].join('\n')
}

function element(name: string, text: string): string {
  return `<${name}>${escapeXml(text)}</${name}>`
}

/** Text as it stands in XML 1.0; what may not stand there at all is left out. */
export function escapeXml(text: string): string {
  return text
    .toWellFormed()
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
}
