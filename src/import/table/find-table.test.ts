import { expect, test } from 'vitest'
import { findTable } from './find-table.ts'

const sheet = (...rows: string[][]) => ({
  ...{ name: 'Daftar', hidden: false },
  rows: rows.map((cells, index) => ({
    ...{ number: index + 1, hidden: false },
    cells: cells.map((text) => (text ? { kind: 'text' as const, text } : undefined)),
  })),
})
const HEADERS = ['Kantor', 'Nama pejabat', 'Surel']
const ROW = ['Dinas Contoh', 'Misal Contohan', 'a@contoh.invalid']

test.each([
  [
    'one header that is known makes no table',
    [
      ['Kantor', 'Warna'],
      ['Dinas Contoh', 'hijau'],
    ],
    undefined,
    0,
  ],
  [
    'two do',
    [
      ['Kantor', 'Surel'],
      ['Dinas Contoh', 'a@contoh.invalid'],
    ],
    1,
    1,
  ],
  ['the first of rows that say as much is taken', [HEADERS, ROW, HEADERS, ROW], 1, 2],
  ['the row that says more is taken', [['Kantor', 'Surel'], HEADERS, ROW], 2, 1],
  ['a group over the headers isn’t taken for them', [['', 'PEJABAT', 'KONTAK'], HEADERS, ROW], 2, 1],
  ['two rows that only say it together are', [['', 'PEJABAT', ''], ['Kantor', 'Nama', ''], ROW], 2, 1],
] as const)('%s', (_, rows, headerRow, count) => {
  const table = findTable(sheet(...rows.map((cells) => [...cells])))
  expect([table?.headerRow, table?.rows.length ?? 0]).toEqual([headerRow, count])
})
