import { describe, expect, it } from 'vitest'
import { hasExpired, masked, readWaiting, type WaitingNumber, waitingText } from './waiting-list.ts'

const NUMBER: WaitingNumber = {
  ...{ office: 'dlh', type: 'whatsapp', value: '+6200810150009', unit: 'Bidang "Sampah": angkut' },
  ...{ replaces: 'wa-sampah', told: '2026-11-29', document: 'pesan, 29 Nov.xlsx' },
}

describe('the file of a waiting list', () => {
  it.each<[string, WaitingNumber[]]>([
    ['nothing', []],
    ['a number', [NUMBER]],
    ['a personal one', [NUMBER, { ...NUMBER, owner: 'personal', consent: { on: '2026-11-01', evidence: 'Map 3' } }]],
  ])('of %s is read as it was written', (_, numbers) => {
    const text = waitingText(numbers)
    expect(readWaiting(text)).toEqual(numbers)
    expect(text).toMatch(/^# .*Rahasia/)
  })

  it('keeps the zero of a number for whoever reads it otherwise', () => {
    expect(waitingText([NUMBER])).toContain('value: "+6200810150009"')
  })

  it.each([
    ['torn', 'numbers:\n  - office: dlh\n    type: "wha'],
    ['of another shape', 'numbers:\n  - office: dlh\n    nomor: "0812"\n'],
    ['of another kind', '{"a": 1}'],
  ])('that is %s is none', (_, text) => {
    expect(readWaiting(text)).toBeUndefined()
  })

  it('that is empty holds nothing', () => {
    expect(readWaiting('')).toEqual([])
  })
})

it.each([
  ['2026-11-29', false],
  ['2027-05-28', false],
  ['2027-05-29', true],
])('on %s a number told on 29 November 2026 has waited too long: %s', (today, expected) => {
  expect(hasExpired(NUMBER, today)).toBe(expected)
})

it.each([
  ['0008-1015-0009', '0008-••••-••09'],
  ['(0002) 531099', '(0002) ••••99'],
  ['112', '112'],
])('%s is passed on as %s', (shown, expected) => {
  expect(masked(shown)).toBe(expected)
})
