/** Renders posters with a line of progress. */

import { type ProgressTeller, startProgress } from '../base/progress.ts'
import { type Counts, fillCache, type Options, pruneCache, type Rendered, renderCached } from './cache.ts'
import type { RenderRequest } from './job.ts'

/** Renders the files that the cache doesn't hold. @param progress is told how far it is; stderr if unsaid */
export const preparePosters = (files: RenderRequest[], progress?: ProgressTeller): Promise<Counts> =>
  withProgress(fillCache, files, progress)

/** The same, and gives the files. */
export const renderPosters = (files: RenderRequest[]): Promise<Rendered> => withProgress(renderCached, files)

async function withProgress<R>(
  render: (files: RenderRequest[], options: Options) => Promise<R>,
  files: RenderRequest[],
  progress: ProgressTeller = startProgress(process.stderr, 'Poster'),
) {
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
