import { describe, expect, it } from 'vitest'
import { channel, directory, office } from '../../../tests/content/model.ts'
import type { Directory, Office, SharedChannel } from '../model.ts'
import { problemAnchor, problemGroups, problemPages, problemSlug, problemsByLetter } from './problem-list.ts'

type Words = Directory['topics']['words'][number]

const list = (words: Words[], offices: Office[] = [], channels: SharedChannel[] = []) =>
  problemsByLetter(directory(offices, channels, { topics: { frequent: [], dangers: {}, words } }))
const entries = (...all: Parameters<typeof list>) => list(...all).flatMap((group) => group.entries)

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
    const words = [
      { office: 'pu', keywords: ['jalan rusak', 'Jembatan', 'got mampet', 'jalan berlubang'] },
      { office: 'dlh', keywords: ['sampah', 'bau pabrik'] },
    ]
    const letters = list(words, [office('pu'), office('dlh')])
    expect(letters.map(({ letter, entries }) => [letter, ...entries.map(({ keyword }) => keyword)])).toEqual([
      ['B', 'bau pabrik'],
      ['G', 'got mampet'],
      ['J', 'jalan berlubang', 'jalan rusak', 'Jembatan'],
      ['S', 'sampah'],
    ])
  })

  it('names every office that deals with a problem, whatever the capitals', () => {
    const words = [
      { office: 'rsud-a', keywords: ['griya sakit'] },
      { office: 'rsud-b', keywords: ['Griya sakit'] },
    ]
    const found = entries(words, [office('rsud-a'), office('rsud-b')])
    expect(found.map(({ anchor, offices }) => [anchor, ...offices.map(({ id }) => id)])).toEqual([
      ['p-griya-sakit', 'rsud-a', 'rsud-b'],
    ])
  })

  it.each(['district', 'village'] as const)('stands for every %s office at once, and keeps others', (kind) => {
    const words = [
      { kind, keywords: ['sengketa desa'] },
      { office: 'dinpmd', keywords: ['sengketa desa'] },
    ]
    const [entry] = entries(words, [office('a', { kind }), office('b', { kind }), office('dinpmd')])
    expect(entry).toMatchObject({ keyword: 'sengketa desa', [kind]: true })
    expect(entry?.offices.map(({ id }) => id)).toEqual(['dinpmd'])
  })

  it('says of what is not the regency’s whose it is and where it can be told', () => {
    const words = [
      { body: 'Samsat', about: 'pajak kendaraan', channel: 'laporgub', keywords: ['pajak motor'] },
      { body: 'Bulog', about: 'beras', keywords: ['beras Bulog'] },
      { channel: 'pln', keywords: ['listrik padam'] },
    ]
    const found = entries(words, [], [channel('laporgub'), channel('pln')])
    expect(found.map(({ keyword, bodies, channels }) => [keyword, bodies, channels])).toEqual([
      ['beras Bulog', [{ name: 'Bulog' }], []],
      ['listrik padam', [], [channel('pln')]],
      ['pajak motor', [{ name: 'Samsat', channel: channel('laporgub') }], []],
    ])
  })

  it('leaves out offices that are no more, and channels that do not work here', () => {
    const words = [
      { office: 'dinpasar', keywords: ['pasar'] },
      { channel: 'damkar', keywords: ['kebakaran'] },
    ]
    const ended = office('dinpasar', { ended: { on: '2026-01-05' } })
    expect(list(words, [ended], [channel('damkar', { works: 'unconfirmed' })])).toEqual([])
  })

  it('gives every keyword an anchor of its own', () => {
    const words = [
      { office: 'a', keywords: ['KTP', 'ktp hilang', 'KK'] },
      { office: 'b', keywords: ['KTP'] },
    ]
    const anchors = entries(words, [office('a'), office('b')]).map(({ anchor }) => anchor)
    expect(anchors).toEqual(['p-kk', 'p-ktp', 'p-ktp-hilang'])
  })
})

describe('pages of the A–Z', () => {
  const pages = (...keywords: string[]) =>
    problemPages(
      directory([office('a')], [], { topics: { frequent: [], dangers: {}, words: [{ office: 'a', keywords }] } }),
    )
  const many = (letter: string, count: number) =>
    Array.from({ length: count }, (_, at) => `${letter}${String(at).padStart(3, '0')}`)

  it('are one a letter', () => {
    expect(pages('jalan', 'KTP', 'jembatan').map(({ id, letter }) => [id, letter])).toEqual([
      ['j', 'J'],
      ['k', 'K'],
    ])
  })

  it.each([
    [90, [90]],
    [91, [46, 45]],
    [200, [67, 67, 66]],
  ])('of %i problems are as long as each other', (count, lengths) => {
    const found = pages(...many('p', count))
    expect(found.map(({ entries }) => entries.length)).toEqual(lengths)
    expect(found.map(({ id }) => id)).toEqual(['p', 'p-2', 'p-3'].slice(0, lengths.length))
    expect(found.flatMap(({ entries }) => entries.map(({ keyword }) => keyword))).toEqual(many('p', count))
  })

  it('have other names than problems that stand by themselves', () => {
    expect(problemSlug('jalan rusak')).toBe('jalan-rusak')
  })
})

describe('groups of problems', () => {
  it('hold the offices by what they deal with, once each, and none that is no more', () => {
    const found = problemGroups(
      directory([
        office('pu', { duties: ['public-works', 'spatial-planning'] }),
        office('dlh', { duties: ['environment', 'public-works'] }),
        office('lama', { duties: ['health'], ended: { on: '2026-01-05' } }),
      ]),
    )
    expect(found.map(({ group, offices }) => [group, ...offices.map(({ id }) => id).sort()])).toEqual([
      ['roads', 'dlh', 'pu'],
      ['waste', 'dlh'],
    ])
  })
})
