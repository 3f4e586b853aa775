/** From what is recorded to a finished site: editions into the ledger, papers of what has changed, then the build. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Day } from '../../../directory/dates.ts'
import { unrecorded, whyNotRecorded } from '../../../directory/editions/ledger.ts'
import { officeWithId } from '../../../directory/lookup.ts'
import type { Directory } from '../../../directory/model.ts'
import type { Format } from '../../../posters/cards/card.ts'
import { cardOf } from '../../../posters/cards/cards.ts'
import type { OpenRegion } from '../../../redaksi/open-region.ts'
import type { BuildProgress } from '../../../redaksi/publish/build-progress.ts'
import {
  builtBefore,
  type ChangedPaper,
  type ChangedPapers,
  changedPapers,
} from '../../../redaksi/publish/changed-papers.ts'
import { changesSince, fileHashes, savesSince } from '../../../redaksi/publish/changes.ts'
import { Explained } from '../../base/explained.ts'
import type { RegionSettings } from '../../cli/settings.ts'
import { renderCached } from '../../pool/cache.ts'
import { refusalOf } from '../../pool/paper-refusal.ts'
import { recordEditions } from '../../region/ledger-write.ts'
import { contentHash, MANIFEST, parseManifest } from '../../site/manifest.ts'
import type { EditorDesk } from '../desk.ts'
import { type BuildCommand, type BuildEnd, type BuildProcess, startBuild } from './build-process.ts'
import type { BuiltState, Publications } from './publications.ts'

/** Papers of this many changed offices are made before the site is. */
const MOST_QUICK = 12
const NO_PAPERS: ChangedPapers = { now: [], later: [], none: [] }

export interface PublishingState {
  kind: 'idle' | 'papers' | 'building' | BuildEnd['kind']
  progress?: BuildProgress
  /** Those that can be opened before the whole site is finished, and what else was changed. */
  papers: ChangedPapers
  /** What the build said last, where it failed. */
  lines: readonly string[]
}

/** The site that lies here: the text of its list, and what that says. */
export interface LocalSite {
  text: string
  site: NonNullable<ReturnType<typeof parseManifest>>
}

export interface Publishing {
  state: () => PublishingState
  isRunning: () => boolean
  /** Begins a build. @param then is called when it has come to its end @returns false where one is running already */
  start: (then?: (end: BuildEnd['kind']) => void | Promise<void>) => boolean
  stop: () => void
  /** Is told whenever something has changed, until the end of the signal. */
  listen: (told: (state: PublishingState) => void, signal: AbortSignal) => void
  /** The finished site, if there is one of this region. */
  local: () => LocalSite | undefined
  dist: string
}

/** The project's own command, as it builds a site in `dist`. */
const buildCommand = (folder: string, region: string, today: Day, dist: string): BuildCommand => ({
  ...{ program: process.execPath, folder },
  args: [
    join(folder, 'scripts/build.ts'),
    ...['--region', region, '--today', today, '--out', dist, '--progress', 'json'],
  ],
})

/** The one build of the site that may be under way. */
export function makePublishing(desk: EditorDesk, publications: Publications): Publishing {
  const { region, root, today } = desk.context
  const dist = join(root, 'dist')
  const listeners = new Set<(state: PublishingState) => void>()
  let state: PublishingState = { kind: 'idle', papers: NO_PAPERS, lines: [] }
  let child: BuildProcess | undefined
  let isStopped = false

  const become = (next: PublishingState) => {
    state = next
    for (const tell of listeners) tell(state)
  }
  const isRunning = () => state.kind === 'papers' || state.kind === 'building'
  const local = () => localSite(dist, region)

  async function work(): Promise<BuildEnd> {
    // whoever has asked gets an answer first
    await new Promise((resolve) => setImmediate(resolve))
    const { open } = desk.region()
    if (!open) return { kind: 'failed', lines: [] }
    const built = stateOf(open, desk)
    const papers = quickPapers(open, desk, publications)
    await renderCached(papers.now.map(({ office, format }) => paperFile(open.directory, office, format))).catch(
      (error) => {
        // the build will say it in its own words
        if (!(error instanceof Explained)) throw error
      },
    )
    if (isStopped) return { kind: 'stopped', lines: [] }
    become({ ...state, kind: 'building', papers })
    child = startBuild(buildCommand(root, region, today(), dist), (progress) => become({ ...state, progress }))
    const end = await child.ended
    if (end.kind === 'built' && local()?.site.content === built.content) publications.setBuilt(built)
    return end
  }

  return {
    ...{ state: () => state, isRunning, local, dist },
    start: (then) => {
      if (isRunning()) return false
      isStopped = false
      const known = desk.region().open
      if (known) recordFresh(known, { region, today: today() })
      become({ kind: 'papers', papers: NO_PAPERS, lines: [] })
      work()
        .catch(
          (error: Error): BuildEnd => ({ kind: 'failed', lines: error instanceof Explained ? [error.message] : [] }),
        )
        .then(async ({ kind, lines }) => {
          child = undefined
          try {
            await then?.(kind)
          } finally {
            // told at last: whoever hears of it looks at what has come of it
            become({ kind, papers: state.papers, lines: kind === 'failed' ? lines : [] })
          }
        })
        .catch((error) => {
          // nobody waits for it; what was thrown may hold names, so the page says that it has failed, and no more
          if (isRunning()) become({ kind: 'failed', papers: NO_PAPERS, lines: [] })
          console.error(`Galat sesudah membangun: ${(error as Error).name}`)
        })
      return true
    },
    stop: () => {
      isStopped = true
      child?.stop()
    },
    listen: (told, signal) => {
      listeners.add(told)
      signal.addEventListener('abort', () => listeners.delete(told))
    },
  }
}

/** What a site would be built of now. */
export function stateOf(open: OpenRegion, { saves }: Pick<EditorDesk, 'saves'>): BuiltState {
  return {
    ...{ content: contentHash([...open.files]), save: saves.all()[0]?.n ?? 0 },
    files: fileHashes(open.files),
  }
}

function localSite(dist: string, region: string): LocalSite | undefined {
  const file = join(dist, MANIFEST)
  if (!existsSync(file)) return undefined
  const text = readFileSync(file, 'utf8')
  const site = parseManifest(text)
  return site?.region === region && !site.shard ? { text, site } : undefined
}

/** Posters that have changed, those of today where they can be made. */
function quickPapers(open: OpenRegion, { saves }: EditorDesk, publications: Publications): ChangedPapers {
  const last = publications.last()
  const standing = savesSince(saves.all(), last?.save ?? 0)
  const { offices } = changesSince(open, saves.all(), last)
  const { now, later, none } = changedPapers(open, builtBefore(open, standing), offices.slice(0, MOST_QUICK))
  const canBeMade = ({ office, format }: ChangedPaper) => !refusalOf(paperFile(open.directory, office, format).card)
  return { now: now.filter(canBeMade), later, none }
}

/** What a paper of an office is made of. */
export function paperFile(directory: Directory, id: string, format: Format) {
  const office = officeWithId(directory.offices, id)
  if (!office) throw new RangeError('unknown office')
  return { card: cardOf(office, directory, format), kind: 'pdf' as const }
}

/** Records the editions that aren't yet, where there are any and they can be. */
export function recordFresh({ directory }: OpenRegion, settings: RegionSettings): void {
  if (!isDraftRegion(directory) && unrecorded(directory).length > 0) recordEditions(settings)
}

/** Whether papers of a region are drafts, because its site's address isn't decided on. */
export const isDraftRegion = (directory: Directory): boolean => whyNotRecorded(directory) !== undefined
