/** verify on a site that isn't one, or is torn: a sentence, never a stack trace. */
import { rmSync } from 'node:fs'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { hashesIn, writeManifest } from '../../src/adapters/site/manifest.ts'
import { SmallRegion } from '../support/linked-project.ts'

const LIST = 'dist/data/directory.json'
let region: SmallRegion
beforeAll(() => {
  region = new SmallRegion()
})
beforeEach(() => {
  rmSync(region.path('dist'), { recursive: true, force: true })
  region.write(LIST, '{"offices":[1,2,3,4]}')
  region.write('dist/index.html', '')
})
afterAll(() => region.remove())

const facts = { region: 'contoh', today: '2026-11-23', site: 'https://x.invalid', languages: ['id'], content: '' }
const list = () => writeManifest(region.path('dist'), facts)
const verified = () => {
  const { status, stdout, stderr } = region.command('verify', [])
  expect([status, stderr]).toEqual([1, expect.not.stringMatching(/^\s+at /m)])
  return `${stderr}${stdout}`
}

test.each([
  ['no site', () => rmSync(region.path('dist'), { recursive: true }), 'tidak ada manifest.json'],
  ['no manifest', () => undefined, 'tidak ada manifest.json'],
  ['an empty manifest', () => region.write('dist/manifest.json', ''), 'dist/manifest.json rusak atau dari versi lain'],
  ['a torn manifest', () => region.write('dist/manifest.json', '{"version":"1",'), 'manifest.json rusak'],
  ['a manifest of something else', () => region.write('dist/manifest.json', '[]'), 'manifest.json rusak'],
])('%s: one sentence', (_, damage, sentence) => {
  damage()
  expect(verified()).toContain(sentence)
})

test.each([
  ['torn', '{"offices":[', `rusak: data/directory.json`],
  ['empty', '', `rusak: data/directory.json`],
  ['of something else', 'null', `rusak: data/directory.json`],
  ['short', '{"offices":[]}', 'data/directory.json memuat 0 kantor, seharusnya 4'],
])('a list of the offices that is %s is among what is wrong', (_, text, sentence) => {
  region.write(LIST, text)
  list()
  const said = verified()
  expect(said).toContain(sentence)
  expect(said).toContain('tidak ada: k/dinas/index.html')
})

test('a missing list is told of once, and a good one not at all', () => {
  list()
  expect(verified()).not.toMatch(/directory\.json$/m)
  expect(Object.keys(hashesIn(region.path('dist')))).toHaveLength(2)
  rmSync(region.path(LIST))
  list()
  expect(verified().match(/directory\.json$/gm)).toHaveLength(1)
})
