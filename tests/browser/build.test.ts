/** A build that fails or is killed leaves the last site as it was, and says what to do. */
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { hardOffice } from '../support/hard-office.ts'
import { changes, checksums, Project } from '../support/project.ts'
import { append, regionFiles, swap } from '../support/region.ts'
import { contoh, TODAY } from '../support/sites.ts'
import { inTurn } from '../support/system/turns.ts'

const settings = ['--region', 'contoh', '--today', TODAY]
const build = ['scripts/build.ts', ...settings]
const check = ['scripts/check.ts', ...settings]
const dlh = 'src/content/contoh/offices/dlh.yaml'
/** Of the smallest region, which is built in a fraction of the time. */
const smallSettings = ['--region', 'kecil', '--today', TODAY]
const smallBuild = ['scripts/build.ts', ...smallSettings]
const dinas = 'src/content/kecil/offices/dinas.yaml'

let project: Project
let good: Record<string, string>
let small: Project
let goodSmall: Record<string, string>
let undo: () => void
beforeAll(async () => {
  project = new Project()
  cpSync(contoh.folder, project.dist, { recursive: true })
  good = checksums(project.dist)
  expect(Object.keys(good).length).toBeGreaterThan(200)
  small = new Project()
  small.addRegion('kecil', regionFiles())
  expect(await small.run(smallBuild)).toMatchObject({ code: 0 })
  goodSmall = checksums(small.dist)
  expect(Object.keys(goodSmall).length).toBeGreaterThan(150)
})
afterEach(() => undo?.())
afterAll(() => {
  project.remove()
  small.remove()
})

/** One mistake of each kind that people make in a file; `line` holds the text of the line that is to be named. */
const MISTAKES = [
  {
    mistake: 'a number cut short',
    line: 'value: "+62002531017"',
    change: (text: string) => text.replace('"+62002531017"', '"+6200253"'),
    said: ['[channels[1].value]', '→ perbaiki nilainya'],
  },
  {
    mistake: 'a misspelt key',
    line: 'short:',
    change: (text: string) => text.replace('\nshort:', '\nsingkatan:'),
    said: ['kunci tidak dikenal: "singkatan"', '→ periksa ejaannya'],
  },
  {
    mistake: 'a line moved out of its place',
    line: 'value: "+62002531017"',
    change: (text: string) => text.replace('    value: "+62002531017"', ' value: "+62002531017"'),
    said: ['susunan YAML rusak', '→ periksa spasi di awal baris'],
  },
  {
    mistake: 'a source that isn’t listed',
    line: 'nameSources:',
    change: (text: string) => text.replace('nameSources: [ sotk ]', 'nameSources: [ perbup ]'),
    said: ['"perbup"', '→'],
  },
]

/** Number of the first line of the untouched file that begins with a text. */
function lineOf(text: string): number {
  const lines = readFileSync(dlh, 'utf8').split('\n')
  return 1 + lines.findIndex((line) => line.trimStart().startsWith(text))
}

describe('a mistake in the content', () => {
  test.each(MISTAKES)(
    '$mistake: the build names file, line and repair, and leaves the site',
    async ({ change, line, said }) => {
      undo = project.edit(dlh, change)
      const built = await project.run(build)
      expect(built.code).toBe(1)
      for (const part of [`SALAH ${dlh}:${lineOf(line)}`, ...said]) expect(built.said).toContain(part)
      expect(built.said).toContain('Hasil sebelumnya tidak diubah.')
      expect(built.said).not.toMatch(/^\s+at .*\.ts:\d+/m)
      expect(changes(good, checksums(project.dist))).toEqual([])
      expect(project.outputs()).toEqual(['dist'])
    },
  )

  test.each(inTurn(MISTAKES, 2))('$mistake: check finds the same, for machines too', async ({ change, line, said }) => {
    undo = project.edit(dlh, change)
    const words = await project.run(check)
    expect(words.code).toBe(1)
    for (const part of [`SALAH ${dlh}:${lineOf(line)}`, ...said]) expect(words.said).toContain(part)
    const json = await project.run([...check, '--json'])
    expect(json.code).toBe(1)
    const errors = JSON.parse(json.said).problems.filter((problem: Problem) => problem.severity === 'error')
    expect(errors).toContainEqual(expect.objectContaining({ file: 'offices/dlh.yaml', line: lineOf(line) }))
  })
})

describe('what paper can’t carry', () => {
  const folder = () => join(small.folder, 'situs')
  const inRegion = (file: string) => `src/content/kecil/${file}`
  const unfit = regionFiles({
    'offices/dinas.yaml': swap('name: Dinas Rekaan', `name: Dinas ${'Rekaanpanjang'.repeat(40)}`),
    'offices/kec-contoh.yaml': append('address:\n  text: Jl. Ma\u02BDarif\n  sources: [ surat ]\n'),
    'offices/dinkominfo.yaml': hardOffice(readFileSync('src/content/contoh/offices/dinkominfo.yaml', 'utf8')),
  })

  test('stops no site: papers that can’t be made are left out and named, all else is there and is verified', async () => {
    undo = () => {
      for (const file of ['offices/dinkominfo.yaml', 'photos'])
        rmSync(join(small.folder, inRegion(file)), { recursive: true, force: true })
      small.addRegion('kecil', regionFiles())
    }
    cpSync('src/content/contoh/photos', join(small.folder, inRegion('photos')), { recursive: true })
    small.addRegion('kecil', unfit)
    const built = await small.run([...smallBuild, '--out', folder()])
    expect(built.code, built.said).toBe(0)
    expect(built.said).toMatch(/kertas yang tidak bisa dibuat: \d+ \(situs dan kertas lain jadi\)/)
    expect(built.said).toMatch(/offices\/dinas\.yaml:\d+ \[name\]: terlalu panjang .*; tidak dibuat: dinas \(a4, f4, /)
    expect(built.said).toMatch(/offices\/kec-contoh\.yaml:\d+ \[address\.text\]: karakter "\u02BD" \(U\+02BD\)/)
    expect(built.said).not.toMatch(/^\s+at .*\.ts:\d+/m)
    expect(await small.run(['scripts/verify.ts', ...smallSettings, '--out', folder()])).toMatchObject({ code: 0 })

    const has = (path: string) => existsSync(join(folder(), path))
    expect(
      ['k/dinas/index.html', 'poster/dinas/qr.svg', 'poster/dinkominfo/a4.pdf', 'poster/sets/all-a4.pdf'].filter(has),
    ).toHaveLength(4)
    expect(['poster/dinas/a4.pdf', 'poster/dinas/og.png', 'poster/kec-contoh/a4.pdf'].filter(has)).toEqual([])
    const page = (path: string) => readFileSync(join(folder(), path, 'index.html'), 'utf8')
    for (const office of ['dinas', 'kec-contoh', 'dinkominfo'])
      for (const path of [`k/${office}`, `cetak/${office}`])
        for (const [, link = ''] of page(path).matchAll(/(?:href|src)="\/(poster\/[^"]+)"/g))
          expect(has(link), link).toBe(true)
    expect(page('cetak/dinas')).toContain('Belum bisa dibuat karena ada isian yang tidak bisa dicetak: Poster A4')
    const pack = unzipSync(readFileSync(join(folder(), 'poster/sets/kec-contoh.zip')))
    expect(Object.keys(pack)).toContain('kec-contoh-sheet-a4.pdf')
    expect(Object.keys(pack)).not.toContain('kec-contoh-a4.pdf')
    expect(strFromU8(pack['BELUM-ADA.txt']!)).toContain('Kec. Contoh: Poster A4\r\n')
    expect(changes(goodSmall, checksums(small.dist))).toEqual([])
  })
})

/** Folders in the small project that a site is built in. */
const begunSites = () => small.outputs().filter((name) => name.includes('.baru-'))

test('an import while the site is built: it is applied, and the build stops with a sentence and leaves the last site', async () => {
  const before = readFileSync(join(small.folder, dinas))
  undo = () => writeFileSync(join(small.folder, dinas), before)
  writeFileSync(join(small.folder, 'baru.csv'), 'ID kantor;Nama Pejabat;Status\ndinas;Satu Misal;\n')
  const building = small.begin(smallBuild)
  // an empty folder only tries whether one can be made there, before anything is read
  const begun = () => begunSites().filter((name) => existsSync(join(small.folder, name, '.prerender')))
  await expect.poll(begun, { timeout: 120_000, interval: 20 }).toHaveLength(1)
  // however quick the build is, it ends after the import
  building.child.kill('SIGSTOP')
  const imported = await small.run(['scripts/import.ts', ...smallSettings, 'baru.csv', '--apply'])
  building.child.kill('SIGCONT')
  expect([imported.code, imported.said]).toEqual([0, expect.stringContaining('Diterapkan: 1 berkas')])
  const built = await building.outcome
  expect([built.code, built.said]).toEqual([
    1,
    expect.stringContaining('Isi src/content/kecil berubah sewaktu dibangun. Hasil sebelumnya tidak diubah.'),
  ])
  expect(built.said).not.toMatch(/^\s+at .*\.ts:\d+/m)
  expect(changes(goodSmall, checksums(small.dist))).toEqual([])
  expect(small.outputs()).toEqual(['dist'])
  expect(readFileSync(join(small.folder, dinas), 'utf8')).toContain('Satu Misal')
})

test('a link among the files that are served as they are is refused, and nothing of where it leads is published', async () => {
  const link = join(project.folder, 'public/rahasia.txt')
  symlinkSync('/etc/hostname', link)
  const { code, said } = await project.run(build)
  rmSync(link)
  expect(code).toBe(1)
  expect(said).toContain('public/rahasia.txt adalah tautan')
  expect(changes(good, checksums(project.dist))).toEqual([])
})

describe('a build that is killed', () => {
  const posters = () => join(small.folder, '.cache/posters')

  test('while it writes pages: the last site stays, and the next build leaves nothing behind', async () => {
    await small.killWhen(smallBuild, () => begunSites().some((name) => existsSync(join(small.folder, name, 'k'))))
    expect(begunSites()).toHaveLength(1)
    expect(changes(goodSmall, checksums(small.dist))).toEqual([])
    expect(await small.run(smallBuild)).toMatchObject({ code: 0 })
    expect(small.outputs()).toEqual(['dist'])
    expect(changes(goodSmall, checksums(small.dist))).toEqual([])
  })

  test('while it draws posters: the last site stays, and the next build is right', async () => {
    small.unlink('.cache/posters')
    await small.killWhen(smallBuild, () => existsSync(posters()) && readdirSync(posters()).length > 0)
    expect(changes(goodSmall, checksums(small.dist))).toEqual([])
    small.unlink('.cache/posters')
    small.link('.cache/posters')
    expect(await small.run(smallBuild)).toMatchObject({ code: 0 })
    expect(small.outputs()).toEqual(['dist'])
    expect(changes(goodSmall, checksums(small.dist))).toEqual([])
  })

  test('between putting the old site away and the new one in its place: the next start brings the old one back', async () => {
    renameSync(project.dist, `${project.dist}.lama`)
    const unfinished = `${project.dist}.baru-4194305`
    mkdirSync(unfinished)
    writeFileSync(join(unfinished, 'index.html'), '')
    undo = project.edit(dlh, MISTAKES[0]!.change)
    expect(await project.run(build)).toMatchObject({ code: 1 })
    expect(project.outputs()).toEqual(['dist'])
    expect(changes(good, checksums(project.dist))).toEqual([])
  })
})

describe('the environment', () => {
  test.each(inTurn(['test', 'development'], 2))('NODE_ENV=%s changes nothing of the site', async (NODE_ENV) => {
    const folder = join(small.folder, 'situs')
    expect(await small.run([...smallBuild, '--out', folder], { NODE_ENV })).toMatchObject({ code: 0 })
    expect(changes(goodSmall, checksums(folder))).toEqual([])
  })

  test.each([
    { args: ['--region', 'nowhere'], said: 'Wilayah "nowhere" tidak ada. Yang ada: blora, contoh' },
    { args: ['--today', '2026-02-30'], said: 'Tanggal "2026-02-30" salah. Tulis TTTT-BB-HH' },
    { args: ['--site', 'http://contoh.go.id'], said: 'Alamat situs "http://contoh.go.id" salah.' },
    { args: ['--tanggal', '2026-11-23'], said: 'Opsi tidak dikenal' },
  ])('$args is refused in words', async ({ args, said }) => {
    for (const command of inTurn(['scripts/build.ts', 'scripts/check.ts'], 2)) {
      const outcome = await project.run([command, ...args])
      expect(outcome.code).toBe(1)
      expect(outcome.said).toContain(said)
      expect(outcome.said).not.toMatch(/^\s+at /m)
    }
    expect(changes(good, checksums(project.dist))).toEqual([])
  })
})

interface Problem {
  severity: string
  rule: string
  file: string
  line?: number
  message: string
  repair: string
}

test.each(['blora', 'contoh'])('check --json of %s: problems with file, rule and repair, no error', async (region) => {
  const { code, said } = await project.run(['scripts/check.ts', '--region', region, '--today', TODAY, '--json'])
  expect(code).toBe(0)
  const result = JSON.parse(said) as { region: string; folder: string; problems: Problem[] }
  expect(result).toMatchObject({ region, folder: `src/content/${region}` })
  expect(result.problems.length).toBeGreaterThan(0)
  for (const problem of result.problems) {
    expect(problem).toMatchObject({
      severity: 'warning',
      rule: expect.stringMatching(/./),
      repair: expect.stringMatching(/./),
    })
    expect(existsSync(join(project.folder, result.folder, problem.file)), problem.file).toBe(true)
  }
})
