import type { Card } from '../posters/card.ts'
import type { FileKind } from '../posters/formats.ts'
import { cacheKey, rendererFingerprint } from './cache-key.ts'
import { CACHE_FOLDER, readEntry } from './cache-store.ts'
import { Explained } from './explained.ts'
import { renderInPool } from './pool.ts'
import type { RenderOptions } from './render.ts'

export { pruneCache } from './cache-store.ts'

/** A file that is wanted. */
export interface RenderRequest extends RenderOptions {
  card: Card
  kind: FileKind
}

/** Files in the order of the requests, and how many different ones were rendered or already there. */
export interface Rendered {
  files: Uint8Array[]
  rendered: number
  fromCache: number
}

/** Called when a file is begun and when it is done: number done, number to be rendered, and that file. */
export type Progress = (done: number, total: number, file: RenderRequest) => void

/**
 * Gives the files of all cards; only what isn't in the cache is rendered, and without a miss no process is started.
 * Throws one error with the messages of all cards that can't be rendered; the others are then in the cache.
 */
export async function renderCached(
  requests: RenderRequest[],
  options: { onProgress?: Progress; folder?: string } = {},
): Promise<Rendered> {
  const { onProgress, folder = CACHE_FOLDER } = options
  const fingerprint = rendererFingerprint()
  const jobs = requests.map(({ card, kind, bleed }) => {
    const request = { card, kind, ...(bleed && { bleed }) }
    return { ...request, folder, key: cacheKey(fingerprint, request) }
  })
  const wanted = new Map(jobs.map((job) => [job.key, job]))
  const files = new Map<string, Uint8Array>()
  const collect = async (keys: Iterable<string>): Promise<void> => {
    for (const key of keys) {
      const bytes = await readEntry(key, folder)
      if (bytes) files.set(key, bytes)
    }
  }
  await collect(wanted.keys())
  const fromCache = files.size
  const misses = [...wanted.values()].filter(({ key }) => !files.has(key))
  let done = 0
  await renderInPool(misses, {
    onStart: (job) => onProgress?.(done, misses.length, job),
    onDone: (job) => onProgress?.(++done, misses.length, job),
  })
  await collect(misses.map(({ key }) => key))
  return { files: jobs.map(({ key }) => fileOf(files, key, folder)), rendered: misses.length, fromCache }
}

function fileOf(files: Map<string, Uint8Array>, key: string, folder: string): Uint8Array {
  const bytes = files.get(key)
  if (!bytes) throw new Explained(`Berkas yang baru dibuat hilang dari ${folder}. Ulangi.`)
  return bytes
}
