/** Putting the site in its place: tried, done, looked at, carried by hand, taken back. */
import { type Context, Hono } from 'hono'
import { INSTALL } from '../../../i18n/redaksi-publish.ts'
import { answerOf } from '../../../redaksi/form.ts'
import type { Target } from '../../../redaksi/publish/targets.ts'
import { siteZip } from '../../release/site-zip.ts'
import { answersOf, type EditorDesk } from '../desk.ts'
import { momentText } from '../moments.ts'
import { frame } from '../pages/frame.ts'
import { backPage } from '../pages/place-part.ts'
import { notFoundPage } from '../plain-pages.ts'
import { type Acting, backToPublish, PUBLISH_PATH } from './acting.ts'
import { download } from './file-answer.ts'
import { isFolderTarget, releaseBefore } from './install.ts'
import { isOwnTarget, type Places } from './places.ts'
import type { Publishing } from './publishing.ts'

/** @param given what is published, where to, and what may be done now */
export function placeRoutes(
  desk: EditorDesk,
  { publishing, places, acting }: { publishing: Publishing; places: Places; acting: Acting },
): Hono {
  const app = new Hono()
  const isBusy = () => publishing.isRunning() || places.sending.state() !== undefined
  const back = backToPublish
  const targetIn = async (c: Context): Promise<Target | undefined> =>
    places.target(answerOf(await answersOf(c), 'tujuan'))

  app.post(
    `${PUBLISH_PATH}/uji`,
    acting(async (c, open) => {
      const target = await targetIn(c)
      if (!isOwnTarget(target)) return notFoundPage(c)
      places.takePassword(target, answerOf(await answersOf(c), 'sandi'))
      if (!isBusy()) await places.attempt(target, open)
      return back(c)
    }),
  )

  app.post(
    `${PUBLISH_PATH}/pasang`,
    acting(async (c, open) => {
      const target = await targetIn(c)
      if (!isOwnTarget(target)) return notFoundPage(c)
      const answers = await answersOf(c)
      places.takePassword(target, answerOf(answers, 'sandi'))
      const whole = answerOf(answers, 'semua') !== ''
      if (!isBusy() && places.isKnownSite(open)) await places.put(target, open, { whole })
      return back(c)
    }),
  )

  app.post(
    `${PUBLISH_PATH}/lihat`,
    acting(async (c, open) => {
      const target = await targetIn(c)
      if (!target) return notFoundPage(c)
      await places.look(target, open)
      return back(c)
    }),
  )

  app.post(
    `${PUBLISH_PATH}/diunggah`,
    acting(async (c, open) => {
      const target = await targetIn(c)
      if (target?.kind !== 'zip') return notFoundPage(c)
      if (!places.isKnownSite(open)) return back(c)
      places.carried(target, open)
      return back(c, 'diunggah')
    }),
  )

  /** The site that lies here as a ZIP, or some of its files. */
  const zip = (c: Context, name: string, paths?: readonly string[]) => {
    const local = publishing.local()
    if (!local || publishing.isRunning()) return notFoundPage(c)
    const { region, today } = local.site
    return download(c, siteZip(publishing.dist, today, paths), `${name}-${region}-${today}.zip`)
  }

  app.get(`${PUBLISH_PATH}/situs.zip`, (c) => zip(c, 'situs'))

  app.get(`${PUBLISH_PATH}/perubahan.zip`, (c) => {
    const { open } = desk.region()
    const target = places.target(c.req.query('tujuan'))
    const changes = open && target && places.changedSince(target, open)
    return changes && changes.paths.length > 0 ? zip(c, 'perubahan', changes.paths) : notFoundPage(c)
  })

  app.get(`${PUBLISH_PATH}/mundur`, (c) => {
    const target = places.target(c.req.query('tujuan'))
    const before = target && isFolderTarget(target) ? releaseBefore(target) : undefined
    if (!target || !before) return notFoundPage(c)
    return c.html(frame(desk.frame(INSTALL.backTitle, 'publish'), backPage(target.name, momentText(before))))
  })

  app.post(
    `${PUBLISH_PATH}/mundur`,
    acting(async (c, open) => {
      const target = await targetIn(c)
      if (!target || !isFolderTarget(target) || !releaseBefore(target)) return notFoundPage(c)
      await places.back(target, open)
      return back(c)
    }),
  )

  return app
}
