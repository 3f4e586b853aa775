/** What has to be printed again and why, and what may be chosen besides. */
import type { OfficeKind } from '../../directory/content/schema.ts'
import { whyNotRecorded } from '../../directory/editions/ledger.ts'
import { type Need, type Reprint, reprints } from '../../directory/editions/reprint.ts'
import { reprintMessages } from '../../directory/editions/reprint-words.ts'
import { officeById, once } from '../../directory/lookup.ts'
import type { Directory, Office } from '../../directory/model.ts'
import { districtsOf, officesByKind, villageOffices } from '../../directory/views/lists.ts'
import { texts } from '../../i18n/texts.ts'
import type { Format } from '../../posters/cards/card.ts'
import { postersOf } from '../../posters/cards/cards.ts'
import { formatName } from '../../posters/formats.ts'
import { ISSUED_FORMATS } from '../../posters/sets/issue.ts'
import { newlyOld, restatedBy } from '../office-plan.ts'
import type { Built, OpenRegion } from '../open-region.ts'

/** A recorded edition, and whether its paper has to go. */
export interface PrintRow {
  id: string
  short: string
  code: string
  paper: NonNullable<Reprint['paper']> | 'every'
  need: Need
  /** Whether it was as good as today's before what was changed of late. */
  isNew: boolean
  reasons: readonly string[]
  copies: number
  /** Where it hangs, with how many. */
  places: readonly { place: string; copies: number }[]
  /** Whether the office is no more, so that nothing takes its place. */
  ended: boolean
  /** To send to the office; with the first of its rows alone. */
  message?: string
}

export interface PrintView {
  rows: Record<Need, PrintRow[]>
  /** Whether anything was changed of late. */
  hasChanged: boolean
  /** Whether the ledger holds any edition. */
  hasEditions: boolean
  /** Whether everything that is printed is a draft. */
  isDraft: boolean
  /** Offices whose posters state something else since what was changed of late, and whether any edition of them is recorded. */
  changed: readonly { id: string; short: string; isOnRecord: boolean }[]
  /** Offices that papers can be made of, by kind. */
  groups: readonly { kind: OfficeKind; label: string; offices: readonly { id: string; short: string }[] }[]
  /** Kecamatan of which papers of villages can be made too, with the offices that are in them. */
  districts: readonly { id: string; short: string; offices: readonly { id: string }[] }[]
  formats: readonly { id: Format; name: string }[]
}

/** All recorded paper of a region that differs from today's facts or was given out; found once for each state. */
export const reprintsOf = once(({ directory, content }: OpenRegion): Reprint[] =>
  reprints({ directory, content, ledger: content.editions.value }),
)

/** The screen of printing. @param before the region without what was changed of late; absent where nothing was */
export function printView(open: OpenRegion, before?: Built): PrintView {
  const { directory, content } = open
  const papers = reprintsOf(open)
  const key = ({ office, code, need }: Reprint) => `${office.id} ${code} ${need}`
  const fresh = new Set(before ? newlyOld(before, open).map(key) : [])
  const messages = new Map(reprintMessages(papers, directory).map(({ office, text }) => [office, text]))
  const rows: PrintView['rows'] = { must: [], should: [], no: [] }
  for (const paper of papers) {
    const message = paper.need === 'no' ? undefined : messages.get(paper.office.id)
    if (message !== undefined) messages.delete(paper.office.id)
    rows[paper.need].push({ ...rowOf(paper, directory, message), isNew: fresh.has(key(paper)) })
  }
  return {
    ...{ rows, hasChanged: before !== undefined, hasEditions: content.editions.value.editions.length > 0 },
    isDraft: whyNotRecorded(directory) !== undefined,
    changed: before ? changedOf(before, open) : [],
    groups: groupsOf(directory),
    districts: inDistricts(directory),
    formats: ISSUED_FORMATS.map((id) => ({ id, name: formatName(id, texts('id')).name })),
  }
}

function rowOf(
  { office, code, paper, need, reasons, copies, issued }: Reprint,
  directory: Directory,
  message?: string,
): Omit<PrintRow, 'isNew'> {
  const byPlace = Map.groupBy(issued, ({ place }) => place)
  return {
    ...{ id: office.id, short: office.short, code, paper: paper ?? 'every', need, reasons, copies },
    places: [...byPlace].map(([place, all]) => ({ place, copies: all.reduce((sum, one) => sum + one.copies, 0) })),
    ended: officeById(directory, office.id).ended !== undefined,
    ...(message !== undefined && { message }),
  }
}

/** Open offices whose posters state something else than before. */
function changedOf(before: Built, { directory, content }: Built): PrintView['changed'] {
  const recorded = new Set(content.editions.value.editions.map(({ office }) => office))
  return directory.offices
    .filter(({ id, ended }) => !ended && restatedBy(before.directory, directory, id).length > 0)
    .map(({ id, short }) => ({ id, short, isOnRecord: recorded.has(id) }))
}

/** What ticks a whole group: those that have changed, or a kind of office by its name. */
export const CHANGED = 'berubah'
/** What ticks a kecamatan and its villages. */
export const wholeDistrict = (id: string): string => `kecamatan-${id}`

/** The offices that were ticked, one by one or a group at once. */
export function tickedOffices(
  { changed, groups, districts }: Pick<PrintView, 'changed' | 'groups' | 'districts'>,
  ids: readonly string[],
  whole: readonly string[],
): string[] {
  const grouped = groups.flatMap(({ kind, offices }) => (whole.includes(kind) ? offices : []))
  const within = districts.flatMap(({ id, offices }) => (whole.includes(wholeDistrict(id)) ? offices : []))
  const all = [...grouped, ...within, ...(whole.includes(CHANGED) ? changed : [])]
  return [...new Set([...ids, ...all.map(({ id }) => id)])]
}

const hasPapers = (office: Office): boolean => !office.ended && postersOf(office).length > 0

function inDistricts(directory: Directory): PrintView['districts'] {
  return districtsOf(directory).flatMap(({ office }) => {
    const villages = villageOffices(directory, office).filter(hasPapers)
    const offices = [office, ...villages].filter(hasPapers).map(({ id }) => ({ id }))
    return villages.length > 0 ? [{ id: office.id, short: office.short, offices }] : []
  })
}

/** Offices with papers; villages that nothing is known of have none. */
function groupsOf(directory: Directory): PrintView['groups'] {
  return officesByKind(directory).flatMap(({ kind, offices }) => {
    const own = offices.filter(hasPapers)
    const list = own.map(({ id, short }) => ({ id, short }))
    return list.length > 0 ? [{ kind, label: texts('id').kind[kind], offices: list }] : []
  })
}
