/** What lies in the inbox, planned on the region as it is: the same for the page and for what is applied. */
import { readWrongReport, type WrongReport } from '../../../directory/channels/wrong-report.ts'
import type { ChannelEntry } from '../../../directory/content/schema.ts'
import type { Day } from '../../../directory/dates.ts'
import type { RecordChange } from '../../../import/edits/record-changes.ts'
import { type ImportPlan, planImport } from '../../../import/plan.ts'
import type { ImportReport } from '../../../import/report.ts'
import { withHiddenShown } from '../../../import/table/raw.ts'
import { reportedChannel } from '../../../redaksi/inbox/citizen-reports.ts'
import { type FreeProposal, readFreeMessage } from '../../../redaksi/inbox/free-message.ts'
import { type InboxOffice, planAnswers, planTable } from '../../../redaksi/inbox/inbox-plan.ts'
import { withMendedCells } from '../../../redaksi/inbox/mended-cells.ts'
import { type IncomingMessage, incomingMessages } from '../../../redaksi/inbox/messages.ts'
import { confirmationCode } from '../../../redaksi/inbox/office-answer.ts'
import { type ReadAnswers, readConfirmations } from '../../../redaksi/inbox/read-confirmation.ts'
import { applyEdits, officeState } from '../../../redaksi/office-plan.ts'
import type { OpenRegion } from '../../../redaksi/open-region.ts'
import type { InboxBatch, MessageBatch, TableBatch } from './batches.ts'

export type PlannedBatch =
  | {
      kind: 'messages'
      batch: MessageBatch
      read: ReadAnswers
      offices: InboxOffice[]
      reports: CitizenReport[]
      /** Messages that are neither. */
      others: IncomingMessage[]
      /** What they may mean, in their order. */
      proposals: MessageProposal[]
    }
  | { kind: 'table'; batch: TableBatch; plan: ImportPlan; report: ImportReport; offices: InboxOffice[] }

/** A citizen's report of a wrong number, with the contact that it means. */
export interface CitizenReport {
  text: string
  said: WrongReport
  on: Day
  channel?: ChannelEntry
}

/** What a free message may mean, and what that would change at its office. */
export interface MessageProposal {
  message: IncomingMessage
  proposal: FreeProposal
  changes: RecordChange[]
  /** Contacts that it says can't be reached, to be noted on them. */
  reported: { office: string; channel: ChannelEntry; from: FreeProposal['reports'][number]['from'] }[]
}

/** @param office the one that somebody has chosen by hand */
export function proposalOf(message: IncomingMessage, open: OpenRegion, office?: string): MessageProposal {
  const { content, today, waiting } = open
  const sentOn = message.on && message.on <= today ? message.on : undefined
  const proposal = readFreeMessage(message.text, {
    ...{ content, today, waiting },
    ...(sentOn && { sentOn }),
    ...(message.followed && { followed: message.followed }),
    ...(office && { office }),
  })
  const [id] = proposal.offices
  const reported = proposal.reports.flatMap(({ channel, from }) => {
    const own = id && content.offices.get(id)?.value.channels.find((one) => one.id === channel)
    return id && own ? [{ office: id, channel: own, from }] : []
  })
  if (!id || open.broken.has(id) || proposal.edits.length === 0) return { message, proposal, reported, changes: [] }
  const edits = proposal.edits.map((edit, index) => ({ id: String(index + 1), ...edit }))
  return {
    ...{ message, proposal, reported },
    changes: applyEdits(officeState(open, id), edits, open).lines.flatMap((line) => line.changes),
  }
}

/** The messages of a batch, read. */
export const answersIn = (
  { text, person }: Pick<MessageBatch, 'text' | 'person'>,
  open: Pick<OpenRegion, 'content' | 'broken' | 'today'>,
  secret: string,
): ReadAnswers =>
  readConfirmations(incomingMessages(text), {
    ...{ content: open.content, broken: open.broken, today: open.today, person },
    codeOf: (office: string, day: Day) => confirmationCode(secret, office, day),
  })

/** @param only the offices that are to be changed; else all whose files can be used */
export function tablePlan(batch: TableBatch, open: OpenRegion, region: string, only?: ReadonlySet<string>): ImportPlan {
  const mended = withMendedCells(batch.raw, batch.mended)
  const { broken, content } = open
  const usable = new Set([...(only ?? content.offices.keys())].filter((id) => !broken.has(id)))
  return planImport(batch.hidden ? withHiddenShown(mended) : mended, open.sound, {
    ...{ region, today: open.today, fileName: batch.name, waiting: open.waiting, effective: batch.effective },
    read: open.builder.read,
    ...(batch.decree && { decree: batch.decree }),
    ...((only || broken.size > 0) && { only: usable }),
  })
}

/** What a batch of the inbox would do to each office: its answers, reports and proposals, or the plan of its table. */
export function planBatch(
  batch: InboxBatch,
  open: OpenRegion,
  { region, secret }: { region: string; secret: string },
): PlannedBatch {
  if (batch.kind === 'messages') {
    const read = answersIn(batch, open, secret)
    return { kind: 'messages', batch, read, offices: planAnswers(open, read.answers), ...sorted(read.others, open) }
  }
  const plan = tablePlan(batch, open, region)
  return { kind: 'table', batch, plan, ...planTable(open, plan) }
}

/** Reports of citizens, and what is left. */
function sorted(messages: readonly IncomingMessage[], open: OpenRegion) {
  const { content, today } = open
  const read = messages.map((message) => ({ message, said: readWrongReport(message.text) }))
  const others = read.flatMap(({ message, said }) => (said ? [] : [message]))
  return {
    reports: read.flatMap(({ message: { text, on }, said }): CitizenReport[] => {
      if (!said) return []
      const channel = reportedChannel(said, content, today)
      return [{ text, said, on: on && on <= today ? on : today, ...(channel && { channel }) }]
    }),
    others,
    proposals: others.map((message) => proposalOf(message, open)),
  }
}
