/**
 * Each save as a commit of the project's Git, where it has one: of the saved files alone, by whoever has saved. What
 * can't be committed is told, stays saved, and is committed with the next save, or when the editor begins anew.
 */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as after } from 'node:timers/promises'
import { visible } from '../../directory/content/visible.ts'
import { COMMITS } from '../../i18n/redaksi.ts'
import { commitText } from '../../redaksi/publish/commit-text.ts'
import { type KnownFile, owedSaves, ownPaths } from '../../redaksi/publish/owed-saves.ts'
import { type GitAnswer, runGit } from '../base/git.ts'
import { regionFolder } from '../region/content.ts'
import { encodingOf } from '../region/content-files.ts'
import type { Save } from './saves.ts'

export interface Commits {
  /** Begins to commit a save. */
  add: (save: Save) => void
  /** Begins to commit those of earlier times that are in none. @param saves newest first */
  resume: (saves: readonly Save[]) => void
  /** Waits until nothing is being committed, but not for long. */
  settled: () => Promise<void>
  /** Why the last saves are in no commit, in a sentence. */
  problem: () => string | undefined
}

/** For one commit with all that a project hangs on it. */
const PATIENCE = 30_000
/** A page waits no longer. */
const LOOK = 5000
/** Nobody's address: names of the team are no accounts. */
const MAIL = 'redaksi@localhost.invalid'
/** Of a program that was started by Git itself. */
const INHERITED = ['GIT_DIR', 'GIT_WORK_TREE', 'GIT_INDEX_FILE', 'GIT_PREFIX', 'GIT_COMMON_DIR']
/** Names of files are no patterns, no tool for passwords asks, and nothing is tidied up meanwhile. */
const PLAIN = ['--literal-pathspecs', '-c', 'gc.auto=0', '-c', 'maintenance.auto=false']

/** @param isOff whether the team wants none */
export function makeCommits(region: string, root: string, isOff: () => boolean): Commits {
  let owed: Save[] = []
  let problem: string | undefined
  let running: Promise<void> = Promise.resolve()

  const work = async () => {
    const batch = owed
    owed = []
    if (batch.length === 0) return
    if (isOff()) problem = undefined
    else problem = await commit(batch, { region, root }).catch(() => COMMITS.failed(COMMITS.unknown))
    if (problem !== undefined) owed = [...batch, ...owed]
  }
  return {
    add: (save) => {
      owed.push(save)
      running = running.then(work)
    },
    resume: (saves) => {
      if (isOff()) return
      running = running.then(async () => {
        owed.unshift(...(await owedIn(saves, { region, root }).catch(() => [])))
        await work()
      })
    },
    settled: () => Promise.race([running, after(LOOK, undefined, { ref: false })]),
    problem: () => problem,
  }
}

type Ask = (...args: string[]) => Promise<GitAnswer>

/** Git in the project's folder. @param person in whose name */
function gitIn(root: string, signal: AbortSignal, person?: string): Ask {
  const names = person
    ? ['AUTHOR', 'COMMITTER'].flatMap((who) => [
        [`GIT_${who}_NAME`, person],
        [`GIT_${who}_EMAIL`, MAIL],
      ])
    : []
  const env = { ...Object.fromEntries(INHERITED.map((name) => [name, undefined])), ...Object.fromEntries(names) }
  return (...args) => runGit([...PLAIN, ...args], { cwd: root, env, signal })
}

async function listed(git: Ask, paths: readonly string[]): Promise<string[] | GitAnswer> {
  const answer = await git('ls-files', '-z', '--', ...paths)
  return answer.code === 0 ? answer.out.split('\0').filter(Boolean) : answer
}

/** @returns why it couldn't be done; undefined where it was, or where there is nothing to do it with */
async function commit(saves: readonly Save[], { region, root }: { region: string; root: string }) {
  const folder = regionFolder(region)
  const signal = AbortSignal.timeout(PATIENCE)
  const git = gitIn(root, signal, saves.at(-1)!.person)

  // a folder that lies in somebody else's project, or in none, has no history here
  const known = await listed(git, [`${folder}/region.yaml`])
  if (!Array.isArray(known))
    return known.error.includes('dubious ownership') ? COMMITS.failed(COMMITS.owner) : undefined
  if (known.length === 0) return undefined

  // what lies outside of the region, like the numbers that wait, is private
  const written = saves.flatMap(({ files }) => files.map(({ path }) => path)).filter((path) => !path.startsWith('..'))
  const paths = [...new Set(written)].map((path) => `${folder}/${path}`)
  const tracked = paths.length === 0 ? [] : await listed(git, paths)
  if (!Array.isArray(tracked)) return why(tracked, signal)
  const fresh = paths.filter((path) => !tracked.includes(path) && existsSync(join(root, path)))
  const all = [...tracked, ...fresh]
  if (all.length === 0) return undefined
  if (fresh.length > 0) {
    const added = await git('add', '--', ...fresh)
    if (added.code !== 0) return why(added, signal)
  }
  if ((await git('diff', '--quiet', 'HEAD', '--', ...all)).code === 0) return undefined
  const message = saves.map(commitText).join('\n\n')
  const done = await git('commit', '-q', '--no-gpg-sign', '--only', '-m', message, '--', ...all)
  if (done.code === 0) return undefined
  // as it was before: nobody else's commit takes it along
  if (fresh.length > 0) await git('rm', '-q', '--cached', '--', ...fresh)
  return why(done, signal)
}

/** Saves that lie there as they were made and are in no commit, oldest first. @param saves newest first */
async function owedIn(saves: readonly Save[], { region, root }: { region: string; root: string }): Promise<Save[]> {
  const folder = regionFolder(region)
  const git = gitIn(root, AbortSignal.timeout(PATIENCE))
  const nowOf = (path: string) => {
    const file = join(root, folder, path)
    return existsSync(file) ? readFileSync(file, encodingOf(path)) : null
  }
  const paths = ownPaths(saves, nowOf).map((path) => `${folder}/${path}`)
  if (paths.length === 0) return []
  const changed = await git('status', '--porcelain', '-z', '--untracked-files=all', '--', ...paths)
  if (changed.code !== 0) return []
  const known = await Promise.all(
    paths
      .filter((path) => changed.out.includes(path))
      .map(async (path): Promise<KnownFile> => {
        const own = path.slice(folder.length + 1)
        const { code, out } = await git('show', `HEAD:./${path}`)
        return { path: own, now: nowOf(own), committed: code === 0 && encodingOf(own) === 'utf8' ? out : null }
      }),
  )
  return owedSaves(saves, known)
}

/** What Git says, as people understand it. */
const SIGNS: readonly [RegExp, string][] = [
  [/\.lock'?: File exists|Unable to create .*\.lock|cannot lock ref/, COMMITS.busy],
  [/ident(?:ity)? (?:name|unknown)|tell me who you are|disallowed characters/i, COMMITS.name],
  [/during a (?:merge|rebase|cherry-pick)|unmerged/i, COMMITS.merging],
]

function why({ error, out }: GitAnswer, signal: AbortSignal): string {
  if (signal.aborted) return COMMITS.failed(COMMITS.slow)
  const known = SIGNS.find(([sign]) => sign.test(error))?.[1]
  const last = visible(`${out}\n${error}`.trim().split('\n').at(-1) ?? '').slice(0, 200)
  return COMMITS.failed(known ?? (last === '' ? COMMITS.unknown : COMMITS.said(last)))
}
