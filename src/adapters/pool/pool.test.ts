import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { emptiestCard } from '../../../tests/support/posters.ts'
import { Explained } from '../base/explained.ts'
import { isRunning } from '../base/owner.ts'
import type { Job } from './job.ts'
import { type PoolOptions, renderInPool } from './pool.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pool-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const program = join(import.meta.dirname, '../../../tests/support/pool-jobs.ts')
const jobsOf = (names: string[]): Job[] =>
  names.map((name, index) => {
    const key = String(index)
    return { card: { ...emptiestCard, name, title: key }, kind: 'pdf', key, folder }
  })

/** Runs jobs of these names; gives the keys begun and done, and what went wrong. */
async function runPool(names: string[], options: PoolOptions = {}) {
  const begun: string[] = []
  const done: string[] = []
  const listener = { onStart: ({ key }: Job) => begun.push(key), onDone: ({ key }: Job) => done.push(key) }
  const error = await renderInPool(jobsOf(names), listener, { program, ...options }).then(
    () => undefined,
    (reason: Error & { code?: string; path?: string }) => reason,
  )
  return { begun, done: done.sort(), error }
}

/** Processes that have done something. */
const processes = () => new Set(readdirSync(folder).map((key) => Number(readFileSync(join(folder, key), 'utf8'))))

describe('the pool', () => {
  test('does every job once, in as many processes as are asked for, which then end', async () => {
    const { begun, done, error } = await runPool(Array(30).fill('baik'), { processes: 3 })
    expect(error).toBeUndefined()
    expect(begun).toEqual(Array.from({ length: 30 }, (_, index) => String(index)))
    expect(done).toEqual([...begun].sort())
    expect(readdirSync(folder)).toHaveLength(30)
    expect(processes().size).toBe(3)
    expect([...processes()].filter(isRunning)).toEqual([])
  })

  /** A document of so many papers. */
  const documentOf = (papers: number, job: Job): Job => ({
    ...job,
    card: { format: 'set', lang: 'id', title: '', name: 'baik', cards: Array(papers).fill(emptiestCard) },
  })

  test.each([
    { papers: 300, first: 'the papers of a few changed offices, for which somebody waits' },
    { papers: 301, first: 'the longest job, where there are many' },
  ])('begins with $first', async ({ papers }) => {
    const [set, ...short] = jobsOf(Array(papers + 1).fill('baik'))
    const long = documentOf(2, set!)
    const begun: Job[] = []
    await renderInPool([...short, long], { onStart: (job) => begun.push(job) }, { program, processes: 1 })
    expect(begun).toEqual(papers > 300 ? [long, ...short] : [...short, long])
  })

  test('gives all files of a card to one process, one after the other', async () => {
    const cards = jobsOf(['baik', 'baik', 'baik'])
    const jobs = (['pdf', 'png', 'thumb'] as const).flatMap((kind) =>
      cards.map((job) => ({ ...job, kind, key: `${job.key}-${kind}` })),
    )
    const begun: string[] = []
    await renderInPool(jobs, { onStart: ({ key }) => begun.push(key) }, { program, processes: 2 })
    for (const { key } of cards) {
      const files = begun.filter((name) => name.startsWith(key))
      expect(files).toEqual([`${key}-pdf`, `${key}-png`, `${key}-thumb`])
      expect(new Set(files.map((name) => readFileSync(join(folder, name), 'utf8'))).size).toBe(1)
    }
  })

  test('starts nothing for no jobs', async () => {
    const { error } = await runPool([], { program: join(folder, 'tidak-ada.ts') })
    expect(error).toBeUndefined()
  })

  test('replaces a process that holds too much memory', async () => {
    const { error } = await runPool(['baik', 'baik', 'baik'], { processes: 1, memory: 1 })
    expect(error).toBeUndefined()
    expect(processes().size).toBe(3)
  })

  test.each([1, 2])('a process that dies takes only its own job with it (%i at a time)', async (count) => {
    const names = ['baik', 'baik', 'mati', 'baik', 'mati', 'baik']
    const { done, error } = await runPool(names, { processes: count })
    expect(done).toEqual(['0', '1', '3', '5'])
    expect(error).toBeInstanceOf(Explained)
    expect(error?.message).toMatch(/^mati \(a4\.pdf\): proses pembuatnya berhenti mendadak\. Ulangi;/)
  })

  test('says of every job why it failed, in the order of the jobs and each thing once', async () => {
    const { done, error } = await runPool(['salah', 'gagal', 'baik', 'salah'], { processes: 2 })
    expect(done).toEqual(['2'])
    expect(error).toBeInstanceOf(Explained)
    expect(error?.message).toBe('salah: isian terlalu panjang\ngagal (a4.pdf): alasannya')
  })

  test('begins nothing more when the disk is full, and gives the system’s error instead of one for each job', async () => {
    const { begun, error } = await runPool(['gagal', 'penuh', 'baik', 'baik', 'baik'], { processes: 1 })
    expect(begun).toEqual(['0', '1'])
    expect(error).not.toBeInstanceOf(Explained)
    expect(error).toMatchObject({ code: 'ENOSPC', path: folder })
  })

  test('starts a process again that dies before it has begun', async () => {
    const once = join(folder, 'sekali.mjs')
    const mark = JSON.stringify(join(folder, 'sudah'))
    const lines = [
      "import { existsSync, writeFileSync } from 'node:fs'",
      `if (!existsSync(${mark})) { writeFileSync(${mark}, '0'); process.exit(1) }`,
      `await import(${JSON.stringify(pathToFileURL(program).href)})`,
    ]
    writeFileSync(once, lines.join('\n'))
    const { done, error } = await runPool(['baik'], { program: once, processes: 1 })
    expect(error).toBeUndefined()
    expect(done).toEqual(['0'])
  })

  test('says so when its processes can’t start', async () => {
    writeFileSync(join(folder, 'rusak.mjs'), 'process.exit(3)')
    const { done, error } = await runPool(Array(20).fill('baik'), { program: join(folder, 'rusak.mjs'), processes: 2 })
    expect(done).toEqual([])
    expect(error).toBeInstanceOf(Explained)
    expect(error?.message).toContain('tidak bisa dimulai')
  })
})
