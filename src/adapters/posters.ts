/** Renders posters with a line of progress. */
import { pruneCache, type Rendered, type RenderRequest, renderCached } from './cache.ts'
import { startProgress } from './progress.ts'

/** Fills the cache with the files; says on stderr how far it is. */
export async function renderPosters(files: RenderRequest[]): Promise<Rendered> {
  const progress = startProgress(process.stderr, 'Poster')
  try {
    return await renderCached(files, {
      onProgress: (done, total, { card, kind }) =>
        progress.step({ done, total, what: `${card.name} · ${card.format}.${kind}` }),
    })
  } finally {
    progress.end()
    await pruneCache(new Date())
  }
}
