import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { fileOf } from '../../../tests/support/workbooks.ts'
import { isChat } from '../../import/table/chat.ts'
import type { RawSheet } from '../../import/table/raw.ts'
import type { Table } from '../../import/workbook/table.ts'
import { sheetNames } from './names.ts'
import { parseSpreadsheet } from './parse.ts'
import { writeCsv, writeXlsx } from './write.ts'

const table: Table = {
  name: 'Kontak',
  columns: [
    { header: 'ID', width: 14, locked: true },
    { header: 'Nama & <kantor>', width: 40, help: 'Tulis "lengkap".\nTanpa singkatan.' },
    { header: 'Jenis', width: 14, options: ['telepon', 'whatsapp'], help: 'a'.repeat(300) },
  ],
  rows: [
    ['dinkes', '=1+1', 'telepon'],
    ['dinsos', '081200000001'],
  ],
}
const partsOf = (tables: readonly Table[]) =>
  Object.fromEntries(
    Object.entries(unzipSync(writeXlsx(tables))).map(([part, bytes]) => [part, new TextDecoder().decode(bytes)]),
  )
const sheetOf = (changed: Partial<Table>) => partsOf([{ ...table, ...changed }])['xl/worksheets/sheet1.xml'] as string

/** All texts of a sheet, whose every cell has to be text. */
function textsOf({ rows }: RawSheet): string[][] {
  const texts: string[][] = []
  for (const { number, cells } of rows)
    texts[number - 1] = Array.from(cells, (cell) => {
      if (cell && (cell.kind !== 'text' || cell.link)) throw new Error(JSON.stringify(cell))
      return cell?.kind === 'text' ? cell.text : ''
    })
  return Array.from(texts, (row) => row ?? [])
}
/** Rows without what reading can't tell: empty cells at the end of a row, empty rows at the end of a sheet. */
function trimmed(rows: readonly (readonly string[])[]): string[][] {
  const short = rows.map((row) => row.slice(0, row.findLastIndex((text) => text !== '') + 1))
  return short.slice(0, short.findLastIndex(({ length }) => length > 0) + 1)
}
const linesOf = ({ columns, rows }: Table) => [columns.map(({ header }) => header), ...rows]

const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.constantFrom(...'aé😀_x0D5F=+-@\t\r\n\'";,<&>{} ') }),
  fc.string({ unit: fc.nat(0xffff).map((code) => String.fromCharCode(code)), maxLength: 8 }),
  fc.constantFrom(
    'HP=WA',
    '081200000001',
    '+62812',
    '_x000D_',
    '_x005F_x000D_',
    'sep=;',
    "'=",
    '1e5',
    'TRUE',
    '2026-01-05',
  ),
)
const anyTable = fc.integer({ min: 1, max: 5 }).chain((width) =>
  fc.record({
    name: fc.string({ maxLength: 40 }),
    columns: fc.array(
      fc.record({ header: text, width: fc.integer({ min: 1, max: 60 }), locked: fc.boolean(), help: text }),
      { minLength: width, maxLength: width },
    ),
    rows: fc.array(fc.array(text, { maxLength: width }), { maxLength: 8 }),
  }),
)

describe('workbooks', () => {
  it('any table is read as it was written', () => {
    fc.assert(
      fc.property(fc.array(anyTable, { minLength: 1, maxLength: 3 }), (tables) => {
        const { sheets, notes } = fileOf(parseSpreadsheet(writeXlsx(tables), 'a.xlsx'))
        expect(notes).toEqual([])
        expect(sheets.map(({ name }) => name)).toEqual(sheetNames(tables.map(({ name }) => name)))
        expect(sheets.map(textsOf).map(trimmed)).toEqual(tables.map(linesOf).map(trimmed))
      }),
      { numRuns: 300 },
    )
  })

  it('the same tables give the same bytes, in whatever zone', () => {
    const first = writeXlsx([table])
    const zone = process.env.TZ
    for (const other of ['Pacific/Auckland', 'America/Lima', 'Asia/Jakarta']) {
      process.env.TZ = other
      expect(Buffer.from(writeXlsx([table])).equals(first), other).toBe(true)
    }
    if (zone === undefined) delete process.env.TZ
    else process.env.TZ = zone
    fc.assert(
      fc.property(anyTable, (any) => Buffer.from(writeXlsx([any])).equals(writeXlsx([any]))),
      { numRuns: 30 },
    )
  })

  it('stand frozen, filtered, protected and helpful', () => {
    const xml = sheetOf({})
    expect(xml).toContain('state="frozen"')
    expect(xml).toContain('<autoFilter ref="A1:C3"/>')
    expect(xml).toContain('<col min="1" max="1" width="14" style="3" customWidth="1"/>')
    expect(xml).toContain('<col min="2" max="2" width="40" style="2" customWidth="1"/>')
    expect(xml).toContain('<sheetProtection sheet="1"')
    expect(xml).toContain(
      'promptTitle="Nama &amp; &lt;kantor&gt;" prompt="Tulis &quot;lengkap&quot;.&#10;Tanpa singkatan."',
    )
    expect(xml).toContain(`prompt="${'a'.repeat(254)}…" sqref="C2:C2001"><formula1>"telepon,whatsapp"</formula1>`)
    expect(xml).not.toContain('<f>')
    expect(partsOf([table])['xl/workbook.xml']).toContain('hidden="1">\'Kontak\'!$A$1:$C$3</definedName>')
  })

  it('without locked columns aren’t protected; more than 2,000 rows have their dropdowns too', () => {
    const columns = table.columns.map((column) => ({ ...column, locked: false }))
    const xml = sheetOf({ columns, rows: Array.from({ length: 2500 }, () => ['a']) })
    expect(xml).not.toContain('sheetProtection')
    expect(xml).toContain('sqref="C2:C2501"')
  })

  it('options that don’t fit into a list stand in a hidden sheet, each list once', () => {
    const long = Array.from({ length: 40 }, (_, index) => `Kantor ${index}, lantai ${index}`)
    const columns = [
      { header: 'a', width: 9, options: long },
      { header: 'b', width: 9, options: ['x, y', 'z'] },
      { header: 'c', width: 9, options: [...long] },
    ]
    const tables = [
      { ...table, columns },
      { ...table, name: 'PILIHAN' },
    ]
    const xml = partsOf(tables)['xl/worksheets/sheet1.xml'] as string
    expect([...xml.matchAll(/<formula1>(.*?)<\/formula1>/g)].map(([, formula]) => formula)).toEqual([
      "'Pilihan (2)'!$A$1:$A$40",
      "'Pilihan (2)'!$B$1:$B$2",
      "'Pilihan (2)'!$A$1:$A$40",
    ])
    const { sheets } = fileOf(parseSpreadsheet(writeXlsx(tables), 'a.xlsx'))
    expect(sheets.map(({ name, hidden }) => [name, hidden])).toEqual([
      ['Kontak', false],
      ['PILIHAN', false],
      ['Pilihan (2)', true],
    ])
    expect(textsOf(sheets[2] as RawSheet).map(([first]) => first)).toEqual(long)
  })

  it('lines of text stand plain', () => {
    const notes = ['Cara mengisi', '', '- jangan ubah ID']
    const written = [{ name: 'Petunjuk', columns: [], rows: [], notes }]
    const xml = partsOf(written)['xl/worksheets/sheet1.xml'] as string
    expect(xml).not.toMatch(/autoFilter|sheetProtection|dataValidation|pane/)
    expect(textsOf(fileOf(parseSpreadsheet(writeXlsx(written), 'a.xlsx')).sheets[0] as RawSheet)).toEqual([
      ['Cara mengisi'],
      [],
      ['- jangan ubah ID'],
    ])
  })

  it('a text that is too long for Excel is refused with its place', () => {
    expect(() => writeXlsx([{ ...table, rows: [['a', 'b'.repeat(32_768)]] }])).toThrow('Sel B2 di lembar "Kontak"')
  })

  it('read no clock and no surroundings', () => {
    const source = readFileSync(new URL('write.ts', import.meta.url), 'utf8')
    expect(source).not.toMatch(/Date\.now|new Date\(\)|process\./)
  })
})

describe('names of sheets', () => {
  it('are as Excel allows them', () => {
    expect(sheetNames(["a/b:c*[d]?\\e'", "'", 'HISTORY', 'x'.repeat(40), 'A B C  D   E', 'a b c  d   e', ''])).toEqual([
      'a b c  d   e',
      'Lembar',
      'Lembar (2)',
      'x'.repeat(31),
      'A B C  D   E (2)',
      'a b c  d   e (3)',
      'Lembar (3)',
    ])
  })

  it('whatever is wanted', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 40 }), { maxLength: 8 }), (wanted) => {
        const names = sheetNames(wanted)
        expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(wanted.length)
        for (const name of names) expect(name).toMatch(/^(?!')[^[\]:*?/\\\p{Cc}]{1,31}(?<!')$/u)
      }),
    )
  })
})

describe('CSV', () => {
  /** What text files can hold. */
  const held = (value: string) => value.toWellFormed().replaceAll('\0', '')

  it('any table is read as it was written', () => {
    fc.assert(
      fc.property(anyTable, (any) => {
        const csv = writeCsv(any)
        const wanted = trimmed(linesOf(any).map((row) => row.map(held)))
        const result = parseSpreadsheet(Buffer.from(csv), 'a.csv')
        if (wanted.length === 0 || wanted.flat().join('').trim() === '') return
        // one column of labels is a message
        if (any.columns.length === 1 && isChat(csv.split('\r\n'))) return
        const [sheet] = fileOf(result).sheets
        expect(trimmed(textsOf(sheet as RawSheet))).toEqual(wanted)
      }),
      { numRuns: 500 },
    )
  })

  it('is what Excel with Indonesian settings opens', () => {
    expect(writeCsv(table)).toBe("\ufeffID;Nama & <kantor>;Jenis\r\ndinkes;'=1+1;telepon\r\ndinsos;081200000001\r\n")
  })

  it.each([
    ['=1+1', "'=1+1"],
    ['+62812', "'+62812"],
    ['-', "'-"],
    ['@a', "'@a"],
    ['\tx', '"\'\tx"'],
    ['\rx', '"\'\rx"'],
    ["'=1", "''=1"],
    ["'a", "'a"],
    ['a;b', '"a;b"'],
    ['a "b"', '"a ""b"""'],
    ['a\nb', '"a\nb"'],
    [' a', '" a"'],
    ['', ''],
  ])('%j is written %s', (value, field) => {
    expect(
      writeCsv({ ...table, rows: [[value, 'x']] })
        .split('\r\n')
        .slice(1, -1)
        .join('\r\n'),
    ).toBe(`${field};x`)
  })

  it('lines of text are fields', () => {
    expect(writeCsv({ ...table, notes: ['a', 'b;c'] })).toBe('\ufeffa\r\n"b;c"\r\n')
  })
})
