/** The confirmation form as a workbook asks who heads an office; coming back, it changes the head and nothing else. */
import { describe, expect, it } from 'vitest'
import { recordedOffices } from '../../src/directory/content/content.ts'
import type { ContentFile } from '../../src/directory/content/read.ts'
import { confirmationTable, villagesTable } from '../../src/import/workbook/check-tables.ts'
import type { Table } from '../../src/import/workbook/table.ts'
import { applied, BLORA, CONTOH, contentOf, plan, rawOf, TODAY } from '../support/import.ts'

const at = (table: Table, header: string) => table.columns.findIndex((column) => column.header === header)
const cell = (table: Table, row: number, header: string) => table.rows[row]![at(table, header)]
/** The first row of an office with cells written over. */
function corrected(table: Table, id: string, values: Record<string, string>): Table {
  const first = table.rows.findIndex((row) => row[0] === id)
  const rows = table.rows.map((row, index) =>
    index === first
      ? Object.entries(values).reduce((one, [header, text]) => one.with(at(table, header), text), [...row])
      : row,
  )
  return { ...table, rows }
}
const headOf = (files: readonly ContentFile[], id: string) => contentOf(files).offices.get(id)!.value.holders[0]

describe('the form of an office', () => {
  it('begins with the post, its head and their status, as they are recorded', () => {
    const table = confirmationTable(contentOf(CONTOH), TODAY, 'dlh')
    const first = ['Jabatan', 'Status', 'Nama pejabat', 'Mulai', 'ID saluran'].map((header) => cell(table, 0, header))
    expect(first).toEqual(['Kepala Dinas', 'Definitif', headOf(CONTOH, 'dlh')!.name, '', ''])
    for (const row of table.rows.slice(1)) expect(row.slice(2, 7)).toEqual(['', '', '', '', ''])
  })

  it.each<[string, ContentFile[]]>([
    ['contoh', CONTOH],
    ['blora', BLORA],
  ])('says nothing new of %s when it comes back as it went', (region, files) => {
    const content = contentOf(files)
    const ids = recordedOffices(content).map(([id]) => id)
    const tables = ids.map((id) => ({ ...confirmationTable(content, TODAY, id), name: `[${id}.xlsx]Konfirmasi` }))
    for (const { columns, rows } of tables) for (const row of rows) expect(row).toHaveLength(columns.length)
    expect(plan(rawOf(tables), files, { region })).toMatchObject({ edits: [], rows: { applied: 0, refused: 0 } })
  })

  it.each([
    [
      'a new head',
      { 'Nama pejabat': 'Budi Misal, S.T.', Mulai: '2 November 2026', 'Dasar (SK)': 'SK 7' },
      { status: 'definitive', name: 'Budi Misal, S.T.', from: '2026-11-02', basis: 'SK 7' },
    ],
    [
      'an acting one',
      { 'Nama pejabat': 'Budi Misal, S.T.', Status: 'Plt' },
      { status: 'plt', name: 'Budi Misal, S.T.', from: TODAY },
    ],
    ['that there is none', { 'Nama pejabat': '', Status: 'Kosong' }, { status: 'vacant', from: TODAY }],
  ])('brings %s', (_, values, expected) => {
    const table = corrected(confirmationTable(contentOf(CONTOH), TODAY, 'dlh'), 'dlh', values)
    const result = plan(rawOf([table]))
    expect(result.rows).toMatchObject({ applied: 1, refused: 0 })
    expect(headOf(applied(result), 'dlh')).toMatchObject(expected)
    expect(plan(rawOf([table]), applied(result)).edits).toEqual([])
  })

  it('tells who was the last where nobody knows who it is now, and takes a name alone', () => {
    const content = contentOf(BLORA)
    const old = recordedOffices(content).flatMap(([id, { post, holders }]) => {
      const table = confirmationTable(content, TODAY, id)
      return post && holders.length > 0 && cell(table, 0, 'Status') === '' ? [{ id, table }] : []
    })
    expect(old.length).toBeGreaterThan(0)
    const [{ id, table }] = old as [(typeof old)[number]]
    expect(cell(table, 0, 'Nama pejabat')).toBe('')
    expect(cell(table, 0, 'Terakhir dikonfirmasi')).toMatch(/^terakhir tercatat .+, \d{4}-\d\d-\d\d$/)
    const result = plan(rawOf([corrected(table, id, { 'Nama pejabat': 'Budi Misal, S.T.' })]), BLORA, {
      region: 'blora',
    })
    expect(headOf(applied(result, BLORA), id)).toMatchObject({ status: 'definitive', name: 'Budi Misal, S.T.' })
  })
})

it('the form of a kecamatan’s villages asks for the head of each, and makes a village’s file of the answer', () => {
  const table = villagesTable(contentOf(BLORA), TODAY, 'kec-jati')
  const ids = [...new Set(table.rows.map(([id]) => id!))]
  const heads = table.rows.filter((row) => row[at(table, 'Jabatan')] !== '')
  expect(heads.map(([id]) => id)).toEqual(ids)
  const id = ids[3]!
  const result = plan(rawOf([corrected(table, id, { 'Nama pejabat': 'Sri Misal' })]), BLORA, { region: 'blora' })
  expect(result.files.map(({ path }) => path)).toEqual([`offices/${id}.yaml`])
  expect(headOf(applied(result, BLORA), id)).toMatchObject({ status: 'definitive', name: 'Sri Misal' })
})
