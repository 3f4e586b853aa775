/** freshness from the command line, with and without numbers that wait. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { SmallRegion } from '../support/linked-project.ts'

let region: SmallRegion
beforeAll(() => {
  region = new SmallRegion()
})
afterAll(() => region.remove())

test('says whom to call, and how many numbers wait to be confirmed', () => {
  const first = region.command('freshness', [])
  expect([first.status, first.stderr]).toEqual([0, ''])
  expect(first.stdout).toMatch(/\d kantor perlu dihubungi: /)
  expect(first.stdout).not.toContain('daftar tunggu')
  region.write('lain.csv', 'ID kantor;WhatsApp\nkec-contoh;+6200812345622\n')
  expect(region.command('import', ['lain.csv', '--apply']).status).toBe(0)
  const then = region.command('freshness', [])
  expect([then.status, then.stdout]).toEqual([0, expect.stringContaining('1 nomor di daftar tunggu belum dipastikan')])
  expect(then.stdout).not.toContain('5622')
})
