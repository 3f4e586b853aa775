/** The list of offices that the editor opens with: what is most pressing, ways to narrow it, one row for each office. */
import { numbersOf } from '../directory/channels/contacts.ts'
import type { Parsed } from '../directory/content/read.ts'
import { OFFICE_KINDS, type OfficeFile, officeRecordSchema } from '../directory/content/schema.ts'
import { daysBetween } from '../directory/dates.ts'
import { dayInWords } from '../directory/events/words.ts'
import { areaWithCode, districtCodeOf, officeWithId, once } from '../directory/lookup.ts'
import type { Office } from '../directory/model.ts'
import { areaName } from '../directory/terms.ts'
import { lastConfirmed } from '../directory/views/status.ts'
import { paperTexts } from '../i18n/paper.ts'
import { LIST, type ListFilter } from '../i18n/redaksi-list.ts'
import { LIST_FILTERS, type ListQuery } from './list-query.ts'
import { dialled, fitOf, searchText, wantedIn } from './list-search.ts'
import { filtersOf, type Work, workOf } from './list-work.ts'
import { type OpenRegion, toldIn } from './open-region.ts'
import { paperWords } from './paper-state.ts'

/** An office in the list. */
export interface ListRow {
  id: string
  short: string
  name: string
  /** Head, number, confirmation and paper in words; none of a file that can't be read. */
  facts: string[]
  /** Why the office's file can't be used; without a mistake of its own it leans on one that can't. */
  broken?: string
  draft: boolean
  filters: readonly ListFilter[]
  /** What it is found by. */
  search: string
  /** The kecamatan's fold that it lies in while nothing is looked for. */
  fold?: string
  /** Where it stands while nothing is looked for. */
  place: number
}

/** Villages of a kecamatan of which nothing is recorded. */
export interface ListFold {
  id: string
  text: string
  place: number
}

export interface ListView {
  query: ListQuery
  /** How many offices each filter holds for, whatever is looked for. */
  chips: { filter: ListFilter; count: number; on: boolean }[]
  /** What is most pressing, each with the filter that shows it. */
  pressing: { text: string; filter: ListFilter }[]
  /** Offices that are looked for, the best first. */
  rows: ListRow[]
  /** All others. */
  rest: ListRow[]
  folds: ListFold[]
}

const MOST_PRESSING = 3

/**
 * @param open the region as it stands
 * @param asked what is looked for, and the offices that have a draft
 */
export function officeList(
  open: OpenRegion,
  { drafts, query }: { drafts: ReadonlySet<string>; query: ListQuery },
): ListView {
  const { rows: known, folds } = rowsOf(open)
  const all = known.map((row) => (drafts.has(row.id) ? drafted(row) : row))
  const counts = new Map(
    LIST_FILTERS.map((filter) => [filter, all.filter((row) => row.filters.includes(filter)).length]),
  )
  const wanted = wantedIn(query.text)
  const fits = new Map<ListRow, number>()
  for (const row of all) {
    const fit = query.filters.every((filter) => row.filters.includes(filter)) ? fitOf(row.search, wanted) : undefined
    if (fit !== undefined) fits.set(row, fit)
  }
  const filled = Map.groupBy(all, ({ fold }) => fold)
  return {
    query,
    chips: LIST_FILTERS.map((filter) => ({
      ...{ filter, count: counts.get(filter) ?? 0 },
      on: query.filters.includes(filter),
    })),
    pressing: pressingOf(counts, copiesToReplace(open)),
    rows: [...fits.keys()].sort((a, b) => fits.get(a)! - fits.get(b)! || a.place - b.place),
    rest: all.filter((row) => !fits.has(row)),
    folds: folds.flatMap(({ id, place, district }) => {
      const text = foldText(filled.get(id) ?? [], district, open)
      return text === undefined ? [] : [{ id, place, text }]
    }),
  }
}

/** Whether all offices are shown, and villages folded. */
export const isWhole = ({ text, filters }: ListQuery): boolean => wantedIn(text).phrase === '' && filters.length === 0

const drafted = ({ fold: _, ...row }: ListRow): ListRow => ({ ...row, draft: true, filters: [...row.filters, 'draf'] })

function pressingOf(counts: ReadonlyMap<ListFilter, number>, copies: number): ListView['pressing'] {
  const sentences = Object.entries(LIST.sentences) as [ListFilter, (count: number, copies?: number) => string][]
  return sentences
    .flatMap(([filter, sentence]) => {
      const count = counts.get(filter) ?? 0
      return count > 0 ? [{ filter, text: sentence(count, copies) }] : []
    })
    .slice(0, MOST_PRESSING)
}

const copiesToReplace = (open: OpenRegion): number =>
  [...workOf(open).papers.values()]
    .flat()
    .filter(({ need }) => need === 'must')
    .reduce((sum, { copies }) => sum + copies, 0)

interface Fold {
  id: string
  place: number
  /** Name of the kecamatan. */
  district: string
}

/** All rows in their usual order, without what hangs on who looks; made once for a region as it stands. */
const rowsOf = once((open: OpenRegion): { rows: ListRow[]; folds: Fold[] } => {
  const { directory } = open
  const broken = brokenRows(open)
  const unusable = new Set(broken.map(({ id }) => id))
  const work = workOf(open)
  const sorted = inListOrder(open).filter(({ id }) => !unusable.has(id))
  const rows: ListRow[] = broken.map((row, place) => ({ ...row, place }))
  const folds: Fold[] = []
  let place = rows.length
  for (const [index, office] of sorted.entries()) {
    const row = rowOf(office, open, work)
    rows.push({ ...row, place: place++ })
    const district = districtCodeOf(office)
    const next = sorted[index + 1]
    const isLast = district !== undefined && (!next || next.ended || districtCodeOf(next) !== district)
    if (!isLast || office.ended) continue
    const area = areaWithCode(directory.areas, district)
    if (area) folds.push({ id: district, place: place++, district: areaName(area, directory.region.terms) })
  }
  return { rows, folds }
})

/** By kind; villages behind their kecamatan; those that have ended last. */
function inListOrder({ directory }: OpenRegion): Office[] {
  const { compare } = new Intl.Collator('id')
  const rank = ({ kind }: Office) => OFFICE_KINDS.indexOf(kind === 'village' ? 'district' : kind)
  const districtName = (office: Office) => {
    const code = districtCodeOf(office)
    return code === undefined ? '' : `${areaWithCode(directory.areas, code)?.name ?? ''} ${code}`
  }
  const keyed = directory.offices.map((office) => ({ office, district: districtName(office) }))
  return keyed
    .sort(
      (a, b) =>
        Number(Boolean(a.office.ended)) - Number(Boolean(b.office.ended)) ||
        rank(a.office) - rank(b.office) ||
        compare(a.district, b.district) ||
        Number(a.office.kind === 'village') - Number(b.office.kind === 'village') ||
        compare(a.office.name, b.office.name),
    )
    .map(({ office }) => office)
}

function rowOf(office: Office, open: OpenRegion, work: Work): Omit<ListRow, 'place'> {
  const { id, short, name } = office
  const parsed = open.content.offices.get(id)
  const isFolded = office.kind === 'village' && !parsed?.file.startsWith('offices/') && !work.waiting.has(id)
  const district = districtCodeOf(office)
  return {
    ...{ id, short, name, draft: false },
    facts: factsOf(office, open, work),
    filters: filtersOf(office, work),
    search: searchText([short, name], otherWords(office, parsed?.value, open, work)),
    ...(isFolded && district !== undefined && { fold: district }),
  }
}

/** What an office is found by besides its names: other names, heads, places, everything recorded that one can reach it by. */
function otherWords(office: Office, record: OfficeFile | undefined, { directory }: OpenRegion, work: Work): string[] {
  const { holder, area, aliases, formerNames, id } = office
  const district = areaWithCode(directory.areas, districtCodeOf(office) ?? '')
  const places = [area, district].flatMap((one) => (one ? [areaName(one, directory.region.terms)] : []))
  const heads = [holder.name, holder.insteadOf, holder.last?.name].flatMap((name) => name ?? [])
  const ways = [...(record?.channels ?? []), ...(work.waiting.get(id) ?? [])]
  return [
    ...aliases,
    ...formerNames.map((former) => former.name),
    ...(record ? [record.name] : []),
    id,
    ...heads,
    ...places,
    ...ways.map(({ value }) => dialled(value)),
  ]
}

function factsOf(office: Office, open: OpenRegion, work: Work): string[] {
  if (office.ended) return [LIST.ended(dayInWords(office.ended.on)), ...paperWords(office, open, work)]
  const number = numbersOf(office)[0]?.display ?? LIST.noNumber
  const waits = work.waiting.get(office.id)?.length ?? 0
  const checked = lastConfirmed(office)
  return [
    headWords(office, work),
    waits > 0 ? `${number}, ${LIST.waiting(waits)}` : number,
    checked ? LIST.checked(daysBetween(checked, open.today)) : LIST.never,
    ...paperWords(office, open, work),
  ]
}

const actingWord = (status: string): string | undefined =>
  (paperTexts.poster.acting as Partial<Record<string, { short: string }>>)[status]?.short

/** Who heads it: "Plt. Budi Contoh, sudah 210 hari". */
function headWords({ id, holder }: Office, { attention }: Work): string {
  const { status, name, last } = holder
  const more = (attention.get(id) ?? []).map((one) =>
    'days' in one
      ? LIST.actingFor(one.days)
      : one.kind === 'over'
        ? LIST.over(dayInWords(one.on))
        : LIST.vacantUntil(dayInWords(one.on)),
  )
  if (status === 'unknown' && more.length > 0) return more.join(', ')
  const now =
    status === 'vacant'
      ? LIST.vacant
      : status !== 'unknown'
        ? [actingWord(status), name ?? LIST.nameUnknown].filter(Boolean).join(' ')
        : last?.name
          ? LIST.lastHead(last.name, dayInWords(last.on))
          : last?.status === 'vacant'
            ? LIST.lastVacant(dayInWords(last.on))
            : LIST.headUnknown
  return [now, ...more].join(', ')
}

/** Offices whose files can't be used: nothing is known of them but what their text still tells. */
function brokenRows(open: OpenRegion): Omit<ListRow, 'place'>[] {
  const sound = new Set(open.sound.map(({ path }) => path))
  return open.files.flatMap((file) => {
    const id = /^offices\/(.+)\.yaml$/.exec(file.path)?.[1]
    if (id === undefined || (sound.has(file.path) && !open.broken.has(id))) return []
    const { parsed } = open.builder.read(file, officeRecordSchema)
    const told = (key: 'short' | 'name') => parsed?.value[key] ?? toldIn(file.text, key)
    const short = told('short') ?? id
    const name = told('name') ?? short
    const [problem] = workOf(open).errors.get(id) ?? []
    return [
      {
        ...{ id, short, name, facts: [], draft: false },
        broken: problem
          ? `${problem.message}${problem.line === undefined ? '' : LIST.atLine(problem.line)}`
          : LIST.waitsForOther,
        filters: problem ? ['tindakan' as const, 'bermasalah' as const] : [],
        search: searchText([short, name], [id, ...wordsOfBroken(parsed, file.text)]),
      },
    ]
  })
}

function wordsOfBroken(parsed: Parsed<OfficeFile> | undefined, text: string): string[] {
  const values = parsed ? parsed.value.channels.map(({ value }) => value) : (text.match(/\+62\d{6,}/g) ?? [])
  return [...(parsed?.value.aliases ?? []), ...values.map(dialled)]
}

/** "12 desa dan 2 kelurahan di Kecamatan Contoh, belum tercatat"; undefined where there are none. */
function foldText(rows: readonly ListRow[], district: string, { directory }: OpenRegion): string | undefined {
  const towns = rows.filter(({ id }) => officeWithId(directory.offices, id)?.area?.level === 'kelurahan').length
  const places = [
    { count: rows.length - towns, word: directory.region.terms.village.toLowerCase() },
    { count: towns, word: 'kelurahan' },
  ].filter(({ count }) => count > 0)
  return places.length === 0 ? undefined : LIST.folded(places, district)
}
