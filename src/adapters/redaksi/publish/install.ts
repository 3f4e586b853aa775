/** Puts a finished site where the web server reads it, tries whether that is possible, and goes back. */
import { accessSync, constants, existsSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { INSTALL } from '../../../i18n/redaksi-publish.ts'
import type { Target, TargetOf } from '../../../redaksi/publish/targets.ts'
import { Explained } from '../../base/explained.ts'
import { systemMessage } from '../../base/system-error.ts'
import { removePath } from '../../base/write.ts'
import { copiedFiles, copySite } from '../../release/copy-site.ts'
import { listReleases, publishRelease, rollBack } from '../../release/release.ts'
import { MANIFEST } from '../../site/manifest.ts'

/** Something that was done, or why it wasn't. */
export interface InstallOutcome {
  ok: boolean
  text: string
}

/** A target that is a folder. */
export type FolderTarget = TargetOf<'folder'>
/** Whether a site is put into a folder of this computer. */
export const isFolderTarget = (target: Target): target is FolderTarget => target.kind === 'folder'

const CURRENT = 'current'

/** Does something of the disk; what stands in its way is said, not thrown. */
function attempt(work: () => string): InstallOutcome {
  try {
    return { ok: true, text: work() }
  } catch (error) {
    const said = error instanceof Explained ? error.message : systemMessage(error)
    if (said === undefined) throw error
    return { ok: false, text: said }
  }
}

/** How a folder is filled: as it was, as it is said, or with a link where the system makes one. */
function wayOf({ folder, way }: FolderTarget): 'link' | 'copy' {
  if (way) return way
  if (existsSync(join(folder, MANIFEST))) return 'copy'
  if (existsSync(join(folder, CURRENT))) return 'link'
  return canLink(existsSync(folder) ? folder : dirname(folder)) ? 'link' : 'copy'
}

/** Whether the system makes links in a folder; nothing is left of the attempt. */
function canLink(folder: string): boolean {
  const trial = join(folder, `.uji-tautan-${process.pid}`)
  try {
    symlinkSync('.', trial, 'dir')
    rmSync(trial)
    return true
  } catch {
    return false
  }
}

/** @throws Explained where neither the folder nor the one above it is there, as with a share that isn't connected */
function requirePlace(folder: string): void {
  if (existsSync(folder) ? !statSync(folder).isDirectory() : !existsSync(dirname(folder)))
    throw new Explained(INSTALL.noFolder(folder))
}

/** Tries whether a site could be put there; nothing of it changes. */
export const tryTarget = (target: FolderTarget): InstallOutcome =>
  attempt(() => {
    const { folder } = target
    requirePlace(folder)
    const place = existsSync(folder) ? folder : dirname(folder)
    accessSync(place, constants.R_OK | constants.W_OK)
    const trial = join(place, `.uji-tulis-${process.pid}`)
    writeFileSync(trial, '')
    removePath(trial)
    if (wayOf(target) === 'copy') {
      const { listed } = copiedFiles(folder)
      return listed.length > 0 ? INSTALL.copyReady(folder, listed.length) : INSTALL.copyEmpty(folder)
    }
    if (!canLink(place)) throw new Explained(INSTALL.noLinks)
    const releases = existsSync(folder) ? listReleases(folder) : []
    return INSTALL.linkReady(join(folder, CURRENT), releases.length)
  })

/** Puts the site there. @param now the time of the release */
export const installSite = (target: FolderTarget, dist: string, now: Date): InstallOutcome =>
  attempt(() => {
    requirePlace(target.folder)
    // the web server runs as somebody else, and everything here is public
    const before = process.umask(0o022)
    try {
      if (wayOf(target) === 'copy') {
        const { copied, files } = copySite(target.folder, dist)
        return INSTALL.copied(files, copied)
      }
      const { unchanged, files } = publishRelease(target.folder, dist, now)
      return unchanged ? INSTALL.unchanged : INSTALL.installed(files)
    } finally {
      process.umask(before)
    }
  })

/** The time of the release that would be gone back to; none where there is none, or the folder is filled by copying. */
export function releaseBefore(target: FolderTarget): string | undefined {
  try {
    const releases = listReleases(target.folder)
    const current = releases.find((one) => one.current)
    return releases.find(({ name }) => name === current?.previous)?.time
  } catch {
    return undefined
  }
}

/** Serves the release before again. @returns with it the text of its list of files, where it can be read */
export function goBack({ folder }: FolderTarget): InstallOutcome & { manifest?: string } {
  const outcome = attempt(() => {
    rollBack(folder)
    return INSTALL.back
  })
  const file = join(folder, CURRENT, MANIFEST)
  return { ...outcome, ...(outcome.ok && existsSync(file) && { manifest: readFileSync(file, 'utf8') }) }
}
