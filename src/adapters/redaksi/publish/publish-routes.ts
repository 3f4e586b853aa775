/** The screen Terbitkan: what has changed, whether it is right, editions, the site, where it is put, whether it is served. */
import { type Context, Hono } from 'hono'
import { html } from 'hono/html'
import { streamSSE } from 'hono/streaming'
import { OFFICE_ID } from '../../../directory/content/schema.ts'
import { teamOf, unrecorded } from '../../../directory/editions/ledger.ts'
import { dayInWords } from '../../../directory/events/words.ts'
import { officeWithId } from '../../../directory/lookup.ts'
import { BUILD, INSTALL, LIVE, PUBLISH, RECORD, SEND, SEND_FAULTS } from '../../../i18n/redaksi-publish.ts'
import { answerOf } from '../../../redaksi/form.ts'
import type { OpenRegion } from '../../../redaksi/open-region.ts'
import { progressView } from '../../../redaksi/publish/build-progress.ts'
import { changesSince } from '../../../redaksi/publish/changes.ts'
import { type LiveFound, liveView } from '../../../redaksi/publish/live.ts'
import { problemsView } from '../../../redaksi/publish/problems-view.ts'
import type { Target } from '../../../redaksi/publish/targets.ts'
import { changedFiles, SITE_LIST } from '../../../release/upload-plan.ts'
import { renderCached } from '../../pool/cache.ts'
import { refusalOf } from '../../pool/papers.ts'
import { recordEditions } from '../../region/ledger-write.ts'
import { siteZip } from '../../release/site-zip.ts'
import { contentHash } from '../../site/manifest.ts'
import { answersOf, type EditorDesk } from '../desk.ts'
import { momentText } from '../moments.ts'
import { bar, frame, type Markup, undoBars } from '../pages/frame.ts'
import { backPage, type InstallPart, publishPage, type TargetPart } from '../pages/publish-page.ts'
import { notFoundPage } from '../plain-pages.ts'
import { isSentTarget, type SentTarget, sendingTarget, wantsPassword } from '../targets/targets-table.ts'
import { problemsOf } from './checks.ts'
import {
  type FolderTarget,
  goBack,
  type InstallOutcome,
  installSite,
  isFolderTarget,
  releaseBefore,
  tryTarget,
} from './install.ts'
import { lookAtLive, manifestHash } from './live-check.ts'
import { pdf } from './pdf-answer.ts'
import { type BuiltState, publicationsOf } from './publications.ts'
import { type Builds, isDraftRegion, makePublishing, type Publishing, paperFile, stateOf } from './publishing.ts'
import { faultText, makeSending, sendingView } from './sending.ts'
import { uploadedLists } from './uploaded-lists.ts'

export const PUBLISH_PATH = '/terbitkan'

/** Something that was tried or looked at, and when. */
interface Noted extends InstallOutcome {
  at: string
}

/** Where a site goes that nobody has named a place for. */
const DOWNLOAD: Target = { name: INSTALL.zipName, kind: 'zip' }

const EVENTS_APART = 250
/** For a trial of a target, all told. */
const TRIAL_PATIENCE = 60_000

/** @param builds how a site is built, where that isn't the project's own way */
export function publishRoutes(desk: EditorDesk, builds: Partial<Builds> = {}): Hono {
  const app = new Hono()
  const { context, saves } = desk
  const publications = publicationsOf(context.region, context.root)
  const publishing = makePublishing(desk, publications, builds)
  /** What was tried last at each target, and seen last at each address. */
  const [tried, seen] = [new Map<string, Noted>(), new Map<string, Noted>()]
  /** Passwords that were typed, by target, for as long as this process lives; files of the site that was seen, by address. */
  const [passwords, served] = [new Map<string, string>(), new Map<string, LiveFound>()]
  const sending = makeSending()
  const uploaded = uploadedLists(context.region, context.root)
  const isBusy = () => publishing.isRunning() || sending.state() !== undefined
  const now = () => desk.clock().toISOString()
  const back = (c: Context, news?: string) => c.redirect(`${PUBLISH_PATH}${news ? `?kabar=${news}` : ''}`, 303)

  /** Those of the file; one to download where there is none. */
  const usedTargets = (): Target[] => {
    const { targets } = desk.settings()
    return targets.length > 0 ? targets : [DOWNLOAD]
  }
  const targetIn = async (c: Context): Promise<Target | undefined> => {
    const name = answerOf(await answersOf(c), 'tujuan')
    return usedTargets().find((one) => one.name === name)
  }
  const addressOf = (target: Target, open: OpenRegion): string => target.address ?? open.directory.region.site.address

  /** What the site that lies here was built of, if that is known. */
  const stateOfSite = (open: OpenRegion): BuiltState | undefined => {
    const local = publishing.local()
    const states = [stateOf(open, desk), publications.built()]
    return local && states.find((one) => one?.content === local.site.content)
  }
  const publishedAt = (target: Target, open: OpenRegion) => {
    const [local, state, person] = [publishing.local(), stateOfSite(open), desk.person()]
    if (!local || !state || !person) return
    publications.add({ ...state, at: now(), person, target: target.name, manifest: manifestHash(local.text) })
  }

  /** @returns whether the site that lies here is served */
  async function look(target: Target, open: OpenRegion): Promise<boolean> {
    const local = publishing.local()
    const address = addressOf(target, open)
    if (!local) return false
    const found = await lookAtLive(address, local.text)
    const isBuiltThere = target.kind === 'git' && found.kind === 'site' && found.site.content === local.site.content
    const { live, text } = isBuiltThere
      ? { live: true, text: found.same ? LIVE.same : SEND.sameContent }
      : liveView(found, local.site, dayInWords)
    served.set(address, found)
    seen.set(address, { ok: live, text, at: now() })
    if (live && publications.last()?.manifest !== manifestHash(local.text)) publishedAt(target, open)
    return live
  }

  /** What a target is given to work with; undefined where there is no site yet, or no password. */
  function workFor(target: SentTarget, open: OpenRegion) {
    const [local, person, password] = [publishing.local(), desk.person(), passwords.get(target.name)]
    if (!local || !person || (wantsPassword(target) && password === undefined)) return undefined
    return {
      ...{ dist: publishing.dist, list: local.text, address: addressOf(target, open), root: context.root },
      ...{ region: context.region, person },
      ...(password !== undefined && { password }),
    }
  }

  /** Keeps a password that came with a form. */
  function takePassword(target: Target, password: string): void {
    if (wantsPassword(target) && password !== '') passwords.set(target.name, password)
  }

  const note = (target: Target, outcome: InstallOutcome) => tried.set(target.name, { ...outcome, at: now() })

  function send(target: SentTarget, open: OpenRegion): void {
    const work = workFor(target, open)
    if (!work) {
      if (publishing.local()) note(target, { ok: false, text: SEND.needsPassword })
      return
    }
    sending.start(target, work, {
      sent: (outcome) => {
        note(target, outcome)
        // whoever had the site refused knows the password for wrong
        if (!outcome.ok && wantsPassword(target)) passwords.delete(target.name)
        if (outcome.ok && target.kind !== 'git') publishedAt(target, open)
      },
      isLive: () => look(target, open),
    })
  }

  /** What has changed since what is there, as far as that is known. */
  function changedSince(target: Target, open: OpenRegion): { paths: string[]; gone: string[] } | undefined {
    const local = publishing.local()
    const found = served.get(addressOf(target, open))
    const there = found?.kind === 'site' && found.site.region === context.region ? found.site : uploaded.of(target.name)
    if (!local || !there) return undefined
    const { changed, gone } = changedFiles(there.files, local.site.files)
    return { paths: changed.length + gone.length === 0 ? [] : [...changed, SITE_LIST], gone }
  }

  async function install(target: FolderTarget, open: OpenRegion): Promise<void> {
    const outcome = installSite(target, publishing.dist, desk.clock())
    tried.set(target.name, { ...outcome, at: now() })
    if (!outcome.ok) return
    publishedAt(target, open)
    await look(target, open)
  }

  /** Lets a way through only where something may be done: a region that can be read, somebody who does it, no practice. */
  const acting = (work: (c: Context, open: OpenRegion) => Response | Promise<Response>) => (c: Context) => {
    const { open } = desk.region()
    if (!open || !desk.person()) return notFoundPage(c)
    return context.rehearsal ? back(c, 'latihan') : work(c, open)
  }
  const hasErrors = ({ problems }: OpenRegion) => problems.some(({ severity }) => severity === 'error')

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
      const target = await targetIn(c)
      if (!target || !(isFolderTarget(target) || isSentTarget(target))) return notFoundPage(c)
      if (hasErrors(open)) return back(c)
      if (sending.state()) return back(c, 'sibuk')
      takePassword(target, answerOf(await answersOf(c), 'sandi'))
      const isBegun = publishing.start(async (end) => {
        const after = desk.region().open
        if (end !== 'built' || !after) return
        if (isFolderTarget(target)) await install(target, after)
        else send(target, after)
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
        if (!isBusy()) break
        await stream.sleep(EVENTS_APART)
      }
      ended.abort()
    }),
  )

  app.get(`${PUBLISH_PATH}/kertas/:office`, async (c) => {
    const { open } = desk.region()
    const id = c.req.param('office')
    if (!open || !OFFICE_ID.test(id)) return notFoundPage(c)
    const paper = publishing.state().papers.find(({ office }) => office === id)
    if (!paper || !officeWithId(open.directory.offices, id)) return notFoundPage(c)
    const file = paperFile(open.directory, id, paper.format)
    if (refusalOf(file.card)) return notFoundPage(c)
    const { files } = await renderCached([file])
    return pdf(c, files[0]!, `${id}-${paper.format}`)
  })

  app.post(
    `${PUBLISH_PATH}/uji`,
    acting(async (c, open) => {
      const target = await targetIn(c)
      if (!target || !(isFolderTarget(target) || isSentTarget(target))) return notFoundPage(c)
      takePassword(target, answerOf(await answersOf(c), 'sandi'))
      if (!isBusy()) note(target, isFolderTarget(target) ? tryTarget(target) : await tryServerOf(target, open))
      return back(c)
    }),
  )

  app.post(
    `${PUBLISH_PATH}/pasang`,
    acting(async (c, open) => {
      const target = await targetIn(c)
      if (!target || !(isFolderTarget(target) || isSentTarget(target))) return notFoundPage(c)
      takePassword(target, answerOf(await answersOf(c), 'sandi'))
      if (isBusy() || !stateOfSite(open)) return back(c)
      if (isFolderTarget(target)) await install(target, open)
      else send(target, open)
      return back(c)
    }),
  )

  app.post(
    `${PUBLISH_PATH}/lihat`,
    acting(async (c, open) => {
      const target = await targetIn(c)
      if (!target) return notFoundPage(c)
      await look(target, open)
      return back(c)
    }),
  )

  app.post(
    `${PUBLISH_PATH}/diunggah`,
    acting(async (c, open) => {
      const target = await targetIn(c)
      if (target?.kind !== 'zip') return notFoundPage(c)
      const local = publishing.local()
      if (!stateOfSite(open) || !local) return back(c)
      uploaded.keep(target.name, local.text)
      publishedAt(target, open)
      return back(c, 'diunggah')
    }),
  )

  app.get(`${PUBLISH_PATH}/situs.zip`, (c) => {
    const local = publishing.local()
    if (!local || publishing.isRunning()) return notFoundPage(c)
    return c.body(siteZip(publishing.dist, local.site.today), 200, {
      'Content-Type': 'application/zip',
      'Content-Disposition': `attachment; filename="situs-${local.site.region}-${local.site.today}.zip"`,
    })
  })

  app.get(`${PUBLISH_PATH}/perubahan.zip`, (c) => {
    const { open } = desk.region()
    const [local, target] = [publishing.local(), usedTargets().find(({ name }) => name === c.req.query('tujuan'))]
    if (!open || !local || !target || publishing.isRunning()) return notFoundPage(c)
    const changes = changedSince(target, open)
    if (!changes || changes.paths.length === 0) return notFoundPage(c)
    return c.body(siteZip(publishing.dist, local.site.today, changes.paths), 200, {
      'Content-Type': 'application/zip',
      'Content-Disposition': `attachment; filename="perubahan-${local.site.region}-${local.site.today}.zip"`,
    })
  })

  app.get(`${PUBLISH_PATH}/mundur`, (c) => {
    const target = usedTargets().find(({ name }) => name === c.req.query('tujuan'))
    const before = target && isFolderTarget(target) ? releaseBefore(target) : undefined
    if (!target || !before) return notFoundPage(c)
    return c.html(frame(desk.frame(INSTALL.backTitle, 'publish'), backPage(target.name, momentText(before))))
  })

  app.post(
    `${PUBLISH_PATH}/mundur`,
    acting(async (c, open) => {
      const target = await targetIn(c)
      const person = desk.person()
      if (!target || !isFolderTarget(target) || !person || !releaseBefore(target)) return notFoundPage(c)
      const { manifest, ...outcome } = goBack(target)
      tried.set(target.name, { ...outcome, at: now() })
      if (outcome.ok && manifest !== undefined) {
        const hash = manifestHash(manifest)
        const nothing = { content: '', save: 0, files: {} }
        publications.add({
          ...(publications.of(hash) ?? nothing),
          at: now(),
          person,
          target: target.name,
          manifest: hash,
        })
      }
      if (outcome.ok) await look(target, open)
      return back(c)
    }),
  )

  /** Tries a target of ours. */
  async function tryServerOf(target: SentTarget, open: OpenRegion): Promise<InstallOutcome> {
    const work = workFor(target, open)
    if (!work) return { ok: false, text: publishing.local() ? SEND.needsPassword : INSTALL.needsBuild }
    const signal = AbortSignal.timeout(TRIAL_PATIENCE)
    try {
      await sendingTarget(target).test({ ...work, told: () => undefined, signal })
      return { ok: true, text: target.kind === 'git' ? SEND.readyGit : SEND.ready }
    } catch (error) {
      return { ok: false, text: signal.aborted ? SEND_FAULTS.slow('') : faultText(error) }
    }
  }

  async function show(open: OpenRegion, news: string | undefined): Promise<Markup> {
    const [last, local, state] = [publications.last(), publishing.local(), publishing.state()]
    const { directory } = open
    const problems = problemsView(await problemsOf(open), open)
    const { targets, problems: broken } = desk.settings()
    const body = publishPage({
      ...{ isRehearsal: context.rehearsal, problems, state, isRunning: publishing.isRunning() },
      ...(sending.state() && { sending: sendingView(sending.state()!), sendingKind: sending.state()!.kind }),
      changes: changesSince(open, saves.all(), last),
      ...(last && { last: PUBLISH.lastTime(momentText(last.at), last.person, last.target) }),
      record: isDraftRegion(directory)
        ? { draft: RECORD.draft(directory.region.site.address, teamOf(directory)) }
        : { waiting: unrecorded(directory).length },
      ...(local && { built: builtWords(local, open) }),
      install: installPart(open, targets, broken),
      moment: momentText,
    })
    return frame({ ...desk.frame(PUBLISH.title, 'publish'), bar: html`${barsOf(news)}` }, body)
  }

  function builtWords({ site }: NonNullable<ReturnType<Publishing['local']>>, open: OpenRegion) {
    const isCurrent = site.content === contentHash([...open.files])
    const isToday = site.today === open.today
    return {
      text: BUILD.built(dayInWords(site.today), Object.keys(site.files).length),
      note: isCurrent ? (isToday ? BUILD.current : BUILD.anotherDay) : BUILD.outdated,
      isCurrent: isCurrent && isToday,
    }
  }

  function installPart(open: OpenRegion, targets: readonly Target[], broken: readonly string[]): InstallPart {
    const { region } = open.directory
    const part = (target: Target): TargetPart => {
      const address = addressOf(target, open)
      const [attempted, looked] = [tried.get(target.name), seen.get(address)]
      return {
        ...{ name: target.name, address, kind: target.kind, isPlain: target.kind === 'ftp' },
        ...(wantsPassword(target) && {
          password: passwords.has(target.name) ? ('known' as const) : ('wanted' as const),
        }),
        ...(target.kind === 'zip' && { changes: changedSince(target, open) }),
        hasBefore: isFolderTarget(target) && releaseBefore(target) !== undefined,
        ...(attempted && { tried: attempted }),
        ...(looked && {
          seen: looked.ok
            ? { ok: true, text: LIVE.live(momentText(looked.at)) }
            : { ok: false, text: `${looked.text} (${LIVE.checked(momentText(looked.at))})` },
        }),
      }
    }
    const local = publishing.local()
    const why = !local ? INSTALL.needsBuild : stateOfSite(open) ? undefined : INSTALL.otherContent
    return {
      targets: (targets.length > 0 ? targets : [DOWNLOAD]).map(part),
      ...{
        broken,
        isUnset: targets.length === 0,
        hasSite: local !== undefined,
        isDraft: isDraftRegion(open.directory),
      },
      request: INSTALL.request(region.site.address, region.name),
      ...(why && { why }),
    }
  }

  return app
}

function barsOf(news: string | undefined): Markup[] {
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
      return undoBars(news)
  }
}
