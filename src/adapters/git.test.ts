import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { hasCommit, isEarlier, textIn } from './git.ts'

const hasGit = spawnSync('git', ['--version']).status === 0
let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'git-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

test('where there is no history there is nothing earlier', () => {
  expect(hasCommit('HEAD', folder)).toBe(false)
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
      git('add', '.')
      git('commit', '--no-gpg-sign', '-m', text)
    }
    write('tiga\n')
  })
  const project = () => join(folder, 'proyek')

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

  test('a file that was not there then has no text', () => {
    expect(textIn('HEAD', 'a/c.yaml', project())).toBeUndefined()
  })
})
