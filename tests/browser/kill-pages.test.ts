/** Builds that write pages, and the making of posters, killed at any moment: what was made before stays whole, and the next run is right. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { changes, checksums } from '../support/project.ts'
import { TODAY } from '../support/sites.ts'
import { expectEnded, inPairs, KilledProject, momentsOf } from '../support/system/killed-project.ts'
import { inTurn } from '../support/system/turns.ts'

const posters = (folder: string) => [
  ...['scripts/posters.ts', '--region', 'kecil', '--today', TODAY],
  ...['--format', 'a4,f4,a5,feed', '--out', folder],
]
const moments = momentsOf(20261124)

let project: KilledProject
let printed: Record<string, string>
const times = { warm: 0, posters: 0 }
beforeAll(async () => {
  project = new KilledProject()
  times.warm = (await project.prepare()).warm
  times.posters = await project.finish(posters('cetak'), 'cetakan')
  printed = checksums(project.inProject('cetak'))
  expect(Object.keys(printed).length).toBeGreaterThan(8)
})
afterAll(() => project.remove())

describe('a build with all papers in the cache that is killed', () => {
  test.each(inPairs(moments(6), 3))('after $percent % of its time', ({ index, percent }) =>
    project.killBuild(index, (percent / 100) * times.warm, () => 'penuh'),
  )
})

describe('the making of posters that is killed', () => {
  test.each(inTurn(moments(3), 3))('after $percent % of its time', async ({ index, percent }) => {
    const [folder, cache] = [`cetak-${index}`, `cetakan-${index}`]
    const orphans = await project.killAfter(posters(folder), project.withCache(cache), (percent / 100) * times.posters)
    await expectEnded(orphans)
    const whole = Object.entries(checksums(project.inProject(folder))).filter(([name]) => !name.endsWith('.tmp'))
    for (const [name, sum] of whole) expect(sum, name).toBe(printed[name])

    await project.finish(posters(folder), cache)
    expect(changes(printed, checksums(project.inProject(folder)))).toEqual([])
    expect(changes(checksums(project.inProject('cetakan')), checksums(project.inProject(cache)))).toEqual([])
  })
})
