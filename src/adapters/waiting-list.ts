/** The private file of a region's numbers that wait for a confirmation. */
import { chmodSync, existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { readWaiting, type WaitingNumber, waitingText } from '../directory/waiting-list.ts'
import { Explained } from './explained.ts'
import { root } from './root.ts'
import { makeFolder, writeFileAtomic } from './write.ts'

/** Where a region's waiting list is, relative to the project. Git ignores the folder. */
export const waitingPath = (region: string): string => `private/antrean-${region}.yaml`

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

/** Writes a region's waiting list so that only its owner can read it. */
export function saveWaiting(region: string, numbers: readonly WaitingNumber[]): void {
  const file = join(root, waitingPath(region))
  if (numbers.length === 0 && !existsSync(file)) return
  makeFolder(dirname(file))
  // the folder first: nobody else may look into the file while it is written
  chmodSync(dirname(file), 0o700)
  writeFileAtomic(file, waitingText(numbers))
  chmodSync(file, 0o600)
}

/**
 * Writes content and waiting list together: a number that was told stands in one of them at every moment, even where the
 * process is killed between two.
 * @param write writes the content
 */
export function applyWithWaiting(
  region: string,
  { before, after }: { before: readonly WaitingNumber[]; after: readonly WaitingNumber[] },
  write: () => void,
): void {
  const coming = after.filter((one) => !before.includes(one))
  if (coming.length > 0) saveWaiting(region, [...before, ...coming])
  try {
    write()
  } catch (error) {
    if (coming.length > 0) saveWaiting(region, before)
    throw error
  }
  if (after.length !== before.length || coming.length > 0) saveWaiting(region, after)
}
