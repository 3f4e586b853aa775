/** Publishing by Git: the content, of which somebody else builds the site, or the finished site as a branch of its own. */
import { createHash } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { gitFault } from '../../../release/faults.ts'
import { runGit } from '../../base/git.ts'
import { parseManifest } from '../../site/manifest.ts'
import { type SendContext, type SendingTarget, TargetFault } from './target.ts'

/** Of a target of this kind, as it stands in redaksi.yaml. */
export interface GitSettings {
  push: 'content' | 'site'
  remote: string
  branch: string
}

interface Told {
  code: number
  out: string
}

/** Commits name nobody: who works here is published nowhere. */
const AS_EDITOR = ['-c', 'user.name=Redaksi', '-c', 'user.email=redaksi@localhost.invalid']
const PLAIN = ['-c', 'core.autocrlf=false', '-c', 'core.quotepath=false', '-c', 'gc.auto=0']
const SSH = 'ssh -oBatchMode=yes -oStrictHostKeyChecking=yes -oConnectTimeout=15'

/** Runs git. @throws TargetFault where it isn't there, is stopped, or refuses and `may` doesn't allow that */
async function git(
  args: readonly string[],
  { cwd, signal, env = {}, may = false }: { cwd: string; signal: AbortSignal; env?: NodeJS.ProcessEnv; may?: boolean },
): Promise<Told> {
  const ssh = { GIT_SSH_COMMAND: process.env.GIT_SSH_COMMAND ?? SSH }
  const { code, out, error } = await runGit([...PLAIN, ...args], { cwd, signal, env: { ...ssh, ...env } })
  if (signal.aborted) throw new TargetFault('stopped')
  if (code === null) throw new TargetFault('no-program', 'git')
  if (code !== 0 && !may) throw new TargetFault(gitFault(error), error)
  return { code, out: out.trim() }
}

/** Pushes the content; what was saved and isn't committed yet is committed first. @returns how many files that were */
async function pushContent({ remote, branch }: GitSettings, { root, region, signal }: SendContext): Promise<number> {
  const here = { cwd: root, signal }
  const folder = `src/content/${region}`
  await git(['add', '-A', '--', folder], here)
  const { out } = await git(['diff', '--cached', '--name-only', '--', folder], here)
  const changed = out === '' ? [] : out.split('\n')
  if (changed.length > 0) await git([...AS_EDITOR, 'commit', '-q', '-m', 'Simpan isi dari Redaksi', '--', folder], here)
  await git(['push', remote, `HEAD:refs/heads/${branch}`], here)
  return changed.length
}

/** Pushes the finished site as one commit on a branch that holds nothing else; it is there as a whole or not at all. */
async function pushSite({ remote, branch }: GitSettings, context: SendContext): Promise<number> {
  const { root, dist, signal, region, list } = context
  const named = await git(['remote', 'get-url', remote], { cwd: root, signal, may: true })
  const url = named.code === 0 ? named.out : remote
  const store = join(
    root,
    '.cache/redaksi',
    `git-${createHash('sha256').update(`${url}\0${branch}`).digest('hex').slice(0, 12)}`,
  )
  mkdirSync(store, { recursive: true })
  const there = {
    cwd: root,
    signal,
    env: { GIT_DIR: store, GIT_WORK_TREE: dist, GIT_INDEX_FILE: join(store, 'index') },
  }
  const run = (args: readonly string[], may = false) => git(args, { ...there, may })
  await git(['init', '-q', '--bare', store], { cwd: root, signal })
  const heads = await run(['ls-remote', '--heads', url, `refs/heads/${branch}`])
  const parent = heads.out === '' ? undefined : heads.out.split(/\s/)[0]
  if (parent) {
    await run(['fetch', '-q', '--depth=1', url, `refs/heads/${branch}`])
    const said = await run(['show', `${parent}:manifest.json`], true)
    if (said.code !== 0) throw new TargetFault('foreign-files', branch)
    const before = parseManifest(`${said.out}\n`)
    if (before && before.region !== region) throw new TargetFault('foreign-region', before.region)
  }
  await run(['add', '-A', '-f', '.'])
  const tree = (await run(['write-tree'])).out
  if (parent && (await run(['rev-parse', `${parent}^{tree}`])).out === tree) return 0
  const sent = parent
    ? (await run(['diff', '--name-only', parent, tree])).out.split('\n').length
    : Object.keys(parseManifest(list)?.files ?? {}).length + 1
  const message = `Situs ${parseManifest(list)?.today ?? ''}`
  const commit = await run([...AS_EDITOR, 'commit-tree', tree, ...(parent ? ['-p', parent] : []), '-m', message])
  await run(['push', '-q', url, `${commit.out}:refs/heads/${branch}`])
  return sent
}

/** A branch that is pushed. */
export function gitTarget(settings: GitSettings): SendingTarget {
  const { push, remote, branch } = settings
  return {
    test: async ({ root, signal }) => {
      const args =
        push === 'content' ? ['push', '--dry-run', remote, `HEAD:refs/heads/${branch}`] : ['ls-remote', remote]
      await git(args, { cwd: root, signal })
    },
    publish: async (context) => {
      const files = Object.keys(parseManifest(context.list)?.files ?? {}).length + 1
      return { files, sent: await (push === 'content' ? pushContent : pushSite)(settings, context) }
    },
    isBuiltThere: true,
  }
}
