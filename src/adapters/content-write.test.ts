import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { recoverContent, writeContent } from './content-write.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'isi-'))
  mkdirSync(join(folder, 'offices'))
  for (const name of ['a', 'b', 'c']) writeFileSync(join(folder, 'offices', `${name}.yaml`), `name: ${name} lama\n`)
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const read = (name: string) => readFileSync(join(folder, 'offices', name), 'utf8')
const files = ['a', 'b', 'd'].map((name) => ({ path: `offices/${name}.yaml`, text: `name: ${name} baru\n` }))

test('writes all files, new ones too, and leaves nothing else behind', () => {
  writeContent(folder, files)
  expect([read('a.yaml'), read('b.yaml'), read('c.yaml'), read('d.yaml')]).toEqual([
    'name: a baru\n',
    'name: b baru\n',
    'name: c lama\n',
    'name: d baru\n',
  ])
  expect(readdirSync(join(folder, 'offices'))).toEqual(['a.yaml', 'b.yaml', 'c.yaml', 'd.yaml'])
})

test('where one can’t be written, all stay as they were', () => {
  mkdirSync(join(folder, 'offices/d.yaml'))
  expect(() => writeContent(folder, files)).toThrow()
  expect([read('a.yaml'), read('b.yaml')]).toEqual(['name: a lama\n', 'name: b lama\n'])
  expect(readdirSync(join(folder, 'offices')).filter((name) => name.endsWith('.tmp'))).toEqual([])
})

test('a process that is killed between two files: the next one puts them back', () => {
  const write = resolve('src/adapters/content-write.ts')
  // the second file takes its place by a kill
  const script = `
    import fs from 'node:fs'
    import { syncBuiltinESMExports } from 'node:module'
    const rename = fs.renameSync
    let moved = 0
    fs.renameSync = (from, to) => {
      if (String(to).startsWith(${JSON.stringify(folder)}) && moved++ === 1) process.kill(process.pid, 'SIGKILL')
      rename(from, to)
    }
    syncBuiltinESMExports()
    const { writeContent } = await import(${JSON.stringify(write)})
    writeContent(${JSON.stringify(folder)}, ${JSON.stringify(files)})`
  const { signal } = spawnSync(process.execPath, ['--input-type=module', '-e', script])
  expect(signal).toBe('SIGKILL')
  expect([read('a.yaml'), read('b.yaml')]).toEqual(['name: a baru\n', 'name: b lama\n'])
  recoverContent(folder)
  expect([read('a.yaml'), read('b.yaml')]).toEqual(['name: a lama\n', 'name: b lama\n'])
  expect(existsSync(join(folder, 'offices/d.yaml'))).toBe(false)
  recoverContent(folder)
  expect(read('a.yaml')).toBe('name: a lama\n')
})
