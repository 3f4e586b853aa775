/** Renders posters with a line of progress. */

import { startProgress } from '../base/progress.ts'
import { type Counts, fillCache, type Options, pruneCache, type Rendered, renderCached } from './cache.ts'
import type { RenderRequest } from './job.ts'

/** Renders the files that the cache doesn't hold; says on stderr how far it is. */
export const preparePosters = (files: RenderRequest[]): Promise<Counts> => withProgress(fillCache, files)

/** The same, and gives the files. */
export const renderPosters = (files: RenderRequest[]): Promise<Rendered> => withProgress(renderCached, files)

async function withProgress<R>(
  render: (files: RenderRequest[], options: Options) => Promise<R>,
  files: RenderRequest[],
) {
  const progress = startProgress(process.stderr, 'Poster')
  try {
    return await render(files, {
      onProgress: (done, total, { card, kind }) =>
        progress.step({ done, total, what: `${card.name} · ${card.format}.${kind}` }),
    })
  } finally {
    progress.end()
    await pruneCache(new Date())
  }
}
