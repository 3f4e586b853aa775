/** What has changed, as it is passed on: the card of the picture, and the text for chats. */

import { dateText } from '../../directory/dates.ts'
import type { Directory } from '../../directory/model.ts'
import { officeUrl } from '../../directory/url.ts'
import { type ChangedOffice, changesByOffice } from '../../directory/views/change-text.ts'
import type { Batch } from '../../directory/views/changes.ts'
import { confirmationProgress } from '../../directory/views/confirmation-progress.ts'
import type { PaperTexts } from '../../i18n/paper.ts'
import type { BulletinCard } from './card.ts'
import { markOf } from './card-words.ts'

/** No picture has room for more. */
const MOST_OFFICES = 20
/** Of an office with many changes these are told, and how many more there are. */
const MOST_LINES = 4
/** A longer message is folded up by chat apps, and read by nobody. */
const MOST_TEXT_LINES = 60

/** The card of a picture of these changes. */
export function bulletinCard(batch: Batch, directory: Directory, t: PaperTexts): BulletinCard {
  const { region } = directory
  const { mark } = markOf([], region)
  const note = noteOf(directory, t)
  const progress = progressOf(directory, t)
  const told = changesByOffice(batch.changes, directory, t)
  return {
    format: 'bulletin',
    lang: 'id',
    title: t.bulletin.title(spanOf(batch, t)),
    name: t.bulletin.title(spanOf(batch, t)),
    colours: region.colours,
    government: region.government.toUpperCase(),
    ...(region.emblem && { emblem: region.emblem }),
    mark,
    ...(note && { markNote: note }),
    heading: t.bulletin.heading,
    date: spanOf(batch, t),
    offices: told.slice(0, MOST_OFFICES).map((one) => ({ name: one.office.name, lines: shortened(one, t) })),
    others: Math.max(0, told.length - MOST_OFFICES),
    more: t.bulletin.more,
    ...(progress && { progress }),
    link: `${region.site.address.replace(/^https?:\/\//, '')}/perubahan`,
  }
}

/** The same as a message: at most 60 lines, an office's permanent address under each. */
export function bulletinText(batch: Batch, directory: Directory, t: PaperTexts): string {
  const { region } = directory
  const note = noteOf(directory, t)
  const progress = progressOf(directory, t)
  const head = [
    ...[t.bulletin.title(spanOf(batch, t)), region.name, ...(note ? [note] : [])],
    ...(progress ? [`${progress.said}.`] : []),
  ]
  const told = changesByOffice(batch.changes, directory, t)
  const blocks = told.map((one) => [
    '',
    one.office.name,
    ...shortened(one, t).map((line) => `- ${line}`),
    officeUrl(region.site.address, one.office.id),
  ])
  const tail = (left: number) => {
    const more = left > 0 ? t.bulletin.more.replace('#', String(left)) : t.changes.all
    return ['', `${more}: ${region.site.address}/perubahan/`]
  }
  const lines = [...head]
  let count = 0
  for (const block of blocks) {
    if (lines.length + block.length + tail(0).length > MOST_TEXT_LINES) break
    lines.push(...block)
    count++
  }
  return `${[...lines, ...tail(told.length - count)].join('\n')}\n`
}

/** "4 Januari 2027", "1 Desember 2026 – 4 Januari 2027" */
function spanOf({ from, to }: Batch, t: PaperTexts): string {
  return from === to ? dateText(t, to) : t.bulletin.span(dateText(t, from), dateText(t, to))
}

function noteOf({ region }: Directory, t: PaperTexts): string | undefined {
  if (region.sample) return t.bulletin.sampleNote
  return region.site.confirmed ? undefined : t.bulletin.draftNote
}

/** On the directory's own day, whatever day the changes are of. */
function progressOf(directory: Directory, t: PaperTexts): BulletinCard['progress'] {
  const { confirmed, of } = confirmationProgress(directory)
  if (of === 0) return undefined
  return { said: t.bulletin.progress(confirmed, of, dateText(t, directory.today)), share: confirmed / of }
}

function shortened({ lines }: ChangedOffice, t: PaperTexts): string[] {
  if (lines.length <= MOST_LINES) return lines
  return [...lines.slice(0, MOST_LINES - 1), t.bulletin.moreOfOne(lines.length - MOST_LINES + 1)]
}
