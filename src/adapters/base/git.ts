/** Git as a program, and files as they were in an earlier state of the project. */
import { spawn, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { Explained } from './explained.ts'
import { root } from './root.ts'

interface Answer {
  /** What git says; undefined where it refuses, or where there is no git. */
  text?: string
  /** Why it refuses, in its own words. */
  refusal: string
}

function ask(args: string[], folder: string): Answer {
  const { status, stdout, stderr, error } = spawnSync('git', args, {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 1e8,
    env: { ...process.env, LC_ALL: 'C' },
  })
  return status === 0 ? { text: stdout, refusal: '' } : { refusal: error ? error.message : stderr.trim() }
}

/** What git has said, and by which code it has ended; none where it isn't there or was stopped. */
export interface GitAnswer {
  code: number | null
  out: string
  error: string
}

/** A question would wait for an answer that nobody can give. */
const QUIET = { GIT_TERMINAL_PROMPT: '0', GCM_INTERACTIVE: 'never', LC_ALL: 'C' }
/** Letters of its complaints that are kept. */
const KEPT = 4000

/** Runs git without waiting for it. @param settings its folder, more of its environment, what stops it */
export function runGit(
  args: readonly string[],
  { cwd, env = {}, signal }: { cwd: string; env?: NodeJS.ProcessEnv; signal: AbortSignal },
): Promise<GitAnswer> {
  if (signal.aborted) return Promise.resolve({ code: null, out: '', error: '' })
  return new Promise((resolve) => {
    const child = spawn('git', args, { cwd, windowsHide: true, env: { ...process.env, ...QUIET, ...env } })
    const stop = () => child.kill()
    signal.addEventListener('abort', stop, { once: true })
    let [out, error] = ['', '']
    child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text))
    child.stderr.setEncoding('utf8').on('data', (text: string) => (error = (error + text).slice(-KEPT)))
    child.once('error', ({ message }) => resolve({ code: null, out, error: message }))
    child.once('close', (code) => {
      signal.removeEventListener('abort', stop)
      resolve({ code: signal.aborted ? null : (code ?? 1), out, error })
    })
  })
}

const commitOf = (ref: string, folder: string): string | undefined =>
  ask(['rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`], folder).text

/** Whether there is a commit of this name. */
export function hasCommit(ref: string, folder = root): boolean {
  return commitOf(ref, folder) !== undefined
}

/** Whether a name is that of a commit other than the present one: in a fresh clone origin/main is the present one. */
export function isEarlier(ref: string, folder = root): boolean {
  return hasCommit(ref, folder) && commitOf(ref, folder) !== commitOf('HEAD', folder)
}

/**
 * A file's text in a commit; undefined where it isn't in it, or where there is no such commit.
 * @param path within the folder
 * @throws Explained where it is in it and can't be read
 */
export function textIn(ref: string, path: string, folder = root): string | undefined {
  const { text, refusal } = ask(['show', '--end-of-options', `${ref}:./${path}`], folder)
  if (text !== undefined || !hasCommit(ref, folder)) return text
  const listed = ask(['ls-tree', '--name-only', ref, '--', path], folder)
  if (listed.text === '') return undefined
  throw new Explained(refusalText(listed.text === undefined ? listed.refusal : refusal, folder))
}

/** Whether a folder lies in a project of git, whether or not git may look at it. */
const hasHistory = (folder: string): boolean =>
  existsSync(join(folder, '.git')) || (dirname(folder) !== folder && hasHistory(dirname(folder)))

const DEEPEN = 'git fetch --deepen=50 origin'

/**
 * The state that the present one is compared with.
 * @param wanted name of a commit; without it the main branch as it was fetched, or else the commit before
 * @returns undefined where there is no earlier state: no history, or its first commit
 * @throws Explained where there is one that can't be looked at
 */
export function earlierState(wanted: string | undefined, folder = root): string | undefined {
  if (!wanted && !hasHistory(folder)) return undefined
  const look = ask(['rev-parse', '--is-shallow-repository'], folder)
  if (look.text === undefined) throw new Explained(refusalText(look.refusal, folder))
  const isShallow = look.text.trim() === 'true'
  if (wanted) {
    if (hasCommit(wanted, folder)) return wanted
    const ending = isShallow ? ` Riwayatnya dipotong (shallow clone); ambil dulu: ${DEEPEN}` : ''
    throw new Explained(`Keadaan "${wanted}" tidak ada di git.${ending}`)
  }
  const base = ['origin/main', 'HEAD~1'].find((ref) => isEarlier(ref, folder))
  if (!base && isShallow)
    throw new Explained(
      `Riwayat Git di sini dipotong (shallow clone), jadi keadaan sebelumnya tidak bisa dilihat. Ambil dulu: ${DEEPEN}`,
    )
  return base
}

/** What to do where git doesn't let anybody look. */
function refusalText(refusal: string, folder: string): string {
  if (/ENOENT/.test(refusal)) return 'Git belum terpasang, jadi keadaan sebelumnya tidak bisa dilihat. Pasang Git dulu.'
  if (/dubious ownership/.test(refusal))
    return `Git menolak melihat folder ini karena pemiliknya akun lain (dubious ownership). Izinkan dulu:\ngit config --global --add safe.directory ${folder}`
  return `Git tidak bisa melihat keadaan sebelumnya: ${refusal.split('\n')[0]}`
}
