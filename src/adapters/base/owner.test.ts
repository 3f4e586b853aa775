import { expect, test } from 'vitest'
import { isAtWork, isSelf, ownerText, readOwner, self } from './owner.ts'

/** More than any system counts to. */
const NOBODY = 4194305

test('this process is known by what it writes of itself', () => {
  const read = readOwner(ownerText(self))!
  expect([read, isSelf(read), isAtWork(read)]).toEqual([self, true, true])
})

test.runIf(process.platform === 'linux')('another process that has got the number of one that ended is not it', () => {
  expect(isAtWork({ pid: process.ppid, started: '1' })).toBe(false)
  expect(isSelf({ pid: process.pid, started: '1' })).toBe(false)
})

test('one that had the number of this process before is not at work', () => {
  expect(isAtWork({ pid: process.pid, started: String(Date.now() - 5000) })).toBe(false)
})

test('a number alone is that of any process', () => {
  expect(isAtWork(readOwner(String(process.ppid))!)).toBe(true)
  expect(isAtWork(readOwner(String(NOBODY))!)).toBe(false)
})

test.each(['', ' ', '0', '-1', 'bukan angka', '12 x', '12 34 56', '{}'])('%j names nobody', (text) => {
  expect(readOwner(text)).toBeUndefined()
})
