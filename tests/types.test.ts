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

/** What a program of Node's says, whether it succeeds or not. */
async function saidBy(args: readonly string[]): Promise<string> {
  const { stdout, stderr } = await promisify(execFile)(process.execPath, args, { maxBuffer: 1e8 }).catch(
    (error: { stdout: string; stderr: string }) => error,
  )
  return stripVTControlCharacters(stdout + stderr)
}

// it writes what the other has to know of collections too
test('every type holds in pages and components', { timeout: 300_000 }, async () => {
  const said = await saidBy(ASTRO)
  // and the file of the collections' types
  const files = globSync('src/**/*.astro').length + 1
  expect(said).toMatch(new RegExp(`^Result \\(${files} files\\)`, 'm'))
  expect(said).toMatch(/^- 0 errors$/m)
})

test('every type holds in all other code', { timeout: 300_000 }, async () => {
  const said = await saidBy([COMPILER, '--listFiles'])
  expect(said).not.toMatch(/error TS/)
  expect(said).toContain('tests/types.test.ts')
})
