/**
 * The types of all code: pages and components by Astro's own check, which needs the older compiler and, for all code, half
 * of the time of the fast tests; everything else by the compiler that is ten times as fast.
 */
import { execFile } from 'node:child_process'
import { globSync } from 'node:fs'
import { promisify, stripVTControlCharacters } from 'node:util'
import { expect, test } from 'vitest'

const ASTRO = ['node_modules/astro/bin/astro.mjs', 'check', '--tsconfig', 'tests/astro.tsconfig.json']
const COMPILER = 'node_modules/typescript-7/bin/tsc'

/** What a program of Node's says, and the code with which it ends. */
async function run(args: readonly string[]): Promise<{ said: string; code: number }> {
  const { stdout, stderr, code } = await promisify(execFile)(process.execPath, args, { maxBuffer: 1e8 }).then(
    (ended) => ({ ...ended, code: 0 }),
    (error: { stdout: string; stderr: string; code: number }) => error,
  )
  return { said: stripVTControlCharacters(stdout + stderr), code }
}

// it writes what the other has to know of collections too
test('every type holds in pages and components', { timeout: 300_000 }, async () => {
  const { said, code } = await run(ASTRO)
  // and the file of the collections' types
  const files = globSync('src/**/*.astro').length + 1
  expect(said).toMatch(new RegExp(`^Result \\(${files} files\\)`, 'm'))
  expect(said).toMatch(/^- 0 errors$/m)
  expect(code).toBe(0)
})

test('every type holds in all other code', { timeout: 300_000 }, async () => {
  const { said, code } = await run([COMPILER, '--listFiles'])
  expect(said.split('\n').filter((line) => line.includes('error TS'))).toEqual([])
  expect(said).toContain('tests/types.test.ts')
  expect(code).toBe(0)
})
