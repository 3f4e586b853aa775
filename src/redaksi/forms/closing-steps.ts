/** What is still to be done where an office closes: what moves to its successor, and what leads to it still. */
import { displayValue } from '../../directory/channels/contacts.ts'
import { judgeChannel } from '../../directory/channels/publication.ts'
import { recordedOffices } from '../../directory/content/content.ts'
import { plain } from '../../directory/content/plain.ts'
import type { Duty, OfficeFile } from '../../directory/content/schema.ts'
import { stillHanging } from '../../directory/editions/ledger.ts'
import { dayInWords } from '../../directory/events/words.ts'
import { holderOn } from '../../directory/people/holders.ts'
import { DUTY_NAMES } from '../../i18n/duties.ts'
import { CLOSING } from '../../i18n/redaksi.ts'
import { TYPES } from '../../import/cells/terms.ts'
import { nameIn } from '../office-plan.ts'
import type { OpenRegion } from '../open-region.ts'
import type { FormKind } from './index.ts'

/** Something to do, and where: a form of an office, or the papers. */
export interface ClosingStep {
  text: string
  at: { office: string; form: FormKind; label: string } | 'papers' | 'nobody'
}

type Open = Pick<OpenRegion, 'content' | 'today' | 'broken'>

/** What is still to be done; none where the office stays. @param record as its draft makes it */
export function closingSteps(id: string, record: OfficeFile, open: Open): ClosingStep[] {
  if (!record.ended) return []
  const { successor } = record.ended
  const next = successor !== undefined ? open.content.offices.get(successor)?.value : undefined
  const opens = next && !open.broken.has(successor!) && !isClosed(next, open)
  return [
    ...(opens ? movedSteps({ record, successor: successor!, next }, open) : unmovedSteps(id, record, open)),
    ...partSteps(id, open),
    ...paperSteps(id, record, open),
    ...(isNamed(id, open) ? [{ text: CLOSING.named, at: 'nobody' as const }] : []),
  ]
}

const isClosed = ({ ended }: OfficeFile, { today }: Open): boolean => ended !== undefined && ended.on <= today

const dutiesText = (duties: readonly Duty[]): string => duties.map((duty) => DUTY_NAMES[duty]).join(', ')

interface Moved {
  record: OfficeFile
  successor: string
  next: OfficeFile
}

/** What the successor hasn't got yet of what it takes over. */
function movedSteps({ record, successor, next }: Moved, { content, today }: Open): ClosingStep[] {
  const name = nameIn(content)(successor)
  const at = (form: FormKind) => ({ office: successor, form, label: CLOSING.at(name) })
  const duties = record.duties.filter((duty) => !next.duties.includes(duty))
  const known = new Set([next.name, ...next.aliases, ...next.formerNames.map((former) => former.name)].map(plain))
  const names = [...new Set([record.name, record.short])].filter((one) => !known.has(plain(one)))
  const values = new Set(next.channels.map(({ value }) => value))
  const contacts = record.channels.filter(
    (channel) =>
      channel.owner !== 'personal' && judgeChannel(channel, record, today).web !== 'no' && !values.has(channel.value),
  )
  const head = holderOn(record, today).name
  const taken = holderOn(next, today)
  return [
    ...(duties.length > 0 ? [{ text: CLOSING.duties(dutiesText(duties), name), at: at('urusan') }] : []),
    ...(names.length > 0 ? [{ text: CLOSING.names(names.join(', '), name), at: at('sebutan') }] : []),
    ...(contacts.length > 0
      ? [
          {
            text: CLOSING.contacts(
              contacts.map(({ type, value }) => `${TYPES.labels[type]} ${displayValue(type, value)}`).join(', '),
              ...([dayInWords(record.ended!.on), name] as const),
            ),
            at: at('tambah'),
          },
        ]
      : []),
    // one who heads the successor already stays
    ...(head && !(taken.name && taken.status === 'definitive')
      ? [{ text: CLOSING.head(head, name), at: at('pejabat') }]
      : []),
  ]
}

/** Without a successor: what nobody deals with any more. */
function unmovedSteps(id: string, { duties }: OfficeFile, open: Open): ClosingStep[] {
  const others = [...open.content.offices].flatMap(([other, { value }]) =>
    other === id || value.ended ? [] : value.duties,
  )
  const left = duties.filter((duty) => !others.includes(duty))
  const at = { office: id, form: 'tutup', label: CLOSING.choose } as const
  return left.length > 0 ? [{ text: CLOSING.left(dutiesText(left)), at }] : []
}

/** Offices that are recorded as part of it. */
const partSteps = (id: string, { content, today, broken }: Open): ClosingStep[] =>
  recordedOffices(content)
    .filter(
      ([other, value]) => value.parent === id && !broken.has(other) && !isClosed(value, { content, today, broken }),
    )
    .map(([other, { short }]) => ({
      text: CLOSING.part(short),
      at: { office: other, form: 'induk', label: CLOSING.at(short) },
    }))

/** Papers of it that were given out and not replaced by others. */
function paperSteps(id: string, { ended }: OfficeFile, { content }: Open): ClosingStep[] {
  const papers = stillHanging(content.editions.value.issued).filter(({ office }) => office === id)
  if (papers.length === 0) return []
  const copies = papers.reduce((sum, paper) => sum + paper.copies, 0)
  const places = [...new Set(papers.map(({ place }) => place))].join(', ')
  return [{ text: CLOSING.papers(copies, places, dayInWords(ended!.on)), at: 'papers' }]
}

/** Whether the region itself leads citizens to it. */
function isNamed(id: string, { content: { region, channels, topics } }: Open): boolean {
  const { corrections, care, ladder } = region.value
  return (
    corrections.office === id ||
    care.offices.includes(id) ||
    ladder.steps.some((step) => step.office === id) ||
    channels.value.channels.some(({ office }) => office === id) ||
    topics.value.topics.some(({ office }) => office === id)
  )
}
