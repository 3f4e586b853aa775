import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { overlong } from './overlong.ts'
import { readYaml, tidyYaml } from './read.ts'
import { LEDGER_FILE } from './schema.ts'

const ANY = z.any()
const path = 'offices/dinas.yaml'
const lines = (count: number, line: (index: number) => string) =>
  Array.from({ length: count }, (_, i) => line(i)).join('')

describe('a file that nobody would write by hand', () => {
  it.each([
    ['keys', lines(100_000, (i) => `k${i}: a\n`), 25_001],
    ['entries of a list', `a:\n${lines(100_000, (i) => `  - b${i}\n`)}`, 50_000],
    ['keys on one line', `a: {${lines(100_000, (i) => `k${i}: b, `)}}\n`, 1],
    ['entries on one line', `a: b\nc: [${lines(100_000, (i) => `b${i}, `)}]\n`, 2],
    ['comments', lines(100_000, () => '# a\n'), 50_001],
    ['blank lines', `a: b\n${'\t\n'.repeat(100_000)}`, 2],
  ])('is told by its line instead of read: %s', (_, text, line) => {
    const { parsed, problems } = readYaml({ path, text }, ANY)
    expect(parsed).toBeUndefined()
    expect(problems).toEqual([expect.objectContaining({ rule: 'yaml', severity: 'error', file: path, line })])
    expect(tidyYaml({ path, text })).toBe(text)
  })

  it('is no ledger, which grows for ever', () => {
    const text = `editions:\n${lines(51_000, (i) => `  - e${i}\n`)}`
    expect(overlong({ path: LEDGER_FILE, text })).toBeUndefined()
    expect(overlong({ path, text })).toBeDefined()
  })

  it('is ten times longer than any that is there', () => {
    const folder = 'src/content'
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.yaml'))
    expect(files.length).toBeGreaterThan(80)
    for (const name of files) {
      const text = readFileSync(`${folder}/${name}`, 'utf8')
      expect(overlong({ path: name, text: text.repeat(10) }), name).toBeUndefined()
    }
  })
})
