import { describe, expect, it } from 'vitest'
import { contact, directory, office, stale, unconfirmed } from '../../../tests/content/model.ts'
import { directoryOf, TODAY } from '../../../tests/support/region.ts'
import type { Office } from '../model.ts'
import { confirmationProgress } from './confirmation-progress.ts'

const on = (confirmedOn: string) => contact({ confirmedOn })
const progress = (offices: Office[], today = TODAY) => confirmationProgress(directory(offices, [], { today }))

describe('the quarter', () => {
  it.each([
    ['2026-01-01', '2026-01-01', '2026-03-31'],
    ['2026-03-31', '2026-01-01', '2026-03-31'],
    ['2026-04-01', '2026-04-01', '2026-06-30'],
    ['2028-02-29', '2028-01-01', '2028-03-31'],
    ['2026-09-30', '2026-07-01', '2026-09-30'],
    ['2026-10-01', '2026-10-01', '2026-12-31'],
    ['2026-12-31', '2026-10-01', '2026-12-31'],
  ])('of %s is that of the calendar', (today, from, until) => {
    expect(progress([], today).quarter).toEqual({ from, until })
  })
})

describe('an office', () => {
  it.each<[string, Partial<Office>, { confirmed: number; of: number }]>([
    ['that confirmed in the quarter', { contacts: [on('2026-11-02')] }, { confirmed: 1, of: 1 }],
    ['that confirmed on its first day', { contacts: [on('2026-10-01')] }, { confirmed: 1, of: 1 }],
    ['that confirmed today', { contacts: [on(TODAY)] }, { confirmed: 1, of: 1 }],
    ['that confirmed the day before it', { contacts: [on('2026-09-30')] }, { confirmed: 0, of: 1 }],
    [
      'that confirmed one of several',
      { contacts: [unconfirmed(), stale(), on('2026-11-02')] },
      { confirmed: 1, of: 1 },
    ],
    ['whose part confirmed', { contacts: [contact({ unit: 'Bidang' })] }, { confirmed: 1, of: 1 }],
    ['that confirmed long ago', { contacts: [stale()] }, { confirmed: 0, of: 1 }],
    ['that never did', { contacts: [unconfirmed()] }, { confirmed: 0, of: 1 }],
    ['without a contact', {}, { confirmed: 0, of: 1 }],
    ['that is no more', { contacts: [contact()], ended: { on: '2026-01-05' } }, { confirmed: 0, of: 0 }],
    ['of a village that nothing is known of', { kind: 'village' }, { confirmed: 0, of: 0 }],
    ['of a village with a contact', { kind: 'village', contacts: [unconfirmed()] }, { confirmed: 0, of: 1 }],
    ['of a village that confirmed', { kind: 'village', contacts: [contact()] }, { confirmed: 1, of: 1 }],
  ])('%s', (_, more, expected) => {
    const made = progress([office('a', more)])
    expect(made).toMatchObject(expected)
    expect(made.due).toEqual(expected.of > expected.confirmed ? ['a'] : [])
  })

  const results = (...found: [on: string, result: string][]) =>
    directoryOf({
      'offices/setda.yaml': (text) =>
        `${text}channels:\n  - id: telepon\n    type: phone\n    value: "+62002531077"\n    sources: [ surat ]\n    confirmations:\n${found
          .map(
            ([day, result]) => `      - on: "${day}"\n        by: Tim\n        how: call\n        result: ${result}\n`,
          )
          .join('')}`,
    })
  it.each<[string, [string, string][], boolean]>([
    ['reached', [['2026-11-02', 'reached']], false],
    ['nobody answered', [['2026-11-02', 'no-answer']], true],
    [
      'reached, and later nobody answered',
      [
        ['2026-11-02', 'reached'],
        ['2026-11-05', 'no-answer'],
      ],
      false,
    ],
    [
      'reached, and later told that it is wrong',
      [
        ['2026-11-02', 'reached'],
        ['2026-11-05', 'wrong'],
      ],
      true,
    ],
    [
      'wrong, and later reached',
      [
        ['2026-11-02', 'wrong'],
        ['2026-11-05', 'reached'],
      ],
      false,
    ],
  ])('of whose file the confirmations say: %s', (_, found, isDue) => {
    expect(confirmationProgress(results(...found)).due.includes('setda')).toBe(isDue)
  })
})

it('names those that are due: never confirmed first, then the oldest, alike as in lists', () => {
  const offices = [
    office('fresh', { contacts: [on('2026-11-02')] }),
    office('late', { contacts: [on('2026-09-01'), on('2026-02-01')] }),
    office('oldest', { contacts: [on('2026-03-01')] }),
    office('never-z', { name: 'Dinas Z' }),
    office('never-a', { name: 'Dinas A', contacts: [unconfirmed()] }),
    office('secretary', { kind: 'secretariat', name: 'Setda' }),
  ]
  expect(progress(offices).due).toEqual(['secretary', 'never-a', 'never-z', 'oldest', 'late'])
})

it('says plainly that nobody has', () => {
  expect(progress([office('a'), office('b')])).toMatchObject({ confirmed: 0, of: 2, due: ['a', 'b'] })
})
