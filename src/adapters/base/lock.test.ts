import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { whileLocked } from './lock.ts'
import { ownerText, readOwner, self } from './owner.ts'

/** More than any system counts to. */
const NOBODY = 4194305

let folder: string
let lock: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kunci-'))
  lock = join(folder, '.kunci')
})
afterEach(() => rmSync(folder, { recursive: true }))

const busy = (pid: number) => `sibuk: ${pid}`
const parent = readOwner(ownerText({ ...self, pid: process.ppid }))!

test('holds its place while it works, and leaves nothing behind', () => {
  expect(whileLocked(lock, busy, () => readFileSync(lock, 'utf8'))).toBe(ownerText(self))
  expect(() =>
    whileLocked(lock, busy, () => {
      throw new Error('gagal')
    }),
  ).toThrow('gagal')
  expect(readdirSync(folder)).toEqual([])
})

describe.each([
  ['a process that has ended', `${NOBODY} 1`],
  ['a process whose number another one has got', ownerText({ ...parent, started: '1' })],
  ['nobody: it is empty', ''],
  ['nobody: it is torn', '\0\0\0\0'],
])('a lock of %s', (_, text) => {
  test('is taken over', () => {
    writeFileSync(lock, text)
    expect(whileLocked(lock, busy, () => 'jadi')).toBe('jadi')
    expect(readdirSync(folder)).toEqual([])
  })
})

describe('a lock of a process at work', () => {
  beforeEach(() => writeFileSync(lock, String(process.ppid)))

  test('is not waited for unless that is wanted', () => {
    expect(() => whileLocked(lock, busy, () => 'jadi')).toThrow(`sibuk: ${process.ppid}`)
    expect(readFileSync(lock, 'utf8')).toBe(String(process.ppid))
  })

  test('is waited for with one word, and then told', () => {
    const said: number[] = []
    expect(() => whileLocked(lock, busy, () => 'jadi', { longest: 200, say: (pid) => said.push(pid) })).toThrow('sibuk')
    expect(said).toEqual([process.ppid])
    expect(readdirSync(folder)).toEqual(['.kunci'])
  })

  test('is taken as soon as it is given back', () => {
    // given back by the very one that is waited for, between two looks
    const say = () => rmSync(lock)
    expect(whileLocked(lock, busy, () => 'jadi', { longest: 10_000, say })).toBe('jadi')
  })
})

test.runIf(process.platform === 'linux')('the lock of a killed process is taken over', () => {
  const script = `
    const { whileLocked } = await import(${JSON.stringify(join(process.cwd(), 'src/adapters/base/lock.ts'))})
    whileLocked(${JSON.stringify(lock)}, String, () => process.kill(process.pid, 'SIGKILL'))`
  expect(spawnSync(process.execPath, ['--input-type=module', '-e', script]).signal).toBe('SIGKILL')
  expect(readdirSync(folder)).toContain('.kunci')
  expect(whileLocked(lock, busy, () => 'jadi')).toBe('jadi')
})
