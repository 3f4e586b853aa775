/** What keeps a region from being published, and what somebody should look at: sentences, by office, each with a way on. */
import { displayValue } from '../../directory/channels/contacts.ts'
import type { Problem } from '../../directory/content/problems.ts'
import type { ContentFile } from '../../directory/content/read.ts'
import type { RuleId } from '../../directory/content/rules.ts'
import type { OfficeFile } from '../../directory/content/schema.ts'
import { visible } from '../../directory/content/visible.ts'
import type { OfficeState } from '../../directory/events/state.ts'
import { FORM_TEXTS } from '../../i18n/redaksi.ts'
import { CHECKS, FIELD_NAMES, REGION_PARTS } from '../../i18n/redaksi-publish.ts'
import { TYPES } from '../../import/cells/terms.ts'
import { eventForm, type FormKind } from '../forms/index.ts'
import { officeState } from '../office-plan.ts'
import { type OpenRegion, officeOfProblem, toldIn } from '../open-region.ts'
import { plainFault } from '../plain-fault.ts'

export interface ProblemLine {
  /** Short name of the office, or what else it is about. */
  about: string
  /** What of it: a contact with its number, the head, the address. */
  part?: string
  /** Id of the office, where it can be opened. */
  office?: string
  text: string
  repair: string
  /** Where it is put right. */
  link?: { href: string; label: string }
  /** The same for whoever works on the files, where nobody else can put it right. */
  technical?: string
}

export interface ProblemsView {
  errors: ProblemLine[]
  warnings: ProblemLine[]
}

/** Why nothing of a region can be shown, where its files alone are known. */
export function brokenView(problems: readonly Problem[], files: readonly ContentFile[]): ProblemLine[] {
  return problems
    .filter(({ severity }) => severity === 'error')
    .map((problem) => {
      const id = officeOfProblem(problem)
      const text = files.find(({ path }) => path === problem.file)?.text ?? ''
      const part = fieldName(problem)
      const { message } = plainFault(problem, { offices: new Map() })
      return {
        about: id === undefined ? regionPart(problem.file) : visible(toldIn(text, 'short') ?? id),
        ...(part && { part }),
        text: visible(OF_FILES.includes(problem.rule) ? CHECKS.misspelt : message),
        ...{ repair: CHECKS.askKeeper, technical: visible(technicalText(problem)) },
      }
    })
}

type Open = Pick<OpenRegion, 'content' | 'broken' | 'today'>

/** All problems, errors first; those of the region before those of offices. */
export function problemsView(problems: readonly Problem[], open: Open): ProblemsView {
  const officeOf = (problem: Problem) => officeOfProblem(problem) ?? officeSaid(problem, open.content)
  const of = (severity: Problem['severity']) => {
    const own = problems.filter((one) => one.severity === severity)
    const [region, offices] = [own.filter((one) => !officeOf(one)), own.filter(officeOf)]
    return [...region, ...offices].map((problem) => lineOf(problem, officeOf(problem), open))
  }
  return { errors: of('error'), warnings: of('warning') }
}

function lineOf(problem: Problem, id: string | undefined, open: Open): ProblemLine {
  const { content, broken } = open
  const record = id === undefined ? undefined : content.offices.get(id)?.value
  const opens = record !== undefined && id !== undefined && !broken.has(id)
  const { message, repair } = plainFault(problem, content)
  const part = record && partOf(problem, record)
  const link =
    (opens ? linkOf(problem, officeState({ content, waiting: [] }, id), open) : undefined) ?? ELSEWHERE[problem.rule]
  return {
    about: record?.short ?? regionPart(problem.file),
    ...(part && { part: visible(part) }),
    ...(opens && { office: id }),
    text: link || !OF_FILES.includes(problem.rule) ? visible(message) : CHECKS.misspelt,
    ...(link
      ? { repair: visible(repair), link }
      : { repair: CHECKS.askKeeper, technical: visible(technicalText(problem)) }),
  }
}

/** What a file outside of the offices is about. */
export const regionPart = (file: string): string =>
  Object.hasOwn(REGION_PARTS, file) ? REGION_PARTS[file as keyof typeof REGION_PARTS] : REGION_PARTS.others

/** The office that a line of a list is about. */
const officeSaid = ({ rule, message }: Problem, { offices }: Open['content']): string | undefined =>
  rule === 'excuse-expired' ? [...offices.keys()].find((id) => message.includes(`"${id}"`)) : undefined

const technicalText = ({ file, line, field, message, repair }: Problem): string =>
  `${line === undefined ? file : CHECKS.place(file, line)}${field ? ` [${field}]` : ''}: ${message} → ${repair}`

const channelAt = ({ field = '' }: Problem, { channels }: OfficeFile) =>
  channels[Number(/^channels\[(\d+)\]/.exec(field)?.[1])]

function partOf(problem: Problem, record: OfficeFile): string | undefined {
  const channel = channelAt(problem, record)
  if (channel) return `${TYPES.labels[channel.type]} ${displayValue(channel.type, channel.value)}`
  return fieldName(problem)
}

function fieldName({ field = '' }: Problem): string | undefined {
  const key = /^\w+/.exec(field)?.[0] ?? ''
  return Object.hasOwn(FIELD_NAMES, key) ? FIELD_NAMES[key as keyof typeof FIELD_NAMES] : undefined
}

/** What is done about an office. */
const FORM_OF: Partial<Record<RuleId, FormKind>> = {
  'no-holder-after': 'pejabat',
  'vacancy-ends': 'pejabat',
  'acting-too-long': 'pejabat',
  'photo-withdrawn': 'tarik-foto',
}
/** What is done about a contact. */
const CONTACT_FORM_OF: Partial<Record<RuleId, FormKind>> = {
  'wrong-channel': 'berganti',
  'number-elsewhere': 'dikonfirmasi',
  'paper-counted': 'berakhir',
}
/** Where a text that doesn't fit on paper is written. */
const FORM_OF_FIELD: Readonly<Record<string, FormKind>> = {
  ...{ name: 'nama', short: 'nama', address: 'alamat', hours: 'jam', holders: 'ejaan', post: 'jabatan' },
}

function linkOf(problem: Problem, state: OfficeState, { content, today }: Open): ProblemLine['link'] {
  const { rule, field = '' } = problem
  const { id, record } = state
  if (rule === 'unused-source') return undefined
  if (rule === 'required-missing' || rule === 'excuse-expired')
    return { href: `/masuk/pesan?kantor=${id}`, label: CHECKS.askOffice }
  const channel = channelAt(problem, record)
  const form = channel
    ? (CONTACT_FORM_OF[rule] ?? (field.endsWith('.unit') ? 'bagian' : undefined))
    : (FORM_OF[rule] ?? FORM_OF_FIELD[/^\w+/.exec(field)?.[0] ?? ''])
  const target = channel ? { target: channel.id } : {}
  if (!form || !eventForm(form).applies({ content, state, today, person: '', ...target }))
    return { href: `/kantor/${id}`, label: CHECKS.openOffice }
  const about = channel ? `?untuk=${encodeURIComponent(channel.id)}` : ''
  return { href: `/kantor/${id}/isian/${form}${about}`, label: `${FORM_TEXTS[form].title}…` }
}

/** What nobody at a form has written. */
const OF_FILES: readonly RuleId[] = ['schema', 'yaml', 'csv', 'format']

/** What is put right on this screen. */
const ELSEWHERE: Partial<Record<RuleId, ProblemLine['link']>> = {
  'edition-not-recorded': { href: '#edisi', label: CHECKS.toRecord },
}
