/** Reads a region's folder from disk. */
import { existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { type Content, readContent } from '../directory/content.ts'
import { buildDirectory } from '../directory/directory.ts'
import type { Directory } from '../directory/model.ts'
import { NATIONAL } from '../directory/national.ts'
import { formatProblem, type Problem } from '../directory/problems.ts'
import type { ContentFile } from '../directory/read.ts'
import type { RetiredNumber } from '../directory/retired.ts'
import { recoverContent } from './content-write.ts'
import { Explained } from './explained.ts'
import { pathsIn } from './files.ts'
import { root } from './root.ts'
import type { Settings } from './settings.ts'

/** Folder of a region, relative to the project: "src/content/blora". */
export function regionFolder(region: string): string {
  return `src/content/${region}`
}

/** Anything that looks like a picture, so that one of an unknown kind is told of and not left out in silence. */
const isPhoto = (name: string) => /^photos\/.*\.(jpe?g|png|webp|gif|heic|heif|avif|bmp|tiff?)$/i.test(name)

/** Not the files that explain, which begin with "_". */
const isContent = (name: string) =>
  !name.split('/').at(-1)?.startsWith('_') && (/\.(yaml|csv)$/.test(name) || isPhoto(name))

/** Bytes; no real file comes near it. */
const LARGEST = 16 * 1024 * 1024

/**
 * Every content file of a region's folder and of the one that all regions share.
 * @throws when the folder doesn't exist; Explained for a link or a file that is far too large
 */
export function readRegionFiles(folder: string): ContentFile[] {
  const national = join(folder, NATIONAL)
  const shared = existsSync(national) ? readFolder(national) : []
  return [...shared.map(({ path, text }) => ({ path: NATIONAL + path, text })), ...readFolder(folder)]
}

/** Photos in base64, in a fixed order. */
function readFolder(folder: string): ContentFile[] {
  const paths = pathsIn(folder).filter(isContent).sort()
  const large = paths.find((path) => statSync(join(folder, path)).size > LARGEST)
  if (large) throw new Explained(`${large} lebih dari 16 MB. Hapus, atau kembalikan dari salinan terakhir.`)
  return paths.map((path) => ({ path, text: readFileSync(join(folder, path), isPhoto(path) ? 'base64' : 'utf8') }))
}

/** Reads and checks the region that the settings name. */
export function loadRegion(settings: Pick<Settings, 'region' | 'today' | 'site'>): {
  directory?: Directory
  problems: Problem[]
  retired?: RetiredNumber[]
  folder: string
  files: ContentFile[]
} {
  const folder = regionFolder(settings.region)
  recoverContent(join(root, folder))
  const files = readRegionFiles(join(root, folder))
  return { ...buildDirectory(files, settings.today, { region: settings.region, site: settings.site }), folder, files }
}

/** The directory, the files that it is made of, and what they hold: also what may not be published. */
export function requireContent(settings: Pick<Settings, 'region' | 'today' | 'site'>): {
  directory: Directory
  files: ContentFile[]
  content: Content
  retired: RetiredNumber[]
  folder: string
} {
  const { directory, problems, retired = [], folder, files } = loadRegion(settings)
  const { content } = readContent(files)
  if (directory && content) return { directory, files, content, retired, folder }
  throw new Explained(
    `Isi wilayah "${settings.region}" belum benar:\n${problems
      .filter(({ severity }) => severity === 'error')
      .map((problem) => formatProblem(problem, folder))
      .join('\n')}`,
  )
}

/** The directory, or an error that lists every problem. */
export function requireDirectory(settings: Pick<Settings, 'region' | 'today' | 'site'>): Directory {
  return requireContent(settings).directory
}
