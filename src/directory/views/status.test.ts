import { describe, expect, it } from 'vitest'
import { contact, directory, office, stale, unconfirmed } from '../../../tests/content/model.ts'
import type { Contact, Office } from '../model.ts'
import { coverage, coverageOf, headState, lastConfirmed, statusFigures } from './status.ts'

const EXCUSE = { reason: 'Pindah gedung', until: '2027-01-15' }
const SOURCE = { citation: 'Kabar' }

describe('what is known of the contacts of an office', () => {
  it.each<[string, Contact[], Partial<Office>, string]>([
    ['one confirmed', [contact()], {}, 'confirmed'],
    ['one confirmed among others', [unconfirmed(), stale(), contact()], {}, 'confirmed'],
    ['one that was confirmed long ago', [unconfirmed(), stale()], {}, 'stale'],
    ['none confirmed', [unconfirmed()], {}, 'unconfirmed'],
    ['none confirmed, with an excuse', [unconfirmed()], { excuse: EXCUSE }, 'unconfirmed'],
    ['none at all', [], {}, 'missing'],
    ['none at all, with an excuse', [], { excuse: EXCUSE }, 'excused'],
  ])('%s', (_, contacts, more, expected) => {
    expect(coverageOf(office('a', { contacts, ...more }))).toBe(expected)
  })

  it('how many offices have one confirmed; those that are no more do not count', () => {
    const offices = [
      office('a', { contacts: [contact()] }),
      office('b', { contacts: [stale()] }),
      office('c', { contacts: [contact()], ended: { on: '2026-01-05' } }),
    ]
    expect(coverage(directory(offices))).toEqual({ confirmed: 1, all: 2 })
  })

  it.each<[Contact[], string | undefined]>([
    [[], undefined],
    [[unconfirmed()], undefined],
    [[stale(), unconfirmed(), contact()], '2026-11-02'],
  ])('the newest confirmation', (contacts, expected) => {
    expect(lastConfirmed(office('a', { contacts }))).toBe(expected)
  })
})

describe('what is known of who heads an office', () => {
  it.each<[string, Office['holder'], string]>([
    ['a name', { status: 'definitive', name: 'A' }, 'named'],
    ['an acting one', { status: 'plt', name: 'A' }, 'named'],
    ['an observed one', { status: 'definitive', name: 'A', observed: { on: '2026-11-01', source: SOURCE } }, 'named'],
    ['vacant', { status: 'vacant' }, 'vacant'],
    ['somebody whose name is not known', { status: 'definitive' }, 'unknown'],
    ['nothing', { status: 'unknown' }, 'unknown'],
    [
      'a name long ago',
      { status: 'unknown', last: { status: 'definitive', name: 'A', on: '2026-01-13' } },
      'staleNamed',
    ],
    ['vacant long ago', { status: 'unknown', last: { status: 'vacant', on: '2026-01-13' } }, 'staleVacant'],
    [
      'somebody without a name long ago',
      { status: 'unknown', last: { status: 'definitive', on: '2026-01-13' } },
      'unknown',
    ],
  ])('%s', (_, holder, expected) => {
    expect(headState(office('a', { holder }))).toBe(expected)
  })
})

describe('figures of the status page', () => {
  const known = (...judgements: ('valid' | 'unchecked' | 'outdated')[]): Office['edition'] => ({
    ...office('a').edition,
    known: [
      { code: 'F7Q2', judgement: 'valid' },
      ...judgements.map((judgement, index) => ({ code: `F7Q${index}`, judgement, recordedOn: '2026-01-01' })),
    ],
  })
  const figures = statusFigures(
    directory([
      office('a', {
        required: true,
        contacts: [contact(), contact({ confirmedOn: '2026-08-24' })],
        edition: known('valid', 'outdated'),
      }),
      office('b', { required: true, contacts: [stale(), unconfirmed()], holder: { status: 'vacant' } }),
      office('c', { required: true, contacts: [unconfirmed()], holder: { status: 'definitive', name: 'A' } }),
      office('d', { required: true, excuse: EXCUSE }),
      office('e', { required: true }),
      office('f', { contacts: [contact()] }),
      office('g', {
        contacts: [contact()],
        holder: { status: 'vacant' },
        ended: { on: '2026-01-05' },
        edition: known('unchecked'),
      }),
    ]),
  )

  it('count only offices that the order names for what it orders', () => {
    expect(figures.required).toEqual({
      all: 5,
      states: { confirmed: 1, stale: 1, unconfirmed: 1, excused: 1, missing: 1 },
    })
  })

  it('count the heads of all offices that exist', () => {
    expect(figures.heads).toEqual({
      all: 6,
      states: { named: 1, vacant: 1, staleNamed: 0, staleVacant: 0, unknown: 4 },
    })
  })

  it('count every contact that is shown by the age of its confirmation', () => {
    expect(figures.freshness).toEqual({ all: 6, states: { fresh: 2, due: 1, stale: 1, never: 2 } })
  })

  it('count recorded editions, also of offices that are no more', () => {
    expect(figures.editions).toEqual({ all: 3, states: { valid: 1, unchecked: 1, outdated: 1 } })
  })
})
