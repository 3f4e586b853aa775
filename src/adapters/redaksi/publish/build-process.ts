/** The build as a child process: one at a time, told step by step, stopped by hand; the last site stays where it fails. */
import { type ChildProcess, spawn } from 'node:child_process'
import type { Socket } from 'node:net'
import { createInterface } from 'node:readline'
import { visible } from '../../../directory/content/visible.ts'
import { type BuildProgress, readBuildLine } from '../../../redaksi/publish/build-progress.ts'

/** Lines of a build that are kept, and the letters of each. */
const KEPT = 30
const LONGEST = 600

/** How a build ended. */
export interface BuildEnd {
  kind: 'built' | 'failed' | 'stopped'
  /** What it said last, in words. */
  lines: string[]
}

export interface BuildProcess {
  ended: Promise<BuildEnd>
  stop: () => void
}

/** What a child is started with: a program with its arguments, never a shell. */
export interface BuildCommand {
  program: string
  args: readonly string[]
  folder: string
}

/** Settings of a build that a terminal may have, and that would make another site than the one that is meant. */
const SETTINGS = ['REGION', 'TODAY', 'SITE', 'OUT', 'SHARD', 'SHARD_TOTAL', 'NODE_ENV']

const environment = (): NodeJS.ProcessEnv =>
  Object.fromEntries(
    Object.entries(process.env).filter(
      ([name]) => !SETTINGS.includes(name) && !/^(CI_NODE_|JOB_COMPLETION)/.test(name),
    ),
  )

/** Starts a build. @param tell is told how far it is */
export function startBuild(
  { program, args, folder }: BuildCommand,
  tell: (progress: BuildProgress) => void,
): BuildProcess {
  const child = spawn(program, [...args], {
    ...{ cwd: folder, env: environment(), windowsHide: true },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  // an editor that is ended waits for no build, and leaves none behind
  const end = () => child.kill()
  child.unref()
  for (const stream of [child.stdout, child.stderr]) (stream as Socket).unref()
  process.once('exit', end)
  const lines: string[] = []
  for (const stream of [child.stdout, child.stderr])
    createInterface({ input: stream }).on('line', (line) => {
      const read = readBuildLine(line)
      if ('progress' in read) tell(read.progress)
      else if (read.text.trim() !== '') lines.push(visible(read.text.slice(0, LONGEST)))
      lines.splice(0, lines.length - KEPT)
    })
  let stopped = false
  const ended = endOf(child).then((code): BuildEnd => {
    process.removeListener('exit', end)
    return { kind: stopped ? 'stopped' : code === 0 ? 'built' : 'failed', lines: [...lines] }
  })
  return {
    ended,
    stop: () => {
      stopped = true
      child.kill()
    },
  }
}

const endOf = (child: ChildProcess): Promise<number | null> =>
  new Promise((resolve) => {
    child.once('close', resolve)
    child.once('error', () => resolve(null))
  })
