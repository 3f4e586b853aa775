/** A disk that is full, or can't be written to: every command says so once, and leaves what there was. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { changes, checksums, type Outcome, Project } from '../support/project.ts'
import { regionFiles } from '../support/region.ts'
import { TODAY } from '../support/sites.ts'
import { inTurn } from '../support/system/turns.ts'

const settings = ['--region', 'kecil', '--today', TODAY]
const build = ['scripts/build.ts', ...settings]
const posters = (folder: string) => ['scripts/posters.ts', ...settings, '--format', 'a4,f4', '--out', folder]

const SAID = {
  ENOSPC: 'Penyimpanan penuh. Kosongkan ruang, lalu ulangi.',
  EROFS: 'Tempat ini hanya bisa dibaca.',
  EACCES: 'Tidak boleh membaca atau menulis di tempat ini.',
}

let project: Project
let good: Record<string, string>
const inProject = (name: string) => join(project.folder, name)
beforeAll(async () => {
  project = new Project()
  project.addRegion('kecil', regionFiles({ 'offices/d9901012001.yaml': null, 'offices/dinas.yaml': null }))
  expect(await project.run(build, { POSTER_CACHE: inProject('penuh') })).toMatchObject({ code: 0 })
  good = checksums(project.dist)
})
afterAll(() => project.remove())

/** Runs a command while folders of the project refuse every file after the first `after`. */
function refuse(args: string[], cache: string, refusing: { folders: string[]; code: string; after?: number }) {
  return project.run(args, {
    POSTER_CACHE: inProject(cache),
    NODE_OPTIONS: `--import=${pathToFileURL('tests/support/system/refusing-disk.ts')}`,
    REFUSING_FOLDERS: refusing.folders.map(inProject).join(':'),
    REFUSING_CODE: refusing.code,
    REFUSING_AFTER: String(refusing.after ?? 0),
  })
}

function expectRefusal({ code, said }: Outcome, sentence: string, place: string): void {
  expect(code).toBe(1)
  expect(said.split(sentence)).toHaveLength(2)
  expect(said.split('\n').filter((line) => line.startsWith('Tempat: '))).toEqual([expect.stringContaining(place)])
  expect(said).not.toMatch(/^\s+at /m)
}

const CASES = [
  { what: 'the cache', cache: 'sebagian', refused: ['sebagian'], code: 'ENOSPC', after: 3, place: 'sebagian' },
  { what: 'the site', cache: 'penuh', refused: ['dist'], code: 'ENOSPC', after: 20, place: '' },
  { what: 'both', cache: 'lain', refused: ['lain', 'dist'], code: 'ENOSPC', after: 0, place: 'lain' },
  { what: 'the cache', cache: 'terkunci', refused: ['terkunci'], code: 'EROFS', after: 0, place: 'terkunci' },
  { what: 'the site', cache: 'penuh', refused: ['dist'], code: 'EACCES', after: 20, place: '' },
] as const

test.each(CASES)(
  '$code for $what: the build says so and keeps the last site',
  async ({ cache, refused, code, after, place }) => {
    const outcome = await refuse(build, cache, { folders: [...refused], code, after })
    expectRefusal(outcome, SAID[code], join(project.folder, place))
    expect(changes(good, checksums(project.dist))).toEqual([])
    expect(project.outputs()).toEqual(['dist'])
    const kept = Object.keys(checksums(inProject(cache)))
    expect(kept.filter((name) => !/^\/[0-9a-f]{64}$/.test(name))).toEqual([])
    // where no file could be written, nothing is left that a later build could meet
    if (after === 0) expect(kept).toEqual([])
  },
)

test.each(inTurn(['sebagian', 'penuh'], 2))(
  'with the cache “%s” the build is right when there is room again',
  async (cache) => {
    expect(existsSync(inProject(cache))).toBe(true)
    expect(await project.run(build, { POSTER_CACHE: inProject(cache) })).toMatchObject({ code: 0 })
    expect(changes(good, checksums(project.dist))).toEqual([])
    expect(changes(checksums(inProject('penuh')), checksums(inProject(cache)))).toEqual([])
  },
)

test.each(['ENOSPC', 'EROFS', 'EACCES'] as const)(
  '%s where posters are wanted: the command says where',
  async (code) => {
    const folder = `cetak-${code}`
    const outcome = await refuse(posters(folder), 'penuh', { folders: [folder], code, after: 3 })
    expectRefusal(outcome, SAID[code], inProject(folder))
    const names = Object.keys(checksums(inProject(folder)))
    expect(names.filter((name) => !/^\/[\w-]+\/[af]4\.(pdf|png)$/.test(name))).toEqual([])
    expect(names).toHaveLength(3)
  },
)

test('posters that are half there are made whole when there is room again', async () => {
  expect(await project.run(posters('cetak-ENOSPC'), { POSTER_CACHE: inProject('penuh') })).toMatchObject({ code: 0 })
  expect(Object.keys(checksums(inProject('cetak-ENOSPC')))).toHaveLength(6)
})
