/** Messages in the inbox that aren't confirmations: reports to be noted, and words that become a draft of an office. */
import { type Context, Hono } from 'hono'
import { OFFICE_ID } from '../../../directory/content/schema.ts'
import { INBOX as w } from '../../../i18n/redaksi-inbox.ts'
import { answerOf } from '../../../redaksi/form.ts'
import { numberReport } from '../../../redaksi/inbox/citizen-reports.ts'
import { nameIn } from '../../../redaksi/office-plan.ts'
import type { OpenRegion } from '../../../redaksi/open-region.ts'
import { answersOf, type EditorDesk } from '../desk.ts'
import { INBOX_PATH } from '../pages/inbox-page.ts'
import { notFoundPage } from '../plain-pages.ts'
import type { Batches } from './batches.ts'
import { type PlannedBatch, proposalOf } from './inbox-view.ts'
import { keepOrDrop } from './left-over.ts'
import { addReports } from './report-store.ts'

export interface FoundBatch {
  open: OpenRegion
  planned: PlannedBatch
}

interface Shown {
  batches: Batches
  /** The batch that an address names, planned. */
  at: (c: Context) => FoundBatch | undefined
  /** The batch again, with why nothing was done. */
  refuse: (c: Context, found: FoundBatch, why: string) => Response | Promise<Response>
}

export function messageRoutes(desk: EditorDesk, { batches, at, refuse }: Shown): Hono {
  const app = new Hono()
  const { context } = desk

  app.post(`${INBOX_PATH}/:n{[1-9][0-9]{0,5}}/laporan`, (c) => {
    const found = at(c)
    if (found?.planned.kind !== 'messages' || !desk.person()) return notFoundPage(c)
    const { planned } = found
    if (context.rehearsal) return refuse(c, found, w.rehearsal)
    const reports = planned.reports.flatMap(({ said, channel, on }) =>
      channel ? [numberReport(said.office, channel, on)] : [],
    )
    addReports(context.region, reports, context.root)
    const gone = keepOrDrop({ ...planned.batch, reported: true }, found.open, { ...context, batches })
    return c.redirect(`${INBOX_PATH}${gone ? '' : `/${planned.batch.n}`}?kabar=laporan-${reports.length}`, 303)
  })

  app.post(`${INBOX_PATH}/:n{[1-9][0-9]{0,5}}/pesan`, async (c) => {
    const found = at(c)
    const person = desk.person()
    if (found?.planned.kind !== 'messages' || !person) return notFoundPage(c)
    const { open, planned } = found
    const answers = await answersOf(c)
    const index = Number(answerOf(answers, 'pesan'))
    const message = planned.others[index - 1]
    const id = answerOf(answers, 'kantor')
    if (!message || !OFFICE_ID.test(id) || !open.content.offices.has(id) || open.broken.has(id)) return notFoundPage(c)
    const { edits, doubts } = proposalOf(message, open, id).proposal
    if (edits.length === 0) return refuse(c, found, w.notUnderstood(nameIn(open.content)(id), doubts.join(' ')))
    const from = { batch: planned.batch.n, message: index }
    for (const edit of edits) desk.drafts.add(id, { ...edit, from }, open, { person, at: desk.clock() })
    return c.redirect(`/kantor/${id}?kabar=dari-pesan#belum`, 303)
  })

  app.post(`${INBOX_PATH}/:n{[1-9][0-9]{0,5}}/lapor`, async (c) => {
    const found = at(c)
    if (found?.planned.kind !== 'messages' || !desk.person()) return notFoundPage(c)
    const { planned, open } = found
    const index = Number(answerOf(await answersOf(c), 'pesan'))
    const one = planned.proposals[index - 1]
    if (!one || one.reported.length === 0 || planned.batch.noted?.includes(index)) return notFoundPage(c)
    if (context.rehearsal) return refuse(c, found, w.rehearsal)
    const on = one.message.on && one.message.on <= open.today ? one.message.on : open.today
    const reports = one.reported.map(({ office, channel, from }) =>
      numberReport(office, channel, on, from === 'citizen' ? undefined : from),
    )
    addReports(context.region, reports, context.root)
    const noted = [...(planned.batch.noted ?? []), index]
    const gone = keepOrDrop({ ...planned.batch, noted }, open, { ...context, batches })
    return c.redirect(`${INBOX_PATH}${gone ? '' : `/${planned.batch.n}`}?kabar=laporan-${reports.length}`, 303)
  })

  return app
}
