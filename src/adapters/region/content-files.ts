/** The files of a region on disk. */
import { existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { NATIONAL } from '../../directory/content/national.ts'
import type { ContentFile } from '../../directory/content/read.ts'
import { Explained } from '../base/explained.ts'
import { pathsIn } from '../base/files.ts'

/** Folder of a region, relative to the project: "src/content/contoh". */
export function regionFolder(region: string): string {
  return `src/content/${region}`
}

/** Anything that looks like a picture, so that one of an unknown kind is told of and not left out in silence. */
const isPhoto = (name: string) => /^photos\/.*\.(jpe?g|png|webp|gif|heic|heif|avif|bmp|tiff?)$/i.test(name)

/** Photos and the emblem. */
const isPicture = (name: string) => isPhoto(name) || /^emblem\.(svg|png)$/.test(name)

/** Not the files that explain, which begin with "_". */
const isContent = (name: string) =>
  !name.split('/').at(-1)?.startsWith('_') && (/\.(yaml|csv)$/.test(name) || isPicture(name))

/** Whether a path, seen from a region's folder, is one of a content file: its own, or one that all regions share. */
export function isContentPath(path: string): boolean {
  const own = path.startsWith(NATIONAL) ? path.slice(NATIONAL.length) : path
  return !own.startsWith('../') && isContent(own)
}

/** How the bytes of a content file are told as text: pictures in base64. */
export const encodingOf = (path: string): 'base64' | 'utf8' => (isPicture(path) ? 'base64' : 'utf8')

/** Bytes; no real file comes near it. */
const LARGEST = 16 * 1024 * 1024

/** The folder that all regions share, if there is one, and the region's own, each with what its paths begin with. */
function foldersOf(folder: string): { folder: string; prefix: string }[] {
  const shared = { folder: join(folder, NATIONAL), prefix: NATIONAL }
  return [...(existsSync(shared.folder) ? [shared] : []), { folder, prefix: '' }]
}

/** Paths of a folder's content files, in a fixed order. */
const contentPaths = (folder: string): string[] => pathsIn(folder).filter(isContent).sort()

/**
 * Every content file of a region's folder and of the one that all regions share.
 * @throws when the folder doesn't exist; Explained for a link or a file that is far too large
 */
export function readRegionFiles(folder: string): ContentFile[] {
  return foldersOf(folder).flatMap(({ folder: one, prefix }) =>
    readFolder(one).map(({ path, text }) => ({ path: prefix + path, text })),
  )
}

/** Pictures in base64, in a fixed order. */
function readFolder(folder: string): ContentFile[] {
  const paths = contentPaths(folder)
  const large = paths.find((path) => statSync(join(folder, path)).size > LARGEST)
  if (large) throw new Explained(`${large} lebih dari 16 MB. Hapus, atau kembalikan dari salinan terakhir.`)
  return paths.map((path) => ({ path, text: readFileSync(join(folder, path), encodingOf(path)) }))
}

/** What changes whenever one of the files does: their names, places on the disk, times and sizes. */
export function stampOf(folder: string): string {
  const stamps = foldersOf(folder).flatMap(({ folder: one }) =>
    contentPaths(one).map((path) => {
      const { ino, mtimeNs, size } = statSync(join(one, path), { bigint: true })
      return `${path} ${ino} ${mtimeNs} ${size}`
    }),
  )
  return stamps.join('\n')
}

/** A content file's bytes as they are on the disk; null where there is none. */
export function bytesOnDisk(folder: string, path: string): Buffer | null {
  try {
    return readFileSync(join(folder, path))
  } catch (error) {
    if ((error as { code?: string }).code === 'ENOENT') return null
    throw error
  }
}

/** The same as the text of a content file. */
export const textOnDisk = (folder: string, path: string): string | null =>
  bytesOnDisk(folder, path)?.toString(encodingOf(path)) ?? null
