/** The screen Terbitkan: what has changed, whether it is right, editions, the site; where it is put stands beside. */
import { Hono } from 'hono'
import { html } from 'hono/html'
import { streamSSE } from 'hono/streaming'
import { OFFICE_ID } from '../../../directory/content/schema.ts'
import { teamOf, unrecorded } from '../../../directory/editions/ledger.ts'
import { dayInWords } from '../../../directory/events/words.ts'
import { officeWithId } from '../../../directory/lookup.ts'
import { BUILD, INSTALL, PUBLISH, RECORD } from '../../../i18n/redaksi-publish.ts'
import { answerOf } from '../../../redaksi/form.ts'
import type { OpenRegion } from '../../../redaksi/open-region.ts'
import { progressView } from '../../../redaksi/publish/build-progress.ts'
import { changesSince } from '../../../redaksi/publish/changes.ts'
import { problemsView } from '../../../redaksi/publish/problems-view.ts'
import { renderCached } from '../../pool/cache.ts'
import { refusalOf } from '../../pool/paper-refusal.ts'
import { recordEditions } from '../../region/ledger-write.ts'
import { contentHash } from '../../site/manifest.ts'
import { answersOf, type EditorDesk } from '../desk.ts'
import { momentText } from '../moments.ts'
import { bar, frame, type Markup, undoBars } from '../pages/frame.ts'
import { publishPage } from '../pages/publish-page.ts'
import { notFoundPage } from '../plain-pages.ts'
import { actingAt, backToPublish as back, hasErrors, PUBLISH_PATH } from './acting.ts'
import { problemsOf } from './checks.ts'
import { pdf } from './file-answer.ts'
import { placeRoutes } from './place-routes.ts'
import { isOwnTarget, makePlaces } from './places.ts'
import { publicationsOf } from './publications.ts'
import { isDraftRegion, type LocalSite, makePublishing, paperFile } from './publishing.ts'
import { sendingView } from './sending.ts'

const EVENTS_APART = 250

/** Pages and actions of the screen that publishes. */
export function publishRoutes(desk: EditorDesk): Hono {
  const app = new Hono()
  const { context, saves } = desk
  const publications = publicationsOf(context.region, context.root)
  const publishing = makePublishing(desk, publications)
  const places = makePlaces(desk, publishing, publications)
  const { sending } = places
  const acting = actingAt(desk)

  app.route('/', placeRoutes(desk, { publishing, places, acting }))

  app.get(PUBLISH_PATH, async (c) => {
    const { open } = desk.region()
    return open ? c.html(await show(open, c.req.query('kabar'))) : notFoundPage(c)
  })

  app.post(
    `${PUBLISH_PATH}/catat`,
    acting((c, open) => {
      if (hasErrors(open) || isDraftRegion(open.directory)) return back(c)
      const done = recordEditions({ region: context.region, today: context.today() })
      return back(c, 'recorded' in done ? `dicatat-${done.recorded}` : undefined)
    }),
  )

  app.post(
    `${PUBLISH_PATH}/bangun`,
    acting((c, open) => {
      if (hasErrors(open)) return back(c)
      return back(c, !sending.state() && publishing.start() ? undefined : 'sibuk')
    }),
  )

  app.post(
    `${PUBLISH_PATH}/semua`,
    acting(async (c, open) => {
      const answers = await answersOf(c)
      const target = places.target(answerOf(answers, 'tujuan'))
      if (!isOwnTarget(target)) return notFoundPage(c)
      if (hasErrors(open)) return back(c)
      if (sending.state()) return back(c, 'sibuk')
      places.takePassword(target, answerOf(answers, 'sandi'))
      const isBegun = publishing.start(async (end) => {
        const after = desk.region().open
        if (end === 'built' && after) await places.put(target, after, { whole: false })
      })
      return back(c, isBegun ? undefined : 'sibuk')
    }),
  )

  app.post(
    `${PUBLISH_PATH}/hentikan`,
    acting((c) => {
      publishing.stop()
      sending.stop()
      return back(c)
    }),
  )

  app.get(`${PUBLISH_PATH}/kemajuan`, (c) =>
    streamSSE(c, async (stream) => {
      const ended = new AbortController()
      stream.onAbort(() => ended.abort())
      let [latest, sent] = [publishing.state(), '']
      publishing.listen((state) => (latest = state), ended.signal)
      while (!ended.signal.aborted) {
        const { kind, progress } = latest
        const way = sending.state()
        const data = JSON.stringify(
          way ? { kind: way.kind, ...sendingView(way) } : { kind, ...(progress && progressView(progress)) },
        )
        if (data !== sent) await stream.writeSSE({ event: 'keadaan', data })
        sent = data
        if (!publishing.isRunning() && !sending.state()) break
        await stream.sleep(EVENTS_APART)
      }
      ended.abort()
    }),
  )

  app.get(`${PUBLISH_PATH}/kertas/:office/:format`, async (c) => {
    const { open } = desk.region()
    const id = c.req.param('office')
    if (!open || !OFFICE_ID.test(id)) return notFoundPage(c)
    const paper = publishing
      .state()
      .papers.now.find(({ office, format }) => office === id && format === c.req.param('format'))
    if (!paper || !officeWithId(open.directory.offices, id)) return notFoundPage(c)
    const file = paperFile(open.directory, id, paper.format)
    if (refusalOf(file.card)) return notFoundPage(c)
    const { files } = await renderCached([file])
    return pdf(c, files[0]!, `${id}-${paper.format}`)
  })

  async function show(open: OpenRegion, news: string | undefined): Promise<Markup> {
    const [last, local, state, way] = [publications.last(), publishing.local(), publishing.state(), sending.state()]
    const { directory } = open
    const problems = problemsView(await problemsOf(open), open)
    const body = publishPage({
      ...{ isRehearsal: context.rehearsal, problems, state, isRunning: publishing.isRunning() },
      ...(way && { sending: { kind: way.kind, ...sendingView(way) } }),
      ...{ changes: changesSince(open, saves.all(), last), whyKept: desk.whyKept() },
      ...(last && { last: PUBLISH.lastTime(momentText(last.at), last.person, last.target) }),
      record: isDraftRegion(directory)
        ? { draft: RECORD.draft(directory.region.site.address, teamOf(directory)) }
        : { waiting: unrecorded(directory).length },
      ...(local && { built: builtWords(local, open) }),
      install: places.part(open),
      moment: momentText,
    })
    return frame({ ...desk.frame(PUBLISH.title, 'publish'), bar: html`${barsOf(news, desk)}` }, body)
  }

  return app
}

function builtWords({ site }: LocalSite, open: OpenRegion) {
  const isCurrent = site.content === contentHash([...open.files])
  const isToday = site.today === open.today
  return {
    text: BUILD.built(dayInWords(site.today), Object.keys(site.files).length),
    note: isCurrent ? (isToday ? BUILD.current : BUILD.anotherDay) : BUILD.outdated,
    isCurrent: isCurrent && isToday,
  }
}

function barsOf(news: string | undefined, desk: EditorDesk): Markup[] {
  const recorded = /^dicatat-(\d{1,6})$/.exec(news ?? '')?.[1]
  if (recorded !== undefined) return [bar(RECORD.done(Number(recorded)), 'good')]
  switch (news) {
    case 'latihan':
      return [bar(PUBLISH.rehearsal)]
    case 'sibuk':
      return [bar(BUILD.busy)]
    case 'diunggah':
      return [bar(INSTALL.uploadedDone, 'good')]
    default:
      return undoBars(news, desk)
  }
}
