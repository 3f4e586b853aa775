/**
 * Ways of making posters, each in a process of its own that stays and does tasks when told to, so that they take turns
 * and a busy minute of the machine hits all of them. What it does between its tasks isn't counted.
 */
import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { cpus } from 'node:os'
import { fileURLToPath } from 'node:url'
import { treeCpu, watchMemory } from './measure.ts'

/** Wall and CPU seconds (of all processes together; only on Linux), and the most memory seen in bytes. */
export interface Spent {
  wall: number
  cpu?: number
  memory?: number
  /** Share of all cores' time that went to other programs; to all programs where CPU seconds can't be told. */
  elsewhere: number
}

export interface Contender<Task, Answer> {
  /** From the start of the process until it is ready for tasks. */
  startUp: Spent
  give(task: Task): Promise<{ spent: Spent; answer: Answer }>
  end(): Promise<void>
}

type Reply = { ready: true } | { answer: unknown } | { error: string }

/** What a process says next; throws where that is an error, or nothing because it has ended. */
async function hear(child: ChildProcess): Promise<Reply> {
  const heard = new AbortController()
  const { signal } = heard
  try {
    const [reply] = await Promise.race([
      once(child, 'message', { signal }) as Promise<[Reply]>,
      once(child, 'exit', { signal }).then(([code]): [Reply] => [{ error: `berakhir dengan kode ${code}` }]),
    ])
    if ('error' in reply) throw new Error(reply.error)
    return reply
  } finally {
    heard.abort()
  }
}

/** What is spent until the process has replied; `before` is the CPU that it had spent by then. */
async function measured(child: ChildProcess, before: number | undefined, begin: () => void) {
  const [started, busyBefore] = [performance.now(), busy()]
  const mostMemory = watchMemory(child.pid!)
  try {
    begin()
    const reply = await hear(child)
    const wall = (performance.now() - started) / 1000
    const seen = treeCpu(child.pid!)
    const cpu = seen === undefined ? undefined : seen - (before ?? 0)
    const elsewhere = Math.max(0, busy() - busyBefore - (cpu ?? 0)) / (wall * cpus().length)
    return { spent: { wall, cpu, memory: mostMemory(), elsewhere }, reply }
  } finally {
    mostMemory()
  }
}

/** Seconds that all cores together have been busy since the machine was started. */
function busy(): number {
  return cpus().reduce((sum, { times: { user, nice, sys, irq } }) => sum + user + nice + sys + irq, 0) / 1000
}

/** Starts a program beside this module; throws where it can't start. */
export async function start<Task, Answer>(program: string): Promise<Contender<Task, Answer>> {
  const path = fileURLToPath(new URL(program, import.meta.url))
  const child = fork(path, [], { stdio: ['ignore', 'ignore', 'inherit', 'ipc'], execArgv: [] })
  const end = async (): Promise<void> => {
    if (child.exitCode !== null || child.signalCode !== null) return
    const ended = once(child, 'exit')
    if (child.connected) child.disconnect()
    await ended
  }
  const { spent: startUp } = await measured(child, 0, () => {}).catch((error) =>
    end().then(() => Promise.reject(error)),
  )
  return {
    startUp,
    end,
    async give(task) {
      const { spent, reply } = await measured(child, treeCpu(child.pid!), () => child.send(task as object))
      return { spent, answer: (reply as { answer: Answer }).answer }
    },
  }
}

/**
 * The other side: a program that does what it is told, one task after the other.
 * @param close what is to be done before it ends, which is when nobody is left to tell it anything
 */
export function serve<Task, Answer>(work: (task: Task) => Promise<Answer>, close?: () => Promise<void>): void {
  const say = (reply: Reply) => process.send?.(reply)
  process.on('message', (task: Task) => {
    work(task).then(
      (answer) => say({ answer }),
      (error) => say({ error: String(error.stack ?? error) }),
    )
  })
  process.on('disconnect', () => {
    Promise.resolve(close?.()).finally(() => process.exit())
  })
  say({ ready: true })
}
