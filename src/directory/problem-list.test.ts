import { describe, expect, it } from 'vitest'
import { directory, office } from '../../tests/content/model.ts'
import type { Office } from './model.ts'
import { problemAnchor, problemsByLetter } from './problem-list.ts'

const list = (...offices: Office[]) => problemsByLetter(directory(offices))
const keywords = (...offices: Office[]) =>
  list(...offices).map(({ letter, entries }) => [letter, ...entries.map(({ keyword }) => keyword)])

describe('anchor of a keyword', () => {
  it.each([
    ['dalan bolong', 'p-dalan-bolong'],
    ['KTP', 'p-ktp'],
    ['lara (sakit)', 'p-lara-sakit'],
    ['DTKS/DTSEN', 'p-dtks-dtsen'],
    ['e-parkir', 'p-e-parkir'],
    ['camat ora ana (tidak di tempat)', 'p-camat-ora-ana-tidak-di-tempat'],
  ])('%s: %s', (keyword, anchor) => {
    expect(problemAnchor(keyword)).toBe(anchor)
  })
})

describe('the A–Z of problems', () => {
  it('has letters in order, each with its keywords in order', () => {
    expect(
      keywords(
        office('pu', { topics: ['jalan rusak', 'Jembatan', 'got mampet', 'jalan berlubang'] }),
        office('dlh', { topics: ['sampah', 'bau pabrik'] }),
      ),
    ).toEqual([
      ['B', 'bau pabrik'],
      ['G', 'got mampet'],
      ['J', 'jalan berlubang', 'jalan rusak', 'Jembatan'],
      ['S', 'sampah'],
    ])
  })

  it('names every office that deals with a problem, whatever the capitals', () => {
    const entries = list(
      office('rsud-a', { topics: ['griya sakit'] }),
      office('rsud-b', { topics: ['Griya sakit'] }),
    ).flatMap((group) => group.entries)
    expect(entries.map(({ anchor, offices }) => [anchor, ...offices.map(({ id }) => id)])).toEqual([
      ['p-griya-sakit', 'rsud-a', 'rsud-b'],
    ])
  })

  it('stands for all camat offices at once, and keeps others that deal with the same', () => {
    const [entry] = list(
      office('kec-a', { kind: 'district', topics: ['sengketa desa'] }),
      office('kec-b', { kind: 'district', topics: ['sengketa desa'] }),
      office('dinpmd', { topics: ['sengketa desa'] }),
    ).flatMap((group) => group.entries)
    expect(entry).toMatchObject({ keyword: 'sengketa desa', district: true })
    expect(entry?.offices.map(({ id }) => id)).toEqual(['dinpmd'])
  })

  it('leaves out offices that are no more', () => {
    expect(list(office('dinpasar', { topics: ['pasar'], ended: { on: '2026-01-05' } }))).toEqual([])
  })

  it('gives every keyword an anchor of its own', () => {
    const anchors = list(office('a', { topics: ['KTP', 'ktp hilang', 'KK'] }), office('b', { topics: ['KTP'] }))
      .flatMap((group) => group.entries)
      .map(({ anchor }) => anchor)
    expect(anchors).toEqual([...new Set(anchors)])
  })
})
