/** How well citizens’ own words lead to whoever deals with them. */
import { describe, expect, test } from 'vitest'
import { createFinder } from '../../src/finder/finder.ts'
import { finderRows } from '../../src/finder/rows.ts'
import { directory, nameOf, placeOf, type Query, readQueries } from './queries.ts'

/** The least that is promised, in percent of all queries; a single one may be missed. */
const FIRST = 90
const AMONG_THREE = 98

const queries = readQueries('queries.csv')
const asked = queries.map((query) => ({ ...query, ...placeOf(query) }))
const percent = (fits: (place: number) => boolean, among = asked) =>
  (among.filter(({ place }) => place !== undefined && fits(place)).length / among.length) * 100

test('the table is long and of every kind', () => {
  expect(queries.length).toBeGreaterThanOrEqual(650)
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

test('words are left out of the rows only where no answer changes', () => {
  const rows = finderRows(directory)
  const { ignore, same } = directory.synonyms
  const find = createFinder({ ...rows, ignore: ignore.join(' '), same: same.join('|') })
  for (const { query, results, answer } of asked) expect(find(query), query).toEqual({ ...answer, results })
  const count = (line: string) => line.split(/[ |]/).length
  expect(count(rows.ignore)).toBeLessThan(count(ignore.join(' ')) * 0.7)
  expect(count(rows.same)).toBeLessThan(count(same.join(' ')))
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
