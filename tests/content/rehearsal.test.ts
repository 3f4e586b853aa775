/** record, issue and reprint of a site whose address isn't decided on: refused in one sentence, or practised. */
import { afterAll, describe, expect, test } from 'vitest'
import { whyNotRecorded } from '../../src/directory/editions/ledger.ts'
import { SmallRegion } from '../support/linked-project.ts'
import { directoryOf } from '../support/region.ts'

const region = new SmallRegion({ 'editions.yaml': 'editions: []\n' })
afterAll(() => region.remove())

const before = region.content()
const why = whyNotRecorded(directoryOf())!
const PAPER = ['--office', 'dinas', '--copies', '12', '--place', 'Balai Contoh']
const lines = (text: string) => text.split('\n').filter((line) => line !== '')

describe('while the address isn’t decided on', () => {
  test.each<[string, string[], number]>([
    ['record', [], 1],
    ['record', ['--if-confirmed'], 0],
    ['issue', PAPER, 1],
    ['reprint', [], 0],
  ])('%s %j says what has to come first', (name, args, code) => {
    const { status, stdout, stderr } = region.command(name, args)
    expect([status, stdout + stderr]).toEqual([code, expect.stringContaining(why)])
    expect(stdout + stderr).not.toMatch(/jalankan npm run record dulu|Catat dulu/)
    expect(region.content()).toEqual(before)
  })
})

describe('the rehearsal', () => {
  test('begins with record', () => {
    const { status, stderr } = region.command('issue', ['--rehearsal', ...PAPER])
    expect([status, stderr]).toEqual([1, 'LATIHAN: Buku latihan belum ada: npm run record -- --rehearsal dulu.\n'])
  })

  test('goes the whole way, says so in every line, and leaves the content as it is', () => {
    const said = [
      region.command('record', ['--rehearsal']),
      region.command('issue', ['--rehearsal', ...PAPER]),
      region.command('reprint', ['--rehearsal']),
    ]
    expect(said.map(({ status }) => status)).toEqual([0, 0, 0])
    const text = said.map(({ stdout }) => stdout).join('')
    expect(lines(text).filter((line) => !line.startsWith('LATIHAN: '))).toEqual([])
    expect(text).toContain('12 lembar di Balai Contoh')
    expect(region.content()).toEqual(before)
  })

  test('begins anew with the next record', () => {
    region.command('record', ['--rehearsal'])
    expect(region.command('reprint', ['--rehearsal']).stdout).not.toContain('Balai Contoh')
  })

  test('says so where its ledger is torn', () => {
    region.write('.cache/latihan/contoh-editions.yaml', 'editions: [')
    const { status, stderr } = region.command('issue', ['--rehearsal', ...PAPER])
    expect([status, stderr]).toEqual([1, expect.stringMatching(/^LATIHAN: .*mulai lagi dengan npm run record/)])
  })
})
