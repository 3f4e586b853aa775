/** All that is wrong in a region or should be looked at, papers that can't be made included; found once for each state. */
import type { Problem } from '../../../directory/content/problems.ts'
import { once } from '../../../directory/lookup.ts'
import { paperProblems } from '../../../posters/paper-problems.ts'
import type { OpenRegion } from '../../../redaksi/open-region.ts'
import { lostEmblem } from '../../drawing/emblem.ts'
import { settlePapers } from '../../pool/papers.ts'

/** What `npm run check` says of the region. */
export const problemsOf = once(async ({ directory, content, problems }: OpenRegion): Promise<Problem[]> => {
  const { refusals } = await settlePapers(directory)
  const emblem = await lostEmblem(directory.region)
  return [...problems, ...paperProblems({ refusals, emblem }, directory, content)]
})
