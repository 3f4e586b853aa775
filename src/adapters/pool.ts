import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { Explained } from './explained.ts'
import { root } from './root.ts'
import type { Job } from './worker.ts'

/** Jobs that make the start of one more process (about a second) worth it, and the most processes. */
const JOBS_PER_PROCESS = 8
const MOST_PROCESSES = 8
/** Typst keeps half a megabyte of every poster, so that processes are replaced from time to time. */
const JOBS_PER_LIFE = 300

/** Says whose poster it is where the error doesn't, as when a process dies. */
function messageOf({ card }: Job, reason: unknown): string {
  const message = (reason as { message?: string }).message ?? String(reason)
  return message.startsWith(card.name) ? message : `${card.name}: ${message}`
}

/** Runs jobs in `processes` new processes, all to the end; gives the messages of those that failed. */
async function runBatch(jobs: Job[], processes: number, onDone: () => void): Promise<string[]> {
  const { Tinypool } = await import('tinypool')
  const pool = new Tinypool({
    runtime: 'child_process',
    filename: pathToFileURL(join(root, 'src/adapters/worker.ts')).href,
    minThreads: processes,
    maxThreads: processes,
    env: process.env as Record<string, string>,
  })
  try {
    const results = await Promise.allSettled(jobs.map((job) => pool.run(job).then(onDone)))
    return results.flatMap((result, index) =>
      result.status === 'rejected' ? [messageOf(jobs[index]!, result.reason)] : [],
    )
  } finally {
    await pool.destroy()
  }
}

/**
 * Renders jobs in child processes, which end with the last job: a renderer that crashes takes no one with it.
 * Every job is tried; then throws one error with the message of every job that failed.
 */
export async function renderInPool(jobs: Job[], onDone: () => void): Promise<void> {
  const processes = Math.min(availableParallelism(), Math.ceil(jobs.length / JOBS_PER_PROCESS), MOST_PROCESSES)
  const failed = new Set<string>()
  for (let first = 0; first < jobs.length; first += processes * JOBS_PER_LIFE) {
    const batch = jobs.slice(first, first + processes * JOBS_PER_LIFE)
    for (const message of await runBatch(batch, processes, onDone)) failed.add(message)
  }
  if (failed.size > 0) throw new Explained([...failed].join('\n'))
}
