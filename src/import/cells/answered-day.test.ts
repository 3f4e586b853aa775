import { describe, expect, it } from 'vitest'
import { readAnsweredDay } from './answered-day.ts'

const TODAY = '2026-11-28'

describe('a day as people type it', () => {
  it.each([
    ['', '2026-11-28', 'Sabtu, 28 November 2026 (hari ini)'],
    ['hari ini', '2026-11-28', 'Sabtu, 28 November 2026 (hari ini)'],
    ['Besok.', '2026-11-29', 'Minggu, 29 November 2026 (1 hari lagi)'],
    ['lusa', '2026-11-30', 'Senin, 30 November 2026 (2 hari lagi)'],
    ['kemarin', '2026-11-27', 'Jumat, 27 November 2026 (1 hari yang lalu)'],
    ['04/01/2027', '2027-01-04', 'Senin, 4 Januari 2027 (37 hari lagi)'],
    ['4-1-27', '2027-01-04', 'Senin, 4 Januari 2027 (37 hari lagi)'],
    ['4 Januari 2027', '2027-01-04', 'Senin, 4 Januari 2027 (37 hari lagi)'],
    ['Senin, 4 Januari 2027', '2027-01-04', 'Senin, 4 Januari 2027 (37 hari lagi)'],
    [' 2027-01-04 ', '2027-01-04', 'Senin, 4 Januari 2027 (37 hari lagi)'],
    ['29 Februari 2024', '2024-02-29', 'Kamis, 29 Februari 2024 (1003 hari yang lalu)'],
  ])('"%s" is %s', (text, day, words) => {
    expect(readAnsweredDay(text, TODAY)).toEqual({ ok: true, day, words })
  })

  it.each([
    ['4 Januari', /bukan tanggal yang lengkap/],
    ['01/25/2027', /bukan tanggal/],
    ['31/02/2027', /bukan tanggal/],
    ['-', /bukan tanggal/],
    ['constructor', /bukan tanggal/],
    ['tidak ada', /bukan tanggal/],
    ['Senin', /bukan tanggal/],
    ['minggu depan', /bukan tanggal/],
    ['Selasa, 4 Januari 2027', /4 Januari 2027 hari Senin, bukan Selasa/],
    ['4 Januari 2072', /4 Januari 2072 terlalu jauh/],
    ['4 Januari 2007', /4 Januari 2007 terlalu jauh/],
  ])('"%s" is asked again', (text, message) => {
    expect(readAnsweredDay(text, TODAY)).toEqual({ ok: false, message: expect.stringMatching(message) })
  })
})
