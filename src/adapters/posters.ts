/** Renders posters with a line of progress. */
import { pruneCache, type RenderRequest, renderCached } from './cache.ts'

/** Fills the cache with the files; says how far it is on a terminal, and once in a log. */
export async function renderPosters(
  files: RenderRequest[],
): Promise<{ files: Uint8Array[]; rendered: number; fromCache: number }> {
  const terminal = process.stderr.isTTY
  const result = await renderCached(files, {
    onProgress: (done, total) => terminal && process.stderr.write(`\rPoster ${done} dari ${total} `),
  })
  if (terminal && result.rendered > 0) process.stderr.write('\n')
  await pruneCache(new Date())
  return result
}
