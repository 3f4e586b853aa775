import { expect, test } from 'vitest'
import type { Statement, Statements } from '../rows/statement.ts'
import { countRows, silentRows } from './row-count.ts'

const statement = (row: number): Statement => ({
  ...{ at: { sheet: 'S', row, cell: `A${row}` }, office: { names: ['Dinas'] }, channels: [] },
})
const keys = (...rows: number[]) => new Set(rows.map((row) => `S!${row}`))
/** Row 2 says what is known, 3 changes something, 4 says nothing, 5 is about somebody else, 6 is refused. */
const SAID: Statements = {
  statements: [2, 3, 4, 5].map(statement),
  notes: [],
  rows: keys(2, 3, 4, 5, 6, 7, 8),
  ...{ hidden: keys(7), empty: keys(4), headings: keys(8) },
}
const FATES = { changed: keys(3), refused: keys(6), partly: keys(), skipped: keys(5) }

test('only what is odd about a row that says what is known has been looked at before', () => {
  expect(silentRows(SAID, FATES)).toEqual(keys(2))
})

test('every row is counted as one thing', () => {
  const one = { applied: 1, partly: 0, unchanged: 1, refused: 1, skipped: 1, empty: 1, hidden: 1, headings: 1 }
  expect(countRows(SAID, FATES)).toEqual({ read: 7, ...one })
  expect(countRows(SAID, { ...FATES, partly: keys(3) })).toEqual({ read: 7, ...one, applied: 0, partly: 1 })
  expect(countRows(SAID, { ...FATES, partly: keys(2) })).toEqual({ read: 7, ...one, unchanged: 0, refused: 2 })
})
