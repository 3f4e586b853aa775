import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { STATE, stateName } from './content-journal.ts'
import { readSteadily, recoverContent, writeContent } from './content-write.ts'

/** More than any system counts to. */
const NOBODY = 4194305

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'isi-'))
  mkdirSync(join(folder, 'offices'))
  for (const name of ['a', 'b', 'c']) writeFileSync(join(folder, 'offices', `${name}.yaml`), `name: ${name} lama\n`)
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const read = (name: string) => readFileSync(join(folder, 'offices', name), 'utf8')
const change = (name: string, before: string | null, after: string | null) => ({
  path: `offices/${name}.yaml`,
  before,
  after,
})
const files = [
  change('a', 'name: a lama\n', 'name: a baru\n'),
  change('b', 'name: b lama\n', 'name: b baru\n'),
  change('c', 'name: c lama\n', null),
  change('d', null, 'name: d baru\n'),
]
const OLD = ['name: a lama\n', 'name: b lama\n', 'name: c lama\n']
const texts = () => readdirSync(join(folder, 'offices')).map(read)
const journals = () => readdirSync(STATE).filter((name) => name.startsWith(stateName(folder)) && !name.endsWith('.tmp'))

test('writes all files, new ones too, removes what is to go, and leaves nothing else behind', () => {
  writeContent(folder, files)
  expect(readdirSync(join(folder, 'offices'))).toEqual(['a.yaml', 'b.yaml', 'd.yaml'])
  expect(texts()).toEqual(['name: a baru\n', 'name: b baru\n', 'name: d baru\n'])
  expect(journals()).toEqual([])
})

test('writes the bytes of a photo', () => {
  const bytes = Buffer.from([0xff, 0xd8, 0, 1, 2])
  writeContent(folder, [{ path: 'photos/a.jpg', before: null, after: bytes.toString('base64') }])
  expect(readFileSync(join(folder, 'photos/a.jpg'))).toEqual(bytes)
})

test('where one can’t be written, all stay as they were', () => {
  mkdirSync(join(folder, 'offices/d.yaml'))
  expect(() => writeContent(folder, files)).toThrow()
  expect([read('a.yaml'), read('b.yaml'), read('c.yaml')]).toEqual(OLD)
  expect(readdirSync(join(folder, 'offices')).filter((name) => name.endsWith('.tmp'))).toEqual([])
})

describe.each([
  ['was changed', () => writeFileSync(join(folder, 'offices/b.yaml'), 'name: b dari Notepad\n'), 'offices/b.yaml'],
  ['was removed', () => rmSync(join(folder, 'offices/c.yaml')), 'offices/c.yaml'],
  ['was made', () => writeFileSync(join(folder, 'offices/d.yaml'), 'name: d lain\n'), 'offices/d.yaml'],
] as const)('a file that %s by somebody else meanwhile', (_, meddle, name) => {
  test('is told of, and nothing is written', () => {
    meddle()
    const before = texts()
    expect(() => writeContent(folder, files)).toThrow(new RegExp(`${name} berubah sewaktu .* Tidak ada yang diubah`))
    expect(texts()).toEqual(before)
    expect(journals()).toEqual([])
  })
})

/** Writes the files in a process of its own, in whose way something stands. */
function writeElsewhere(environment: NodeJS.ProcessEnv) {
  const script = `
    const { writeContent } = await import(${JSON.stringify(resolve('src/adapters/region/content-write.ts'))})
    try { writeContent(${JSON.stringify(folder)}, ${JSON.stringify(files)}) }
    catch (error) { console.error(error.message); process.exitCode = 1 }`
  const { status, signal, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
    encoding: 'utf8',
    env: {
      ...process.env,
      NODE_OPTIONS: `--import=${pathToFileURL('tests/support/system/stubborn-files.ts')}`,
      STEPS_IN: folder,
      ...environment,
    },
  })
  return { status, signal, stderr }
}

test('killed at any step: all files are old or all are new, and the next one says which', () => {
  const seen = new Set<string>()
  let step = 0
  for (; step < 40; step++) {
    const { signal, status } = writeElsewhere({ STEP_KILL: String(step), STEPS_IN: `${folder}:${STATE}` })
    if (signal !== 'SIGKILL') {
      expect(status).toBe(0)
      break
    }
    recoverContent(folder)
    const state = JSON.stringify(texts())
    seen.add(state)
    expect([JSON.stringify(OLD), JSON.stringify(files.flatMap(({ after }) => after ?? []))]).toContain(state)
    expect(journals()).toEqual([])
    rmSync(folder, { recursive: true })
    mkdirSync(join(folder, 'offices'), { recursive: true })
    for (const [index, name] of ['a', 'b', 'c'].entries())
      writeFileSync(join(folder, 'offices', `${name}.yaml`), OLD[index]!)
  }
  // the journal, four files, and the journal's end at least
  expect(step).toBeGreaterThan(5)
  expect(seen.size).toBe(2)
})

test('a file that is held stops neither the others from coming back, nor the next command from trying again', () => {
  // d can't take its place, and by then b can't be put back
  const { status, stderr } = writeElsewhere({ HELD: 'offices/[bd]\\.yaml$', HELD_AFTER: '2' })
  expect([status, stderr]).toEqual([1, expect.stringContaining('1 berkas belum bisa dikembalikan')])
  expect(stderr).toMatch(/offices\/b\.yaml: Berkas sedang dibuka program lain/)
  expect(stderr).toContain('Perintah berikutnya mengembalikannya sendiri.')
  expect([read('a.yaml'), read('b.yaml'), read('c.yaml')]).toEqual([OLD[0], 'name: b baru\n', OLD[2]])
  expect(journals()).toHaveLength(1)
  recoverContent(folder)
  expect(texts()).toEqual(OLD)
  expect(journals()).toEqual([])
})

describe('a journal that a killed process has left', () => {
  const leave = (text: string) => {
    mkdirSync(STATE, { recursive: true })
    writeFileSync(join(STATE, `${stateName(folder)}.${NOBODY}.json`), text)
  }
  afterEach(() => {
    for (const name of journals()) rmSync(join(STATE, name))
  })

  test.each(['', '{"owner":', '[]', '{}', 'null'])('%j is set aside, and the content is read', (text) => {
    leave(text)
    expect(readSteadily(folder).map(({ path }) => path)).toEqual(['offices/a.yaml', 'offices/b.yaml', 'offices/c.yaml'])
    expect(journals()).toEqual([`${stateName(folder)}.${NOBODY}.rusak`])
    expect(texts()).toEqual(OLD)
  })

  test('belongs to nobody where another process has got its number', () => {
    writeElsewhere({ STEP_KILL: '2' })
    const [name] = journals()
    const journal = JSON.parse(readFileSync(join(STATE, name!), 'utf8'))
    expect(texts()).not.toEqual(OLD)
    rmSync(join(STATE, name!))
    leave(JSON.stringify({ ...journal, owner: { pid: process.ppid, started: '1' } }))
    recoverContent(folder)
    expect(texts()).toEqual(OLD)
  })

  test('leaves alone what somebody has changed since', () => {
    writeElsewhere({ STEP_KILL: '2' })
    writeFileSync(join(folder, 'offices/a.yaml'), 'name: a dari Notepad\n')
    recoverContent(folder)
    expect([read('a.yaml'), read('b.yaml')]).toEqual(['name: a dari Notepad\n', OLD[1]])
  })
})

test('what killed processes have left among the files is cleared away by the next command', () => {
  for (const name of [`a.yaml.${NOBODY}.tmp`, `a.yaml.${process.ppid}.tmp`])
    writeFileSync(join(folder, 'offices', name), 'setengah')
  expect(readSteadily(folder)).toHaveLength(3)
  expect(readdirSync(join(folder, 'offices'))).toEqual(['a.yaml', `a.yaml.${process.ppid}.tmp`, 'b.yaml', 'c.yaml'])
})
