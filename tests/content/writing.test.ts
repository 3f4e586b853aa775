/** Commands that write the same content at once, and one that is killed at any step: nothing is lost, each is told. */
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { changes, checksums, type Outcome, Project } from '../support/project.ts'
import { regionFiles, swap, TODAY } from '../support/region.ts'
import { inTurn, stepsInTurn } from '../support/system/turns.ts'

const settings = ['--region', 'kecil', '--today', TODAY]
const RECORD = ['scripts/record.ts', ...settings]
const CALLS = ['scripts/freshness.ts', ...settings]
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
const UNDO = ['scripts/import.ts', ...settings, '--undo']
const NEW = ['scripts/new-region.ts', '--code', '11.08', '--name', 'uji-dua']

const FILES = regionFiles({
  'region.yaml': swap('  confirmed: false\ntimeZone', '  confirmed: true\ntimeZone'),
  'editions.yaml': 'editions: []\n',
})

/** Lists, and what each tells: heads and a landline, which go into the content, mobile numbers, which wait. */
const LISTS = {
  satu: {
    text: 'ID kantor;Nama Pejabat;Status;Telepon;WhatsApp\ndinas;Satu Misal;;+62002531099;+6200812345611\n',
    told: ['dinas: Satu Misal', 'dinas: +62002531099', 'menunggu: +6200812345611'],
  },
  dua: {
    text: 'ID kantor;Nama Pejabat;Status;WhatsApp\nkec-contoh;Dua Misal;;+6200812345622\n',
    told: ['kec-contoh: Dua Misal', 'menunggu: +6200812345622'],
  },
  tiga: {
    text: 'ID kantor;Telepon;SMS\ndinas;+62002531077;+6200812345633\n',
    told: ['dinas: +62002531077', 'menunggu: +6200812345633'],
  },
}
type List = keyof typeof LISTS
const imported = (name: List) => [
  'scripts/import.ts',
  ...settings,
  `${name}.csv`,
  '--apply',
  '--effective',
  '2026-11-20',
]

let project: Project
let good: Record<string, string>
const inProject = (path: string) => join(project.folder, path)
const content = () => inProject('src/content/kecil')
const textOf = (path: string) => (existsSync(path) ? readFileSync(path, 'utf8') : '')
const ledger = () => textOf(join(content(), 'editions.yaml'))
const office = (id: string) => textOf(join(content(), `offices/${id}.yaml`))
const waiting = () => textOf(inProject('private/antrean-kecil.yaml'))
const editions = () => ledger().match(/- office:/g)?.length

/** What the lists have told and what stands where it belongs: in the office's file, or among the numbers that wait. */
const told = () =>
  Object.values(LISTS)
    .flatMap((list) => list.told)
    .filter((fact) => {
      const [place, value] = fact.split(': ') as [string, string]
      return (place === 'menunggu' ? waiting() : office(place)).includes(value)
    })

/** What killed commands leave, where the next doesn't clear it away. */
const leftovers = () =>
  ['src/content/kecil', 'src/content/kecil/offices', 'private', '.cache/isi']
    .map(inProject)
    .flatMap((folder) => (existsSync(folder) ? readdirSync(folder) : []))
    .filter((name) => /\.(tmp|json|lama)$/.test(name))

function expectApplied({ code, said }: Outcome): void {
  expect([code, said]).toEqual([0, expect.stringMatching(/Diterapkan: \d berkas/)])
}

function expectPaper({ code, said }: Outcome, place: string): void {
  if (code === 0) expect(ledger()).toContain(place)
  else expect([code, said]).toEqual([1, expect.stringContaining('npm run record dulu')])
}

/** That of two imports the one stands whole that wasn't taken back, or both: the waiting list is a file of both. */
function expectUndone({ code, said }: Outcome, lists: List[]): void {
  const back = /Yang diurungkan: Impor (\w+)\.csv/.exec(said)?.[1]
  const left = code === 0 ? lists.filter((name) => name !== back) : lists
  expect([code, said]).toEqual(
    left.length === 1
      ? [0, expect.stringContaining('Diurungkan: 2 berkas')]
      : [1, expect.stringContaining('tidak bisa diurungkan: sesudahnya ada yang mengubah')],
  )
  expect([...told()].sort()).toEqual(left.flatMap((name) => LISTS[name].told).sort())
}

function begin(): void {
  for (const path of ['src/content/kecil', 'private', '.cache/riwayat-impor'])
    rmSync(inProject(path), { recursive: true, force: true })
  project.addRegion('kecil', FILES)
}
beforeAll(() => {
  project = new Project()
  for (const [name, { text }] of Object.entries(LISTS)) writeFileSync(inProject(`${name}.csv`), text)
})
beforeEach(() => {
  begin()
  good = checksums(content())
})
afterAll(() => project.remove())

/** Makes a command's own steps slow, so that two are sure to meet. */
const withSteps = (environment: NodeJS.ProcessEnv) => ({
  NODE_OPTIONS: `--import=${pathToFileURL('tests/support/system/stubborn-files.ts')}`,
  ...environment,
})
const both = (one: string[], other: string[]): Promise<Outcome[]> =>
  Promise.all([one, other].map((args) => project.run(args, withSteps({ STEP_SLEEP: '150' }))))

interface Pair {
  pair: string
  one: string[]
  other: string[]
  /** What is done before. */
  before?: string[][]
  /** Text behind the file of an office whose form is to be mended. */
  untidy?: string
  /** That nothing is lost, and that each has said what came of it. */
  expected: (one: Outcome, other: Outcome) => void | Promise<void>
}

const PAIRS: Pair[] = [
  {
    pair: 'issue and issue: both papers are noted',
    one: issue('Balai Satu'),
    other: issue('Balai Dua'),
    before: [RECORD],
    expected: (one, other) => {
      expect([one.code, other.code]).toEqual([0, 0])
      expect(
        ledger()
          .match(/Balai (Satu|Dua)/g)
          ?.sort(),
      ).toEqual(['Balai Dua', 'Balai Satu'])
    },
  },
  {
    pair: 'record and issue: the editions stay, and the paper is noted or refused with a word',
    one: RECORD,
    other: issue('Balai Tiga'),
    expected: (record, paper) => {
      expect([record.code, record.said]).toEqual([0, expect.stringContaining('6 edisi baru')])
      expectPaper(paper, 'Balai Tiga')
    },
  },
  {
    pair: 'record and record: each edition stands once',
    one: RECORD,
    other: RECORD,
    expected: (one, other) => {
      expect([one.code, other.code]).toEqual([0, 0])
      expect([one, other].map(({ said }) => said.match(/\d edisi baru/)?.[0]).sort()).toEqual([
        '0 edisi baru',
        '6 edisi baru',
      ])
      expect(editions()).toBe(6)
    },
  },
  {
    pair: 'check --fix and record: the form is mended, and the editions are there',
    one: FIX,
    other: RECORD,
    untidy: '\n\n',
    expected: async (_, recorded) => {
      if (recorded.code !== 0) expect(recorded.said).toContain('npm run check -- --fix')
      expect((await project.run(FIX)).code).toBe(0)
      expect((await project.run(RECORD)).code).toBe(0)
      expect(editions()).toBe(6)
    },
  },
  {
    pair: 'new-region and new-region of one name: one is made, the other is told',
    one: NEW,
    other: NEW,
    expected: (one, other) => {
      expect([one.code, other.code].sort()).toEqual([0, 1])
      expect([one, other].find(({ code }) => code === 1)!.said).toMatch(/sudah ada|baru saja dibuat/)
    },
  },
  {
    pair: 'import and import: both heads, both numbers that wait, and both can be taken back',
    one: imported('satu'),
    other: imported('dua'),
    expected: async (one, other) => {
      for (const outcome of [one, other]) expectApplied(outcome)
      expect(told()).toEqual([...LISTS.satu.told, ...LISTS.dua.told])
      for (let rest = 2; rest > 0; rest--) expect((await project.run(UNDO)).code).toBe(0)
      expect(changes(good, checksums(content()))).toEqual([])
      expect(waiting()).toBe('')
    },
  },
  {
    pair: 'import and import of one office: the second has read what the first has written',
    one: imported('satu'),
    other: imported('tiga'),
    expected: (one, other) => {
      for (const outcome of [one, other]) expectApplied(outcome)
      expect([...told()].sort()).toEqual([...LISTS.satu.told, ...LISTS.tiga.told].sort())
    },
  },
  {
    pair: 'import and record: the head, the number and the editions are there',
    one: imported('satu'),
    other: RECORD,
    expected: async (one, recorded) => {
      expectApplied(one)
      expect([recorded.code, recorded.said]).toEqual([0, expect.stringContaining('6 edisi baru')])
      expect(told()).toEqual(LISTS.satu.told)
      expect((await project.run(RECORD)).code).toBe(0)
      expect(editions()).toBeGreaterThanOrEqual(6)
    },
  },
  {
    pair: 'import and issue: the import is there, and the paper is noted or refused with a word',
    one: imported('satu'),
    other: issue('Balai Empat'),
    before: [RECORD],
    expected: (one, paper) => {
      expectApplied(one)
      expect(told()).toEqual(LISTS.satu.told)
      expectPaper(paper, 'Balai Empat')
      // a paper stands in the ledger as an office's too
      expect(editions()).toBe(paper.code === 0 ? 7 : 6)
    },
  },
  {
    pair: 'check --fix and import: the form is mended, and the import is there, or refused with a word until then',
    one: FIX,
    other: imported('satu'),
    untidy: '\n\n',
    expected: async (fixed, one) => {
      expect(fixed.code).toBe(0)
      // the import may have read the content before it was mended
      if (one.code !== 0) {
        expect([one.code, one.said]).toEqual([1, expect.stringContaining('npm run check -- --fix')])
        expect(told()).toEqual([])
        expectApplied(await project.run(imported('satu')))
      } else expectApplied(one)
      expect(told()).toEqual(LISTS.satu.told)
      expect(office('dinas')).not.toContain('\n\n')
    },
  },
  {
    pair: 'undo and import: one is taken back, or both stand and it is said why',
    one: UNDO,
    other: imported('dua'),
    before: [imported('satu')],
    expected: (undone, two) => {
      expectApplied(two)
      expectUndone(undone, ['satu', 'dua'])
    },
  },
  {
    pair: 'undo and import of one office: one is taken back, or both stand and it is said why',
    one: UNDO,
    other: imported('tiga'),
    before: [imported('satu')],
    expected: (undone, three) => {
      expectApplied(three)
      expectUndone(undone, ['satu', 'tiga'])
    },
  },
  {
    pair: 'undo and undo: it is taken back once, and the other is told',
    one: UNDO,
    other: UNDO,
    before: [imported('satu')],
    expected: (one, other) => {
      expect([one.code, other.code].sort()).toEqual([0, 1])
      expect([one, other].find(({ code }) => code === 1)!.said).toMatch(
        /baru saja diurungkan perintah lain|Tidak ada impor yang bisa diurungkan/,
      )
      expect(changes(good, checksums(content()))).toEqual([])
      expect(waiting()).toBe('')
    },
  },
]

test.each(inTurn(PAIRS, 3))('at once: $pair', async ({ one, other, before = [], untidy, expected }) => {
  for (const args of before) expect((await project.run(args)).code).toBe(0)
  if (untidy) project.edit('src/content/kecil/offices/dinas.yaml', (text) => `${text}${untidy}`)
  const [first, second] = await both(one, other)
  await expected(first!, second!)
  expect(leftovers()).toEqual([])
})

const REFUSED = [
  { code: 'ENOSPC', said: 'Penyimpanan penuh. Kosongkan ruang, lalu ulangi.' },
  { code: 'EROFS', said: 'Tempat ini hanya bisa dibaca.' },
  { code: 'EACCES', said: 'Tidak boleh membaca atau menulis di tempat ini.' },
]
const PLACES = [
  { place: 'the content', folder: 'src/content/kecil' },
  { place: 'the waiting list', folder: 'private' },
  { place: 'journals and locks', folder: '.cache/isi' },
  // the lock is there by then, the journal isn't
  { place: 'the journal', folder: '.cache/isi', after: 1 },
]

test.each(
  inTurn(
    REFUSED.flatMap((refused) => PLACES.map((place) => ({ after: 0, ...refused, ...place }))),
    3,
  ),
)('$code for $place: import says so once, and changes nothing', async ({ code, said, folder, after }) => {
  const refused = await project.run(imported('satu'), {
    NODE_OPTIONS: `--import=${pathToFileURL('tests/support/system/refusing-disk.ts')}`,
    REFUSING_FOLDERS: inProject(folder),
    REFUSING_CODE: code,
    REFUSING_AFTER: String(after),
  })
  expect([refused.code, refused.said.split(said)]).toEqual([1, [expect.any(String), expect.any(String)]])
  expect(refused.said.split('\n').filter((line) => line.startsWith('Tempat: '))).toEqual([
    expect.stringContaining(inProject(folder)),
  ])
  expect(refused.said).not.toMatch(/^\s+at |Diterapkan/m)
  expect(changes(good, checksums(content()))).toEqual([])
  expect([waiting(), leftovers()]).toEqual(['', []])
})

/** Runs a command again and again, killed at a later step each time, until it comes to its end; gives the last step. */
async function killedAtEachStep(args: string[], look: () => Promise<void>): Promise<number> {
  for (const step of stepsInTurn(3)) {
    begin()
    const { code, said } = await project.run(args, withSteps({ STEP_KILL: String(step) }))
    if (code !== null) {
      expect([code, said]).toEqual([0, expect.any(String)])
      return step
    }
    await look()
  }
  throw new Error('no end')
}

test('record killed at any step: the ledger is as it was or whole, and the next command goes on', async () => {
  const kills = await killedAtEachStep(RECORD, async () => {
    expect((await project.run(RECORD)).code).toBe(0)
    expect(editions()).toBe(6)
    expect(changes(good, checksums(content()))).toEqual(['/editions.yaml'])
    expect(leftovers()).toEqual([])
  })
  expect(kills).toBeGreaterThan(3)
  expect(editions()).toBe(6)
}, 300_000)

test('import killed at any step: content and waiting list are both as before or both as after', async () => {
  const before = JSON.stringify([good, ''])
  const now = () => JSON.stringify([checksums(content()), waiting()])
  expectApplied(await project.run(imported('satu')))
  const after = now()
  const seen = new Set<string>()
  const kills = await killedAtEachStep(imported('satu'), async () => {
    expect(await project.run(CALLS)).toMatchObject({ code: 0 })
    expect([before, after]).toContain(now())
    expect(leftovers()).toEqual([])
    if (seen.has(now())) return
    seen.add(now())
    expect((await project.run(imported('satu'))).code).toBe(0)
    expect(told()).toEqual(LISTS.satu.told)
  })
  // lock, journal, two files, the journal's end, the record for taking it back and the lock's end
  expect(kills).toBeGreaterThan(6)
  expect(seen.size).toBe(2)
}, 300_000)
