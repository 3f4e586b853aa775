/** What there is to do at each office: gathered from the rules that every command has, none of its own. */
import { isNumberType } from '../directory/channels/contacts.ts'
import type { Withheld } from '../directory/channels/publication.ts'
import type { WaitingNumber } from '../directory/channels/waiting-list.ts'
import type { Problem } from '../directory/content/problems.ts'
import { type Reprint, reprints } from '../directory/editions/reprint.ts'
import { once } from '../directory/lookup.ts'
import type { Directory, Office } from '../directory/model.ts'
import { type DueOffice, dueOffices } from '../directory/views/due.ts'
import { coverageOf, headState } from '../directory/views/status.ts'
import type { ListFilter } from '../i18n/redaksi-list.ts'
import { openReports } from './number-reports.ts'
import { type OpenRegion, officeOfProblem } from './open-region.ts'

export interface Work {
  due: ReadonlyMap<string, DueOffice>
  attention: ReadonlyMap<string, Directory['attention']>
  papers: ReadonlyMap<string, Reprint[]>
  waiting: ReadonlyMap<string, readonly WaitingNumber[]>
  /** Offices of which citizens say that a number is wrong. */
  reported: ReadonlySet<string>
  /** Mistakes in the office's file. */
  errors: ReadonlyMap<string, Problem[]>
}

/** Why a number isn't shown although it may be the office's. */
const HELD: ReadonlySet<string> = new Set<Withheld>(['mobile', 'old-source', 'uncited', 'no-consent'])

/** What there is to do in a region, by office; gathered once for a region as it stands. */
export const workOf = once((open: OpenRegion): Work => {
  const { directory, content, today, waiting, problems } = open
  const errors = new Map<string, Problem[]>()
  for (const problem of problems) {
    const id = problem.severity === 'error' ? officeOfProblem(problem) : undefined
    if (id !== undefined) errors.set(id, [...(errors.get(id) ?? []), problem])
  }
  const ledger = content.editions.value
  return {
    due: new Map(dueOffices(content, today).map((office) => [office.id, office])),
    attention: Map.groupBy(directory.attention, ({ office }) => office),
    papers: Map.groupBy(reprints({ directory, content, ledger }), ({ office }) => office.id),
    waiting: Map.groupBy(waiting, ({ office }) => office),
    reported: reportedOffices(open),
    errors,
  }
})

function reportedOffices({ reports, content, today }: OpenRegion): Set<string> {
  const told = new Set(reports.map(({ office }) => office))
  return new Set(
    [...told].filter((id) => {
      const record = content.offices.get(id)?.value
      return record && openReports(reports, id, record, today).size > 0
    }),
  )
}

type Rule = (office: Office, work: Work) => boolean

const contactsDue = ({ id }: Office, { due }: Work): DueOffice['contacts'] =>
  due.get(id)?.contacts ?? { overdue: 0, due: 0, never: 0 }

const PRESSING: readonly [ListFilter, Rule][] = [
  ['lapor', ({ id }, { reported }) => reported.has(id)],
  ['basi', (office, work) => contactsDue(office, work).overdue > 0],
  [
    'jabatan',
    (office, { attention }) =>
      attention.has(office.id) || (!office.ended && ['vacant', 'staleVacant'].includes(headState(office))),
  ],
  ['wajib', (office) => office.required && coverageOf(office) === 'missing'],
  ['tunggu', ({ id }, { waiting }) => waiting.has(id)],
  ['poster', ({ id }, { papers }) => papers.get(id)?.some(({ need }) => need === 'must') ?? false],
  ['bermasalah', ({ id }, { errors }) => errors.has(id)],
]
const OTHERS: readonly [ListFilter, Rule][] = [
  ['belum', (office, work) => contactsDue(office, work).never > 0],
  ['ditahan', ({ withheld }) => withheld.some(({ type, reason }) => isNumberType(type) && HELD.has(reason))],
]

/** The filters that an office is shown by; a draft apart, which isn't part of the region. */
export function filtersOf(office: Office, work: Work): ListFilter[] {
  const holding = (rules: typeof PRESSING) => rules.flatMap(([filter, rule]) => (rule(office, work) ? [filter] : []))
  const pressing = holding(PRESSING)
  const asks = pressing.length > 0 || contactsDue(office, work).due > 0
  return [...(asks ? (['tindakan'] as const) : []), ...pressing, ...holding(OTHERS)]
}
