import { expect, test } from 'vitest'
import { applied, CONTOH, fileOf, plan, rawSheet } from '../../tests/support/import.ts'

const LIST = fileOf(
  rawSheet('Daftar', [
    ['Kantor', 'Nama pejabat', 'Mulai'],
    ['DLH', 'MISAL CONTOHAN, S.T.', '02-11-2026'],
  ]),
)
const told = ({ notes }: ReturnType<typeof plan>) => notes.map(({ cell }) => cell)

test('what is odd about a row is told while it is news, and not again', () => {
  const first = plan(LIST, CONTOH)
  expect([first.rows.applied, told(first)]).toEqual([1, ['B2', 'C2']])
  const second = plan(LIST, applied(first))
  expect([second.rows.unchanged, told(second)]).toEqual([1, []])
})
