import { Explained } from '../base/explained.ts'
import { severalAtOnce } from '../base/several-at-once.ts'
import { cacheKey, rendererFingerprint } from './cache-key.ts'
import { CACHE_FOLDER, readEntry } from './cache-store.ts'
import type { RenderRequest } from './job.ts'
import { renderInPool } from './pool.ts'

export { pruneCache } from './cache-store.ts'

/** How many different files were rendered, and how many were already there. */
export interface Counts {
  rendered: number
  fromCache: number
}

/** Files in the order of the requests. */
export interface Rendered extends Counts {
  files: Uint8Array[]
}

/** Called when a file is begun and when it is done: number done, number to be rendered, and that file. */
export type Progress = (done: number, total: number, file: RenderRequest) => void

export interface Options {
  onProgress?: Progress
  folder?: string
}

/**
 * Renders what isn't in the cache yet; without a miss no process is started. Holds no file in memory.
 * Throws one error with the messages of all cards that can't be rendered; the others are then in the cache.
 */
export async function fillCache(requests: readonly RenderRequest[], options: Options = {}): Promise<Counts> {
  return fill(jobsOf(requests, options), options)
}

/** Gives the files of all cards, rendered or from the cache. Throws as `fillCache` does. */
export async function renderCached(requests: readonly RenderRequest[], options: Options = {}): Promise<Rendered> {
  const jobs = jobsOf(requests, options)
  const found = new Map<string, Uint8Array>()
  const counts = await fill(jobs, options, found)
  const files: Uint8Array[] = []
  for (const { key, folder } of jobs) {
    const bytes = found.get(key) ?? (await readEntry(key, folder))
    if (!bytes) throw new Explained(`Berkas yang baru dibuat hilang dari ${folder}. Ulangi.`)
    files.push(bytes)
  }
  return { ...counts, files }
}

/** @param found is given the files that were there already */
async function fill(jobs: readonly Job[], { onProgress }: Options, found?: Map<string, Uint8Array>): Promise<Counts> {
  const wanted = new Map(jobs.map((job) => [job.key, job]))
  const all = wanted.size
  await severalAtOnce([...wanted.values()], async ({ key, folder }) => {
    const bytes = await readEntry(key, folder)
    if (!bytes) return
    wanted.delete(key)
    found?.set(key, bytes)
  })
  const rendered = wanted.size
  let done = 0
  await renderInPool([...wanted.values()], {
    onStart: (job) => onProgress?.(done, rendered, job),
    onDone: (job) => onProgress?.(++done, rendered, job),
  })
  return { rendered, fromCache: all - rendered }
}

type Job = RenderRequest & { folder: string; key: string }

function jobsOf(requests: readonly RenderRequest[], { folder = CACHE_FOLDER }: Options): Job[] {
  const fingerprint = rendererFingerprint()
  return requests.map(({ card, kind, bleed }) => {
    const request = { card, kind, ...(bleed && { bleed }) }
    return { ...request, folder, key: cacheKey(fingerprint, request) }
  })
}
