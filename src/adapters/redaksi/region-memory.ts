/** The region as it lies on the disk now: read again only where a file has changed. */
import { join } from 'node:path'
import type { Problem } from '../../directory/content/problems.ts'
import type { ContentFile } from '../../directory/content/read.ts'
import type { Day } from '../../directory/dates.ts'
import { makeBuilder, type OpenRegion, openRegion } from '../../redaksi/open-region.ts'
import { root } from '../base/root.ts'
import { regionFolder } from '../region/content.ts'
import { stampOf } from '../region/content-files.ts'
import { readSteadily } from '../region/content-write.ts'
import { currentWaiting, waitingFiles } from '../region/waiting-list.ts'
import { loadReports } from './inbox/report-store.ts'

export interface RegionNow {
  /** Absent where nothing can be shown without what is broken. */
  open?: OpenRegion
  problems: Problem[]
  files: readonly ContentFile[]
}

/** Gives the region as it is, whoever has changed it: another command, an editor of text, Git. */
export function regionMemory({ region, today }: { region: string; today: () => Day }): {
  now: () => RegionNow
  builder: OpenRegion['builder']
} {
  const folder = join(root, regionFolder(region))
  const builder = makeBuilder(region)
  let last: { stamp: string; now: RegionNow } | undefined
  const now = (): RegionNow => {
    const day = today()
    const reports = loadReports(region)
    const stamp = [day, waitingFiles(region)[0]?.text, JSON.stringify(reports), stampOf(folder)].join('\n')
    if (last?.stamp === stamp) return last.now
    const files = readSteadily(folder)
    const waiting = currentWaiting({ region, today: day })
    last = { stamp, now: { ...openRegion(files, { today: day, waiting, reports, builder }), files } }
    return last.now
  }
  return { now, builder }
}
