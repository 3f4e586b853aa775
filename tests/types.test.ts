/** The types of all code, which `astro check` works at on one processor for as long as half of the fast tests take. */
import { execFile } from 'node:child_process'
import { promisify, stripVTControlCharacters } from 'node:util'
import { expect, test } from 'vitest'

test('every type holds, in pages and components too', { timeout: 300_000 }, async () => {
  const checked = await promisify(execFile)(process.execPath, ['node_modules/astro/bin/astro.mjs', 'check'], {
    maxBuffer: 1e8,
  }).catch((error: { stdout: string; stderr: string }) => error)
  const said = stripVTControlCharacters(checked.stdout + checked.stderr)
  expect(said).toMatch(/^- 0 errors$/m)
})
