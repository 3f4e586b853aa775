/** What offices are asked with: a list to call by, a message, sheets whose code opens the answer. */
import { zipSync } from 'fflate'
import { Hono } from 'hono'
import { OFFICE_ID } from '../../../directory/content/schema.ts'
import { officeById, officeWithId } from '../../../directory/lookup.ts'
import type { Office } from '../../../directory/model.ts'
import { INBOX as w } from '../../../i18n/redaksi-inbox.ts'
import { callTable } from '../../../import/workbook/check-tables.ts'
import { confirmationBooks } from '../../../import/workbook/confirmation-books.ts'
import type { Card, ConfirmationCard } from '../../../posters/cards/card.ts'
import { cardOf } from '../../../posters/cards/cards.ts'
import { confirmationMessage, withAnswer } from '../../../redaksi/inbox/asking.ts'
import { confirmationCode } from '../../../redaksi/inbox/office-answer.ts'
import { reportedContacts } from '../../../redaksi/number-reports.ts'
import type { OpenRegion } from '../../../redaksi/open-region.ts'
import { renderCached } from '../../pool/cache.ts'
import { writeXlsx } from '../../spreadsheet/write.ts'
import type { EditorDesk } from '../desk.ts'
import { frame } from '../pages/frame.ts'
import { INBOX_PATH, officeMessagePage } from '../pages/inbox-page.ts'
import { notFoundPage } from '../plain-pages.ts'
import { download, pdf } from '../publish/file-answer.ts'
import { showInbox } from './inbox-screen.ts'
import { sheetSecret } from './sheet-secret.ts'

/** Sheets in one document. */
const MOST_SHEETS = 400

export function askingRoutes(desk: EditorDesk): Hono {
  const app = new Hono()
  const secret = () => sheetSecret(desk.context.root)

  app.get(`${INBOX_PATH}/panggilan.xlsx`, (c) => {
    const { open } = desk.region()
    if (!open) return notFoundPage(c)
    const reported = reportedContacts(open.reports, open.content, open.today)
    const bytes = writeXlsx([callTable(open.content, open.today, open.waiting, reported)])
    return download(c, bytes, `panggilan-${open.today}.xlsx`)
  })

  app.get(`${INBOX_PATH}/konfirmasi.xlsx`, (c) => {
    const { open } = desk.region()
    const ids = c.req.queries('kantor') ?? []
    if (!open || ids.length > MOST_SHEETS) return notFoundPage(c)
    if (ids.length === 0) return c.html(showInbox(desk, open, { faults: { sheets: w.chooseOffices } }), 422)
    if (ids.some((id) => !askedOffice(open, id, secret()) || open.broken.has(id))) return notFoundPage(c)
    const books = confirmationBooks(open.content, open.today, ids)
    const files = books.map(({ name, table }) => [`${name}.xlsx`, writeXlsx([table])] as const)
    const [[name, bytes], ...others] = files as [(typeof files)[number], ...typeof files]
    if (others.length === 0) return download(c, bytes, name)
    // ZIP knows local time only, without its zone
    const packed = zipSync(Object.fromEntries(files), { level: 0, mtime: new Date(`${open.today}T00:00:00`) })
    return download(c, packed, `konfirmasi-${open.today}.zip`)
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
    if (ids.length === 0) return c.html(showInbox(desk, open, { faults: { sheets: w.chooseOffices } }), 422)
    const asked = ids.map((id) => askedOffice(open, id, secret()))
    if (asked.some((one) => one === undefined)) return notFoundPage(c)
    const cards = asked.flatMap((one) => one ?? []).map(({ office, code }) => answerSheet(open, office, code))
    const [first] = cards as [ConfirmationCard]
    const card: Card =
      cards.length === 1 ? first : { format: 'set', lang: 'id', title: w.sheets, name: w.sheets, cards }
    const { files } = await renderCached([{ card, kind: 'pdf' }])
    return pdf(c, files[0]!, `konfirmasi-${open.today}`)
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
