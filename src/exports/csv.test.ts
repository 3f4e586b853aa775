import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { contact, directory, office, unconfirmed } from '../../tests/content/model.ts'
import { id } from '../i18n/id.ts'
import { csvCell, directoryCsv } from './csv.ts'
import { directoryRows, HEADINGS } from './csv-rows.ts'

/** A spreadsheet program takes a cell for a formula by its first character. */
const FORMULA = /^[=+\-@\t\r]/

describe('one cell', () => {
  it.each([
    ['Dinas Kesehatan', 'Dinas Kesehatan'],
    ['', ''],
    ['+62296531001', "'+62296531001"],
    ['=HYPERLINK("https://contoh.invalid")', `"'=HYPERLINK(""https://contoh.invalid"")"`],
    ['-1+1', "'-1+1"],
    ['@dinas', "'@dinas"],
    ['\tx', "'\tx"],
    ['\rx', `"'\rx"`],
    ['a=b', 'a=b'],
    ['(0296) 531001', '(0296) 531001'],
    ["'lama", "'lama"],
    ['Sosial, Perempuan', '"Sosial, Perempuan"'],
    ['disebut "kantor"', '"disebut ""kantor"""'],
    ['satu\ndua', '"satu\ndua"'],
    ['satu\r\ndua', '"satu\r\ndua"'],
  ])('%j is written %j', (value, cell) => {
    expect(csvCell(value)).toBe(cell)
  })

  it('whatever it holds, comes back whole and is no formula', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.constantFrom('', '=', '+', '-', '@', '\t', '\r', '"', ',', '\n'),
        (rest, first) => {
          const value = first + rest
          const [row] = parse(`${csvCell(value)},x\r\n`, { recordDelimiter: '\r\n' }) as string[][]
          expect(row?.[1]).toBe('x')
          expect(row?.[0]).not.toMatch(FORMULA)
          expect(row?.[0]).toBe(FORMULA.test(value) ? `'${value}` : value)
        },
      ),
    )
  })
})

describe('the file', () => {
  const nasty = office('nasty', {
    name: '=cmd|"/c calc"!A1',
    short: 'Dinas "A", B\nC',
    contacts: [
      contact({ unit: '-Bidang' }),
      contact({ type: 'x', value: 'contoh_a', display: '@contoh_a' }),
      unconfirmed({ sources: [{ citation: '@SUM(1+1)', date: '2026' }] }),
    ],
  })
  const text = directoryCsv(directory([nasty, office('empty')]), id)

  it('begins with a byte order mark and ends every row with CRLF', () => {
    expect(text.startsWith('\uFEFFid,kantor,')).toBe(true)
    expect(text.endsWith('\r\n')).toBe(true)
    expect(text.replace(/"(?:[^"]|"")*"/g, '').replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
  })

  it('is read again by another program, every row as wide as the headings', () => {
    const [headings, ...rows] = parse(text, { bom: true, recordDelimiter: '\r\n' }) as string[][]
    expect(headings).toEqual([...HEADINGS])
    expect(rows).toHaveLength(4)
    const expected = directoryRows(directory([nasty, office('empty')]), id)
    const bare = (cells: string[]) => cells.map((cell) => cell.replace(/^'(?=[=+\-@\t\r])/, ''))
    expect(rows.map(bare)).toEqual(expected.map((row) => HEADINGS.map((heading) => row[heading])))
  })

  it('has no cell that a spreadsheet would run', () => {
    const cells = (parse(text, { bom: true, recordDelimiter: '\r\n' }) as string[][]).flat()
    expect(cells.filter((cell) => FORMULA.test(cell))).toEqual([])
    expect(cells.filter((cell) => /^'[=+\-@]/.test(cell))).toEqual(
      expect.arrayContaining([`'=cmd|"/c calc"!A1`, "'+62002531001", "'@contoh_a", "'-Bidang", "'@SUM(1+1)"]),
    )
  })
})
