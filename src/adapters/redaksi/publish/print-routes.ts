/** The screen Cetak: which paper has to be replaced, one document of what is chosen, and what was given out. */
import { type Context, Hono } from 'hono'
import { html } from 'hono/html'
import { officeById } from '../../../directory/lookup.ts'
import { PRINT, PRINT_FAULTS, PUBLISH } from '../../../i18n/redaksi-publish.ts'
import { answerOf, ticked } from '../../../redaksi/form.ts'
import type { OpenRegion } from '../../../redaksi/open-region.ts'
import { builtBefore } from '../../../redaksi/publish/changed-papers.ts'
import { changesSince, recentSaves } from '../../../redaksi/publish/changes.ts'
import { printView, tickedOffices } from '../../../redaksi/publish/print-view.ts'
import {
  formatsOf,
  mayBePrinted,
  PRINT_KINDS,
  type PrintKind,
  readIssue,
  type TypedIssue,
  type TypedWish,
  wantedSet,
} from '../../../redaksi/publish/print-wish.ts'
import { renderCached } from '../../pool/cache.ts'
import { printableSet } from '../../pool/paper-refusal.ts'
import { issuePaper } from '../../region/ledger-write.ts'
import { answersOf, type EditorDesk } from '../desk.ts'
import { bar, frame, type Markup } from '../pages/frame.ts'
import { cannotPage, printPage } from '../pages/print-page.ts'
import { notFoundPage } from '../plain-pages.ts'
import { pdf } from './file-answer.ts'
import { publicationsOf } from './publications.ts'
import { recordFresh } from './publishing.ts'

const PRINT_PATH = '/cetak'
/** Offices that an address may name; more are refused before they are looked up. */
const MOST_NAMED = 1500

const isKind = (text: string): text is PrintKind => (PRINT_KINDS as readonly string[]).includes(text)

const NOTHING: TypedIssue = { office: '', format: 'a4', copies: '', place: '' }

export function printRoutes(desk: EditorDesk): Hono {
  const app = new Hono()
  const { context, saves } = desk
  const publications = publicationsOf(context.region, context.root)
  const settings = () => ({ region: context.region, today: context.today() })
  const refused = (c: Context, fault: string) => c.html(frame(desk.frame(PRINT.title, 'print'), cannotPage(fault)), 422)

  app.get(PRINT_PATH, (c) => {
    const { open } = desk.region()
    if (!open) return notFoundPage(c)
    const named = c.req.query('kantor') ?? ''
    const typed = { ...NOTHING, office: open.content.offices.has(named) ? named : '' }
    return c.html(show(open, { typed, faults: {} }, barOf(c.req.query('kabar'), open)))
  })

  app.post(`${PRINT_PATH}/buat`, async (c) => {
    const { open } = desk.region()
    if (!open || !desk.person()) return notFoundPage(c)
    const answers = await answersOf(c)
    const kind = answerOf(answers, 'apa')
    const named = ticked(answers, 'kantor')
    if (named.length > MOST_NAMED) return notFoundPage(c)
    const wish = {
      offices: tickedOffices(printView(open, withoutNew(open, desk)), named, ticked(answers, 'semua')),
      formats: ticked(answers, 'format'),
      copies: answerOf(answers, 'lembar'),
    }
    if (!isKind(kind)) return notFoundPage(c)
    const read = wantedSet(kind, wish, open)
    if (!read.ok) return refused(c, read.fault)
    if (!context.rehearsal) recordFresh(open, settings())
    return c.redirect(addressOf(kind, wish), 303)
  })

  app.get(`${PRINT_PATH}/:kind{[a-z]+\\.pdf}`, async (c) => {
    const { open } = desk.region()
    const kind = c.req.param('kind').slice(0, -'.pdf'.length)
    const wish = {
      offices: c.req.queries('kantor') ?? [],
      formats: c.req.queries('format') ?? [],
      copies: c.req.query('lembar') ?? '',
    }
    if (!open || !isKind(kind) || wish.offices.length > MOST_NAMED) return notFoundPage(c)
    const read = wantedSet(kind, wish, open)
    if (!read.ok) return refused(c, read.fault)
    if (!mayBePrinted(wish.offices, formatsOf(read.value.cards), open.directory))
      return refused(c, PRINT_FAULTS.unrecorded)
    const { card, refused: unmade } = printableSet(read.value)
    if (card.cards.length === 0 || unmade.length > 0) return refused(c, PRINT_FAULTS.unmade(unmade.join('; ')))
    const { files } = await renderCached([{ card, kind: 'pdf' }])
    return pdf(c, files[0]!, `${kind}-${open.today}`)
  })

  app.post(`${PRINT_PATH}/dibagikan`, async (c) => {
    const { open } = desk.region()
    if (!open || !desk.person()) return notFoundPage(c)
    if (context.rehearsal) return c.redirect(`${PRINT_PATH}?kabar=latihan`, 303)
    const answers = await answersOf(c)
    const typed = {
      ...{ office: answerOf(answers, 'kantor'), format: answerOf(answers, 'format') },
      ...{ copies: answerOf(answers, 'lembar'), place: answerOf(answers, 'tempat') },
    }
    const read = readIssue(typed, open.directory)
    if (!read.ok) return c.html(show(open, { typed, faults: read.faults }), 422)
    issuePaper(settings(), read.value)
    return c.redirect(`${PRINT_PATH}?kabar=dicatat`, 303)
  })

  function show(
    open: OpenRegion,
    note: { typed: TypedIssue; faults: Partial<Record<keyof TypedIssue, string>> },
    said?: Markup,
  ): Markup {
    const isUnpublished = changesSince(open, saves.all(), publications.last()).count > 0
    const page = printPage({
      view: printView(open, withoutNew(open, desk)),
      isRehearsal: context.rehearsal,
      isUnpublished,
      ...note,
    })
    return frame({ ...desk.frame(PRINT.title, 'print'), ...(said && { bar: said }) }, page)
  }

  return app
}

/** Where the document of a wish is. */
function addressOf(kind: PrintKind, { offices, formats, copies }: TypedWish): string {
  const query = new URLSearchParams()
  for (const office of offices) query.append('kantor', office)
  if (kind === 'kertas') {
    for (const format of formats) query.append('format', format)
    query.set('lembar', copies)
  }
  return `${PRINT_PATH}/${kind}.pdf?${query}`
}

function barOf(news: string | undefined, { content, directory }: OpenRegion): Markup | undefined {
  const last = content.editions.value.issued.at(-1)
  if (news === 'dicatat' && last)
    return bar(PRINT.done(last.copies, last.code, officeById(directory, last.office).short, last.place), 'good')
  return news === 'latihan' ? bar(html`${PUBLISH.rehearsal}`) : undefined
}

/** The region as it was before the saves of the last days; nothing where there are none. */
function withoutNew(open: OpenRegion, { saves }: EditorDesk) {
  const recent = recentSaves(saves.all(), open.today)
  return recent.length > 0 ? builtBefore(open, recent) : undefined
}
