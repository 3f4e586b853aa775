/** What a draft does to photos: files that come and go with the record, and paper that shows a photo nobody may show. */
import { photoConsent } from '../directory/content/photo.ts'
import type { HolderEntry, OfficeFile } from '../directory/content/schema.ts'
import type { Day } from '../directory/dates.ts'
import { stillHanging } from '../directory/editions/ledger.ts'
import type { Edit } from './edit.ts'
import { PHOTO_PAPER } from './forms/photo-forms.ts'
import type { OpenRegion } from './open-region.ts'

interface Turn {
  id: string
  base: OfficeFile
  record: OfficeFile
}

/** Photos that a record prints now or later. */
const printedPhotos = ({ holders }: OfficeFile, today: Day): Set<string> =>
  new Set(holders.flatMap(({ photo }) => (photo && photoConsent(photo, today) !== 'withdrawn' ? [photo.file] : [])))

/** Photos that edits bring, by the names of their files. */
export const sentPhotos = (edits: readonly Edit[]): Map<string, string> =>
  new Map(
    edits.flatMap(({ events, photo }) =>
      events.flatMap((event) => (event.kind === 'photo-taken' && photo ? [[event.file, photo] as const] : [])),
    ),
  )

/**
 * Files of photos that come in, in base64, and null for those that nothing prints any more.
 * @returns `taken`: names that somebody else's file has by now
 */
export function photoChanges(
  { content, files, today }: Pick<OpenRegion, 'content' | 'files' | 'today'>,
  { id, base, record }: Turn,
  edits: readonly Edit[],
): { changes: { path: string; text: string | null }[]; taken: string[] } {
  const [was, is] = [printedPhotos(base, today), printedPhotos(record, today)]
  const sent = sentPhotos(edits)
  const coming = [...is].filter((file) => !was.has(file) && sent.has(file))
  const others = files.filter(({ path }) => path.startsWith('offices/') && path !== `offices/${id}.yaml`)
  const going = [...was].filter((file) => !is.has(file) && !others.some(({ text }) => text.includes(file)))
  return {
    changes: [
      ...coming.map((path) => ({ path, text: sent.get(path)! })),
      ...going.filter((file) => content.photos.has(file)).map((path) => ({ path, text: null })),
    ],
    taken: coming.filter((file) => content.photos.has(file)),
  }
}

/** Paper that names a head and may show their photo. */
export interface Pictured {
  code: string
  copies: number
  places: string[]
}

/** Recorded paper with photos to which the record agrees no longer; undefined where no consent ends. */
export function picturedPaper(
  { content, today }: Pick<OpenRegion, 'content' | 'today'>,
  { id, base, record }: Turn,
): Pictured[] | undefined {
  const isWithdrawn = ({ photo }: HolderEntry) => photo !== undefined && photoConsent(photo, today) === 'withdrawn'
  const files = new Set(base.holders.flatMap((entry) => (isWithdrawn(entry) ? [] : (entry.photo?.file ?? []))))
  const ended = record.holders.filter((entry) => isWithdrawn(entry) && files.has(entry.photo!.file))
  if (ended.length === 0) return undefined
  const named = new Set(ended.map(({ status, name }) => `${status} ${name}`))
  const { editions, issued } = content.editions.value
  return editions
    .filter(({ office, facts }) => office === id && facts.holder !== undefined && named.has(facts.holder))
    .map(({ code }) => {
      const hanging = stillHanging(issued).filter(
        (paper) => paper.office === id && paper.code === code && (paper.format ?? PHOTO_PAPER) === PHOTO_PAPER,
      )
      return {
        code,
        copies: hanging.reduce((sum, { copies }) => sum + copies, 0),
        places: [...new Set(hanging.map(({ place }) => place))],
      }
    })
}
