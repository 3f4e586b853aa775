/** Who works in the editor, as it is kept on a disk. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { readPeople, setPerson } from './people.ts'

let folder: string
const file = () => join(folder, '.cache/redaksi/orang.json')
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pengaduan-orang-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

it('is nobody on a new computer', () => {
  expect(readPeople(folder)).toEqual({ names: [] })
  expect(readdirSync(folder)).toEqual([])
})

it('is who came last; each is kept once, in the order in which they came', () => {
  for (const name of ['Rina Misal', 'Budi Misal', 'Rina Misal']) {
    expect(setPerson(name, folder).last).toBe(name)
    expect(readPeople(folder).last).toBe(name)
  }
  expect(readPeople(folder)).toEqual({ names: ['Rina Misal', 'Budi Misal'], last: 'Rina Misal' })
})

it('is for the eyes of this account alone, and leaves no other file', () => {
  setPerson('Rina Misal', folder)
  expect(statSync(file()).mode & 0o077).toBe(0)
  expect(readdirSync(join(folder, '.cache/redaksi'))).toEqual(['orang.json'])
})

it.each(['', ' Rina', 'Ri\u200bna', 'a'.repeat(81)])('is never %j', (name) => {
  expect(() => setPerson(name, folder)).toThrow(RangeError)
  expect(readPeople(folder)).toEqual({ names: [] })
})

it.each([
  ['empty', ''],
  ['torn', '{"names":["Rina'],
  ['of something else', '[]'],
  ['null', 'null'],
  ['without the last', '{"names":["Rina"],"last":"Budi"}'],
  ['with a hidden sign', '{"names":["Ri\\u200bna"],"last":"Ri\\u200bna"}'],
  ['with too long a name', JSON.stringify({ names: ['a'.repeat(81)], last: 'a'.repeat(81) })],
  ['with a name twice', '{"names":["Rina","Rina"],"last":"Rina"}'],
  ['with no name', '{"names":[],"last":""}'],
  ['with more than that', '{"names":["Rina"],"last":"Rina","sandi":"1"}'],
])('counts a file that is %s for none and says so, until the next name takes its place', (_, text) => {
  mkdirSync(join(folder, '.cache/redaksi'), { recursive: true })
  writeFileSync(file(), text)
  expect(readPeople(folder)).toEqual({ names: [], problem: expect.stringContaining('.cache/redaksi/orang.json rusak') })
  setPerson('Rina Misal', folder)
  expect(JSON.parse(readFileSync(file(), 'utf8'))).toEqual({ names: ['Rina Misal'], last: 'Rina Misal' })
})
