import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { isOfOneOffice } from '../../posters/cards/cards.ts'
import { Explained } from '../base/explained.ts'
import { root } from '../base/root.ts'
import { systemMessage } from '../base/system-error.ts'
import type { Job } from './job.ts'
import type { Failure, JobAnswer } from './pool-process.ts'

/** Papers (20 ms each) that make the start of one more process (0.5 s) worth it, and the most processes. */
const PAPERS_PER_PROCESS = 60
const MOST_PROCESSES = 8
/** So few papers, those of ten offices, are what somebody has changed, and waits for. */
const FEW = 300
/** Bytes that a process may hold before another takes its place: Typst keeps something of every poster. */
const MOST_MEMORY = 460 * 2 ** 20
/**
 * One job at a time needs one helper thread, and each further one would hold memory of its own. A heap that grows to
 * twice what lives in it, not to five times, is a third smaller for a tenth more time.
 */
const THREADS = { UV_THREADPOOL_SIZE: '1' }
/** What one process has compiled, the next needn't. */
const COMPILED = { NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE ?? join(root, '.cache/compiled') }
/** resvg's allocator gives memory back at once; getting it again for every picture costs as much as drawing it. */
const ALLOCATOR = { MIMALLOC_PURGE_DELAY: '1000' }
const HEAP = ['--heap-growing-percent=100', '--min-semi-space-size=16']

/**
 * Within the few hundred posters of a process, better code of satori costs more than it saves; where Typst is
 * WebAssembly, so does compiling and checking those of its twenty thousand functions that no paper needs.
 */
const COMPILER = ['--no-opt', '--liftoff-only', '--wasm-lazy-compilation', '--wasm-lazy-validation']

const WORKER = join(root, 'src/adapters/pool/worker.ts')
const DIED = 'proses pembuatnya berhenti mendadak. Ulangi; kalau selalu begitu, periksa isian kantor ini'

/** What a process says next, or why it says nothing more. */
async function hear(child: ChildProcess): Promise<JobAnswer | Error> {
  const heard = new AbortController()
  const { signal } = heard
  try {
    return await Promise.race([
      once(child, 'message', { signal }).then(([answer]) => answer as JobAnswer),
      once(child, 'exit', { signal }).then(() => new Error(DIED)),
    ])
  } catch (error) {
    return error as Error
  } finally {
    heard.abort()
  }
}

/** Starts a process; one that dies on the way, as when memory is short, gets a second attempt. */
async function start(program: string, attempts = 2): Promise<ChildProcess> {
  const child = fork(program, {
    serialization: 'advanced',
    execArgv: [...HEAP, ...COMPILER],
    env: { ...process.env, ...COMPILED, ...THREADS, ...ALLOCATOR },
  })
  const answer = await hear(child)
  if (!(answer instanceof Error)) return child
  if (systemMessage(answer)) throw answer
  if (attempts > 1) return start(program, attempts - 1)
  throw new Explained('Pembuat poster tidak bisa dimulai. Penyebabnya ada di atas pesan ini.')
}

/** Hangs up, upon which a process ends. */
async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = once(child, 'exit')
  if (child.connected) child.disconnect()
  await ended
}

/** Takes jobs until there are none left, each to its end and all of a card in a row, in one process after another. */
async function work(
  { program, memory }: Required<PoolOptions>,
  next: (card: Job[]) => Job | undefined,
  onEnd: (job: Job, failure?: Failure) => void,
): Promise<void> {
  let child: ChildProcess | undefined
  const card: Job[] = []
  try {
    for (let job = next(card); job; job = next(card)) {
      child ??= await start(program)
      // A process that is gone is heard of below.
      child.send(job, () => undefined)
      const answer = (await hear(child)) as Error | Exclude<JobAnswer, { started: true }>
      const died = answer instanceof Error
      onEnd(job, died ? answer : answer.failure)
      if (!died && answer.memory <= memory) continue
      await end(child)
      child = undefined
    }
  } finally {
    if (child) await end(child)
  }
}

/** Says whose poster it is where the error doesn't, as when a process dies. */
function messageOf({ card, kind }: Job, { message }: Failure): string {
  return message.startsWith(card.name) ? message : `${card.name} (${card.format}.${kind}): ${message}`
}

/** Papers that a job draws. */
const papersOf = ({ card }: Job): number => (card.format === 'set' ? card.cards.length : 1)

/** How long a job takes, in papers: a form has so many lines that it counts for three. */
const lengthOf = (job: Job): number =>
  papersOf(job) * (job.card.format === 'set' && job.card.cards[0]?.format === 'konfirmasi' ? 3 : 1)

const isOwn = ({ card: { format } }: Job): boolean => format !== 'set' && format !== 'bulletin' && isOfOneOffice(format)

/**
 * Jobs card by card, for one process lays a card out once for all its files: the papers of a few changed offices
 * before the sets, sheets and forms that they stand in, else the longest jobs first, so that no process waits for
 * another at the end.
 */
function cardsOf(jobs: Job[]): Job[][] {
  const cards = [...Map.groupBy(jobs, ({ card }) => JSON.stringify(card)).values()]
  const few = jobs.filter(isOwn).length <= FEW
  const rank = ([job]: Job[]) => (few && isOwn(job!) ? Number.MAX_VALUE : lengthOf(job!))
  return cards.sort((a, b) => rank(b) - rank(a))
}

/** What is told of every job. */
export interface Listener {
  onStart?(job: Job): void
  onDone?(job: Job): void
}

export interface PoolOptions {
  /** Module of the processes. */
  program?: string
  /** Processes at a time. */
  processes?: number
  /** Bytes that a process may hold before another takes its place. */
  memory?: number
}

/** Processes that are worth starting and that the machine has cores and memory for. */
function processesFor(jobs: readonly Job[]): number {
  // how much memory is free takes longer to ask than a file of the cache to read
  if (jobs.length === 0) return 0
  const papers = jobs.reduce((sum, job) => sum + papersOf(job), 0)
  const room = Math.max(1, Math.floor(process.availableMemory() / 2 / MOST_MEMORY))
  return Math.min(availableParallelism(), jobs.length, Math.ceil(papers / PAPERS_PER_PROCESS), MOST_PROCESSES, room)
}

/**
 * Renders jobs in child processes, which end with the last job: a renderer that crashes takes no other job with it.
 * Every job is tried; then throws one error with the message of every job that failed. What the system refuses (a full
 * disk) would be refused to all: it is thrown as it is, and no further job is begun.
 */
export async function renderInPool(
  jobs: Job[],
  { onStart, onDone }: Listener = {},
  { program = WORKER, processes = processesFor(jobs), memory = MOST_MEMORY }: PoolOptions = {},
): Promise<void> {
  const queue = cardsOf(jobs)
  const failures = new Map<Job, Failure>()
  let refused: Failure | undefined
  let stopped = false
  const next = (card: Job[]) => {
    if (stopped) return
    if (card.length === 0) card.push(...(queue.shift() ?? []))
    const job = card.shift()
    if (job) onStart?.(job)
    return job
  }
  const onEnd = (job: Job, failure?: Failure) => {
    if (!failure) return onDone?.(job)
    if (systemMessage(failure)) {
      refused ??= failure
      stopped = true
    } else failures.set(job, failure)
  }
  const stop = (error: unknown) => {
    stopped = true
    throw error
  }
  const options = { program, processes, memory }
  const all = Array.from({ length: processes }, () => work(options, next, onEnd).catch(stop))
  for (const result of await Promise.allSettled(all)) if (result.status === 'rejected') throw result.reason
  if (refused) throw Object.assign(new Error(refused.message), refused)
  const messages = jobs.flatMap((job) => (failures.has(job) ? [messageOf(job, failures.get(job)!)] : []))
  if (messages.length > 0) throw new Explained([...new Set(messages)].join('\n'))
}
