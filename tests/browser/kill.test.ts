/** Commands that are killed at any moment: what they have made before stays whole, and the next run is right. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readEntry } from '../../src/adapters/pool/cache-store.ts'
import { changes, checksums, Project } from '../support/project.ts'
import { regionFiles } from '../support/region.ts'
import { TODAY } from '../support/sites.ts'
import { busiest, commandOf, descendantsOf, isAlive } from '../support/system/processes.ts'

/** Two sites that differ, so that a mixture of both would be found. */
const DAYS = [TODAY, '2026-11-24']

const build = (day: string) => ['scripts/build.ts', '--region', 'kecil', '--today', day]
const posters = (folder: string) => [
  ...['scripts/posters.ts', '--region', 'kecil', '--today', TODAY],
  ...['--format', 'a4,f4,a5,feed', '--out', folder],
]

/** Shares of a run's time, in hundredths: by chance, one in each of as many equal stretches, the same in every run. */
const momentsOf = (state: number) => (count: number) =>
  Array.from({ length: count }, (_, index) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return { index, percent: Math.floor((100 * (index + state / 2 ** 32)) / count) }
  })
const moments = momentsOf(20261123)

let project: Project
const inProject = (name: string) => join(project.folder, name)
const withCache = (name: string) => ({ POSTER_CACHE: inProject(name) })
/** Runs a command to its good end; gives its milliseconds. */
async function finish(args: string[], cache: string): Promise<number> {
  const started = performance.now()
  expect(await project.run(args, withCache(cache))).toMatchObject({ code: 0 })
  return performance.now() - started
}

/** That every entry of a cache is what it should be; files that were being written are none. */
async function expectWholeCache(cache: string): Promise<void> {
  if (!existsSync(inProject(cache))) return
  for (const name of readdirSync(inProject(cache)).filter((entry) => !entry.endsWith('.tmp'))) {
    expect(await readEntry(name, inProject(cache)), name).toBeDefined()
    expect(readFileSync(join(inProject(cache), name)).equals(readFileSync(join(inProject('penuh'), name)))).toBe(true)
  }
}

/** That processes end by themselves when the one that started them is killed. */
const expectEnded = (pids: number[]) =>
  expect.poll(() => pids.filter(isAlive).map(commandOf), { timeout: 20_000, interval: 50 }).toEqual([])

const sites: Record<string, Record<string, string>> = {}
const times = { cold: 0, warm: 0, posters: 0 }
let printed: Record<string, string>
beforeAll(async () => {
  project = new Project()
  project.addRegion('kecil', regionFiles({ 'offices/d9901012001.yaml': null, 'offices/dinas.yaml': null }))
  times.cold = await finish(build(DAYS[0]!), 'penuh')
  sites[DAYS[0]!] = checksums(project.dist)
  times.warm = await finish(build(DAYS[1]!), 'penuh')
  sites[DAYS[1]!] = checksums(project.dist)
  times.posters = await finish(posters('cetak'), 'cetakan')
  printed = checksums(inProject('cetak'))
  expect(changes(sites[DAYS[0]!]!, sites[DAYS[1]!]!)).not.toEqual([])
  expect(Object.keys(printed).length).toBeGreaterThan(8)
})
afterAll(() => project.remove())

const KINDS = [
  { kind: 'cold', moments: moments(4) },
  { kind: 'warm', moments: moments(6) },
] as const

/** After so many kills the work is done to its end. */
const IN_A_ROW = 2

describe.each(KINDS)('a $kind build that is killed', ({ kind, moments }) => {
  test.each(moments)('after $percent % of its time', async ({ index, percent }) => {
    const round = Math.floor(index / IN_A_ROW)
    const cache = kind === 'warm' ? 'penuh' : `dingin-${round}`
    const day = DAYS[index % 2]!
    const orphans = await project.killAfter(build(day), withCache(cache), (percent / 100) * times[kind])
    await expectEnded(orphans)
    await expectWholeCache(cache)
    const left = checksums(existsSync(project.dist) ? project.dist : `${project.dist}.lama`)
    expect(DAYS.map((one) => changes(sites[one]!, left).length)).toContain(0)
    if (index % IN_A_ROW < IN_A_ROW - 1) return

    // what several of them have left is put right by one that isn't killed
    const last = DAYS[round % 2]!
    await finish(build(last), cache)
    expect(changes(sites[last]!, checksums(project.dist))).toEqual([])
    expect(project.outputs()).toEqual(['dist'])
    expect(Object.keys(checksums(inProject(cache))).filter((name) => name.endsWith('.tmp'))).toEqual([])
    await expectWholeCache(cache)
  })
})

describe('the making of posters that is killed', () => {
  test.each(moments(3))('after $percent % of its time', async ({ index, percent }) => {
    const [folder, cache] = [`cetak-${index}`, `cetakan-${index}`]
    const orphans = await project.killAfter(posters(folder), withCache(cache), (percent / 100) * times.posters)
    await expectEnded(orphans)
    const whole = Object.entries(checksums(inProject(folder))).filter(([name]) => !name.endsWith('.tmp'))
    for (const [name, sum] of whole) expect(sum, name).toBe(printed[name])

    await finish(posters(folder), cache)
    expect(changes(printed, checksums(inProject(folder)))).toEqual([])
    expect(changes(checksums(inProject('cetakan')), checksums(inProject(cache)))).toEqual([])
  })
})

test('a renderer that is killed takes only its own poster with it, and the build says which', async () => {
  const before = checksums(project.dist)
  const child = project.start(build(TODAY), withCache('tanpa-satu'))
  let said = ''
  child.stderr?.on('data', (text) => (said += text))
  const ended = new Promise((resolve) => child.on('close', resolve))
  const made = () => (existsSync(inProject('tanpa-satu')) ? readdirSync(inProject('tanpa-satu')).length : 0)
  await expect.poll(made, { timeout: 60_000, interval: 5 }).toBeGreaterThan(2)
  const renderer = busiest(descendantsOf(child.pid!).filter((pid) => commandOf(pid).includes('worker.ts')))
  process.kill(renderer!, 'SIGKILL')
  expect(await ended).toBe(1)
  expect(said.match(/berhenti mendadak/g)).toHaveLength(1)
  expect(said).toMatch(/^.+ \(([\w-]+)\.(pdf|png|svg|thumb)\): proses pembuatnya berhenti mendadak/m)
  expect(said).not.toMatch(/^\s+at /m)
  expect(changes(before, checksums(project.dist))).toEqual([])
  const files = Object.keys(checksums(inProject('penuh'))).length
  expect(Object.keys(checksums(inProject('tanpa-satu'))).filter((name) => !name.endsWith('.tmp'))).toHaveLength(
    files - 1,
  )

  await finish(build(TODAY), 'tanpa-satu')
  expect(changes(sites[TODAY]!, checksums(project.dist))).toEqual([])
  expect(changes(checksums(inProject('penuh')), checksums(inProject('tanpa-satu')))).toEqual([])
})
