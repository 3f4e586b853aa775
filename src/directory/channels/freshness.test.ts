import { describe, expect, it } from 'vitest'
import type { ChannelEntry } from '../content/schema.ts'
import { confirmationAge, confirmationOn } from './freshness.ts'

const TODAY = '2026-11-23'
type Result = ChannelEntry['confirmations'][number]['result']

function on(...entries: [string, Result][]) {
  return confirmationOn(
    { confirmations: entries.map(([day, result]) => ({ on: day, by: 'x', how: 'call', result })) },
    TODAY,
  )
}

describe('age of a confirmation', () => {
  it.each([
    ['2026-11-23', 'fresh'],
    ['2026-08-25', 'fresh'],
    ['2026-08-24', 'due'],
    ['2026-05-27', 'due'],
    ['2026-05-26', 'stale'],
    ['2016-08-01', 'stale'],
  ])('of %s on 2026-11-23: %s', (day, expected) => {
    expect(confirmationAge(day, TODAY)).toBe(expected)
    expect(on([day, 'reached']).freshness).toBe(expected)
  })
})

describe('what the confirmations of a channel say', () => {
  it('none', () => {
    expect(on()).toEqual({ freshness: 'never', wrong: false })
  })

  it('two of one day: the last in the file counts', () => {
    expect(on(['2026-11-01', 'reached'], ['2026-11-01', 'wrong']).wrong).toBe(true)
    expect(on(['2026-11-01', 'wrong'], ['2026-11-01', 'reached']).wrong).toBe(false)
  })

  it('one: its day, and the day 90 days later on which the next is due', () => {
    expect(on(['2026-08-25', 'reached'])).toEqual({
      freshness: 'fresh',
      on: '2026-08-25',
      due: '2026-11-23',
      wrong: false,
    })
  })

  it.each<[string, [string, Result][], ReturnType<typeof on>['freshness'], string | undefined, boolean]>([
    [
      'the newest counts, in any order',
      [
        ['2026-11-01', 'reached'],
        ['2026-01-01', 'reached'],
      ],
      'fresh',
      '2026-11-01',
      false,
    ],
    [
      'no answer says nothing',
      [
        ['2026-08-24', 'reached'],
        ['2026-11-20', 'no-answer'],
      ],
      'due',
      '2026-08-24',
      false,
    ],
    ['no answer alone', [['2026-11-20', 'no-answer']], 'never', undefined, false],
    [
      'wrong undoes what was before',
      [
        ['2026-11-01', 'reached'],
        ['2026-11-20', 'wrong'],
      ],
      'never',
      undefined,
      true,
    ],
    [
      'wrong, then right',
      [
        ['2026-11-01', 'wrong'],
        ['2026-11-20', 'reached'],
      ],
      'fresh',
      '2026-11-20',
      false,
    ],
    ['what is still to come', [['2026-11-24', 'reached']], 'never', undefined, false],
    [
      'wrong from tomorrow',
      [
        ['2026-11-01', 'reached'],
        ['2026-11-24', 'wrong'],
      ],
      'fresh',
      '2026-11-01',
      false,
    ],
  ])('%s', (_, entries, freshness, day, wrong) => {
    const state = on(...entries)
    expect([state.freshness, state.on, state.wrong]).toEqual([freshness, day, wrong])
  })

  it('changes nothing in the list it is given', () => {
    const confirmations: ChannelEntry['confirmations'] = ['2026-01-01', '2026-11-01'].map((day) => ({
      on: day,
      by: 'x',
      how: 'call',
      result: 'reached',
    }))
    confirmationOn({ confirmations }, TODAY)
    expect(confirmations.map((entry) => entry.on)).toEqual(['2026-01-01', '2026-11-01'])
  })
})
