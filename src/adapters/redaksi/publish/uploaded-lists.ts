/** Lists of files that were carried to a server by hand, by target: what is there where nobody can look. */
import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { writeFileAtomic } from '../../base/write.ts'
import { type Manifest, parseManifest } from '../../site/manifest.ts'

export interface UploadedLists {
  of: (target: string) => Manifest | undefined
  keep: (target: string, list: string) => void
}

/** Those of a region. @param root the project's folder */
export function uploadedLists(region: string, root: string): UploadedLists {
  const fileOf = (target: string) =>
    join(
      root,
      '.cache/redaksi',
      `terunggah-${region}-${createHash('sha256').update(target).digest('hex').slice(0, 12)}.json`,
    )
  return {
    of: (target) => (existsSync(fileOf(target)) ? parseManifest(readFileSync(fileOf(target), 'utf8')) : undefined),
    keep: (target, list) => writeFileAtomic(fileOf(target), list),
  }
}
