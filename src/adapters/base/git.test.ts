import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { earlierState, hasCommit, isEarlier, textIn } from './git.ts'

const hasGit = spawnSync('git', ['--version']).status === 0
let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'git-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

test('where there is no history there is nothing earlier', () => {
  expect(hasCommit('HEAD', folder)).toBe(false)
  expect(earlierState(undefined, folder)).toBeUndefined()
  expect(() => earlierState('HEAD', folder)).toThrow(/^Git (tidak bisa melihat keadaan sebelumnya|belum terpasang)/)
  expect(textIn('HEAD', 'a/b.yaml', folder)).toBeUndefined()
})

describe.skipIf(!hasGit)('an earlier state', () => {
  beforeAll(() => {
    const write = (text: string) => writeFileSync(join(folder, 'proyek/a/b.yaml'), text)
    const git = (...args: string[]) =>
      spawnSync('git', ['-c', 'user.name=x', '-c', 'user.email=x@contoh.invalid', ...args], { cwd: folder })
    mkdirSync(join(folder, 'proyek/a'), { recursive: true })
    git('init')
    for (const text of ['satu\n', 'dua\n']) {
      write(text)
      if (text === 'dua\n') expect(earlierState(undefined, project())).toBeUndefined()
      git('add', '.')
      git('commit', '--no-gpg-sign', '-m', text)
    }
    write('tiga\n')
  })
  const project = () => join(folder, 'proyek')
  /** A copy that holds so many commits. */
  const cloned = (name: string, ...more: string[]) => {
    spawnSync('git', ['clone', ...more, `file://${folder}`, join(folder, name)])
    return join(folder, name, 'proyek')
  }

  test('is read by its name, from the project’s own folder', () => {
    expect(textIn('HEAD', 'a/b.yaml', project())).toBe('dua\n')
    expect(textIn('HEAD~1', 'a/b.yaml', project())).toBe('satu\n')
  })

  test.each(['HEAD~2', 'origin/main', '--all'])('%j is none', (ref) => {
    expect(hasCommit(ref, project())).toBe(false)
    expect(textIn(ref, 'a/b.yaml', project())).toBeUndefined()
  })

  test('is none that is the present one', () => {
    expect(isEarlier('HEAD~1', project())).toBe(true)
    expect(isEarlier('HEAD', project())).toBe(false)
    expect(isEarlier('origin/main', project())).toBe(false)
  })

  test('is the commit before, in a clone whose main branch is the present one too', () => {
    expect(earlierState(undefined, project())).toBe('HEAD~1')
    expect(earlierState(undefined, cloned('utuh'))).toBe('HEAD~1')
  })

  test('that a shallow clone lacks can’t be looked at: that is no state without a change', () => {
    const shallow = cloned('dangkal', '--depth', '1')
    expect(() => earlierState(undefined, shallow)).toThrow(/dipotong \(shallow clone\).*git fetch --deepen/)
    expect(() => earlierState('HEAD~1', shallow)).toThrow(/"HEAD~1" tidak ada di git\. .*git fetch --deepen/)
    spawnSync('git', ['fetch', '--deepen=1'], { cwd: shallow })
    expect(earlierState(undefined, shallow)).toBe('HEAD~1')
  })

  test('that git refuses to look at is told, with what to do', () => {
    vi.stubEnv('GIT_TEST_ASSUME_DIFFERENT_OWNER', '1')
    expect(() => earlierState(undefined, project())).toThrow(/safe\.directory/)
    vi.stubEnv('PATH', '')
    expect(() => earlierState(undefined, project())).toThrow('Git belum terpasang')
    vi.unstubAllEnvs()
  })

  test('a file that was not there then has no text', () => {
    expect(textIn('HEAD', 'a/c.yaml', project())).toBeUndefined()
  })

  test('a file that was there and can’t be read is told of', () => {
    const damaged = cloned('rusak')
    const git = (...args: string[]) => spawnSync('git', args, { cwd: damaged, encoding: 'utf8' }).stdout.trim()
    // each object in a file of its own, so that one can go
    const [pack] = readdirSync(join(damaged, '../.git/objects/pack')).filter((name) => name.endsWith('.pack'))
    const packed = join(damaged, '../.git/objects/pack', pack!)
    const bytes = readFileSync(packed)
    rmSync(join(damaged, '../.git/objects/pack'), { recursive: true })
    spawnSync('git', ['unpack-objects'], { cwd: damaged, input: bytes })
    expect(textIn('HEAD', 'a/b.yaml', damaged)).toBe('dua\n')
    const object = git('rev-parse', 'HEAD:./a/b.yaml')
    rmSync(join(damaged, '../.git/objects', object.slice(0, 2), object.slice(2)))
    expect(() => textIn('HEAD', 'a/b.yaml', damaged)).toThrow('Git tidak bisa melihat keadaan sebelumnya')
  })
})
