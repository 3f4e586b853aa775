/** npm run restore: what was changed comes back from a dated copy, by choice, and the ledger stays. */
import { readdirSync } from 'node:fs'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { keepCopy } from '../../src/adapters/region/copies.ts'
import { SmallRegion } from '../support/linked-project.ts'

const LEDGER = 'src/content/contoh/editions.yaml'
const TOPICS = 'src/content/contoh/topics.yaml'

let project: SmallRegion
let before: Record<string, string>
beforeEach(() => {
  project = new SmallRegion()
  before = project.content()
})
afterEach(() => project.remove())

const copies = () => (project.has('cadangan') ? readdirSync(project.path('cadangan')) : [])
/** Makes a spelling unusual and lets it be mended: a change by command. */
function change() {
  project.edit('src/content/contoh/region.yaml', (text) => `${text}\n\n`)
  expect(project.command('check', ['--fix']).stderr).not.toContain('Salinan isi')
}

it('brings the copied state back where it is agreed to, and leaves the ledger', () => {
  change()
  const newest = copies().sort().at(-1)!
  expect(newest).toMatch(/^contoh-.*\.zip$/)
  project.write(TOPICS, '[]\n')
  const ledger = `${project.has(LEDGER) ? project.read(LEDGER) : 'editions: []\n'}`
  const { stdout, stderr, status } = project.command('restore', [newest], { input: 'ya\n' })
  expect([status, stderr]).toEqual([0, ''])
  expect(stdout).toMatch(/Dikembalikan: \d+ berkas\. Buku edisi dan daftar tunggu tetap\./)
  expect(project.content()['topics.yaml']).toBe(before['topics.yaml'])
  if (project.has(LEDGER)) expect(project.read(LEDGER)).toBe(ledger)
  // what was there before it came back is kept too
  expect(copies().length).toBeGreaterThanOrEqual(2)
})

it('keeps what a command has written as anybody then reads it, shared files too', () => {
  project.write('src/content/_national/synonyms.yaml', 'ignore:\n    - yang\n')
  change()
  const kept = copies()
  expect(kept.length).toBeGreaterThan(0)
  keepCopy('contoh', undefined, new Date(), project.path('.'))
  expect(copies()).toEqual(kept)
})

it.each([['tidak'], ['']])('changes nothing where %j is answered', (answer) => {
  change()
  const now = project.content()
  const { stdout, status } = project.command('restore', [copies().sort().at(-1)!], { input: `${answer}\n` })
  expect([status, stdout]).toEqual([0, expect.stringContaining('Tidak ada yang diubah.')])
  expect(project.content()).toEqual(now)
})

it('asks nothing about a file that is no copy', () => {
  project.write('palsu.zip', 'bukan arsip')
  const { stdout, stderr, status } = project.command('restore', ['palsu.zip'], { input: 'ya\n' })
  expect([status, stdout]).toEqual([1, ''])
  expect(stderr).toContain('palsu.zip bukan salinan isi wilayah "contoh".')
})

it('says where there is no copy', () => {
  const { stderr, status } = project.command('restore', [])
  expect([status, stderr]).toEqual([1, expect.stringContaining('Belum ada salinan di folder cadangan.')])
})
