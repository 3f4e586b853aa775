/** The routes of the editor, which the guard stands before. */
import { Hono } from 'hono'
import { html } from 'hono/html'
import { PAGES } from '../../i18n/redaksi.ts'
import { NEW_OFFICE } from '../../i18n/redaksi-list.ts'
import { answerOf } from '../../redaksi/form.ts'
import { readListQuery } from '../../redaksi/list-query.ts'
import { readNewOffice } from '../../redaksi/new-office.ts'
import { officeList } from '../../redaksi/office-list.ts'
import { readOwnName } from '../../redaksi/own-name.ts'
import { brokenView } from '../../redaksi/publish/problems-view.ts'
import { clientFiles } from './client-files.ts'
import { answersOf, makeDesk, type RedaksiContext } from './desk.ts'
import { inboxRoutes } from './inbox/inbox-routes.ts'
import { officeRoutes } from './office-routes.ts'
import { bar, frame } from './pages/frame.ts'
import { listPage, NEW_OFFICE_PATH } from './pages/list-page.ts'
import { newOfficePage } from './pages/new-office-page.ts'
import { brokenPart } from './pages/publish-page.ts'
import { whoPage } from './pages/who-page.ts'
import { readPeople, setPerson } from './people.ts'
import { notFoundPage } from './plain-pages.ts'
import { printRoutes } from './publish/print-routes.ts'
import { publishRoutes } from './publish/publish-routes.ts'
import { saveNewOffice, takeBack } from './save.ts'

export type { RedaksiContext } from './desk.ts'

export function redaksiApp(context: RedaksiContext): Hono {
  const app = new Hono()
  const desk = makeDesk(context)

  for (const { name, type, text } of clientFiles())
    app.get(`/${name}`, async (c) => c.body(await text(), 200, { 'Content-Type': type }))

  app.get('/gambar/:file{[0-9a-f]{24}\\.svg}', (c) => {
    const svg = desk.pictures.get(c.req.param('file').slice(0, -'.svg'.length))
    return svg ? c.body(svg, 200, { 'Content-Type': 'image/svg+xml' }) : notFoundPage(c)
  })

  app.get('/halaman/:file{[0-9a-f]{24}\\.html}', desk.phone.answer)

  // what was saved last is committed before anything else is asked
  app.use(async (_, next) => {
    await desk.commits.settled()
    return next()
  })

  // whoever works here says so once
  app.use(async (c, next) => {
    if (!desk.person() && c.req.path !== '/siapa') return c.redirect('/siapa', 303)
    return next()
  })

  app.get('/siapa', (c) => c.html(frame(desk.frame(PAGES.who), whoPage(readPeople(context.root)))))
  app.post('/siapa', async (c) => {
    const typed = answerOf(await answersOf(c), 'nama')
    const read = readOwnName(typed)
    if ('name' in read) {
      setPerson(read.name, context.root)
      return c.redirect('/', 303)
    }
    return c.html(
      frame(desk.frame(PAGES.who), whoPage(readPeople(context.root), { typed, problem: read.problem })),
      422,
    )
  })

  app.post('/urungkan', async (c) => {
    const answers = await answersOf(c)
    const [number, back] = [answerOf(answers, 'simpanan'), answerOf(answers, 'kembali')]
    const save = desk.saves.all().find(({ n }) => String(n) === number)
    if (!save || !desk.person() || context.rehearsal) return notFoundPage(c)
    const outcome = takeBack(save, desk.saving())
    const news = outcome === 'done' ? 'diurungkan' : outcome === 'broken' ? 'rusak' : `berubah-${save.n}`
    const to = /^\/(?:kantor\/[a-z0-9-]{2,32}|terbitkan|masuk)$/.test(back) ? back : `/kantor/${save.office}`
    return c.redirect(`${to}?kabar=${news}`, 303)
  })

  // without a region that can be read there is nothing to show but why
  app.use(async (c, next) => {
    const { open, problems, files } = desk.region()
    if (open) return next()
    const body = html`<h1>${PAGES.broken}</h1><p>${PAGES.brokenHelp}</p>${brokenPart(brokenView(problems, files))}`
    return c.html(frame({ ...desk.frame(PAGES.broken), bar: bar(PAGES.broken, 'bad') }, body), 500)
  })

  app.get('/', (c) => {
    const { open } = desk.region()
    if (!open) return notFoundPage(c)
    const drafts = new Set(desk.drafts.all().keys())
    const query = readListQuery(new URL(c.req.url).searchParams)
    return c.html(listPage(officeList(open, { drafts, query }), desk.frame(PAGES.list, 'offices')))
  })

  app.get(NEW_OFFICE_PATH, (c) => {
    const { open } = desk.region()
    return open ? c.html(newOfficePage({ open }, desk.frame(NEW_OFFICE.title, 'offices'))) : notFoundPage(c)
  })
  app.post(NEW_OFFICE_PATH, async (c) => {
    const { open } = desk.region()
    if (!open || !desk.person()) return notFoundPage(c)
    const answers = await answersOf(c)
    const read = readNewOffice(answers, open)
    if (read.ok && !context.rehearsal && saveNewOffice(read, desk.saving()))
      return c.redirect(`/kantor/${read.id}`, 303)
    const refused = read.ok
      ? { ok: false as const, notes: {}, proposed: read.id, fault: { message: PAGES.notMade, repair: PAGES.tryAgain } }
      : read
    return c.html(newOfficePage({ open, answers, read: refused }, desk.frame(NEW_OFFICE.title, 'offices')), 422)
  })

  app.route('/', officeRoutes(desk))
  app.route('/', inboxRoutes(desk))
  app.route('/', publishRoutes(desk))
  app.route('/', printRoutes(desk))
  return app
}
