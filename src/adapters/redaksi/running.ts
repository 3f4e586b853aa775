/** The editor of a region that runs on this computer: a file that says where, and the way to ask it for a key. */
import { chmodSync, readFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { z } from 'zod'
import { Explained } from '../base/explained.ts'
import { whileLocked } from '../base/lock.ts'
import { isAtWork, self } from '../base/owner.ts'
import { discard, makeFolder, writeFileAtomic } from '../base/write.ts'
import { NEW_KEY, START } from './guard.ts'

/** Milliseconds in which a running editor answers. */
const ANSWER = 10_000

const Shape = z.strictObject({
  pid: z.int().positive(),
  started: z.string(),
  port: z.int().positive().max(65_535),
  secret: z.string(),
  /** The day that it takes for today, in a rehearsal. */
  rehearsed: z.string().optional(),
})

/** What the file says of the process that runs. */
export type RunningEditor = z.infer<typeof Shape>

/** The text of a file of this kind; undefined where there is none. */
export function runningText(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return undefined
  }
}

/** What a text says, where the process that it names is still at work. */
export function readRunning(text: string | undefined): RunningEditor | undefined {
  const shape = Shape.safeParse(jsonOf(text ?? ''))
  return shape.success && isAtWork(shape.data) ? shape.data : undefined
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** The address that a browser is opened with. */
export const startAddress = (port: number, key: string): string => `http://127.0.0.1:${port}${START}?kunci=${key}`

/**
 * Asks the editor that runs for an address to open it with.
 * @param patience milliseconds in which it has to answer
 * @returns undefined where somebody else answers on its port, or nobody
 * @throws Explained where it doesn't answer in time
 */
export async function askRunning({ pid, port, secret }: RunningEditor, patience = ANSWER): Promise<string | undefined> {
  const origin = `http://127.0.0.1:${port}`
  try {
    const answer = await fetch(`${origin}${NEW_KEY}`, {
      ...{ method: 'POST', redirect: 'error', signal: AbortSignal.timeout(patience) },
      headers: { origin, authorization: `Bearer ${secret}` },
    })
    const key = await answer.text()
    return answer.ok && /^[\w-]{32}$/.test(key) ? startAddress(port, key) : undefined
  } catch (error) {
    if ((error as Error).name !== 'TimeoutError') return undefined
    throw new Explained(
      `Redaksi wilayah ini sudah berjalan (proses ${pid}), tetapi tidak menjawab. Tunggu sebentar, lalu ulangi; bila tetap begitu, tutup jendelanya dulu.`,
    )
  }
}

/**
 * Says in the file that this process is the editor of the region.
 * @param seen the text that was there and says nobody any more
 * @returns the text that is there now; undefined where another process has come first
 */
export function claimRunning(
  file: string,
  seen: string | undefined,
  own: Omit<RunningEditor, 'pid' | 'started'>,
): string | undefined {
  const folder = dirname(file)
  makeFolder(folder)
  chmodSync(folder, 0o700)
  const text = `${JSON.stringify({ ...self, ...own })}\n`
  const busy = (pid: number) => `Redaksi sedang dibuka oleh proses lain (${pid}). Ulangi sebentar lagi.`
  return whileLocked(
    `${file}.kunci`,
    busy,
    () => {
      if (runningText(file) !== seen) return undefined
      writeFileAtomic(file, text, { secret: true })
      return text
    },
    { longest: ANSWER, say: () => undefined },
  )
}

/** Takes the file away, unless it says another process by now. */
export function endRunning(file: string, text: string): void {
  if (runningText(file) === text) discard(file)
}
