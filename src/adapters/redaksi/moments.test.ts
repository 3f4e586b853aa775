import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, it } from 'vitest'

/** What a module of this folder says in a zone; a process has one from its beginning. */
function saidIn(zone: string, at: string): string {
  const code = `import { momentText, wholeMomentText } from ${JSON.stringify(join(import.meta.dirname, 'moments.ts'))}
console.log(momentText('${at}') + ' | ' + wholeMomentText('${at}'))`
  const env = { ...process.env, TZ: zone }
  return spawnSync(process.execPath, ['--input-type=module', '-e', code], { encoding: 'utf8', env }).stdout.trim()
}

it.each([
  ['Asia/Jakarta', '2026-11-28T18:05:00.000Z', '29 Nov 01.05 | 29 November 2026, 01.05'],
  ['Asia/Jayapura', '2026-12-31T16:00:00.000Z', '1 Jan 01.00 | 1 Januari 2027, 01.00'],
  ['UTC', '2026-11-28T18:05:00.000Z', '28 Nov 18.05 | 28 November 2026, 18.05'],
])('in %s a moment is told as the clock on the wall tells it', (zone, at, said) => {
  expect(saidIn(zone, at)).toBe(said)
})
