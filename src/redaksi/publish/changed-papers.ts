/** Which posters state something else by what was saved: today, on a day to come, or not at all. */
import type { ContentFile } from '../../directory/content/read.ts'
import { withChanges } from '../../directory/content/read.ts'
import type { Day } from '../../directory/dates.ts'
import { officeWithId } from '../../directory/lookup.ts'
import type { Format } from '../../posters/cards/card.ts'
import { postersOf } from '../../posters/cards/cards.ts'
import { comingDays } from '../coming-days.ts'
import { restatedBy } from '../office-plan.ts'
import type { Built, OpenRegion } from '../open-region.ts'
import type { SavedOffice } from './changes.ts'

interface SavedFiles {
  files: readonly { path: string; before: string | null; after: string | null }[]
}

/** Files as they were before some saves, as far as nobody else has changed them since. @param saves newest first */
export function filesBefore(files: readonly ContentFile[], saves: readonly SavedFiles[]): ContentFile[] {
  const texts = new Map<string, string | null>(files.map(({ path, text }) => [path, text]))
  const changed = new Set<string>()
  for (const { path, before, after } of saves.flatMap((save) => save.files)) {
    // what lies outside of the region is no content of it
    if (path.startsWith('..') || (texts.get(path) ?? null) !== after) continue
    texts.set(path, before)
    changed.add(path)
  }
  return withChanges(
    files,
    [...changed].map((path) => ({ path, text: texts.get(path) ?? null })),
  )
}

/** The region without some saves. @param saves newest first */
export const builtBefore = ({ builder, sound, today }: OpenRegion, saves: readonly SavedFiles[]): Built | undefined =>
  builder.build(filesBefore(sound, saves), today).built

/** A poster that states something else. */
export interface ChangedPaper {
  office: string
  short: string
  format: Format
}

export interface ChangedPapers {
  /** On posters that are made today. */
  now: ChangedPaper[]
  /** From a day to come. */
  later: (ChangedPaper & { day: Day })[]
  /** Short names of offices of which no poster changes: a number that waits, an alias. */
  none: string[]
}

const FORMAT_OF = { plain: 'a4', named: 'a4-person' } as const satisfies Record<string, Format>

/** @param before the region as it was, where that is known */
export function changedPapers(
  open: OpenRegion,
  before: Built | undefined,
  offices: readonly SavedOffice[],
): ChangedPapers {
  const found: ChangedPapers = { now: [], later: [], none: [] }
  for (const { id, short, outside } of offices) {
    const papers = (built: Built | undefined, kinds: readonly (keyof typeof FORMAT_OF)[]): ChangedPaper[] => {
      const office = built && officeWithId(built.directory.offices, id)
      const had = new Set(office && !office.ended ? postersOf(office).map(({ format }) => format) : [])
      return kinds.flatMap((kind) => {
        const format = FORMAT_OF[kind]
        return had.has(format) ? [{ office: id, short, format }] : []
      })
    }
    const isUnknown = outside || !before
    const now = papers(open, isUnknown ? ['plain'] : restatedBy(before.directory, open.directory, id))
    const record = open.content.offices.get(id)?.value
    const later = (record ? comingDays(record, open.today) : []).flatMap((day) => {
      const then = open.on(day)
      return papers(then, then ? restatedBy(open.directory, then.directory, id) : []).map((one) => ({ ...one, day }))
    })
    found.now.push(...now)
    // the first day on which each becomes another
    found.later.push(...later.filter((one, at) => later.findIndex(({ format }) => format === one.format) === at))
    if (now.length + later.length === 0) found.none.push(short)
  }
  return found
}
