/** Which entries of the cache a build of a directory asks for. */
import type { Directory } from '../../directory/model.ts'
import { allPosterFiles } from '../../posters/cards/cards.ts'
import { cacheKey, rendererFingerprint, verdictKey } from './cache-key.ts'
import type { RenderRequest } from './job.ts'

/** Names of the entries, in order. @param files what is built of it */
export function keptEntries(directory: Directory, files: readonly RenderRequest[]): string[] {
  const fingerprint = rendererFingerprint()
  const papers = files.map(({ card, kind, bleed }) => cacheKey(fingerprint, { card, kind, ...(bleed && { bleed }) }))
  const offices = Map.groupBy(allPosterFiles(directory), ({ office }) => office)
  const verdicts = [...offices.values()].map((own) =>
    verdictKey(fingerprint, [...new Map(own.map(({ card }) => [card.format, card])).values()]),
  )
  return [...new Set([...papers, ...verdicts])].sort()
}
