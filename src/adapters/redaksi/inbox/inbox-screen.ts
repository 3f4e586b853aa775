/** The screen Kotak masuk as it stands, and what became of what was done on it. */
import type { Context } from 'hono'
import { html } from 'hono/html'
import { confirmationProgress } from '../../../directory/views/confirmation-progress.ts'
import { dueOffices } from '../../../directory/views/due.ts'
import { INBOX as w } from '../../../i18n/redaksi-inbox.ts'
import { nameIn } from '../../../redaksi/office-plan.ts'
import type { OpenRegion } from '../../../redaksi/open-region.ts'
import type { EditorDesk } from '../desk.ts'
import { wholeMomentText } from '../moments.ts'
import { bar, frame, type Markup, undoBars, undoPart } from '../pages/frame.ts'
import { INBOX_PATH, type InboxPage, inboxPage } from '../pages/inbox-page.ts'
import { batchesOf, type InboxBatch } from './batches.ts'

const DUE_SHOWN = 60

interface Shown {
  faults?: InboxPage['faults']
  /** What was typed last and couldn't be used. */
  pasted?: string
  said?: Markup[]
}

/** The whole screen. */
export function showInbox(desk: EditorDesk, open: OpenRegion, { faults = {}, pasted, said = [] }: Shown = {}): Markup {
  const { context } = desk
  const batches = batchesOf(context.region, context.root)
  const due = dueOffices(open.content, open.today)
  const short = nameIn(open.content)
  const page = inboxPage({
    ...{ isRehearsal: context.rehearsal, today: open.today, faults, dueCount: due.length },
    progress: confirmationProgress(open.directory),
    ...(pasted !== undefined && { pasted }),
    batches: batches.all().map((batch) => ({ n: batch.n, title: titleOf(batch) })),
    due: due.slice(0, DUE_SHOWN).map(({ id, contacts }) => ({ id, short: short(id), why: w.why(contacts) })),
    offices: open.directory.offices
      .filter(({ ended, kind }) => !ended && kind !== 'village')
      .map((office) => ({ id: office.id, short: office.short })),
    reviews: [...desk.drafts.all()].flatMap(([id, { asked, person }]) =>
      asked ? [{ id, short: short(id), person }] : [],
    ),
    hasTeam: open.content.region.value.confirmations !== undefined,
  })
  return frame({ ...desk.frame(w.title, 'inbox'), bar: html`${said}` }, page)
}

/** What became of taking in, as the address says it. */
export function newsBars(c: Context, desk: EditorDesk): Markup[] {
  const { saves, region } = desk
  const news = c.req.query('kabar') ?? ''
  const waiting = region().open?.waiting.length ?? 0
  const count = /^diterapkan-(\d{1,5})$/.exec(news)?.[1]
  const last = saves.all()[0]
  if (count && last)
    return [
      bar(
        html`${w.applied(Number(count))} ${undoPart(last.n, INBOX_PATH, desk.whyKept())} <a href="/terbitkan">${w.publishNext}</a>${waiting > 0 ? html` <a href="/?saring=tunggu">${w.toCall(waiting)}</a>` : ''}`,
        'good',
      ),
    ]
  const reported = /^laporan-(\d{1,5})$/.exec(news)?.[1]
  if (reported)
    return [bar(html`${w.reported(Number(reported))} <a href="/?saring=lapor">${w.seeReported}</a>`, 'good')]
  return news === 'sama' ? [bar(w.unchanged)] : undoBars(news, desk)
}

/** What a thing in the inbox is called. */
export const titleOf = (batch: InboxBatch): string =>
  batch.kind === 'messages' ? w.messages(wholeMomentText(batch.at)) : w.table(batch.name, wholeMomentText(batch.at))
