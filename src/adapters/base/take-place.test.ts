import { expect, test } from 'vitest'
import { takePlace } from './take-place.ts'

/** A system that refuses so many times; and what it was asked for. */
function refusing(platform: NodeJS.Platform, code: string, times: number) {
  const pauses: number[] = []
  let asked = 0
  return {
    pauses,
    asked: () => asked,
    system: {
      platform,
      rename: () => {
        if (asked++ < times) throw Object.assign(new Error(code), { code })
      },
      sleep: (milliseconds: number) => pauses.push(milliseconds),
    },
  }
}

test.each(['EPERM', 'EBUSY', 'EACCES'])('Windows refuses with %s for moments: it is tried again', (code) => {
  const { system, asked, pauses } = refusing('win32', code, 3)
  takePlace('a', 'b', system)
  expect([asked(), pauses]).toEqual([4, [10, 20, 40]])
})

test('after ten seconds the refusal is told', () => {
  const { system, pauses } = refusing('win32', 'EBUSY', Number.POSITIVE_INFINITY)
  expect(() => takePlace('a', 'b', system)).toThrow('EBUSY')
  expect(Math.max(...pauses)).toBe(100)
  const waited = pauses.reduce((sum, pause) => sum + pause, 0)
  expect([waited >= 10_000, waited < 10_200]).toEqual([true, true])
})

test.each([
  ['win32', 'ENOENT'],
  ['win32', 'ENOSPC'],
  ['linux', 'EPERM'],
  ['linux', 'EACCES'],
] as const)('on %s %s is told at once', (platform, code) => {
  const { system, asked, pauses } = refusing(platform, code, 1)
  expect(() => takePlace('a', 'b', system)).toThrow(code)
  expect([asked(), pauses]).toEqual([1, []])
})
