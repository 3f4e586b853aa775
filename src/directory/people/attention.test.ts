import { describe, expect, it } from 'vitest'
import type { HolderEntry } from '../content/schema.ts'
import { attentionOn } from './attention.ts'

const TODAY = '2026-11-23'
const on = (holders: HolderEntry[], ended?: string) =>
  attentionOn({ holders, ...(ended && { ended: { on: ended } }) }, TODAY)
const acting = (status: 'plt' | 'plh', from: string, until?: string): HolderEntry => ({
  ...{ name: 'Ani', status, from },
  ...(until && { until }),
})
const vacant = (until: string): HolderEntry => ({ status: 'vacant', from: '2026-01-01', until })

describe('what is to be looked into', () => {
  it.each([
    ['a Plh of 30 days', [acting('plh', '2026-10-24')], []],
    ['a Plh of 31', [acting('plh', '2026-10-23')], [{ kind: 'plh', days: 31, index: 0 }]],
    ['a Plt of three months', [acting('plt', '2026-08-23')], []],
    ['a longer one', [acting('plt', '2026-08-22')], [{ kind: 'plt', days: 93, index: 0 }]],
    ['one beyond its extension', [acting('plt', '2026-05-23')], [{ kind: 'plt-extended', days: 184, index: 0 }]],
    ['one that is over', [vacant('2027-12-31'), acting('plt', '2026-01-01', '2026-11-22')], []],
    [
      'a vacancy that ends within 30 days',
      [vacant('2026-12-23')],
      [{ kind: 'vacant-until', on: '2026-12-23', index: 0 }],
    ],
    ['one that ends later', [vacant('2026-12-24')], []],
    [
      'one that somebody follows',
      [{ name: 'Budi', status: 'definitive', from: '2026-12-01' }, vacant('2026-11-30')],
      [],
    ],
    ['a term that has ended', [vacant('2026-11-22')], [{ kind: 'over', on: '2026-11-22', index: 0 }]],
    ['nobody recorded', [], []],
  ] as [string, HolderEntry[], unknown[]][])('%s', (_, holders, expected) => {
    expect(on(holders)).toEqual(expected)
  })

  it('is nothing at an office that has ended', () => {
    expect(on([vacant('2026-11-22')], TODAY)).toEqual([])
  })
})
