/** Builds that draw papers and are killed at any moment, and a renderer that is: what was made before stays whole, and the next run is right. */
import { existsSync, readdirSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { changes, checksums } from '../support/project.ts'
import { TODAY } from '../support/sites.ts'
import { buildOn, inPairs, KilledProject, momentsOf } from '../support/system/killed-project.ts'
import { busiest, commandOf, descendantsOf } from '../support/system/processes.ts'

const moments = momentsOf(20261123)

let project: KilledProject
let time: number
beforeAll(async () => {
  project = new KilledProject()
  time = (await project.prepare()).cold
})
afterAll(() => project.remove())

describe('a build with an empty cache that is killed', () => {
  test.each(inPairs(moments(4), 2))('after $percent % of its time', ({ index, percent }) =>
    project.killBuild(index, (percent / 100) * time, (round) => `dingin-${round}`),
  )
})

test('a renderer that is killed takes only its own poster with it, and the build says which', async () => {
  const before = checksums(project.dist)
  const child = project.start(buildOn(TODAY), project.withCache('tanpa-satu'))
  let said = ''
  child.stderr?.on('data', (text) => (said += text))
  const ended = new Promise((resolve) => child.on('close', resolve))
  const made = () =>
    existsSync(project.inProject('tanpa-satu')) ? readdirSync(project.inProject('tanpa-satu')).length : 0
  const renderers = () => descendantsOf(child.pid!).filter((pid) => commandOf(pid).includes('worker.ts'))
  await expect.poll(() => renderers().length, { timeout: 60_000, interval: 20 }).toBeGreaterThan(0)
  // what is known of papers before they are drawn is kept too
  const known = made()
  await expect.poll(made, { timeout: 60_000, interval: 5 }).toBeGreaterThan(known + 2)
  const renderer = busiest(renderers())
  process.kill(renderer!, 'SIGKILL')
  expect(await ended).toBe(1)
  expect(said.match(/berhenti mendadak/g)).toHaveLength(1)
  expect(said).toMatch(/^.+ \(([\w-]+)\.(pdf|png|svg|thumb)\): proses pembuatnya berhenti mendadak/m)
  expect(said).not.toMatch(/^\s+at /m)
  expect(changes(before, checksums(project.dist))).toEqual([])
  const files = Object.keys(checksums(project.inProject('penuh'))).length
  expect(Object.keys(checksums(project.inProject('tanpa-satu'))).filter((name) => !name.endsWith('.tmp'))).toHaveLength(
    files - 1,
  )

  await project.finish(buildOn(TODAY), 'tanpa-satu')
  expect(changes(project.sites[TODAY]!, checksums(project.dist))).toEqual([])
  expect(changes(checksums(project.inProject('penuh')), checksums(project.inProject('tanpa-satu')))).toEqual([])
})
