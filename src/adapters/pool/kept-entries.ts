/** Which entries of the cache a build of a directory asks for. */
import type { Directory } from '../../directory/model.ts'
import { allPosterFiles } from '../../posters/cards/cards.ts'
import { cacheKey, rendererFingerprint, verdictKey } from './cache-key.ts'
import type { RenderRequest } from './job.ts'
import { judgedTogether } from './papers.ts'

/**
 * Names of the entries, in order.
 * @param directory as it was recorded: also what can't be printed is looked up
 * @param files what is built of it
 */
export function keptEntries(directory: Directory, files: readonly RenderRequest[]): string[] {
  const fingerprint = rendererFingerprint()
  const papers = files.map(({ card, kind, bleed }) => cacheKey(fingerprint, { card, kind, ...(bleed && { bleed }) }))
  const verdicts = judgedTogether(allPosterFiles(directory)).map(({ cards }) => verdictKey(fingerprint, cards))
  return [...new Set([...papers, ...verdicts])].sort()
}
