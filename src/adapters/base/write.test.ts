import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { isRunning } from './owner.ts'
import { isAbandoned, makeFolder, writeFileAtomic, writeNewFolder } from './write.ts'

/** More than any system counts to. */
const NOBODY = 4194305

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'write-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

describe('a file', () => {
  test('is written with its folders, and written again', () => {
    const path = join(folder, 'a/b/c.txt')
    writeFileAtomic(path, 'satu')
    writeFileAtomic(path, 'dua')
    expect(readFileSync(path, 'utf8')).toBe('dua')
    expect(readdirSync(join(folder, 'a/b'))).toEqual(['c.txt'])
  })

  test('clears away what killed processes have left beside it, and nothing else', () => {
    const others = ['a.pdf', `a.pdf.${process.ppid}.tmp`, 'a.pdf.tmp', `${NOBODY}.tmp.pdf`]
    for (const name of [...others, `a.pdf.${NOBODY}.tmp`]) writeFileSync(join(folder, name), '')
    writeFileAtomic(join(folder, 'b.pdf'), 'b')
    expect(readdirSync(folder).sort()).toEqual([...others, 'b.pdf'].sort())
  })

  test('that can’t take its place leaves nothing behind, and says where', () => {
    const path = join(folder, 'a.pdf')
    makeFolder(join(path, 'berisi'))
    expect(() => writeFileAtomic(path, 'x')).toThrow()
    expect(readdirSync(folder)).toEqual(['a.pdf'])
    expect(readdirSync(path)).toEqual(['berisi'])
  })

  test('in a folder that is a file: the system says where', () => {
    writeFileSync(join(folder, 'a'), '')
    expect(() => writeFileAtomic(join(folder, 'a/b/c.pdf'), 'x')).toThrow(
      expect.objectContaining({ path: join(folder, 'a/b') }),
    )
    expect(readdirSync(folder)).toEqual(['a'])
  })
})

test.each([
  [`a.pdf.${NOBODY}.tmp`, true],
  [`a.pdf.${process.pid}.tmp`, false],
  ['a.pdf.tmp', false],
  ['a.pdf', false],
  [`a.pdf.${NOBODY}.tmp.pdf`, false],
])('%s is abandoned: %s', (name, abandoned) => {
  expect(isAbandoned(name)).toBe(abandoned)
})

test('makes folders that are missing, and lets others be', () => {
  const path = join(folder, 'a/b/c')
  makeFolder(path)
  writeFileSync(join(path, 'd'), '')
  makeFolder(path)
  expect(existsSync(join(path, 'd'))).toBe(true)
})

test.runIf(process.platform === 'linux')(
  'a process that has ended is no owner, though nobody has asked after it',
  async () => {
    // the shell becomes a program that never asks how its child ended
    const parent = spawn('sh', ['-c', 'sleep 20 & echo $!; exec sleep 20'])
    const pid = await new Promise<number>((resolve) => parent.stdout.once('data', (text) => resolve(Number(text))))
    expect(isRunning(pid)).toBe(true)
    // as long as it is the shell, it may ask
    const program = () => readFileSync(`/proc/${parent.pid}/comm`, 'utf8').trim()
    await expect.poll(program, { timeout: 20_000 }).toBe('sleep')
    process.kill(pid, 'SIGKILL')
    await expect.poll(() => isRunning(pid), { timeout: 20_000 }).toBe(false)
    expect(() => process.kill(pid, 0)).not.toThrow()
    parent.kill()
  },
)

describe('a new folder', () => {
  const files = [
    { path: 'a.yaml', text: 'satu' },
    { path: 'offices/b.yaml', text: 'dua' },
  ]

  test('is there with all its files', () => {
    writeNewFolder(join(folder, 'baru'), files)
    expect(readdirSync(folder)).toEqual(['baru'])
    expect(readFileSync(join(folder, 'baru/offices/b.yaml'), 'utf8')).toBe('dua')
  })

  test('doesn’t take the place of one that is there, and isn’t there at all where a file can’t be written', () => {
    makeFolder(join(folder, 'lama/isi'))
    expect(() => writeNewFolder(join(folder, 'lama'), files)).toThrow()
    expect(() => writeNewFolder(join(folder, 'baru'), [...files, { path: 'a.yaml/c', text: '' }])).toThrow()
    expect(readdirSync(folder)).toEqual(['lama'])
    expect(readdirSync(join(folder, 'lama'))).toEqual(['isi'])
  })
})
