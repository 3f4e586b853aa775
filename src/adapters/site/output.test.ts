import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { root } from '../base/root.ts'
import { publish, recoverOutput } from './output.ts'

/** More than any system counts to. */
const NOBODY = 4194305

/** Inside the project sites are built beside the last one, elsewhere in the cache. */
const PARENTS = { 'inside the project': join(root, '.cache'), elsewhere: tmpdir() }

describe.each(Object.entries(PARENTS))('a site %s', (_, parent) => {
  let folder: string
  let out: string
  beforeEach(() => {
    mkdirSync(parent, { recursive: true })
    folder = mkdtempSync(join(parent, 'output-'))
    out = join(folder, 'situs')
  })
  afterEach(() => rmSync(folder, { recursive: true }))

  const make = (text: string) => async (site: string) => {
    mkdirSync(join(site, 'data'), { recursive: true })
    writeFileSync(join(site, 'data/directory.json'), text)
  }
  const published = () => readFileSync(join(out, 'data/directory.json'), 'utf8')

  test('is published, and published again', async () => {
    await publish(out, make('satu'))
    await publish(out, make('dua'))
    expect(published()).toBe('dua')
    expect(readdirSync(folder)).toEqual(['situs'])
  })

  test('stays what it was when the next one fails', async () => {
    await publish(out, make('satu'))
    const full = async (site: string) => {
      await make('dua')(site)
      throw Object.assign(new Error('write'), { code: 'ENOSPC', path: join(site, 'data/problems.json') })
    }
    const error = await publish(out, full).catch((reason) => reason)
    expect(error).toMatchObject({ code: 'ENOSPC', path: expect.not.stringContaining('.baru-') })
    expect(published()).toBe('satu')
    expect(readdirSync(folder)).toEqual(['situs'])
  })

  test('comes back when the next one can’t take its place', async () => {
    await publish(out, make('satu'))
    await expect(publish(out, async (site) => rmSync(site, { recursive: true, force: true }))).rejects.toThrow()
    expect(published()).toBe('satu')
    expect(readdirSync(folder)).toEqual(['situs'])
  })

  test('comes back when a build was killed between taking it away and putting the next one in its place', async () => {
    await publish(`${out}.lama`, make('satu'))
    for (const owner of [NOBODY, process.ppid, 'x']) mkdirSync(`${out}.baru-${owner}`)
    recoverOutput(out)
    expect(published()).toBe('satu')
    expect(readdirSync(folder)).toEqual(['situs', `situs.baru-${process.ppid}`, 'situs.baru-x'])
  })

  test('is newer than one that was taken away', async () => {
    await publish(out, make('dua'))
    await publish(`${out}.lama`, make('satu'))
    recoverOutput(out)
    expect(published()).toBe('dua')
    expect(readdirSync(folder)).toEqual(['situs'])
  })
})

test('a site that another program holds is told of before the next one is built, and stays', () => {
  const folder = mkdtempSync(join(tmpdir(), 'output-'))
  mkdirSync(join(folder, 'situs/data'), { recursive: true })
  writeFileSync(join(folder, 'situs/data/directory.json'), 'satu')
  const script = `
    const { recoverOutput } = await import(${JSON.stringify(join(root, 'src/adapters/site/output.ts'))})
    try { recoverOutput(${JSON.stringify(join(folder, 'situs'))}) } catch (error) { console.log(error.message) }`
  const environment = {
    NODE_OPTIONS: `--import=${pathToFileURL('tests/support/system/stubborn-files.ts')}`,
    STEPS_IN: folder,
    HELD: 'situs$',
  }
  const { stdout } = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
    encoding: 'utf8',
    env: { ...process.env, ...environment },
  })
  expect(stdout).toContain(`Folder ${join(folder, 'situs')} sedang dibuka program lain`)
  expect(stdout).toContain('Belum ada yang dibangun.')
  expect(readdirSync(folder)).toEqual(['situs'])
  rmSync(folder, { recursive: true })
})

test.each([root, join(root, 'src'), tmpdir()])(
  '%s holds other files, which no site may take the place of',
  (folder) => {
    expect(() => recoverOutput(folder)).toThrow(/berisi berkas lain/)
    expect(readdirSync(folder).length).toBeGreaterThan(0)
  },
)

test('an empty folder is as good as none', () => {
  const folder = mkdtempSync(join(tmpdir(), 'output-'))
  recoverOutput(folder)
  expect(readdirSync(folder)).toEqual([])
  rmSync(folder, { recursive: true })
})

test('a folder in which nothing was ever published needs no recovery', () => {
  recoverOutput(join(tmpdir(), 'tidak-ada', 'situs'))
})
