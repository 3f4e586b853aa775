/** A region's content from disk, checked. */
import { join } from 'node:path'
import type { Content } from '../../directory/content/content.ts'
import { formatProblems, type Problem } from '../../directory/content/problems.ts'
import { type ContentFile, rememberingReader } from '../../directory/content/read.ts'
import { buildDirectory } from '../../directory/directory.ts'
import type { RetiredNumber } from '../../directory/editions/retired-numbers.ts'
import type { Directory } from '../../directory/model.ts'
import { Explained } from '../base/explained.ts'
import { root } from '../base/root.ts'
import type { RegionSettings } from '../cli/settings.ts'
import { regionFolder } from './content-files.ts'
import { readSteadily } from './content-write.ts'

export { readRegionFiles, regionFolder } from './content-files.ts'

/** Reads a file once as long as nobody changes it: a command looks at the content before its change, and after. */
export const readOnce = rememberingReader()

/** Reads the content files of the region that the settings name. */
export const readRegion = ({ region }: Pick<RegionSettings, 'region'>): ContentFile[] =>
  readSteadily(join(root, regionFolder(region)))

/** Reads and checks the region that the settings name. @param files its content, where it has been read already */
export function loadRegion(
  settings: RegionSettings,
  files: ContentFile[] = readRegion(settings),
): {
  content?: Content
  directory?: Directory
  problems: Problem[]
  retired?: RetiredNumber[]
  folder: string
  files: ContentFile[]
} {
  const folder = regionFolder(settings.region)
  const { region, today, site } = settings
  return { ...buildDirectory(files, today, { region, site, read: readOnce }), folder, files }
}

/** The directory, the files that it is made of, and what they hold: also what may not be published. */
export function requireContent(
  settings: RegionSettings,
  given?: ContentFile[],
): {
  directory: Directory
  files: ContentFile[]
  content: Content
  retired: RetiredNumber[]
  folder: string
} {
  const { directory, content, problems, retired = [], folder, files } = loadRegion(settings, given)
  if (directory && content) return { directory, files, content, retired, folder }
  const errors = problems.filter(({ severity }) => severity === 'error')
  throw new Explained(`Data wilayah "${settings.region}" masih salah:\n${formatProblems(errors, folder).join('\n')}`)
}

/** The directory, or an error that lists every problem. */
export function requireDirectory(settings: RegionSettings): Directory {
  return requireContent(settings).directory
}
