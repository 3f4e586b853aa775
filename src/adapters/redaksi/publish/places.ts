/** Where the site is put: what was tried at each target, what is served at its address, and the way of a site there. */
import { dayInWords } from '../../../directory/events/words.ts'
import { INSTALL, LIVE, SEND, SEND_FAULTS } from '../../../i18n/redaksi-publish.ts'
import type { OpenRegion } from '../../../redaksi/open-region.ts'
import { type LiveFound, liveView } from '../../../redaksi/publish/live.ts'
import type { Target } from '../../../redaksi/publish/targets.ts'
import { changedFiles, SITE_LIST } from '../../../release/upload-plan.ts'
import type { EditorDesk } from '../desk.ts'
import { momentText } from '../moments.ts'
import type { InstallPart, TargetPart } from '../pages/place-part.ts'
import { isSentTarget, type SentTarget, sendingTarget, wantsPassword } from '../targets/targets-table.ts'
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
import type { BuiltState, Publications } from './publications.ts'
import { isDraftRegion, type Publishing, stateOf } from './publishing.ts'
import { faultText, makeSending, type Sending } from './sending.ts'
import { uploadedLists } from './uploaded-lists.ts'

/** A target that this program can put a site at. */
export type OwnTarget = FolderTarget | SentTarget
/** Whether this program can put a site at a target. */
export const isOwnTarget = (target: Target | undefined): target is OwnTarget =>
  target !== undefined && (isFolderTarget(target) || isSentTarget(target))

/** Where a site goes that nobody has named a place for. */
const DOWNLOAD: Target = { name: INSTALL.zipName, kind: 'zip' }

/** For a trial of a target, all told. */
const TRIAL_PATIENCE = 60_000

interface PutOptions {
  /** Sends all files to a server, whatever its list says. */
  whole: boolean
}

export interface Places {
  /** Those of the settings; one to download where there is none. */
  target: (name: string | undefined) => Target | undefined
  sending: Sending
  /** Whether what lies here was built of content that is known. */
  isKnownSite: (open: OpenRegion) => boolean
  /** Keeps a password that came with a form, for as long as this process lives. */
  takePassword: (target: Target, password: string) => void
  /** Tries whether a site could be put there; nothing changes. */
  attempt: (target: OwnTarget, open: OpenRegion) => Promise<void>
  /** Puts the site there, or begins to send it. */
  put: (target: OwnTarget, open: OpenRegion, options: PutOptions) => Promise<void>
  /** Looks whether the site that lies here is served. */
  look: (target: Target, open: OpenRegion) => Promise<boolean>
  /** Somebody has carried the site there. */
  carried: (target: Target, open: OpenRegion) => void
  /** What has changed since what is there, as far as that is known. */
  changedSince: (target: Target, open: OpenRegion) => { paths: string[]; gone: string[] } | undefined
  /** Serves the release before again. */
  back: (target: FolderTarget, open: OpenRegion) => Promise<void>
  /** What the screen says of all of them. */
  part: (open: OpenRegion) => InstallPart
}

/** The places a site goes to, each with what was seen and done there. */
export function makePlaces(desk: EditorDesk, publishing: Publishing, publications: Publications): Places {
  const { context } = desk
  /** What was tried last at each target. */
  const tried = new Map<string, InstallOutcome>()
  /** Passwords that were typed, by target; files of the site that was seen, by address. */
  const [passwords, served] = [new Map<string, string>(), new Map<string, LiveFound>()]
  const sending = makeSending()
  const uploaded = uploadedLists(context.region, context.root)
  const now = () => desk.clock().toISOString()

  const usedTargets = (): Target[] => {
    const { targets } = desk.settings()
    return targets.length > 0 ? targets : [DOWNLOAD]
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

  async function look(target: Target, open: OpenRegion): Promise<boolean> {
    const local = publishing.local()
    const address = addressOf(target, open)
    if (!local) return false
    const found = await lookAtLive(address, local.text)
    const isBuiltThere = target.kind === 'git' && found.kind === 'site' && found.site.content === local.site.content
    const { live, text } = isBuiltThere
      ? { live: true, text: found.same ? LIVE.same : SEND.sameContent }
      : liveView(found, local.site, dayInWords)
    const manifest = manifestHash(local.text)
    served.set(address, found)
    publications.setSeen(address, { ok: live, text, at: now(), manifest })
    if (live && publications.last()?.manifest !== manifest) publishedAt(target, open)
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

  function send(target: SentTarget, open: OpenRegion, { whole }: PutOptions): void {
    const work = workFor(target, open)
    if (!work) {
      if (publishing.local()) tried.set(target.name, { ok: false, text: SEND.needsPassword })
      return
    }
    sending.start(
      target,
      { ...work, whole },
      {
        sent: (outcome) => {
          tried.set(target.name, outcome)
          // whoever had the site refused knows the password for wrong
          if (!outcome.ok && wantsPassword(target)) passwords.delete(target.name)
          if (outcome.ok && target.kind !== 'git') publishedAt(target, open)
        },
        isLive: () => look(target, open),
      },
    )
  }

  async function install(target: FolderTarget, open: OpenRegion): Promise<void> {
    const outcome = installSite(target, publishing.dist, desk.clock())
    tried.set(target.name, outcome)
    if (!outcome.ok) return
    publishedAt(target, open)
    await look(target, open)
  }

  /** Tries a target of ours that is a server. */
  async function tryServer(target: SentTarget, open: OpenRegion): Promise<InstallOutcome> {
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

  function changedSince(target: Target, open: OpenRegion): { paths: string[]; gone: string[] } | undefined {
    const local = publishing.local()
    const found = served.get(addressOf(target, open))
    const there = found?.kind === 'site' && found.site.region === context.region ? found.site : uploaded.of(target.name)
    if (!local || !there) return undefined
    const { changed, gone } = changedFiles(there.files, local.site.files)
    return { paths: changed.length + gone.length === 0 ? [] : [...changed, SITE_LIST], gone }
  }

  /** What was seen at an address of the site that lies here; of another it says nothing. */
  function seenAt(address: string, manifest: string | undefined): TargetPart['seen'] {
    const seen = publications.seen(address)
    if (!seen || seen.manifest !== manifest) return undefined
    const when = momentText(seen.at)
    return seen.ok ? { ok: true, text: LIVE.live(when) } : { ok: false, text: `${seen.text} (${LIVE.checked(when)})` }
  }

  function partOf(target: Target, open: OpenRegion, manifest: string | undefined): TargetPart {
    const address = addressOf(target, open)
    const [attempted, seen] = [tried.get(target.name), seenAt(address, manifest)]
    return {
      ...{ name: target.name, address, kind: target.kind, isPlain: target.kind === 'ftp' },
      ...(wantsPassword(target) && {
        password: passwords.has(target.name) ? ('known' as const) : ('wanted' as const),
      }),
      ...(target.kind === 'zip' && { changes: changedSince(target, open) }),
      hasBefore: isFolderTarget(target) && releaseBefore(target) !== undefined,
      ...(attempted && { tried: attempted }),
      ...(seen && { seen }),
    }
  }

  return {
    ...{ sending, look, changedSince },
    target: (name) => usedTargets().find((one) => one.name === name),
    isKnownSite: (open) => stateOfSite(open) !== undefined,
    takePassword: (target, password) => {
      if (wantsPassword(target) && password !== '') passwords.set(target.name, password)
    },
    attempt: async (target, open) => {
      tried.set(target.name, isFolderTarget(target) ? tryTarget(target) : await tryServer(target, open))
    },
    put: async (target, open, options) => {
      if (isFolderTarget(target)) await install(target, open)
      else send(target, open, options)
    },
    carried: (target, open) => {
      const local = publishing.local()
      if (!local) return
      uploaded.keep(target.name, local.text)
      publishedAt(target, open)
    },
    back: async (target, open) => {
      const person = desk.person()
      const { manifest, ...outcome } = goBack(target)
      tried.set(target.name, outcome)
      if (!outcome.ok) return
      if (manifest !== undefined && person) {
        const hash = manifestHash(manifest)
        const nothing = { content: '', save: 0, files: {} }
        const state = publications.of(hash) ?? nothing
        publications.add({ ...state, at: now(), person, target: target.name, manifest: hash })
      }
      await look(target, open)
    },
    part: (open) => {
      const { targets, problems: broken } = desk.settings()
      const { region } = open.directory
      const local = publishing.local()
      const manifest = local && manifestHash(local.text)
      const why = !local ? INSTALL.needsBuild : stateOfSite(open) ? undefined : INSTALL.otherContent
      return {
        targets: usedTargets().map((target) => partOf(target, open, manifest)),
        ...{ broken, isUnset: targets.length === 0, hasSite: local !== undefined },
        isDraft: isDraftRegion(open.directory),
        request: INSTALL.request(region.site.address, region.name),
        ...(why && { why }),
      }
    },
  }
}
