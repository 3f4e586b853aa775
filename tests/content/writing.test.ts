/** Commands that write the same content at once, and one that is killed at any step: nothing is lost, each is told. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { changes, checksums, type Outcome, Project } from '../support/project.ts'
import { regionFiles, swap, TODAY } from './region.ts'

const settings = ['--region', 'kecil', '--today', TODAY]
const RECORD = ['scripts/record.ts', ...settings]
const FIX = ['scripts/check.ts', ...settings, '--fix']
const issue = (place: string) => [
  'scripts/issue.ts',
  ...settings,
  '--office',
  'dinas',
  '--copies',
  '3',
  '--place',
  place,
]
const NEW = ['scripts/new-region.ts', '--code', '11.08', '--name', 'uji-dua']

const FILES = regionFiles({
  'region.yaml': swap('  confirmed: false\ntimeZone', '  confirmed: true\ntimeZone'),
  'editions.yaml': 'editions: []\n',
})

let project: Project
const content = () => join(project.folder, 'src/content/kecil')
const ledger = () => readFileSync(join(content(), 'editions.yaml'), 'utf8')
beforeAll(() => {
  project = new Project()
})
beforeEach(() => project.addRegion('kecil', FILES))
afterAll(() => project.remove())

/** Makes a command's own steps slow, so that two are sure to meet. */
const withSteps = (environment: NodeJS.ProcessEnv) => ({
  NODE_OPTIONS: `--import=${pathToFileURL('tests/support/stubborn-files.ts')}`,
  ...environment,
})
const both = (one: string[], other: string[]): Promise<Outcome[]> =>
  Promise.all([one, other].map((args) => project.run(args, withSteps({ STEP_SLEEP: '150' }))))

describe('two at once', () => {
  test('issue and issue: both papers are noted', async () => {
    await project.run(RECORD)
    const outcomes = await both(issue('Balai Satu'), issue('Balai Dua'))
    expect(outcomes.map(({ code }) => code)).toEqual([0, 0])
    expect(
      ledger()
        .match(/Balai (Satu|Dua)/g)
        ?.sort(),
    ).toEqual(['Balai Dua', 'Balai Satu'])
  })

  test('record and issue: the editions stay, and the paper is noted or refused with a word', async () => {
    const [record, paper] = await both(RECORD, issue('Balai Tiga'))
    expect([record!.code, record!.said]).toEqual([0, expect.stringContaining('6 edisi baru')])
    if (paper!.code === 0) expect(ledger()).toContain('Balai Tiga')
    else expect(paper!.said).toContain('npm run record dulu')
  })

  test('record and record: each edition stands once', async () => {
    const outcomes = await both(RECORD, RECORD)
    expect(outcomes.map(({ code }) => code)).toEqual([0, 0])
    expect(ledger().match(/- office:/g)).toHaveLength(6)
  })

  test('check --fix and record: the form is mended, and the editions are there', async () => {
    project.edit('src/content/kecil/offices/dinas.yaml', (text) => `${text}\n\n`)
    const [, recorded] = await both(FIX, RECORD)
    if (recorded!.code !== 0) expect(recorded!.said).toContain('npm run check -- --fix')
    expect((await project.run(FIX)).code).toBe(0)
    expect((await project.run(RECORD)).code).toBe(0)
    expect(ledger().match(/- office:/g)).toHaveLength(6)
  })

  test('new-region and new-region of one name: one is made, the other is told', async () => {
    const outcomes = await both(NEW, NEW)
    expect(outcomes.map(({ code }) => code).sort()).toEqual([0, 1])
    expect(outcomes.find(({ code }) => code === 1)!.said).toMatch(/sudah ada|baru saja dibuat/)
  })
})

test('record killed at any step: the ledger is as it was or whole, and the next command goes on', {
  timeout: 300_000,
}, async () => {
  const before = checksums(content())
  for (let step = 0; step < 20; step++) {
    const { code } = await project.run(RECORD, withSteps({ STEP_KILL: String(step) }))
    if (code === 0) break
    const again = await project.run(RECORD)
    expect([code, again.code]).toEqual([null, 0])
    expect(ledger().match(/- office:/g)).toHaveLength(6)
    expect(changes(before, checksums(content()))).toEqual(['/editions.yaml'])
    project.addRegion('kecil', FILES)
  }
  expect(ledger().match(/- office:/g)).toHaveLength(6)
})
