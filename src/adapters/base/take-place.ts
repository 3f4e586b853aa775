/** A file or folder takes another's place. Windows refuses that for moments: a scanner, an indexer, OneDrive look in. */
import { renameSync } from 'node:fs'
import { rename } from 'node:fs/promises'
import { setTimeout as after } from 'node:timers/promises'

/** Milliseconds. */
const LONGEST = 10_000
const STEPS = [10, 20, 40, 80]
const LAST_STEP = 100

/** What tests put in the place of the system. */
export interface System {
  platform: NodeJS.Platform
  rename: (from: string, to: string) => void
  sleep: (milliseconds: number) => void
}

/** Waits without letting anything else run. */
export function sleep(milliseconds: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds)
}

const isShort = (error: unknown): boolean =>
  ['EPERM', 'EBUSY', 'EACCES'].includes(String((error as { code?: string }).code))

/** How long to wait after each refusal; elsewhere than on Windows a refusal stays. */
function* pauses(platform: NodeJS.Platform): Generator<number, undefined> {
  if (platform !== 'win32') return
  for (let waited = 0, step = 0; waited < LONGEST; step++) {
    const pause = STEPS[step] ?? LAST_STEP
    waited += pause
    yield pause
  }
}

/** Renames; on Windows again and again for up to ten seconds. @throws the system's last refusal */
export function takePlace(from: string, to: string, system: Partial<System> = {}): void {
  const { platform = process.platform, rename: move = renameSync, sleep: wait = sleep } = system
  const waits = pauses(platform)
  for (;;) {
    try {
      move(from, to)
      return
    } catch (error) {
      const pause = isShort(error) ? waits.next().value : undefined
      if (pause === undefined) throw error
      wait(pause)
    }
  }
}

/** The same while other work goes on. */
export async function takePlaceLater(from: string, to: string): Promise<void> {
  const waits = pauses(process.platform)
  for (;;) {
    try {
      await rename(from, to)
      return
    } catch (error) {
      const pause = isShort(error) ? waits.next().value : undefined
      if (pause === undefined) throw error
      await after(pause)
    }
  }
}
