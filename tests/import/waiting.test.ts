/** A number that is told: it waits, is called, and goes online or away. */
import { describe, expect, it } from 'vitest'
import { buildDirectory } from '../../src/directory/directory.ts'
import { missingOf } from '../../src/directory/tasks/missing.ts'
import { callTable } from '../../src/import/workbook/check-tables.ts'
import type { Table } from '../../src/import/workbook/table.ts'
import { applied, type CONTOH, contentOf, fileOf, plan, rawOf, rawSheet, TODAY } from '../support/import.ts'

const NUMBER = '+6200810159999'
const told = fileOf(
  rawSheet('Kontak', [
    ['ID kantor', 'WA'],
    ['dlh', '0008 1015 9999'],
  ]),
)
const first = plan(told)
const { waiting } = first
const FILES = applied(first)
const channel = (files: typeof CONTOH) =>
  contentOf(files)
    .offices.get('dlh')!
    .value.channels.find(({ value }) => value === NUMBER)

/** The call list, filled in for the number. */
function called(result: string): ReturnType<typeof rawOf> {
  const table = callTable(contentOf(FILES), TODAY, waiting)
  const at = (header: string) => table.columns.findIndex((column) => column.header === header)
  const isIt = (row: readonly string[]) => row[at('Nomor, akun atau alamat')] === '0008-1015-9999'
  const rows = table.rows.map((row) =>
    isIt(row)
      ? row.with(at('Hasil'), result).with(at('Tanggal dicek'), '22/11/2026').with(at('Pemeriksa'), 'Petugas 1')
      : row,
  )
  return rawOf([{ ...table, rows } satisfies Table])
}

describe('a mobile number that a list tells', () => {
  it('is in no file of the content, and in the call list with what to call', () => {
    expect(waiting).toMatchObject([{ office: 'dlh', value: NUMBER, document: 'uji.xlsx' }])
    expect(FILES.filter(({ text }) => /10159999/.test(text))).toHaveLength(0)
    const rows = callTable(contentOf(FILES), TODAY, waiting).rows.filter(([id]) => id === 'dlh')
    expect(rows.filter((row) => row.includes('0008-1015-9999'))).toHaveLength(1)
    expect(rows.filter((row) => row.includes('WhatsApp') && row.includes('belum tercatat'))).toEqual([])
  })

  it('stands in the call list beside what is told of contacts that are no longer due', () => {
    const content = contentOf(FILES)
    const rowsOf = (reported?: Parameters<typeof callTable>[3]) =>
      callTable(content, TODAY, [], reported).rows.filter(([id]) => id === 'bpbd')
    expect(rowsOf().some((row) => row.includes('sms'))).toBe(false)
    const told = 'dilaporkan salah oleh warga, 2 kali, terakhir 22 November 2026'
    const row = rowsOf(new Map([['bpbd', new Map([['sms', told]])]])).find((one) => one.includes('sms'))
    expect(row!.some((cell) => cell.startsWith(`${told}; `))).toBe(true)
  })

  it('is told of by the check', () => {
    const { directory } = buildDirectory(FILES, TODAY, { region: 'contoh' })
    const steps = missingOf(contentOf(FILES), directory!, waiting)
    expect(steps.find(({ step }) => step === 'waiting')).toMatchObject({
      count: 1,
      what: expect.stringContaining('dlh'),
    })
    expect(JSON.stringify(steps)).not.toMatch(/1015/)
  })

  it('goes online by one result', () => {
    const result = plan(called('Tersambung'), FILES, { waiting })
    expect(channel(applied(result, FILES))).toMatchObject({ confirmations: [{ result: 'reached', on: '2026-11-22' }] })
    expect(result.waiting).toEqual([])
  })

  it.each([
    ['Salah', 0],
    ['Tidak dijawab', 1],
    ['', 1],
  ])('that is answered "%s" waits on: %d', (result, count) => {
    const after = plan(called(result), FILES, { waiting })
    expect(channel(applied(after, FILES))).toBeUndefined()
    expect(after.waiting).toHaveLength(count)
  })
})
