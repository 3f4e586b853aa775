/** A number beside a recorded one of its kind: a replacement or a second one? Nobody guesses, and none doubles unseen. */
import { describe, expect, it } from 'vitest'
import { confirmationOn } from '../../src/directory/channels/freshness.ts'
import { liveChannels } from '../../src/directory/channels/turning-days.ts'
import { confirmationTable } from '../../src/import/workbook/check-tables.ts'
import { directoryTables } from '../../src/import/workbook/directory-tables.ts'
import type { Table } from '../../src/import/workbook/table.ts'
import { applied, CONTOH, contentOf, plan, rawOf } from '../support/import.ts'

const TODAY = '2026-11-29'
const CONTENT = contentOf(CONTOH)
const phonesOf = (files: typeof CONTOH, id: string) =>
  liveChannels(contentOf(files).offices.get(id)!.value, TODAY).filter(({ type }) => type === 'phone')
/** An office with one telephone number, for all of it. */
const [ID, OLD] = [...CONTENT.offices.keys()].flatMap((id): [string, ReturnType<typeof phonesOf>[number]][] => {
  const [phone, ...more] = phonesOf(CONTOH, id)
  return phone && more.length === 0 && !phone.unit && !confirmationOn(phone, TODAY).wrong ? [[id, phone]] : []
})[0]!
const NEW = '0002-538881'
const SIGNED = { Hasil: 'Tersambung', 'Tanggal dicek': '28 November 2026', Pemeriksa: 'Petugas' }

/** The sheet of confirmation with cells of the old number's row and of a new row filled in. */
function sheet(old: Record<string, string>, fresh: Record<string, string>): Table {
  const table = confirmationTable(CONTENT, TODAY, ID)
  const at = (header: string) => table.columns.findIndex((column) => column.header === header)
  const put = (row: readonly string[], cells: Record<string, string>) =>
    Object.entries(cells).reduce((filled, [header, cell]) => filled.with(at(header), cell), [...row])
  const blank = table.rows[0]!.map((cell, column) => (column < 2 ? cell : ''))
  const rows = table.rows.map((row) => (row[at('ID saluran')] === OLD.id ? put(row, old) : row))
  return {
    ...table,
    rows: [...rows, put(blank, { 'Jenis saluran': 'Telepon', 'Nomor, akun atau alamat': NEW, ...fresh })],
  }
}
const read = (table: Table) => plan(rawOf([table]), CONTOH, { today: TODAY })

describe('on a list by which contacts are confirmed', () => {
  it.each<[string, Record<string, string>, Record<string, string>]>([
    ['of which the old number’s row says nothing', {}, SIGNED],
    ['whose own row has no result either', {}, {}],
    ['where the old one didn’t answer', { ...SIGNED, Hasil: 'Tidak dijawab' }, SIGNED],
  ])('a number %s is refused, with both ways', (_, old, fresh) => {
    const result = read(sheet(old, fresh))
    expect(phonesOf(applied(result), ID).map(({ value }) => value)).toEqual([OLD.value])
    const refused = result.notes.filter((note) => note.refused)
    expect(refused).toMatchObject([{ message: expect.stringContaining('penggantinya, atau nomor kedua?') }])
    expect(refused[0]!.repair).toMatch(/^pengganti: .* Seharusnya; nomor kedua: isi Bagian, atau pilih Tersambung/)
    expect(result.rows.refused).toBe(1)
  })

  it.each<[string, Record<string, string>, Record<string, string>, string[]]>([
    ['where both were reached', SIGNED, SIGNED, [OLD.value, '+62002538881']],
    ['of a part of the office', {}, { ...SIGNED, Bagian: 'Loket' }, [OLD.value, '+62002538881']],
    ['that is the recorded one', {}, { ...SIGNED, 'Nomor, akun atau alamat': OLD.value }, [OLD.value]],
  ])('a number %s is taken', (_, old, fresh, values) => {
    const result = read(sheet(old, fresh))
    expect(result.notes.filter((note) => note.refused)).toEqual([])
    expect(phonesOf(applied(result), ID).map(({ value }) => value)).toEqual(values)
  })

  it('a number instead of a wrong one takes its place', () => {
    const result = read(sheet({ ...SIGNED, Hasil: 'Salah' }, SIGNED))
    expect(result.notes.filter((note) => note.refused)).toEqual([])
    const shown = phonesOf(applied(result), ID).filter((one) => !confirmationOn(one, TODAY).wrong)
    expect(shown.map(({ value }) => value)).toEqual(['+62002538881'])
  })
})

it('in a row that was added to the export it is a second number, and told', () => {
  const channels = directoryTables(CONTENT, TODAY).find(({ name }) => name === 'Saluran')!
  const row = channels.columns.map(
    ({ header }) => ({ 'ID kantor': ID, 'Jenis saluran': 'Telepon', 'Nomor, akun atau alamat': NEW })[header] ?? '',
  )
  const result = plan(rawOf([{ ...channels, rows: [...channels.rows, row] }]), CONTOH, { today: TODAY })
  expect(phonesOf(applied(result), ID)).toHaveLength(2)
  expect(result.notes.map(({ message }) => message).join()).toContain('di samping nomor yang sudah ada')
})
