/** A number that nobody has any more stops the build, wherever it stands, and the last site stays. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { changes, checksums, Project } from '../support/project.ts'
import { regionFiles, swap } from '../support/region.ts'
import { TODAY } from '../support/sites.ts'
import { inTurn } from '../support/system/turns.ts'

const DINAS = 'src/content/kecil/offices/dinas.yaml'
const build = ['scripts/build.ts', '--region', 'kecil', '--today', TODAY]
const ended = swap('unit: Bidang Rekaan\n', 'unit: Bidang Rekaan\n    until: "2026-11-22"\n')

let project: Project
let good: Record<string, string>
beforeAll(async () => {
  project = new Project()
  project.addRegion('kecil', regionFiles({ 'offices/dinas.yaml': ended }))
  const first = await project.run(build)
  expect(first.code, first.said).toBe(0)
  good = checksums(project.dist)
})
afterAll(() => project.remove())

const PLACES = [
  ['a remark', DINAS, swap('  - Catatan rekaan.', '  - Catatan, hubungi 0002-531001.'), 'k/dinas/index.html'],
  ['an address', DINAS, swap('Jl. Rekaan No. 1', 'Jl. Rekaan No. 1 (0002) 531001'), 'poster/dinas/a4.pdf'],
  ['a topic', 'src/content/kecil/topics.yaml', swap('got mampet', 'telepon 0002531001'), 'masalah/t/index.html'],
] as const

test.each(inTurn(PLACES, 2))('in %s', async (_, file, change, found) => {
  const restore = project.edit(file, change)
  const { code, said } = await project.run(build)
  restore()
  expect(code).toBe(1)
  expect(said).toContain('nomor …1001 dari "dinas" tidak berlaku lagi (hari terakhir 22 November 2026)')
  expect(said).toContain(`    ${found}\n`)
  expect(said).toMatch(new RegExp(`→ hapus nomor itu dari ${file}:\\d+`))
  expect(said).not.toMatch(/^\s+at /m)
  expect(changes(good, checksums(project.dist))).toEqual([])
  expect(project.outputs()).toEqual(['dist'])
})

test('on paper that is asked for by itself', async () => {
  const restore = project.edit(DINAS, swap('Jl. Rekaan No. 1', 'Jl. Rekaan No. 1 (0002) 531001'))
  const { code, said } = await project.run(['scripts/posters.ts', ...build.slice(1), '--office', 'dinas'])
  restore()
  expect(code).toBe(1)
  expect(said).toContain('    poster/dinas/a4.pdf\n')
  expect(project.outputs()).toEqual(['dist'])
})
