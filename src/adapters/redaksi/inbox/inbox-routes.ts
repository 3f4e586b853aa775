/** The screen Kotak masuk: what is put into it, what it would do, and what is taken in. */
import { type Context, Hono } from 'hono'
import { html } from 'hono/html'
import type { Day } from '../../../directory/dates.ts'
import { INBOX as w } from '../../../i18n/redaksi-inbox.ts'
import { readAnsweredDay } from '../../../import/cells/answered-day.ts'
import { answerOf, ticked } from '../../../redaksi/form.ts'
import { changeByAnswers, changeByTable } from '../../../redaksi/inbox/inbox-plan.ts'
import { isTable } from '../../../redaksi/inbox/messages.ts'
import { nameIn } from '../../../redaksi/office-plan.ts'
import type { OpenRegion } from '../../../redaksi/open-region.ts'
import { answersOf, type EditorDesk } from '../desk.ts'
import { batchPage } from '../pages/batch-page.ts'
import { bar, frame, type Markup } from '../pages/frame.ts'
import { INBOX_PATH, LONGEST_DECREE } from '../pages/inbox-page.ts'
import { notFoundPage } from '../plain-pages.ts'
import { saveInbox, type TakenIn } from '../save.ts'
import { askingRoutes } from './asking-routes.ts'
import { batchesOf, type InboxBatch, type TableBatch } from './batches.ts'
import { readDropped } from './dropped-files.ts'
import { newsBars, showInbox, titleOf } from './inbox-screen.ts'
import { answersIn, type PlannedBatch, planBatch, tablePlan } from './inbox-view.ts'
import { isLeft } from './left-over.ts'
import { type FoundBatch, messageRoutes } from './message-routes.ts'
import { sheetSecret } from './sheet-secret.ts'

/** Bodies that are larger than those of forms: files of several offices at once. */
export const INBOX_LIMITS = { [`${INBOX_PATH}/berkas`]: 40 * 2 ** 20 }

const LONGEST_PASTE = 400_000
const TABLE_NAME = 'tempelan.tsv'

export function inboxRoutes(desk: EditorDesk): Hono {
  const app = new Hono()
  const { context } = desk
  const batches = batchesOf(context.region, context.root)
  const secret = () => sheetSecret(context.root)
  const planOf = planMemory(context.region, secret)

  app.get(INBOX_PATH, (c) => {
    const { open } = desk.region()
    return open ? c.html(showInbox(desk, open, { said: newsBars(c, desk) })) : notFoundPage(c)
  })

  app.post(`${INBOX_PATH}/tempel`, async (c) => {
    const { open } = desk.region()
    const person = desk.person()
    if (!open || !person) return notFoundPage(c)
    const answers = await answersOf(c)
    const text = answerOf(answers, 'pesan')
    const fault = text === '' ? w.nothingPasted : text.length > LONGEST_PASTE ? w.tooLong : undefined
    if (fault)
      return c.html(showInbox(desk, open, { faults: { paste: fault }, pasted: text.slice(0, LONGEST_PASTE) }), 422)
    const at = desk.clock().toISOString()
    if (!isTable(text)) return c.redirect(`${INBOX_PATH}/${batches.add({ kind: 'messages', at, person, text })}`, 303)
    // a range of cells that was copied is the file that it would be; its first cell may be empty
    const read = await readDropped([new File([[answers.pesan].flat().join()], TABLE_NAME)], context.root)
    if ('fault' in read) return c.html(showInbox(desk, open, { faults: { paste: read.fault }, pasted: text }), 422)
    const table = { ...{ kind: 'table' as const, at, person, name: w.pastedTable, raw: read.raw }, mended: [] }
    return c.redirect(`${INBOX_PATH}/${batches.add({ ...table, effective: open.today, hidden: false })}`, 303)
  })

  app.post(`${INBOX_PATH}/berkas`, async (c) => {
    const { open } = desk.region()
    const person = desk.person()
    if (!open || !person) return notFoundPage(c)
    const body = await c.req.parseBody({ all: true }).catch(() => ({}) as Record<string, never>)
    const files = [body.berkas ?? []].flat().filter((one): one is File => one instanceof File && one.name !== '')
    const said = (name: string) => (typeof body[name] === 'string' ? body[name].trim() : '')
    const terms = readTerms(said, open.today)
    const read = files.length === 0 ? { fault: w.noFile } : terms.ok ? await readDropped(files, context.root) : terms
    if ('fault' in read || !terms.ok)
      return c.html(showInbox(desk, open, { faults: { drop: 'fault' in read ? read.fault : '' } }), 422)
    const table = { name: read.name, raw: read.raw, mended: [], hidden: false, ...terms.said }
    const n = batches.add({ kind: 'table', at: desk.clock().toISOString(), person, ...table })
    return c.redirect(`${INBOX_PATH}/${n}`, 303)
  })

  /** The batch that an address names, planned. */
  const at = (c: Context): FoundBatch | undefined => {
    const { open } = desk.region()
    const batch = batches.of(Number(c.req.param('n')))
    return open && batch ? { open, planned: planOf(batch, open) } : undefined
  }
  const showBatch = ({ open, planned }: FoundBatch, said: Markup[]): Markup => {
    const title = titleOf(planned.batch)
    const names = new Map(
      open.directory.offices.flatMap(({ id, short, ended }) => (ended ? [] : [[id, short] as const])),
    )
    const page = batchPage({
      planned,
      title,
      names,
      drafted: draftedIn(planned.batch, desk),
      isRehearsal: context.rehearsal,
    })
    return frame({ ...desk.frame(title, 'inbox'), bar: html`${said}` }, page)
  }

  const refuse = (c: Context, found: FoundBatch, why: string) => c.html(showBatch(found, [bar(why, 'bad')]), 422)

  app.get(`${INBOX_PATH}/:n{[1-9][0-9]{0,5}}`, (c) => {
    const found = at(c)
    return found ? c.html(showBatch(found, newsBars(c, desk))) : notFoundPage(c)
  })

  app.post(`${INBOX_PATH}/:n{[1-9][0-9]{0,5}}/buang`, (c) => {
    batches.drop(Number(c.req.param('n')))
    return c.redirect(INBOX_PATH, 303)
  })

  app.post(`${INBOX_PATH}/:n{[1-9][0-9]{0,5}}/tersembunyi`, (c) => {
    const found = at(c)
    if (found?.planned.kind !== 'table') return notFoundPage(c)
    batches.put({ ...found.planned.batch, hidden: true })
    return c.redirect(`${INBOX_PATH}/${found.planned.batch.n}`, 303)
  })

  app.post(`${INBOX_PATH}/:n{[1-9][0-9]{0,5}}/berlaku`, async (c) => {
    const found = at(c)
    if (found?.planned.kind !== 'table') return notFoundPage(c)
    const { decree: _, ...batch } = found.planned.batch
    const answers = await answersOf(c)
    const terms = readTerms((name) => answerOf(answers, name), found.open.today)
    if (!terms.ok) return refuse(c, found, terms.fault)
    batches.put({ ...batch, ...terms.said })
    return c.redirect(`${INBOX_PATH}/${batch.n}#rencana`, 303)
  })

  app.post(`${INBOX_PATH}/:n{[1-9][0-9]{0,5}}/sel`, async (c) => {
    const found = at(c)
    if (found?.planned.kind !== 'table') return notFoundPage(c)
    const { batch } = found.planned
    const answers = await answersOf(c)
    const [sheet, cell, text] = ['lembar', 'sel', 'isi'].map((name) => answerOf(answers, name)) as [
      string,
      string,
      string,
    ]
    if (!/^[A-Z]{1,3}[1-9]\d{0,6}$/.test(cell) || !batch.raw.sheets.some(({ name }) => name === sheet))
      return notFoundPage(c)
    const others = batch.mended.filter((one) => one.sheet !== sheet || one.cell !== cell)
    batches.put({ ...batch, mended: [...others, { sheet, cell, text: text.slice(0, 1000) }] })
    return c.redirect(`${INBOX_PATH}/${batch.n}#ditolak`, 303)
  })

  app.post(`${INBOX_PATH}/:n{[1-9][0-9]{0,5}}/terapkan`, async (c) => {
    const found = at(c)
    if (!found || !desk.person()) return notFoundPage(c)
    const { planned } = found
    const answers = await answersOf(c)
    const [chosen, agreed] = [new Set(ticked(answers, 'kantor')), new Set(ticked(answers, 'setuju'))]
    if (context.rehearsal) return refuse(c, found, w.rehearsal)
    if (chosen.size === 0) return refuse(c, found, w.noneChosen)
    const unseen =
      desk.settings().review && planned.batch.person === desk.person() ? withNewNumbers(planned, chosen) : []
    if (unseen.length > 0) return refuse(c, found, w.needsReview(unseen.join(', ')))
    const taken = saveInbox((open) => {
      const { batch } = planned
      return batch.kind === 'messages'
        ? changeByAnswers(open, answersIn(batch, open, secret()).answers, chosen, agreed)
        : changeByTable(open, tablePlan(batch, open, context.region, chosen), agreed)
    }, desk.saving())
    if (taken.kind === 'refused')
      return refuse(c, found, w.notTaken(taken.offices.map(nameIn(found.open.content)).join(', ')))
    const rest = isLeft(planned, chosen)
    if (!rest) batches.drop(planned.batch.n)
    return c.redirect(`${INBOX_PATH}${rest ? `/${planned.batch.n}` : ''}?kabar=${newsOf(taken)}`, 303)
  })

  app.route('/', messageRoutes(desk, { at, batches, refuse }))
  app.route('/', askingRoutes(desk))
  return app
}

/** From when a table holds and on what ground, as its two fields say it. */
function readTerms(
  said: (name: string) => string,
  today: Day,
): { ok: true; said: Pick<TableBatch, 'effective' | 'decree'> } | { ok: false; fault: string } {
  const day = readAnsweredDay(said('mulai'), today)
  if (!day.ok) return { ok: false, fault: day.message }
  const decree = said('dasar').slice(0, LONGEST_DECREE)
  return { ok: true, said: { effective: day.day, ...(decree && { decree }) } }
}

/** Chosen offices that get a number which they hadn't before. */
const withNewNumbers = ({ offices }: PlannedBatch, chosen: ReadonlySet<string>): string[] =>
  offices.flatMap(({ id, short, numbers }) => (chosen.has(id) && numbers.length > 0 ? [short] : []))

/** Messages of a batch that wait to be saved at an office. */
function draftedIn({ n }: InboxBatch, { drafts }: EditorDesk): ReadonlyMap<number, string> {
  const told = [...drafts.all()].flatMap(([id, { edits }]) =>
    edits.flatMap(({ from }): [number, string][] => (from?.batch === n ? [[from.message, id]] : [])),
  )
  return new Map(told)
}

const newsOf = (taken: TakenIn): string => (taken.kind === 'saved' ? `diterapkan-${taken.offices}` : 'sama')

/** Plans each batch once for a region as it stands: of a workbook that takes seconds. */
function planMemory(region: string, secret: () => string): (batch: InboxBatch, open: OpenRegion) => PlannedBatch {
  const memory = new WeakMap<OpenRegion, Map<string, PlannedBatch>>()
  return (batch, open) => {
    const known = memory.get(open) ?? new Map<string, PlannedBatch>()
    memory.set(open, known)
    const key = JSON.stringify(batch.kind === 'table' ? { ...batch, raw: undefined } : batch)
    const planned = known.get(key) ?? planBatch(batch, open, { region, secret: secret() })
    known.set(key, planned)
    return planned
  }
}
