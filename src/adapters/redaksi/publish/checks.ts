/** All that is wrong in a region or should be looked at, papers that can't be made included; found once for each state. */
import type { Problem } from '../../../directory/content/problems.ts'
import { once } from '../../../directory/lookup.ts'
import type { OpenRegion } from '../../../redaksi/open-region.ts'
import { problemsOfPapers } from '../../pool/papers.ts'

/** What `npm run check` says of the region. */
export const problemsOf = once(
  async ({ directory, content, problems }: OpenRegion): Promise<Problem[]> => [
    ...problems,
    ...(await problemsOfPapers(directory, content)),
  ],
)
