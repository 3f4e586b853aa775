import { mkdir, mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { reachedFrom } from '../../../tests/support/imports.ts'
import { emptiestCard, headed } from '../../../tests/support/posters.ts'
import { pruneCache, renderCached } from './cache.ts'
import { cacheKey, rendererSources } from './cache-key.ts'
import { lendEntries, readEntry, writeEntry } from './cache-store.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'posters-'))
})
afterEach(() => rm(folder, { recursive: true }))

const bytes = new Uint8Array([1, 2, 3])

describe('store', () => {
  test('gives back what was stored, and nothing for an unknown key', async () => {
    await writeEntry('a', bytes, folder)
    expect([...(await readEntry('a', folder))!]).toEqual([1, 2, 3])
    expect(await readEntry('b', folder)).toBeUndefined()
    expect(await readdir(folder)).toEqual(['a'])
  })

  test.each([
    ['short', (entry: Buffer) => entry.subarray(0, 20)],
    ['cut', (entry: Buffer) => entry.subarray(0, -1)],
    ['empty', () => Buffer.alloc(0)],
    ['changed', (entry: Buffer) => Buffer.from(entry.with(33, 9))],
  ])('ignores an entry that is %s', async (_, damage) => {
    await writeEntry('a', bytes, folder)
    await writeFile(join(folder, 'a'), damage(await readFile(join(folder, 'a'))))
    expect(await readEntry('a', folder)).toBeUndefined()
  })

  test('an entry that can’t be written leaves nothing behind and says where', async () => {
    await mkdir(join(folder, 'a/berisi'), { recursive: true })
    await expect(writeEntry('a', bytes, folder)).rejects.toThrow()
    expect(await readdir(folder)).toEqual(['a'])
    await writeFile(join(folder, 'berkas'), '')
    const inFile = writeEntry('a', bytes, join(folder, 'berkas/simpanan'))
    await expect(inFile).rejects.toMatchObject({ code: 'ENOTDIR', path: join(folder, 'berkas/simpanan') })
  })

  test('prunes what killed processes have left, and nothing that is being written', async () => {
    const temporary = (pid: number) => `a.${pid}.tmp`
    for (const name of [temporary(4194305), temporary(process.ppid)]) await writeFile(join(folder, name), '')
    expect(await pruneCache(new Date(), 30, folder)).toBe(1)
    expect(await readdir(folder)).toEqual([temporary(process.ppid)])
  })

  test('lends the entries that are asked for: whoever deletes one there takes nothing away here', async () => {
    const [lent, kept] = ['a'.repeat(64), 'b'.repeat(64)]
    for (const key of [lent, kept, `${lent}.4194305.tmp`]) await writeEntry(key, bytes, folder)
    const other = join(folder, 'lain')
    expect(await lendEntries(other, (key) => key !== kept, folder)).toBe(1)
    expect(await readdir(other)).toEqual([lent])
    expect([...(await readEntry(lent, other))!]).toEqual([1, 2, 3])
    await rm(join(other, lent))
    expect([...(await readEntry(lent, folder))!]).toEqual([1, 2, 3])
    expect(await lendEntries(join(folder, 'kosong'), () => true, join(folder, 'tidak-ada'))).toBe(0)
  })

  test('there is nothing to prune where there is no cache', async () => {
    expect(await pruneCache(new Date(), 30, join(folder, 'tidak-ada'))).toBe(0)
  })

  test('prunes what was not used for thirty days', async () => {
    await writeEntry('old', bytes, folder)
    await writeEntry('new', bytes, folder)
    const now = new Date('2026-06-30T00:00:00Z')
    await utimes(join(folder, 'old'), now, new Date('2026-05-30T00:00:00Z'))
    await utimes(join(folder, 'new'), now, new Date('2026-06-01T00:00:00Z'))
    expect(await pruneCache(now, 30, folder)).toBe(1)
    expect(await readdir(folder)).toEqual(['new'])
  })
})

test('the key depends on card, kind and renderer', () => {
  const keys = [
    cacheKey('x', { card: emptiestCard, kind: 'pdf' }),
    cacheKey('x', { card: emptiestCard, kind: 'png' }),
    cacheKey('y', { card: emptiestCard, kind: 'pdf' }),
    cacheKey('x', { card: emptiestCard, kind: 'pdf', bleed: 3 }),
    cacheKey('x', { card: { ...emptiestCard, edition: 'G7Q2' }, kind: 'pdf' }),
  ]
  expect(new Set(keys).size).toBe(5)
  expect(cacheKey('x', { card: { ...emptiestCard }, kind: 'pdf' })).toBe(keys[0])
})

describe('renderCached', () => {
  test('renders a card once and takes it from the cache afterwards', async () => {
    const requests = [
      { card: emptiestCard, kind: 'pdf' },
      { card: emptiestCard, kind: 'pdf' },
    ] as const
    const seen: unknown[][] = []
    const onProgress = (...step: unknown[]) => seen.push(step)
    const first = await renderCached([...requests], { folder, onProgress })
    expect(first).toMatchObject({ rendered: 1, fromCache: 0 })
    expect(seen).toEqual([0, 1].map((done) => [done, 1, expect.objectContaining({ card: emptiestCard, kind: 'pdf' })]))
    expect(Buffer.from(first.files[0]!).subarray(0, 5).toString()).toBe('%PDF-')
    const second = await renderCached([...requests], { folder, onProgress })
    expect(seen).toHaveLength(2)
    expect(second).toMatchObject({ rendered: 0, fromCache: 1, files: first.files })
  })

  test('says which office does not fit', async () => {
    const card = headed({ ...emptiestCard, name: 'x'.repeat(120) })
    await expect(renderCached([{ card, kind: 'pdf' }], { folder })).rejects.toThrow(/isian "name" terlalu panjang/)
  })
})

describe('the fingerprint of the renderer', () => {
  // the folder that everything is found in, and how a missing letter is named
  const EXCUSED = ['src/adapters/base/root.ts', 'src/directory/content/visible.ts']
  const sources = rendererSources()

  test('is of every source that runs when a card is rendered', () => {
    const reached = [...reachedFrom('src/adapters/drawing/render.ts')]
    expect(reached.length).toBeGreaterThan(40)
    expect(reached.filter((file) => !sources.includes(file) && !EXCUSED.includes(file))).toEqual([])
  })

  test('excuses only what is reached', () => {
    const reached = reachedFrom('src/adapters/drawing/render.ts')
    expect(EXCUSED.filter((file) => !reached.has(file))).toEqual([])
  })

  test('isn’t of what makes cards, nor of tests', () => {
    expect(sources.filter((file) => /\/cards\/|\.test\.ts$/.test(file))).toEqual([])
  })
})
