import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { id } from '../i18n/id.ts'
import { addDays, daysBetween, firstDay, formatDate, isDay, isPartialDate, newest } from './dates.ts'

const day = fc
  .date({ min: new Date('1600-01-01'), max: new Date('2400-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))

describe('isDay', () => {
  it.each(['2026-01-13', '2024-02-29', '2000-02-29', '2026-12-31', '0001-01-01'])('%s is a day', (text) => {
    expect(isDay(text)).toBe(true)
  })

  it.each([
    ...['2026-02-29', '2100-02-29', '2026-02-30', '2026-04-31', '2026-13-01', '2026-00-10', '2026-01-00', '2026-01-32'],
    ...['2026-1-13', '13-01-2026', '2026/01/13', '20260113', '2026-01', '2026', '', ' 2026-01-13', '2026-01-13 '],
    ...['2026-01-13T00:00', '+002026-01-13', '2026-01-13\n', '２０２６-01-13', 'kemarin'],
  ])('%j is none', (text) => {
    expect(isDay(text)).toBe(false)
  })

  it('every day of the calendar is one', () => {
    fc.assert(fc.property(day, (text) => isDay(text)))
  })
})

describe('isPartialDate', () => {
  it.each(['2026', '2026-01', '2026-12', '2026-01-13'])('%s is one', (text) => {
    expect(isPartialDate(text)).toBe(true)
  })

  it.each(['2026-13', '2026-00', '2026-1', '26', '2026-', '2026-02-30', '2026-01-13-01', ''])('%j is none', (text) => {
    expect(isPartialDate(text)).toBe(false)
  })
})

describe('counting days', () => {
  it.each([
    ['2026-11-23', '2026-11-23', 0],
    ['2026-08-25', '2026-11-23', 90],
    ['2026-05-27', '2026-11-23', 180],
    ['2026-11-24', '2026-11-23', -1],
    ['2024-02-28', '2024-03-01', 2],
    ['2025-02-28', '2025-03-01', 1],
    ['2025-12-31', '2026-01-01', 1],
  ])('from %s to %s: %i', (from, to, days) => {
    expect(daysBetween(from, to)).toBe(days)
    expect(addDays(from, days)).toBe(to)
  })

  it('addDays and daysBetween undo each other', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -40_000, max: 40_000 }), (from, days) => {
        expect(daysBetween(from, addDays(from, days))).toBe(days)
        expect(addDays(addDays(from, days), -days)).toBe(from)
      }),
    )
  })
})

describe('partial dates', () => {
  it.each([
    ['2026', '2026-01-01'],
    ['2026-05', '2026-05-01'],
    ['2026-05-17', '2026-05-17'],
  ])('%s begins on %s', (date, first) => {
    expect(firstDay(date)).toBe(first)
  })

  it.each<[(string | undefined)[], string | undefined]>([
    [[], undefined],
    [[undefined, undefined], undefined],
    [['2026'], '2026'],
    [['2025-12-31', '2026'], '2026'],
    [['2026-02', '2026', undefined], '2026-02'],
    [['2026-01-13', '2026-02-01', '2026-02'], '2026-02-01'],
    [['2026-01', '2026-01-01', '2026'], '2026-01-01'],
  ])('the newest of %j is %s', (dates, expected) => {
    expect(newest(dates)).toBe(expected)
    expect(newest([...dates].reverse())).toBe(expected)
  })

  it('newest changes nothing in the list it is given', () => {
    const dates = ['2026-02', '2025']
    newest(dates)
    expect(dates).toEqual(['2026-02', '2025'])
  })

  it.each([
    ['2026-01-13', '13 Januari 2026'],
    ['2026-12-01', '1 Desember 2026'],
    ['2026-08', 'Agustus 2026'],
    ['2026', '2026'],
  ])('%s reads "%s"', (date, words) => {
    expect(formatDate(date, id.months)).toBe(words)
  })
})
