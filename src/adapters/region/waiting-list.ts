/** The private file of a region's numbers that wait for a confirmation. */
import { chmodSync, existsSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { hasExpired, readWaiting, type WaitingNumber, waitingText } from '../../directory/channels/waiting-list.ts'
import type { ContentFile } from '../../directory/content/read.ts'
import { Explained } from '../base/explained.ts'
import { root } from '../base/root.ts'
import { makeFolder } from '../base/write.ts'
import type { Settings } from '../cli/settings.ts'
import { regionFolder } from './content-files.ts'
import { type FileChange, PRIVATE } from './content-write.ts'

/** Where a region's waiting list is, relative to the project. Git ignores the folder. */
export const waitingPath = (region: string): string => `${PRIVATE}/antrean-${region}.yaml`

/** The same, seen from the region's folder, as files that change with the content are named. */
export const waitingFile = (region: string): string =>
  relative(join(root, regionFolder(region)), join(root, waitingPath(region))).replaceAll('\\', '/')

/** The waiting list as a file beside the content; none where there is none. */
export function waitingFiles(region: string): ContentFile[] {
  const file = join(root, waitingPath(region))
  return existsSync(file) ? [{ path: waitingFile(region), text: readFileSync(file, 'utf8') }] : []
}

/** @throws Explained where the file is damaged: then nothing may be written over it */
export function loadWaiting(region: string): WaitingNumber[] {
  const file = join(root, waitingPath(region))
  if (!existsSync(file)) return []
  const numbers = readWaiting(readFileSync(file, 'utf8'))
  if (numbers) return numbers
  throw new Explained(
    `Daftar tunggu ${waitingPath(region)} rusak, jadi tidak dibaca. Perbaiki isinya, atau ganti namanya dan tanyakan lagi nomornya.`,
  )
}

/** Those that haven't waited too long yet. */
export const currentWaiting = ({ region, today }: Pick<Settings, 'region' | 'today'>): WaitingNumber[] =>
  loadWaiting(region).filter((one) => !hasExpired(one, today))

/**
 * What makes a waiting list of another: written together with the content, so that a number that was told stands in one
 * of them at every moment. Makes the folder, which nobody else may look into.
 */
export function waitingChange(
  region: string,
  before: readonly WaitingNumber[],
  after: readonly WaitingNumber[],
): FileChange[] {
  const text = waitingText(after)
  if (text === waitingText(before)) return []
  const file = join(root, waitingPath(region))
  makeFolder(dirname(file))
  chmodSync(dirname(file), 0o700)
  return [{ path: waitingFile(region), text }]
}

/** Lets nobody but its owner read the waiting list, where there is one. */
export function protectWaiting(region: string): void {
  const file = join(root, waitingPath(region))
  if (existsSync(file)) chmodSync(file, 0o600)
}
