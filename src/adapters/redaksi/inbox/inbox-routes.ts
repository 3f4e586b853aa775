/** The screen Kotak masuk: what is put into it, what it would do, and what is taken in. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { type Context, Hono } from 'hono'
import { html } from 'hono/html'
import { OFFICE_ID } from '../../../directory/content/schema.ts'
import { officeById, officeWithId } from '../../../directory/lookup.ts'
import type { Office } from '../../../directory/model.ts'
import { confirmationProgress } from '../../../directory/views/confirmation-progress.ts'
import { dueOffices } from '../../../directory/views/due.ts'
import { INBOX as w } from '../../../i18n/redaksi-inbox.ts'
import { readAnsweredDay } from '../../../import/statements/answered-day.ts'
import { callTable } from '../../../import/workbook/check-tables.ts'
import type { Card, ConfirmationCard } from '../../../posters/cards/card.ts'
import { cardOf } from '../../../posters/cards/cards.ts'
import { answerOf, ticked } from '../../../redaksi/form.ts'
import { confirmationMessage, withAnswer } from '../../../redaksi/inbox/answer-sheet.ts'
import { numberReport } from '../../../redaksi/inbox/citizen-reports.ts'
import { confirmationCode } from '../../../redaksi/inbox/confirmation-message.ts'
import { changeByAnswers, changeByTable } from '../../../redaksi/inbox/inbox-plan.ts'
import { nameIn } from '../../../redaksi/office-plan.ts'
import type { OpenRegion } from '../../../redaksi/open-region.ts'
import { Explained } from '../../base/explained.ts'
import { makeFolder } from '../../base/write.ts'
import { renderCached } from '../../pool/cache.ts'
import { readImportFiles } from '../../region/import-files.ts'
import { writeXlsx } from '../../spreadsheet/write.ts'
import { answersOf, type EditorDesk } from '../desk.ts'
import { wholeMomentText } from '../moments.ts'
import { batchPage, isTakeable } from '../pages/batch-page.ts'
import { bar, frame, type Markup, undoBars } from '../pages/frame.ts'
import { INBOX_PATH, type InboxPage, inboxPage, officeMessagePage } from '../pages/inbox-page.ts'
import { notFoundPage } from '../plain-pages.ts'
import { pdf } from '../publish/pdf-answer.ts'
import { saveInbox, type TakenIn } from '../save.ts'
import { batchesOf, type InboxBatch } from './batches.ts'
import { answersIn, type PlannedBatch, planBatch, proposalOf, tablePlan } from './inbox-view.ts'
import { addReports } from './report-store.ts'
import { sheetSecret } from './sheet-secret.ts'

/** Bodies that are larger than those of forms: files of several offices at once. */
export const INBOX_LIMITS = { [`${INBOX_PATH}/berkas`]: 40 * 2 ** 20 }

const LONGEST_PASTE = 400_000
const DUE_SHOWN = 60
/** Sheets in one document. */
const MOST_SHEETS = 400
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

export function inboxRoutes(desk: EditorDesk): Hono {
  const app = new Hono()
  const { context } = desk
  const batches = batchesOf(context.region, context.root)
  const secret = () => sheetSecret(context.root)
  const planOf = planMemory(context.region, secret)

  const show = (open: OpenRegion, faults: InboxPage['faults'] = {}, pasted?: string, said: Markup[] = []): Markup => {
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

  app.get(INBOX_PATH, (c) => {
    const { open } = desk.region()
    return open ? c.html(show(open, {}, undefined, newsBars(c, desk))) : notFoundPage(c)
  })

  app.post(`${INBOX_PATH}/tempel`, async (c) => {
    const { open } = desk.region()
    const person = desk.person()
    if (!open || !person) return notFoundPage(c)
    const text = answerOf(await answersOf(c), 'pesan')
    const fault = text === '' ? w.nothingPasted : text.length > LONGEST_PASTE ? w.tooLong : undefined
    if (fault) return c.html(show(open, { paste: fault }, text.slice(0, LONGEST_PASTE)), 422)
    const n = batches.add({ kind: 'messages', at: desk.clock().toISOString(), person, text })
    return c.redirect(`${INBOX_PATH}/${n}`, 303)
  })

  app.post(`${INBOX_PATH}/berkas`, async (c) => {
    const { open } = desk.region()
    const person = desk.person()
    if (!open || !person) return notFoundPage(c)
    const body = await c.req.parseBody({ all: true }).catch(() => ({}) as Record<string, never>)
    const files = [body.berkas ?? []].flat().filter((one): one is File => one instanceof File && one.size > 0)
    const said = (name: string) => (typeof body[name] === 'string' ? body[name].trim() : '')
    const day = readAnsweredDay(said('mulai'), open.today)
    const decree = said('dasar').slice(0, 200)
    const read =
      files.length === 0 ? { fault: w.noFile } : !day.ok ? { fault: day.message } : await readFiles(files, context.root)
    if ('fault' in read || !day.ok) return c.html(show(open, { drop: 'fault' in read ? read.fault : '' }), 422)
    const n = batches.add({
      ...{ kind: 'table', at: desk.clock().toISOString(), person, name: read.name, raw: read.raw, mended: [] },
      ...{ effective: day.day, hidden: false, ...(decree && { decree }) },
    })
    return c.redirect(`${INBOX_PATH}/${n}`, 303)
  })

  app.get(`${INBOX_PATH}/panggilan.xlsx`, (c) => {
    const { open } = desk.region()
    if (!open) return notFoundPage(c)
    const bytes = writeXlsx([callTable(open.content, open.today, open.waiting)])
    return c.body(bytes as Uint8Array<ArrayBuffer>, 200, {
      'Content-Type': XLSX,
      'Content-Disposition': `attachment; filename="panggilan-${open.today}.xlsx"`,
    })
  })

  app.get(`${INBOX_PATH}/pesan`, (c) => {
    const { open } = desk.region()
    const asked = open && askedOffice(open, c.req.query('kantor') ?? '', secret())
    if (!open || !asked) return notFoundPage(c)
    const { office, code } = asked
    const region = open.content.region.value
    const team = region.confirmations?.whatsapp
    const text = confirmationMessage(office, { day: open.today, code, region, ...(team && { team }) })
    const page = officeMessagePage({ id: office.id, short: office.short, text })
    return c.html(frame(desk.frame(w.messageOf(office.short), 'inbox'), page))
  })

  app.get(`${INBOX_PATH}/konfirmasi.pdf`, async (c) => {
    const { open } = desk.region()
    const ids = c.req.queries('kantor') ?? []
    if (!open || ids.length > MOST_SHEETS) return notFoundPage(c)
    if (ids.length === 0) return c.html(show(open, { sheets: w.chooseOffices }), 422)
    const asked = ids.map((id) => askedOffice(open, id, secret()))
    if (asked.some((one) => one === undefined)) return notFoundPage(c)
    const cards = asked.flatMap((one) => one ?? []).map(({ office, code }) => answerSheet(open, office, code))
    const [first] = cards as [ConfirmationCard]
    const card: Card =
      cards.length === 1 ? first : { format: 'set', lang: 'id', title: w.sheets, name: w.sheets, cards }
    const { files } = await renderCached([{ card, kind: 'pdf' }])
    return pdf(c, files[0]!, `konfirmasi-${open.today}`)
  })

  /** The batch that an address names, planned. */
  const at = (c: Context): { open: OpenRegion; planned: PlannedBatch } | undefined => {
    const { open } = desk.region()
    const batch = batches.of(Number(c.req.param('n')))
    return open && batch ? { open, planned: planOf(batch, open) } : undefined
  }
  const showBatch = ({ open, planned }: { open: OpenRegion; planned: PlannedBatch }, said: Markup[]): Markup => {
    const title = titleOf(planned.batch)
    const names = new Map(
      open.directory.offices.flatMap(({ id, short, ended }) => (ended ? [] : [[id, short] as const])),
    )
    const page = batchPage({ planned, title, names, isRehearsal: context.rehearsal })
    return frame({ ...desk.frame(title, 'inbox'), bar: html`${said}` }, page)
  }

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

  app.post(`${INBOX_PATH}/:n{[1-9][0-9]{0,5}}/laporan`, (c) => {
    const found = at(c)
    if (found?.planned.kind !== 'messages' || !desk.person()) return notFoundPage(c)
    const { planned } = found
    if (context.rehearsal) return c.html(showBatch(found, [bar(w.rehearsal, 'bad')]), 422)
    const reports = planned.reports.flatMap(({ said, channel, on }) =>
      channel ? [numberReport(said.office, channel, on)] : [],
    )
    addReports(context.region, reports, context.root)
    const rest = planned.offices.some(isTakeable) || planned.read.refused.length + planned.others.length > 0
    if (rest) batches.put({ ...planned.batch, reported: true })
    else batches.drop(planned.batch.n)
    return c.redirect(`${INBOX_PATH}${rest ? `/${planned.batch.n}` : ''}?kabar=laporan-${reports.length}`, 303)
  })

  app.post(`${INBOX_PATH}/:n{[1-9][0-9]{0,5}}/pesan`, async (c) => {
    const found = at(c)
    const person = desk.person()
    if (found?.planned.kind !== 'messages' || !person) return notFoundPage(c)
    const { open, planned } = found
    const answers = await answersOf(c)
    const message = planned.others[Number(answerOf(answers, 'pesan')) - 1]
    const id = answerOf(answers, 'kantor')
    if (!message || !OFFICE_ID.test(id) || !open.content.offices.has(id) || open.broken.has(id)) return notFoundPage(c)
    const { edits, doubts } = proposalOf(message, open, id).proposal
    if (edits.length === 0)
      return c.html(showBatch(found, [bar(w.notUnderstood(nameIn(open.content)(id), doubts.join(' ')), 'bad')]), 422)
    for (const edit of edits) desk.drafts.add(id, edit, open, { person, at: desk.clock() })
    return c.redirect(`/kantor/${id}?kabar=dari-pesan#belum`, 303)
  })

  app.post(`${INBOX_PATH}/:n{[1-9][0-9]{0,5}}/terapkan`, async (c) => {
    const found = at(c)
    if (!found || !desk.person()) return notFoundPage(c)
    const { planned } = found
    const answers = await answersOf(c)
    const [chosen, agreed] = [new Set(ticked(answers, 'kantor')), new Set(ticked(answers, 'setuju'))]
    const refuse = (why: string) => c.html(showBatch(found, [bar(why, 'bad')]), 422)
    if (context.rehearsal) return refuse(w.rehearsal)
    if (chosen.size === 0) return refuse(w.noneChosen)
    const unseen =
      desk.settings().review && planned.batch.person === desk.person() ? withNewNumbers(planned, chosen) : []
    if (unseen.length > 0) return refuse(w.needsReview(unseen.join(', ')))
    const taken = saveInbox((open) => {
      const { batch } = planned
      return batch.kind === 'messages'
        ? changeByAnswers(open, answersIn(batch, open, secret()).answers, chosen, agreed)
        : changeByTable(open, tablePlan(batch, open, context.region, chosen), agreed)
    }, desk.saving())
    if (taken.kind === 'refused') return refuse(w.notTaken(taken.offices.map(nameIn(found.open.content)).join(', ')))
    const rest = after(planned, chosen)
    if (!rest) batches.drop(planned.batch.n)
    return c.redirect(`${INBOX_PATH}${rest ? `/${planned.batch.n}` : ''}?kabar=${newsOf(taken)}`, 303)
  })

  return app
}

/** An office that is asked today, with the code of its answer; undefined where it can't be asked. */
function askedOffice(
  { directory, today }: OpenRegion,
  id: string,
  secret: string,
): { office: Office; code: string } | undefined {
  const office = OFFICE_ID.test(id) ? officeWithId(directory.offices, id) : undefined
  return office && !office.ended ? { office, code: confirmationCode(secret, id, today) } : undefined
}

/** The sheet on which an office confirms, with the code that opens its answer. */
function answerSheet({ directory, content, today }: OpenRegion, office: Office, code: string): ConfirmationCard {
  const team = content.region.value.confirmations?.whatsapp
  const card = cardOf(office, directory, 'konfirmasi') as ConfirmationCard
  const reader = officeById(directory, directory.region.corrections.office).name
  return withAnswer(card, office, { day: today, code, reader, ...(team && { team }) })
}

/** Chosen offices that get a number which they hadn't before. */
const withNewNumbers = ({ offices }: PlannedBatch, chosen: ReadonlySet<string>): string[] =>
  offices.flatMap(({ id, short, numbers }) => (chosen.has(id) && numbers.length > 0 ? [short] : []))

/** Whether something of a batch is left to be dealt with once the chosen offices are taken in. */
function after({ offices, ...planned }: PlannedBatch, chosen: ReadonlySet<string>): boolean {
  const isLeft = offices.some(({ id, faults, changes }) => !chosen.has(id) && (faults.length > 0 || changes.length > 0))
  const isRefused =
    planned.kind === 'messages'
      ? planned.read.refused.length + planned.others.length > 0 ||
        (planned.reports.length > 0 && !planned.batch.reported) ||
        offices.some(({ said }) => said.some(({ tone }) => tone === 'odd'))
      : planned.plan.notes.some(({ refused }) => refused)
  return isLeft || isRefused
}

const newsOf = (taken: TakenIn): string => (taken.kind === 'saved' ? `diterapkan-${taken.offices}` : 'sama')

/** What became of taking in, as the address says it. */
function newsBars(c: Context, { saves }: EditorDesk): Markup[] {
  const news = c.req.query('kabar') ?? ''
  const count = /^diterapkan-(\d{1,5})$/.exec(news)?.[1]
  const last = saves.all()[0]
  if (count && last)
    return [
      bar(
        html`${w.applied(Number(count))} <form method="post" action="/urungkan"><input type="hidden" name="simpanan" value="${last.n}"><input type="hidden" name="kembali" value="${INBOX_PATH}"><button class="small">${w.undo}</button></form> <a href="/terbitkan">${w.publishNext}</a>`,
        'good',
      ),
    ]
  const reported = /^laporan-(\d{1,5})$/.exec(news)?.[1]
  if (reported)
    return [bar(html`${w.reported(Number(reported))} <a href="/?saring=lapor">${w.seeReported}</a>`, 'good')]
  return news === 'sama' ? [bar(w.unchanged)] : undoBars(news)
}

const titleOf = (batch: InboxBatch): string =>
  batch.kind === 'messages' ? w.messages(wholeMomentText(batch.at)) : w.table(batch.name, wholeMomentText(batch.at))

/** Files as they were sent, read by the reader that all imports have; they don't stay on the disk. */
async function readFiles(files: readonly File[], folder: string) {
  const place = join(folder, '.cache/redaksi')
  makeFolder(place)
  const own = mkdtempSync(join(place, 'berkas-'))
  try {
    const used = new Set<string>()
    for (const file of files)
      writeFileSync(join(own, freeName(file.name, used)), new Uint8Array(await file.arrayBuffer()), { mode: 0o600 })
    return await readImportFiles([own])
  } catch (error) {
    if (error instanceof Explained) return { fault: error.message }
    throw error
  } finally {
    rmSync(own, { recursive: true, force: true })
  }
}

/** A name that no system minds; two files of one name, from two folders, both stay. */
function freeName(name: string, used: Set<string>): string {
  const clean =
    basename(name.replaceAll('\\', '/'))
      .replace(/[^\p{L}\p{N} ._()-]/gu, '_')
      .replace(/^\.+/, '')
      .slice(-80) || 'berkas'
  for (let count = 1; ; count++) {
    const free = count === 1 ? clean : `${count}-${clean}`
    if (used.has(free.toLowerCase())) continue
    used.add(free.toLowerCase())
    return free
  }
}

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
