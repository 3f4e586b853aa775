/** What was tried, one after the other: each by its name, with its seconds, and what was said where it isn't as it should be. */
import { setTimeout as after } from 'node:timers/promises'

export class Steps {
  #failed = 0

  /** Whether all went well. */
  get good(): boolean {
    return this.#failed === 0
  }

  /** Tries one thing. @param work @returns what is wrong; undefined where nothing is */
  async try(name: string, work: () => Promise<string | undefined>): Promise<boolean> {
    const began = performance.now()
    const fault = await work().catch((error: Error) => `${error.message} ${error.cause ?? ''}`)
    const seconds = ((performance.now() - began) / 1000).toFixed(1)
    console.log(`${fault === undefined ? 'baik ' : 'SALAH'} ${name}: ${seconds} detik`)
    if (fault !== undefined) {
      this.#failed++
      console.log(fault.slice(-2000))
    }
    return fault === undefined
  }
}

/** Waits until something is there. @returns undefined where it isn't after five minutes */
export async function waitFor<T>(look: () => T | undefined): Promise<T | undefined> {
  for (let waited = 0; waited < 3000; waited++) {
    const found = look()
    if (found !== undefined) return found
    await after(100)
  }
  return undefined
}
