import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { COPIES, copiesOf, keepCopy, readCopy } from './copies.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cadangan-'))
  mkdirSync(join(folder, 'src/content/contoh/photos'), { recursive: true })
  write('region.yaml', 'name: satu\n')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const write = (name: string, text: string | Buffer) => writeFileSync(join(folder, 'src/content/contoh', name), text)
const keep = (minute: number) => keepCopy('contoh', undefined, new Date(Date.UTC(2026, 10, 29, 5, minute)), folder)

test('a state is kept once, with its photos', () => {
  write('photos/a.jpg', Buffer.from([0xff, 0xd8, 0]))
  keep(1)
  keep(2)
  const [name, ...more] = copiesOf('contoh', folder)
  expect([name, more]).toEqual([expect.stringMatching(/^contoh-2026-11-29-120100-[0-9a-f]{12}\.zip$/), []])
  expect(readCopy(join(folder, COPIES, name!), 'contoh')).toEqual(
    expect.arrayContaining([
      { path: 'region.yaml', text: 'name: satu\n' },
      { path: 'photos/a.jpg', text: Buffer.from([0xff, 0xd8, 0]).toString('base64') },
    ]),
  )
})

test('of two of one second the later one is the newest, whatever their states', () => {
  for (let turn = 0; turn < 5; turn++) {
    write('region.yaml', `name: ${turn}\n`)
    keep(1)
    const [newest] = copiesOf('contoh', folder)
    expect(readCopy(join(folder, COPIES, newest!), 'contoh')).toEqual([
      { path: 'region.yaml', text: `name: ${turn}\n` },
    ])
  }
  expect(copiesOf('contoh', folder)).toHaveLength(5)
})

test('the newest thirty stay, and those of other regions', () => {
  mkdirSync(join(folder, COPIES))
  const other = `contoh-dua-2026-01-01-000000-${'a'.repeat(12)}.zip`
  writeFileSync(join(folder, COPIES, other), '')
  for (let minute = 0; minute < 33; minute++) {
    write('region.yaml', `name: ${minute}\n`)
    keep(minute)
  }
  const names = copiesOf('contoh', folder)
  expect([names.length, names[0], names.at(-1)]).toEqual([
    30,
    expect.stringContaining('-123200-'),
    expect.stringContaining('-120300-'),
  ])
  expect(readdirSync(join(folder, COPIES))).toHaveLength(31)
  expect(readdirSync(join(folder, COPIES))).toContain(other)
})

test('what is no copy of the region is refused in words', () => {
  keep(1)
  const [name] = copiesOf('contoh', folder)
  writeFileSync(join(folder, 'a.zip'), 'bukan')
  for (const [file, region] of [
    [join(folder, 'a.zip'), 'contoh'],
    [join(folder, COPIES, name!), 'lain'],
  ] as const)
    expect(() => readCopy(file, region)).toThrow(/bukan salinan isi wilayah/)
})
