/** How well citizens’ own words lead to whoever deals with them. */
import { describe, expect, test } from 'vitest'
import { type Answer, createFinder, type Found } from '../../src/finder/finder.ts'
import { finderLayers } from '../../src/finder/rows.ts'
import { directory, nameOf, placeOf, type Query, readQueries, shown } from './queries.ts'

/** The least that is promised, in percent of all queries; a single one may be missed. */
const FIRST = 95
const AMONG_THREE = 99
/** So many aren't a dead end: something can be pressed among the first three. */
const PRESSED = 99

const queries = readQueries('queries.csv')
const asked = queries.map((query) => ({ ...query, ...placeOf(query) }))
const percent = (fits: (place: number) => boolean, among = asked) =>
  (among.filter(({ place }) => place !== undefined && fits(place)).length / among.length) * 100

test('the table is long and of every kind', () => {
  expect(queries.length).toBeGreaterThanOrEqual(1100)
  expect(new Set(queries.map(({ query }) => query.toLowerCase())).size).toBe(queries.length)
  const kinds = Map.groupBy(queries, ({ kind }: Query) => kind)
  expect([...kinds.keys()].sort()).toEqual([
    ...[
      'absent',
      'calm',
      'chat',
      'danger',
      'elsewhere',
      'extortion',
      'indonesian',
      'jawa',
      'krama',
      'office',
      'one-word',
    ],
    ...['page', 'place', 'school', 'sentence', 'typo', 'unanswered'],
  ])
  for (const [kind, ones] of kinds) expect(ones.length, kind).toBeGreaterThanOrEqual(5)
})

test(`the first result is right for ${FIRST} % of them, one of the first three for ${AMONG_THREE} %`, () => {
  const missed = asked.filter(({ place }) => place !== 1)
  console.table(
    missed.map(({ query, expected, place, results }) => ({
      query,
      expected: expected.join(' '),
      place,
      first: results[0] ? nameOf(results[0]) : '',
    })),
  )
  expect(percent((place) => place === 1)).toBeGreaterThanOrEqual(FIRST)
  expect(percent((place) => place <= 3)).toBeGreaterThanOrEqual(AMONG_THREE)
})

test(`something can be pressed among the first three for ${PRESSED} % of them`, () => {
  const isOpen = (found: Found) =>
    found.kind === 'page' ||
    ('doors' in found && (found.doors ?? []).length > 0) ||
    ('contact' in found && found.contact !== '') ||
    (found.kind === 'body' && found.channel !== undefined)
  const dead = asked.filter(
    ({ answer }) => !answer.urgent && !answer.number && !answer.results.slice(0, 3).some(isOpen),
  )
  expect(100 - (dead.length / asked.length) * 100).toBeGreaterThanOrEqual(PRESSED)
})

describe('words that few people say', () => {
  const { first, rare } = finderLayers(directory)

  test('are asked only where the first rows don’t answer all, and the answers are as good as with all at once', () => {
    const inBrowser = queries.map((query) => ({ ...query, ...placeOf(query, shown(query.query)) }))
    expect(percent((place) => place === 1, inBrowser)).toBeGreaterThanOrEqual(FIRST)
    expect(percent((place) => place <= 3, inBrowser)).toBeGreaterThanOrEqual(AMONG_THREE)
    const find = createFinder(first)
    for (const query of ['jalan rusak', 'KTP hilang', 'pupuk langka', 'camat cepu', 'lampu jalan mati', 'pasar'])
      expect(find(query).unsure, query).toBeUndefined()
    for (const query of ['kran netes', 'jalan rusak ngendi kae', 'xqzwv', 'pekarangan'])
      expect(find(query).unsure, query).toBe(true)
  })

  test('never tell of danger, nor keep an alarm down', () => {
    const find = createFinder(first)
    for (const { query, answer } of asked) expect(find(query).urgent, query).toEqual(answer.urgent)
    expect(rare.words.filter(([, words]) => words.includes('!'))).toEqual([])
  })

  test('of another build aren’t taken, for its offices may have other places', () => {
    const find = createFinder({ ...first, rare: { ...rare, stamp: 'lain' } })
    const without = createFinder(first)
    for (const { query } of asked.slice(0, 100)) expect(find(query)).toEqual(without(query))
  })
})

test('words are left out of the rows only where no answer changes', () => {
  const { first, rare } = finderLayers(directory)
  const { ignore, same, rare: seldom } = directory.synonyms
  const all = { ignore: ignore.join(' '), same: same.join('|') }
  const told = ({ unsure, ...answer }: Answer) => answer
  const [lean, full] = [first, { ...first, ...all }].map((rows) => createFinder(rows))
  for (const { query } of asked) expect(told(lean!(query)), query).toEqual(told(full!(query)))
  const find = createFinder({ ...first, ...all, rare: { ...rare, same: seldom.join('|') } })
  for (const { query, results } of asked) expect(find(query).results[0], query).toEqual(results[0])
  const count = (line: string) => line.split(/[ |]/).length
  expect(count(first.ignore)).toBeLessThan(count(all.ignore) * 0.8)
  expect(count(first.same)).toBeLessThan(count(all.same))
  expect(count(rare.same)).toBeLessThan(count(seldom.join('|')))
})

describe('in danger', () => {
  test('all are answered within the first two', () => {
    const late = asked.filter(({ kind, place = Infinity }) => kind === 'danger' && place > 2).map(({ query }) => query)
    expect(late).toEqual([])
  })
})

test('what only sounds like danger raises no alarm', () => {
  const alarms = asked.filter(({ kind, answer }) => kind === 'calm' && answer.urgent).map(({ query }) => query)
  expect(alarms).toEqual([])
})
