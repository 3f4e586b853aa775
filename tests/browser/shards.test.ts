/** A site built in parts on several machines is the site built at once, byte for byte. */
import { execFile } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readManifest } from '../../src/adapters/site/manifest.ts'
import { checksums } from '../support/project.ts'
import { buildArguments, contoh, plainEnvironment } from '../support/sites.ts'

const PARTS = 3
const folder = mkdtempSync(join(tmpdir(), 'pengaduan-bagian-'))
const parts = Array.from({ length: PARTS }, (_, index) => join(folder, `bagian-${index + 1}`))

/** Runs a script of the project as a job does; gives its exit code and what it said. */
function job(args: string[], variables: Record<string, string> = {}): Promise<{ code: number; said: string }> {
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      args,
      { env: { ...plainEnvironment(), ...variables }, maxBuffer: 1e8 },
      (error, stdout, stderr) => resolve({ code: error ? Number(error.code) : 0, said: stdout + stderr }),
    )
  })
}

const build = (out: string) => buildArguments({ ...contoh, folder: out })
const merge = (...args: string[]) => job(['scripts/merge.ts', ...args])

beforeAll(async () => {
  const [first, second, third] = parts as [string, string, string]
  const jobs: [string[], Record<string, string>][] = [
    [[...build(first), '--shard', '1/3'], {}],
    [build(second), { CI_NODE_INDEX: '2', CI_NODE_TOTAL: '3' }],
    [build(third), { JOB_COMPLETION_INDEX: '2', SHARD_TOTAL: '3' }],
  ]
  for (const [args, variables] of jobs) expect(await job(args, variables)).toMatchObject({ code: 0 })
})
afterAll(() => rmSync(folder, { recursive: true }))

describe('parts of a site', () => {
  test('share the work: each has less than half of the files, and few are in several', () => {
    const whole = Object.keys(readManifest(contoh.folder).files).length
    const sizes = parts.map((part) => Object.keys(readManifest(part).files).length)
    for (const size of sizes) expect(size).toBeLessThan(whole / 2)
    expect(sizes.reduce((sum, size) => sum + size)).toBeLessThan(whole * 1.05)
  })

  test('together are the site that one build makes, byte for byte', async () => {
    const out = join(folder, 'situs')
    expect(await merge(...parts.toReversed(), '--out', out)).toMatchObject({ code: 0 })
    const [merged, whole] = [checksums(out), checksums(contoh.folder)]
    expect(Object.keys(merged)).toEqual(Object.keys(whole))
    expect(merged).toEqual(whole)
  })
})

describe('parts that don’t make a site', () => {
  const [first, second, third] = parts as [string, string, string]
  const changed = (name: string, change: (folder: string) => void): string => {
    const copy = join(folder, name)
    cpSync(third, copy, { recursive: true })
    change(copy)
    return copy
  }
  const manifestWith = (text: string, other: string) => (copy: string) =>
    writeFileSync(
      join(copy, 'manifest.json'),
      readFileSync(join(copy, 'manifest.json'), 'utf8').replace(text, () => other),
    )

  test.each<[string, () => string[], string]>([
    ['none', () => [], 'Sebutkan folder bagian-bagiannya'],
    ['one too few', () => [first, third], 'Bagian 2 dari 3 belum ada'],
    ['one twice', () => [first, second, third, second], 'Bagian 2 dari 3 disebut dua kali'],
    ['something else', () => [first, second, 'src'], 'tidak ada manifest.json'],
    [
      'a damaged one',
      () => [first, second, changed('rusak', (copy) => writeFileSync(join(copy, 'favicon.svg'), '<svg/>'))],
      'berbeda: favicon.svg',
    ],
    [
      'one with a file less',
      () => [first, second, changed('kurang', (copy) => rmSync(join(copy, 'favicon.svg')))],
      'hilang: favicon.svg',
    ],
    [
      'one with a file more',
      () => [first, second, changed('lebih', (copy) => writeFileSync(join(copy, 'tambahan.html'), 'x'))],
      'tidak terdaftar: tambahan.html',
    ],
    [
      'one of another day',
      () => [first, second, changed('kemarin', manifestWith('"today": "2026-11-23"', '"today": "2026-11-22"'))],
      'tanggal "2026-11-22", seharusnya "2026-11-23"',
    ],
    [
      'one of other content',
      () => [first, second, changed('isi-lain', manifestWith('"content": "', '"content": "0'))],
      'isi "0',
    ],
    ['a manifest that can’t be read', () => [first, second, changed('huruf', manifestWith('{', ''))], 'rusak atau'],
  ])('%s', async (_, given, said) => {
    const out = join(folder, 'gagal')
    const result = await merge(...given(), '--out', out)
    expect(result.code).toBe(1)
    expect(result.said).toContain(said)
    expect(() => readManifest(out)).toThrow()
  })
})

test.each([
  [['--shard', '4/3'], {}, 'Bagian "4/3" salah'],
  [[], { JOB_COMPLETION_INDEX: '0' }, 'SHARD_TOTAL'],
])('a part that can’t be is refused: %j %j', async (args, variables, said) => {
  const result = await job([...build(join(folder, 'tidak')), ...args], variables)
  expect(result.code).toBe(1)
  expect(result.said).toContain(said)
})
