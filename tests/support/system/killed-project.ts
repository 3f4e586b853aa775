/** A small project whose commands are killed at any moment, and what must hold afterwards. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'vitest'
import { readEntry } from '../../../src/adapters/pool/cache-store.ts'
import { changes, checksums, Project } from '../project.ts'
import { regionFiles } from '../region.ts'
import { TODAY } from '../sites.ts'
import { commandOf, isAlive } from './processes.ts'
import { inTurn } from './turns.ts'

/** Two days whose sites differ, so that a mixture of both would be found. */
export const DAYS = [TODAY, '2026-11-24'] as const
/** After so many kills the work is done to its end. */
const IN_A_ROW = 2

export const buildOn = (day: string) => ['scripts/build.ts', '--region', 'kecil', '--today', day]

/** Shares of a run's time, in hundredths: by chance, one in each of as many equal stretches, the same in every run. */
export const momentsOf = (state: number) => (count: number) =>
  Array.from({ length: count }, (_, index) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return { index, percent: Math.floor((100 * (index + state / 2 ** 32)) / count) }
  })

/** Moments whose turn it is, two by two, since a build puts right what two kills have left. @param shares as of `inTurn` */
export const inPairs = <T>(moments: readonly T[], shares: number): T[] =>
  inTurn(
    moments.flatMap((_, at) => (at % IN_A_ROW === 0 ? [moments.slice(at, at + IN_A_ROW)] : [])),
    shares,
  ).flat()

/** That processes end by themselves when the one that started them is killed. */
export const expectEnded = (pids: number[]) =>
  expect.poll(() => pids.filter(isAlive).map(commandOf), { timeout: 20_000, interval: 50 }).toEqual([])

export class KilledProject extends Project {
  /** Checksums of the good site of each day. */
  readonly sites: Record<string, Record<string, string>> = {}

  /** Builds the site of both days into the cache `penuh`; gives how long the two took: nothing in the cache, all in it. */
  async prepare(): Promise<{ cold: number; warm: number }> {
    this.addRegion('kecil', regionFiles({ 'offices/d9901012001.yaml': null, 'offices/dinas.yaml': null }))
    const times: number[] = []
    for (const day of DAYS) {
      times.push(await this.finish(buildOn(day), 'penuh'))
      this.sites[day] = checksums(this.dist)
    }
    expect(changes(this.sites[DAYS[0]]!, this.sites[DAYS[1]]!)).not.toEqual([])
    return { cold: times[0]!, warm: times[1]! }
  }

  inProject(name: string): string {
    return join(this.folder, name)
  }

  withCache(name: string): { POSTER_CACHE: string } {
    return { POSTER_CACHE: this.inProject(name) }
  }

  /** Runs a command to its good end; gives its milliseconds. */
  async finish(args: string[], cache: string): Promise<number> {
    const started = performance.now()
    expect(await this.run(args, this.withCache(cache))).toMatchObject({ code: 0 })
    return performance.now() - started
  }

  /** That every entry of a cache is what it should be; files that were being written are none. */
  async expectWholeCache(cache: string): Promise<void> {
    const folder = this.inProject(cache)
    if (!existsSync(folder)) return
    for (const name of readdirSync(folder).filter((entry) => !entry.endsWith('.tmp'))) {
      expect(await readEntry(name, folder), name).toBeDefined()
      const whole = readFileSync(join(this.inProject('penuh'), name))
      expect(readFileSync(join(folder, name)).equals(whole), name).toBe(true)
    }
  }

  /** Kills a build, and after every second time puts right what it has left by one that isn't killed. */
  async killBuild(index: number, milliseconds: number, cache: (round: number) => string): Promise<void> {
    const round = Math.floor(index / IN_A_ROW)
    const day = DAYS[index % 2]!
    await expectEnded(await this.killAfter(buildOn(day), this.withCache(cache(round)), milliseconds))
    await this.expectWholeCache(cache(round))
    const left = checksums(existsSync(this.dist) ? this.dist : `${this.dist}.lama`)
    expect(DAYS.map((one) => changes(this.sites[one]!, left).length)).toContain(0)
    if (index % IN_A_ROW < IN_A_ROW - 1) return

    const last = DAYS[round % 2]!
    await this.finish(buildOn(last), cache(round))
    expect(changes(this.sites[last]!, checksums(this.dist))).toEqual([])
    expect(this.outputs()).toEqual(['dist'])
    expect(Object.keys(checksums(this.inProject(cache(round)))).filter((name) => name.endsWith('.tmp'))).toEqual([])
    await this.expectWholeCache(cache(round))
  }
}
