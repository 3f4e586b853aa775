/** The child's side of the pool: a process that takes jobs one by one and ends with its parent. */

/** Why a job failed; `code` and `path` where the system refused something. */
export interface Failure {
  message: string
  code?: string
  path?: string
}

/** What a process says: once that it has started, then after each job how it went and the bytes that it holds. */
export type JobAnswer = { started: true } | { failure?: Failure; memory: number }

const failureOf = (error: unknown): Failure => {
  const { message = String(error), code, path } = error as Partial<Failure>
  return { message, code, path }
}

/** Does every job that the parent sends; a parent that is killed hangs up, and there is nobody left to work for. */
export function serve<J>(work: (job: J) => Promise<void>): void {
  const say = (answer: JobAnswer) => process.connected && process.send?.(answer)
  process.on('disconnect', () => process.exit())
  process.on('message', async (job: J) => {
    const failure = await work(job).then(() => undefined, failureOf)
    say({ failure, memory: process.memoryUsage.rss() })
  })
  say({ started: true })
}
