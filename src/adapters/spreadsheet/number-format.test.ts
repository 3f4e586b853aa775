import { describe, expect, it } from 'vitest'
import { cellName, columnName } from '../../import/table/raw.ts'
import { builtInFormat, cellOfNumber, formatOf } from './number-format.ts'

describe('number formats', () => {
  it.each([
    ['[$-421]dd mmmm yyyy', 'date'],
    ['[$-421]dd mmmm yyyy;@', 'date'],
    ['dd/mm/yy', 'date'],
    ['d-mmm', 'date'],
    ['mmmm', 'date'],
    ['yyyy\\-mm\\-dd hh:mm', 'date'],
    ['dd" bulan "mm', 'date'],
    ['hh:mm', 'time'],
    ['h:mm AM/PM', 'time'],
    ['[h]:mm', 'time'],
    ['mm:ss.0', 'time'],
    ['General', 'number'],
    ['0000-0000-0000', 'number'],
    ['"0"#', 'number'],
    ['\\0#', 'number'],
    ['0%', 'number'],
    ['0.00E+00', 'number'],
    ['#,##0;[Red]-#,##0', 'number'],
    ['_-"Rp"* #,##0_-', 'number'],
    ['[$Rp-421] #,##0', 'number'],
    ['"hari, dd mm"0', 'number'],
    ['@', 'number'],
  ])('%s shows a %s', (code, format) => {
    expect(formatOf(code)).toBe(format)
  })

  it('those that files needn’t define', () => {
    expect([0, 1, 9, 11, 14, 17, 20, 22, 46, 49].map(builtInFormat)).toEqual([
      ...['number', 'number', 'number', 'number'],
      ...['date', 'date', 'time', 'date', 'time', 'number'],
    ])
  })
})

describe('numbers', () => {
  it.each([
    [81200000001, '81200000001'],
    [8.1200000001e10, '81200000001'],
    [-62812, '-62812'],
    [0, '0'],
    [-0, '0'],
    [0.1 + 0.2, '0.3'],
    [0.00000012, '0.00000012'],
    [999999999999999, '999999999999999'],
  ])('%s is read %s', (stored, text) => {
    expect(cellOfNumber(stored, 'number', false)).toEqual({ kind: 'number', number: Number(text), text })
  })

  it.each([1e15, 6281234567890123, -1e20, Number.POSITIVE_INFINITY])('%s has lost digits', (stored) => {
    expect(cellOfNumber(stored, 'number', false)).toEqual({ kind: 'lost', why: 'digits' })
  })
})

describe('days and times', () => {
  it.each([
    [46027, false, '2026-01-05'],
    [46027.75, false, '2026-01-05'],
    [1, false, '1900-01-01'],
    [59, false, '1900-02-28'],
    [61, false, '1900-03-01'],
    [2958465, false, '9999-12-31'],
    [44565, true, '2026-01-05'],
    [0, true, '1904-01-01'],
  ])('%s (1904: %s) is %s', (serial, is1904, day) => {
    expect(cellOfNumber(serial, 'date', is1904)).toEqual({ kind: 'date', day })
  })

  it.each([60, 0, -1, 81200000001, 2958466])('%s in a date format stays a number', (serial) => {
    expect(cellOfNumber(serial, 'date', false)).toMatchObject({ kind: 'number', number: serial })
  })

  it.each([
    [0, '00:00'],
    [1 / 3, '08:00'],
    [0.5 + 1 / 86400, '12:00:01'],
    [0.9999999, '23:59:59'],
  ])('%s in a time format is %s', (serial, text) => {
    expect(cellOfNumber(serial, 'time', false)).toEqual({ kind: 'text', text })
  })

  it('more than a day in a time format stays a number', () => {
    expect(cellOfNumber(1.5, 'time', false)).toEqual({ kind: 'number', number: 1.5, text: '1.5' })
  })
})

it('names columns and cells as Excel does', () => {
  expect([0, 25, 26, 51, 52, 701, 702, 16383].map(columnName)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA', 'ZZ', 'AAA', 'XFD'])
  expect(cellName(2, 17)).toBe('C17')
})
